/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between two runs. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *cp_settings_get (void);
GSettings *cp_settings_open (GSettingsSchemaSource *source);

G_END_DECLS
