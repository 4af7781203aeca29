/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders to export to, and what the command line writes. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *export_fixture_make_folder (void);
void export_fixture_remove_folder (char *folder);
GFile *export_fixture_get_file (const char *folder, const char *name);
guint export_fixture_count_files (const char *folder);
void export_fixture_assert_png (const char *folder, const char *name, guint width, guint height);
void export_fixture_assert_same (const char *folder, const char *name, const char *other_name);
void export_fixture_run_cli (const char *folder, const char *name, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
