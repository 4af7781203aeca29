/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line that has too little room, cut between two words. */

#include "cp-word-cut.h"

/*
 * The line is shaped once: how wide what is left of it will be is the sum of its letters' widths,
 * whichever way they run. That holds since no letter joins another across the border of two words.
 */

typedef struct
{
  int n; /* characters */
  const PangoLogAttr *attributes;
  gunichar *letters;
  int *widths; /* in Pango's units, in the order of the text */
} Line;

static Line
measure (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  Line line;

  line.attributes = pango_layout_get_log_attrs_readonly (layout, &line.n);
  line.n--;
  line.letters = g_utf8_to_ucs4_fast (text, -1, NULL);
  line.widths = g_new0 (int, line.n + 1);
  for (GSList *at = pango_layout_get_line_readonly (layout, 0)->runs; at != NULL; at = at->next)
    {
      PangoGlyphItem *run = at->data;
      glong first = g_utf8_pointer_to_offset (text, text + run->item->offset);

      pango_glyph_item_get_logical_widths (run, text, line.widths + first);
    }
  return line;
}

static void
clear (Line *line)
{
  g_free (line->letters);
  g_free (line->widths);
}

static int
measure_mark (PangoLayout *layout, const char *mark)
{
  g_autoptr (PangoLayout) other = pango_layout_new (pango_layout_get_context (layout));
  int width;

  pango_layout_set_font_description (other, pango_layout_get_font_description (layout));
  pango_layout_set_text (other, mark, -1);
  pango_layout_get_size (other, &width, NULL);
  return width;
}

/* What lines may be broken at, but not within "cross-border"; scripts without blanks break anywhere. */
static gboolean
is_border (const Line *line, int at)
{
  GUnicodeBreakType before = g_unichar_break_type (line->letters[at - 1]);

  if (at == line->n)
    return line->attributes[at - 1].is_white;
  return line->attributes[at].is_line_break && before != G_UNICODE_BREAK_HYPHEN
         && before != G_UNICODE_BREAK_AFTER;
}

/* The least border that so much room is behind, or -1. */
static int
find_begin (const Line *line, int room)
{
  int best = -1;

  for (int i = line->n; i > 0 && room >= 0; i--)
    {
      if (is_border (line, i))
        best = i;
      room -= line->widths[i - 1];
    }
  return best;
}

/* The end of the last word that so much room is before, or -1: blanks behind it need none. */
static int
find_end (const Line *line, int room)
{
  int best = -1;
  int end = 0;
  int width = 0;
  int used = 0;

  for (int i = 1; i <= line->n && used <= room; i++)
    {
      width += line->widths[i - 1];
      if (!line->attributes[i - 1].is_white)
        {
          end = i;
          used = width;
        }
      if (used <= room && is_border (line, i))
        best = end;
    }
  return best;
}

static gboolean
take (PangoLayout *layout, int at, guint *offset)
{
  const char *text = pango_layout_get_text (layout);

  if (at >= 0)
    *offset = (guint) (g_utf8_offset_to_pointer (text, at) - text);
  return at >= 0;
}

/**
 * cp_word_cut_begin:
 * @layout: one line of text, as wide as it is
 * @room: for the line, in units of the layout
 * @from: (out): the byte of the text that the first word left begins at
 *
 * Finds how much of the end of a line has room behind %CP_WORD_CUT_BEFORE.
 *
 * Returns: whether there is a border of words to cut at
 */
gboolean
cp_word_cut_begin (PangoLayout *layout, double room, guint *from)
{
  Line line;
  int at;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout) && from != NULL, FALSE);

  line = measure (layout);
  at = find_begin (&line, (int) (room * PANGO_SCALE) - measure_mark (layout, CP_WORD_CUT_BEFORE));
  clear (&line);
  return take (layout, at, from);
}

/**
 * cp_word_cut_end:
 * @layout: one line of text, as wide as it is
 * @room: for the line, in units of the layout
 * @to: (out): the byte of the text that the last word left ends at
 *
 * Finds how much of the beginning of a line has room before %CP_WORD_CUT_AFTER.
 *
 * Returns: whether there is a border of words to cut at
 */
gboolean
cp_word_cut_end (PangoLayout *layout, double room, guint *to)
{
  Line line;
  int at;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout) && to != NULL, FALSE);

  line = measure (layout);
  at = find_end (&line, (int) (room * PANGO_SCALE) - measure_mark (layout, CP_WORD_CUT_AFTER));
  clear (&line);
  return take (layout, at, to);
}
