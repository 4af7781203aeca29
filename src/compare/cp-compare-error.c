/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the compare layer. */

#include "cp-compare-error.h"

G_DEFINE_QUARK (cp-compare-error-quark, cp_compare_error)
