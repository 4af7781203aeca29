/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What draws the windows: the graphics card, or where there is none, cairo. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cp_renderer_has_card (const char *devices);
void cp_renderer_prepare (void);

G_END_DECLS
