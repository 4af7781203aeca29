/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several figures as PNG files, drawn at once. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

GPtrArray *cp_png_encode_pages (GPtrArray *pages, guint scale, GCancellable *cancellable,
                                GError **error);

G_END_DECLS
