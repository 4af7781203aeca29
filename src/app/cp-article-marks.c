/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks on the words of statements, where they are looked at. */

#include "cp-article-marks.h"

#include "cp-style.h"

/* Ten thousands of tags make a GtkTextBuffer slow. So only what is near is marked, some screens in
 * each direction, and anew where somebody goes further. Marks change no size, so that nothing moves
 * when they come. */

#define NEAR 20000          /* code points on either side of what is seen */
#define CHOSEN_SHARE 0.25   /* of the side's colour in the ground of the chosen statement */

struct _CpArticleMarks
{
  GtkTextBuffer *buffer; /* which has what is marked */
  GtkTextTag *sides[CP_N_SIDES];
  GtkTextTag *chosen;

  const GArray *spans; /* CpArticleSpan; the caller's */
  const CpArticlePieces *pieces;
  guint start; /* of what is marked, in the text */
  guint end;
  CpSide chosen_side;
};

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

static float
mix (float ground, float color)
{
  return ground + (color - ground) * (float) CHOSEN_SHARE;
}

static GdkRGBA
mix_chosen_ground (CpSide side)
{
  CpStyle *style = cp_style_get_default ();
  const GdkRGBA *ground = cp_style_get_color (style, grounds[side]);
  const GdkRGBA *color = cp_style_get_color (style, lines[side]);

  return (GdkRGBA) { mix (ground->red, color->red), mix (ground->green, color->green),
                     mix (ground->blue, color->blue), 1 };
}

static void
get_bounds (CpArticleMarks *self, guint start, guint end, GtkTextIter *from, GtkTextIter *to)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, from,
                                      cp_article_pieces_start_to_shown (self->pieces, start));
  gtk_text_buffer_get_iter_at_offset (self->buffer, to,
                                      cp_article_pieces_end_to_shown (self->pieces, end));
}

static void
mark (CpArticleMarks *self, GtkTextTag *tag, const CpArticleSpan *span)
{
  GtkTextIter from;
  GtkTextIter to;

  get_bounds (self, span->start, span->end, &from, &to);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

static void
unmark_all (CpArticleMarks *self)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_bounds (self->buffer, &from, &to);

  for (CpSide side = 0; side < CP_N_SIDES; side++)
    gtk_text_buffer_remove_tag (self->buffer, self->sides[side], &from, &to);
}

static void
mark_range (CpArticleMarks *self)
{
  for (guint i = cp_article_spans_find_reaching (self->spans, self->start); i < self->spans->len;
       i++)
    {
      const CpArticleSpan *span = &g_array_index (self->spans, CpArticleSpan, i);

      if (span->start >= self->end)
        break;

      if (cp_article_span_has_place (span) && span->end > self->start)
        mark (self, self->sides[span->side], span);
    }
}

/* In the text, as far as it has come in. */
static guint
count_loaded (const CpArticleMarks *self)
{
  return cp_article_pieces_to_text (self->pieces, gtk_text_buffer_get_char_count (self->buffer));
}

static void
color_chosen (CpArticleMarks *self)
{
  GdkRGBA ground = mix_chosen_ground (self->chosen_side);

  g_object_set (self->chosen, "background-rgba", &ground, NULL);
}

/**
 * cp_article_marks_new:
 * @buffer: what is to be marked; it must outlive the marks
 */
CpArticleMarks *
cp_article_marks_new (GtkTextBuffer *buffer)
{
  CpArticleMarks *self;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_new0 (CpArticleMarks, 1);
  self->buffer = buffer;

  for (CpSide side = 0; side < CP_N_SIDES; side++)
    self->sides[side] =
        gtk_text_buffer_create_tag (buffer, NULL, "underline", underlines[side], NULL);

  self->chosen = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  cp_article_marks_color (self);

  return self;
}

void
cp_article_marks_free (CpArticleMarks *self)
{
  g_free (self);
}

/**
 * cp_article_marks_set_spans:
 * @spans: (element-type CpArticleSpan): what is to be marked; the caller keeps it
 * @pieces: how the text is broken; the caller keeps it
 *
 * Marks other statements, where some were marked before.
 */
void
cp_article_marks_set_spans (CpArticleMarks *self, const GArray *spans,
                            const CpArticlePieces *pieces)
{
  g_return_if_fail (self != NULL && spans != NULL && pieces != NULL);

  self->spans = spans;
  self->pieces = pieces;
  self->end = MIN (self->end, count_loaded (self));
  unmark_all (self);
  mark_range (self);
}

/**
 * cp_article_marks_cover:
 *
 * Whether all statements between two offsets of the text are marked, as far as it has come in.
 */
gboolean
cp_article_marks_cover (const CpArticleMarks *self, guint start, guint end)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->spans == NULL)
    return TRUE;

  return self->start <= start && self->end >= MIN (end, count_loaded (self));
}

/**
 * cp_article_marks_show:
 *
 * Marks the statements between two offsets of the text and near them, and no others.
 */
void
cp_article_marks_show (CpArticleMarks *self, guint start, guint end)
{
  g_return_if_fail (self != NULL);

  if (cp_article_marks_cover (self, start, end))
    return;

  unmark_all (self);
  self->start = start > NEAR ? start - NEAR : 0;
  self->end = MIN (end + NEAR, count_loaded (self));
  mark_range (self);
}

/**
 * cp_article_marks_choose:
 * @span: (nullable): a statement with a place
 *
 * Marks one statement more strongly than the others, or none.
 */
void
cp_article_marks_choose (CpArticleMarks *self, const CpArticleSpan *span)
{
  GtkTextIter from;
  GtkTextIter to;

  g_return_if_fail (self != NULL);

  gtk_text_buffer_get_bounds (self->buffer, &from, &to);
  gtk_text_buffer_remove_tag (self->buffer, self->chosen, &from, &to);

  if (span == NULL)
    return;

  self->chosen_side = span->side;
  color_chosen (self);
  mark (self, self->chosen, span);
}

/**
 * cp_article_marks_color:
 *
 * Takes the colours of the theme.
 */
void
cp_article_marks_color (CpArticleMarks *self)
{
  CpStyle *style = cp_style_get_default ();

  g_return_if_fail (self != NULL);

  for (CpSide side = 0; side < CP_N_SIDES; side++)
    g_object_set (self->sides[side], "background-rgba", cp_style_get_color (style, grounds[side]),
                  "underline-rgba", cp_style_get_color (style, lines[side]), NULL);

  color_chosen (self);
}
