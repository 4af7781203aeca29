/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in for an article whose text is not in the corpus: its statements in paraphrases. */

#include "cp-article-gists.h"

#include "cp-article-spans.h"
#include "cp-column.h"
#include "cp-gist-row.h"
#include "cp-list-focus.h"
#include "cp-list-sight.h"
#include "cp-statement.h"

/* A statement that changes is told of by the row that shows it, not by the list: GTK would make a new
 * row, and the focus would be nowhere. */

struct _CpArticleGists
{
  GtkWidget parent_instance;

  GtkWidget *column;
  GtkWidget *scroller;
  GtkListView *list;

  CpMatrix *matrix;
  CpCorpus *corpus;
  guint32 document;
  GListStore *statements; /* CpStatement */
  GtkSingleSelection *selection;
};

enum
{
  PROP_0,
  PROP_STATEMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpArticleGists, cp_article_gists, GTK_TYPE_WIDGET)

static void
row_setup_cb (CpArticleGists *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, cp_gist_row_new ());
}

/* The name of what takes the focus is that of the list's own row. */
static void
name_row (GtkWidget *list_row, CpGistRow *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cp_gist_row_get_sentence (row), -1);
}

static void
row_bound_cb (CpArticleGists *self, GtkListItem *item)
{
  CpGistRow *row = CP_GIST_ROW (gtk_list_item_get_child (item));
  CpStatement *statement = gtk_list_item_get_item (item);

  cp_gist_row_set_statement (row, self->matrix, cp_statement_get_handle (statement));
  name_row (gtk_widget_get_parent (GTK_WIDGET (row)), row);
}

/* A change of the corpus may take the selection away for a moment: nobody chose that. */
static void
selected_cb (CpArticleGists *self)
{
  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATEMENT]);
}

static void
activated_cb (CpArticleGists *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "articles.edit-statement", NULL);
}

/* Those that are there say what is so now; what was selected and where the focus is stays. */
static void
show_rows (CpArticleGists *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (!CP_IS_GIST_ROW (row) || cp_gist_row_get_statement (CP_GIST_ROW (row)) == CP_HANDLE_NONE)
        continue;
      cp_gist_row_set_statement (CP_GIST_ROW (row), self->matrix,
                                 cp_gist_row_get_statement (CP_GIST_ROW (row)));
      name_row (child, CP_GIST_ROW (row));
    }
}

static guint32
get_handle (CpArticleGists *self, guint position)
{
  g_autoptr (CpStatement) statement =
      g_list_model_get_item (G_LIST_MODEL (self->statements), position);

  return statement != NULL ? cp_statement_get_handle (statement) : CP_HANDLE_NONE;
}

static guint
get_n_statements (CpArticleGists *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->statements));
}

static guint32
get_span (const GArray *spans, guint i)
{
  return g_array_index (spans, CpArticleSpan, i).statement;
}

/* What is the same at the beginning and at the end stays. */
static void
take_statements (CpArticleGists *self, const GArray *spans)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before = get_n_statements (self);
  guint first = 0;
  guint last = 0;

  while (first < MIN (n_before, spans->len) && get_handle (self, first) == get_span (spans, first))
    first++;
  while (last < MIN (n_before, spans->len) - first
         && get_handle (self, n_before - 1 - last) == get_span (spans, spans->len - 1 - last))
    last++;
  for (guint i = first; i < spans->len - last; i++)
    g_ptr_array_add (added, cp_statement_new (self->corpus, get_span (spans, i)));
  if (n_before - first - last + added->len > 0)
    g_list_store_splice (self->statements, first, n_before - first - last, added->pdata,
                         added->len);
}

static void
begin_list (CpArticleGists *self, const GArray *spans)
{
  g_clear_object (&self->statements);
  g_clear_object (&self->selection);
  self->statements = g_list_store_new (CP_TYPE_STATEMENT);
  take_statements (self, spans);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->statements));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Of those that the list has made for what is near. */
static CpGistRow *
find_row (CpArticleGists *self, guint32 statement)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (CP_IS_GIST_ROW (row) && gtk_widget_get_mapped (child)
          && cp_gist_row_get_statement (CP_GIST_ROW (row)) == statement)
        return CP_GIST_ROW (row);
    }
  return NULL;
}

/* What is selected has it, rather than the list as a whole. */
static gboolean
cp_article_gists_grab_focus (GtkWidget *widget)
{
  CpArticleGists *self = CP_ARTICLE_GISTS (widget);
  CpGistRow *row = find_row (self, cp_article_gists_get_selected (self));

  if (row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row))))
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
cp_article_gists_get_property (GObject *object, guint property_id, GValue *value,
                               GParamSpec *pspec)
{
  if (property_id == PROP_STATEMENT)
    g_value_set_uint (value, cp_article_gists_get_selected (CP_ARTICLE_GISTS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cp_article_gists_dispose (GObject *object)
{
  CpArticleGists *self = CP_ARTICLE_GISTS (object);

  g_clear_object (&self->statements);
  g_clear_object (&self->selection);
  g_clear_object (&self->corpus);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_ARTICLE_GISTS);
  g_clear_pointer (&self->matrix, cp_matrix_unref);

  G_OBJECT_CLASS (cp_article_gists_parent_class)->dispose (object);
}

static void
cp_article_gists_class_init (CpArticleGistsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_article_gists_dispose;
  object_class->get_property = cp_article_gists_get_property;
  widget_class->grab_focus = cp_article_gists_grab_focus;

  /* The handle of the statement that is selected, or CP_HANDLE_NONE. */
  properties[PROP_STATEMENT] =
      g_param_spec_uint ("statement", NULL, NULL, 0, G_MAXUINT, CP_HANDLE_NONE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CP_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-article-gists.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticleGists, column);
  gtk_widget_class_bind_template_child (widget_class, CpArticleGists, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpArticleGists, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_article_gists_init (CpArticleGists *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_list_focus_keep (self->list);
}

GtkWidget *
cp_article_gists_new (void)
{
  return g_object_new (CP_TYPE_ARTICLE_GISTS, NULL);
}

/**
 * cp_article_gists_set_document:
 * @corpus: whose statements are listed
 * @matrix: whose sides are looked at
 * @document: a handle
 *
 * Lists the statements of an article by paragraph; none is selected, where they are of another one.
 */
void
cp_article_gists_set_document (CpArticleGists *self, CpCorpus *corpus, CpMatrix *matrix,
                               guint32 document)
{
  g_autoptr (GArray) spans = NULL;

  g_return_if_fail (CP_IS_ARTICLE_GISTS (self));
  g_return_if_fail (CP_IS_CORPUS (corpus));
  g_return_if_fail (matrix != NULL);

  cp_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix;
  spans = cp_article_spans_list (matrix, document);
  if (self->statements != NULL && self->corpus == corpus && self->document == document)
    {
      take_statements (self, spans);
      show_rows (self);
      return;
    }
  g_set_object (&self->corpus, corpus);
  self->document = document;
  begin_list (self, spans);
}

/**
 * cp_article_gists_select:
 * @statement: a handle
 *
 * Selects a statement and brings it into sight.
 *
 * Returns: whether it is one of the article
 */
gboolean
cp_article_gists_select (CpArticleGists *self, guint32 statement)
{
  guint position = 0;

  g_return_val_if_fail (CP_IS_ARTICLE_GISTS (self), FALSE);

  if (self->statements == NULL)
    return FALSE;

  while (position < get_n_statements (self) && get_handle (self, position) != statement)
    position++;

  if (position == get_n_statements (self))
    return FALSE;

  gtk_single_selection_set_selected (self->selection, position);
  cp_list_sight_show (self->list, position);

  return TRUE;
}

/**
 * cp_article_gists_get_selected:
 *
 * Returns: the handle of the statement that is selected, or CP_HANDLE_NONE
 */
guint32
cp_article_gists_get_selected (CpArticleGists *self)
{
  CpStatement *statement;

  g_return_val_if_fail (CP_IS_ARTICLE_GISTS (self), CP_HANDLE_NONE);

  if (self->selection == NULL)
    return CP_HANDLE_NONE;

  statement = gtk_single_selection_get_selected_item (self->selection);

  return statement != NULL ? cp_statement_get_handle (statement) : CP_HANDLE_NONE;
}

/**
 * cp_article_gists_get_area:
 * @area: (out): in the coordinates of the widget
 *
 * Gets where the statement that is selected is seen.
 *
 * Returns: whether it is in sight
 */
gboolean
cp_article_gists_get_area (CpArticleGists *self, GdkRectangle *area)
{
  GdkRectangle all;
  graphene_rect_t bounds;
  CpGistRow *row;

  g_return_val_if_fail (CP_IS_ARTICLE_GISTS (self) && area != NULL, FALSE);

  row = find_row (self, cp_article_gists_get_selected (self));
  if (row == NULL
      || !gtk_widget_compute_bounds (cp_gist_row_get_column (row), GTK_WIDGET (self), &bounds))
    return FALSE;

  all = (GdkRectangle) { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                         gtk_widget_get_height (GTK_WIDGET (self)) };
  *area = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                           (int) bounds.size.width, (int) bounds.size.height };
  return gdk_rectangle_intersect (area, &all, area);
}

/**
 * cp_article_gists_find_next:
 * @forward: or backward
 *
 * Finds the statement after the one that is selected, or before it; where none is, the first or the
 * last.
 *
 * Returns: a handle, or CP_HANDLE_NONE where there is no further one
 */
guint32
cp_article_gists_find_next (CpArticleGists *self, gboolean forward)
{
  guint position;

  g_return_val_if_fail (CP_IS_ARTICLE_GISTS (self), CP_HANDLE_NONE);

  if (self->selection == NULL)
    return CP_HANDLE_NONE;

  position = gtk_single_selection_get_selected (self->selection);

  /* Before the first one, the position is beyond all others. */
  if (position == GTK_INVALID_LIST_POSITION)
    position = forward ? 0 : get_n_statements (self) - 1;
  else
    position += forward ? 1u : -1u;

  return get_handle (self, position);
}
