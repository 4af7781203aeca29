/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's windows as the X server knows them: where they are, and what is on them. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* 0 stands for no window. */
GArray *program_window_list (guint pid);
gulong program_window_find (guint pid, const char *title);
char *program_window_dup_title (gulong window);

void program_window_find_place (gulong window, int x, int y, int *screen_x, int *screen_y);
void program_window_get_size (gulong window, int *width, int *height);
void program_window_resize (gulong window, int width, int height);
void program_window_move (gulong window, int x, int y);
void program_window_close (gulong window);
cairo_surface_t *program_window_draw (gulong window);

char *program_window_take_bus (void);
void program_window_give_bus (const char *address);

void program_window_refuse_clipboard (gboolean refuse);

G_END_DECLS
