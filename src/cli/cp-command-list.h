/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command, each from its own file. */

#pragma once

#include "cp-command.h"

G_BEGIN_DECLS

extern const CpCommand cp_command_check;
extern const CpCommand cp_command_compare;
extern const CpCommand cp_command_export;
extern const CpCommand cp_command_help;
extern const CpCommand cp_command_import;
extern const CpCommand cp_command_info;
extern const CpCommand cp_command_matrix;
extern const CpCommand cp_command_search;

G_END_DECLS
