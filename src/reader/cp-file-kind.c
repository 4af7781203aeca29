/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of file it is, by its content and its name. */

#include "cp-file-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-article-json.h"
#include "cp-charset.h"
#include "cp-project-sniff.h"

/* As much of a file is looked at. */
#define MAX_SAMPLE 4096

/* What a file begins with that is none of the formats that are read. */
typedef struct
{
  const char *magic;
  guint n_bytes;
  guint offset;
  const char *why;
} Foreign;

/* Translators: why a file could not be read: it is an archive */
static const char packed[] = N_("the file is packed; unpack it and import what is in it");
/* Translators: why a file could not be read */
static const char picture[] = N_("this is a picture, not a text");
/* Translators: why a file could not be read */
static const char sound[] = N_("this is sound or video, not a text");
/* Translators: why a file could not be read */
static const char program[] = N_("this is a program or a data base, not a text");

static const Foreign foreigners[] = {
  /* Translators: why a file could not be read; gzip and gunzip are names of programs */
  { "\x1F\x8B", 2, 0, N_("the file is packed with gzip; unpack it first (gunzip) and import the page itself") },
  /* Translators: why a file could not be read, and what to do */
  { "%PDF-", 5, 0, N_("this is a PDF; save its text as plain text or HTML and import that") },
  { "PK\x03\x04", 4, 0,
    /* Translators: why a file could not be read, and what to do */
    N_("this is a packed document (Word, LibreOffice, EPUB or zip); save it as plain text or HTML and import that") },
  { "PK\x05\x06", 4, 0, packed },
  { "\xD0\xCF\x11\xE0", 4, 0,
    /* Translators: why a file could not be read, and what to do */
    N_("this is an old Word or Excel document; save it as plain text or HTML and import that") },
  /* Translators: why a file could not be read, and what to do */
  { "{\\rtf", 5, 0, N_("this is an RTF document; save it as plain text or HTML and import that") },
  /* Translators: why a file could not be read: a page saved as MHTML, or a message */
  { "MIME-Version:", 13, 0, N_("this is a web archive or an e-mail; save the page as HTML and import that") },
  /* Translators: why a file could not be read: a page saved as MHTML */
  { "From: <Saved by", 15, 0, N_("this is a web archive; save the page as HTML and import that") },
  /* Translators: why a file could not be read, and what to do */
  { "%!PS", 4, 0, N_("this is PostScript; save its text as plain text and import that") },
  { "BZh", 3, 0, packed },
  { "\xFD" "7zXZ", 5, 0, packed },
  { "\x28\xB5\x2F\xFD", 4, 0, packed },
  { "7z\xBC\xAF", 4, 0, packed },
  { "Rar!", 4, 0, packed },
  { "ustar", 5, 257, packed },
  { "\x89PNG", 4, 0, picture },
  { "\xFF\xD8\xFF", 3, 0, picture },
  { "GIF8", 4, 0, picture },
  { "II*\0", 4, 0, picture },
  { "MM\0*", 4, 0, picture },
  { "RIFF", 4, 0, picture },
  { "ftyp", 4, 4, sound },
  { "OggS", 4, 0, sound },
  { "ID3", 3, 0, sound },
  { "\x7F" "ELF", 4, 0, program },
  { "MZ\x90", 3, 0, program },
  { "SQLite format 3", 15, 0, program },
};

/* --- Content --- */

static const Foreign *
find_foreigner (const char *bytes, gsize n_bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreigners); i++)
    {
      const Foreign *foreign = &foreigners[i];

      if (n_bytes >= foreign->offset + foreign->n_bytes
          && memcmp (bytes + foreign->offset, foreign->magic, foreign->n_bytes) == 0)
        return foreign;
    }
  return NULL;
}

/* The beginning of the file in UTF-8, whatever its encoding. */
static char *
dup_sample (const char *bytes, gsize n_bytes)
{
  g_autofree char *charset = NULL;
  gsize n_sample = MIN (n_bytes, MAX_SAMPLE);
  char *sample = cp_charset_decode (bytes, n_sample, NULL, &charset, NULL);

  return sample != NULL ? sample : g_utf8_make_valid (bytes, (gssize) n_sample);
}

/* The first markup that is no comment, blank or declaration. */
static const char *
skip_prologue (const char *text)
{
  for (;;)
    {
      const char *end = NULL;

      text += strspn (text, " \t\r\n\f");
      if (g_str_has_prefix (text, "<!--"))
        end = strstr (text, "-->");
      else if (g_str_has_prefix (text, "<?"))
        end = strchr (text, '>');
      if (end == NULL)
        return text;
      text = strchr (end, '>') + 1;
    }
}

static gboolean
begins_with_any (const char *text, const char *const *starts)
{
  for (; *starts != NULL; starts++)
    if (g_ascii_strncasecmp (text, *starts, strlen (*starts)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_html (const char *sample)
{
  static const char *const starts[] = {
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<div", "<article", "<p>", "<p ", "<h1",
    "<table", NULL,
  };
  const char *text = skip_prologue (sample);

  return begins_with_any (text, starts);
}

/* XML that is no web page; also a document type with declarations inside, which may grow without
 * end or name files. */
static gboolean
is_xml (const char *sample)
{
  const char *text = sample + strspn (sample, " \t\r\n\f");

  return g_str_has_prefix (text, "<?xml") || g_ascii_strncasecmp (skip_prologue (text), "<!doctype", 9) == 0
         || begins_with_any (text, (const char *const[]) { "<rss", "<feed", "<svg", "<nitf", NULL });
}

static gboolean
has_front_matter (const char *sample)
{
  const char *key;
  const char *end;

  if (!g_str_has_prefix (sample, "---\n") && !g_str_has_prefix (sample, "---\r\n"))
    return FALSE;
  key = strchr (sample, '\n') + 1;
  for (end = key; g_ascii_isalpha (*end) || *end == '_' || *end == '-'; end++)
    continue;
  return end > key && *end == ':';
}

/* --- Names --- */

static gboolean
has_ending (const char *file, const char *const *endings)
{
  g_autofree char *lower = g_ascii_strdown (file, -1);

  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (lower, *endings))
      return TRUE;
  return FALSE;
}

static CpFileKind
find_by_name (const char *file)
{
  static const char *const html[] = { ".html", ".htm", ".xhtml", ".shtml", ".xht", NULL };
  static const char *const markdown[] = { ".md", ".markdown", ".mdown", ".mkd", NULL };
  static const char *const json[] = { ".json", ".jsonl", ".ndjson", NULL };

  if (has_ending (file, html))
    return CP_FILE_HTML;
  if (has_ending (file, markdown))
    return CP_FILE_MARKDOWN;
  return has_ending (file, json) ? CP_FILE_JSON : CP_FILE_PLAIN;
}

/**
 * cp_file_kind_find:
 * @bytes: the content of a file
 * @n_bytes: its length
 * @file: its name
 *
 * Returns: the format in which the file is read
 */
CpFileKind
cp_file_kind_find (const char *bytes, gsize n_bytes, const char *file)
{
  g_autofree char *sample = NULL;
  CpFileKind by_name = find_by_name (file);

  if (find_foreigner (bytes, n_bytes) != NULL || cp_project_sniff (bytes, n_bytes))
    return CP_FILE_OTHER;

  sample = dup_sample (bytes, n_bytes);
  if (is_html (sample) || by_name == CP_FILE_HTML)
    return CP_FILE_HTML;
  if (is_xml (sample))
    return CP_FILE_OTHER;
  if (by_name == CP_FILE_JSON)
    return CP_FILE_JSON;
  if (cp_article_json_looks_like (sample, strlen (sample)))
    return CP_FILE_JSON;
  if (by_name == CP_FILE_PLAIN && has_front_matter (sample) && !g_str_has_suffix (file, ".txt"))
    return CP_FILE_MARKDOWN;
  return by_name;
}

/**
 * cp_file_kind_explain:
 * @bytes: the content of a file that is %CP_FILE_OTHER
 * @n_bytes: its length
 *
 * Returns: a sentence on why it is not read
 */
const char *
cp_file_kind_explain (const char *bytes, gsize n_bytes)
{
  const Foreign *foreign = find_foreigner (bytes, n_bytes);

  if (cp_project_sniff (bytes, n_bytes))
    return _("this is a project, no article; open it instead");
  return foreign != NULL ? _(foreign->why)
                         /* Translators: why a file could not be read, and what to do */
                         : _("this is XML, but no web page; save the article as HTML or plain text");
}
