/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom "he", "the minister" and "the expert" mean. */

#pragma once

#include "cp-cast.h"
#include "cp-source-name.h"

G_BEGIN_DECLS

/* So many of those who spoke last are remembered. */
#define CP_ANAPHORA_MAX_RECENT 16

/*
 * CpAnaphora:
 * @recent: actors, the one who spoke last first
 * @excluded: who is not meant, or %CP_NO_INDEX
 * @spoken: for each sentence the actor to whom it is attributed, or %CP_NO_INDEX
 */
typedef struct
{
  const CpReadingState *state;
  CpCast *cast;
  guint32 *spoken;
  guint32 recent[CP_ANAPHORA_MAX_RECENT];
  guint n_recent;
  guint32 excluded;
} CpAnaphora;

void cp_anaphora_init (CpAnaphora *self, const CpReadingState *state, CpCast *cast);
void cp_anaphora_clear (CpAnaphora *self);

void cp_anaphora_add (CpAnaphora *self, guint32 actor, CpByteSpan content, guint32 token);
guint32 cp_anaphora_get_last (const CpAnaphora *self);
void cp_anaphora_exclude (CpAnaphora *self, guint32 first, guint32 end);
guint32 cp_anaphora_add_unnamed (CpAnaphora *self, guint32 first, guint32 end, guint64 classes);
guint32 cp_anaphora_find_pronoun (CpAnaphora *self, const CpSourceName *source,
                                  gboolean is_quoted);
guint32 cp_anaphora_find_orphan (CpAnaphora *self, const CpDraft *draft);
guint32 cp_anaphora_find_in_paragraph (CpAnaphora *self, guint32 token);
gboolean cp_anaphora_is_far (const CpAnaphora *self, guint32 actor, guint32 token);
guint32 cp_anaphora_find_sentence (const CpAnaphora *self, guint32 byte);

/* cp-description.c */
guint32 cp_anaphora_find_description (CpAnaphora *self, const CpSourceName *source);
gboolean cp_anaphora_has_class (const CpAnaphora *self, guint32 actor, guint64 classes);

G_END_DECLS
