/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the whole reading over articles of all layouts, against articles/NAME.expected. */

#include <stdio.h>
#include <string.h>

#include "cp-article-file.h"
#include "cp-reading.h"
#include "cp-schema.h"
#include "cp-topic-matcher.h"

/* The environment variable that renews the expected files. */
#define UPDATE "CP_UPDATE_GOLDEN"

static CpRules *rules;
static CpTopicMatcher *matcher;

static char *
build_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "reader", "articles", name, NULL);
}

static char *
load_file (const char *name, gsize *n_bytes)
{
  g_autofree char *path = build_path (name);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, n_bytes, &error);
  g_assert_no_error (error);
  return contents;
}

/* --- Topics --- */

static void
add_topic (const char *line)
{
  g_auto (GStrv) pair = g_strsplit (line, ":", 2);
  g_auto (GStrv) terms = NULL;

  if (*line == '\0' || *line == '#')
    return;
  g_assert_cmpuint (g_strv_length (pair), ==, 2);
  terms = g_strsplit (pair[1], ",", -1);
  for (guint i = 0; terms[i] != NULL; i++)
    g_strstrip (terms[i]);
  g_assert_true (cp_topic_matcher_add (matcher, pair[0], (const char *const *) terms));
}

static void
load_topics (void)
{
  g_autofree char *contents = load_file ("topics", NULL);
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);

  matcher = cp_topic_matcher_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    add_topic (lines[i]);
}

static char *
list_topics (guint64 topics)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < cp_topic_matcher_get_n_topics (matcher); i++)
    if ((topics & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_string_append_printf (list, "%s%s", list->len == 0 ? "" : ",",
                              cp_topic_matcher_get_id (matcher, i));
  if (list->len == 0)
    g_string_append_c (list, '-');
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* --- Statements as text --- */

static void
append_statement (GString *text, const CpArticle *article, const CpReading *reading,
                  const CpReadStatement *statement)
{
  const CpReadSpeaker *speaker = statement->speaker == CP_READ_NONE
                                   ? NULL
                                   : reading->speakers->pdata[statement->speaker];
  g_autofree char *topics = list_topics (statement->topics);
  g_autofree char *span = g_strndup (article->text + statement->span.start,
                                     statement->span.end - statement->span.start);

  g_string_append_printf (text, "%u %u %s | %s | %s | %s | %s\n", statement->span.start,
                          statement->span.end, cp_mode_to_string (statement->mode),
                          speaker == NULL ? "-" : speaker->name,
                          speaker == NULL || speaker->role == NULL ? "-" : speaker->role, topics,
                          g_strdelimit (span, "\n", ' '));
}

static char *
read_statements (const char *name)
{
  gsize n_bytes;
  g_autofree char *bytes = load_file (name, &n_bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = cp_article_file_read (bytes, n_bytes, name, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CpReading) reading = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 1);
  reading = cp_reading_new (articles->pdata[0], rules);
  cp_topic_matcher_code (matcher, articles->pdata[0], reading);
  for (guint i = 0; i < reading->statements->len; i++)
    append_statement (text, articles->pdata[0], reading,
                      &g_array_index (reading->statements, CpReadStatement, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- Comparing --- */

static gboolean
has_line (char **lines, const char *line)
{
  return *line == '\0' || g_strv_contains ((const char *const *) lines, line);
}

/* The lines of either side that the other lacks. */
static void
tell_difference (const char *name, const char *expected, const char *found)
{
  g_auto (GStrv) old_lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) new_lines = g_strsplit (found, "\n", -1);

  fprintf (stderr, "%s: expected (-) and found (+)\n", name);
  for (guint i = 0; old_lines[i] != NULL; i++)
    if (!has_line (new_lines, old_lines[i]))
      fprintf (stderr, "- %s\n", old_lines[i]);
  for (guint i = 0; new_lines[i] != NULL; i++)
    if (!has_line (old_lines, new_lines[i]))
      fprintf (stderr, "+ %s\n", new_lines[i]);
}

static void
test_article (gconstpointer data)
{
  const char *name = data;
  g_autofree char *stem = g_strndup (name, strcspn (name, "."));
  g_autofree char *golden = g_strconcat (stem, ".expected", NULL);
  g_autofree char *found = read_statements (name);
  g_autofree char *path = build_path (golden);
  g_autofree char *expected = NULL;

  if (g_getenv (UPDATE) != NULL)
    {
      g_assert_true (g_file_set_contents (path, found, -1, NULL));
      return;
    }

  expected = load_file (golden, NULL);
  if (strcmp (found, expected) == 0)
    return;

  tell_difference (name, expected, found);
  g_test_fail ();
}

static void
add_articles (GPtrArray *names)
{
  g_autofree char *folder = build_path ("");
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    if (g_str_has_suffix (name, ".txt") || g_str_has_suffix (name, ".html"))
      {
        g_autofree char *path = g_strconcat ("/articles/", name, NULL);

        g_ptr_array_add (names, g_strdup (name));
        g_test_add_data_func (path, names->pdata[names->len - 1], test_article);
      }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);
  load_topics ();
  add_articles (names);
  g_assert_cmpuint (names->len, >=, 10);

  status = g_test_run ();
  cp_topic_matcher_unref (matcher);
  cp_rules_unref (rules);
  return status;
}
