/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writers of SVG and FODP share: numbers, colours and words as XML has them. */

#include "cp-markup.h"

#include <math.h>
#include <string.h>

/* Nothing here depends on the locale, so equal figures give equal bytes. Words come from articles:
 * they are never markup, neither between tags nor in an attribute. */

/**
 * cp_markup_append_number:
 *
 * Appends a number to a hundredth, with no needless zeros and a dot in every locale.
 */
void
cp_markup_append_number (GString *to, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gint64 hundredths = (gint64) floor (value * 100 + 0.5);
  gsize end;

  g_return_if_fail (to != NULL);

  g_ascii_formatd (text, sizeof text, "%.2f", (double) hundredths / 100);
  for (end = strlen (text); text[end - 1] == '0'; end--)
    ;
  if (text[end - 1] == '.')
    end--;
  g_string_append_len (to, text, (gssize) end);
}

/**
 * cp_markup_append_attribute:
 *
 * Appends an attribute whose value is a number, after a blank.
 */
void
cp_markup_append_attribute (GString *to, const char *name, double value)
{
  g_return_if_fail (to != NULL && name != NULL);

  g_string_append_printf (to, " %s=\"", name);
  cp_markup_append_number (to, value);
  g_string_append_c (to, '"');
}

/**
 * cp_markup_append_color:
 *
 * Appends an attribute whose value is a colour, "#0072B2", after a blank.
 */
void
cp_markup_append_color (GString *to, const char *name, const CpPalette *palette, CpColor color)
{
  const CpRgba *rgba = cp_palette_get_color (palette, color);

  g_return_if_fail (to != NULL && name != NULL);

  g_string_append_printf (to, " %s=\"#%02X%02X%02X\"", name, (guint) (rgba->red * 255 + 0.5),
                          (guint) (rgba->green * 255 + 0.5), (guint) (rgba->blue * 255 + 0.5));
}

/**
 * cp_markup_append_step:
 * @letter: of a path's data, as SVG 1.1 has them
 * @numbers: what follows it
 *
 * Appends a step of a path.
 */
void
cp_markup_append_step (GString *to, char letter, guint n, const double *numbers)
{
  g_return_if_fail (to != NULL && (n == 0 || numbers != NULL));

  g_string_append_c (to, letter);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (to, ' ');
      cp_markup_append_number (to, numbers[i]);
    }
}

/**
 * cp_markup_append_words:
 *
 * Appends words so that nothing in them is markup. What XML has no way to write (clause 2.2 of
 * XML 1.0) is left out.
 */
void
cp_markup_append_words (GString *to, const char *words)
{
  g_return_if_fail (to != NULL && words != NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == '<')
        g_string_append (to, "&lt;");
      else if (letter == '>')
        g_string_append (to, "&gt;");
      else if (letter == '&')
        g_string_append (to, "&amp;");
      else if (letter == '"')
        g_string_append (to, "&quot;");
      else if (letter == '\t' || letter == '\n')
        g_string_append_c (to, ' ');
      else if (letter >= 0x20 && letter != 0xfffe && letter != 0xffff)
        g_string_append_unichar (to, letter);
    }
}
