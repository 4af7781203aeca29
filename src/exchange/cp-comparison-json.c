/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as JSON. */

#include "cp-comparison-json.h"

#include "cp-json-writer.h"

static const char *const side_names[CP_N_SIDES] = {
  [CP_SIDE_LEFT] = "left",
  [CP_SIDE_RIGHT] = "right",
  [CP_SIDE_OTHERS] = "others",
};

static const CpSide side_order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };

/* What every part of the text is made from. */
typedef struct
{
  CpJsonWriter *writer;
  const CpComparison *comparison;
  CpSnapshot *snapshot;
  const CpStatementColumns *statements;
  const CpRelationColumns *relations;
} CpComparisonJson;

static const char *
get_id (CpComparisonJson *self, CpArray array, guint32 handle)
{
  if (handle == CP_HANDLE_NONE)
    return NULL;
  return cp_item_get_id (cp_snapshot_get_item (self->snapshot, array, handle));
}

static void
add_scope (CpComparisonJson *self)
{
  const CpSource *source = cp_comparison_get_source (self->comparison);
  guint32 topic = cp_comparison_get_topic (self->comparison);

  cp_json_writer_add_string (self->writer, "topic",
                             cp_comparison_is_without_topic (self->comparison)
                                 ? "none"
                                 : get_id (self, CP_ARRAY_TOPICS, topic));
  if (source == NULL)
    {
      cp_json_writer_add_string (self->writer, "source", NULL);
    }
  else
    {
      CpSourceKind kind = cp_comparison_get_source_kind (self->comparison);

      cp_json_writer_begin_object (self->writer, "source");
      cp_json_writer_add_string (self->writer, "kind", cp_source_kind_to_string (kind));
      cp_json_writer_add_string (self->writer, "id", source->id);
      cp_json_writer_end_object (self->writer);
    }
  cp_json_writer_add_string (self->writer, "question",
                             get_id (self, CP_ARRAY_QUESTIONS,
                                     cp_comparison_get_question (self->comparison)));
}

static void
add_side (CpComparisonJson *self, CpSide side)
{
  const CpSideSummary *summary = cp_comparison_get_summary (self->comparison, side);
  CpJsonWriter *writer = self->writer;

  cp_json_writer_begin_object (writer, side_names[side]);
  cp_json_writer_add_string (writer, "label", summary->label);
  cp_json_writer_add_number (writer, "statements", summary->n_statements);
  cp_json_writer_add_number (writer, "relayed", summary->n_relayed);
  cp_json_writer_add_number (writer, "utterances", summary->n_utterances);
  cp_json_writer_begin_array (writer, "speakers");
  for (guint i = 0; i < summary->n_speakers; i++)
    {
      cp_json_writer_begin_object (writer, NULL);
      cp_json_writer_add_string (writer, "id",
                                 get_id (self, CP_ARRAY_SPEAKERS, summary->speakers[i]));
      cp_json_writer_add_number (writer, "statements", summary->speaker_statements[i]);
      cp_json_writer_end_object (writer);
    }
  cp_json_writer_end_array (writer);
  cp_json_writer_add_number (writer, "without_reply", summary->n_without_reply);
  cp_json_writer_end_object (writer);
}

static void
add_stances (CpComparisonJson *self, const CpQuestionRow *row, CpSide side,
             const char *const *positions)
{
  CpJsonWriter *writer = self->writer;

  cp_json_writer_begin_array (writer, side_names[side]);
  for (guint i = 0; i < row->n_stances[side]; i++)
    {
      const CpStance *stance = &row->stances[side][i];

      cp_json_writer_begin_object (writer, NULL);
      cp_json_writer_add_string (writer, "id", self->statements->id[stance->statement]);
      cp_json_writer_add_string (writer, "position", positions[stance->position]);
      cp_json_writer_end_object (writer);
    }
  cp_json_writer_end_array (writer);
}

static void
add_questions (CpComparisonJson *self)
{
  guint n_questions;
  const CpQuestionRow *rows = cp_comparison_get_questions (self->comparison, &n_questions);

  cp_json_writer_begin_array (self->writer, "questions");
  for (guint i = 0; i < n_questions; i++)
    {
      CpQuestion *question = cp_snapshot_get_question (self->snapshot, rows[i].question);

      cp_json_writer_begin_object (self->writer, NULL);
      cp_json_writer_add_string (self->writer, "id", cp_item_get_id (CP_ITEM (question)));
      cp_json_writer_add_string (self->writer, "text", cp_question_get_text (question));
      for (guint side = 0; side < CP_N_SIDES; side++)
        add_stances (self, &rows[i], side_order[side], cp_question_get_positions (question));
      cp_json_writer_end_object (self->writer);
    }
  cp_json_writer_end_array (self->writer);
}

/* Where a statement from outside the comparison comes from. */
static void
add_outside (CpComparisonJson *self, guint32 statement)
{
  guint n_topics;
  const guint32 *topics;

  topics = cp_snapshot_get_topic_set (self->snapshot, self->statements->topics[statement],
                                      &n_topics);
  cp_json_writer_begin_object (self->writer, "outside");
  cp_json_writer_add_string (self->writer, "topic",
                             n_topics > 0 ? get_id (self, CP_ARRAY_TOPICS, topics[0]) : NULL);
  cp_json_writer_add_string (self->writer, "document",
                             get_id (self, CP_ARRAY_DOCUMENTS,
                                     self->statements->document[statement]));
  cp_json_writer_end_object (self->writer);
}

static void
add_basis (CpComparisonJson *self, guint32 relation)
{
  CpBasis basis = self->relations->basis[relation];

  if (basis != CP_BASIS_NONE)
    cp_json_writer_add_string (self->writer, "basis", cp_basis_to_string (basis));
}

static void
add_link (CpComparisonJson *self, const CpLink *link)
{
  CpRelationType type = self->relations->type[link->relation];

  cp_json_writer_begin_object (self->writer, NULL);
  cp_json_writer_add_string (self->writer, "id", self->statements->id[link->statement]);
  cp_json_writer_add_string (self->writer, "type", cp_relation_type_to_string (type));
  cp_json_writer_add_string (self->writer, "direction",
                             link->direction == CP_DIRECTION_TO_LEFT ? "to-left" : "to-right");
  add_basis (self, link->relation);
  if (link->outside)
    add_outside (self, link->statement);
  cp_json_writer_end_object (self->writer);
}

static void
add_linked (CpComparisonJson *self)
{
  guint n_rows;
  const CpLinkRow *rows = cp_comparison_get_links (self->comparison, &n_rows);

  cp_json_writer_begin_array (self->writer, "linked");
  for (guint i = 0; i < n_rows; i++)
    {
      cp_json_writer_begin_object (self->writer, NULL);
      cp_json_writer_add_string (self->writer, "left", self->statements->id[rows[i].statement]);
      cp_json_writer_begin_array (self->writer, "right");
      for (guint j = 0; j < rows[i].n_links; j++)
        add_link (self, &rows[i].links[j]);
      cp_json_writer_end_array (self->writer);
      if (rows[i].outside)
        add_outside (self, rows[i].statement);
      cp_json_writer_end_object (self->writer);
    }
  cp_json_writer_end_array (self->writer);
}

static void
add_within (CpComparisonJson *self)
{
  guint n_relations;
  const CpWithin *within = cp_comparison_get_within (self->comparison, &n_relations);

  cp_json_writer_begin_array (self->writer, "within");
  for (guint i = 0; i < n_relations; i++)
    {
      CpRelationType type = self->relations->type[within[i].relation];

      cp_json_writer_begin_object (self->writer, NULL);
      cp_json_writer_add_string (self->writer, "from", self->statements->id[within[i].from]);
      cp_json_writer_add_string (self->writer, "to", self->statements->id[within[i].to]);
      cp_json_writer_add_string (self->writer, "type", cp_relation_type_to_string (type));
      add_basis (self, within[i].relation);
      cp_json_writer_add_string (self->writer, "side", side_names[within[i].side]);
      cp_json_writer_end_object (self->writer);
    }
  cp_json_writer_end_array (self->writer);
}

static void
add_ids (CpComparisonJson *self, const char *name, const guint32 *statements, guint n_statements)
{
  cp_json_writer_begin_array (self->writer, name);
  for (guint i = 0; i < n_statements; i++)
    cp_json_writer_add_string (self->writer, NULL, self->statements->id[statements[i]]);
  cp_json_writer_end_array (self->writer);
}

static void
add_rest (CpComparisonJson *self)
{
  const guint32 *statements;
  guint n;

  statements = cp_comparison_get_unlinked (self->comparison, CP_SIDE_LEFT, &n);
  add_ids (self, "left_only", statements, n);
  statements = cp_comparison_get_unlinked (self->comparison, CP_SIDE_RIGHT, &n);
  add_ids (self, "right_only", statements, n);
  statements = cp_comparison_get_statements (self->comparison, CP_SIDE_OTHERS, &n);
  add_ids (self, "neither", statements, n);

  cp_json_writer_begin_object (self->writer, "elsewhere");
  statements = cp_comparison_get_elsewhere (self->comparison, CP_SIDE_LEFT, &n);
  add_ids (self, "left", statements, n);
  statements = cp_comparison_get_elsewhere (self->comparison, CP_SIDE_RIGHT, &n);
  add_ids (self, "right", statements, n);
  cp_json_writer_end_object (self->writer);
}

/**
 * cp_comparison_to_json:
 * @comparison: a comparison
 *
 * Writes a comparison with its four bands, statements by their ids.
 *
 * What the comparison is not limited to (topic, source, question) is null; no topic is "none", as
 * in a matrix.
 *
 * Returns: (transfer full): the JSON text
 */
char *
cp_comparison_to_json (const CpComparison *comparison)
{
  g_autoptr (CpJsonWriter) writer = NULL;
  CpComparisonJson self;

  g_return_val_if_fail (comparison != NULL, NULL);

  writer = cp_json_writer_new ();
  self.writer = writer;
  self.comparison = comparison;
  self.snapshot = cp_comparison_get_snapshot (comparison);
  self.statements = cp_snapshot_get_statements (self.snapshot);
  self.relations = cp_snapshot_get_relations (self.snapshot);

  cp_json_writer_begin_object (writer, NULL);
  add_scope (&self);
  for (guint side = 0; side < CP_N_SIDES; side++)
    add_side (&self, side_order[side]);
  add_questions (&self);
  add_linked (&self);
  add_within (&self);
  add_rest (&self);
  cp_json_writer_end_object (writer);
  return cp_json_writer_end (writer);
}
