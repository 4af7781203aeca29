/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text folded for matching, its words, and digests that do not depend on its layout. */

#include "cp-fold.h"

#include <string.h>

/* The fold of a character of which nothing stays. */
#define FOLD_NOTHING 0

#define BLOCK_SIZE 256
#define N_BLOCKS 256

/* --- Folding of characters --- */

/* NFKD, marks dropped, case-folded: of one character, by GLib. None of the three depends on a
 * character's neighbours once the marks are gone, so that a text can be folded by pieces. */
static char *
fold_character (gunichar c)
{
  char text[7] = "";
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) plain = g_string_new (NULL);

  g_unichar_to_utf8 (c, text);
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  for (const char *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
  return g_utf8_casefold (plain->str, (gssize) plain->len);
}

static gunichar *
make_block (gunichar first)
{
  gunichar *block = g_new (gunichar, BLOCK_SIZE);

  for (gunichar i = 0; i < BLOCK_SIZE; i++)
    {
      gboolean is_character = g_unichar_validate (first + i) && first + i != 0;
      g_autofree char *folded = is_character ? fold_character (first + i) : g_strdup ("");

      if (*folded == '\0')
        block[i] = FOLD_NOTHING;
      else if (*g_utf8_next_char (folded) == '\0')
        block[i] = g_utf8_get_char (folded);
      else
        block[i] = CP_FOLD_SEVERAL;
    }
  return block;
}

/* The folds of the 256 characters around one of the basic plane. GLib takes some 300 ns for each
 * of them, so the answers are kept for the life of the program: 1 KiB for each part of Unicode
 * that a text really uses. */
static const gunichar *
get_block (gunichar c)
{
  static gsize blocks[N_BLOCKS];
  gsize *block = &blocks[c / BLOCK_SIZE];

  if (g_once_init_enter (block))
    g_once_init_leave (block, (gsize) make_block (c - c % BLOCK_SIZE));
  return (const gunichar *) *block;
}

static inline gunichar
look_up_fold (gunichar c)
{
  if (c >= BLOCK_SIZE * N_BLOCKS)
    return CP_FOLD_SEVERAL;
  return get_block (c)[c % BLOCK_SIZE];
}

static inline void
append_character (GString *to, gunichar c, gboolean only_letters)
{
  if (!only_letters || g_unichar_isalnum (c))
    g_string_append_unichar (to, c);
}

/* Appends the fold of a character that is not ASCII. */
static void
append_fold (GString *to, gunichar c, gboolean only_letters)
{
  gunichar fold = look_up_fold (c);
  g_autofree char *several = NULL;

  if (fold == FOLD_NOTHING)
    return;
  if (fold != CP_FOLD_SEVERAL)
    {
      append_character (to, fold, only_letters);
      return;
    }
  several = fold_character (c);
  for (const char *at = several; *at != '\0'; at = g_utf8_next_char (at))
    append_character (to, g_utf8_get_char (at), only_letters);
}

/* --- Words --- */

/* What belongs to a word without being a letter: an accent of its own, or something unseen inside
 * it, such as a soft hyphen. So a text has the same words in all forms of normalization. */
static gboolean
is_inside_word (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
is_joint (gunichar c)
{
  return c == '\'' || c == '-' || c == 0x2019 || c == 0x2010;
}

static inline gunichar
get_character (const char *at)
{
  return (guchar) *at < 0x80 ? (guchar) *at : g_utf8_get_char (at);
}

static inline const char *
skip_to_word (const char *at, const char *end)
{
  while (at < end && !g_ascii_isalnum (*at) && !cp_fold_is_word_char (get_character (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* --- Public functions --- */

/**
 * cp_fold_is_word_char:
 * @c: a character
 *
 * Returns: whether it is a letter or a digit of any script
 */
gboolean
cp_fold_is_word_char (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c);
}

/**
 * cp_fold_character:
 * @c: a character
 *
 * Folds one character as cp_fold_append() does, for a search that does not want a copy.
 *
 * Returns: the fold: a character, 0 where nothing stays, or %CP_FOLD_SEVERAL
 */
gunichar
cp_fold_character (gunichar c)
{
  return c < 0x80 ? (guchar) g_ascii_tolower ((char) c) : look_up_fold (c);
}

/**
 * cp_fold_append:
 * @to: where the fold goes
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Appends a text for matching: without case, accents and other marks, and with the plain letters
 * for what only looks special (NFKD): "Café ﬁne" becomes "cafe fine".
 */
void
cp_fold_append (GString *to, const char *text, gsize n_bytes)
{
  const char *end;

  g_return_if_fail (to != NULL);
  g_return_if_fail (text != NULL);

  end = text + n_bytes;
  while (text < end)
    {
      gsize start = to->len;
      const char *run = text;

      while (text < end && (guchar) *text < 0x80)
        text++;
      g_string_append_len (to, run, text - run);
      for (gsize i = start; i < to->len; i++)
        to->str[i] = g_ascii_tolower (to->str[i]);
      for (; text < end && (guchar) *text >= 0x80; text = g_utf8_next_char (text))
        append_fold (to, g_utf8_get_char (text), FALSE);
    }
}

/**
 * cp_fold:
 * @text: valid UTF-8
 *
 * Folds a text as cp_fold_append() does.
 *
 * Returns: (transfer full): the fold
 */
char *
cp_fold (const char *text)
{
  GString *to;
  gsize n_bytes;

  g_return_val_if_fail (text != NULL, NULL);

  n_bytes = strlen (text);
  to = g_string_sized_new (n_bytes);
  cp_fold_append (to, text, n_bytes);
  return g_string_free (to, FALSE);
}

/**
 * cp_fold_append_letters:
 * @to: where the fold goes
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Appends the letters and digits of a text's fold, and nothing of what parts them.
 */
void
cp_fold_append_letters (GString *to, const char *text, gsize n_bytes)
{
  const char *end;

  g_return_if_fail (to != NULL);
  g_return_if_fail (text != NULL);

  end = text + n_bytes;
  while (text < end)
    {
      if ((guchar) *text >= 0x80)
        append_fold (to, g_utf8_get_char (text), TRUE);
      else if (g_ascii_isalnum (*text))
        g_string_append_c (to, g_ascii_tolower (*text));
      text = g_utf8_next_char (text);
    }
}

/**
 * cp_fold_next_word:
 * @at: (inout): where to begin; becomes the word's first byte
 * @end: the end of the text, valid UTF-8
 * @word_end: (out): the byte behind the word
 *
 * Finds the next word: letters and digits, joined by single apostrophes or hyphens between two of
 * them. Marks of their own and characters that cannot be seen do not part a word.
 *
 * Returns: FALSE where there is no other word; @word_end is not set then
 */
gboolean
cp_fold_next_word (const char **at, const char *end, const char **word_end)
{
  const char *next;
  gboolean after_joint = FALSE;

  g_return_val_if_fail (at != NULL && *at != NULL && word_end != NULL, FALSE);

  *at = skip_to_word (*at, end);
  if (*at >= end)
    return FALSE;
  for (const char *here = *at; here < end; here = next)
    {
      gunichar c;

      /* Nearly all letters: no need to look them up. */
      if (g_ascii_isalnum (*here))
        {
          *word_end = next = here + 1;
          after_joint = FALSE;
          continue;
        }

      c = get_character (here);
      next = g_utf8_next_char (here);
      if (cp_fold_is_word_char (c) || (!after_joint && g_unichar_ismark (c)))
        *word_end = next;
      else if (after_joint || (!is_joint (c) && !is_inside_word (c)))
        break;
      after_joint = is_joint (c);
    }
  return TRUE;
}

/* Passes a word of nothing but letters and digits of ASCII, which nearly all are, and what stands
 * before it; FALSE where it has to be looked at closely, for which @at is set to its start. */
static gboolean
pass_plain_word (const char **at, const char *end)
{
  const char *start = *at;
  const char *here;

  while (start < end && (guchar) *start < 0x80 && !g_ascii_isalnum (*start))
    start++;
  here = start;
  while (here < end && g_ascii_isalnum (*here))
    here++;
  *at = start;
  if (here == start || (here < end && ((guchar) *here >= 0x80 || is_joint (*here))))
    return FALSE;
  *at = here;
  return TRUE;
}

/**
 * cp_fold_count_words:
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Returns: how many words cp_fold_next_word() finds in the text
 */
guint
cp_fold_count_words (const char *text, gsize n_bytes)
{
  const char *end, *word_end;
  guint n_words = 0;

  g_return_val_if_fail (text != NULL, 0);

  end = text + n_bytes;
  while (text < end)
    {
      if (!pass_plain_word (&text, end))
        {
          if (!cp_fold_next_word (&text, end, &word_end))
            break;
          text = word_end;
        }
      n_words++;
    }
  return n_words;
}

/**
 * cp_fold_digest_letters:
 * @checksum: a SHA-256 checksum to work with, in any state
 * @letters: what cp_fold_append_letters() made
 * @n_bytes: its length
 *
 * Makes the digest of many pieces of a folded text without folding them anew.
 *
 * Returns: the first eight bytes of the SHA-256, the first one highest
 */
guint64
cp_fold_digest_letters (GChecksum *checksum, const char *letters, gsize n_bytes)
{
  guint8 bytes[32];
  gsize size = sizeof bytes;
  guint64 digest;

  g_return_val_if_fail (checksum != NULL, 0);
  g_return_val_if_fail (letters != NULL, 0);

  g_checksum_reset (checksum);
  g_checksum_update (checksum, (const guchar *) letters, (gssize) n_bytes);
  g_checksum_get_digest (checksum, bytes, &size);
  memcpy (&digest, bytes, sizeof digest);
  return GUINT64_FROM_BE (digest);
}

/**
 * cp_fold_digest:
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Makes a digest of a text's letters and digits, which is the same however the text is laid out,
 * accented, cased or punctuated. Written with 16 hexadecimal digits it is the digest of an
 * anchor.
 *
 * Returns: the first eight bytes of the SHA-256 of the folded letters and digits
 */
guint64
cp_fold_digest (const char *text, gsize n_bytes)
{
  g_autoptr (GString) letters = NULL;
  g_autoptr (GChecksum) checksum = NULL;

  g_return_val_if_fail (text != NULL, 0);

  letters = g_string_sized_new (n_bytes);
  cp_fold_append_letters (letters, text, n_bytes);
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  return cp_fold_digest_letters (checksum, letters->str, letters->len);
}
