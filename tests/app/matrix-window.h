/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix view in a window, which tells what is moved in it. */

#pragma once

#include "cp-matrix-view.h"

G_BEGIN_DECLS

typedef struct
{
  CpSession *session;
  GtkWidget *scrolled;
  GtkWidget *button; /* below the view */
  CpMatrixView *view;
  GtkWindow *window;
  guint moved_from, moved_to, n_moves;
  gint64 released_at, compared_at; /* frames */
} MatrixWindow;

void matrix_window_open (MatrixWindow *fixture, int width, int height);
void matrix_window_set_up (MatrixWindow *fixture, gconstpointer data);
void matrix_window_set_up_small (MatrixWindow *fixture, gconstpointer data);
void matrix_window_tear_down (MatrixWindow *fixture, gconstpointer data);

G_END_DECLS
