/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read in place of the labels of the roles that every corpus begins with. */
#pragma once

#include "cp-default-roles.h"
#include "cp-item.h"

G_BEGIN_DECLS

gboolean cp_role_label_find (const char *words, CpDefaultRole *role);
const char *cp_role_label_get_name (const char *label);
const char *cp_role_label_get_words (const char *label);
const char *cp_role_label_get_item_words (CpItem *item);
const char *cp_role_label_get_side_words (const char *label);
void cp_role_label_append_folded (const char *folded, GPtrArray *names);

G_END_DECLS
