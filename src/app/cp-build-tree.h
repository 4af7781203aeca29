/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a program that was not installed finds beside itself. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_build_tree_find_folder (const char *name);
char *cp_build_tree_find_folder_of (const char *program_folder, const char *name);

G_END_DECLS
