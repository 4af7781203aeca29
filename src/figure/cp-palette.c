/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of views, figures and style sheets, by theme. */

#include "cp-palette.h"

#include <math.h>

#include <gio/gio.h>

#include "cp-palette-resources.h"

/* A palette is read once from its resource and never changes; no colour is written anywhere else
 * than in these files. They are part of the program, so a fault in one is a programmer's. */

#define RESOURCE_BASE "/io/github/counterpoint_app/Counterpoint/palette/"

struct _CpPalette
{
  CpTheme theme;
  CpRgba colors[CP_N_COLORS];
};

static const char *const theme_names[CP_N_THEMES] = {
  [CP_THEME_LIGHT] = "light",
  [CP_THEME_DARK] = "dark",
  [CP_THEME_PRINT] = "print",
  [CP_THEME_HC_LIGHT] = "hc-light",
  [CP_THEME_HC_DARK] = "hc-dark",
};

static const char *const color_names[CP_N_COLORS] = {
  [CP_COLOR_VIEW] = "view",
  [CP_COLOR_WINDOW] = "window",
  [CP_COLOR_SIDEBAR] = "sidebar",
  [CP_COLOR_HEADER_BAR] = "header-bar",
  [CP_COLOR_CARD] = "card",
  [CP_COLOR_RAISED] = "raised",
  [CP_COLOR_CONTROL] = "control",
  [CP_COLOR_PRESSED] = "pressed",
  [CP_COLOR_LINE] = "line",
  [CP_COLOR_HAIR] = "hair",
  [CP_COLOR_FG] = "fg",
  [CP_COLOR_DIM] = "dim",
  [CP_COLOR_EDGE] = "edge",
  [CP_COLOR_OFFICIAL] = "official",
  [CP_COLOR_EXPERT] = "expert",
  [CP_COLOR_OTHERS] = "others",
  [CP_COLOR_MARKED_OFFICIAL] = "marked-official",
  [CP_COLOR_MARKED_EXPERT] = "marked-expert",
  [CP_COLOR_MARKED_OTHERS] = "marked-others",
  [CP_COLOR_SHADE_1] = "shade-1",
  [CP_COLOR_SHADE_2] = "shade-2",
  [CP_COLOR_SHADE_3] = "shade-3",
  [CP_COLOR_SHADE_4] = "shade-4",
  [CP_COLOR_ON_SHADE] = "on-shade",
};

static CpRgba
parse_color (const char *text)
{
  guint64 value;

  g_assert (strlen (text) == 7 && text[0] == '#');
  value = g_ascii_strtoull (text + 1, NULL, 16);

  return (CpRgba) {
    .red = ((value >> 16) & 0xff) / 255.0,
    .green = ((value >> 8) & 0xff) / 255.0,
    .blue = (value & 0xff) / 255.0,
    .alpha = 1,
  };
}

static void
load_palette (CpPalette *self, CpTheme theme)
{
  g_autofree char *path = g_strconcat (RESOURCE_BASE, theme_names[theme], ".ini", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cp_palette_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_assert (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
  self->theme = theme;
  for (guint i = 0; i < CP_N_COLORS; i++)
    {
      g_autofree char *text = g_key_file_get_string (file, "palette", color_names[i], NULL);

      if (text != NULL)
        self->colors[i] = parse_color (text);
    }
}

/* WCAG 2.1, "relative luminance": the linear light of an sRGB channel. */
static double
linearize (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const CpRgba *color)
{
  return 0.2126 * linearize (color->red) + 0.7152 * linearize (color->green)
         + 0.0722 * linearize (color->blue);
}

/**
 * cp_palette_get:
 * @theme: a theme
 *
 * Gets the colours of a theme; they live as long as the program. May be called from any thread.
 */
const CpPalette *
cp_palette_get (CpTheme theme)
{
  static CpPalette palettes[CP_N_THEMES];
  static gsize loaded;

  g_return_val_if_fail ((guint) theme < CP_N_THEMES, NULL);

  if (g_once_init_enter (&loaded))
    {
      for (guint i = 0; i < CP_N_THEMES; i++)
        load_palette (&palettes[i], i);
      g_once_init_leave (&loaded, 1);
    }

  return &palettes[theme];
}

/**
 * cp_palette_get_color:
 *
 * Gets one colour of a palette. Its alpha is 0 where the theme has no such colour.
 */
const CpRgba *
cp_palette_get_color (const CpPalette *self, CpColor color)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) color < CP_N_COLORS, NULL);

  return &self->colors[color];
}

/**
 * cp_palette_get_theme:
 *
 * Gets the theme whose colours these are.
 */
CpTheme
cp_palette_get_theme (const CpPalette *self)
{
  g_return_val_if_fail (self != NULL, CP_THEME_LIGHT);

  return self->theme;
}

/**
 * cp_palette_contrast:
 *
 * Computes the contrast ratio of two opaque colours, from 1 to 21, whichever is the lighter
 * (Web Content Accessibility Guidelines 2.1, "contrast ratio").
 */
double
cp_palette_contrast (const CpRgba *a, const CpRgba *b)
{
  double first;
  double second;

  g_return_val_if_fail (a != NULL && b != NULL, 1);

  first = get_luminance (a);
  second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/**
 * cp_color_to_string:
 *
 * Gets the name that a colour has in the palette files and in style sheets.
 */
const char *
cp_color_to_string (CpColor color)
{
  g_return_val_if_fail ((guint) color < CP_N_COLORS, NULL);

  return color_names[color];
}

/**
 * cp_theme_to_string:
 *
 * Gets the name of a theme as it is written on the command line.
 */
const char *
cp_theme_to_string (CpTheme theme)
{
  g_return_val_if_fail ((guint) theme < CP_N_THEMES, NULL);

  return theme_names[theme];
}

/**
 * cp_theme_from_string:
 * @name: what a person wrote
 * @theme: (out): the theme of that name
 *
 * Finds a theme by its name. Returns %FALSE where there is none.
 */
gboolean
cp_theme_from_string (const char *name, CpTheme *theme)
{
  g_return_val_if_fail (name != NULL && theme != NULL, FALSE);

  for (guint i = 0; i < CP_N_THEMES; i++)
    if (g_str_equal (name, theme_names[i]))
      {
        *theme = i;
        return TRUE;
      }

  return FALSE;
}
