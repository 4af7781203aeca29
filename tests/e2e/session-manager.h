/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session manager of a desktop, which programs ask to wait before it ends, and which ends them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void session_manager_start (void);
void session_manager_stop (void);

/* What programs asked for; flags are GtkApplicationInhibitFlags. */
guint session_manager_get_n_inhibited (void);
char *session_manager_dup_reason (guint *flags);
gboolean session_manager_has_client (void);

void session_manager_end_session (void);

G_END_DECLS
