/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements, a matrix and a comparison as comma-separated values, and the last two as JSON. */

#include "cp-comparison-json.h"
#include "cp-comparison-table.h"
#include "cp-matrix-export.h"
#include "cp-statement-table.h"
#include "exchange-corpus.h"

#include <json-glib/json-glib.h>

static void
test_statements (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autofree char *csv = cp_statement_table_to_csv (snapshot, NULL);

  g_assert_cmpstr (csv, ==,
                   "id,date,date_basis,document,outlet,title,speaker,name,with,position,"
                   "affiliation,role,mode,topics,words,gist,answers,relays,via,paragraph,n_words,"
                   "reviewed,note\r\n"
                   "s1,2024-05,inferred,d1,\"The Gull, daily\",'=Tides,ada,Ada Moor,,mayor,,"
                   "Official,direct,quay,The quay is safe,\"No danger, she says.\",q1: yes,,,2,4,"
                   "false,\r\n"
                   "s2,2024-05,inferred,d1,\"The Gull, daily\",'=Tides,ben,Ben Tide,Ada Moor,,,"
                   "Expert,,\"quay; sea\",We fear the tide,Water is a worry.,,Ada Moor,,2,4,false,"
                   "'-ebb\r\n");
}

static void
test_statements_filter (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) query = cp_query_parse ("topic:sea", &error);
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  csv = cp_statement_table_to_csv (snapshot, query);
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[1], "s2,"));
}

static CpMatrix *
count_roles (CpSnapshot *snapshot)
{
  CpMatrixOptions options = { .columns = CP_SOURCE_ROLES, .sort = CP_SORT_HAND };

  return cp_matrix_new (snapshot, &options, NULL, NULL);
}

static void
test_matrix_csv (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpMatrix) matrix = count_roles (snapshot);
  g_autofree char *csv = cp_matrix_to_csv (matrix);

  g_assert_cmpstr (csv, ==,
                   "topic,label,Official,Expert,all (statements)\r\n"
                   "quay,The quay,1,1,2\r\n"
                   "sea,The sea,0,1,1\r\n"
                   "all,all,1,1,2\r\n");
}

static void
test_matrix_json (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpMatrix) matrix = count_roles (snapshot);
  g_autofree char *json = cp_matrix_to_json (matrix);

  g_assert_cmpstr (json, ==,
                   "{\n"
                   "  \"measure\": \"statements\",\n"
                   "  \"statements\": 2,\n"
                   "  \"rows\": [\n"
                   "    {\"id\": \"quay\", \"label\": \"The quay\"},\n"
                   "    {\"id\": \"sea\", \"label\": \"The sea\"}\n"
                   "  ],\n"
                   "  \"columns\": [\n"
                   "    {\"id\": \"official\", \"label\": \"Official\"},\n"
                   "    {\"id\": \"expert\", \"label\": \"Expert\"}\n"
                   "  ],\n"
                   "  \"cells\": [\n"
                   "    [\n"
                   "      {\"statements\": 1, \"relayed\": 0, \"utterances\": 1, \"words\": 4, "
                   "\"speakers\": 1, \"by_role\": {\"official\": 1}},\n"
                   "      {\"statements\": 1, \"relayed\": 1, \"utterances\": 1, \"words\": 4, "
                   "\"speakers\": 1, \"by_role\": {\"expert\": 1}}\n"
                   "    ],\n"
                   "    [\n"
                   "      {\"statements\": 0, \"relayed\": 0, \"utterances\": 0, \"words\": 0, "
                   "\"speakers\": 0, \"by_role\": {}},\n"
                   "      {\"statements\": 1, \"relayed\": 1, \"utterances\": 1, \"words\": 4, "
                   "\"speakers\": 1, \"by_role\": {\"expert\": 1}}\n"
                   "    ]\n"
                   "  ],\n"
                   "  \"uncoded\": 0\n"
                   "}\n");
}

static CpComparison *
compare (CpSnapshot *snapshot)
{
  CpComparisonOptions options = { .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "quay") };
  g_autoptr (GError) error = NULL;
  CpComparison *comparison = cp_comparison_new (snapshot, &options, NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

static void
test_comparison_json (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpComparison) comparison = compare (snapshot);
  g_autofree char *json = cp_comparison_to_json (comparison);

  g_assert_cmpstr (json, ==,
                   "{\n"
                   "  \"topic\": \"quay\",\n"
                   "  \"source\": null,\n"
                   "  \"question\": null,\n"
                   "  \"left\": {\"label\": \"Official\", \"statements\": 1, \"relayed\": 0, "
                   "\"utterances\": 1, \"speakers\": [{\"id\": \"ada\", \"statements\": 1}], "
                   "\"without_reply\": 0},\n"
                   "  \"right\": {\"label\": \"Expert\", \"statements\": 1, \"relayed\": 1, "
                   "\"utterances\": 1, \"speakers\": [{\"id\": \"ben\", \"statements\": 1}], "
                   "\"without_reply\": 0},\n"
                   "  \"others\": {\"label\": \"Others\", \"statements\": 0, \"relayed\": 0, "
                   "\"utterances\": 0, \"speakers\": [], \"without_reply\": 0},\n"
                   "  \"questions\": [\n"
                   "    {\"id\": \"q1\", \"text\": \"Is it safe?\", \"left\": [{\"id\": \"s1\", "
                   "\"position\": \"yes\"}], \"right\": [], \"others\": []}\n"
                   "  ],\n"
                   "  \"linked\": [\n"
                   "    {\"left\": \"s1\", \"right\": [{\"id\": \"s2\", \"type\": \"disputes\", "
                   "\"direction\": \"to-left\", \"basis\": \"speaker\"}]}\n"
                   "  ],\n"
                   "  \"within\": [],\n"
                   "  \"left_only\": [],\n"
                   "  \"right_only\": [],\n"
                   "  \"neither\": [],\n"
                   "  \"elsewhere\": {\"left\": [], \"right\": []}\n"
                   "}\n");
}

static void
test_comparison_csv (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpComparison) comparison = compare (snapshot);
  g_autofree char *csv = cp_comparison_table_to_csv (comparison);

  g_assert_cmpstr (csv, ==,
                   "band,row,side,id,answer,relation,direction,basis,outside,date,date_basis,"
                   "document,outlet,speaker,name,position,role,mode,words,gist,relays,via\r\n"
                   "question,q1,left,s1,yes,,,,,2024-05,inferred,d1,\"The Gull, daily\",ada,"
                   "Ada Moor,mayor,Official,direct,The quay is safe,\"No danger, she says.\",,\r\n"
                   "linked,s1,left,s1,,,,,,2024-05,inferred,d1,\"The Gull, daily\",ada,Ada Moor,"
                   "mayor,Official,direct,The quay is safe,\"No danger, she says.\",,\r\n"
                   "linked,s1,right,s2,,disputes,to-left,speaker,,2024-05,inferred,d1,"
                   "\"The Gull, daily\",ben,Ben Tide,,Expert,,We fear the tide,Water is a worry.,"
                   "Ada Moor,\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement-table/all", test_statements);
  g_test_add_func ("/statement-table/filter", test_statements_filter);
  g_test_add_func ("/matrix-export/csv", test_matrix_csv);
  g_test_add_func ("/matrix-export/json", test_matrix_json);
  g_test_add_func ("/comparison-json", test_comparison_json);
  g_test_add_func ("/comparison-table", test_comparison_csv);
  return g_test_run ();
}
