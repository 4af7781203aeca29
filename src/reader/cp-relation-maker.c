/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who takes up another in a sentence, and what he takes up. */

#include "cp-relation-maker.h"

/* Statements of one turn that are taken up at once. */
#define MAX_TURN 4

/* So many of the maker's own statements may stand between him and who he answers, and so many
 * words between a subject and its verb. */
#define MAX_OWN 50
#define MAX_SUBJECT 60

/**
 * cp_sentence_clamp:
 * @self: a sentence
 * @at: a token
 * @n: how many tokens
 *
 * Returns: the token so many after it, or the end of the sentence
 */
guint32
cp_sentence_clamp (const CpRelationSentence *self, guint32 at, guint n)
{
  return MIN (self->end, at + n);
}

/**
 * cp_sentence_has_cue:
 * @self: a sentence
 * @first: a token
 * @end: a token after it, exclusive
 * @cues: classes of CP_RELATION_CLASSES
 *
 * Returns: whether a token of the stretch has one of the classes
 */
gboolean
cp_sentence_has_cue (const CpRelationSentence *self, guint32 first, guint32 end, guint32 cues)
{
  for (guint32 i = MAX (first, self->first); i < MIN (end, self->end); i++)
    if (self->tokens[i].cues & cues)
      return TRUE;
  return FALSE;
}

/**
 * cp_sentence_step_back:
 * @self: a sentence
 * @at: a token
 * @n: how many tokens
 *
 * Returns: the token so many before it, or the first of the sentence
 */
guint32
cp_sentence_step_back (const CpRelationSentence *self, guint32 at, guint n)
{
  return at > self->first + n ? at - n : self->first;
}

/**
 * cp_maker_find_other:
 * @self: who makes a link
 * @first: a token
 * @end: a token after it, exclusive
 *
 * Returns: the first token of the stretch that names somebody else, or @end
 */
guint32
cp_maker_find_other (const CpMaker *self, guint32 first, guint32 end)
{
  const CpRelationToken *tokens = self->sentence->tokens;

  for (guint32 i = first; i < end; i++)
    if (tokens[i].speaker != CP_READ_NONE && tokens[i].speaker != self->speaker)
      return i;
  return end;
}

/**
 * cp_sentence_find_cue:
 * @self: a sentence
 * @first: a token
 * @end: a token after it, exclusive
 * @cues: classes of CP_RELATION_CLASSES
 *
 * Returns: the first token of the stretch that has one of the classes, or @end
 */
guint32
cp_sentence_find_cue (const CpRelationSentence *self, guint32 first, guint32 end, guint32 cue)
{
  guint32 i = first;

  while (i < end && !(self->tokens[i].cues & cue))
    i++;
  return i;
}

/**
 * cp_sentence_find_back_noun:
 * @self: a sentence
 * @first: a token
 * @end: a token after it, exclusive
 *
 * Finds a noun for an utterance that points back: "this assessment", "these very words".
 *
 * Returns: the noun, or @end
 */
guint32
cp_sentence_find_back_noun (const CpRelationSentence *self, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      guint32 last = cp_sentence_clamp (self, i, 4);
      guint32 noun;

      if (!(self->tokens[i].cues & CP_CUE_BACK))
        continue;
      noun = cp_sentence_find_cue (self, i + 1, last, CP_CUE_UTTERANCE);
      if (noun < last)
        return noun;
    }
  return end;
}

/**
 * cp_sentence_find_owner:
 * @self: a sentence
 * @noun: a noun for an utterance
 *
 * Finds whose it is: "X's recent words", "the words of X".
 *
 * Returns: the speaker, or %CP_READ_NONE
 */
guint32
cp_sentence_find_owner (const CpRelationSentence *self, guint32 noun)
{
  guint32 before = cp_sentence_step_back (self, noun, 4);
  guint32 after;

  for (guint32 i = noun; i > before; i--)
    if (self->tokens[i - 1].kind == CP_TOKEN_POSSESSIVE && i - 1 > self->first)
      return self->tokens[i - 2].speaker;
  after = noun + 1;
  if (after == self->end || !(self->tokens[after].cues & CP_CUE_OWNER))
    return CP_READ_NONE;
  after += self->tokens[after].n_cue;
  for (guint32 i = after; i < cp_sentence_clamp (self, after, 2); i++)
    if (self->tokens[i].speaker != CP_READ_NONE)
      return self->tokens[i].speaker;
  return CP_READ_NONE;
}

/**
 * cp_sentence_get_speaker:
 * @self: a sentence
 * @row: a statement
 *
 * Returns: who made it
 */
guint32
cp_sentence_get_speaker (const CpRelationSentence *self, guint32 row)
{
  return cp_relation_index_get (self->index, row)->speaker;
}

/**
 * cp_sentence_find_statement:
 * @self: a sentence
 *
 * Returns: the last statement that has a part in the sentence, or %CP_ROW_NONE
 */
guint32
cp_sentence_find_statement (const CpRelationSentence *self)
{
  guint32 row = cp_relation_index_find_before (self->index, self->article, self->stop);

  if (row == CP_ROW_NONE || cp_relation_index_get (self->index, row)->span.end <= self->start)
    return CP_ROW_NONE;
  return row;
}

/* A sentence of the reporter's: the last statement of the one who is named first in it, not
 * farther back than the paragraph before, else the next one. */
static guint32
find_of_named (const CpRelationSentence *self, guint32 cue)
{
  guint32 row, end = cp_relation_index_get_first (self->index, self->article + 1);
  guint32 speaker = CP_READ_NONE;

  guint32 first = cp_sentence_step_back (self, cue, MAX_SUBJECT);

  for (guint32 i = first; i < cue && speaker == CP_READ_NONE; i++)
    speaker = self->tokens[i].speaker;
  if (speaker == CP_READ_NONE)
    return CP_ROW_NONE;

  row = cp_relation_index_find_before (self->index, self->article, self->start);
  if (row != CP_ROW_NONE && cp_sentence_get_speaker (self, row) == speaker)
    return row;
  row = row == CP_ROW_NONE ? cp_relation_index_get_first (self->index, self->article) : row + 1;
  return row < end && cp_sentence_get_speaker (self, row) == speaker ? row : CP_ROW_NONE;
}

/**
 * cp_maker_init:
 * @self: (out): who makes a link, and from which statement
 * @sentence: a sentence
 * @cue: the token that shows the link
 *
 * Finds who takes up another: the speaker whose statement the cue is in; else the reporter does,
 * for the statement in the same sentence, or for one of who is named in it.
 *
 * Returns: whether there is anybody
 */
gboolean
cp_maker_init (CpMaker *self, const CpRelationSentence *sentence, guint32 cue)
{
  self->sentence = sentence;
  self->basis = CP_BASIS_SPEAKER;
  self->from = cp_relation_index_find_at (sentence->index, sentence->article,
                                          sentence->tokens[cue].start);
  if (self->from == CP_ROW_NONE)
    {
      self->basis = CP_BASIS_REPORTER;
      self->from = cp_sentence_find_statement (sentence);
    }
  if (self->from == CP_ROW_NONE)
    self->from = find_of_named (sentence, cue);
  if (self->from == CP_ROW_NONE)
    return FALSE;
  self->speaker = cp_sentence_get_speaker (sentence, self->from);
  return self->speaker != CP_READ_NONE;
}

/**
 * cp_maker_is_speaking:
 * @self: who makes a link
 *
 * Returns: whether it is the speaker and not the reporter
 */
gboolean
cp_maker_is_speaking (const CpMaker *self)
{
  return self->basis == CP_BASIS_SPEAKER;
}

/**
 * cp_maker_link:
 * @self: who makes a link
 * @to: a statement, or %CP_ROW_NONE
 * @type: the relation
 * @confidence: from 0 to 100
 *
 * Adds a link to what somebody else said.
 */
void
cp_maker_link (const CpMaker *self, guint32 to, CpRelationType type, guint confidence)
{
  CpRelationLink link = { self->from, to, type, self->basis, confidence };

  if (to == CP_ROW_NONE || to == self->from)
    return;
  if (cp_sentence_get_speaker (self->sentence, to) != self->speaker)
    g_array_append_val (self->sentence->links, link);
}

/**
 * cp_maker_link_speaker:
 * @self: who makes a link
 * @speaker: whose words are taken up
 * @type: the relation
 * @confidence: from 0 to 100
 *
 * Adds a link to the statement of a speaker that is most likely meant.
 *
 * Returns: whether there is one
 */
gboolean
cp_maker_link_speaker (const CpMaker *self, guint32 speaker, CpRelationType type, guint confidence)
{
  const CpRelationSentence *sentence = self->sentence;
  guint32 to = cp_relation_index_find_target (sentence->index, self->from, sentence->article,
                                              sentence->start, speaker);

  cp_maker_link (self, to, type, confidence);
  return to != CP_ROW_NONE;
}

/**
 * cp_maker_link_turn:
 * @self: who makes a link
 * @last: the last statement of a turn, or %CP_ROW_NONE
 * @type: the relation
 * @confidence: from 0 to 100
 *
 * Adds links to a whole turn: "these words" are all of it.
 */
void
cp_maker_link_turn (const CpMaker *self, guint32 last, CpRelationType type, guint confidence)
{
  const CpRelationIndex *index = self->sentence->index;
  const CpRelationStatement *end;

  if (last == CP_ROW_NONE)
    return;
  end = cp_relation_index_get (index, last);
  for (guint32 i = 0; i < MAX_TURN && i <= last; i++)
    {
      const CpRelationStatement *row = cp_relation_index_get (index, last - i);

      if (row->article != end->article || row->turn != end->turn || row->speaker != end->speaker)
        return;
      cp_maker_link (self, last - i, type, confidence);
    }
}

/**
 * cp_maker_find_last_other:
 * @self: who makes a link
 *
 * Returns: the last statement before the sentence that somebody else made, with nothing but the
 *   maker's own between; or %CP_ROW_NONE
 */
guint32
cp_maker_find_last_other (const CpMaker *self)
{
  const CpRelationSentence *sentence = self->sentence;
  guint32 first = cp_relation_index_get_first (sentence->index, sentence->article);
  guint32 row = cp_relation_index_find_before (sentence->index, sentence->article, sentence->start);

  for (guint i = 0; row != CP_ROW_NONE && row >= first && i < MAX_OWN; row--, i++)
    {
      guint32 speaker = cp_sentence_get_speaker (sentence, row);

      if (speaker != self->speaker)
        return speaker == CP_READ_NONE ? CP_ROW_NONE : row;
      if (row == 0)
        break;
    }
  return CP_ROW_NONE;
}

/**
 * cp_maker_find_last_peer:
 * @self: who makes a link
 *
 * Returns: the same of somebody of the maker's own role, where there is one near: "another expert
 *   agrees with this"
 */
guint32
cp_maker_find_last_peer (const CpMaker *self)
{
  const CpRelationSentence *sentence = self->sentence;
  guint32 first = cp_relation_index_get_first (sentence->index, sentence->article);
  const char *role = cp_relation_index_get (sentence->index, self->from)->role;
  guint32 row = cp_maker_find_last_other (self);
  guint32 end = row != CP_ROW_NONE && row >= first + MAX_TURN ? row - MAX_TURN : first;

  for (guint32 i = row; role != NULL && i != CP_ROW_NONE && i >= end; i--)
    {
      const CpRelationStatement *peer = cp_relation_index_get (sentence->index, i);

      if (peer->speaker != self->speaker && g_strcmp0 (peer->role, role) == 0)
        return i;
      if (i == 0)
        break;
    }
  return row;
}
