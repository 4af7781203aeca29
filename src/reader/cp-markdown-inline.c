/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a paragraph of Markdown. */

#include "cp-markdown-inline.h"

#include <string.h>

/* Links, tags and the like are not longer, in bytes, so that a paragraph of any size is read in a
 * time that grows with it. */
#define MAX_SPAN 2000

/* The marks of emphasis: one or two of "*" or "_". */
typedef enum
{
  MARK_STAR,
  MARK_STARS,
  MARK_LINE,
  MARK_LINES,
  N_MARKS,
} Mark;

typedef enum
{
  BYTE_PLAIN,
  BYTE_OPENS,
  BYTE_CLOSES,
  BYTE_GONE,
} ByteManner;

typedef struct
{
  const char *source;
  gsize n_bytes;
  guint8 *manners;
  GString *text;
  GArray *emphases;
} Paragraph;

/* --- Emphasis: which marks come in pairs --- */

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

static char
get_byte (const Paragraph *self, gsize at)
{
  return at < self->n_bytes ? self->source[at] : ' ';
}

/* A mark closes what it could have opened, else opens; "_" inside of a word does neither. */
static void
pair_mark (Paragraph *self, gsize at, gsize n_run, gsize *open)
{
  Mark mark = (self->source[at] == '*' ? MARK_STAR : MARK_LINE) + (n_run == 2 ? 1 : 0);
  char before = at > 0 ? self->source[at - 1] : ' ';
  char after = get_byte (self, at + n_run);
  gboolean in_word = self->source[at] == '_' && is_word_byte (before) && is_word_byte (after);

  if (in_word)
    return;
  if (open[mark] != G_MAXSIZE && !g_ascii_isspace (before))
    {
      memset (self->manners + open[mark], BYTE_GONE, n_run);
      memset (self->manners + at, BYTE_GONE, n_run);
      self->manners[open[mark]] = BYTE_OPENS;
      self->manners[at] = BYTE_CLOSES;
      open[mark] = G_MAXSIZE;
    }
  else if (!g_ascii_isspace (after))
    open[mark] = at;
}

static void
pair_marks (Paragraph *self)
{
  gsize open[N_MARKS] = { G_MAXSIZE, G_MAXSIZE, G_MAXSIZE, G_MAXSIZE };

  for (gsize i = 0; i < self->n_bytes; i++)
    {
      gsize n_run = 1;

      if (self->source[i] == '\\')
        i++;
      else if (self->source[i] != '*' && self->source[i] != '_')
        continue;
      if (i > 0 && self->source[i - 1] == '\\')
        continue;
      while (get_byte (self, i + n_run) == self->source[i])
        n_run++;
      /* Three are both marks at once; more are none. */
      if (n_run == 3)
        pair_mark (self, i + 1, 2, open);
      else if (n_run < 3)
        pair_mark (self, i, n_run, open);
      if (n_run == 3)
        self->manners[i] = BYTE_GONE;
      i += n_run - 1;
    }
}

/* --- Links, tags, entities --- */

static const char *
find_in_span (const char *from, const char *end, char byte)
{
  return from < end ? memchr (from, byte, MIN ((gsize) (end - from), MAX_SPAN)) : NULL;
}

/* Where the "(address)" or "[name]" behind a link's text ends, or NULL. */
static const char *
find_link_end (const char *at, const char *end)
{
  const char *close = NULL;

  if (at < end && *at == '(')
    close = find_in_span (at, end, ')');
  else if (at < end && *at == '[')
    close = find_in_span (at, end, ']');
  return close != NULL ? close + 1 : NULL;
}

/* Marks the bytes of a link that are no text; the text itself stays. */
static void
hide_link (Paragraph *self, gsize at, gboolean is_image)
{
  const char *end = self->source + self->n_bytes;
  const char *open = self->source + at;
  const char *close = find_in_span (open, end, ']');
  const char *link_end = close != NULL ? find_link_end (close + 1, end) : NULL;

  if (close == NULL)
    return;
  if (open[1] == '^')
    link_end = close + 1;
  if (link_end == NULL)
    return;
  if (is_image || open[1] == '^')
    memset (self->manners + at - (is_image ? 1 : 0), BYTE_GONE, (gsize) (link_end - open) + (is_image ? 1 : 0));
  else
    {
      self->manners[at] = BYTE_GONE;
      memset (self->manners + (close - self->source), BYTE_GONE, (gsize) (link_end - close));
    }
}

static void
hide_tag (Paragraph *self, gsize at)
{
  const char *open = self->source + at;
  const char *close = find_in_span (open, self->source + self->n_bytes, '>');

  if (close == NULL || !(g_ascii_isalpha (open[1]) || open[1] == '/' || open[1] == '!'))
    return;
  if (g_str_has_prefix (open + 1, "http") || memchr (open, '@', (gsize) (close - open)) != NULL)
    self->manners[at] = self->manners[close - self->source] = BYTE_GONE;
  else
    memset (self->manners + at, BYTE_GONE, (gsize) (close - open) + 1);
}

static void
hide_markup (Paragraph *self)
{
  for (gsize i = 0; i < self->n_bytes; i++)
    {
      char c = self->source[i];

      if (self->manners[i] == BYTE_GONE)
        continue;
      if (c == '\\')
        i++;
      else if (c == '[')
        hide_link (self, i, i > 0 && self->source[i - 1] == '!');
      else if (c == '<')
        hide_tag (self, i);
      else if (c == '`')
        self->manners[i] = BYTE_GONE;
    }
}

/* --- Text --- */

static const char *
find_entity (const char *at, gsize n_bytes, gsize *n_used)
{
  static const char *const entities[][2] = {
    { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&nbsp;", " " }, { "&apos;", "'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (n_bytes >= strlen (entities[i][0]) && memcmp (at, entities[i][0], strlen (entities[i][0])) == 0)
      {
        *n_used = strlen (entities[i][0]);
        return entities[i][1];
      }
  return NULL;
}

static void
append_byte (Paragraph *self, gsize *at)
{
  const char *source = self->source + *at;
  const char *entity = NULL;
  gsize n_used = 1;

  if (*source == '\\' && *at + 1 < self->n_bytes && g_ascii_ispunct (source[1]))
    {
      ++*at;
      source++;
    }
  else if (*source == '&')
    entity = find_entity (source, self->n_bytes - *at, &n_used);
  if (entity != NULL)
    {
      g_string_append (self->text, entity);
      *at += n_used - 1;
    }
  else if (!g_ascii_isspace (*source))
    g_string_append_c (self->text, *source);
  else if (self->text->len > 0 && strchr (" \n", self->text->str[self->text->len - 1]) == NULL)
    g_string_append_c (self->text, ' ');
}

/* Marks of one kind may stand inside of those of the other; the outer pair is the span. */
static void
append_paragraph (Paragraph *self)
{
  CpByteSpan span = { 0, 0 };
  guint depth = 0;

  for (gsize i = 0; i < self->n_bytes; i++)
    {
      if (self->manners[i] == BYTE_OPENS && depth++ == 0)
        span.start = (guint32) self->text->len;
      else if (self->manners[i] == BYTE_CLOSES && depth > 0 && --depth == 0)
        {
          span.end = (guint32) self->text->len;
          if (span.end > span.start)
            g_array_append_val (self->emphases, span);
        }
      else if (self->manners[i] == BYTE_PLAIN)
        append_byte (self, &i);
    }
}

/**
 * cp_markdown_append_inline:
 * @text: what to append to
 * @emphases: (element-type CpByteSpan): gets what is emphasised, places in @text
 * @source: a paragraph of Markdown
 * @n_bytes: its length
 *
 * Appends the paragraph's text: marks of emphasis, addresses of links, images, footnote marks and
 * HTML tags are left out, blanks are collapsed.
 */
void
cp_markdown_append_inline (GString *text, GArray *emphases, const char *source, gsize n_bytes)
{
  Paragraph paragraph = { source, n_bytes, g_malloc0 (n_bytes + 1), text, emphases };

  pair_marks (&paragraph);
  hide_markup (&paragraph);
  append_paragraph (&paragraph);
  g_free (paragraph.manners);
}
