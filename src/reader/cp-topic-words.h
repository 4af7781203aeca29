/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of many statements, counted and gathered with their plurals. */

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
 * @family: the word that it is the plural of, or itself
 * @root: the word that the family's first one is a form of otherwise ("dredge" of "dredging")
 * @n_family: how often any of the family occurs, @n_final of these before a gap, @n_family_verbal
 *   after what a verb follows; this and what follows is known of a family's first word
 * @n_endings: how many phrases that may be topics end in it
 * @plural: the plural that occurs most, or CP_TOPIC_GAP
 * @is_subject: whether there are topics on it
 * @is_masthead: it is in the name of an outlet
 * @is_general: no topic is suggested by it
 * @is_weak: none by it alone
 * @is_person: who does something ("driver"): no topic's phrase ends in it
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
  guint32 n_family;
  guint32 n_final;
  guint32 n_family_verbal;
  guint32 n_endings;
  guint32 plural;
  guint32 root;
  guint8 is_lower;
  guint8 is_masthead;
  guint8 is_general;
  guint8 is_weak;
  guint8 is_person;
  guint8 is_subject;
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
