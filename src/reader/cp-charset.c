/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes in any common encoding, as UTF-8. */

#include "cp-charset.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-charset-guess.h"
#include "cp-reader-error.h"

/* More than this share of bad sequences in what is declared or begins as an encoding, and the text
 * is in another one. */
#define MAX_BAD_SHARE .02

/* Bytes that are validated at once where not all are ASCII. */
#define STRETCH 16

typedef struct
{
  const char *mark;
  gsize n_bytes;
  const char *charset;
} ByteOrderMark;

/* The longer ones first: the mark of UTF-32 begins with that of UTF-16. */
static const ByteOrderMark marks[] = {
  { "\xEF\xBB\xBF", 3, "UTF-8" },        { "\xFF\xFE\0\0", 4, "UTF-32LE" },
  { "\0\0\xFE\xFF", 4, "UTF-32BE" },     { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
};

/* What a declared name means in practice, as browsers have it (the WHATWG's Encoding Standard).
 * Names that stand neither here nor below are not believed: a page from anywhere must not choose
 * among all converters that a system has, some of which are old and rarely used. */
static const char *const aliases[][2] = {
  { "ascii", "Windows-1252" },      { "us-ascii", "Windows-1252" },   { "iso-8859-1", "Windows-1252" },
  { "iso8859-1", "Windows-1252" },  { "latin1", "Windows-1252" },     { "latin-1", "Windows-1252" },
  { "cp1252", "Windows-1252" },     { "x-cp1252", "Windows-1252" },   { "cp1251", "Windows-1251" },
  { "x-cp1251", "Windows-1251" },   { "win-1251", "Windows-1251" },   { "cp1250", "Windows-1250" },
  { "iso-8859-9", "Windows-1254" }, { "iso-8859-11", "Windows-874" }, { "tis-620", "Windows-874" },
  { "gb2312", "GB18030" },          { "gbk", "GB18030" },             { "x-gbk", "GB18030" },
  { "shift_jis", "CP932" },         { "shift-jis", "CP932" },         { "sjis", "CP932" },
  { "x-sjis", "CP932" },            { "ks_c_5601-1987", "CP949" },    { "euc-kr", "CP949" },
  { "koi8r", "KOI8-R" },            { "koi8", "KOI8-R" },             { "windows-1251", "Windows-1251" },
  { "windows-1252", "Windows-1252" }, { "windows-1250", "Windows-1250" },
  { "x-mac-cyrillic", "MAC-CYRILLIC" }, { "cp866", "IBM866" },        { "big5-hkscs", "BIG5-HKSCS" },
};

static const char *const known_names[] = {
  "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7",
  "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-r",
  "koi8-u", "macintosh", "windows-874", "windows-1253", "windows-1254", "windows-1255",
  "windows-1256", "windows-1257", "windows-1258", "gb18030", "big5", "euc-jp", "iso-2022-jp",
};

/* --- Conversion --- */

/* Converts with U+FFFD for each byte that is none in the encoding; NULL if iconv does not know
 * the encoding. */
static char *
convert (const char *bytes, gsize n_bytes, const char *charset, gsize *n_bad)
{
  g_autoptr (GString) text = NULL;
  GIConv converter = g_iconv_open ("UTF-8", charset);
  char *from = (char *) bytes;
  char piece[4096];

  *n_bad = 0;
  if (converter == (GIConv) -1)
    return NULL;

  text = g_string_sized_new (n_bytes + n_bytes / 2 + 64);
  while (n_bytes > 0)
    {
      char *to = piece;
      gsize n_left = sizeof piece;
      gsize result = g_iconv (converter, &from, &n_bytes, &to, &n_left);
      gboolean is_bad = result == (gsize) -1 && errno != E2BIG;

      g_string_append_len (text, piece, to - piece);
      if (!is_bad)
        continue;
      g_string_append (text, "\xEF\xBF\xBD");
      ++*n_bad;
      from++;
      n_bytes--;
    }
  g_iconv_close (converter);
  /* A NUL would end the text before its end. */
  if (strlen (text->str) < text->len)
    *n_bad = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_ENCODING, message);
  return NULL;
}

static char *
refuse_binary (GError **error)
{
  /* Translators: why a file could not be read as an article */
  return refuse (error, _("this is no text but data of a program"));
}

static char *
convert_checked (const char *bytes, gsize n_bytes, const char *name, GError **error)
{
  gsize n_bad;
  g_autofree char *text = convert (bytes, n_bytes, name, &n_bad);

  if (text == NULL || (double) n_bad > MAX_BAD_SHARE * (double) n_bytes + 1)
    return refuse_binary (error);
  return g_steal_pointer (&text);
}

static char *
convert_wide (const char *bytes, gsize n_bytes, const char *name, char **charset, GError **error)
{
  char *text = convert_checked (bytes, n_bytes, name, error);
  if (text != NULL)
    *charset = g_strdup (name);
  return text;
}

/* --- Declared encodings --- */

/* The encoding that a name stands for, or NULL. */
static const char *
resolve_name (const char *declared)
{
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_ascii_strcasecmp (declared, aliases[i][0]) == 0)
      return aliases[i][1];
  for (guint i = 0; i < G_N_ELEMENTS (known_names); i++)
    if (g_ascii_strcasecmp (declared, known_names[i]) == 0)
      return known_names[i];
  return NULL;
}

/* What a page declares is believed where its bytes agree; a wide encoding would show itself. */
static char *
convert_declared (const char *bytes, gsize n_bytes, const char *declared, char **charset)
{
  const char *name = declared != NULL ? resolve_name (declared) : NULL;
  g_autofree char *text = NULL;
  gsize n_bad;

  if (name == NULL)
    return NULL;
  text = convert (bytes, n_bytes, name, &n_bad);
  if (text == NULL || (double) n_bad > MAX_BAD_SHARE * (double) n_bytes)
    return NULL;
  *charset = g_ascii_islower (*name) ? g_ascii_strup (name, -1) : g_strdup (name);
  return g_steal_pointer (&text);
}

/* UTF-8 with damaged places: most bytes beyond ASCII stand in good sequences. */
static char *
mend_utf8 (const char *bytes, gsize n_bytes, char **charset)
{
  const char *end = bytes + n_bytes;
  const char *at = bytes;
  gsize n_good = 0;
  gsize n_bad = 0;

  while (at < end)
    {
      const char *stop;

      g_utf8_validate_len (at, (gsize) (end - at), &stop);
      for (; at < stop; at++)
        n_good += (guchar) *at >= 0xC0;
      n_bad += at < end;
      at += at < end;
    }
  if (n_bad * 8 > n_good)
    return NULL;
  *charset = g_strdup ("UTF-8");
  return g_utf8_make_valid (bytes, (gssize) n_bytes);
}

static char *
convert_guessed (const char *bytes, gsize n_bytes, char **charset, GError **error)
{
  const char *name = cp_charset_guess (bytes, n_bytes);
  char *text;

  if (name == NULL)
    return refuse_binary (error);
  text = convert_checked (bytes, n_bytes, name, error);
  if (text != NULL)
    *charset = g_strdup (name);
  return text;
}

/* Whether eight bytes are ASCII and none of them is zero. */
static inline gboolean
are_plain (const char *bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 eight;

  memcpy (&eight, bytes, sizeof eight);
  return ((eight | (eight - ones)) & ones * 0x80) == 0;
}

/* As g_utf8_validate_len(), but ASCII, which most texts are, is passed eight bytes at a time. */
static gboolean
is_valid (const char *bytes, gsize n_bytes)
{
  const char *end = bytes + n_bytes;

  while (bytes < end)
    {
      const char *stop;

      if (end - bytes >= 8 && are_plain (bytes))
        {
          bytes += 8;
          continue;
        }
      /* A stretch may end inside a character: the next one begins with it. */
      if (!g_utf8_validate_len (bytes, MIN ((gsize) (end - bytes), STRETCH), &stop)
          && stop == bytes)
        return FALSE;
      bytes = stop;
    }
  return TRUE;
}

/**
 * cp_charset_decode:
 * @bytes: (nullable): the content of a file, from anywhere
 * @n_bytes: its length
 * @declared: (nullable): the encoding that the file itself declares
 * @charset: (out) (transfer full) (nullable): what was converted from, %NULL for UTF-8
 * @error: return location for an error
 *
 * Tells the encoding of a text by its byte-order mark, by whether it is valid UTF-8, by what it
 * declares, else by its letters, and converts it. A byte-order mark is dropped.
 *
 * Returns: (transfer full) (nullable): valid UTF-8, or %NULL with %CP_READER_ERROR_ENCODING
 */
char *
cp_charset_decode (const char *bytes, gsize n_bytes, const char *declared, char **charset,
                   GError **error)
{
  const char *wide;
  char *text;

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, NULL);
  g_return_val_if_fail (charset != NULL, NULL);

  *charset = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n_bytes >= marks[i].n_bytes && memcmp (bytes, marks[i].mark, marks[i].n_bytes) == 0)
      {
        bytes += marks[i].n_bytes;
        n_bytes -= marks[i].n_bytes;
        if (i > 0)
          return convert_wide (bytes, n_bytes, marks[i].charset, charset, error);
        break;
      }

  if (is_valid (bytes, n_bytes))
    return g_strndup (n_bytes == 0 ? "" : bytes, n_bytes);
  wide = cp_charset_guess_wide (bytes, n_bytes);
  if (wide != NULL)
    return convert_wide (bytes, n_bytes, wide, charset, error);
  if (memchr (bytes, '\0', n_bytes) != NULL)
    return refuse_binary (error);

  text = mend_utf8 (bytes, n_bytes, charset);
  if (text == NULL)
    text = convert_declared (bytes, n_bytes, declared, charset);
  return text != NULL ? text : convert_guessed (bytes, n_bytes, charset, error);
}
