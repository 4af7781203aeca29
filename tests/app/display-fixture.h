/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets shown on a real display, met with real keys and a real pointer. */

/*
 * A test of the suite "display" is a program run by run-display.sh (meson.build does that), such as
 *
 *   static void
 *   test_click (void)
 *   {
 *     g_autoptr (CpSession) session = display_fixture_load_builtin ();
 *     GtkWidget *view = cp_matrix_view_new ();
 *     GtkWindow *window;
 *
 *     cp_matrix_view_set_session (CP_MATRIX_VIEW (view), session);
 *     window = display_fixture_show (view, 800, 600);
 *     display_fixture_click (view, 300, 90, 0);
 *     display_fixture_wait_for (cp_session_get_comparison (session) != NULL);
 *     display_fixture_close (window);
 *   }
 *
 *   int
 *   main (int argc, char **argv)
 *   {
 *     if (!display_fixture_init (&argc, &argv))
 *       return DISPLAY_FIXTURE_SKIPPED;
 *     g_test_add_func ("/matrix-view/click", test_click);
 *     return g_test_run ();
 *   }
 *
 * Places are in the widget's own coordinates, and are taken when a frame has put the widget where it belongs. Every
 * function that gives input comes back when the program has had the time to answer; what takes longer is waited for by
 * display_fixture_wait_for (). By hand:
 *
 *   tests/app/run-display.sh BUILD/tests/app/test-matrix-view -p /matrix-view/click
 */

#pragma once

#include <gtk/gtk.h>

#include "cp-application.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define DISPLAY_FIXTURE_SKIPPED 77

gboolean display_fixture_init (int *argc, char ***argv);

/* Sessions on a corpus: the built-in one, or the text of a project file. */
CpSession *display_fixture_load_builtin (void);
CpSession *display_fixture_load (const char *project);

CpApplication *display_fixture_get_application (void);

/* Windows. The window owns the widget; close () destroys both. */
GtkWindow *display_fixture_show (GtkWidget *widget, int width, int height);
void display_fixture_close (GtkWindow *window);
void display_fixture_assert_finalizes (GtkWidget *widget);

/* Time. */
typedef gboolean (*DisplayFixtureCondition) (gpointer data);

void display_fixture_settle (void);
void display_fixture_wait_for_place (GtkWidget *widget);
void display_fixture_wait_frames (GtkWidget *widget, guint n_frames);
guint display_fixture_get_n_frames (GtkWidget *widget);
gboolean display_fixture_wait_until (DisplayFixtureCondition condition, gpointer data,
                                     guint milliseconds);
gint64 display_fixture_get_deadline (void);

/* Runs the main loop until an expression is true; the test fails after ten seconds. */
#define display_fixture_wait_for(expression) \
  G_STMT_START \
    { \
      gint64 wait_for_deadline = display_fixture_get_deadline (); \
      while (!(expression)) \
        { \
          if (g_get_monotonic_time () > wait_for_deadline) \
            g_error ("%s:%d: waited in vain for: %s", __FILE__, __LINE__, #expression); \
          if (!g_main_context_iteration (NULL, FALSE)) \
            g_usleep (1000); \
        } \
    } \
  G_STMT_END

/* Pointer and keys; modifiers are GDK_SHIFT_MASK, GDK_CONTROL_MASK, GDK_ALT_MASK. */
void display_fixture_move (GtkWidget *widget, double x, double y);
void display_fixture_click (GtkWidget *widget, double x, double y, GdkModifierType modifiers);
void display_fixture_click_middle (GtkWidget *widget);
void display_fixture_click_button (GtkWidget *widget, double x, double y, guint button,
                                   guint n_clicks, GdkModifierType modifiers);
void display_fixture_drag (GtkWidget *widget, double x1, double y1, double x2, double y2);
void display_fixture_drag_and_drop (GtkWidget *widget, double x1, double y1, double x2, double y2);
void display_fixture_drag_onto (GtkWidget *from, GtkWidget *to, double x, double y);
void display_fixture_scroll (GtkWidget *widget, double x, double y, int right, int down,
                             GdkModifierType modifiers);
void display_fixture_key (guint keyval, GdkModifierType modifiers);
void display_fixture_type (const char *text);

/* What is there. */
GtkWidget *display_fixture_get_focus (GtkWindow *window);
char *display_fixture_dup_label (GtkWidget *widget);
char *display_fixture_dup_description (GtkWidget *widget);
GtkWidget *display_fixture_find (GtkWidget *root, GType type);
GtkWidget *display_fixture_find_labelled (GtkWidget *root, GType type, const char *label);
GtkWidget *display_fixture_find_button (gpointer root, const char *label);
GtkWindow *display_fixture_find_question (void);
guint display_fixture_count (GtkWidget *root, GType type);

char *display_fixture_dup_clipboard (GtkWidget *widget);
void display_fixture_set_clipboard (GtkWidget *widget, const char *text);

/* Pictures, for picture-compare.h. */
cairo_surface_t *display_fixture_draw (GtkWidget *widget);
char *display_fixture_save_picture (GtkWidget *widget, const char *name);

G_END_DECLS
