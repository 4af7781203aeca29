/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as the pages of a PDF file. */

#include "cp-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-config.h"
#include "cp-figure-error.h"
#include "cp-pdf-catalog.h"

/* PDF 1.5 as cairo writes it: fonts embedded, text that can be selected, and tags that tell a screen
 * reader where a page begins, what it shows, and which text is its heading (ISO 32000-1:2008, clause
 * 14.8). Nothing depends on the time, so equal figures give equal bytes.
 *
 * Neither cairo 1.16 nor 1.18 has attributes of tags but those of links: what they cannot say is added
 * to the file (cp-pdf-catalog.c). */

#define POINTS_OF_INCH 72.0

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int n_bytes)
{
  g_byte_array_append (data, bytes, n_bytes);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_date (cairo_surface_t *surface, CpDate date)
{
  char text[11] = "";

  if (date != 0)
    g_snprintf (text, sizeof text, "%04u-%02u-%02u", cp_date_get_year (date),
                MAX (cp_date_get_month (date), 1), MAX (cp_date_get_day (date), 1));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

static void
set_words (cairo_surface_t *surface, cairo_pdf_metadata_t member, const char *words)
{
  if (words != NULL)
    cairo_pdf_surface_set_metadata (surface, member, words);
}

static void
describe (cairo_surface_t *surface, const CpFigure *first)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Counterpoint " CP_VERSION);
  set_words (surface, CAIRO_PDF_METADATA_TITLE, cp_figure_get_title (first));
  set_words (surface, CAIRO_PDF_METADATA_SUBJECT, cp_figure_get_description (first));
  set_date (surface, cp_figure_get_date (first));
}

/* What stands in place of the picture for those who do not see it is said of an element of the page
 * (cp-pdf-catalog.c), and an element needs something that is drawn: a dot of the ground's colour. */
static void
draw_mark (const CpFigure *page, cairo_t *cr)
{
  const CpRgba *ground = cp_palette_get_color (cp_figure_get_palette (page), CP_COLOR_VIEW);

  cairo_tag_begin (cr, CP_PDF_FIGURE, NULL);
  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_rectangle (cr, 0, 0, 1, 1);
  cairo_fill (cr);
  cairo_tag_end (cr, CP_PDF_FIGURE);
}

/* Begins the document with its first page. Tags come after the ground: what fills a page makes cairo
 * forget all that was before it. */
static void
draw_page (cairo_surface_t *surface, cairo_t *cr, const CpFigure *page, guint number)
{
  double points = POINTS_OF_INCH / cp_figure_get_dpi (page);
  g_autofree char *target = g_strdup_printf ("page=%u", number);
  const char *title = cp_figure_get_title (page);

  cairo_pdf_surface_set_size (surface, cp_figure_get_pixel_width (page) * points,
                              cp_figure_get_pixel_height (page) * points);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title != NULL ? title : "",
                                 target, 0);
  cairo_save (cr);
  cairo_scale (cr, points, points);
  cp_figure_draw_ground (page, cr);
  if (number == 1)
    cairo_tag_begin (cr, "Document", NULL);
  cairo_tag_begin (cr, "Sect", NULL);
  draw_mark (page, cr);
  cp_figure_draw_tagged (page, cr);
  cairo_tag_end (cr, "Sect");
  cairo_restore (cr);
}

static gboolean
draw_pages (cairo_surface_t *surface, GPtrArray *pages, CpFigureProgressFunc progress,
            gpointer progress_data, GCancellable *cancellable, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
  cairo_status_t status;

  for (guint i = 0; i < pages->len && !cancelled; i++)
    {
      draw_page (surface, cr, pages->pdata[i], i + 1);
      if (progress != NULL)
        progress (i + 1, progress_data);
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
      if (i + 1 == pages->len || cancelled)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  if (!cancelled && status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_RENDER,
                 /* Translators: %s says why, in the words of the drawing library. */
                 _("The figure could not be drawn: %s. Try a smaller size or scale."),
                 cairo_status_to_string (status));
  return !cancelled && status == CAIRO_STATUS_SUCCESS;
}

static void
mark (GByteArray *file, GPtrArray *pages)
{
  /* Translators: the code of the language that you translate to, such as "de" or "pt-BR". */
  const char *language = C_("language code", "en");
  g_autoptr (GPtrArray) descriptions = g_ptr_array_new ();

  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (descriptions, (char *) cp_figure_get_description (pages->pdata[i]));
  cp_pdf_catalog_mark (file, language, descriptions);
}

/**
 * cp_pdf_encode:
 * @pages: (element-type CpFigure): the figures, at least one
 * @progress: (nullable): told after each page
 * @progress_data: data for @progress
 * @cancellable: (nullable): to stop between pages
 *
 * Makes a PDF file with a page and a bookmark for each figure: its text can be selected, its fonts
 * are embedded, its date is the newest of the corpus. May be called from any thread. Equal figures
 * give equal bytes. Fails with %CP_FIGURE_ERROR_RENDER, or when it is cancelled.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cp_pdf_encode (GPtrArray *pages, CpFigureProgressFunc progress, gpointer progress_data,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  cairo_surface_t *surface;
  gboolean drawn;

  g_return_val_if_fail (pages != NULL && pages->len > 0, NULL);

  surface = cairo_pdf_surface_create_for_stream (append_cb, file, 1, 1);
  describe (surface, pages->pdata[0]);
  drawn = draw_pages (surface, pages, progress, progress_data, cancellable, error);
  cairo_surface_destroy (surface);

  if (drawn)
    mark (file, pages);

  return drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&file)) : NULL;
}
