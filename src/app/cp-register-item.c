/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record in the list of its register: its name, what is said of it, how many statements it has. */

#include "cp-register-item.h"

#include "cp-register-words.h"

/* It stays the same object while the record changes, so that lists keep their selection and the focus.
 * Words are made when somebody asks, since most rows of a long list are never seen. */
struct _CpRegisterItem
{
  GObject parent_instance;

  CpRegisterKind kind;
  guint32 handle;
  CpSnapshot *snapshot;
  CpSides *sides;
  CpRegisterCount count;

  char *name;
  char *line;
  char *sentence;
  char *key;
  char *sort_key;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpRegisterItem, cp_register_item, G_TYPE_OBJECT)

static void
forget_words (CpRegisterItem *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->sort_key, g_free);
}

static void
cp_register_item_finalize (GObject *object)
{
  CpRegisterItem *self = CP_REGISTER_ITEM (object);

  forget_words (self);
  g_clear_pointer (&self->sides, cp_sides_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);

  G_OBJECT_CLASS (cp_register_item_parent_class)->finalize (object);
}

static void
cp_register_item_class_init (CpRegisterItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cp_register_item_finalize;

  /**
   * CpRegisterItem::changed:
   *
   * What it says has changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CP_TYPE_REGISTER_ITEM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_register_item_init (CpRegisterItem *self)
{
}

/**
 * cp_register_item_new:
 *
 * Makes an item that says nothing until it is updated.
 */
CpRegisterItem *
cp_register_item_new (CpRegisterKind kind, guint32 handle)
{
  CpRegisterItem *self;

  g_return_val_if_fail (kind < CP_N_REGISTERS && handle != CP_HANDLE_NONE, NULL);

  self = g_object_new (CP_TYPE_REGISTER_ITEM, NULL);
  self->kind = kind;
  self->handle = handle;

  return self;
}

/**
 * cp_register_item_update:
 * @snapshot: a corpus that has the record
 * @sides: (nullable): who stands where
 *
 * Shows the record as it is now.
 */
void
cp_register_item_update (CpRegisterItem *self, CpSnapshot *snapshot, const CpRegisterCount *count,
                         const CpSides *sides)
{
  g_return_if_fail (CP_IS_REGISTER_ITEM (self) && snapshot != NULL && count != NULL);

  if (self->snapshot == snapshot && self->sides == sides)
    return;
  cp_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  self->snapshot = snapshot;
  g_clear_pointer (&self->sides, cp_sides_unref);
  self->sides = sides != NULL ? cp_sides_ref ((CpSides *) sides) : NULL;
  self->count = *count;
  forget_words (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cp_register_item_is_of:
 *
 * Tells whether it shows a record of this state of the corpus.
 */
gboolean
cp_register_item_is_of (CpRegisterItem *self, CpSnapshot *snapshot)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), FALSE);

  return self->snapshot == snapshot;
}

CpRegisterKind
cp_register_item_get_kind (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), CP_REGISTER_DOCUMENTS);

  return self->kind;
}

guint32
cp_register_item_get_handle (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), CP_HANDLE_NONE);

  return self->handle;
}

const char *
cp_register_item_get_id (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), NULL);

  return cp_item_get_id (
      cp_snapshot_get_item (self->snapshot, cp_register_kind_get_array (self->kind), self->handle));
}

const char *
cp_register_item_get_name (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), NULL);

  if (self->name == NULL)
    self->name = cp_register_words_dup_name (self->kind, self->snapshot, self->handle);

  return self->name;
}

const char *
cp_register_item_get_line (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), NULL);

  if (self->line == NULL)
    self->line = cp_register_words_dup_line (self->kind, self->snapshot, self->handle,
                                             self->count.n_members);

  return self->line;
}

/**
 * cp_register_item_get_sentence:
 *
 * Gets all that its row shows, to be read out.
 */
const char *
cp_register_item_get_sentence (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), NULL);

  if (self->sentence == NULL)
    self->sentence = cp_register_words_dup_sentence (
        cp_register_item_get_name (self), cp_register_item_get_line (self),
        self->count.n_statements, self->count.sides, self->sides);

  return self->sentence;
}

/**
 * cp_register_item_get_key:
 *
 * Gets what it is searched by, folded.
 */
const char *
cp_register_item_get_key (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), NULL);

  if (self->key == NULL)
    self->key = cp_register_words_dup_key (self->kind, self->snapshot, self->handle);

  return self->key;
}

/**
 * cp_register_item_get_sort_key:
 *
 * Gets what it is sorted by, for strcmp ().
 */
const char *
cp_register_item_get_sort_key (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), NULL);

  if (self->sort_key == NULL)
    self->sort_key = g_utf8_collate_key_for_filename (cp_register_item_get_name (self), -1);

  return self->sort_key;
}

guint
cp_register_item_get_n_statements (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), 0);

  return self->count.n_statements;
}

/**
 * cp_register_item_get_sides:
 *
 * Gets the sides on which its statements stand.
 *
 * Returns: bits of CpSide
 */
guint
cp_register_item_get_sides (CpRegisterItem *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_ITEM (self), 0);

  return self->count.sides;
}
