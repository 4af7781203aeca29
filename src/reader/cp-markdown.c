/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles in Markdown. */

#include <string.h>

#include "cp-article-file.h"
#include "cp-front-matter.h"
#include "cp-markdown-inline.h"
#include "cp-text-metadata.h"

/*
 * Lines become paragraphs: one for each run of lines of a kind. `pending` holds the source of the
 * one that is being read.
 */
typedef struct
{
  CpArticle *article;
  GString *text;
  GString *pending;
  GArray *emphases;
  GArray *blocks;
  CpBlockKind kind;
  gboolean in_code;
} Markdown;

/* --- Paragraphs --- */

static void
close_paragraph (Markdown *self)
{
  gsize before = self->text->len;
  gsize n_emphases = self->emphases->len;
  CpArticleBlock block = { .kind = self->kind };

  if (self->pending->len == 0)
    return;
  if (before > 0)
    g_string_append (self->text, "\n\n");
  block.span.start = (guint32) self->text->len;
  cp_markdown_append_inline (self->text, self->emphases, self->pending->str, self->pending->len);
  g_string_truncate (self->pending, 0);
  if (self->text->len > block.span.start && self->text->str[self->text->len - 1] == ' ')
    g_string_truncate (self->text, self->text->len - 1);
  block.span.end = (guint32) self->text->len;
  if (block.span.end == block.span.start)
    g_string_truncate (self->text, before);
  else if (block.kind != CP_BLOCK_NONE)
    g_array_append_val (self->blocks, block);

  for (gsize i = n_emphases; i < self->emphases->len; i++)
    {
      CpArticleBlock emphasis = { g_array_index (self->emphases, CpByteSpan, i), CP_BLOCK_EMPHASIS };

      emphasis.span.end = MIN (emphasis.span.end, (guint32) self->text->len);
      if (emphasis.span.end > emphasis.span.start)
        g_array_append_val (self->blocks, emphasis);
    }
}

static void
open_paragraph (Markdown *self, CpBlockKind kind)
{
  close_paragraph (self);
  self->kind = kind;
}

static void
append_line (Markdown *self, const char *line, gsize n_bytes)
{
  if (self->pending->len > 0)
    g_string_append_c (self->pending, ' ');
  g_string_append_len (self->pending, line, (gssize) n_bytes);
}

/* --- Lines --- */

static gsize
skip_blanks (const char *line, gsize n_bytes)
{
  gsize n_blanks = 0;

  while (n_blanks < n_bytes && (line[n_blanks] == ' ' || line[n_blanks] == '\t'))
    n_blanks++;
  return n_blanks;
}

/* A line of only these marks, at least three: a rule, or what underlines a heading. */
static gboolean
is_rule (const char *line, gsize n_bytes, const char *marks)
{
  guint n_marks = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (strchr (marks, line[i]) != NULL && line[i] == line[0])
        n_marks++;
      else if (line[i] != ' ')
        return FALSE;
    }
  return n_marks >= 3;
}

/* The length of "- ", "* ", "+ ", "1. " or "1) " with the blank, or 0. */
static gsize
measure_item_mark (const char *line, gsize n_bytes)
{
  gsize n_digits = 0;

  if (n_bytes > 1 && strchr ("-*+", line[0]) != NULL && line[1] == ' ')
    return 2;
  while (n_digits < n_bytes && n_digits < 9 && g_ascii_isdigit (line[n_digits]))
    n_digits++;
  if (n_digits == 0 || n_bytes < n_digits + 2 || strchr (".)", line[n_digits]) == NULL)
    return 0;
  return line[n_digits + 1] == ' ' ? n_digits + 2 : 0;
}

/* The length of "## " with the blank, or 0. */
static gsize
measure_heading_mark (const char *line, gsize n_bytes)
{
  gsize n_marks = 0;

  while (n_marks < n_bytes && line[n_marks] == '#')
    n_marks++;
  return n_marks >= 1 && n_marks <= 6 && n_bytes > n_marks && line[n_marks] == ' ' ? n_marks + 1 : 0;
}

static gboolean
is_definition (const char *line, gsize n_bytes)
{
  const char *close = line[0] == '[' ? memchr (line, ']', n_bytes) : NULL;

  return close != NULL && close + 1 < line + n_bytes && close[1] == ':';
}

static void
read_heading (Markdown *self, const char *line, gsize n_bytes)
{
  while (n_bytes > 0 && (line[n_bytes - 1] == '#' || line[n_bytes - 1] == ' '))
    n_bytes--;
  open_paragraph (self, CP_BLOCK_HEADING);
  append_line (self, line, n_bytes);
  open_paragraph (self, CP_BLOCK_NONE);
}

/* A row of a table is a line, its cells parted by blanks. */
static void
read_row (Markdown *self, const char *line, gsize n_bytes)
{
  open_paragraph (self, CP_BLOCK_NONE);
  if (strspn (line, "|-: ") >= n_bytes)
    return;
  append_line (self, line, n_bytes);
  for (gsize i = 0; i < self->pending->len; i++)
    if (self->pending->str[i] == '|')
      self->pending->str[i] = ' ';
}

static void
read_quotation (Markdown *self, const char *line, gsize n_bytes)
{
  gsize n_marks = 0;

  while (n_marks < n_bytes && (line[n_marks] == '>' || line[n_marks] == ' '))
    n_marks++;
  if (self->kind != CP_BLOCK_QUOTE || n_marks == n_bytes)
    open_paragraph (self, CP_BLOCK_QUOTE);
  append_line (self, line + n_marks, n_bytes - n_marks);
}

/* "Title" and below it "=====" or "-----". */
static gboolean
read_underline (Markdown *self, const char *line, gsize n_bytes)
{
  if (self->pending->len == 0 || self->kind != CP_BLOCK_NONE)
    return FALSE;
  if (!is_rule (line, n_bytes, "=-") || memchr (line, ' ', n_bytes) != NULL)
    return FALSE;
  self->kind = CP_BLOCK_HEADING;
  open_paragraph (self, CP_BLOCK_NONE);
  return TRUE;
}

static void
read_plain (Markdown *self, const char *line, gsize n_bytes)
{
  gboolean breaks = n_bytes >= 2 && memcmp (line + n_bytes - 2, "  ", 2) == 0;

  if (self->kind == CP_BLOCK_HEADING)
    open_paragraph (self, CP_BLOCK_NONE);
  append_line (self, line, n_bytes);
  if (breaks)
    open_paragraph (self, self->kind);
}

static void
read_line (Markdown *self, const char *line, gsize n_bytes)
{
  gsize n_blanks = skip_blanks (line, n_bytes);
  gsize n_mark;

  line += n_blanks;
  n_bytes -= n_blanks;
  if (n_bytes >= 3 && (memcmp (line, "```", 3) == 0 || memcmp (line, "~~~", 3) == 0))
    {
      open_paragraph (self, CP_BLOCK_NONE);
      self->in_code = !self->in_code;
    }
  else if (n_bytes == 0)
    open_paragraph (self, CP_BLOCK_NONE);
  else if (self->in_code)
    read_plain (self, line, n_bytes);
  else if (read_underline (self, line, n_bytes))
    return;
  else if (is_rule (line, n_bytes, "-*_"))
    open_paragraph (self, CP_BLOCK_NONE);
  else if ((n_mark = measure_heading_mark (line, n_bytes)) > 0)
    read_heading (self, line + n_mark, n_bytes - n_mark);
  else if ((n_mark = measure_item_mark (line, n_bytes)) > 0)
    {
      open_paragraph (self, CP_BLOCK_ITEM);
      append_line (self, line + n_mark, n_bytes - n_mark);
    }
  else if (line[0] == '>')
    read_quotation (self, line, n_bytes);
  else if (line[0] == '|')
    read_row (self, line, n_bytes);
  else if (!is_definition (line, n_bytes))
    read_plain (self, line, n_bytes);
}

static void
read_lines (Markdown *self, const char *at)
{
  while (*at != '\0')
    {
      const char *end = strchrnul (at, '\n');

      read_line (self, at, (gsize) (end - at));
      at = *end == '\0' ? end : end + 1;
    }
  close_paragraph (self);
}

/* --- Title --- */

/* The first heading is the title, and stands in the text no second time. */
static void
take_title (Markdown *self)
{
  const CpArticleBlock *first = (const CpArticleBlock *) (gpointer) self->blocks->data;
  g_autofree char *heading = NULL;
  gsize n_cut;
  guint n_before = 0;

  if (self->blocks->len == 0 || first->kind != CP_BLOCK_HEADING || first->span.start != 0)
    return;
  heading = g_strndup (self->text->str, first->span.end);
  if (self->article->title == NULL)
    self->article->title = g_steal_pointer (&heading);
  else if (!g_str_equal (self->article->title, heading))
    return;

  n_cut = first->span.end;
  while (n_cut < self->text->len && self->text->str[n_cut] == '\n')
    n_cut++;
  g_string_erase (self->text, 0, (gssize) n_cut);
  while (n_before < self->blocks->len
         && g_array_index (self->blocks, CpArticleBlock, n_before).span.start < n_cut)
    n_before++;
  g_array_remove_range (self->blocks, 0, n_before);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      g_array_index (self->blocks, CpArticleBlock, i).span.start -= (guint32) n_cut;
      g_array_index (self->blocks, CpArticleBlock, i).span.end -= (guint32) n_cut;
    }
}

/**
 * cp_article_new_from_markdown:
 * @text: (transfer full): a file in Markdown, valid UTF-8
 * @file: (nullable): its name below the imported folder
 *
 * Reads paragraphs, headings, items, quotations and emphasis, and the front matter. What it says
 * is stated; the rest is inferred as from plain text.
 *
 * Returns: (transfer full): the article; its text may be empty
 */
CpArticle *
cp_article_new_from_markdown (char *text, const char *file)
{
  CpArticle *article = cp_article_new ();
  g_autofree char *source = text;
  Markdown markdown = { .article = article, .text = g_string_new (NULL), .pending = g_string_new (NULL) };

  article->file = g_strdup (file);
  markdown.emphases = g_array_new (FALSE, FALSE, sizeof (CpByteSpan));
  markdown.blocks = g_array_new (FALSE, FALSE, sizeof (CpArticleBlock));
  read_lines (&markdown, cp_front_matter_read (source, article));
  take_title (&markdown);
  cp_article_take_text (article, g_string_free (markdown.text, FALSE));
  g_array_append_vals (article->blocks, markdown.blocks->data, markdown.blocks->len);
  cp_text_metadata_read (article);

  g_string_free (markdown.pending, TRUE);
  g_array_unref (markdown.emphases);
  g_array_unref (markdown.blocks);
  return article;
}
