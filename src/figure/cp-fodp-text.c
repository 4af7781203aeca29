/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of a figure as text boxes of a slide. */

#include "cp-fodp-text.h"

#include <string.h>

#include "cp-figure-reading.h"
#include "cp-figure-text-private.h"
#include "cp-markup.h"

/* The lines of one text become one paragraph, which a person can write on in and which breaks anew:
 * its box is wide enough for each of its lines and too narrow for the word after it, with the room
 * between these on both sides, as fonts differ a little from program to program. Such a box keeps
 * its size. A text of one line never breaks: its box grows with it, away from where it is aligned.
 *
 * Lines have a fixed height, so the height of a font's letters above the baseline does not matter;
 * what is below it does, and is measured. */

/* Of lines of which there is only one. */
#define LINE_OF_SIZE 1.1875
/* Room for other fonts, where no line follows that says how much there may be: 1 %. */
#define SLACK 0.01

static const char *const alignments[] = {
  [CP_ALIGN_START] = "left",
  [CP_ALIGN_CENTER] = "center",
  [CP_ALIGN_END] = "right",
};

static double
measure (const CpFigureItem *item, const char *text)
{
  return cp_text_measure (text, item->size, item->weight, (item->flags & CP_ITEM_RTL) != 0);
}

static guint
count_lines (const CpFigureItem *items, guint n_items)
{
  guint n_lines = 1;

  while (cp_figure_item_goes_on (items, n_items, n_lines - 1))
    n_lines++;

  return n_lines;
}

/* A line with what comes next, which did not fit on it: a word, or a letter where it broke without
 * a blank. */
static double
measure_overfull (const CpFigureItem *line)
{
  const CpFigureItem *next = line + 1;
  gboolean joined = (next->flags & CP_ITEM_JOINED) != 0;
  gsize length = joined ? (gsize) (g_utf8_next_char (next->string) - next->string)
                        : strcspn (next->string, " ");
  g_autofree char *word = g_strndup (next->string, length);
  g_autofree char *text = g_strconcat (line->string, joined ? "" : " ", word, NULL);

  return measure (line, text);
}

/* The width at which a paragraph breaks as it was laid out. */
static double
find_width (const CpFigureItem *lines, guint n_lines)
{
  double least = 0;
  double most = G_MAXDOUBLE;

  for (guint i = 0; i < n_lines; i++)
    least = MAX (least, measure (&lines[i], lines[i].string));
  for (guint i = 0; i + 1 < n_lines; i++)
    most = MIN (most, measure_overfull (&lines[i]));

  if (most == G_MAXDOUBLE || most <= least)
    return least * (1 + SLACK);
  return (least + most) / 2;
}

static void
append_font (GString *to, const CpFigureItem *item, double points)
{
  static const char *const scripts[] = { "", "-asian", "-complex" };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      const char *prefix = i == 0 ? "fo" : "style";
      g_autofree char *size = g_strdup_printf ("%s:font-size%s", prefix, scripts[i]);

      cp_fodp_append_length (to, size, item->size * points);
      g_string_append_printf (to, " %s:font-weight%s=\"%d\"", prefix, scripts[i],
                              (int) item->weight);
    }
}

static const char *
add_paragraph_style (const CpFodpPage *self, const CpFigureItem *item, double line)
{
  g_autoptr (GString) properties = g_string_new ("<style:paragraph-properties");

  g_string_append_printf (properties, " fo:text-align=\"%s\" style:writing-mode=\"%s\"",
                          alignments[item->align],
                          item->flags & CP_ITEM_RTL ? "rl-tb" : "lr-tb");
  cp_fodp_append_length (properties, "fo:line-height", line * self->points);
  g_string_append (properties, "/><style:text-properties");
  append_font (properties, item, self->points);
  cp_markup_append_color (properties, "fo:color", cp_figure_get_palette (self->figure),
                          item->color);
  g_string_append (properties, "/>");

  return cp_fodp_styles_add (self->styles, CP_FODP_PARAGRAPH, properties->str);
}

static const char *
add_box_style (const CpFodpPage *self, const CpFigureItem *item, gboolean grows, gboolean is_title)
{
  g_autofree char *properties = g_strdup_printf (
      "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\" fo:padding=\"0pt\" "
      "draw:textarea-horizontal-align=\"%s\" draw:textarea-vertical-align=\"top\" "
      "draw:auto-grow-width=\"%s\" draw:auto-grow-height=\"false\" fo:wrap-option=\"%s\"/>",
      alignments[item->align], grows ? "true" : "false", grows ? "no-wrap" : "wrap");

  return cp_fodp_styles_add (self->styles, is_title ? CP_FODP_TITLE : CP_FODP_SHAPE, properties);
}

/* Where a line or a block of some width begins. */
static double
find_left (const CpFigureItem *item, double width)
{
  if (item->align == CP_ALIGN_END)
    return item->x + item->width - width;
  return item->align == CP_ALIGN_CENTER ? item->x + (item->width - width) / 2 : item->x;
}

static void
append_line (GString *to, const CpFigureItem *item)
{
  if (item->uri != NULL)
    {
      g_string_append (to, "<text:a xlink:type=\"simple\" xlink:href=\"");
      cp_markup_append_words (to, item->uri);
      g_string_append (to, "\">");
    }
  cp_fodp_append_words (to, item->string);
  if (item->uri != NULL)
    g_string_append (to, "</text:a>");
}

static void
write_lines (const CpFodpPage *self, const CpFigureItem *lines, guint n_lines, double line)
{
  g_string_append_printf (self->text, "><draw:text-box><text:p text:style-name=\"%s\">",
                          add_paragraph_style (self, lines, line));
  for (guint i = 0; i < n_lines; i++)
    {
      if (i > 0 && !(lines[i].flags & CP_ITEM_JOINED))
        g_string_append_c (self->text, ' ');
      append_line (self->text, &lines[i]);
    }
  g_string_append (self->text, "</text:p></draw:text-box>");
}

static void
append_box (const CpFodpPage *self, const CpFigureItem *item, double width, double top,
            double height)
{
  cp_fodp_page_append_length (self, "svg:x", find_left (item, width));
  cp_fodp_page_append_length (self, "svg:y", top);
  cp_fodp_page_append_length (self, "svg:width", width);
  cp_fodp_page_append_length (self, "svg:height", height);
}

/* LibreOffice drops what is said of a page, but keeps what is said of its title. */
static void
append_description (const CpFodpPage *self)
{
  const char *description = cp_figure_get_description (self->figure);

  if (description == NULL || *description == '\0')
    return;
  g_string_append (self->text, "<svg:desc>");
  cp_markup_append_words (self->text, description);
  g_string_append (self->text, "</svg:desc>");
}

/**
 * cp_fodp_write_text:
 * @items: a text, and what follows it
 * @n_items: their number
 * @is_title: whether it is the title of the slide, in outlines and for screen readers
 *
 * Writes a text, with the lines that belong to it, as a text box.
 *
 * Returns: how many items these are
 */
guint
cp_fodp_write_text (const CpFodpPage *self, const CpFigureItem *items, guint n_items,
                    gboolean is_title)
{
  guint n_lines;
  double line;
  double width;
  gboolean grows;

  g_return_val_if_fail (self != NULL && items != NULL && n_items > 0, 1);

  n_lines = count_lines (items, n_items);
  line = n_lines > 1 ? items[1].y - items[0].y : items->size * LINE_OF_SIZE;
  /* What stands in place of a title is no longer than its room, even where it has one line. */
  grows = n_lines == 1 && !is_title;
  width = n_lines > 1 ? find_width (items, n_lines) : measure (items, items->string);
  if (is_title && n_lines == 1)
    width = MAX (width, items->width);

  g_string_append_printf (self->text, "<draw:frame %s=\"%s\"",
                          is_title ? "presentation:class=\"title\" "
                                     "presentation:user-transformed=\"true\" "
                                     "presentation:style-name"
                                   : "draw:style-name",
                          add_box_style (self, items, grows, is_title));
  append_box (self, items, width,
              items->y + cp_text_get_descent (items->size, items->weight) - line, n_lines * line);
  write_lines (self, items, n_lines, line);
  if (is_title)
    append_description (self);
  g_string_append (self->text, "</draw:frame>\n");

  return n_lines;
}

/**
 * cp_fodp_append_words:
 *
 * Appends the words of a paragraph; blanks in a row, which count as one there, stay several.
 */
void
cp_fodp_append_words (GString *to, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (to != NULL && words != NULL);

  cp_markup_append_words (text, words);
  g_string_replace (text, "  ", " <text:s/>", 0);
  g_string_append_len (to, text->str, (gssize) text->len);
}
