/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of a list model that follows its signals, to hold the model against. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  GListModel *model;
  GPtrArray *items;
  GEqualFunc equal;
  guint n_emissions;
} ShadowList;

ShadowList *shadow_list_new (GListModel *model, GEqualFunc equal);
void shadow_list_free (ShadowList *self);
void shadow_list_check (ShadowList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShadowList, shadow_list_free)

G_END_DECLS
