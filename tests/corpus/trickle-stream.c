/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input stream that gives its bytes in small pieces, or fails half-way. */

#include "trickle-stream.h"

#include <string.h>

/*
 * A number of letters "x" may stand in the midst of the bytes, so that a test can read a huge file
 * that nobody has to hold.
 */
struct _TrickleStream
{
  GInputStream parent_instance;

  GBytes *bytes;
  gsize chunk;
  gsize position;
  gsize filler_at;
  gsize n_filler;
  gsize error_at;
};

G_DEFINE_FINAL_TYPE (TrickleStream, trickle_stream, G_TYPE_INPUT_STREAM)

static gssize
trickle_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable,
                     GError **error)
{
  TrickleStream *self = TRICKLE_STREAM (stream);
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->position >= self->error_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the drive was taken out");
      return -1;
    }
  count = MIN (count, self->chunk);
  if (self->position == self->filler_at && self->n_filler > 0)
    {
      count = MIN (count, self->n_filler);
      memset (buffer, 'x', count);
      self->n_filler -= count;
      return (gssize) count;
    }
  if (self->position < self->filler_at)
    count = MIN (count, self->filler_at - self->position);
  count = MIN (count, size - self->position);
  if (count > 0)
    memcpy (buffer, data + self->position, count);
  self->position += count;
  return (gssize) count;
}

static void
trickle_stream_finalize (GObject *object)
{
  TrickleStream *self = TRICKLE_STREAM (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  G_OBJECT_CLASS (trickle_stream_parent_class)->finalize (object);
}

static void
trickle_stream_class_init (TrickleStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trickle_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = trickle_stream_read;
}

static void
trickle_stream_init (TrickleStream *self)
{
  self->error_at = G_MAXSIZE;
}

/* At most @chunk bytes come at a time. */
GInputStream *
trickle_stream_new (GBytes *bytes, gsize chunk)
{
  TrickleStream *self = g_object_new (TRICKLE_TYPE_STREAM, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->chunk = chunk;
  return G_INPUT_STREAM (self);
}

/* Before byte @at come @n_filler letters "x". */
void
trickle_stream_set_filler (TrickleStream *self, gsize at, gsize n_filler)
{
  self->filler_at = at;
  self->n_filler = n_filler;
}

/* Reading fails once @at bytes were given. */
void
trickle_stream_set_error_at (TrickleStream *self, gsize at)
{
  self->error_at = at;
  self->chunk = 1;
}
