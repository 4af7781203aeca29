/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an overview says above, below and inside its rows. */

#include "cp-overview-words.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-page.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-side-words.h"
#include "cp-speaker-words.h"

/* Names of a list up to here, then their number. */
#define NAMES_MAX 4

static char *
dup_name (CpSnapshot *snapshot, guint32 speaker)
{
  CpItem *item = cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, speaker);

  /* Translators: stands for who speaks where the source does not name them. */
  return item != NULL ? cp_words_dup_name (cp_item_get_label (item)) : g_strdup (_("nobody named"));
}

/* All who dispute on a topic, of the left side first: "Ann Quay, Bo Mast and 3 others". */
static char *
dup_disputers (const CpOverview *overview, const CpOverviewRow *row)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (cp_overview_get_matrix (overview));
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT };
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint k = 0; k < row->n_disputers[order[i]]; k++)
      {
        g_autofree char *name = dup_name (snapshot, row->disputers[order[i]][k]);

        if (++n <= NAMES_MAX)
          /* Translators: stands between the names of speakers. */
          g_string_append_printf (names, "%s%s", n > 1 ? _(", ") : "", name);
      }
  if (n <= NAMES_MAX)
    return g_strdup (names->str);
  /* Translators: names of speakers, and how many others there are. */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n - NAMES_MAX), names->str,
                          n - NAMES_MAX);
}

static char *
dup_counts (const CpOverview *overview, guint row)
{
  CpMatrix *matrix = cp_overview_get_matrix (overview);
  const CpOverviewRow *counted = cp_overview_get_row (overview, row);
  CpSideCounts counts = { 0 };

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      counts.statements[side] = counted->statements[side];
      counts.speakers[side] = counted->speakers[side];
      counts.n_relayed += counted->relayed[side];
    }
  counts.n_both = counted->both;
  counts.filtered = cp_matrix_words_is_filtered (matrix);

  return cp_words_dup_counts (cp_matrix_get_sides (matrix), &counts);
}

/**
 * cp_overview_words_dup_title:
 *
 * Gets the title of an overview that was given none.
 */
char *
cp_overview_words_dup_title (void)
{
  /* Translators: title of a figure: the overview */
  return g_strdup (_("How much each side says on which topic"));
}

/**
 * cp_overview_words_dup_scope:
 * @sources: of all statements counted
 *
 * Says what is counted: "104 statements by topic and side · all roles, outlets, modes ·
 * published Nov 2023* – Nov 2024*".
 */
char *
cp_overview_words_dup_scope (const CpOverview *overview, const CpFigureSources *sources)
{
  CpMatrix *matrix;
  g_autofree char *statements = NULL;
  g_autofree char *counted = NULL;
  g_autofree char *filter = NULL;
  g_autofree char *period = NULL;

  g_return_val_if_fail (overview != NULL && sources != NULL, NULL);

  matrix = cp_overview_get_matrix (overview);
  statements = cp_matrix_words_dup_statements (matrix);
  /* Translators: what an overview counts; %s is "104 statements". */
  counted = g_strdup_printf (_("%s by topic and side"), statements);
  filter = cp_matrix_words_dup_filter (matrix);
  period = cp_figure_sources_dup_published (sources);

  return cp_figure_words_dup_line (counted, filter, period, NULL);
}

/**
 * cp_overview_words_dup_marks:
 * @sources: of all statements counted
 * @bars: whether statements are bars in place of marks
 * @speakers: whether the speakers stand behind the numbers, as they do unless there is no room
 *
 * Says what marks and columns mean, and what is counted more than once.
 */
char *
cp_overview_words_dup_marks (const CpOverview *overview, const CpFigureSources *sources, gboolean bars,
                             gboolean speakers)
{
  GString *words;

  g_return_val_if_fail (overview != NULL, NULL);

  if (!bars)
    /* Translators: a note below the overview; “by” is the word of “20 by 5” */
    words = g_string_new (_("One mark is one statement, once in each of its topics; “by” so many "
                            "speakers."));
  else
    words = g_string_new (
        speakers
            /* Translators: a note below the overview; “by” is the word of “20 by 5” */
            ? _("Bars of one scale: statements, counted once in each of their topics, by so many speakers.")
            /* Translators: a note below the overview */
            : _("Bars of one scale: statements, counted once in each of their topics."));
  cp_matrix_words_append_included (words, cp_overview_get_matrix (overview), sources);
  if (cp_matrix_words_is_filtered (cp_overview_get_matrix (overview)))
    /* Translators: a note below the overview */
    g_string_append_printf (words, " %s", _("Hollow sign: the side says nothing in this selection."));
  /* Translators: a note below the overview; it begins with the heading of a column */
  g_string_append_printf (words, " %s", _("Who disputes: speakers who dispute the other side, each once, "
                                          "however often; either statement is on the topic."));
  /* Translators: a note below the overview; it begins with the heading of a column */
  g_string_append_printf (words, " %s", _("Both sides: articles in which both speak on it."));

  return g_string_free (words, FALSE);
}

/**
 * cp_overview_words_dup_shared:
 * @row: a row, or %CP_MATRIX_TOTAL
 *
 * Says in how many of all articles both sides speak on a topic: "2 of 5".
 */
char *
cp_overview_words_dup_shared (const CpOverview *overview, guint row)
{
  g_return_val_if_fail (overview != NULL, NULL);

  /* Translators: in how many articles both sides speak, of how many. */
  return g_strdup_printf (_("%u of %u"), cp_overview_get_row (overview, row)->n_shared,
                          cp_overview_get_row (overview, CP_MATRIX_TOTAL)->n_documents);
}

/**
 * cp_overview_words_dup_disputer:
 * @row: a row, or %CP_MATRIX_TOTAL
 *
 * Names the only one of a side who disputes the other one, by surname.
 *
 * Returns: (nullable) (transfer full): the name, or %NULL where nobody does, or several
 */
char *
cp_overview_words_dup_disputer (const CpOverview *overview, guint row, CpSide side)
{
  const CpOverviewRow *counted;
  CpSnapshot *snapshot;

  g_return_val_if_fail (overview != NULL && (guint) side < CP_N_SIDES, NULL);

  counted = cp_overview_get_row (overview, row);
  snapshot = cp_matrix_get_snapshot (cp_overview_get_matrix (overview));
  if (counted->n_disputers[side] != 1)
    return NULL;
  return cp_words_dup_speaker_surname (snapshot, counted->disputers[side][0]);
}

/**
 * cp_overview_words_dup_sentence:
 * @row: a row of the matrix
 *
 * Says what a row shows, for those who do not see it.
 */
char *
cp_overview_words_dup_sentence (const CpOverview *overview, guint row)
{
  CpMatrix *matrix;
  const CpOverviewRow *counted;
  g_autofree char *topic = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *disputers = NULL;
  guint n_documents;

  g_return_val_if_fail (overview != NULL, NULL);

  matrix = cp_overview_get_matrix (overview);
  counted = cp_overview_get_row (overview, row);
  topic = cp_words_dup_name (cp_matrix_get_row (matrix, row)->label);
  if (counted->n_documents == 0)
    return g_strdup_printf (cp_matrix_words_is_filtered (matrix)
                                /* Translators: %s is a topic. */
                                ? _("%s: nothing in this selection")
                                /* Translators: %s is a topic. */
                                : _("%s: nothing said"),
                            topic);
  counts = dup_counts (overview, row);
  disputers = dup_disputers (overview, counted);
  n_documents = cp_overview_get_row (overview, CP_MATRIX_TOTAL)->n_documents;
  if (*disputers == '\0')
    /* Translators: a topic; how much each side says ("20 official by 5 speakers, 11 expert by 4"); in
     * how many articles both sides speak on it, and how many articles there are. */
    return g_strdup_printf (ngettext ("%s: %s; both sides in %u of %u article",
                                      "%s: %s; both sides in %u of %u articles", n_documents),
                            topic, counts, counted->n_shared, n_documents);
  /* Translators: the same, and the names of those who dispute somebody of the other side. */
  return g_strdup_printf (ngettext ("%s: %s; both sides in %u of %u article; the other side is "
                                    "disputed by %s",
                                    "%s: %s; both sides in %u of %u articles; the other side is "
                                    "disputed by %s",
                                    n_documents),
                          topic, counts, counted->n_shared, n_documents, disputers);
}

/**
 * cp_overview_words_dup_description:
 * @sources: of all statements counted
 * @first_row: the first row of the page
 * @n_rows: how many the page has
 *
 * Says what a page shows, for those who do not see it.
 */
char *
cp_overview_words_dup_description (const CpOverview *overview, const CpFigureSources *sources,
                                   guint first_row, guint n_rows)
{
  g_autofree char *scope = NULL;
  g_autofree char *counts = NULL;
  GString *description;

  g_return_val_if_fail (overview != NULL, NULL);

  scope = cp_overview_words_dup_scope (overview, sources);
  counts = cp_matrix_words_dup_counts (cp_overview_get_matrix (overview));
  description = g_string_new (NULL);
  /* Translators: what an overview counts, and who speaks; sentences about its topics follow. */
  g_string_append_printf (description, _("Overview of %s. %s."), scope, counts);
  for (guint row = first_row; row < first_row + n_rows; row++)
    {
      g_autofree char *sentence = cp_overview_words_dup_sentence (overview, row);

      g_string_append_printf (description, " %s.", sentence);
    }

  return g_string_free (description, FALSE);
}
