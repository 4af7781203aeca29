/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold of any article and its reading, whatever the file was. */

#pragma once

#include "cp-reading.h"
#include "cp-topic-matcher.h"

G_BEGIN_DECLS

CpRules *reading_check_get_rules (void);
CpTopicMatcher *reading_check_get_matcher (void);

void reading_check_article (const CpArticle *article);
CpReading *reading_check_read (const CpArticle *article);

G_END_DECLS
