/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one register as a list that can be searched and sorted. */

#pragma once

#include <gio/gio.h>

#include "cp-register-item.h"

G_BEGIN_DECLS

typedef enum
{
  CP_REGISTER_SORT_ORDER, /* the corpus's own */
  CP_REGISTER_SORT_NAME,
  CP_REGISTER_SORT_NUMBER,
  CP_N_REGISTER_SORTS,
} CpRegisterSort;

#define CP_TYPE_REGISTER_MODEL (cp_register_model_get_type ())
G_DECLARE_FINAL_TYPE (CpRegisterModel, cp_register_model, CP, REGISTER_MODEL, GObject)

CpRegisterModel *cp_register_model_new (CpRegisterKind kind);

CpRegisterKind cp_register_model_get_kind (CpRegisterModel *self);
void cp_register_model_update (CpRegisterModel *self, CpSnapshot *snapshot, const CpSides *sides);
void cp_register_model_set_search (CpRegisterModel *self, const char *search);
void cp_register_model_set_sort (CpRegisterModel *self, CpRegisterSort sort);
CpRegisterSort cp_register_model_get_sort (CpRegisterModel *self);
gboolean cp_register_model_is_whole (CpRegisterModel *self);
guint cp_register_model_find (CpRegisterModel *self, guint32 handle);

G_END_DECLS
