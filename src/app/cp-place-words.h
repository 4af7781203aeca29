/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How places of files are written: as a person knows them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_place_words_dup_name (const char *path);
char *cp_place_words_dup_folder (const char *path);
char *cp_place_words_dup_path (const char *path);
char *cp_place_words_dup_text (const char *text);

G_END_DECLS
