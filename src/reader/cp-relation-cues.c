/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a sentence by which a speaker or the reporter ties a statement to another. */

#include "cp-relation-maker.h"

/* How far apart, in words, what belongs to one cue may stand. */
#define BEFORE_CUE 4
#define AFTER_CUE 6
#define NOUN_PHRASE 14
#define JUDGEMENT 14

/* So many bytes at most are between what was said right before and the sentence that says no. */
#define MAX_GAP 300

/* How sure the ways are, from 0 to 100: what names both speakers and a word for what was said is
 * right nearly always, what only fits by its place is right two times in three. */
#define SURE 85
#define LIKELY 75
#define POSSIBLE 65

/* Words that a statement shares with one that it only seems to take up must weigh so much. */
#define MIN_SHARED 2.0

/* Words that two statements share must weigh so much to be set against each other by a "but". */
#define MIN_CONTRAST 2.0
#define MIN_CONTRAST_WORDS 2

static gboolean
has_before (const CpRelationSentence *self, guint32 at, guint n, guint32 cues)
{
  return cp_sentence_has_cue (self, cp_sentence_step_back (self, at, n), at, cues);
}

static CpRelationType
turn_round (CpRelationType type)
{
  return type == CP_RELATION_SUPPORTS ? CP_RELATION_DISPUTES : CP_RELATION_SUPPORTS;
}

static CpRelationType
get_type (const CpRelationSentence *self, guint32 cue)
{
  CpRelationType type = self->tokens[cue].cues & (CP_CUE_AGREES | CP_CUE_APPROVES)
                            ? CP_RELATION_SUPPORTS
                            : CP_RELATION_DISPUTES;

  return has_before (self, cue, 3, CP_CUE_DENIES) ? turn_round (type) : type;
}

/* --- Agreement: "I do not agree with X's words", "also agrees with this assessment" --- */

static gboolean
take_up_words (const CpMaker *maker, guint32 cue, CpRelationType type)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 after = cue + self->tokens[cue].n_cue;
  guint32 end = cp_sentence_clamp (self, after, AFTER_CUE);
  guint32 noun = cp_sentence_find_back_noun (self, after, end);

  if (noun < end && cp_sentence_find_owner (self, noun) == CP_READ_NONE)
    {
      gboolean is_peer = cp_sentence_has_cue (self, self->first, cue, CP_CUE_LIKEWISE);
      guint32 last = is_peer ? cp_maker_find_last_peer (maker) : cp_maker_find_last_other (maker);

      cp_maker_link_turn (maker, last, type, LIKELY);
      return TRUE;
    }

  end = cp_sentence_clamp (self, after, AFTER_CUE + 4);
  noun = cp_sentence_find_cue (self, after, end, CP_CUE_UTTERANCE);
  if (noun < end)
    {
      guint32 owner = cp_sentence_find_owner (self, noun);

      if (owner == CP_READ_NONE || owner == maker->speaker)
        return FALSE;
      cp_maker_link_speaker (maker, owner, type, SURE);
      return TRUE;
    }
  return FALSE;
}

/* What somebody else said right before the sentence. */
static guint32
find_right_before (const CpMaker *maker)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 row = cp_maker_find_last_other (maker);

  if (row == CP_ROW_NONE || row + 1 != maker->from
      || cp_relation_index_get (self->index, maker->from)->is_answer
      || cp_relation_index_get (self->index, row)->span.end + MAX_GAP < self->start)
    return CP_ROW_NONE;
  return row;
}

/* Whether it is the maker who disagrees: "The crew disputes this" tells of somebody else. */
static gboolean
is_own (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;

  return !cp_maker_is_speaking (maker) || has_before (self, cue, BEFORE_CUE, CP_CUE_SELF)
         || cp_relation_index_get (self->index, maker->from)->span.start
              == self->tokens[cue].start;
}

/* "disputes this:", and "countered that", where "that" opens what is said. */
static gboolean
take_up_this (const CpMaker *maker, guint32 cue, CpRelationType type)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 after = cue + self->tokens[cue].n_cue;
  guint32 cues = self->tokens[cue].cues;
  gboolean is_this = (cues & (CP_CUE_DISAGREES | CP_CUE_TAKES_UP)) && after < self->end
                     && (self->tokens[after].cues & CP_CUE_BACK)
                     && (after + 1 == self->end || self->tokens[after + 1].hash == 0);

  if (!is_this && (!(cues & CP_CUE_COUNTERS) || cp_maker_is_speaking (maker)
                   || has_before (self, cue, BEFORE_CUE, CP_CUE_DENIES)))
    return FALSE;
  if (is_own (maker, cue))
    cp_maker_link (maker, find_right_before (maker), type, LIKELY);
  return TRUE;
}

/* "I don't agree with X that the path is narrow", where X has said so in another article. */
static void
link_elsewhere (const CpMaker *maker, guint32 first, guint32 speaker, CpRelationType type)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 end = cp_sentence_clamp (self, first, NOUN_PHRASE);
  guint32 stems[NOUN_PHRASE];
  guint n_stems = 0;

  for (guint32 i = first; i < end; i++)
    if (self->tokens[i].stem != 0 && self->tokens[i].speaker == CP_READ_NONE)
      stems[n_stems++] = self->tokens[i].stem;
  cp_maker_link (maker,
                 cp_relation_index_find_by_stems (self->index, self->article, speaker, stems,
                                                  n_stems),
                 type, POSSIBLE);
}

static gboolean
take_up_speaker (const CpMaker *maker, guint32 cue, CpRelationType type)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 after = cue + self->tokens[cue].n_cue;
  guint32 end = cp_sentence_clamp (self, after, BEFORE_CUE);
  guint32 other = cp_maker_find_other (maker, after, end);

  guint32 cues = CP_CUE_TAKES_UP | (cp_maker_is_speaking (maker) ? 0 : CP_CUE_UNLIKE);

  if (!(self->tokens[cue].cues & cues) || other == end)
    return FALSE;
  if (!cp_maker_link_speaker (maker, self->tokens[other].speaker, type, LIKELY))
    link_elsewhere (maker, after, self->tokens[other].speaker, type);
  return TRUE;
}

/* "I agree that": with whoever spoke before of the same. An answer agrees with its question. */
static void
take_up_last (const CpMaker *maker, guint32 cue, CpRelationType type)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 other;

  if (!cp_maker_is_speaking (maker) || !(self->tokens[cue].cues & CP_CUE_HOLDS)
      || cp_relation_index_get (self->index, maker->from)->is_answer
      || !has_before (self, cue, BEFORE_CUE, CP_CUE_SELF))
    return;
  other = cp_maker_find_last_other (maker);
  if (other != CP_ROW_NONE
      && cp_relation_index_weigh_shared (self->index, maker->from, other) >= MIN_SHARED)
    cp_maker_link_speaker (maker, cp_sentence_get_speaker (self, other), type, POSSIBLE);
}

static void
find_agreement (const CpMaker *maker, guint32 cue)
{
  CpRelationType type = get_type (maker->sentence, cue);

  if (!take_up_words (maker, cue, type) && !take_up_speaker (maker, cue, type)
      && !take_up_this (maker, cue, type))
    take_up_last (maker, cue, type);
}

/* "while not denying these risks": the words before that speak of them. */
static void
find_part (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 after = cue + self->tokens[cue].n_cue;
  guint32 end = cp_sentence_clamp (self, after, AFTER_CUE);
  guint32 back = cp_sentence_find_cue (self, after, end, CP_CUE_BACK);
  guint32 last = cp_maker_find_last_other (maker);
  guint32 other = cp_maker_find_other (maker, after, end);

  for (guint32 i = back; i < cp_sentence_clamp (self, back, 4) && last != CP_ROW_NONE; i++)
    if (self->tokens[i].stem != 0
        && cp_relation_index_has_stems (self->index, last, &self->tokens[i].stem, 1))
      {
        cp_maker_link (maker, last, CP_RELATION_QUALIFIES, LIKELY);
        return;
      }
  if (other < end)
    cp_maker_link_speaker (maker, self->tokens[other].speaker, CP_RELATION_QUALIFIES, LIKELY);
}

/* --- Meaning: "by this X meant", "X's words reflect", "these words mean" --- */

/* Links to all statements of a speaker with all the words of a phrase. */
static gboolean
link_to_phrase (const CpMaker *maker, guint32 first, guint32 end, guint32 speaker)
{
  const CpRelationSentence *self = maker->sentence;
  const CpRelationIndex *index = self->index;
  guint32 row = cp_relation_index_find_before (index, self->article, self->start);
  guint32 stems[NOUN_PHRASE];
  guint n_stems = 0, n_links = 0;

  for (guint32 i = first; i < end && n_stems < NOUN_PHRASE; i++)
    if (self->tokens[i].stem != 0)
      stems[n_stems++] = self->tokens[i].stem;
  for (guint i = 0; row != CP_ROW_NONE && i < 2 * NOUN_PHRASE; i++)
    {
      const CpRelationStatement *statement = cp_relation_index_get (index, row);

      if (statement->article != self->article)
        break;
      if (statement->speaker == speaker
          && cp_relation_index_has_stems (index, row, stems, n_stems))
        {
          cp_maker_link (maker, row, CP_RELATION_INTERPRETS, SURE);
          n_links++;
        }
      row = row == 0 ? CP_ROW_NONE : row - 1;
    }
  return n_links > 0;
}

static void
find_meaning (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 first = cp_sentence_step_back (self, cue, NOUN_PHRASE);
  guint32 by = cp_sentence_find_cue (self, first, cue, CP_CUE_AGENT);
  guint32 name = cp_maker_find_other (maker, cp_sentence_step_back (self, cue, 3), cue);
  guint32 other;

  /* "X had not meant it so" says what is not meant. */
  if (name == cue || cp_sentence_has_cue (self, name, cue, CP_CUE_DENIES))
    return;
  other = self->tokens[name].speaker;
  while (name > first && self->tokens[name - 1].speaker == other)
    name--;
  if (by < name && !cp_sentence_has_cue (self, by, name, CP_CUE_BACK)
      && link_to_phrase (maker, by + 1, name, other))
    return;
  cp_maker_link_speaker (maker, other, CP_RELATION_INTERPRETS, by < name ? SURE : POSSIBLE);
}

/* What a word for an utterance is the subject of. */
static void
find_reflection (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 first = cp_sentence_step_back (self, cue, AFTER_CUE + 2);
  guint32 noun = cp_sentence_find_cue (self, first, cue, CP_CUE_UTTERANCE);
  guint32 owner, last;

  /* "These words do not reflect" denies a meaning and gives none. */
  if (noun == cue || !cp_maker_is_speaking (maker) || has_before (self, cue, 1, CP_CUE_DENIES))
    return;
  owner = cp_sentence_find_owner (self, noun);
  if (owner == maker->speaker)
    return;
  if (owner == CP_READ_NONE && noun > self->first
      && has_before (self, noun, 2, CP_CUE_BACK))
    {
      cp_maker_link_turn (maker, cp_maker_find_last_other (maker), CP_RELATION_INTERPRETS, LIKELY);
      return;
    }
  if (owner == CP_READ_NONE)
    return;
  last = cp_relation_index_find_target (self->index, maker->from, self->article, self->start,
                                        owner);
  cp_maker_link_turn (maker, last, CP_RELATION_INTERPRETS, LIKELY);
}

/* --- Judgement: "X's concern is justified", "I would not call it", "the so-called" --- */

static void
find_judgement (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 first = cp_sentence_step_back (self, cue, JUDGEMENT);
  CpRelationType type = get_type (self, cue);

  if (cue > self->first && self->tokens[cue - 1].speaker != CP_READ_NONE
      && self->tokens[cue - 1].speaker != maker->speaker && self->tokens[cue].n_cue > 1)
    {
      cp_maker_link_speaker (maker, self->tokens[cue - 1].speaker, type, LIKELY);
      return;
    }
  for (guint32 i = first; i < cue; i++)
    {
      guint32 owner = CP_READ_NONE;

      if (self->tokens[i].cues & CP_CUE_UTTERANCE)
        owner = cp_sentence_find_owner (self, i);
      if (owner == CP_READ_NONE || owner == maker->speaker)
        continue;
      cp_maker_link_speaker (maker, owner, type, LIKELY);
      return;
    }
}

static void
find_refused_word (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 other = cp_maker_find_last_other (maker);

  if (!cp_maker_is_speaking (maker) || other == CP_ROW_NONE
      || cp_relation_index_get (self->index, maker->from)->is_answer)
    return;
  if (has_before (self, cue, BEFORE_CUE, CP_CUE_SELF)
      && has_before (self, cue, BEFORE_CUE, CP_CUE_DENIES))
    cp_maker_link_speaker (maker, cp_sentence_get_speaker (self, other), CP_RELATION_DISPUTES,
                           LIKELY);
}

/* What is called so-called must have been called so. */
static void
find_so_called (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 end = cp_sentence_clamp (self, cue + 1, 2);
  guint32 other = cp_maker_find_last_other (maker);
  guint32 stems[2];
  guint n_stems = 0;

  if (!cp_maker_is_speaking (maker) || other == CP_ROW_NONE
      || !cp_sentence_has_cue (self, end, self->end, CP_CUE_DENIES | CP_CUE_DISAPPROVES))
    return;
  for (guint32 i = cue + 1; i < end; i++)
    if (self->tokens[i].stem != 0)
      stems[n_stems++] = self->tokens[i].stem;
  if (cp_relation_index_has_stems (self->index, other, stems, n_stems))
    cp_maker_link (maker, other, CP_RELATION_DISPUTES, LIKELY);
}

/* --- Reply --- */

/* What a reply does to what it replies to: only a denial shows it. */
static void
find_reply (const CpMaker *maker, guint32 cue)
{
  const CpRelationSentence *self = maker->sentence;
  guint32 end = cp_sentence_clamp (self, cue + 1, NOUN_PHRASE);
  guint32 other = cp_maker_find_other (maker, cue + 1, end);
  guint32 cues = cp_relation_index_get (self->index, maker->from)->cues;

  if (cp_maker_is_speaking (maker) || other == end
      || !(cues & (CP_CUE_DENIES | CP_CUE_DISAGREES | CP_CUE_DISAPPROVES)))
    return;
  cp_maker_link_speaker (maker, self->tokens[other].speaker, CP_RELATION_DISPUTES, LIKELY);
}

/* "But Y said that there was no": set against the sentence before by the reporter. */
static void
find_contrast (const CpRelationSentence *self)
{
  guint32 from = cp_sentence_find_statement (self);
  CpMaker maker = { self, from, CP_READ_NONE, CP_BASIS_REPORTER };
  const CpRelationStatement *to;

  if (!(self->tokens[self->first].cues & CP_CUE_CONTRAST) || from == CP_ROW_NONE || from == 0
      || self->previous == self->start
      || cp_relation_index_get (self->index, from)->span.start <= self->tokens[self->first].start)
    return;
  to = cp_relation_index_get (self->index, from - 1);
  maker.speaker = cp_sentence_get_speaker (self, from);
  if (maker.speaker == CP_READ_NONE || to->article != self->article
      || to->speaker == CP_READ_NONE || to->span.end <= self->previous
      || !(cp_relation_index_get (self->index, from)->cues & (CP_CUE_DENIES | CP_CUE_DISAGREES)))
    return;
  if (cp_relation_index_weigh_shared (self->index, from, from - 1) >= MIN_CONTRAST
      && cp_relation_index_count_shared (self->index, from, from - 1) >= MIN_CONTRAST_WORDS)
    cp_maker_link (&maker, from - 1, CP_RELATION_DISPUTES, POSSIBLE);
}

static void
find_at (const CpRelationSentence *self, guint32 cue)
{
  static const struct
  {
    guint32 cues;
    void (*find) (const CpMaker *maker, guint32 cue);
  } ways[] = {
    { 1u << CP_NUMBER_CUE_PARTLY, find_part },
    { 1u << CP_NUMBER_CUE_AGREES | 1u << CP_NUMBER_CUE_DISAGREES, find_agreement },
    { 1u << CP_NUMBER_CUE_MEANS, find_meaning },
    { 1u << CP_NUMBER_CUE_REFLECTS, find_reflection },
    { 1u << CP_NUMBER_CUE_APPROVES | 1u << CP_NUMBER_CUE_DISAPPROVES, find_judgement },
    { 1u << CP_NUMBER_CUE_WORDING, find_refused_word },
    { 1u << CP_NUMBER_CUE_SO_CALLED, find_so_called },
    { 1u << CP_NUMBER_CUE_RESPONDS, find_reply },
  };
  CpMaker maker;
  gboolean is_found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (!(self->tokens[cue].cues & ways[i].cues))
        continue;
      if (!is_found && !cp_maker_init (&maker, self, cue))
        return;
      is_found = TRUE;
      ways[i].find (&maker, cue);
    }
}

/**
 * cp_relation_cues_find:
 * @self: a sentence of an article
 *
 * Adds the links that the words of the sentence show.
 */
void
cp_relation_cues_find (const CpRelationSentence *self)
{
  if (self->first == self->end)
    return;
  find_contrast (self);
  for (guint32 i = self->first; i < self->end; i++)
    if (self->tokens[i].cues != 0)
      find_at (self, i);
}
