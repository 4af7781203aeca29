/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the articles page on the statements of the article that is shown. */

#include "cp-article-actions.h"

#include <string.h>

static CpArticleEditor *
get_editor (GtkWidget *widget)
{
  return cp_articles_page_get_editor (CP_ARTICLES_PAGE (widget));
}

/* --- One thing each --- */

static void
edit (CpArticleEditor *editor)
{
  const char *id = cp_article_editor_get_statement (editor);

  if (id != NULL)
    cp_article_editor_edit (editor, id);
}

static void
split (CpArticleEditor *editor)
{
  cp_article_editor_split (editor);
}

static void
merge_next (CpArticleEditor *editor)
{
  cp_article_editor_merge (editor, TRUE);
}

static void
merge_previous (CpArticleEditor *editor)
{
  cp_article_editor_merge (editor, FALSE);
}

static void
show_menu_there (CpArticleEditor *editor)
{
  cp_article_editor_show_menu (editor, NULL);
}

static const struct
{
  const char *name;
  void (*act) (CpArticleEditor *editor);
} actions[] = {
  { "articles.make-statement", cp_article_editor_make },
  { "articles.begin-statement", cp_article_editor_make },
  { "articles.make-or-edit", cp_article_editor_make_or_edit },
  { "articles.edit-statement", edit },
  { "articles.split-statement", split },
  { "articles.merge-next", merge_next },
  { "articles.merge-previous", merge_previous },
  { "articles.delete-statement", cp_article_editor_delete },
  { "articles.copy-quotation", cp_article_editor_copy },
  { "articles.show-menu-there", show_menu_there },
};

static void
action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].act (get_editor (widget));
}

static void
show_menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double x;
  double y;

  g_variant_get (parameter, "(dd)", &x, &y);
  cp_article_editor_show_menu (get_editor (widget), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* "word-left", "sentence-after": what lies left is before in most scripts, and after in some. */
static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpArticleEditor *editor = get_editor (widget);
  const char *way = g_variant_get_string (parameter, NULL);
  gboolean rtl = cp_article_editor_is_rtl (editor);
  gboolean forward = g_str_has_suffix (way, "-after")
                     || g_str_has_suffix (way, rtl ? "-left" : "-right");

  cp_article_editor_move (editor, g_str_equal (name, "articles.move-end"),
                          g_str_has_prefix (way, "word") ? CP_ARTICLE_STEP_WORD
                                                         : CP_ARTICLE_STEP_SENTENCE,
                          forward);
}

/**
 * cp_article_actions_install:
 *
 * Gives the class of the page its actions on statements.
 */
void
cp_article_actions_install (GtkWidgetClass *page_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (page_class, actions[i].name, NULL, action_cb);
  gtk_widget_class_install_action (page_class, "articles.show-menu", "(dd)", show_menu_cb);
  gtk_widget_class_install_action (page_class, "articles.move-end", "s", move_cb);
  gtk_widget_class_install_action (page_class, "articles.move-start", "s", move_cb);
}

/**
 * cp_article_actions_update:
 *
 * Offers what can be done with what is chosen and selected.
 */
void
cp_article_actions_update (CpArticlesPage *page)
{
  CpArticleEditor *editor = cp_articles_page_get_editor (page);
  gboolean selected = cp_article_editor_has_selection (editor);
  gboolean chosen = cp_article_editor_get_statement (editor) != NULL;
  gboolean moves = chosen && !selected && cp_article_editor_has_words (editor);
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "articles.make-statement", selected || cp_article_editor_takes_gists (editor) },
    { "articles.make-or-edit", selected || chosen },
    { "articles.edit-statement", chosen },
    { "articles.delete-statement", chosen },
    { "articles.copy-quotation", chosen },
    { "articles.move-end", moves },
    { "articles.move-start", moves },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), states[i].name, states[i].enabled);
}
