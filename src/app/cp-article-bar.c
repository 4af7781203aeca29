/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done most on the page of articles: from statement to statement, and to make one. */

#include "cp-article-bar.h"

#include <glib/gi18n-lib.h>

#include "cp-doubts.h"
#include "cp-number-words.h"

/* It may stand outside of the page, in the bar of the window: so it activates the page's actions by
 * itself. */

struct _CpArticleBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *doubtful;
  GtkLabel *doubts;
  GtkWidget *make;

  GtkWidget *page; /* weak */
  CpCorpus *corpus;
};

G_DEFINE_FINAL_TYPE (CpArticleBar, cp_article_bar, GTK_TYPE_WIDGET)

static void
update_doubts (CpArticleBar *self)
{
  guint n = self->corpus != NULL ? cp_doubts_count (cp_corpus_get_current (self->corpus)) : 0;
  g_autofree char *number = cp_words_dup_number (n);
  g_autofree char *name = NULL;

  gtk_label_set_text (self->doubts, number);
  gtk_widget_set_sensitive (self->doubtful, n > 0);
  /* Translators: %s is how many statements are doubtful */
  name = g_strdup_printf (_("Next doubtful, %s"), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->doubtful), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
clicked_cb (CpArticleBar *self, GtkWidget *button)
{
  if (self->page == NULL)
    return;
  if (button == self->doubtful)
    gtk_widget_activate_action (self->page, "win.show-doubtful", NULL);
  else if (button == self->make)
    gtk_widget_activate_action (self->page, "articles.begin-statement", NULL);
  else
    gtk_widget_activate_action (self->page,
                                button == self->next ? "articles.next-statement"
                                                     : "articles.previous-statement",
                                NULL);
}

static void
cp_article_bar_dispose (GObject *object)
{
  CpArticleBar *self = CP_ARTICLE_BAR (object);

  cp_article_bar_set_corpus (self, NULL);
  g_clear_weak_pointer (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_ARTICLE_BAR);

  G_OBJECT_CLASS (cp_article_bar_parent_class)->dispose (object);
}

static void
cp_article_bar_class_init (CpArticleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_article_bar_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-article-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticleBar, box);
  gtk_widget_class_bind_template_child (widget_class, CpArticleBar, previous);
  gtk_widget_class_bind_template_child (widget_class, CpArticleBar, next);
  gtk_widget_class_bind_template_child (widget_class, CpArticleBar, doubtful);
  gtk_widget_class_bind_template_child (widget_class, CpArticleBar, doubts);
  gtk_widget_class_bind_template_child (widget_class, CpArticleBar, make);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
cp_article_bar_init (CpArticleBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_article_bar_new:
 * @page: the articles page, whose actions are activated
 *
 * Makes a bar.
 */
GtkWidget *
cp_article_bar_new (GtkWidget *page)
{
  CpArticleBar *self = g_object_new (CP_TYPE_ARTICLE_BAR, NULL);

  g_set_weak_pointer (&self->page, page);
  return GTK_WIDGET (self);
}

/**
 * cp_article_bar_set_corpus:
 * @corpus: (nullable): whose doubtful statements are counted
 */
void
cp_article_bar_set_corpus (CpArticleBar *self, CpCorpus *corpus)
{
  g_return_if_fail (CP_IS_ARTICLE_BAR (self));

  if (self->corpus == corpus)
    return;
  if (self->corpus != NULL)
    g_signal_handlers_disconnect_by_data (self->corpus, self);
  g_set_object (&self->corpus, corpus);
  if (corpus == NULL)
    return;
  g_signal_connect_object (corpus, "changed", G_CALLBACK (update_doubts), self, G_CONNECT_SWAPPED);
  update_doubts (self);
}
