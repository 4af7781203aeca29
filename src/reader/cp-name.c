/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in a text: runs of capitals, and what part of them is whose name. */

#include "cp-name.h"

#include <string.h>

#include "cp-name-skeleton.h"
#include "cp-post.h"

/* A run of capitals is at most so many tokens; longer ones are a text in capitals. */
#define MAX_RUN 14

/* A word, or a phrase of the rules, of a run. */
typedef struct
{
  guint64 classes;
  guint32 first;
  guint32 end;
  gboolean all_caps;
  gboolean is_initial;
} Unit;

typedef struct
{
  Unit units[MAX_RUN];
  guint n_units;
  guint32 first;
  guint32 end;
  gboolean has_article; /* "the" stands before it */
  gboolean opens_sentence;
  gboolean after_preposition;
} Run;

static const guint64 function_classes
  = CP_CLASS_DETERMINER | CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION | CP_CLASS_ADVERB
    | CP_CLASS_CONNECTIVE | CP_CLASS_PRONOUN | CP_CLASS_AUXILIARY | CP_CLASS_THAT
    | CP_CLASS_RELATIVE | CP_CLASS_SUBORDINATOR | CP_CLASS_QUESTION_WORD | CP_CLASS_NEGATION
    | CP_CLASS_POSSESSIVE
    | CP_CLASS_BE | CP_CLASS_MODAL | CP_CLASS_FIRST_PERSON | CP_CLASS_TO | CP_CLASS_BY
    | CP_CLASS_ACCORDING | CP_CLASS_PARTICIPLE | CP_CLASS_LIST_LEAD;

static const guint64 group_classes = CP_CLASS_ORGANISATION | CP_CLASS_OUTLET;
static const guint64 title_classes = CP_CLASS_TITLE | CP_CLASS_HONORIFIC | CP_CLASS_PERSON_NOUN;

/* --- Finding a run --- */

static inline gboolean
is_capital (const CpToken *token)
{
  return token->kind == CP_TOKEN_WORD && (token->shape & CP_SHAPE_CAPITAL) != 0;
}

static gboolean
is_capital_at (const CpReadingState *state, guint32 index, guint32 end)
{
  return index < end && is_capital (cp_name_token (state, index))
         && (cp_name_token (state, index)->shape & CP_SHAPE_SPACED) != 0;
}

static inline gboolean
is_month_name (const CpToken *token)
{
  return (token->classes & CP_CLASS_TIME) != 0 && (token->classes & CP_CLASS_GIVEN_NAME) == 0;
}

/* Whether a word with a capital can begin a name: no "The", "But" and "Monday". */
static gboolean
can_begin (const CpReadingState *state, guint32 index, guint32 end)
{
  const CpToken *token = cp_name_token (state, index);

  if (is_month_name (token))
    return FALSE;
  if ((token->shape & CP_SHAPE_INITIAL) != 0 && (token->classes & CP_CLASS_FIRST_PERSON) != 0)
    return index + 1 < end && cp_name_token (state, index + 1)->kind == CP_TOKEN_STOP
           && (cp_name_token (state, index + 1)->shape & CP_SHAPE_SPACED) == 0
           && is_capital_at (state, index + 2, end);
  if ((token->classes & (CP_CLASS_GIVEN_NAME | CP_CLASS_HONORIFIC)) != 0)
    return (token->classes & function_classes) == 0 || is_capital_at (state, index + 1, end);
  if ((token->shape & CP_SHAPE_ALL_CAPS) != 0 && (token->shape & CP_SHAPE_FIRST) == 0)
    return (token->classes & (CP_CLASS_DETERMINER | CP_CLASS_PREPOSITION)) == 0;
  return (token->classes & function_classes) == 0;
}

/* Where a stop belongs to the word before it, as in "J. Smith", "Sen. Smith". */
static gboolean
goes_over_stop (const CpReadingState *state, guint32 index, guint32 end)
{
  const CpToken *word = cp_name_token (state, index - 1);
  const CpToken *stop = cp_name_token (state, index);
  const guint64 shortened = CP_CLASS_HONORIFIC | CP_CLASS_TITLE | CP_CLASS_ABBREVIATION;

  if (stop->kind != CP_TOKEN_STOP || stop->end - stop->start > 1
      || (stop->shape & CP_SHAPE_SPACED) != 0)
    return FALSE;
  if ((word->shape & CP_SHAPE_INITIAL) == 0 && (word->classes & shortened) == 0
      && (word->end - word->start > 4 || memchr (state->article->text + word->start, '.',
                                                 word->end - word->start) == NULL))
    return FALSE;
  if (word->end - word->start > 5)
    return FALSE;
  return index + 1 < end && is_capital (cp_name_token (state, index + 1))
         && !is_month_name (cp_name_token (state, index + 1));
}

/* Where small words lead on to another capital, as in "Ludwig van Beethoven". */
static guint32
skip_particles (const CpReadingState *state, guint32 index, guint32 end)
{
  guint32 at = index;

  while (at < end && at < index + 3 && cp_name_token (state, at)->kind == CP_TOKEN_WORD
         && cp_name_token_has (state, at, CP_CLASS_PARTICLE))
    at++;
  return at > index && is_capital_at (state, at, end) ? at : index;
}

/* Where "of" leads on in an organisation's name, as in "Institute of Science". */
static guint32
skip_link (const CpReadingState *state, const Run *run, guint32 index, guint32 end)
{
  guint32 last = run->end - 1;

  if (!cp_name_token_has (state, last, group_classes)
      && !(last > run->first && cp_name_token_has (state, last - 1, group_classes)
           && cp_name_token (state, last - 1)->phrase > 1))
    return index;
  if (index >= end || !cp_name_token_has (state, index, CP_CLASS_PREPOSITION)
      || cp_name_token (state, index)->end - cp_name_token (state, index)->start > 3)
    return index;
  index++;
  if (index < end && cp_name_token_has (state, index, CP_CLASS_DEFINITE))
    index++;
  if (!is_capital_at (state, index, end) || is_month_name (cp_name_token (state, index))
      || cp_name_token_has (state, index, CP_CLASS_GIVEN_NAME | CP_CLASS_HONORIFIC))
    return last + 1;
  return index;
}

/* "Teachers' Union": the apostrophe of a plural before the noun that makes it an organisation. */
static gboolean
goes_over_apostrophe (const CpReadingState *state, guint32 index, guint32 end)
{
  const CpToken *token = cp_name_token (state, index);

  return token->kind == CP_TOKEN_POSSESSIVE && (token->end - token->start) % 2 == 1
         && is_capital_at (state, index + 1, end)
         && cp_name_token_has (state, index + 1, group_classes);
}

static void
extend_run (const CpReadingState *state, guint32 end, Run *run)
{
  guint32 limit = MIN (end, run->first + MAX_RUN);

  while (run->end < limit)
    {
      guint32 next = run->end;

      if (goes_over_stop (state, next, limit) || goes_over_apostrophe (state, next, limit))
        run->end = next + 1;
      else if (is_capital_at (state, next, limit)
               && (!is_month_name (cp_name_token (state, next))
                   || cp_name_token_has (state, next - 1, CP_CLASS_GIVEN_NAME)))
        run->end = next + 1;
      else if (skip_particles (state, next, limit) > next)
        run->end = skip_particles (state, next, limit) + 1;
      else if (skip_link (state, run, next, limit) > next)
        run->end = skip_link (state, run, next, limit) + 1;
      else
        break;
    }
}

static void
cut_into_units (const CpReadingState *state, Run *run)
{
  guint32 at = run->first;

  run->n_units = 0;
  while (at < run->end && run->n_units < MAX_RUN)
    {
      const CpToken *token = cp_name_token (state, at);
      guint32 length = MAX (token->phrase, 1);
      Unit *unit = &run->units[run->n_units];

      if (token->kind != CP_TOKEN_WORD)
        {
          at++;
          continue;
        }
      if (at + length > run->end)
        length = 1;
      unit->classes = token->classes;
      unit->first = at;
      unit->end = at + length;
      unit->all_caps = (token->shape & CP_SHAPE_ALL_CAPS) != 0 && length == 1;
      unit->is_initial = (token->shape & CP_SHAPE_INITIAL) != 0;
      run->n_units++;
      at += length;
    }
}

static gboolean
find_run (const CpReadingState *state, guint32 first, guint32 end, Run *run)
{
  for (guint32 at = first; at < end; at++)
    {
      const CpToken *token = cp_name_token (state, at);

      if (!is_capital (token) || !can_begin (state, at, end))
        continue;
      run->first = at;
      run->end = at + 1;
      run->opens_sentence = (token->shape & CP_SHAPE_FIRST) != 0;
      run->after_preposition = at > 0
                               && cp_name_token_has (state, at - 1, CP_CLASS_PREPOSITION);
      run->has_article = at > 0 && cp_name_token_has (state, at - 1, CP_CLASS_DETERMINER);
      extend_run (state, end, run);
      cut_into_units (state, run);
      return TRUE;
    }
  return FALSE;
}

/* --- Reading a run --- */

static inline gboolean
is_given_name (const Unit *unit)
{
  return (unit->classes & CP_CLASS_GIVEN_NAME) != 0 || unit->is_initial;
}

/* How many units from @from on are a person's name by its given name. */
static gboolean
begins_person (const Run *run, guint from)
{
  return from + 2 <= run->n_units && is_given_name (&run->units[from])
         && run->units[from + 1].end - run->units[from + 1].first == 1;
}

/* The unit after the last title that has a name after it. */
static guint
find_name_unit (const Run *run)
{
  guint start = 0;

  for (guint i = 0; i + 1 < run->n_units; i++)
    {
      const Unit *unit = &run->units[i];

      if ((unit->classes & title_classes) == 0)
        continue;
      if (is_given_name (unit) && begins_person (run, i)
          && (unit->classes & CP_CLASS_HONORIFIC) == 0)
        continue;
      /* "Stephen King Smith": a title right after a given name is part of the name. */
      if (i > start && is_given_name (&run->units[i - 1]) && unit->end - unit->first == 1
          && (run->units[i - 1].classes & (CP_CLASS_PLACE | title_classes)) == 0)
        continue;
      start = i + 1;
    }
  return start;
}

static gboolean
is_group_run (const Run *run, guint from)
{
  for (guint i = from; i < run->n_units; i++)
    if ((run->units[i].classes & group_classes) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_place_run (const Run *run, guint from)
{
  for (guint i = from; i < run->n_units; i++)
    if ((run->units[i].classes & CP_CLASS_PLACE) == 0)
      return FALSE;
  return TRUE;
}

/* "Minister of Foreign Affairs Jane Roe": a given name begins after what the office is for. */
static guint
skip_portfolio (const CpReadingState *state, const Run *run, guint from)
{
  guint32 stop;

  if (!run->after_preposition || from > 0 || is_given_name (&run->units[0]))
    return from;
  stop = cp_post_skip_portfolio (state, run->first, run->units[run->n_units - 1].first);
  for (guint i = 1; i < run->n_units; i++)
    if (run->units[i].first == stop)
      return i;
  for (guint i = 1; i + 1 < run->n_units; i++)
    if ((run->units[i].classes & CP_CLASS_GIVEN_NAME) != 0
        && (run->units[i].classes & CP_CLASS_PLACE) == 0)
      return i;
  return from;
}

/* Leaves out nationalities and acronyms before a full name. */
static guint
skip_adjuncts (const CpReadingState *state, const Run *run, guint from)
{
  from = skip_portfolio (state, run, from);
  while (from + 2 < run->n_units
         && (((run->units[from].classes & CP_CLASS_PLACE) != 0
              && (run->units[from].classes & CP_CLASS_GIVEN_NAME) == 0)
             || (run->units[from].all_caps && !run->units[from + 1].all_caps
                 && (run->units[from].classes & CP_CLASS_GIVEN_NAME) == 0)))
    from++;
  return from;
}

/* Words that no name has, from a headline in capitals. */
static gboolean
has_function_word (const Run *run, guint from)
{
  for (guint i = from; i < run->n_units; i++)
    if ((run->units[i].classes & function_classes) != 0
        && (run->units[i].classes & (CP_CLASS_GIVEN_NAME | CP_CLASS_PARTICLE)) == 0
        && !run->units[i].is_initial)
      return TRUE;
  return FALSE;
}

static CpNameKind
classify_plain (const CpReadingState *state, const Run *run, guint from, gboolean has_title)
{
  guint n = run->n_units - from;
  const Unit *unit = &run->units[from];

  if (is_place_run (run, from) && !(n > 1 && is_given_name (unit)))
    return CP_NAME_PLACE;
  if (n == 2 && begins_person (run, from))
    return CP_NAME_PERSON;
  if (is_group_run (run, from))
    return CP_NAME_ORGANISATION;
  if (has_title || (n > 1 && begins_person (run, from)))
    return CP_NAME_PERSON;
  if (n == 1 && unit->all_caps && !is_given_name (unit))
    return CP_NAME_ORGANISATION;
  if (n > 1 && (run->has_article || n > 4 || has_function_word (run, from)
                || ((unit->classes & CP_CLASS_PLACE) != 0 && skip_adjuncts (state, run, from) == from)))
    return CP_NAME_ORGANISATION;
  return CP_NAME_PERSON;
}

static guint64
find_gender (const Run *run, guint from)
{
  const guint64 both = CP_CLASS_MALE | CP_CLASS_FEMALE;
  guint64 gender = 0;

  for (guint i = 0; i < from; i++)
    gender |= run->units[i].classes & both;
  if (gender == 0 && from < run->n_units && is_given_name (&run->units[from])
      && from + 1 < run->n_units)
    gender = run->units[from].classes & both;
  return gender == both ? 0 : gender;
}

/* Where the surname begins: the last word, with the small words before it, without "Jr.". */
static void
find_surname (const Run *run, guint from, CpName *name)
{
  guint last = run->n_units - 1;

  while (last > from + 1 && (run->units[last].classes & CP_CLASS_PARTICLE) != 0)
    {
      last--;
      name->end = run->units[last].end;
    }
  name->surname = run->units[last].first;
  for (guint i = last; i > from && (run->units[i - 1].classes & CP_CLASS_PARTICLE) != 0
                       && !(i == from + 1 && is_given_name (&run->units[from]));
       i--)
    name->surname = run->units[i - 1].first;
}

/* "Union of Rural Teachers": what ends in persons is named by what they are in. */
static gboolean
is_group_of_persons (const Run *run)
{
  const Unit *last = &run->units[run->n_units - 1];

  return run->n_units > 2 && (run->units[0].classes & group_classes) != 0
         && (run->units[1].classes & CP_CLASS_PREPOSITION) != 0
         && (last->classes & CP_CLASS_PLURAL) != 0;
}

/* "Secretary of State Jane Roe": what the office is for would make an organisation of her. */
static guint
skip_office (const CpReadingState *state, const Run *run, guint from)
{
  guint portfolio = from == 0 ? skip_portfolio (state, run, 0) : 0;

  return portfolio > 0 && begins_person (run, portfolio) ? portfolio : from;
}

static void
read_run (const CpReadingState *state, const Run *run, CpName *name)
{
  guint from = skip_office (state, run, find_name_unit (run));
  const Unit *last = &run->units[run->n_units - 1];
  gboolean has_title = from > 0;

  name->run_first = run->first;
  name->run_end = run->end;
  name->honorific = has_title && (run->units[from - 1].classes & CP_CLASS_HONORIFIC) != 0;

  if (is_group_of_persons (run))
    {
      name->kind = CP_NAME_ORGANISATION;
      from = 0;
    }
  else if ((last->classes & title_classes) != 0 && !(last->classes & group_classes)
           && !(run->n_units - from > 1 && begins_person (run, from)) && !name->honorific)
    {
      name->kind = CP_NAME_TITLE;
      from = 0;
    }
  else
    {
      name->kind = classify_plain (state, run, from, has_title);
      /* "Labour Party", "President's Office" are one name with what looks like a title. */
      if (name->kind != CP_NAME_PERSON)
        from = has_title && name->kind == CP_NAME_PLACE ? from : 0;
      else
        from = skip_adjuncts (state, run, from);
    }

  name->first = run->units[from].first;
  name->end = last->end;
  name->surname = name->first;
  name->gender = 0;
  if (name->kind == CP_NAME_PERSON)
    {
      name->gender = find_gender (run, from);
      find_surname (run, from, name);
    }
  name->n_words = run->n_units - from;
  name->doubtful = run->opens_sentence && run->n_units == 1;
}

/**
 * cp_name_find:
 * @state: an article that is read
 * @first: the token to begin at
 * @end: the token to end before
 * @name: (out): the name
 *
 * Finds the next name: of a person, an organisation or a place, or an office in capitals.
 *
 * Returns: whether there is one
 */
gboolean
cp_name_find (const CpReadingState *state, guint32 first, guint32 end, CpName *name)
{
  Run run;

  if (!find_run (state, first, end, &run))
    return FALSE;
  read_run (state, &run, name);
  return TRUE;
}

/**
 * cp_name_hash:
 * @state: an article that is read
 * @first: a name's first token
 * @end: the token after it
 *
 * Returns: a hash that is equal for other transcriptions of the name
 */
guint64
cp_name_hash (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 start = cp_name_token (state, first)->start;

  return cp_name_skeleton_hash (state->article->text + start,
                                cp_name_token (state, end - 1)->end - start);
}

/**
 * cp_name_dup_text:
 * @state: an article that is read
 * @first: the first token
 * @end: the token after the last one
 *
 * Returns: (transfer full): the tokens' text, with one blank for each gap
 */
char *
cp_name_dup_text (const CpReadingState *state, guint32 first, guint32 end)
{
  const char *text = state->article->text;
  g_autoptr (GString) result = g_string_new (NULL);

  for (guint32 i = first; i < end; i++)
    {
      const CpToken *token = cp_name_token (state, i);

      if (i > first && (token->shape & CP_SHAPE_SPACED) != 0)
        g_string_append_c (result, ' ');
      g_string_append_len (result, text + token->start, token->end - token->start);
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}
