/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a figure drawn for the screen. */

#pragma once

#include <gdk/gdk.h>

#include "cp-figure.h"

G_BEGIN_DECLS

GdkTexture *cp_figure_texture_new (const CpFigure *figure, guint width);

G_END_DECLS
