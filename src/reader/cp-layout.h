/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews: how their turns are marked, and what becomes of the paragraphs. */

#pragma once

#include "cp-zone.h"

G_BEGIN_DECLS

typedef enum
{
  CP_TURN_NONE,     /* the paragraph goes on with what was before */
  CP_TURN_QUESTION,
  CP_TURN_ANSWER,
  CP_TURN_END,      /* narration: no turn goes on here */
} CpTurnKind;

/*
 * CpTurn:
 * @first: the first token after the turn's mark or label
 * @label_first, @label_end: the tokens of the label, without its marks
 */
typedef struct
{
  guint32 first;
  guint32 label_first;
  guint32 label_end;
  CpTurnKind kind;
} CpTurn;

gboolean cp_layout_asks (const CpReadingState *state, guint32 paragraph);
gboolean cp_layout_ends (const CpReadingState *state, guint32 paragraph);
gboolean cp_layout_is_personal (const CpReadingState *state, guint32 paragraph);
gboolean cp_layout_is_open (const CpReadingState *state, guint32 paragraph);
gboolean cp_layout_is_interview (const CpReadingState *state);
guint32 cp_layout_count_words (const CpReadingState *state, guint32 paragraph);

/* Each fills the turns and says whether the article is an interview of that kind. */
gboolean cp_layout_find_labels (const CpReadingState *state, CpTurn *turns);
gboolean cp_layout_find_dashes (const CpReadingState *state, CpTurn *turns);
gboolean cp_layout_find_questions (const CpReadingState *state, CpTurn *turns);

G_END_DECLS
