/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between two runs. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *cp_settings_get (void);

G_END_DECLS
