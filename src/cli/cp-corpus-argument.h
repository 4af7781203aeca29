/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The corpus that a command is about. */

#pragma once

#include "cp-arguments.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

CpSnapshot *cp_corpus_argument_load (const char *path, GError **error);

guint32 cp_corpus_argument_find (CpSnapshot *snapshot, CpArray array, const char *option,
                                 const char *id, GError **error);

G_END_DECLS
