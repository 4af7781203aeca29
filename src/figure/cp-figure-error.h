/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the figure layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CP_FIGURE_ERROR (cp_figure_error_quark ())

/**
 * CpFigureError:
 * @CP_FIGURE_ERROR_SIZE: a size is not written as sizes are, or cannot be drawn
 * @CP_FIGURE_ERROR_PAGES: a figure would have more pages than %CP_FIGURE_PAGES_MAX
 * @CP_FIGURE_ERROR_RENDER: a picture could not be made of a figure
 * @CP_FIGURE_ERROR_FONTS: there is no font to write with
 */
typedef enum
{
  CP_FIGURE_ERROR_SIZE,
  CP_FIGURE_ERROR_PAGES,
  CP_FIGURE_ERROR_RENDER,
  CP_FIGURE_ERROR_FONTS,
} CpFigureError;

GQuark cp_figure_error_quark (void);

G_END_DECLS
