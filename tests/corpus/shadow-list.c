/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of a list model that follows its signals, to hold the model against. */

#include "shadow-list.h"

/* Holds the copy against the model, which must be whole also while it tells of a change. */
void
shadow_list_check (ShadowList *self)
{
  g_assert_cmpuint (g_list_model_get_n_items (self->model), ==, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->model, i);

      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (item, g_list_model_get_item_type (self->model)));
      g_assert_true (self->equal (item, g_ptr_array_index (self->items, i)));
    }

  g_assert_null (g_list_model_get_item (self->model, self->items->len));
}

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added,
                  ShadowList *self)
{
  self->n_emissions++;
  g_assert_cmpuint (n_removed + n_added, >, 0);
  g_assert_cmpuint (position + n_removed, <=, self->items->len);

  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->items, position + i, g_list_model_get_item (model, position + i));
  shadow_list_check (self);
}

ShadowList *
shadow_list_new (GListModel *model, GEqualFunc equal)
{
  ShadowList *self = g_new0 (ShadowList, 1);

  self->model = g_object_ref (model);
  self->equal = equal;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (self->items, g_list_model_get_item (model, i));
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  return self;
}

void
shadow_list_free (ShadowList *self)
{
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_object_unref (self->model);
  g_ptr_array_unref (self->items);
  g_free (self);
}
