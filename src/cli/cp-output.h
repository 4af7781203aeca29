/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command prints. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cp_output_prepare (void);
char *cp_output_dup_shown (const char *text);
gboolean cp_output_print (const char *text, GError **error);
gboolean cp_output_print_data (const char *text, GError **error);
void cp_output_print_error (const char *message);
void cp_output_print_note (const char *message);
void cp_output_print_progress (const char *message);

G_END_DECLS
