/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desktop that wishes for light or dark windows, told by the settings portal. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void settings_portal_start (gboolean dark);
void settings_portal_set_dark (gboolean dark);
void settings_portal_stop (void);

G_END_DECLS
