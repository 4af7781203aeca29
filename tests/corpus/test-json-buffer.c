/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the refillable window on a stream. */

#include "cp-json-buffer.h"

#include <string.h>

#include "trickle-stream.h"

/* A long stream without anything held needs no more than the first window. */
static void
test_walk (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0z", 3);
  g_autoptr (GInputStream) stream = trickle_stream_new (bytes, 5000);
  CpJsonBuffer buffer;
  gsize capacity;
  gsize n_bytes = 0;

  trickle_stream_set_filler (TRICKLE_STREAM (stream), 2, 1000000);
  cp_json_buffer_init (&buffer, stream, NULL);
  capacity = buffer.capacity;
  g_assert_cmpint (cp_json_buffer_peek (&buffer), ==, 'a');
  buffer.position++;
  g_assert_cmpint (cp_json_buffer_peek (&buffer), ==, 0);
  for (buffer.position++; cp_json_buffer_peek (&buffer) == 'x'; buffer.position++)
    n_bytes++;
  g_assert_cmpuint (n_bytes, ==, 1000000);
  g_assert_cmpint (cp_json_buffer_peek (&buffer), ==, 'z');
  g_assert_cmpint (cp_json_buffer_get_offset (&buffer), ==, 1000002);
  buffer.position++;
  g_assert_cmpint (cp_json_buffer_peek (&buffer), ==, -1);
  g_assert_true (buffer.at_end);
  g_assert_cmpuint (buffer.capacity, ==, capacity);
  cp_json_buffer_clear (&buffer);
}

static void
test_hold (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("beginend", 8);
  g_autoptr (GInputStream) stream = trickle_stream_new (bytes, 4096);
  CpJsonBuffer buffer;
  goffset start;

  trickle_stream_set_filler (TRICKLE_STREAM (stream), 5, 400000);
  cp_json_buffer_init (&buffer, stream, NULL);
  cp_json_buffer_ensure (&buffer, 5);
  buffer.position += 2;
  start = cp_json_buffer_get_offset (&buffer);
  g_assert_true (cp_json_buffer_hold (&buffer));
  buffer.position++;
  g_assert_false (cp_json_buffer_hold (&buffer));
  while (cp_json_buffer_peek (&buffer) >= 0)
    buffer.position++;
  g_assert_cmpint (cp_json_buffer_get_offset (&buffer), ==, 400008);
  g_assert_cmpint (memcmp (cp_json_buffer_get_bytes (&buffer, start), "ginxxx", 6), ==, 0);
  g_assert_cmpint (memcmp (cp_json_buffer_get_bytes (&buffer, 400004), "xend", 4), ==, 0);
  cp_json_buffer_release (&buffer);
  cp_json_buffer_clear (&buffer);
}

static void
test_ensure (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abcdef", 6);
  g_autoptr (GInputStream) stream = trickle_stream_new (bytes, 1);
  CpJsonBuffer buffer;

  cp_json_buffer_init (&buffer, stream, NULL);
  g_assert_cmpuint (cp_json_buffer_ensure (&buffer, 4), ==, 4);
  buffer.position = 3;
  g_assert_cmpuint (cp_json_buffer_ensure (&buffer, 4), ==, 3);
  g_assert_true (buffer.at_end);
  cp_json_buffer_clear (&buffer);
}

static void
test_error (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abcdef", 6);
  g_autoptr (GInputStream) stream = trickle_stream_new (bytes, 1);
  CpJsonBuffer buffer;

  trickle_stream_set_error_at (TRICKLE_STREAM (stream), 2);
  cp_json_buffer_init (&buffer, stream, NULL);
  g_assert_cmpuint (cp_json_buffer_ensure (&buffer, 4), ==, 2);
  g_assert_error (buffer.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_false (buffer.at_end);
  g_assert_false (cp_json_buffer_refill (&buffer));
  cp_json_buffer_clear (&buffer);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-buffer/walk", test_walk);
  g_test_add_func ("/json-buffer/hold", test_hold);
  g_test_add_func ("/json-buffer/ensure", test_ensure);
  g_test_add_func ("/json-buffer/error", test_error);
  return g_test_run ();
}
