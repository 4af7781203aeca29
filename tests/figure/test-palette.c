/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of every theme are there and stand out from what they stand on. */

#include "cp-palette.h"

#include <math.h>

static const CpColor grounds[] = {
  CP_COLOR_VIEW, CP_COLOR_WINDOW, CP_COLOR_SIDEBAR, CP_COLOR_HEADER_BAR, CP_COLOR_CARD,
  CP_COLOR_RAISED, CP_COLOR_CONTROL, CP_COLOR_PRESSED, CP_COLOR_MARKED_OFFICIAL,
  CP_COLOR_MARKED_EXPERT, CP_COLOR_MARKED_OTHERS,
};

/* What bars, signs and dashes stand on. */
static const CpColor plain_grounds[] = {
  CP_COLOR_VIEW, CP_COLOR_WINDOW, CP_COLOR_SIDEBAR, CP_COLOR_CARD, CP_COLOR_RAISED,
};

static const CpColor graphics[] = {
  CP_COLOR_EDGE, CP_COLOR_OFFICIAL, CP_COLOR_EXPERT, CP_COLOR_OTHERS,
};

/* Ratios on the view, as the design states them. */
typedef struct
{
  CpTheme theme;
  CpColor color;
  double ratio;
} Ratio;

static const Ratio ratios[] = {
  { CP_THEME_LIGHT, CP_COLOR_FG, 15.1 },      { CP_THEME_LIGHT, CP_COLOR_DIM, 6.7 },
  { CP_THEME_LIGHT, CP_COLOR_EDGE, 3.8 },     { CP_THEME_LIGHT, CP_COLOR_OFFICIAL, 5.2 },
  { CP_THEME_LIGHT, CP_COLOR_EXPERT, 3.9 },   { CP_THEME_LIGHT, CP_COLOR_OTHERS, 3.7 },
  { CP_THEME_DARK, CP_COLOR_FG, 15.0 },       { CP_THEME_DARK, CP_COLOR_DIM, 8.0 },
  { CP_THEME_DARK, CP_COLOR_EDGE, 4.6 },      { CP_THEME_DARK, CP_COLOR_OFFICIAL, 7.3 },
  { CP_THEME_DARK, CP_COLOR_EXPERT, 4.4 },    { CP_THEME_DARK, CP_COLOR_OTHERS, 4.3 },
  { CP_THEME_HC_LIGHT, CP_COLOR_FG, 21.0 },   { CP_THEME_HC_LIGHT, CP_COLOR_OFFICIAL, 7.9 },
  { CP_THEME_HC_LIGHT, CP_COLOR_EXPERT, 6.5 }, { CP_THEME_HC_LIGHT, CP_COLOR_OTHERS, 4.6 },
  { CP_THEME_HC_DARK, CP_COLOR_FG, 21.0 },    { CP_THEME_HC_DARK, CP_COLOR_OFFICIAL, 11.9 },
  { CP_THEME_HC_DARK, CP_COLOR_EXPERT, 8.6 }, { CP_THEME_HC_DARK, CP_COLOR_OTHERS, 6.5 },
  { CP_THEME_PRINT, CP_COLOR_FG, 21.0 },      { CP_THEME_PRINT, CP_COLOR_DIM, 8.9 },
  { CP_THEME_PRINT, CP_COLOR_OFFICIAL, 5.2 }, { CP_THEME_PRINT, CP_COLOR_EXPERT, 3.9 },
  { CP_THEME_PRINT, CP_COLOR_OTHERS, 3.2 },
};

static void
assert_contrast (CpTheme theme, CpColor color, CpColor ground, double least)
{
  const CpPalette *palette = cp_palette_get (theme);
  const CpRgba *on = cp_palette_get_color (palette, ground);
  double ratio = cp_palette_contrast (cp_palette_get_color (palette, color), on);

  if (on->alpha > 0 && ratio < least)
    g_error ("%s: %s on %s has %.2f, less than %.1f", cp_theme_to_string (theme),
             cp_color_to_string (color), cp_color_to_string (ground), ratio, least);
}

static void
test_text (void)
{
  for (CpTheme theme = 0; theme < CP_N_THEMES; theme++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        assert_contrast (theme, CP_COLOR_FG, grounds[i], 4.5);
      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        assert_contrast (theme, CP_COLOR_DIM, grounds[i], 4.5);
      for (CpColor shade = CP_COLOR_SHADE_1; shade <= CP_COLOR_SHADE_4; shade++)
        assert_contrast (theme, CP_COLOR_ON_SHADE, shade, 4.5);
      assert_contrast (theme, CP_COLOR_VIEW, CP_COLOR_FG, 4.5);
    }
}

static void
test_graphics (void)
{
  for (CpTheme theme = 0; theme < CP_N_THEMES; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (graphics); i++)
      for (guint k = 0; k < G_N_ELEMENTS (plain_grounds); k++)
        assert_contrast (theme, graphics[i], plain_grounds[k], 3.0);
}

static void
test_ratios (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      const CpPalette *palette = cp_palette_get (ratios[i].theme);
      double ratio = cp_palette_contrast (cp_palette_get_color (palette, ratios[i].color),
                                          cp_palette_get_color (palette, CP_COLOR_VIEW));

      g_assert_cmpfloat_with_epsilon (ratio, ratios[i].ratio, 0.1);
    }
}

/* The ramp gets stronger from shade to shade, away from the ground. */
static void
test_ramp (void)
{
  for (CpTheme theme = 0; theme < CP_N_THEMES; theme++)
    {
      const CpPalette *palette = cp_palette_get (theme);
      const CpRgba *view = cp_palette_get_color (palette, CP_COLOR_VIEW);
      double last = 1;

      for (CpColor shade = CP_COLOR_SHADE_1; shade <= CP_COLOR_SHADE_4; shade++)
        {
          double ratio = cp_palette_contrast (cp_palette_get_color (palette, shade), view);

          g_assert_cmpfloat (ratio, >, last);
          last = ratio;
        }
    }
}

static void
test_values (void)
{
  const CpRgba *blue = cp_palette_get_color (cp_palette_get (CP_THEME_LIGHT), CP_COLOR_OFFICIAL);
  const CpRgba white = { 1, 1, 1, 1 };
  const CpRgba black = { 0, 0, 0, 1 };

  g_assert_cmpfloat_with_epsilon (blue->red, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (blue->green, 0x72 / 255.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (blue->blue, 0xb2 / 255.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (cp_palette_contrast (&white, &black), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (cp_palette_contrast (&black, &white), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (cp_palette_contrast (&white, &white), 1, 1e-6);
}

/* All but paper, where nothing is hovered or marked, has every colour. */
static void
test_complete (void)
{
  for (CpTheme theme = 0; theme < CP_N_THEMES; theme++)
    for (CpColor color = 0; color < CP_N_COLORS; color++)
      {
        const CpRgba *rgba = cp_palette_get_color (cp_palette_get (theme), color);

        if (theme != CP_THEME_PRINT)
          g_assert_cmpfloat (rgba->alpha, ==, 1);
      }
  g_assert_cmpfloat (cp_palette_get_color (cp_palette_get (CP_THEME_PRINT), CP_COLOR_PRESSED)->alpha,
                     ==, 0);
}

static void
test_names (void)
{
  CpTheme theme = CP_N_THEMES;

  g_assert_true (cp_theme_from_string ("hc-dark", &theme));
  g_assert_cmpint (theme, ==, CP_THEME_HC_DARK);
  g_assert_false (cp_theme_from_string ("sepia", &theme));
  g_assert_cmpint (theme, ==, CP_THEME_HC_DARK);
  for (theme = 0; theme < CP_N_THEMES; theme++)
    {
      CpTheme found = CP_N_THEMES;

      g_assert_true (cp_theme_from_string (cp_theme_to_string (theme), &found));
      g_assert_cmpint (found, ==, theme);
      g_assert_cmpint (cp_palette_get_theme (cp_palette_get (theme)), ==, theme);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/text", test_text);
  g_test_add_func ("/palette/graphics", test_graphics);
  g_test_add_func ("/palette/ratios", test_ratios);
  g_test_add_func ("/palette/ramp", test_ramp);
  g_test_add_func ("/palette/values", test_values);
  g_test_add_func ("/palette/complete", test_complete);
  g_test_add_func ("/palette/names", test_names);

  return g_test_run ();
}
