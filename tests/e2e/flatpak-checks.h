/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is checked, one line for each, in the manner of TAP. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void check (gboolean holds, const char *what);
void check_text (const char *seen, const char *wanted, const char *what);
void check_tell (const char *format, ...) G_GNUC_PRINTF (1, 2);
int check_finish (void);

G_END_DECLS
