/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure shows as a table, for spreadsheets and programs that take no pictures. */

#pragma once

#include "cp-figure-request.h"

G_BEGIN_DECLS

char *cp_figure_table_dup (CpFigureRequest *request);

G_END_DECLS
