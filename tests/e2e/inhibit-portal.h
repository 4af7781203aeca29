/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desktop that programs ask over the portal to wait before the session ends, and that may be slow to answer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void inhibit_portal_start (void);
void inhibit_portal_stop (void);

/* It keeps back whether it knows of sessions until it is told to answer. */
gboolean inhibit_portal_is_asked (void);
void inhibit_portal_answer (void);

guint inhibit_portal_get_n_inhibited (void);
const char *inhibit_portal_get_reason (void);

G_END_DECLS
