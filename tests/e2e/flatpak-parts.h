/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the driver of the sandboxed program goes through, part by part. */

#pragma once

#include "flatpak-run.h"

G_BEGIN_DECLS

/* A person's files, outside of what the sandbox sees. */
#define FLATPAK_FOLDER "Papers"
#define FLATPAK_PROJECT "quay.counterpoint"
#define FLATPAK_SIBLING "neighbour.txt"
#define FLATPAK_NEW_SPEAKER "New speaker" /* until it has a name */
#define FLATPAK_SECRET "nobody else reads this"

/* Each begins and ends with no program running, and goes on where the one before it ended. */
void flatpak_check_permissions (void);
void flatpak_check_walls (void);
void flatpak_check_files (void);
void flatpak_check_recovery (void);
void flatpak_check_import (void);
void flatpak_check_launch (void);
void flatpak_check_language (void);
void flatpak_check_wayland (void);
void flatpak_check_leftovers (void);

/* Before the program has run. */
void flatpak_prepare_files (void);
void flatpak_remember_home (void);

/* Steps that several parts take. */
char *flatpak_dup_path (const char *name);
void flatpak_open_by_key (const char *path);
void flatpak_add_speaker (const char *name);
void flatpak_save_by_key (void);
gboolean flatpak_file_says (const char *path, const char *words);
char *flatpak_list_folder (const char *path);

G_END_DECLS
