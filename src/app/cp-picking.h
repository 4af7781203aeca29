/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements put into the current tray, and taken out of it. */

#pragma once

#include "cp-editing.h"

G_BEGIN_DECLS

gboolean cp_pick (GtkWidget *widget, CpSession *session, const char *const *ids, guint place,
                  CpTell tell);
gboolean cp_unpick (GtkWidget *widget, CpSession *session, const char *const *ids, CpTell tell);

G_END_DECLS
