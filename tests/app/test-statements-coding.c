/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of statements coded from the list, by real keys and pointer: each time one step. */

#include "cp-coding-menu.h"
#include "cp-coding-bar.h"
#include "cp-hit-row.h"
#include "cp-statements-page.h"
#include "cp-style.h"
#include "display-fixture.h"

typedef struct
{
  CpSession *session;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static const char project[] =
    "{\"format\": \"counterpoint\", \"version\": 1,"
    " \"roles\": [{\"id\": \"official\", \"label\": \"Official\"},"
    " {\"id\": \"expert\", \"label\": \"Ex_pert\"}],"
    " \"documents\": [{\"id\": \"d\", \"text\": \"Ferries sail. Bridges stand. Tolls rise.\"},"
    " {\"id\": \"e\"}],"
    " \"topics\": [{\"id\": \"t\", \"label\": \"Bridges\"}, {\"id\": \"u\", \"label\": \"Tolls\"}],"
    " \"questions\": [{\"id\": \"q\", \"topic\": \"t\", \"text\": \"Do they stand?\","
    " \"positions\": [\"yes\", \"no\"]},"
    " {\"id\": \"r\", \"topic\": \"u\", \"text\": \"Do they rise?\", \"positions\": [\"yes\"]}],"
    " \"speakers\": [{\"id\": \"z\", \"name\": \"Zora Quill\", \"role\": \"official\"},"
    " {\"id\": \"a\", \"name\": \"Ada Reed\", \"role\": \"expert\"}],"
    " \"statements\": ["
    "{\"id\": \"s1\", \"document\": \"d\", \"speaker\": \"z\", \"start\": 0, \"end\": 13,"
    " \"origin\": \"found\", \"confidence\": 40},"
    "{\"id\": \"s2\", \"document\": \"d\", \"speaker\": \"z\", \"start\": 14, \"end\": 28,"
    " \"topics\": [\"t\"], \"origin\": \"found\", \"confidence\": 40},"
    "{\"id\": \"s3\", \"document\": \"e\", \"gist\": \"Nobody pays.\"}]}";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = display_fixture_load (project);
  fixture->page = cp_statements_page_new ();
  cp_statements_page_set_session (CP_STATEMENTS_PAGE (fixture->page), fixture->session);
  fixture->window = display_fixture_show (fixture->page, 800, 500);
  gtk_widget_grab_focus (fixture->page);
  display_fixture_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static CpSnapshot *
get_snapshot (Fixture *fixture)
{
  return cp_corpus_get_current (cp_session_get_corpus (fixture->session));
}

static guint32
find (Fixture *fixture, const char *id)
{
  return cp_snapshot_find (get_snapshot (fixture), CP_ARRAY_STATEMENTS, id);
}

static const CpStatementColumns *
get_columns (Fixture *fixture)
{
  return cp_snapshot_get_statements (get_snapshot (fixture));
}

/* The first two, with the keys. */
static void
select_two (Fixture *fixture)
{
  display_fixture_key (GDK_KEY_Home, 0);
  display_fixture_key (GDK_KEY_Down, GDK_SHIFT_MASK);
}

static guint
count_selected (Fixture *fixture)
{
  g_autoptr (GArray) selected =
      cp_statements_page_list_selected (CP_STATEMENTS_PAGE (fixture->page));

  return selected->len;
}

static void
assert_step (Fixture *fixture, const char *name)
{
  display_fixture_settle ();
  g_assert_cmpstr (cp_history_get_undo_name (cp_session_get_history (fixture->session)), ==, name);
}

static void
undo (Fixture *fixture)
{
  g_assert_true (cp_history_undo (cp_session_get_history (fixture->session), NULL));
  display_fixture_settle ();
  g_assert_null (cp_history_get_undo_name (cp_session_get_history (fixture->session)));
}

static void
activate (Fixture *fixture, const char *action, const char *value)
{
  g_assert_true (value != NULL
                     ? gtk_widget_activate_action (fixture->page, action, "s", value)
                     : gtk_widget_activate_action (fixture->page, action, NULL));
}

static gboolean
has_topic (Fixture *fixture, const char *statement, const char *topic)
{
  guint n;
  const guint32 *topics = cp_snapshot_get_topic_set (
      get_snapshot (fixture), get_columns (fixture)->topics[find (fixture, statement)], &n);

  for (guint i = 0; i < n; i++)
    if (topics[i] == cp_snapshot_find (get_snapshot (fixture), CP_ARRAY_TOPICS, topic))
      return TRUE;
  return FALSE;
}

/* A speaker is typed in the popover of the bar; the selection outlasts it, and its undoing. */
static void
test_speaker (Fixture *fixture, gconstpointer data)
{
  guint32 ada = cp_snapshot_find (get_snapshot (fixture), CP_ARRAY_SPEAKERS, "a");

  select_two (fixture);
  g_assert_cmpuint (count_selected (fixture), ==, 2);
  g_assert_nonnull (display_fixture_find_labelled (fixture->page, GTK_TYPE_LABEL, "2 selected"));
  activate (fixture, "statements.choose-speaker", NULL);
  display_fixture_settle ();
  display_fixture_type ("ada");
  display_fixture_key (GDK_KEY_Return, 0);
  assert_step (fixture, "Change the speaker of 2 statements");
  g_assert_cmpuint (get_columns (fixture)->speaker[find (fixture, "s1")], ==, ada);
  g_assert_cmpuint (get_columns (fixture)->speaker[find (fixture, "s2")], ==, ada);
  g_assert_cmpuint (count_selected (fixture), ==, 2);
  undo (fixture);
  g_assert_cmpuint (get_columns (fixture)->speaker[find (fixture, "s1")], !=, ada);
  g_assert_cmpuint (count_selected (fixture), ==, 2);

  activate (fixture, "statements.name-speaker", "Una Vale");
  assert_step (fixture, "Change the speaker of 2 statements");
  g_assert_cmpuint (cp_snapshot_get_n_records (get_snapshot (fixture), CP_ARRAY_SPEAKERS), ==, 3);
}

static void
test_topics (Fixture *fixture, gconstpointer data)
{
  select_two (fixture);
  activate (fixture, "statements.choose-topic", NULL);
  display_fixture_settle ();
  display_fixture_type ("tol");
  display_fixture_key (GDK_KEY_Return, 0);
  assert_step (fixture, "Add a topic to 2 statements");
  g_assert_true (has_topic (fixture, "s1", "u") && has_topic (fixture, "s2", "u"));
  undo (fixture);

  activate (fixture, "statements.remove-topic", "t");
  assert_step (fixture, "Take a topic off 2 statements");
  g_assert_false (has_topic (fixture, "s2", "t"));
  undo (fixture);

  activate (fixture, "statements.name-topic", "Ferries");
  assert_step (fixture, "Add a topic to 2 statements");
  g_assert_cmpuint (cp_snapshot_get_n_records (get_snapshot (fixture), CP_ARRAY_TOPICS), ==, 3);
  undo (fixture);
  activate (fixture, "statements.add-topic", "gone");
  display_fixture_settle ();
  g_assert_null (cp_history_get_undo_name (cp_session_get_history (fixture->session)));
}

static void
test_coding (Fixture *fixture, gconstpointer data)
{
  guint n_answers;

  select_two (fixture);
  activate (fixture, "statements.set-mode", "answer");
  assert_step (fixture, "Change the mode of 2 statements");
  g_assert_cmpuint (get_columns (fixture)->mode[find (fixture, "s2")], ==, CP_MODE_ANSWER);
  undo (fixture);

  activate (fixture, "statements.set-role", "expert");
  assert_step (fixture, "Change the role of 2 statements");
  g_assert_cmpuint (get_columns (fixture)->role[find (fixture, "s1")], !=, CP_HANDLE_NONE);
  undo (fixture);

  gtk_widget_activate_action (fixture->page, "statements.set-position", "(ss)", "q", "no");
  assert_step (fixture, "Change the position of 2 statements");
  cp_snapshot_get_answers (get_snapshot (fixture), find (fixture, "s1"), &n_answers);
  g_assert_cmpuint (n_answers, ==, 1);
  undo (fixture);

  activate (fixture, "statements.accept", NULL);
  assert_step (fixture, "Accept 2 statements");
  g_assert_true (get_columns (fixture)->reviewed[find (fixture, "s2")]);
  undo (fixture);

  display_fixture_key (GDK_KEY_Delete, 0);
  assert_step (fixture, "Delete 2 statements");
  g_assert_cmpuint (count_selected (fixture), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count_selected (fixture), ==, 2);

  activate (fixture, "statements.merge", NULL);
  assert_step (fixture, "Merge 2 statements");
  g_assert_cmpuint (get_columns (fixture)->end[find (fixture, "s1")], ==, 28);
  undo (fixture);
}

static guint32
get_focused (Fixture *fixture)
{
  GtkWidget *focus = display_fixture_get_focus (fixture->window);
  GtkWidget *row = focus != NULL ? display_fixture_find (focus, CP_TYPE_HIT_ROW) : NULL;

  return row != NULL ? cp_hit_row_get_statement (CP_HIT_ROW (row)) : CP_HANDLE_NONE;
}

/* Who deletes one after the other does not have to look for the list again. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  guint32 second = find (fixture, "s2");
  guint32 third = find (fixture, "s3");

  display_fixture_key (GDK_KEY_Home, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  g_assert_cmpuint (get_focused (fixture), ==, second);
  display_fixture_key (GDK_KEY_Delete, 0);
  assert_step (fixture, "Delete a statement");
  g_assert_cmpuint (get_focused (fixture), ==, third);
  undo (fixture);
  display_fixture_key (GDK_KEY_Up, 0);
  g_assert_cmpuint (get_focused (fixture), !=, CP_HANDLE_NONE);

  display_fixture_key (GDK_KEY_End, 0);
  g_assert_cmpuint (get_focused (fixture), ==, third);
  display_fixture_key (GDK_KEY_Delete, 0);
  assert_step (fixture, "Delete a statement");
  g_assert_cmpuint (get_focused (fixture), ==, second);
}

/* What is not in one text cannot become one, and nothing can be done with nothing. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) selected = NULL;

  activate (fixture, "statements.unselect", NULL);
  g_assert_nonnull (display_fixture_find_labelled (fixture->page, GTK_TYPE_LABEL, "None selected"));
  gtk_widget_activate_action (fixture->page, "statements.delete", NULL);
  g_assert_null (cp_history_get_undo_name (cp_session_get_history (fixture->session)));

  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
  selected = cp_statements_page_list_selected (CP_STATEMENTS_PAGE (fixture->page));
  g_assert_cmpuint (selected->len, ==, 3);
  g_assert_false (cp_coding_menu_can_merge (get_snapshot (fixture), selected));
  activate (fixture, "statements.merge", NULL);
  g_assert_null (cp_history_get_undo_name (cp_session_get_history (fixture->session)));
  g_array_set_size (selected, 2);
  g_assert_true (cp_coding_menu_can_merge (get_snapshot (fixture), selected));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_cmpuint (count_selected (fixture), ==, 0);
}

static gboolean
has_menu (Fixture *fixture)
{
  GtkWidget *menu = display_fixture_find (fixture->page, GTK_TYPE_POPOVER_MENU);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

/* The menu is about the row under the pointer, or about all that are selected where it is one. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = display_fixture_find (fixture->page, CP_TYPE_HIT_ROW);

  display_fixture_click_button (row, 200, 20, GDK_BUTTON_SECONDARY, 1, 0);
  g_assert_true (has_menu (fixture));
  g_assert_cmpuint (count_selected (fixture), ==, 1);
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_false (has_menu (fixture));
  select_two (fixture);
  row = display_fixture_find (fixture->page, CP_TYPE_HIT_ROW);
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_true (has_menu (fixture));
  g_assert_cmpuint (count_selected (fixture), ==, 2);
  display_fixture_key (GDK_KEY_Escape, 0);
}

/* All labels of a menu, those of its submenus in brackets. */
static void
append_labels (GMenuModel *model, GString *labels)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section =
          g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu =
          g_menu_model_get_item_link (model, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (labels, "%s|", label);
      if (section != NULL)
        append_labels (section, labels);
      if (submenu == NULL)
        continue;
      g_string_append_c (labels, '(');
      append_labels (submenu, labels);
      g_string_append (labels, ")|");
    }
}

static void
assert_labels (Fixture *fixture, const char *id, const char *expected)
{
  guint32 statement = find (fixture, id);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GString) labels = g_string_new (NULL);

  g_array_append_val (statements, statement);
  menu = cp_coding_menu_new (get_snapshot (fixture), statements);
  append_labels (menu, labels);
  g_assert_cmpstr (labels->str, ==, expected);
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  assert_labels (fixture, "s3",
                 "_Show in the Article|_Edit…|Res_ponds to…|_Speaker…|Add a _Topic…|"
                 "_Mode|(Direct|Block|Answer|Indirect|)|"
                 "_Role|(As the Speaker|Official|Ex__pert|)|"
                 "_Accept|Put into the Tra_y|_Delete|Select _Nothing|");
  assert_labels (fixture, "s2",
                 "_Show in the Article|_Edit…|Res_ponds to…|_Speaker…|Add a _Topic…|"
                 "Take _off a Topic|(Bridges|)|_Mode|(Direct|Block|Answer|Indirect|)|"
                 "_Role|(As the Speaker|Official|Ex__pert|)|"
                 "_Position|(Do they stand?|(yes|no|No Position|)|)|"
                 "_Accept|Put into the Tra_y|_Delete|Select _Nothing|");
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  cp_style_load_rest (cp_style_get_default ());

#define ADD(name, func) \
  g_test_add ("/statements-coding/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("speaker", test_speaker);
  ADD ("topics", test_topics);
  ADD ("coding", test_coding);
  ADD ("focus", test_focus);
  ADD ("refused", test_refused);
  ADD ("menu", test_menu);
  ADD ("labels", test_labels);
#undef ADD

  return g_test_run ();
}
