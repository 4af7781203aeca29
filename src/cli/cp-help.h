/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program says about itself. */

#pragma once

#include "cp-command.h"

G_BEGIN_DECLS

gboolean cp_help_print (GError **error);
gboolean cp_help_print_command (const CpCommand *command, GError **error);
gboolean cp_help_print_version (GError **error);

G_END_DECLS
