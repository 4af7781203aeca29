/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window on a project file in a folder of its own, for tests of what becomes of its work. */

#pragma once

#include "cp-application.h"
#include "cp-window.h"

G_BEGIN_DECLS

typedef struct
{
  CpApplication *application;
  CpWindow *window;
  char *folder;
  char *path;         /* of the project, in the folder */
  char *state_folder; /* of the journals; empty at the start of each test */
} FileWindow;

typedef struct
{
  const char *path;
  void (*test) (FileWindow *, gconstpointer);
} FileWindowTest;

int file_window_run (int argc, char **argv, const FileWindowTest *tests, guint n_tests);

CpWindow *file_window_open (FileWindow *self, const char *path);
void file_window_open_builtin (FileWindow *self);
void file_window_destroy (FileWindow *self, CpWindow *window);
CpProject *file_window_get_project (CpWindow *window);
char *file_window_dup_text (CpWindow *window);

/* Each edit is a step of its own. */
void file_window_edit (CpWindow *window, const char *title);
void file_window_activate (CpWindow *window, const char *action, GVariant *parameter);
void file_window_save (CpWindow *window);
const char *file_window_get_message (CpWindow *window);
GPtrArray *file_window_list (FileWindow *self);
CpWindow *file_window_find_other (FileWindow *self);
GtkWidget *file_window_find_dialog (GType type);
void file_window_press (gpointer root, const char *label);

/* Files. */
char *file_window_make_path (FileWindow *self, const char *name);
char *file_window_read (const char *path);
void file_window_write (const char *path, const char *text);
guint file_window_count_journals (FileWindow *self);

G_END_DECLS
