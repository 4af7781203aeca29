/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison on a page: its sides, then its bands, piece by piece as the window shows them. */

#include "cp-report-private.h"

#include <glib/gi18n-lib.h>

#include "cp-band-words.h"
#include "cp-comparison-summary.h"
#include "cp-comparison-words.h"
#include "cp-edit-comparison.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-relation-words.h"
#include "cp-side-words.h"

/* Pieces that follow one another: those of a band, a question, a position, a row of links. */
typedef struct
{
  CpReport *report;
  CpHtml *html;
  CpComparison *comparison;
  const CpPiece *pieces;
  guint n;
} Pieces;

typedef gboolean (*BeginsPart) (const CpPiece *piece);
typedef void (*AddPart) (const Pieces *part);

static const char *const list_classes[CP_N_LANES] = {
  [CP_LANE_FULL] = "cards full",   [CP_LANE_LEFT] = "cards left",    [CP_LANE_RIGHT] = "cards right",
  [CP_LANE_FIRST] = "cards left", [CP_LANE_SECOND] = "cards right",
};

/* What is said beside a heading. */
static void
add_detail (CpHtml *html, const char *detail)
{
  if (*detail == '\0')
    return;
  cp_html_add_blank (html);
  cp_html_add_element (html, "span", "detail", detail);
}

/* --- Sides --- */

static guint
count_most (const CpSideSummary *summary)
{
  guint n = 0;

  while (n < summary->n_speakers && summary->speaker_statements[n] == summary->speaker_statements[0])
    n++;

  return n;
}

/* "most by Nikol Pashinyan: 4"; "" where one speaker alone speaks for a side that is one speaker's. */
static char *
dup_most (CpReport *self, const CpSideSummary *summary)
{
  guint n_most = count_most (summary);
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  if (n_most == 0)
    return g_strdup ("");
  name = cp_words_dup_name (
      cp_speaker_get_name (cp_snapshot_get_speaker (self->snapshot, summary->speakers[0])));
  number = cp_words_dup_number (summary->speaker_statements[0]);
  if (summary->n_speakers == 1)
    /* Translators: %s is the only speaker of a side. */
    return g_strdup_printf (_("all by %s"), name);
  if (n_most == 1)
    /* Translators: who says most on a side, and how many statements. */
    return g_strdup_printf (_("most by %s: %s"), name, number);
  /* Translators: one of those who say most, how many others say as much, and how many statements. */
  return g_strdup_printf (ngettext ("most by %s and %u other: %s each",
                                    "most by %s and %u others: %s each", n_most - 1),
                          name, n_most - 1, number);
}

static void
add_side (CpReport *self, CpComparison *comparison, CpSide side)
{
  const CpSideSummary *summary = cp_comparison_get_summary (comparison, side);
  g_autofree char *name = side == CP_SIDE_OTHERS
                              ? cp_words_dup_capitalized (self->names[side])
                              : cp_words_dup_members (self->sides, side);
  g_autofree char *counts = cp_comparison_summary_dup_side (comparison, side);
  g_autofree char *most = dup_most (self, summary);

  cp_html_begin (self->html, "li", NULL);
  cp_report_add_plain_sign (self, side, summary->n_statements == 0);
  cp_html_add_blank (self->html);
  cp_html_begin (self->html, "b", NULL);
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, name);
  cp_html_end (self->html);
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, counts);
  if (*most != '\0')
    {
      /* Translators: stands between what is said of a side. */
      cp_html_add_text (self->html, _("; "));
      cp_html_add_text (self->html, most);
    }
  cp_html_end (self->html);
}

/* --- Bands --- */

static void
add_parts (const Pieces *whole, BeginsPart begins, AddPart add)
{
  guint first = 0;

  for (guint i = 1; i <= whole->n; i++)
    if (i == whole->n || begins (&whole->pieces[i]))
      {
        Pieces part = *whole;

        part.pieces = whole->pieces + first;
        part.n = i - first;
        add (&part);
        first = i;
      }
}

static void
add_gap (const Pieces *self, const CpPiece *piece)
{
  guint n;
  const CpQuestionRow *rows = cp_comparison_get_questions (self->comparison, &n);
  g_autofree char *nobody = cp_comparison_words_dup_gap (self->comparison, &rows[piece->question],
                                                         piece->position, piece->side);

  cp_html_begin (self->html, "li", "gap");
  cp_report_add_plain_sign (self->report, piece->side, TRUE);
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, nobody);
  cp_html_end (self->html);
}

static void
add_item (const Pieces *self, const CpPiece *piece)
{
  if (piece->kind == CP_PIECE_CARD)
    cp_report_add_card (self->report, piece, "li");
  else if (piece->kind == CP_PIECE_POINTER)
    cp_report_add_pointer (self->report, piece, "li");
  else if (piece->kind == CP_PIECE_GAP)
    add_gap (self, piece);
}

/* What stands in one lane, as a list; nothing where nothing does. */
static void
add_lane (const Pieces *self, CpLane lane)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      const CpPiece *piece = &self->pieces[i];

      if (piece->lane != lane || piece->kind == CP_PIECE_POSITION || piece->kind == CP_PIECE_QUESTION
          || piece->kind == CP_PIECE_HEADING)
        continue;
      if (!begun)
        cp_html_begin (self->html, "ul", list_classes[lane]);
      begun = TRUE;
      add_item (self, piece);
    }
  if (begun)
    cp_html_end (self->html);
}

/* --- On a question --- */

static gboolean
begins_position (const CpPiece *piece)
{
  return piece->kind == CP_PIECE_POSITION;
}

static gboolean
begins_question (const CpPiece *piece)
{
  return piece->kind == CP_PIECE_QUESTION;
}

static CpQuestion *
get_question (const Pieces *self)
{
  return cp_snapshot_get_question (self->report->snapshot, self->pieces[0].asked);
}

static void
add_position (const Pieces *self)
{
  const char *const *positions = cp_question_get_positions (get_question (self));
  g_autofree char *position = cp_words_dup_name (positions[self->pieces[0].position]);

  cp_html_begin (self->html, "div", "row");
  cp_report_begin_heading (self->report, 5, "stance");
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, position);
  cp_html_end (self->html);
  add_lane (self, CP_LANE_LEFT);
  add_lane (self, CP_LANE_RIGHT);
  add_lane (self, CP_LANE_FULL);
  cp_html_end (self->html);
}

/* The positions that could be taken on a question that nobody has answered. */
static void
add_offer (const Pieces *self)
{
  cp_html_begin (self->html, "ul", "offer");
  for (guint i = 1; i < self->n; i++)
    cp_html_add_element (self->html, "li", NULL,
                         cp_question_get_positions (get_question (self))[self->pieces[i].position]);
  cp_html_end (self->html);
}

static void
add_question (const Pieces *self)
{
  gboolean answered = self->pieces[0].question != G_MAXUINT;
  g_autofree char *rest = answered
                              ? cp_band_dup_nobody (self->comparison, self->pieces[0].question)
                              /* Translators: beside a question: nobody has taken a position on it */
                              : g_strdup (_("no answer yet"));
  Pieces positions = *self;

  cp_report_begin_heading (self->report, 4, "question");
  cp_html_begin (self->html, "bdi", NULL);
  cp_report_set_language (self->report, cp_snapshot_get_language (self->report->snapshot));
  cp_html_add_text (self->html, cp_question_get_text (get_question (self)));
  cp_html_end (self->html);
  add_detail (self->html, rest);
  cp_html_end (self->html);
  positions.pieces++;
  positions.n--;
  if (positions.n == 0)
    return;
  if (answered)
    add_parts (&positions, begins_position, add_position);
  else
    add_offer (self);
}

/* --- Linked --- */

static gboolean
begins_row (const CpPiece *piece)
{
  return piece->begins_row;
}

static void
add_basis (CpHtml *html, const char *basis)
{
  cp_html_add_blank (html);
  cp_html_add_element (html, "span", "basis", basis);
}

static void
add_link (const Pieces *self, const CpPiece *piece)
{
  static const char *const classes[CP_N_RELATION_TYPES] = {
    [CP_RELATION_DISPUTES] = "chip disputes",   [CP_RELATION_SUPPORTS] = "chip supports",
    [CP_RELATION_QUALIFIES] = "chip qualifies", [CP_RELATION_INTERPRETS] = "chip interprets",
    [CP_RELATION_REPEATS] = "chip",
  };
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->report->snapshot);
  CpRelationType type = relations->type[piece->relation];
  g_autofree char *word = cp_words_dup_relation (type);
  g_autofree char *basis = cp_words_dup_basis (self->report->snapshot, piece->relation);
  g_autofree char *tie = cp_words_dup_tie (self->report->snapshot, relations->from[piece->relation],
                                           type, relations->to[piece->relation]);
  gboolean to_left = piece->direction == CP_DIRECTION_TO_LEFT;

  cp_html_begin (self->html, "p", to_left ? "tie to-left" : "tie to-right");
  cp_html_begin (self->html, "span", classes[type]);
  cp_html_set (self->html, "aria-hidden", "true");
  cp_html_add_text (self->html, cp_words_get_relation_glyph (type));
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, word);
  cp_html_end (self->html);
  cp_html_add_blank (self->html);
  cp_html_add_element (self->html, "span", "said", tie);
  if (*basis != '\0')
    add_basis (self->html, basis);
  if (cp_snapshot_is_relation_proposed (self->report->snapshot, piece->relation))
    add_basis (self->html, _("(proposed)"));
  cp_html_end (self->html);
}

/* A left statement, then each link with the right statement that it leads to. */
static void
add_link_row (const Pieces *self)
{
  cp_html_begin (self->html, "div", "row linked");
  cp_html_begin (self->html, "ul", "cards left");
  add_item (self, &self->pieces[0]);
  cp_html_end (self->html);
  cp_html_begin (self->html, "ul", "answers");
  for (guint i = 1; i + 1 < self->n; i += 2)
    {
      const CpPiece *answer = &self->pieces[i + 1];

      cp_html_begin (self->html, "li", NULL);
      add_link (self, &self->pieces[i]);
      if (answer->kind == CP_PIECE_CARD)
        cp_report_add_card (self->report, answer, "div");
      else
        cp_report_add_pointer (self->report, answer, "div");
      cp_html_end (self->html);
    }
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/* --- All bands --- */

/* How many speakers dispute across the sides: who does so five times is one. */
static guint
count_disputers (CpComparison *comparison)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (comparison);
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  const guint32 *speakers = cp_snapshot_get_statements (snapshot)->speaker;
  g_autoptr (GHashTable) disputers = g_hash_table_new (NULL, NULL);
  guint n_rows;
  const CpLinkRow *rows = cp_comparison_get_links (comparison, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < rows[i].n_links; k++)
      {
        guint32 relation = rows[i].links[k].relation;

        if (relations->type[relation] == CP_RELATION_DISPUTES)
          g_hash_table_add (disputers, GUINT_TO_POINTER (speakers[relations->from[relation]]));
      }

  return g_hash_table_size (disputers);
}

static char *
dup_detail (CpComparison *comparison, CpBand band)
{
  guint n = band == CP_BAND_LINKED ? count_disputers (comparison) : 0;
  g_autofree char *detail = cp_band_dup_detail (comparison, band, 0);

  if (n == 0)
    return g_steal_pointer (&detail);
  /* Translators: what a band holds, and how many speakers dispute in it. */
  return g_strdup_printf (ngettext ("%s; %u speaker disputes", "%s; %u speakers dispute", n), detail, n);
}

static gboolean
begins_band (const CpPiece *piece)
{
  return piece->kind == CP_PIECE_HEADING;
}

static void
add_columns (const Pieces *self)
{
  cp_html_begin (self->html, "div", "columns");
  add_lane (self, CP_LANE_FIRST);
  add_lane (self, CP_LANE_SECOND);
  cp_html_end (self->html);
}

static void
add_others (const Pieces *self)
{
  cp_html_begin (self->html, "ul", "cards others");
  for (guint i = 0; i < self->n; i++)
    add_item (self, &self->pieces[i]);
  cp_html_end (self->html);
}

static void
add_band (const Pieces *self)
{
  CpBand band = self->pieces[0].band;
  g_autofree char *detail = dup_detail (self->comparison, band);
  Pieces rest = *self;

  rest.pieces++;
  rest.n--;
  cp_report_begin_heading (self->report, 3, "band");
  cp_html_add_text (self->html, cp_band_get_name (band));
  add_detail (self->html, detail);
  cp_html_end (self->html);
  if (rest.n == 0)
    return;
  if (band == CP_BAND_QUESTIONS)
    add_parts (&rest, begins_question, add_question);
  else if (band == CP_BAND_LINKED)
    add_parts (&rest, begins_row, add_link_row);
  else if (band == CP_BAND_OTHERS)
    add_others (&rest);
  else
    add_columns (&rest);
}

/**
 * cp_report_add_sides:
 *
 * Lists the sides with what they say: how many statements, by how many speakers, how many relayed,
 * and who says most.
 */
void
cp_report_add_sides (CpReport *self, CpComparison *comparison)
{
  cp_html_begin (self->html, "ul", "sides");
  add_side (self, comparison, CP_SIDE_LEFT);
  add_side (self, comparison, CP_SIDE_RIGHT);
  if (cp_comparison_get_summary (comparison, CP_SIDE_OTHERS)->n_statements > 0)
    add_side (self, comparison, CP_SIDE_OTHERS);
  cp_html_end (self->html);
}

/* How many of one side have no reply from the other, and in how many of these cases nobody of it
 * speaks in the article. */
static void
add_unanswered (CpReport *self, CpComparison *comparison)
{
  g_autofree char *unanswered = cp_comparison_words_dup_unanswered (comparison);
  g_autofree char *unheard = cp_comparison_words_dup_unheard (comparison);

  if (*unanswered == '\0')
    return;
  cp_html_begin (self->html, "p", "lead");
  cp_html_add_text (self->html, unanswered);
  if (*unheard != '\0')
    {
      cp_html_add_blank (self->html);
      cp_html_add_text (self->html, unheard);
    }
  cp_html_end (self->html);
}

/**
 * cp_report_add_comparison:
 *
 * Adds what a comparison says in a sentence, its sides and its bands.
 */
void
cp_report_add_comparison (CpReport *self, CpComparison *comparison)
{
  CpBandOptions options = { { FALSE } };
  g_autoptr (CpBandPlan) plan = cp_band_plan_new (comparison, &options);
  g_autofree char *sentence = cp_comparison_summary_dup_sentence (comparison);
  Pieces pieces = { self, self->html, comparison, NULL, 0 };

  pieces.pieces = cp_band_plan_get_pieces (plan, &pieces.n);
  cp_html_add_element (self->html, "p", "lead", sentence);
  add_unanswered (self, comparison);
  cp_report_add_sides (self, comparison);
  add_parts (&pieces, begins_band, add_band);
}
