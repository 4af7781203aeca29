/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cells, rows and columns of a matrix view are selected. */

#include "cp-matrix-view-private.h"

/* The selection is the session's; here is only where it lies in this matrix. */

/* Nobody compares more cells than these at a time. */
#define SELECTED_MOST 2000

static gpointer
pack_place (CpMatrixView *self, CpMatrixPlace place)
{
  gsize width = cp_matrix_get_n_columns (self->matrix) + 1;

  return GSIZE_TO_POINTER ((gsize) (place.row + 1) * width + (gsize) (place.column + 1));
}

static gboolean
find_index (GHashTable *index, const char *id, int *place)
{
  *place = id == NULL ? CP_HEADER : GPOINTER_TO_INT (g_hash_table_lookup (index, id)) - 1;

  return id == NULL || *place >= 0;
}

static void
add_scope (GArray *scopes, CpScope scope)
{
  g_array_append_val (scopes, scope);
}

static void
set_scopes (CpMatrixView *self, GArray *scopes)
{
  cp_session_set_scopes (self->session, (const CpScope *) scopes->data, scopes->len);
}

static gboolean
is_in_scopes (CpMatrixView *self, const CpScope *scope)
{
  guint n_scopes;
  const CpScope *scopes = cp_session_get_scopes (self->session, &n_scopes);

  for (guint i = 0; i < n_scopes; i++)
    if (cp_scope_equal (&scopes[i], scope))
      return TRUE;

  return FALSE;
}

static guint64
count_rectangle (CpMatrixPlace a, CpMatrixPlace b)
{
  return (guint64) (ABS (a.row - b.row) + 1) * (ABS (a.column - b.column) + 1);
}

/* What a rectangle holds: headers where both its corners are headers of one kind, else cells. */
static GArray *
list_rectangle (CpMatrixView *self, CpMatrixPlace a, CpMatrixPlace b)
{
  GArray *scopes = g_array_new (FALSE, FALSE, sizeof (CpScope));
  int first_row = MIN (a.row, b.row);
  int first_column = MIN (a.column, b.column);
  int last_row = MAX (a.row, b.row);
  int last_column = MAX (a.column, b.column);

  if (first_row != last_row)
    first_row = MAX (first_row, 0);
  if (first_column != last_column)
    first_column = MAX (first_column, 0);
  for (int row = first_row; row <= last_row; row++)
    for (int column = first_column; column <= last_column; column++)
      add_scope (scopes, cp_matrix_view_make_scope (self, (CpMatrixPlace) { row, column }));

  return scopes;
}

/* Indexes where the rows and columns of the matrix stand, by their ids. */
void
cp_matrix_view_index_ids (CpMatrixView *self)
{
  g_hash_table_remove_all (self->rows);
  g_hash_table_remove_all (self->columns);
  if (self->matrix == NULL)
    return;
  for (guint i = 0; i < cp_matrix_get_n_rows (self->matrix); i++)
    g_hash_table_insert (self->rows,
                         (gpointer) g_intern_string (cp_matrix_get_row (self->matrix, i)->id),
                         GINT_TO_POINTER (i + 1));
  for (guint i = 0; i < cp_matrix_get_n_columns (self->matrix); i++)
    g_hash_table_insert (self->columns,
                         (gpointer) g_intern_string (cp_matrix_get_column (self->matrix, i)->id),
                         GINT_TO_POINTER (i + 1));
}

/* Finds where a scope stands; the scope of everything stands nowhere. */
gboolean
cp_matrix_view_find_scope (CpMatrixView *self, const CpScope *scope, CpMatrixPlace *place)
{
  return find_index (self->rows, scope->topic, &place->row)
         && find_index (self->columns, scope->source, &place->column)
         && !cp_matrix_place_is_none (*place);
}

/* Names a place so that it can be found again in another matrix. */
CpScope
cp_matrix_view_make_scope (CpMatrixView *self, CpMatrixPlace place)
{
  return cp_scope_from_cell (self->matrix, cp_matrix_place_to_total (place.row),
                             cp_matrix_place_to_total (place.column));
}

/* Reads from the session what is selected and what is open. */
void
cp_matrix_view_read_selection (CpMatrixView *self)
{
  const CpScope *scopes[2];
  guint n_scopes[2];

  g_hash_table_remove_all (self->selected);
  if (!cp_matrix_view_has_cells (self))
    return;
  scopes[0] = cp_session_get_scopes (self->session, &n_scopes[0]);
  scopes[1] = cp_session_get_opened (self->session, &n_scopes[1]);
  if (cp_session_get_opened_kind (self->session) != cp_matrix_get_column_kind (self->matrix))
    n_scopes[1] = 0;
  for (guint list = 0; list < G_N_ELEMENTS (scopes); list++)
    for (guint i = 0; i < n_scopes[list]; i++)
      {
        CpMatrixPlace place;

        if (cp_matrix_view_find_scope (self, &scopes[list][i], &place))
          g_hash_table_add (self->selected, pack_place (self, place));
      }
}

/* Whether a cell or header is selected itself, not by the row or column that it is in. */
gboolean
cp_matrix_view_is_selected (CpMatrixView *self, CpMatrixPlace place)
{
  return g_hash_table_contains (self->selected, pack_place (self, place));
}

/* Selects a place instead of what was selected. */
void
cp_matrix_view_select_only (CpMatrixView *self, CpMatrixPlace place)
{
  CpScope scope = cp_matrix_view_make_scope (self, place);

  self->anchor = place;
  cp_session_set_scopes (self->session, &scope, 1);
}

/* Adds a place to what is selected, or takes it away. */
void
cp_matrix_view_toggle (CpMatrixView *self, CpMatrixPlace place)
{
  CpScope scope = cp_matrix_view_make_scope (self, place);
  guint n_scopes;
  const CpScope *scopes = cp_session_get_scopes (self->session, &n_scopes);
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (CpScope));
  gboolean found = FALSE;

  self->anchor = place;
  for (guint i = 0; i < n_scopes; i++)
    if (cp_scope_equal (&scopes[i], &scope))
      found = TRUE;
    else
      add_scope (changed, scopes[i]);
  if (!found)
    add_scope (changed, scope);
  set_scopes (self, changed);
}

/* Selects the rectangle from where the selection began to a place. */
void
cp_matrix_view_extend (CpMatrixView *self, CpMatrixPlace place)
{
  g_autoptr (GArray) scopes = NULL;

  if (cp_matrix_place_is_none (self->anchor))
    self->anchor = self->focus;
  self->anchor.row = MIN (self->anchor.row, (int) cp_matrix_get_n_rows (self->matrix) - 1);
  self->anchor.column = MIN (self->anchor.column, (int) cp_matrix_get_n_columns (self->matrix) - 1);
  if (count_rectangle (self->anchor, place) > SELECTED_MOST)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  scopes = list_rectangle (self, self->anchor, place);
  set_scopes (self, scopes);
}

/* Opens the comparison of all that is selected where the place is among it, else of the place. */
void
cp_matrix_view_open (CpMatrixView *self, CpMatrixPlace place)
{
  CpScope scope = cp_matrix_view_make_scope (self, place);

  if (!is_in_scopes (self, &scope))
    cp_matrix_view_select_only (self, place);
  cp_session_open_comparison (self->session);
}

/* Goes back one step: several selected places become none, then the comparison closes. Returns
 * whether there was anything to give up. */
gboolean
cp_matrix_view_give_up (CpMatrixView *self)
{
  guint n_scopes, n_opened;

  if (self->session == NULL)
    return FALSE;
  cp_session_get_scopes (self->session, &n_scopes);
  cp_session_get_opened (self->session, &n_opened);
  if (n_scopes > 1)
    {
      cp_session_set_scopes (self->session, NULL, 0);
      return TRUE;
    }
  if (n_opened == 0)
    return FALSE;
  cp_session_close_comparison (self->session);

  return TRUE;
}
