/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks, beside the paragraphs of an article: a bracket, a sign, a name. */

#include "cp-article-margin.h"

#include "cp-article-spans.h"
#include "cp-painter.h"
#include "cp-speaker-words.h"
#include "cp-style.h"

/* Officials and others stand before the text, experts after it; which is left and right follows
 * the direction of reading. A paragraph has one bracket for each side that speaks in it, and each
 * speaker is named once. Where there is no room for names there are brackets only. */

#define BRACKET 3       /* px wide */
#define BRACKET_GAP 16  /* from the text */
#define NAME_GAP 12     /* from the bracket */
#define NAME_WIDTH 180
#define SIGN 10
#define SIGN_GAP 6
#define LEAST_BRACKET (BRACKET_GAP + BRACKET)
#define LEAST_NAMES (BRACKET_GAP + BRACKET + NAME_GAP + 96)
#define ABOVE 200       /* px above what can be seen */
#define SMALL 0.83

/* One paragraph, and what is drawn beside it. */
typedef struct
{
  GtkTextView *view;
  GtkSnapshot *snapshot;
  CpMatrix *matrix;
  GHashTable *named; /* speakers of this paragraph */
  int line;          /* of the paragraph, or -1 */
  int y;
  int height;
  int text_x;        /* of the text in the view */
  int text_width;
  gboolean bracketed[CP_N_SIDES];
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
is_left (Margin *self, CpSide side)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;

  return is_after (side) == rtl;
}

static const GdkRGBA *
get_side_color (CpSide side)
{
  static const CpColor colors[CP_N_SIDES] = {
    [CP_SIDE_OTHERS] = CP_COLOR_OTHERS,
    [CP_SIDE_LEFT] = CP_COLOR_OFFICIAL,
    [CP_SIDE_RIGHT] = CP_COLOR_EXPERT,
  };

  return cp_style_get_color (cp_style_get_default (), colors[side]);
}

static int
get_margin (Margin *self)
{
  return self->text_x;
}

static double
get_bracket_x (Margin *self, CpSide side)
{
  return is_left (self, side) ? self->text_x - BRACKET_GAP - BRACKET
                              : self->text_x + self->text_width + BRACKET_GAP;
}

/* Solid for officials and others, two lines for experts. */
static void
draw_bracket (Margin *self, CpSide side)
{
  const GdkRGBA *color = get_side_color (side);
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

static void
draw_name (Margin *self, CpSide side, guint32 statement)
{
  CpSnapshot *corpus = cp_matrix_get_snapshot (self->matrix);
  CpStyle *style = cp_style_get_default ();
  gboolean left = is_left (self, side);
  double room = MIN (NAME_WIDTH, get_margin (self) - BRACKET_GAP - BRACKET - NAME_GAP - 8);
  double indent = left ? 0 : SIGN + SIGN_GAP;
  double width = room - SIGN - SIGN_GAP;
  double x = left ? get_bracket_x (self, side) - NAME_GAP - width
                  : get_bracket_x (self, side) + BRACKET + NAME_GAP;
  double *below = &self->below[is_after (side)];
  double y = MAX (self->y, *below);
  g_autofree char *speaker = cp_words_dup_speaker (corpus, statement);
  g_autofree char *position =
      cp_words_dup_position (corpus, statement, side == CP_SIDE_OTHERS);
  g_autoptr (PangoLayout) name = make_layout (self, speaker, TRUE, width, left);

  cp_painter_sign (self->snapshot, side, FALSE, get_sign_x (self, name, x, width, left),
                   y + get_line_middle (name), SIGN, 1);
  cp_painter_text (self->snapshot, name, cp_style_get_color (style, CP_COLOR_FG), x + indent, y);
  y += get_height (name);

  if (position != NULL)
    {
      g_autoptr (PangoLayout) second = make_layout (self, position, FALSE, width, left);

      cp_painter_text (self->snapshot, second, cp_style_get_color (style, CP_COLOR_DIM),
                       x + indent, y);
      y += get_height (second);
    }

  *below = y + 4;
}

/* Who goes on in the next line is not named again. */
static gboolean
is_named (Margin *self, CpSide side, guint32 speaker)
{
  gboolean after = is_after (side);
  gboolean again = self->last[after] == speaker && self->line - self->last_line[after] <= 1;

  if (again)
    self->last_line[after] = self->line;

  return !g_hash_table_add (self->named, GUINT_TO_POINTER (speaker * CP_N_SIDES + side)) || again;
}

/* Goes on to the paragraph of a span. */
static void
enter_paragraph (Margin *self, const GtkTextIter *start)
{
  int line = gtk_text_iter_get_line (start);

  if (line == self->line)
    return;

  self->line = line;
  gtk_text_view_get_line_yrange (self->view, start, &self->y, &self->height);
  g_hash_table_remove_all (self->named);

  for (CpSide side = 0; side < CP_N_SIDES; side++)
    self->bracketed[side] = FALSE;
}

static void
draw_span (Margin *self, const CpArticleSpan *span)
{
  guint32 speaker = cp_snapshot_get_statements (
      cp_matrix_get_snapshot (self->matrix))->speaker[span->statement];
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &start, span->start);
  enter_paragraph (self, &start);

  if (!self->bracketed[span->side])
    draw_bracket (self, span->side);

  self->bracketed[span->side] = TRUE;

  if (get_margin (self) < LEAST_NAMES || is_named (self, span->side, speaker))
    return;

  self->last[is_after (span->side)] = speaker;
  self->last_line[is_after (span->side)] = self->line;
  draw_name (self, span->side, span->statement);
}

/* The offsets of the first and the last line that can be seen. */
static void
find_visible (GtkTextView *view, guint *first, guint *last)
{
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  /* A name may reach down from above. */
  gtk_text_view_get_line_at_y (view, &iter, MAX (0, visible.y - ABOVE), NULL);
  *first = gtk_text_iter_get_offset (&iter);
  gtk_text_view_get_line_at_y (view, &iter, visible.y + visible.height, NULL);
  gtk_text_iter_forward_to_line_end (&iter);
  *last = gtk_text_iter_get_offset (&iter);
}

/**
 * cp_article_margin_draw:
 * @snapshot: in the coordinates of the view's buffer
 * @matrix: whose corpus is looked at
 * @spans: (element-type CpArticleSpan): the statements by start
 *
 * Draws who speaks beside the paragraphs that can be seen.
 */
void
cp_article_margin_draw (GtkTextView *view, GtkSnapshot *snapshot, CpMatrix *matrix,
                        const GArray *spans)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  int margin = gtk_text_view_get_left_margin (view);
  Margin self = {
    .view = view,
    .snapshot = snapshot,
    .matrix = matrix,
    .named = named,
    .line = -1,
    .text_x = margin,
    .text_width = gtk_widget_get_width (GTK_WIDGET (view)) - 2 * margin,
  };
  guint first;
  guint last;

  if (margin < LEAST_BRACKET)
    return;

  find_visible (view, &first, &last);

  for (guint i = 0; i < spans->len; i++)
    {
      const CpArticleSpan *span = &g_array_index (spans, CpArticleSpan, i);

      if (span->start >= last)
        break;

      if (span->marked && span->start >= first)
        draw_span (&self, span);
    }
}
