/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the head of a comparison says of it as a whole. */

#include "cp-comparison-summary.h"

#include <glib/gi18n-lib.h>

#include "cp-cell-words.h"
#include "cp-comparison-words.h"
#include "cp-number-words.h"
#include "cp-side-words.h"

static guint
count (CpComparison *comparison, CpSide side)
{
  return cp_comparison_get_summary (comparison, side)->n_statements;
}

/* "20 official statements" */
static char *
dup_statements (CpComparison *comparison, CpSide side, guint n)
{
  g_autofree char *name = cp_words_dup_whose (cp_comparison_get_sides (comparison), side);

  /* Translators: a number of statements, and whose they are: "1 official statement". */
  return g_strdup_printf (ngettext ("%u %s statement", "%u %s statements", n), n, name);
}

/* What is missing in a selection is not missing in the corpus; that is said once in the sentence. */
static char *
dup_positions (CpComparison *comparison)
{
  const CpSideSummary *left = cp_comparison_get_summary (comparison, CP_SIDE_LEFT);
  gboolean has_replies = left->n_without_reply < left->n_statements;
  guint n;
  const CpQuestionRow *rows = cp_comparison_get_questions (comparison, &n);
  guint n_both = 0;

  if (n == 0)
    return g_strdup ("");
  for (guint i = 0; i < n; i++)
    n_both += rows[i].n_stances[CP_SIDE_LEFT] > 0 && rows[i].n_stances[CP_SIDE_RIGHT] > 0;
  if (n_both == 0)
    return g_strdup (has_replies && cp_comparison_words_has_filter (comparison)
                         /* Translators: a sentence without its stop; others may be among those that
                          * a filter leaves out */
                         ? _("On no question do both sides take a position in this selection")
                         /* Translators: a sentence without its stop */
                         : _("On no question do both sides take a position"));
  if (n == 1)
    /* Translators: a sentence without its stop */
    return g_strdup (_("Both sides take a position on the only question"));
  /* Translators: how many questions, of how many. */
  return g_strdup_printf (ngettext ("Both sides take a position on %u of %u question",
                                    "Both sides take a position on %u of %u questions", n),
                          n_both, n);
}

static char *
dup_replies (CpComparison *comparison)
{
  const CpSides *sides = cp_comparison_get_sides (comparison);
  const CpSideSummary *left = cp_comparison_get_summary (comparison, CP_SIDE_LEFT);
  guint n = left->n_statements;
  guint n_replies = n - left->n_without_reply;
  g_autofree char *name = cp_words_dup_whose (sides, CP_SIDE_LEFT);
  g_autofree char *reply = cp_words_dup_reply (sides, CP_SIDE_RIGHT);

  if (n_replies == 0 && cp_comparison_words_has_filter (comparison))
    /* Translators: a side, and what it has none of among the statements looked at. */
    return g_strdup_printf (_("no %s statement has %s in this selection"), name, reply);
  if (n_replies == 0)
    /* Translators: a side, and what it has none of: "no official statement has an expert reply". */
    return g_strdup_printf (_("no %s statement has %s"), name, reply);
  if (n == 1)
    /* Translators: a side, and what its only statement has: "the only official statement has an
     * expert reply". */
    return g_strdup_printf (_("the only %s statement has %s"), name, reply);
  /* Translators: how many statements, of how many, of a side, and what they have: "9 of 20
   * official statements have an expert reply". */
  return g_strdup_printf (ngettext ("%u of %u %s statement has %s",
                                    "%u of %u %s statements have %s", n),
                          n_replies, n, name, reply);
}

/* Both sides speak. */
static char *
dup_both (CpComparison *comparison)
{
  g_autofree char *positions = dup_positions (comparison);
  g_autofree char *replies = dup_replies (comparison);
  g_autofree char *sentence = NULL;

  if (*positions == '\0')
    sentence = g_strdup_printf ("%s.", replies);
  else
    /* Translators: on what both sides take a position; what has a reply. */
    sentence = g_strdup_printf (_("%s; %s."), positions, replies);

  return cp_words_dup_capitalized (sentence);
}

static void
append_part (GString *line, const char *part)
{
  if (line->len > 0)
    /* Translators: stands between the parts of "1 official statement, 2 by others". */
    g_string_append (line, _(", "));
  g_string_append (line, part);
}

/* "2 by others" after what a side says, "2 statements by others" alone. */
static char *
dup_others (guint n, gboolean alone)
{
  if (alone)
    /* Translators: statements of those on neither side, alone */
    return g_strdup_printf (ngettext ("%u statement by others", "%u statements by others", n), n);
  /* Translators: a number of statements of those on neither side, after that of a side. */
  return g_strdup_printf (ngettext ("%u by others", "%u by others", n), n);
}

/* Who speaks: "1 official statement, 2 by others", or "" where nobody does. */
static char *
dup_who_speaks (CpComparison *comparison)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_others = count (comparison, CP_SIDE_OTHERS);

  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    if (count (comparison, side) > 0)
      {
        g_autofree char *part = dup_statements (comparison, side, count (comparison, side));

        append_part (line, part);
      }
  if (n_others > 0)
    {
      g_autofree char *part = dup_others (n_others, line->len == 0);

      append_part (line, part);
    }

  return g_strdup (line->str);
}

/* What the silent sides say in other articles: "; 2 expert statements in other articles", or "". */
static char *
dup_elsewhere (CpComparison *comparison)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    {
      guint n;

      cp_comparison_get_elsewhere (comparison, side, &n);
      if (n > 0 && count (comparison, side) == 0)
        {
          g_autofree char *part = dup_statements (comparison, side, n);

          append_part (line, part);
        }
    }
  if (line->len == 0)
    return g_strdup ("");
  /* Translators: what a side that is silent here says elsewhere; goes after another sentence. */
  return g_strdup_printf (_("; %s in other articles"), line->str);
}

/* "no experts here", or why else a side is empty. */
static char *
dup_nobody (CpComparison *comparison, CpSide side)
{
  g_autofree char *words = cp_comparison_words_dup_silence (comparison, side);

  if (cp_comparison_words_has_filter (comparison)
      || cp_comparison_words_count_both (comparison, side) > 0)
    return g_steal_pointer (&words);
  /* Translators: %s is as in "no experts". */
  return g_strdup_printf (_("%s here"), words);
}

/* "An article without any expert", "No experts", "Neither side". */
static char *
dup_silence (CpComparison *comparison)
{
  const CpSides *sides = cp_comparison_get_sides (comparison);
  CpSide silent = count (comparison, CP_SIDE_LEFT) == 0 ? CP_SIDE_LEFT : CP_SIDE_RIGHT;
  const CpSource *source = cp_comparison_get_source (comparison);
  g_autofree char *without = NULL;

  if (count (comparison, CP_SIDE_LEFT) + count (comparison, CP_SIDE_RIGHT) == 0)
    return g_strdup (cp_comparison_words_has_filter (comparison)
                         /* Translators: a sentence without its stop; others may be among those that
                          * a filter leaves out */
                         ? _("Neither side says anything in this selection")
                         /* Translators: a sentence without its stop */
                         : _("Neither side says anything"));
  if (source != NULL && cp_sides_get_query (sides, silent) != NULL
      && cp_comparison_get_source_kind (comparison) == CP_SOURCE_DOCUMENTS
      && !cp_comparison_document_has_side (comparison, source->handle, silent))
    {
      without = cp_words_dup_article_without (sides, silent);
      /* Translators: %s is as in "article without any expert". */
      return g_strdup_printf (_("An %s"), without);
    }
  return dup_nobody (comparison, silent);
}

/* A side says nothing. */
static char *
dup_one_sided (CpComparison *comparison)
{
  g_autofree char *silence = dup_silence (comparison);
  g_autofree char *speaks = dup_who_speaks (comparison);
  g_autofree char *elsewhere = dup_elsewhere (comparison);
  g_autofree char *sentence = NULL;

  if (*speaks == '\0')
    /* Translators: who is silent; what they say elsewhere, or nothing. */
    sentence = g_strdup_printf (_("%s%s."), silence, elsewhere);
  else
    /* Translators: who is silent; who speaks; what the silent say elsewhere, or nothing. */
    sentence = g_strdup_printf (_("%s: %s%s."), silence, speaks, elsewhere);

  return cp_words_dup_capitalized (sentence);
}

/* "all 5 documents", "Orda.kz, Jun 2024*", "all topics" */
static char *
dup_source (CpComparison *comparison)
{
  const CpSource *source = cp_comparison_get_source (comparison);
  guint n = cp_snapshot_get_n_records (cp_comparison_get_snapshot (comparison), CP_ARRAY_DOCUMENTS);
  gboolean has_topic = cp_comparison_get_topic (comparison) != CP_HANDLE_NONE
                       || cp_comparison_is_without_topic (comparison);
  g_autofree char *cells = cp_comparison_get_n_cells (comparison) > 1
                               ? cp_cell_words_dup_scope (comparison)
                               : NULL;

  if (source != NULL && has_topic)
    return g_strconcat (source->label, source->inferred ? "*" : "", NULL);
  if (source != NULL)
    /* Translators: what a comparison covers, beside the name of an article */
    return g_strdup (_("all topics"));
  if (cells != NULL)
    return g_steal_pointer (&cells);
  if (cp_comparison_get_n_cells (comparison) > 1 && cp_cell_words_has_source (comparison))
    return g_strdup ("");
  if (n == 1)
    /* Translators: what a comparison covers: all of a corpus that has one article. */
    return g_strdup (_("the only document"));
  /* Translators: what a comparison covers; there are several articles. */
  return g_strdup_printf (ngettext ("all %u document", "all %u documents", n), n);
}

/**
 * cp_comparison_summary_dup_extent:
 *
 * Says what a comparison covers, beside its subject: "all 5 documents", "Orda.kz, Jun 2024*".
 */
char *
cp_comparison_summary_dup_extent (CpComparison *comparison)
{
  const CpQuery *filter;
  g_autofree char *source = NULL;
  g_autofree char *only = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  source = dup_source (comparison);
  filter = cp_comparison_get_filter (comparison);
  if (filter == NULL || cp_query_is_empty (filter))
    return g_steal_pointer (&source);
  only = cp_query_dup_only (filter, cp_comparison_get_snapshot (comparison));
  if (*source == '\0')
    return g_steal_pointer (&only);
  /* Translators: what is compared, and which statements of it are looked at. */
  return g_strdup_printf (_("%s, %s"), source, only);
}

/**
 * cp_comparison_summary_dup_sentence:
 *
 * Says how far the sides speak to each other, in one sentence.
 */
char *
cp_comparison_summary_dup_sentence (CpComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  if (count (comparison, CP_SIDE_LEFT) > 0 && count (comparison, CP_SIDE_RIGHT) > 0)
    return dup_both (comparison);
  return dup_one_sided (comparison);
}

/**
 * cp_comparison_summary_dup_side:
 *
 * Says how much a side says: "11 by 4 speakers, 2 relayed"; "no experts here".
 */
char *
cp_comparison_summary_dup_side (CpComparison *comparison, CpSide side)
{
  const CpSideSummary *summary;
  g_autofree char *counts = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  summary = cp_comparison_get_summary (comparison, side);
  if (summary->n_statements == 0)
    return dup_nobody (comparison, side);
  counts = cp_comparison_words_dup_side_counts (comparison, side);
  if (summary->n_relayed == 0)
    return g_steal_pointer (&counts);
  /* Translators: statements and speakers of a side; how many of them pass on another's words. */
  return g_strdup_printf (ngettext ("%s, %u relayed", "%s, %u relayed", summary->n_relayed), counts,
                          summary->n_relayed);
}
