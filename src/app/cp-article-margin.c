/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks, beside the paragraphs of an article: a bracket, a sign, a name. */

#include "cp-article-margin.h"

#include "cp-article-spans.h"
#include "cp-article-words.h"
#include "cp-painter.h"
#include "cp-speaker-words.h"

/* Officials and others stand before the text, experts after it; which is left and right follows
 * the direction of reading. A bracket runs along the paragraphs of a statement, or along its lines
 * where a paragraph is too high to be taken in at once. A speaker is named once for each paragraph,
 * and again beside what is doubtful. Where there is no room for names there are brackets only. */

#define BRACKET 3       /* px wide */
#define BRACKET_GAP 16  /* from the text */
#define NAME_GAP 12     /* from the bracket */
#define NAME_WIDTH 180
#define SIGN 10
#define SIGN_GAP 6
#define EDGE 2           /* of the view, where there is no room for more */
#define LEAST_NAMES (BRACKET_GAP + BRACKET + NAME_GAP + 96)
#define STEP 12 /* px */
#define ABOVE 200       /* px above what can be seen, from where a name may reach down */
#define HIGH 320        /* px of a paragraph that is too high for one bracket */
#define SMALL 0.83
#define DOUBT_PADDING 5
#define DOUBT_RADIUS 4

/* One paragraph, and what is drawn beside it. */
typedef struct
{
  GtkTextView *view;
  GtkSnapshot *snapshot;
  CpMatrix *matrix;
  const CpArticlePieces *pieces;
  GHashTable *named; /* speakers of this paragraph */
  int line;          /* of the paragraph, or -1 */
  gboolean is_high;  /* too high to be taken in at once */
  int y;             /* of the statement's bracket */
  int height;
  int text_x;        /* of the text in the view */
  int text_width;
  double below[2];   /* where the next name may stand, before and after the text */
  guint32 last[2];   /* who was named last there, and beside which paragraph */
  int last_line[2];
} Margin;

static gboolean
is_after (CpSide side)
{
  return side == CP_SIDE_RIGHT;
}

static gboolean
is_left_in (GtkTextView *view, CpSide side)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;

  return is_after (side) == rtl;
}

static gboolean
is_left (Margin *self, CpSide side)
{
  return is_left_in (self->view, side);
}

static CpColor
get_side_color (CpSide side)
{
  static const CpColor colors[CP_N_SIDES] = {
    [CP_SIDE_OTHERS] = CP_COLOR_OTHERS,
    [CP_SIDE_LEFT] = CP_COLOR_OFFICIAL,
    [CP_SIDE_RIGHT] = CP_COLOR_EXPERT,
  };

  return colors[side];
}

static double
get_bracket_x (Margin *self, CpSide side)
{
  int gap = MIN (BRACKET_GAP, self->text_x - BRACKET - EDGE);

  return is_left (self, side) ? self->text_x - gap - BRACKET
                              : self->text_x + self->text_width + gap;
}

/* Solid for officials and others, two lines for experts. */
static void
draw_bracket (Margin *self, CpSide side)
{
  const GdkRGBA *color = cp_painter_get_color (get_side_color (side));
  double x = get_bracket_x (self, side);

  if (side != CP_SIDE_RIGHT)
    {
      cp_painter_box (self->snapshot, color, x, self->y, BRACKET, self->height, 0);
      return;
    }

  cp_painter_box (self->snapshot, color, x, self->y, 1, self->height, 0);
  cp_painter_box (self->snapshot, color, x + BRACKET - 1, self->y, 1, self->height, 0);
}

static PangoLayout *
make_layout (Margin *self, const char *text, gboolean bold, double width, gboolean left)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));

  pango_attr_list_insert (attributes, pango_attr_scale_new (bold ? 0.92 : SMALL * 0.92));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -2);
  pango_layout_set_alignment (layout, left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_auto_dir (layout, FALSE);

  return layout;
}

static double
get_line_middle (PangoLayout *layout)
{
  PangoRectangle line;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, 0), NULL, &line);
  return line.height / 2.0;
}

static int
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* The sign stands at the name's outer end where the text is after it, as in the mirror. */
static double
get_sign_x (Margin *self, PangoLayout *name, double x, double width, gboolean left)
{
  int name_width;

  pango_layout_get_pixel_size (name, &name_width, NULL);

  return left ? x + width - name_width - SIGN_GAP - SIGN / 2.0 : x + SIGN / 2.0;
}

/* How sure the program is, in a dashed box at the bracket's end of the name. */
static void
draw_doubt (Margin *self, const CpArticleSpan *span, double x, double width, double *y)
{
  g_autofree char *words = cp_article_words_dup_doubt (span->doubt);
  gboolean left = is_left (self, span->side);
  g_autoptr (PangoLayout) layout =
      make_layout (self, words, FALSE, width - 2 * DOUBT_PADDING, left);
  int text_width;
  int text_height;
  double box_x;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  box_x = left ? x + width - text_width - 2 * DOUBT_PADDING : x;
  cp_painter_dashed_outline (self->snapshot, cp_painter_get_color (CP_COLOR_EDGE), box_x, *y + 2,
                             text_width + 2 * DOUBT_PADDING, text_height, DOUBT_RADIUS, 1);
  cp_painter_text (self->snapshot, layout, cp_painter_get_color (CP_COLOR_DIM),
                   x + DOUBT_PADDING, *y + 2);
  *y += text_height + 4;
}

static void
draw_line (Margin *self, PangoLayout *layout, CpColor color, double x, double *y)
{
  cp_painter_text (self->snapshot, layout, cp_painter_get_color (color), x, *y);
  *y += get_height (layout);
}

static void
draw_name (Margin *self, const CpArticleSpan *span)
{
  CpSnapshot *corpus = cp_matrix_get_snapshot (self->matrix);
  CpSide side = span->side;
  gboolean left = is_left (self, side);
  double room = MIN (NAME_WIDTH, self->text_x - BRACKET_GAP - BRACKET - NAME_GAP - 8);
  double indent = left ? 0 : SIGN + SIGN_GAP;
  double width = room - SIGN - SIGN_GAP;
  double x = left ? get_bracket_x (self, side) - NAME_GAP - width
                  : get_bracket_x (self, side) + BRACKET + NAME_GAP;
  double *below = &self->below[is_after (side)];
  double y = MAX (self->y, *below);
  g_autofree char *speaker = cp_words_dup_speaker (corpus, span->statement);
  g_autofree char *position =
      cp_words_dup_position (corpus, span->statement, side == CP_SIDE_OTHERS);
  g_autoptr (PangoLayout) name = make_layout (self, speaker, TRUE, width, left);

  cp_painter_sign (self->snapshot, side, FALSE, get_sign_x (self, name, x, width, left),
                   y + get_line_middle (name), SIGN, 1);
  draw_line (self, name, CP_COLOR_FG, x + indent, &y);

  if (position != NULL)
    {
      g_autoptr (PangoLayout) second = make_layout (self, position, FALSE, width, left);

      draw_line (self, second, CP_COLOR_DIM, x + indent, &y);
    }

  if (span->doubt != CP_CONFIDENCE_NONE)
    draw_doubt (self, span, x + indent, width, &y);

  *below = y + 4;
}

/* Who goes on in the next line is not named again; in a high paragraph, whose name is still beside it. */
static gboolean
is_named (Margin *self, CpSide side, guint32 speaker)
{
  gboolean after = is_after (side);
  gboolean again = self->last[after] == speaker
                   && (self->is_high ? self->y <= self->below[after]
                                     : self->line - self->last_line[after] <= 1);

  if (again)
    self->last_line[after] = self->line;

  return !g_hash_table_add (self->named, GUINT_TO_POINTER (speaker * CP_N_SIDES + side)) || again;
}

/* Top and bottom of the paragraph around a place, or of the line there where that is too high. */
static void
find_lines (Margin *self, const GtkTextIter *iter, int *top, int *bottom)
{
  GdkRectangle line;
  int height;

  gtk_text_view_get_line_yrange (self->view, iter, top, &height);

  if (height > HIGH)
    {
      gtk_text_view_get_iter_location (self->view, iter, &line);
      *top = line.y;
      height = line.height;
    }

  *bottom = *top + height;
}

/* Goes on to the paragraph in which a span begins. */
static void
enter_paragraph (Margin *self, const CpArticleSpan *span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;
  int bottom;
  int height;
  int unused;

  gtk_text_buffer_get_iter_at_offset (
      buffer, &start, cp_article_pieces_start_to_shown (self->pieces, span->start));
  gtk_text_buffer_get_iter_at_offset (buffer, &end,
                                      cp_article_pieces_end_to_shown (self->pieces, span->end));
  gtk_text_iter_backward_char (&end);
  gtk_text_view_get_line_yrange (self->view, &start, &unused, &height);
  self->is_high = height > HIGH;
  find_lines (self, &start, &self->y, &unused);
  find_lines (self, &end, &unused, &bottom);
  self->height = bottom - self->y;

  /* In a high paragraph, whose name is no longer beside it is named again. */
  if (gtk_text_iter_get_line (&start) != self->line || self->is_high)
    g_hash_table_remove_all (self->named);

  self->line = gtk_text_iter_get_line (&start);
}

static void
draw_span (Margin *self, const CpArticleSpan *span)
{
  guint32 speaker = cp_snapshot_get_statements (
      cp_matrix_get_snapshot (self->matrix))->speaker[span->statement];

  enter_paragraph (self, span);
  draw_bracket (self, span->side);

  if (!cp_article_margin_has_names (self->view)
      || (is_named (self, span->side, speaker) && span->doubt == CP_CONFIDENCE_NONE))
    return;

  self->last[is_after (span->side)] = speaker;
  self->last_line[is_after (span->side)] = self->line;
  draw_name (self, span);
}

/* The offsets, of the text, of the first and the last line that can be seen. */
static void
find_visible (Margin *self, guint *first, guint *last)
{
  GtkTextView *view = self->view;
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  /* A name may reach down from above. */
  gtk_text_view_get_line_at_y (view, &iter, MAX (0, visible.y - ABOVE), NULL);
  *first = cp_article_pieces_to_text (self->pieces, (guint) gtk_text_iter_get_offset (&iter));
  gtk_text_view_get_line_at_y (view, &iter, visible.y + visible.height, NULL);
  gtk_text_iter_forward_to_line_end (&iter);
  *last = cp_article_pieces_to_text (self->pieces, (guint) gtk_text_iter_get_offset (&iter));
}

/**
 * cp_article_margin_has_names:
 *
 * Whether the margins of a view are wide enough for names.
 */
gboolean
cp_article_margin_has_names (GtkTextView *view)
{
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);

  return gtk_text_view_get_left_margin (view) >= LEAST_NAMES;
}

/* The first one on a side that reaches into the paragraph at a height. */
static guint32
find_beside (GtkTextView *view, const GArray *spans, const CpArticlePieces *pieces, gboolean left,
             int y)
{
  GtkTextIter iter;
  guint start;
  guint end;

  gtk_text_view_get_line_at_y (view, &iter, y, NULL);
  start = cp_article_pieces_to_text (pieces, (guint) gtk_text_iter_get_offset (&iter));
  gtk_text_iter_forward_to_line_end (&iter);
  end = cp_article_pieces_to_text (pieces, (guint) gtk_text_iter_get_offset (&iter));

  for (guint i = cp_article_spans_find_reaching (spans, start); i < spans->len; i++)
    {
      const CpArticleSpan *span = &g_array_index (spans, CpArticleSpan, i);

      if (span->start >= end)
        break;
      if (cp_article_span_has_place (span) && span->end > start
          && is_left_in (view, span->side) == left)
        return span->statement;
    }
  return CP_HANDLE_NONE;
}

/**
 * cp_article_margin_find:
 * @spans: (element-type CpArticleSpan): the statements by start
 * @pieces: how the text is broken
 * @x: in the coordinates of the view
 *
 * Finds the statement whose speaker is named at a point beside the text.
 *
 * Returns: a handle, or %CP_HANDLE_NONE
 */
guint32
cp_article_margin_find (GtkTextView *view, const GArray *spans, const CpArticlePieces *pieces,
                        double x, double y)
{
  int margin;
  int buffer_y;
  gboolean left;
  guint32 found = CP_HANDLE_NONE;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view) && spans != NULL, CP_HANDLE_NONE);

  margin = gtk_text_view_get_left_margin (view);
  left = x < margin;
  if (!cp_article_margin_has_names (view)
      || (!left && x < gtk_widget_get_width (GTK_WIDGET (view)) - margin))
    return CP_HANDLE_NONE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, (int) y, NULL, &buffer_y);
  /* A name may reach down from above. */
  for (int above = 0; above <= ABOVE / 2 && above <= buffer_y && found == CP_HANDLE_NONE;
       above += STEP)
    found = find_beside (view, spans, pieces, left, buffer_y - above);
  return found;
}

/**
 * cp_article_margin_draw:
 * @snapshot: in the coordinates of the view's buffer
 * @matrix: whose corpus is looked at
 * @spans: (element-type CpArticleSpan): the statements by start
 * @pieces: how the text is broken
 *
 * Draws who speaks beside the paragraphs that can be seen.
 */
void
cp_article_margin_draw (GtkTextView *view, GtkSnapshot *snapshot, CpMatrix *matrix,
                        const GArray *spans, const CpArticlePieces *pieces)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  int margin = gtk_text_view_get_left_margin (view);
  Margin self = {
    .view = view,
    .snapshot = snapshot,
    .matrix = matrix,
    .pieces = pieces,
    .named = named,
    .line = -1,
    .text_x = margin,
    .text_width = gtk_widget_get_width (GTK_WIDGET (view)) - 2 * margin,
  };
  guint first;
  guint last;

  find_visible (&self, &first, &last);

  for (guint i = cp_article_spans_find_reaching (spans, first); i < spans->len; i++)
    {
      const CpArticleSpan *span = &g_array_index (spans, CpArticleSpan, i);

      if (span->start >= last)
        break;

      if (cp_article_span_has_place (span) && span->end > first)
        draw_span (&self, span);
    }
}
