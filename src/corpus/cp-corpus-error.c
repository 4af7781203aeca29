/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the corpus layer. */

#include "cp-corpus-error.h"

G_DEFINE_QUARK (cp-corpus-error-quark, cp_corpus_error)
