/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into paragraphs: its lines, or its blocks where it was wrapped by hand. */

#include "cp-zone.h"

#include <string.h>

/* Lines that are wrapped by hand are as long as a screen or a sheet is wide. */
#define MAX_WIDTH 100
#define MIN_WIDTH 50
#define MIN_LINE 20
#define MIN_JOINTS 3
#define MIN_SHARE .8

/* Some programs break a line somewhat before it is full. */
#define SLACK 5

/* More lines than any article has; what follows them is not read: a paragraph takes a hundred times
 * the memory of its line "a". */
#define MAX_LINES (512 * 1024)

typedef struct
{
  guint32 start;
  guint32 end;         /* without blanks */
  guint32 n_chars;
  guint32 indent;
  guint32 n_before;    /* empty lines */
  guint32 first_token;
  guint32 end_token;
} Line;

/* --- Lines --- */

static void
find_lines (const CpReadingState *state, GArray *lines)
{
  const char *text = state->article->text;
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 n_bytes = (guint32) state->article->n_bytes;
  guint32 token = 0;
  guint32 n_before = 0;

  for (guint32 start = 0; start < n_bytes && lines->len < MAX_LINES;)
    {
      const char *line_break = memchr (text + start, '\n', n_bytes - start);
      guint32 end = line_break != NULL ? (guint32) (line_break - text) : n_bytes;
      Line line = { .first_token = token, .n_before = n_before };

      while (token < state->tokens->len && tokens[token].start < end)
        token++;
      line.end_token = token;
      if (token > line.first_token)
        {
          line.start = tokens[line.first_token].start;
          line.end = tokens[token - 1].end;
          line.indent = line.start - start;
          g_array_append_val (lines, line);
        }
      n_before = token > line.first_token ? 0 : n_before + 1;
      start = end + 1;
    }
  if (token < state->tokens->len)
    {
      state->reading->is_cut = TRUE;
      g_array_set_size (state->tokens, token);
    }
}

/* --- Wrapped lines --- */

/* How many letters a line would have with the first word of the next one. */
static guint32
measure_with_next (const CpReadingState *state, const Line *line, const Line *next)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 i = next->first_token + 1;

  while (i < next->end_token && !(tokens[i].shape & CP_SHAPE_SPACED))
    i++;
  return line->n_chars + 1
         + (guint32) g_utf8_strlen (state->article->text + next->start,
                                    tokens[i - 1].end - next->start);
}

/* The letters of the longest line, or more than a sheet is wide as soon as one is longer. */
static guint32
find_width (const CpReadingState *state, GArray *lines)
{
  guint32 width = 0;

  for (guint i = 0; i < lines->len && width <= MAX_WIDTH; i++)
    {
      Line *line = &g_array_index (lines, Line, i);

      line->n_chars = (guint32) g_utf8_strlen (state->article->text + line->start,
                                               line->end - line->start);
      width = MAX (width, line->n_chars);
    }
  return width;
}

static gboolean
ends_sentence (const CpReadingState *state, const Line *line)
{
  return cp_zone_is_end (cp_zone_get_tokens (state)[line->end_token - 1].kind);
}

static gboolean
begins_item (const CpReadingState *state, const Line *line)
{
  guint8 first = cp_zone_get_tokens (state)[line->first_token].kind;

  return first == CP_TOKEN_DASH || first == CP_TOKEN_OTHER;
}

/* A line to which the first word of the next one could have been added was not broken there for
 * want of room. */
static gboolean
is_joint (const CpReadingState *state, const Line *line, const Line *next, guint32 width)
{
  if (next->n_before > 0 || line->n_chars < MIN_LINE || next->indent > line->indent + 1
      || begins_item (state, next))
    return FALSE;
  return measure_with_next (state, line, next) + SLACK > width;
}

/* Whether the text was wrapped by hand: nearly all lines that another one follows at once are
 * full and end inside a sentence, and no line is longer than a sheet is wide. */
static gboolean
is_wrapped (const CpReadingState *state, const GArray *lines, guint32 width)
{
  guint n_joints = 0;
  guint n_neighbours = 0;
  guint n_ends = 0;

  if (width > MAX_WIDTH || width < MIN_WIDTH)
    return FALSE;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *next = &g_array_index (lines, Line, i + 1);

      if (next->n_before > 0 || begins_item (state, next))
        continue;
      n_neighbours++;
      if (!is_joint (state, &g_array_index (lines, Line, i), next, width))
        continue;
      n_joints++;
      n_ends += ends_sentence (state, &g_array_index (lines, Line, i));
    }
  return n_joints >= MIN_JOINTS && n_joints >= n_neighbours * MIN_SHARE && n_ends * 2 < n_joints;
}

/* --- Paragraphs --- */

static void
add_paragraph (CpReadingState *state, const Line *first, const Line *last)
{
  CpParagraph paragraph = {
    .span = { first->start, last->end },
    .first_token = first->first_token,
    .end_token = last->end_token,
    .question = CP_NO_INDEX,
    .kind = CP_PARAGRAPH_TEXT,
  };

  g_array_append_val (state->paragraphs, paragraph);
}

/**
 * cp_zone_cut_lines:
 * @state: an article with tokens
 *
 * Fills the paragraphs, all of them text so far.
 */
void
cp_zone_cut_lines (CpReadingState *state)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint32 width;
  gboolean wrapped;

  find_lines (state, lines);
  width = find_width (state, lines);
  wrapped = is_wrapped (state, lines, width);

  for (guint i = 0; i < lines->len;)
    {
      const Line *first = &g_array_index (lines, Line, i);
      const Line *last = first;

      for (i++; wrapped && i < lines->len; i++)
        {
          const Line *next = &g_array_index (lines, Line, i);

          if (!is_joint (state, last, next, width))
            break;
          last = next;
        }
      add_paragraph (state, first, last);
    }
}
