/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that records are changed in their form, one or several, each field as one step. */

#include "cp-record-form.h"

#include <string.h>

#include "cp-column.h"
#include "cp-record-field.h"
#include "cp-record-value.h"
#include "cp-registers-page.h"
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
  window = display_fixture_show (page, 960, 760);
  cp_registers_page_show (CP_REGISTERS_PAGE (page), kind);
}

static void
tear_down (void)
{
  display_fixture_close (window);
  g_clear_object (&session);
}

static GtkWidget *
find_editor (GType type, const char *label)
{
  GtkWidget *form = display_fixture_find (page, CP_TYPE_RECORD_FORM);
  GtkWidget *editor = display_fixture_find_labelled (form, type, label);

  g_assert_nonnull (editor);
  return editor;
}

static CpRecordField *
get_field (GtkWidget *editor)
{
  return CP_RECORD_FIELD (gtk_widget_get_ancestor (editor, CP_TYPE_RECORD_FIELD));
}

static void
rewrite (GtkWidget *editor, const char *text)
{
  gtk_widget_grab_focus (editor);
  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Delete, 0);
  display_fixture_type (text);
}

/* What is typed is a step when it is left, not before, and comes back as one. */
static void
test_line (void)
{
  GtkWidget *entry;

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Ada Strand");
  entry = find_editor (GTK_TYPE_ENTRY, "Name");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ada Strand");
  rewrite (entry, "Ada Quay ");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_NAME,
                                 "Ada Strand");
  display_fixture_key (GDK_KEY_Return, 0);
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_NAME, "Ada Quay");
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Rename a speaker");
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Quay, Kaspar Lund");
  rewrite (find_editor (GTK_TYPE_ENTRY, "Position"), "net mender");
  display_fixture_key (GDK_KEY_Tab, 0);
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_POSITION,
                                 "net mender");
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Change the position of a speaker");
  register_fixture_undo (session);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (find_editor (GTK_TYPE_ENTRY, "Position"))), ==, "");
  register_fixture_undo (session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ada Strand");
  g_assert_null (register_fixture_get_undo (session));
  tear_down ();
}

static void
test_escape (void)
{
  GtkWidget *entry;

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Ada Strand");
  entry = find_editor (GTK_TYPE_ENTRY, "Name");
  rewrite (entry, "Nobody");
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ada Strand");
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_null (register_fixture_get_undo (session));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_true (gtk_widget_is_ancestor (display_fixture_get_focus (window),
                                         register_fixture_get_list (page)));
  tear_down ();
}

/* Where what was shown is no more, the keyboard goes on in the list. */
static void
test_gone (void)
{
  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Ada Strand");
  gtk_widget_grab_focus (find_editor (GTK_TYPE_ENTRY, "Position"));
  register_fixture_remove (session, CP_ARRAY_SPEAKERS, "strand");
  g_assert_true (cp_record_form_is_empty (
      CP_RECORD_FORM (display_fixture_find (page, CP_TYPE_RECORD_FORM))));
  g_assert_true (gtk_widget_get_focus_child (page) != NULL);
  tear_down ();
}

/* What a record cannot have stays where it was written, also when another one was looked at. */
static void
test_fault (void)
{
  GtkWidget *entry;

  set_up (CP_REGISTER_DOCUMENTS);
  register_fixture_select (page, "Gulls");
  entry = find_editor (GTK_TYPE_ENTRY, "Date");
  rewrite (entry, "yesterday");
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_null (register_fixture_get_undo (session));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "yesterday");
  g_assert_nonnull (strstr (cp_record_field_get_fault (get_field (entry)), "yesterday"));
  cp_registers_page_show_record (CP_REGISTERS_PAGE (page), CP_REGISTER_DOCUMENTS,
                                 register_fixture_find (session, CP_ARRAY_DOCUMENTS, "bridge"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2025-03-14");
  g_assert_null (cp_record_field_get_fault (get_field (entry)));
  cp_registers_page_show_record (CP_REGISTERS_PAGE (page), CP_REGISTER_DOCUMENTS,
                                 register_fixture_find (session, CP_ARRAY_DOCUMENTS, "gulls"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "yesterday");
  g_assert_nonnull (cp_record_field_get_fault (get_field (entry)));
  rewrite (entry, "2025-04");
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_null (cp_record_field_get_fault (get_field (entry)));
  register_fixture_assert_value (session, CP_ARRAY_DOCUMENTS, "gulls", CP_DOCUMENT_DATE, "2025-04");
  tear_down ();
}

/* What was typed goes to the record it was typed for. */
static void
test_selection_changes (void)
{
  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Ada Strand");
  rewrite (find_editor (GTK_TYPE_ENTRY, "Name"), "Ada Quay");
  display_fixture_click_middle (register_fixture_find_row (page, "Kaspar Lund"));
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_NAME, "Ada Quay");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "lund", CP_SPEAKER_NAME,
                                 "Kaspar Lund");
  register_fixture_assert_selected (page, "Kaspar Lund");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_editor (GTK_TYPE_ENTRY, "Name"))), ==,
                   "Kaspar Lund");
  tear_down ();
}

/* The row that is clicked has another place when what was typed is carried out. */
static void
test_sorted (void)
{
  set_up (CP_REGISTER_SPEAKERS);
  gtk_widget_activate_action (page, "register.sort", "s", "name");
  register_fixture_select (page, "Ada Strand");
  rewrite (find_editor (GTK_TYPE_ENTRY, "Name"), "Zoe Strand");
  display_fixture_click_middle (register_fixture_find_row (page, "Edda Norling"));
  register_fixture_assert_rows (page, "Edda Norling, Kaspar Lund, Tomas Reyle, Zoe Strand");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_NAME,
                                 "Zoe Strand");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "norling", CP_SPEAKER_NAME,
                                 "Edda Norling");
  tear_down ();
}

static void
test_lines (void)
{
  GtkWidget *view;
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Edda Norling");
  view = find_editor (GTK_TYPE_TEXT_VIEW, "Other names");
  gtk_widget_grab_focus (view);
  display_fixture_key (GDK_KEY_End, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_type ("Edda");
  g_assert_null (register_fixture_get_undo (session));
  display_fixture_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "norling", CP_SPEAKER_ALIASES,
                                 "the Mayoress\nEdda");
  register_fixture_undo (session);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "the Mayoress");
  tear_down ();
}

static void
press (const char *text)
{
  display_fixture_type (text);
  display_fixture_key (GDK_KEY_Return, 0);
}

/* Several lines are one step when they are left; a line that cannot be read stays, with how it is written. */
static void
test_positions (void)
{
  GtkWidget *view;
  GtkTextBuffer *buffer;
  g_autofree char *faulty = NULL;
  g_autofree char *empty = NULL;

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Edda Norling");
  view = find_editor (GTK_TYPE_TEXT_VIEW, "Positions by date");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_widget_grab_focus (view);
  press ("2019 - 2023-05: deputy mayor,Sorvik");
  display_fixture_type ("June 2023: mayor");
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_null (register_fixture_get_undo (session));
  g_object_get (buffer, "text", &faulty, NULL);
  g_assert_cmpstr (faulty, ==, "2019 - 2023-05: deputy mayor,Sorvik\nJune 2023: mayor");
  g_assert_nonnull (strstr (cp_record_field_get_fault (get_field (view)), "“June 2023: mayor”"));
  rewrite (view, "");
  press ("2019 - 2023-05: deputy mayor,Sorvik");
  display_fixture_type ("2023-06 -: mayor");
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_null (cp_record_field_get_fault (get_field (view)));
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "norling", CP_SPEAKER_POSITIONS,
                                 "2019 – 2023-05: deputy mayor, Sorvik\n2023-06 –: mayor");
  g_assert_false (cp_record_field_is_edited (get_field (view)));
  g_assert_cmpstr (register_fixture_get_undo (session), ==,
                   "Change the positions by date of a speaker");
  register_fixture_undo (session);
  g_assert_null (register_fixture_get_undo (session));
  g_object_get (buffer, "text", &empty, NULL);
  g_assert_cmpstr (empty, ==, "");
  tear_down ();
}

static void
test_check (void)
{
  GtkWidget *check;

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Ada Strand");
  check = find_editor (GTK_TYPE_CHECK_BUTTON, "Named in the articles");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  display_fixture_wait_frames (check, 2);
  display_fixture_click (check, 8, gtk_widget_get_height (check) / 2.0, 0);
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_NAMED, "");
  register_fixture_undo (session);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  tear_down ();
}

/* Only what is changed is set, of all at once, and the step says of how many. */
static void
test_several (void)
{
  GtkWidget *role;
  GtkWidget *position;

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_select (page, "Edda Norling");
  register_fixture_select (page, "Tomas Reyle");
  register_fixture_select (page, "Kaspar Lund");
  role = find_editor (GTK_TYPE_DROP_DOWN, "Role");
  position = find_editor (GTK_TYPE_ENTRY, "Position");
  g_assert_null (cp_record_field_get_value (get_field (role)));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (role)), ==, 0);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (position)), ==, "Different values");
  gtk_widget_grab_focus (position);
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_null (register_fixture_get_undo (session));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (role), 4);
  g_assert_cmpstr (register_fixture_get_undo (session), ==, "Change the role of 3 speakers");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "norling", CP_SPEAKER_ROLE, "insider");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "lund", CP_SPEAKER_ROLE, "insider");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "norling", CP_SPEAKER_POSITION,
                                 "mayor");
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "lund", CP_SPEAKER_POSITION, "");
  register_fixture_undo (session);
  register_fixture_assert_value (session, CP_ARRAY_SPEAKERS, "norling", CP_SPEAKER_ROLE,
                                 "official");
  register_fixture_assert_selected (page, "Edda Norling, Tomas Reyle, Kaspar Lund");
  tear_down ();
}

/* The terms of a topic are counted in a thread while they are written. */
static void
test_terms (void)
{
  GtkWidget *view;

  set_up (CP_REGISTER_TOPICS);
  register_fixture_select (page, "Ferries");
  view = find_editor (GTK_TYPE_TEXT_VIEW, "Terms");
  {
    g_autofree char *note = NULL;

    display_fixture_wait_for (
        (g_free (note), note = display_fixture_dup_description (view)) != NULL
        && g_str_equal (note, "Found in 3 of 5 statements"));
  }
  gtk_widget_grab_focus (view);
  display_fixture_key (GDK_KEY_End, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_type ("gull");
  {
    g_autofree char *note = NULL;

    display_fixture_wait_for (
        (g_free (note), note = display_fixture_dup_description (view)) != NULL
        && g_str_equal (note, "Found in 4 of 5 statements"));
  }
  g_assert_null (register_fixture_get_undo (session));
  tear_down ();
}

/* However long the texts are, the form fits the narrowest window. */
static void
test_narrow (void)
{
  g_autofree char *text = g_strnfill (5000, 'm');
  g_autofree char *dated = g_strconcat ("2019 –: ", text, NULL);

  set_up (CP_REGISTER_SPEAKERS);
  register_fixture_apply (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_NAME, text);
  register_fixture_apply (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_ALIASES, text);
  register_fixture_apply (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_POSITION, text);
  register_fixture_apply (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_POSITIONS, dated);
  register_fixture_apply (session, CP_ARRAY_ROLES, "insider", CP_ROLE_LABEL, text);
  for (CpRegisterKind kind = 0; kind < CP_N_REGISTERS; kind++)
    {
      GtkWidget *form = display_fixture_find (page, CP_TYPE_RECORD_FORM);
      int minimum;

      cp_registers_page_show (CP_REGISTERS_PAGE (page), kind);
      display_fixture_settle ();
      register_fixture_select_all (page);
      display_fixture_wait_frames (page, 2);
      gtk_widget_measure (form, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 340);
      register_fixture_select_first (page);
      display_fixture_wait_frames (page, 2);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 350);
    }
  tear_down ();
}

static void
test_finalizes (void)
{
  for (CpEditor editor = CP_EDITOR_LINE; editor <= CP_EDITOR_CHOICE; editor++)
    display_fixture_assert_finalizes (cp_record_field_new (editor, "Name", NULL));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/record-form/line", test_line);
  g_test_add_func ("/record-form/escape", test_escape);
  g_test_add_func ("/record-form/gone", test_gone);
  g_test_add_func ("/record-form/fault", test_fault);
  g_test_add_func ("/record-form/selection-changes", test_selection_changes);
  g_test_add_func ("/record-form/sorted", test_sorted);
  g_test_add_func ("/record-form/lines", test_lines);
  g_test_add_func ("/record-form/positions", test_positions);
  g_test_add_func ("/record-form/check", test_check);
  g_test_add_func ("/record-form/several", test_several);
  g_test_add_func ("/record-form/terms", test_terms);
  g_test_add_func ("/record-form/narrow", test_narrow);
  g_test_add_func ("/record-form/finalizes", test_finalizes);
  return g_test_run ();
}
