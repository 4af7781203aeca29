/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a launcher asks of the program by the bus: addresses as they came, and that all of it arrives. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

guint cp_launch_bus_add_filter (GDBusConnection *bus);
void cp_launch_bus_wait (GDBusConnection *bus);

G_END_DECLS
