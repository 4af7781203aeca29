/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stages of the reader hand from one to the next, over one article. */

#pragma once

#include "cp-article.h"
#include "cp-reading.h"
#include "cp-rules.h"

G_BEGIN_DECLS

/* All places are bytes of the article's text, all ranges of tokens, sentences and so on are
 * [first, end). CP_NO_INDEX is none. */
#define CP_NO_INDEX G_MAXUINT32

typedef enum
{
  CP_TOKEN_WORD,        /* letters, also with apostrophe or hyphen inside: "don't", "Jean-Luc" */
  CP_TOKEN_NUMBER,
  CP_TOKEN_POSSESSIVE,  /* "'s" or the "'" after a plural */
  CP_TOKEN_QUOTE,       /* a quotation mark; see CpQuote for what it opens or closes */
  CP_TOKEN_DASH,        /* a dash, or a hyphen with blanks around it */
  CP_TOKEN_COMMA,
  CP_TOKEN_COLON,
  CP_TOKEN_SEMICOLON,
  CP_TOKEN_STOP,        /* a full stop or ellipsis, also one of an abbreviation */
  CP_TOKEN_QUESTION,
  CP_TOKEN_EXCLAMATION,
  CP_TOKEN_OPEN,        /* a bracket */
  CP_TOKEN_CLOSE,
  CP_TOKEN_OTHER,
} CpTokenKind;

typedef enum
{
  CP_SHAPE_CAPITAL = 1 << 0,   /* begins with a capital letter */
  CP_SHAPE_ALL_CAPS = 1 << 1,  /* of two letters at least */
  CP_SHAPE_SPACED = 1 << 2,    /* a blank or a line break stands before it */
  CP_SHAPE_INITIAL = 1 << 3,   /* one capital letter */
  CP_SHAPE_FIRST = 1 << 4,     /* the first of its sentence, after quotation marks */
  CP_SHAPE_INSIDE = 1 << 5,    /* inside a quotation that is no scare quote */
  CP_SHAPE_DIGITS = 1 << 6,
} CpTokenShape;

/*
 * CpToken:
 * @word: equal for equal folded words of this article; known to the rules where it is below
 *   cp_rules_get_n_words(). Marks have the id CP_WORD_FIRST_MARK + kind
 * @classes: what the rules say of the word, or of the longest phrase that begins here.
 *   cp_rules_get_classes() still tells those of the first word alone
 * @phrase: how many tokens that phrase has (with the stops of "Lt. Gen."), else 1
 *
 * "It's" is the word "it" and a possessive; "don't" and "they're" are one word. "U.S." is the word
 * "U.S" and a stop. A row of one mark ("...", "--") is one token.
 */
typedef struct
{
  guint64 classes;
  guint32 start;
  guint32 end;
  guint32 word;
  guint8 kind;
  guint8 shape;
  guint8 phrase;
} CpToken;

typedef enum
{
  CP_PARAGRAPH_TEXT,
  CP_PARAGRAPH_HEADING,
  CP_PARAGRAPH_ITEM,
  CP_PARAGRAPH_QUOTE,    /* a block quote */
  CP_PARAGRAPH_QUESTION, /* an interviewer's turn */
  CP_PARAGRAPH_ANSWER,   /* a turn that answers, or one that goes on answering */
  CP_PARAGRAPH_SKIPPED,  /* a caption, credit, disclaimer, other news: see @why */
} CpParagraphKind;

/*
 * CpParagraph:
 * @span: without blanks at its ends
 * @first_token, @end_token: its tokens, a turn's mark or label left out
 * @label_first, @label_end: the tokens of a turn's name ("Smith:", "((Smith))") without its marks,
 *   empty where it has none; the paragraphs that go on with a turn have those of its first one
 * @question: the paragraph of the question that it answers, or %CP_NO_INDEX
 * @why: static, for documents[].ignored; %NULL unless the paragraph is a heading or skipped
 * @dateline: "LONDON (Reuters) —" at its begin, before @first_token; empty where there is none
 *
 * A paragraph is a line that is not empty; in text that was wrapped by hand it is several.
 * cp_stage_layout() fills the reading's ignored stretches (with the datelines) and headings.
 */
typedef struct
{
  CpByteSpan span;
  guint32 first_token;
  guint32 end_token;
  guint32 first_sentence;
  guint32 end_sentence;
  guint32 label_first;
  guint32 label_end;
  guint32 question;
  CpByteSpan dateline;
  const char *why;
  CpParagraphKind kind;
} CpParagraph;

/*
 * CpSentence:
 *
 * The sentences of a paragraph hold all its tokens from @first_token to @end_token. None begins
 * inside a quotation: a quotation of several sentences with the attribution before or after it is
 * one CpSentence. The first words of the sentences inside it have CP_SHAPE_FIRST all the same.
 */

typedef struct
{
  guint32 first_token;
  guint32 end_token;
  guint32 paragraph;
} CpSentence;

/*
 * CpQuote:
 * @open, @close: the tokens of its marks; @close is the paragraph's end token where it is left
 *   open, @open the paragraph's first token where it goes on from the one before without a mark
 *   (@continued, and that token is no CP_TOKEN_QUOTE). Where another opens before it was closed,
 *   @close is that one's mark
 * @depth: how many quotations it stands in
 * @n_words: words and numbers inside
 * @scare: too few words that are no sentence ("It was cold,"), or a name: never a statement alone
 */
typedef struct
{
  guint32 open;
  guint32 close;
  guint32 paragraph;
  guint32 n_words;
  guint8 depth;
  gboolean continued;
  gboolean scare;
} CpQuote;

/* How the words that name a source are tied to the content. */
typedef enum
{
  CP_SOURCE_PHRASE,    /* @source holds the tokens of a noun phrase, a name or a pronoun */
  CP_SOURCE_PREVIOUS,  /* the speaker of the draft @previous */
  CP_SOURCE_PARAGRAPH, /* an orphan: whoever speaks in the paragraph, else spoke last */
  CP_SOURCE_ANSWERER,  /* whoever answers in this interview, or the turn's label */
} CpDraftSource;

/*
 * CpDraft:
 * @content: what is said, trimmed as gold/GUIDE.md's spans are
 * @source_first, @source_end: tokens of the whole source phrase with its appositions, without
 *   the verb
 * @addressee_first, @addressee_end: "told Y": never the source
 * @previous: another draft, for CP_SOURCE_PREVIOUS
 * @question: a paragraph, or %CP_NO_INDEX
 * @rule: static, the name of the rule that found it
 * @confidence: from 0 to 100
 * @via_first, @via_end: the outlet that passes the words of the source on; empty where none does
 * @reported_first, @reported_end: who said what the source only relays; empty where nobody did
 * @mention, @speaker, @with, @reported: for the stage of the speakers to fill: the words that name
 *   the speaker, and places in the reading's speakers or %CP_READ_NONE
 *
 * A stage that makes drafts leaves what it does not know 0, but for the indexes.
 */
typedef struct
{
  CpByteSpan content;
  CpByteSpan mention;
  guint32 paragraph;
  guint32 sentence;
  guint32 source_first;
  guint32 source_end;
  guint32 cue_first;
  guint32 cue_end;
  guint32 addressee_first;
  guint32 addressee_end;
  guint32 via_first;
  guint32 via_end;
  guint32 reported_first;
  guint32 reported_end;
  guint32 speaker;
  guint32 with[3];
  guint32 reported;
  guint32 previous;
  guint32 question;
  guint32 turn;
  CpDraftSource source;
  CpMode mode;
  const char *rule;
  guint8 confidence;
} CpDraft;

/*
 * CpReadingState:
 *
 * One article while it is read. Each stage fills its own arrays and looks at those of the stages
 * before; nothing in it outlives the reading but @reading, which the last stage fills.
 */
typedef struct
{
  const CpArticle *article;
  const CpRules *rules;
  GArray *tokens;     /* CpToken */
  GArray *paragraphs; /* CpParagraph */
  GArray *sentences;  /* CpSentence */
  GArray *quotes;     /* CpQuote, by @open */
  GArray *drafts;     /* CpDraft, by paragraph and content */
  struct _CpCast *cast; /* who appears; the stage of the speakers makes it */
  CpReading *reading;
} CpReadingState;

/* The stages, in their order. */
void cp_stage_tokens (CpReadingState *state);     /* cp-stage-tokens.c: words, marks, classes */
void cp_stage_zones (CpReadingState *state);      /* cp-stage-zones.c: paragraphs, headings, skipped */
void cp_stage_layout (CpReadingState *state);     /* cp-stage-layout.c: interviews */
void cp_stage_quotes (CpReadingState *state);     /* cp-stage-quotes.c: quotation spans */
void cp_stage_sentences (CpReadingState *state);  /* cp-stage-sentences.c */
void cp_stage_content (CpReadingState *state);    /* cp-stage-content.c: cues, sources, contents */
void cp_stage_speakers (CpReadingState *state);   /* cp-stage-speakers.c: who; fills the reading */
void cp_stage_roles (CpReadingState *state);      /* cp-stage-roles.c */
void cp_stage_statements (CpReadingState *state); /* cp-stage-statements.c: drafts become statements */

const CpToken *cp_reading_state_get_token (const CpReadingState *state, guint32 index);
gboolean cp_reading_state_token_is (const CpReadingState *state, guint32 index, const char *word);

G_END_DECLS
