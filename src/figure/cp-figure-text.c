/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on figures: measured and drawn, with no display. */

#include "cp-figure-text.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-error.h"
#include "cp-figure-text-private.h"

/* Each thread has a font map of its own with hinting off, so that a layout depends neither on a
 * display's settings nor on the size it is drawn at. Text is always plain: nothing in it is markup.
 * Its direction is that of its first letter with one. */

static void
free_context (gpointer data)
{
  g_object_unref (data);
}

static PangoContext *
create_context (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  g_object_unref (map);

  return context;
}

static PangoContext *
get_context (void)
{
  static GPrivate contexts = G_PRIVATE_INIT (free_context);
  PangoContext *context = g_private_get (&contexts);

  if (context == NULL)
    {
      context = create_context ();
      g_private_set (&contexts, context);
    }

  return context;
}

/* Numbers stand below one another, so all digits have one width. */
static PangoAttrList *
create_attributes (void)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new ("tnum=1"));

  return list;
}

/**
 * cp_text_is_rtl_letter:
 * @letter: a character
 *
 * Tells whether a letter is of a script in use that runs from right to left (Unicode's classes R and AL).
 */
gboolean
cp_text_is_rtl_letter (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static double
get_offset (const CpFigureItem *item, double width)
{
  if (item->align == CP_ALIGN_END)
    return item->width - width;
  return item->align == CP_ALIGN_CENTER ? (item->width - width) / 2 : 0;
}

/**
 * cp_text_create_layout:
 *
 * Makes a layout of plain text in the context of the calling thread.
 */
PangoLayout *
cp_text_create_layout (const char *text, double size, CpWeight weight, gboolean rtl)
{
  PangoContext *context = get_context ();
  g_autoptr (PangoAttrList) attributes = create_attributes ();
  PangoFontDescription *font = pango_font_description_from_string (CP_TEXT_FAMILIES);
  PangoLayout *layout;

  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  layout = pango_layout_new (context);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * cp_text_measure:
 *
 * Measures a text on one line whose direction is known.
 */
double
cp_text_measure (const char *text, double size, CpWeight weight, gboolean rtl)
{
  g_autoptr (PangoLayout) layout = cp_text_create_layout (text, size, weight, rtl);
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);

  return (double) logical.width / PANGO_SCALE;
}

/**
 * cp_text_check_fonts:
 * @context: (nullable): what texts are written in; %NULL for that of figures
 *
 * Checks that there is a font at all: without one each letter would be an empty box. Fails with
 * %CP_FIGURE_ERROR_FONTS.
 */
gboolean
cp_text_check_fonts (PangoContext *context, GError **error)
{
  PangoFontDescription *asked = pango_font_description_from_string (CP_TEXT_FAMILIES);
  g_autoptr (PangoFont) font =
      pango_context_load_font (context != NULL ? context : get_context (), asked);

  pango_font_description_free (asked);
  if (font == NULL)
    g_set_error_literal (
        error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_FONTS,
        /* Translators: said where no letter could be written; two names of fonts */
        _("This computer has no fonts to write with. Install one, such as Cantarell or Noto Sans."));
  return font != NULL;
}

/**
 * cp_text_dup_family:
 *
 * Gets the name of the family of fonts that texts are measured in: that of %CP_TEXT_FAMILIES which is
 * there.
 */
char *
cp_text_dup_family (void)
{
  PangoFontDescription *asked = pango_font_description_from_string (CP_TEXT_FAMILIES);
  g_autoptr (PangoFont) font = pango_context_load_font (get_context (), asked);
  PangoFontDescription *found = font != NULL ? pango_font_describe (font) : NULL;
  const char *family = found != NULL ? pango_font_description_get_family (found) : NULL;
  char *copy = g_strdup (family != NULL ? family : "sans-serif");

  g_clear_pointer (&found, pango_font_description_free);
  pango_font_description_free (asked);

  return copy;
}

/**
 * cp_text_get_descent:
 *
 * Measures how far lines of a kind of type reach below their baseline.
 */
double
cp_text_get_descent (double size, CpWeight weight)
{
  g_autoptr (PangoLayout) layout = cp_text_create_layout ("x", size, weight, FALSE);
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);

  return (double) (logical.y + logical.height) / PANGO_SCALE;
}

/**
 * cp_text_is_rtl:
 *
 * Checks whether a text runs from right to left, which its first letter decides.
 */
gboolean
cp_text_is_rtl (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return cp_text_is_rtl_letter (g_utf8_get_char (p));

  return FALSE;
}

/**
 * cp_text_get_width:
 * @size: of the type, in units
 *
 * Measures a text on one line, in units.
 */
double
cp_text_get_width (const char *text, double size, CpWeight weight)
{
  g_return_val_if_fail (text != NULL, 0);

  return cp_text_measure (text, size, weight, cp_text_is_rtl (text));
}

/**
 * cp_text_get_ink:
 * @item: a text
 *
 * Measures where the letters of a text are, in units from the figure's upper left corner. A text
 * without ink is a point.
 */
void
cp_text_get_ink (const CpFigureItem *item, double *left, double *top, double *right, double *bottom)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle ink;
  PangoRectangle logical;
  double x;

  g_return_if_fail (item != NULL && item->kind == CP_FIGURE_TEXT);

  layout = cp_text_create_layout (item->string, item->size, item->weight,
                                  (item->flags & CP_ITEM_RTL) != 0);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), &ink, &logical);
  x = item->x + get_offset (item, (double) logical.width / PANGO_SCALE);
  *left = x + (double) ink.x / PANGO_SCALE;
  *top = item->y + (double) ink.y / PANGO_SCALE;
  *right = *left + (double) ink.width / PANGO_SCALE;
  *bottom = *top + (double) ink.height / PANGO_SCALE;
}

/**
 * cp_text_draw:
 * @item: a text
 * @cr: a context whose units are those of the figure, with the colour set
 *
 * Draws a text.
 */
void
cp_text_draw (const CpFigureItem *item, cairo_t *cr)
{
  PangoContext *context = get_context ();
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;
  PangoLayoutLine *line;

  g_return_if_fail (item != NULL && item->kind == CP_FIGURE_TEXT && cr != NULL);

  pango_cairo_update_context (cr, context);
  layout = cp_text_create_layout (item->string, item->size, item->weight,
                                  (item->flags & CP_ITEM_RTL) != 0);
  line = pango_layout_get_line_readonly (layout, 0);
  pango_layout_line_get_extents (line, NULL, &logical);
  cairo_move_to (cr, item->x + get_offset (item, (double) logical.width / PANGO_SCALE), item->y);
  pango_cairo_show_layout_line (cr, line);
  pango_context_set_matrix (context, NULL);
}

/**
 * cp_text_draw_blank:
 * @item: a text
 * @cr: a context whose units are those of the figure
 *
 * Draws a blank behind a text, for those who read it from a file.
 */
void
cp_text_draw_blank (const CpFigureItem *item, cairo_t *cr)
{
  gboolean rtl = item != NULL && (item->flags & CP_ITEM_RTL) != 0;
  CpFigureItem blank;
  double width;

  g_return_if_fail (item != NULL && item->kind == CP_FIGURE_TEXT && cr != NULL);

  blank = *item;
  blank.string = " ";
  blank.align = CP_ALIGN_START;
  width = cp_text_measure (item->string, item->size, item->weight, rtl);
  blank.x += get_offset (item, width);
  blank.x += rtl ? -cp_text_measure (" ", item->size, item->weight, rtl) : width;
  cp_text_draw (&blank, cr);
}
