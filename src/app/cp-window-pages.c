/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a window's centre, beside the matrix: each is made when it is first shown. */

#include <glib/gi18n-lib.h>

#include "cp-window-private.h"

typedef struct
{
  const char *name; /* of its place in the stack */
  GtkWidget *(*create) (CpWindow *self);
  const char *way_back; /* what a button says that leads there from an article, or NULL */
} Page;

static GtkWidget *
create_articles (CpWindow *self)
{
  self->articles_page = CP_ARTICLES_PAGE (cp_articles_page_new ());
  cp_articles_page_set_session (self->articles_page, cp_window_get_session (self));

  return GTK_WIDGET (self->articles_page);
}

static GtkWidget *
create_registers (CpWindow *self)
{
  self->registers_page = CP_REGISTERS_PAGE (cp_registers_page_new ());
  cp_registers_page_set_session (self->registers_page, cp_window_get_session (self));

  return GTK_WIDGET (self->registers_page);
}

static GtkWidget *
create_statements (CpWindow *self)
{
  self->statements_page = CP_STATEMENTS_PAGE (cp_statements_page_new ());
  cp_statements_page_set_session (self->statements_page, cp_window_get_session (self));

  return GTK_WIDGET (self->statements_page);
}

static GtkWidget *
create_timeline (CpWindow *self)
{
  self->timeline_page = CP_TIMELINE_PAGE (cp_timeline_page_new ());
  cp_timeline_page_set_session (self->timeline_page, cp_window_get_session (self));

  return GTK_WIDGET (self->timeline_page);
}

static const Page pages[] = {
  { "timeline", create_timeline },
  /* Translators: tooltip of the button that leads back from an article to the page of statements */
  { "statements", create_statements, N_("Back to the statements") },
  { "articles", create_articles },
  /* Translators: tooltip of the button that leads back from an article to the lists of speakers, topics
   * and so on */
  { "registers", create_registers, N_("Back to the registers") },
};

static const Page *
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

static GtkStackPage *
get_page (CpWindow *self, guint place)
{
  g_autoptr (GtkSelectionModel) places = gtk_stack_get_pages (self->views);
  GtkStackPage *page = g_list_model_get_item (G_LIST_MODEL (places), place);

  if (page != NULL)
    g_object_unref (page);
  return page;
}

/**
 * cp_window_offer_pages:
 *
 * Lets the person choose among the pages.
 */
void
cp_window_offer_pages (CpWindow *self)
{
  for (guint i = 0; get_page (self, i) != NULL; i++)
    cp_switch_append (self->view_switch, gtk_stack_page_get_title (get_page (self, i)));
}

/**
 * cp_window_follow_pages:
 *
 * Shows which page is seen.
 */
void
cp_window_follow_pages (CpWindow *self)
{
  GtkWidget *seen = gtk_stack_get_visible_child (self->views);

  for (guint i = 0; get_page (self, i) != NULL; i++)
    if (gtk_stack_page_get_child (get_page (self, i)) == seen)
      cp_switch_set_selected (self->view_switch, i);
}

/**
 * cp_window_choose_page:
 * @page: its place
 *
 * Shows the page that the person has chosen.
 */
void
cp_window_choose_page (CpWindow *self, guint page)
{
  cp_window_show_page (self, gtk_stack_page_get_name (get_page (self, page)));
}

/**
 * cp_window_ensure_page:
 * @name: (nullable): of a place in the stack of views
 *
 * Makes what belongs there, where it is not there yet.
 */
void
cp_window_ensure_page (CpWindow *self, const char *name)
{
  const Page *page = find_page (name);
  GtkWidget *place = page != NULL ? gtk_stack_get_child_by_name (self->views, name) : NULL;
  GtkWidget *content;

  if (place == NULL || self->project == NULL || gtk_widget_get_first_child (place) != NULL)
    return;
  content = page->create (self);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (place), content);
}

/**
 * cp_window_show_page:
 * @name: of a place in the stack of views
 *
 * Shows a page of the centre, where something else covers it too.
 */
void
cp_window_show_page (CpWindow *self, const char *name)
{
  cp_window_uncover_content (self);
  cp_window_ensure_page (self, name);
  gtk_stack_set_visible_child_name (self->views, name);
}

/**
 * cp_window_is_page_seen:
 * @name: of a place in the stack of views
 *
 * Checks whether a page is the one in the centre, though something may cover it.
 */
gboolean
cp_window_is_page_seen (CpWindow *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), name) == 0;
}

/**
 * cp_window_come_from:
 * @page: (nullable): a page from which a person goes into an article; %NULL or another one for none
 *
 * Remembers where leaving the articles leads back to, and offers it there.
 */
void
cp_window_come_from (CpWindow *self, const char *page)
{
  const Page *from = find_page (page);
  gboolean known = from != NULL && from->way_back != NULL;

  self->came_from = known ? from->name : NULL;
  if (self->articles_page != NULL)
    cp_articles_page_set_way_back (self->articles_page, known ? _(from->way_back) : NULL);
}

/**
 * cp_window_go_back:
 *
 * Goes back to the page that the person came from.
 *
 * Returns: whether that was one of those that cp_window_come_from () knows
 */
gboolean
cp_window_go_back (CpWindow *self)
{
  const char *page = self->came_from;

  if (page == NULL)
    return FALSE;
  cp_window_show_page (self, page);
  gtk_widget_grab_focus (
      gtk_widget_get_first_child (gtk_stack_get_child_by_name (self->views, page)));
  return TRUE;
}
