/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opens beside a statement of an article: its editor, its menu, a question for a gist. */

#include "cp-article-popovers.h"

#include "cp-gist-popover.h"
#include "cp-statement-popover.h"

/* Each is made when it is first needed. The view is their parent; they have to go before it does. */

#define N_FRAMES 5

struct _CpArticlePopovers
{
  CpArticleView *view;
  CpSession *session;
  CpStatementPopover *statement;
  GtkWidget *gist;
  GtkWidget *menu; /* that was shown last */
  guint n_frames;  /* in which the first will be pointed */
  gboolean raised; /* the words were, for it to have room below them */

  GCallback written_cb;
  gpointer written_data;
};

/* The focus goes back to where it was, or to what was edited. */
static void
closed_cb (CpArticlePopovers *self, GtkWidget *popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->view)));

  if (focus == NULL || focus == popover || gtk_widget_is_ancestor (focus, popover))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
adopt (CpArticlePopovers *self, GtkWidget *popover)
{
  gtk_widget_set_parent (popover, GTK_WIDGET (self->view));
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);
}

static void
drop (CpArticlePopovers *self)
{
  GtkWidget *popovers[] = { GTK_WIDGET (self->statement), self->gist };

  for (guint i = 0; i < G_N_ELEMENTS (popovers); i++)
    if (popovers[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (popovers[i], self);
        g_signal_handlers_disconnect_by_data (popovers[i], self->written_data);
        gtk_widget_unparent (popovers[i]);
      }
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->statement = NULL;
  self->gist = NULL;
  self->n_frames = 0;
}

/* Below the words; where they are not in sight, at the top of the article. */
static void
point (CpArticlePopovers *self, GtkWidget *popover)
{
  GdkRectangle area;

  if (!cp_article_view_get_area (self->view, &area))
    area = (GdkRectangle) { gtk_widget_get_width (GTK_WIDGET (self->view)) / 2, 0, 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &area);
}

/* A page that was never seen has no width yet. */
static void
give_room (CpArticlePopovers *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->view)));
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));

  if (width > 0)
    cp_statement_popover_set_room (self->statement, width, gtk_widget_get_height (root));
}

/* Where it has room neither below the words nor above them, the words are brought up once, and what has
 * more room is taken. A narrow window is covered from its top. */
static void
make_room (CpArticlePopovers *self)
{
  GtkPopover *popover = GTK_POPOVER (self->statement);
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (view));
  CpArticleText *text = cp_article_view_get_text (self->view);
  gboolean narrow = gtk_widget_has_css_class (GTK_WIDGET (popover), "cp-narrow");
  GdkRectangle area;
  double top;
  int height, above, below;

  gtk_popover_set_has_arrow (popover, TRUE);
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  if (!cp_article_view_get_area (self->view, &area)
      || !gtk_widget_translate_coordinates (view, root, 0, 0, NULL, &top))
    return;
  gtk_widget_measure (GTK_WIDGET (popover), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  above = (int) top + area.y;
  below = gtk_widget_get_height (root) - above - area.height;
  if (height <= MAX (above, below))
    return;
  if (!self->raised && text != NULL)
    cp_article_text_raise (text);
  self->raised = TRUE;
  if (narrow)
    {
      gtk_popover_set_has_arrow (popover, FALSE);
      gtk_popover_set_pointing_to (popover, &(GdkRectangle) { gtk_widget_get_width (view) / 2,
                                                              (int) -top, 1, 1 });
    }
  else if (above > below)
    gtk_popover_set_position (popover, GTK_POS_TOP);
}

/* What was brought into sight or changed just now is laid out in the next frames. */
static gboolean
point_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CpArticlePopovers *self = data;

  if (gtk_widget_get_visible (widget))
    {
      give_room (self);
      point (self, widget);
      make_room (self);
    }
  self->n_frames--;
  return self->n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
point_later (CpArticlePopovers *self)
{
  if (self->n_frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->statement), point_cb, self, NULL);
  self->n_frames = N_FRAMES;
}

/**
 * cp_article_popovers_new:
 * @view: what they belong to; outlives them
 */
CpArticlePopovers *
cp_article_popovers_new (CpArticleView *view)
{
  CpArticlePopovers *self;

  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (view), NULL);

  self = g_new0 (CpArticlePopovers, 1);
  self->view = view;
  return self;
}

void
cp_article_popovers_free (CpArticlePopovers *self)
{
  drop (self);
  g_clear_object (&self->session);
  g_free (self);
}

/**
 * cp_article_popovers_set_session:
 * @session: (nullable): whose statements are edited
 */
void
cp_article_popovers_set_session (CpArticlePopovers *self, CpSession *session)
{
  g_return_if_fail (self != NULL);

  drop (self);
  g_set_object (&self->session, session);
}

/**
 * cp_article_popovers_connect_written:
 * @written_cb: called, swapped, with a gist and its paragraph when a person has written one
 * @data: for @written_cb
 */
void
cp_article_popovers_connect_written (CpArticlePopovers *self, GCallback written_cb, gpointer data)
{
  g_return_if_fail (self != NULL);

  self->written_cb = written_cb;
  self->written_data = data;
}

/**
 * cp_article_popovers_is_editing:
 *
 * Whether a statement is being edited.
 */
gboolean
cp_article_popovers_is_editing (CpArticlePopovers *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->statement != NULL && gtk_widget_get_visible (GTK_WIDGET (self->statement));
}

/**
 * cp_article_popovers_follow:
 *
 * Goes along with the words of the statement that is edited.
 */
void
cp_article_popovers_follow (CpArticlePopovers *self)
{
  g_return_if_fail (self != NULL);

  if (cp_article_popovers_is_editing (self))
    point_later (self);
}

/**
 * cp_article_popovers_edit:
 * @id: of the statement that is chosen
 *
 * Has a person edit a statement.
 */
void
cp_article_popovers_edit (CpArticlePopovers *self, const char *id)
{
  g_return_if_fail (self != NULL && self->session != NULL && id != NULL);

  if (self->statement == NULL)
    {
      self->statement = CP_STATEMENT_POPOVER (cp_statement_popover_new (self->session));
      adopt (self, GTK_WIDGET (self->statement));
    }
  cp_statement_popover_set_statement (self->statement, id);
  self->raised = FALSE;
  give_room (self);
  point (self, GTK_WIDGET (self->statement));
  gtk_popover_popup (GTK_POPOVER (self->statement));
  cp_statement_popover_begin (self->statement);
  point_later (self);
}

/**
 * cp_article_popovers_edit_instead:
 * @id: (nullable): of the statement that is chosen, or %NULL where none is
 *
 * Goes on with another statement where one was being edited.
 */
void
cp_article_popovers_edit_instead (CpArticlePopovers *self, const char *id)
{
  g_return_if_fail (self != NULL);

  if (!cp_article_popovers_is_editing (self)
      || g_strcmp0 (cp_statement_popover_get_statement (self->statement), id) == 0)
    return;
  if (id == NULL)
    gtk_popover_popdown (GTK_POPOVER (self->statement));
  else
    cp_article_popovers_edit (self, id);
}

/**
 * cp_article_popovers_ask:
 * @paragraph: the one that is proposed, from 1, or 0
 *
 * Asks what is said where there is no text.
 */
void
cp_article_popovers_ask (CpArticlePopovers *self, guint paragraph)
{
  g_return_if_fail (self != NULL);

  if (self->gist == NULL)
    {
      self->gist = cp_gist_popover_new ();
      adopt (self, self->gist);
      if (self->written_cb != NULL)
        g_signal_connect_swapped (self->gist, "written", self->written_cb, self->written_data);
    }
  point (self, self->gist);
  cp_gist_popover_begin (CP_GIST_POPOVER (self->gist), paragraph);
}

/**
 * cp_article_popovers_show_menu:
 * @model: what can be done
 * @at: (nullable): in the coordinates of the view; %NULL where the statement is
 */
void
cp_article_popovers_show_menu (CpArticlePopovers *self, GMenuModel *model, const GdkRectangle *at)
{
  g_return_if_fail (self != NULL && G_IS_MENU_MODEL (model));

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self->view));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), at == NULL);
  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  else
    point (self, self->menu);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
