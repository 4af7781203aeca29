/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file manager from which files are dragged onto the program. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkContentProvider *file_drag_new_files (const char *const *paths);
void file_drag_drop (GdkContentProvider *content, int screen_x, int screen_y);

G_END_DECLS
