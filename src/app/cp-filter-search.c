/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is searched for, from letter to letter. */

#include "cp-filter-search.h"

#include <string.h>

/* On the way to a query most texts are none: one that cannot be read, or names what the corpus does
 * not have, leaves the one before in force. */
struct _CpFilterSearch
{
  char *text;       /* as it is typed */
  CpQuery *typed;   /* what it says; %NULL where it says nothing or cannot be read */
  CpQuery *found;   /* the last one that could be asked, or %NULL */
  char *found_text; /* as that was typed */
  char *fault;      /* why the text cannot be read */
  char *unknown;    /* what it names that the corpus does not have */
};

static void
set_found (CpFilterSearch *self, CpQuery *query, const char *text)
{
  g_autofree char *copy = g_strdup (text);

  if (query != NULL)
    cp_query_ref (query);
  g_clear_pointer (&self->found, cp_query_unref);
  self->found = query;
  g_free (self->found_text);
  self->found_text = g_steal_pointer (&copy);
}

/* Where the word that was looked for last has become the name of a field, "role" on the way to
 * "role:expert", it is one no more, and what stands before it is left. */
static void
forget_field_name (CpFilterSearch *self)
{
  g_autoptr (CpQuery) query = NULL;
  g_autofree char *before = NULL;
  gsize start = strlen (self->found_text);
  const char *at;

  if (self->found == NULL || !g_str_has_prefix (self->text, self->found_text))
    return;
  for (at = self->text + start; g_unichar_isalpha (g_utf8_get_char (at));)
    at = g_utf8_next_char (at);
  if (*at != ':')
    return;
  while (start > 0 && self->text[start - 1] != ' ')
    start--;
  before = g_strndup (self->text, start);
  query = cp_query_parse (before, NULL);
  if (query != NULL)
    set_found (self, query, before);
}

static void
read_text (CpFilterSearch *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->fault, g_free);
  g_clear_pointer (&self->unknown, g_free);
  g_clear_pointer (&self->typed, cp_query_unref);
  self->typed = cp_query_parse (self->text, &error);
  if (self->typed == NULL)
    self->fault = g_strdup (error->message);
  else if (cp_query_is_empty (self->typed))
    {
      g_clear_pointer (&self->typed, cp_query_unref);
      set_found (self, NULL, "");
    }
  forget_field_name (self);
}

/**
 * cp_filter_search_new:
 *
 * Creates a search for nothing.
 *
 * Returns: (transfer full): the search
 */
CpFilterSearch *
cp_filter_search_new (void)
{
  CpFilterSearch *self = g_new0 (CpFilterSearch, 1);

  self->text = g_strdup ("");
  self->found_text = g_strdup ("");
  return self;
}

/**
 * cp_filter_search_free:
 * @self: (transfer full): a search
 */
void
cp_filter_search_free (CpFilterSearch *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->typed, cp_query_unref);
  g_clear_pointer (&self->found, cp_query_unref);
  g_free (self->text);
  g_free (self->found_text);
  g_free (self->fault);
  g_free (self->unknown);
  g_free (self);
}

/**
 * cp_filter_search_get_text:
 * @self: a search
 *
 * Gets what is typed.
 */
const char *
cp_filter_search_get_text (const CpFilterSearch *self)
{
  g_return_val_if_fail (self != NULL, "");
  return self->text;
}

/**
 * cp_filter_search_set_text:
 * @self: a search
 * @text: what is typed, a query or on the way to one
 *
 * Reads what is typed; cp_filter_search_meet () is to follow.
 *
 * Returns: whether it is another text
 */
gboolean
cp_filter_search_set_text (CpFilterSearch *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (strcmp (self->text, text) == 0)
    return FALSE;
  g_free (self->text);
  self->text = g_strdup (text);
  read_text (self);
  return TRUE;
}

/**
 * cp_filter_search_meet:
 * @self: a search
 * @snapshot: the corpus to search
 *
 * Decides what is in force: the text, or what last could be asked of a corpus.
 */
void
cp_filter_search_meet (CpFilterSearch *self, CpSnapshot *snapshot)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL && snapshot != NULL);

  g_clear_pointer (&self->unknown, g_free);
  if (self->found != NULL && !cp_query_check (self->found, snapshot, NULL))
    set_found (self, NULL, "");
  if (self->typed == NULL)
    return;
  if (cp_query_check (self->typed, snapshot, &error))
    set_found (self, self->typed, self->text);
  else
    self->unknown = g_strdup (error->message);
}

/**
 * cp_filter_search_get_query:
 * @self: a search
 *
 * Gets what is in force.
 *
 * Returns: (transfer none) (nullable): the query, or %NULL for none
 */
const CpQuery *
cp_filter_search_get_query (const CpFilterSearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->found;
}

/**
 * cp_filter_search_get_fault:
 * @self: a search
 *
 * Gets why the text is not in force.
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL
 */
const char *
cp_filter_search_get_fault (const CpFilterSearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->fault != NULL ? self->fault : self->unknown;
}
