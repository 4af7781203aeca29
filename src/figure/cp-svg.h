/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as SVG files whose text is text. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

GBytes *cp_svg_encode (const CpFigure *figure);

G_END_DECLS
