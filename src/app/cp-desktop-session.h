/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop's session can do for a program: end it in peace, and wait for it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cp_desktop_session_is_managed (GDBusConnection *bus);
void cp_desktop_session_can_wait_async (GDBusConnection *bus, GCancellable *cancellable,
                                        GAsyncReadyCallback answered_cb, gpointer data);
gboolean cp_desktop_session_can_wait_finish (GAsyncResult *result, GError **error);

G_END_DECLS
