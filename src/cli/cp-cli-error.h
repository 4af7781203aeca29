/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the command line. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CP_CLI_ERROR (cp_cli_error_quark ())

/**
 * CpCliError:
 * @CP_CLI_ERROR_USAGE: a command was called the wrong way
 * @CP_CLI_ERROR_FAILED: a command could not do what it was asked
 * @CP_CLI_ERROR_CLOSED: whoever read the output has had enough of it
 */
typedef enum
{
  CP_CLI_ERROR_USAGE,
  CP_CLI_ERROR_FAILED,
  CP_CLI_ERROR_CLOSED,
} CpCliError;

GQuark cp_cli_error_quark (void);

G_END_DECLS
