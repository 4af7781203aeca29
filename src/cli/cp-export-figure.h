/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures made from the command line. */

#pragma once

#include "cp-arguments.h"

G_BEGIN_DECLS

gboolean cp_export_figure_run (const CpArguments *arguments, const char *suffix, GError **error);

G_END_DECLS
