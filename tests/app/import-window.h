/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that articles are imported in, for tests of what it does then. */

#pragma once

#include "cp-application.h"
#include "cp-import-target.h"
#include "cp-window.h"

G_BEGIN_DECLS

#define BUILTIN_STATEMENTS 104
#define BUILTIN_DOCUMENTS 5

/* A window, and a folder with the articles of import-fixture.h. */
typedef struct
{
  CpApplication *application;
  CpWindow *window;
  char *folder;
} ImportWindow;

typedef struct
{
  const char *path;
  void (*test) (ImportWindow *, gconstpointer);
  gboolean empty; /* whether no corpus is open; else it is the built-in one */
} ImportWindowTest;

int import_window_run (int argc, char **argv, const ImportWindowTest *tests, guint n_tests);

CpSnapshot *import_window_get_snapshot (CpWindow *window);
guint import_window_count (CpWindow *window, CpArray array);
void import_window_assert_documents (CpWindow *window, guint n);
void import_window_assert_builtin (CpWindow *window);
void import_window_assert_message (CpWindow *window, const char *message);
const char *import_window_get_message (CpWindow *window);

/* Windows that are seen. */
GtkWidget *import_window_find_window (GType type);
gpointer import_window_wait_for_window (GType type);
CpWindow *import_window_find_other (ImportWindow *fixture);
void import_window_press (gpointer root, const char *label);

void import_window_take (CpWindow *window, const char *path);
void import_window_take_into (ImportWindow *fixture, const char *path, CpImportInto into);
void import_window_write_many (ImportWindow *fixture, guint n);

G_END_DECLS
