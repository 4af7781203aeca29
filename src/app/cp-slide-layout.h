/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chapter of a presentation laid out in pages. */

#pragma once

#include <gio/gio.h>

#include "cp-figure.h"
#include "cp-slideshow.h"
#include "cp-talk.h"

G_BEGIN_DECLS

GPtrArray *cp_slide_layout_new (CpMatrix *matrix, CpTalk *talk, const CpChapter *chapter,
                                const CpFigureOptions *options, GCancellable *cancellable);

G_END_DECLS
