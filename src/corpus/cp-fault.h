/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fault of a project file and where it stands. */

#pragma once

#include <glib.h>

#include "cp-schema.h"

G_BEGIN_DECLS

typedef struct
{
  guint line;    /* from 1; 0 where it is not known */
  char *place;   /* "statements, record 3 (“003-1”), member “mode”" */
  char *message; /* "“spoken” is none of: direct, block, answer, indirect" */
} CpFault;

CpFault *cp_fault_new (guint line, CpArray array, guint position, const char *id,
                       const char *member, const char *message);
CpFault *cp_fault_new_for_member (guint line, const char *member, const char *message);
CpFault *cp_fault_new_for_file (const char *message);
CpFault *cp_fault_copy (const CpFault *self);
void cp_fault_free (CpFault *self);
char *cp_fault_to_string (const CpFault *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFault, cp_fault_free)

G_END_DECLS
