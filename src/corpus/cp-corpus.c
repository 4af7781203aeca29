/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus on the main thread: what is read from it, and the one way to change it. */

#include "cp-corpus.h"

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
#include "cp-item-list.h"
#include "cp-snapshot-private.h"
#include "cp-transaction.h"

/* The corpus is its current snapshot. While nobody else has that, an edit changes it in place; else
 * the corpus goes on with a copy that shares all blocks, and each is copied when it is first
 * written. */

struct _CpCorpus
{
  GObject parent_instance;

  CpSnapshot *current;
  gboolean has_own_arena; /* into which no other corpus writes */
  CpItemList *lists[CP_N_ARRAYS]; /* made when first asked for */
  gboolean is_changing;           /* an edit is carried out, or its signals are under way */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpCorpus, cp_corpus, G_TYPE_OBJECT)

static void
update_list (CpCorpus *self, CpArray array)
{
  guint n_items;
  const guint32 *order = cp_snapshot_get_order (self->current, array, &n_items);
  g_autofree CpItem **items = g_new (CpItem *, n_items);

  for (guint i = 0; i < n_items; i++)
    items[i] = cp_snapshot_get_item (self->current, array, order[i]);
  cp_item_list_update (self->lists[array], items, n_items);
}

static void
make_writable (CpCorpus *self)
{
  CpSnapshot *shared = self->current;

  if (!g_atomic_ref_count_compare (&shared->ref_count, 1))
    {
      self->current = cp_snapshot_copy (shared);
      cp_snapshot_unref (shared);
    }
  g_clear_pointer (&self->current->digest, g_free);

  /* What another corpus that began with the same snapshot adds goes elsewhere. */
  if (!self->has_own_arena)
    {
      CpArena *arena = self->current->arena;

      self->current->arena = cp_arena_new_beside (arena);
      cp_arena_unref (arena);
      self->has_own_arena = TRUE;
    }
}

static void
cp_corpus_finalize (GObject *object)
{
  CpCorpus *self = CP_CORPUS (object);

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_pointer (&self->current, cp_snapshot_unref);
  G_OBJECT_CLASS (cp_corpus_parent_class)->finalize (object);
}

static void
cp_corpus_class_init (CpCorpusClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_corpus_finalize;

  /**
   * CpCorpus::changed:
   * @self: the corpus
   * @change: (type CpChange): what was touched
   *
   * An edit was carried out, undone or redone; the lists have been told already.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CP_TYPE_CORPUS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, CP_TYPE_CHANGE);
}

static void
cp_corpus_init (CpCorpus *self)
{
}

/**
 * cp_corpus_new:
 *
 * Makes an empty corpus with the roles of the default.
 *
 * Returns: (transfer full): the corpus
 */
CpCorpus *
cp_corpus_new (void)
{
  g_autoptr (CpSnapshot) snapshot = cp_snapshot_new ();

  cp_snapshot_add_default_roles (snapshot);
  return cp_corpus_new_for_snapshot (snapshot);
}

/**
 * cp_corpus_new_for_snapshot:
 * @snapshot: what was loaded
 *
 * Makes a corpus that begins with this state.
 *
 * Returns: (transfer full): the corpus
 */
CpCorpus *
cp_corpus_new_for_snapshot (CpSnapshot *snapshot)
{
  CpCorpus *self;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (CP_TYPE_CORPUS, NULL);
  self->current = cp_snapshot_ref (snapshot);
  return self;
}

/**
 * cp_corpus_snapshot:
 * @self: a corpus
 *
 * Takes the state as it is now, to be read on any thread; later edits do not change it.
 *
 * Returns: (transfer full): a snapshot
 */
CpSnapshot *
cp_corpus_snapshot (CpCorpus *self)
{
  g_return_val_if_fail (CP_IS_CORPUS (self), NULL);
  return cp_snapshot_ref (self->current);
}

/**
 * cp_corpus_get_current:
 * @self: a corpus
 *
 * Gets the state as it is now; the next edit may change it.
 *
 * Returns: (transfer none): the snapshot
 */
CpSnapshot *
cp_corpus_get_current (CpCorpus *self)
{
  g_return_val_if_fail (CP_IS_CORPUS (self), NULL);
  return self->current;
}

/**
 * cp_corpus_get_items:
 * @self: a corpus
 * @array: an array of objects: neither statements nor relations
 *
 * Gets the entries of a register in the user's order; the list follows the corpus.
 *
 * Returns: (transfer none): a list of #CpItem
 */
GListModel *
cp_corpus_get_items (CpCorpus *self, CpArray array)
{
  g_return_val_if_fail (CP_IS_CORPUS (self) && array < CP_N_ARRAYS, NULL);
  g_return_val_if_fail (!cp_snapshot_is_array_of_rows (array), NULL);

  if (self->lists[array] == NULL)
    {
      self->lists[array] = cp_item_list_new ();
      update_list (self, array);
    }

  return G_LIST_MODEL (self->lists[array]);
}

/**
 * cp_corpus_apply:
 * @self: a corpus
 * @edit: what is to be done; what was there before is noted in it
 * @error: return location for an error
 *
 * Changes the corpus, the only way to do so. An edit is carried out whole or not at all. Whoever is
 * told of a change may not make another one before the telling ends.
 *
 * Returns: whether it was; else %CP_CORPUS_ERROR_INVALID or %CP_CORPUS_ERROR_BUSY
 */
gboolean
cp_corpus_apply (CpCorpus *self, CpEdit *edit, GError **error)
{
  g_autoptr (CpChange) change = NULL;

  g_return_val_if_fail (CP_IS_CORPUS (self) && edit != NULL, FALSE);

  if (self->is_changing)
    {
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_BUSY,
                           /* Translators: why an edit cannot be done */
                           _("the corpus is just being changed; try again when that is done"));
      return FALSE;
    }

  make_writable (self);
  change = cp_transaction_run (self->current, edit, error);
  if (change == NULL)
    return FALSE;

  self->is_changing = TRUE;
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    if (self->lists[array] != NULL && cp_change_touches (change, array))
      update_list (self, array);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change);
  self->is_changing = FALSE;
  return TRUE;
}
