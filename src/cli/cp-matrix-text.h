/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix as plain text. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

char *cp_matrix_text_layout (CpMatrix *matrix, guint width);

G_END_DECLS
