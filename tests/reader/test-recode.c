/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running the topics' terms again over statements that no person has coded. */

#include "cp-corpus.h"
#include "cp-project-file.h"
#include "cp-recode.h"

#include <string.h>

#define TEXT \
  "Trams for Milltown\\nThe trams are late.\\nBridges\\nNobody asks.\\n" \
  "Is the ferry safe?\\nIt is.\\n"

/* The offsets of the parts of TEXT. */
#define TRAMS "\"start\": 19, \"end\": 38"
#define NOBODY "\"start\": 47, \"end\": 59"
#define ANSWER "\"start\": 79, \"end\": 85"
#define QUESTION "\"question\": {\"start\": 60, \"end\": 78}"

#define DOCUMENTS \
  "\"documents\": [{\"id\": \"d\", \"title\": \"Trams\", \"text\": \"" TEXT "\", \"blocks\": [" \
  "{\"start\": 0, \"end\": 18, \"kind\": \"heading\"}, " \
  "{\"start\": 39, \"end\": 46, \"kind\": \"heading\"}]}, " \
  "{\"id\": \"without\", \"title\": \"Bridges\"}],\n"

#define TOPICS \
  "\"topics\": [{\"id\": \"trams\", \"label\": \"Trams\", \"terms\": [\"tram\"]}, " \
  "{\"id\": \"mood\", \"label\": \"Mood\"}, " \
  "{\"id\": \"bridges\", \"label\": \"Bridges\", \"terms\": [\"bridge\"]}, " \
  "{\"id\": \"ferries\", \"label\": \"Ferries\", \"terms\": [\"ferr*\"]}],\n" \
  "\"questions\": [{\"id\": \"q\", \"topic\": \"trams\", \"text\": \"Late?\", " \
  "\"positions\": [\"yes\"]}],\n"

typedef struct
{
  const char *statement; /* all members but the id and the document */
  const char *topics;    /* after recoding, in their order; NULL where it is not touched */
} Case;

static const Case cases[] = {
  { TRAMS ", \"origin\": \"found\"", "trams" },
  { TRAMS ", \"topics\": [\"bridges\"], \"origin\": \"found\"", "trams" },
  { TRAMS ", \"topics\": [\"mood\", \"bridges\"], \"origin\": \"found\"", "trams mood" },
  { TRAMS ", \"topics\": [\"trams\"], \"origin\": \"found\"", NULL },
  { TRAMS ", \"topics\": [\"mood\", \"trams\"], \"origin\": \"found\"", NULL },
  { TRAMS ", \"topics\": [\"bridges\"], \"origin\": \"hand\"", NULL },
  { TRAMS ", \"topics\": [\"bridges\"]", NULL },
  { TRAMS ", \"topics\": [\"bridges\"], \"origin\": \"found\", \"reviewed\": true", NULL },
  { TRAMS ", \"topics\": [\"bridges\"], "
    "\"answers\": [{\"question\": \"q\", \"position\": \"yes\"}], \"origin\": \"found\"", NULL },
  { "\"gist\": \"They are late.\", \"topics\": [\"bridges\"], \"origin\": \"found\"", NULL },
  { NOBODY ", \"topics\": [\"trams\"], \"origin\": \"found\"", "bridges" },
  { ANSWER ", " QUESTION ", \"origin\": \"found\"", "ferries" },
  { "\"start\": 65, \"end\": 67, \"topics\": [\"trams\"], \"origin\": \"found\"", "bridges" },
};

static CpSnapshot *
load (const char *statement, const char *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1,\n" DOCUMENTS TOPICS
      "\"statements\": [{\"id\": \"s\", \"document\": \"%s\", %s}]}\n", document, statement);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

static char *
list_topics (CpSnapshot *snapshot)
{
  guint32 set = cp_snapshot_get_statements (snapshot)->topics[1];
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (snapshot, set, &n_topics);

  for (guint i = 0; i < n_topics; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            cp_item_get_id (CP_ITEM (cp_snapshot_get_topic (snapshot,
                                                                            topics[i]))));
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_recoded (CpSnapshot *snapshot, CpEdit *edit, const char *topics)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (snapshot);
  g_autofree char *found = NULL;
  g_autoptr (CpEdit) again = NULL;

  g_assert_nonnull (edit);
  g_assert_cmpstr (cp_edit_get_name (edit), ==, "Recode 1 statement");
  g_assert_true (cp_corpus_apply (corpus, edit, &error));
  g_assert_no_error (error);
  found = list_topics (cp_corpus_get_current (corpus));
  g_assert_cmpstr (found, ==, topics);

  again = cp_recode_statements (cp_corpus_get_current (corpus), NULL);
  g_assert_null (again);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpSnapshot) snapshot = load (cases[i].statement, "d");
      g_autoptr (CpEdit) edit = cp_recode_statements (snapshot, NULL);

      g_test_message ("%s", cases[i].statement);
      if (cases[i].topics == NULL)
        g_assert_null (edit);
      else
        assert_recoded (snapshot, edit, cases[i].topics);
    }
}

static void
test_without_text (void)
{
  g_autoptr (CpSnapshot) snapshot = load ("\"gist\": \"Trams are late.\", \"origin\": \"found\"",
                                          "without");
  g_autoptr (CpEdit) edit = cp_recode_statements (snapshot, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) builtin = cp_project_file_load_builtin (&error);
  g_autoptr (CpEdit) none = cp_recode_statements (builtin, NULL);

  g_assert_null (edit);
  g_assert_null (none);
}

static void
test_cancel (void)
{
  g_autoptr (CpSnapshot) snapshot = load (cases[0].statement, "d");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CpEdit) edit = NULL;

  g_cancellable_cancel (cancellable);
  edit = cp_recode_statements (snapshot, cancellable);
  g_assert_null (edit);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recode/cases", test_cases);
  g_test_add_func ("/recode/without-text", test_without_text);
  g_test_add_func ("/recode/cancel", test_cancel);

  return g_test_run ();
}
