/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they are compared: folded, with look-alike letters made alike. */

#include "cp-lexer.h"

#include <string.h>

#include "cp-fold.h"

#define HASH_START 2166136261u
#define HASH_FACTOR 16777619u

/* Cyrillic and Greek letters that look like Latin ones, by what they fold to. */
static const struct
{
  gunichar from;
  char to;
} look_alikes[] = {
  { 0x0430, 'a' }, { 0x0432, 'b' }, { 0x0435, 'e' }, { 0x0438, 'u' }, { 0x043A, 'k' },
  { 0x043C, 'm' }, { 0x043D, 'h' }, { 0x043E, 'o' }, { 0x0440, 'p' }, { 0x0441, 'c' },
  { 0x0442, 't' }, { 0x0443, 'y' }, { 0x0445, 'x' }, { 0x0455, 's' }, { 0x0456, 'i' },
  { 0x0458, 'j' }, { 0x0501, 'd' }, { 0x051B, 'q' }, { 0x051D, 'w' }, { 0x03B1, 'a' },
  { 0x03B5, 'e' }, { 0x03B9, 'i' }, { 0x03BA, 'k' }, { 0x03BD, 'v' }, { 0x03BF, 'o' },
  { 0x03C1, 'p' }, { 0x03C4, 't' }, { 0x03C5, 'u' }, { 0x03C7, 'x' },
};

#define FOUR(n) (n), (n) + 1, (n) + 2, (n) + 3
#define SIXTEEN(n) FOUR (n), FOUR ((n) + 4), FOUR ((n) + 8), FOUR ((n) + 12)

/* What ASCII folds to; 0 for a backslash and all that needs a closer look. */
static const guint8 ascii_folds[256] = {
  SIXTEEN (0x00), SIXTEEN (0x10), SIXTEEN (0x20), SIXTEEN (0x30),
  '@', 'a', 'b', 'c', FOUR ('d'), FOUR ('h'), FOUR ('l'), FOUR ('p'), FOUR ('t'), 'x', 'y', 'z',
  '[', 0, ']', '^', '_', SIXTEEN (0x60), SIXTEEN (0x70),
};

#undef FOUR
#undef SIXTEEN

static inline guint32
finish_hash (guint32 hash)
{
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6Du;
  return hash ^ hash >> 13;
}

static gunichar
replace_look_alike (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (look_alikes); i++)
    if (look_alikes[i].from == c)
      return (guchar) look_alikes[i].to;
  return c;
}

static gboolean
has_latin (const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (g_ascii_isalpha (text[i]))
      return TRUE;
  return FALSE;
}

/* Appends a folded character, without what cannot be seen and with one kind of apostrophe and of
 * hyphen. */
static void
append_character (GString *to, gunichar c, gboolean is_latin)
{
  if (g_unichar_type (c) == G_UNICODE_FORMAT)
    return;
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x2032 || c == 0x201B)
    c = '\'';
  else if (c == 0x2010 || c == 0x2011)
    c = '-';
  else if (is_latin)
    c = replace_look_alike (c);
  g_string_append_unichar (to, c);
}

static gsize
fold_unicode (const char *text, gsize n_bytes, char *folded)
{
  g_autoptr (GString) plain = g_string_sized_new (n_bytes * 2);
  g_autoptr (GString) result = g_string_sized_new (n_bytes * 2);
  gboolean is_latin = has_latin (text, n_bytes);
  gsize length;

  cp_fold_append (plain, text, n_bytes);
  for (const char *at = plain->str; at < plain->str + plain->len; at = g_utf8_next_char (at))
    if (*at != '\\')
      append_character (result, g_utf8_get_char (at), is_latin);
  length = MIN (result->len, CP_WORD_BUFFER);
  memcpy (folded, result->str, length);
  return length;
}

/**
 * cp_word_hash:
 * @folded: a folded word
 * @n_bytes: its length
 *
 * Returns: its hash
 */
guint32
cp_word_hash (const char *folded, gsize n_bytes)
{
  guint32 hash = HASH_START;

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) folded[i]) * HASH_FACTOR;
  return finish_hash (hash);
}

/**
 * cp_word_fold:
 * @text: a word or a mark, valid UTF-8
 * @n_bytes: its length; of long ones the begin counts
 * @folded: (out caller-allocates): %CP_WORD_BUFFER bytes
 * @hash: (out): the fold's hash
 *
 * Folds a word as cp_fold() does; besides, letters of another script that look like Latin ones
 * are Latin in a word with Latin letters, all apostrophes are one, and backslashes go.
 *
 * Returns: the fold's length
 */
gsize
cp_word_fold (const char *text, gsize n_bytes, char *folded, guint32 *hash)
{
  guint32 sum = HASH_START;

  if (n_bytes > CP_WORD_MAX)
    n_bytes = (gsize) (g_utf8_find_prev_char (text, text + CP_WORD_MAX) - text);

  for (gsize i = 0; i < n_bytes; i++)
    {
      guint8 c = ascii_folds[(guchar) text[i]];

      if (G_UNLIKELY (c == 0))
        {
          n_bytes = fold_unicode (text, n_bytes, folded);
          *hash = cp_word_hash (folded, n_bytes);
          return n_bytes;
        }
      folded[i] = (char) c;
      sum = (sum ^ c) * HASH_FACTOR;
    }
  *hash = finish_hash (sum);
  return n_bytes;
}
