/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparisons that were saved under a name: opened, renamed, deleted, and another one saved. */

#pragma once

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_SETUPS (cp_setups_get_type ())
G_DECLARE_FINAL_TYPE (CpSetups, cp_setups, CP, SETUPS, GtkWidget)

GtkWidget *cp_setups_new (void);
void cp_setups_set_session (CpSetups *self, CpSession *session);

G_END_DECLS
