/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of the fonts that every window shows, loaded before they are drawn. */

#include "cp-letters.h"

#include <pango/pangocairo.h>

#include "cp-matrix-texts.h"

/*
 * FreeType prepares the hinting of a font anew whenever it is asked for another size than the last
 * time. The texts of a window change between few sizes more than a hundred times, so that this would
 * be half of what drawing the first frame takes. Here the letters are drawn size by size, on a thread
 * of its own while the window is put together, and cairo keeps them for all threads. Nothing
 * but time depends on it: who draws a letter that is not there yet loads it.
 */

#define LETTERS                                                                                     \
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:-()…"
/* Room for them in one line, in ems. */
#define WIDTH 60
#define HEIGHT 2

/* The sizes in ems that the style sheets and the matrix give to texts. */
static const struct
{
  double size;
  PangoWeight weight;
} kinds[] = {
  { 1, PANGO_WEIGHT_BOLD },      { 1, PANGO_WEIGHT_NORMAL },   { 0.83, PANGO_WEIGHT_BOLD },
  { 0.83, PANGO_WEIGHT_NORMAL }, { 0.93, PANGO_WEIGHT_BOLD },
};

typedef struct
{
  cairo_scaled_font_t *fonts[G_N_ELEMENTS (kinds)];
  double em;
} Letters;

static cairo_scaled_font_t *
load_font (PangoContext *context, double size, PangoWeight weight)
{
  g_autoptr (PangoFontDescription) description =
      pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr (PangoFont) font = NULL;

  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, weight);
  font = pango_context_load_font (context, description);

  return PANGO_IS_CAIRO_FONT (font)
             ? cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)))
             : NULL;
}

static void
draw_letters (cairo_t *cr, cairo_scaled_font_t *font, double em)
{
  cairo_set_scaled_font (cr, font);
  cairo_move_to (cr, 0, em);
  cairo_show_text (cr, LETTERS);
}

static gpointer
draw_cb (gpointer data)
{
  Letters *self = data;
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_A8, (int) (WIDTH * self->em), (int) (HEIGHT * self->em));
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (self->fonts[i] != NULL)
      {
        draw_letters (cr, self->fonts[i], self->em);
        cairo_scaled_font_destroy (self->fonts[i]);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_free (self);

  return NULL;
}

/**
 * cp_letters_load:
 * @context: of a window
 *
 * Begins to load the letters of a window's font, once for the program.
 */
void
cp_letters_load (PangoContext *context)
{
  static gboolean loaded;
  Letters *self;

  g_return_if_fail (PANGO_IS_CONTEXT (context));

  if (loaded)
    return;
  loaded = TRUE;
  self = g_new0 (Letters, 1);
  self->em = cp_matrix_texts_get_em (context);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    self->fonts[i] = load_font (context, kinds[i].size * self->em, kinds[i].weight);
  g_thread_unref (g_thread_new ("letters", draw_cb, self));
}
