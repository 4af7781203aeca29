/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom "he", "the minister" and "the expert" mean. */

#include "cp-anaphora.h"

#include <string.h>

/* So far names are looked for, backwards. */
#define MAX_SENTENCES 12
#define MAX_MENTIONS 40

/* The subject of a sentence stands within so many tokens. */
#define MAX_SUBJECT 9

/* A title before a name at a sentence's begin has so many tokens at most. */
#define MAX_TITLE 4

static const guint64 genders = CP_CLASS_MALE | CP_CLASS_FEMALE;

static inline const CpSentence *
get_sentence (const CpAnaphora *self, guint32 index)
{
  return &g_array_index (self->state->sentences, CpSentence, index);
}

static inline const CpMention *
get_mention (const CpAnaphora *self, guint32 index)
{
  return &g_array_index (self->cast->mentions, CpMention, index);
}

static guint32
get_start (const CpAnaphora *self, guint32 sentence)
{
  guint32 token = get_sentence (self, sentence)->first_token;

  if (token >= self->state->tokens->len)
    return G_MAXUINT32;
  return cp_name_token (self->state, token)->start;
}

/**
 * cp_anaphora_add_unnamed:
 * @self: an anaphora
 * @first: the first token of a description without its article
 * @end: the token after it
 * @classes: of its noun
 *
 * Returns: the actor of this description
 */
guint32
cp_anaphora_add_unnamed (CpAnaphora *self, guint32 first, guint32 end, guint64 classes)
{
  guint32 place = cp_cast_add_unnamed (self->cast, self->state, first, end);
  CpActor *actor = cp_cast_get (self->cast, place);

  actor->plural = (classes & CP_CLASS_PLURAL) != 0;
  actor->is_body = (classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0;
  if ((classes & genders) != genders)
    actor->gender = classes & genders;
  return place;
}

/* --- Who can be meant --- */

static gboolean
agrees (const CpAnaphora *self, guint32 actor, guint64 classes)
{
  const CpActor *who = cp_cast_get (self->cast, actor);
  guint64 gender = classes & genders;

  if (actor == self->excluded)
    return FALSE;
  if (gender == genders)
    return who->kind == CP_ACTOR_PERSON;
  if (gender != 0)
    return who->kind != CP_ACTOR_GROUP && !who->plural
           && (who->gender == 0 || who->gender == gender)
           && !(who->kind == CP_ACTOR_UNNAMED
                && cp_anaphora_has_class (self, actor, CP_CLASS_ORGANISATION)
                && !cp_anaphora_has_class (self, actor, CP_CLASS_PERSON_NOUN | CP_CLASS_TITLE));
  if ((classes & CP_CLASS_PLURAL) != 0)
    return who->plural || who->kind == CP_ACTOR_GROUP;
  return who->kind == CP_ACTOR_GROUP
         || (who->kind == CP_ACTOR_UNNAMED && !who->plural
             && cp_anaphora_has_class (self, actor, CP_CLASS_ORGANISATION));
}

/* Whether a name only tells whose something is: "Roe's", or "Roe" in "Roe spokesman Jon Doe". */
static gboolean
is_owner (const CpAnaphora *self, const CpMention *mention)
{
  const CpReadingState *state = self->state;
  guint32 at = mention->token;

  while (at < state->tokens->len && cp_name_token (state, at)->kind == CP_TOKEN_WORD
         && (cp_name_token (state, at)->shape & CP_SHAPE_CAPITAL) != 0)
    at++;
  if (at >= state->tokens->len)
    return FALSE;
  return cp_name_token (state, at)->kind == CP_TOKEN_POSSESSIVE
         || (cp_name_token (state, at)->kind == CP_TOKEN_WORD
             && cp_name_token_has (state, at,
                                   CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_ORGANISATION)
             && !cp_name_token_has (state, at, CP_CLASS_SAY | CP_CLASS_BE | CP_CLASS_AUXILIARY));
}

/* The first one named between two tokens, owners ("Roe's") after all others. */
static guint32
find_named (const CpAnaphora *self, guint32 first, guint32 end, guint64 classes)
{
  guint32 owner = CP_NO_INDEX;
  guint n = 0;

  for (guint32 i = cp_cast_find_mention (self->cast, first);
       i < self->cast->mentions->len && n < MAX_MENTIONS; i++, n++)
    {
      const CpMention *mention = get_mention (self, i);

      if (mention->token >= end)
        break;
      if (!agrees (self, mention->actor, classes))
        continue;
      if (!is_owner (self, mention))
        return mention->actor;
      if (owner == CP_NO_INDEX)
        owner = mention->actor;
    }
  return owner;
}

static guint32
find_recent (const CpAnaphora *self, guint64 classes)
{
  for (guint i = 0; i < self->n_recent; i++)
    if (agrees (self, self->recent[i], classes))
      return self->recent[i];
  return CP_NO_INDEX;
}

/* The last one named before a token, anywhere. */
static guint32
find_before (const CpAnaphora *self, guint32 token, guint64 classes)
{
  guint32 i = cp_cast_find_mention (self->cast, token);

  for (guint n = 0; i > 0 && n < MAX_MENTIONS; n++)
    if (agrees (self, get_mention (self, --i)->actor, classes))
      return get_mention (self, i)->actor;
  return CP_NO_INDEX;
}

/* Whether a noun is one that a pronoun can stand for. */
static gboolean
is_subject_noun (const CpToken *token, guint64 classes)
{
  guint64 gender = token->classes & genders;

  if ((token->classes & (CP_CLASS_PERSON_NOUN | CP_CLASS_TITLE)) == 0
      || (token->shape & CP_SHAPE_INSIDE) != 0)
    return FALSE;
  if ((classes & CP_CLASS_PLURAL) != 0)
    return (token->classes & CP_CLASS_PLURAL) != 0;
  return (classes & genders) != 0 && (token->classes & CP_CLASS_PLURAL) == 0
         && (gender == 0 || gender == genders || (gender & classes) != 0);
}

/* Somebody without a name who is the subject of a sentence: "Two delegates left early." */
static guint32
find_described (CpAnaphora *self, const CpSentence *sentence, guint64 classes)
{
  const guint64 edges = CP_CLASS_DETERMINER | CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION
                        | CP_CLASS_SAY | CP_CLASS_BE | CP_CLASS_AUXILIARY | CP_CLASS_ADVERB;
  guint32 end = MIN (sentence->end_token, sentence->first_token + MAX_SUBJECT);

  for (guint32 at = sentence->first_token; at < end; at++)
    {
      const CpToken *token = cp_name_token (self->state, at);
      guint32 first = at;

      if ((token->classes & (CP_CLASS_BE | CP_CLASS_AUXILIARY | CP_CLASS_SAY)) != 0
          && (token->classes & CP_CLASS_PERSON_NOUN) == 0)
        return CP_NO_INDEX;
      if (!is_subject_noun (token, classes))
        continue;
      while (first > sentence->first_token
             && cp_name_token (self->state, first - 1)->kind == CP_TOKEN_WORD
             && !cp_name_token_has (self->state, first - 1, edges))
        first--;
      return cp_anaphora_add_unnamed (self, first,
                                      MIN (at + MAX (token->phrase, 1), sentence->end_token),
                                      token->classes);
    }
  return CP_NO_INDEX;
}

/* Who speaks, else who is named first, in the sentences of the paragraph before a sentence. */
static guint32
find_in_paragraph (CpAnaphora *self, guint32 sentence, guint64 classes, guint n_back)
{
  guint32 paragraph = get_sentence (self, sentence)->paragraph;

  for (guint32 i = sentence; i > 0 && n_back > 0; n_back--)
    {
      const CpSentence *before = get_sentence (self, --i);
      guint32 found = CP_NO_INDEX;

      if (before->paragraph != paragraph)
        break;
      if (self->spoken[i] != CP_NO_INDEX)
        {
          if (agrees (self, self->spoken[i], classes))
            return self->spoken[i];
          continue;
        }
      found = find_named (self, before->first_token, before->end_token, classes);
      if (found == CP_NO_INDEX && (classes & genders) != genders)
        found = find_described (self, before, classes);
      if (found != CP_NO_INDEX)
        return found;
    }
  return CP_NO_INDEX;
}

/* Whoever, person or not, the sentence before is attributed to. */
static guint32
find_speaker_before (const CpAnaphora *self, guint32 sentence)
{
  if (sentence == 0
      || get_sentence (self, sentence - 1)->paragraph != get_sentence (self, sentence)->paragraph)
    return CP_NO_INDEX;
  return self->spoken[sentence - 1];
}

/* The person with whose name a sentence begins, titles aside. */
static guint32
find_subject (const CpAnaphora *self, const CpSentence *sentence, guint64 classes)
{
  guint32 place = cp_cast_find_mention (self->cast, sentence->first_token);
  const CpMention *mention;

  if (place >= self->cast->mentions->len)
    return CP_NO_INDEX;
  mention = get_mention (self, place);
  if (mention->token >= sentence->end_token || mention->token > sentence->first_token + MAX_TITLE
      || !agrees (self, mention->actor, classes) || is_owner (self, mention))
    return CP_NO_INDEX;
  for (guint32 at = sentence->first_token; at < mention->token; at++)
    if (cp_name_token (self->state, at)->kind == CP_TOKEN_COMMA
        || cp_name_token_has (self->state, at, CP_CLASS_PREPOSITION | CP_CLASS_SUBORDINATOR))
      return CP_NO_INDEX;
  return mention->actor;
}

/* "Roe wasted no time." and in the next paragraph: "We will go," he said. */
static guint32
find_before_paragraph (const CpAnaphora *self, guint32 sentence, guint64 classes)
{
  guint32 paragraph = get_sentence (self, sentence)->paragraph;
  guint32 at = g_array_index (self->state->paragraphs, CpParagraph, paragraph).first_sentence;

  if (at == 0 || self->spoken[--at] != CP_NO_INDEX)
    return CP_NO_INDEX;
  return find_subject (self, get_sentence (self, at), classes);
}

static guint32
learn (const CpAnaphora *self, guint32 actor, guint64 classes)
{
  if (actor != CP_NO_INDEX && cp_cast_get (self->cast, actor)->gender == 0
      && (classes & genders) != genders)
    cp_cast_get (self->cast, actor)->gender = classes & genders;
  return actor;
}

/**
 * cp_anaphora_init:
 * @self: what is to be filled
 * @state: an article
 * @cast: who appears in it
 */
void
cp_anaphora_init (CpAnaphora *self, const CpReadingState *state, CpCast *cast)
{
  self->state = state;
  self->cast = cast;
  self->n_recent = 0;
  self->excluded = CP_NO_INDEX;
  self->spoken = g_new (guint32, state->sentences->len + 1);
  memset (self->spoken, 0xFF, (state->sentences->len + 1) * sizeof (guint32));
}

/**
 * cp_anaphora_clear:
 * @self: what is no longer needed
 */
void
cp_anaphora_clear (CpAnaphora *self)
{
  g_clear_pointer (&self->spoken, g_free);
}

/**
 * cp_anaphora_find_sentence:
 * @self: an anaphora
 * @byte: a place in the text
 *
 * Returns: the sentence that it stands in, or %CP_NO_INDEX where there are none
 */
guint32
cp_anaphora_find_sentence (const CpAnaphora *self, guint32 byte)
{
  guint32 low = 0;
  guint32 high = self->state->sentences->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (get_start (self, middle) <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? low - 1 : self->state->sentences->len > 0 ? 0 : CP_NO_INDEX;
}

/**
 * cp_anaphora_exclude:
 * @self: an anaphora
 * @first: the first token of those to whom is spoken
 * @end: the token after them
 *
 * Makes no pronoun mean whom the words are told, until it is called again.
 */
void
cp_anaphora_exclude (CpAnaphora *self, guint32 first, guint32 end)
{
  guint32 place = first < end ? cp_cast_find_mention (self->cast, first) : G_MAXUINT32;

  self->excluded = CP_NO_INDEX;
  if (place < self->cast->mentions->len && get_mention (self, place)->token < end)
    self->excluded = get_mention (self, place)->actor;
}

/**
 * cp_anaphora_add:
 * @self: an anaphora
 * @actor: who speaks
 * @content: what is said
 * @token: where the attribution stands, or %CP_NO_INDEX
 *
 * Remembers who spoke last, and in which sentences.
 */
void
cp_anaphora_add (CpAnaphora *self, guint32 actor, CpByteSpan content, guint32 token)
{
  guint32 sentence = cp_anaphora_find_sentence (self, content.start);
  guint place = 0;

  for (; sentence < self->state->sentences->len && get_start (self, sentence) < content.end;
       sentence++)
    self->spoken[sentence] = actor;
  if (token < self->state->tokens->len)
    {
      sentence = cp_anaphora_find_sentence (self, cp_name_token (self->state, token)->start);
      if (sentence != CP_NO_INDEX)
        self->spoken[sentence] = actor;
    }

  while (place < self->n_recent && self->recent[place] != actor)
    place++;
  if (place == self->n_recent && self->n_recent < CP_ANAPHORA_MAX_RECENT)
    self->n_recent++;
  place = MIN (place, CP_ANAPHORA_MAX_RECENT - 1);
  memmove (self->recent + 1, self->recent, place * sizeof (guint32));
  self->recent[0] = actor;
}

/**
 * cp_anaphora_get_last:
 * @self: an anaphora
 *
 * Returns: who spoke last, or %CP_NO_INDEX
 */
guint32
cp_anaphora_get_last (const CpAnaphora *self)
{
  return self->n_recent > 0 ? self->recent[0] : CP_NO_INDEX;
}

/**
 * cp_anaphora_find_pronoun:
 * @self: an anaphora
 * @source: a pronoun
 * @is_quoted: whether the words are a quotation
 *
 * Finds whom a pronoun means: who is named before in its sentence, who speaks or is named in the
 * sentences before of its paragraph, else who spoke last; not who was named last. A quotation may
 * also be that of the subject of the sentence before its paragraph.
 *
 * Returns: the actor, or %CP_NO_INDEX
 */
guint32
cp_anaphora_find_pronoun (CpAnaphora *self, const CpSourceName *source, gboolean is_quoted)
{
  const CpToken *token = cp_name_token (self->state, source->head);
  guint32 sentence = cp_anaphora_find_sentence (self, token->start);
  guint32 found = CP_NO_INDEX;

  if (sentence == CP_NO_INDEX)
    return CP_NO_INDEX;
  if (self->spoken[sentence] != CP_NO_INDEX
      && agrees (self, self->spoken[sentence], source->classes))
    return learn (self, self->spoken[sentence], source->classes);

  if ((source->classes & genders) != 0)
    found = find_named (self, get_sentence (self, sentence)->first_token, source->head,
                        source->classes);
  else if ((source->classes & CP_CLASS_PLURAL) != 0)
    {
      CpSentence before = *get_sentence (self, sentence);

      before.end_token = source->head;
      found = find_described (self, &before, source->classes);
    }
  if (found == CP_NO_INDEX)
    found = find_in_paragraph (self, sentence, source->classes, MAX_SENTENCES);
  if (found == CP_NO_INDEX && is_quoted && (source->classes & genders) != 0)
    found = find_before_paragraph (self, sentence, source->classes);
  if (found == CP_NO_INDEX)
    found = find_recent (self, source->classes);
  if (found == CP_NO_INDEX)
    found = find_before (self, source->head, source->classes);
  if (found == CP_NO_INDEX)
    found = cp_anaphora_get_last (self);
  return learn (self, found, source->classes);
}

/**
 * cp_anaphora_find_in_paragraph:
 * @self: an anaphora
 * @token: a token
 *
 * Returns: the person who speaks, or is named first, in the sentence before that of the token, in
 *   its paragraph; else %CP_NO_INDEX
 */
guint32
cp_anaphora_find_in_paragraph (CpAnaphora *self, guint32 token)
{
  guint32 sentence
    = cp_anaphora_find_sentence (self, cp_name_token (self->state, token)->start);

  return sentence != CP_NO_INDEX ? find_in_paragraph (self, sentence, genders, 1) : CP_NO_INDEX;
}

/**
 * cp_anaphora_find_orphan:
 * @self: an anaphora
 * @draft: a quotation without an attribution
 *
 * Finds whose words they are: of whoever speaks, or is named first, in its own sentence or in the
 * one before.
 *
 * Returns: the actor, or %CP_NO_INDEX
 */
guint32
cp_anaphora_find_orphan (CpAnaphora *self, const CpDraft *draft)
{
  guint32 sentence = cp_anaphora_find_sentence (self, draft->content.start);
  guint32 found = CP_NO_INDEX;

  if (sentence == CP_NO_INDEX)
    return CP_NO_INDEX;
  if (self->spoken[sentence] != CP_NO_INDEX)
    return self->spoken[sentence];
  found = find_named (self, get_sentence (self, sentence)->first_token,
                      get_sentence (self, sentence)->end_token, genders);
  if (found == CP_NO_INDEX)
    found = find_speaker_before (self, sentence);
  if (found == CP_NO_INDEX)
    found = find_in_paragraph (self, sentence, genders, 1);
  return found;
}

/**
 * cp_anaphora_is_far:
 * @self: an anaphora
 * @actor: whom a pronoun or a title is taken to mean
 * @token: the pronoun or the title
 *
 * Returns: whether nobody spoke of the actor in the paragraph before the token
 */
gboolean
cp_anaphora_is_far (const CpAnaphora *self, guint32 actor, guint32 token)
{
  guint32 sentence
    = cp_anaphora_find_sentence (self, cp_name_token (self->state, token)->start);
  guint32 first;

  if (sentence == CP_NO_INDEX)
    return FALSE;
  first = g_array_index (self->state->paragraphs, CpParagraph,
                         get_sentence (self, sentence)->paragraph).first_sentence;
  for (guint32 i = first; i <= sentence; i++)
    if (self->spoken[i] == actor)
      return FALSE;
  for (guint32 i = cp_cast_find_mention (self->cast, get_sentence (self, first)->first_token);
       i < self->cast->mentions->len && get_mention (self, i)->token < token; i++)
    if (get_mention (self, i)->actor == actor)
      return FALSE;
  return TRUE;
}
