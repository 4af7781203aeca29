/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's notifications, on the session bus of a test. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mock_notifications_start (void);
void mock_notifications_stop (void);

void mock_notifications_flush (void);
guint mock_notifications_get_n_sent (void);
guint mock_notifications_get_n_withdrawn (void);
const char *mock_notifications_get_title (void);
const char *mock_notifications_get_body (void);
void mock_notifications_click (void);

G_END_DECLS
