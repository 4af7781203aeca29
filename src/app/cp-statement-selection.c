/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements of a list are selected; statements stay so when the list or the corpus changes. */

#include "cp-statement-selection.h"

#include "cp-hit-place.h"

/*
 * GtkMultiSelection keeps places, and what is at a place changes with every search and edit. Here
 * handles are kept, which name a statement for as long as the corpus lives: what is deleted and
 * brought back is selected again, and so is what a search leaves out for a while. What is not in the
 * list is not counted, since nobody would see what is done to it.
 *
 * The items are places: a GtkListView makes a new row for each new item, two hundred of them with each
 * letter that is typed, but places are the same whatever is found. Where as many statements as there
 * were, or some of them, are replaced, only the places are told, and whoever shows them looks again.
 */

struct _CpStatementSelection
{
  GObject parent_instance;

  CpStatementList *list;
  GtkBitset *handles;
  GPtrArray *places; /* of CpHitPlace, not owned: those that somebody holds */
};

static guint32
get_handle (CpStatementSelection *self, guint position)
{
  return cp_statement_list_get_handle (self->list, position);
}

static guint
get_n_items (CpStatementSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static GType
cp_statement_selection_get_item_type (GListModel *model)
{
  return CP_TYPE_HIT_PLACE;
}

static guint
cp_statement_selection_get_n_items (GListModel *model)
{
  return get_n_items (CP_STATEMENT_SELECTION (model));
}

static void
place_gone_cb (gpointer data, GObject *place)
{
  g_ptr_array_remove_fast (CP_STATEMENT_SELECTION (data)->places, place);
}

static CpHitPlace *
find_place (CpStatementSelection *self, guint position)
{
  for (guint i = 0; i < self->places->len; i++)
    if (cp_hit_place_get_position (g_ptr_array_index (self->places, i)) == position)
      return g_ptr_array_index (self->places, i);
  return NULL;
}

static gpointer
cp_statement_selection_get_item (GListModel *model, guint position)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);
  CpHitPlace *place = find_place (self, position);

  if (position >= get_n_items (self))
    return NULL;
  if (place != NULL)
    return g_object_ref (place);
  place = cp_hit_place_new (position, get_handle (self, position));
  g_ptr_array_add (self->places, place);
  g_object_weak_ref (G_OBJECT (place), place_gone_cb, self);
  return place;
}

static void
cp_statement_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cp_statement_selection_get_item_type;
  iface->get_n_items = cp_statement_selection_get_n_items;
  iface->get_item = cp_statement_selection_get_item;
}

static gboolean
cp_statement_selection_is_selected (GtkSelectionModel *model, guint position)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);

  return gtk_bitset_contains (self->handles, get_handle (self, position));
}

static GtkBitset *
cp_statement_selection_get_selection_in_range (GtkSelectionModel *model, guint position,
                                               guint n_items)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);
  GtkBitset *places = gtk_bitset_new_empty ();

  for (guint i = position; i < position + n_items && !gtk_bitset_is_empty (self->handles); i++)
    if (gtk_bitset_contains (self->handles, get_handle (self, i)))
      gtk_bitset_add (places, i);
  return places;
}

static void
tell_changed (CpStatementSelection *self, guint position, guint n_items)
{
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
}

/* What is not in the list is not unselected by what a person does in it, but all of it is. */
static gboolean
cp_statement_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected,
                                      GtkBitset *mask)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);
  guint n_items = get_n_items (self);
  guint first, last, place;
  GtkBitsetIter iter;

  if (gtk_bitset_is_empty (mask) || gtk_bitset_get_minimum (mask) >= n_items)
    return TRUE;
  first = gtk_bitset_get_minimum (mask);
  last = MIN (gtk_bitset_get_maximum (mask), n_items - 1);
  if (first == 0 && gtk_bitset_get_size (mask) >= n_items)
    gtk_bitset_remove_all (self->handles);
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, mask, &place); valid && place <= last;
       valid = gtk_bitset_iter_next (&iter, &place))
    if (gtk_bitset_contains (selected, place))
      gtk_bitset_add (self->handles, get_handle (self, place));
    else
      gtk_bitset_remove (self->handles, get_handle (self, place));
  tell_changed (self, first, last - first + 1);
  return TRUE;
}

static gboolean
cp_statement_selection_select_item (GtkSelectionModel *model, guint position,
                                    gboolean unselect_rest)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);

  if (position >= get_n_items (self))
    return FALSE;
  if (unselect_rest)
    gtk_bitset_remove_all (self->handles);
  gtk_bitset_add (self->handles, get_handle (self, position));
  if (unselect_rest)
    tell_changed (self, 0, get_n_items (self));
  else
    tell_changed (self, position, 1);
  return TRUE;
}

static gboolean
cp_statement_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);

  gtk_bitset_remove (self->handles, get_handle (self, position));
  tell_changed (self, position, 1);
  return TRUE;
}

/* Handles of neighbours often follow one another, which the set keeps as one run. */
static gboolean
cp_statement_selection_select_all (GtkSelectionModel *model)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);
  guint n_items = get_n_items (self);

  for (guint i = 0, n; i < n_items; i += n)
    {
      guint32 first = get_handle (self, i);

      for (n = 1; i + n < n_items && get_handle (self, i + n) == first + n; n++)
        ;
      gtk_bitset_add_range (self->handles, first, n);
    }
  tell_changed (self, 0, n_items);
  return TRUE;
}

static gboolean
cp_statement_selection_unselect_all (GtkSelectionModel *model)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (model);

  gtk_bitset_remove_all (self->handles);
  tell_changed (self, 0, get_n_items (self));
  return TRUE;
}

static void
cp_statement_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = cp_statement_selection_is_selected;
  iface->get_selection_in_range = cp_statement_selection_get_selection_in_range;
  iface->set_selection = cp_statement_selection_set_selection;
  iface->select_item = cp_statement_selection_select_item;
  iface->unselect_item = cp_statement_selection_unselect_item;
  iface->select_all = cp_statement_selection_select_all;
  iface->unselect_all = cp_statement_selection_unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CpStatementSelection, cp_statement_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cp_statement_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      cp_statement_selection_selection_model_init))

static void
cp_statement_selection_finalize (GObject *object)
{
  CpStatementSelection *self = CP_STATEMENT_SELECTION (object);

  g_clear_object (&self->list);
  gtk_bitset_unref (self->handles);
  for (guint i = 0; i < self->places->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->places, i), place_gone_cb, self);
  g_ptr_array_unref (self->places);

  G_OBJECT_CLASS (cp_statement_selection_parent_class)->finalize (object);
}

static void
cp_statement_selection_class_init (CpStatementSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_statement_selection_finalize;
}

static void
cp_statement_selection_init (CpStatementSelection *self)
{
  self->handles = gtk_bitset_new_empty ();
  self->places = g_ptr_array_new ();
}

/* What is taken away has no place any more, what stands behind it another one. */
static void
move_places (CpStatementSelection *self, guint position, guint n_removed, guint n_added)
{
  for (guint i = self->places->len; i > 0; i--)
    {
      CpHitPlace *place = g_ptr_array_index (self->places, i - 1);
      guint before = cp_hit_place_get_position (place);

      if (before < position)
        continue;
      if (before >= position + n_removed)
        {
          cp_hit_place_set_position (place, before - n_removed + n_added);
          continue;
        }
      g_object_weak_unref (G_OBJECT (place), place_gone_cb, self);
      g_ptr_array_remove_index_fast (self->places, i - 1);
    }
}

static void
items_changed_cb (CpStatementSelection *self, guint position, guint n_removed, guint n_added)
{
  guint n_same = MIN (n_removed, n_added);

  for (guint i = 0; i < self->places->len; i++)
    {
      CpHitPlace *place = g_ptr_array_index (self->places, i);
      guint at = cp_hit_place_get_position (place);

      if (at >= position && at < position + n_same)
        cp_hit_place_set_statement (place, get_handle (self, at));
    }
  if (n_removed != n_added)
    {
      move_places (self, position + n_same, n_removed - n_same, n_added - n_same);
      g_list_model_items_changed (G_LIST_MODEL (self), position + n_same, n_removed - n_same,
                                  n_added - n_same);
    }
  tell_changed (self, position, n_same);
}

/**
 * cp_statement_selection_new:
 * @list: the statements that can be selected
 *
 * Makes a selection of nothing.
 */
CpStatementSelection *
cp_statement_selection_new (CpStatementList *list)
{
  CpStatementSelection *self;

  g_return_val_if_fail (CP_IS_STATEMENT_LIST (list), NULL);

  self = g_object_new (CP_TYPE_STATEMENT_SELECTION, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cp_statement_selection_get_n_selected:
 *
 * Counts the statements of the list that are selected.
 */
guint
cp_statement_selection_get_n_selected (CpStatementSelection *self)
{
  guint n_items, n = 0;

  g_return_val_if_fail (CP_IS_STATEMENT_SELECTION (self), 0);

  n_items = gtk_bitset_is_empty (self->handles) ? 0 : get_n_items (self);
  for (guint i = 0; i < n_items; i++)
    if (gtk_bitset_contains (self->handles, get_handle (self, i)))
      n++;
  return n;
}

/**
 * cp_statement_selection_list:
 *
 * Lists the statements that are selected.
 *
 * Returns: (transfer full) (element-type guint32): handles, in the order of the list
 */
GArray *
cp_statement_selection_list (CpStatementSelection *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_items;

  g_return_val_if_fail (CP_IS_STATEMENT_SELECTION (self), list);

  n_items = gtk_bitset_is_empty (self->handles) ? 0 : get_n_items (self);
  for (guint i = 0; i < n_items; i++)
    {
      guint32 handle = get_handle (self, i);

      if (gtk_bitset_contains (self->handles, handle))
        g_array_append_val (list, handle);
    }
  return list;
}
