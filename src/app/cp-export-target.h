/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where figures go: names of files, and the chooser that asks for one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *cp_export_target_dup_name (const char *subject);
GFile *cp_export_target_add_suffix (GFile *file);
char *cp_export_target_dup_done (GPtrArray *files);
GtkFileChooserNative *cp_export_target_create_chooser (GtkWindow *parent, const char *name,
                                                       guint n_pages);
GFile *cp_export_target_get_file (GtkFileChooserNative *chooser, const char *name);

G_END_DECLS
