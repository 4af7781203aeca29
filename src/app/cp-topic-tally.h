/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts, while topics are written, in how many statements each is found. */

#pragma once

#include <gio/gio.h>

#include "cp-import.h"

G_BEGIN_DECLS

#define CP_TYPE_TOPIC_TALLY (cp_topic_tally_get_type ())
G_DECLARE_FINAL_TYPE (CpTopicTally, cp_topic_tally, CP, TOPIC_TALLY, GObject)

CpTopicTally *cp_topic_tally_new (CpImport *import);

void cp_topic_tally_set_drafts (CpTopicTally *self, GListModel *drafts);
guint cp_topic_tally_get_n_coded (CpTopicTally *self);
guint cp_topic_tally_get_n_statements (CpTopicTally *self);
gboolean cp_topic_tally_fits (CpTopicTally *self, GListModel *drafts);

G_END_DECLS
