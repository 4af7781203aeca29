/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who takes up another in a sentence, and what he takes up. */

#pragma once

#include "cp-relation-private.h"

G_BEGIN_DECLS

/*
 * CpMaker:
 * @from: the statement that takes up another
 * @speaker: who made it
 * @basis: whether he says so himself, or the reporter does
 *
 * One cue under way.
 */
typedef struct
{
  const CpRelationSentence *sentence;
  guint32 from;
  guint32 speaker;
  CpBasis basis;
} CpMaker;

guint32 cp_sentence_clamp (const CpRelationSentence *self, guint32 at, guint n);
gboolean cp_sentence_has_cue (const CpRelationSentence *self, guint32 first, guint32 end,
                              guint32 cues);
guint32 cp_sentence_step_back (const CpRelationSentence *self, guint32 at, guint n);
guint32 cp_sentence_find_cue (const CpRelationSentence *self, guint32 first, guint32 end,
                              guint32 cue);
guint32 cp_sentence_find_back_noun (const CpRelationSentence *self, guint32 first, guint32 end);
guint32 cp_sentence_find_owner (const CpRelationSentence *self, guint32 noun);
guint32 cp_sentence_get_speaker (const CpRelationSentence *self, guint32 row);
guint32 cp_sentence_find_statement (const CpRelationSentence *self);

guint32 cp_maker_find_other (const CpMaker *self, guint32 first, guint32 end);
gboolean cp_maker_init (CpMaker *self, const CpRelationSentence *sentence, guint32 cue);
gboolean cp_maker_is_speaking (const CpMaker *self);
void cp_maker_link (const CpMaker *self, guint32 to, CpRelationType type, guint confidence);
gboolean cp_maker_link_speaker (const CpMaker *self, guint32 speaker, CpRelationType type,
                                guint confidence);
void cp_maker_link_turn (const CpMaker *self, guint32 last, CpRelationType type, guint confidence);
guint32 cp_maker_find_last_other (const CpMaker *self);
guint32 cp_maker_find_last_peer (const CpMaker *self);

G_END_DECLS
