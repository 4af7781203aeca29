/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in for an article whose text is not in the corpus: its statements in paraphrases. */

#include "cp-article-gists.h"

#include "cp-article-spans.h"
#include "cp-column.h"
#include "cp-gist-row.h"
#include "cp-list-sight.h"
#include "cp-statement-list.h"

struct _CpArticleGists
{
  GtkWidget parent_instance;

  GtkWidget *column;
  GtkWidget *scroller;
  GtkListView *list;

  CpMatrix *matrix;
  CpStatementList *statements;
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
row_bound_cb (CpArticleGists *self, GtkListItem *item)
{
  CpGistRow *row = CP_GIST_ROW (gtk_list_item_get_child (item));
  CpStatement *statement = gtk_list_item_get_item (item);

  cp_gist_row_set_statement (row, self->matrix, cp_statement_get_handle (statement));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, cp_gist_row_get_sentence (row),
                                  -1);
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

static CpStatementList *
list_statements (CpCorpus *corpus, CpMatrix *matrix, guint32 document)
{
  g_autoptr (GArray) spans = cp_article_spans_list (matrix, document);
  g_autofree guint32 *handles = g_new (guint32, spans->len + 1);

  for (guint i = 0; i < spans->len; i++)
    handles[i] = g_array_index (spans, CpArticleSpan, i).statement;

  return cp_statement_list_new (corpus, handles, spans->len);
}

static gboolean
cp_article_gists_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CP_ARTICLE_GISTS (widget)->list));
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
 * Lists the statements of an article by paragraph; none is selected.
 */
void
cp_article_gists_set_document (CpArticleGists *self, CpCorpus *corpus, CpMatrix *matrix,
                               guint32 document)
{
  g_return_if_fail (CP_IS_ARTICLE_GISTS (self));
  g_return_if_fail (CP_IS_CORPUS (corpus));
  g_return_if_fail (matrix != NULL);

  cp_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix;
  g_clear_object (&self->statements);
  g_clear_object (&self->selection);
  self->statements = list_statements (corpus, matrix, document);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->statements));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
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
  guint position;

  g_return_val_if_fail (CP_IS_ARTICLE_GISTS (self), FALSE);

  if (self->statements == NULL ||
      !cp_statement_list_find (self->statements, statement, &position))
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
  g_autoptr (CpStatement) statement = NULL;
  guint position;
  guint n_statements;

  g_return_val_if_fail (CP_IS_ARTICLE_GISTS (self), CP_HANDLE_NONE);

  if (self->selection == NULL)
    return CP_HANDLE_NONE;

  position = gtk_single_selection_get_selected (self->selection);
  n_statements = g_list_model_get_n_items (G_LIST_MODEL (self->statements));

  /* Before the first one, the position is beyond all others. */
  if (position == GTK_INVALID_LIST_POSITION)
    position = forward ? 0 : n_statements - 1;
  else
    position += forward ? 1u : -1u;

  statement = g_list_model_get_item (G_LIST_MODEL (self->statements), position);

  return statement != NULL ? cp_statement_get_handle (statement) : CP_HANDLE_NONE;
}
