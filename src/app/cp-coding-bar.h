/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements of a list are selected, and what is mostly done with them. */

#pragma once

#include <gtk/gtk.h>

#include "cp-corpus.h"

G_BEGIN_DECLS

#define CP_TYPE_CODING_BAR (cp_coding_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpCodingBar, cp_coding_bar, CP, CODING_BAR, GtkWidget)

void cp_coding_bar_set_corpus (CpCodingBar *self, CpCorpus *corpus);
void cp_coding_bar_set_n_selected (CpCodingBar *self, guint n);
GtkWidget *cp_coding_bar_get_more (CpCodingBar *self);
void cp_coding_bar_choose_speaker (CpCodingBar *self);
void cp_coding_bar_choose_topic (CpCodingBar *self);

G_END_DECLS
