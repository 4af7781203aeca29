/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader found in one article: statements and who made them. */

#pragma once

#include "cp-article.h"
#include "cp-rules.h"

G_BEGIN_DECLS

#define CP_READ_NONE G_MAXUINT32

/*
 * CpReadSpeaker:
 * @name: the fullest form in the article
 * @named: %FALSE for an unnamed source ("a delegate")
 * @person: whether the name is that of a human being
 * @aliases: (element-type utf8): other forms, by first appearance
 * @role: an id of the default roles ("official"), static, or %NULL
 */
typedef struct
{
  char *name;
  GPtrArray *aliases;
  const char *role;
  char *position;
  char *affiliation;
  char *country;
  gboolean named;
  gboolean person;
} CpReadSpeaker;

/*
 * CpReadStatement:
 * @span, @mention, @question: bytes of the article's text; empty (0, 0) where there is none
 * @speaker, @reported: places in the reading's speakers, or %CP_READ_NONE
 * @with: co-speakers, places in the reading's speakers; unused ones are %CP_READ_NONE
 * @via: the outlet that passed the words on, as the article names it, or %NULL
 * @turn: from 1
 * @topics: bits, the places of topics in the matcher that coded them
 * @rule: static
 */
typedef struct
{
  CpByteSpan span;
  CpByteSpan mention;
  CpByteSpan question;
  guint32 speaker;
  guint32 with[3];
  guint32 reported;
  guint32 turn;
  char *via;
  guint64 topics;
  const char *rule;
  guint8 mode;
  guint8 confidence;
} CpReadStatement;

typedef struct
{
  CpByteSpan span;
  const char *why; /* static */
} CpReadIgnored;

/* What the search for relations needs of the words, kept while they are at hand. */
typedef struct _CpRelationWords CpRelationWords;

void cp_relation_words_free (CpRelationWords *self);

/*
 * CpReading:
 * @words: (nullable): of all statements; %NULL where the reading was made by other means
 * @is_foreign: whether the words are hardly those of the rules' language
 * @is_cut: whether the text is longer than any article, so that only its beginning was read
 *
 * Statements by start; ignored stretches by start; all places in bytes of the article's text.
 */
typedef struct
{
  GPtrArray *speakers; /* CpReadSpeaker */
  GArray *statements;  /* CpReadStatement */
  GArray *ignored;     /* CpReadIgnored */
  GArray *headings;    /* CpByteSpan */
  CpRelationWords *words;
  gboolean is_foreign;
  gboolean is_cut;
} CpReading;

CpReading *cp_reading_new (const CpArticle *article, const CpRules *rules);
CpReading *cp_reading_new_empty (void);
void cp_reading_free (CpReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpReading, cp_reading_free)

G_END_DECLS
