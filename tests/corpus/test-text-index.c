/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of code points, bytes and paragraphs. */

#include "cp-text-index.h"

#include <string.h>

static void
test_empty (void)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new ("", 0);
  g_autoptr (CpTextIndex) nothing = cp_text_index_new (NULL, 0);

  g_assert_cmpuint (cp_text_index_get_length (index), ==, 0);
  g_assert_cmpuint (cp_text_index_get_n_paragraphs (index), ==, 0);
  g_assert_cmpuint (cp_text_index_to_byte (index, 0), ==, 0);
  g_assert_cmpuint (cp_text_index_to_byte (index, 9), ==, 0);
  g_assert_cmpuint (cp_text_index_to_offset (index, 0), ==, 0);
  g_assert_cmpuint (cp_text_index_get_paragraph_at (index, 0), ==, 0);
  g_assert_false (cp_text_index_get_paragraph (index, 0, NULL, NULL));
  g_assert_false (cp_text_index_get_paragraph (index, 1, NULL, NULL));
  g_assert_cmpuint (cp_text_index_get_length (nothing), ==, 0);
}

static void
assert_paragraph (const CpTextIndex *index, guint number, guint start, guint end)
{
  guint found_start, found_end;

  g_assert_true (cp_text_index_get_paragraph (index, number, &found_start, &found_end));
  g_assert_cmpuint (found_start, ==, start);
  g_assert_cmpuint (found_end, ==, end);
  if (start > 0)
    g_assert_cmpuint (cp_text_index_get_paragraph_at (index, start - 1), !=, number);
  for (guint offset = start; offset < end; offset++)
    g_assert_cmpuint (cp_text_index_get_paragraph_at (index, offset), ==, number);
  g_assert_cmpuint (cp_text_index_get_paragraph_at (index, end), ==, 0);
}

static void
test_paragraphs (void)
{
  /*                  0123456 7 8901 2 3 4567 8 9 0 12 3 */
  const char *text = "\n\nÄb c \n \t\u00A0\n\u3000\nпр\r\n\v\f\n词x\n";
  g_autoptr (CpTextIndex) index = cp_text_index_new (text, strlen (text));

  g_assert_cmpuint (cp_text_index_get_n_paragraphs (index), ==, 3);
  assert_paragraph (index, 1, 2, 7);
  assert_paragraph (index, 2, 14, 17);
  assert_paragraph (index, 3, 21, 23);
  g_assert_cmpuint (cp_text_index_get_paragraph_at (index, 0), ==, 0);
  g_assert_cmpuint (cp_text_index_get_paragraph_at (index, 8), ==, 0);
  g_assert_cmpuint (cp_text_index_get_paragraph_at (index, 12), ==, 0);
  g_assert_cmpuint (cp_text_index_get_paragraph_at (index, G_MAXUINT), ==, 0);
  g_assert_false (cp_text_index_get_paragraph (index, 4, NULL, NULL));
}

static void
test_no_final_break (void)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new ("one\ntwo", 7);

  g_assert_cmpuint (cp_text_index_get_n_paragraphs (index), ==, 2);
  assert_paragraph (index, 1, 0, 3);
  assert_paragraph (index, 2, 4, 7);
}

/* Every offset and byte of a text agrees with GLib's slow functions. */
static void
check_offsets (const char *text)
{
  gsize n_bytes = strlen (text);
  g_autoptr (CpTextIndex) index = cp_text_index_new (text, n_bytes);
  guint length = (guint) g_utf8_strlen (text, -1);
  guint offset = 0;
  gsize given_bytes;

  g_assert_true (cp_text_index_get_text (index, &given_bytes) == text);
  g_assert_cmpuint (given_bytes, ==, n_bytes);
  g_assert_cmpuint (cp_text_index_get_length (index), ==, length);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), offset++)
    {
      g_assert_cmpuint (cp_text_index_to_byte (index, offset), ==, (gsize) (at - text));
      for (const char *byte = at; byte < g_utf8_next_char (at); byte++)
        g_assert_cmpuint (cp_text_index_to_offset (index, (gsize) (byte - text)), ==, offset);
    }
  g_assert_cmpuint (cp_text_index_to_byte (index, length), ==, n_bytes);
  g_assert_cmpuint (cp_text_index_to_byte (index, G_MAXUINT), ==, n_bytes);
  g_assert_cmpuint (cp_text_index_to_offset (index, n_bytes), ==, length);
  g_assert_cmpuint (cp_text_index_to_offset (index, G_MAXSIZE), ==, length);
}

static void
test_offsets (void)
{
  g_autoptr (GString) ascii = g_string_new (NULL);
  g_autoptr (GString) mixed = g_string_new (NULL);
  const char *const pieces[] = { "a", "é", "词", "😀", "plain words ", "\n", "слово" };

  for (guint i = 0; i < 1000; i++)
    {
      g_string_append (ascii, "word ");
      g_string_append (mixed, pieces[i * i % 7]);
      g_string_append (mixed, pieces[i % 5]);
    }
  check_offsets (ascii->str);
  check_offsets (mixed->str);
  for (gsize length = 250; length < 260; length++)
    {
      g_autofree char *fill = g_strnfill (length, 'x');
      g_autofree char *accented = g_strconcat (fill, "é", fill, NULL);

      check_offsets (fill);
      check_offsets (accented);
    }
}

static void
test_speed (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CpTextIndex) index = NULL;
  double seconds;

  while (text->len < 5 * 1024 * 1024)
    g_string_append (text, "Мост, said the minister, will be built in the coming year.\n\n");
  g_test_timer_start ();
  index = cp_text_index_new (text->str, text->len);
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "5 MB indexed in %.1f ms", seconds * 1000);
  /* Far above the 50 ms that it may take, for slow machines and sanitizers. */
  g_assert_cmpfloat (seconds, <, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-index/empty", test_empty);
  g_test_add_func ("/text-index/paragraphs", test_paragraphs);
  g_test_add_func ("/text-index/no-final-break", test_no_final_break);
  g_test_add_func ("/text-index/offsets", test_offsets);
  g_test_add_func ("/text-index/speed", test_speed);
  return g_test_run ();
}
