/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds interviews and transcripts whose turns begin with "Q:", "A:", "SMITH:" or "((Smith))". */

#include "cp-layout-label.h"

/* Fewer turns are no transcript. */
#define MIN_TURNS 3

/* More labels than these are a list. */
#define MAX_LABELS 64

/* Who bears a label, and how often it stands at a question. */
typedef struct
{
  guint32 name;
  guint n_turns;
  guint n_asking;
  gboolean asks_at_once; /* in the first paragraph of a turn */
} Bearer;

typedef struct
{
  CpLabel *labels;
  Bearer bearers[MAX_LABELS];
  guint n_bearers;
  guint n_questions;
  guint n_answers;
  guint n_weak_questions;
  guint n_weak_answers;
  guint n_names;
  guint n_changes; /* from one name to another */
  guint32 name;    /* the last one */
} Labels;

static Bearer *
find_bearer (Labels *self, guint32 name)
{
  for (guint i = 0; i < self->n_bearers; i++)
    if (self->bearers[i].name == name)
      return &self->bearers[i];
  return NULL;
}

static void
count_bearer (Labels *self, const CpLabel *label)
{
  Bearer *bearer = find_bearer (self, label->name);

  if (bearer == NULL)
    {
      if (self->n_bearers == MAX_LABELS)
        return;
      bearer = &self->bearers[self->n_bearers++];
      *bearer = (Bearer) { .name = label->name };
    }
  bearer->n_turns++;
  bearer->n_asking += label->asks;
  bearer->asks_at_once |= label->asks_at_once;
}

static void
count_label (const CpReadingState *state, Labels *self, guint32 paragraph, guint32 last)
{
  switch (self->labels[paragraph].kind)
    {
    case CP_LABEL_QUESTION:
      self->n_questions++;
      self->n_weak_questions += self->labels[paragraph].is_weak;
      break;
    case CP_LABEL_ANSWER:
      self->n_answers++;
      self->n_weak_answers += self->labels[paragraph].is_weak;
      break;
    case CP_LABEL_NAME:
      self->n_names++;
      self->n_changes += self->name != CP_WORD_UNKNOWN
                         && self->name != self->labels[paragraph].name;
      self->name = self->labels[paragraph].name;
      self->labels[paragraph].asks = cp_layout_asks (state, last);
      self->labels[paragraph].asks_at_once = cp_layout_asks (state, paragraph);
      count_bearer (self, &self->labels[paragraph]);
      break;
    case CP_LABEL_NONE:
    default:
      break;
    }
}

/* Finds the labels; a turn asks where its last paragraph does. */
static void
count_labels (const CpReadingState *state, Labels *self)
{
  guint32 turn = 0;
  guint32 last = 0;

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      cp_layout_find_label (state, i, &self->labels[i]);
      if (self->labels[i].kind != CP_LABEL_NONE)
        {
          count_label (state, self, turn, last);
          turn = i;
          last = i;
        }
      else if (cp_layout_is_open (state, i))
        last = i;
    }
  if (state->paragraphs->len > 0)
    count_label (state, self, turn, last);
}

/* Questions and answers, or several of one of them, of which the others bear names or nothing. */
static gboolean
has_roles (const Labels *self)
{
  guint n_questions = self->n_questions - self->n_weak_questions;
  guint n_answers = self->n_answers - self->n_weak_answers;

  if (self->n_questions > 0 && self->n_answers > 0)
    return TRUE;
  return n_answers > 1 || n_questions > 1 || (n_questions > 0 && self->n_names > 0);
}

/* People take turns, and more than once; the keys of a list do not. */
static gboolean
is_transcript (const Labels *self)
{
  guint n_repeated = 0;

  if (self->n_changes < 2 || self->n_changes * 2 < self->n_names)
    return FALSE;

  for (guint i = 0; i < self->n_bearers; i++)
    if (self->bearers[i].n_turns > 1)
      n_repeated += self->bearers[i].n_turns;
  if (self->n_names < MIN_TURNS || self->n_bearers < (self->n_questions > 0 ? 1 : 2))
    return FALSE;
  return n_repeated * 2 > self->n_names;
}

/* Who asks in half of the turns, or among many people in two thirds of them; nobody where a
 * moderator has another label. */
static gboolean
is_interviewer (const Labels *self, const Bearer *bearer)
{
  if (bearer == NULL || bearer->n_asking == 0 || self->n_questions > 0
      || (bearer->n_turns == 1 && !bearer->asks_at_once))
    return FALSE;
  return self->n_bearers == 2 ? bearer->n_asking * 2 >= bearer->n_turns
                              : bearer->n_asking * 3 >= bearer->n_turns * 2;
}

/* Whether exactly one of two people asks: then all that this one says are questions. */
static gboolean
is_interview_of_two (const Labels *self)
{
  return self->n_bearers == 2
         && is_interviewer (self, &self->bearers[0]) != is_interviewer (self, &self->bearers[1]);
}

static CpTurnKind
decide_name (Labels *self, guint32 paragraph)
{
  const Bearer *bearer = find_bearer (self, self->labels[paragraph].name);

  if (!is_interviewer (self, bearer))
    return CP_TURN_ANSWER;
  return is_interview_of_two (self) || self->labels[paragraph].asks ? CP_TURN_QUESTION
                                                                    : CP_TURN_ANSWER;
}

static gboolean
has_word (const CpReadingState *state, guint32 paragraph, guint32 word)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];

  for (guint32 i = at->first_token; i < at->end_token; i++)
    if (cp_zone_get_tokens (state)[i].word == word)
      return TRUE;
  return FALSE;
}

/* A paragraph without a label that names who spoke last is the reporter's. */
static void
end_turns (const CpReadingState *state, const Labels *self, CpTurn *turns)
{
  guint32 name = CP_WORD_UNKNOWN;

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      if (turns[i].kind != CP_TURN_NONE)
        name = self->labels[i].kind == CP_LABEL_NAME ? self->labels[i].name : CP_WORD_UNKNOWN;
      else if (name != CP_WORD_UNKNOWN && has_word (state, i, name))
        turns[i].kind = CP_TURN_END;
    }
}

static void
fill_turns (const CpReadingState *state, Labels *self, gboolean with_roles, gboolean with_names,
            CpTurn *turns)
{
  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      const CpLabel *label = &self->labels[i];

      if (label->kind == CP_LABEL_NAME && with_names)
        turns[i].kind = decide_name (self, i);
      else if (label->kind == CP_LABEL_QUESTION && with_roles)
        turns[i].kind = CP_TURN_QUESTION;
      else if (label->kind == CP_LABEL_ANSWER && with_roles)
        turns[i].kind = CP_TURN_ANSWER;
      else
        continue;
      turns[i].first = label->next;
      turns[i].label_first = label->first;
      turns[i].label_end = label->end;
    }
  end_turns (state, self, turns);
}

/**
 * cp_layout_find_labels:
 * @state: an article with paragraphs
 * @turns: (array): one for each paragraph, filled where this is such an interview
 *
 * Returns: whether it is
 */
gboolean
cp_layout_find_labels (const CpReadingState *state, CpTurn *turns)
{
  g_autofree CpLabel *labels = g_new (CpLabel, state->paragraphs->len);
  Labels self = { .labels = labels };
  gboolean with_roles;
  gboolean with_names;

  count_labels (state, &self);
  with_roles = has_roles (&self);
  with_names = is_transcript (&self) || (with_roles && self.n_questions > 0 && self.n_names > 0);
  if (!with_roles && !with_names)
    return FALSE;
  fill_turns (state, &self, with_roles, with_names, turns);
  return TRUE;
}
