/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window on one corpus: matrix, comparison, filters, articles. */

#pragma once

#include "cp-project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_WINDOW (cp_window_get_type ())
G_DECLARE_FINAL_TYPE (CpWindow, cp_window, CP, WINDOW, GtkApplicationWindow)

CpWindow *cp_window_new (GtkApplication *application);

CpProject *cp_window_get_project (CpWindow *self);
void cp_window_set_project (CpWindow *self, CpProject *project);
gboolean cp_window_is_empty (CpWindow *self);
gboolean cp_window_can_open (CpWindow *self);
gboolean cp_window_shows_file (CpWindow *self, const char *path);
void cp_window_open_path (CpWindow *self, const char *path);
void cp_window_open_builtin (CpWindow *self);
void cp_window_offer_recovery (CpWindow *self);
void cp_window_save_state (CpWindow *self);
gboolean cp_window_is_project_file (const char *path, guint n_files);
void cp_window_refuse_remote (CpWindow *self, GPtrArray *files);
void cp_window_take_files (CpWindow *self, GSList *files);
void cp_window_import_files (CpWindow *self, GSList *files);

G_END_DECLS
