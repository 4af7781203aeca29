/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article: its title, and its text or what stands in for it. */

#include "cp-article-view.h"

#include <glib/gi18n-lib.h>

#include "cp-article-gists.h"
#include "cp-article-keys.h"
#include "cp-article-spans.h"
#include "cp-article-strip.h"
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
  GtkLabel *back_label;
  GtkLabel *title;
  GtkLabel *line;
  GtkLabel *note;
  GtkStack *stack;
  CpArticleText *text;
  CpArticleGists *gists;
  CpArticleStrip *strip;

  CpMatrix *matrix;
  guint32 document;
  guint32 statement;     /* that is chosen, or CP_HANDLE_NONE */
  guint folding;         /* source, or 0 */
  gboolean is_narrow;    /* too narrow for names in the margin */
  gboolean is_selecting; /* the parts need not tell what they choose */
};

enum
{
  PROP_0,
  PROP_STATEMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SELECTION_CHANGED,
  SPAN_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpArticleView, cp_article_view, GTK_TYPE_WIDGET)

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
  g_autoptr (GArray) spans = cp_article_spans_list (self->matrix, self->document);
  g_autofree char *title = cp_article_words_dup_title (snapshot, self->document);
  g_autofree char *line = cp_article_words_dup_full_line (snapshot, self->document, spans->len,
                                                          cp_article_spans_count_doubtful (spans));

  gtk_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_text (self->line, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/* The focus follows to what takes the place of what had it. */
static void
show_child (CpArticleView *self, const char *name)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL
                       && !g_str_equal (gtk_stack_get_visible_child_name (self->stack), name);

  gtk_stack_set_visible_child_name (self->stack, name);
  /* GTK 4.8 allocates the stack only, and draws before what that asks for is done. */
  gtk_widget_queue_resize (GTK_WIDGET (self->stack));

  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
update_body (CpArticleView *self, CpCorpus *corpus)
{
  if (has_text (self))
    {
      cp_article_text_set_document (self->text, self->matrix, self->document);
      gtk_widget_set_visible (GTK_WIDGET (self->title), !cp_article_text_has_headline (self->text));
      show_child (self, "text");
    }
  else
    {
      cp_article_gists_set_document (self->gists, corpus, self->matrix, self->document);
      gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
      show_child (self, "gists");
    }
}

/* Where words that were asked for are not found, the person reads what they say. */
static void
note_statement (CpArticleView *self, const CpCardFace *face)
{
  g_autofree char *note = NULL;

  if (face != NULL && has_text (self) && !cp_article_text_has_place (self->text, self->statement))
    /* Translators: %s is a paraphrase of what somebody says. */
    note = g_strdup_printf (_("The words of this statement were not found in this text: %s"),
                            face->words);

  set_note (self, note);
}

/* Who says it, where the margin has no room for names. */
static void
fill_strip (CpArticleView *self, const CpCardFace *face, int doubt)
{
  gtk_widget_set_visible (GTK_WIDGET (self->strip),
                          face != NULL && has_text (self) && self->is_narrow);

  if (face != NULL)
    cp_article_strip_show (self->strip, face, doubt);
}

/* What is chosen, for those who cannot see it: the text is described by the statement in which the
 * caret stands. */
static void
describe_statement (CpArticleView *self, gboolean announce)
{
  g_autoptr (CpCardFace) face = NULL;
  g_autofree char *sentence = NULL;
  int doubt = CP_CONFIDENCE_NONE;

  if (self->statement != CP_HANDLE_NONE)
    {
      doubt = cp_article_spans_get_doubt (self->matrix, self->statement);
      face = cp_card_face_new (cp_matrix_get_snapshot (self->matrix),
                               cp_matrix_get_sides (self->matrix), self->statement);
      sentence = cp_article_words_dup_statement (self->matrix, self->statement, doubt);
    }

  if (announce && sentence != NULL)
    cp_compat_announce (GTK_WIDGET (self), sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
  note_statement (self, face);
  fill_strip (self, face, doubt);
}

static void
set_statement (CpArticleView *self, guint32 statement)
{
  if (self->statement == statement)
    return;

  self->statement = statement;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATEMENT]);
}

static guint32
get_chosen (CpArticleView *self)
{
  return has_text (self) ? cp_article_text_get_statement (self->text)
                         : cp_article_gists_get_selected (self->gists);
}

static void
select_statement (CpArticleView *self)
{
  self->is_selecting = TRUE;

  if (has_text (self))
    cp_article_text_select (self->text, self->statement);
  else
    cp_article_gists_select (self->gists, self->statement);

  self->is_selecting = FALSE;
  describe_statement (self, TRUE);
}

/* The caret stands in another statement, or in none; or another paraphrase was selected. */
static void
statement_chosen_cb (CpArticleView *self)
{
  if (self->is_selecting || self->matrix == NULL)
    return;

  set_statement (self, get_chosen (self));
  describe_statement (self, TRUE);
}

static void
selection_changed_cb (CpArticleView *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
span_changed_cb (CpArticleView *self, guint start, guint end)
{
  g_signal_emit (self, signals[SPAN_CHANGED], 0, start, end);
}

static gboolean
fold_cb (gpointer user_data)
{
  CpArticleView *self = user_data;
  gboolean is_narrow = !cp_article_text_has_names (self->text);

  self->folding = 0;

  if (self->is_narrow != is_narrow)
    {
      self->is_narrow = is_narrow;

      if (self->matrix != NULL)
        describe_statement (self, FALSE);
    }

  return G_SOURCE_REMOVE;
}

/* In the midst of the layout, when nothing may come or go. */
static void
margin_changed_cb (CpArticleView *self)
{
  if (self->folding == 0)
    self->folding = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_cb, self, NULL);
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

/* Whatever somebody does with keys, wheel or scroll bar. */
static gboolean
event_cb (CpArticleView *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
      cp_article_text_let_go (self->text);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
cp_article_view_grab_focus (GtkWidget *widget)
{
  CpArticleView *self = CP_ARTICLE_VIEW (widget);
  gboolean text = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "text");

  return gtk_widget_grab_focus (text ? GTK_WIDGET (self->text) : GTK_WIDGET (self->gists));
}

static void
cp_article_view_get_property (GObject *object, guint property_id, GValue *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_STATEMENT)
    g_value_set_uint (value, CP_ARTICLE_VIEW (object)->statement);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cp_article_view_dispose (GObject *object)
{
  CpArticleView *self = CP_ARTICLE_VIEW (object);

  g_clear_handle_id (&self->folding, g_source_remove);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_ARTICLE_VIEW);

  G_OBJECT_CLASS (cp_article_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CP_TYPE_ARTICLE_GISTS);
  g_type_ensure (CP_TYPE_ARTICLE_STRIP);
  g_type_ensure (CP_TYPE_ARTICLE_TEXT);
  g_type_ensure (CP_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, column);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, back);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, back_label);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, title);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, line);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, note);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, stack);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, text);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, gists);
  gtk_widget_class_bind_template_child (widget_class, CpArticleView, strip);
  gtk_widget_class_bind_template_callback (widget_class, event_cb);
  gtk_widget_class_bind_template_callback (widget_class, margin_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, span_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, statement_chosen_cb);
}

static void
install_signals (void)
{
  /**
   * CpArticleView::selection-changed:
   *
   * Other words of the text are selected, or none.
   */
  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", CP_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);

  /**
   * CpArticleView::span-changed:
   * @start: in code points of the article's text
   * @end: exclusive
   *
   * An end of the statement that is chosen was dragged.
   */
  signals[SPAN_CHANGED] = g_signal_new ("span-changed", CP_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                        G_TYPE_UINT);
}

static void
cp_article_view_class_init (CpArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_article_view_dispose;
  object_class->get_property = cp_article_view_get_property;
  widget_class->grab_focus = cp_article_view_grab_focus;

  /* The handle of the statement that is chosen, or CP_HANDLE_NONE. */
  properties[PROP_STATEMENT] =
      g_param_spec_uint ("statement", NULL, NULL, 0, G_MAXUINT, CP_HANDLE_NONE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_signals ();
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_article_view_init (CpArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_article_keys_attach_to_text (GTK_WIDGET (self->text));
  cp_article_keys_attach_to_list (GTK_WIDGET (self->gists));
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
 * Returns: the handle of the statement that is chosen, or CP_HANDLE_NONE
 */
guint32
cp_article_view_get_statement (CpArticleView *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (self), CP_HANDLE_NONE);

  return self->statement;
}

/**
 * cp_article_view_get_matrix:
 *
 * Returns: (transfer none) (nullable): what the article is looked at by, or %NULL where none is shown
 */
CpMatrix *
cp_article_view_get_matrix (CpArticleView *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (self), NULL);

  return self->matrix;
}

/**
 * cp_article_view_get_text:
 *
 * Returns: (transfer none) (nullable): what shows the text, or %NULL where there is none
 */
CpArticleText *
cp_article_view_get_text (CpArticleView *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (self), NULL);

  return self->matrix != NULL && has_text (self) ? self->text : NULL;
}

static gboolean
get_area (CpArticleView *self, GtkWidget **widget, GdkRectangle *area)
{
  guint start;
  guint end;

  if (self->matrix == NULL || self->statement == CP_HANDLE_NONE)
    return FALSE;
  if (!has_text (self))
    {
      *widget = GTK_WIDGET (self->gists);
      return cp_article_gists_get_area (self->gists, area);
    }
  *widget = GTK_WIDGET (self->text);
  return cp_article_text_get_place (self->text, self->statement, &start, &end)
         && cp_article_text_get_area (self->text, start, end, area);
}

/**
 * cp_article_view_get_area:
 * @area: (out): in the coordinates of the view
 *
 * Gets where the statement that is chosen is seen.
 *
 * Returns: whether it is in sight
 */
gboolean
cp_article_view_get_area (CpArticleView *self, GdkRectangle *area)
{
  GtkWidget *widget;
  double x;
  double y;

  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (self) && area != NULL, FALSE);

  if (!get_area (self, &widget, area)
      || !gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), area->x, area->y, &x, &y))
    return FALSE;

  area->x = (int) x;
  area->y = (int) y;
  return TRUE;
}

/**
 * cp_article_view_set_document:
 * @corpus: the corpus
 * @matrix: its state and the sides that are looked at
 * @document: a handle
 *
 * Shows an article. The statement that is chosen stays so where the same article is shown anew, as
 * after its text was attached.
 */
void
cp_article_view_set_document (CpArticleView *self, CpCorpus *corpus, CpMatrix *matrix,
                              guint32 document)
{
  g_return_if_fail (CP_IS_ARTICLE_VIEW (self));
  g_return_if_fail (CP_IS_CORPUS (corpus));
  g_return_if_fail (matrix != NULL && document != CP_HANDLE_NONE);

  cp_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix;
  self->document = document;
  self->is_selecting = TRUE;
  update_head (self);
  update_body (self, corpus);
  self->is_selecting = FALSE;

  if (!is_here (self, self->statement))
    set_statement (self, CP_HANDLE_NONE);

  if (self->statement != get_chosen (self))
    select_statement (self);
  else
    describe_statement (self, FALSE);
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

  set_statement (self, statement);
  select_statement (self);
}

/**
 * cp_article_view_step:
 * @forward: or backward
 *
 * Goes to the next statement of the article, or to the one before.
 *
 * Returns: whether there was one
 */
gboolean
cp_article_view_step (CpArticleView *self, gboolean forward)
{
  guint32 next;

  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (self), FALSE);

  if (self->matrix == NULL)
    return FALSE;

  next = has_text (self) ? cp_article_text_find_next (self->text, forward)
                         : cp_article_gists_find_next (self->gists, forward);

  if (next != CP_HANDLE_NONE)
    cp_article_view_select (self, next);

  return next != CP_HANDLE_NONE;
}

/**
 * cp_article_view_set_way_back:
 * @label: (nullable): where a button leads back to, %NULL for no button
 *
 * Offers a way to where the person came from.
 */
void
cp_article_view_set_way_back (CpArticleView *self, const char *label)
{
  g_return_if_fail (CP_IS_ARTICLE_VIEW (self));

  gtk_widget_set_visible (self->back, label != NULL);
  if (label == NULL)
    return;
  gtk_label_set_text (self->back_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}
