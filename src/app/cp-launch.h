/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a launcher asks of the program by its command line, where it does not use the bus. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cp_launch_is_option (const char *argument);
char **cp_launch_dup_arguments (const char *const *arguments);
void cp_launch_add_options (GApplication *application);

G_END_DECLS
