/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article on its way into a text buffer. */

#include "cp-article-fill.h"

#include <string.h>

#include "cp-fold.h"
#include "cp-style.h"

/* The buffer gets the article's text and, where a long paragraph is broken, a line end that is
 * invisible: it breaks the line, but nobody copies it. A text comes in portion by portion, so that
 * its beginning is there at once. What changes the size of letters is marked as it comes in. */

#define PORTION (64 * 1024) /* bytes put in at once */
#define TOP 12              /* px above the first line; with a margin there, GTK 4.8 loses its place */

struct _CpArticleFill
{
  GtkTextBuffer *buffer;
  GtkTextTag *top;     /* the first line */
  GtkTextTag *gap;     /* an empty line between paragraphs */
  GtkTextTag *headline; /* what stands above the text already */
  GtkTextTag *end_tag; /* the line end after a piece of a paragraph */
  GtkTextTag *joined;  /* such a piece */
  GtkTextTag *ignored;
  GtkTextTag *kinds[CP_N_BLOCK_KINDS];

  CpDocument *document;
  CpArticlePieces *pieces;
  GArray *blocks;       /* CpDocumentPart */
  GArray *ignored_parts;
  const char *text;     /* the document's */
  gsize n_bytes;
  gsize n_inserted;     /* bytes of the text */
  guint n_breaks;       /* that are in */
  guint begin;          /* what is before it is not shown */
};

static void
clear (CpArticleFill *self)
{
  g_clear_pointer (&self->pieces, cp_article_pieces_free);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->ignored_parts, g_array_unref);
  g_clear_object (&self->document);
  gtk_text_buffer_set_text (self->buffer, "", 0);
  self->text = NULL;
  self->n_bytes = self->n_inserted = 0;
  self->n_breaks = 0;
}

/* At a line's end where there is one, never inside a character. */
static gsize
find_portion_end (CpArticleFill *self)
{
  const char *from = self->text + self->n_inserted;
  const char *end;

  if (self->n_bytes - self->n_inserted <= PORTION)
    return self->n_bytes;

  end = memrchr (from, '\n', PORTION);
  end = end != NULL ? end + 1 : g_utf8_find_prev_char (from, from + PORTION + 1);

  return (gsize) (end - self->text);
}

/* The text up to @end with the breaks that fall into it. */
static GString *
make_portion (CpArticleFill *self, gsize end)
{
  GString *portion = g_string_sized_new (end - self->n_inserted + 64);
  guint n_breaks;
  const CpArticleBreak *breaks = cp_article_pieces_get_breaks (self->pieces, &n_breaks);
  gsize from = self->n_inserted;

  for (guint i = self->n_breaks; i < n_breaks && breaks[i].byte < end; i++)
    {
      g_string_append_len (portion, self->text + from, (gssize) (breaks[i].byte - from));
      g_string_append_c (portion, '\n');
      from = breaks[i].byte;
    }

  return g_string_append_len (portion, self->text + from, (gssize) (end - from));
}

static void
apply (CpArticleFill *self, GtkTextTag *tag, guint start, guint end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

/* The lines of a broken paragraph stand as if it were whole. */
static void
mark_breaks (CpArticleFill *self, gsize end)
{
  guint n_breaks;
  const CpArticleBreak *breaks = cp_article_pieces_get_breaks (self->pieces, &n_breaks);

  for (; self->n_breaks < n_breaks && breaks[self->n_breaks].byte < end; self->n_breaks++)
    {
      guint at = breaks[self->n_breaks].offset + self->n_breaks;
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, at);
      gtk_text_iter_set_line_offset (&iter, 0);
      apply (self, self->joined, gtk_text_iter_get_offset (&iter), at + 1);
      apply (self, self->end_tag, at, at + 1);
    }
}

/* Lines without text are as high as a gap between paragraphs is. */
static void
mark_gaps (CpArticleFill *self, int first_line)
{
  GtkTextIter iter;
  GtkTextIter next;

  gtk_text_buffer_get_iter_at_line (self->buffer, &iter, first_line);

  do
    {
      next = iter;

      if (gtk_text_iter_ends_line (&iter) && gtk_text_iter_forward_char (&next))
        gtk_text_buffer_apply_tag (self->buffer, self->gap, &iter, &next);
    }
  while (gtk_text_iter_forward_line (&iter));
}

/* What of a part lies between two offsets of the text. */
static void
mark_part (CpArticleFill *self, const CpDocumentPart *part, GtkTextTag *tag, guint start, guint end)
{
  start = MAX (start, part->start);
  end = MIN (end, part->end);

  if (tag != NULL && start < end)
    apply (self, tag, cp_article_pieces_start_to_shown (self->pieces, start),
           cp_article_pieces_end_to_shown (self->pieces, end));
}

static void
mark_parts (CpArticleFill *self, guint start, guint end)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const CpDocumentPart *part = &g_array_index (self->blocks, CpDocumentPart, i);

      mark_part (self, part, self->kinds[part->kind], start, end);
    }

  for (guint i = 0; i < self->ignored_parts->len; i++)
    mark_part (self, &g_array_index (self->ignored_parts, CpDocumentPart, i), self->ignored, start,
               end);
}

static guint
count_characters (CpArticleFill *self)
{
  return cp_article_pieces_to_text (self->pieces, gtk_text_buffer_get_char_count (self->buffer));
}

static void
create_tags (CpArticleFill *self)
{
  self->top = gtk_text_buffer_create_tag (self->buffer, NULL, "pixels-above-lines", TOP, NULL);
  self->gap = gtk_text_buffer_create_tag (self->buffer, NULL, "scale", 0.1,
                                          "pixels-below-lines", 0, "pixels-inside-wrap", 0, NULL);
  self->headline = gtk_text_buffer_create_tag (self->buffer, NULL, "invisible", TRUE, NULL);
  self->end_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "invisible", TRUE, NULL);
  self->joined = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  self->ignored = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  self->kinds[CP_BLOCK_HEADING] = gtk_text_buffer_create_tag (
      self->buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, "pixels-above-lines", 8, NULL);
  self->kinds[CP_BLOCK_ITEM] = gtk_text_buffer_create_tag (
      self->buffer, NULL, "accumulative-margin", TRUE, "left-margin", 16, "right-margin", 16, NULL);
  self->kinds[CP_BLOCK_QUOTE] = gtk_text_buffer_create_tag (
      self->buffer, NULL, "accumulative-margin", TRUE, "left-margin", 24, "right-margin", 24, NULL);
  self->kinds[CP_BLOCK_CAPTION] =
      gtk_text_buffer_create_tag (self->buffer, NULL, "scale", 0.83 / 1.09, NULL);
  self->kinds[CP_BLOCK_EMPHASIS] =
      gtk_text_buffer_create_tag (self->buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
}

/**
 * cp_article_fill_new:
 * @buffer: what is to be filled; it must outlive the filling
 */
CpArticleFill *
cp_article_fill_new (GtkTextBuffer *buffer)
{
  CpArticleFill *self;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_new0 (CpArticleFill, 1);
  self->buffer = buffer;
  create_tags (self);
  cp_article_fill_color (self);

  return self;
}

void
cp_article_fill_free (CpArticleFill *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->pieces, cp_article_pieces_free);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->ignored_parts, g_array_unref);
  g_clear_object (&self->document);
  g_free (self);
}

/**
 * cp_article_fill_get_pieces:
 *
 * Returns: (nullable) (transfer none): how the text is broken, until another one begins
 */
const CpArticlePieces *
cp_article_fill_get_pieces (const CpArticleFill *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pieces;
}

/**
 * cp_article_fill_is_complete:
 *
 * Whether all of the text is in.
 */
gboolean
cp_article_fill_is_complete (const CpArticleFill *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_inserted == self->n_bytes;
}

static char *
fold_letters (const char *text, gsize n_bytes)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  cp_fold_append_letters (letters, text, n_bytes);
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/**
 * cp_article_fill_find_headline:
 * @document: with or without a text
 *
 * Finds whether a text begins with its title, which stands above it already, in whatever letters and
 * marks.
 *
 * Returns: where the text goes on, in code points; 0 where it begins otherwise, or has nothing else
 */
guint
cp_article_fill_find_headline (CpDocument *document)
{
  const char *text;
  const char *title;
  const char *end;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (CP_IS_DOCUMENT (document), 0);

  text = cp_document_get_text (document);
  title = cp_document_get_title (document);
  if (text == NULL || title == NULL)
    return 0;
  /* A line of megabytes is no headline. */
  end = memchr (text, '\n', strnlen (text, 3 * strlen (title) + 64));
  if (end == NULL)
    return 0;
  one = fold_letters (text, (gsize) (end - text));
  other = fold_letters (title, strlen (title));
  if (*one == '\0' || !g_str_equal (one, other))
    return 0;
  end += strspn (end, "\n");
  return *end != '\0' ? (guint) g_utf8_pointer_to_offset (text, end) : 0;
}

/**
 * cp_article_fill_begin:
 * @document: with or without a text
 * @start: from where on it is shown, in code points; within its first thousands
 *
 * Empties the buffer and begins with another text, of which nothing is in yet.
 */
void
cp_article_fill_begin (CpArticleFill *self, CpDocument *document, guint start)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (CP_IS_DOCUMENT (document));

  clear (self);
  self->document = g_object_ref (document);
  self->begin = start;
  self->text = cp_document_get_text (document);
  self->n_bytes = self->text != NULL ? strlen (self->text) : 0;
  self->pieces = cp_article_pieces_new (self->text != NULL ? self->text : "", self->n_bytes);
  self->blocks = cp_document_list_blocks (document);
  self->ignored_parts = cp_document_list_ignored (document);
}

/**
 * cp_article_fill_get_begin:
 *
 * Gets from where on the text is shown, in letters of the buffer.
 */
guint
cp_article_fill_get_begin (CpArticleFill *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->begin;
}

/**
 * cp_article_fill_insert:
 *
 * Puts the next portion of the text in.
 */
void
cp_article_fill_insert (CpArticleFill *self)
{
  int line;
  gsize end;
  guint start;
  GtkTextIter iter;
  g_autoptr (GString) portion = NULL;

  g_return_if_fail (self != NULL && self->pieces != NULL);

  line = gtk_text_buffer_get_line_count (self->buffer) - 1;
  end = find_portion_end (self);
  start = count_characters (self);
  portion = make_portion (self, end);
  gtk_text_buffer_get_end_iter (self->buffer, &iter);
  gtk_text_buffer_insert (self->buffer, &iter, portion->str, (int) portion->len);
  self->n_inserted = end;

  if (start == 0)
    apply (self, self->top, self->begin, self->begin + 1);

  mark_breaks (self, end);
  mark_gaps (self, line);
  mark_parts (self, start, count_characters (self));
  if (start == 0 && self->begin > 0)
    apply (self, self->headline, 0, self->begin);
}

/**
 * cp_article_fill_insert_until:
 * @offset: of the text, in code points
 *
 * Puts as much in as it takes for what is before an offset to be there.
 */
void
cp_article_fill_insert_until (CpArticleFill *self, guint offset)
{
  g_return_if_fail (self != NULL);

  while (!cp_article_fill_is_complete (self) && count_characters (self) < offset)
    cp_article_fill_insert (self);
}

/**
 * cp_article_fill_set_line_gap:
 * @gap: px between the lines of a paragraph
 *
 * Has the pieces of a paragraph stand as far apart as its lines do.
 */
void
cp_article_fill_set_line_gap (CpArticleFill *self, int gap)
{
  g_return_if_fail (self != NULL);

  g_object_set (self->joined, "pixels-below-lines", gap, NULL);
}

/**
 * cp_article_fill_color:
 *
 * Takes the colours of the theme.
 */
void
cp_article_fill_color (CpArticleFill *self)
{
  const GdkRGBA *dim = cp_style_get_color (cp_style_get_default (), CP_COLOR_DIM);

  g_return_if_fail (self != NULL);

  g_object_set (self->ignored, "foreground-rgba", dim, NULL);
  g_object_set (self->kinds[CP_BLOCK_CAPTION], "foreground-rgba", dim, NULL);
}
