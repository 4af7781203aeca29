/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An immutable entry of a register: a role, an outlet, a summary, and the base of the other kinds. */

#include "cp-item.h"

#include "cp-document.h"
#include "cp-question.h"
#include "cp-speaker.h"
#include "cp-topic.h"

/* An item never changes: an edit puts another in its place. So a list model says "one removed, one
 * added" and a snapshot on another thread keeps what it knows. */

typedef struct
{
  CpRecord *record;
} CpItemPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (CpItem, cp_item, G_TYPE_OBJECT)

static const CpRecord *
get_record (CpItem *self)
{
  return ((CpItemPrivate *) cp_item_get_instance_private (self))->record;
}

/* The member by which people know a record: a label, a name, a title or a text. */
static const char *
get_label (const CpRecord *record)
{
  static const char *const names[] = { "label", "name", "title", "text" };
  const CpSchema *schema = cp_record_get_schema (record);
  /* The text of a question names it; that of an article is the article. */
  guint n_names = G_N_ELEMENTS (names) - (schema == cp_schema_get (CP_ARRAY_DOCUMENTS));

  for (guint i = 0; i < n_names; i++)
    {
      int member = cp_schema_find_member (schema, names[i]);
      const char *label = member < 0 ? NULL : cp_record_get_string (record, member);

      if (label != NULL)
        return label;
    }

  return NULL;
}

static void
cp_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CpItem *self = CP_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, cp_item_get_id (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, cp_item_get_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cp_item_finalize (GObject *object)
{
  CpItemPrivate *priv = cp_item_get_instance_private (CP_ITEM (object));

  g_clear_pointer (&priv->record, cp_record_unref);
  G_OBJECT_CLASS (cp_item_parent_class)->finalize (object);
}

static void
cp_item_class_init (CpItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cp_item_get_property;
  object_class->finalize = cp_item_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_item_init (CpItem *self)
{
}

static GType
get_item_type (CpArray array)
{
  switch (array)
    {
    case CP_ARRAY_DOCUMENTS:
      return CP_TYPE_DOCUMENT;
    case CP_ARRAY_SPEAKERS:
      return CP_TYPE_SPEAKER;
    case CP_ARRAY_TOPICS:
      return CP_TYPE_TOPIC;
    case CP_ARRAY_QUESTIONS:
      return CP_TYPE_QUESTION;
    case CP_ARRAY_ROLES:
    case CP_ARRAY_OUTLETS:
    case CP_ARRAY_STATEMENTS:
    case CP_ARRAY_RELATIONS:
    case CP_ARRAY_SUMMARIES:
    case CP_ARRAY_TRAYS:
    case CP_ARRAY_COMPARISONS:
    case CP_N_ARRAYS:
    default:
      return CP_TYPE_ITEM;
    }
}

/**
 * cp_item_new:
 * @array: the register it is for
 * @record: a record of that array
 *
 * Makes an entry; documents, speakers, topics and questions are of a class of their own.
 *
 * Returns: (transfer full): the entry
 */
CpItem *
cp_item_new (CpArray array, CpRecord *record)
{
  CpItemPrivate *priv;
  CpItem *self;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (cp_record_get_schema (record) == cp_schema_get (array), NULL);

  self = g_object_new (get_item_type (array), NULL);
  priv = cp_item_get_instance_private (self);
  priv->record = cp_record_ref (record);
  if (CP_ITEM_GET_CLASS (self)->record_set != NULL)
    CP_ITEM_GET_CLASS (self)->record_set (self);

  return self;
}

/**
 * cp_item_get_id:
 * @self: an entry
 *
 * Gets the id, unique in its register.
 *
 * Returns: (nullable) (transfer none): the id; %NULL for summaries, trays and comparisons, which have none
 */
const char *
cp_item_get_id (CpItem *self)
{
  const CpRecord *record;

  g_return_val_if_fail (CP_IS_ITEM (self), NULL);

  record = get_record (self);
  if (cp_record_get_schema (record)->members[0].type != CP_MEMBER_ID)
    return NULL;
  return cp_record_get_string (record, 0);
}

/**
 * cp_item_get_label:
 * @self: an entry
 *
 * Gets what people call it: its label, name, title or text, else its id.
 *
 * Returns: (nullable) (transfer none): the label
 */
const char *
cp_item_get_label (CpItem *self)
{
  const char *label;

  g_return_val_if_fail (CP_IS_ITEM (self), NULL);

  label = get_label (get_record (self));
  return label == NULL ? cp_item_get_id (self) : label;
}

/**
 * cp_item_get_record:
 * @self: an entry
 *
 * Gets all members of the entry.
 *
 * Returns: (transfer none): the record
 */
const CpRecord *
cp_item_get_record (CpItem *self)
{
  g_return_val_if_fail (CP_IS_ITEM (self), NULL);
  return get_record (self);
}
