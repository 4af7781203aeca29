/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A presentation met with real keys and a real pointer, from the window that it is about and back. */

#include "cp-presentation.h"

#include <string.h>

#include "cp-application.h"
#include "cp-door.h"
#include "cp-edit-trays.h"
#include "cp-message-bar.h"
#include "cp-presentation-keys.h"
#include "cp-style.h"
#include "cp-synthetic.h"
#include "cp-window.h"
#include "display-fixture.h"

/* As many pictures as may be kept. */
#define SLIDES_MAX 5

typedef struct
{
  CpWindow *window;
  CpSession *session;
  CpPresentation *presentation; /* weak */
} Fixture;

/* A process has one application. */
static CpApplication *
get_application (void)
{
  static CpApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;
  application = cp_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static void
show_window (Fixture *fixture)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->session = cp_project_get_session (cp_window_get_project (fixture->window));
  display_fixture_wait_for (cp_session_get_matrix (fixture->session) != NULL);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  display_fixture_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cp_window_new (GTK_APPLICATION (get_application ()));
  cp_window_open_builtin (fixture->window);
  show_window (fixture);
}

/* A window on a corpus of another kind. */
static void
set_up_project (Fixture *fixture, char *project, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (project, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);
  g_autoptr (CpProject) own = NULL;

  g_assert_no_error (error);
  fixture->window = cp_window_new (GTK_APPLICATION (get_application ()));
  own = cp_project_new_for_snapshot (snapshot);
  cp_window_set_project (fixture->window, own);
  show_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->presentation != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->presentation));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_wait_for (fixture->presentation == NULL);
  display_fixture_settle ();
}

static CpPresentation *
find_presentation (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CP_IS_PRESENTATION (window))
        return CP_PRESENTATION (window);
    }
  return NULL;
}

static void
wait_until_ready (Fixture *fixture)
{
  display_fixture_wait_for (cp_presentation_is_ready (fixture->presentation));
  display_fixture_settle ();
}

static void
begin_by (Fixture *fixture, GdkModifierType modifiers)
{
  display_fixture_key (GDK_KEY_F5, modifiers);
  display_fixture_wait_for (find_presentation () != NULL);
  g_set_weak_pointer (&fixture->presentation, find_presentation ());
  wait_until_ready (fixture);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->presentation)));
}

static void
begin (Fixture *fixture)
{
  begin_by (fixture, 0);
}

/* The overview comes first, then the matrix. */
static void
begin_with_matrix (Fixture *fixture)
{
  begin (fixture);
  display_fixture_key (GDK_KEY_Right, 0);
  wait_until_ready (fixture);
}

static void
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  display_fixture_key (key, modifiers);
  if (fixture->presentation != NULL)
    wait_until_ready (fixture);
}

static void
wait_until_left (Fixture *fixture)
{
  display_fixture_wait_for (fixture->presentation == NULL);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
}

static GtkWidget *
get_view (Fixture *fixture)
{
  return GTK_WIDGET (cp_stage_get_view (cp_presentation_get_stage (fixture->presentation)));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return display_fixture_get_focus (GTK_WINDOW (fixture->presentation));
}

/* How many pages there are is the figure's to say. */
static void
assert_page (Fixture *fixture, const char *title, const char *place)
{
  g_autofree char *label = display_fixture_dup_label (get_view (fixture));
  g_autofree char *expected = g_strdup_printf ("%s (%s", title, place);

  if (!g_str_has_prefix (label, expected))
    g_error ("“%s” does not begin with “%s”", label, expected);
}

static GtkWidget *
find_door (Fixture *fixture, const char *label)
{
  GtkWidget *door = display_fixture_find_labelled (get_view (fixture), CP_TYPE_DOOR, label);

  g_assert_nonnull (door);
  return door;
}

static void
assert_on_door (Fixture *fixture, const char *label)
{
  g_autofree char *focused = NULL;

  g_assert_true (CP_IS_DOOR (get_focus (fixture)));
  focused = display_fixture_dup_label (get_focus (fixture));
  g_assert_cmpstr (focused, ==, label);
}

static gboolean
is_steered (Fixture *fixture)
{
  return cp_slide_view_is_on_door (CP_SLIDE_VIEW (get_view (fixture)));
}

#define CELL "Threats, Orda.kz, Nov 2023*: 13 statements, 7 official, 6 expert"
#define CELL_BELOW "Armenia, Orda.kz, Nov 2023*: 5 statements, 3 official, 2 expert"
#define OVERVIEW "How much each side says on which topic"
#define MATRIX "Who speaks on which topic"
#define QUESTION "Are the CSTO countries under threat?"

/* The whole screen shows a page, and leaving it leaves the window as it was. */
static void
test_turn (Fixture *fixture, gconstpointer data)
{
  const CpScope scope = cp_scope_new ("armenia", NULL);
  g_autofree char *description = NULL;

  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_settle ();
  begin_with_matrix (fixture);
  g_assert_cmpint (gtk_widget_get_width (get_view (fixture)), ==, 1920);
  g_assert_cmpint (gtk_widget_get_height (get_view (fixture)), ==, 1080);
  assert_page (fixture, MATRIX, "2 of 15");
  description = display_fixture_dup_description (get_view (fixture));
  g_assert_nonnull (strstr (description, "104 statements"));
  g_assert_true (get_focus (fixture) == get_view (fixture));
  press (fixture, GDK_KEY_Right, 0);
  assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  g_assert_true (get_focus (fixture) == get_view (fixture));
  press (fixture, GDK_KEY_Page_Down, 0);
  press (fixture, GDK_KEY_space, 0);
  press (fixture, GDK_KEY_space, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Page_Up, 0);
  press (fixture, GDK_KEY_Down, 0);
  assert_page (fixture, QUESTION, "3 of 15, page 2 of ");
  press (fixture, GDK_KEY_Left, 0);
  press (fixture, GDK_KEY_Left, 0);
  assert_page (fixture, MATRIX, "2 of 15");
  display_fixture_key (GDK_KEY_Escape, 0);
  wait_until_left (fixture);
  g_assert_nonnull (cp_session_get_comparison (fixture->session));
}

/* The overview comes first; its rows lead to the topics. */
static void
test_overview (Fixture *fixture, gconstpointer data)
{
  g_autofree char *door = NULL;

  begin (fixture);
  assert_page (fixture, OVERVIEW, "1 of 15");
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_true (CP_IS_DOOR (get_focus (fixture)));
  door = display_fixture_dup_label (get_focus (fixture));
  g_assert_true (g_str_has_prefix (door, "Threats"));
  press (fixture, GDK_KEY_Return, 0);
  assert_page (fixture, QUESTION, "page 1 of ");
  press (fixture, GDK_KEY_Escape, 0);
  assert_on_door (fixture, door);
}

static void
test_zoom_by_click (Fixture *fixture, gconstpointer data)
{
  begin_with_matrix (fixture);
  display_fixture_move (get_view (fixture), 5, 5);
  display_fixture_click_middle (find_door (fixture, CELL));
  wait_until_ready (fixture);
  assert_page (fixture, QUESTION, "page 1 of ");
  press (fixture, GDK_KEY_Escape, 0);
  assert_page (fixture, MATRIX, "2 of 15");
  assert_on_door (fixture, CELL);
  g_assert_false (is_steered (fixture));
  press (fixture, GDK_KEY_Right, 0);
  assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
}

static void
test_zoom_by_keys (Fixture *fixture, gconstpointer data)
{
  begin_with_matrix (fixture);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (is_steered (fixture));
  assert_on_door (fixture, "All topics, Orda.kz, Nov 2023*: 23 statements, 12 official, 11 expert");
  press (fixture, GDK_KEY_Down, 0);
  assert_on_door (fixture, CELL);
  press (fixture, GDK_KEY_Down, 0);
  assert_on_door (fixture, CELL_BELOW);
  press (fixture, GDK_KEY_Left, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_Tab, 0);
  press (fixture, GDK_KEY_Tab, GDK_SHIFT_MASK);
  assert_on_door (fixture, CELL);
  press (fixture, GDK_KEY_Return, 0);
  assert_page (fixture, QUESTION, "page 1 of ");
  press (fixture, GDK_KEY_BackSpace, 0);
  assert_on_door (fixture, CELL);
  g_assert_true (is_steered (fixture));
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_false (is_steered (fixture));
  g_assert_true (get_focus (fixture) == get_view (fixture));
  display_fixture_key (GDK_KEY_Escape, 0);
  wait_until_left (fixture);
}

/* One page ahead of the first and one behind the last lies where one came from. */
static void
test_zoom_through (Fixture *fixture, gconstpointer data)
{
  guint n_pages;

  begin_with_matrix (fixture);
  press (fixture, GDK_KEY_Tab, 0);
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Return, 0);
  n_pages = cp_slideshow_get_n_pages (cp_presentation_get_slideshow (fixture->presentation));
  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 1; i < n_pages; i++)
    press (fixture, GDK_KEY_Page_Down, 0);
  g_assert_true (cp_slideshow_is_zoomed (cp_presentation_get_slideshow (fixture->presentation)));
  press (fixture, GDK_KEY_Page_Down, 0);
  assert_page (fixture, MATRIX, "2 of 15");
  assert_on_door (fixture, CELL);
  press (fixture, GDK_KEY_Return, 0);
  press (fixture, GDK_KEY_Up, 0);
  assert_on_door (fixture, CELL);
}

/* Where the doors are not meant a click turns pages; so does one under a pointer that lies still. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  begin_with_matrix (fixture);
  display_fixture_move (get_view (fixture), 5, 5);
  display_fixture_click (get_view (fixture), 10, 10, 0);
  wait_until_ready (fixture);
  assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  display_fixture_click_button (get_view (fixture), 10, 10, GDK_BUTTON_SECONDARY, 1, 0);
  wait_until_ready (fixture);
  assert_page (fixture, MATRIX, "2 of 15");
}

static void
test_black (Fixture *fixture, gconstpointer data)
{
  begin_with_matrix (fixture);
  press (fixture, GDK_KEY_b, 0);
  g_assert_nonnull (display_fixture_find_labelled (
      GTK_WIDGET (fixture->presentation), GTK_TYPE_BOX,
      "Black screen. Any key brings the page back."));
  g_assert_true (GTK_IS_BOX (get_focus (fixture)));
  press (fixture, GDK_KEY_Right, 0);
  assert_page (fixture, MATRIX, "2 of 15");
  g_assert_true (get_focus (fixture) == get_view (fixture));
  press (fixture, GDK_KEY_F1, 0);
  g_assert_true (CP_IS_PRESENTATION_KEYS (get_focus (fixture)));
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_true (get_focus (fixture) == get_view (fixture));
  press (fixture, GDK_KEY_question, 0);
  g_assert_true (CP_IS_PRESENTATION_KEYS (get_focus (fixture)));
  press (fixture, GDK_KEY_Escape, 0);
  display_fixture_key (GDK_KEY_F5, 0);
  wait_until_left (fixture);
}

static void
set_title (Fixture *fixture)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Change the title");
  g_autoptr (GError) error = NULL;

  cp_edit_set_member (edit, "title", "\"Another title\"");
  cp_history_apply (cp_session_get_history (fixture->session), edit, &error);
  g_assert_no_error (error);
}

/* The keys by which one edits do nothing here, and what others edit does not show. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  CpHistory *history = cp_session_get_history (fixture->session);

  begin_with_matrix (fixture);
  set_title (fixture);
  display_fixture_settle ();
  assert_page (fixture, MATRIX, "2 of 15");
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Delete, 0);
  press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  g_assert_nonnull (cp_history_get_undo_name (history));
  assert_page (fixture, MATRIX, "2 of 15");
  display_fixture_key (GDK_KEY_Escape, 0);
  wait_until_left (fixture);
}

/* However far one goes, few pictures are kept. */
static void
test_memory (Fixture *fixture, gconstpointer data)
{
  begin_with_matrix (fixture);
  for (guint i = 0; i < 14; i++)
    {
      press (fixture, i % 2 == 0 ? GDK_KEY_Right : GDK_KEY_Down, 0);
      display_fixture_wait_for (
          !cp_slide_maker_is_busy (cp_presentation_get_maker (fixture->presentation)));
      g_assert_cmpuint (
          cp_slide_maker_get_n_slides (cp_presentation_get_maker (fixture->presentation)), <=,
          SLIDES_MAX);
    }
}

/* How bright the upper left corner of the page is; 0 while it is not there. */
static guint8
get_ground (Fixture *fixture)
{
  CpSlidePlace place =
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation));
  g_autofree guint32 *pixels = NULL;
  CpSlide slide;
  int width;

  if (!cp_slide_maker_find (cp_presentation_get_maker (fixture->presentation), &place, &slide))
    return 0;
  width = gdk_texture_get_width (slide.texture);
  pixels = g_new (guint32, (gsize) width * gdk_texture_get_height (slide.texture));
  gdk_texture_download (slide.texture, (guchar *) pixels, width * sizeof *pixels);

  return pixels[0] & 0xff;
}

/* The page is drawn anew when the desktop turns dark, and the focus stays. */
static void
test_dark (Fixture *fixture, gconstpointer data)
{
  begin_with_matrix (fixture);
  press (fixture, GDK_KEY_Tab, 0);
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpuint (get_ground (fixture), >, 200);
  cp_style_force (cp_style_get_default (), CP_THEME_DARK);
  display_fixture_wait_for (get_ground (fixture) > 0 && get_ground (fixture) < 60);
  display_fixture_wait_for (
      !cp_slide_maker_is_busy (cp_presentation_get_maker (fixture->presentation)));
  wait_until_ready (fixture);
  assert_on_door (fixture, CELL);
  cp_style_force (cp_style_get_default (), CP_N_THEMES);
}

static int
get_width (Fixture *fixture)
{
  CpSlidePlace place =
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation));
  CpSlide slide;

  if (!cp_slide_maker_find (cp_presentation_get_maker (fixture->presentation), &place, &slide))
    return 0;
  return gdk_texture_get_width (slide.texture);
}

/* On a screen of another size pages are laid out anew, with as many pixels as it has. */
static void
test_resize (Fixture *fixture, gconstpointer data)
{
  begin_with_matrix (fixture);
  g_assert_cmpint (get_width (fixture), ==, 1920);
  gtk_window_set_default_size (GTK_WINDOW (fixture->presentation), 1024, 768);
  gtk_window_unfullscreen (GTK_WINDOW (fixture->presentation));
  display_fixture_wait_for (gtk_widget_get_width (get_view (fixture)) == 1024);
  display_fixture_wait_for (get_width (fixture) == 1024);
  wait_until_ready (fixture);
  assert_page (fixture, MATRIX, "2 of 15");
}

/* Pages run from left to right in any language, as figures do. */
static void
test_rtl (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  begin_with_matrix (fixture);
  press (fixture, GDK_KEY_Right, 0);
  assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  press (fixture, GDK_KEY_Left, 0);
  display_fixture_move (get_view (fixture), 5, 5);
  display_fixture_click_middle (find_door (fixture, CELL));
  wait_until_ready (fixture);
  assert_page (fixture, QUESTION, "page 1 of ");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The presentation goes with its window, in the middle of work too. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  display_fixture_key (GDK_KEY_F5, 0);
  display_fixture_wait_for (find_presentation () != NULL);
  g_set_weak_pointer (&fixture->presentation, find_presentation ());
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_wait_for (fixture->presentation == NULL);
  set_up (fixture, NULL);
}

static void
test_finalizes (void)
{
  const CpScope scope = cp_scope_new ("armenia", NULL);

  display_fixture_assert_finalizes (cp_stage_new ());
  display_fixture_assert_finalizes (cp_slide_view_new ());
  display_fixture_assert_finalizes (cp_door_new ("Armenia", &scope));
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_PRESENTATION_KEYS, NULL));
}

static void
assert_says (Fixture *fixture, const char *text)
{
  GtkWidget *bar;

  display_fixture_wait_for (
      (bar = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MESSAGE_BAR)) != NULL
      && gtk_widget_get_mapped (bar));
  g_assert_cmpstr (cp_message_bar_get_text (CP_MESSAGE_BAR (bar)), ==, text);
  g_assert_null (find_presentation ());
}

static void
test_filtered (Fixture *fixture, gconstpointer data)
{
  cp_filter_set_search (cp_session_get_filter (fixture->session), "zyxwvut");
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_F5, 0);
  assert_says (fixture, "There is nothing to present: no statement is in the selection.");
}

/* The first statements of the corpus, as a tray of their own. */
static void
fill_tray (Fixture *fixture, guint n_statements)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  guint n_all;
  const guint32 *all = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_all);
  g_autoptr (CpEdit) edit =
      cp_edit_new_tray_with ("Pick", snapshot, "Lecture", all, MIN (n_statements, n_all));
  g_autoptr (GError) error = NULL;

  cp_history_apply (cp_session_get_history (fixture->session), edit, &error);
  g_assert_no_error (error);
  display_fixture_wait_for (cp_tray_get_n_cards (cp_session_get_tray (fixture->session))
                            == n_statements);
  display_fixture_settle ();
}

/* A title, the cards, their sources: one after the other. */
static void
test_tray (Fixture *fixture, gconstpointer data)
{
  guint n_pages;

  fill_tray (fixture, 4);
  begin_by (fixture, GDK_SHIFT_MASK);
  n_pages = cp_slideshow_get_n_pages (cp_presentation_get_slideshow (fixture->presentation));
  g_assert_cmpuint (n_pages, >, 1);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpuint (
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation)).page, ==, 1);
  press (fixture, GDK_KEY_End, 0);
  g_assert_cmpuint (
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation)).page, ==,
      n_pages - 1);
  press (fixture, GDK_KEY_Page_Up, 0);
  press (fixture, GDK_KEY_Home, 0);
  display_fixture_key (GDK_KEY_Escape, 0);
  wait_until_left (fixture);
}

static void
test_no_tray (Fixture *fixture, gconstpointer data)
{
  display_fixture_key (GDK_KEY_F5, GDK_SHIFT_MASK);
  assert_says (fixture, "There is nothing to present: no card is in the tray.");
}

static void
test_empty (void)
{
  const char *project = "{\"format\": \"counterpoint\", \"version\": 1}";
  Fixture fixture = { 0 };

  set_up_project (&fixture, g_strdup (project), strlen (project));
  display_fixture_key (GDK_KEY_F5, 0);
  assert_says (&fixture, "There is nothing to present: the corpus has no statements yet.");
  tear_down (&fixture, NULL);
}

/* What does not fit on a few pages is put together; of a topic on which too much is said there is what
 * matters most. */
static void
test_large (void)
{
  const CpSyntheticOptions options = { .n_documents = 200, .n_speakers = 60, .n_topics = 40,
                                       .n_statements = 30000, .n_relations = 4000 };
  g_autofree char *description = NULL;
  Fixture fixture = { 0 };
  gsize length;
  char *project = cp_synthetic_project (7, &options, &length);

  set_up_project (&fixture, project, length);
  begin_with_matrix (&fixture);
  assert_page (&fixture, MATRIX, "2 of 43)");
  g_assert_nonnull (display_fixture_find (get_view (&fixture), CP_TYPE_DOOR));
  press (&fixture, GDK_KEY_Right, 0);
  description = display_fixture_dup_description (get_view (&fixture));
  g_assert_null (strstr (description, "are drawn"));
  press (&fixture, GDK_KEY_End, 0);
  press (&fixture, GDK_KEY_Home, 0);
  display_fixture_key (GDK_KEY_Escape, 0);
  wait_until_left (&fixture);
  tear_down (&fixture, NULL);
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
  add ("/presentation/turn", test_turn);
  add ("/presentation/overview", test_overview);
  add ("/presentation/zoom-by-click", test_zoom_by_click);
  add ("/presentation/zoom-by-keys", test_zoom_by_keys);
  add ("/presentation/zoom-through", test_zoom_through);
  add ("/presentation/click", test_click);
  add ("/presentation/black", test_black);
  add ("/presentation/edits", test_edits);
  add ("/presentation/memory", test_memory);
  add ("/presentation/dark", test_dark);
  add ("/presentation/resize", test_resize);
  add ("/presentation/rtl", test_rtl);
  add ("/presentation/closed", test_closed);
  add ("/presentation/filtered", test_filtered);
  add ("/presentation/tray", test_tray);
  add ("/presentation/no-tray", test_no_tray);
  g_test_add_func ("/presentation/finalizes", test_finalizes);
  g_test_add_func ("/presentation/empty", test_empty);
  g_test_add_func ("/presentation/large", test_large);

  return g_test_run ();
}
