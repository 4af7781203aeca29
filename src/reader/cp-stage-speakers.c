/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds who the source phrases mean. */

#include "cp-anaphora.h"
#include "cp-interviewee.h"
#include "cp-speaker-name.h"

/* A relative clause follows its noun within so many tokens. */
#define MAX_ANTECEDENT 14

/* The subject of a sentence ends within so many tokens. */
#define MAX_SUBJECT 8

/* How sure it is whom a word means that was not said in its paragraph: a person looks it over. */
#define SURE_FAR 55

typedef struct
{
  CpReadingState *state;
  CpCast *cast;
  CpAnaphora anaphora;
  guint32 *actors;      /* of each draft */
  guint32 interviewee;  /* CP_NO_INDEX until it is looked for */
  guint32 label_actor;  /* of the last turn with a label */
  guint32 label_question;
  guint32 anonymous;    /* place in the reading's speakers of those of whom nothing is known */
  guint32 author;
  gboolean has_interviewee;
  gboolean is_quoted;   /* what the draft has that is looked at */
} Resolver;

static inline CpDraft *
get_draft (const Resolver *self, guint32 index)
{
  return &g_array_index (self->state->drafts, CpDraft, index);
}

static CpByteSpan
get_bytes (const Resolver *self, CpSourceRange range)
{
  CpByteSpan span = { 0, 0 };

  if (range.first < range.end)
    {
      span.start = cp_name_token (self->state, range.first)->start;
      span.end = cp_name_token (self->state, range.end - 1)->end;
    }
  return span;
}

/* --- Forms --- */

static guint32
resolve_name (Resolver *self, CpSourceName *source)
{
  guint32 first = source->name.first;
  guint32 actor;

  cp_cast_trim_name (self->cast, self->state, &source->name);
  actor = cp_cast_add_name (self->cast, self->state, &source->name);
  if (source->name.first != first)
    {
      source->mention.first = source->name.first;
      cp_cast_add_title (self->cast, actor, source->core.first, source->name.first);
    }
  for (guint i = 0; i < source->n_titles; i++)
    cp_cast_add_title (self->cast, actor, source->titles[i].first, source->titles[i].end);
  cp_cast_add_form (self->cast, self->state, actor, source->name.first, source->name.end);
  return actor;
}

/* The body that is the subject of the sentence before. */
static CpSourceRange
find_body_before (const Resolver *self, guint32 token)
{
  guint32 at = cp_anaphora_find_sentence (&self->anaphora,
                                          cp_name_token (self->state, token)->start);
  const CpSentence *before;
  guint32 end;

  if (at == CP_NO_INDEX || at == 0)
    return (CpSourceRange) { 0, 0 };
  before = &g_array_index (self->state->sentences, CpSentence, at - 1);
  end = MIN (before->end_token, before->first_token + MAX_SUBJECT);
  for (guint32 i = before->first_token; i < end; i++)
    if (cp_name_token_has (self->state, i, CP_CLASS_ORGANISATION))
      return (CpSourceRange) { before->first_token,
                               MIN (end, i + MAX (cp_name_token (self->state, i)->phrase, 1)) };
  return (CpSourceRange) { 0, 0 };
}

/* "Its leader, Jane Roe": what spoke before, or was spoken of, is where she belongs. */
static void
add_owner (Resolver *self, const CpDraft *draft, guint32 actor)
{
  guint32 last = cp_anaphora_get_last (&self->anaphora);
  const CpActor *owner = last != CP_NO_INDEX ? cp_cast_get (self->cast, last) : NULL;
  CpSourceRange body;

  if (last == actor
      || !cp_name_token_has (self->state, draft->source_first, CP_CLASS_POSSESSIVE)
      || cp_name_token_has (self->state, draft->source_first, CP_CLASS_MALE | CP_CLASS_FEMALE))
    return;
  if (owner != NULL && (owner->kind == CP_ACTOR_GROUP || owner->is_body))
    {
      cp_cast_add_title (self->cast, actor, owner->name_first, owner->name_end);
      return;
    }
  body = find_body_before (self, draft->source_first);
  cp_cast_add_title (self->cast, actor, body.first, body.end);
}

static gboolean
stands_for_itself (const CpSourceName *source)
{
  return !source->definite && (source->classes & CP_CLASS_TITLE) == 0;
}

static guint32
resolve_description (Resolver *self, const CpSourceName *source)
{
  guint32 actor = CP_NO_INDEX;

  if (source->phrase.first >= source->phrase.end)
    return CP_NO_INDEX;
  if (!stands_for_itself (source))
    actor = cp_anaphora_find_description (&self->anaphora, source);
  if (actor == CP_NO_INDEX)
    return cp_anaphora_add_unnamed (&self->anaphora, source->phrase.first, source->phrase.end,
                                    source->classes);
  if (cp_cast_get (self->cast, actor)->kind != CP_ACTOR_PERSON)
    return actor;
  cp_cast_add_form (self->cast, self->state, actor, source->phrase.first, source->phrase.end);
  /* "the researcher", of whom nothing else is said. */
  if (!cp_anaphora_has_class (&self->anaphora, actor, CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN))
    cp_cast_add_title (self->cast, actor, source->phrase.first, source->phrase.end);
  return actor;
}

/* The noun before "who". */
static gboolean
read_antecedent (Resolver *self, guint32 token, CpSourceName *source)
{
  guint32 end = token;
  guint32 first;

  while (end > 0 && cp_name_token (self->state, end - 1)->kind == CP_TOKEN_COMMA)
    end--;
  for (first = end; first > 0 && end - first < MAX_ANTECEDENT; first--)
    {
      const CpToken *before = cp_name_token (self->state, first - 1);

      if ((before->kind != CP_TOKEN_WORD && before->kind != CP_TOKEN_POSSESSIVE)
          || (before->classes & (CP_CLASS_SAY | CP_CLASS_BE | CP_CLASS_AUXILIARY)) != 0)
        break;
    }
  cp_source_name_read (self->state, first, end, source);
  return source->form == CP_SOURCE_IS_NAME || source->form == CP_SOURCE_IS_DESCRIPTION;
}

static guint32
resolve_source (Resolver *self, CpSourceName *source)
{
  CpSourceName antecedent;

  switch (source->form)
    {
    case CP_SOURCE_IS_NAME:
      return resolve_name (self, source);
    case CP_SOURCE_IS_DESCRIPTION:
      return resolve_description (self, source);
    case CP_SOURCE_IS_PRONOUN:
      return cp_anaphora_find_pronoun (&self->anaphora, source, self->is_quoted);
    case CP_SOURCE_IS_RELATIVE:
      if (!read_antecedent (self, source->head, &antecedent))
        return cp_anaphora_get_last (&self->anaphora);
      source->mention = antecedent.mention;
      return antecedent.form == CP_SOURCE_IS_NAME ? resolve_name (self, &antecedent)
                                                  : resolve_description (self, &antecedent);
    case CP_SOURCE_IS_NOTHING:
    default:
      return CP_NO_INDEX;
    }
}

/* --- Who answers --- */

static guint32
get_interviewee (Resolver *self)
{
  if (!self->has_interviewee)
    self->interviewee = cp_interviewee_find (self->state);
  self->has_interviewee = TRUE;
  return self->interviewee;
}

static guint32
resolve_answerer (Resolver *self, const CpDraft *draft)
{
  const CpParagraph *turn = &g_array_index (self->state->paragraphs, CpParagraph, draft->paragraph);
  guint32 actor = cp_interviewee_find_label (self->state, draft->paragraph);

  if (actor != CP_NO_INDEX)
    {
      self->label_actor = actor;
      self->label_question = turn->question;
      return actor;
    }
  if (self->label_actor != CP_NO_INDEX && turn->label_first >= turn->label_end
      && self->label_question == turn->question)
    return self->label_actor;
  return get_interviewee (self);
}

/* --- Drafts --- */

static void
resolve_others (Resolver *self, CpDraft *draft, const CpSourceName *source)
{
  guint n = 0;

  for (guint i = 0; i < source->n_others; i++)
    {
      CpSourceName other;
      guint32 actor;

      cp_source_name_read (self->state, source->others[i].first, source->others[i].end, &other);
      if (other.form != CP_SOURCE_IS_NAME && other.form != CP_SOURCE_IS_DESCRIPTION)
        continue;
      actor = resolve_source (self, &other);
      if (actor != CP_NO_INDEX)
        draft->with[n++] = cp_speaker_name_add (self->state, actor);
    }
}

/* "Jane Roe, now an analyst at Acme, said": the name may stand before the phrase. */
static void
take_name_before (Resolver *self, const CpDraft *draft, CpSourceName *source)
{
  guint32 comma = draft->source_first;
  guint32 start;
  CpName name;

  if (source->form != CP_SOURCE_IS_DESCRIPTION || source->definite
      || (source->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0
      || (source->classes & CP_CLASS_PLURAL) != 0)
    return;
  while (comma > 0 && cp_name_token_has (self->state, comma - 1, CP_CLASS_ADVERB))
    comma--;
  if (comma == 0 || cp_name_token (self->state, comma - 1)->kind != CP_TOKEN_COMMA)
    return;
  comma--;
  start = comma > MAX_ANTECEDENT ? comma - MAX_ANTECEDENT : 0;
  for (; start < comma && cp_name_find (self->state, start, comma, &name); start = name.run_end)
    if (name.run_end == comma && name.kind == CP_NAME_PERSON
        && cp_cast_find_name (self->cast, self->state, &name) != CP_NO_INDEX)
      {
        source->form = CP_SOURCE_IS_NAME;
        source->name = name;
        source->titles[0] = source->phrase;
        source->n_titles = 1;
        source->mention = (CpSourceRange) { name.first, name.end };
        return;
      }
}

/* "The minister says there is no money. I say there is": the one who writes says it, not the
 * minister, whose words are told with a verb of their own. */
static gboolean
is_narrator (const Resolver *self, guint32 index)
{
  const CpDraft *draft = get_draft (self, index);
  const CpDraft *before = index > 0 ? get_draft (self, index - 1) : NULL;

  return before != NULL && draft->mode == CP_MODE_INDIRECT
         && draft->source == CP_SOURCE_PHRASE && draft->source_first < draft->source_end
         && before->mode == CP_MODE_INDIRECT && before->source == CP_SOURCE_PHRASE
         && before->paragraph == draft->paragraph
         && cp_name_token_has (self->state, draft->source_first, CP_CLASS_FIRST_PERSON)
         && !cp_name_token_has (self->state, before->source_first, CP_CLASS_FIRST_PERSON)
         && (cp_name_token (self->state, draft->source_first)->shape & CP_SHAPE_INSIDE) == 0;
}

/* "he", "the minister": a word that does not say who, and nobody near who it can be. A pronoun that
 * means who spoke last may well be in the next paragraph. */
static gboolean
is_unsure (const Resolver *self, const CpSourceName *source, guint32 actor)
{
  const CpActor *who = cp_cast_get (self->cast, actor);
  guint32 head = source->head;

  if (source->form == CP_SOURCE_IS_DESCRIPTION
      && (!source->definite || source->phrase.end != head + 1
          || (source->classes & CP_CLASS_TITLE) == 0 || (source->classes & CP_CLASS_PLURAL) != 0))
    return FALSE;
  if (source->form != CP_SOURCE_IS_DESCRIPTION && source->form != CP_SOURCE_IS_PRONOUN)
    return FALSE;
  if (who->kind == CP_ACTOR_UNNAMED && who->name_first == source->phrase.first)
    return source->form == CP_SOURCE_IS_DESCRIPTION;
  if (source->form == CP_SOURCE_IS_PRONOUN && actor == cp_anaphora_get_last (&self->anaphora))
    return FALSE;
  return cp_anaphora_is_far (&self->anaphora, actor, head);
}

static guint32
resolve_phrase (Resolver *self, CpDraft *draft)
{
  CpSourceName source;
  guint32 actor;

  cp_source_name_read (self->state, draft->source_first, draft->source_end, &source);
  take_name_before (self, draft, &source);
  if (source.form == CP_SOURCE_IS_PRONOUN && (source.classes & CP_CLASS_FIRST_PERSON) != 0
      && g_array_index (self->state->paragraphs, CpParagraph, draft->paragraph).kind
           == CP_PARAGRAPH_ANSWER)
    return resolve_answerer (self, draft);
  if (source.form == CP_SOURCE_IS_PRONOUN && (source.classes & CP_CLASS_FIRST_PERSON) != 0)
    {
      draft->mention = get_bytes (self, source.mention);
      return self->state->article->author != NULL ? CP_NO_INDEX
                                                  : cp_anaphora_get_last (&self->anaphora);
    }
  actor = resolve_source (self, &source);
  draft->mention = get_bytes (self, source.mention);
  if (actor == CP_NO_INDEX)
    return actor;
  if (is_unsure (self, &source, actor))
    draft->confidence = MIN (draft->confidence, SURE_FAR);
  resolve_others (self, draft, &source);
  if (source.form == CP_SOURCE_IS_NAME)
    add_owner (self, draft, actor);
  return actor;
}

static void
take_from (Resolver *self, CpDraft *draft, guint32 index)
{
  const CpDraft *from = get_draft (self, index);

  draft->mention = from->mention;
  for (guint i = 0; i < G_N_ELEMENTS (draft->with); i++)
    draft->with[i] = from->with[i];
}

/* Whoever the next attribution of the paragraph names, where none stands before. */
static guint32
look_ahead (Resolver *self, guint32 index)
{
  const CpDraft *draft = get_draft (self, index);
  const CpDraft *next = index + 1 < self->state->drafts->len ? get_draft (self, index + 1) : NULL;
  CpSourceName source;

  if (next == NULL || next->paragraph != draft->paragraph || next->source != CP_SOURCE_PHRASE)
    return CP_NO_INDEX;
  if (index > 0 && get_draft (self, index - 1)->paragraph == draft->paragraph)
    return CP_NO_INDEX;
  cp_source_name_read (self->state, next->source_first, next->source_end, &source);
  if (source.form != CP_SOURCE_IS_NAME && source.form != CP_SOURCE_IS_DESCRIPTION)
    return CP_NO_INDEX;
  return resolve_source (self, &source);
}

static guint32
resolve_orphan (Resolver *self, guint32 index)
{
  guint32 actor = cp_anaphora_find_orphan (&self->anaphora, get_draft (self, index));

  if (actor == CP_NO_INDEX)
    actor = look_ahead (self, index);
  return actor != CP_NO_INDEX ? actor : cp_anaphora_get_last (&self->anaphora);
}

static guint32
resolve_draft (Resolver *self, guint32 index)
{
  CpDraft *draft = get_draft (self, index);
  guint32 actor;

  switch (draft->source)
    {
    case CP_SOURCE_PHRASE:
      if (is_narrator (self, index))
        {
          draft->confidence = MIN (draft->confidence, SURE_FAR);
          return CP_NO_INDEX;
        }
      actor = resolve_phrase (self, draft);
      return actor != CP_NO_INDEX || self->state->article->author != NULL
               ? actor
               : resolve_orphan (self, index);
    case CP_SOURCE_PREVIOUS:
      if (draft->previous >= index)
        return cp_anaphora_get_last (&self->anaphora);
      take_from (self, draft, draft->previous);
      return self->actors[draft->previous];
    case CP_SOURCE_ANSWERER:
      return resolve_answerer (self, draft);
    case CP_SOURCE_PARAGRAPH:
    default:
      return resolve_orphan (self, index);
    }
}

/* Whoever is still not known: the author who says "I", the one who answers, or nobody known. */
static guint32
get_fallback (Resolver *self, const CpDraft *draft)
{
  const CpArticle *article = self->state->article;
  gboolean is_author = draft->source == CP_SOURCE_PHRASE && article->author != NULL;

  if (is_author)
    {
      if (self->author == CP_READ_NONE)
        self->author = cp_speaker_name_add_plain (self->state, article->author, TRUE);
      return self->author;
    }
  if (self->anonymous == CP_READ_NONE)
    self->anonymous = cp_speaker_name_add_plain (
      self->state, draft->source == CP_SOURCE_ANSWERER ? "Interviewee" : "Unknown", FALSE);
  return self->anonymous;
}

static guint32
resolve_reported (Resolver *self, const CpDraft *draft)
{
  CpSourceName source;
  guint32 actor;

  if (draft->reported_first >= draft->reported_end)
    return CP_READ_NONE;
  cp_source_name_read (self->state, draft->reported_first, draft->reported_end, &source);
  if (source.form == CP_SOURCE_IS_PRONOUN && (source.classes & CP_CLASS_FIRST_PERSON) != 0)
    return CP_READ_NONE;
  actor = resolve_source (self, &source);
  return actor != CP_NO_INDEX ? cp_speaker_name_add (self->state, actor) : CP_READ_NONE;
}

static void
resolve_all (Resolver *self)
{
  for (guint32 i = 0; i < self->state->drafts->len; i++)
    {
      CpDraft *draft = get_draft (self, i);
      guint32 actor;

      draft->mention = (CpByteSpan) { 0, 0 };
      draft->reported = CP_READ_NONE;
      for (guint k = 0; k < G_N_ELEMENTS (draft->with); k++)
        draft->with[k] = CP_READ_NONE;

      cp_anaphora_exclude (&self->anaphora, draft->addressee_first, draft->addressee_end);
      self->is_quoted = draft->mode == CP_MODE_DIRECT;
      actor = resolve_draft (self, i);
      self->actors[i] = actor;
      draft->speaker = actor != CP_NO_INDEX ? cp_speaker_name_add (self->state, actor)
                                            : get_fallback (self, draft);
      if (actor != CP_NO_INDEX)
        cp_anaphora_add (&self->anaphora, actor, draft->content,
                         draft->source == CP_SOURCE_PHRASE ? draft->source_first : CP_NO_INDEX);
      draft->reported = resolve_reported (self, draft);
      if (draft->reported == draft->speaker)
        draft->reported = CP_READ_NONE;
    }
}

/**
 * cp_stage_speakers:
 * @state: an article with drafts
 *
 * Finds who appears in the article and who is meant by the words that name the drafts' sources,
 * and makes them the reading's speakers.
 */
void
cp_stage_speakers (CpReadingState *state)
{
  g_autofree guint32 *actors = NULL;
  Resolver self = {
    .state = state,
    .interviewee = CP_NO_INDEX,
    .label_actor = CP_NO_INDEX,
    .label_question = CP_NO_INDEX,
    .anonymous = CP_READ_NONE,
    .author = CP_READ_NONE,
  };

  if (state->drafts->len == 0)
    return;

  self.cast = state->cast = cp_cast_new (state);
  self.actors = actors = g_new (guint32, state->drafts->len);
  cp_anaphora_init (&self.anaphora, state, state->cast);
  resolve_all (&self);
  cp_anaphora_clear (&self.anaphora);
  cp_speaker_name_finish (state);
}
