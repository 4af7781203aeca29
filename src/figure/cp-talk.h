/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk: statements that were picked for it, in their order, with the speaker's notes. */

#pragma once

#include "cp-picked-pages.h"

G_BEGIN_DECLS

typedef struct _CpTalk CpTalk;

CpTalk *cp_talk_new (CpSnapshot *snapshot, const CpSides *sides, const char *name, guint max_rows);
CpTalk *cp_talk_ref (CpTalk *self);
void cp_talk_unref (CpTalk *self);

gboolean cp_talk_add (CpTalk *self, const char *statement, const char *note);
void cp_talk_add_cards (CpTalk *self, const CpRecord *const *cards);

CpSnapshot *cp_talk_get_snapshot (const CpTalk *self);
const CpSides *cp_talk_get_sides (const CpTalk *self);
const char *cp_talk_get_name (const CpTalk *self);
const CpPick *cp_talk_get_picks (const CpTalk *self, guint *n_picks);
const char *cp_talk_get_note (const CpTalk *self, guint pick);
GArray *cp_talk_list_pages (const CpTalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTalk, cp_talk_unref)

G_END_DECLS
