/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a timeline says in words: its columns, its cells, and what stands around them. */

#include "cp-timeline-words.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-page.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-side-words.h"
#include "cp-time-face.h"

/* Without main topics the first of all are told, up to so many. */
#define TOPICS_TOLD 10

static char *
dup_statements (guint n)
{
  g_autofree char *number = cp_words_dup_number (n);

  return g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
}

static const CpCount *
get_total (const CpTimeline *timeline, guint lane)
{
  return cp_timeline_get_count (timeline, lane, CP_MATRIX_TOTAL);
}

/* ": 13 official, 7 expert, 2 others"; a side that is missing is named where anybody speaks. */
static char *
dup_sides (const CpTimeline *timeline, guint lane, guint column)
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };
  CpMatrix *matrix = cp_timeline_get_matrix (timeline);
  const CpSides *sides = cp_matrix_get_sides (matrix);
  const CpCount *count = cp_timeline_get_count (timeline, lane, column);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < CP_N_SIDES; i++)
    {
      gboolean missing = cp_timeline_is_missing (timeline, lane, column, order[i]);
      g_autofree char *part =
          missing ? cp_words_dup_nobody (sides, order[i], cp_matrix_words_is_filtered (matrix))
                  : cp_words_dup_side_number (sides, order[i], count->sides[order[i]]);

      if (!missing && count->sides[order[i]] == 0)
        continue;
      if (words->len > 0)
        g_string_append (words, _(", "));
      g_string_append (words, part);
    }
  return g_string_free (words, FALSE);
}

/* The open column in which most is said on a topic. */
static guint
find_fullest (const CpTimeline *timeline, guint lane)
{
  guint fullest = 0;

  for (guint i = 1; i < cp_timeline_get_n_columns (timeline); i++)
    if (cp_timeline_get_count (timeline, lane, i)->statements
        > cp_timeline_get_count (timeline, lane, fullest)->statements)
      fullest = i;
  return fullest;
}

static gboolean
has_main (CpMatrix *matrix)
{
  return cp_matrix_get_n_rows (matrix) > 0 && cp_matrix_get_row (matrix, 0)->main;
}

/**
 * cp_time_heading_init:
 * @with_year: whether the year of a month is told, as it is of the first and where it changes
 *
 * Writes what stands above a column; cp_time_heading_clear () frees it.
 */
void
cp_time_heading_init (CpTimeHeading *self, const CpTimeColumn *column, gboolean with_year)
{
  const char *star;
  g_autofree char *year = NULL;

  g_return_if_fail (self != NULL && column != NULL);

  star = column->inferred ? "*" : "";
  year = g_strdup_printf ("%u", cp_date_get_year (column->date));
  *self = (CpTimeHeading) { 0 };
  switch (column->kind)
    {
    case CP_TIME_MONTH:
      self->name = g_strconcat (cp_date_get_month_name (column->date), star, NULL);
      self->more = g_strdup (with_year ? year : "");
      break;
    case CP_TIME_YEAR:
      self->name = g_strconcat (year, star, NULL);
      /* Translators: stands under a year, for what is dated by the year alone. */
      self->more = g_strdup (_("no month"));
      break;
    case CP_TIME_GAP:
      self->name = cp_words_dup_number (column->n_months);
      /* Translators: stands under the number of the months of which there is no document. */
      self->more = g_strdup (ngettext ("month", "months", column->n_months));
      break;
    case CP_TIME_UNDATED:
    default:
      self->name = g_strdup (_("No date"));
      self->more = g_strdup ("");
      break;
    }
}

/**
 * cp_time_heading_dup_line:
 * @column: whose heading it is
 *
 * Writes a heading on one line: "Nov 2023*", "27 months".
 */
char *
cp_time_heading_dup_line (const CpTimeHeading *self, const CpTimeColumn *column)
{
  g_return_val_if_fail (self != NULL && column != NULL, NULL);

  if (*self->more == '\0')
    return g_strdup (self->name);
  if (column->kind == CP_TIME_MONTH)
    return cp_words_dup_date (column->date, column->inferred);
  /* Translators: the number of the months of which there is no document, and "months"; or a year, and
   * "no month". */
  return g_strdup_printf (C_("heading of a column", "%s %s"), self->name, self->more);
}

/**
 * cp_time_heading_clear:
 *
 * Frees a heading's words.
 */
void
cp_time_heading_clear (CpTimeHeading *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->more, g_free);
}

/**
 * cp_timeline_words_dup_title:
 *
 * Gets the title of a figure that was given none; it says what can be read off, not what to think.
 */
char *
cp_timeline_words_dup_title (void)
{
  return g_strdup (_("When each topic is spoken about"));
}

/**
 * cp_timeline_words_dup_scope:
 * @sources: of all statements counted
 *
 * Says what is counted: "104 statements by topic and month · all roles, outlets, modes ·
 * published Nov 2023* – Nov 2024*".
 */
char *
cp_timeline_words_dup_scope (const CpTimeline *timeline, const CpFigureSources *sources)
{
  g_autofree char *statements = NULL;
  g_autofree char *counted = NULL;
  g_autofree char *filter = NULL;
  g_autofree char *period = NULL;
  guint n;

  g_return_val_if_fail (timeline != NULL && sources != NULL, NULL);

  n = get_total (timeline, CP_MATRIX_TOTAL)->statements;
  statements = n > 0 ? dup_statements (n) : g_strdup (_("no statements"));
  /* Translators: what is counted, and how: "104 statements", "by topic and document". */
  counted = g_strdup_printf (C_("counted how", "%s %s"), statements, _("by topic and month"));
  filter = cp_matrix_words_dup_filter (cp_timeline_get_matrix (timeline));
  period = cp_figure_sources_dup_published (sources);

  return cp_figure_words_dup_line (counted, filter, period, NULL);
}

/**
 * cp_timeline_words_dup_marks:
 * @sources: of all statements counted
 *
 * Says what marks mean, when a statement is counted, and what is counted more than once.
 */
char *
cp_timeline_words_dup_marks (const CpTimeline *timeline, const CpFigureSources *sources)
{
  GString *words;

  g_return_val_if_fail (timeline != NULL, NULL);

  words = g_string_new (cp_time_face_has_bars (timeline)
                            /* Translators: a note below the timeline */
                            ? _("Bar and number: statements, all bars on one scale, in the month of "
                                "their article.")
                            /* Translators: a note below the timeline */
                            : _("One mark is one statement, in the month of its article."));
  g_string_append_printf (
      /* Translators: a note below the timeline */
      words, " %s %s", _("Hollow: nothing from that side on the topic; a bare line: nothing said."),
      /* Translators: a note below the timeline */
      _("A statement counts once in each of its topics, so rows do not add up to the total."));
  cp_matrix_words_append_included (words, cp_timeline_get_matrix (timeline), sources);
  return g_string_free (words, FALSE);
}

/**
 * cp_timeline_words_dup_description:
 * @sources: of all statements counted
 * @first_lane: the first lane of the page
 * @n_lanes: how many the page has
 *
 * Says what a page shows, for those who do not see it: a sentence for each main topic.
 */
char *
cp_timeline_words_dup_description (const CpTimeline *timeline, const CpFigureSources *sources,
                                   guint first_lane, guint n_lanes)
{
  g_autofree char *scope = NULL;
  g_autofree char *counts = NULL;
  CpMatrix *matrix;
  GString *description;
  guint n_told = 0;

  g_return_val_if_fail (timeline != NULL && sources != NULL, NULL);

  matrix = cp_timeline_get_matrix (timeline);
  scope = cp_timeline_words_dup_scope (timeline, sources);
  counts = cp_matrix_words_dup_counts (matrix);
  description = g_string_new (NULL);
  /* Translators: what a timeline counts, and who speaks; sentences about its topics follow. */
  g_string_append_printf (description, _("Timeline of %s. %s."), scope, counts);
  for (guint lane = first_lane; lane < first_lane + n_lanes; lane++)
    {
      g_autofree char *sentence = NULL;

      if (has_main (matrix) ? !cp_matrix_get_row (matrix, lane)->main : n_told >= TOPICS_TOLD)
        continue;
      sentence = cp_timeline_words_dup_lane (timeline, lane);
      g_string_append_printf (description, " %s.", sentence);
      n_told++;
    }
  return g_string_free (description, FALSE);
}

/**
 * cp_timeline_words_dup_column:
 *
 * Names a column in full: "Nov 2023*", "2024, no month", "No date", "Feb 2020 – Apr 2022".
 */
char *
cp_timeline_words_dup_column (const CpTimeColumn *column)
{
  g_autofree char *label = NULL;
  guint last;

  g_return_val_if_fail (column != NULL, NULL);

  label = cp_words_dup_date (column->date, column->inferred);
  switch (column->kind)
    {
    case CP_TIME_YEAR:
      /* Translators: %s is a year; the column of dates that say no more than it */
      return g_strdup_printf (_("%s, no month"), label);
    case CP_TIME_GAP:
      last = cp_date_get_year (column->date) * 12 + cp_date_get_month (column->date) - 2
             + column->n_months;
      return cp_words_dup_period (column->date, (last / 12) << 9 | (last % 12 + 1) << 5);
    case CP_TIME_UNDATED:
      return g_strdup (_("No date"));
    case CP_TIME_MONTH:
    default:
      return g_steal_pointer (&label);
    }
}

/**
 * cp_timeline_words_dup_documents:
 *
 * Says how many documents a month has: "2 documents", "no document".
 */
char *
cp_timeline_words_dup_documents (guint n_documents)
{
  g_autofree char *number = cp_words_dup_number (n_documents);

  if (n_documents == 0)
    return g_strdup (_("no document"));
  /* Translators: how many documents a corpus has of a month. */
  return g_strdup_printf (ngettext ("%s document", "%s documents", n_documents), number);
}

/**
 * cp_timeline_words_dup_lane:
 * @lane: a lane
 *
 * Says what is said on a topic and when most: "Threats: 31 statements, 20 official, 11 expert; most in
 * Nov 2023*: 21".
 */
char *
cp_timeline_words_dup_lane (const CpTimeline *timeline, guint lane)
{
  CpMatrix *matrix;
  g_autofree char *name = NULL;
  g_autofree char *statements = NULL;
  g_autofree char *sides = NULL;
  g_autofree char *time = NULL;
  g_autofree char *most = NULL;
  guint fullest;

  g_return_val_if_fail (timeline != NULL, NULL);

  matrix = cp_timeline_get_matrix (timeline);
  name = cp_words_dup_name (cp_matrix_get_row (matrix, lane)->label);
  if (get_total (timeline, lane)->statements == 0)
    /* Translators: %s is a topic on which nobody speaks. */
    return g_strdup_printf (cp_matrix_words_is_filtered (matrix) ? _("%s: nothing in this selection")
                                                                 : _("%s: nothing said"),
                            name);
  statements = dup_statements (get_total (timeline, lane)->statements);
  sides = dup_sides (timeline, lane, CP_MATRIX_TOTAL);
  fullest = find_fullest (timeline, lane);
  time = cp_timeline_words_dup_column (cp_timeline_get_column (timeline, fullest));
  most = cp_words_dup_number (cp_timeline_get_count (timeline, lane, fullest)->statements);
  /* Translators: a topic, "31 statements", "20 official, 11 expert", the month in which most is said
   * on it, and the number of these. */
  return g_strdup_printf (_("%s: %s, %s; most in %s: %s"), name, statements, sides, time, most);
}

/**
 * cp_timeline_words_dup_heading:
 * @column: a column
 *
 * Says what there is of a time: "Nov 2023*, 2 documents: 30 official, 17 expert", "Dec 2023, no
 * document".
 */
char *
cp_timeline_words_dup_heading (const CpTimeline *timeline, guint column)
{
  const CpTimeColumn *time;
  g_autofree char *month = NULL;
  g_autofree char *documents = NULL;
  g_autofree char *sides = NULL;

  g_return_val_if_fail (timeline != NULL, NULL);

  time = cp_timeline_get_column (timeline, column);
  month = cp_timeline_words_dup_column (time);
  documents = cp_timeline_words_dup_documents (time->n_documents);
  sides = dup_sides (timeline, CP_MATRIX_TOTAL, column);
  if (*sides == '\0')
    /* Translators: a month, and how many documents there are of it. */
    return g_strdup_printf (_("%s, %s"), month, documents);
  /* Translators: a month, "2 documents", and what is said in these: "30 official, 17 expert". */
  return g_strdup_printf (_("%s, %s: %s"), month, documents, sides);
}

/**
 * cp_timeline_words_dup_cell:
 * @lane: a lane, or %CP_MATRIX_TOTAL
 * @column: a column
 *
 * Says what stands in a cell: "Threats, Nov 2023*: 14 official, 7 expert".
 */
char *
cp_timeline_words_dup_cell (const CpTimeline *timeline, guint lane, guint column)
{
  const CpTimeColumn *time;
  CpMatrix *matrix;
  g_autofree char *topic = NULL;
  g_autofree char *month = NULL;
  g_autofree char *sides = NULL;

  g_return_val_if_fail (timeline != NULL, NULL);

  matrix = cp_timeline_get_matrix (timeline);
  time = cp_timeline_get_column (timeline, column);
  topic = lane == CP_MATRIX_TOTAL ? g_strdup (_("All topics"))
                                  : cp_words_dup_name (cp_matrix_get_row (matrix, lane)->label);
  month = cp_timeline_words_dup_column (time);
  if (!time->open)
    /* Translators: a topic, then a month of which the corpus has no document. */
    return g_strdup_printf (_("%s, %s: no document"), topic, month);
  if (cp_timeline_get_count (timeline, lane, column)->statements == 0)
    return g_strdup_printf (cp_matrix_words_is_filtered (matrix)
                                /* Translators: a topic, then a month or a source: the cell is empty. */
                                ? _("%s, %s: nothing in this selection")
                                /* Translators: a topic, then a month or a source: the cell is empty. */
                                : _("%s, %s: nothing said"),
                            topic, month);
  sides = dup_sides (timeline, lane, column);
  /* Translators: a topic, a source, and what is counted where they meet. */
  return g_strdup_printf (_("%s, %s: %s"), topic, month, sides);
}
