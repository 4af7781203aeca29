/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that a command makes: all of them, or none. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpOutputFiles CpOutputFiles;

CpOutputFiles *cp_output_files_new (const char *input);
void cp_output_files_free (CpOutputFiles *self);

void cp_output_files_add (CpOutputFiles *self, const char *path, GBytes *contents);
gboolean cp_output_files_save (const CpOutputFiles *self, GError **error);

gboolean cp_output_files_check_input (const char *path, const char *input, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpOutputFiles, cp_output_files_free)

G_END_DECLS
