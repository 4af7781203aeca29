/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a session: columns, measure, order, sides, selection. */

#include "cp-query-text.h"
#include "cp-session-private.h"

static gboolean
parse_side (CpSession *self, const char *text, CpQuery **query, GError **error)
{
  *query = NULL;
  if (text == NULL)
    return TRUE;
  *query = cp_query_parse (text, error);

  return *query != NULL && cp_query_check (*query, cp_corpus_get_current (self->corpus), error);
}

static CpQuery *
ref_query (const CpQuery *query)
{
  return query != NULL ? cp_query_ref ((CpQuery *) query) : NULL;
}

static gboolean
has_scopes (const GArray *array, const CpScope *scopes, guint n_scopes)
{
  if (array->len != n_scopes)
    return FALSE;
  for (guint i = 0; i < n_scopes; i++)
    if (!cp_scope_equal (&g_array_index (array, CpScope, i), &scopes[i]))
      return FALSE;
  return TRUE;
}

static void
open_scopes (CpSession *self, CpSourceKind kind, const CpScope *scopes, guint n_scopes)
{
  if (self->comparison != NULL && self->opened_kind == kind
      && has_scopes (self->opened, scopes, n_scopes))
    return;
  g_array_set_size (self->opened, 0);
  g_array_append_vals (self->opened, scopes, n_scopes);
  self->opened_kind = kind;
  cp_session_compare (self);
}

/**
 * cp_session_get_columns:
 *
 * Gets what the columns of the matrix stand for.
 */
CpSourceKind
cp_session_get_columns (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), CP_SOURCE_DOCUMENTS);

  return self->columns;
}

/**
 * cp_session_set_columns:
 *
 * Sets what the columns of the matrix stand for. What is selected or compared by one of the former
 * columns is given up.
 */
void
cp_session_set_columns (CpSession *self, CpSourceKind columns)
{
  gboolean of_columns;

  g_return_if_fail (CP_IS_SESSION (self) && columns < CP_N_SOURCE_KINDS);

  if (self->columns == columns)
    return;
  of_columns = self->opened_kind == self->columns;
  self->columns = columns;
  cp_session_set_scopes (self, NULL, 0);
  for (guint i = 0; of_columns && i < self->opened->len; i++)
    if (g_array_index (self->opened, CpScope, i).source != NULL)
      {
        g_array_set_size (self->opened, 0);
        break;
      }
  cp_session_count (self);
  cp_session_compare (self);
  cp_session_notify (self, CP_SESSION_PROP_COLUMNS);
}

/**
 * cp_session_get_measure:
 *
 * Gets what the matrix counts.
 */
CpMeasure
cp_session_get_measure (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), CP_MEASURE_STATEMENTS);

  return self->measure;
}

/**
 * cp_session_set_measure:
 *
 * Sets what the matrix counts.
 */
void
cp_session_set_measure (CpSession *self, CpMeasure measure)
{
  g_return_if_fail (CP_IS_SESSION (self) && measure < CP_N_MEASURES);

  if (self->measure == measure)
    return;
  self->measure = measure;
  cp_session_count (self);
  cp_session_notify (self, CP_SESSION_PROP_MEASURE);
}

/**
 * cp_session_get_sort:
 *
 * Gets the order of rows and columns.
 */
CpSort
cp_session_get_sort (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), CP_SORT_DEFAULT);

  return self->sort;
}

/**
 * cp_session_set_sort:
 *
 * Sets the order of rows and columns.
 */
void
cp_session_set_sort (CpSession *self, CpSort sort)
{
  g_return_if_fail (CP_IS_SESSION (self) && sort <= CP_SORT_HAND);

  if (self->sort == sort)
    return;
  self->sort = sort;
  cp_session_count (self);
  cp_session_notify (self, CP_SESSION_PROP_SORT);
}

/**
 * cp_session_get_cells:
 *
 * Gets what cells show.
 */
CpCells
cp_session_get_cells (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), CP_CELLS_NUMBERS);

  return self->cells;
}

/**
 * cp_session_set_cells:
 *
 * Sets what cells show.
 */
void
cp_session_set_cells (CpSession *self, CpCells cells)
{
  g_return_if_fail (CP_IS_SESSION (self) && cells < CP_N_CELLS);

  if (self->cells == cells)
    return;
  self->cells = cells;
  cp_session_notify (self, CP_SESSION_PROP_CELLS);
}

/**
 * cp_session_get_left:
 *
 * Gets who stands on the left.
 *
 * Returns: (nullable) (transfer none): the query, %NULL for nobody
 */
const CpQuery *
cp_session_get_left (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->matrix != NULL
             ? cp_sides_get_query (cp_matrix_get_sides (self->matrix), CP_SIDE_LEFT)
             : self->left;
}

/**
 * cp_session_get_right:
 *
 * Gets who stands on the right.
 *
 * Returns: (nullable) (transfer none): the query, %NULL for nobody
 */
const CpQuery *
cp_session_get_right (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->matrix != NULL
             ? cp_sides_get_query (cp_matrix_get_sides (self->matrix), CP_SIDE_RIGHT)
             : self->right;
}

/**
 * cp_session_set_sides:
 * @left: (nullable): a query, %NULL for whom the corpus has on the left
 * @right: (nullable): a query, %NULL for whom the corpus has on the right
 * @error: return location
 *
 * Sets who is compared with whom.
 *
 * Returns: whether the queries could be read; if not, nothing changes
 */
gboolean
cp_session_set_sides (CpSession *self, const char *left, const char *right, GError **error)
{
  g_autoptr (CpQuery) left_query = NULL;
  g_autoptr (CpQuery) right_query = NULL;

  g_return_val_if_fail (CP_IS_SESSION (self), FALSE);

  if (!parse_side (self, left, &left_query, error)
      || !parse_side (self, right, &right_query, error))
    return FALSE;
  g_clear_pointer (&self->left, cp_query_unref);
  g_clear_pointer (&self->right, cp_query_unref);
  self->left = g_steal_pointer (&left_query);
  self->right = g_steal_pointer (&right_query);
  cp_session_count (self);
  cp_session_compare (self);
  cp_session_notify (self, CP_SESSION_PROP_SIDES);

  return TRUE;
}

/**
 * cp_session_swap_sides:
 *
 * Puts those on the left to the right, and those on the right to the left. Where nobody is on a
 * side there is nothing to be swapped.
 */
void
cp_session_swap_sides (CpSession *self)
{
  g_autoptr (CpQuery) left = NULL;
  g_autoptr (CpQuery) right = NULL;

  g_return_if_fail (CP_IS_SESSION (self));

  left = ref_query (cp_session_get_left (self));
  right = ref_query (cp_session_get_right (self));
  if (left == NULL || right == NULL)
    return;
  g_clear_pointer (&self->left, cp_query_unref);
  g_clear_pointer (&self->right, cp_query_unref);
  self->left = g_steal_pointer (&right);
  self->right = g_steal_pointer (&left);
  cp_session_count (self);
  cp_session_compare (self);
  cp_session_notify (self, CP_SESSION_PROP_SIDES);
}

static gboolean
redirect_side (CpQuery **side, CpArray array, GHashTable *ids)
{
  g_autofree char *text = *side != NULL ? cp_query_to_string (*side) : NULL;
  g_autofree char *redirected = text != NULL ? cp_query_text_redirect (text, array, ids) : NULL;
  CpQuery *query;

  if (g_strcmp0 (text, redirected) == 0 || (query = cp_query_parse (redirected, NULL)) == NULL)
    return FALSE;
  cp_query_unref (*side);
  *side = query;

  return TRUE;
}

static void
redirect_search (CpFilter *filter, CpArray array, GHashTable *ids)
{
  const char *search = cp_filter_get_search (filter);
  g_autofree char *redirected =
      search != NULL ? cp_query_text_redirect (search, array, ids) : NULL;

  if (redirected != NULL && !g_str_equal (search, redirected))
    cp_filter_set_search (filter, redirected);
}

/**
 * cp_session_redirect:
 * @array: what @ids are of
 * @ids: (element-type utf8 utf8): from an id to the one that takes its place
 *
 * Goes on asking for what records were merged into, where sides or the search name them.
 */
void
cp_session_redirect (CpSession *self, CpArray array, GHashTable *ids)
{
  gboolean left, right;

  g_return_if_fail (CP_IS_SESSION (self) && ids != NULL);

  redirect_search (self->filter, array, ids);
  left = redirect_side (&self->left, array, ids);
  right = redirect_side (&self->right, array, ids);
  if (!left && !right)
    return;
  cp_session_count (self);
  cp_session_compare (self);
  cp_session_notify (self, CP_SESSION_PROP_SIDES);
}

/**
 * cp_session_get_scopes:
 * @n_scopes: (out): how many
 *
 * Gets what is selected in the matrix.
 */
const CpScope *
cp_session_get_scopes (CpSession *self, guint *n_scopes)
{
  g_return_val_if_fail (CP_IS_SESSION (self) && n_scopes != NULL, NULL);

  *n_scopes = self->scopes->len;

  return (const CpScope *) self->scopes->data;
}

/**
 * cp_session_set_scopes:
 * @scopes: (array length=n_scopes) (nullable): cells, rows, columns
 *
 * Sets what is selected in the matrix; what is open stays open.
 */
void
cp_session_set_scopes (CpSession *self, const CpScope *scopes, guint n_scopes)
{
  g_return_if_fail (CP_IS_SESSION (self));
  g_return_if_fail (scopes != NULL || n_scopes == 0);

  if (has_scopes (self->scopes, scopes, n_scopes))
    return;
  g_array_set_size (self->scopes, 0);
  if (n_scopes > 0)
    g_array_append_vals (self->scopes, scopes, n_scopes);
  cp_session_notify (self, CP_SESSION_PROP_SCOPES);
}

/**
 * cp_session_get_opened:
 * @n_scopes: (out): how many, 0 where nothing is compared
 *
 * Gets what of the matrix the open comparison is about.
 */
const CpScope *
cp_session_get_opened (CpSession *self, guint *n_scopes)
{
  g_return_val_if_fail (CP_IS_SESSION (self) && n_scopes != NULL, NULL);

  *n_scopes = self->opened->len;

  return (const CpScope *) self->opened->data;
}

/**
 * cp_session_get_opened_kind:
 *
 * Gets what the sources are that the open comparison is about, which are not always columns of the
 * matrix.
 */
CpSourceKind
cp_session_get_opened_kind (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), CP_SOURCE_DOCUMENTS);

  return self->opened_kind;
}

/**
 * cp_session_open_comparison:
 *
 * Compares the sides in what is selected.
 */
void
cp_session_open_comparison (CpSession *self)
{
  g_return_if_fail (CP_IS_SESSION (self));

  if (self->scopes->len > 0)
    open_scopes (self, self->columns, (const CpScope *) self->scopes->data, self->scopes->len);
}

/**
 * cp_session_open_documents:
 * @scopes: (array length=n_scopes): topics in documents, whatever the columns of the matrix
 * @n_scopes: at least 1
 *
 * Compares the sides in topics and documents; what is selected in the matrix stays so.
 */
void
cp_session_open_documents (CpSession *self, const CpScope *scopes, guint n_scopes)
{
  g_return_if_fail (CP_IS_SESSION (self));
  g_return_if_fail (scopes != NULL && n_scopes > 0);

  open_scopes (self, CP_SOURCE_DOCUMENTS, scopes, n_scopes);
}

/**
 * cp_session_close_comparison:
 *
 * Closes the comparison; what was compared stays selected.
 */
void
cp_session_close_comparison (CpSession *self)
{
  g_return_if_fail (CP_IS_SESSION (self));

  g_array_set_size (self->opened, 0);
  cp_session_compare (self);
}
