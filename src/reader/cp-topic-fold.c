/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as words for the terms of topics. */

#include "cp-topic-fold.h"

#include <string.h>

#include "cp-fold.h"

static gboolean
is_ascii_break (char c)
{
  return c != ' ' && c != '\0' && strchr (",;:!?()[]{}", c) != NULL;
}

/* What parts phrases; quotation marks, hyphens and full stops ("St. John") do not. */
static gboolean
is_break (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
      return TRUE;
    case G_UNICODE_DASH_PUNCTUATION:
      return c >= 0x2012;
    default:
      return FALSE;
    }
}

static gboolean
is_inside_word (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static gunichar
peek_character (const char *at, const char *end)
{
  if (at >= end)
    return 0;
  return (guchar) *at < 0x80 ? (guchar) *at : g_utf8_get_char (at);
}

/* One letter behind an apostrophe is an ending ("the alliance's"), no word. */
static const char *
skip_ending (const char *at, const char *end)
{
  gunichar letter = peek_character (at, end);
  const char *next;

  if (letter == 0 || !cp_fold_is_word_char (letter))
    return at;
  next = g_utf8_next_char (at);
  return cp_fold_is_word_char (peek_character (next, end)) ? at : next;
}

static gboolean
is_behind_word (const GString *to)
{
  return to->len > 0 && to->str[to->len - 1] != CP_TOPIC_FOLD_BLANK
         && to->str[to->len - 1] != CP_TOPIC_FOLD_BREAK;
}

static void
append_separator (GString *to, char separator)
{
  gboolean is_empty = to->len == 0 || to->str[to->len - 1] == CP_TOPIC_FOLD_BREAK;

  if (is_empty || (separator == CP_TOPIC_FOLD_BLANK && to->str[to->len - 1] == CP_TOPIC_FOLD_BLANK))
    return;
  if (to->str[to->len - 1] == CP_TOPIC_FOLD_BLANK)
    to->str[to->len - 1] = separator;
  else
    g_string_append_c (to, separator);
}

/* Appends a character that is not ASCII, or an apostrophe. */
static const char *
append_other (GString *to, const char *at, const char *end)
{
  gunichar c = g_utf8_get_char (at);
  const char *next = g_utf8_next_char (at);

  if (cp_fold_is_word_char (c))
    {
      cp_fold_append_letters (to, at, next - at);
      return next;
    }
  if (is_inside_word (c))
    return next;
  if (is_apostrophe (c) && is_behind_word (to))
    next = skip_ending (next, end);
  append_separator (to, is_break (c) ? CP_TOPIC_FOLD_BREAK : CP_TOPIC_FOLD_BLANK);
  return next;
}

/* Appends words of nothing but letters and digits of ASCII with single blanks between them, as
 * nearly all are; returns where it stopped. */
static const char *
append_ascii_words (GString *to, const char *at, const char *end)
{
  gsize length = to->len;
  char *place;

  /* Room for all that can come. */
  g_string_set_size (to, length + (gsize) (end - at));
  place = to->str + length;
  for (; at < end; at++)
    {
      /* Digits have the bit of small letters, and so has a blank. */
      if (!g_ascii_isalnum (*at) && !(*at == ' ' && at + 1 < end && g_ascii_isalnum (at[1])))
        break;
      *place++ = (char) (*at | 0x20);
    }
  g_string_set_size (to, (gsize) (place - to->str));
  return at;
}

/* --- Public functions --- */

/**
 * cp_topic_fold_append:
 * @to: where the fold goes
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Appends a text as cp_topic_matcher_match_folded() wants it, so that one that is matched again
 * and again is folded once.
 */
void
cp_topic_fold_append (GString *to, const char *text, gsize n_bytes)
{
  const char *end;

  g_return_if_fail (to != NULL);
  g_return_if_fail (text != NULL);

  end = text + n_bytes;
  while (text < end)
    {
      char c = *text;

      if (g_ascii_isalnum (c))
        text = append_ascii_words (to, text, end);
      else if ((guchar) c < 0x80 && c != '\'')
        {
          append_separator (to, is_ascii_break (c) ? CP_TOPIC_FOLD_BREAK : CP_TOPIC_FOLD_BLANK);
          text++;
        }
      else
        text = append_other (to, text, end);
    }
}
