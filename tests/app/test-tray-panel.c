/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray: its pages, what is done to its cards and to whole trays, by pointer and keys. */

#include "cp-beside.h"
#include "cp-edit-registers.h"
#include "cp-edit-trays.h"
#include "cp-export-preview.h"
#include "cp-figure-table.h"
#include "cp-picking.h"
#include "cp-tray-panel.h"
#include "cp-tray-row.h"
#include "cp-tray-talk.h"

#include "tray-fixture.h"

#include <string.h>

typedef struct
{
  CpSession *session;
  GtkWidget *panel;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = tray_fixture_load ();
  fixture->panel = cp_tray_panel_new ();
  cp_tray_panel_set_session (CP_TRAY_PANEL (fixture->panel), fixture->session);
  cp_tray_panel_set_page_size (CP_TRAY_PANEL (fixture->panel), 3);
  fixture->window = display_fixture_show (fixture->panel, 404, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_object_unref (fixture->session);
}

static GtkWidget *
find_row (Fixture *fixture, const char *statement)
{
  GtkWidget *list = display_fixture_find (fixture->panel, GTK_TYPE_LIST_BOX);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (CP_IS_TRAY_ROW (row)
        && g_str_equal (cp_tray_row_get_statement (CP_TRAY_ROW (row)), statement))
      return row;
  return NULL;
}

/* The statements of the rows, in their order. */
static char *
dup_rows (Fixture *fixture)
{
  GtkWidget *list = display_fixture_find (fixture->panel, GTK_TYPE_LIST_BOX);
  GString *text = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            cp_tray_row_get_statement (CP_TRAY_ROW (row)));
  return g_string_free (text, FALSE);
}

static void
assert_cards (Fixture *fixture, const char *cards, const char *rows)
{
  g_autofree char *has = tray_fixture_dup_cards (fixture->session);
  g_autofree char *shows = dup_rows (fixture);

  g_assert_cmpstr (has, ==, cards);
  g_assert_cmpstr (shows, ==, rows);
}

static void
assert_focus (Fixture *fixture, const char *statement)
{
  GtkWidget *focus = display_fixture_get_focus (fixture->window);

  g_assert_nonnull (focus);
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (focus), ==, "CpTrayRow");
  g_assert_cmpstr (cp_tray_row_get_statement (CP_TRAY_ROW (focus)), ==, statement);
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  GtkWidget *label = display_fixture_find_labelled (fixture->panel, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, "b1");
  g_autofree char *label = display_fixture_dup_label (row);
  g_autofree char *note = display_fixture_dup_description (row);

  assert_cards (fixture, "a1 b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
  g_assert_cmpstr (label, ==, "2 of 4, Ivo Brandt, expert, no: It silts up.");
  g_assert_cmpstr (note, ==, "Ask who dredges.");
  g_assert_true (shows (fixture, "4 cards: 2 official, 1 expert, 1 other. Drag, or Alt+Up and Alt+Down, "
                                 "to order."));
  g_assert_true (shows (fixture, "Page 1, Does it stay open?"));
  g_assert_true (shows (fixture, "Page 2, Harbour"));
  g_assert_true (shows (fixture, "Lecture"));
}

/* With one row of cards, two positions on one question are two pages. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->panel, "trays.size", "i", 1);
  g_assert_true (shows (fixture, "Page 1, Does it stay open?"));
  g_assert_true (shows (fixture, "Page 2, Harbour"));
  g_assert_true (shows (fixture, "Page 3, Harbour"));
  gtk_widget_activate_action (fixture->panel, "trays.size", "i", 3);
  g_assert_true (shows (fixture, "Page 2, Harbour"));
  g_assert_false (shows (fixture, "Page 3, Harbour"));
}

static CpExportPreview *
get_preview (Fixture *fixture)
{
  return CP_EXPORT_PREVIEW (display_fixture_find (fixture->panel, CP_TYPE_EXPORT_PREVIEW));
}

static void
assert_page (Fixture *fixture, const char *title, const char *label)
{
  const CpFigure *figure;

  display_fixture_wait_for (!cp_export_preview_is_busy (get_preview (fixture)));
  figure = cp_export_preview_get_figure (get_preview (fixture),
                                         cp_export_preview_get_page (get_preview (fixture)));
  g_assert_nonnull (figure);
  g_assert_cmpstr (cp_figure_get_title (figure), ==, title);
  g_assert_true (shows (fixture, label));
}

/* The page of the card that has the focus, as it will be drawn; then of the one in its place. */
static void
test_page (Fixture *fixture, gconstpointer data)
{
  assert_page (fixture, "Does it stay open?", "Cards, page 1 of 2, 1920 × 1080");
  gtk_widget_grab_focus (find_row (fixture, "c1"));
  assert_page (fixture, "Harbour", "Cards, page 2 of 2, 1920 × 1080");
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_page (fixture, "Harbour", "Cards, page 2 of 2, 1920 × 1080");
  gtk_widget_activate_action (fixture->panel, "trays.size", "i", 1);
  assert_page (fixture, "Harbour", "Cards, page 3 of 4, 1920 × 1080");
}

/* Pages are turned by keys, which go to the first card, and by buttons, which keep the focus. */
static void
test_page_turned (Fixture *fixture, gconstpointer data)
{
  GtkWidget *previous =
      display_fixture_find_labelled (fixture->panel, GTK_TYPE_BUTTON, "Previous page");
  GtkWidget *next = display_fixture_find_labelled (fixture->panel, GTK_TYPE_BUTTON, "Next page");

  gtk_widget_activate_action (fixture->panel, "trays.size", "i", 1);
  g_assert_false (gtk_widget_is_sensitive (previous));
  gtk_widget_grab_focus (find_row (fixture, "a1"));
  display_fixture_key (GDK_KEY_Page_Down, GDK_ALT_MASK);
  assert_focus (fixture, "b1");
  gtk_widget_grab_focus (find_row (fixture, "a2"));
  assert_page (fixture, "Harbour", "Cards, page 2 of 3, 1920 × 1080");
  display_fixture_key (GDK_KEY_Page_Up, GDK_ALT_MASK);
  assert_focus (fixture, "a1");
  assert_page (fixture, "Does it stay open?", "Cards, page 1 of 3, 1920 × 1080");

  display_fixture_click_middle (next);
  assert_page (fixture, "Harbour", "Cards, page 2 of 3, 1920 × 1080");
  g_assert_true (display_fixture_get_focus (fixture->window) == next);
  display_fixture_click_middle (next);
  assert_page (fixture, "Harbour", "Cards, page 3 of 3, 1920 × 1080");
  display_fixture_wait_for (!gtk_widget_is_sensitive (next));
  assert_focus (fixture, "c1");
  display_fixture_click_middle (previous);
  assert_page (fixture, "Harbour", "Cards, page 2 of 3, 1920 × 1080");
}

/* Where several cards are of one side alone, that is told. Without a card there is no page, and what fills
 * the tray is told; with the first one the page is there. */
static void
test_page_of_none (Fixture *fixture, gconstpointer data)
{
  const char *const others[] = { "b1", "c1", NULL };
  const char *const ids[] = { "a1", "a2", NULL };
  const char *const first[] = { "b1", NULL };

  cp_unpick (fixture->panel, fixture->session, others, CP_TELL_NOTHING);
  g_assert_true (shows (fixture, "2 cards: 2 official. Only official statements are picked. Drag, or "
                                 "Alt+Up and Alt+Down, to order."));
  cp_unpick (fixture->panel, fixture->session, ids, CP_TELL_NOTHING);
  display_fixture_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (get_preview (fixture))));
  g_assert_true (shows (fixture, "No cards yet. Press the plus of a card in the comparison, or drag cards "
                                 "here."));
  cp_pick (fixture->panel, fixture->session, first, 0, CP_TELL_NOTHING);
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (get_preview (fixture))));
  assert_page (fixture, "Does it stay open?", "Cards, page 1 of 1, 1920 × 1080");
}

/* A tray that is closed is not drawn anew with each edit, but when it is opened. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "a1", NULL };
  CpFigureRequest *request;

  assert_page (fixture, "Does it stay open?", "Cards, page 1 of 2, 1920 × 1080");
  request = cp_figure_request_ref (cp_export_preview_get_request (get_preview (fixture)));
  gtk_widget_set_child_visible (fixture->panel, FALSE);
  cp_unpick (fixture->panel, fixture->session, ids, CP_TELL_NOTHING);
  g_assert_true (cp_export_preview_get_request (get_preview (fixture)) == request);
  g_assert_nonnull (find_row (fixture, "a1"));
  gtk_widget_set_child_visible (fixture->panel, TRUE);
  assert_cards (fixture, "b1(Ask who dredges.) a2 c1", "b1 a2 c1");
  g_assert_true (cp_export_preview_get_request (get_preview (fixture)) != request);
  cp_figure_request_unref (request);
}

/* What is copied is the page in sight, and its statements as a table. */
static void
test_page_copied (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = display_fixture_find_labelled (fixture->panel, GTK_TYPE_BUTTON, "Copy this page");
  g_autoptr (CpTalk) talk = cp_tray_talk_new (fixture->session);
  CpFigureRequest *request = cp_export_preview_get_request (get_preview (fixture));
  g_autofree char *table = cp_figure_table_dup (request);
  GdkContentFormats *formats;
  guint n;

  assert_page (fixture, "Does it stay open?", "Cards, page 1 of 2, 1920 × 1080");
  g_assert_nonnull (button);
  gtk_widget_activate (button);
  display_fixture_wait_for (gdk_content_formats_contain_mime_type (
      gdk_clipboard_get_formats (gtk_widget_get_clipboard (fixture->panel)), "image/png"));
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (fixture->panel));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_nonnull (strstr (table, "It stays open."));
  g_assert_nonnull (strstr (table, "It silts up."));
  g_assert_null (strstr (table, "The quay is new."));
  cp_talk_get_picks (talk, &n);
  g_assert_cmpuint (n, ==, 4);
}

static void
test_moved_by_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (find_row (fixture, "a2"));
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_cards (fixture, "a1 a2 b1(Ask who dredges.) c1", "a1 a2 b1 c1");
  assert_focus (fixture, "a2");
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_cards (fixture, "a2 a1 b1(Ask who dredges.) c1", "a2 a1 b1 c1");
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  assert_focus (fixture, "a2");
  for (guint i = 0; i < 3; i++)
    tray_fixture_undo (fixture->session);
  assert_cards (fixture, "a1 b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
  assert_focus (fixture, "a2");
  tray_fixture_redo (fixture->session);
  assert_cards (fixture, "a1 a2 b1(Ask who dredges.) c1", "a1 a2 b1 c1");
}

/* However often cards changed places, their buttons do what they say. */
static void
test_alive (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (find_row (fixture, "a1"));
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_cards (fixture, "b1(Ask who dredges.) a1 a2 c1", "b1 a1 a2 c1");
  display_fixture_click_middle (display_fixture_find (find_row (fixture, "b1"), GTK_TYPE_BUTTON));
  display_fixture_wait_for (find_row (fixture, "b1") == NULL);
  display_fixture_click_middle (display_fixture_find (find_row (fixture, "a1"), GTK_TYPE_BUTTON));
  display_fixture_wait_for (find_row (fixture, "a1") == NULL);
  assert_cards (fixture, "a2 c1", "a2 c1");
}

static void
test_dragged (Fixture *fixture, gconstpointer data)
{
  GtkWidget *from = find_row (fixture, "c1");
  GtkWidget *to = find_row (fixture, "a1");
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (to, from, &bounds));
  display_fixture_drag_and_drop (from, 60, 20, 60, bounds.origin.y + 25);
  display_fixture_wait_for (cp_tray_find (cp_session_get_tray (fixture->session), "c1") == 0);
  assert_cards (fixture, "c1 a1 b1(Ask who dredges.) a2", "c1 a1 b1 a2");
  g_assert_false (gtk_widget_has_css_class (from, "dragged"));
  tray_fixture_undo (fixture->session);
  assert_cards (fixture, "a1 b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (find_row (fixture, "b1"));
  display_fixture_key (GDK_KEY_Delete, 0);
  assert_cards (fixture, "a1 a2 c1", "a1 a2 c1");
  assert_focus (fixture, "a2");
  tray_fixture_undo (fixture->session);
  assert_cards (fixture, "a1 b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
  assert_focus (fixture, "a2");
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (find_row (fixture, "a1"));
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_type ("slowly");
  display_fixture_key (GDK_KEY_Return, 0);
  assert_cards (fixture, "a1(slowly) b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
  assert_focus (fixture, "a1");

  /* Escape leaves it as it was; going elsewhere keeps what was written. */
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_type ("x");
  display_fixture_key (GDK_KEY_Escape, 0);
  assert_cards (fixture, "a1(slowly) b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_key (GDK_KEY_BackSpace, 0);
  gtk_widget_grab_focus (find_row (fixture, "a2"));
  assert_cards (fixture, "a1 b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
  tray_fixture_undo (fixture->session);
  assert_cards (fixture, "a1(slowly) b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
}

static gboolean
offers (Fixture *fixture, const char *entry)
{
  GtkWidget *label = display_fixture_find_labelled (fixture->panel, GTK_TYPE_LABEL, entry);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* What keys do, the menu does, too. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (find_row (fixture, "a2"));
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  display_fixture_wait_for (offers (fixture, "Move Up"));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!offers (fixture, "Move Up"));
  display_fixture_click_button (find_row (fixture, "a2"), 100, 15, GDK_BUTTON_SECONDARY, 1, 0);
  display_fixture_wait_for (offers (fixture, "Move Up"));
  display_fixture_settle ();
  display_fixture_click_middle (
      display_fixture_find_labelled (fixture->panel, GTK_TYPE_LABEL, "Move Up"));
  display_fixture_wait_for (cp_tray_find (cp_session_get_tray (fixture->session), "a2") == 1);
  assert_cards (fixture, "a1 a2 b1(Ask who dredges.) c1", "a1 a2 b1 c1");
}

/* A note that is being written when its card is moved, or taken away by an undo, is not lost. */
static void
test_note_kept (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (find_row (fixture, "a2"));
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_type ("slowly");
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_cards (fixture, "a1 a2(slowly) b1(Ask who dredges.) c1", "a1 a2 b1 c1");
}

/* The card of a statement that goes away goes along, and comes back to its place. */
static void
test_statement_deleted (Fixture *fixture, gconstpointer data)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  guint32 statement = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, "b1");
  g_autoptr (CpEdit) edit = cp_edit_new_removal ("Delete a statement", snapshot, CP_ARRAY_STATEMENTS,
                                                 &statement, 1);

  cp_editing_apply (fixture->panel, fixture->session, edit, CP_TELL_NOTHING);
  assert_cards (fixture, "a1 a2 c1", "a1 a2 c1");
  tray_fixture_undo (fixture->session);
  assert_cards (fixture, "a1 b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
}

static void
test_trays (Fixture *fixture, gconstpointer data)
{
  CpTray *tray = cp_session_get_tray (fixture->session);
  guint32 first = cp_tray_get_current (tray);

  gtk_widget_activate_action (fixture->panel, "tray.duplicate", NULL);
  g_assert_cmpstr (cp_tray_get_name (tray), ==, "Lecture 2");
  g_assert_true (shows (fixture, "Lecture 2"));
  assert_cards (fixture, "a1 b1(Ask who dredges.) a2 c1", "a1 b1 a2 c1");
  gtk_widget_activate_action (fixture->panel, "tray.new", NULL);
  g_assert_cmpstr (cp_tray_get_name (tray), ==, "Talk 1");
  assert_cards (fixture, "", "");
  gtk_widget_activate_action (fixture->panel, "tray.delete", NULL);
  g_assert_cmpstr (cp_tray_get_name (tray), ==, "Lecture 2");
  tray_fixture_undo (fixture->session);
  gtk_widget_activate_action (fixture->panel, "trays.current", "u", first);
  g_assert_cmpstr (cp_tray_get_name (tray), ==, "Lecture");
  tray_fixture_undo (fixture->session);
  tray_fixture_undo (fixture->session);
  g_assert_cmpuint (cp_tray_get_current (tray), ==, first);
}

static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  CpTray *tray = cp_session_get_tray (fixture->session);

  gtk_widget_activate_action (fixture->panel, "tray.rename", NULL);
  display_fixture_settle ();
  display_fixture_type ("Class");
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (g_strcmp0 (cp_tray_get_name (tray), "Class") == 0);
  g_assert_true (shows (fixture, "Class"));
  tray_fixture_undo (fixture->session);
  g_assert_true (shows (fixture, "Lecture"));
}

/* What is picked where there is no tray makes one, as one step. */
static void
test_picked (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "b2", "nobody", "a3", "b2", NULL };
  CpTray *tray = cp_session_get_tray (fixture->session);

  g_assert_true (cp_pick (fixture->panel, fixture->session, ids, 1, CP_TELL_NOTHING));
  assert_cards (fixture, "a1 b2 a3 b1(Ask who dredges.) a2 c1", "a1 b2 a3 b1 a2 c1");
  g_assert_false (cp_pick (fixture->panel, fixture->session, ids, 1, CP_TELL_NOTHING));
  gtk_widget_activate_action (fixture->panel, "tray.delete", NULL);
  g_assert_cmpuint (cp_tray_get_current (tray), ==, CP_HANDLE_NONE);
  g_assert_true (shows (fixture, "No tray yet"));
  g_assert_true (cp_pick (fixture->panel, fixture->session, ids, G_MAXUINT, CP_TELL_NOTHING));
  g_assert_cmpstr (cp_tray_get_name (tray), ==, "Talk 1");
  assert_cards (fixture, "b2 a3", "b2 a3");
  g_assert_true (cp_unpick (fixture->panel, fixture->session, ids, CP_TELL_NOTHING));
  assert_cards (fixture, "", "");
  tray_fixture_undo (fixture->session);
  tray_fixture_undo (fixture->session);
  g_assert_cmpuint (cp_tray_get_current (tray), ==, CP_HANDLE_NONE);
}

/* A file may have a statement twice in a tray; each card is shown. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  static const char json[] = "{\"name\": \"Twice\", \"cards\": [{\"statement\": \"a1\"}, "
                             "{\"statement\": \"a2\"}, {\"statement\": \"a1\"}, {\"statement\": \"a1\"}]}";
  CpTray *tray = cp_session_get_tray (fixture->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRecord) record =
      cp_record_parse (cp_schema_get (CP_ARRAY_TRAYS), json, strlen (json), &error);
  g_autoptr (CpEdit) edit = cp_edit_new ("Replace");

  g_assert_no_error (error);
  cp_edit_replace (edit, CP_ARRAY_TRAYS, cp_tray_get_current (tray), record);
  cp_editing_apply (fixture->panel, fixture->session, edit, CP_TELL_NOTHING);
  assert_cards (fixture, "a1 a2 a1 a1", "a1 a2 a1 a1");
  gtk_widget_grab_focus (find_row (fixture, "a2"));
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_cards (fixture, "a2 a1 a1 a1", "a2 a1 a1 a1");
  gtk_widget_grab_focus (find_row (fixture, "a1"));
  display_fixture_key (GDK_KEY_Delete, 0);
  assert_cards (fixture, "a2", "a2");
  tray_fixture_undo (fixture->session);
  assert_cards (fixture, "a2 a1 a1 a1", "a2 a1 a1 a1");
}

/* Whatever is written, the panel is no wider than the narrowest window. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  CpTray *tray = cp_session_get_tray (fixture->session);
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  g_autofree char *text = g_strnfill (5000, 'W');
  g_autoptr (CpEdit) edit =
      cp_edit_new_tray_name ("Rename", snapshot, cp_tray_get_current (tray), text);
  g_autoptr (CpEdit) note = NULL;
  int least;

  cp_editing_apply (fixture->panel, fixture->session, edit, CP_TELL_NOTHING);
  snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  note = cp_edit_new_card_note ("Note", snapshot, cp_tray_get_current (tray), 0, text);
  cp_editing_apply (fixture->panel, fixture->session, note, CP_TELL_NOTHING);
  gtk_widget_grab_focus (find_row (fixture, "a1"));
  display_fixture_key (GDK_KEY_F2, 0);
  gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

/* Where one reads from right to left the handle is on the right, and the panel on the left. */
static void
test_mirrored (void)
{
  g_autoptr (CpSession) session = tray_fixture_load ();
  GtkWidget *beside = cp_beside_new ();
  GtkWidget *panel = cp_tray_panel_new ();
  GtkWindow *window;
  GtkWidget *row;
  graphene_rect_t bounds;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  cp_tray_panel_set_session (CP_TRAY_PANEL (panel), session);
  cp_beside_set_view (CP_BESIDE (beside), gtk_label_new ("view"));
  cp_beside_set_panel (CP_BESIDE (beside), panel);
  cp_beside_set_panel_shown (CP_BESIDE (beside), TRUE);
  window = display_fixture_show (beside, 1000, 400);
  g_assert_true (gtk_widget_compute_bounds (panel, beside, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, 1);
  row = display_fixture_find (panel, CP_TYPE_TRAY_ROW);
  g_assert_true (gtk_widget_compute_bounds (display_fixture_find (row, GTK_TYPE_IMAGE), row, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, gtk_widget_get_width (row) / 2);
  display_fixture_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_finalized (void)
{
  g_autoptr (CpSession) session = tray_fixture_load ();
  GtkWidget *panel = cp_tray_panel_new ();

  cp_tray_panel_set_session (CP_TRAY_PANEL (panel), session);
  display_fixture_assert_finalizes (panel);
  display_fixture_assert_finalizes (cp_tray_panel_new ());
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
  add ("/tray-panel/shown", test_shown);
  add ("/tray-panel/pages", test_pages);
  add ("/tray-panel/page", test_page);
  add ("/tray-panel/page-turned", test_page_turned);
  add ("/tray-panel/page-of-none", test_page_of_none);
  add ("/tray-panel/page-copied", test_page_copied);
  add ("/tray-panel/closed", test_closed);
  add ("/tray-panel/moved-by-keys", test_moved_by_keys);
  add ("/tray-panel/alive", test_alive);
  add ("/tray-panel/dragged", test_dragged);
  add ("/tray-panel/removed", test_removed);
  add ("/tray-panel/menu", test_menu);
  add ("/tray-panel/note", test_note);
  add ("/tray-panel/note-kept", test_note_kept);
  add ("/tray-panel/statement-deleted", test_statement_deleted);
  add ("/tray-panel/trays", test_trays);
  add ("/tray-panel/renamed", test_renamed);
  add ("/tray-panel/picked", test_picked);
  add ("/tray-panel/twice", test_twice);
  add ("/tray-panel/long", test_long);
  g_test_add_func ("/tray-panel/mirrored", test_mirrored);
  g_test_add_func ("/tray-panel/finalized", test_finalized);
  return g_test_run ();
}
