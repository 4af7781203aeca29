/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the long paragraphs of an article are broken to be shown, and what is where then. */

#include "cp-article-pieces.h"

#include <string.h>

#include <pango/pango.h>

#include "cp-figure-text.h"

/* GTK lays out a paragraph as a whole, in a time that grows with the square of its length. So a long
 * one is shown as several, each of which ends where a sentence does, if one does near there, else
 * between words, else between characters as a reader knows them. All breaks are found at once, before
 * anything is shown, so that what stands where never changes. */

#define WINDOW 300    /* the last code points of a piece, where it may end */
#define LOOKAHEAD 200 /* code points behind a break that may tell its direction */

struct _CpArticlePieces
{
  GArray *breaks; /* CpArticleBreak, by place */
};

/* A line of the text, as far as it has not been broken. */
typedef struct
{
  const char *at;
  const char *end;
  guint offset; /* of @at */
  PangoDirection direction;
} Rest;

/* That of the first letter, if there is one near. */
static PangoDirection
find_direction (const char *at, const char *end)
{
  for (guint i = 0; i < LOOKAHEAD && at < end; i++, at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isalpha (character))
        return cp_text_is_rtl_letter (character) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
    }

  return PANGO_DIRECTION_NEUTRAL;
}

/* Goes @n code points on, or to the end; says how many it were. */
static guint
skip (const char **at, const char *end, guint n)
{
  guint i = 0;

  for (; i < n && *at < end; i++)
    *at = g_utf8_next_char (*at);

  return i;
}

/* Whether what follows is laid out in the direction of its paragraph. */
static gboolean
keeps_direction (const Rest *rest, const char *at)
{
  PangoDirection direction = find_direction (at, rest->end);

  return direction == PANGO_DIRECTION_NEUTRAL || direction == rest->direction;
}

/* How well a piece ends before a character: 0 is not at all. */
static guint
rate (const PangoLogAttr *attribute, const Rest *rest, const char *at)
{
  guint rating = 0;

  if (attribute->is_cursor_position)
    rating = 1;

  if (attribute->is_line_break)
    rating = attribute->is_sentence_boundary ? 3 : 2;

  return rating > 0 && keeps_direction (rest, at) ? rating + 3 : rating;
}

/* The best of the places in a window; the last of those that are equal. */
static guint
choose_in_window (const Rest *rest, const char *window, guint n_characters, const char *end)
{
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_characters + 1);
  const char *at = window;
  guint best = n_characters;
  guint best_rating = 0;

  pango_get_log_attrs (window, (int) (end - window), -1, pango_language_get_default (), attributes,
                       (int) n_characters + 1);

  for (guint i = 0; i < n_characters; i++, at = g_utf8_next_char (at))
    {
      guint rating = i > 0 ? rate (&attributes[i], rest, at) : 0;

      if (rating > 0 && rating >= best_rating)
        {
          best = i;
          best_rating = rating;
        }
    }

  return best;
}

/* Takes one piece off; nothing is left to break when what remains is short enough. */
static gboolean
break_piece (Rest *rest, CpArticleBreak *found)
{
  const char *window = rest->at;
  const char *end;
  guint n = skip (&window, rest->end, CP_ARTICLE_PIECE_MAX - WINDOW);
  guint n_window;

  end = window;
  n_window = skip (&end, rest->end, WINDOW);

  if (end == rest->end)
    return FALSE;

  n += choose_in_window (rest, window, n_window, end);
  skip (&rest->at, rest->end, n);
  rest->offset += n;
  found->offset = rest->offset;
  found->byte = 0;

  return TRUE;
}

static void
break_line (CpArticlePieces *self, const char *text, const char *line, const char *end,
            guint offset)
{
  Rest rest = { line, end, offset, find_direction (line, end) };
  CpArticleBreak found;

  while (break_piece (&rest, &found))
    {
      found.byte = (gsize) (rest.at - text);
      g_array_append_val (self->breaks, found);
    }
}

/**
 * cp_article_pieces_new:
 * @text: valid UTF-8
 *
 * Finds where a text is to be broken so that no line is longer than CP_ARTICLE_PIECE_MAX.
 */
CpArticlePieces *
cp_article_pieces_new (const char *text, gsize n_bytes)
{
  CpArticlePieces *self;
  const char *line = text;
  const char *end = text + n_bytes;
  guint offset = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (CpArticlePieces, 1);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (CpArticleBreak));

  while (line < end)
    {
      const char *newline = memchr (line, '\n', (gsize) (end - line));
      const char *next = newline != NULL ? newline + 1 : end;

      if (next - line > CP_ARTICLE_PIECE_MAX)
        break_line (self, text, line, newline != NULL ? newline : end, offset);

      offset += (guint) g_utf8_strlen (line, next - line);
      line = next;
    }

  return self;
}

void
cp_article_pieces_free (CpArticlePieces *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->breaks);
  g_free (self);
}

/**
 * cp_article_pieces_get_breaks:
 *
 * Returns: (array length=n_breaks) (transfer none): where the text is broken, by place
 */
const CpArticleBreak *
cp_article_pieces_get_breaks (const CpArticlePieces *self, guint *n_breaks)
{
  g_return_val_if_fail (self != NULL && n_breaks != NULL, NULL);

  *n_breaks = self->breaks->len;
  return (const CpArticleBreak *) (gpointer) self->breaks->data;
}

/* How many line ends are shown before an offset of the text. */
static guint
count_breaks (const CpArticlePieces *self, guint offset)
{
  guint low = 0;
  guint high = self->breaks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->breaks, CpArticleBreak, middle).offset < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * cp_article_pieces_start_to_shown:
 * @offset: of the text, in code points
 *
 * Where what begins at an offset is shown: where the text is broken there, after the break.
 */
guint
cp_article_pieces_start_to_shown (const CpArticlePieces *self, guint offset)
{
  g_return_val_if_fail (self != NULL, 0);

  return offset + count_breaks (self, offset + 1);
}

/**
 * cp_article_pieces_end_to_shown:
 * @offset: of the text, in code points
 *
 * Where what ends at an offset is shown: where the text is broken there, before the break.
 */
guint
cp_article_pieces_end_to_shown (const CpArticlePieces *self, guint offset)
{
  g_return_val_if_fail (self != NULL, 0);

  return offset + count_breaks (self, offset);
}

/**
 * cp_article_pieces_to_text:
 * @shown: an offset of what is shown
 *
 * Which offset of the text stands there; both sides of a break are the same one.
 */
guint
cp_article_pieces_to_text (const CpArticlePieces *self, guint shown)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->breaks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->breaks, CpArticleBreak, middle).offset + middle < shown)
        low = middle + 1;
      else
        high = middle;
    }

  return shown - low;
}
