/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that a query found, as a list model over their handles. */

#include "cp-statement-list.h"

/* The list stays what the query found. A statement that is replaced is told of as changed, one that is
 * removed from the corpus is removed from the list, so that no view shows an empty row; whether it
 * comes back with an undo is the query's business, which whoever made the list asks again. */

/* So many runs of changed rows are told of one by one. */
#define RUNS_MAX 64

struct _CpStatementList
{
  GObject parent_instance;

  CpCorpus *corpus;
  GArray *handles; /* guint32 */
};

static GType
cp_statement_list_get_item_type (GListModel *model)
{
  return CP_TYPE_STATEMENT;
}

static guint
cp_statement_list_get_n_items (GListModel *model)
{
  return CP_STATEMENT_LIST (model)->handles->len;
}

static gpointer
cp_statement_list_get_item (GListModel *model, guint position)
{
  CpStatementList *self = CP_STATEMENT_LIST (model);

  if (position >= self->handles->len)
    return NULL;
  return cp_statement_new (self->corpus, g_array_index (self->handles, guint32, position));
}

static void
cp_statement_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cp_statement_list_get_item_type;
  iface->get_n_items = cp_statement_list_get_n_items;
  iface->get_item = cp_statement_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CpStatementList, cp_statement_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cp_statement_list_model_init))

/* Whether a row shows something else now, or nothing. */
typedef enum
{
  ROW_SAME,
  ROW_TOUCHED,
  ROW_REMOVED,
} RowState;

static RowState
get_state (CpStatementList *self, guint position, const CpStatementColumns *columns,
           const guint8 *touched)
{
  guint32 handle = g_array_index (self->handles, guint32, position);

  if (handle >= columns->n_rows || !columns->live[handle])
    return ROW_REMOVED;
  return touched[handle] ? ROW_TOUCHED : ROW_SAME;
}

/* One byte for each row of the statements: a list of a million is gone through at every edit. */
static guint8 *
mark_touched (CpChange *change, const CpStatementColumns *columns)
{
  guint8 *touched = g_new0 (guint8, MAX (columns->n_rows, 1));
  guint n_handles;
  const guint32 *handles = cp_change_get_handles (change, CP_ARRAY_STATEMENTS, &n_handles);

  for (guint i = 0; i < n_handles; i++)
    if (handles[i] < columns->n_rows)
      touched[handles[i]] = 1;
  return touched;
}

/* Tells of the run of touched rows at @position; returns how many of it are left. */
static guint
update_run (CpStatementList *self, guint position, const CpStatementColumns *columns,
            const guint8 *touched)
{
  guint n_before = 0, n_after = 0;
  RowState state;

  while (position + n_before < self->handles->len
         && (state = get_state (self, position + n_before, columns, touched)) != ROW_SAME)
    {
      if (state == ROW_TOUCHED)
        g_array_index (self->handles, guint32, position + n_after++) =
            g_array_index (self->handles, guint32, position + n_before);
      n_before++;
    }

  if (n_after < n_before)
    g_array_remove_range (self->handles, position + n_after, n_before - n_after);
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_before, n_after);
  return n_after;
}

typedef struct
{
  guint n;
  guint first; /* position of the first one */
  guint end;   /* behind the last one */
} Runs;

static Runs
find_runs (CpStatementList *self, const CpStatementColumns *columns, const guint8 *touched)
{
  Runs runs = { 0 };
  gboolean inside = FALSE;

  for (guint i = 0; i < self->handles->len; i++)
    {
      gboolean same = get_state (self, i, columns, touched) == ROW_SAME;

      if (!same && !inside && runs.n++ == 0)
        runs.first = i;
      if (!same)
        runs.end = i + 1;
      inside = !same;
    }
  return runs;
}

/* Tells of all runs as of one: for each that is told of, others go through the whole list. */
static void
update_runs (CpStatementList *self, const Runs *runs, const CpStatementColumns *columns)
{
  guint n_left = runs->first;

  for (guint i = runs->first; i < runs->end; i++)
    {
      guint32 handle = g_array_index (self->handles, guint32, i);

      if (handle < columns->n_rows && columns->live[handle])
        g_array_index (self->handles, guint32, n_left++) = handle;
    }
  if (n_left < runs->end)
    g_array_remove_range (self->handles, n_left, runs->end - n_left);
  g_list_model_items_changed (G_LIST_MODEL (self), runs->first, runs->end - runs->first,
                              n_left - runs->first);
}

static void
corpus_changed_cb (CpStatementList *self, CpChange *change)
{
  const CpStatementColumns *columns =
      cp_snapshot_get_statements (cp_corpus_get_current (self->corpus));
  g_autofree guint8 *touched = NULL;
  Runs runs;

  if (!cp_change_touches (change, CP_ARRAY_STATEMENTS))
    return;

  touched = mark_touched (change, columns);
  runs = find_runs (self, columns, touched);
  if (runs.n > RUNS_MAX)
    {
      update_runs (self, &runs, columns);
      return;
    }
  for (guint position = 0; position < self->handles->len; position++)
    position += update_run (self, position, columns, touched);
}

static void
cp_statement_list_finalize (GObject *object)
{
  CpStatementList *self = CP_STATEMENT_LIST (object);

  g_clear_object (&self->corpus);
  g_clear_pointer (&self->handles, g_array_unref);
  G_OBJECT_CLASS (cp_statement_list_parent_class)->finalize (object);
}

static void
cp_statement_list_class_init (CpStatementListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_statement_list_finalize;
}

static void
cp_statement_list_init (CpStatementList *self)
{
  self->handles = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/* Nearly always all of them, and a million are many to look at one by one. */
static void
append_live (GArray *to, CpCorpus *corpus, const guint32 *handles, guint n_handles)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (cp_corpus_get_current (corpus));
  guint n_live = 0;

  while (n_live < n_handles && handles[n_live] < columns->n_rows && columns->live[handles[n_live]])
    n_live++;
  if (n_live > 0)
    g_array_append_vals (to, handles, n_live);
  for (guint i = n_live; i < n_handles; i++)
    if (handles[i] < columns->n_rows && columns->live[handles[i]])
      g_array_append_val (to, handles[i]);
}

/* How many rows at the beginning, or at the end, are the same in both; @most of them are looked at. */
static guint
count_same (const GArray *one, const GArray *other, guint most, gboolean at_end)
{
  guint n = 0;

  while (n < most
         && g_array_index (one, guint32, at_end ? one->len - 1 - n : n)
                == g_array_index (other, guint32, at_end ? other->len - 1 - n : n))
    n++;
  return n;
}

/**
 * cp_statement_list_new:
 * @corpus: a corpus
 * @handles: (array length=n_handles): the statements, in the order in which they are to stand;
 *   those that the corpus does not have any more are left out
 * @n_handles: how many
 *
 * Makes a list; its objects are made when somebody asks for them.
 *
 * Returns: (transfer full): a list of #CpStatement
 */
CpStatementList *
cp_statement_list_new (CpCorpus *corpus, const guint32 *handles, guint n_handles)
{
  CpStatementList *self;

  g_return_val_if_fail (CP_IS_CORPUS (corpus) && (handles != NULL || n_handles == 0), NULL);

  self = g_object_new (CP_TYPE_STATEMENT_LIST, NULL);
  self->corpus = g_object_ref (corpus);
  append_live (self->handles, corpus, handles, n_handles);
  g_signal_connect_object (corpus, "changed", G_CALLBACK (corpus_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cp_statement_list_set_handles:
 * @self: a list
 * @handles: (array length=n_handles): as for cp_statement_list_new ()
 * @n_handles: how many
 *
 * Puts what a query finds now in the place of what it found before. What is the same at the
 * beginning and at the end is not told of as changed.
 */
void
cp_statement_list_set_handles (CpStatementList *self, const guint32 *handles, guint n_handles)
{
  g_autoptr (GArray) before = NULL;
  guint n_least, n_first, n_last;

  g_return_if_fail (CP_IS_STATEMENT_LIST (self) && (handles != NULL || n_handles == 0));

  before = self->handles;
  self->handles = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_handles);
  append_live (self->handles, self->corpus, handles, n_handles);
  n_least = MIN (before->len, self->handles->len);
  n_first = count_same (before, self->handles, n_least, FALSE);
  n_last = count_same (before, self->handles, n_least - n_first, TRUE);
  if (n_first + n_last < before->len || n_first + n_last < self->handles->len)
    g_list_model_items_changed (G_LIST_MODEL (self), n_first, before->len - n_first - n_last,
                                self->handles->len - n_first - n_last);
}

/**
 * cp_statement_list_get_handle:
 * @self: a list
 * @position: a place in it
 *
 * Gets a statement without making an object.
 *
 * Returns: the handle, or %CP_HANDLE_NONE behind the end
 */
guint32
cp_statement_list_get_handle (CpStatementList *self, guint position)
{
  g_return_val_if_fail (CP_IS_STATEMENT_LIST (self), CP_HANDLE_NONE);

  return position < self->handles->len ? g_array_index (self->handles, guint32, position)
                                       : CP_HANDLE_NONE;
}

/**
 * cp_statement_list_find:
 * @self: a list
 * @handle: a statement
 * @position: (out) (optional): its place
 *
 * Finds a statement in the list.
 *
 * Returns: whether it is there
 */
gboolean
cp_statement_list_find (CpStatementList *self, guint32 handle, guint *position)
{
  g_return_val_if_fail (CP_IS_STATEMENT_LIST (self), FALSE);

  for (guint i = 0; i < self->handles->len; i++)
    if (g_array_index (self->handles, guint32, i) == handle)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }

  return FALSE;
}
