/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles of a corpus, to be read. */

#include "cp-articles-page.h"

#include <glib/gi18n-lib.h>

#include "cp-article-actions.h"
#include "cp-article-bar.h"
#include "cp-article-item.h"
#include "cp-article-row.h"
#include "cp-article-view.h"
#include "cp-articles-layout.h"
#include "cp-compat.h"
#include "cp-list-focus.h"
#include "cp-list-sight.h"

/* A list of the articles and the one that is chosen; under 600 px the list is a drop-down above
 * it. List and drop-down share one selection, which is that of the view. The page shows the
 * corpus as the session's matrix saw it, so that sides and texts fit one another; a change of the
 * filter makes nothing anew. */

struct _CpArticlesPage
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *head;
  GtkDropDown *choice;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkStack *stack;
  GtkWidget *bar_place;
  CpArticleView *view;
  GtkWidget *bar; /* there, or in a bar of the window */
  CpArticleEditor *editor;

  CpSession *session;
  GListStore *articles;  /* CpArticleItem */
  CpSnapshot *snapshot;  /* that they were made of */
  CpQuery *left;         /* the sides that are shown */
  CpQuery *right;
  guint32 asked;         /* a statement that the matrix did not know when it was asked for */
  guint32 asked_article; /* an article that it did not know */
  char *way_back;        /* where the person came from, as a button says it, or NULL */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (CpArticlesPage, cp_articles_page, GTK_TYPE_WIDGET)

static void
show_document (CpArticlesPage *self, guint position)
{
  g_autoptr (CpArticleItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->articles), position);
  CpMatrix *matrix = cp_session_get_matrix (self->session);

  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "article" : "nothing");

  if (item != NULL)
    cp_article_view_set_document (self->view, cp_session_get_corpus (self->session), matrix,
                                  cp_article_item_get_document (item));
}

/* Both lists, and the view. */
static void
choose (CpArticlesPage *self, guint position)
{
  self->is_updating = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_drop_down_set_selected (self->choice, position);
  self->is_updating = FALSE;

  show_document (self, position);
}

static gboolean
equal_queries (const CpQuery *a, const CpQuery *b)
{
  g_autofree char *one = a != NULL ? cp_query_to_string (a) : NULL;
  g_autofree char *other = b != NULL ? cp_query_to_string (b) : NULL;

  return g_strcmp0 (one, other) == 0;
}

static void
keep_query (CpQuery **kept, const CpQuery *query)
{
  g_clear_pointer (kept, cp_query_unref);
  *kept = query != NULL ? cp_query_ref ((CpQuery *) query) : NULL;
}

static void
take_matrix (CpArticlesPage *self, CpMatrix *matrix)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const CpSides *sides = cp_matrix_get_sides (matrix);
  guint32 shown = cp_article_view_get_document (self->view);
  guint position;

  keep_query (&self->left, cp_sides_get_query (sides, CP_SIDE_LEFT));
  keep_query (&self->right, cp_sides_get_query (sides, CP_SIDE_RIGHT));

  if (snapshot != self->snapshot)
    {
      cp_snapshot_ref (snapshot);
      g_clear_pointer (&self->snapshot, cp_snapshot_unref);
      self->snapshot = snapshot;
      self->is_updating = TRUE;
      cp_article_item_fill (self->articles, snapshot);
      self->is_updating = FALSE;
    }

  position = cp_article_item_find (G_LIST_MODEL (self->articles), shown);
  choose (self, position != GTK_INVALID_LIST_POSITION ? position : 0);
}

static gboolean
is_known (CpMatrix *matrix, CpArticlesPage *self)
{
  const CpSides *sides = cp_matrix_get_sides (matrix);

  return cp_matrix_get_snapshot (matrix) == self->snapshot &&
         equal_queries (self->left, cp_sides_get_query (sides, CP_SIDE_LEFT)) &&
         equal_queries (self->right, cp_sides_get_query (sides, CP_SIDE_RIGHT));
}

static void
matrix_changed_cb (CpArticlesPage *self)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  guint32 asked = self->asked;
  guint32 asked_article = self->asked_article;

  if (matrix != NULL && !is_known (matrix, self))
    take_matrix (self, matrix);

  self->asked = CP_HANDLE_NONE;
  self->asked_article = CP_HANDLE_NONE;

  if (asked != CP_HANDLE_NONE)
    cp_articles_page_show_statement (self, asked);
  else if (asked_article != CP_HANDLE_NONE)
    cp_articles_page_show_article (self, asked_article);

  cp_article_editor_follow (self->editor);
  cp_article_actions_update (self);
}

/* To the page that the person came from, else to the comparison. */
static void
update_way_back (CpArticlesPage *self)
{
  const char *label = NULL;

  if (self->way_back != NULL)
    label = self->way_back;
  else if (self->session != NULL && cp_session_get_comparison (self->session) != NULL)
    /* Translators: a button over an article: to the comparison that it was opened from */
    label = _("Back to the comparison");
  cp_article_view_set_way_back (self->view, label);
}

static void
comparison_changed_cb (CpArticlesPage *self)
{
  update_way_back (self);
}

/* Other words are selected, or another statement is chosen. */
static void
chosen_cb (CpArticlesPage *self)
{
  if (self->editor == NULL)
    return;

  cp_article_actions_update (self);
  cp_article_editor_follow_choice (self->editor);
}

static void
span_changed_cb (CpArticlesPage *self, guint start, guint end)
{
  cp_article_editor_take_span (self->editor, start, end);
}

static void
selected_cb (CpArticlesPage *self)
{
  if (!self->is_updating)
    choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
choice_selected_cb (CpArticlesPage *self)
{
  if (!self->is_updating)
    choose (self, gtk_drop_down_get_selected (self->choice));
}

static void
row_setup_cb (CpArticlesPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, cp_article_row_new ());
}

/* The name of what takes the focus is that of the list's own row. */
static void
row_bound_cb (CpArticlesPage *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  CpArticleItem *item = gtk_list_item_get_item (list_item);

  cp_article_row_set_item (CP_ARTICLE_ROW (row), item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cp_article_item_get_sentence (item), -1);
}

/* Whoever edits goes on to edit. */
static void
focus_article (CpArticlesPage *self)
{
  if (!cp_article_editor_is_editing (self->editor))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Beyond the last one there is none. */
static void
step (CpArticlesPage *self, gboolean forward)
{
  if (cp_article_view_step (self->view, forward))
    focus_article (self);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
next_statement_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CP_ARTICLES_PAGE (widget), TRUE);
}

static void
previous_statement_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CP_ARTICLES_PAGE (widget), FALSE);
}

static void
leave_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.leave-articles", NULL);
}

static CpArticlesLayout
get_layout (CpArticlesPage *self)
{
  return (CpArticlesLayout) { GTK_WIDGET (self), self->sidebar, self->head,
                              GTK_WIDGET (self->stack) };
}

static void
cp_articles_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  CpArticlesLayout layout = get_layout (CP_ARTICLES_PAGE (widget));

  cp_articles_layout_measure (&layout, orientation, minimum, natural);
}

static void
cp_articles_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpArticlesLayout layout = get_layout (CP_ARTICLES_PAGE (widget));

  cp_articles_layout_allocate (&layout, width, height);
}

static gboolean
cp_articles_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CP_ARTICLES_PAGE (widget)->view));
}

static void
cp_articles_page_dispose (GObject *object)
{
  CpArticlesPage *self = CP_ARTICLES_PAGE (object);

  cp_articles_page_set_session (self, NULL);
  g_clear_pointer (&self->editor, cp_article_editor_free);
  if (self->bar != NULL && gtk_widget_get_parent (self->bar) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->bar)), self->bar);
  g_clear_object (&self->bar);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_ARTICLES_PAGE);
  g_clear_object (&self->articles);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->left, cp_query_unref);
  g_clear_pointer (&self->right, cp_query_unref);
  g_clear_pointer (&self->way_back, g_free);

  G_OBJECT_CLASS (cp_articles_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-articles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, head);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, choice);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, list);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, selection);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, bar_place);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, span_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "articles.next-statement", NULL,
                                   next_statement_cb);
  gtk_widget_class_install_action (widget_class, "articles.previous-statement", NULL,
                                   previous_statement_cb);
  gtk_widget_class_install_action (widget_class, "articles.leave", NULL, leave_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "articles.next-statement", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "articles.previous-statement", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "articles.leave",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "articles.leave", NULL);
}

static void
cp_articles_page_class_init (CpArticlesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_articles_page_dispose;
  widget_class->measure = cp_articles_page_measure;
  widget_class->size_allocate = cp_articles_page_size_allocate;
  widget_class->grab_focus = cp_articles_page_grab_focus;

  g_type_ensure (CP_TYPE_ARTICLE_ITEM);
  g_type_ensure (CP_TYPE_ARTICLE_VIEW);
  bind_template (widget_class);
  install_actions (widget_class);
  cp_article_actions_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "articles");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_articles_page_init (CpArticlesPage *self)
{
  self->articles = g_list_store_new (CP_TYPE_ARTICLE_ITEM);
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_compat_keep_name (self->choice);
  cp_list_focus_keep (self->list);
  self->editor = cp_article_editor_new (self->view);
  self->bar = g_object_ref_sink (cp_article_bar_new (GTK_WIDGET (self)));
  gtk_box_append (GTK_BOX (self->bar_place), self->bar);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->articles));
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (self->articles));
  self->is_updating = FALSE;
}

GtkWidget *
cp_articles_page_new (void)
{
  return g_object_new (CP_TYPE_ARTICLES_PAGE, NULL);
}

/**
 * cp_articles_page_set_session:
 * @session: (nullable): what is looked at
 *
 * Shows the articles of another session, the first of them.
 */
void
cp_articles_page_set_session (CpArticlesPage *self, CpSession *session)
{
  g_return_if_fail (CP_IS_ARTICLES_PAGE (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  if (self->editor != NULL)
    cp_article_editor_set_session (self->editor, session);
  if (self->bar != NULL)
    cp_article_bar_set_corpus (CP_ARTICLE_BAR (self->bar),
                               session != NULL ? cp_session_get_corpus (session) : NULL);

  if (session == NULL)
    return;

  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (matrix_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_changed_cb),
                           self, G_CONNECT_SWAPPED);
  matrix_changed_cb (self);
  comparison_changed_cb (self);
}

/**
 * cp_articles_page_show_statement:
 * @statement: a handle
 *
 * Shows the article of a statement, selects its words, or its paraphrase where the text is not in
 * the corpus, and takes the focus there. A statement that is not counted yet is shown when it is.
 */
void
cp_articles_page_show_statement (CpArticlesPage *self, guint32 statement)
{
  const CpStatementColumns *columns;
  guint position;

  g_return_if_fail (CP_IS_ARTICLES_PAGE (self));
  g_return_if_fail (self->session != NULL && statement != CP_HANDLE_NONE);

  if (self->snapshot == NULL ||
      statement >= cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_STATEMENTS))
    {
      self->asked = statement;
      return;
    }

  columns = cp_snapshot_get_statements (self->snapshot);

  if (!columns->live[statement])
    return;

  position = cp_article_item_find (G_LIST_MODEL (self->articles), columns->document[statement]);
  choose (self, position);
  cp_list_sight_show (self->list, position);
  cp_article_view_select (self->view, statement);
  focus_article (self);
}

/**
 * cp_articles_page_show_article:
 * @document: a handle
 *
 * Shows an article and takes the focus there. One that is not counted yet is shown when it is.
 */
void
cp_articles_page_show_article (CpArticlesPage *self, guint32 document)
{
  guint position;

  g_return_if_fail (CP_IS_ARTICLES_PAGE (self));
  g_return_if_fail (self->session != NULL && document != CP_HANDLE_NONE);

  position = cp_article_item_find (G_LIST_MODEL (self->articles), document);

  if (position == GTK_INVALID_LIST_POSITION)
    {
      self->asked_article = document;
      return;
    }

  choose (self, position);
  cp_list_sight_show (self->list, position);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * cp_articles_page_get_document:
 *
 * Returns: the handle of the article that is shown, or CP_HANDLE_NONE
 */
guint32
cp_articles_page_get_document (CpArticlesPage *self)
{
  g_return_val_if_fail (CP_IS_ARTICLES_PAGE (self), CP_HANDLE_NONE);

  return cp_article_view_get_document (self->view);
}

/**
 * cp_articles_page_edit_statement:
 * @statement: a handle
 *
 * Shows a statement in its article, and has a person edit it.
 */
void
cp_articles_page_edit_statement (CpArticlesPage *self, guint32 statement)
{
  CpSnapshot *snapshot;

  g_return_if_fail (CP_IS_ARTICLES_PAGE (self));
  g_return_if_fail (self->session != NULL && statement != CP_HANDLE_NONE);

  snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  cp_articles_page_show_statement (self, statement);
  cp_article_editor_edit (self->editor, cp_snapshot_get_statements (snapshot)->id[statement]);
}

/**
 * cp_articles_page_place_bar:
 * @place: (nullable): a bar of the window that has room, or %NULL for the page's own
 *
 * Puts the bar of the page where it belongs.
 */
void
cp_articles_page_place_bar (CpArticlesPage *self, GtkBox *place)
{
  GtkWidget *parent;

  g_return_if_fail (CP_IS_ARTICLES_PAGE (self) && (place == NULL || GTK_IS_BOX (place)));

  if (place == NULL)
    place = GTK_BOX (self->bar_place);
  parent = gtk_widget_get_parent (self->bar);
  if (parent == GTK_WIDGET (place))
    return;
  gtk_box_remove (GTK_BOX (parent), self->bar);
  gtk_box_append (place, self->bar);
  gtk_widget_set_visible (self->bar_place, place == GTK_BOX (self->bar_place));
}

/**
 * cp_articles_page_get_bar:
 *
 * Returns: (transfer none): the bar of the page, which may stand outside of it
 */
GtkWidget *
cp_articles_page_get_bar (CpArticlesPage *self)
{
  g_return_val_if_fail (CP_IS_ARTICLES_PAGE (self), NULL);

  return self->bar;
}

/**
 * cp_articles_page_get_editor:
 *
 * Returns: (transfer none): what changes the statements of the article that is shown
 */
CpArticleEditor *
cp_articles_page_get_editor (CpArticlesPage *self)
{
  g_return_val_if_fail (CP_IS_ARTICLES_PAGE (self), NULL);

  return self->editor;
}

/**
 * cp_articles_page_set_way_back:
 * @label: (nullable): what the button says that leads to where the person came from; %NULL where that
 *   is the comparison, or nowhere
 *
 * Offers a way back.
 */
void
cp_articles_page_set_way_back (CpArticlesPage *self, const char *label)
{
  g_return_if_fail (CP_IS_ARTICLES_PAGE (self));

  g_free (self->way_back);
  self->way_back = g_strdup (label);
  update_way_back (self);
}
