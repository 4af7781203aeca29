/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does to a corpus, in any order, undone and redone at any moment. */

#include <string.h>

#include "cp-edit-comparison.h"
#include "cp-edit-registers.h"
#include "cp-edit-statements.h"
#include "cp-edit-trays.h"
#include "cp-history.h"
#include "cp-project-file.h"
#include "cp-snapshot-records.h"
#include "edit-model.h"

/* The model is simple: the corpus as it was written after each step. */

#define N_SEEDS 8
#define N_STEPS 150

static const char article[] =
    "Harbour stays open. “The ice is thin,” the pilot said. Nobody answered him.\n"
    "The mayor told the council that the line would run. “It will,” she said. “Every day.”\n"
    "Fishermen doubt it, and so does the surveyor, who has measured the ice for eleven years.\n";

typedef struct
{
  GRand *rand;
  CpCorpus *corpus;
  CpHistory *history;
  GPtrArray *states; /* char *: the corpus after each step that can be undone */
  guint at;
  guint n_done;
} Mix;

static CpSnapshot *
get_snapshot (Mix *mix)
{
  return cp_corpus_get_current (mix->corpus);
}

static guint
draw (Mix *mix, guint n)
{
  return n == 0 ? 0 : (guint) g_rand_int_range (mix->rand, 0, (gint32) n);
}

static guint32
pick (Mix *mix, CpArray array)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (get_snapshot (mix), array, &n);

  return n == 0 ? CP_HANDLE_NONE : order[draw (mix, n)];
}

static CpEdit *
make_nothing (void)
{
  return cp_edit_new ("Nothing");
}

static guint
get_n_letters (Mix *mix, guint32 document)
{
  const char *text = cp_document_get_text (cp_snapshot_get_document (get_snapshot (mix), document));

  return text != NULL ? g_utf8_strlen (text, -1) : 0;
}

static CpEdit *
make_statement (Mix *mix)
{
  guint32 document = pick (mix, CP_ARRAY_DOCUMENTS);
  guint n = document != CP_HANDLE_NONE ? get_n_letters (mix, document) : 0;
  guint start = draw (mix, n);

  if (n == 0)
    return make_nothing ();
  return cp_edit_new_statement ("Make a statement", get_snapshot (mix), document, start,
                                start + draw (mix, n - start + 1), pick (mix, CP_ARRAY_SPEAKERS));
}

/* Those that have a place in a text. */
static guint32
pick_placed (Mix *mix)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (get_snapshot (mix));

  for (guint i = 0; i < 50; i++)
    {
      guint32 statement = pick (mix, CP_ARRAY_STATEMENTS);

      if (statement != CP_HANDLE_NONE && columns->start[statement] != CP_OFFSET_NONE
          && get_n_letters (mix, columns->document[statement]) > 0)
        return statement;
    }
  return CP_HANDLE_NONE;
}

static CpEdit *
make_span (Mix *mix)
{
  guint32 statement = pick_placed (mix);
  guint n, start;

  if (statement == CP_HANDLE_NONE)
    return make_nothing ();
  n = get_n_letters (mix, cp_snapshot_get_statements (get_snapshot (mix))->document[statement]);
  start = draw (mix, n);

  return cp_edit_new_statement_span ("Move a statement", get_snapshot (mix), statement, start,
                                     start + draw (mix, n - start + 1));
}

static CpEdit *
make_cut (Mix *mix)
{
  guint32 statement = pick_placed (mix);
  const CpStatementColumns *columns = cp_snapshot_get_statements (get_snapshot (mix));

  if (statement == CP_HANDLE_NONE)
    return make_nothing ();
  return cp_edit_new_statement_cut (
      "Cut a statement", get_snapshot (mix), statement,
      columns->start[statement] + draw (mix, columns->end[statement] - columns->start[statement]));
}

static CpEdit *
make_union (Mix *mix)
{
  guint32 statements[] = { pick_placed (mix), pick_placed (mix) };
  const CpStatementColumns *columns = cp_snapshot_get_statements (get_snapshot (mix));

  if (statements[0] == statements[1] || statements[0] == CP_HANDLE_NONE
      || statements[1] == CP_HANDLE_NONE
      || columns->document[statements[0]] != columns->document[statements[1]])
    return make_nothing ();
  return cp_edit_new_statement_union ("Join 2 statements", get_snapshot (mix), statements, 2);
}

static CpEdit *
make_relation (Mix *mix)
{
  guint32 from = pick (mix, CP_ARRAY_STATEMENTS);
  guint32 to = pick (mix, CP_ARRAY_STATEMENTS);

  if (from == to || from == CP_HANDLE_NONE || to == CP_HANDLE_NONE)
    return make_nothing ();
  return cp_edit_new_relation ("Tie 2 statements", get_snapshot (mix), from, to,
                               CP_RELATION_NONE + 1 + draw (mix, CP_N_RELATION_TYPES - 1),
                               draw (mix, CP_BASIS_READER + 1));
}

static CpEdit *
make_answer (Mix *mix)
{
  guint32 statement = pick (mix, CP_ARRAY_STATEMENTS);
  guint32 question = pick (mix, CP_ARRAY_QUESTIONS);
  CpQuestion *own;
  guint n;

  if (statement == CP_HANDLE_NONE || question == CP_HANDLE_NONE)
    return make_nothing ();
  own = cp_snapshot_get_question (get_snapshot (mix), question);
  n = cp_question_get_n_positions (own);

  return cp_edit_new_answer ("Answer", get_snapshot (mix), &statement, 1, question,
                             n > 0 && draw (mix, 4) > 0
                                 ? cp_question_get_positions (own)[draw (mix, n)] : NULL);
}

static CpEdit *
make_summary (Mix *mix)
{
  static const char *const sides[] = { NULL, "role:official", "others" };
  static const char *const texts[] = { "", "The ice is thin.", "All say that the line runs." };

  return cp_edit_new_summary ("Write a sentence", get_snapshot (mix), pick (mix, CP_ARRAY_TOPICS),
                              pick (mix, CP_ARRAY_DOCUMENTS), sides[draw (mix, 3)],
                              texts[draw (mix, 3)]);
}

static guint
get_n_cards (Mix *mix, guint32 tray)
{
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (get_snapshot (mix), CP_ARRAY_TRAYS, tray);
  const CpRecord *const *cards = cp_record_get_objects (record, CP_TRAY_CARDS);
  guint n = 0;

  while (cards != NULL && cards[n] != NULL)
    n++;
  return n;
}

static CpEdit *
make_card (Mix *mix)
{
  guint32 tray = pick (mix, CP_ARRAY_TRAYS);
  guint32 statement = pick (mix, CP_ARRAY_STATEMENTS);
  guint n = tray != CP_HANDLE_NONE ? get_n_cards (mix, tray) : 0;
  CpSnapshot *snapshot = get_snapshot (mix);

  if (tray == CP_HANDLE_NONE)
    return cp_edit_new_tray ("Make a tray", "Talk");
  if (n > 0 && draw (mix, 3) == 0)
    return cp_edit_new_card_move ("Move a card", snapshot, tray, draw (mix, n), draw (mix, n));
  if (statement != CP_HANDLE_NONE && draw (mix, 3) == 0)
    return cp_edit_new_cards_removal ("Take a card out", snapshot, tray, &statement, 1);
  if (n > 0 && draw (mix, 3) == 0)
    return cp_edit_new_card_note ("Note", snapshot, tray, draw (mix, n), "Say it slowly.");
  return cp_edit_new_cards ("Pick a card", snapshot, tray, &statement,
                            statement != CP_HANDLE_NONE, draw (mix, n + 2));
}

static CpEdit *
make_review (Mix *mix)
{
  guint32 statement = pick (mix, CP_ARRAY_STATEMENTS);

  return cp_edit_new_review ("Accept a statement", get_snapshot (mix), CP_ARRAY_STATEMENTS,
                             &statement, statement != CP_HANDLE_NONE);
}

static CpEdit *
make_merge (Mix *mix)
{
  static const CpArray arrays[] = { CP_ARRAY_ROLES, CP_ARRAY_OUTLETS, CP_ARRAY_SPEAKERS,
                                    CP_ARRAY_TOPICS };
  CpArray array = arrays[draw (mix, G_N_ELEMENTS (arrays))];
  guint32 handles[] = { pick (mix, array), pick (mix, array) };

  if (handles[0] == handles[1])
    return make_nothing ();
  return cp_edit_new_merge ("Merge", get_snapshot (mix), array, handles, 2, handles[draw (mix, 2)]);
}

static CpEdit *
make_removal (Mix *mix)
{
  static const CpArray arrays[] = { CP_ARRAY_STATEMENTS, CP_ARRAY_STATEMENTS, CP_ARRAY_RELATIONS,
                                    CP_ARRAY_SPEAKERS,   CP_ARRAY_TOPICS,     CP_ARRAY_QUESTIONS,
                                    CP_ARRAY_SUMMARIES,  CP_ARRAY_TRAYS };
  CpArray array = arrays[draw (mix, G_N_ELEMENTS (arrays))];
  guint32 handle = pick (mix, array);

  return cp_edit_new_removal ("Delete", get_snapshot (mix), array, &handle,
                              handle != CP_HANDLE_NONE);
}

static CpEdit *
make_edit (Mix *mix)
{
  static CpEdit *(*const makers[]) (Mix *mix) = {
    make_statement, make_statement, make_span,  make_cut,    make_union, make_relation, make_answer,
    make_summary,   make_card,      make_card,  make_review, make_merge, make_removal,
  };

  return makers[draw (mix, G_N_ELEMENTS (makers))](mix);
}

/* What was written is read without a fault, and gives the same corpus. */
static void
check_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = edit_snapshot_to_text (snapshot);
  g_assert_cmpstr (again, ==, text);
}

static void
do_something (Mix *mix)
{
  g_autoptr (CpEdit) edit = make_edit (mix);
  g_autoptr (GError) error = NULL;

  if (cp_edit_is_empty (edit))
    return;
  cp_history_apply (mix->history, edit, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (mix->states, mix->at + 1);
  g_ptr_array_add (mix->states, edit_snapshot_to_text (get_snapshot (mix)));
  mix->at++;
  mix->n_done++;
  check_text (mix->states->pdata[mix->at]);
}

static void
check_state (Mix *mix)
{
  g_autofree char *text = edit_snapshot_to_text (get_snapshot (mix));

  g_assert_cmpstr (text, ==, mix->states->pdata[mix->at]);
  g_assert_true ((cp_history_get_undo_name (mix->history) == NULL) == (mix->at == 0));
  g_assert_true ((cp_history_get_redo_name (mix->history) == NULL)
                 == (mix->at + 1 == mix->states->len));
}

static void
go_back (Mix *mix, guint n)
{
  g_autoptr (GError) error = NULL;

  for (; n > 0 && mix->at > 0; n--, mix->at--)
    g_assert_true (cp_history_undo (mix->history, &error));
  check_state (mix);
}

static void
go_forward (Mix *mix, guint n)
{
  g_autoptr (GError) error = NULL;

  for (; n > 0 && mix->at + 1 < mix->states->len; n--, mix->at++)
    g_assert_true (cp_history_redo (mix->history, &error));
  check_state (mix);
}

static CpEdit *
make_article (CpSnapshot *snapshot)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_DOCUMENTS));
  CpEdit *edit = cp_edit_new ("Add an article");
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_string (builder, CP_DOCUMENT_ID, "harbour");
  cp_record_builder_set_string (builder, CP_DOCUMENT_TEXT, article);
  record = cp_record_builder_end (builder);
  cp_edit_insert (edit, CP_ARRAY_DOCUMENTS, G_MAXUINT, record);

  return edit;
}

static void
test_seed (gconstpointer data)
{
  Mix mix = { .rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data)) };
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) builtin = cp_project_file_load_builtin (&error);
  g_autoptr (CpEdit) edit = make_article (builtin);

  g_assert_no_error (error);
  mix.corpus = cp_corpus_new_for_snapshot (builtin);
  mix.history = cp_history_new (mix.corpus);
  mix.states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (mix.states, edit_snapshot_to_text (builtin));
  g_assert_true (cp_history_apply (mix.history, edit, &error));
  g_ptr_array_add (mix.states, edit_snapshot_to_text (get_snapshot (&mix)));
  mix.at = 1;

  for (guint i = 0; i < N_STEPS; i++)
    if (draw (&mix, 8) == 0)
      go_back (&mix, 1 + draw (&mix, 6));
    else if (draw (&mix, 12) == 0)
      go_forward (&mix, 1 + draw (&mix, 6));
    else
      do_something (&mix);
  g_assert_cmpuint (mix.n_done, >, N_STEPS / 5);
  go_back (&mix, G_MAXUINT);
  go_forward (&mix, G_MAXUINT);

  g_ptr_array_unref (mix.states);
  g_object_unref (mix.history);
  g_object_unref (mix.corpus);
  g_rand_free (mix.rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/edit-mix/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_seed);
    }
  return g_test_run ();
}
