/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only a newer GTK than the baseline has, with what can be done without it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_compat_announce (GtkWidget *widget, const char *sentence);
void cp_compat_keep_name (GtkDropDown *drop_down);
void cp_compat_open_file_async (GtkWindow *parent, GFile *file, gboolean in_folder,
                                GAsyncReadyCallback callback, gpointer data);
gboolean cp_compat_open_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
