/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The source of a web page less what is no text: scripts, styles, comments. */

#include "cp-html-source.h"

#include <string.h>

/* Most of a page is scripts and styles. They are cut out before the page is parsed: their ends are
 * found more surely here than by libxml2, which takes a "</" inside a string for the end, and the
 * tree stays small. Tags without measure lose their attributes, since libxml2 compares each
 * attribute of a tag with each other one. */

/* More blanks and slashes than this between attributes, and the tag has too many of them. */
#define MAX_GAPS 128

/* Nor is a tag with a picture inside of an attribute kept as it is; in bytes. */
#define MAX_TAG 16384

/* What is left of a tag where a page was cut off is no longer; in bytes. */
#define MAX_CUT_TAG 256

/* Where a page says in which encoding it is; browsers look at the first 1024 bytes. */
#define MAX_PROLOGUE 4096

static const char *const raw_elements[] = { "script", "style", "iframe", "textarea", "noembed", "xmp" };

#define N_RAW_ELEMENTS G_N_ELEMENTS (raw_elements)

/*
 * What ends nowhere in the page is looked for once, so that the time stays linear: a bit of
 * `endless` for each of the raw elements, comments, CDATA and tags; `is_careless` once a tag did not end
 * with quotation marks minded, from where on the next ">" ends a tag.
 */
typedef struct
{
  GString *to;
  GPtrArray *linked_data;
  const char *end;
  guint endless;
  gboolean is_careless;
} Cleaner;

enum { ENDLESS_COMMENT = N_RAW_ELEMENTS, ENDLESS_CDATA, ENDLESS_TAG };

static gboolean
has_word (const char *at, const char *end, const char *word)
{
  gsize n_bytes = strlen (word);

  return (gsize) (end - at) >= n_bytes && g_ascii_strncasecmp (at, word, n_bytes) == 0;
}

static const char *
find_word (const char *from, const char *end, const char *word)
{
  for (const char *at = from; at < end; at++)
    {
      at = memchr (at, word[0], (gsize) (end - at));
      if (at == NULL)
        return NULL;
      if (has_word (at, end, word))
        return at;
    }
  return NULL;
}

static const char *
find_byte (const char *from, const char *end, char byte)
{
  return from < end ? memchr (from, byte, (gsize) (end - from)) : NULL;
}

/* The ">" of the tag from @at on, or NULL; quotation marks count only after "=". */
static const char *
find_careful_tag_end (const char *at, const char *end, guint *n_gaps)
{
  char before = ' ';

  for (*n_gaps = 0; at < end && *at != '>'; at++)
    {
      if ((*at == '"' || *at == '\'') && before == '=')
        at = find_byte (at + 1, end, *at);
      if (at == NULL)
        return NULL;
      if (g_ascii_isspace (*at) || *at == '/')
        ++*n_gaps;
      else
        before = *at;
    }
  return at < end ? at : NULL;
}

static const char *
find_tag_end (Cleaner *self, const char *at, guint *n_gaps)
{
  const char *tag_end = NULL;

  if ((self->endless & (1u << ENDLESS_TAG)) != 0)
    return NULL;
  if (!self->is_careless)
    tag_end = find_careful_tag_end (at, self->end, n_gaps);
  if (tag_end != NULL)
    return tag_end;

  self->is_careless = TRUE;
  tag_end = find_byte (at, self->end, '>');
  if (tag_end == NULL)
    self->endless |= 1u << ENDLESS_TAG;
  /* Its attributes cannot be told apart. */
  *n_gaps = MAX_GAPS + 1;
  return tag_end;
}

static const char *
find_closing (Cleaner *self, const char *from, const char *word, guint kind)
{
  const char *closing = NULL;

  if ((self->endless & (1u << kind)) == 0)
    closing = find_word (from, self->end, word);
  if (closing == NULL)
    self->endless |= 1u << kind;
  return closing;
}

static gboolean
is_name_byte (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == ':' || c == '_';
}

/* --- Comments --- */

/* Where the page goes on after the "<!" or "<?" at @at. */
static const char *
skip_declaration (Cleaner *self, const char *at)
{
  const char *closing = NULL;

  if (has_word (at, self->end, "<!-->"))
    return at + strlen ("<!-->");
  if (has_word (at, self->end, "<!--"))
    closing = find_closing (self, at + 4, "-->", ENDLESS_COMMENT);
  else if (has_word (at, self->end, "<![CDATA["))
    closing = find_closing (self, at + 9, "]]>", ENDLESS_CDATA);
  if (closing != NULL)
    return closing + 3;

  closing = find_byte (at, self->end, '>');
  return closing != NULL ? closing + 1 : self->end;
}

/* --- Elements without text --- */

/* The element's place among those without text, or their number. */
static guint
find_raw_element (const char *name, const char *end)
{
  guint i;

  for (i = 0; i < N_RAW_ELEMENTS; i++)
    {
      const char *after = name + strlen (raw_elements[i]);

      if (has_word (name, end, raw_elements[i]) && (after == end || !is_name_byte (*after)))
        break;
    }
  return i;
}

/* Where the page goes on after the raw element whose tag stands from @tag to @tag_end. */
static const char *
skip_raw_element (Cleaner *self, guint raw, const char *tag, const char *tag_end)
{
  g_autofree char *closing_tag = g_strconcat ("</", raw_elements[raw], NULL);
  const char *from = tag_end + 1;
  const char *closing = find_closing (self, from, closing_tag, raw);
  const char *after;

  g_string_append_c (self->to, ' ');
  /* One that is never closed takes only its tag with it. */
  if (closing == NULL)
    return from;
  if (raw == 0 && self->linked_data != NULL && find_word (tag, tag_end, "ld+json") != NULL)
    g_ptr_array_add (self->linked_data, g_strndup (from, (gsize) (closing - from)));
  after = find_byte (closing, self->end, '>');
  return after != NULL ? after + 1 : self->end;
}

/* Copies the tag at @at, or passes over the element that it opens; returns where to go on. */
static const char *
copy_tag (Cleaner *self, const char *at)
{
  const char *name_end = at + 1;
  const char *tag_end;
  guint n_gaps = 0;
  guint raw;

  tag_end = find_tag_end (self, at + 1, &n_gaps);
  if (tag_end == NULL && self->end - at <= MAX_CUT_TAG)
    return self->end;
  if (tag_end == NULL)
    {
      g_string_append (self->to, "&lt;");
      return at + 1;
    }

  raw = find_raw_element (at + 1, self->end);
  if (raw < N_RAW_ELEMENTS)
    return skip_raw_element (self, raw, at, tag_end);

  while (name_end < tag_end && (is_name_byte (*name_end) || *name_end == '/'))
    name_end++;
  if (n_gaps > MAX_GAPS || tag_end - at > MAX_TAG)
    {
      g_string_append_len (self->to, at, name_end - at);
      g_string_append_c (self->to, '>');
    }
  else
    g_string_append_len (self->to, at, tag_end + 1 - at);
  return tag_end + 1;
}

/* Copies or passes over what begins with the "<" at @at; returns where to go on. */
static const char *
clean_markup (Cleaner *self, const char *at)
{
  char next = self->end - at > 1 ? at[1] : '\0';

  if (next == '!' || next == '?')
    return skip_declaration (self, at);
  if (next == '/' || g_ascii_isalpha (next))
    return copy_tag (self, at);
  g_string_append (self->to, "&lt;");
  return at + 1;
}

/**
 * cp_html_source_clean:
 * @html: the source of a page, in UTF-8
 * @n_bytes: its length
 * @linked_data: (nullable) (element-type utf8): gets the page's JSON-LD scripts
 *
 * Cuts scripts, styles, comments and declarations out of a page.
 *
 * Returns: (transfer full): the rest
 */
GString *
cp_html_source_clean (const char *html, gsize n_bytes, GPtrArray *linked_data)
{
  Cleaner cleaner = { .linked_data = linked_data, .end = html + n_bytes };

  cleaner.to = g_string_sized_new (n_bytes / 2 + 64);
  while (html < cleaner.end)
    {
      const char *tag = find_byte (html, cleaner.end, '<');
      const char *text_end = tag != NULL ? tag : cleaner.end;

      g_string_append_len (cleaner.to, html, text_end - html);
      html = tag != NULL ? clean_markup (&cleaner, tag) : cleaner.end;
    }
  return cleaner.to;
}

/**
 * cp_html_source_declares_entities:
 * @html: the source of a page
 * @n_bytes: its length
 *
 * Returns: whether its document type declares entities: what they stand for may be a file, or
 *   grow without end
 */
gboolean
cp_html_source_declares_entities (const char *html, gsize n_bytes)
{
  const char *end = html + n_bytes;
  const char *type = find_word (html, html + MIN (n_bytes, MAX_PROLOGUE), "<!doctype");
  const char *open = type != NULL ? find_byte (type, end, '[') : NULL;
  const char *close = type != NULL ? find_byte (type, end, '>') : NULL;

  if (open == NULL || (close != NULL && close < open))
    return FALSE;
  return find_word (open, html + MIN (n_bytes, MAX_PROLOGUE + (gsize) (open - html)), "<!entity") != NULL;
}

/* --- Charset --- */

static char *
dup_charset_name (const char *at, const char *end)
{
  const char *last;

  while (at < end && (g_ascii_isspace (*at) || *at == '=' || *at == '"' || *at == '\''))
    at++;
  for (last = at; last < end && is_name_byte (*last); last++)
    continue;
  return last > at && last - at < 40 ? g_strndup (at, (gsize) (last - at)) : NULL;
}

/**
 * cp_html_source_find_charset:
 * @bytes: the beginning of a page
 * @n_bytes: its length
 *
 * Looks for `<meta charset>`, `<meta http-equiv>` and the XML declaration.
 *
 * Returns: (nullable) (transfer full): the encoding that the page declares
 */
char *
cp_html_source_find_charset (const char *bytes, gsize n_bytes)
{
  const char *end = bytes + MIN (n_bytes, MAX_PROLOGUE);

  if (has_word (bytes, end, "<?xml"))
    {
      const char *close = find_byte (bytes, end, '>');
      const char *word = close != NULL ? find_word (bytes, close, "encoding") : NULL;

      if (word != NULL)
        return dup_charset_name (word + strlen ("encoding"), close);
    }

  for (const char *tag = find_word (bytes, end, "<meta"); tag != NULL; tag = find_word (tag + 1, end, "<meta"))
    {
      const char *close = find_byte (tag, end, '>');
      const char *word = close != NULL ? find_word (tag, close, "charset") : NULL;

      if (word != NULL && (word = find_byte (word, close, '=')) != NULL)
        return dup_charset_name (word, close);
    }
  return NULL;
}
