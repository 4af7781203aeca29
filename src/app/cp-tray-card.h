/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of a tray in words, and the page of the talk that it stands on. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

/* Cards of one side that a page has at most. */
#define CP_TRAY_PAGE_MAX 3

typedef struct
{
  char *id; /* of the statement */
  CpSide side;
  char *name;       /* of the speaker */
  char *position;   /* that is taken on a question, or %NULL */
  guint32 question; /* that question, or %CP_HANDLE_NONE */
  guint32 statement;
  char *words;      /* on one line */
  char *note;       /* or %NULL */
  guint page;       /* from 1 */
  gboolean first;   /* on its page */
} CpTrayCard;

GPtrArray *cp_tray_cards_new (CpSnapshot *snapshot, const CpSides *sides, guint n_sided,
                              const CpRecord *const *cards, guint n_max);
void cp_tray_card_free (CpTrayCard *self);

void cp_tray_cards_page (GPtrArray *cards, CpSnapshot *snapshot, guint n_per_side);
char *cp_tray_cards_dup_heading (const GPtrArray *cards, guint place, CpSnapshot *snapshot);
char *cp_tray_cards_dup_label (const GPtrArray *cards, guint place, guint n_cards,
                               const CpSides *sides);
char *cp_tray_cards_dup_counts (const GPtrArray *cards, const CpSides *sides);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTrayCard, cp_tray_card_free)

G_END_DECLS
