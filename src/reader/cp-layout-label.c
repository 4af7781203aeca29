/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the label that a paragraph begins with: "Q:", "SMITH:", "((Smith))". */

#include "cp-layout-label.h"

/* The tokens of a label, with its brackets and commas. */
#define MAX_LABEL 14
#define MAX_LABEL_WORDS 7

/* "Q:", "Q.", "Question 3:". */
static gboolean
find_role_label (const CpReadingState *state, const CpParagraph *paragraph, CpLabel *label)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 i = paragraph->first_token;
  guint64 classes = tokens[i].classes | cp_rules_get_classes (state->rules, tokens[i].word);
  gboolean is_letter = tokens[i].end - tokens[i].start == 1;

  if (!(classes & (CP_CLASS_QUESTION_LABEL | CP_CLASS_ANSWER_LABEL)))
    return FALSE;
  label->kind = classes & CP_CLASS_QUESTION_LABEL ? CP_LABEL_QUESTION : CP_LABEL_ANSWER;
  i += tokens[i].phrase;
  if (i < paragraph->end_token && tokens[i].kind == CP_TOKEN_NUMBER)
    i++;
  if (i >= paragraph->end_token)
    return FALSE;
  label->is_weak = tokens[i].kind != CP_TOKEN_COLON;
  if (label->is_weak
      && !(is_letter && (tokens[i].kind == CP_TOKEN_STOP || tokens[i].kind == CP_TOKEN_DASH
                         || tokens[i].kind == CP_TOKEN_CLOSE)))
    return FALSE;
  label->next = i + 1;
  return TRUE;
}

static gboolean
is_name_word (const CpToken *token)
{
  return (token->shape & CP_SHAPE_CAPITAL)
         || (token->classes & (CP_CLASS_PARTICLE | CP_CLASS_CONJUNCTION | CP_CLASS_PREPOSITION
                               | CP_CLASS_TITLE | CP_CLASS_ABBREVIATION));
}

/* "((Smith))". */
static gboolean
find_bracket_label (const CpReadingState *state, const CpParagraph *paragraph, CpLabel *label)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 first = paragraph->first_token;
  guint32 end = MIN (paragraph->end_token, first + MAX_LABEL);
  guint32 i = first + 2;

  if (end - first < 5 || tokens[first].kind != CP_TOKEN_OPEN
      || tokens[first + 1].kind != CP_TOKEN_OPEN || !(tokens[i].shape & CP_SHAPE_CAPITAL))
    return FALSE;

  while (i < end && tokens[i].kind != CP_TOKEN_CLOSE)
    i++;
  if (i + 1 >= end || tokens[i + 1].kind != CP_TOKEN_CLOSE)
    return FALSE;
  label->first = first + 2;
  label->end = i;
  label->name = tokens[i - 1].word;
  label->next = i + 2;
  if (label->next < paragraph->end_token && tokens[label->next].kind == CP_TOKEN_COLON)
    label->next++;
  return TRUE;
}

/* "SMITH:", "Jane Smith:", "Sen. Smith (X):", "Jane Smith, beekeeper:". */
static gboolean
find_name_label (const CpReadingState *state, const CpParagraph *paragraph, CpLabel *label)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 first = paragraph->first_token;
  guint32 end = MIN (paragraph->end_token, first + MAX_LABEL);
  gboolean in_bracket = FALSE;
  gboolean is_named = FALSE;
  guint n_words = 0;

  if (tokens[first].kind != CP_TOKEN_WORD || !(tokens[first].shape & CP_SHAPE_CAPITAL))
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      const CpToken *token = &tokens[i];

      if (token->kind == CP_TOKEN_COLON)
        {
          label->first = first;
          label->end = i;
          label->next = i + 1;
          return n_words > 0 && n_words <= MAX_LABEL_WORDS;
        }
      if (token->kind == CP_TOKEN_OPEN || token->kind == CP_TOKEN_CLOSE)
        in_bracket = token->kind == CP_TOKEN_OPEN;
      else if (token->kind == CP_TOKEN_WORD && !in_bracket)
        {
          if ((!is_name_word (token) && !is_named)
              || (token->classes & (CP_CLASS_SAY | CP_CLASS_INTERVIEW)))
            return FALSE;
          n_words++;
          if (!is_named)
            label->name = token->word;
        }
      else if (token->kind == CP_TOKEN_COMMA)
        is_named = is_named || n_words > 1;
      else if (token->kind != CP_TOKEN_STOP && !in_bracket)
        return FALSE;
    }
  return FALSE;
}

/* Numbers are no speech; but what is said may stand in the next paragraph. */
static gboolean
has_words (const CpReadingState *state, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (cp_zone_get_tokens (state)[i].kind == CP_TOKEN_WORD)
      return TRUE;
  return FALSE;
}

static gboolean
is_shouted (const CpReadingState *state, const CpLabel *label)
{
  for (guint32 i = label->first; i < label->end; i++)
    if (cp_zone_get_tokens (state)[i].kind == CP_TOKEN_WORD
        && !(cp_zone_get_tokens (state)[i].shape & CP_SHAPE_ALL_CAPS))
      return FALSE;
  return TRUE;
}

static gboolean
in_brackets (const CpReadingState *state, const CpLabel *label)
{
  return label->first > 0
         && cp_zone_get_tokens (state)[label->first - 1].kind == CP_TOKEN_OPEN;
}

/* A headline may name who said it ("Mayor Moss: …"), which is no turn. */
static gboolean
is_headline (const CpParagraph *paragraph)
{
  return paragraph->why != NULL && g_str_equal (paragraph->why, "headline");
}

/**
 * cp_layout_find_label:
 * @state: an article with paragraphs
 * @paragraph: one of them
 * @label: (out): the label that it begins with
 */
void
cp_layout_find_label (const CpReadingState *state, guint32 paragraph, CpLabel *label)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];

  *label = (CpLabel) { .kind = CP_LABEL_NONE };
  if (at->kind == CP_PARAGRAPH_SKIPPED || at->first_token == at->end_token)
    return;
  if (find_role_label (state, at, label))
    return;
  *label = (CpLabel) { .kind = CP_LABEL_NONE };
  if ((find_bracket_label (state, at, label) || find_name_label (state, at, label))
      && (label->next == at->end_token || has_words (state, label->next, at->end_token))
      && (!is_headline (at) || is_shouted (state, label) || in_brackets (state, label)))
    label->kind = CP_LABEL_NAME;
}
