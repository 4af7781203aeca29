/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the paragraphs that are no part of an article's text, by the words they begin with. */

#include "cp-zone.h"

#include <string.h>

/* So many words the paragraphs of each kind may have. */
#define MAX_CREDIT 30
#define MAX_SHORT_CREDIT 12
#define MAX_CAPTION 70
#define MAX_AUTHOR 60
#define MAX_DISCLAIMER 160
#define MAX_NAVIGATION 14
#define MAX_ADDRESS 30
#define MAX_END 8
#define MAX_DATE 14

/* So many marks may stand before the words. */
#define MAX_MARKS 4

/* The first token that says something: behind brackets, bullets and the like. */
static const CpToken *
find_head (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 end = MIN (zone->end, zone->first + MAX_MARKS);

  for (guint32 i = zone->first; i < end; i++)
    {
      guint8 kind = tokens[i].kind;

      if (tokens[i].classes != 0
          || (kind != CP_TOKEN_OPEN && kind != CP_TOKEN_DASH && kind != CP_TOKEN_OTHER))
        return &tokens[i];
    }
  return &tokens[zone->first];
}

static gboolean
has_class (const CpReadingState *state, const CpZone *zone, guint64 class)
{
  const CpToken *tokens = cp_zone_get_tokens (state);

  for (guint32 i = zone->first; i < zone->end; i++)
    if (tokens[i].classes & class)
      return TRUE;
  return FALSE;
}

/* How many tokens follow the phrase at the head, but for a colon or a full stop. */
static guint32
count_after (const CpReadingState *state, const CpZone *zone, const CpToken *head)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 i = (guint32) (head - tokens) + head->phrase;

  while (i < zone->end && !cp_zone_is_word (&tokens[i]))
    i++;
  return zone->end - MIN (i, zone->end);
}

/* Whether the phrase at the head ends with a colon, or one follows. */
static gboolean
has_colon (const CpReadingState *state, const CpZone *zone, const CpToken *head)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 next = (guint32) (head - tokens) + head->phrase;

  return tokens[next - 1].kind == CP_TOKEN_COLON
         || (next < zone->end && tokens[next].kind == CP_TOKEN_COLON);
}

static gboolean
is_credit (const CpReadingState *state, const CpZone *zone, const CpToken *head)
{
  if (zone->n_words > MAX_CREDIT)
    return FALSE;
  if (head->classes & CP_CLASS_CREDIT)
    return TRUE;
  return zone->n_words <= MAX_SHORT_CREDIT && zone->n_ends == 0 && !zone->says
         && !cp_zone_is_end (zone->last_mark) && has_class (state, zone, CP_CLASS_CREDIT);
}

/* "By John Smith and Jane Jones". */
static gboolean
is_byline (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *tokens = cp_zone_get_tokens (state);

  if (!(tokens[zone->first].classes & CP_CLASS_BY) || zone->n_words < 2
      || zone->n_words > MAX_SHORT_CREDIT || cp_zone_is_end (zone->last))
    return FALSE;

  for (guint32 i = zone->first + 1; i < zone->end; i++)
    if (tokens[i].kind == CP_TOKEN_WORD
        && !(tokens[i].shape & (CP_SHAPE_CAPITAL | CP_SHAPE_DIGITS))
        && !(tokens[i].classes
             & (CP_CLASS_CONJUNCTION | CP_CLASS_PARTICLE | CP_CLASS_PREPOSITION)))
      return FALSE;
  return TRUE;
}

/* Nothing but numbers, months and the words around a date. */
static gboolean
is_date (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  gboolean has_digits = FALSE;

  if (zone->n_words > MAX_DATE)
    return FALSE;

  for (guint32 i = zone->first; i < zone->end; i++)
    {
      has_digits |= (tokens[i].shape & CP_SHAPE_DIGITS) != 0;
      if (tokens[i].kind == CP_TOKEN_WORD && !(tokens[i].shape & CP_SHAPE_DIGITS)
          && !(tokens[i].classes
               & (CP_CLASS_TIME | CP_CLASS_NAVIGATION | CP_CLASS_ABBREVIATION
                  | CP_CLASS_PREPOSITION)))
        return FALSE;
    }
  return has_digits;
}

static gboolean
is_navigation (const CpReadingState *state, const CpZone *zone, const CpToken *head)
{
  guint32 n_after = count_after (state, zone, head);

  if (!(head->classes & (CP_CLASS_NAVIGATION | CP_CLASS_ZONE_END)))
    return FALSE;
  if (has_colon (state, zone, head))
    return zone->n_words <= MAX_ADDRESS;
  if (!(head->classes & CP_CLASS_NAVIGATION))
    return FALSE;
  if (n_after == 0 || (zone->has_address && zone->n_words <= MAX_ADDRESS && !zone->says))
    return TRUE;
  return head->phrase > 1 && zone->n_words <= MAX_NAVIGATION && !zone->says;
}

/* A line of a program or a style sheet that a page left behind. */
static gboolean
is_code (const CpReadingState *state, const CpZone *zone)
{
  const char *text = state->article->text;
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 start = tokens[zone->first].start;
  guint32 end = tokens[zone->end - 1].end;

  return text[end - 1] == '{' || text[start] == '{' || text[start] == '}'
         || (text[start] == '<' && text[end - 1] == '>');
}

/**
 * cp_zone_find_skipped:
 * @state: an article with paragraphs
 * @zone: one of them
 *
 * Returns: (nullable): why the paragraph is to be skipped, static; %NULL if it is not
 */
const char *
cp_zone_find_skipped (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *head = find_head (state, zone);
  gboolean is_named = head->phrase > 1 || count_after (state, zone, head) == 0
                      || has_colon (state, zone, head);

  if (zone->n_words == 0)
    return "navigation";
  if (is_credit (state, zone, head))
    return "credit";
  if ((head->classes & CP_CLASS_CAPTION) && zone->n_words <= MAX_CAPTION)
    return "caption";
  if (((head->classes & CP_CLASS_AUTHOR) && zone->n_words <= MAX_AUTHOR)
      || is_byline (state, zone))
    return "author";
  if ((head->classes & CP_CLASS_DISCLAIMER) && zone->n_words <= MAX_DISCLAIMER && is_named)
    return "disclaimer";
  if (is_date (state, zone))
    return "date";
  if (is_navigation (state, zone, head) || is_code (state, zone))
    return "navigation";
  return NULL;
}

/**
 * cp_zone_ends_article:
 * @state: an article with paragraphs
 * @zone: one of them
 *
 * Returns: whether the paragraph is a heading such as "Latest news"
 */
gboolean
cp_zone_ends_article (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *head = find_head (state, zone);
  guint32 n_after;

  if (!(head->classes & CP_CLASS_ZONE_END) || zone->n_words > MAX_END
      || zone->last_mark == CP_TOKEN_STOP || zone->last_mark == CP_TOKEN_QUESTION)
    return FALSE;
  n_after = count_after (state, zone, head);
  if (n_after == 0)
    return TRUE;
  return head->phrase > 1 && n_after <= MAX_END / 2 && !has_colon (state, zone, head);
}

/**
 * cp_zone_is_label:
 * @state: an article with paragraphs
 * @zone: one that is skipped
 *
 * Returns: whether it is only the label ("Correction:") of what follows it
 */
gboolean
cp_zone_is_label (const CpReadingState *state, const CpZone *zone)
{
  return count_after (state, zone, find_head (state, zone)) == 0;
}
