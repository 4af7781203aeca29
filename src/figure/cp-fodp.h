/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as slides that office programs can edit. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

GBytes *cp_fodp_encode (GPtrArray *pages, CpFigureProgressFunc progress, gpointer progress_data,
                        GCancellable *cancellable, GError **error);

G_END_DECLS
