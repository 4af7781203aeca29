/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons saved under a name: made of what is open, opened again, renamed, deleted; and faulty ones. */

#include "cp-session-setup.h"
#include "cp-setup-row.h"
#include "cp-setup.h"
#include "cp-setups.h"
#include "cp-style.h"

#include "tray-fixture.h"

#include <string.h>

typedef struct
{
  CpSession *session;
  GtkWidget *setups;
  GtkWindow *window;
  guint opened; /* by the action of the window */
} Fixture;

static void
open_saved_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Fixture *) data)->opened = g_variant_get_uint32 (parameter);
}

static void
open_cell (CpSession *session)
{
  CpScope scope = cp_scope_new ("harbour", "d1");

  cp_session_set_scopes (session, &scope, 1);
  cp_session_open_comparison (session);
  g_assert_nonnull (cp_session_get_comparison (session));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GActionEntry entries[] = { { "open-saved", open_saved_cb, "u" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  fixture->session = tray_fixture_load ();
  open_cell (fixture->session);
  fixture->setups = cp_setups_new ();
  cp_setups_set_session (CP_SETUPS (fixture->setups), fixture->session);
  gtk_widget_set_halign (fixture->setups, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (fixture->setups, GTK_ALIGN_START);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, fixture);
  gtk_widget_insert_action_group (fixture->setups, "win", G_ACTION_GROUP (group));
  fixture->window = display_fixture_show (fixture->setups, 500, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_object_unref (fixture->session);
}

static CpSnapshot *
get_snapshot (CpSession *session)
{
  return cp_corpus_get_current (cp_session_get_corpus (session));
}

static void
keep (CpSession *session, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRecord) record =
      cp_record_parse (cp_schema_get (CP_ARRAY_COMPARISONS), json, strlen (json), &error);
  g_autoptr (CpEdit) edit = NULL;

  g_assert_no_error (error);
  edit = cp_edit_new_setup ("Save", record);
  cp_history_apply (cp_session_get_history (session), edit, &error);
  g_assert_no_error (error);
}

static const CpRecord *
get_setup (CpSession *session, const char *name)
{
  guint32 setup = cp_snapshot_find_setup (get_snapshot (session), name);

  g_assert_cmpuint (setup, !=, CP_HANDLE_NONE);
  return cp_item_get_record (cp_snapshot_get_item (get_snapshot (session), CP_ARRAY_COMPARISONS, setup));
}

/* What is open comes back as it was: its sides, the filter, the cell. */
static void
test_back (void)
{
  g_autoptr (CpSession) session = tray_fixture_load ();
  g_autoptr (CpRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *left = NULL;
  guint n;

  g_assert_false (cp_session_has_setup (session));
  cp_filter_set_search (cp_session_get_filter (session), "silts");
  cp_session_set_sides (session, "speaker:ivo", "role:official", &error);
  g_assert_no_error (error);
  open_cell (session);
  g_assert_true (cp_session_has_setup (session));
  record = cp_session_make_setup (session, "Silt");
  json = cp_record_to_json (record);
  g_assert_cmpstr (json, ==,
                   "{\"name\": \"Silt\", \"scopes\": [{\"topic\": \"harbour\", \"source\": "
                   "\"documents:d1\"}], \"left\": \"speaker:ivo\", \"right\": \"role:official\", "
                   "\"filter\": \"silts\"}");

  cp_session_close_comparison (session);
  cp_session_set_columns (session, CP_SOURCE_SPEAKERS);
  cp_session_set_sides (session, NULL, NULL, NULL);
  cp_filter_clear (cp_session_get_filter (session));
  g_assert_true (cp_session_open_setup (session, record, &error));
  g_assert_no_error (error);
  g_assert_nonnull (cp_session_get_comparison (session));
  left = cp_query_to_string (cp_session_get_left (session));
  g_assert_cmpstr (left, ==, "speaker:ivo");
  g_assert_cmpstr (cp_filter_get_search (cp_session_get_filter (session)), ==, "silts");
  g_assert_cmpint (cp_session_get_columns (session), ==, CP_SOURCE_DOCUMENTS);
  g_assert_cmpstr (cp_session_get_opened (session, &n)->source, ==, "d1");
  g_assert_cmpuint (n, ==, 1);
}

/* What a file may have under a name; nothing of it is shown. */
static void
test_faulty (void)
{
  static const char *const faulty[] = {
    "{\"name\": \"x\"}",
    "{\"name\": \"x\", \"scopes\": [{\"topic\": \"gone\"}]}",
    "{\"name\": \"x\", \"scopes\": [{\"source\": \"documents:gone\"}]}",
    "{\"name\": \"x\", \"scopes\": [{\"source\": \"d1\"}]}",
    "{\"name\": \"x\", \"scopes\": [{\"source\": \"planets:d1\"}]}",
    "{\"name\": \"x\", \"scopes\": [{\"source\": \"months:\"}]}",
    "{\"name\": \"x\", \"scopes\": [{\"source\": \"documents:d1\"}, {\"source\": \"speakers:ivo\"}]}",
    "{\"name\": \"x\", \"scopes\": [{\"topic\": \"harbour\"}], \"left\": \"role:gone\"}",
    "{\"name\": \"x\", \"scopes\": [{\"topic\": \"harbour\"}], \"right\": \"after:never\"}",
    "{\"name\": \"x\", \"scopes\": [{\"topic\": \"harbour\"}], \"filter\": \"\\\"open\"}",
  };
  g_autoptr (CpSession) session = tray_fixture_load ();

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CpRecord) record = cp_record_parse (cp_schema_get (CP_ARRAY_COMPARISONS), faulty[i],
                                                     strlen (faulty[i]), &error);

      g_assert_no_error (error);
      g_assert_false (cp_session_open_setup (session, record, &error));
      g_assert_nonnull (error);
      g_assert_null (cp_session_get_comparison (session));
      g_assert_true (cp_filter_is_clear (cp_session_get_filter (session)));
    }
}

static gboolean
is_seen (Fixture *fixture, const char *text)
{
  GtkWidget *label = display_fixture_find_labelled (fixture->setups, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
pop_up (Fixture *fixture)
{
  gtk_menu_button_popup (
      GTK_MENU_BUTTON (display_fixture_find (fixture->setups, GTK_TYPE_MENU_BUTTON)));
  display_fixture_wait_for (is_seen (fixture, "Saved Comparisons"));
  display_fixture_settle ();
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  pop_up (fixture);
  entry = display_fixture_find_labelled (fixture->setups, GTK_TYPE_ENTRY, "Name of this comparison");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Harbour");
  gtk_widget_grab_focus (entry);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (is_seen (fixture, "Harbour"));
  get_setup (fixture->session, "Harbour");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Harbour 2");
  tray_fixture_undo (fixture->session);
  g_assert_cmpuint (display_fixture_count (fixture->setups, CP_TYPE_SETUP_ROW), ==, 0);
  tray_fixture_redo (fixture->session);
  g_assert_cmpuint (display_fixture_count (fixture->setups, CP_TYPE_SETUP_ROW), ==, 1);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  keep (fixture->session, "{\"name\": \"Silt\", \"scopes\": [{\"topic\": \"harbour\"}]}");
  keep (fixture->session, "{\"name\": \"Ebb\", \"scopes\": [{\"topic\": \"harbour\"}]}");
  pop_up (fixture);
  row = display_fixture_find (fixture->setups, CP_TYPE_SETUP_ROW);
  gtk_widget_grab_focus (row);
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_type ("Mud");
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (is_seen (fixture, "Mud"));
  get_setup (fixture->session, "Mud");
  display_fixture_key (GDK_KEY_Delete, 0);
  display_fixture_wait_for (!is_seen (fixture, "Mud"));
  g_assert_cmpuint (cp_snapshot_find_setup (get_snapshot (fixture->session), "Mud"), ==,
                    CP_HANDLE_NONE);
  tray_fixture_undo (fixture->session);
  get_setup (fixture->session, "Mud");
}

static void
test_opened (Fixture *fixture, gconstpointer data)
{
  keep (fixture->session, "{\"name\": \"Silt\", \"scopes\": [{\"topic\": \"harbour\"}]}");
  pop_up (fixture);
  gtk_widget_grab_focus (display_fixture_find (fixture->setups, CP_TYPE_SETUP_ROW));
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (fixture->opened != 0);
  g_assert_cmpuint (fixture->opened, ==,
                    cp_snapshot_find_setup (get_snapshot (fixture->session), "Silt"));
}

/* It stays in the list and says what is wrong. */
static void
test_unusable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *description = NULL;

  keep (fixture->session, "{\"name\": \"Silt\", \"scopes\": [{\"topic\": \"gone\"}]}");
  pop_up (fixture);
  description =
      display_fixture_dup_description (display_fixture_find (fixture->setups, CP_TYPE_SETUP_ROW));
  g_assert_cmpstr (description, ==, "Cannot be opened: There is no topic “gone” in this corpus.");
}

static void
test_finalized (void)
{
  g_autoptr (CpSession) session = tray_fixture_load ();
  GtkWidget *setups = cp_setups_new ();

  cp_setups_set_session (CP_SETUPS (setups), session);
  display_fixture_assert_finalizes (setups);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  cp_style_load_rest (cp_style_get_default ());
  g_test_add_func ("/saved/back", test_back);
  g_test_add_func ("/saved/faulty", test_faulty);
  add ("/saved/saved", test_saved);
  add ("/saved/changed", test_changed);
  add ("/saved/opened", test_opened);
  add ("/saved/unusable", test_unusable);
  g_test_add_func ("/saved/finalized", test_finalized);
  return g_test_run ();
}
