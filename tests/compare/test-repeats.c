/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of counting utterances. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-repeats.h"

/* Statements a to j, in this order; "ab" says that a repeats b. */
static CpSnapshot *
load_repeats (const char *const *pairs)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}], "
      "\"statements\": [");

  for (char c = 'a'; c <= 'j'; c++)
    g_string_append_printf (text, "%s{\"id\": \"%c\", \"document\": \"d\", \"gist\": \"%c\"}",
                            c == 'a' ? "" : ", ", c, c);
  g_string_append (text, "], \"relations\": [");
  for (guint i = 0; pairs[i] != NULL; i++)
    g_string_append_printf (text, "%s{\"from\": \"%c\", \"to\": \"%c\", \"type\": \"repeats\"}",
                            i == 0 ? "" : ", ", pairs[i][0], pairs[i][1]);
  g_string_append (text, "]}");
  return compare_fixture_load_text (text->str, text->len);
}

static guint
count (const char *const *pairs, const char *ids)
{
  g_autoptr (CpSnapshot) snapshot = load_repeats (pairs);
  g_autoptr (CpRepeats) repeats = cp_repeats_new (snapshot);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint32 *marks =
      g_new0 (guint32, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS));

  for (; *ids != '\0'; ids++)
    {
      char id[2] = { *ids };
      guint32 handle = compare_fixture_find (snapshot, id);

      g_array_append_val (statements, handle);
    }
  return cp_repeats_count_utterances (repeats, (const guint32 *) statements->data, statements->len,
                                      marks, 1);
}

static const char *const none[] = { NULL };
static const char *const chain[] = { "ba", "cb", "dc", "ef", "eg", NULL };
static const char *const circle[] = { "ab", "bc", "ca", NULL };
static const char *const pair[] = { "ab", "ba", "cb", NULL };
/* A circle b-c-d that repeats j, with a hanging on it. */
static const char *const tail[] = { "bc", "cd", "db", "cj", "ab", NULL };
static const char *const two_circles[] = { "ab", "bc", "ca", "cd", "dc", NULL };

/* A circle a-b that repeats another one, c-d. */
static const char *const circle_on_circle[] = { "ab", "ba", "bc", "cd", "dc", NULL };

static void
test_plain (void)
{
  g_assert_cmpuint (count (none, ""), ==, 0);
  g_assert_cmpuint (count (none, "abc"), ==, 3);
  g_assert_cmpuint (count (chain, "abcd"), ==, 1);
  g_assert_cmpuint (count (chain, "abcdefghij"), ==, 6);
}

/* What is repeated counts only where it is counted itself. */
static void
test_partial (void)
{
  g_assert_cmpuint (count (chain, "bd"), ==, 2);
  g_assert_cmpuint (count (chain, "ac"), ==, 2);
  g_assert_cmpuint (count (chain, "e"), ==, 1);
  g_assert_cmpuint (count (chain, "eg"), ==, 1);
}

static void
test_circle (void)
{
  g_assert_cmpuint (count (circle, "abc"), ==, 1);
  g_assert_cmpuint (count (circle, "cba"), ==, 1);
  g_assert_cmpuint (count (pair, "ab"), ==, 1);
  g_assert_cmpuint (count (pair, "a"), ==, 1);
  g_assert_cmpuint (count (pair, "b"), ==, 1);
  g_assert_cmpuint (count (pair, "abc"), ==, 1);
  g_assert_cmpuint (count (tail, "bcd"), ==, 1);
  g_assert_cmpuint (count (tail, "abcdj"), ==, 1);
  g_assert_cmpuint (count (two_circles, "abcd"), ==, 1);
  g_assert_cmpuint (count (circle_on_circle, "abcd"), ==, 1);
  g_assert_cmpuint (count (circle_on_circle, "cd"), ==, 1);
}

/* As many repeats in a row as would overflow a stack. */
static void
test_long (void)
{
  guint n = 50000;
  g_autoptr (GString) text = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}], "
      "\"statements\": [");
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpRepeats) repeats = NULL;
  g_autofree guint32 *marks = NULL;
  const guint32 *order;
  guint n_statements;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"%u\", \"document\": \"d\", \"gist\": \"x\"}",
                            i == 0 ? "" : ", ", i);
  g_string_append (text, "], \"relations\": [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"from\": \"%u\", \"to\": \"%u\", \"type\": \"repeats\"}",
                            i == 0 ? "" : ", ", i, (i + 1) % n);
  g_string_append (text, "]}");

  snapshot = compare_fixture_load_text (text->str, text->len);
  repeats = cp_repeats_new (snapshot);
  order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);
  marks = g_new0 (guint32, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS));
  g_assert_cmpuint (cp_repeats_count_utterances (repeats, order, n_statements, marks, 1), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/repeats/plain", test_plain);
  g_test_add_func ("/repeats/partial", test_partial);
  g_test_add_func ("/repeats/circle", test_circle);
  g_test_add_func ("/repeats/long", test_long);
  return g_test_run ();
}
