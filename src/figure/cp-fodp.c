/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as slides that office programs can edit. */

#include "cp-fodp.h"

#include "cp-config.h"
#include "cp-figure-reading.h"
#include "cp-figure-text-private.h"
#include "cp-fodp-text.h"
#include "cp-markup.h"

/* A flat OpenDocument presentation (OpenDocument 1.3 part 3): one XML file, which Impress opens and
 * which can be compared line by line. Each item is a shape, each text a text box, the heading of a
 * page its title. Nothing depends on the time or the locale, so equal figures give equal bytes.
 *
 * On a screen a unit is a point, whatever the number of pixels: a slide of 1920×1080 px is 13⅓ inches
 * wide, as office programs make them, and its type has the sizes that they call 24, 16 and 10. */

#define POINTS_OF_INCH 72.0

/* Notes are printed on A4, upright: lengths in points. */
#define NOTES_WIDTH 595.0
#define NOTES_MARGIN 56.0
#define NOTES_ROOM (NOTES_WIDTH - 2 * NOTES_MARGIN)
#define NOTES_PICTURE 320.0

static const char HEAD[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " office:version=\"1.3\""
    " office:mimetype=\"application/vnd.oasis.opendocument.presentation\">\n";

/* What all shapes and texts have in common; titles, which have styles of their own, too. */
#define TEXT_PROPERTIES                                                                             \
  "<style:paragraph-properties fo:margin=\"0pt\" fo:text-indent=\"0pt\"/>"                           \
  "<style:text-properties style:font-name=\"" CP_FODP_FONT "\" style:font-name-asian=\""            \
  CP_FODP_FONT "\" style:font-name-complex=\"" CP_FODP_FONT "\" style:letter-kerning=\"true\""
#define SHAPE_PROPERTIES                                                                            \
  "<style:graphic-properties draw:shadow=\"hidden\" fo:padding=\"0pt\"/>" TEXT_PROPERTIES "/>"

static const char COMMON_STYLES[] =
    "<style:default-style style:family=\"graphic\">" SHAPE_PROPERTIES "</style:default-style>\n"
    "<style:style style:name=\"standard\" style:family=\"graphic\">" SHAPE_PROPERTIES
    "</style:style>\n"
    "<style:style style:name=\"Figure-title\" style:family=\"presentation\">" SHAPE_PROPERTIES
    "</style:style>\n"
    "<style:style style:name=\"Figure-notes\" style:family=\"presentation\">"
    "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\" fo:padding=\"0pt\"/>"
    TEXT_PROPERTIES " fo:font-size=\"12pt\" style:font-size-asian=\"12pt\""
    " style:font-size-complex=\"12pt\"/></style:style>\n";

static double
get_points (const CpFigure *figure)
{
  double dpi = cp_figure_get_dpi (figure);

  return dpi == CP_SCREEN_DPI ? 1 : cp_figure_get_unit (figure) * POINTS_OF_INCH / dpi;
}

static void
append_element (GString *to, const char *name, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_string_append_printf (to, "<%s>", name);
  cp_markup_append_words (to, words);
  g_string_append_printf (to, "</%s>", name);
}

static void
append_meta (GString *to, const CpFigure *first)
{
  CpDate date = cp_figure_get_date (first);
  char text[11];

  g_string_append (to, "<office:meta><meta:generator>Counterpoint/" CP_VERSION
                       "</meta:generator>");
  append_element (to, "dc:title", cp_figure_get_title (first));
  append_element (to, "dc:description", cp_figure_get_description (first));
  if (date != 0)
    {
      g_snprintf (text, sizeof text, "%04u-%02u-%02u", cp_date_get_year (date),
                  MAX (cp_date_get_month (date), 1), MAX (cp_date_get_day (date), 1));
      append_element (to, "meta:creation-date", text);
      append_element (to, "dc:date", text);
    }
  g_string_append (to, "</office:meta>\n");
}

static const char *
add_page_style (const CpFodpPage *self)
{
  g_autoptr (GString) properties = g_string_new (
      "<style:drawing-page-properties draw:background-size=\"border\" draw:fill=\"solid\"");

  cp_markup_append_color (properties, "draw:fill-color", cp_figure_get_palette (self->figure),
                          CP_COLOR_VIEW);
  g_string_append (properties, "/>");

  return cp_fodp_styles_add (self->styles, CP_FODP_PAGE, properties->str);
}

static guint
write_item (const CpFodpPage *self, const CpFigureItem *items, guint n_items, gboolean is_title)
{
  if (items->kind == CP_FIGURE_TEXT)
    return cp_fodp_write_text (self, items, n_items, is_title);
  return cp_fodp_write_shape (self, items, n_items);
}

/* The parts of a cell move together, and say in words what the cell shows. */
static void
write_cell (const CpFodpPage *self, const CpFigureDoor *cell, const CpFigureItem *items,
            guint n_items)
{
  g_string_append (self->text, "<draw:g>");
  append_element (self->text, "svg:title", cell->label);
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < n_items;)
    i += write_item (self, items + i, n_items - i, FALSE);
  g_string_append (self->text, "</draw:g>\n");
}

static void
write_items (const CpFodpPage *self)
{
  g_autoptr (GArray) read = cp_figure_list_to_read (self->figure);
  const CpFigureItem *items = (const CpFigureItem *) (gpointer) read->data;
  gboolean has_title = FALSE;

  for (guint i = 0; i < read->len;)
    {
      /* A slide has one title only. */
      gboolean titles = !has_title && cp_figure_item_is_title (&items[i]);
      guint n_of_cell;
      const CpFigureDoor *cell =
          cp_figure_find_cell (self->figure, items + i, read->len - i, &n_of_cell);

      has_title |= titles;
      if (cell == NULL || n_of_cell == 1 || titles)
        {
          i += write_item (self, items + i, read->len - i, titles);
          continue;
        }
      write_cell (self, cell, items + i, n_of_cell);
      i += n_of_cell;
    }
}

static void
append_box (GString *to, double y, double width, double height)
{
  cp_fodp_append_length (to, "svg:x", (NOTES_WIDTH - width) / 2);
  cp_fodp_append_length (to, "svg:y", y);
  cp_fodp_append_length (to, "svg:width", width);
  cp_fodp_append_length (to, "svg:height", height);
}

/* What the speaker wants to say, below a picture of the slide, each line a paragraph. */
static void
write_notes (const CpFodpPage *self, guint number)
{
  const char *notes = cp_figure_get_notes (self->figure);
  double width = cp_figure_get_width (self->figure);
  double height = cp_figure_get_height (self->figure);
  double scale = MIN (NOTES_ROOM / width, NOTES_PICTURE / height);
  g_auto (GStrv) lines = NULL;

  if (notes == NULL || *notes == '\0')
    return;
  lines = g_strsplit (notes, "\n", -1);
  g_string_append_printf (self->text,
                          "<presentation:notes><draw:page-thumbnail presentation:class=\"page\""
                          " draw:page-number=\"%u\"",
                          number);
  append_box (self->text, NOTES_MARGIN, width * scale, height * scale);
  g_string_append (self->text, "/>\n<draw:frame presentation:class=\"notes\""
                               " presentation:style-name=\"Figure-notes\"");
  append_box (self->text, 2 * NOTES_MARGIN + NOTES_PICTURE, NOTES_ROOM, NOTES_PICTURE);
  g_string_append (self->text, "><draw:text-box>");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (self->text, "<text:p>");
      cp_fodp_append_words (self->text, lines[i]);
      g_string_append (self->text, "</text:p>");
    }
  g_string_append (self->text, "</draw:text-box></draw:frame></presentation:notes>\n");
}

static void
write_page (const CpFodpPage *self, guint number)
{
  const char *title = cp_figure_get_title (self->figure);

  /* Names of pages are unique, titles may not be. */
  g_string_append_printf (self->text, "<draw:page draw:name=\"%u. ", number);
  cp_markup_append_words (self->text, title != NULL ? title : "");
  g_string_append_printf (self->text, "\" draw:style-name=\"%s\""
                                      " draw:master-page-name=\"Figure\">\n",
                          add_page_style (self));
  append_element (self->text, "svg:title", title);
  append_element (self->text, "svg:desc", cp_figure_get_description (self->figure));
  write_items (self);
  write_notes (self, number);
  g_string_append (self->text, "</draw:page>\n");
}

static gboolean
write_pages (CpFodpPage *self, GPtrArray *pages, CpFigureProgressFunc progress,
             gpointer progress_data, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < pages->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      self->figure = pages->pdata[i];
      self->points = get_points (self->figure);
      write_page (self, i + 1);
      if (progress != NULL)
        progress (i + 1, progress_data);
    }
  return TRUE;
}

/* First comes the family that the figure was measured in: LibreOffice puts another of its own choice in
 * the place of a first one that is not there. */
static void
append_fonts (GString *to)
{
  g_autofree char *family = cp_text_dup_family ();

  g_string_append (to, "<office:font-face-decls><style:font-face style:name=\"" CP_FODP_FONT
                       "\" svg:font-family=\"");
  if (!g_str_has_prefix (CP_TEXT_FAMILIES, family))
    {
      cp_markup_append_words (to, family);
      g_string_append (to, ", ");
    }
  g_string_append (to, CP_TEXT_FAMILIES "\" style:font-family-generic=\"swiss\""
                       " style:font-pitch=\"variable\"/></office:font-face-decls>\n");
}

static void
append_styles (GString *to, const CpFigure *first, const CpFodpStyles *styles)
{
  double points = get_points (first);
  double width = cp_figure_get_width (first) * points;
  double height = cp_figure_get_height (first) * points;

  g_string_append (to, "<office:styles>\n");
  cp_fodp_append_definitions (to, points);
  g_string_append (to, COMMON_STYLES);
  g_string_append (to, "</office:styles>\n<office:automatic-styles>\n"
                       "<style:page-layout style:name=\"Slide\"><style:page-layout-properties"
                       " fo:margin=\"0pt\"");
  cp_fodp_append_length (to, "fo:page-width", width);
  cp_fodp_append_length (to, "fo:page-height", height);
  g_string_append_printf (to, " style:print-orientation=\"%s\"/></style:page-layout>\n",
                          width > height ? "landscape" : "portrait");
  cp_fodp_styles_append (styles, to);
  g_string_append (to, "</office:automatic-styles>\n"
                       "<office:master-styles><style:master-page style:name=\"Figure\""
                       " style:page-layout-name=\"Slide\" draw:style-name=\"dp1\"/>"
                       "</office:master-styles>\n");
}

static GBytes *
assemble (const CpFigure *first, const CpFodpStyles *styles, const GString *slides)
{
  GString *text = g_string_sized_new (slides->len + slides->len / 4);

  g_string_append (text, HEAD);
  append_meta (text, first);
  append_fonts (text);
  append_styles (text, first, styles);
  g_string_append (text, "<office:body><office:presentation>\n");
  g_string_append_len (text, slides->str, (gssize) slides->len);
  g_string_append (text, "</office:presentation></office:body>\n</office:document>\n");

  return g_string_free_to_bytes (text);
}

/**
 * cp_fodp_encode:
 * @pages: (element-type CpFigure): the figures, at least one, all of one size
 * @progress: (nullable): told after each page
 * @progress_data: data for @progress
 * @cancellable: (nullable): to stop between pages
 *
 * Makes a flat OpenDocument presentation with a slide for each figure, whose texts and shapes can be
 * edited. May be called from any thread. Equal figures give equal bytes. Fails only when it is
 * cancelled.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cp_fodp_encode (GPtrArray *pages, CpFigureProgressFunc progress, gpointer progress_data,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (CpFodpStyles) styles = cp_fodp_styles_new ();
  g_autoptr (GString) slides = g_string_new (NULL);
  CpFodpPage page = { .text = slides, .styles = styles };

  g_return_val_if_fail (pages != NULL && pages->len > 0, NULL);

  if (!write_pages (&page, pages, progress, progress_data, cancellable, error))
    return NULL;
  return assemble (pages->pdata[0], styles, slides);
}
