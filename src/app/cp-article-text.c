/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article with its statements marked, to be read. */

#include "cp-article-text-private.h"

#include "cp-article-choice.h"
#include "cp-article-drag.h"
#include "cp-article-handles.h"
#include "cp-article-margin.h"
#include "cp-article-places.h"
#include "cp-column.h"
#include "cp-style.h"
#include "cp-text.h"

/* A long text comes in while nothing else is to be done; what is asked for before it is there has it
 * come in at once. Its long paragraphs are shown in pieces (CpArticlePieces): outside of this file and
 * of what draws it, all offsets are those of the article's text. One statement is chosen: the one that
 * was asked for, else the one in which the caret stands; it stays chosen while words are selected. */

#define PARAGRAPH_GAP 10 /* px, below each */
#define LINE 1.55       /* from one line to the next, in sizes of the font */
/* After frames, but before GTK lays out what nobody sees yet: that takes seconds. */
#define FILLING (GDK_PRIORITY_REDRAW + 1)

enum
{
  PROP_0,
  PROP_COMPLETE,
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

G_DEFINE_FINAL_TYPE (CpArticleText, cp_article_text, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (CpArticleText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* Where a statement is, or %NULL where its place in the text is not known. */
const CpArticleSpan *
cp_article_text_find_span (CpArticleText *self, guint32 statement)
{
  const CpArticleSpan *span;
  guint position;

  if (self->is_trying && statement == self->statement)
    return &self->tried;

  if (self->spans == NULL || statement == CP_HANDLE_NONE
      || !cp_article_spans_find (self->spans, statement, &position))
    return NULL;

  span = &g_array_index (self->spans, CpArticleSpan, position);

  return cp_article_span_has_place (span) ? span : NULL;
}

static void
color_cb (CpArticleText *self)
{
  cp_article_fill_color (self->fill);
  cp_article_marks_color (self->marks);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
find_visible (CpArticleText *self, guint *start, guint *end)
{
  cp_article_places_find_visible (GTK_TEXT_VIEW (self), cp_article_fill_get_pieces (self->fill),
                                  start, end);
}

static gboolean
mark_visible_cb (gpointer user_data)
{
  CpArticleText *self = user_data;
  guint start;
  guint end;

  self->marking = 0;
  find_visible (self, &start, &end);
  cp_article_marks_show (self->marks, start, end);

  return G_SOURCE_REMOVE;
}

/* Marks cannot be made while the text is being drawn. */
static void
ensure_marks (CpArticleText *self)
{
  guint start;
  guint end;

  find_visible (self, &start, &end);

  if (self->marking == 0 && !cp_article_marks_cover (self->marks, start, end))
    self->marking = g_idle_add_full (G_PRIORITY_HIGH_IDLE, mark_visible_cb, self, NULL);
}

void
cp_article_text_choose (CpArticleText *self, guint32 statement)
{
  if (self->statement == statement)
    return;

  self->statement = statement;
  self->is_trying = FALSE;
  cp_article_marks_choose (self->marks, cp_article_text_find_span (self, statement));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATEMENT]);
}

static void
tell_selection (CpArticleText *self)
{
  guint start;
  guint end;

  cp_article_text_get_selection (self, &start, &end);

  if (start == self->start && end == self->end)
    return;

  self->start = start;
  self->end = end;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0, start, end);
}

static void
mark_set_cb (CpArticleText *self, const GtkTextIter *iter, GtkTextMark *mark)
{
  GtkTextBuffer *buffer = get_buffer (self);
  gboolean is_pressed = self->is_pressed;

  if (self->spans == NULL || self->is_placing
      || (mark != gtk_text_buffer_get_insert (buffer)
          && mark != gtk_text_buffer_get_selection_bound (buffer)))
    return;

  tell_selection (self);

  if (mark != gtk_text_buffer_get_insert (buffer) || gtk_text_buffer_get_has_selection (buffer))
    return;

  self->is_pressed = FALSE;
  cp_article_text_choose (self,
                          cp_article_choice_find (self->spans, cp_article_text_get_caret (self),
                                                  self->statement, is_pressed));
}

/* Comes before GTK places the caret where the pointer is. */
static void
pressed_cb (CpArticleText *self)
{
  self->is_pressed = TRUE;
}

void
cp_article_text_place_caret (CpArticleText *self, guint offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (
      get_buffer (self), &iter,
      cp_article_pieces_start_to_shown (cp_article_fill_get_pieces (self->fill), offset));
  self->is_placing = TRUE;
  gtk_text_buffer_place_cursor (get_buffer (self), &iter);
  self->is_placing = FALSE;
  tell_selection (self);
}

static gboolean
fill_cb (gpointer user_data)
{
  CpArticleText *self = user_data;

  cp_article_fill_insert (self->fill);

  if (!cp_article_fill_is_complete (self->fill))
    return G_SOURCE_CONTINUE;

  self->filling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
  return G_SOURCE_REMOVE;
}

/* The headline is left out where it stands above the text, unless somebody says something in it. */
static guint
find_start (CpArticleText *self)
{
  guint start = cp_article_fill_find_headline (self->document);

  self->has_headline = FALSE;

  for (guint i = 0; i < self->spans->len && start > 0; i++)
    if (g_array_index (self->spans, CpArticleSpan, i).start < start)
      {
        self->has_headline = TRUE;
        start = 0;
      }

  return start;
}

static void
begin_text (CpArticleText *self)
{
  const char *text = cp_document_get_text (self->document);
  guint start = find_start (self);

  g_clear_handle_id (&self->filling, g_source_remove);
  self->is_placing = TRUE;
  cp_article_fill_begin (self->fill, self->document, start);

  if (text != NULL)
    {
      gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self),
                                   cp_text_find_wrap (text) == PANGO_WRAP_CHAR ? GTK_WRAP_CHAR
                                                                               : GTK_WRAP_WORD_CHAR);
      cp_article_fill_insert (self->fill);
    }

  if (!cp_article_fill_is_complete (self->fill))
    self->filling = g_idle_add_full (FILLING, fill_cb, self, NULL);

  /* Reading begins at the top. */
  cp_article_text_place_caret (self, start);
  cp_article_sight_show_caret (self->sight);
}

/* The margins are what is left over: they keep no window from becoming narrower. */
static void
cp_article_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  GTK_WIDGET_CLASS (cp_article_text_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
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
  if (!self->is_laid_out && self->statement != CP_HANDLE_NONE)
    cp_article_sight_show_caret (self->sight);

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
  int gap;

  GTK_WIDGET_CLASS (cp_article_text_parent_class)->css_changed (widget, change);

  metrics = pango_context_get_metrics (context, NULL, NULL);
  size = pango_font_description_get_size (pango_context_get_font_description (context));
  natural = pango_font_metrics_get_height (metrics);
  pango_font_metrics_unref (metrics);
  gap = MAX (0, PANGO_PIXELS (size * LINE - natural));
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (widget), gap);
  cp_article_fill_set_line_gap (CP_ARTICLE_TEXT (widget)->fill, gap);
}

static guint
get_shown_caret (CpArticleText *self)
{
  int offset;

  g_object_get (get_buffer (self), "cursor-position", &offset, NULL);

  return (guint) offset;
}

/* GTK 4.8 cannot go on from a line that is not shown: the caret stays out of the headline. */
static void
keep_in_sight (CpArticleText *self)
{
  guint begin = cp_article_fill_get_begin (self->fill);
  GtkTextIter iter;

  if (get_shown_caret (self) >= begin)
    return;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, (int) begin);
  gtk_text_buffer_move_mark_by_name (get_buffer (self), "insert", &iter);
}

/* Where a long paragraph is broken, both sides of the break are the same place: it is stepped over. */
static void
cp_article_text_move_cursor (GtkTextView *view, GtkMovementStep movement, int count,
                             gboolean extends)
{
  CpArticleText *self = CP_ARTICLE_TEXT (view);
  GtkTextViewClass *parent_class = GTK_TEXT_VIEW_CLASS (cp_article_text_parent_class);
  gboolean single = ABS (count) == 1 && (movement == GTK_MOVEMENT_VISUAL_POSITIONS
                                         || movement == GTK_MOVEMENT_LOGICAL_POSITIONS);
  guint shown, caret;

  keep_in_sight (self);
  shown = get_shown_caret (self);
  caret = cp_article_text_get_caret (self);
  parent_class->move_cursor (view, movement, count, extends);

  if (single && get_shown_caret (self) != shown && cp_article_text_get_caret (self) == caret)
    parent_class->move_cursor (view, movement, count, extends);
  keep_in_sight (self);
}

static void
cp_article_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  CpArticleText *self = CP_ARTICLE_TEXT (view);
  const CpArticleSpan *span = cp_article_text_find_span (self, self->statement);
  const CpArticlePieces *pieces = cp_article_fill_get_pieces (self->fill);

  if (self->spans == NULL)
    return;

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    {
      ensure_marks (self);
      cp_article_margin_draw (view, snapshot, self->matrix, self->spans, pieces);
    }
  else if (span != NULL)
    cp_article_handles_draw (view, snapshot, span, pieces);
}

static void
cp_article_text_get_property (GObject *object, guint property_id, GValue *value,
                              GParamSpec *pspec)
{
  CpArticleText *self = CP_ARTICLE_TEXT (object);

  switch (property_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, cp_article_text_is_complete (self));
      break;
    case PROP_STATEMENT:
      g_value_set_uint (value, self->statement);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cp_article_text_dispose (GObject *object)
{
  CpArticleText *self = CP_ARTICLE_TEXT (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->marking, g_source_remove);
  g_clear_pointer (&self->sight, cp_article_sight_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cp_article_text_parent_class)->dispose (object);
}

static void
cp_article_text_finalize (GObject *object)
{
  CpArticleText *self = CP_ARTICLE_TEXT (object);

  cp_article_fill_free (self->fill);
  cp_article_marks_free (self->marks);

  G_OBJECT_CLASS (cp_article_text_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /* Whether all of the text is there. */
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, TRUE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* The handle of the statement that is chosen, or CP_HANDLE_NONE. */
  properties[PROP_STATEMENT] =
      g_param_spec_uint ("statement", NULL, NULL, 0, G_MAXUINT, CP_HANDLE_NONE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_article_text_class_init (CpArticleTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_article_text_dispose;
  object_class->finalize = cp_article_text_finalize;
  object_class->get_property = cp_article_text_get_property;
  widget_class->css_changed = cp_article_text_css_changed;
  widget_class->measure = cp_article_text_measure;
  widget_class->size_allocate = cp_article_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->move_cursor = cp_article_text_move_cursor;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = cp_article_text_snapshot_layer;

  install_properties (object_class);

  /**
   * CpArticleText::selection-changed:
   * @start: in code points of the article's text
   * @end: where the selection ends, and @start where nothing is selected
   */
  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", CP_TYPE_ARTICLE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  /**
   * CpArticleText::span-changed:
   * @start: in code points of the article's text
   * @end: exclusive
   *
   * An end of the statement that is chosen was dragged.
   */
  signals[SPAN_CHANGED] = g_signal_new ("span-changed", CP_TYPE_ARTICLE_TEXT, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                        G_TYPE_UINT);
}

static void
add_press (CpArticleText *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
cp_article_text_init (CpArticleText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_below_lines (view, PARAGRAPH_GAP);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cp-article-text");

  self->fill = cp_article_fill_new (buffer);
  self->marks = cp_article_marks_new (buffer);
  self->sight = cp_article_sight_new (view);
  cp_article_drag_attach (self);
  add_press (self);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (mark_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (color_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cp_article_text_new (void)
{
  return g_object_new (CP_TYPE_ARTICLE_TEXT, NULL);
}

/**
 * cp_article_text_get_statement:
 *
 * Returns: the handle of the statement that is chosen, or CP_HANDLE_NONE
 */
guint32
cp_article_text_get_statement (CpArticleText *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), CP_HANDLE_NONE);

  return self->statement;
}

/**
 * cp_article_text_is_complete:
 *
 * Whether all of the text is there.
 */
gboolean
cp_article_text_is_complete (CpArticleText *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_TEXT (self), FALSE);

  return cp_article_fill_is_complete (self->fill);
}

/**
 * cp_article_text_set_document:
 * @matrix: whose corpus and sides are looked at
 * @document: a handle
 *
 * Shows an article. Where the text is the one that is shown already, only the marks are made anew, and
 * place, selection and chosen statement stay.
 */
void
cp_article_text_set_document (CpArticleText *self, CpMatrix *matrix, guint32 document)
{
  g_autoptr (CpDocument) before = NULL;
  g_autoptr (GArray) spans_before = NULL;
  guint start;
  guint end;
  guint unused;

  g_return_if_fail (CP_IS_ARTICLE_TEXT (self));
  g_return_if_fail (matrix != NULL);

  cp_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix;
  before = g_steal_pointer (&self->document);
  self->document =
      g_object_ref (cp_snapshot_get_document (cp_matrix_get_snapshot (matrix), document));
  spans_before = g_steal_pointer (&self->spans);
  self->spans = cp_article_spans_list (matrix, document);
  self->is_trying = FALSE;

  if (before == NULL || !cp_document_is_same_text (before, self->document))
    begin_text (self);

  cp_article_marks_set_spans (self->marks, self->spans, cp_article_fill_get_pieces (self->fill));
  find_visible (self, &start, &end);
  cp_article_marks_show (self->marks, start, end);
  cp_article_marks_choose (self->marks, cp_article_text_find_span (self, self->statement));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (!cp_article_spans_find (self->spans, self->statement, &unused))
    cp_article_text_choose (self, CP_HANDLE_NONE);
}
