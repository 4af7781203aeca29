/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input stream that gives its bytes in small pieces, or fails half-way. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRICKLE_TYPE_STREAM (trickle_stream_get_type ())

G_DECLARE_FINAL_TYPE (TrickleStream, trickle_stream, TRICKLE, STREAM, GInputStream)

GInputStream *trickle_stream_new (GBytes *bytes, gsize chunk);

void trickle_stream_set_filler (TrickleStream *self, gsize at, gsize n_filler);
void trickle_stream_set_error_at (TrickleStream *self, gsize at);

G_END_DECLS
