/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question asked of a corpus: which statements? One language for search, filters and sides. */

#include "cp-query.h"

#include "cp-query-parser.h"
#include "cp-query-text.h"

/*
 * A query is a list of terms that hold together. Immutable after parsing; what its ids mean is only
 * decided where it meets a corpus (cp_query_check (), cp_matcher_new ()), so that one query can be
 * asked of several corpora.
 */

struct _CpQuery
{
  gatomicrefcount ref_count;
  GArray *terms; /* of CpTerm */
};

/**
 * cp_query_append_value:
 * @to: a part of a query, up to the ":" of a field or the "|" before a value
 * @value: an id, a name or a date, not empty
 *
 * Writes a value of a field, between quotation marks where it needs them.
 */
void
cp_query_append_value (GString *to, const char *value)
{
  g_return_if_fail (to != NULL && value != NULL);

  cp_query_text_append_value (to, value);
}

static void
append_field (GString *to, const CpTerm *term)
{
  g_string_append_printf (to, "%s:", cp_field_get_name (term->field));
  for (guint i = 0; term->values[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (to, '|');
      cp_query_append_value (to, term->values[i]);
    }
}

static void
append_term (GString *to, const CpTerm *term)
{
  if (term->negated)
    g_string_append_c (to, '-');

  switch (term->kind)
    {
    case CP_TERM_WORD:
      g_string_append (to, term->values[0]);
      break;
    case CP_TERM_PHRASE:
      cp_query_text_append_quoted (to, term->values[0]);
      break;
    case CP_TERM_FIELD:
      append_field (to, term);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * cp_query_parse:
 * @text: what a person or a file asks for, at most 64 KiB
 * @error: return location
 *
 * Reads a query: words, "phrases" and fields, set apart by blanks, each negated by a "-" before it.
 *
 * Within quotation marks \" stands for a quotation mark and \\ for a backslash.
 *
 * Text without any of these gives a query that every statement matches.
 *
 * Returns: (transfer full): the query, or %NULL with %CP_COMPARE_ERROR_SYNTAX
 */
CpQuery *
cp_query_parse (const char *text, GError **error)
{
  GArray *terms;
  CpQuery *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  terms = cp_query_parse_terms (text, error);
  if (terms == NULL)
    return NULL;

  self = g_new0 (CpQuery, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->terms = terms;
  return self;
}

/**
 * cp_query_ref:
 * @self: a query
 *
 * Adds a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpQuery *
cp_query_ref (CpQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_query_unref:
 * @self: (transfer full): a query
 *
 * Drops a reference; any thread may.
 */
void
cp_query_unref (CpQuery *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->terms);
  g_free (self);
}

/**
 * cp_query_to_string:
 * @self: a query
 *
 * Writes the query as it would be typed: one blank between terms, names of fields in lower case.
 *
 * Returns: (transfer full): text that gives an equal query
 */
char *
cp_query_to_string (const CpQuery *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->terms->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_term (text, &g_array_index (self->terms, CpTerm, i));
    }
  return g_string_free (text, FALSE);
}

/**
 * cp_query_list_terms:
 * @self: a query
 *
 * Writes each term as cp_query_to_string () does.
 *
 * Returns: (transfer full) (array zero-terminated): texts that make up the query
 */
char **
cp_query_list_terms (const CpQuery *self)
{
  char **texts;

  g_return_val_if_fail (self != NULL, NULL);

  texts = g_new0 (char *, self->terms->len + 1);
  for (guint i = 0; i < self->terms->len; i++)
    {
      GString *text = g_string_new (NULL);

      append_term (text, &g_array_index (self->terms, CpTerm, i));
      texts[i] = g_string_free (text, FALSE);
    }
  return texts;
}

/**
 * cp_query_is_empty:
 * @self: a query
 *
 * Tells whether every statement matches because nothing is asked for.
 *
 * Returns: whether there is no term
 */
gboolean
cp_query_is_empty (const CpQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->terms->len == 0;
}

/**
 * cp_query_get_terms:
 * @self: a query
 * @n_terms: (out): how many
 *
 * Gets what the query is made of.
 *
 * Returns: (transfer none): the terms in the order of the text
 */
const CpTerm *
cp_query_get_terms (const CpQuery *self, guint *n_terms)
{
  g_return_val_if_fail (self != NULL && n_terms != NULL, NULL);

  *n_terms = self->terms->len;
  return (const CpTerm *) self->terms->data;
}
