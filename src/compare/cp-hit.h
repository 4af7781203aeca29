/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement as a search shows it: the words that were looked for, amid what stands around them. */

#pragma once

#include "cp-word-finder.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;        /* one line: what is said, and what the article has around it */
  guint said_start;  /* what is said, in bytes of the text */
  guint said_end;
  GArray *marks;     /* of CpWordMark: the words in what is said; empty where none were looked for */
  gboolean is_gist;  /* a paraphrase, not the source's words */
} CpHit;

CpHit *cp_hit_new (const CpWordFinder *finder, CpSnapshot *snapshot, guint32 statement,
                   guint n_around);
void cp_hit_free (CpHit *self);

char *cp_hit_dup_after (const CpHit *self, guint n_words);
char *cp_hit_dup_before (const CpHit *self, guint n_words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHit, cp_hit_free)

G_END_DECLS
