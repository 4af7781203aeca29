/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What statements are about: a row of the matrix. */

#pragma once

#include "cp-item.h"

G_BEGIN_DECLS

#define CP_TYPE_TOPIC (cp_topic_get_type ())
G_DECLARE_FINAL_TYPE (CpTopic, cp_topic, CP, TOPIC, CpItem)

const char *cp_topic_get_description (CpTopic *self);
const char *const *cp_topic_get_terms (CpTopic *self);
gboolean cp_topic_is_main (CpTopic *self);

G_END_DECLS
