/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From which number on a cell gets which shade. */

#include "cp-shade-scale.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"

/* Limits come from the series 1, 2, 5, 10, 20, 50 …: the last four that end at or above the
 * largest cell, so that a legend reads in round numbers and the largest cell has the darkest
 * shade. A small matrix has fewer limits, and leaves the shades between out. */

static const guint shades_of[CP_N_SHADES + 1][CP_N_SHADES] = {
  { 0 },
  { 4 },
  { 1, 4 },
  { 1, 2, 4 },
  { 1, 2, 3, 4 },
};

static double
get_series (guint place)
{
  static const double steps[] = { 1, 2, 5 };

  return steps[place % 3] * pow (10, place / 3);
}

static void
set_shades (CpShadeScale *self)
{
  for (guint i = 0; i < self->n_limits; i++)
    self->shades[i] = shades_of[self->n_limits][i];
}

static char *
format_end (const CpShadeScale *self, double value)
{
  return cp_words_dup_number (self->share ? value * 100 : value);
}

/* Where the range of a limit begins; counts are whole, shares are told in whole per cents. */
static double
get_start (const CpShadeScale *self, guint place)
{
  double step = self->share ? 0.01 : 1;

  return place == 0 ? step : self->limits[place - 1] + step;
}

/**
 * cp_shade_scale_for_counts:
 * @largest: the largest number of any cell
 *
 * Makes the scale of a matrix that shows counts: 19 gives the limits 2, 5, 10, 20.
 */
CpShadeScale
cp_shade_scale_for_counts (double largest)
{
  CpShadeScale self = { 0 };
  guint last = 0;

  g_return_val_if_fail (isfinite (largest), self);

  while (get_series (last) < largest)
    last++;
  self.n_limits = MIN (last + 1, CP_N_SHADES);
  for (guint i = 0; i < self.n_limits; i++)
    self.limits[i] = get_series (last + 1 - self.n_limits + i);
  set_shades (&self);

  return self;
}

/**
 * cp_shade_scale_for_shares:
 *
 * Makes the scale of a matrix that shows shares: 5, 10, 20 and 100 %. A share above 100 %,
 * which a column can have, gets the darkest shade.
 */
CpShadeScale
cp_shade_scale_for_shares (void)
{
  CpShadeScale self = { .limits = { 0.05, 0.1, 0.2, 1 }, .n_limits = 4, .share = TRUE };

  set_shades (&self);

  return self;
}

/**
 * cp_shade_scale_get_shade:
 *
 * Gets the shade of a value, 1 to 4, or 0 where there is nothing.
 */
guint
cp_shade_scale_get_shade (const CpShadeScale *self, double value)
{
  g_return_val_if_fail (self != NULL && self->n_limits > 0, 0);

  if (value <= 0)
    return 0;
  for (guint i = 0; i < self->n_limits; i++)
    if (value <= self->limits[i])
      return self->shades[i];

  return self->shades[self->n_limits - 1];
}

/**
 * cp_shade_scale_dup_range:
 * @place: place of a limit
 *
 * Gets what the legend says of a limit: "1", "3–5", "6–10 %".
 */
char *
cp_shade_scale_dup_range (const CpShadeScale *self, guint place)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (self != NULL && place < self->n_limits, NULL);

  from = format_end (self, get_start (self, place));
  to = format_end (self, self->limits[place]);
  if (self->share)
    /* Translators: a range of shares, from and to, in the legend of the matrix. */
    return g_strdup_printf (_("%s–%s %%"), from, to);
  if (g_str_equal (from, to))
    return g_steal_pointer (&to);
  /* Translators: a range of counts, from and to, in the legend of the matrix. */
  return g_strdup_printf (_("%s–%s"), from, to);
}

/**
 * cp_shade_get_color:
 * @shade: 1 to 4
 *
 * Gets the colour of a shade.
 */
CpColor
cp_shade_get_color (guint shade)
{
  g_return_val_if_fail (shade >= 1 && shade <= CP_N_SHADES, CP_COLOR_SHADE_1);

  return CP_COLOR_SHADE_1 + shade - 1;
}
