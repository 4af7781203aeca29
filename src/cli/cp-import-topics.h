/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The topics that a new corpus gets, as --topics says. */

#pragma once

#include "cp-import.h"

G_BEGIN_DECLS

gboolean cp_import_topics_check (const char *topics, GError **error);
CpSnapshot *cp_import_topics_create_corpus (CpImport *import, const char *topics,
                                            const char *title, CpTopicMatcher **matcher,
                                            GError **error);

G_END_DECLS
