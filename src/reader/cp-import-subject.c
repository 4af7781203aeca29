/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the articles of an import are about. */

#include "cp-import-private.h"

static guint
code_file (const CpImportFile *file, const CpTopicMatcher *matcher)
{
  guint n = 0;

  for (guint i = 0; i < file->articles->len; i++)
    {
      const CpImportArticle *read = file->articles->pdata[i];

      cp_topic_matcher_code (matcher, read->article, read->reading);
      for (guint j = 0; j < read->reading->statements->len; j++)
        n += g_array_index (read->reading->statements, CpReadStatement, j).topics != 0;
    }
  return n;
}

static void
suggest_from (CpTopicSuggester *suggester, const CpImportFile *file)
{
  for (guint i = 0; i < file->articles->len; i++)
    {
      const CpImportArticle *read = file->articles->pdata[i];

      cp_topic_suggester_add (suggester, read->article, read->reading);
    }
}

/* Gives all statements the topics of a matcher; returns how many statements have one. */
guint
cp_import_files_code (const CpImportFiles *self, const CpTopicMatcher *matcher)
{
  guint n = 0;

  for (guint i = 0; i < self->files->len; i++)
    n += code_file (self->files->pdata[i], matcher);
  return n;
}

/* Makes a counter of all statements. */
CpTopicCounter *
cp_import_files_create_counter (const CpImportFiles *self)
{
  CpTopicCounter *counter = cp_topic_counter_new ();

  for (guint i = 0; i < self->files->len; i++)
    {
      const CpImportFile *file = self->files->pdata[i];

      for (guint j = 0; j < file->articles->len; j++)
        {
          const CpImportArticle *read = file->articles->pdata[j];

          cp_topic_counter_add (counter, read->article, read->reading);
        }
    }
  return counter;
}

/* Suggests topics, as records, from what the statements say most. */
GPtrArray *
cp_import_files_suggest (const CpImportFiles *self, const CpRules *rules, guint n_topics)
{
  g_autoptr (CpTopicSuggester) suggester = cp_topic_suggester_new (rules);
  g_autoptr (GPtrArray) suggestions = NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; i < self->files->len; i++)
    suggest_from (suggester, self->files->pdata[i]);
  suggestions = cp_topic_suggester_run (suggester, n_topics);
  for (guint i = 0; i < suggestions->len; i++)
    g_ptr_array_add (records, cp_topic_suggestion_to_record (suggestions->pdata[i]));
  return records;
}
