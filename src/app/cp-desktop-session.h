/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop's session can do for a program: end it in peace, and wait for it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cp_desktop_session_is_managed (GDBusConnection *bus);
gboolean cp_desktop_session_can_wait (GDBusConnection *bus);

G_END_DECLS
