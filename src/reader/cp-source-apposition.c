/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the noun phrase of a source: appositions, titles, others who speak. */

#include "cp-source-name-private.h"

#include "cp-cast.h"
#include "cp-post.h"

static inline gboolean
has (const CpReadingState *state, guint32 index, guint64 classes)
{
  return cp_name_token_has (state, index, classes);
}

static void
add_other (CpSourceName *source, guint32 first, guint32 end)
{
  if (first >= end || source->n_others == CP_SOURCE_MAX_OTHERS)
    return;
  source->others[source->n_others++] = (CpSourceRange) { first, end };
}

/* Whether a person's full name opens a segment: an apposition to what stands before. */
static gboolean
opens_with_person (const CpReadingState *state, guint32 first, guint32 end, CpName *name)
{
  return first < end && cp_name_find (state, first, end, name) && name->run_first == first
         && name->kind == CP_NAME_PERSON;
}

/* "Commissioner for Health Prof. Jane Roe": what she is for, and how she is addressed. */
static gboolean
is_addressed (const CpReadingState *state, const CpName *name)
{
  return name->honorific
         && cp_post_skip_portfolio (state, name->run_first, name->first) > name->run_first;
}

/* "the president of Norway Jane Roe", without a comma: a name after the place or the letters. */
static gboolean
read_trailing_name (const CpReadingState *state, guint32 end, CpSourceName *source)
{
  CpName name;
  guint32 at = source->core.end;
  guint32 limit = source->phrase.end;

  if (source->form != CP_SOURCE_IS_DESCRIPTION || (source->classes & CP_CLASS_PLURAL) != 0
      || (source->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0)
    return FALSE;
  if (limit < end && cp_name_token (state, limit)->kind == CP_TOKEN_STOP)
    limit = cp_noun_phrase_find_mark (state, limit, end);
  for (; at < limit && cp_name_find (state, at, limit, &name); at = name.run_end)
    if (name.kind == CP_NAME_PERSON && name.run_end == limit && name.first > name.run_first
        && (name.n_words > 1
            || cp_post_skip_portfolio (state, name.run_first, name.first) == name.first)
        && (is_addressed (state, &name)
            || (!cp_name_token_has (state, name.first - 1,
                                    CP_CLASS_TITLE | CP_CLASS_HONORIFIC | CP_CLASS_PERSON_NOUN)
                && cp_name_token (state, name.first - 1)->kind == CP_TOKEN_WORD)))
      {
        source->form = CP_SOURCE_IS_NAME;
        source->name = name;
        source->mention = (CpSourceRange) { name.first, name.end };
        cp_source_name_add_title (source, source->phrase.first,
                                  is_addressed (state, &name)
                                    ? cp_post_skip_portfolio (state, name.run_first, name.first)
                                    : name.first);
        source->phrase.end = limit;
        source->core = source->phrase;
        return TRUE;
      }
  return FALSE;
}

/* "a spokesman for the operator, Acme Lines": the name is the operator's. */
static gboolean
is_name_of_body (const CpReadingState *state, const CpSourceName *source, guint32 comma,
                 const CpName *name)
{
  if (cp_name_token_has (state, name->first, CP_CLASS_GIVEN_NAME) || name->honorific
      || cp_cast_find_name (state->cast, state, name) != CP_NO_INDEX)
    return FALSE;
  if (name->n_words == 1)
    return TRUE;
  return !source->definite && comma > source->core.end
         && has (state, comma - 1, CP_CLASS_ORGANISATION);
}

/* "the director of the institute, Jane Roe": the name, and the description as her title. */
static gboolean
read_apposed_name (const CpReadingState *state, guint32 end, CpSourceName *source)
{
  guint32 comma = cp_noun_phrase_find_mark (state, source->phrase.first, end);
  guint32 start = cp_noun_phrase_skip_marks (state, comma, end);
  gboolean definite = FALSE;
  CpNounPhrase walk;

  if ((source->classes & CP_CLASS_PLURAL) != 0 || start >= end
      || (cp_noun_phrase_is_noun (state, source->head)
          && (source->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0))
    return FALSE;

  start = cp_noun_phrase_skip_article (state, start, end, &definite);
  cp_noun_phrase_walk (state, start, end, &walk);
  if (!walk.has_name || walk.name.kind != CP_NAME_PERSON || walk.owned
      || is_name_of_body (state, source, comma, &walk.name))
    return FALSE;

  source->form = CP_SOURCE_IS_NAME;
  source->name = walk.name;
  source->mention = (CpSourceRange) { walk.name.first, walk.name.end };
  cp_source_name_add_title (source, source->phrase.first, comma);
  cp_source_name_add_title (source, start, walk.name.first);
  source->core = (CpSourceRange) { start, walk.end };
  return TRUE;
}

/* "former officer and candidate Jane Roe": one person with two titles. */
static gboolean
read_coordinated_titles (const CpReadingState *state, guint32 first, guint32 end,
                         CpSourceName *source)
{
  guint32 start = source->core.end;
  CpNounPhrase walk;

  if (source->form != CP_SOURCE_IS_DESCRIPTION || source->core.first > first
      || (source->classes & CP_CLASS_PLURAL) != 0
      || (source->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0 || start >= end
      || !has (state, start, CP_CLASS_CONJUNCTION))
    return FALSE;
  start = cp_noun_phrase_after (state, start, end);
  if (start >= end || has (state, start, CP_CLASS_DETERMINER))
    return FALSE;
  cp_noun_phrase_walk (state, start, end, &walk);
  if (!walk.has_name || walk.name.kind != CP_NAME_PERSON || walk.name.first == start || walk.owned)
    return FALSE;

  cp_source_name_add_title (source, first, source->core.end);
  cp_source_name_add_title (source, start, walk.name.first);
  source->form = CP_SOURCE_IS_NAME;
  source->name = walk.name;
  source->mention = (CpSourceRange) { walk.name.first, walk.name.end };
  source->core = source->phrase = (CpSourceRange) { first, walk.end };
  return TRUE;
}

/* "X and Y": who comes after the conjunction. */
static guint32
read_conjunction (const CpReadingState *state, guint32 at, guint32 end, CpSourceName *source)
{
  guint32 stop;

  if (at >= end || !has (state, at, CP_CLASS_CONJUNCTION))
    return at;
  at = cp_noun_phrase_after (state, at, end);
  stop = cp_noun_phrase_find_mark (state, at, end);
  add_other (source, at, stop);
  return stop;
}

/* Whether words after a comma say what somebody is, as "head of the ward", "of the university" and
 * "leads the union" do, and not what he does, as "speaking in parliament". */
static gboolean
says_what_is (const CpReadingState *state, guint32 first, guint32 end)
{
  gboolean is_where = first < end && has (state, first, CP_CLASS_PREPOSITION);

  if (cp_post_is_verb (state, first, end))
    return TRUE;
  for (guint32 at = first; at < end; at = cp_noun_phrase_after (state, at, end))
    {
      if (has (state, at, CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)
          || (is_where && has (state, at, CP_CLASS_ORGANISATION)))
        return TRUE;
      if (!is_where && has (state, at, CP_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

static void
read_segment (const CpReadingState *state, guint32 first, guint32 end, gboolean after_other,
              CpSourceName *source)
{
  gboolean definite = FALSE;
  guint32 at = first;
  CpName name;

  if (has (state, at, CP_CLASS_CONJUNCTION))
    {
      read_conjunction (state, at, end, source);
      return;
    }
  at = cp_noun_phrase_skip_article (state, at, end, &definite);
  if (opens_with_person (state, at, end, &name) && name.run_end >= end && name.n_words > 1)
    {
      add_other (source, at, end);
      return;
    }
  if (has (state, at, CP_CLASS_RELATIVE) && at + 1 < end && has (state, at + 1, CP_CLASS_BE))
    at += 2;
  else if (has (state, at, CP_CLASS_RELATIVE) && cp_post_is_verb (state, at + 1, end))
    at++;
  if (says_what_is (state, at, end))
    cp_source_name_add_title (source, at, end);
}

/**
 * cp_source_name_read_rest:
 * @state: an article that is read
 * @end: the token after the source phrase
 * @source: what its first noun phrase says
 *
 * Adds titles and others who speak from what follows the first noun phrase.
 */
void
cp_source_name_read_rest (const CpReadingState *state, guint32 end, CpSourceName *source)
{
  guint32 at = source->core.end;

  at = read_conjunction (state, at, end, source);
  if (at < end && !cp_noun_phrase_is_mark (state, at))
    {
      guint32 stop = cp_noun_phrase_find_mark (state, at, end);

      if (source->form == CP_SOURCE_IS_NAME)
        cp_source_name_add_title (source, at, stop);
      at = stop;
    }
  while (at < end)
    {
      guint32 first = cp_noun_phrase_skip_marks (state, at, end);

      at = cp_noun_phrase_find_mark (state, first, end);
      if (first < at)
        read_segment (state, first, at, source->n_others > 0, source);
    }
}

/* "Mines and Energy Minister Jane Roe": what a minister is for stands before his office. */
static gboolean
read_portfolios (const CpReadingState *state, guint32 first, guint32 end, CpSourceName *source)
{
  guint32 at = cp_post_skip_portfolio (state, first, end);
  CpName name;

  if (at == first || at >= end || !has (state, at, CP_CLASS_CONJUNCTION)
      || cp_post_skip_portfolio (state, at + 1, end) == at + 1
      || !cp_name_find (state, at + 1, end, &name) || name.run_first != at + 1
      || name.kind != CP_NAME_PERSON || name.first == name.run_first)
    return FALSE;

  source->form = CP_SOURCE_IS_NAME;
  source->name = name;
  source->n_titles = 0;
  source->mention = (CpSourceRange) { name.first, name.end };
  cp_source_name_add_title (source, first, name.first);
  source->core = source->phrase = (CpSourceRange) { first, name.run_end };
  return TRUE;
}

/**
 * cp_source_name_read_apposition:
 * @state: an article that is read
 * @first: the first token of the source phrase
 * @end: the token after it
 * @source: what its first noun phrase says
 *
 * Turns a description that a name follows into the name, with the description as a title.
 */
void
cp_source_name_read_apposition (const CpReadingState *state, guint32 first, guint32 end,
                                CpSourceName *source)
{
  if (read_portfolios (state, source->core.first, end, source))
    return;
  if (source->form == CP_SOURCE_IS_DESCRIPTION && !read_trailing_name (state, end, source)
      && !read_coordinated_titles (state, first, end, source))
    read_apposed_name (state, end, source);
}
