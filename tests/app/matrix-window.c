/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix view in a window, which tells what is moved in it. */

#include "matrix-window.h"

#include "display-fixture.h"

static void
moved_cb (CpMatrixView *view, guint from, guint to, gpointer data)
{
  MatrixWindow *fixture = data;

  fixture->moved_from = from;
  fixture->moved_to = to;
  fixture->n_moves++;
}

void
matrix_window_open (MatrixWindow *fixture, int width, int height)
{
  GtkWidget *view = cp_matrix_view_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = display_fixture_load_builtin ();
  fixture->view = CP_MATRIX_VIEW (view);
  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), view);
  cp_matrix_view_set_session (fixture->view, fixture->session);
  g_signal_connect (view, "row-moved", G_CALLBACK (moved_cb), fixture);
  g_signal_connect (view, "column-moved", G_CALLBACK (moved_cb), fixture);
  fixture->button = gtk_button_new_with_label ("Below");
  gtk_widget_set_vexpand (fixture->scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->scrolled);
  gtk_box_append (GTK_BOX (box), fixture->button);
  fixture->window = display_fixture_show (box, width, height);
}

void
matrix_window_set_up (MatrixWindow *fixture, gconstpointer data)
{
  matrix_window_open (fixture, 1044, 760);
}

void
matrix_window_set_up_small (MatrixWindow *fixture, gconstpointer data)
{
  matrix_window_open (fixture, 420, 300);
}

void
matrix_window_tear_down (MatrixWindow *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}
