/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one register as a list that can be searched and sorted. */

#include "cp-register-model.h"

#include <string.h>

#include "cp-fold.h"

/* An item stays the same for as long as its record is in the corpus; of a list that changes only the
 * part between what is the same at its ends is told. */
struct _CpRegisterModel
{
  GObject parent_instance;

  CpRegisterKind kind;
  GHashTable *items; /* by handle: CpRegisterItem */
  GPtrArray *all;    /* CpRegisterItem, in the corpus's order */
  GPtrArray *shown;  /* CpRegisterItem */
  char *search;      /* folded */
  CpRegisterSort sort;
};

static GType
cp_register_model_get_item_type (GListModel *model)
{
  return CP_TYPE_REGISTER_ITEM;
}

static guint
cp_register_model_get_n_items (GListModel *model)
{
  return CP_REGISTER_MODEL (model)->shown->len;
}

static gpointer
cp_register_model_get_item (GListModel *model, guint position)
{
  CpRegisterModel *self = CP_REGISTER_MODEL (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
init_list_model (GListModelInterface *interface)
{
  interface->get_item_type = cp_register_model_get_item_type;
  interface->get_n_items = cp_register_model_get_n_items;
  interface->get_item = cp_register_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CpRegisterModel, cp_register_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (cp_register_item_get_sort_key (*(CpRegisterItem *const *) a),
                 cp_register_item_get_sort_key (*(CpRegisterItem *const *) b));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint one = cp_register_item_get_n_statements (*(CpRegisterItem *const *) a);
  guint other = cp_register_item_get_n_statements (*(CpRegisterItem *const *) b);

  if (one != other)
    return one > other ? -1 : 1;
  return compare_names (a, b);
}

/* Each word of the search is somewhere in what is said. */
static gboolean
is_found (const char *const *words, CpRegisterItem *item)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (cp_register_item_get_key (item), words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_shown (CpRegisterModel *self)
{
  g_auto (GStrv) words = g_strsplit (self->search, " ", -1);
  GPtrArray *shown = g_ptr_array_new_full (self->all->len, NULL);

  for (guint i = 0; i < self->all->len; i++)
    if (*self->search == '\0' || is_found ((const char *const *) words, self->all->pdata[i]))
      g_ptr_array_add (shown, self->all->pdata[i]);
  if (self->sort == CP_REGISTER_SORT_NAME)
    g_ptr_array_sort (shown, compare_names);
  else if (self->sort == CP_REGISTER_SORT_NUMBER)
    g_ptr_array_sort (shown, compare_numbers);

  return shown;
}

static void
show (CpRegisterModel *self)
{
  g_autoptr (GPtrArray) old = self->shown;
  GPtrArray *shown = list_shown (self);
  guint least = MIN (old->len, shown->len);
  guint first = 0;
  guint last = 0;

  self->shown = shown;
  while (first < least && old->pdata[first] == shown->pdata[first])
    first++;
  while (last < least - first
         && old->pdata[old->len - 1 - last] == shown->pdata[shown->len - 1 - last])
    last++;
  if (old->len != first + last || shown->len != first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last,
                                shown->len - first - last);
}

static CpRegisterItem *
ensure_item (CpRegisterModel *self, guint32 handle)
{
  CpRegisterItem *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (handle));

  if (item == NULL)
    {
      item = cp_register_item_new (self->kind, handle);
      g_hash_table_insert (self->items, GUINT_TO_POINTER (handle), item);
    }
  return item;
}

/* An item that is in no list any more holds the corpus as it was. */
static gboolean
is_stale_cb (gpointer handle, gpointer item, gpointer snapshot)
{
  return !cp_register_item_is_of (item, snapshot);
}

static void
cp_register_model_finalize (GObject *object)
{
  CpRegisterModel *self = CP_REGISTER_MODEL (object);

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cp_register_model_parent_class)->finalize (object);
}

static void
cp_register_model_class_init (CpRegisterModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_register_model_finalize;
}

static void
cp_register_model_init (CpRegisterModel *self)
{
  self->items = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->all = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  self->search = g_strdup ("");
}

/**
 * cp_register_model_new:
 *
 * Makes a list that is empty until it is updated.
 */
CpRegisterModel *
cp_register_model_new (CpRegisterKind kind)
{
  CpRegisterModel *self;

  g_return_val_if_fail (kind < CP_N_REGISTERS, NULL);

  self = g_object_new (CP_TYPE_REGISTER_MODEL, NULL);
  self->kind = kind;

  return self;
}

CpRegisterKind
cp_register_model_get_kind (CpRegisterModel *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_MODEL (self), CP_REGISTER_DOCUMENTS);

  return self->kind;
}

/**
 * cp_register_model_update:
 * @sides: (nullable): who stands where
 *
 * Shows the register as it is in a corpus.
 */
void
cp_register_model_update (CpRegisterModel *self, CpSnapshot *snapshot, const CpSides *sides)
{
  g_autofree CpRegisterCount *counts = NULL;
  const guint32 *order;
  guint n;

  g_return_if_fail (CP_IS_REGISTER_MODEL (self) && snapshot != NULL);

  counts = cp_register_tally (snapshot, self->kind, sides);
  order = cp_snapshot_get_order (snapshot, cp_register_kind_get_array (self->kind), &n);
  g_ptr_array_set_size (self->all, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->all, ensure_item (self, order[i]));
  /* Rows are told of what changed when the list is what it is to be. */
  for (guint i = 0; i < n; i++)
    cp_register_item_update (self->all->pdata[i], snapshot, &counts[order[i]], sides);
  show (self);
  g_hash_table_foreach_remove (self->items, is_stale_cb, snapshot);
}

/**
 * cp_register_model_set_search:
 *
 * Shows what has all of some words.
 */
void
cp_register_model_set_search (CpRegisterModel *self, const char *search)
{
  g_return_if_fail (CP_IS_REGISTER_MODEL (self) && search != NULL);

  g_free (self->search);
  self->search = g_strstrip (cp_fold (search));
  show (self);
}

void
cp_register_model_set_sort (CpRegisterModel *self, CpRegisterSort sort)
{
  g_return_if_fail (CP_IS_REGISTER_MODEL (self) && sort < CP_N_REGISTER_SORTS);

  self->sort = sort;
  show (self);
}

CpRegisterSort
cp_register_model_get_sort (CpRegisterModel *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_MODEL (self), CP_REGISTER_SORT_ORDER);

  return self->sort;
}

/**
 * cp_register_model_is_whole:
 *
 * Tells whether all records are shown in the corpus's own order, so that a place in the list is one
 * in the corpus.
 */
gboolean
cp_register_model_is_whole (CpRegisterModel *self)
{
  g_return_val_if_fail (CP_IS_REGISTER_MODEL (self), FALSE);

  return self->sort == CP_REGISTER_SORT_ORDER && *self->search == '\0';
}

/**
 * cp_register_model_find:
 *
 * Finds where a record is shown.
 *
 * Returns: the position, or %G_MAXUINT where it is not shown
 */
guint
cp_register_model_find (CpRegisterModel *self, guint32 handle)
{
  CpRegisterItem *item;
  guint position;

  g_return_val_if_fail (CP_IS_REGISTER_MODEL (self), G_MAXUINT);

  item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (handle));

  return item != NULL && g_ptr_array_find (self->shown, item, &position) ? position : G_MAXUINT;
}
