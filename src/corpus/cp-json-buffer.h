/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The refillable window on a stream that the JSON scanner reads through. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest record of a project file, in bytes: 256 MiB. */
#define CP_JSON_MAX_RECORD ((gsize) 256 * 1024 * 1024)

typedef void (*CpJsonProgressFunc) (goffset  n_bytes_read,
                                    gpointer data);

/*
 * CpJsonBuffer:
 *
 * data[fill] is always a NUL, so that loops over bytes need no look at the end: a NUL at any
 * other place is a byte of the stream. Offsets count from the stream's first byte and survive a
 * refill, which positions inside `data` do not.
 */
typedef struct
{
  /* Borrowed */
  GInputStream *stream;
  GCancellable *cancellable;
  CpJsonProgressFunc progress;
  gpointer progress_data;

  /* Owned */
  guchar *data;
  gsize capacity;

  gsize mark;
  gsize position;
  gsize fill;
  goffset base;
  goffset line_start;
  guint line;
  gboolean holds;
  gboolean at_end;
  gboolean is_full;
  GError *error;
} CpJsonBuffer;

void cp_json_buffer_init (CpJsonBuffer *self, GInputStream *stream, GCancellable *cancellable);
void cp_json_buffer_clear (CpJsonBuffer *self);
gboolean cp_json_buffer_hold (CpJsonBuffer *self);
void cp_json_buffer_release (CpJsonBuffer *self);
gboolean cp_json_buffer_refill (CpJsonBuffer *self);
gsize cp_json_buffer_ensure (CpJsonBuffer *self, gsize n_bytes);

/* The byte at the position, or -1 where nothing can be read any more. */
static inline int
cp_json_buffer_peek (CpJsonBuffer *self)
{
  if (G_LIKELY (self->data[self->position] != 0 || self->position < self->fill))
    return self->data[self->position];
  return cp_json_buffer_refill (self) ? self->data[self->position] : -1;
}

static inline goffset
cp_json_buffer_get_offset (const CpJsonBuffer *self)
{
  return self->base + (goffset) self->position;
}

/* The bytes from @offset on, which must be held; valid until the next refill. */
static inline const char *
cp_json_buffer_get_bytes (const CpJsonBuffer *self, goffset offset)
{
  return (const char *) self->data + (offset - self->base);
}

G_END_DECLS
