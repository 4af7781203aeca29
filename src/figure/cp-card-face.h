/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a card shows of a statement, in words, before anything is drawn. */

#pragma once

#include "cp-card-repeats.h"
#include "cp-sides.h"

G_BEGIN_DECLS

/* How the words of a card came about. */
typedef enum
{
  CP_WORDING_QUOTED,     /* inside the source's own quotation marks */
  CP_WORDING_PRINTED,    /* the speaker's words, printed without quotation marks */
  CP_WORDING_REPORTED,   /* the source reports in its own words what was said */
  CP_WORDING_PARAPHRASE, /* not in the source: the corpus sums up what is said there */
  CP_N_WORDINGS,
} CpWording;

typedef struct
{
  guint32 statement;
  guint32 document;
  CpSide side;
  gboolean on_both;    /* counts left and is on the right too */
  char *name;
  char *position;      /* "Prime Minister, Armenia"; %NULL where nothing is known */
  char *own_date;      /* "May 2023*", where the article appeared in another month, or %NULL */
  char *words;
  CpWording wording;
  gboolean translated; /* the words are those of a translation */
  char *meta;          /* "indirect · Nov 2023* · Orda.kz ¶ 17" */
  char *relays;        /* "relays Armenian side", or %NULL */
  char *via;           /* "via Sputnik Armenia", or %NULL */
  char *repeated;      /* "also reported by AsiaNews, Nov 2023*", or %NULL */
} CpCardFace;

CpCardFace *cp_card_face_new (CpSnapshot *snapshot, const CpSides *sides, guint32 statement);
CpCardFace *cp_card_face_new_with_repeats (CpSnapshot *snapshot, const CpSides *sides,
                                           const CpCardRepeats *repeats, guint32 statement);
void cp_card_face_free (CpCardFace *self);
const char *cp_card_face_get_note (const CpCardFace *self);
char *cp_card_face_dup_sentence (const CpCardFace *self);
char *cp_words_dup_document (CpSnapshot *snapshot, guint32 document);
char *cp_words_dup_outlet (CpSnapshot *snapshot, guint32 document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCardFace, cp_card_face_free)

G_END_DECLS
