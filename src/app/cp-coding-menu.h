/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the statements of a list that are selected, as a menu. */

#pragma once

#include <gio/gio.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

GMenuModel *cp_coding_menu_new (CpSnapshot *snapshot, const GArray *statements);
gboolean cp_coding_menu_can_merge (CpSnapshot *snapshot, const GArray *statements);

G_END_DECLS
