/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import changed in a corpus, counted for the page that tells it. */

#include "cp-import-outcome.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"

/* Less is no time at all. */
#define SECONDS_TOLD 0.1

static void
count_statements (CpImportOutcome *self, guint32 first)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint n_handles = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_STATEMENTS);
  guint n_topic_handles = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_TOPICS);
  g_autofree gboolean *seen = g_new0 (gboolean, n_topic_handles + 1);

  for (guint32 handle = first; handle < n_handles; handle++)
    {
      guint n_topics;
      const guint32 *topics;

      if (!columns->live[handle])
        continue;
      self->statements[cp_sides_get_side (self->sides, handle)]++;
      topics = cp_snapshot_get_topic_set (self->snapshot, columns->topics[handle], &n_topics);
      for (guint i = 0; i < n_topics; i++)
        {
          self->n_topics += !seen[topics[i]];
          seen[topics[i]] = TRUE;
        }
    }
}

static void
find_period (CpImportOutcome *self, guint32 first)
{
  guint n;
  const guint32 *documents = cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDate date = cp_document_get_date (cp_snapshot_get_document (self->snapshot, documents[i]));

      if (documents[i] < first || date == 0)
        continue;
      if (self->first == 0 || cp_date_compare (date, self->first) < 0)
        self->first = date;
      if (self->last == 0 || cp_date_compare (date, self->last) > 0)
        self->last = date;
    }
}

/**
 * cp_import_outcome_new:
 * @summary: (transfer full): of the merge
 * @session: of the corpus that has what was imported
 * @before: the corpus before
 *
 * Counts what is new in a corpus. Handles are not used again, so what is new has higher ones.
 */
CpImportOutcome *
cp_import_outcome_new (CpImportSummary *summary, CpSession *session, CpSnapshot *before)
{
  CpImportOutcome *self;

  g_return_val_if_fail (summary != NULL && CP_IS_SESSION (session) && before != NULL, NULL);

  self = g_new0 (CpImportOutcome, 1);
  self->summary = summary;
  self->snapshot = cp_corpus_snapshot (cp_session_get_corpus (session));
  self->sides = cp_sides_new (self->snapshot, cp_session_get_left (session),
                              cp_session_get_right (session));
  count_statements (self, cp_snapshot_get_n_handles (before, CP_ARRAY_STATEMENTS));
  find_period (self, cp_snapshot_get_n_handles (before, CP_ARRAY_DOCUMENTS));

  return self;
}

/**
 * cp_import_outcome_free:
 *
 * Frees an outcome.
 */
void
cp_import_outcome_free (CpImportOutcome *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->summary, cp_import_summary_free);
  g_clear_pointer (&self->sides, cp_sides_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_free (self);
}

/**
 * cp_import_outcome_is_nothing:
 *
 * Checks whether there was nothing to read.
 */
gboolean
cp_import_outcome_is_nothing (const CpImportOutcome *self)
{
  const CpImportSummary *summary = self->summary;

  return summary->n_articles == 0 && summary->n_attached == 0 && summary->n_present == 0;
}

/**
 * cp_import_outcome_is_attachment:
 *
 * Checks whether the corpus knew all articles.
 */
gboolean
cp_import_outcome_is_attachment (const CpImportOutcome *self)
{
  return self->summary->n_articles == 0 && !cp_import_outcome_is_nothing (self);
}

static void
append_part (GString *line, char *part)
{
  if (line->len > 0)
    g_string_append (line, ", ");
  g_string_append (line, part);
  g_free (part);
}

/**
 * cp_import_outcome_dup_extent:
 *
 * Says how much it is: "61 speakers, 9 topics, Jan 2024 – Mar 2025, read in 0.9 s".
 */
char *
cp_import_outcome_dup_extent (const CpImportOutcome *self)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_speakers = self->summary->n_speakers;

  /* Translators: %u is a number; speakers that the corpus did not know before */
  append_part (line, g_strdup_printf (ngettext ("%u new speaker", "%u new speakers", n_speakers),
                                      n_speakers));
  /* Translators: %u is a number */
  append_part (line, g_strdup_printf (ngettext ("%u topic", "%u topics", self->n_topics),
                                      self->n_topics));
  if (self->first != 0)
    append_part (line, cp_words_dup_period (self->first, self->last));
  if (self->seconds >= SECONDS_TOLD)
    /* Translators: %.1f is a number of seconds */
    append_part (line, g_strdup_printf (_("read in %.1f s"), self->seconds));

  return g_string_free (g_steal_pointer (&line), FALSE);
}
