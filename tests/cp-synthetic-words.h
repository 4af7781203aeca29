/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance and invented words, the same for the same seed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpSyntheticWords CpSyntheticWords;

CpSyntheticWords *cp_synthetic_words_new (guint64 seed);
void cp_synthetic_words_free (CpSyntheticWords *self);

guint64 cp_synthetic_draw (CpSyntheticWords *self);
guint cp_synthetic_draw_below (CpSyntheticWords *self, guint n);
gboolean cp_synthetic_draw_chance (CpSyntheticWords *self, guint one_in);
const char *cp_synthetic_draw_word (CpSyntheticWords *self);
char *cp_synthetic_draw_name (CpSyntheticWords *self, guint n_words);
void cp_synthetic_append_sentence (CpSyntheticWords *self, GString *to, guint n_words);

G_END_DECLS
