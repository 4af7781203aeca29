/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what attributes words to somebody: verbs of speech, "according to", "in X's view". */

#include "cp-content-private.h"

/* Auxiliaries and adverbs before a verb, adverbials behind it: more are no clause. */
#define MAX_STEPS 12
#define MAX_ADVERBIALS 8
#define MAX_SET_OFF 6

#define VERB (CP_CLASS_SAY | CP_CLASS_SAY_WEAK)

/* What stands between subject and verb. */
typedef struct
{
  guint32 first;
  gboolean participle;
  gboolean be;
  gboolean modal;
  gboolean negated;
  gboolean rejected;
} VerbGroup;

static gboolean
is_word (const CpContentScan *self, guint32 index)
{
  return cp_content_is (self, index, CP_TOKEN_WORD);
}

/* "'s" and "'d" after a pronoun are a verb, elsewhere they make a genitive. */
static gboolean
is_short_verb (const CpContentScan *self, guint32 index, guint32 low)
{
  return cp_content_is (self, index, CP_TOKEN_POSSESSIVE) && index > low
         && cp_content_has (self, index - 1, CP_CLASS_PRONOUN | CP_CLASS_RELATIVE);
}

/* "continued to insist": the infinitive counts where a verb of speech governs it. */
static gboolean
step_over_infinitive (const CpContentScan *self, guint32 low, VerbGroup *group)
{
  guint32 governor = group->first - 1;

  while (governor > low && cp_content_has (self, governor - 1, CP_CLASS_ADVERB))
    governor--;
  if (governor == low || !cp_content_has (self, governor - 1, VERB)
      || cp_content_has (self, governor - 1, CP_CLASS_NEGATION))
    return FALSE;
  group->first = governor - 1;
  return TRUE;
}

/* "X, on the other hand, said": a phrase between commas. */
static gboolean
step_over_set_off (const CpContentScan *self, guint32 low, VerbGroup *group)
{
  guint32 comma = group->first - 1;

  for (guint32 i = comma; i-- > low + 1 && i + MAX_SET_OFF >= comma;)
    if (cp_content_has (self, i, CP_CLASS_CONNECTIVE) && i + self->tokens[i].phrase == comma
        && cp_content_is (self, i - 1, CP_TOKEN_COMMA))
      {
        group->first = i - 1;
        return TRUE;
      }
  return FALSE;
}

/* "nobody", "neither side": not the verb is denied. */
static gboolean
negates_noun (const CpContentScan *self, guint32 index)
{
  return cp_content_has (self, index, CP_CLASS_NEGATION)
         && cp_content_has (self, index, CP_CLASS_PRONOUN | CP_CLASS_DETERMINER);
}

static gboolean
step_left (const CpContentScan *self, guint32 low, VerbGroup *group)
{
  guint32 t = group->first - 1;
  guint64 classes = self->tokens[t].classes;

  if (cp_content_is (self, t, CP_TOKEN_COMMA))
    return step_over_set_off (self, low, group);
  if (cp_content_is (self, t, CP_TOKEN_POSSESSIVE))
    {
      if (!is_short_verb (self, t, low))
        return FALSE;
      group->first = t;
      return TRUE;
    }
  if (!is_word (self, t))
    return FALSE;
  if ((classes & CP_CLASS_TO) && group->participle)
    return FALSE;
  if (classes & CP_CLASS_TO)
    {
      group->rejected = !step_over_infinitive (self, low, group);
      return !group->rejected;
    }
  if (negates_noun (self, t))
    return FALSE;
  if (classes & CP_CLASS_NEGATION)
    group->negated = TRUE;
  if (classes & CP_CLASS_BE)
    group->be = TRUE;
  if (classes & CP_CLASS_MODAL)
    group->modal = TRUE;
  if (classes & CP_CLASS_AUXILIARY)
    {
      /* "he'd said": subject and auxiliary in one. */
      if (classes & CP_CLASS_PRONOUN)
        return FALSE;
      group->first = t;
      return TRUE;
    }
  if (classes & CP_CLASS_TIME)
    {
      while (t > low && cp_content_has (self, t - 1, CP_CLASS_ADVERB | CP_CLASS_PREPOSITION))
        t--;
      group->first = t;
      return t > low && !cp_content_is (self, t - 1, CP_TOKEN_COMMA);
    }
  if ((classes & (CP_CLASS_ADVERB | CP_CLASS_NEGATION))
      && (!(classes & (CP_CLASS_DETERMINER | CP_CLASS_SAY_WEAK))
          || (classes & CP_CLASS_NEGATION)))
    {
      group->first = t;
      return TRUE;
    }
  return FALSE;
}

static VerbGroup
find_group (const CpContentScan *self, guint32 verb, guint32 low)
{
  VerbGroup group = { .first = verb,
                      .participle = cp_content_has (self, verb, CP_CLASS_PARTICIPLE) };

  for (guint n = 0; n < MAX_STEPS && group.first > low; n++)
    if (!step_left (self, low, &group))
      break;
  return group;
}

/* "the report", "his claim", "of said": a noun or an adjective. */
static gboolean
follows_determiner (const CpContentScan *self, guint32 first, guint32 low, guint64 classes)
{
  guint32 t = first - 1;

  if (first == low)
    return FALSE;
  if (cp_content_is (self, t, CP_TOKEN_POSSESSIVE) || cp_content_is (self, t, CP_TOKEN_NUMBER))
    return TRUE;
  if (cp_content_has (self, t, CP_CLASS_PRONOUN | CP_CLASS_PLURAL))
    return FALSE;
  if (classes & CP_CLASS_PARTICIPLE)
    return cp_content_has (self, t, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE);
  return cp_content_has (self, t, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE
                                    | CP_CLASS_PREPOSITION);
}

/* A word that may be a noun is a verb only behind what looks like its subject. */
static gboolean
reads_as_verb (const CpContentScan *self, guint32 verb, guint32 low)
{
  guint32 t = verb - 1;

  if (verb == low)
    return FALSE;
  if (!is_word (self, t))
    return cp_content_is (self, t, CP_TOKEN_COMMA)
           || (cp_content_closes_quote (self, t, NULL) && cp_content_is_inside (self, t - 1))
           || cp_content_is (self, t, CP_TOKEN_CLOSE) || cp_content_is (self, t, CP_TOKEN_STOP);
  if (cp_content_is_capital (self, t)
      || cp_content_has (self, t, CP_CLASS_PRONOUN | CP_CLASS_RELATIVE))
    return TRUE;
  if (!cp_content_has (self, t, CP_CLASS_PERSON_NOUN | CP_CLASS_TITLE | CP_CLASS_PLURAL
                                  | CP_CLASS_ORGANISATION | CP_CLASS_OUTLET))
    return FALSE;
  return verb + 1 < self->end
         && (cp_content_has (self, verb + 1, CP_CLASS_THAT | CP_CLASS_PRONOUN)
             || cp_content_is (self, verb + 1, CP_TOKEN_COLON)
             || cp_content_opens_quote (self, verb + 1, NULL));
}

static guint32
skip_prepositional (const CpContentScan *self, guint32 first, guint32 end)
{
  guint32 i = first, after;

  while (i < end && cp_content_has (self, i, CP_CLASS_PREPOSITION | CP_CLASS_TO)
         && !cp_content_has (self, i, CP_CLASS_ADVERB))
    i = cp_content_after (self, i);
  while (i < end && cp_content_has (self, i, CP_CLASS_ADVERB | CP_CLASS_DETERMINER)
         && i + 1 < end && cp_content_has (self, i + 1, CP_CLASS_TIME))
    i++;
  if (i < end && cp_content_has (self, i, CP_CLASS_TIME))
    {
      while (i < end && (cp_content_has (self, i, CP_CLASS_TIME)
                         || cp_content_is (self, i, CP_TOKEN_NUMBER)))
        i++;
      return i;
    }
  if (i < end && cp_content_has (self, i, CP_CLASS_INTERVIEW))
    return cp_content_after (self, i);
  after = cp_source_phrase_skip (self, i, end);
  return after > i ? after : first;
}

/* "to reporters", but not "to repay". */
static gboolean
names_hearer (const CpContentScan *self, guint32 index, guint32 end)
{
  return index < end
         && (cp_content_is_capital (self, index)
             || cp_content_has (self, index, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE
                                               | CP_CLASS_PRONOUN | CP_CLASS_PLURAL
                                               | CP_CLASS_PERSON_NOUN));
}

/* Over "on Tuesday", "in a statement", "to reporters", "again". */
static guint32
skip_adverbials (const CpContentScan *self, guint32 first, guint32 end)
{
  guint32 i = first;

  for (guint n = 0; n < MAX_ADVERBIALS && i < end; n++)
    {
      guint32 next = i;

      if (!is_word (self, i))
        {
          if (!cp_content_is (self, i, CP_TOKEN_NUMBER) || n == 0)
            break;
          next = i + 1;
        }
      else if (cp_content_has (self, i, CP_CLASS_TIME))
        next = i + 1;
      else if (cp_content_has (self, i, CP_CLASS_INTERVIEW) && self->tokens[i].phrase > 1)
        next = cp_content_after (self, i);
      else if (cp_content_has (self, i, CP_CLASS_THAT)
               || (cp_content_has (self, i, CP_CLASS_SUBORDINATOR)
                   && (!cp_content_has (self, i, CP_CLASS_PREPOSITION) || i + 1 >= end
                       || cp_content_has (self, i + 1, CP_CLASS_PRONOUN))))
        break;
      else if (cp_content_has (self, i, CP_CLASS_ADVERB | CP_CLASS_DETERMINER) && i + 1 < end
               && cp_content_has (self, i + 1, CP_CLASS_TIME))
        next = i + 2;
      else if (cp_content_has (self, i, CP_CLASS_ADVERB)
               && !cp_content_has (self, i, CP_CLASS_DETERMINER))
        next = cp_content_after (self, i);
      else if (cp_content_has (self, i, CP_CLASS_PREPOSITION))
        next = skip_prepositional (self, i, end);
      else if (cp_content_has (self, i, CP_CLASS_TO) && names_hearer (self, i + 1, end))
        next = skip_prepositional (self, i, end);
      if (next == i)
        break;
      i = MIN (next, end);
    }
  return i;
}

static guint32
skip_addressee (const CpContentScan *self, CpCue *cue, guint32 first)
{
  guint32 end = cp_source_phrase_skip (self, first, self->end), i = first;

  if (end == first && first < self->end && is_word (self, first)
      && self->tokens[first].classes == 0 && first + 1 < self->end
      && (cp_content_has (self, first + 1, CP_CLASS_THAT | CP_CLASS_TIME | CP_CLASS_PREPOSITION
                                             | CP_CLASS_PRONOUN | CP_CLASS_DETERMINER)
          || !is_word (self, first + 1)))
    end = first + 1;
  while (i < end && (i == first || !cp_content_has (self, i, CP_CLASS_PREPOSITION)))
    i++;
  cue->addressee = (CpTokenRange){ first, i };
  return i;
}

/* Over ", on Tuesday," and ", though," between a verb and "that". */
static guint32
skip_set_off (const CpContentScan *self, guint32 first)
{
  guint32 end;

  if (first + 2 >= self->end || !cp_content_is (self, first, CP_TOKEN_COMMA)
      || !cp_content_has (self, first + 1, CP_CLASS_PREPOSITION | CP_CLASS_ADVERB
                                             | CP_CLASS_CONNECTIVE | CP_CLASS_SUBORDINATOR))
    return first;
  end = cp_content_is (self, first + 2, CP_TOKEN_COMMA) ? first + 2
                                                        : skip_adverbials (self, first + 1, self->end);
  if (end + 1 < self->end && end > first + 1 && cp_content_is (self, end, CP_TOKEN_COMMA)
      && (cp_content_has (self, end + 1, CP_CLASS_THAT)
          || cp_content_opens_quote (self, end + 1, NULL)))
    return end;
  return first;
}

/* Where the content could begin: fills right, that, quoted, label. */
static void
read_right (const CpContentScan *self, CpCue *cue)
{
  guint32 i = cue->right;

  if (!cue->inverted && (cue->classes & CP_CLASS_TAKES_ADDRESSEE))
    i = skip_addressee (self, cue, i);
  i = skip_adverbials (self, i, self->end);
  i = skip_set_off (self, i);
  if (i + 1 < self->end && is_word (self, i) && self->tokens[i].classes == 0
      && cp_content_is (self, i + 1, CP_TOKEN_COLON))
    i++;
  cue->right = i;
  if (i < self->end && cp_content_is (self, i, CP_TOKEN_COMMA) && i + 1 < self->end
      && (cp_content_has (self, i + 1, CP_CLASS_THAT)
          || cp_content_opens_quote (self, i + 1, NULL)))
    i++;
  if (i >= self->end)
    return;
  if (cp_content_is (self, i, CP_TOKEN_COLON))
    {
      cue->label = TRUE;
      i++;
    }
  if (i < self->end && cp_content_has (self, i, CP_CLASS_THAT) && i + 1 < self->end
      && (is_word (self, i + 1) || cp_content_is (self, i + 1, CP_TOKEN_COMMA)
          || cp_content_is (self, i + 1, CP_TOKEN_NUMBER)
          || cp_content_is (self, i + 1, CP_TOKEN_OTHER)
          || cp_content_opens_quote (self, i + 1, NULL)))
    {
      cue->that = TRUE;
      i++;
    }
  if (i < self->end && cp_content_opens_quote (self, i, NULL))
    cue->quoted = TRUE;
  if (cue->that || cue->quoted || cue->label)
    cue->content.first = i;
}

/* "was announced by X", "was told by X that". */
static gboolean
read_passive (const CpContentScan *self, CpCue *cue)
{
  guint32 i = skip_adverbials (self, cue->verb.end, self->end), after;

  if (i < self->end && !cp_content_has (self, i, CP_CLASS_BY))
    return FALSE;
  if (i >= self->end)
    return FALSE;
  after = cp_source_phrase_skip (self, i + 1, self->end);
  if (after == i + 1)
    return FALSE;
  cue->source = (CpTokenRange){ i + 1, after };
  cue->source.end = cp_source_phrase_skip_appositions (self, after, self->end);
  cue->inverted = TRUE;
  cue->left = cue->group;
  cue->right = cue->source.end;
  return TRUE;
}

static gboolean
may_be_inverted (const CpContentScan *self, const CpCue *cue)
{
  guint32 t = cue->group - 1;

  if (cue->group == self->first)
    return TRUE;
  if (cp_content_closes_quote (self, t, NULL)
      || (cp_content_is (self, t, CP_TOKEN_COMMA) && t > self->first
          && cp_content_closes_quote (self, t - 1, NULL)))
    return TRUE;
  return (cue->classes & CP_CLASS_SAY)
         && !(cue->classes & (CP_CLASS_TAKES_ADDRESSEE | CP_CLASS_TAKES_OBJECT))
         && (cp_content_is (self, t, CP_TOKEN_COMMA) || cp_content_is (self, t, CP_TOKEN_DASH)
             || cp_content_has (self, t, CP_CLASS_SUBORDINATOR)
             || cp_content_is (self, t, CP_TOKEN_QUESTION)
             || cp_content_is (self, t, CP_TOKEN_STOP)
             || cp_content_is (self, t, CP_TOKEN_EXCLAMATION));
}

/* Its subject is that of the clause before: "…, adding", "and said". */
static gboolean
may_share_subject (const CpContentScan *self, const CpCue *cue)
{
  guint32 t = cue->group - 1;

  if (cue->group == self->first)
    return (cue->classes & CP_CLASS_PARTICIPLE) != 0;
  if (cue->classes & CP_CLASS_PARTICIPLE)
    return cp_content_is (self, t, CP_TOKEN_COMMA) || cp_content_is (self, t, CP_TOKEN_DASH)
           || cp_content_closes_quote (self, t, NULL)
           || cp_content_has (self, t, CP_CLASS_CONJUNCTION | CP_CLASS_BY | CP_CLASS_SUBORDINATOR
                                         | CP_CLASS_PREPOSITION | CP_CLASS_TO)
           || (is_word (self, t) && !cp_content_is_capital (self, t)
               && !cp_content_has (self, t, CP_CLASS_PERSON_NOUN | CP_CLASS_TITLE));
  return cp_content_has (self, t, CP_CLASS_CONJUNCTION);
}

static gboolean
find_source (const CpContentScan *self, guint32 limit, CpCue *cue)
{
  gboolean found = FALSE;

  if (may_be_inverted (self, cue) && !(cue->classes & CP_CLASS_PARTICIPLE)
      && cp_source_phrase_find_right (self, cue))
    {
      if (cue->group > self->first
          && cp_content_has (self, cue->group - 1, CP_CLASS_SUBORDINATOR))
        {
          cue->as = TRUE;
          cue->left = cue->group - 1;
        }
      return TRUE;
    }
  if (!may_share_subject (self, cue))
    found = cp_source_phrase_find_left (self, limit, cue);
  if (!found && may_share_subject (self, cue))
    {
      cue->previous_source = TRUE;
      cue->left = cue->group;
      found = TRUE;
    }
  return found;
}

/* "continued to insist": the second verb is the cue. */
static gboolean
governs_verb (const CpContentScan *self, guint32 next)
{
  return next + 1 < self->end && cp_content_has (self, next, CP_CLASS_TO)
         && cp_content_has (self, next + 1, CP_CLASS_SAY);
}

static gboolean
read_verb (const CpContentScan *self, guint32 index, guint32 limit, CpCue *cue)
{
  VerbGroup group = find_group (self, index, limit);
  guint64 classes = self->tokens[index].classes;

  *cue = (CpCue){ .verb = { index, cp_content_after (self, index) }, .classes = classes,
                  .group = group.first, .left = group.first };
  cue->right = cue->verb.end;
  if (group.rejected || (classes & CP_CLASS_NEGATION) || governs_verb (self, cue->verb.end)
      || (cp_content_is_capital (self, index) && !(self->tokens[index].shape & CP_SHAPE_FIRST))
      || follows_determiner (self, group.first, limit, classes)
      || ((classes & CP_CLASS_SAY_NOUN) && !reads_as_verb (self, index, limit)
          && group.first == index))
    return FALSE;
  if (group.be && !(classes & CP_CLASS_PARTICIPLE))
    {
      if (group.modal || group.negated || !read_passive (self, cue))
        return FALSE;
      read_right (self, cue);
      return cue->that || cue->quoted
             || ((classes & CP_CLASS_VIEW)
                 && cp_content_has (self, MIN (cue->right, self->end - 1), CP_CLASS_SUBORDINATOR));
    }
  if (!find_source (self, limit, cue)
      || (!cp_token_range_is_empty (cue->source) && negates_noun (self, cue->source.first)))
    return FALSE;
  read_right (self, cue);
  cue->negated = group.negated;
  if (group.negated && !((classes & CP_CLASS_TAKES_OBJECT) && cue->that))
    return FALSE;
  if (group.modal && !cue->quoted)
    return FALSE;
  return TRUE;
}

static gboolean
read_cue (const CpContentScan *self, guint32 index, guint32 limit, CpCue *cue)
{
  guint64 classes = self->tokens[index].classes;

  if (classes & CP_CLASS_ACCORDING)
    return cp_cue_read_according (self, index, cue);
  if (classes & VERB)
    return read_verb (self, index, limit, cue);
  if (classes & CP_CLASS_PREPOSITION)
    return cp_cue_read_view (self, index, cue);
  return FALSE;
}

/* Whether the subject of the next verb stands behind the cue: it does not where the cue is in an
 * apposition, "X, speaking in Y, said" and "X, who said so, left". */
static gboolean
ends_subject (const CpCue *cue)
{
  return !cue->relative && !((cue->classes & CP_CLASS_PARTICIPLE) && cue->previous_source);
}

/**
 * cp_cue_find_all:
 * @self: a scan at a sentence
 *
 * Fills the scan's cues with those of the sentence, outside quotations.
 */
void
cp_cue_find_all (CpContentScan *self)
{
  guint32 limit = self->first;

  g_array_set_size (self->cues, 0);
  for (guint32 i = self->first; i < self->end; i++)
    {
      CpCue cue;

      if (!cp_content_has (self, i, VERB | CP_CLASS_ACCORDING | CP_CLASS_PREPOSITION)
          && self->tokens[i].phrase > 1)
        i += self->tokens[i].phrase - 1;
      else if (cp_content_is_inside (self, i)
          || !cp_content_has (self, i, VERB | CP_CLASS_ACCORDING | CP_CLASS_PREPOSITION)
          || !read_cue (self, i, limit, &cue))
        continue;
      else
        {
          g_array_append_val (self->cues, cue);
          if (ends_subject (&cue))
            limit = MAX (cue.right, i + 1);
          i = MAX (cp_content_after (self, i), cue.inverted ? cue.right : 0) - 1;
        }
    }
}
