/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the figure layer. */

#include "cp-figure-error.h"

G_DEFINE_QUARK (cp-figure-error-quark, cp_figure_error)
