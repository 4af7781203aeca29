/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the command line. */

#include "cp-cli-error.h"

G_DEFINE_QUARK (cp-cli-error-quark, cp_cli_error)
