/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The refillable window on a stream that the JSON scanner reads through. */

#include "cp-json-buffer.h"

#include <string.h>

/* Bytes that are read ahead at least: a few hundred records, and few system calls. */
#define READ_AHEAD ((gsize) 64 * 1024)

/* The most that is ever held: a record, the read-ahead and the NUL after them. */
#define MAX_CAPACITY (CP_JSON_MAX_RECORD + 2 * READ_AHEAD + 1)

/* Moves what is still needed to the front. */
static void
drop_consumed (CpJsonBuffer *self)
{
  if (!self->holds)
    self->mark = self->position;
  if (self->mark == 0)
    return;
  memmove (self->data, self->data + self->mark, self->fill - self->mark);
  self->base += (goffset) self->mark;
  self->position -= self->mark;
  self->fill -= self->mark;
  self->mark = 0;
  self->data[self->fill] = 0;
}

/* Makes room for READ_AHEAD more bytes; a file's size must not abort the program. */
static gboolean
make_room (CpJsonBuffer *self)
{
  gsize capacity;
  guchar *data;

  drop_consumed (self);
  if (self->capacity - self->fill > READ_AHEAD)
    return TRUE;
  if (self->fill > CP_JSON_MAX_RECORD)
    {
      self->is_full = TRUE;
      return FALSE;
    }
  capacity = MIN (self->capacity * 2, MAX_CAPACITY);
  data = g_try_realloc (self->data, capacity);
  if (data == NULL)
    {
      self->is_full = TRUE;
      return FALSE;
    }
  self->data = data;
  self->capacity = capacity;
  return TRUE;
}

/**
 * cp_json_buffer_init:
 * @self: (out caller-allocates): the buffer
 * @stream: the stream, borrowed
 * @cancellable: (nullable): borrowed
 *
 * Starts an empty window at the stream's place; free it with cp_json_buffer_clear().
 */
void
cp_json_buffer_init (CpJsonBuffer *self, GInputStream *stream, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  *self = (CpJsonBuffer) { .stream = stream, .cancellable = cancellable, .line = 1 };
  self->capacity = 2 * READ_AHEAD + 1;
  self->data = g_malloc (self->capacity);
  self->data[0] = 0;
}

/**
 * cp_json_buffer_clear:
 * @self: the buffer
 *
 * Frees what the buffer holds, not the buffer nor the stream.
 */
void
cp_json_buffer_clear (CpJsonBuffer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->data, g_free);
  g_clear_error (&self->error);
}

/**
 * cp_json_buffer_hold:
 * @self: the buffer
 *
 * Keeps all bytes from the position on until cp_json_buffer_release().
 *
 * Returns: FALSE if bytes were held already, from an earlier place; then do not release them
 */
gboolean
cp_json_buffer_hold (CpJsonBuffer *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->holds)
    return FALSE;
  self->holds = TRUE;
  self->mark = self->position;
  return TRUE;
}

/**
 * cp_json_buffer_release:
 * @self: the buffer
 *
 * Lets go of the bytes before the position.
 */
void
cp_json_buffer_release (CpJsonBuffer *self)
{
  g_return_if_fail (self != NULL);

  self->holds = FALSE;
}

/**
 * cp_json_buffer_refill:
 * @self: the buffer
 *
 * Reads more bytes behind those that are there.
 *
 * Returns: FALSE if there are none: `at_end` tells that the stream ended, `is_full` that the held
 *   bytes are more than CP_JSON_MAX_RECORD (or than the memory), `error` that reading failed
 */
gboolean
cp_json_buffer_refill (CpJsonBuffer *self)
{
  gssize n_read;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->at_end || self->is_full || self->error != NULL || !make_room (self))
    return FALSE;
  /* Not every stream looks at its cancellable. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return FALSE;
  n_read = g_input_stream_read (self->stream, self->data + self->fill, self->capacity - self->fill - 1,
                                self->cancellable, &self->error);
  if (n_read > 0)
    self->fill += (gsize) n_read;
  self->data[self->fill] = 0;
  self->at_end = n_read == 0;
  if (n_read > 0 && self->progress != NULL)
    self->progress (self->base + (goffset) self->fill, self->progress_data);
  return n_read > 0;
}

/**
 * cp_json_buffer_ensure:
 * @self: the buffer
 * @n_bytes: how many bytes are wanted, at most a few
 *
 * Reads until @n_bytes stand from the position on, or the stream ends.
 *
 * Returns: how many bytes stand there, which may be more or fewer
 */
gsize
cp_json_buffer_ensure (CpJsonBuffer *self, gsize n_bytes)
{
  g_return_val_if_fail (self != NULL, 0);

  while (self->fill - self->position < n_bytes && cp_json_buffer_refill (self))
    ;
  return self->fill - self->position;
}
