/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How strokes look, whatever draws them. Lengths are units, as everywhere in a figure. */

#pragma once

#define CP_STROKE_DASH_ON 4.0
#define CP_STROKE_DASH_OFF 3.0
#define CP_STROKE_HATCH_PITCH 3.0
#define CP_STROKE_HATCH_WIDTH 1.4
#define CP_STROKE_ARROW_LENGTH 5.0
#define CP_STROKE_ARROW_HALF 4.0

/* Of the corners of a square sign. */
#define CP_STROKE_SIGN_RADIUS 1.0
