/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sample projects, folders to write in, and children that may do what the test itself may not. */

#pragma once

#include "cp-project-file.h"

G_BEGIN_DECLS

char *project_fixture_read_sample (const char *name);
CpSnapshot *project_fixture_load (const char *json);
CpSnapshot *project_fixture_load_sample (const char *name);
char *project_fixture_to_string (CpSnapshot *snapshot);
GError *project_fixture_fail (const char *json);

char *project_fixture_make_folder (void);
void project_fixture_remove_folder (const char *folder);
char *project_fixture_list_folder (const char *folder);
char *project_fixture_write (const char *folder, const char *name, const char *contents);
char *project_fixture_read (const char *path);

/* What a child does; its result is the child's exit status. */
typedef int (*ProjectFixtureFunc) (gpointer data);

int project_fixture_run_child (ProjectFixtureFunc func, gpointer data);
gboolean project_fixture_become_nobody (void);

G_END_DECLS
