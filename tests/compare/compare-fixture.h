/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corpora for the tests of this layer. */

#pragma once

#include "cp-snapshot.h"
#include "cp-synthetic.h"

G_BEGIN_DECLS

CpSnapshot *compare_fixture_load_text (const char *text, gsize length);
CpSnapshot *compare_fixture_load_small (void);
CpSnapshot *compare_fixture_load_builtin (void);
CpSnapshot *compare_fixture_load_synthetic (guint64 seed, const CpSyntheticOptions *options);
CpSnapshot *compare_fixture_load_random (guint64 seed);
guint32 compare_fixture_find (CpSnapshot *snapshot, const char *statement);
char *compare_fixture_join (CpSnapshot *snapshot, const guint32 *statements, guint n_statements);

G_END_DECLS
