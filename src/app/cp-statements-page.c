/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that filter and search let through, as a list to be gone through and coded. */

#include "cp-statements-page.h"

#include "cp-compat.h"
#include "cp-filter-words.h"
#include "cp-hit-row.h"
#include "cp-list-focus.h"
#include "cp-list-sight.h"
#include "cp-statements-coding.h"
#include "cp-statements-page-private.h"
#include "cp-statements-work.h"

/*
 * The list follows the session's matrix, which says what passes the filter, and on which side who is:
 * so both always show the same. Listing and sorting are done at once where that takes no longer than
 * a frame, else in a thread, and the newest matrix wins. While the page is not seen it does nothing.
 */

G_DEFINE_FINAL_TYPE (CpStatementsPage, cp_statements_page, GTK_TYPE_WIDGET)

/* How many rows are named at a time. */
#define ROWS_AT_A_TIME 8

static gboolean
prepare_cb (gpointer data)
{
  CpStatementsPage *self = data;
  guint n_done = 0;

  for (guint i = 0; i < self->rows->len && n_done < ROWS_AT_A_TIME; i++)
    if (cp_hit_row_prepare (g_ptr_array_index (self->rows, i)))
      n_done++;
  if (n_done > 0)
    return G_SOURCE_CONTINUE;
  self->preparing = 0;
  return G_SOURCE_REMOVE;
}

static void
prepare_rows (CpStatementsPage *self)
{
  if (self->preparing == 0)
    self->preparing = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

static void
scrolled_cb (CpStatementsPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    cp_hit_row_come_into_sight (g_ptr_array_index (self->rows, i));
}

static void
selection_changed_cb (CpStatementsPage *self)
{
  guint n = cp_statement_selection_get_n_selected (self->selection);

  cp_coding_bar_set_n_selected (self->bar, n);
  cp_statements_coding_enable (GTK_WIDGET (self), n > 0);
}

static void
row_setup_cb (CpStatementsPage *self, GtkListItem *item)
{
  GtkWidget *row = cp_hit_row_new ();

  cp_statements_page_follow_clicks (self, row);
  gtk_list_item_set_child (item, row);
}

static void
row_bound_cb (CpStatementsPage *self, GtkListItem *item)
{
  CpHitRow *row = CP_HIT_ROW (gtk_list_item_get_child (item));

  cp_hit_row_set_place (row, gtk_list_item_get_item (item));
  cp_hit_row_show (row, self->source);
  g_ptr_array_add (self->rows, row);
  prepare_rows (self);
}

static void
row_unbound_cb (CpStatementsPage *self, GtkListItem *item)
{
  CpHitRow *row = CP_HIT_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  cp_hit_row_set_place (row, NULL);
}

static CpSnapshot *
get_snapshot (CpStatementsPage *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static void
set_current (CpStatementsPage *self, guint position)
{
  guint32 statement = cp_statement_list_get_handle (self->statements, position);

  g_free (self->current);
  self->current = statement != CP_HANDLE_NONE
                      ? g_strdup (cp_snapshot_get_statements (get_snapshot (self))->id[statement])
                      : NULL;
}

static void
row_activated_cb (CpStatementsPage *self, guint position)
{
  set_current (self, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-statement", "s", self->current);
}

static void
stop_listing (CpStatementsPage *self)
{
  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
}

static void
update_head (CpStatementsPage *self)
{
  g_autofree char *total = cp_filter_words_dup_total (self->matrix);
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->statements)) == 0;

  gtk_label_set_text (self->total, total);
  if (empty)
    cp_no_hits_show (self->no_hits, self->session);
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !empty);
}

/* What is found anew is looked at from its beginning. */
static void
follow_query (CpStatementsPage *self)
{
  const CpQuery *filter = cp_matrix_get_filter (self->matrix);
  g_autofree char *query = filter != NULL ? cp_query_to_string (filter) : NULL;

  if (g_strcmp0 (query, self->query) == 0)
    return;
  g_free (self->query);
  self->query = g_steal_pointer (&query);
  if (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
set_matrix (CpStatementsPage *self, CpMatrix *matrix)
{
  if (matrix == self->matrix)
    return;
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_pointer (&self->source, cp_hit_source_unref);
  self->matrix = cp_matrix_ref (matrix);
  self->source = cp_hit_source_new (matrix);
}

static void
take_found (CpStatementsPage *self, const CpStatementsFound *found)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (found->matrix);

  set_matrix (self, found->matrix);
  cp_statement_list_set_handles (self->statements,
                                 (const guint32 *) (gpointer) found->statements->data,
                                 found->statements->len);
  for (guint i = 0; i < self->rows->len; i++)
    cp_hit_row_show (g_ptr_array_index (self->rows, i), self->source);
  prepare_rows (self);
  cp_search_doors_show (self->speakers, snapshot, CP_ARRAY_SPEAKERS, found->speakers);
  cp_search_doors_show (self->documents, snapshot, CP_ARRAY_DOCUMENTS, found->documents);
  update_head (self);
  selection_changed_cb (self);
  follow_query (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpStatementsPage) self = data;
  g_autoptr (CpStatementsFound) found = cp_statements_work_find_finish (result);

  if (g_task_get_cancellable (G_TASK (result)) != self->listing)
    return;
  g_clear_object (&self->listing);
  if (found != NULL)
    take_found (self, found);
}

static void
list_anew (CpStatementsPage *self)
{
  CpMatrix *matrix = self->session != NULL ? cp_session_get_matrix (self->session) : NULL;
  CpStatementOrder order = gtk_drop_down_get_selected (self->order);
  g_autoptr (CpStatementsFound) found = NULL;

  if (matrix == NULL)
    return;
  stop_listing (self);
  if (cp_statements_work_is_quick (matrix, order))
    {
      found = cp_statements_work_find (matrix, order, NULL);
      take_found (self, found);
      return;
    }
  self->listing = g_cancellable_new ();
  cp_statements_work_find_async (matrix, order, self->listing, found_cb, g_object_ref (self));
}

static void
matrix_changed_cb (CpStatementsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    list_anew (self);
}

static void
order_chosen_cb (CpStatementsPage *self)
{
  g_clear_pointer (&self->query, g_free);
  list_anew (self);
}

static void
cp_statements_page_map (GtkWidget *widget)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (widget);

  GTK_WIDGET_CLASS (cp_statements_page_parent_class)->map (widget);
  cp_statements_page_update (self);
}

static guint
find_current (CpStatementsPage *self)
{
  guint32 statement = CP_HANDLE_NONE;
  guint position;

  if (self->statements != NULL && self->current != NULL)
    statement = cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS, self->current);
  if (statement != CP_HANDLE_NONE
      && cp_statement_list_find (self->statements, statement, &position))
    return position;
  return GTK_INVALID_LIST_POSITION;
}

/* What takes the focus for a row is its parent, which the list made. */
static gboolean
focus_row (CpStatementsPage *self, guint position)
{
  guint32 statement = cp_statement_list_get_handle (self->statements, position);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CpHitRow *row = g_ptr_array_index (self->rows, i);

      if (cp_hit_row_get_statement (row) == statement)
        return gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
    }
  return FALSE;
}

/* To the row that was gone to last; scrolling to it made it. */
static gboolean
cp_statements_page_grab_focus (GtkWidget *widget)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (widget);
  guint position = find_current (self);

  cp_list_sight_show (self->list, position);
  if (position != GTK_INVALID_LIST_POSITION && focus_row (self, position))
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->list))
         || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
cp_statements_page_dispose (GObject *object)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (object);

  cp_statements_page_set_session (self, NULL);
  g_clear_handle_id (&self->preparing, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_STATEMENTS_PAGE);

  G_OBJECT_CLASS (cp_statements_page_parent_class)->dispose (object);
}

static void
cp_statements_page_finalize (GObject *object)
{
  CpStatementsPage *self = CP_STATEMENTS_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_free (self->current);

  G_OBJECT_CLASS (cp_statements_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-statements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, head);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, total);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, order);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, speakers);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, documents);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, list);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, no_hits);
  gtk_widget_class_bind_template_child (widget_class, CpStatementsPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cp_statements_page_class_init (CpStatementsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_statements_page_dispose;
  object_class->finalize = cp_statements_page_finalize;
  widget_class->map = cp_statements_page_map;
  widget_class->grab_focus = cp_statements_page_grab_focus;

  g_type_ensure (CP_TYPE_CODING_BAR);
  g_type_ensure (CP_TYPE_NO_HITS);
  g_type_ensure (CP_TYPE_SEARCH_DOORS);
  bind_template (widget_class);
  cp_statements_page_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "statements");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_statements_page_init (CpStatementsPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_compat_keep_name (self->order);
  cp_list_focus_keep (self->list);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cp_statements_page_new (void)
{
  return g_object_new (CP_TYPE_STATEMENTS_PAGE, NULL);
}

static void
forget_session (CpStatementsPage *self)
{
  stop_listing (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->list != NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      cp_coding_bar_set_corpus (self->bar, NULL);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->statements);
  g_clear_pointer (&self->source, cp_hit_source_unref);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_pointer (&self->query, g_free);
}

/**
 * cp_statements_page_set_session:
 * @session: (nullable): what is looked at
 *
 * Lists the statements of another session.
 */
void
cp_statements_page_set_session (CpStatementsPage *self, CpSession *session)
{
  g_return_if_fail (CP_IS_STATEMENTS_PAGE (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (self->session == session)
    return;
  forget_session (self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  self->statements = cp_statement_list_new (cp_session_get_corpus (session), NULL, 0);
  self->selection = cp_statement_selection_new (self->statements);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  cp_coding_bar_set_corpus (self->bar, cp_session_get_corpus (session));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  selection_changed_cb (self);
  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (matrix_changed_cb), self,
                           G_CONNECT_SWAPPED);
  matrix_changed_cb (self);
}

/**
 * cp_statements_page_update:
 *
 * Lists what the session looks at now; while the page is not seen it does not follow.
 */
void
cp_statements_page_update (CpStatementsPage *self)
{
  g_return_if_fail (CP_IS_STATEMENTS_PAGE (self));

  if (self->session != NULL && cp_session_get_matrix (self->session) != self->matrix)
    list_anew (self);
}

/**
 * cp_statements_page_get_selection:
 *
 * Gets the list, with what is selected in it.
 *
 * Returns: (nullable) (transfer none): a #CpStatementSelection
 */
GtkSelectionModel *
cp_statements_page_get_selection (CpStatementsPage *self)
{
  g_return_val_if_fail (CP_IS_STATEMENTS_PAGE (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

/**
 * cp_statements_page_get_session:
 *
 * Gets whose statements are listed.
 *
 * Returns: (nullable) (transfer none): the session
 */
CpSession *
cp_statements_page_get_session (CpStatementsPage *self)
{
  g_return_val_if_fail (CP_IS_STATEMENTS_PAGE (self), NULL);

  return self->session;
}

/**
 * cp_statements_page_list_selected:
 *
 * Lists what is selected.
 *
 * Returns: (transfer full) (element-type guint32): handles, in the order of the list
 */
GArray *
cp_statements_page_list_selected (CpStatementsPage *self)
{
  g_return_val_if_fail (CP_IS_STATEMENTS_PAGE (self) && self->selection != NULL, NULL);

  return cp_statement_selection_list (self->selection);
}

/**
 * cp_statements_page_step:
 * @forward: or backward
 *
 * Goes to the statement behind the one that was gone to last, or before it; at first to the first or
 * the last. At the end it begins anew.
 *
 * Returns: whether there is any
 */
gboolean
cp_statements_page_step (CpStatementsPage *self, gboolean forward)
{
  guint n_items, position;

  g_return_val_if_fail (CP_IS_STATEMENTS_PAGE (self), FALSE);

  n_items = self->statements != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->statements))
                                     : 0;
  if (n_items == 0)
    return FALSE;
  position = find_current (self);
  if (position == GTK_INVALID_LIST_POSITION)
    position = forward ? 0 : n_items - 1;
  else
    position = (position + (forward ? 1 : n_items - 1)) % n_items;
  set_current (self, position);
  return TRUE;
}

/**
 * cp_statements_page_get_current:
 *
 * Gets the statement that was gone to last.
 *
 * Returns: (nullable): its id
 */
const char *
cp_statements_page_get_current (CpStatementsPage *self)
{
  g_return_val_if_fail (CP_IS_STATEMENTS_PAGE (self), NULL);

  return self->current;
}

/**
 * cp_statements_page_is_listing:
 *
 * Tells whether the list is being made in a thread.
 */
gboolean
cp_statements_page_is_listing (CpStatementsPage *self)
{
  g_return_val_if_fail (CP_IS_STATEMENTS_PAGE (self), FALSE);

  return self->listing != NULL;
}
