/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the reader layer. */

#include "cp-reader-error.h"

G_DEFINE_QUARK (cp-reader-error-quark, cp_reader_error)
