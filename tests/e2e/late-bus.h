/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody between programs and the session bus, as sandboxes have one. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void late_bus_start (void);
void late_bus_stop (void);

G_END_DECLS
