/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests merging, splitting and removing records with all that refers to them. */

#include "cp-edit-registers.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-project-file.h"
#include "cp-record-value.h"
#include "cp-reference.h"
#include "edit-fixture.h"
#include "edit-model.h"

#define N_WALKS 60

static void
assert_has_not (EditFixture *self, const char *words)
{
  g_autofree char *text = edit_fixture_get_text (self);

  if (strstr (text, words) != NULL)
    g_error ("still in the corpus: %s\n%s", words, text);
}

static CpEdit *
merge (EditFixture *self, CpArray array, const char *one, const char *other)
{
  guint32 handles[] = { edit_fixture_find (self, array, one), edit_fixture_find (self, array, other) };

  return cp_edit_new_merge ("Merge", cp_corpus_get_current (self->corpus), array, handles, 2,
                            handles[0]);
}

static CpEdit *
take_away (EditFixture *self, CpArray array, const char *id)
{
  guint32 handle = edit_fixture_find (self, array, id);

  return cp_edit_new_removal ("Delete", cp_corpus_get_current (self->corpus), array, &handle, 1);
}

/* The other's name is kept as an alias, and nobody speaks together with himself. */
static void
test_merge_speakers (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = NULL;

  edit_fixture_replace (self, CP_ARRAY_SPEAKERS, "p2",
                        "{\"id\": \"p2\", \"name\": \"Bo\", \"aliases\": [\"Bobo\", \"Ada B\"], "
                        "\"position\": \"pilot\", \"positions\": [{\"position\": \"mate\", "
                        "\"from\": \"2019\"}, {\"position\": \"cook\"}]}");
  edit_fixture_replace (self, CP_ARRAY_SPEAKERS, "p1",
                        "{\"id\": \"p1\", \"name\": \"Ada\", \"aliases\": [\"Ada B\"], "
                        "\"positions\": [{\"position\": \"cook\"}]}");
  edit_fixture_apply (self);
  edit = merge (self, CP_ARRAY_SPEAKERS, "p1", "p2");
  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "{\"id\": \"p1\", \"name\": \"Ada\", \"aliases\": [\"Ada B\", \"Bo\", \"Bobo\"], "
                                 "\"position\": \"pilot\", \"positions\": [{\"position\": \"cook\"}, "
                                 "{\"position\": \"mate\", \"from\": \"2019\"}]}\n");
  assert_has_not (self, "\"with\"");
  assert_has_not (self, "\"p2\"");
  edit_fixture_check_back_and_forth (self);
}

static void
test_merge_topics (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = NULL;

  edit_fixture_replace (self, CP_ARRAY_STATEMENTS, "s2",
                        "{\"id\": \"s2\", \"document\": \"d2\", \"gist\": \"wind\", "
                        "\"topics\": [\"t2\", \"t1\"]}");
  edit_fixture_replace (self, CP_ARRAY_TOPICS, "t1",
                        "{\"id\": \"t1\", \"label\": \"Tides\", \"terms\": [\"tide*\"]}");
  edit_fixture_insert (self, CP_ARRAY_SUMMARIES, "{\"topic\": \"t1\", \"text\": \"Low.\"}");
  edit_fixture_insert (self, CP_ARRAY_SUMMARIES, "{\"topic\": \"t2\", \"text\": \"Calm.\"}");
  edit_fixture_apply (self);
  edit = merge (self, CP_ARRAY_TOPICS, "t2", "t1");
  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "{\"id\": \"t2\", \"label\": \"Winds\", \"terms\": [\"tide*\"]}\n");
  edit_fixture_assert_has (self, "\"gist\": \"wind\", \"topics\": [\"t2\"]}");
  edit_fixture_assert_has (self, "{\"id\": \"q1\", \"topic\": \"t2\"");
  edit_fixture_assert_has (self, "{\"topic\": \"t2\", \"text\": \"Low. Calm.\"}\n");
  edit_fixture_check_back_and_forth (self);
}

/* Sides and summaries name the role that is left. */
static void
test_merge_roles (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = NULL;

  edit_fixture_insert (self, CP_ARRAY_ROLES, "{\"id\": \"master\", \"label\": \"Master\"}");
  edit_fixture_insert (self, CP_ARRAY_ROLES, "{\"id\": \"mate\", \"label\": \"Mate\"}");
  edit_fixture_insert (self, CP_ARRAY_SUMMARIES,
                       "{\"topic\": \"t1\", \"side\": \"role:mate\", \"text\": \"Low.\"}");
  edit_fixture_insert (self, CP_ARRAY_SUMMARIES,
                       "{\"topic\": \"t1\", \"side\": \"role:master\", \"text\": \"High.\"}");
  cp_edit_set_member (self->edit, "sides",
                      "{\"left\": \"role:mate|pilot\", \"right\": \"-role:mate\"}");
  edit_fixture_apply (self);
  edit = merge (self, CP_ARRAY_ROLES, "master", "mate");
  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"sides\": {\"left\": \"role:master|pilot\", "
                                 "\"right\": \"-role:master\"}");
  edit_fixture_assert_has (self, "\"summaries\": [\n{\"topic\": \"t1\", \"side\": "
                                 "\"role:master\", \"text\": \"Low. High.\"}\n]");
  assert_has_not (self, "mate");
  edit_fixture_check_back_and_forth (self);
}

static void
test_split (EditFixture *self, gconstpointer data)
{
  guint32 statement = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2");
  g_autoptr (CpRecord) other = edit_record_parse (CP_ARRAY_SPEAKERS,
                                                  "{\"id\": \"p3\", \"name\": \"Cy\"}");
  g_autoptr (CpEdit) edit =
      cp_edit_new_split ("Split", cp_corpus_get_current (self->corpus),
                         edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p2"), &statement, 1, other);

  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "\"name\": \"Bo\"},\n{\"id\": \"p3\", \"name\": \"Cy\"}\n");
  edit_fixture_assert_has (self, "{\"id\": \"s2\", \"document\": \"d2\", \"speaker\": \"p3\"");
  edit_fixture_assert_has (self, "\"with\": [\"p2\"]");
  edit_fixture_check_back_and_forth (self);
}

/* With a document go its statements, their relations, their cards. */
static void
test_remove_document (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = NULL;

  edit_fixture_insert (self, CP_ARRAY_SUMMARIES, "{\"document\": \"d1\", \"text\": \"Low.\"}");
  edit_fixture_apply (self);
  edit = take_away (self, CP_ARRAY_DOCUMENTS, "d1");
  edit_fixture_apply_other (self, edit);
  assert_has_not (self, "\"s1\"");
  assert_has_not (self, "\"relations\"");
  assert_has_not (self, "\"summaries\"");
  edit_fixture_assert_has (self, "{\"name\": \"Talk\"}");
  edit_fixture_assert_has (self, "\"s2\"");
  edit_fixture_check_back_and_forth (self);
}

/* With a topic go its questions, and their answers. */
static void
test_remove_topic (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = take_away (self, CP_ARRAY_TOPICS, "t1");

  edit_fixture_apply_other (self, edit);
  assert_has_not (self, "\"q1\"");
  assert_has_not (self, "\"answers\"");
  edit_fixture_assert_has (self, "\"start\": 0, \"end\": 8}");
  edit_fixture_check_back_and_forth (self);
}

/* Without its speaker a statement stays. */
static void
test_remove_speaker (EditFixture *self, gconstpointer data)
{
  g_autoptr (CpEdit) edit = take_away (self, CP_ARRAY_SPEAKERS, "p1");

  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "{\"id\": \"s1\", \"document\": \"d1\", \"with\": [\"p2\"]");
  edit_fixture_check_back_and_forth (self);
}

static void
test_count (EditFixture *self, gconstpointer data)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);
  guint32 handle = edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p2");
  guint counts[CP_N_ARRAYS];

  cp_snapshot_count_referring (snapshot, CP_ARRAY_SPEAKERS, &handle, 1, counts);
  g_assert_cmpuint (counts[CP_ARRAY_STATEMENTS], ==, 2);
  g_assert_cmpuint (counts[CP_ARRAY_RELATIONS], ==, 0);

  handle = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1");
  cp_snapshot_count_referring (snapshot, CP_ARRAY_STATEMENTS, &handle, 1, counts);
  g_assert_cmpuint (counts[CP_ARRAY_RELATIONS], ==, 1);
  g_assert_cmpuint (counts[CP_ARRAY_TRAYS], ==, 1);

  handle = edit_fixture_find (self, CP_ARRAY_TOPICS, "t1");
  cp_snapshot_count_referring (snapshot, CP_ARRAY_TOPICS, &handle, 1, counts);
  g_assert_cmpuint (counts[CP_ARRAY_STATEMENTS], ==, 1);
  g_assert_cmpuint (counts[CP_ARRAY_QUESTIONS], ==, 1);
}

static guint32
pick (GRand *rand, CpSnapshot *snapshot, CpArray array)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);

  return n == 0 ? CP_HANDLE_NONE : order[g_rand_int_range (rand, 0, (gint32) n)];
}

static CpEdit *
draw (GRand *rand, CpSnapshot *snapshot)
{
  static const CpArray joined[] = { CP_ARRAY_ROLES, CP_ARRAY_OUTLETS, CP_ARRAY_SPEAKERS,
                                    CP_ARRAY_TOPICS };
  CpArray array = joined[g_rand_int_range (rand, 0, G_N_ELEMENTS (joined))];
  guint32 handles[2] = { pick (rand, snapshot, array), pick (rand, snapshot, array) };

  if (g_rand_boolean (rand) && handles[0] != handles[1])
    return cp_edit_new_merge ("Merge", snapshot, array, handles, 2, handles[1]);
  array = g_rand_int_range (rand, 0, CP_N_ARRAYS);
  handles[0] = pick (rand, snapshot, array);
  return cp_edit_new_removal ("Delete", snapshot, array, handles, handles[0] != CP_HANDLE_NONE);
}

/* Whatever is merged or removed of a whole corpus, what is left is one, and all comes back. */
static void
test_builtin (void)
{
  for (guint32 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GError) error = NULL;
      g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (&error);
      g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (snapshot);
      g_autoptr (CpHistory) history = cp_history_new (corpus);
      g_autofree char *before = edit_snapshot_to_text (snapshot);
      g_autofree char *after = NULL;

      for (guint i = 0; i < N_WALKS; i++)
        {
          g_autoptr (CpEdit) edit = draw (rand, cp_corpus_get_current (corpus));
          g_autofree char *text = NULL;
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (CpSnapshot) again = NULL;

          cp_history_apply (history, edit, &error);
          g_assert_no_error (error);
          text = edit_snapshot_to_text (cp_corpus_get_current (corpus));
          bytes = g_bytes_new (text, strlen (text));
          again = cp_project_file_load_bytes (bytes, &error);
          g_assert_no_error (error);
        }
      while (cp_history_get_undo_name (history) != NULL)
        cp_history_undo (history, &error);
      after = edit_snapshot_to_text (cp_corpus_get_current (corpus));
      g_assert_cmpstr (after, ==, before);
    }
}

static void
assert_value_refused (EditFixture *self, CpArray array, const char *id, guint member,
                      const char *text, const char *reason)
{
  guint32 handle = edit_fixture_find (self, array, id);
  g_autoptr (GError) error = NULL;
  CpEdit *edit = cp_edit_new_value ("Change", cp_corpus_get_current (self->corpus), array, &handle,
                                    1, member, text, &error);

  g_assert_null (edit);
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, reason));
}

static void
set_value (EditFixture *self, CpArray array, const char *id, guint member, const char *text)
{
  guint32 handle = edit_fixture_find (self, array, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEdit) edit =
      cp_edit_new_value ("Change", cp_corpus_get_current (self->corpus), array, &handle, 1, member,
                         text, &error);

  g_assert_no_error (error);
  edit_fixture_apply_other (self, edit);
}

/* What is written is kept tidy, and a line is an entry of a list. */
static void
test_values (EditFixture *self, gconstpointer data)
{
  set_value (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_NAME, "  Ada\tB  ");
  set_value (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_ALIASES, "A\n\n B \nA");
  set_value (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_NAMED, "");
  set_value (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_NOTE, " one\ntwo ");
  edit_fixture_assert_has (self, "\"name\": \"Ada B\", \"named\": false, \"aliases\": [\"A\", \"B\"]");
  edit_fixture_assert_has (self, "\"note\": \"one\\ntwo\"");
  edit_fixture_check_back_and_forth (self);
}

static void
assert_value (EditFixture *self, guint member, const char *text)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);
  g_autofree char *value = cp_record_dup_value (
      cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS,
                                                edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p1"))),
      member);

  g_assert_cmpstr (value, ==, text);
}

static void
set_positions (EditFixture *self, const char *text)
{
  set_value (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_POSITIONS, text);
}

/* A position by date is a line, read as it is written and a little otherwise. */
static void
test_positions (EditFixture *self, gconstpointer data)
{
  assert_value (self, CP_SPEAKER_POSITIONS, "");
  set_positions (self, " 2019 – 2023-05 :Deputy  mayor ,Town of Sorvik\t\n\n- 2018: Clerk\n"
                       "2023-06-01 —: Minister of Trade, Tides, Norland\n –:,Harbour\n"
                       "2020 - 2020: Envoy: the second, of two,\n");
  edit_fixture_assert_has (
      self, "\"positions\": [{\"position\": \"Deputy  mayor\", \"affiliation\": \"Town of Sorvik\", "
            "\"from\": \"2019\", \"until\": \"2023-05\"}, "
            "{\"position\": \"Clerk\", \"until\": \"2018\"}, "
            "{\"position\": \"Minister of Trade, Tides\", \"affiliation\": \"Norland\", "
            "\"from\": \"2023-06-01\"}, {\"affiliation\": \"Harbour\"}, "
            "{\"position\": \"Envoy: the second, of two\", \"from\": \"2020\", "
            "\"until\": \"2020\"}]");
  assert_value (self, CP_SPEAKER_POSITIONS,
                "2019 – 2023-05: Deputy  mayor, Town of Sorvik\n– 2018: Clerk\n"
                "2023-06-01 –: Minister of Trade, Tides, Norland\n–: , Harbour\n"
                "2020 – 2020: Envoy: the second, of two,");
  edit_fixture_check_back_and_forth (self);
  set_positions (self, "\n ");
  assert_has_not (self, "Sorvik");
}

/* What a line cannot say is not lost when another line is written. */
static void
test_positions_kept (EditFixture *self, gconstpointer data)
{
  edit_fixture_replace (self, CP_ARRAY_SPEAKERS, "p1",
                        "{\"id\": \"p1\", \"name\": \"Ada\", \"positions\": ["
                        "{\"position\": \" mate\\nand cook\", \"affiliation\": \"Tern, Ltd\", \"x-of\": 1}, "
                        "{\"position\": \"mate and cook, Tern\", \"affiliation\": \"Ltd\"}, "
                        "{\"position\": \",\"}]}");
  edit_fixture_apply (self);
  assert_value (self, CP_SPEAKER_POSITIONS,
                "–: mate and cook, Tern, Ltd\n–: mate and cook, Tern, Ltd\n–: ,,");
  set_positions (self, "2019 –: pilot\n–: mate and cook, Tern, Ltd\n–: mate and cook, Tern, Ltd\n–: ,,");
  edit_fixture_assert_has (
      self, "\"positions\": [{\"position\": \"pilot\", \"from\": \"2019\"}, "
            "{\"position\": \" mate\\nand cook\", \"affiliation\": \"Tern, Ltd\", \"x-of\": 1}, "
            "{\"position\": \"mate and cook, Tern\", \"affiliation\": \"Ltd\"}, "
            "{\"position\": \",\"}]");
}

static void
test_positions_refused (EditFixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "Mayor",          "2019: Mayor",         "2019-2023: Mayor", "2019 – 2020 – 2021: Mayor",
    "May 2019 –: Mayor", "2019-13 –: Mayor", "2019 –:",          "2019 –: ,",
    "2019 – Mayor, Sorvik",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *text = g_strconcat ("2019 –: Clerk\n", lines[i], NULL);

      assert_value_refused (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_POSITIONS, text, lines[i]);
      assert_value_refused (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_POSITIONS, text, "Write “2019");
    }
  assert_value_refused (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_POSITIONS, "2020 – 2019-12: Mayor",
                        "ends before");
}

static void
test_dates (EditFixture *self, gconstpointer data)
{
  set_value (self, CP_ARRAY_DOCUMENTS, "d1", CP_DOCUMENT_DATE, "2024-06");
  set_value (self, CP_ARRAY_DOCUMENTS, "d1", CP_DOCUMENT_DATE_BASIS, CP_VALUE_YES);
  edit_fixture_assert_has (self, "\"date\": \"2024-06\", \"date_basis\": \"inferred\"");
  set_value (self, CP_ARRAY_DOCUMENTS, "d1", CP_DOCUMENT_DATE, "");
  assert_has_not (self, "date_basis");
  assert_value_refused (self, CP_ARRAY_DOCUMENTS, "d1", CP_DOCUMENT_DATE, "yesterday", "yesterday");
  assert_value_refused (self, CP_ARRAY_DOCUMENTS, "d1", CP_DOCUMENT_URL, "harbour", "https://");
  assert_value_refused (self, CP_ARRAY_DOCUMENTS, "d1", CP_DOCUMENT_URL, "https://", "https://");
  assert_value_refused (self, CP_ARRAY_SPEAKERS, "p1", CP_SPEAKER_NAME, "  ", "empty");
  set_value (self, CP_ARRAY_DOCUMENTS, "d1", CP_DOCUMENT_URL, "https://harbour.example/a?b=c");
  edit_fixture_assert_has (self, "https://harbour.example/a?b=c");
}

static void
test_add (EditFixture *self, gconstpointer data)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);
  guint n = cp_snapshot_get_n_records (snapshot, CP_ARRAY_TOPICS);
  g_autoptr (CpEdit) edit = cp_edit_new_record ("Add", snapshot, CP_ARRAY_TOPICS, "Harbour dues");
  guint32 handle;

  edit_fixture_apply_other (self, edit);
  snapshot = cp_corpus_get_current (self->corpus);
  handle = edit_fixture_find (self, CP_ARRAY_TOPICS, "harbour-dues");
  g_assert_cmpuint (cp_snapshot_get_rank (snapshot, CP_ARRAY_TOPICS, handle), ==, n);
  edit_fixture_check_back_and_forth (self);
}

/* Five records whose order is told by their last digits. */
static char *
dup_order (EditFixture *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);
  GString *text = g_string_new (NULL);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_OUTLETS, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *id = cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, order[i]));

      if (g_str_has_prefix (id, "order-"))
        g_string_append (text, id + strlen ("order-"));
    }
  return g_string_free (text, FALSE);
}

static void
order (EditFixture *self, const char *moved, const char *before, const char *expected)
{
  g_autoptr (GArray) handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *found = NULL;
  guint32 last = CP_HANDLE_NONE;

  for (const char *at = moved; *at != '\0'; at++)
    {
      g_autofree char *id = g_strdup_printf ("order-%c", *at);
      guint32 handle = edit_fixture_find (self, CP_ARRAY_OUTLETS, id);

      g_array_append_val (handles, handle);
    }
  if (before != NULL)
    {
      g_autofree char *id = g_strdup_printf ("order-%s", before);

      last = edit_fixture_find (self, CP_ARRAY_OUTLETS, id);
    }
  edit = cp_edit_new_order ("Move", cp_corpus_get_current (self->corpus), CP_ARRAY_OUTLETS,
                            (const guint32 *) handles->data, handles->len, last);
  if (!cp_edit_is_empty (edit))
    edit_fixture_apply_other (self, edit);
  found = dup_order (self);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_order (EditFixture *self, gconstpointer data)
{
  for (char c = 'a'; c <= 'e'; c++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\": \"order-%c\", \"name\": \"%c\"}", c, c);

      edit_fixture_insert (self, CP_ARRAY_OUTLETS, json);
    }
  edit_fixture_apply (self);
  order (self, "b", "e", "acdbe");
  order (self, "b", "a", "bacde");
  order (self, "b", "b", "bacde");
  order (self, "b", "a", "bacde");
  order (self, "ad", NULL, "bcead");
  order (self, "da", "b", "adbce");
  order (self, "ace", "c", "dbace");
  order (self, "dbace", "a", "dbace");
  edit_fixture_check_back_and_forth (self);
}

#define ADD(path, func) \
  g_test_add (path, EditFixture, NULL, edit_fixture_set_up, func, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/edit-registers/merge-speakers", test_merge_speakers);
  ADD ("/edit-registers/merge-topics", test_merge_topics);
  ADD ("/edit-registers/merge-roles", test_merge_roles);
  ADD ("/edit-registers/split", test_split);
  ADD ("/edit-registers/remove-document", test_remove_document);
  ADD ("/edit-registers/remove-topic", test_remove_topic);
  ADD ("/edit-registers/remove-speaker", test_remove_speaker);
  ADD ("/edit-registers/count", test_count);
  ADD ("/edit-registers/values", test_values);
  ADD ("/edit-registers/positions", test_positions);
  ADD ("/edit-registers/positions-kept", test_positions_kept);
  ADD ("/edit-registers/positions-refused", test_positions_refused);
  ADD ("/edit-registers/dates", test_dates);
  ADD ("/edit-registers/add", test_add);
  ADD ("/edit-registers/order", test_order);
  g_test_add_func ("/edit-registers/builtin", test_builtin);
  return g_test_run ();
}
