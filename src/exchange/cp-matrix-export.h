/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix as comma-separated values and as JSON. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

char *cp_matrix_to_csv (CpMatrix *matrix);
char *cp_matrix_to_json (CpMatrix *matrix);

G_END_DECLS
