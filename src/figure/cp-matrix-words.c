/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure of the matrix says above and below its cells. */

#include "cp-matrix-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-cell-face.h"
#include "cp-coverage.h"
#include "cp-figure-page.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-side-words.h"

/* How many of the topics or sources that are together are told, and how much of a name. */
#define FURTHER_MAX 5
#define FURTHER_LETTERS_MAX 40

static const char *const kind_words[CP_N_SOURCE_KINDS] = {
  /* Translators: how a matrix counts, after “104 statements”: its rows are topics, its columns
   * articles */
  [CP_SOURCE_DOCUMENTS] = N_("by topic and document"),
  /* Translators: how a matrix counts, after “104 statements”: its columns are outlets */
  [CP_SOURCE_OUTLETS] = N_("by topic and outlet"),
  /* Translators: how a matrix counts, after “104 statements”: its columns are speakers */
  [CP_SOURCE_SPEAKERS] = N_("by topic and speaker"),
  /* Translators: how a matrix counts, after “104 statements”: its columns are roles */
  [CP_SOURCE_ROLES] = N_("by topic and role"),
  /* Translators: how a matrix counts, after “104 statements”: its columns are countries */
  [CP_SOURCE_COUNTRIES] = N_("by topic and country"),
  /* Translators: how a matrix or a timeline counts, after “104 statements” */
  [CP_SOURCE_MONTHS] = N_("by topic and month"),
};

/* What numbers and shades stand for, and what counts more than once. */
static const char *const mark_words[CP_N_MEASURES] = {
  /* Translators: a note below the matrix */
  [CP_MEASURE_STATEMENTS] = N_("Number and shade: statements. A statement counts once in each of its "
                               "topics, so rows do not add up to the total."),
  /* Translators: a note below the matrix */
  [CP_MEASURE_SPEAKERS] = N_("Number and shade: speakers, each counted once in a cell, so neither "
                             "rows nor columns add up. Bars: statements."),
  /* Translators: a note below the matrix */
  [CP_MEASURE_UTTERANCES] = N_("Number and shade: statements less those that repeat another one "
                               "counted, so neither rows nor columns add up. Bars: statements."),
  /* Translators: a note below the matrix */
  [CP_MEASURE_WORDS] = N_("Number and shade: words of the sources, never of a paraphrase; they count "
                          "once in each of their topics. Bars: statements."),
  /* Translators: a note below the matrix */
  [CP_MEASURE_ROW_SHARE] = N_("Number and shade: share of the statements on a topic; beside the "
                              "topic, how many they are. Bars: statements."),
  /* Translators: a note below the matrix */
  [CP_MEASURE_COLUMN_SHARE] = N_("Number and shade: share of the statements of a column; a statement "
                                 "counts once in each of its topics, so a column may exceed 100 %. "
                                 "Beside the topic, its statements."),
};

/**
 * cp_matrix_words_dup_statements:
 *
 * Says how many statements are counted: "104 statements".
 */
char *
cp_matrix_words_dup_statements (CpMatrix *matrix)
{
  g_autofree char *number = NULL;
  guint n;

  g_return_val_if_fail (matrix != NULL, NULL);

  n = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements;
  number = cp_words_dup_number (n);
  if (n == 0)
    /* Translators: in place of “104 statements”; “by topic and document” follows */
    return g_strdup (_("no statements"));
  return g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
}

/* What is measured and how, with the number of the whole. */
static char *
dup_counted (CpMatrix *matrix)
{
  CpMeasure measure = cp_matrix_get_measure (matrix);
  double value = cp_matrix_get_value (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  g_autofree char *measured = cp_words_dup_measured (measure, value);
  g_autofree char *statements = cp_matrix_words_dup_statements (matrix);
  g_autofree char *counted = NULL;

  /* Translators: what is counted, and how: "104 statements", "by topic and document". */
  counted = g_strdup_printf (C_("counted how", "%s %s"), measured != NULL ? measured : statements,
                             _(kind_words[cp_matrix_get_column_kind (matrix)]));
  if (measure == CP_MEASURE_ROW_SHARE)
    /* Translators: %s is "104 statements by topic and document". */
    return g_strdup_printf (_("%s, in %% of each topic"), counted);
  if (measure == CP_MEASURE_COLUMN_SHARE)
    /* Translators: %s is "104 statements by topic and document". */
    return g_strdup_printf (_("%s, in %% of each column"), counted);
  return g_steal_pointer (&counted);
}

/**
 * cp_matrix_words_dup_title:
 *
 * Gets the title of a figure that was given none; it says what can be read off, not what to think.
 */
char *
cp_matrix_words_dup_title (CpMatrix *matrix)
{
  g_return_val_if_fail (matrix != NULL, NULL);

  if (cp_matrix_get_column_kind (matrix) == CP_SOURCE_MONTHS)
    /* Translators: title of a figure: a timeline, or a matrix by month */
    return g_strdup (_("When each topic is spoken about"));
  if (cp_matrix_get_column_kind (matrix) == CP_SOURCE_OUTLETS)
    /* Translators: title of a figure: a matrix by outlet */
    return g_strdup (_("Which outlet covers which topic"));
  /* Translators: title of a figure: a matrix */
  return g_strdup (_("Who speaks on which topic"));
}

/**
 * cp_matrix_words_dup_filter:
 *
 * Says which statements are looked at: "all roles, outlets, modes".
 */
char *
cp_matrix_words_dup_filter (CpMatrix *matrix)
{
  const CpQuery *filter;

  g_return_val_if_fail (matrix != NULL, NULL);

  filter = cp_matrix_get_filter (matrix);
  if (filter == NULL || cp_query_is_empty (filter))
    /* Translators: which statements are looked at: all; a part of the line below a title */
    return g_strdup (_("all roles, outlets, modes"));
  return cp_query_dup_only (filter, cp_matrix_get_snapshot (matrix));
}

/**
 * cp_matrix_words_dup_scope:
 * @sources: of all statements counted
 *
 * Says what is counted: "104 statements by topic and document · all roles, outlets, modes ·
 * published Nov 2023* – Nov 2024*".
 */
char *
cp_matrix_words_dup_scope (CpMatrix *matrix, const CpFigureSources *sources)
{
  g_autofree char *counted = NULL;
  g_autofree char *filter = NULL;
  g_autofree char *period = NULL;

  g_return_val_if_fail (matrix != NULL && sources != NULL, NULL);

  counted = dup_counted (matrix);
  filter = cp_matrix_words_dup_filter (matrix);
  period = cp_figure_sources_dup_published (sources);

  return cp_figure_words_dup_line (counted, filter, period, NULL);
}

/**
 * cp_matrix_words_dup_counts:
 *
 * Says who speaks and from how much; see cp_words_dup_counts ().
 */
char *
cp_matrix_words_dup_counts (CpMatrix *matrix)
{
  const CpCount *count;
  const CpDetail *detail;
  CpSideCounts counts = { 0 };

  g_return_val_if_fail (matrix != NULL, NULL);

  count = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  detail = cp_matrix_get_detail (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      counts.statements[side] = count->sides[side];
      counts.speakers[side] = detail->side_speakers[side];
    }
  counts.n_relayed = count->relayed;
  counts.n_both = count->both;
  counts.n_documents = cp_matrix_get_n_documents (matrix);
  counts.filtered = cp_matrix_words_is_filtered (matrix);

  return cp_words_dup_counts (cp_matrix_get_sides (matrix), &counts);
}

/**
 * cp_matrix_words_is_filtered:
 *
 * Checks whether only some statements of the corpus are looked at.
 */
gboolean
cp_matrix_words_is_filtered (CpMatrix *matrix)
{
  const CpQuery *filter;

  g_return_val_if_fail (matrix != NULL, FALSE);

  filter = cp_matrix_get_filter (matrix);

  return filter != NULL && !cp_query_is_empty (filter);
}

/**
 * cp_matrix_words_dup_nothing:
 *
 * Says that nothing is counted, and because of which filter.
 */
char *
cp_matrix_words_dup_nothing (CpMatrix *matrix)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);

  if (!cp_matrix_words_is_filtered (matrix))
    /* Translators: in place of an empty figure */
    return g_strdup (_("The corpus has no statement yet."));
  label = cp_query_dup_words (cp_matrix_get_filter (matrix), cp_matrix_get_snapshot (matrix));
  /* Translators: %s says which statements were looked for: the name of a role, a query. */
  return g_strdup_printf (_("No statement of the corpus is in this selection: %s"), label);
}

/**
 * cp_matrix_words_get_all:
 *
 * Gets what stands above the numbers of all sources or months together.
 */
const char *
cp_matrix_words_get_all (void)
{
  /* Translators: the header of the column that counts all sources of a topic. */
  return _("All");
}

/**
 * cp_matrix_words_append_included:
 * @words: sentences, which end without a blank
 * @sources: of all statements counted
 *
 * Says what is in the numbers that might not be: relayed statements, and several speakers as one.
 */
void
cp_matrix_words_append_included (GString *words, CpMatrix *matrix, const CpFigureSources *sources)
{
  g_return_if_fail (words != NULL && matrix != NULL && sources != NULL);

  if (cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->relayed > 0)
    /* Translators: a note: statements in which a speaker passes on another’s words are in the
     * numbers */
    g_string_append_printf (words, " %s", _("Relayed statements count too."));
  if (sources->together)
    /* Translators: a statement of "Ann Quay and Bo Mast" counts one speaker. */
    g_string_append_printf (words, " %s", _("Speakers named together count once."));
}

/**
 * cp_matrix_words_dup_marks:
 * @sources: of all statements counted
 *
 * Says what numbers and shades mean and what is counted more than once.
 */
char *
cp_matrix_words_dup_marks (CpMatrix *matrix, const CpFigureSources *sources)
{
  GString *words;

  g_return_val_if_fail (matrix != NULL && sources != NULL, NULL);

  words = g_string_new (_(mark_words[cp_matrix_get_measure (matrix)]));
  cp_matrix_words_append_included (words, matrix, sources);

  return g_string_free (words, FALSE);
}

/* "5 further topics, each statement counted once: Fish; Nets; and 3 more." */
static void
append_further (GString *note, const char *label, const GPtrArray *names)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_told = MIN (names->len, FURTHER_MAX);

  for (guint i = 0; i < n_told; i++)
    {
      g_autofree char *name = cp_words_shorten (g_ptr_array_index (names, i), FURTHER_LETTERS_MAX);

      g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", name);
    }
  if (n_told < names->len)
    g_string_append_printf (list, ngettext ("; and %u more", "; and %u more", names->len - n_told),
                            names->len - n_told);
  /* Translators: what is together in one row or column ("5 further topics"), and what that is. */
  g_string_append_printf (note, _("%s, each statement counted once: %s."), label, list->str);
}

/**
 * cp_matrix_words_dup_further:
 *
 * Says what is together in one row and in one column.
 *
 * Returns: (nullable) (transfer full): a note, or %NULL where each topic and source stands by itself
 */
char *
cp_matrix_words_dup_further (CpMatrix *matrix)
{
  const GPtrArray *topics;
  const GPtrArray *sources;
  GString *note;

  g_return_val_if_fail (matrix != NULL, NULL);

  topics = cp_matrix_get_further_topics (matrix);
  sources = cp_matrix_get_further_sources (matrix);
  if (topics == NULL && sources == NULL)
    return NULL;
  note = g_string_new (NULL);
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    if (cp_matrix_get_row (matrix, row)->further)
      append_further (note, cp_matrix_get_row (matrix, row)->label, topics);
  for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
    if (cp_matrix_get_column (matrix, column)->further)
      {
        g_string_append (note, note->len > 0 ? " " : "");
        append_further (note, cp_matrix_get_column (matrix, column)->label, sources);
      }

  return g_string_free (note, FALSE);
}

/* What the signs behind the names of sources mean. */
typedef struct
{
  gboolean inferred;
  gboolean without[CP_N_SIDES];
} Marks;

static const char *const without_signs[CP_N_SIDES] = {
  [CP_SIDE_LEFT] = "‡",
  [CP_SIDE_RIGHT] = "†",
};

/* A source with a sign for each side that does not speak in it at all, whatever is counted. */
static char *
dup_marked (CpMatrix *matrix, const CpFigureSources *sources, guint i, const guint8 *speaking,
            Marks *marks)
{
  static const CpSide order[] = { CP_SIDE_RIGHT, CP_SIDE_LEFT };
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  guint32 document = g_array_index (sources->documents, guint32, i);
  GString *name = g_string_new (g_ptr_array_index (sources->names, i));

  marks->inferred |= cp_document_is_date_inferred (cp_snapshot_get_document (snapshot, document));
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    if (!(speaking[document] >> order[k] & 1)
        && cp_sides_get_query (cp_matrix_get_sides (matrix), order[k]) != NULL)
      {
        g_string_append (name, without_signs[order[k]]);
        marks->without[order[k]] = TRUE;
      }

  return g_string_free (name, FALSE);
}

static char *
dup_sources_with_marks (CpMatrix *matrix, GPtrArray *names, const Marks *marks)
{
  static const CpSide order[] = { CP_SIDE_RIGHT, CP_SIDE_LEFT };
  g_autoptr (GPtrArray) meanings = g_ptr_array_new_with_free_func (g_free);

  if (names->len == 0)
    return NULL;
  if (marks->inferred)
    g_ptr_array_add (meanings, g_strdup (_("* date inferred")));
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    if (marks->without[order[k]])
      {
        g_autofree char *without =
            cp_words_dup_article_without (cp_matrix_get_sides (matrix), order[k]);

        g_ptr_array_add (meanings, g_strdup_printf ("%s %s", without_signs[order[k]], without));
      }

  return cp_figure_words_dup_marked_sources (names, meanings);
}

/* By handle, which documents the numbers of some columns are of: all where those are not documents. */
static guint8 *
find_told (CpMatrix *matrix, guint first_column, guint n_columns)
{
  guint n_handles = cp_snapshot_get_n_handles (cp_matrix_get_snapshot (matrix), CP_ARRAY_DOCUMENTS);
  gboolean all = cp_matrix_get_column_kind (matrix) != CP_SOURCE_DOCUMENTS
                 || cp_matrix_get_further_sources (matrix) != NULL;
  guint8 *told = g_new0 (guint8, n_handles + 1);

  memset (told, all, n_handles + 1);
  for (guint i = first_column; !all && i < first_column + n_columns; i++)
    told[cp_matrix_get_column (matrix, i)->handle] = TRUE;

  return told;
}

/**
 * cp_matrix_words_dup_sources:
 * @sources: of all statements counted
 * @first_column: the first column of the page
 * @n_columns: how many the page has
 *
 * Lists the articles that stand behind the numbers of a page, by date; %NULL where there are none.
 * Those in which a side does not speak at all bear a sign that tells it: what is not said in them
 * was not left out by anybody who was heard.
 */
char *
cp_matrix_words_dup_sources (CpMatrix *matrix, const CpFigureSources *sources, guint first_column,
                             guint n_columns)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree guint8 *speaking = NULL;
  g_autofree guint8 *told = NULL;
  Marks marks = { 0 };

  g_return_val_if_fail (matrix != NULL && sources != NULL, NULL);

  told = find_told (matrix, first_column, n_columns);
  speaking = cp_coverage_find_sides (cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix));
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sources->names->len; i++)
    if (told[g_array_index (sources->documents, guint32, i)])
      g_ptr_array_add (names, dup_marked (matrix, sources, i, speaking, &marks));

  return dup_sources_with_marks (matrix, names, &marks);
}

/**
 * cp_matrix_words_dup_all_sources:
 * @sources: of all statements counted
 *
 * Lists all articles that are counted, as cp_matrix_words_dup_sources () does.
 */
char *
cp_matrix_words_dup_all_sources (CpMatrix *matrix, const CpFigureSources *sources)
{
  g_return_val_if_fail (matrix != NULL, NULL);

  return cp_matrix_words_dup_sources (matrix, sources, 0, cp_matrix_get_n_columns (matrix));
}

/* In how many articles anything is said on a topic. */
static guint
count_documents (CpMatrix *matrix, guint row)
{
  g_autoptr (GArray) statements = cp_matrix_list_statements (matrix, row, CP_MATRIX_TOTAL);
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const guint32 *documents = cp_snapshot_get_statements (snapshot)->document;
  guint n_handles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS);
  g_autofree guint8 *used = g_new0 (guint8, n_handles + 1);
  guint n_documents = 0;

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 document = documents[g_array_index (statements, guint32, i)];

      n_documents += !used[document];
      used[document] = TRUE;
    }

  return n_documents;
}

/* "20 official and 11 expert statements", "3 official, 3 expert and 2 others". */
static char *
dup_sides (CpMatrix *matrix, const CpCount *count)
{
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };
  const CpSides *sides = cp_matrix_get_sides (matrix);
  char *parts[G_N_ELEMENTS (order) + 1] = { NULL };
  CpSide last = CP_SIDE_OTHERS;
  g_autofree char *joined = NULL;
  guint n_parts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (count->sides[order[i]] > 0)
      {
        last = order[i];
        parts[n_parts++] = cp_words_dup_side_number (sides, last, count->sides[last]);
      }
  if (n_parts == 1)
    joined = g_strdup (parts[0]);
  else if (n_parts == 2)
    /* Translators: statements of two sides: "20 official", "11 expert". */
    joined = g_strdup_printf (_("%s and %s"), parts[0], parts[1]);
  else
    /* Translators: statements of three sides: "3 official", "3 expert", "2 others". */
    joined = g_strdup_printf (_("%s, %s and %s"), parts[0], parts[1], parts[2]);
  for (guint i = 0; i < n_parts; i++)
    g_free (parts[i]);
  if (!cp_words_is_role (sides, last))
    return g_steal_pointer (&joined);

  if (count->statements == 1)
    /* Translators: %s is "1 official"; it is the only statement on a topic. */
    return g_strdup_printf (C_("of sides", "%s statement"), joined);
  /* Translators: what the sides say: "20 official and 11 expert". There may be any numbers; the last
   * one may be 1. */
  return g_strdup_printf (C_("of sides", "%s statements"), joined);
}

/* "Threats: 20 official and 11 expert statements in 5 of 5 articles". */
static char *
dup_row (CpMatrix *matrix, guint row)
{
  const CpCount *count = cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL);
  guint n_documents = cp_matrix_get_n_documents (matrix);
  g_autofree char *label = NULL;
  g_autofree char *said = NULL;

  if (cp_matrix_get_measure (matrix) != CP_MEASURE_STATEMENTS || count->statements == 0)
    return cp_cell_face_dup_sentence (matrix, row, CP_MATRIX_TOTAL);
  label = cp_words_dup_name (cp_matrix_get_row (matrix, row)->label);
  said = dup_sides (matrix, count);
  /* Translators: a topic, what the sides say on it, and in how many of the articles. */
  return g_strdup_printf (ngettext ("%s: %s in %u of %u article", "%s: %s in %u of %u articles",
                                    n_documents),
                          label, said, count_documents (matrix, row), n_documents);
}

/**
 * cp_matrix_words_dup_description:
 * @sources: of all statements counted
 * @first_row: the first row of the page
 * @n_rows: how many the page has
 *
 * Says what a page shows, for those who do not see it.
 */
char *
cp_matrix_words_dup_description (CpMatrix *matrix, const CpFigureSources *sources, guint first_row,
                                 guint n_rows)
{
  g_autofree char *scope = NULL;
  g_autofree char *counts = NULL;
  GString *description;

  g_return_val_if_fail (matrix != NULL, NULL);

  scope = cp_matrix_words_dup_scope (matrix, sources);
  counts = cp_matrix_words_dup_counts (matrix);
  description = g_string_new (NULL);
  /* Translators: what a figure of the matrix counts, and who speaks; sentences about its rows
   * follow. */
  g_string_append_printf (description, _("Matrix of %s. %s."), scope, counts);
  for (guint row = first_row; row < first_row + n_rows; row++)
    {
      g_autofree char *sentence = dup_row (matrix, row);

      g_string_append_printf (description, "%s %s", row > first_row ? ";" : "", sentence);
    }
  if (n_rows > 0)
    g_string_append_c (description, '.');

  return g_string_free (description, FALSE);
}
