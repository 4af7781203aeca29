/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as plain text: its four bands, one below the other. */

#include "cp-comparison-text.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-card-text.h"
#include "cp-relation-text.h"
#include "cp-scope-text.h"
#include "cp-side-words.h"
#include "cp-speaker-words.h"
#include "cp-text-width.h"

#define INDENT 2

static const CpSide side_order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };

/* `shown` are the statements whose cards a band has shown already: a line points there. */
typedef struct
{
  const CpComparison *comparison;
  CpSnapshot *snapshot;
  const CpSides *sides;
  GString *text;
  GHashTable *shown;
} CpComparisonText;

/* Whether statements are left out that could be a reply. */
static gboolean
is_filtered (CpComparisonText *self)
{
  const CpQuery *filter = cp_comparison_get_filter (self->comparison);

  return filter != NULL && !cp_query_is_empty (filter);
}

static void
append_line (CpComparisonText *self, guint indent, const char *line)
{
  cp_text_width_append_wrapped (self->text, line, indent, cp_text_width_get_terminal ());
}

static void
begin_band (CpComparisonText *self, const char *heading)
{
  guint width = cp_text_width_measure (heading);

  g_hash_table_remove_all (self->shown);
  g_string_append_printf (self->text, "\n%s\n", heading);
  for (guint i = 0; i < width; i++)
    g_string_append (self->text, "─");
  g_string_append_c (self->text, '\n');
}

static void
append_card (CpComparisonText *self, guint32 statement, guint indent)
{
  if (g_hash_table_add (self->shown, GUINT_TO_POINTER (statement)))
    cp_card_text_append (self->text, self->snapshot, self->sides, statement, indent);
  else
    cp_card_text_append_pointer (self->text, self->snapshot, statement, indent);
}

static void
append_cards (CpComparisonText *self, const guint32 *statements, guint n_statements, guint indent)
{
  for (guint i = 0; i < n_statements; i++)
    append_card (self, statements[i], indent);
}

static char *
dup_scope (CpComparisonText *self)
{
  const CpSource *source = cp_comparison_get_source (self->comparison);
  guint32 topic = cp_comparison_get_topic (self->comparison);
  GString *scope = g_string_new (NULL);

  if (cp_comparison_is_without_topic (self->comparison))
    /* Translators: stands for the topic of statements that have none */
    g_string_append (scope, _("No topic"));
  else if (topic != CP_HANDLE_NONE)
    g_string_append (scope, cp_item_get_label (cp_snapshot_get_item (self->snapshot,
                                                                     CP_ARRAY_TOPICS, topic)));
  if (source != NULL)
    g_string_append_printf (scope, "%s%s%s", scope->len > 0 ? " · " : "", source->label,
                            source->inferred ? "*" : "");
  if (scope->len == 0 && cp_snapshot_get_title (self->snapshot) != NULL)
    g_string_append (scope, cp_snapshot_get_title (self->snapshot));
  return g_string_free (scope, FALSE);
}

static char *
dup_summary (CpComparisonText *self, CpSide side)
{
  const CpSideSummary *summary = cp_comparison_get_summary (self->comparison, side);
  g_autofree char *statements = NULL;
  g_autofree char *speakers = NULL;

  statements = g_strdup_printf (ngettext ("%u statement", "%u statements", summary->n_statements),
                                summary->n_statements);
  speakers = g_strdup_printf (ngettext ("%u speaker", "%u speakers", summary->n_speakers),
                              summary->n_speakers);
  if (summary->n_statements == 0)
    /* Translators: %s is a side of which nothing is counted */
    return g_strdup_printf (_("%s: no statements counted"), summary->label);
  if (side == CP_SIDE_OTHERS)
    /* Translators: %1$s is a side, %2$s "20 statements", %3$s "5 speakers" */
    return g_strdup_printf (_("%1$s: %2$s by %3$s, %4$u relayed"), summary->label, statements,
                            speakers, summary->n_relayed);
  /* Translators: %1$s is a side, %2$s "20 statements", %3$s "5 speakers" */
  return g_strdup_printf (_("%1$s: %2$s by %3$s, %4$u relayed, %5$u without a reply"),
                          summary->label, statements, speakers, summary->n_relayed,
                          summary->n_without_reply);
}

/* How many statements count left although they are on the right too. */
static void
append_both (CpComparisonText *self)
{
  guint n_both = 0;
  guint n_left;
  const guint32 *left = cp_comparison_get_statements (self->comparison, CP_SIDE_LEFT, &n_left);
  g_autofree char *line = NULL;

  for (guint i = 0; i < n_left; i++)
    n_both += cp_sides_is_on_both (self->sides, left[i]);
  if (n_both == 0)
    return;
  line = cp_words_dup_both (n_both);
  append_line (self, 0, line);
}

static void
append_head (CpComparisonText *self)
{
  g_autofree char *scope = dup_scope (self);

  append_line (self, 0, scope);
  if (is_filtered (self))
    {
      const CpQuery *filter = cp_comparison_get_filter (self->comparison);
      g_autofree char *label = cp_query_dup_words (filter, self->snapshot);
      /* Translators: %s is a query in words */
      g_autofree char *line = g_strdup_printf (_("Filter: %s"), label);

      append_line (self, 0, line);
    }
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      g_autofree char *summary = dup_summary (self, side_order[i]);

      append_line (self, 0, summary);
    }
  append_both (self);
}

/* The statements of a side that take a position, under a line that says so; FALSE for none. */
static gboolean
append_stances (CpComparisonText *self, const CpQuestionRow *row, guint position, const char *label,
                CpSide side)
{
  gboolean is_taken = FALSE;

  for (guint i = 0; i < row->n_stances[side]; i++)
    {
      const CpStance *stance = &row->stances[side][i];
      g_autofree char *line = NULL;

      if (stance->position != position)
        continue;
      /* Translators: %1$s is a position on a question, %2$s a side */
      line = g_strdup_printf (_("%1$s — %2$s"), label, cp_sides_get_label (self->sides, side));
      if (!is_taken)
        append_line (self, INDENT, line);
      append_card (self, stance->statement, 2 * INDENT);
      is_taken = TRUE;
    }
  return is_taken;
}

static void
append_position (CpComparisonText *self, const CpQuestionRow *row, guint position,
                 const char *label)
{
  gboolean is_taken = FALSE;
  g_autofree char *line = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    if (append_stances (self, row, position, label, side_order[i]))
      is_taken = TRUE;
  if (is_taken)
    return;

  if (is_filtered (self) || cp_comparison_get_source (self->comparison) != NULL)
    /* Translators: %s is a position that nobody takes, of those that a filter or a source leaves */
    line = g_strdup_printf (_("%s — nobody in this selection"), label);
  else
    /* Translators: %s is a position on a question that nobody takes */
    line = g_strdup_printf (_("%s — nobody"), label);
  append_line (self, INDENT, line);
}

static void
append_questions (CpComparisonText *self)
{
  guint n_questions;
  const CpQuestionRow *rows = cp_comparison_get_questions (self->comparison, &n_questions);

  if (n_questions == 0)
    return;
  /* Translators: heading of the statements that take a position on a question */
  begin_band (self, _("On a question"));
  for (guint i = 0; i < n_questions; i++)
    {
      CpQuestion *question = cp_snapshot_get_question (self->snapshot, rows[i].question);
      const char *const *positions = cp_question_get_positions (question);
      guint n_positions = cp_question_get_n_positions (question);

      if (i > 0)
        g_string_append_c (self->text, '\n');
      append_line (self, 0, cp_question_get_text (question));
      for (guint j = 0; j < n_positions; j++)
        append_position (self, &rows[i], j, positions[j]);
    }
}

/* Why a statement is from outside: it is on another topic, or in another article. */
static char *
dup_outside (CpComparisonText *self, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint32 topic = cp_comparison_get_topic (self->comparison);
  g_autofree char *article = NULL;
  const guint32 *topics;
  guint n_topics;

  topics = cp_snapshot_get_topic_set (self->snapshot, columns->topics[statement], &n_topics);
  for (guint i = 0; i < n_topics; i++)
    if (topics[i] == topic)
      n_topics = 0;
  if (topic != CP_HANDLE_NONE && n_topics > 0)
    /* Translators: %s is a topic other than the one that is compared */
    return g_strdup_printf (_("[outside, topic: %s]"),
                            cp_item_get_label (cp_snapshot_get_item (self->snapshot,
                                                                     CP_ARRAY_TOPICS, topics[0])));
  article = cp_words_dup_document (self->snapshot, columns->document[statement]);
  /* Translators: %s is an article other than the one that is compared */
  return g_strdup_printf (_("[outside, article: %s]"), article);
}

/* "→ disputes (Selteyev says so):", with the arrow from who speaks to whom it is about. */
static void
append_relation (CpComparisonText *self, const char *arrow, guint32 relation, guint32 outside)
{
  CpRelationType type = cp_snapshot_get_relations (self->snapshot)->type[relation];
  g_autofree char *basis = cp_relation_text_dup_basis (self->snapshot, relation);
  g_autoptr (GString) line = g_string_new (arrow);

  g_string_append_printf (line, " %s", cp_relation_text_get_label (type));
  if (basis != NULL)
    g_string_append_printf (line, " (%s)", basis);
  if (outside != CP_HANDLE_NONE)
    {
      g_autofree char *why = dup_outside (self, outside);

      g_string_append_printf (line, " %s", why);
    }
  append_line (self, INDENT, line->str);
}

static void
append_link_row (CpComparisonText *self, const CpLinkRow *row)
{
  if (row->outside)
    {
      g_autofree char *why = dup_outside (self, row->statement);

      append_line (self, 0, why);
    }
  append_card (self, row->statement, 0);
  for (guint i = 0; i < row->n_links; i++)
    {
      const CpLink *link = &row->links[i];
      gboolean to_left = link->direction == CP_DIRECTION_TO_LEFT;

      append_relation (self, to_left ? "←" : "→", link->relation,
                       link->outside ? link->statement : CP_HANDLE_NONE);
      append_card (self, link->statement, 2 * INDENT);
    }
}

static void
append_links (CpComparisonText *self)
{
  guint n_rows;
  const CpLinkRow *rows = cp_comparison_get_links (self->comparison, &n_rows);

  if (n_rows == 0)
    return;
  /* Translators: heading of the statements that a relation links to another one */
  begin_band (self, _("Linked"));
  for (guint i = 0; i < n_rows; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, '\n');
      append_link_row (self, &rows[i]);
    }
}

/* Where a relation stands: both ends on one side, or one of them with others. */
typedef enum
{
  WITHIN_LEFT,
  WITHIN_RIGHT,
  WITHIN_OTHERS,
  WITHIN_MIXED,
  N_WITHIN,
} WithinGroup;

static WithinGroup
find_group (CpComparisonText *self, const CpWithin *within)
{
  CpSide from = cp_sides_get_side (self->sides, within->from);

  if (from != cp_sides_get_side (self->sides, within->to))
    return WITHIN_MIXED;
  if (from == CP_SIDE_OTHERS)
    return WITHIN_OTHERS;
  return from == CP_SIDE_LEFT ? WITHIN_LEFT : WITHIN_RIGHT;
}

static char *
dup_group_heading (CpComparisonText *self, WithinGroup group)
{
  static const CpSide sides[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };

  if (group == WITHIN_MIXED)
    /* Translators: heading of links between somebody of a side and somebody of none */
    return g_strdup (_("Between a side and others"));
  /* Translators: %s is a side, such as "Official" */
  return g_strdup_printf (_("Within %s"), cp_sides_get_label (self->sides, sides[group]));
}

static void
append_within_group (CpComparisonText *self, WithinGroup group)
{
  g_autofree char *heading = dup_group_heading (self, group);
  gboolean has_heading = FALSE;
  guint n_relations;
  const CpWithin *within = cp_comparison_get_within (self->comparison, &n_relations);

  for (guint i = 0; i < n_relations; i++)
    if (find_group (self, &within[i]) == group)
      {
        g_autofree char *line = cp_relation_text_dup_line (self->snapshot, within[i].relation);

        if (!has_heading)
          append_line (self, 0, heading);
        append_line (self, INDENT, line);
        has_heading = TRUE;
      }
}

static void
append_within (CpComparisonText *self)
{
  guint n_relations;

  cp_comparison_get_within (self->comparison, &n_relations);
  if (n_relations == 0)
    return;
  /* Translators: heading of links that do not go from one side to the other */
  begin_band (self, _("Within a side, or with others"));
  for (WithinGroup group = 0; group < N_WITHIN; group++)
    append_within_group (self, group);
}

static void
append_unlinked (CpComparisonText *self)
{
  /* Translators: heading of statements without a link, where a filter or a source leaves only some */
  begin_band (self, is_filtered (self) ? _("Not linked: no reply in this selection")
                                       /* Translators: heading of statements without a link */
                                       : _("Not linked: no reply in this corpus"));
  for (guint i = 0; i < 2; i++)
    {
      guint n;
      const guint32 *statements;

      statements = cp_comparison_get_unlinked (self->comparison, side_order[i], &n);
      append_line (self, 0, cp_sides_get_label (self->sides, side_order[i]));
      if (n == 0)
        append_line (self, INDENT, _("none"));
      append_cards (self, statements, n, INDENT);
    }
}

static void
append_others (CpComparisonText *self)
{
  guint n;
  const guint32 *statements = cp_comparison_get_statements (self->comparison, CP_SIDE_OTHERS, &n);

  if (n == 0)
    return;
  begin_band (self, cp_sides_get_label (self->sides, CP_SIDE_OTHERS));
  append_cards (self, statements, n, 0);
}

/* What a side that is empty here says in other articles. */
static void
append_elsewhere (CpComparisonText *self)
{
  for (guint i = 0; i < 2; i++)
    {
      guint n;
      const guint32 *statements;
      g_autofree char *heading = NULL;

      statements = cp_comparison_get_elsewhere (self->comparison, side_order[i], &n);
      if (n == 0)
        continue;
      /* Translators: %s is a side that says nothing here, but does in other articles */
      heading = g_strdup_printf (_("Elsewhere: %s, not counted here"),
                                 cp_sides_get_label (self->sides, side_order[i]));
      begin_band (self, heading);
      append_cards (self, statements, n, 0);
    }
}

/**
 * cp_comparison_text_layout:
 * @comparison: a comparison
 *
 * Lays a comparison out band by band, as wide as the terminal.
 *
 * Returns: (transfer full): the lines
 */
char *
cp_comparison_text_layout (const CpComparison *comparison)
{
  g_autoptr (GHashTable) shown = NULL;
  CpComparisonText self;

  g_return_val_if_fail (comparison != NULL, NULL);

  shown = g_hash_table_new (NULL, NULL);
  self.comparison = comparison;
  self.snapshot = cp_comparison_get_snapshot (comparison);
  self.sides = cp_comparison_get_sides (comparison);
  self.text = g_string_new (NULL);
  self.shown = shown;
  append_head (&self);
  append_questions (&self);
  append_links (&self);
  append_within (&self);
  append_unlinked (&self);
  append_others (&self);
  append_elsewhere (&self);
  append_line (&self, 0, "");
  return g_string_free (self.text, FALSE);
}
