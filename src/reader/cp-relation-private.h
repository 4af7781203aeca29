/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the search for relations: words, names, and what is known of each statement. */

#pragma once

#include "cp-reading-private.h"
#include "cp-relation-finder.h"

G_BEGIN_DECLS

/*
 * CpRelationToken:
 * @hash: of the folded word; 0 for marks
 * @word: its id in the rules of relations
 * @stem: of the word without its ending; 0 for marks and function words
 * @cues: classes of CP_RELATION_CLASSES
 * @speaker: whom the name names that the token is part of, or %CP_READ_NONE
 * @n_cue: tokens of the cue that begins here
 * @begins: whether it is the first of a sentence
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 hash;
  guint32 word;
  guint32 stem;
  guint32 cues;
  guint32 speaker;
  guint8 kind;
  guint8 n_cue;
  guint8 begins;
} CpRelationToken;

/*
 * CpRelationWord:
 * @id: in the rules of relations
 * @is_shortened: whether a full stop after it may end no sentence
 * @is_known: whether it was looked up
 *
 * What is known of a folded word; @hash and @stem are those of a CpRelationToken.
 */
typedef struct
{
  guint32 hash;
  guint32 stem;
  guint32 id;
  guint8 is_shortened;
  guint8 is_known;
} CpRelationWord;

/* cp-relation-text.c: the tokens of a stretch of an article. */
typedef struct _CpRelationText CpRelationText;

const CpRelationText *cp_relation_text_get (const CpRules *rules);
void cp_relation_text_free (CpRelationText *self);
void cp_relation_text_read (const CpRelationText *self, GArray *tokens, const char *text,
                            CpByteSpan span);
void cp_relation_text_take (const CpRelationText *self, GArray *tokens, GArray *own,
                            const char *text, const CpToken *from, guint n_tokens);
void cp_relation_text_sort_stems (GArray *stems, guint first);

/*
 * CpStatementWords:
 * @n_stems: how many it has, after those of the statements before it
 * @cues: all classes of CP_RELATION_CLASSES in it
 */
typedef struct
{
  guint32 n_stems;
  guint32 cues;
} CpStatementWords;

/*
 * CpRelationWords:
 * @statements: as those of the reading
 * @stems: of each statement in turn, sorted, without repetitions
 * @paragraphs: those with a cue
 *
 * What is kept of the words of an article, in cp-relation-words.c. What is empty is %NULL.
 */
struct _CpRelationWords
{
  CpStatementWords *statements;
  guint32 *stems;
  CpByteSpan *paragraphs;
  guint n_statements;
  guint n_paragraphs;
};

CpRelationWords *cp_relation_words_new (const CpArticle *article, const CpReading *reading,
                                        const GArray *tokens, const CpRules *rules);
CpRelationWords *cp_relation_words_new_from_text (const CpArticle *article,
                                                  const CpReading *reading,
                                                  const CpRules *rules);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRelationWords, cp_relation_words_free)

/* cp-relation-names.c: who is named. */
typedef struct _CpRelationNames CpRelationNames;

CpRelationNames *cp_relation_names_new (const CpRelationSource *sources, guint n_sources,
                                        const CpRules *rules);
void cp_relation_names_free (CpRelationNames *self);
void cp_relation_names_set_article (CpRelationNames *self, const CpRelationSource *source);
void cp_relation_names_mark (const CpRelationNames *self, GArray *tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRelationNames, cp_relation_names_free)

/*
 * CpRelationStatement:
 * @place: in the statements of the article's reading
 * @speaker: equal for one person everywhere, or %CP_READ_NONE
 * @role: static, or %NULL
 * @stems, @n_stems: sorted, without repetitions
 * @first_weight: where their weights begin
 * @cues: all classes of CP_RELATION_CLASSES in it
 */
typedef struct
{
  CpByteSpan span;
  const char *role;
  const guint32 *stems;
  guint32 article;
  guint32 place;
  guint32 speaker;
  guint32 turn;
  guint32 first_weight;
  guint32 n_stems;
  guint32 cues;
  gboolean is_answer;
} CpRelationStatement;

/* A paragraph that has a cue. */
typedef struct
{
  CpByteSpan span;
  guint32 article;
} CpRelationParagraph;

/* That a statement has a stem; @weight is the place of its weight. */
typedef struct
{
  guint32 stem;
  guint32 row;
  guint32 weight;
} CpRelationPosting;

/*
 * CpRelationIndex:
 *
 * All statements of all articles, by article and place. Places in @statements are called rows.
 */
typedef struct
{
  GArray *statements;     /* CpRelationStatement */
  GArray *first_rows;     /* guint32 for each article, and one for their end */
  GArray *weights;        /* double, of all stems: how rare each is */
  GPtrArray *words;       /* CpRelationWords of readings that have none */
  GArray *paragraphs;     /* CpRelationParagraph */
  GArray *postings;       /* CpRelationPosting of all statements, by stem and row */
  GHashTable *by_speaker; /* GUINT_TO_POINTER (speaker) to a GArray of rows */
} CpRelationIndex;

#define CP_ROW_NONE G_MAXUINT32

/* cp-relation-intake.c */
CpRelationIndex *cp_relation_index_new (const CpRelationSource *sources, guint n_sources,
                                        const CpRules *rules);

/* cp-relation-index.c */
void cp_relation_index_free (CpRelationIndex *self);
const CpRelationStatement *cp_relation_index_get (const CpRelationIndex *self, guint32 row);
const guint32 *cp_relation_index_get_stems (const CpRelationIndex *self, guint32 row);
guint32 cp_relation_index_get_first (const CpRelationIndex *self, guint32 article);
guint32 cp_relation_index_find_at (const CpRelationIndex *self, guint32 article, guint32 byte);
guint32 cp_relation_index_find_before (const CpRelationIndex *self, guint32 article,
                                       guint32 byte);
double cp_relation_index_weigh (const CpRelationIndex *self, guint32 row);
double cp_relation_index_weigh_shared (const CpRelationIndex *self, guint32 row, guint32 other);
guint cp_relation_index_count_shared (const CpRelationIndex *self, guint32 row, guint32 other);
gboolean cp_relation_index_has_stems (const CpRelationIndex *self, guint32 row,
                                      const guint32 *stems, guint n_stems);
guint32 cp_relation_index_find_target (const CpRelationIndex *self, guint32 from, guint32 article,
                                       guint32 byte, guint32 speaker);
guint32 cp_relation_index_find_by_stems (const CpRelationIndex *self, guint32 article,
                                         guint32 speaker, const guint32 *stems, guint n_stems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRelationIndex, cp_relation_index_free)

/* A relation under way, between rows. */
typedef struct
{
  guint32 from;
  guint32 to;
  CpRelationType type;
  CpBasis basis;
  guint confidence;
} CpRelationLink;

/*
 * CpRelationSentence:
 * @first, @end: its tokens
 * @previous: the byte where the sentence before it in the paragraph begins, or @start
 * @paragraph: the byte where its paragraph begins
 */
typedef struct
{
  const CpRelationIndex *index;
  const CpRelationToken *tokens;
  guint32 first;
  guint32 end;
  guint32 article;
  guint32 start;
  guint32 stop;
  guint32 previous;
  guint32 paragraph;
  GArray *links; /* CpRelationLink */
} CpRelationSentence;

/* cp-relation-cues.c: what the cues of a sentence show; no others begin anything. */
#define CP_RELATION_CUES \
  (CP_CUE_AGREES | CP_CUE_DISAGREES | CP_CUE_PARTLY | CP_CUE_MEANS | CP_CUE_REFLECTS \
   | CP_CUE_RESPONDS | CP_CUE_WORDING | CP_CUE_SO_CALLED | CP_CUE_APPROVES | CP_CUE_DISAPPROVES)

void cp_relation_cues_find (const CpRelationSentence *sentence);

/* cp-relation-repeats.c */
void cp_relation_repeats_find (const CpRelationIndex *index, GArray *links);

G_END_DECLS
