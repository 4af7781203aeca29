/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roles that every corpus begins with. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In their order. */
typedef enum
{
  CP_DEFAULT_ROLE_OFFICIAL,
  CP_DEFAULT_ROLE_EXPERT,
  CP_DEFAULT_ROLE_INSIDER,
  CP_DEFAULT_ROLE_MEDIA,
  CP_DEFAULT_ROLE_OTHER,
  CP_N_DEFAULT_ROLES,
} CpDefaultRole;

const char *cp_default_role_get_id (CpDefaultRole role);
const char *cp_default_role_get_name (CpDefaultRole role);
const char *cp_default_role_get_label (CpDefaultRole role);
gboolean cp_default_role_find (const char *id, CpDefaultRole *role);

G_END_DECLS
