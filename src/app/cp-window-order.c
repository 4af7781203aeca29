/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and columns of the matrix put in another order by hand. */

#include <glib/gi18n-lib.h>

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

static GArray *
list_rows (const CpMatrix *matrix)
{
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    if (cp_matrix_get_row (matrix, i)->handle != CP_HANDLE_NONE)
      g_array_append_val (handles, cp_matrix_get_row (matrix, i)->handle);
  return handles;
}

static GArray *
list_columns (const CpMatrix *matrix)
{
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    if (cp_matrix_get_column (matrix, i)->handle != CP_HANDLE_NONE)
      g_array_append_val (handles, cp_matrix_get_column (matrix, i)->handle);
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

/* Makes an array of the corpus begin with what is seen, in the order in which it is seen. */
static void
order_array (CpEdit *edit, CpSnapshot *snapshot, CpArray array, const GArray *seen)
{
  g_autoptr (GArray) current = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);

  g_array_append_vals (current, order, n);
  for (guint i = 0; i < seen->len; i++)
    {
      guint32 handle = g_array_index (seen, guint32, i);
      guint place = find_in_list (current, handle);

      if (place == i || place == current->len)
        continue;
      move_in_list (current, place, i);
      cp_edit_move (edit, array, handle, i);
    }
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
    cp_window_show_error (self, _("The order stays as it was."), error);
  else
    cp_session_set_sort (session, CP_SORT_HAND);
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

/**
 * cp_window_move_row:
 * @from: where the row stands
 * @to: where it is to stand
 *
 * Moves a topic among the rows, as one step that can be undone.
 */
void
cp_window_move_row (CpWindow *self, guint from, guint to)
{
  CpMatrix *matrix = cp_session_get_matrix (cp_window_get_session (self));
  g_autoptr (GArray) rows = list_rows (matrix);
  g_autoptr (GArray) columns = list_columns (matrix);
  g_autofree char *name = NULL;

  if (from >= rows->len)
    return;
  to = MIN (keep_among_its_kind (matrix, from, to), rows->len - 1);
  if (from == to)
    return;
  /* Translators: %s is a topic */
  name = g_strdup_printf (_("Move “%s”"), cp_matrix_get_row (matrix, from)->label);
  move_in_list (rows, from, to);
  apply_order (self, rows, columns, name);
}

/**
 * cp_window_move_column:
 * @from: where the column stands
 * @to: where it is to stand
 *
 * Moves a source among the columns, as one step that can be undone.
 */
void
cp_window_move_column (CpWindow *self, guint from, guint to)
{
  CpMatrix *matrix = cp_session_get_matrix (cp_window_get_session (self));
  g_autoptr (GArray) rows = list_rows (matrix);
  g_autoptr (GArray) columns = list_columns (matrix);
  g_autofree char *name = NULL;

  if (from >= columns->len)
    return;
  to = MIN (to, columns->len - 1);
  if (from == to)
    return;
  /* Translators: %s is an article or another source */
  name = g_strdup_printf (_("Move “%s”"), cp_matrix_get_column (matrix, from)->label);
  move_in_list (columns, from, to);
  apply_order (self, rows, columns, name);
}
