/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that records are added, deleted, merged, moved and sorted, by keys and by the pointer. */

#include "cp-column.h"
#include "cp-merge-popover.h"
#include "cp-register-reach.h"
#include "cp-register-row.h"
#include "cp-registers-page.h"
#include "cp-split-dialog.h"
#include "display-fixture.h"
#include "register-fixture.h"

static GtkWidget *page;
static CpSession *session;
static GtkWindow *window;

static void
set_up (CpRegisterKind kind)
{
  session = register_fixture_load ();
  page = cp_registers_page_new ();
  cp_registers_page_set_session (CP_REGISTERS_PAGE (page), session);
  window = display_fixture_show (page, 1000, 760);
  cp_registers_page_show (CP_REGISTERS_PAGE (page), kind);
  display_fixture_wait_frames (page, 2);
}

static void
tear_down (void)
{
  display_fixture_close (window);
  g_clear_object (&session);
}

/* A new one is selected, and its name is there to be written. */
static void
test_add (void)
{
  set_up (CP_REGISTER_TOPICS);
  gtk_widget_grab_focus (register_fixture_get_list (page));
  display_fixture_key (GDK_KEY_Insert, 0);
  register_fixture_assert_rows (page, "Ferries, Fishing, New topic");
  register_fixture_assert_selected (page, "New topic");
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Add a topic");
  display_fixture_type ("Tides");
  display_fixture_key (GDK_KEY_Return, 0);
  register_fixture_assert_rows (page, "Ferries, Fishing, Tides");
  register_fixture_assert_value (session, CP_ARRAY_TOPICS, "new-topic", CP_TOPIC_LABEL, "Tides");
  /* It is a row of the matrix at once. */
  g_assert_cmpuint (cp_matrix_get_n_rows (cp_session_get_matrix (session)), ==, 4);
  register_fixture_undo (session);
  register_fixture_undo (session);
  register_fixture_assert_rows (page, "Ferries, Fishing");
  tear_down ();
}

static void
test_add_by_pointer (void)
{
  for (CpRegisterKind kind = CP_REGISTER_SPEAKERS; kind < CP_N_REGISTERS; kind++)
    {
      static const char *const labels[] = { [CP_REGISTER_SPEAKERS] = "Add a speaker",
                                            [CP_REGISTER_OUTLETS] = "Add an outlet",
                                            [CP_REGISTER_TOPICS] = "Add a topic",
                                            [CP_REGISTER_ROLES] = "Add a role" };
      guint n;

      set_up (kind);
      n = register_fixture_get_n_rows (page);
      display_fixture_click_middle (
          display_fixture_find_labelled (page, GTK_TYPE_BUTTON, labels[kind]));
      g_assert_cmpuint (register_fixture_get_n_rows (page), ==, n + 1);
      g_assert_cmpstr (register_fixture_get_undo (session), ==, labels[kind]);
      tear_down ();
    }
}

/* What goes is told before, and all comes back; the keyboard stays in the list. */
static void
test_delete (void)
{
  guint32 handle;
  g_autofree char *reach = NULL;

  set_up (CP_REGISTER_SPEAKERS);
  handle = register_fixture_find (session, CP_ARRAY_SPEAKERS, "reyle");
  reach = cp_register_reach_dup_removal (CP_REGISTER_SPEAKERS,
                                         cp_corpus_get_current (cp_session_get_corpus (session)),
                                         &handle, 1);
  g_assert_cmpstr (reach, ==, "2 statements stay, without this speaker.");
  display_fixture_click_middle (register_fixture_find_row (page, "Tomas Reyle"));
  display_fixture_key (GDK_KEY_Delete, 0);
  register_fixture_assert_rows (page, "Edda Norling, Ada Strand, Kaspar Lund");
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Delete a speaker");
  g_assert_nonnull (gtk_widget_get_ancestor (display_fixture_get_focus (window),
                                             GTK_TYPE_LIST_VIEW));
  register_fixture_undo (session);
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Strand, Kaspar Lund");
  register_fixture_select_all (page);
  gtk_widget_activate_action (page, "register.delete", NULL);
  g_assert_cmpuint (register_fixture_get_n_rows (page), ==, 0);
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Delete 4 speakers");
  register_fixture_undo (session);
  g_assert_cmpuint (register_fixture_get_n_rows (page), ==, 4);
  tear_down ();
}

/* The letter of the menu does what the last item does. */
static void
test_delete_by_letter (void)
{
  GtkWidget *item = NULL;

  set_up (CP_REGISTER_SPEAKERS);
  display_fixture_click_middle (register_fixture_find_row (page, "Tomas Reyle"));
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  display_fixture_wait_for ((item = display_fixture_find_labelled (
                                 page, GTK_TYPE_LABEL, "Delete a speaker (2 statements)")) != NULL);
  display_fixture_wait_for (gtk_widget_get_mapped (item));
  display_fixture_wait_frames (item, 3);
  display_fixture_key (GDK_KEY_d, 0);
  display_fixture_wait_for (register_fixture_get_undo (session) != NULL);
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Delete a speaker");
  tear_down ();
}

static void
test_reach (void)
{
  CpSnapshot *snapshot;
  guint32 handles[2];
  g_autofree char *bridge = NULL;
  g_autofree char *role = NULL;
  g_autofree char *none = NULL;
  g_autofree char *merge = NULL;

  set_up (CP_REGISTER_SPEAKERS);
  snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  handles[0] = register_fixture_find (session, CP_ARRAY_DOCUMENTS, "bridge");
  bridge = cp_register_reach_dup_removal (CP_REGISTER_DOCUMENTS, snapshot, handles, 1);
  g_assert_cmpstr (bridge, ==, "4 statements go, too.\n1 relation goes, too.");
  handles[0] = register_fixture_find (session, CP_ARRAY_ROLES, "expert");
  role = cp_register_reach_dup_removal (CP_REGISTER_ROLES, snapshot, handles, 1);
  g_assert_cmpstr (role, ==, "2 speakers stay, without a role.");
  handles[0] = register_fixture_find (session, CP_ARRAY_SPEAKERS, "lund");
  none = cp_register_reach_dup_removal (CP_REGISTER_SPEAKERS, snapshot, handles, 1);
  g_assert_cmpstr (none, ==, "Nothing else is touched.");
  handles[1] = register_fixture_find (session, CP_ARRAY_SPEAKERS, "norling");
  merge = cp_register_reach_dup_merge (CP_REGISTER_SPEAKERS, snapshot, handles, 2, handles[0]);
  g_assert_cmpstr (merge, ==, "2 statements go over.\n2 names become other names.");
  tear_down ();
}

static GtkWidget *
open_merge (void)
{
  GtkWidget *popover = display_fixture_find (page, CP_TYPE_MERGE_POPOVER);

  display_fixture_key (GDK_KEY_j, GDK_CONTROL_MASK);
  display_fixture_wait_for (gtk_widget_get_mapped (popover));
  display_fixture_settle ();

  return popover;
}

/* Who stays is asked; the name of the other is kept, and sides go on meaning what they did. */
static void
test_merge (void)
{
  GtkWidget *popover;

  set_up (CP_REGISTER_SPEAKERS);
  g_assert_true (cp_session_set_sides (session, "speaker:lund", "role:expert", NULL));
  cp_filter_set_search (cp_session_get_filter (session), "speaker:lund");
  display_fixture_click_middle (register_fixture_find_row (page, "Tomas Reyle"));
  display_fixture_click (register_fixture_find_row (page, "Kaspar Lund"), 60, 12, GDK_CONTROL_MASK);
  register_fixture_assert_selected (page, "Tomas Reyle, Kaspar Lund");
  popover = open_merge ();
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (
      display_fixture_find_labelled (popover, GTK_TYPE_CHECK_BUTTON, "Tomas Reyle"))));
  display_fixture_click_middle (display_fixture_find_labelled (popover, GTK_TYPE_BUTTON, "Merge"));
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Strand");
  register_fixture_assert_selected (page, "Tomas Reyle");
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Merge 2 speakers");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "reyle", CP_SPEAKER_ALIASES,
                                 "Kaspar Lund");
  g_assert_cmpstr (cp_filter_get_search (cp_session_get_filter (session)), ==, "speaker:reyle");
  {
    g_autofree char *left = cp_query_to_string (cp_session_get_left (session));

    g_assert_cmpstr (left, ==, "speaker:reyle");
  }
  register_fixture_undo (session);
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Strand, Kaspar Lund");
  tear_down ();
}

/* The sides of the corpus name a role that is deleted: then they are the usual ones. */
static void
test_delete_side (void)
{
  g_autofree char *left = NULL;
  g_autofree char *again = NULL;

  set_up (CP_REGISTER_ROLES);
  g_assert_true (cp_session_set_sides (session, "role:insider", NULL, NULL));
  register_fixture_select (page, "Insider");
  gtk_widget_activate_action (page, "register.delete", NULL);
  register_fixture_assert_rows (page, "Official, Expert");
  left = cp_query_to_string (cp_session_get_left (session));
  g_assert_cmpstr (left, ==, "role:official");
  register_fixture_undo (session);
  again = cp_query_to_string (cp_session_get_left (session));
  g_assert_cmpstr (again, ==, "role:insider");
  tear_down ();
}

static void
test_delete_own_side (void)
{
  g_autofree char *left = NULL;

  set_up (CP_REGISTER_ROLES);
  register_fixture_select (page, "Official");
  gtk_widget_activate_action (page, "register.delete", NULL);
  left = cp_query_to_string (cp_session_get_left (session));
  g_assert_cmpstr (left, ==, "role:expert");
  register_fixture_undo (session);
  g_clear_pointer (&left, g_free);
  left = cp_query_to_string (cp_session_get_left (session));
  g_assert_cmpstr (left, ==, "role:official");
  tear_down ();
}

/* Rows change places by keys, as one step each, and keep selection and focus. */
static void
test_move (void)
{
  set_up (CP_REGISTER_ROLES);
  display_fixture_click_middle (register_fixture_find_row (page, "Insider"));
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  register_fixture_assert_rows (page, "Official, Insider, Expert");
  register_fixture_assert_selected (page, "Insider");
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  register_fixture_assert_rows (page, "Insider, Official, Expert");
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  register_fixture_assert_rows (page, "Insider, Official, Expert");
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Move a role");
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  register_fixture_assert_rows (page, "Official, Insider, Expert");
  register_fixture_undo (session);
  register_fixture_undo (session);
  register_fixture_undo (session);
  register_fixture_assert_rows (page, "Official, Expert, Insider");
  register_fixture_assert_selected (page, "Insider");
  tear_down ();
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (link->data, type))
      return link->data;
  return NULL;
}

static void
drag (const char *name, const char *onto, double share)
{
  GtkWidget *from = register_fixture_find_row (page, name);
  GtkWidget *to = register_fixture_find_row (page, onto);

  display_fixture_drag_onto (from, to, 80, gtk_widget_get_height (to) * share);
}

static void
test_drag_to_place (void)
{
  set_up (CP_REGISTER_ROLES);
  drag ("Insider", "Official", 0.1);
  display_fixture_wait_for (register_fixture_has_rows (page, "Insider, Official, Expert"));
  drag ("Insider", "Expert", 0.9);
  display_fixture_wait_for (register_fixture_has_rows (page, "Official, Expert, Insider"));
  tear_down ();
}

/* Dropped on another, a record is proposed to be merged into it. */
static void
test_drag_to_merge (void)
{
  GtkWidget *popover;

  set_up (CP_REGISTER_SPEAKERS);
  drag ("Edda Norling", "Kaspar Lund", 0.5);
  popover = display_fixture_find (page, CP_TYPE_MERGE_POPOVER);
  display_fixture_wait_for (gtk_widget_get_mapped (popover));
  g_assert_null (register_fixture_get_undo (session));
  register_fixture_assert_selected (page, "Edda Norling, Kaspar Lund");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (
      display_fixture_find_labelled (popover, GTK_TYPE_CHECK_BUTTON, "Kaspar Lund"))));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  tear_down ();
}

/* Who was taken for one is two, and what was chosen is the other's. */
static void
test_split (void)
{
  GtkWidget *dialog;
  GtkWidget *check;

  set_up (CP_REGISTER_SPEAKERS);
  display_fixture_click_middle (register_fixture_find_row (page, "Tomas Reyle"));
  gtk_widget_activate_action (page, "register.split", NULL);
  display_fixture_wait_for ((dialog = find_window (CP_TYPE_SPLIT_DIALOG)) != NULL
                            && gtk_widget_get_mapped (dialog));
  display_fixture_settle ();
  g_assert_cmpuint (display_fixture_count (dialog, GTK_TYPE_CHECK_BUTTON), ==, 2);
  check = display_fixture_find (dialog, GTK_TYPE_CHECK_BUTTON);
  display_fixture_click (check, 8, gtk_widget_get_height (check) / 2.0, 0);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_widget_grab_focus (display_fixture_find (dialog, GTK_TYPE_ENTRY));
  display_fixture_type ("Timo Reyle");
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (find_window (CP_TYPE_SPLIT_DIALOG) == NULL);
  register_fixture_assert_rows (
      page, "Edda Norling, Tomas Reyle, Timo Reyle, Ada Strand, Kaspar Lund");
  register_fixture_assert_selected (page, "Timo Reyle");
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Split a speaker");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "timo-reyle", CP_SPEAKER_ROLE,
                                 "expert");
  {
    CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
    guint32 statement = register_fixture_find (session, CP_ARRAY_STATEMENTS, "s3");

    g_assert_cmpuint (cp_snapshot_get_statements (snapshot)->speaker[statement], ==,
                      register_fixture_find (session, CP_ARRAY_SPEAKERS, "timo-reyle"));
  }
  register_fixture_undo (session);
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Strand, Kaspar Lund");
  tear_down ();
}

/* By the pointer on a row that is not selected, and by the key on one that is. */
static void
test_menu (void)
{
  GtkWidget *row;

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Ada Strand");
  row = register_fixture_find_row (page, "Tomas Reyle");
  display_fixture_click_button (row, 60, 12, GDK_BUTTON_SECONDARY, 1, 0);
  register_fixture_assert_selected (page, "Tomas Reyle");
  display_fixture_key (GDK_KEY_Escape, 0);
  register_fixture_select (page, "Ada Strand");
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Up, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (register_fixture_get_undo (session) != NULL);
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Delete 2 speakers");
  register_fixture_assert_rows (page, "Edda Norling, Kaspar Lund");
  tear_down ();
}

static void
select_some (GRand *rand)
{
  guint n = register_fixture_get_n_rows (page);
  guint n_wanted = g_rand_int_range (rand, 0, 3);

  if (n == 0)
    return;
  register_fixture_select_at (page, g_rand_int_range (rand, 0, n), TRUE);
  for (guint i = 0; i < n_wanted; i++)
    register_fixture_select_at (page, g_rand_int_range (rand, 0, n), FALSE);
}

static void
merge_selected (GRand *rand)
{
  CpRegisterKind kind = cp_registers_page_get_kind (CP_REGISTERS_PAGE (page));
  g_autofree char *id = register_fixture_dup_selected (page);

  if (id != NULL && kind != CP_REGISTER_DOCUMENTS)
    gtk_widget_activate_action (page, "register.merge-into", "s", id);
}

static void
do_something (GRand *rand)
{
  CpHistory *history = cp_session_get_history (session);

  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
      gtk_widget_activate_action (page, "register.delete", NULL);
      break;
    case 1:
      merge_selected (rand);
      break;
    case 2:
    case 3:
      gtk_widget_activate_action (page, "register.move", "i", g_rand_boolean (rand) ? 1 : -1);
      break;
    case 4:
      if (cp_registers_page_get_kind (CP_REGISTERS_PAGE (page)) != CP_REGISTER_DOCUMENTS)
        gtk_widget_activate_action (page, "register.add", NULL);
      break;
    case 5:
    case 6:
      if (register_fixture_get_undo (session) != NULL)
        register_fixture_undo (session);
      break;
    case 7:
      cp_history_redo (history, NULL);
      break;
    default:
      cp_registers_page_show (CP_REGISTERS_PAGE (page), g_rand_int_range (rand, 0, CP_N_REGISTERS));
    }
}

/* Whatever is done in whatever order, what is shown is what is there, and all comes back. */
static void
test_walk (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_up (CP_REGISTER_SPEAKERS);
  before = cp_snapshot_dup_digest (cp_corpus_get_current (cp_session_get_corpus (session)));
  for (guint i = 0; i < 300; i++)
    {
      CpArray array;

      select_some (rand);
      do_something (rand);
      array = cp_register_kind_get_array (cp_registers_page_get_kind (CP_REGISTERS_PAGE (page)));
      g_assert_cmpuint (register_fixture_get_n_rows (page), ==,
                        cp_snapshot_get_n_records (
                            cp_corpus_get_current (cp_session_get_corpus (session)), array));
      if (i % 20 == 0)
        display_fixture_wait_frames (page, 1);
    }
  while (register_fixture_get_undo (session) != NULL)
    register_fixture_undo (session);
  after = cp_snapshot_dup_digest (cp_corpus_get_current (cp_session_get_corpus (session)));
  g_assert_cmpstr (after, ==, before);
  tear_down ();
}

static void
test_sort (void)
{
  set_up (CP_REGISTER_SPEAKERS);
  gtk_widget_activate_action (page, "register.sort", "s", "name");
  register_fixture_assert_rows (page, "Ada Strand, Edda Norling, Kaspar Lund, Tomas Reyle");
  gtk_widget_activate_action (page, "register.sort", "s", "number");
  register_fixture_assert_rows (page, "Ada Strand, Edda Norling, Tomas Reyle, Kaspar Lund");
  gtk_widget_activate_action (page, "register.sort", "s", "order");
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Strand, Kaspar Lund");
  tear_down ();
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/register-edits/add", test_add);
  g_test_add_func ("/register-edits/add-by-pointer", test_add_by_pointer);
  g_test_add_func ("/register-edits/delete", test_delete);
  g_test_add_func ("/register-edits/delete-by-letter", test_delete_by_letter);
  g_test_add_func ("/register-edits/reach", test_reach);
  g_test_add_func ("/register-edits/merge", test_merge);
  g_test_add_func ("/register-edits/delete-side", test_delete_side);
  g_test_add_func ("/register-edits/delete-own-side", test_delete_own_side);
  g_test_add_func ("/register-edits/move", test_move);
  g_test_add_func ("/register-edits/drag-to-place", test_drag_to_place);
  g_test_add_func ("/register-edits/drag-to-merge", test_drag_to_merge);
  g_test_add_func ("/register-edits/split", test_split);
  g_test_add_func ("/register-edits/menu", test_menu);
  g_test_add_func ("/register-edits/walk", test_walk);
  g_test_add_func ("/register-edits/sort", test_sort);
  return g_test_run ();
}
