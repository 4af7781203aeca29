/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads which files were dropped. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cp_dropped_files_are_in (GdkDrop *drop);
void cp_dropped_files_read_async (GdkDrop *drop, GAsyncReadyCallback callback, gpointer data);
GSList *cp_dropped_files_read_finish (GAsyncResult *result);

G_END_DECLS
