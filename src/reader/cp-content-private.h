/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that find contents share: a walk over the sentences of an article, and cues. */

#pragma once

#include "cp-reading-private.h"

G_BEGIN_DECLS

/* What no noun phrase goes over, and what makes one somebody who can speak. */
#define CP_CLASSES_STOP_PHRASE \
  (CP_CLASS_THAT | CP_CLASS_RELATIVE | CP_CLASS_AUXILIARY | CP_CLASS_TO | CP_CLASS_SUBORDINATOR \
   | CP_CLASS_QUESTION_WORD | CP_CLASS_PRONOUN)
#define CP_CLASSES_SOMEBODY \
  (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_ORGANISATION | CP_CLASS_OUTLET \
   | CP_CLASS_HONORIFIC | CP_CLASS_PLURAL | CP_CLASS_GIVEN_NAME | CP_CLASS_ROLE_FORMER)

/* Tokens, @end exclusive; empty where both are equal. */
typedef struct
{
  guint32 first;
  guint32 end;
} CpTokenRange;

typedef enum
{
  CP_CUE_VERB,      /* "X said" */
  CP_CUE_ACCORDING, /* "according to X" */
  CP_CUE_VIEW,      /* "in X's opinion", "for X," */
} CpCueKind;

/* Where the content of a cue stands. */
typedef enum
{
  CP_PLACE_NONE,  /* it has none: no statement */
  CP_PLACE_RIGHT, /* "X said that …" */
  CP_PLACE_LEFT,  /* "…, X said" */
  CP_PLACE_BOTH,  /* "…, X said, …" */
} CpPlace;

/*
 * CpCue:
 * @verb: the verb or the phrase of the rules
 * @group: where its auxiliaries and adverbs begin
 * @left: where the clause that attributes begins
 * @right: where that clause ends, after addressees and adverbials
 * @previous_source: it has no subject of its own but that of the clause before
 * @relative: the clause is a relative one: "X, who said that …, left"
 * @as: the clause is "as X said"
 * @subordinate: the clause is opened by "when", "after" and the like
 * @quoted: a quotation follows at once
 * @that: "that" or another opener of a content stood before @right
 * @label: @right is after a colon
 * @negated: it is denied: "did not confirm that"
 */
typedef struct
{
  CpTokenRange verb;
  CpTokenRange source;
  CpTokenRange addressee;
  CpTokenRange content;
  guint64 classes;
  guint32 group;
  guint32 left;
  guint32 right;
  CpCueKind kind;
  CpPlace place;
  gboolean inverted;
  gboolean previous_source;
  gboolean relative;
  gboolean as;
  gboolean subordinate;
  gboolean quoted;
  gboolean that;
  gboolean label;
  gboolean negated;
} CpCue;

/*
 * CpSentenceFacts:
 * @lead: who is said in it to speak, for the lines behind it
 */
typedef struct
{
  CpTokenRange lead;
  guint32 first_draft; /* CP_NO_INDEX where it has none */
  guint32 last_draft;
  guint32 n_words;
  guint32 n_argues;
  guint32 n_narrates;
  gboolean all_quoted;   /* nothing outside quotations */
  gboolean urges;        /* demands something, outside quotations */
  gboolean joins;        /* begins with "and", "however" and the like */
  gboolean quotes;       /* has a quotation that is no scare quote */
  gboolean first_person; /* outside quotations */
  gboolean covered;      /* its drafts begin at its begin, and nothing else can be before it */
  gboolean trailing;     /* attributed at its end, without quotation marks */
  gboolean lists;        /* announces a list: "among them:", "X named five steps" */
  gboolean counts;       /* "The third …": an item of such a list */
  gboolean colon;        /* ends with a colon */
  gboolean speaks;       /* has a verb of speech before a colon */
} CpSentenceFacts;

/*
 * CpContentScan:
 * @quote_at: for each token the place in state->quotes of the outermost quotation that it opens
 *   or closes, or CP_NO_INDEX
 * @cues: CpCue of the sentence that is read
 * @facts: CpSentenceFacts, one for each sentence of the article
 * @first, @end: the tokens of the sentence that is read
 * @blocks: the article gives what people say in paragraphs of their own, without quotation marks
 * @spoken: most of the article is what people say
 * @headed: headings name who speaks below them
 */
typedef struct
{
  CpReadingState *state;
  const CpToken *tokens;
  const CpQuote *quotes;
  guint32 *quote_at;
  GArray *cues;
  GArray *facts;
  guint32 n_tokens;
  guint32 paragraph;
  guint32 sentence;
  guint32 first;
  guint32 end;
  gboolean blocks;
  gboolean spoken;
  gboolean headed;
} CpContentScan;

static inline gboolean
cp_content_has (const CpContentScan *self, guint32 index, guint64 classes)
{
  return (self->tokens[index].classes & classes) != 0;
}

static inline gboolean
cp_content_is (const CpContentScan *self, guint32 index, CpTokenKind kind)
{
  return self->tokens[index].kind == kind;
}

static inline gboolean
cp_content_is_capital (const CpContentScan *self, guint32 index)
{
  return (self->tokens[index].shape & CP_SHAPE_CAPITAL) != 0;
}

static inline gboolean
cp_content_is_inside (const CpContentScan *self, guint32 index)
{
  return (self->tokens[index].shape & CP_SHAPE_INSIDE) != 0;
}

/* The last token of the phrase or word at @index, plus one. */
static inline guint32
cp_content_after (const CpContentScan *self, guint32 index)
{
  return index + MAX (self->tokens[index].phrase, 1);
}

static inline gboolean
cp_token_range_is_empty (CpTokenRange range)
{
  return range.first >= range.end;
}

/* cp-content-scan.c: quotations and boundaries */
gboolean cp_content_opens_quote (const CpContentScan *self, guint32 index, guint32 *after);
gboolean cp_content_closes_quote (const CpContentScan *self, guint32 index, guint32 *open);
gboolean cp_content_ends_clause (const CpContentScan *self, guint32 index);
guint32 cp_content_find_comma (const CpContentScan *self, guint32 first, guint32 end);
gboolean cp_content_range_has (const CpContentScan *self, CpTokenRange range, guint64 classes);
gboolean cp_content_range_has_capital (const CpContentScan *self, CpTokenRange range);

/* cp-source-left.c: subjects before verbs */
gboolean cp_source_phrase_find_left (const CpContentScan *self, guint32 limit, CpCue *cue);

/* cp-source-phrase.c: noun phrases */
gboolean cp_source_phrase_goes_over_stop (const CpContentScan *self, guint32 index, guint32 end);
gboolean cp_source_phrase_may_begin (const CpContentScan *self, guint32 index);
guint32 cp_source_phrase_skip (const CpContentScan *self, guint32 first, guint32 end);
guint32 cp_source_phrase_skip_appositions (const CpContentScan *self, guint32 first, guint32 end);
gboolean cp_source_phrase_names_person (const CpContentScan *self, CpTokenRange range);
gboolean cp_source_phrase_find_right (const CpContentScan *self, CpCue *cue);
CpTokenRange cp_source_phrase_find_subject (const CpContentScan *self, guint32 first, guint32 end);

/* cp-cue.c: verbs of speech and other attributions */
void cp_cue_find_all (CpContentScan *self);

/* cp-cue-phrase.c: attributions without a verb */
gboolean cp_cue_read_according (const CpContentScan *self, guint32 index, CpCue *cue);
gboolean cp_cue_read_view (const CpContentScan *self, guint32 index, CpCue *cue);

/* cp-content-place.c: on which side of a cue its content is */
void cp_content_place (const CpContentScan *self, CpCue *cue);

/* cp-content-clause.c: where the contents of a sentence begin and end */
void cp_content_clause_place_all (CpContentScan *self);

/* cp-draft.c: drafts */
guint32 cp_draft_add (CpContentScan *self, CpTokenRange content, const CpCue *cue, CpMode mode,
                      const char *rule, guint8 confidence);
guint32 cp_draft_add_previous (CpContentScan *self, CpTokenRange content, guint32 previous,
                               CpMode mode, const char *rule, guint8 confidence);
CpByteSpan cp_draft_trim (const CpContentScan *self, CpTokenRange content);
CpMode cp_draft_find_mode (const CpContentScan *self, CpTokenRange content);
void cp_draft_sort_all (CpReadingState *state);

/* cp-content-facts.c: what is known of a sentence */
CpSentenceFacts *cp_content_get_facts (const CpContentScan *self, guint32 sentence);
CpTokenRange cp_content_get_range (const CpContentScan *self, guint32 sentence);
void cp_content_read_facts (CpContentScan *self);
void cp_content_set_draft (const CpContentScan *self, guint32 sentence, guint32 draft);
void cp_content_drop_drafts (const CpContentScan *self, const CpParagraph *paragraph);
gboolean cp_content_is_read (const CpParagraph *paragraph);
void cp_content_judge_article (CpContentScan *self);
gboolean cp_content_argues (const CpSentenceFacts *facts);

/* cp-content-paragraph.c: sentences without an attribution of their own */
void cp_content_paragraph_place_quotations (CpContentScan *self);
void cp_content_paragraph_extend (CpContentScan *self);

/* cp-content-voices.c: speeches, positions below a name, letters */
void cp_content_voices_give (CpContentScan *self, guint32 index, CpTokenRange source,
                             const char *rule, guint8 confidence);
void cp_content_voices_place (CpContentScan *self);

/* cp-content-block-quotes.c: block quotes */
void cp_content_block_quotes_place (CpContentScan *self);

/* cp-content-lines.c: answers, lists, signatures, lead-in lines */
void cp_content_lines_finish (CpContentScan *self);

G_END_DECLS
