/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds headings, the items of lists, and datelines. */

#include "cp-zone.h"

#include <string.h>

/* So many words a heading may have: at all; with a verb of speech below the first paragraph; with
 * a question mark; and as the last line. */
#define MAX_HEADING 30
#define MAX_SAYING 14
#define MAX_QUESTION 16
#define MAX_LAST 8

#define MAX_ITEM 60
#define MAX_DATELINE 16

/* --- What a paragraph looks like --- */

/**
 * cp_zone_look:
 * @state: an article with paragraphs
 * @paragraph: one of them
 * @zone: (out): what it looks like
 */
void
cp_zone_look (const CpReadingState *state, guint32 paragraph, CpZone *zone)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];
  const CpToken *tokens = cp_zone_get_tokens (state);

  *zone = (CpZone) { .first = at->first_token, .end = at->end_token };
  for (guint32 i = zone->first; i < zone->end; i++)
    {
      const CpToken *token = &tokens[i];

      if (cp_zone_is_word (token))
        {
          if (zone->n_words == 0 && token->kind == CP_TOKEN_WORD)
            zone->is_low = !(token->shape & (CP_SHAPE_CAPITAL | CP_SHAPE_DIGITS));
          zone->n_words++;
          zone->n_capitals += (token->shape & (CP_SHAPE_CAPITAL | CP_SHAPE_DIGITS)) != 0;
          zone->says |= (token->classes & (CP_CLASS_SAY | CP_CLASS_ACCORDING)) != 0;
          if (cp_zone_is_end (zone->last_mark)
              && (token->shape & CP_SHAPE_CAPITAL))
            zone->n_ends++;
        }
      else if (token->kind == CP_TOKEN_OTHER && token->end - token->start > 4)
        zone->has_address = TRUE;
      zone->has_dateline |= token->kind == CP_TOKEN_DASH && zone->last == CP_TOKEN_CLOSE
                            && zone->n_words < MAX_DATELINE;
      zone->ends_quoted |= token->kind == CP_TOKEN_DASH && zone->last == CP_TOKEN_QUOTE
                           && cp_zone_is_end (zone->last_mark);
      zone->n_quotes += token->kind == CP_TOKEN_QUOTE;
      if (token->kind != CP_TOKEN_QUOTE && token->kind != CP_TOKEN_CLOSE)
        zone->last_mark = token->kind;
      zone->last = token->kind;
    }
}

/* --- Headings --- */

/* A paragraph that is one quotation from its first to its last mark. */
static gboolean
is_quoted (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *tokens = cp_zone_get_tokens (state);

  return tokens[zone->first].kind == CP_TOKEN_QUOTE && zone->last == CP_TOKEN_QUOTE;
}

/* "First Last, tea seller". */
static gboolean
is_presented (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 i = zone->first;

  while (i < zone->end && tokens[i].kind == CP_TOKEN_WORD && (tokens[i].shape & CP_SHAPE_CAPITAL))
    i++;
  return i > zone->first + 1 && i < zone->first + 5 && i + 1 < zone->end
         && tokens[i].kind == CP_TOKEN_COMMA && tokens[i + 1].kind == CP_TOKEN_WORD
         && !(tokens[i + 1].shape & CP_SHAPE_CAPITAL)
         && !(tokens[i + 1].classes & CP_CLASS_CONJUNCTION) && !zone->says;
}

/* "Name, who that is" below a quotation, or below what was printed without marks. */
static gboolean
is_signature (const CpReadingState *state, const CpZone *zone, const CpZone *before)
{
  const CpToken *tokens = cp_zone_get_tokens (state);

  if (cp_zone_is_end (before->last_mark) && is_presented (state, zone))
    return TRUE;
  if (before->last != CP_TOKEN_QUOTE || tokens[before->first].kind != CP_TOKEN_QUOTE)
    return FALSE;
  for (guint32 i = zone->first; i < zone->end; i++)
    {
      if (tokens[i].kind == CP_TOKEN_COMMA)
        return TRUE;
      if (tokens[i].kind == CP_TOKEN_WORD && !(tokens[i].shape & CP_SHAPE_CAPITAL)
          && !(tokens[i].classes & CP_CLASS_PARTICLE))
        return FALSE;
    }
  return zone->n_words > 1 && zone->n_words <= 4;
}

static gboolean
may_be_heading (const CpReadingState *state, const CpZone *zone, gboolean is_first)
{
  guint8 first = cp_zone_get_tokens (state)[zone->first].kind;

  if (zone->n_words == 0 || zone->n_words > MAX_HEADING || zone->is_low || zone->has_dateline)
    return FALSE;
  if (first == CP_TOKEN_DASH || first == CP_TOKEN_OTHER
      || (first == CP_TOKEN_QUOTE && (zone->n_quotes % 2 == 1 || zone->ends_quoted)))
    return FALSE;
  if (is_quoted (state, zone) && (!is_first || zone->last_mark != CP_TOKEN_WORD))
    return FALSE;
  return zone->last != CP_TOKEN_COMMA && zone->last != CP_TOKEN_COLON
         && zone->last != CP_TOKEN_STOP && zone->last != CP_TOKEN_DASH
         && zone->last_mark != CP_TOKEN_STOP;
}

/**
 * cp_zone_is_heading:
 * @state: an article with paragraphs
 * @zone: what one of them looks like
 * @before: (nullable): the same of the one before that is not skipped
 * @next: (nullable): the same of the one after
 *
 * Returns: whether it is a heading: few words, no mark at the end, and text after it
 */
gboolean
cp_zone_is_heading (const CpReadingState *state, const CpZone *zone, const CpZone *before,
                    const CpZone *next)
{
  if (!may_be_heading (state, zone, before == NULL) || (before == NULL && next == NULL))
    return FALSE;
  if (zone->last == CP_TOKEN_SEMICOLON)
    return before == NULL;
  if (next == NULL)
    return zone->n_words <= MAX_LAST && !zone->says && !cp_zone_is_end (zone->last);
  if (zone->n_words > MAX_LAST / 2 && next->is_low)
    return FALSE;
  if (before == NULL)
    return TRUE;
  if (before->last == CP_TOKEN_COLON || is_signature (state, zone, before))
    return FALSE;
  if (cp_zone_is_end (zone->last_mark))
    return zone->n_words <= MAX_QUESTION && zone->n_ends == 0 && zone->last != CP_TOKEN_QUOTE;
  return !zone->says || zone->n_words <= MAX_SAYING;
}

/* --- Items --- */

/* How many tokens the mark of an item has: a bullet, "1.", "a)". */
static guint
measure_bullet (const CpReadingState *state, const CpZone *zone)
{
  const CpToken *token = &cp_zone_get_tokens (state)[zone->first];

  if (zone->n_words == 0 || zone->end - zone->first < 3)
    return 0;
  if (token->kind == CP_TOKEN_OTHER && token->end - token->start <= 4
      && (token[1].shape & CP_SHAPE_SPACED))
    return 1;
  if ((token->kind == CP_TOKEN_NUMBER || token->end - token->start == 1)
      && !(token[1].shape & CP_SHAPE_SPACED) && (token[2].shape & CP_SHAPE_SPACED)
      && (token[1].kind == CP_TOKEN_CLOSE
          || (token[1].kind == CP_TOKEN_STOP && token->kind == CP_TOKEN_NUMBER)))
    return 2;
  return 0;
}

/* Such a line may be a turn: the layout decides. */
static gboolean
begins_with_dash (const CpReadingState *state, const CpZone *zone)
{
  return cp_zone_get_tokens (state)[zone->first].kind == CP_TOKEN_DASH;
}

/* A line that goes on with the list that the line before belongs to. */
static gboolean
follows_in_list (const CpZone *zone, const CpZone *before, gboolean in_list)
{
  if (zone->n_words == 0 || zone->n_words > MAX_ITEM)
    return FALSE;
  if (before->last == CP_TOKEN_COLON)
    return zone->last == CP_TOKEN_SEMICOLON || zone->is_low;
  return before->last == CP_TOKEN_SEMICOLON || (in_list && before->last == CP_TOKEN_COMMA);
}

/* After a colon, lines without a mark at their ends are items where there are two of them. */
static gboolean
is_bare_item (const CpReadingState *state, const CpZone *zones, guint32 paragraph)
{
  const CpZone *zone = &zones[paragraph];

  return zone->n_words > 0 && zone->n_words <= MAX_HEADING && zone->last_mark == CP_TOKEN_WORD
         && !cp_zone_is_end (zone->last) && !begins_with_dash (state, zone)
         && cp_zone_get_paragraphs (state)[paragraph].kind != CP_PARAGRAPH_SKIPPED;
}

static guint32
measure_bare_list (const CpReadingState *state, const CpZone *zones, guint32 paragraph)
{
  guint32 n = 0;

  while (paragraph + n < state->paragraphs->len && is_bare_item (state, zones, paragraph + n))
    n++;
  return n;
}

static void
set_item (CpParagraph *paragraph, guint n_marks)
{
  paragraph->kind = CP_PARAGRAPH_ITEM;
  paragraph->why = NULL;
  paragraph->first_token += n_marks;
}

/**
 * cp_zone_find_items:
 * @state: an article with paragraphs that are not all headings or skipped
 * @zones: what all of them look like
 *
 * Finds the items of lists that are not marked by a dash.
 */
void
cp_zone_find_items (CpReadingState *state, const CpZone *zones)
{
  CpParagraph *paragraphs = cp_zone_get_paragraphs (state);
  guint32 end_bare = 0;

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      guint n_marks = measure_bullet (state, &zones[i]);
      gboolean in_list = i > 0 && paragraphs[i - 1].kind == CP_PARAGRAPH_ITEM;

      if (paragraphs[i].kind == CP_PARAGRAPH_SKIPPED || paragraphs[i].kind == CP_PARAGRAPH_QUOTE
          || begins_with_dash (state, &zones[i]))
        continue;
      if (i > 0 && zones[i - 1].last == CP_TOKEN_COLON && i >= end_bare
          && paragraphs[i - 1].kind != CP_PARAGRAPH_SKIPPED)
        {
          guint32 n_bare = measure_bare_list (state, zones, i);

          end_bare = n_bare > 1 ? i + n_bare : 0;
        }
      if (n_marks > 0 || i < end_bare
          || (i > 0 && paragraphs[i].kind == CP_PARAGRAPH_TEXT
              && (in_list || paragraphs[i - 1].kind == CP_PARAGRAPH_TEXT)
              && follows_in_list (&zones[i], &zones[i - 1], in_list)))
        set_item (&paragraphs[i], n_marks);
    }
}

/* --- Datelines --- */

static gboolean
may_be_in_dateline (const CpToken *token)
{
  switch (token->kind)
    {
    case CP_TOKEN_WORD:
      return (token->shape & (CP_SHAPE_CAPITAL | CP_SHAPE_DIGITS))
             || (token->classes & (CP_CLASS_PARTICLE | CP_CLASS_TIME));
    case CP_TOKEN_NUMBER:
    case CP_TOKEN_COMMA:
    case CP_TOKEN_STOP:
    case CP_TOKEN_OPEN:
    case CP_TOKEN_CLOSE:
    case CP_TOKEN_OTHER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether the tokens before the dash at @dash tell a place, a date or an agency. */
static gboolean
is_dateline (const CpReadingState *state, guint32 first, guint32 dash, gboolean is_first)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  const CpToken *head = &tokens[first];
  gboolean is_address = memchr (state->article->text + head->start, '.', head->end - head->start)
                        != NULL;

  if (tokens[dash - 1].kind == CP_TOKEN_CLOSE)
    return TRUE;
  if (dash == first + 1)
    return is_address || (head->shape & CP_SHAPE_ALL_CAPS)
           || (is_first && (head->classes & CP_CLASS_PLACE));
  for (guint32 i = first; i < dash; i++)
    if (tokens[i].kind == CP_TOKEN_NUMBER || (tokens[i].classes & CP_CLASS_TIME))
      return TRUE;
  return (head->shape & CP_SHAPE_ALL_CAPS) && head->end - head->start > 2;
}

/**
 * cp_zone_find_dateline:
 * @state: an article with paragraphs
 * @paragraph: one of text
 * @is_first: whether it is the first one of text
 *
 * Parts "LONDON (Reuters) —" from the tokens of a paragraph.
 */
void
cp_zone_find_dateline (CpReadingState *state, guint32 paragraph, gboolean is_first)
{
  CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 end = MIN (at->end_token, at->first_token + MAX_DATELINE);
  guint32 i = at->first_token;

  while (i < end && may_be_in_dateline (&tokens[i]))
    i++;
  if (i == at->first_token || i + 1 >= end || tokens[i].kind != CP_TOKEN_DASH
      || !is_dateline (state, at->first_token, i, is_first))
    return;
  if (!(tokens[i + 1].shape & (CP_SHAPE_CAPITAL | CP_SHAPE_DIGITS))
      && tokens[i + 1].kind == CP_TOKEN_WORD)
    return;

  at->dateline.start = tokens[at->first_token].start;
  at->dateline.end = tokens[i].end;
  at->first_token = i + 1;
}
