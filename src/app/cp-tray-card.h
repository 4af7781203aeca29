/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of a tray in words, and the page of the talk that it stands on. */

#pragma once

#include "cp-picked-pages.h"

G_BEGIN_DECLS

/* Rows of cards that a page has at most. */
#define CP_TRAY_PAGE_MAX CP_PICKED_ROWS_MAX

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
  char *about;      /* of the first one: the question or the topic of the page, or %NULL */
} CpTrayCard;

GPtrArray *cp_tray_cards_new (CpSnapshot *snapshot, const CpSides *sides, guint n_sided,
                              const CpRecord *const *cards, guint n_max);
void cp_tray_card_free (CpTrayCard *self);

void cp_tray_cards_page (GPtrArray *cards, CpSnapshot *snapshot, guint n_rows);
char *cp_tray_cards_dup_heading (const GPtrArray *cards, guint place);
char *cp_tray_cards_dup_label (const GPtrArray *cards, guint place, guint n_cards,
                               const CpSides *sides);
char *cp_tray_cards_dup_counts (const GPtrArray *cards, const CpSides *sides);
char *cp_tray_cards_dup_only (const GPtrArray *cards, const CpSides *sides);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTrayCard, cp_tray_card_free)

G_END_DECLS
