/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette as a style sheet's colour definitions, and an accent that can be seen. */

#include "cp-style-sheet.h"

#include <math.h>

/* The least contrast of an accent on the view: what graphics need (WCAG 2.1, 1.4.11), and in high
 * contrast what text needs. */
#define CONTRAST 3.0
#define HIGH_CONTRAST 4.5
#define STEPS 100

static const CpRgba default_on_light = { 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0, 1 };
static const CpRgba default_on_dark = { 0x78 / 255.0, 0xae / 255.0, 0xed / 255.0, 1 };
static const CpRgba black = { 0, 0, 0, 1 };
static const CpRgba white = { 1, 1, 1, 1 };

static gboolean
is_dark (const CpPalette *palette)
{
  const CpRgba *view = cp_palette_get_color (palette, CP_COLOR_VIEW);

  return cp_palette_contrast (view, &white) > cp_palette_contrast (view, &black);
}

static double
get_least_contrast (const CpPalette *palette)
{
  CpTheme theme = cp_palette_get_theme (palette);

  return theme == CP_THEME_HC_LIGHT || theme == CP_THEME_HC_DARK ? HIGH_CONTRAST : CONTRAST;
}

static CpRgba
mix_colors (const CpRgba *from, const CpRgba *to, double share)
{
  return (CpRgba) {
    .red = from->red + (to->red - from->red) * share,
    .green = from->green + (to->green - from->green) * share,
    .blue = from->blue + (to->blue - from->blue) * share,
    .alpha = 1,
  };
}

static void
append_color (GString *sheet, const char *name, const CpRgba *color)
{
  g_autofree char *identifier = g_strdelimit (g_strdup (name), "-", '_');

  if (color->alpha == 0)
    g_string_append_printf (sheet, "@define-color cp_%s transparent;\n", identifier);
  else
    g_string_append_printf (sheet, "@define-color cp_%s #%02x%02x%02x;\n", identifier,
                            (guint) lround (color->red * 255),
                            (guint) lround (color->green * 255),
                            (guint) lround (color->blue * 255));
}

/**
 * cp_style_sheet_move_accent:
 * @accent: (nullable): the desktop's accent, or %NULL for the one that fits the palette
 *
 * An accent that can be seen on the view of @palette: mixed with black or white in steps of a
 * hundredth until its contrast is at least 3:1, in high contrast 4.5:1.
 */
CpRgba
cp_style_sheet_move_accent (const CpPalette *palette, const CpRgba *accent)
{
  const CpRgba *view;
  const CpRgba *target;
  CpRgba moved;

  g_return_val_if_fail (palette != NULL, default_on_light);

  view = cp_palette_get_color (palette, CP_COLOR_VIEW);
  target = is_dark (palette) ? &white : &black;

  if (accent == NULL)
    accent = is_dark (palette) ? &default_on_dark : &default_on_light;

  moved = mix_colors (accent, target, 0);

  for (guint i = 1; i <= STEPS && cp_palette_contrast (&moved, view) < get_least_contrast (palette);
       i++)
    moved = mix_colors (accent, target, (double) i / STEPS);

  return moved;
}

/**
 * cp_style_sheet_get_on_accent:
 *
 * What can be read on @accent: white where that has 4.5:1, else the better of black and white.
 */
CpRgba
cp_style_sheet_get_on_accent (const CpRgba *accent)
{
  double on_white;

  g_return_val_if_fail (accent != NULL, white);

  on_white = cp_palette_contrast (accent, &white);

  return on_white >= HIGH_CONTRAST || on_white > cp_palette_contrast (accent, &black) ? white : black;
}

/**
 * cp_style_sheet_dup_colors:
 * @accent: (nullable): the desktop's accent; it is moved as it must be
 *
 * Every colour of @palette as `@define-color cp_NAME`, the dashes of its name as underscores, and
 * `cp_accent` with `cp_on_accent`. A colour that the palette does not have is transparent.
 */
char *
cp_style_sheet_dup_colors (const CpPalette *palette, const CpRgba *accent)
{
  g_autoptr (GString) sheet = NULL;
  CpRgba moved;
  CpRgba on_accent;

  g_return_val_if_fail (palette != NULL, NULL);

  sheet = g_string_new (NULL);

  for (CpColor color = 0; color < CP_N_COLORS; color++)
    append_color (sheet, cp_color_to_string (color), cp_palette_get_color (palette, color));

  moved = cp_style_sheet_move_accent (palette, accent);
  on_accent = cp_style_sheet_get_on_accent (&moved);
  append_color (sheet, "accent", &moved);
  append_color (sheet, "on-accent", &on_accent);

  return g_string_free (g_steal_pointer (&sheet), FALSE);
}
