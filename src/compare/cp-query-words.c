/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a query selects, in words. */

#include "cp-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-query-private.h"

/* A list of more names than this nobody reads. */
#define MAX_NAMED 5

/* Translators: how a statement is reported: in quotation marks, in a block of the speaker's own
 * words, as an answer in an interview, in the reporter's words. */
static const char *const mode_labels[CP_N_MODES] = {
  /* Translators: a mode, how a statement is reported: word by word in quotation marks */
  [CP_MODE_DIRECT] = N_("Direct"),
  /* Translators: a mode, how a statement is reported: a whole block of the speaker’s own words */
  [CP_MODE_BLOCK] = N_("Block"),
  /* Translators: a mode, how a statement is reported: as an answer in an interview */
  [CP_MODE_ANSWER] = N_("Answer"),
  /* Translators: a mode, how a statement is reported: in the reporter’s words */
  [CP_MODE_INDIRECT] = N_("Indirect"),
};

static char *
dup_mode (const char *value)
{
  CpMode mode = CP_MODE_NONE;

  cp_mode_from_string (value, &mode);
  return g_strdup (cp_mode_get_label (mode));
}

static char *
dup_date (const char *value)
{
  CpDate date = 0;

  if (!cp_date_parse (value, &date))
    return g_strdup (cp_field_get_none_label (CP_FIELD_MONTH));
  return cp_date_to_label (date);
}

/* What the corpus does not have is said as it is written. */
static char *
dup_value (CpField field, CpSnapshot *snapshot, const char *value)
{
  CpArray array;
  char *label;

  if (field == CP_FIELD_MODE)
    return dup_mode (value);
  if (!cp_field_get_array (field, &array))
    return dup_date (value);
  label = cp_field_dup_value_label (field, snapshot, value);
  return label != NULL ? label : g_strdup (value);
}

static char *
join_last (const char *before, const char *last)
{
  /* Translators: the last two of a list of names; the first %s may be several already */
  return g_strdup_printf (C_("list of names", "%s and %s"), before, last);
}

static char *
dup_rest (guint n)
{
  /* Translators: %u is how many names a list has besides those said: "Official, Expert and 20 more" */
  return g_strdup_printf (ngettext ("%u more", "%u more", n), n);
}

/* "Official, Expert and Insider"; of many the first ones and how many more. */
static char *
dup_values (const CpTerm *term, CpSnapshot *snapshot)
{
  guint n = g_strv_length (term->values);
  guint n_named = n > MAX_NAMED ? MAX_NAMED - 1 : n;
  g_autofree char *words = dup_value (term->field, snapshot, term->values[0]);

  for (guint i = 1; i < n_named; i++)
    {
      g_autofree char *before = g_steal_pointer (&words);
      g_autofree char *one = dup_value (term->field, snapshot, term->values[i]);

      if (i + 1 < n)
        /* Translators: names one after the other; the first %s may be several already */
        words = g_strdup_printf (C_("list of names", "%s, %s"), before, one);
      else
        words = join_last (before, one);
    }
  if (n_named < n)
    {
      g_autofree char *before = g_steal_pointer (&words);
      g_autofree char *rest = dup_rest (n - n_named);

      words = join_last (before, rest);
    }
  return g_steal_pointer (&words);
}

static gboolean
is_limit (const CpTerm *term, CpField field)
{
  return term->kind == CP_TERM_FIELD && term->field == field && !term->negated
         && term->values[1] == NULL;
}

/* A term that the one before it speaks for, too. */
static gboolean
is_end_of_period (const CpTerm *terms, guint n)
{
  return n > 0 && is_limit (&terms[n - 1], CP_FIELD_AFTER)
         && is_limit (&terms[n], CP_FIELD_BEFORE);
}

static char *
dup_period (const CpTerm *terms, guint n, guint n_terms)
{
  g_autofree char *from = dup_date (terms[n].values[0]);
  g_autofree char *to = NULL;

  if (n + 1 == n_terms || !is_end_of_period (terms, n + 1))
    /* Translators: %s is a date: "from Nov 2023" */
    return g_strdup_printf (_("from %s"), from);
  to = dup_date (terms[n + 1].values[0]);
  if (strcmp (from, to) == 0)
    return g_steal_pointer (&from);
  /* Translators: a period, from one month to another. */
  return g_strdup_printf (_("%s – %s"), from, to);
}

static char *
dup_plain (const CpTerm *terms, guint n, guint n_terms, CpSnapshot *snapshot)
{
  const CpTerm *term = &terms[n];
  g_autofree char *values = NULL;

  if (term->kind != CP_TERM_FIELD)
    /* Translators: %s is a word or a phrase that is looked for */
    return g_strdup_printf (_("“%s”"), term->values[0]);
  if (is_limit (term, CP_FIELD_AFTER))
    return dup_period (terms, n, n_terms);
  values = dup_values (term, snapshot);
  if (term->field == CP_FIELD_AFTER)
    return g_strdup_printf (_("from %s"), values);
  if (term->field == CP_FIELD_BEFORE)
    /* Translators: %s is a date: "until Nov 2023" */
    return g_strdup_printf (_("until %s"), values);
  return g_steal_pointer (&values);
}

static char *
dup_term (const CpTerm *terms, guint n, guint n_terms, CpSnapshot *snapshot)
{
  g_autofree char *plain = dup_plain (terms, n, n_terms, snapshot);

  if (!terms[n].negated)
    return g_steal_pointer (&plain);
  if (terms[n].kind == CP_TERM_FIELD
      && (terms[n].field == CP_FIELD_AFTER || terms[n].field == CP_FIELD_BEFORE))
    /* Translators: %s is a period that is left out: "from Nov 2023" */
    return g_strdup_printf (_("not %s"), plain);
  /* Translators: %s is what is left out: the name of a role, a word */
  return g_strdup_printf (_("without %s"), plain);
}

static void
append_terms (GString *words, const CpQuery *query, CpSnapshot *snapshot, gboolean negated)
{
  guint n_terms;
  const CpTerm *terms = cp_query_get_terms (query, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    {
      g_autofree char *term = NULL;

      if (terms[i].negated != negated || is_end_of_period (terms, i))
        continue;
      term = dup_term (terms, i, n_terms, snapshot);
      if (words->len > 0)
        /* Translators: stands between the parts of "Official, Nov 2023, “border”" */
        g_string_append (words, C_("filter", ", "));
      g_string_append (words, term);
    }
}

static gboolean
is_all_negated (const CpQuery *query)
{
  guint n_terms;
  const CpTerm *terms = cp_query_get_terms (query, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    if (!terms[i].negated)
      return FALSE;

  return n_terms > 0;
}

/**
 * cp_mode_get_label:
 * @mode: a mode
 *
 * Names a mode for people.
 *
 * Returns: "Direct"; "No mode" for %CP_MODE_NONE
 */
const char *
cp_mode_get_label (CpMode mode)
{
  g_return_val_if_fail (mode < CP_N_MODES, NULL);

  return mode == CP_MODE_NONE ? cp_field_get_none_label (CP_FIELD_MODE) : _(mode_labels[mode]);
}

/**
 * cp_query_dup_words:
 * @self: a query
 * @snapshot: the corpus it is asked of
 *
 * Says for people all that a query asks for: "Official and Expert, Nov 2023 – Apr 2024, “border”".
 * What it leaves out comes last: "“border”, without Expert".
 *
 * cp_query_dup_label () names one side in short; this tells a filter in full.
 *
 * Returns: (transfer full): the words; empty where the query is
 */
char *
cp_query_dup_words (const CpQuery *self, CpSnapshot *snapshot)
{
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (self != NULL && snapshot != NULL, NULL);

  words = g_string_new (NULL);
  append_terms (words, self, snapshot, FALSE);
  append_terms (words, self, snapshot, TRUE);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * cp_query_dup_only:
 * @self: a query that is not empty
 * @snapshot: the corpus it is asked of
 *
 * Says inside a sentence what alone is looked at: "only Official, without “border”", "without
 * Expert".
 *
 * Returns: (transfer full): the words
 */
char *
cp_query_dup_only (const CpQuery *self, CpSnapshot *snapshot)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL && snapshot != NULL, NULL);

  words = cp_query_dup_words (self, snapshot);
  if (is_all_negated (self))
    return g_steal_pointer (&words);
  /* Translators: %s says which statements are looked at: the name of a role, a query. */
  return g_strdup_printf (_("only %s"), words);
}

/**
 * cp_query_dup_heading:
 * @self: a query that is not empty
 * @snapshot: the corpus it is asked of
 *
 * Says as a line of its own what alone is looked at: "Only: Official", "Without: Expert".
 *
 * Returns: (transfer full): the words
 */
char *
cp_query_dup_heading (const CpQuery *self, CpSnapshot *snapshot)
{
  g_autofree char *words = NULL;
  const CpTerm *terms;
  guint n_terms;

  g_return_val_if_fail (self != NULL && snapshot != NULL, NULL);

  terms = cp_query_get_terms (self, &n_terms);
  if (n_terms == 1 && terms->negated)
    {
      words = dup_plain (terms, 0, n_terms, snapshot);
      /* Translators: %s is what is left out: the name of a role, a word */
      return g_strdup_printf (_("Without: %s"), words);
    }
  words = cp_query_dup_words (self, snapshot);
  /* Translators: what is looked at: "Official, Nov 2023 – Apr 2024", "“border”, without Expert" */
  return g_strdup_printf (_("Only: %s"), words);
}
