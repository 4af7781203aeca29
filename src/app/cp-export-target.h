/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where figures go: names of files, and the chooser that asks for one. */

#pragma once

#include <gtk/gtk.h>

#include "cp-figure-files.h"

G_BEGIN_DECLS

char *cp_export_target_dup_stem (const char *subject);
char *cp_export_target_dup_name (const char *subject, CpFigureFormat format);
GFile *cp_export_target_add_suffix (GFile *file, const char *suffix);
GFile *cp_export_target_complete (GFile *file, CpFigureFormat *format);
char *cp_export_target_dup_done (GPtrArray *files, guint n_pages);
GtkFileChooserNative *cp_export_target_create_chooser (GtkWindow *parent, const char *name,
                                                       CpFigureFormat format, guint n_files);
void cp_export_target_go_to_last_folder (GtkFileChooser *chooser);
GFile *cp_export_target_get_file (GtkFileChooserNative *chooser, const char *name);

G_END_DECLS
