/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers that a person looks after: documents, speakers, outlets, topics, roles. */

#pragma once

#include "cp-schema.h"

G_BEGIN_DECLS

typedef enum
{
  CP_REGISTER_DOCUMENTS,
  CP_REGISTER_SPEAKERS,
  CP_REGISTER_OUTLETS,
  CP_REGISTER_TOPICS,
  CP_REGISTER_ROLES,
  CP_N_REGISTERS,
} CpRegisterKind;

const char *cp_register_kind_to_string (CpRegisterKind kind);
gboolean cp_register_kind_from_string (const char *name, CpRegisterKind *kind);
CpArray cp_register_kind_get_array (CpRegisterKind kind);
const char *cp_register_kind_get_field (CpRegisterKind kind);
gboolean cp_register_kind_can_merge (CpRegisterKind kind);
gboolean cp_register_kind_can_order (CpRegisterKind kind);

G_END_DECLS
