/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of many statements, counted and gathered with their inflections. */

#pragma once

#include "cp-reading.h"

G_BEGIN_DECLS

/* No word: something stands here that no phrase goes over. */
#define CP_TOPIC_GAP G_MAXUINT32

/* Set in a place of the sequence where the word has a capital letter there. */
#define CP_TOPIC_CAPITAL 0x80000000u

/*
 * CpTopicWord:
 * @folded: as cp_word_fold() makes it, with its length and hash
 * @classes: what the rules say of it
 * @surface: as it stands in the text, in lower case if it does so anywhere
 * @n: how often it occurs; @n_last of these before a gap, @n_verbal after what a verb follows
 * @family: the word that it and others are inflections of, often itself
 * @common: of a family's first word: the one of the family that occurs most
 * @is_stem: of a family's first word: whether all words that begin with it are of the family
 * @is_general: no topic is suggested by it
 * @is_weak: none by it alone
 */
typedef struct
{
  char *folded;
  char *surface;
  guint64 classes;
  guint32 n_bytes;
  guint32 hash;
  guint n;
  guint n_last;
  guint n_verbal;
  guint32 family;
  guint32 common;
  guint8 is_lower;
  guint8 is_stem;
  guint8 is_general;
  guint8 is_weak;
} CpTopicWord;

/* One statement: its places in the sequence. */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 document;
} CpTopicStretch;

/*
 * CpTopicWords:
 *
 * @sequence has the words of all statements one after the other, with CP_TOPIC_CAPITAL, and
 * CP_TOPIC_GAP between what is not side by side.
 */
typedef struct
{
  GArray *words;      /* CpTopicWord */
  guint32 *slots;     /* places in @words and 1, by hash; open addressing, a power of two */
  guint32 mask;
  GArray *sequence;   /* guint32 */
  GArray *stretches;  /* CpTopicStretch */
  guint32 n_documents;
} CpTopicWords;

CpTopicWords *cp_topic_words_new (void);
void cp_topic_words_free (CpTopicWords *self);
void cp_topic_words_add (CpTopicWords *self, const CpArticle *article, const CpReading *reading,
                         const CpRules *rules);
void cp_topic_words_find_families (CpTopicWords *self);
CpTopicWord *cp_topic_words_get (const CpTopicWords *self, guint32 word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTopicWords, cp_topic_words_free)

G_END_DECLS
