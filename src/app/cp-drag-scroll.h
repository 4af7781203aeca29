/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls while something is dragged near an edge. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_drag_scroll_add (GtkScrolledWindow *scroller);

G_END_DECLS
