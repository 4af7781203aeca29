/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the steps by which the ends of a statement are moved. */

#include "cp-article-steps.h"

#include <string.h>

static const char text[] = "The quay is old. It leans, they say!\nЛёд растёт. Gulls 🙂 cry.";

static guint
find (const char *words)
{
  return (guint) g_utf8_pointer_to_offset (text, strstr (text, words));
}

static void
test_words (void)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new (text, strlen (text));

  g_assert_cmpuint (cp_article_steps_find_end (index, 0, CP_ARTICLE_STEP_WORD, TRUE), ==, 3);
  g_assert_cmpuint (cp_article_steps_find_end (index, 3, CP_ARTICLE_STEP_WORD, TRUE), ==, 8);
  g_assert_cmpuint (cp_article_steps_find_end (index, 15, CP_ARTICLE_STEP_WORD, TRUE), ==, 19);
  g_assert_cmpuint (cp_article_steps_find_end (index, 8, CP_ARTICLE_STEP_WORD, FALSE), ==, 3);
  g_assert_cmpuint (cp_article_steps_find_end (index, 3, CP_ARTICLE_STEP_WORD, FALSE), ==, 3);
  g_assert_cmpuint (cp_article_steps_find_start (index, 0, CP_ARTICLE_STEP_WORD, TRUE), ==, 4);
  g_assert_cmpuint (cp_article_steps_find_start (index, 5, CP_ARTICLE_STEP_WORD, FALSE), ==, 4);
  g_assert_cmpuint (cp_article_steps_find_end (index, find ("Лёд"), CP_ARTICLE_STEP_WORD, TRUE), ==,
                    find ("Лёд") + 3);
}

static void
test_within (void)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new (text, strlen (text));
  guint start, end;

  g_assert_true (cp_article_steps_find_word (index, 6, &start, &end));
  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpuint (end, ==, 8);
  g_assert_false (cp_article_steps_find_word (index, 0, &start, &end));
  g_assert_false (cp_article_steps_find_word (index, 4, &start, &end));
  g_assert_false (cp_article_steps_find_word (index, 8, &start, &end));
  g_assert_false (cp_article_steps_find_word (index, 16, &start, &end));
  g_assert_false (cp_article_steps_find_word (index, cp_text_index_get_length (index), &start, &end));
}

static void
test_sentences (void)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new (text, strlen (text));
  guint length = cp_text_index_get_length (index);

  g_assert_cmpuint (cp_article_steps_find_end (index, 8, CP_ARTICLE_STEP_SENTENCE, TRUE), ==, 16);
  g_assert_cmpuint (cp_article_steps_find_end (index, 16, CP_ARTICLE_STEP_SENTENCE, TRUE), ==,
                    find ("Лёд") - 1);
  g_assert_cmpuint (cp_article_steps_find_end (index, find ("Gulls"), CP_ARTICLE_STEP_SENTENCE, TRUE),
                    ==, length);
  g_assert_cmpuint (cp_article_steps_find_end (index, length, CP_ARTICLE_STEP_SENTENCE, TRUE), ==,
                    length);
  g_assert_cmpuint (cp_article_steps_find_start (index, 20, CP_ARTICLE_STEP_SENTENCE, FALSE), ==, 17);
}

/* A line of megabytes takes no longer than a short one, and a word longer than what is near is found. */
static void
test_long (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (CpTextIndex) index = NULL;
  const guint letters = 9000;

  for (guint i = 0; i < letters; i++)
    g_string_append_c (line, 'a');
  for (guint i = 0; i < 200000; i++)
    g_string_append (line, " дом");
  index = cp_text_index_new (line->str, line->len);
  g_assert_cmpuint (cp_article_steps_find_end (index, 0, CP_ARTICLE_STEP_WORD, TRUE), ==, letters);
  g_assert_cmpuint (cp_article_steps_find_end (index, letters, CP_ARTICLE_STEP_WORD, TRUE), ==,
                    letters + 4);
  g_assert_cmpuint (cp_article_steps_find_start (index, letters, CP_ARTICLE_STEP_WORD, FALSE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-steps/words", test_words);
  g_test_add_func ("/article-steps/sentences", test_sentences);
  g_test_add_func ("/article-steps/within", test_within);
  g_test_add_func ("/article-steps/long", test_long);
  return g_test_run ();
}
