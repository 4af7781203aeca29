/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and columns of the matrix put in another order by hand. */

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-window-private.h"

static CpArray
get_array (CpSourceKind columns)
{
  switch (columns)
    {
    case CP_SOURCE_DOCUMENTS:
      return CP_ARRAY_DOCUMENTS;
    case CP_SOURCE_OUTLETS:
      return CP_ARRAY_OUTLETS;
    case CP_SOURCE_SPEAKERS:
      return CP_ARRAY_SPEAKERS;
    case CP_SOURCE_ROLES:
      return CP_ARRAY_ROLES;
    case CP_SOURCE_COUNTRIES:
    case CP_SOURCE_MONTHS:
    default:
      return CP_N_ARRAYS;
    }
}

/* The handles of what is seen, in the order in which it is seen. */
static GArray *
list_seen (const CpMatrix *matrix, gboolean rows)
{
  guint n = rows ? cp_matrix_get_n_rows (matrix) : cp_matrix_get_n_columns (matrix);
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++)
    {
      guint32 handle = rows ? cp_matrix_get_row (matrix, i)->handle
                            : cp_matrix_get_column (matrix, i)->handle;

      if (handle != CP_HANDLE_NONE)
        g_array_append_val (handles, handle);
    }
  return handles;
}

static void
move_in_list (GArray *handles, guint from, guint to)
{
  guint32 handle = g_array_index (handles, guint32, from);

  g_array_remove_index (handles, from);
  g_array_insert_val (handles, to, handle);
}

static guint
find_in_list (const GArray *handles, guint32 handle)
{
  guint place = 0;

  while (place < handles->len && g_array_index (handles, guint32, place) != handle)
    place++;
  return place;
}

/* What is seen takes the places that it has in the corpus's array, in the order in which it is
 * seen; what is not seen stays where it is. */
static GArray *
make_order (const guint32 *order, guint n, const GArray *seen)
{
  g_autoptr (GHashTable) handles = g_hash_table_new (NULL, NULL);
  GArray *wanted = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  guint next = 0;

  for (guint i = 0; i < seen->len; i++)
    g_hash_table_add (handles, GUINT_TO_POINTER (g_array_index (seen, guint32, i)));
  for (guint i = 0; i < n; i++)
    {
      gboolean is_seen = g_hash_table_contains (handles, GUINT_TO_POINTER (order[i]));
      guint32 handle = is_seen ? g_array_index (seen, guint32, next++) : order[i];

      g_array_append_val (wanted, handle);
    }
  return wanted;
}

static void
order_array (CpEdit *edit, CpSnapshot *snapshot, CpArray array, const GArray *seen)
{
  g_autoptr (GArray) current = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) wanted = NULL;
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);

  g_array_append_vals (current, order, n);
  wanted = make_order (order, n, seen);
  for (guint i = 0; i < n; i++)
    {
      guint32 handle = g_array_index (wanted, guint32, i);

      if (g_array_index (current, guint32, i) == handle)
        continue;
      move_in_list (current, find_in_list (current, handle), i);
      cp_edit_move (edit, array, handle, i);
    }
}

/* The order before the first move comes back when that move is undone. */
static void
show_by_hand (CpWindow *self, const char *name)
{
  CpSession *session = cp_window_get_session (self);
  CpSort sort = cp_session_get_sort (session);

  if (sort == CP_SORT_HAND)
    return;
  g_free (self->moved);
  self->moved = g_strdup (name);
  self->sort_before = sort;
  cp_session_set_sort (session, CP_SORT_HAND);
}

/* What is seen becomes the order by hand; then nothing jumps when that order is shown. */
static void
apply_order (CpWindow *self, const GArray *rows, const GArray *columns, const char *name)
{
  CpSession *session = cp_window_get_session (self);
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  CpArray array = get_array (cp_session_get_columns (session));
  g_autoptr (CpEdit) edit = cp_edit_new (name);
  g_autoptr (GError) error = NULL;

  order_array (edit, snapshot, CP_ARRAY_TOPICS, rows);
  if (array != CP_N_ARRAYS)
    order_array (edit, snapshot, array, columns);
  if (!cp_edit_is_empty (edit)
      && !cp_history_apply (cp_session_get_history (session), edit, &error))
    /* Translators: error message: a row or column of the matrix could not be moved; the reason follows */
    cp_window_show_error (self, _("The order stays as it was."), error);
  else
    show_by_hand (self, name);
}

/* Main topics stay above the others. */
static guint
keep_among_its_kind (const CpMatrix *matrix, guint from, guint to)
{
  gboolean main = cp_matrix_get_row (matrix, from)->main;
  guint n_main = 0;

  while (n_main < cp_matrix_get_n_rows (matrix) && cp_matrix_get_row (matrix, n_main)->main)
    n_main++;
  return main ? MIN (to, n_main - 1) : MAX (to, n_main);
}

/* Moves a row or a column, as one step that can be undone. */
static void
move (CpWindow *self, gboolean row, guint from, guint to)
{
  CpMatrix *matrix = cp_session_get_matrix (cp_window_get_session (self));
  g_autoptr (GArray) rows = list_seen (matrix, TRUE);
  g_autoptr (GArray) columns = list_seen (matrix, FALSE);
  GArray *moved = row ? rows : columns;
  g_autofree char *name = NULL;

  if (from >= moved->len)
    return;
  to = MIN (row ? keep_among_its_kind (matrix, from, to) : to, moved->len - 1);
  if (from == to)
    return;
  /* Translators: %s is a topic, or an article or another source */
  name = g_strdup_printf (_("Move “%s”"), row ? cp_matrix_get_row (matrix, from)->label
                                              : cp_matrix_get_column (matrix, from)->label);
  move_in_list (moved, from, to);
  apply_order (self, rows, columns, name);
}

/**
 * cp_window_move_row:
 * @from: where the row stands
 * @to: where it is to stand
 *
 * Moves a topic among the rows.
 */
void
cp_window_move_row (CpWindow *self, guint from, guint to)
{
  move (self, TRUE, from, to);
}

/**
 * cp_window_move_column:
 * @from: where the column stands
 * @to: where it is to stand
 *
 * Moves a source among the columns.
 */
void
cp_window_move_column (CpWindow *self, guint from, guint to)
{
  move (self, FALSE, from, to);
}

/**
 * cp_window_follow_undo:
 *
 * Shows the former order again where the move was undone that the order by hand came from.
 */
void
cp_window_follow_undo (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);

  if (self->moved != NULL && cp_session_get_sort (session) == CP_SORT_HAND
      && g_strcmp0 (cp_history_get_redo_name (cp_session_get_history (session)), self->moved) == 0)
    cp_session_set_sort (session, self->sort_before);
}

/**
 * cp_window_follow_redo:
 *
 * Shows the order by hand again where the move was done again that it came from.
 */
void
cp_window_follow_redo (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);

  if (g_strcmp0 (cp_history_get_undo_name (cp_session_get_history (session)), self->moved) == 0)
    cp_session_set_sort (session, CP_SORT_HAND);
}
