/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as a table of comma-separated values. */

#include "cp-comparison-table.h"

#include "cp-csv.h"
#include "cp-statement-facts.h"

/* Names for programs to find, hence in English everywhere. */
static const char *const header[] = {
  "band", "row", "side", "id", "answer", "relation", "direction", "basis", "outside", "date",
  "date_basis", "document", "outlet", "speaker", "name", "position", "role", "mode", "words",
  "gist", "relays", "via", NULL
};

static const char *const side_names[CP_N_SIDES] = {
  [CP_SIDE_LEFT] = "left",
  [CP_SIDE_RIGHT] = "right",
  [CP_SIDE_OTHERS] = "others",
};

/* One line of the table: a statement in its place. */
typedef struct
{
  const char *band;
  const char *row; /* the question, or the statement that this one is linked to */
  const char *side;
  guint32 statement;
  const char *answer;
  guint32 relation; /* or CP_HANDLE_NONE */
  const char *direction;
  gboolean outside;
} CpTableRow;

static void
add_relation (CpCsv *csv, CpSnapshot *snapshot, const CpTableRow *row)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  const char *type = NULL;
  const char *basis = NULL;

  if (row->relation != CP_HANDLE_NONE)
    {
      type = cp_relation_type_to_string (relations->type[row->relation]);
      if (relations->basis[row->relation] != CP_BASIS_NONE)
        basis = cp_basis_to_string (relations->basis[row->relation]);
    }
  cp_csv_add_text (csv, type);
  cp_csv_add_text (csv, row->direction);
  cp_csv_add_text (csv, basis);
  cp_csv_add_text (csv, row->outside ? "true" : NULL);
}

static void
add_facts (CpCsv *csv, CpSnapshot *snapshot, guint32 statement)
{
  g_auto (CpStatementFacts) facts = { NULL };

  cp_statement_facts_init (&facts, snapshot, statement);
  cp_csv_add_text (csv, facts.date);
  cp_csv_add_text (csv, facts.date == NULL ? NULL : facts.inferred ? "inferred" : "stated");
  cp_csv_add_text (csv, facts.document);
  cp_csv_add_text (csv, facts.outlet);
  cp_csv_add_text (csv, facts.speaker);
  cp_csv_add_text (csv, facts.name);
  cp_csv_add_text (csv, facts.position);
  cp_csv_add_text (csv, facts.role);
  cp_csv_add_text (csv, facts.mode);
  cp_csv_add_text (csv, facts.words);
  cp_csv_add_text (csv, facts.gist);
  cp_csv_add_text (csv, facts.reported);
  cp_csv_add_text (csv, facts.via);
}

static void
add_row (CpCsv *csv, CpSnapshot *snapshot, const CpTableRow *row)
{
  cp_csv_add_text (csv, row->band);
  cp_csv_add_text (csv, row->row);
  cp_csv_add_text (csv, row->side);
  cp_csv_add_text (csv, cp_snapshot_get_statements (snapshot)->id[row->statement]);
  cp_csv_add_text (csv, row->answer);
  add_relation (csv, snapshot, row);
  add_facts (csv, snapshot, row->statement);
  cp_csv_end_row (csv);
}

static void
add_question (CpCsv *csv, CpSnapshot *snapshot, const CpQuestionRow *question)
{
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };
  CpQuestion *item = cp_snapshot_get_question (snapshot, question->question);
  const char *const *positions = cp_question_get_positions (item);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < question->n_stances[order[i]]; j++)
      {
        const CpStance *stance = &question->stances[order[i]][j];
        CpTableRow row = {
          .band = "question",
          .row = cp_item_get_id (CP_ITEM (item)),
          .side = side_names[order[i]],
          .statement = stance->statement,
          .answer = positions[stance->position],
        };

        add_row (csv, snapshot, &row);
      }
}

static void
add_link_row (CpCsv *csv, CpSnapshot *snapshot, const CpLinkRow *link_row)
{
  const char *left = cp_snapshot_get_statements (snapshot)->id[link_row->statement];
  CpTableRow row = {
    .band = "linked",
    .row = left,
    .side = side_names[CP_SIDE_LEFT],
    .statement = link_row->statement,
    .outside = link_row->outside,
  };

  add_row (csv, snapshot, &row);
  row.side = side_names[CP_SIDE_RIGHT];
  for (guint i = 0; i < link_row->n_links; i++)
    {
      const CpLink *link = &link_row->links[i];

      row.statement = link->statement;
      row.relation = link->relation;
      row.direction = link->direction == CP_DIRECTION_TO_LEFT ? "to-left" : "to-right";
      row.outside = link->outside;
      add_row (csv, snapshot, &row);
    }
}

static void
add_within (CpCsv *csv, const CpComparison *comparison)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (comparison);
  guint n_relations;
  const CpWithin *within = cp_comparison_get_within (comparison, &n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      CpTableRow row = {
        .band = "within",
        .row = cp_snapshot_get_statements (snapshot)->id[within[i].to],
        .side = side_names[within[i].side],
        .statement = within[i].from,
        .relation = within[i].relation,
      };

      add_row (csv, snapshot, &row);
    }
}

static void
add_list (CpCsv *csv, CpSnapshot *snapshot, const char *band, CpSide side,
          const guint32 *statements, guint n_statements)
{
  CpTableRow row = { .band = band, .side = side_names[side] };

  for (guint i = 0; i < n_statements; i++)
    {
      row.statement = statements[i];
      add_row (csv, snapshot, &row);
    }
}

static void
add_rest (CpCsv *csv, const CpComparison *comparison)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (comparison);
  const guint32 *statements;
  guint n;

  for (CpSide side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    {
      statements = cp_comparison_get_unlinked (comparison, side, &n);
      add_list (csv, snapshot, "not linked", side, statements, n);
    }
  statements = cp_comparison_get_statements (comparison, CP_SIDE_OTHERS, &n);
  add_list (csv, snapshot, "others", CP_SIDE_OTHERS, statements, n);
  for (CpSide side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    {
      statements = cp_comparison_get_elsewhere (comparison, side, &n);
      add_list (csv, snapshot, "elsewhere", side, statements, n);
    }
}

/**
 * cp_comparison_table_to_csv:
 *
 * Writes one row for each statement in each place it has in a comparison, band by band.
 *
 * "row" names what the statement stands under: the question, the left statement that it is linked
 * to, or, within a side, the statement that it is about.
 *
 * Returns: (transfer full): the table
 */
char *
cp_comparison_table_to_csv (const CpComparison *comparison)
{
  g_autoptr (CpCsv) csv = NULL;
  CpSnapshot *snapshot;
  const CpQuestionRow *questions;
  const CpLinkRow *links;
  guint n;

  g_return_val_if_fail (comparison != NULL, NULL);

  csv = cp_csv_new ();
  snapshot = cp_comparison_get_snapshot (comparison);
  cp_csv_add_texts (csv, header);
  cp_csv_end_row (csv);
  questions = cp_comparison_get_questions (comparison, &n);
  for (guint i = 0; i < n; i++)
    add_question (csv, snapshot, &questions[i]);
  links = cp_comparison_get_links (comparison, &n);
  for (guint i = 0; i < n; i++)
    add_link_row (csv, snapshot, &links[i]);
  add_within (csv, comparison);
  add_rest (csv, comparison);
  return cp_csv_end (csv);
}
