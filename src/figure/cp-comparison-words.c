/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What figures of a comparison say above and below their cards. */

#include "cp-comparison-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-cell-words.h"
#include "cp-figure-page.h"
#include "cp-name-words.h"
#include "cp-side-words.h"

/* A title longer than this is told up to its colon, or by the kind of its article. */
#define TITLE_LETTERS_MAX 70

typedef char *(*DupQuery) (const CpQuery *query, CpSnapshot *snapshot);

static char *
dup_query (CpComparison *comparison, DupQuery dup)
{
  g_autofree char *words
      = dup (cp_comparison_get_filter (comparison), cp_comparison_get_snapshot (comparison));

  return cp_words_dup_name (words);
}

/* Which statements are looked at, beside the topic. */
static char *
dup_filter (CpComparison *comparison)
{
  gboolean filtered = cp_comparison_words_has_filter (comparison);
  g_autofree char *cells = cp_cell_words_dup_scope (comparison);
  g_autofree char *label = NULL;

  if (cells == NULL && filtered)
    return dup_query (comparison, cp_query_dup_only);
  if (cells != NULL && filtered)
    {
      label = dup_query (comparison, cp_query_dup_words);
      /* Translators: an article or another source, and a query. */
      return g_strdup_printf (_("only %s, %s"), cells, label);
    }
  if (cells != NULL)
    return g_strdup_printf (_("only %s"), cells);
  /* A source that nothing else is compared in is named as the subject already. */
  return g_strdup (cp_cell_words_has_source (comparison) ? "" : _("all outlets"));
}

static char *
dup_title_start (const char *title)
{
  const char *colon = strstr (title, ": ");

  if (g_utf8_strlen (title, -1) <= TITLE_LETTERS_MAX)
    return g_strdup (title);
  if (colon != NULL && g_utf8_strlen (title, colon - title) <= TITLE_LETTERS_MAX)
    return g_strndup (title, colon - title);
  return NULL;
}

static void
append_topic (CpSnapshot *snapshot, guint32 topic, GString *list)
{
  g_autofree char *name
      = cp_words_dup_name (cp_item_get_label (CP_ITEM (cp_snapshot_get_topic (snapshot, topic))));

  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", name);
}

static char *
dup_topics (CpSnapshot *snapshot, guint32 statement)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n_topics);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n_topics; i++)
    append_topic (snapshot, topics[i], list);
  if (n_topics == 0)
    g_string_append (list, _("none"));

  return g_string_free (list, FALSE);
}

static char *
dup_one_unanswered (gboolean unanswered, const char *left, const char *right, const char *about,
                    const char *within)
{
  if (unanswered)
    /* Translators: a side, what its statement is on or in, the other side, where it was looked for:
     * "The only official statement on Armenia has no expert reply in this corpus." */
    return g_strdup_printf (_("The only %s statement %s has no %s reply %s."), left, about, right,
                            within);
  /* Translators: the same, with a reply. */
  return g_strdup_printf (_("The only %s statement %s has some %s reply %s."), left, about, right,
                          within);
}

/* A filter leaves replies out, a source does not. */
static const char *
get_within (CpComparison *comparison)
{
  return cp_comparison_words_has_filter (comparison)
             /* Translators: the end of “… has no expert reply in this selection” */
             ? _("in this selection")
             /* Translators: the end of “… has no expert reply in this corpus” */
             : _("in this corpus");
}

/* How many of the left that take a position are on the right too. */
static guint
count_both_taking (const CpSides *sides, const CpQuestionRow *row, guint position)
{
  guint n = 0;

  for (guint i = 0; i < row->n_stances[CP_SIDE_LEFT]; i++)
    {
      const CpStance *stance = &row->stances[CP_SIDE_LEFT][i];

      n += stance->position == position && cp_sides_is_on_both (sides, stance->statement) ? 1 : 0;
    }

  return n;
}

/* The document that all statements compared are from, or CP_HANDLE_NONE where they are from several. */
static guint32
find_only_document (CpComparison *comparison)
{
  const guint32 *documents
      = cp_snapshot_get_statements (cp_comparison_get_snapshot (comparison))->document;

  for (guint side = 0; cp_comparison_get_n_documents (comparison) == 1 && side < CP_N_SIDES; side++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_statements (comparison, side, &n);

      if (n > 0)
        return documents[statements[0]];
    }

  return CP_HANDLE_NONE;
}

/* Why a side that says nothing at all takes no position. */
static char *
dup_silent (CpComparison *comparison, CpSide side)
{
  const CpSides *sides = cp_comparison_get_sides (comparison);
  guint32 document = find_only_document (comparison);

  if (document != CP_HANDLE_NONE && cp_sides_get_query (sides, side) != NULL
      && !cp_comparison_document_has_side (comparison, document, side))
    return cp_words_dup_article_without (sides, side);

  return cp_words_dup_nobody (sides, side, cp_comparison_words_has_filter (comparison));
}

static gboolean
is_silent (CpComparison *comparison, CpSide side)
{
  return cp_comparison_get_summary (comparison, side)->n_statements == 0;
}

/**
 * cp_comparison_words_dup_subject:
 *
 * Names what is compared: topics, else sources, else the corpus.
 */
char *
cp_comparison_words_dup_subject (CpComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  return cp_cell_words_dup_subject (comparison);
}

/**
 * cp_comparison_words_dup_scope:
 * @period: when the articles were published, or ""
 *
 * Says which statements are looked at: "all outlets · Nov 2023 – Nov 2024".
 */
char *
cp_comparison_words_dup_scope (CpComparison *comparison, const char *period)
{
  g_autofree char *filter = NULL;

  g_return_val_if_fail (comparison != NULL && period != NULL, NULL);

  filter = dup_filter (comparison);

  return cp_figure_words_dup_line (filter, period, NULL);
}

/**
 * cp_comparison_words_dup_counts:
 *
 * Says who speaks and from how much; see cp_words_dup_counts ().
 */
char *
cp_comparison_words_dup_counts (CpComparison *comparison)
{
  CpSideCounts counts = { 0 };

  g_return_val_if_fail (comparison != NULL, NULL);

  counts.n_documents = cp_comparison_get_n_documents (comparison);
  counts.n_both = cp_comparison_words_count_both (comparison, CP_SIDE_RIGHT);
  counts.filtered = cp_comparison_words_has_filter (comparison);
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      const CpSideSummary *summary = cp_comparison_get_summary (comparison, side);

      counts.statements[side] = summary->n_statements;
      counts.speakers[side] = summary->n_speakers;
      counts.n_relayed += summary->n_relayed;
    }

  return cp_words_dup_counts (cp_comparison_get_sides (comparison), &counts);
}

/**
 * cp_comparison_words_is_filtered:
 *
 * Checks whether only some statements of a topic are looked at: those of a source, of a query.
 */
gboolean
cp_comparison_words_is_filtered (CpComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, FALSE);

  return cp_comparison_words_has_filter (comparison) || cp_cell_words_has_source (comparison);
}

/**
 * cp_comparison_words_has_filter:
 *
 * Checks whether a query leaves statements out, so that what is missing may be elsewhere in the
 * corpus.
 */
gboolean
cp_comparison_words_has_filter (CpComparison *comparison)
{
  const CpQuery *filter;

  g_return_val_if_fail (comparison != NULL, FALSE);

  filter = cp_comparison_get_filter (comparison);

  return filter != NULL && !cp_query_is_empty (filter);
}

/**
 * cp_comparison_words_count_both:
 *
 * Counts what a side has beside its own statements: those of the left that are on the right too.
 */
guint
cp_comparison_words_count_both (CpComparison *comparison, CpSide side)
{
  const guint32 *statements;
  guint n_statements;
  guint n = 0;

  g_return_val_if_fail (comparison != NULL, 0);

  if (side != CP_SIDE_RIGHT)
    return 0;
  statements = cp_comparison_get_statements (comparison, CP_SIDE_LEFT, &n_statements);
  for (guint i = 0; i < n_statements; i++)
    n += cp_sides_is_on_both (cp_comparison_get_sides (comparison), statements[i]) ? 1 : 0;

  return n;
}

/**
 * cp_comparison_words_dup_silence:
 * @side: one without statements
 *
 * Says why a side is empty: "no experts", "no experts in this selection", that what it says counts
 * left.
 */
char *
cp_comparison_words_dup_silence (CpComparison *comparison, CpSide side)
{
  guint n_both;

  g_return_val_if_fail (comparison != NULL, NULL);

  n_both = cp_comparison_words_count_both (comparison, side);
  if (n_both > 0)
    return cp_words_dup_both (n_both);

  return cp_words_dup_nobody (cp_comparison_get_sides (comparison), side,
                              cp_comparison_words_has_filter (comparison));
}

/**
 * cp_comparison_words_dup_gap:
 * @side: one that does not take the position
 *
 * Says why a side has no statement beside a position: "no experts with this position"; of a side
 * that says nothing at all "no experts", or "article without any expert".
 */
char *
cp_comparison_words_dup_gap (CpComparison *comparison, const CpQuestionRow *row, guint position,
                             CpSide side)
{
  g_autofree char *nobody = NULL;
  const CpSides *sides;
  guint n_both;

  g_return_val_if_fail (comparison != NULL && row != NULL, NULL);

  sides = cp_comparison_get_sides (comparison);
  n_both = side == CP_SIDE_RIGHT ? count_both_taking (sides, row, position) : 0;
  if (n_both > 0)
    return cp_words_dup_both (n_both);
  if (is_silent (comparison, side))
    return dup_silent (comparison, side);
  nobody = cp_words_dup_nobody (sides, side, FALSE);
  if (cp_comparison_words_has_filter (comparison))
    /* Translators: %s is as in "no experts"; they may take other positions, or none. */
    return g_strdup_printf (_("%s with this position in this selection"), nobody);
  /* Translators: %s is as in "no experts"; they may take other positions, or none. */
  return g_strdup_printf (_("%s with this position"), nobody);
}

/**
 * cp_comparison_words_dup_no_position:
 * @side: one that takes no position on a question
 *
 * Says so: "no experts with a position"; of a side that says nothing at all "no experts".
 */
char *
cp_comparison_words_dup_no_position (CpComparison *comparison, CpSide side)
{
  g_autofree char *nobody = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  if (is_silent (comparison, side))
    return dup_silent (comparison, side);
  nobody = cp_words_dup_nobody (cp_comparison_get_sides (comparison), side, FALSE);
  if (cp_comparison_words_has_filter (comparison))
    /* Translators: %s is as in "no experts"; none of them takes a position on a question. */
    return g_strdup_printf (_("%s with a position in this selection"), nobody);
  /* Translators: %s is as in "no experts"; none of them takes a position on a question. */
  return g_strdup_printf (_("%s with a position"), nobody);
}

/**
 * cp_comparison_words_dup_unanswered:
 *
 * Says how many statements of the left have no reply from the right; "" where the left is silent.
 */
char *
cp_comparison_words_dup_unanswered (CpComparison *comparison)
{
  const CpSideSummary *left;
  g_autofree char *left_name = NULL;
  g_autofree char *right_name = NULL;
  g_autofree char *about = NULL;
  const char *within;

  g_return_val_if_fail (comparison != NULL, NULL);

  left = cp_comparison_get_summary (comparison, CP_SIDE_LEFT);
  left_name = cp_words_dup_whose (cp_comparison_get_sides (comparison), CP_SIDE_LEFT);
  right_name = cp_words_dup_whose (cp_comparison_get_sides (comparison), CP_SIDE_RIGHT);
  about = cp_cell_words_dup_about (comparison);
  within = get_within (comparison);
  if (left->n_statements == 0)
    return g_strdup ("");
  if (left->n_statements == 1)
    return dup_one_unanswered (left->n_without_reply == 1, left_name, right_name, about, within);
  if (left->n_without_reply == left->n_statements)
    /* Translators: a number of statements, their side, what they are on or in, the other side, where
     * it was looked for: "None of the 11 official statements on Armenia has any expert reply in this
     * corpus." */
    return g_strdup_printf (ngettext ("None of the %u %s statements %s has any %s reply %s.",
                                      "None of the %u %s statements %s has any %s reply %s.",
                                      left->n_statements),
                            left->n_statements, left_name, about, right_name, within);
  if (left->n_without_reply == 0)
    /* Translators: the same, of which each has a reply. */
    return g_strdup_printf (ngettext ("All %u %s statements %s have some %s reply %s.",
                                      "All %u %s statements %s have some %s reply %s.",
                                      left->n_statements),
                            left->n_statements, left_name, about, right_name, within);
  /* Translators: how many of how many statements, their side, what they are on or in, the other
   * side, where it was looked for. */
  return g_strdup_printf (ngettext ("%u of the %u %s statements %s has no %s reply %s.",
                                    "%u of the %u %s statements %s have no %s reply %s.",
                                    left->n_without_reply),
                          left->n_without_reply, left->n_statements, left_name, about, right_name,
                          within);
}

/**
 * cp_comparison_words_dup_unheard:
 *
 * Says how many of the statements of the left without a reply are from articles in which the right
 * does not speak at all; "" where none is.
 */
char *
cp_comparison_words_dup_unheard (CpComparison *comparison)
{
  g_autofree char *article = NULL;
  const guint32 *documents;
  const guint32 *statements;
  guint n_statements;
  guint n = 0;

  g_return_val_if_fail (comparison != NULL, NULL);

  documents = cp_snapshot_get_statements (cp_comparison_get_snapshot (comparison))->document;
  statements = cp_comparison_get_statements (comparison, CP_SIDE_LEFT, &n_statements);
  for (guint i = 0; i < n_statements; i++)
    n += !cp_comparison_is_linked (comparison, statements[i])
         && !cp_comparison_document_has_side (comparison, documents[statements[i]], CP_SIDE_RIGHT);
  if (n == 0 || cp_sides_get_query (cp_comparison_get_sides (comparison), CP_SIDE_RIGHT) == NULL)
    return g_strdup ("");
  article = cp_words_dup_article_without (cp_comparison_get_sides (comparison), CP_SIDE_RIGHT);
  if (n_statements == 1)
    /* Translators: the only statement without a reply stands in an "article without any expert". */
    return g_strdup_printf (_("It stands in an %s."), article);
  /* Translators: of the statements without a reply, how many stand in an "article without any
   * expert". */
  return g_strdup_printf (ngettext ("%u of these stands in an %s.", "%u of these stand in an %s.", n), n,
                          article);
}

/**
 * cp_comparison_words_dup_dimmed:
 *
 * Says which statements are drawn dimmed.
 */
char *
cp_comparison_words_dup_dimmed (CpComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  if (cp_comparison_words_is_filtered (comparison))
    /* Translators: a note below cards, some of which are drawn dimmed */
    return g_strdup (_("Dimmed: statements outside this selection."));
  return g_strdup (cp_comparison_get_n_cells (comparison) > 1
                       /* Translators: a note below cards, some of which are drawn dimmed */
                       ? _("Dimmed: statements outside these topics.")
                       /* Translators: a note below cards, some of which are drawn dimmed */
                       : _("Dimmed: statements outside this topic."));
}

/**
 * cp_comparison_words_dup_side_counts:
 *
 * Says how much a side says: "20 by 5 speakers".
 */
char *
cp_comparison_words_dup_side_counts (CpComparison *comparison, CpSide side)
{
  const CpSideSummary *summary;

  g_return_val_if_fail (comparison != NULL, NULL);

  summary = cp_comparison_get_summary (comparison, side);
  if (summary->n_statements == 0)
    return g_strdup (_("none"));
  /* Translators: how many statements, and by how many speakers. */
  return g_strdup_printf (ngettext ("%u by %u speaker", "%u by %u speakers", summary->n_speakers),
                          summary->n_statements, summary->n_speakers);
}

/**
 * cp_comparison_words_dup_reference:
 * @number: of the reference
 * @with_title: whether to tell the title, where it is short enough
 *
 * Tells the article that a card is from: its number, label, and title or kind.
 */
char *
cp_comparison_words_dup_reference (CpSnapshot *snapshot, guint32 document, guint number,
                                   gboolean with_title)
{
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  CpDocument *item;

  g_return_val_if_fail (snapshot != NULL, NULL);

  item = cp_snapshot_get_document (snapshot, document);
  label = cp_words_dup_document (snapshot, document);
  if (with_title && cp_document_get_title (item) != NULL)
    title = dup_title_start (cp_document_get_title (item));
  if (title != NULL)
    /* Translators: the number of a reference, an article by outlet and date, its title. */
    return g_strdup_printf (_("[%u] %s, “%s”"), number, label, title);
  if (cp_document_get_kind (item) != NULL)
    /* Translators: the number of a reference, an article by outlet and date, its kind. */
    return g_strdup_printf (_("[%u] %s, %s"), number, label, cp_document_get_kind (item));
  /* Translators: the number of a reference, an article by outlet and date. */
  return g_strdup_printf (_("[%u] %s"), number, label);
}

/**
 * cp_comparison_words_dup_outside:
 *
 * Says where a statement stands that is not among those compared: "topic: Threats".
 */
char *
cp_comparison_words_dup_outside (CpComparison *comparison, guint32 statement)
{
  CpSnapshot *snapshot;
  g_autofree char *place = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  snapshot = cp_comparison_get_snapshot (comparison);
  if (cp_cell_words_is_off_topic (comparison, statement))
    {
      place = dup_topics (snapshot, statement);
      /* Translators: the topics of a statement that is not on the topic compared. */
      return g_strdup_printf (_("topic: %s"), place);
    }
  place = cp_words_dup_document (snapshot,
                                 cp_snapshot_get_statements (snapshot)->document[statement]);
  /* Translators: the article of a statement that is not from the source compared. */
  return g_strdup_printf (_("article: %s"), place);
}

/**
 * cp_comparison_words_dup_no_reply:
 * @side: who does not reply
 *
 * Says what is missing beside a statement: "no reply in this corpus", "article without any expert".
 */
char *
cp_comparison_words_dup_no_reply (CpComparison *comparison, guint32 statement, CpSide side)
{
  guint32 document;

  g_return_val_if_fail (comparison != NULL, NULL);

  document = cp_snapshot_get_statements (cp_comparison_get_snapshot (comparison))->document[statement];
  if (cp_comparison_document_has_side (comparison, document, side))
    return g_strdup (cp_comparison_words_has_filter (comparison) ? _("no reply in this selection")
                                                                 : _("no reply in this corpus"));

  return cp_words_dup_article_without (cp_comparison_get_sides (comparison), side);
}
