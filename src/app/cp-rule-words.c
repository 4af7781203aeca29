/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a statement came to be, in words: by hand, or by a rule of the program. */

#include "cp-rule-words.h"

#include <glib/gi18n-lib.h>

/* Translators: these go on with "found: …", and say by what a program found words of a speaker in an
 * article. */
static const struct
{
  const char *rule;
  const char *words;
} rules[] = {
  /* Translators: why the program takes a text for a statement; English, as the article */
  { "according", N_("“according to” names who says it") },
  /* Translators: why the program takes a text for a statement */
  { "answer", N_("an answer in an interview") },
  /* Translators: why the program takes a text for a statement; English, as the article */
  { "as", N_("“as … says” names who says it") },
  /* Translators: why the program takes a text for a statement: "he said it will rain" */
  { "bare", N_("reported without “that”") },
  /* Translators: why the program takes a text for a statement: the paragraph before */
  { "block", N_("goes on with what was said before") },
  /* Translators: why the program takes a text for a statement */
  { "colon", N_("stands after a colon") },
  { "goes-on", N_("goes on with what was said before") },
  /* Translators: why the program takes a text for a statement */
  { "heading", N_("stands below the speaker’s name") },
  /* Translators: why the program takes a text for a statement; English, as the article */
  { "infinitive", N_("reported with “to”, as in “urged to”") },
  /* Translators: why the program takes a text for a statement */
  { "list", N_("an item of a list of what was said") },
  /* Translators: why the program takes a text for a statement: "Rain, he said, helps" */
  { "medial", N_("who says it stands in the middle") },
  /* Translators: why the program takes a text for a statement */
  { "object", N_("the verb names what is said, as in “denied it”") },
  /* Translators: why the program takes a text for a statement */
  { "orphan", N_("in quotation marks, nobody named") },
  /* Translators: why the program takes a text for a statement */
  { "quote", N_("in quotation marks, with who says it") },
  /* Translators: why the program takes a text for a statement */
  { "quote-after", N_("in quotation marks, goes on with what was said before") },
  /* Translators: why the program takes a text for a statement */
  { "quote-before", N_("in quotation marks, who says it comes after") },
  /* Translators: why the program takes a text for a statement: a name below the text */
  { "signature", N_("a signature stands below it") },
  /* Translators: why the program takes a text for a statement */
  { "speech", N_("the article is a speech") },
  /* Translators: why the program takes a text for a statement: "he said that it rains" */
  { "that", N_("reported with “that”") },
  /* Translators: why the program takes a text for a statement: "It rains, he said" */
  { "trailing", N_("who says it comes after") },
  /* Translators: why the program takes a text for a statement: "he thinks it rains" */
  { "view", N_("a view that somebody is said to hold") },
};

/**
 * cp_rule_words_get:
 * @rule: (nullable): the name of a rule of the reader
 *
 * Says by what a rule knows a statement.
 *
 * Returns: (nullable): the words, or the name where the program does not know it
 */
const char *
cp_rule_words_get (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].rule, rule) == 0)
      return _(rules[i].words);
  return rule;
}

/**
 * cp_rule_words_dup_origin:
 * @statement: the handle of a statement that is there
 *
 * Says how a statement came to be: "found: reported with “that”; confidence 95".
 */
char *
cp_rule_words_dup_origin (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns;
  const char *rule;
  int confidence;

  g_return_val_if_fail (snapshot != NULL, NULL);

  columns = cp_snapshot_get_statements (snapshot);
  g_return_val_if_fail (statement < columns->n_rows, NULL);

  rule = cp_rule_words_get (columns->rule[statement]);
  confidence = columns->confidence[statement];
  if (columns->origin[statement] == CP_ORIGIN_HAND)
    /* Translators: how a statement came about: not found by the program */
    return g_strdup (_("made by hand"));
  if (rule == NULL && confidence == CP_CONFIDENCE_NONE)
    return NULL;
  if (rule == NULL)
    /* Translators: how sure the program is of what it found, from 0 to 100 */
    return g_strdup_printf (_("found, confidence %d"), confidence);
  if (confidence == CP_CONFIDENCE_NONE)
    /* Translators: by what the program found a statement: "found: stands after a colon" */
    return g_strdup_printf (_("found: %s"), rule);
  /* Translators: by what the program found a statement, and how sure it is, from 0 to 100 */
  return g_strdup_printf (_("found: %s; confidence %d"), rule, confidence);
}
