/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a launcher asks of the program by the bus, before GLib has made files of addresses. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

guint cp_launch_bus_add_filter (GDBusConnection *bus);

G_END_DECLS
