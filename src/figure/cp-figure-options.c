/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is made for: its size, theme, title. */

#include "cp-figure-options.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-error.h"

/* A figure is laid out in units. On a screen the shorter side has 540 of them, so that type of 10
 * units is legible from the last row of a room. On paper a unit is 0.7 of a real point: footers of
 * 10 units are then 7 points, labels of 16 are 11.2, and the built-in matrix fits on an A4 page. */
#define UNITS_OF_SHORT_SIDE 540.0
#define POINTS_OF_UNIT 0.7
#define POINTS_OF_INCH 72.0

/* A4 is 210 by 297 mm: 1240 by 1754 px at 150 dots an inch. */
#define A4_SHORT 1240
#define A4_LONG 1754

/* What a picture may have at most, in px of its file: memory is four bytes for each. */
#define PIXELS_MAX (16384.0 * 8192.0)

typedef struct
{
  const char *name;
  guint width;
  guint height;
  gboolean paper;
} NamedSize;

static const NamedSize named_sizes[] = {
  { "4k", 3840, 2160, FALSE },
  { "16:9", 1920, 1080, FALSE },
  { "4:3", 1440, 1080, FALSE },
  { "square", 1080, 1080, FALSE },
  { "a4", A4_SHORT, A4_LONG, TRUE },
  { "a4-landscape", A4_LONG, A4_SHORT, TRUE },
};

static gboolean
parse_named (const char *size, CpFigureOptions *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (named_sizes); i++)
    if (g_ascii_strcasecmp (size, named_sizes[i].name) == 0)
      {
        options->width = named_sizes[i].width;
        options->height = named_sizes[i].height;
        options->paper = named_sizes[i].paper;
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_pixels (const char *size, CpFigureOptions *options)
{
  g_auto (GStrv) parts = g_strsplit (size, "x", 3);
  guint64 width;
  guint64 height;

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, G_MAXUINT32, &width, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT32, &height, NULL))
    return FALSE;

  options->width = width;
  options->height = height;
  options->paper = FALSE;

  return TRUE;
}

static gboolean
is_side_possible (guint side)
{
  return side >= CP_FIGURE_SIDE_MIN && side <= CP_FIGURE_SIDE_MAX;
}

/**
 * cp_figure_size_from_string:
 * @size: "1920x1080", "4k", "16:9", "4:3", "square", "a4", "a4-landscape"
 * @options: takes width, height and whether it is paper
 *
 * Reads a size as it is written on the command line. Fails with %CP_FIGURE_ERROR_SIZE, and then
 * leaves @options as they were.
 */
gboolean
cp_figure_size_from_string (const char *size, CpFigureOptions *options, GError **error)
{
  CpFigureOptions read;

  g_return_val_if_fail (size != NULL && options != NULL, FALSE);

  read = *options;
  if (!parse_named (size, &read) && !parse_pixels (size, &read))
    {
      g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE,
                   /* Translators: %s is what was written in place of a size. */
                   _("“%s” is not a size; write 1920x1080, 4k, 16:9, 4:3, square, a4 or "
                     "a4-landscape."),
                   size);
      return FALSE;
    }
  if (!cp_figure_options_check (&read, error))
    return FALSE;
  *options = read;

  return TRUE;
}

/**
 * cp_figure_options_check:
 *
 * Checks that a figure can be made in that size and scale. Fails with %CP_FIGURE_ERROR_SIZE.
 */
gboolean
cp_figure_options_check (const CpFigureOptions *self, GError **error)
{
  double pixels;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!is_side_possible (self->width) || !is_side_possible (self->height))
    {
      g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE,
                   /* Translators: the size that was asked for, then the limits, in pixels. */
                   _("A figure of %u by %u pixels cannot be made; a side has from %d to %d."),
                   self->width, self->height, CP_FIGURE_SIDE_MIN, CP_FIGURE_SIDE_MAX);
      return FALSE;
    }
  if (self->scale < 1 || self->scale > CP_FIGURE_SCALE_MAX)
    {
      g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE,
                   /* Translators: the scale that was asked for, then the largest one. */
                   _("A figure cannot be made at a scale of %u; it is from 1 to %d."), self->scale,
                   CP_FIGURE_SCALE_MAX);
      return FALSE;
    }
  if (MIN (self->width, self->height) < cp_figure_options_get_unit (self) * (UNITS_OF_SHORT_SIDE - 1))
    {
      g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE,
                   /* Translators: the size of a sheet of paper, in pixels. */
                   _("Paper of %u by %u pixels is too small for text that can be read."),
                   self->width, self->height);
      return FALSE;
    }
  pixels = (double) self->width * self->height * self->scale * self->scale;
  if (pixels > PIXELS_MAX || MAX (self->width, self->height) * self->scale > 2 * CP_FIGURE_SIDE_MAX - 1)
    {
      g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE,
                   /* Translators: width, height and scale that were asked for. */
                   _("A picture of %u by %u pixels at a scale of %u is too large; choose a smaller "
                     "size or scale."),
                   self->width, self->height, self->scale);
      return FALSE;
    }

  return TRUE;
}

/**
 * cp_figure_options_get_unit:
 *
 * Computes how many px at scale 1 a unit of the layout has: the shorter side / 540 on a screen,
 * 0.7 of a real point on paper.
 */
double
cp_figure_options_get_unit (const CpFigureOptions *self)
{
  g_return_val_if_fail (self != NULL, 1);

  if (self->paper)
    return POINTS_OF_UNIT * CP_PAPER_DPI / POINTS_OF_INCH;
  return MIN (self->width, self->height) / UNITS_OF_SHORT_SIDE;
}
