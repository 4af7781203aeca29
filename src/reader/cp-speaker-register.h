/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One register of speakers over many articles: who is the same person everywhere. */

#pragma once

#include "cp-reading.h"

G_BEGIN_DECLS

typedef struct _CpSpeakerRegister CpSpeakerRegister;

CpSpeakerRegister *cp_speaker_register_new (void);
void cp_speaker_register_free (CpSpeakerRegister *self);

guint32 cp_speaker_register_add_known (CpSpeakerRegister *self, const char *name,
                                       const char *const *aliases, gboolean named,
                                       guint32 handle);
guint32 cp_speaker_register_add (CpSpeakerRegister *self, const CpReadSpeaker *speaker,
                                 guint32 document);

guint32 cp_speaker_register_get_n_keys (const CpSpeakerRegister *self);
gboolean cp_speaker_register_get_handle (const CpSpeakerRegister *self, guint32 key,
                                         guint32 *handle);
const char *cp_speaker_register_get_name (const CpSpeakerRegister *self, guint32 key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSpeakerRegister, cp_speaker_register_free)

G_END_DECLS
