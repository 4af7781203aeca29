/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The encoding of a text that does not say it, by its letters. */

#include "cp-charset-guess.h"

#include <string.h>

/* As much of a text is looked at, in bytes. */
#define MAX_SAMPLE (256 * 1024)
#define MAX_WIDE_SAMPLE 4096

/* More than this share of control characters, and it is no text. */
#define MAX_CONTROL_SHARE .005

/* In Cyrillic text the bytes beyond ASCII stand in runs, in Latin text alone. */
#define MIN_RUN_SHARE .5

/* How often each Cyrillic letter from а to я stands in Russian text, of 1000 (after Lyashevskaya
 * and Sharov 2009); Ukrainian, Bulgarian and Serbian are near enough to tell encodings apart. */
static const guint8 frequencies[32] = {
  80, 16, 45, 17, 30, 85, 9, 17, 74, 12, 35, 44, 32, 67, 110, 28,
  47, 55, 63, 26, 3, 10, 5, 15, 7, 4, 1, 19, 17, 3, 6, 20,
};

/* KOI8-R orders its letters after their Latin sounds: ю а б ц д е ф г … */
static const guint8 koi8_order[32] = {
  30, 0, 1, 22, 4, 5, 20, 3, 21, 8, 9, 10, 11, 12, 13, 14,
  15, 31, 16, 17, 18, 19, 6, 2, 28, 27, 7, 24, 29, 25, 23, 26,
};

typedef int (*FindLetterFunc) (guchar c);

/* --- Where each encoding has the Cyrillic letters: 0 to 31, capitals 32 more, or -1 --- */

static int
find_windows_1251 (guchar c)
{
  return c < 0xC0 ? -1 : c >= 0xE0 ? c - 0xE0 : c - 0xC0 + 32;
}

static int
find_koi8_r (guchar c)
{
  return c < 0xC0 ? -1 : c < 0xE0 ? koi8_order[c - 0xC0] : koi8_order[c - 0xE0] + 32;
}

static int
find_iso_8859_5 (guchar c)
{
  return c < 0xB0 || c > 0xEF ? -1 : c >= 0xD0 ? c - 0xD0 : c - 0xB0 + 32;
}

static int
find_ibm866 (guchar c)
{
  if (c >= 0x80 && c < 0xA0)
    return c - 0x80 + 32;
  if (c >= 0xA0 && c < 0xB0)
    return c - 0xA0;
  return c >= 0xE0 && c < 0xF0 ? c - 0xE0 + 16 : -1;
}

typedef struct
{
  const char *name;
  FindLetterFunc find_letter;
} Cyrillic;

static const Cyrillic cyrillic[] = {
  { "Windows-1251", find_windows_1251 },
  { "KOI8-R", find_koi8_r },
  { "ISO-8859-5", find_iso_8859_5 },
  { "IBM866", find_ibm866 },
};

/* A capital after a small letter, or a byte that is no letter, speaks against the encoding. */
static gint64
score_cyrillic (const Cyrillic *self, const guchar *bytes, gsize n_bytes)
{
  gint64 score = 0;
  int before = -1;

  for (gsize i = 0; i < n_bytes; i++)
    {
      int letter = bytes[i] < 0x80 ? -1 : self->find_letter (bytes[i]);

      if (letter >= 32 && before >= 0 && before < 32)
        score -= 60;
      else if (letter >= 0)
        score += frequencies[letter % 32];
      else if (bytes[i] >= 0x80)
        score -= 20;
      before = letter;
    }
  return score;
}

static const char *
guess_cyrillic (const guchar *bytes, gsize n_bytes)
{
  const char *name = NULL;
  gint64 best = G_MININT64;

  for (guint i = 0; i < G_N_ELEMENTS (cyrillic); i++)
    {
      gint64 score = score_cyrillic (&cyrillic[i], bytes, n_bytes);

      if (score > best)
        {
          best = score;
          name = cyrillic[i].name;
        }
    }
  return name;
}

/* --- Latin letters --- */

/* Bytes that Windows-1250 has as letters and Windows-1252 as signs: ś ť ź ł ą ş ż and so on. */
static gboolean
is_central_letter (guchar c)
{
  return strchr ("\x9D\x9F\x8D\x8F\xA3\xA5\xAA\xAF\xB3\xB9\xBA\xBC\xBE\xBF", c) != NULL;
}

static gboolean
is_letter (guchar c)
{
  return g_ascii_isalpha (c) || c >= 0xC0;
}

static const char *
guess_latin (const guchar *bytes, gsize n_bytes)
{
  gsize n_central = 0;
  gsize n_western = 0;

  for (gsize i = 1; i + 1 < n_bytes; i++)
    {
      if (bytes[i] < 0x80 || !is_letter (bytes[i - 1]) || !is_letter (bytes[i + 1]))
        continue;
      n_central += is_central_letter (bytes[i]);
      n_western += bytes[i] >= 0xC0;
    }
  return n_central * 8 > n_western && n_central > 0 ? "Windows-1250" : "Windows-1252";
}

/* --- Any --- */

static gboolean
is_control (guchar c)
{
  return c < 0x20 && (c == '\0' || strchr ("\t\n\r\f\x1A\x1B", c) == NULL);
}

static gboolean
is_binary (const guchar *bytes, gsize n_bytes)
{
  gsize n_controls = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n_controls += is_control (bytes[i]);
  return (double) n_controls > MAX_CONTROL_SHARE * (double) n_bytes;
}

static gboolean
has_runs (const guchar *bytes, gsize n_bytes)
{
  gsize n_high = 0;
  gsize n_runs = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (bytes[i] < 0x80)
        continue;
      n_high++;
      n_runs += (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < n_bytes && bytes[i + 1] >= 0x80);
    }
  return n_high > 3 && (double) n_runs > MIN_RUN_SHARE * (double) n_high;
}

/**
 * cp_charset_guess:
 * @bytes: a text that is not UTF-8
 * @n_bytes: its length
 *
 * Returns: (nullable): the name of an encoding with one byte a letter, or %NULL if it is no text
 */
const char *
cp_charset_guess (const char *bytes, gsize n_bytes)
{
  const guchar *sample = (const guchar *) bytes;

  n_bytes = MIN (n_bytes, MAX_SAMPLE);
  if (is_binary (sample, n_bytes))
    return NULL;
  return has_runs (sample, n_bytes) ? guess_cyrillic (sample, n_bytes) : guess_latin (sample, n_bytes);
}

/**
 * cp_charset_guess_wide:
 * @bytes: a text without a byte-order mark
 * @n_bytes: its length
 *
 * Tells UTF-16 by the upper halves of its units, which are few and often 0 in any script but the
 * Chinese.
 *
 * Returns: (nullable): "UTF-16LE", "UTF-16BE" or %NULL
 */
const char *
cp_charset_guess_wide (const char *bytes, gsize n_bytes)
{
  gsize n_units = MIN (n_bytes, MAX_WIDE_SAMPLE) / 2;
  gsize n_small[2] = { 0, 0 };
  gsize n_zero[2] = { 0, 0 };
  gsize n_controls[2] = { 0, 0 };

  for (gsize i = 0; i < 2 * n_units; i++)
    {
      n_zero[i % 2] += bytes[i] == 0;
      n_small[i % 2] += (guchar) bytes[i] <= 0x06;
      /* The lower half of a Cyrillic letter may be any byte. */
      n_controls[i % 2] += bytes[i ^ 1] == 0 && is_control ((guchar) bytes[i]);
    }
  if (n_units < 2)
    return NULL;
  for (guint i = 0; i < 2; i++)
    if (n_zero[i] > 0 && n_small[i] * 10 > n_units * 9 && n_controls[1 - i] * 20 <= n_units)
      return i == 0 ? "UTF-16BE" : "UTF-16LE";
  return NULL;
}
