/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette as a style sheet's colour definitions, and an accent that can be seen. */

#pragma once

#include "cp-palette.h"

G_BEGIN_DECLS

CpRgba cp_style_sheet_move_accent (const CpPalette *palette, const CpRgba *accent);
CpRgba cp_style_sheet_get_on_accent (const CpRgba *accent);
char *cp_style_sheet_dup_colors (const CpPalette *palette, const CpRgba *accent);

G_END_DECLS
