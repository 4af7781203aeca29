/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article: its title, and its text or what stands in for it. */

#include "cp-article-view.h"

#include <glib/gi18n-lib.h>

#include "cp-article-gists.h"
#include "cp-article-spans.h"
#include "cp-article-text.h"
#include "cp-article-words.h"
#include "cp-card-face.h"
#include "cp-column.h"
#include "cp-compat.h"

struct _CpArticleView
{
  GtkWidget parent_instance;

  GtkWidget *column;
  GtkWidget *back;
  GtkLabel *title;
  GtkLabel *line;
  GtkLabel *note;
  GtkStack *stack;
  CpArticleText *text;
  CpArticleGists *gists;

  CpMatrix *matrix;
  guint32 document;
  guint32 statement; /* that was asked for last, or CP_HANDLE_NONE */
};

G_DEFINE_FINAL_TYPE (CpArticleView, cp_article_view, GTK_TYPE_WIDGET)

static guint
count_statements (CpMatrix *matrix, guint32 document)
{
  g_autoptr (GArray) spans = cp_article_spans_list (matrix, document);

  return spans->len;
}

static gboolean
has_text (CpArticleView *self)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);

  return cp_document_get_text (cp_snapshot_get_document (snapshot, self->document)) != NULL;
}

static void
set_note (CpArticleView *self, const char *note)
{
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static void
update_head (CpArticleView *self)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);
  g_autofree char *title = cp_article_words_dup_title (snapshot, self->document);
  g_autofree char *line = cp_article_words_dup_line (
      snapshot, self->document, count_statements (self->matrix, self->document));

  gtk_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_text (self->line, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
update_body (CpArticleView *self, CpCorpus *corpus)
{
  if (!has_text (self))
    {
      cp_article_gists_set_document (self->gists, corpus, self->matrix, self->document);
      gtk_stack_set_visible_child_name (self->stack, "gists");
      set_note (self, NULL);
      return;
    }

  cp_article_text_set_document (self->text, self->matrix, self->document);
  gtk_stack_set_visible_child_name (self->stack, "text");
  set_note (self, cp_article_text_is_cut (self->text)
                      ? _("Only the beginning is shown: a paragraph of this article is too long.")
                      : NULL);
}

/* What the place that was asked for says, for those who cannot see it. */
static void
tell_statement (CpArticleView *self, gboolean found)
{
  g_autoptr (CpCardFace) face =
      cp_card_face_new (cp_matrix_get_snapshot (self->matrix), cp_matrix_get_sides (self->matrix),
                        self->statement);
  g_autofree char *sentence = cp_card_face_dup_sentence (face);
  g_autofree char *note = NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  cp_compat_announce (GTK_WIDGET (self), sentence);

  if (found || !has_text (self))
    return;

  /* Translators: %s is a paraphrase of what somebody says. */
  note = g_strdup_printf (_("The words of this statement were not found in this text: %s"),
                          face->words);
  set_note (self, note);
}

static void
select_statement (CpArticleView *self)
{
  gboolean found;

  if (has_text (self))
    found = cp_article_text_select (self->text, self->statement);
  else
    found = cp_article_gists_select (self->gists, self->statement);

  tell_statement (self, found);
}

/* After a change of the corpus, whether the statement is still there, and in this article. */
static gboolean
is_here (CpArticleView *self, guint32 statement)
{
  const CpStatementColumns *columns =
      cp_snapshot_get_statements (cp_matrix_get_snapshot (self->matrix));

  return statement != CP_HANDLE_NONE && statement < columns->n_rows && columns->live[statement] &&
         columns->document[statement] == self->document;
}

static gboolean
cp_article_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
      gtk_stack_get_visible_child (CP_ARTICLE_VIEW (widget)->stack));
}

static void
cp_article_view_dispose (GObject *object)
{
  CpArticleView *self = CP_ARTICLE_VIEW (object);

  g_clear_pointer (&self->matrix, cp_matrix_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_ARTICLE_VIEW);

  G_OBJECT_CLASS (cp_article_view_parent_class)->dispose (object);
}

static void
cp_article_view_class_init (CpArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_article_view_dispose;
  widget_class->grab_focus = cp_article_view_grab_focus;

  g_type_ensure (CP_TYPE_ARTICLE_GISTS);
  g_type_ensure (CP_TYPE_ARTICLE_TEXT);
  g_type_ensure (CP_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, column);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, back);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, title);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, line);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, note);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, stack);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, text);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, gists);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_article_view_init (CpArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cp_article_view_new (void)
{
  return g_object_new (CP_TYPE_ARTICLE_VIEW, NULL);
}

/**
 * cp_article_view_get_document:
 *
 * Returns: the handle of the article that is shown, or CP_HANDLE_NONE
 */
guint32
cp_article_view_get_document (CpArticleView *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (self), CP_HANDLE_NONE);

  return self->document;
}

/**
 * cp_article_view_get_statement:
 *
 * Returns: the handle of the statement that was asked for last, or CP_HANDLE_NONE
 */
guint32
cp_article_view_get_statement (CpArticleView *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (self), CP_HANDLE_NONE);

  return self->statement;
}

/**
 * cp_article_view_set_document:
 * @corpus: the corpus
 * @matrix: its state and the sides that are looked at
 * @document: a handle
 *
 * Shows an article. The statement that was asked for stays selected where the same article is
 * shown anew, as after its text was attached.
 */
void
cp_article_view_set_document (CpArticleView *self, CpCorpus *corpus, CpMatrix *matrix,
                              guint32 document)
{
  gboolean had_text;
  gboolean same;

  g_return_if_fail (CP_IS_ARTICLE_VIEW (self));
  g_return_if_fail (CP_IS_CORPUS (corpus));
  g_return_if_fail (matrix != NULL && document != CP_HANDLE_NONE);

  same = self->document == document;
  had_text = same && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "text");

  cp_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix;
  self->document = document;
  update_head (self);
  update_body (self, corpus);

  if (!is_here (self, self->statement))
    self->statement = CP_HANDLE_NONE;
  else if (same && had_text != has_text (self))
    select_statement (self);
}

/**
 * cp_article_view_select:
 * @statement: the handle of a statement of the article that is shown
 *
 * Selects the words of a statement, or its paraphrase.
 */
void
cp_article_view_select (CpArticleView *self, guint32 statement)
{
  g_return_if_fail (CP_IS_ARTICLE_VIEW (self));

  if (self->matrix == NULL || !is_here (self, statement))
    return;

  self->statement = statement;
  select_statement (self);
}

/**
 * cp_article_view_set_can_go_back:
 *
 * Whether there is a comparison to go back to.
 */
void
cp_article_view_set_can_go_back (CpArticleView *self, gboolean can_go_back)
{
  g_return_if_fail (CP_IS_ARTICLE_VIEW (self));

  gtk_widget_set_visible (self->back, can_go_back);
}
