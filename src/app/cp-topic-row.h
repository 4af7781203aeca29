/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic to be changed: its label, its terms, in how many statements it is found. */

#pragma once

#include <gtk/gtk.h>

#include "cp-topic-draft.h"

G_BEGIN_DECLS

#define CP_TYPE_TOPIC_ROW (cp_topic_row_get_type ())
G_DECLARE_FINAL_TYPE (CpTopicRow, cp_topic_row, CP, TOPIC_ROW, GtkListBoxRow)

GtkWidget *cp_topic_row_new (CpTopicDraft *draft);

CpTopicDraft *cp_topic_row_get_draft (CpTopicRow *self);

G_END_DECLS
