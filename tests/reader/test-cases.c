/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the whole reading over short texts: cases/README tells how they are written. */

#include "case-file.h"

#include <stdio.h>
#include <string.h>

#include "cp-article-file.h"
#include "cp-import.h"
#include "cp-reading.h"
#include "cp-schema.h"

#define N_MEMBERS 3 /* speaker, mode, span; what follows is NAME=VALUE */

static CpRules *rules;

/* --- Comparing --- */

static char *
normalise_name (const char *name)
{
  const char *const articles[] = { "the ", "a ", "an " };
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (folded, articles[i]))
      return g_strdup (folded + strlen (articles[i]));

  return g_steal_pointer (&folded);
}

static gboolean
equal_names (const char *a, const char *b)
{
  g_autofree char *first = normalise_name (a);
  g_autofree char *second = normalise_name (b);

  return strcmp (first, second) == 0;
}

static char *
copy_span (const CpArticle *article, CpByteSpan span)
{
  return g_strdelimit (g_strndup (article->text + span.start, span.end - span.start), "\n", ' ');
}

static const CpReadSpeaker *
get_speaker (const CpReading *reading, guint32 index)
{
  return index < reading->speakers->len ? reading->speakers->pdata[index] : NULL;
}

static const char *
get_name (const CpReading *reading, guint32 index)
{
  const CpReadSpeaker *speaker = get_speaker (reading, index);

  return speaker == NULL ? "none" : speaker->name;
}

/* What a case may say of a statement after its span. */
static char *
get_value (const CpArticle *article, const CpReading *reading, const CpReadStatement *statement,
           const char *name)
{
  const CpReadSpeaker *speaker = get_speaker (reading, statement->speaker);

  if (strcmp (name, "role") == 0)
    return g_strdup (speaker == NULL || speaker->role == NULL ? "none" : speaker->role);
  if (strcmp (name, "question") == 0)
    return copy_span (article, statement->question);
  if (strcmp (name, "reported") == 0)
    return g_strdup (get_name (reading, statement->reported));
  if (strcmp (name, "via") == 0)
    return g_strdup (statement->via == NULL ? "none" : statement->via);
  if (strcmp (name, "rule") == 0)
    return g_strdup (statement->rule);
  if (strcmp (name, "turn") == 0)
    return g_strdup_printf ("%u", statement->turn);
  if (strcmp (name, "doubtful") == 0)
    return g_strdup (statement->confidence < CP_IMPORT_DOUBTFUL ? "yes" : "none");
  g_error ("A case names an unknown member “%s”", name);
}

static gboolean
equal_value (const CpArticle *article, const CpReading *reading, const CpReadStatement *statement,
             const char *member)
{
  g_auto (GStrv) pair = g_strsplit (member, "=", 2);
  g_autofree char *value = NULL;

  g_assert_cmpuint (g_strv_length (pair), ==, 2);
  value = get_value (article, reading, statement, pair[0]);
  if (strcmp (pair[0], "reported") == 0 || strcmp (pair[0], "via") == 0)
    return equal_names (value, pair[1]);
  return strcmp (value, pair[1]) == 0;
}

static gboolean
equal_statement (const CpArticle *article, const CpReading *reading,
                 const CpReadStatement *statement, const char *line)
{
  g_auto (GStrv) members = g_strsplit (line, " | ", -1);
  g_autofree char *span = copy_span (article, statement->span);

  g_assert_cmpuint (g_strv_length (members), >=, N_MEMBERS);
  if (!equal_names (get_name (reading, statement->speaker), members[0]) ||
      g_strcmp0 (cp_mode_to_string (statement->mode), members[1]) != 0 ||
      strcmp (span, members[2]) != 0)
    return FALSE;

  for (guint i = N_MEMBERS; members[i] != NULL; i++)
    if (!equal_value (article, reading, statement, members[i]))
      return FALSE;

  return TRUE;
}

/* Whether @text is a paragraph, or part of one stretch, that the reading leaves out. */
static gboolean
is_skipped (const CpArticle *article, const CpReading *reading, const char *text)
{
  for (guint i = 0; i < reading->ignored->len; i++)
    {
      const CpReadIgnored *ignored = &g_array_index (reading->ignored, CpReadIgnored, i);
      g_autofree char *span = copy_span (article, ignored->span);

      if (strstr (span, text) != NULL)
        return TRUE;
    }
  for (guint i = 0; i < reading->headings->len; i++)
    {
      g_autofree char *span = copy_span (article, g_array_index (reading->headings, CpByteSpan, i));

      if (strcmp (span, text) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
equal_reading (const CpArticle *article, const CpReading *reading, const CaseText *expected)
{
  if (reading->statements->len != expected->statements->len)
    return FALSE;

  for (guint i = 0; i < reading->statements->len; i++)
    if (!equal_statement (article, reading,
                          &g_array_index (reading->statements, CpReadStatement, i),
                          expected->statements->pdata[i]))
      return FALSE;
  for (guint i = 0; i < expected->skipped->len; i++)
    if (!is_skipped (article, reading, expected->skipped->pdata[i]))
      return FALSE;

  return TRUE;
}

/* --- Telling --- */

static void
append_found (GString *message, const CpArticle *article, const CpReading *reading,
              const CpReadStatement *statement)
{
  const char *const names[] = { "role", "question", "reported", "via", "rule", "turn", "doubtful" };
  g_autofree char *span = copy_span (article, statement->span);

  g_string_append_printf (message, "  %s | %s | %s", get_name (reading, statement->speaker),
                          cp_mode_to_string (statement->mode), span);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = get_value (article, reading, statement, names[i]);

      if (*value != '\0' && strcmp (value, "none") != 0)
        g_string_append_printf (message, " | %s=%s", names[i], value);
    }
  g_string_append_c (message, '\n');
}

static void
tell_difference (const CpArticle *article, const CpReading *reading, const CaseText *expected)
{
  g_autoptr (GString) message = g_string_new (NULL);

  g_string_append_printf (message, "%s: %s\n%s\nexpected:\n", expected->place, expected->name,
                          article->text);
  for (guint i = 0; i < expected->statements->len; i++)
    g_string_append_printf (message, "  %s\n", (char *) expected->statements->pdata[i]);
  g_string_append (message, "found:\n");
  for (guint i = 0; i < reading->statements->len; i++)
    append_found (message, article, reading,
                  &g_array_index (reading->statements, CpReadStatement, i));
  for (guint i = 0; i < expected->skipped->len; i++)
    if (!is_skipped (article, reading, expected->skipped->pdata[i]))
      g_string_append_printf (message, "not skipped: %s\n", (char *) expected->skipped->pdata[i]);
  fprintf (stderr, "%s\n", message->str);
}

static void
test_case (gconstpointer data)
{
  const CaseText *expected = data;
  g_autoptr (CpArticle) article = cp_article_new_from_plain_text (g_strdup (expected->text->str),
                                                                  "case.txt");
  g_autoptr (CpReading) reading = cp_reading_new (article, rules);

  if (equal_reading (article, reading, expected))
    return;

  tell_difference (article, reading, expected);
  g_test_fail ();
}

/* A case is found again by the name of its file and its own, in words with dashes. */
static void
add_case (const CaseText *expected)
{
  g_autofree char *file = g_strndup (expected->place, strcspn (expected->place, "."));
  g_autofree char *name = g_strdup (expected->name);
  g_autofree char *path = NULL;

  g_strdelimit (name, " ,\"/", '-');
  path = g_strdup_printf ("/cases/%s/%s", file, name);
  g_test_add_data_func (path, expected, test_case);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) cases = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);
  folder = g_test_build_filename (G_TEST_DIST, "reader", "cases", NULL);
  cases = case_file_load_folder (folder);
  g_assert_cmpuint (cases->len, >=, 60);
  for (guint i = 0; i < cases->len; i++)
    add_case (cases->pdata[i]);

  status = g_test_run ();
  cp_rules_unref (rules);
  return status;
}
