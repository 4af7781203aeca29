/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotation marks: which ones belong together, and which side of a quotation one may be. */

#include "cp-mark.h"

static gunichar
get_glyph (const CpReadingState *state, const CpToken *token)
{
  const char *at = state->article->text + token->start;

  if (*at == '\\')
    at++;
  if (token->end - token->start == 2 && *at == '\'' && at[1] == '\'')
    return '"';
  if (token->end - token->start == 2 && *at == '`')
    return 0x201C;
  if (token->end - token->start == 6)
    return g_utf8_get_char (at) == 0x2018 ? 0x201C : 0x201D;
  return g_utf8_get_char (at);
}

static void
classify_glyph (CpMark *mark)
{
  static const struct
  {
    gunichar glyph;
    CpMarkFamily family;
    CpMarkSide usual;
  } glyphs[] = {
    { '"', CP_MARK_DOUBLE, CP_MARK_EITHER },    { 0x201C, CP_MARK_DOUBLE, CP_MARK_OPENS },
    { 0x201D, CP_MARK_DOUBLE, CP_MARK_CLOSES }, { 0x201E, CP_MARK_DOUBLE, CP_MARK_OPENS },
    { 0x00AB, CP_MARK_ANGLE, CP_MARK_OPENS },   { 0x00BB, CP_MARK_ANGLE, CP_MARK_CLOSES },
    { '\'', CP_MARK_SINGLE, CP_MARK_EITHER },   { 0x2018, CP_MARK_SINGLE, CP_MARK_OPENS },
    { 0x2019, CP_MARK_SINGLE, CP_MARK_CLOSES }, { 0x201A, CP_MARK_SINGLE, CP_MARK_OPENS },
    { '`', CP_MARK_SINGLE, CP_MARK_OPENS },     { 0x2039, CP_MARK_SINGLE_ANGLE, CP_MARK_OPENS },
    { 0x203A, CP_MARK_SINGLE_ANGLE, CP_MARK_CLOSES }, { 0x201F, CP_MARK_DOUBLE, CP_MARK_OPENS },
    { 0x2033, CP_MARK_DOUBLE, CP_MARK_EITHER }, { 0xFF02, CP_MARK_DOUBLE, CP_MARK_EITHER },
  };

  mark->family = CP_MARK_SINGLE;
  mark->usual = CP_MARK_EITHER;
  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    if (glyphs[i].glyph == mark->glyph)
      {
        mark->family = glyphs[i].family;
        mark->usual = glyphs[i].usual;
        return;
      }
}

static gboolean
is_punctuation (guint8 kind)
{
  return kind == CP_TOKEN_COMMA || kind == CP_TOKEN_STOP || kind == CP_TOKEN_QUESTION
         || kind == CP_TOKEN_EXCLAMATION || kind == CP_TOKEN_COLON || kind == CP_TOKEN_SEMICOLON
         || kind == CP_TOKEN_CLOSE;
}

static CpMarkSide
find_context (const CpReadingState *state, guint32 first, guint32 end, guint32 i)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  gboolean room_before = (tokens[i].shape & CP_SHAPE_SPACED) || i == first;
  gboolean room_after = i + 1 == end || (tokens[i + 1].shape & CP_SHAPE_SPACED);

  if (!room_before)
    room_before = tokens[i - 1].kind == CP_TOKEN_OPEN || tokens[i - 1].kind == CP_TOKEN_DASH;
  if (!room_after)
    room_after = is_punctuation (tokens[i + 1].kind) || tokens[i + 1].kind == CP_TOKEN_DASH;
  /* Beside another mark: what is true of that one is true of this. */
  if (!room_before && !room_after && i > first && tokens[i - 1].kind == CP_TOKEN_QUOTE)
    room_before = (tokens[i - 1].shape & CP_SHAPE_SPACED) || i - 1 == first;
  if (!room_before && !room_after && tokens[i + 1].kind == CP_TOKEN_QUOTE)
    room_after = i + 2 == end || (tokens[i + 2].shape & CP_SHAPE_SPACED)
                 || is_punctuation (tokens[i + 2].kind);

  if (room_before == room_after)
    return CP_MARK_EITHER;
  return room_before ? CP_MARK_OPENS : CP_MARK_CLOSES;
}

/**
 * cp_mark_get:
 * @state: an article with paragraphs
 * @first: the first token of a paragraph
 * @end: its end
 * @i: a quotation mark in it
 *
 * Returns: what the mark may be
 */
CpMark
cp_mark_get (const CpReadingState *state, guint32 first, guint32 end, guint32 i)
{
  CpMark mark = { .glyph = get_glyph (state, &cp_zone_get_tokens (state)[i]) };

  classify_glyph (&mark);
  mark.context = find_context (state, first, end, i);
  return mark;
}
