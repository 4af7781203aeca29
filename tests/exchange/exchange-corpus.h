/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small invented corpus with text, for the tests of this folder. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

CpSnapshot *exchange_corpus_load (void);

G_END_DECLS
