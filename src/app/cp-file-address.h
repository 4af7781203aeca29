/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses of files: which of them are on this computer. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *cp_file_address_dup_path (const char *uri);
char *cp_file_address_dup_marked (const char *uri);
GFile *cp_file_address_new_file (const char *uri);
char *cp_file_address_dup_shown (GFile *file);

G_END_DECLS
