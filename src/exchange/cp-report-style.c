/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The style of a report: its sheet, and the palette as the colours in it. */

#include "cp-report-private.h"

#include <math.h>

#include "cp-palette.h"
#include "cp-report-resources.h"

#define SHEET "/io/github/counterpoint_app/Counterpoint/report/report.css"

/* When which theme is right; the first one always, later ones where they are asked for. */
static const struct
{
  CpTheme theme;
  const char *when; /* or %NULL */
} themes[] = {
  { CP_THEME_LIGHT, NULL },
  { CP_THEME_DARK, "screen and (prefers-color-scheme: dark)" },
  { CP_THEME_HC_LIGHT, "screen and (prefers-contrast: more)" },
  { CP_THEME_HC_DARK, "screen and (prefers-contrast: more) and (prefers-color-scheme: dark)" },
  { CP_THEME_PRINT, "print" },
};

static guint
get_byte (double channel)
{
  return (guint) lround (channel * 255);
}

/* What a theme has no colour for stays plain. */
static void
append_color (GString *sheet, const char *name, const CpRgba *color)
{
  if (color->alpha == 0)
    g_string_append_printf (sheet, "--%s:transparent;", name);
  else
    g_string_append_printf (sheet, "--%s:#%02x%02x%02x;", name, get_byte (color->red),
                            get_byte (color->green), get_byte (color->blue));
}

static void
append_theme (GString *sheet, CpTheme theme, const char *when)
{
  const CpPalette *palette = cp_palette_get (theme);

  if (when != NULL)
    g_string_append_printf (sheet, "@media %s{", when);
  g_string_append (sheet, ":root{");
  for (CpColor color = 0; color < CP_N_COLORS; color++)
    append_color (sheet, cp_color_to_string (color), cp_palette_get_color (palette, color));
  g_string_append (sheet, when != NULL ? "}}\n" : "}\n");
}

/**
 * cp_report_dup_style:
 *
 * Makes the style sheet of a page.
 */
char *
cp_report_dup_style (void)
{
  GString *sheet = g_string_new ("\n");
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cp_report_get_resource (), SHEET,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize n_bytes;
  const char *text;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &n_bytes);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    append_theme (sheet, themes[i].theme, themes[i].when);
  g_string_append_len (sheet, text, n_bytes);

  return g_string_free (sheet, FALSE);
}
