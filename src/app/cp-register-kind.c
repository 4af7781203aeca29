/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers that a person looks after: documents, speakers, outlets, topics, roles. */

#include "cp-register-kind.h"

/* Actions name a register as the project file does, queries as their language does. */
static const struct
{
  const char *name;
  const char *field;
  CpArray array;
} kinds[CP_N_REGISTERS] = {
  [CP_REGISTER_DOCUMENTS] = { "documents", "document", CP_ARRAY_DOCUMENTS },
  [CP_REGISTER_SPEAKERS] = { "speakers", "speaker", CP_ARRAY_SPEAKERS },
  [CP_REGISTER_OUTLETS] = { "outlets", "outlet", CP_ARRAY_OUTLETS },
  [CP_REGISTER_TOPICS] = { "topics", "topic", CP_ARRAY_TOPICS },
  [CP_REGISTER_ROLES] = { "roles", "role", CP_ARRAY_ROLES },
};

const char *
cp_register_kind_to_string (CpRegisterKind kind)
{
  g_return_val_if_fail (kind < CP_N_REGISTERS, NULL);

  return kinds[kind].name;
}

gboolean
cp_register_kind_from_string (const char *name, CpRegisterKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < CP_N_REGISTERS; i++)
    if (g_str_equal (kinds[i].name, name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

CpArray
cp_register_kind_get_array (CpRegisterKind kind)
{
  g_return_val_if_fail (kind < CP_N_REGISTERS, CP_N_ARRAYS);

  return kinds[kind].array;
}

/**
 * cp_register_kind_get_field:
 *
 * Gets by what a query asks for statements of one record: "speaker".
 */
const char *
cp_register_kind_get_field (CpRegisterKind kind)
{
  g_return_val_if_fail (kind < CP_N_REGISTERS, NULL);

  return kinds[kind].field;
}

/**
 * cp_register_kind_can_merge:
 *
 * Tells whether several records can be one under two names; articles are what they are.
 */
gboolean
cp_register_kind_can_merge (CpRegisterKind kind)
{
  return kind != CP_REGISTER_DOCUMENTS;
}

/**
 * cp_register_kind_can_order:
 *
 * Tells whether the order of the records is one that a person sees elsewhere.
 */
gboolean
cp_register_kind_can_order (CpRegisterKind kind)
{
  return kind != CP_REGISTER_SPEAKERS;
}
