/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements of a corpus as a table of comma-separated values. */

#include "cp-statement-table.h"

#include "cp-csv.h"
#include "cp-statement-facts.h"

/* Names for programs to find, hence in English everywhere. */
static const char *const header[] = {
  "id", "date", "date_basis", "document", "outlet", "title", "speaker", "name", "with", "position",
  "affiliation", "role", "mode", "topics", "words", "gist", "answers", "relays", "via", "paragraph",
  "n_words", "reviewed", "note", NULL
};

static void
add_who (CpCsv *csv, CpSnapshot *snapshot, guint32 statement, const CpStatementFacts *facts)
{
  g_autofree char *with = cp_statement_facts_dup_with (snapshot, statement);

  cp_csv_add_text (csv, facts->speaker);
  cp_csv_add_text (csv, facts->name);
  cp_csv_add_text (csv, with);
  cp_csv_add_text (csv, facts->position);
  cp_csv_add_text (csv, facts->affiliation);
  cp_csv_add_text (csv, facts->role);
}

static void
add_what (CpCsv *csv, CpSnapshot *snapshot, guint32 statement, const CpStatementFacts *facts)
{
  g_autofree char *topics = cp_statement_facts_dup_topics (snapshot, statement);
  g_autofree char *answers = cp_statement_facts_dup_answers (snapshot, statement);

  cp_csv_add_text (csv, facts->mode);
  cp_csv_add_text (csv, topics);
  cp_csv_add_text (csv, facts->words);
  cp_csv_add_text (csv, facts->gist);
  cp_csv_add_text (csv, answers);
  cp_csv_add_text (csv, facts->reported);
  cp_csv_add_text (csv, facts->via);
}

static void
add_optional_number (CpCsv *csv, guint number)
{
  if (number > 0)
    cp_csv_add_number (csv, number);
  else
    cp_csv_add_text (csv, NULL);
}

static void
add_statement (CpCsv *csv, CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_auto (CpStatementFacts) facts = { NULL };

  cp_statement_facts_init (&facts, snapshot, statement);
  cp_csv_add_text (csv, facts.id);
  cp_csv_add_text (csv, facts.date);
  cp_csv_add_text (csv, facts.date == NULL ? NULL : facts.inferred ? "inferred" : "stated");
  cp_csv_add_text (csv, facts.document);
  cp_csv_add_text (csv, facts.outlet);
  cp_csv_add_text (csv, facts.title);
  add_who (csv, snapshot, statement, &facts);
  add_what (csv, snapshot, statement, &facts);
  add_optional_number (csv, cp_snapshot_get_paragraph (snapshot, statement));
  add_optional_number (csv, columns->words[statement]);
  cp_csv_add_text (csv, columns->reviewed[statement] ? "true" : "false");
  cp_csv_add_text (csv, columns->note[statement]);
  cp_csv_end_row (csv);
}

/**
 * cp_statement_table_to_csv:
 * @filter: (nullable): which statements; %NULL for all
 *
 * Writes one row for each statement, in the order of the corpus, below a row of names.
 *
 * Returns: (transfer full): the table
 */
char *
cp_statement_table_to_csv (CpSnapshot *snapshot, const CpQuery *filter)
{
  g_autoptr (CpCsv) csv = cp_csv_new ();
  g_autoptr (CpMatcher) matcher = NULL;
  const guint32 *order;
  guint n_statements;

  g_return_val_if_fail (snapshot != NULL, NULL);

  if (filter != NULL)
    matcher = cp_matcher_new (filter, snapshot);
  cp_csv_add_texts (csv, header);
  cp_csv_end_row (csv);
  order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);
  for (guint i = 0; i < n_statements; i++)
    if (matcher == NULL || cp_matcher_matches (matcher, order[i]))
      add_statement (csv, snapshot, order[i]);
  return cp_csv_end (csv);
}
