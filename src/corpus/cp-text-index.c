/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code points, bytes and paragraphs of one text. */

#include "cp-text-index.h"

#include <string.h>

/* Code points from one checkpoint to the next: at most 1/16 of a text's size, none where all is
 * ASCII, and at most this many steps for a look-up. */
#define STRIDE 64

/* In code points; the line without its break. */
typedef struct
{
  guint32 start;
  guint32 end;
} Paragraph;

/*
 * Offsets in the model are code points, texts are UTF-8: this is where the two meet. A paragraph
 * is a line that is not blank. Nothing changes after the making, so any thread may ask.
 */
struct _CpTextIndex
{
  const char *text;
  gsize n_bytes;
  guint length;
  GArray *checkpoints;   /* guint32: the byte of each STRIDE-th code point; NULL where all is ASCII */
  GArray *paragraphs;
};

static inline gboolean
is_first_byte (char c)
{
  return ((guchar) c & 0xC0) != 0x80;
}

static inline gboolean
is_ink (const char *at)
{
  return (guchar) *at < 0x80 ? !g_ascii_isspace (*at) && *at != '\v'
                             : !g_unichar_isspace (g_utf8_get_char (at));
}

static void
end_line (CpTextIndex *self, guint start, gboolean has_ink)
{
  Paragraph paragraph = { start, self->length };

  if (has_ink)
    g_array_append_val (self->paragraphs, paragraph);
}

/* Eight bytes at a time, so that most texts cost next to nothing. */
static gboolean
is_ascii (const char *text, gsize n_bytes)
{
  gsize at = 0;
  guint8 high = 0;

  for (; at + 8 <= n_bytes; at += 8)
    {
      guint64 eight;

      memcpy (&eight, text + at, sizeof eight);
      if ((eight & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        return FALSE;
    }
  for (; at < n_bytes; at++)
    high |= (guint8) text[at];
  return high < 0x80;
}

/* A line of ASCII alone, whose code points are its bytes. */
static gboolean
scan_ascii_line (CpTextIndex *self, gsize byte, gsize end)
{
  const char *text = self->text;
  guint first = (self->length + STRIDE - 1) / STRIDE * STRIDE;
  gsize ink = byte;

  if (!is_ascii (text + byte, end - byte))
    return FALSE;

  for (guint offset = first; offset < self->length + (end - byte); offset += STRIDE)
    {
      guint32 checkpoint = (guint32) (byte + (offset - self->length));

      g_array_append_val (self->checkpoints, checkpoint);
    }
  while (ink < end && !is_ink (text + ink))
    ink++;
  if (ink < end)
    {
      Paragraph paragraph = { self->length, self->length + (guint) (end - byte) };

      g_array_append_val (self->paragraphs, paragraph);
    }
  self->length += end - byte;
  return TRUE;
}

/* Passes bytes of ASCII up to the next checkpoint, eight at a time; returns where it stopped. */
static gsize
pass_ascii (CpTextIndex *self, gsize byte, gsize end)
{
  guint left = (STRIDE - self->length % STRIDE) % STRIDE;

  for (; left >= 8 && byte + 8 <= end && is_ascii (self->text + byte, 8); left -= 8)
    {
      self->length += 8;
      byte += 8;
    }
  return byte;
}

static void
scan_line (CpTextIndex *self, gsize byte, gsize end)
{
  guint line_start = self->length;
  gboolean has_ink = FALSE;

  for (guint32 at = byte; at < end; at++)
    {
      if (has_ink)
        at = (guint32) pass_ascii (self, at, end);
      if (at == end)
        break;
      if (!is_first_byte (self->text[at]))
        continue;
      if (self->length % STRIDE == 0)
        g_array_append_val (self->checkpoints, at);
      if (!has_ink)
        has_ink = is_ink (self->text + at);
      self->length++;
    }
  end_line (self, line_start, has_ink);
}

static void
scan_text (CpTextIndex *self)
{
  gsize byte = 0;

  while (byte < self->n_bytes)
    {
      const char *at = self->text + byte;
      const char *found = memchr (at, '\n', self->n_bytes - byte);
      gsize end = found == NULL ? self->n_bytes : (gsize) (found - self->text);

      if (!scan_ascii_line (self, byte, end))
        scan_line (self, byte, end);
      byte = end;
      if (found == NULL)
        break;
      if (self->length % STRIDE == 0)
        {
          guint32 checkpoint = (guint32) byte;

          g_array_append_val (self->checkpoints, checkpoint);
        }
      self->length++;
      byte++;
    }
}

/* The last element whose first guint32 is not above @value, of an array that ascends; -1 if none. */
static int
find_last_not_above (const GArray *array, guint32 value)
{
  gsize size = g_array_get_element_size ((GArray *) array);
  int low = 0;
  int high = (int) array->len;

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (*(const guint32 *) (array->data + (gsize) middle * size) <= value)
        low = middle + 1;
      else
        high = middle;
    }
  return low - 1;
}

/**
 * cp_text_index_new:
 * @text: (array length=n_bytes): valid UTF-8, borrowed as long as the index lives
 * @n_bytes: its length, below 4 GiB
 *
 * Makes the index of a text; takes some 2 ms for a megabyte.
 *
 * Returns: (transfer full): the index
 */
CpTextIndex *
cp_text_index_new (const char *text, gsize n_bytes)
{
  CpTextIndex *self;

  g_return_val_if_fail (text != NULL || n_bytes == 0, NULL);
  g_return_val_if_fail (n_bytes < G_MAXUINT32, NULL);

  self = g_new0 (CpTextIndex, 1);
  self->text = text != NULL ? text : "";
  self->n_bytes = n_bytes;
  self->checkpoints = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) (n_bytes / STRIDE) + 1);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  scan_text (self);
  if (self->length == n_bytes)
    g_clear_pointer (&self->checkpoints, g_array_unref);
  return self;
}

/**
 * cp_text_index_free:
 * @self: (transfer full) (nullable): the index
 */
void
cp_text_index_free (CpTextIndex *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->checkpoints, g_array_unref);
  g_array_unref (self->paragraphs);
  g_free (self);
}

/**
 * cp_text_index_get_text:
 * @self: the index
 * @n_bytes: (out) (optional): the text's length
 *
 * Returns: (transfer none): the text that was indexed; need not end in a NUL
 */
const char *
cp_text_index_get_text (const CpTextIndex *self, gsize *n_bytes)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_bytes != NULL)
    *n_bytes = self->n_bytes;
  return self->text;
}

/**
 * cp_text_index_get_length:
 * @self: the index
 *
 * Returns: how many code points the text has
 */
guint
cp_text_index_get_length (const CpTextIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * cp_text_index_get_n_paragraphs:
 * @self: the index
 *
 * Returns: how many lines are not blank
 */
guint
cp_text_index_get_n_paragraphs (const CpTextIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->paragraphs->len;
}

/**
 * cp_text_index_to_byte:
 * @self: the index
 * @offset: a code point
 *
 * Returns: the byte where it begins; the text's length in bytes for an offset at or beyond the end
 */
gsize
cp_text_index_to_byte (const CpTextIndex *self, guint offset)
{
  gsize byte;

  g_return_val_if_fail (self != NULL, 0);

  if (offset >= self->length)
    return self->n_bytes;
  /* All ASCII */
  if (self->n_bytes == self->length)
    return offset;
  byte = g_array_index (self->checkpoints, guint32, offset / STRIDE);
  for (guint rest = offset % STRIDE; rest > 0; rest--)
    byte = (gsize) (g_utf8_next_char (self->text + byte) - self->text);
  return byte;
}

/**
 * cp_text_index_to_offset:
 * @self: the index
 * @byte: a byte
 *
 * Returns: the code point that it belongs to; the text's length for a byte at or beyond the end
 */
guint
cp_text_index_to_offset (const CpTextIndex *self, gsize byte)
{
  int checkpoint;
  guint offset;

  g_return_val_if_fail (self != NULL, 0);

  if (byte >= self->n_bytes)
    return self->length;
  if (self->n_bytes == self->length)
    return (guint) byte;
  checkpoint = find_last_not_above (self->checkpoints, (guint32) byte);
  offset = (guint) checkpoint * STRIDE;
  for (gsize i = g_array_index (self->checkpoints, guint32, checkpoint) + 1; i <= byte; i++)
    offset += is_first_byte (self->text[i]);
  return offset;
}

/**
 * cp_text_index_get_paragraph_at:
 * @self: the index
 * @offset: a code point
 *
 * Returns: the number, from 1, of the paragraph that it stands in; 0 for line breaks, blank lines
 *   and what is beyond the end
 */
guint
cp_text_index_get_paragraph_at (const CpTextIndex *self, guint offset)
{
  int last;

  g_return_val_if_fail (self != NULL, 0);

  last = find_last_not_above (self->paragraphs, offset);
  if (last < 0 || offset >= g_array_index (self->paragraphs, Paragraph, last).end)
    return 0;
  return (guint) last + 1;
}

/**
 * cp_text_index_get_paragraph:
 * @self: the index
 * @number: a paragraph, from 1
 * @start: (out) (optional): its first code point
 * @end: (out) (optional): the code point behind its last one, where the line break is
 *
 * Returns: FALSE if there is no such paragraph; nothing is set then
 */
gboolean
cp_text_index_get_paragraph (const CpTextIndex *self, guint number, guint *start, guint *end)
{
  const Paragraph *paragraph;

  g_return_val_if_fail (self != NULL, FALSE);

  if (number == 0 || number > self->paragraphs->len)
    return FALSE;
  paragraph = &g_array_index (self->paragraphs, Paragraph, number - 1);
  if (start != NULL)
    *start = paragraph->start;
  if (end != NULL)
    *end = paragraph->end;
  return TRUE;
}
