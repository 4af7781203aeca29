/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement that may go to another speaker when one is split. */

#include "cp-split-item.h"

struct _CpSplitItem
{
  GObject parent_instance;

  guint32 statement;
  gboolean chosen;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpSplitItem, cp_split_item, G_TYPE_OBJECT)

static void
cp_split_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    g_value_set_boolean (value, CP_SPLIT_ITEM (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_split_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpSplitItem *self = CP_SPLIT_ITEM (object);

  if (id != PROP_CHOSEN)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->chosen != g_value_get_boolean (value))
    {
      self->chosen = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
cp_split_item_class_init (CpSplitItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cp_split_item_get_property;
  object_class->set_property = cp_split_item_set_property;

  /**
   * CpSplitItem:chosen: whether it goes to the other speaker.
   */
  properties[PROP_CHOSEN] =
      g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_split_item_init (CpSplitItem *self)
{
}

CpSplitItem *
cp_split_item_new (guint32 statement)
{
  CpSplitItem *self = g_object_new (CP_TYPE_SPLIT_ITEM, NULL);

  self->statement = statement;
  return self;
}

guint32
cp_split_item_get_statement (CpSplitItem *self)
{
  g_return_val_if_fail (CP_IS_SPLIT_ITEM (self), CP_HANDLE_NONE);

  return self->statement;
}

gboolean
cp_split_item_is_chosen (CpSplitItem *self)
{
  g_return_val_if_fail (CP_IS_SPLIT_ITEM (self), FALSE);

  return self->chosen;
}
