/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests relations, answers and summaries made by hand. */

#include "cp-edit-comparison.h"

#include "cp-edit-questions.h"

#include "edit-fixture.h"

static CpSnapshot *
get_snapshot (EditFixture *self)
{
  return cp_corpus_get_current (self->corpus);
}

static void
test_relation (EditFixture *self, gconstpointer data)
{
  guint32 one = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1");
  guint32 other = edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2");
  g_autoptr (CpEdit) known = cp_edit_new_relation ("Link", get_snapshot (self), one, other,
                                                   CP_RELATION_DISPUTES, CP_BASIS_READER);
  g_autoptr (CpEdit) back = NULL;
  g_autoptr (CpEdit) again = NULL;

  edit_fixture_apply_other (self, known);
  edit_fixture_assert_has (self, "[\n{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"disputes\", "
                                 "\"basis\": \"reader\"}\n]");
  back = cp_edit_new_relation ("Link", get_snapshot (self), other, one, CP_RELATION_DISPUTES,
                               CP_BASIS_SPEAKER);
  edit_fixture_apply_other (self, back);
  edit_fixture_assert_has (self, "{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"disputes\", "
                                 "\"basis\": \"speaker\", \"origin\": \"hand\"}\n");
  again = cp_edit_new_relation ("Link", get_snapshot (self), other, one, CP_RELATION_DISPUTES,
                                CP_BASIS_SPEAKER);
  g_assert_true (cp_edit_is_empty (again));
  g_assert_cmpuint (cp_snapshot_find_tie (get_snapshot (self), one, other, CP_RELATION_SUPPORTS), ==,
                    CP_HANDLE_NONE);
  edit_fixture_check_back_and_forth (self);
}

static guint32
find_relation (EditFixture *self, CpRelationType type)
{
  return cp_snapshot_find_tie (get_snapshot (self), edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1"),
                               edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2"), type);
}

static void
change_relation (EditFixture *self, CpRelationType from, CpRelationType to, const char *note)
{
  g_autoptr (CpEdit) edit = cp_edit_new_relation_change (
      "Change", get_snapshot (self), find_relation (self, from), to, CP_BASIS_REPORTER, note);

  edit_fixture_apply_other (self, edit);
}

/* What was found is reviewed by being changed; the same tie is not there twice. */
static void
test_relation_change (EditFixture *self, gconstpointer data)
{
  edit_fixture_insert (self, CP_ARRAY_RELATIONS,
                       "{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"supports\", \"origin\": "
                       "\"found\", \"confidence\": 61}");
  edit_fixture_apply (self);
  g_assert_true (cp_snapshot_is_relation_proposed (get_snapshot (self),
                                                   find_relation (self, CP_RELATION_SUPPORTS)));
  g_assert_false (cp_snapshot_is_relation_proposed (get_snapshot (self),
                                                    find_relation (self, CP_RELATION_DISPUTES)));
  change_relation (self, CP_RELATION_SUPPORTS, CP_RELATION_QUALIFIES, "Half.");
  edit_fixture_assert_has (self, "{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"qualifies\", "
                                 "\"basis\": \"reporter\", \"origin\": \"found\", \"confidence\": 61, "
                                 "\"reviewed\": true, \"note\": \"Half.\"}");
  change_relation (self, CP_RELATION_DISPUTES, CP_RELATION_QUALIFIES, "");
  edit_fixture_assert_has (self, "\"relations\": [\n{\"from\": \"s1\", \"to\": \"s2\", \"type\": "
                                 "\"qualifies\", \"basis\": \"reporter\", \"origin\": \"found\", "
                                 "\"confidence\": 61, \"reviewed\": true}\n]");
  g_assert_cmpuint (cp_snapshot_find_pair (get_snapshot (self),
                                           edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2"),
                                           edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1")),
                    ==, CP_HANDLE_NONE);
  edit_fixture_check_back_and_forth (self);
}

static void
test_question (EditFixture *self, gconstpointer data)
{
  static const char *const positions[] = { "soon", "never", NULL };
  g_autoptr (CpEdit) edit =
      cp_edit_new_question ("Ask", get_snapshot (self),
                            edit_fixture_find (self, CP_ARRAY_TOPICS, "t2"), "When?", positions);

  edit_fixture_apply_other (self, edit);
  edit_fixture_assert_has (self, "{\"id\": \"q-1\", \"topic\": \"t2\", \"text\": \"When?\", "
                                 "\"positions\": [\"soon\", \"never\"]}");
  edit_fixture_check_back_and_forth (self);
}

/* A position that is called otherwise keeps its answers; one that goes takes them along. */
static void
test_question_change (EditFixture *self, gconstpointer data)
{
  const CpPositionChange renamed[] = { { "no", "not at all" }, { NULL, "no" }, { "yes", "yes" } };
  const CpPositionChange fewer[] = { { "yes", "yes" } };
  guint32 question = edit_fixture_find (self, CP_ARRAY_QUESTIONS, "q1");
  g_autoptr (CpEdit) rename = cp_edit_new_question_change ("Change", get_snapshot (self), question,
                                                           "Is it low?", renamed, 3);
  g_autoptr (CpEdit) again = NULL;
  g_autoptr (CpEdit) remove = NULL;

  edit_fixture_apply_other (self, rename);
  edit_fixture_assert_has (self, "\"text\": \"Is it low?\", \"positions\": [\"not at all\", \"no\", "
                                 "\"yes\"]}");
  edit_fixture_assert_has (self, "\"answers\": [{\"question\": \"q1\", \"position\": \"not at all\"}]");
  g_assert_cmpuint (cp_snapshot_count_answers (get_snapshot (self), question, NULL), ==, 1);
  g_assert_cmpuint (cp_snapshot_count_answers (get_snapshot (self), question, "not at all"), ==, 1);
  g_assert_cmpuint (cp_snapshot_count_answers (get_snapshot (self), question, "no"), ==, 0);
  again = cp_edit_new_question_change ("Change", get_snapshot (self), question, "Is it low?",
                                       (const CpPositionChange[]) { { "not at all", "not at all" },
                                                                    { "no", "no" },
                                                                    { "yes", "yes" } },
                                       3);
  g_assert_true (cp_edit_is_empty (again));
  remove = cp_edit_new_question_change ("Change", get_snapshot (self), question, "Is it low?", fewer, 1);
  edit_fixture_apply_other (self, remove);
  edit_fixture_assert_has (self, "\"end\": 8, \"topics\": [\"t1\"]},");
  edit_fixture_check_back_and_forth (self);
}

static void
test_answer (EditFixture *self, gconstpointer data)
{
  guint32 statements[] = { edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s1"),
                           edit_fixture_find (self, CP_ARRAY_STATEMENTS, "s2") };
  guint32 question = edit_fixture_find (self, CP_ARRAY_QUESTIONS, "q1");
  g_autoptr (CpEdit) yes =
      cp_edit_new_answer ("Answer", get_snapshot (self), statements, 2, question, "yes");
  g_autoptr (CpEdit) again = NULL;
  g_autoptr (CpEdit) none = NULL;

  edit_fixture_apply_other (self, yes);
  edit_fixture_assert_has (self, "\"topics\": [\"t1\"], \"answers\": [{\"question\": \"q1\", "
                                 "\"position\": \"yes\"}]}");
  edit_fixture_assert_has (self, "\"topics\": [\"t2\"], \"answers\": [{\"question\": \"q1\", "
                                 "\"position\": \"yes\"}]}");
  again = cp_edit_new_answer ("Answer", get_snapshot (self), statements, 2, question, "yes");
  g_assert_true (cp_edit_is_empty (again));
  none = cp_edit_new_answer ("Answer", get_snapshot (self), statements, 1, question, NULL);
  edit_fixture_apply_other (self, none);
  edit_fixture_assert_has (self, "\"end\": 8, \"topics\": [\"t1\"]},");
  edit_fixture_check_back_and_forth (self);
}

static void
write_summary (EditFixture *self, guint32 topic, const char *side, const char *text)
{
  g_autoptr (CpEdit) edit =
      cp_edit_new_summary ("Write", get_snapshot (self), topic, CP_HANDLE_NONE, side, text);

  edit_fixture_apply_other (self, edit);
}

static void
test_summary (EditFixture *self, gconstpointer data)
{
  guint32 topic = edit_fixture_find (self, CP_ARRAY_TOPICS, "t1");
  g_autoptr (CpEdit) empty = NULL;

  write_summary (self, topic, "role:official", "Low.");
  write_summary (self, topic, "others", "High.");
  write_summary (self, topic, "role:official", "Lower.");
  edit_fixture_assert_has (self, "\"summaries\": [\n{\"topic\": \"t1\", \"side\": \"role:official\", "
                                 "\"text\": \"Lower.\"},\n{\"topic\": \"t1\", \"side\": \"others\", "
                                 "\"text\": \"High.\"}\n]");
  write_summary (self, topic, "role:official", "");
  edit_fixture_assert_has (self, "\"summaries\": [\n{\"topic\": \"t1\", \"side\": \"others\"");
  empty = cp_edit_new_summary ("Write", get_snapshot (self), topic, CP_HANDLE_NONE, NULL, "");
  g_assert_true (cp_edit_is_empty (empty));
  edit_fixture_check_back_and_forth (self);
}

#define ADD(path, func) \
  g_test_add (path, EditFixture, NULL, edit_fixture_set_up, func, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/edit-comparison/relation", test_relation);
  ADD ("/edit-comparison/relation-change", test_relation_change);
  ADD ("/edit-comparison/question", test_question);
  ADD ("/edit-comparison/question-change", test_question_change);
  ADD ("/edit-comparison/answer", test_answer);
  ADD ("/edit-comparison/summary", test_summary);
  return g_test_run ();
}
