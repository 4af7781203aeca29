/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the statements on a topic can be held against, with the positions one can take. */

#pragma once

#include "cp-item.h"

G_BEGIN_DECLS

#define CP_TYPE_QUESTION (cp_question_get_type ())
G_DECLARE_FINAL_TYPE (CpQuestion, cp_question, CP, QUESTION, CpItem)

const char *cp_question_get_topic (CpQuestion *self);
const char *cp_question_get_text (CpQuestion *self);
const char *const *cp_question_get_positions (CpQuestion *self);
guint cp_question_get_n_positions (CpQuestion *self);

G_END_DECLS
