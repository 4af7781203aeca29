/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one array that are objects: in the user's order, by handle and by id. */

#pragma once

#include "cp-item.h"

G_BEGIN_DECLS

typedef struct _CpRegister CpRegister;

CpRegister *cp_register_new (void);
CpRegister *cp_register_ref (CpRegister *self);
void cp_register_unref (CpRegister *self);
void cp_register_make_writable (CpRegister **self);

guint cp_register_get_n_handles (const CpRegister *self);
const guint32 *cp_register_get_order (const CpRegister *self, guint *n_items);
guint cp_register_get_rank (const CpRegister *self, guint32 handle);
CpItem *cp_register_get_item (const CpRegister *self, guint32 handle);
guint32 cp_register_find (const CpRegister *self, const char *id);
const char *cp_register_get_id (const CpRegister *self, guint32 handle);

guint32 cp_register_reserve (CpRegister *self, const char *id);
void cp_register_open (CpRegister *self, guint32 handle, const char *id);
void cp_register_close (CpRegister *self);
void cp_register_insert (CpRegister *self, guint position, guint32 handle, CpItem *item);
void cp_register_replace (CpRegister *self, guint32 handle, CpItem *item);
void cp_register_remove (CpRegister *self, guint32 handle);
void cp_register_move (CpRegister *self, guint32 handle, guint position);
void cp_register_update_ranks (CpRegister *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRegister, cp_register_unref)

G_END_DECLS
