/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stays of a name when it is written in another way. */

#include "cp-name-skeleton.h"

#include <string.h>

#include "cp-lexer.h"

/* Letters of a name while it is simplified. */
#define BUFFER_MAX 256

/* Letters that stand for others before marks are dropped, in lower case. */
static const struct
{
  gunichar from;
  const char *to;
} letters[] = {
  { 0x00DF, "ss" }, { 0x00E6, "e" },  { 0x00F0, "d" },  { 0x00F8, "o" },  { 0x00FE, "th" },
  { 0x010D, "ch" }, { 0x0107, "ch" }, { 0x0111, "d" },  { 0x0131, "i" },  { 0x0142, "l" },
  { 0x0153, "o" },  { 0x015B, "sh" }, { 0x0161, "sh" }, { 0x015F, "sh" }, { 0x0219, "sh" },
  { 0x017E, "zh" }, { 0x017A, "zh" }, { 0x017C, "zh" }, { 0x00E7, "ch" }, { 0x0259, "e" },
};

/* What is written in several ways, longer ones before their beginnings. */
static const struct
{
  const char *from;
  const char *to;
} spellings[] = {
  { "shch", "sh" }, { "tsch", "ch" }, { "dzh", "z" }, { "sch", "sh" }, { "tch", "ch" },
  { "kh", "h" },    { "zh", "z" },    { "dj", "z" },  { "gh", "g" },   { "ck", "k" },
  { "ph", "f" },    { "ou", "u" },    { "oo", "u" },  { "ue", "u" },   { "oe", "o" },
  { "q", "k" },     { "w", "v" },     { "x", "ks" },
};

static inline gboolean
is_vowel (char c)
{
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static gsize
append_folded (char *to, gsize at, gunichar c, gboolean is_plain)
{
  gunichar plain[4];

  c = g_unichar_tolower (c);
  if (c < 0x80)
    {
      if (g_ascii_isalnum ((char) c))
        to[at++] = (char) c;
      return at;
    }
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].from == c && !(is_plain && g_unichar_fully_decompose (c, FALSE, plain, 4) > 1))
      {
        gsize length = strlen (letters[i].to);

        memcpy (to + at, letters[i].to, length);
        return at + length;
      }
  if (g_unichar_isalpha (c)
      && g_unichar_fully_decompose (c, FALSE, plain, G_N_ELEMENTS (plain)) > 0)
    at += (gsize) g_unichar_to_utf8 (plain[0], to + at);
  return at;
}

/* Whether Latin letters stand among those of another script: look-alikes, then. */
static gboolean
is_mixed (const char *name, gsize n_bytes)
{
  gboolean has_latin = FALSE;
  gboolean has_other = FALSE;

  for (gsize i = 0; i < n_bytes; i++)
    {
      has_latin |= g_ascii_isalpha (name[i]);
      has_other |= (guchar) name[i] >= 0xCD && (guchar) name[i] <= 0xD4;
    }
  return has_latin && has_other;
}

/* Lower case, without marks, apostrophes and hyphens; plain letters are never written as two. */
static gsize
fold_letters (const char *name, gsize n_bytes, gboolean is_plain, char *folded)
{
  const char *end = name + n_bytes;
  gsize n = 0;

  while (name < end && n + 8 < BUFFER_MAX)
    {
      if ((guchar) *name < 0x80)
        {
          if (g_ascii_isalnum (*name))
            folded[n++] = g_ascii_tolower (*name);
          name++;
          continue;
        }
      n = append_folded (folded, n, g_utf8_get_char (name), is_plain);
      name = g_utf8_next_char (name);
    }
  return n;
}

/* For each letter, as bits, the letters that follow it in a spelling; all where none needs to. */
static const guint32 *
get_followers (void)
{
  static guint32 followers[26];
  static gsize are_made = 0;

  if (g_once_init_enter (&are_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
        {
          const char *from = spellings[i].from;

          followers[from[0] - 'a'] |= from[1] == '\0' ? G_MAXUINT32 : 1u << (from[1] - 'a');
        }
      g_once_init_leave (&are_made, TRUE);
    }
  return followers;
}

/* Whether one of the spellings can begin here. */
static inline gboolean
begins_spelling (const guint32 *followers, const char *at, gsize n_left)
{
  guint32 next;

  if (!g_ascii_islower (*at))
    return FALSE;
  next = followers[*at - 'a'];
  return next == G_MAXUINT32
         || (next != 0 && n_left > 1 && g_ascii_islower (at[1])
             && (next >> (at[1] - 'a') & 1) != 0);
}

static gsize
match_spelling (const char *at, gsize n_left, const char **to)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      gsize length;

      if (*at != *spellings[i].from)
        continue;
      length = strlen (spellings[i].from);
      if (length <= n_left && memcmp (at, spellings[i].from, length) == 0)
        {
          *to = spellings[i].to;
          return length;
        }
    }
  return 0;
}

/* One spelling for sounds that have several; a "j" after a vowel is a "y". */
static gsize
unify_spellings (const char *from, gsize n_bytes, char *to)
{
  const guint32 *followers = get_followers ();
  gsize n = 0;

  for (gsize i = 0; i < n_bytes && n + 3 < BUFFER_MAX;)
    {
      const char *replacement;
      gsize length = begins_spelling (followers, from + i, n_bytes - i)
                       ? match_spelling (from + i, n_bytes - i, &replacement)
                       : 0;

      if (length > 0)
        {
          gsize n_replacement = strlen (replacement);

          memcpy (to + n, replacement, n_replacement);
          n += n_replacement;
          i += length;
          continue;
        }
      to[n] = from[i];
      if (from[i] == 'j')
        to[n] = n > 0 && is_vowel (to[n - 1]) ? 'y' : 'z';
      else if (from[i] == 'c' && !(i + 1 < n_bytes && from[i + 1] == 'h'))
        to[n] = 'k';
      n++;
      i++;
    }
  return n;
}

/* A "y" or "i" that only leads to the next vowel goes; "y" is "i"; no letter stands twice. */
static gsize
drop_glides (const char *from, gsize n_bytes, char *to)
{
  gsize n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      char c = from[i];
      gboolean leads = i + 1 < n_bytes && is_vowel (from[i + 1]);

      if (leads && c == 'y' && (i > 0 || from[i + 1] == 'e'))
        continue;
      if (leads && c == 'i' && i > 0)
        continue;
      if (c == 'y')
        c = 'i';
      if (n == 0 || to[n - 1] != c)
        to[n++] = c;
    }
  if (n > 2 && to[n - 1] == 'f' && (to[n - 2] == 'o' || to[n - 2] == 'e'))
    to[n - 1] = 'v';
  return n;
}

static gsize
make_skeleton (const char *name, gsize n_bytes, gboolean is_plain, char *skeleton)
{
  char folded[BUFFER_MAX];
  char unified[BUFFER_MAX];
  char latin[CP_WORD_BUFFER];
  guint32 hash;
  gsize n;

  if (is_mixed (name, n_bytes))
    {
      n_bytes = cp_word_fold (name, n_bytes, latin, &hash);
      name = latin;
    }
  n = fold_letters (name, n_bytes, is_plain, folded);
  n = unify_spellings (folded, n, unified);
  n = MIN (drop_glides (unified, n, folded), CP_NAME_SKELETON_MAX - 1);
  memcpy (skeleton, folded, n);
  skeleton[n] = '\0';
  return n;
}

static guint64
hash_skeleton (const char *skeleton, gsize n_bytes)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  if (n_bytes == 0)
    return 0;
  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) skeleton[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

/**
 * cp_name_skeleton_make:
 * @name: a word of a name, or several, in UTF-8
 * @n_bytes: its length
 * @skeleton: (out caller-allocates): %CP_NAME_SKELETON_MAX bytes
 *
 * Makes what names have in common that are one name in different transcriptions: marks,
 * apostrophes and hyphens are dropped; kh and h, q and k, zh, ž and j, ay, ai and aj, yev and ev,
 * single and double letters are the same.
 *
 * Returns: the skeleton's length without its end
 */
gsize
cp_name_skeleton_make (const char *name, gsize n_bytes, char *skeleton)
{
  return make_skeleton (name, n_bytes, FALSE, skeleton);
}

/**
 * cp_name_skeleton_hash:
 * @name: a word of a name, or several, in UTF-8
 * @n_bytes: its length
 *
 * Returns: a hash of the name's skeleton; 0 where nothing is left of the name
 */
guint64
cp_name_skeleton_hash (const char *name, gsize n_bytes)
{
  char skeleton[CP_NAME_SKELETON_MAX];

  return hash_skeleton (skeleton, make_skeleton (name, n_bytes, FALSE, skeleton));
}

/**
 * cp_name_skeleton_hash_made:
 * @skeleton: a skeleton
 *
 * Returns: its hash, as cp_name_skeleton_hash() gives it; 0 where it is empty
 */
guint64
cp_name_skeleton_hash_made (const char *skeleton)
{
  return hash_skeleton (skeleton, strlen (skeleton));
}

/**
 * cp_name_skeleton_is_ascii:
 * @name: a name
 * @n_bytes: its length
 *
 * Returns: whether it has no letters but plain ones, so that it has one skeleton only
 */
gboolean
cp_name_skeleton_is_ascii (const char *name, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if ((guchar) name[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * cp_name_skeleton_hash_plain:
 * @name: a word of a name, or several, in UTF-8
 * @n_bytes: its length
 *
 * Like cp_name_skeleton_hash(), for those who only drop the marks: ç is c and not ch.
 *
 * Returns: a hash, mostly the same
 */
guint64
cp_name_skeleton_hash_plain (const char *name, gsize n_bytes)
{
  char skeleton[CP_NAME_SKELETON_MAX];

  return hash_skeleton (skeleton, make_skeleton (name, n_bytes, TRUE, skeleton));
}

/**
 * cp_name_skeleton_agrees:
 * @given: the skeleton of a given name, or of an initial
 * @other: another
 *
 * Returns: whether both may be the same name: they are equal, or one is the other's initial
 */
gboolean
cp_name_skeleton_agrees (const char *given, const char *other)
{
  if (*given == '\0' || *other == '\0')
    return TRUE;
  if (given[1] == '\0' || other[1] == '\0')
    return *given == *other;
  return strcmp (given, other) == 0;
}
