/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article with its statements marked, to be read. */

#include "cp-article-text.h"

#include "cp-article-margin.h"
#include "cp-article-spans.h"
#include "cp-column.h"
#include "cp-style.h"
#include "cp-text.h"

/* The buffer holds the article's text and nothing else, so an offset of the corpus is an offset of
 * the buffer. A long text comes in piece by piece while nothing else is to be done; what is asked
 * for before it is there is selected when it comes. A paragraph beyond all measure would hold up
 * every frame, so the text ends before it, and says so. */

#define PIECE (64 * 1024)           /* bytes put in at once */
#define PARAGRAPH_MAX (64 * 1024)   /* bytes that are laid out in a moment */
#define PARAGRAPH_GAP 4             /* px, below each */
#define LINE 1.55                   /* from one line to the next, in sizes of the font */

struct _CpArticleText
{
  GtkTextView parent_instance;

  CpMatrix *matrix;
  CpDocument *document; /* whose text is shown */
  GArray *spans;        /* CpArticleSpan */
  GtkTextTag *tags[CP_N_SIDES];
  GtkTextTag *gap;      /* an empty line between paragraphs */

  const char *rest;     /* what is still to come, in the document's text */
  const char *end;      /* where the text ends, or is cut */
  gboolean is_cut;
  guint32 asked;        /* the statement to be selected, or CP_HANDLE_NONE */
  guint idle;
  guint scrolling;
  gboolean is_laid_out;
};

enum
{
  PROP_0,
  PROP_COMPLETE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpArticleText, cp_article_text, GTK_TYPE_TEXT_VIEW)

static const CpColor grounds[CP_N_SIDES] = {
  [CP_SIDE_OTHERS] = CP_COLOR_MARKED_OTHERS,
  [CP_SIDE_LEFT] = CP_COLOR_MARKED_OFFICIAL,
  [CP_SIDE_RIGHT] = CP_COLOR_MARKED_EXPERT,
};

static const CpColor lines[CP_N_SIDES] = {
  [CP_SIDE_OTHERS] = CP_COLOR_OTHERS,
  [CP_SIDE_LEFT] = CP_COLOR_OFFICIAL,
  [CP_SIDE_RIGHT] = CP_COLOR_EXPERT,
};

static const PangoUnderline underlines[CP_N_SIDES] = {
  [CP_SIDE_OTHERS] = PANGO_UNDERLINE_NONE,
  [CP_SIDE_LEFT] = PANGO_UNDERLINE_SINGLE,
  [CP_SIDE_RIGHT] = PANGO_UNDERLINE_DOUBLE,
};

static GtkTextBuffer *
get_buffer (CpArticleText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static guint
count_inserted (CpArticleText *self)
{
  return gtk_text_buffer_get_char_count (get_buffer (self));
}

static void
color_tags (CpArticleText *self)
{
  CpStyle *style = cp_style_get_default ();

  for (CpSide side = 0; side < CP_N_SIDES; side++)
    g_object_set (self->tags[side], "background-rgba", cp_style_get_color (style, grounds[side]),
                  "underline", underlines[side], "underline-rgba",
                  cp_style_get_color (style, lines[side]), NULL);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mark_range (CpArticleText *self, GtkTextTag *tag, guint start, guint end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &from, start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &to, end);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, &from, &to);
}

static void
mark_spans (CpArticleText *self)
{
  guint n_inserted = count_inserted (self);

  for (guint i = 0; i < self->spans->len; i++)
    {
      CpArticleSpan *span = &g_array_index (self->spans, CpArticleSpan, i);

      if (span->marked || span->start >= span->end || span->end > n_inserted)
        continue;

      mark_range (self, self->tags[span->side], span->start, span->end);
      span->marked = TRUE;
    }
}

/* Lines without text are as high as a gap between paragraphs is. */
static void
mark_gaps (CpArticleText *self, int first_line)
{
  GtkTextIter iter;
  GtkTextIter next;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &iter, first_line);

  do
    {
      next = iter;

      if (gtk_text_iter_ends_line (&iter) && gtk_text_iter_forward_char (&next))
        gtk_text_buffer_apply_tag (get_buffer (self), self->gap, &iter, &next);
    }
  while (gtk_text_iter_forward_line (&iter));
}

static const CpArticleSpan *
find_asked (CpArticleText *self)
{
  const CpArticleSpan *span = NULL;

  if (self->asked != CP_HANDLE_NONE && self->spans != NULL)
    span = cp_article_spans_find (self->spans, self->asked);

  return span != NULL && span->start < span->end && span->end != CP_OFFSET_NONE ? span : NULL;
}

static void
scroll_to_selection (CpArticleText *self)
{
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (get_buffer (self)),
                                0, TRUE, 0, 0.3);
}

static gboolean
scroll_cb (gpointer user_data)
{
  CpArticleText *self = user_data;

  self->scrolling = 0;
  scroll_to_selection (self);

  return G_SOURCE_REMOVE;
}

/* At once as well as it goes, and again when GTK has laid out the lines above, whose heights it
 * guesses until then: that is done in idle times before those of the default priority. */
static void
show_selection (CpArticleText *self)
{
  scroll_to_selection (self);

  if (self->scrolling == 0)
    self->scrolling = g_idle_add (scroll_cb, self);
}

/* Selects what was asked for as soon as it is there. */
static void
select_asked (CpArticleText *self)
{
  const CpArticleSpan *span = find_asked (self);
  GtkTextIter start;
  GtkTextIter end;

  if (span == NULL || span->end > count_inserted (self))
    return;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, span->start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end, span->end);
  gtk_text_buffer_select_range (get_buffer (self), &start, &end);
  show_selection (self);
  self->asked = CP_HANDLE_NONE;
}

/* Where a piece ends: at a line's end where there is one, never inside a character. */
static const char *
find_piece_end (CpArticleText *self)
{
  const char *end;

  if (self->end - self->rest <= PIECE)
    return self->end;

  end = memrchr (self->rest, '\n', PIECE);

  return end != NULL ? end + 1 : g_utf8_find_prev_char (self->rest, self->rest + PIECE + 1);
}

static void
insert_piece (CpArticleText *self)
{
  int line = gtk_text_buffer_get_line_count (get_buffer (self)) - 1;
  const char *end = find_piece_end (self);
  GtkTextIter iter;

  gtk_text_buffer_get_end_iter (get_buffer (self), &iter);
  gtk_text_buffer_insert (get_buffer (self), &iter, self->rest, end - self->rest);
  self->rest = end;

  mark_gaps (self, line);
  mark_spans (self);
  select_asked (self);

  if (self->rest == self->end)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static gboolean
insert_piece_cb (gpointer user_data)
{
  CpArticleText *self = user_data;

  insert_piece (self);

  if (self->rest < self->end)
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Where the text must end for its paragraphs to be laid out in a moment. */
static const char *
find_text_end (const char *text)
{
  const char *line = text;

  while (*line != '\0')
    {
      const char *end = strchrnul (line, '\n');

      if (end - line > PARAGRAPH_MAX)
        return line;

      line = *end == '\0' ? end : end + 1;
    }

  return line;
}

static void
clear_text (CpArticleText *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_text_buffer_set_text (get_buffer (self), "", 0);
  self->rest = self->end = NULL;
  self->is_cut = FALSE;
}

static void
begin_text (CpArticleText *self)
{
  const char *text = cp_document_get_text (self->document);

  clear_text (self);

  if (text == NULL)
    return;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), cp_text_find_wrap (text) == PANGO_WRAP_CHAR
                                                         ? GTK_WRAP_CHAR
                                                         : GTK_WRAP_WORD_CHAR);
  self->rest = text;
  self->end = find_text_end (text);
  self->is_cut = *self->end != '\0';
  insert_piece (self);

  if (self->rest < self->end)
    self->idle = g_idle_add (insert_piece_cb, self);
  /* Reading begins at the top. */
  if (!gtk_text_buffer_get_has_selection (get_buffer (self)))
    {
      GtkTextIter start;

      gtk_text_buffer_get_start_iter (get_buffer (self), &start);
      gtk_text_buffer_place_cursor (get_buffer (self), &start);
    }
}

static void
renew_marks (CpArticleText *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  for (CpSide side = 0; side < CP_N_SIDES; side++)
    gtk_text_buffer_remove_tag (get_buffer (self), self->tags[side], &start, &end);

  mark_spans (self);
}

static void
cp_article_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpArticleText *self = CP_ARTICLE_TEXT (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  int margin = cp_column_get_margin (width);

  if (gtk_text_view_get_left_margin (view) != margin)
    {
      gtk_text_view_set_left_margin (view, margin);
      gtk_text_view_set_right_margin (view, margin);
    }

  GTK_WIDGET_CLASS (cp_article_text_parent_class)->size_allocate (widget, width, height, baseline);

  /* What was scrolled to before is elsewhere now that the lines are broken. */
  if (!self->is_laid_out && gtk_text_buffer_get_has_selection (get_buffer (self)))
    show_selection (self);

  self->is_laid_out = TRUE;
}

/* GTK has lines as near as the font says; what is wanted beyond that stands between them. */
static void
cp_article_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics;
  int size;
  int natural;

  GTK_WIDGET_CLASS (cp_article_text_parent_class)->css_changed (widget, change);

  metrics = pango_context_get_metrics (context, NULL, NULL);
  size = pango_font_description_get_size (pango_context_get_font_description (context));
  natural = pango_font_metrics_get_height (metrics);
  pango_font_metrics_unref (metrics);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (widget),
                                        MAX (0, PANGO_PIXELS (size * LINE - natural)));
}

static void
cp_article_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  CpArticleText *self = CP_ARTICLE_TEXT (view);

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && self->spans != NULL)
    cp_article_margin_draw (view, snapshot, self->matrix, self->spans);
}

static void
cp_article_text_get_property (GObject *object, guint property_id, GValue *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_COMPLETE)
    g_value_set_boolean (value, cp_article_text_is_complete (CP_ARTICLE_TEXT (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cp_article_text_dispose (GObject *object)
{
  CpArticleText *self = CP_ARTICLE_TEXT (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cp_article_text_parent_class)->dispose (object);
}

static void
cp_article_text_class_init (CpArticleTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_article_text_dispose;
  object_class->get_property = cp_article_text_get_property;
  widget_class->css_changed = cp_article_text_css_changed;
  widget_class->size_allocate = cp_article_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = cp_article_text_snapshot_layer;

  /* Whether all of the text that is shown is there. */
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, TRUE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_article_text_init (CpArticleText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_below_lines (view, PARAGRAPH_GAP);
  gtk_text_view_set_top_margin (view, 12);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cp-article-text");

  self->gap = gtk_text_buffer_create_tag (buffer, NULL, "scale", 0.3, NULL);

  for (CpSide side = 0; side < CP_N_SIDES; side++)
    self->tags[side] = gtk_text_buffer_create_tag (buffer, NULL, NULL);

  color_tags (self);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (color_tags), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cp_article_text_new (void)
{
  return g_object_new (CP_TYPE_ARTICLE_TEXT, NULL);
}

/**
 * cp_article_text_set_document:
 * @matrix: whose corpus and sides are looked at
 * @document: a handle
 *
 * Shows an article. Where it is the one that is shown already, only the marks are made anew, and
 * place and selection stay.
 */
void
cp_article_text_set_document (CpArticleText *self, CpMatrix *matrix, guint32 document)
{
  CpDocument *item;

  g_return_if_fail (CP_IS_ARTICLE_TEXT (self));
  g_return_if_fail (matrix != NULL);

  item = cp_snapshot_get_document (cp_matrix_get_snapshot (matrix), document);
  cp_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix;
  g_clear_pointer (&self->spans, g_array_unref);
  self->spans = cp_article_spans_list (matrix, document);

  if (g_set_object (&self->document, item))
    begin_text (self);
  else
    renew_marks (self);
}

/**
 * cp_article_text_select:
 * @statement: a handle
 *
 * Selects the words of a statement and brings them into sight, at once or when they have come in.
 *
 * Returns: whether its place in the text is known
 */
gboolean
cp_article_text_select (CpArticleText *self, guint32 statement)
{
  const CpArticleSpan *span;

  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  self->asked = statement;
  span = find_asked (self);
  select_asked (self);

  return span != NULL;
}

/**
 * cp_article_text_is_complete:
 *
 * Whether all of the text that is shown is there.
 */
gboolean
cp_article_text_is_complete (CpArticleText *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  return self->rest == self->end;
}

/**
 * cp_article_text_is_cut:
 *
 * Whether the text ends before a paragraph that is too long to be shown.
 */
gboolean
cp_article_text_is_cut (CpArticleText *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  return self->is_cut;
}
