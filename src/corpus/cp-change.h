/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one edit touched. */

#pragma once

#include <glib-object.h>

#include "cp-schema.h"

G_BEGIN_DECLS

#define CP_TYPE_CHANGE (cp_change_get_type ())

typedef struct _CpChange CpChange;

GType cp_change_get_type (void);
CpChange *cp_change_new (void);
CpChange *cp_change_ref (CpChange *self);
void cp_change_unref (CpChange *self);

void cp_change_add (CpChange *self, CpArray array, guint32 handle);
void cp_change_add_member (CpChange *self);
gboolean cp_change_touches (const CpChange *self, CpArray array);
gboolean cp_change_touches_members (const CpChange *self);
const guint32 *cp_change_get_handles (const CpChange *self, CpArray array, guint *n_handles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpChange, cp_change_unref)

G_END_DECLS
