/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import changed in a corpus, counted for the page that tells it. */

#include "cp-import-outcome.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-doubts.h"
#include "cp-number-words.h"

/* Less is no time at all. */
#define SECONDS_TOLD 0.1

static void
count_topics (CpImportOutcome *self, guint32 statement, gboolean *seen)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint n_topics;
  const guint32 *topics =
      cp_snapshot_get_topic_set (self->snapshot, columns->topics[statement], &n_topics);

  for (guint i = 0; i < n_topics; i++)
    {
      self->n_topics += !seen[topics[i]];
      seen[topics[i]] = TRUE;
    }
}

static void
count_speaker (CpImportOutcome *self, guint32 speaker, gboolean *seen)
{
  if (speaker == CP_HANDLE_NONE || seen[speaker]
      || !cp_import_outcome_is_new (self, CP_ARRAY_SPEAKERS, speaker))
    return;
  seen[speaker] = TRUE;
  self->n_speakers++;
}

static void
count_statements (CpImportOutcome *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  g_autofree gboolean *topics =
      g_new0 (gboolean, cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_TOPICS) + 1);
  g_autofree gboolean *speakers =
      g_new0 (gboolean, cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_SPEAKERS) + 1);

  for (guint32 statement = self->begins[CP_ARRAY_STATEMENTS];
       statement < self->ends[CP_ARRAY_STATEMENTS]; statement++)
    {
      if (!columns->live[statement])
        continue;
      self->n_statements++;
      self->n_doubtful += cp_doubts_has (self->snapshot, statement);
      self->statements[cp_sides_get_side (self->sides, statement)]++;
      count_topics (self, statement, topics);
      count_speaker (self, columns->speaker[statement], speakers);
    }
}

static void
count_ties (CpImportOutcome *self)
{
  const CpRelationColumns *columns = cp_snapshot_get_relations (self->snapshot);

  for (guint32 tie = self->begins[CP_ARRAY_RELATIONS]; tie < self->ends[CP_ARRAY_RELATIONS]; tie++)
    self->n_ties += columns->live[tie] != 0;
}

static void
count_articles (CpImportOutcome *self)
{
  guint n;
  const guint32 *documents = cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDate date = cp_document_get_date (cp_snapshot_get_document (self->snapshot, documents[i]));

      if (!cp_import_outcome_is_new (self, CP_ARRAY_DOCUMENTS, documents[i]))
        continue;
      self->n_articles++;
      if (date != 0 && (self->first == 0 || cp_date_compare (date, self->first) < 0))
        self->first = date;
      if (date != 0 && (self->last == 0 || cp_date_compare (date, self->last) > 0))
        self->last = date;
    }
}

/* Whether there is still what a list is of. */
static gboolean
is_there (const CpImportOutcome *self, CpImportList list)
{
  switch (list.kind)
    {
    case CP_IMPORT_LIST_ROLE:
      return list.of == CP_HANDLE_NONE
             || cp_snapshot_get_item (self->snapshot, CP_ARRAY_ROLES, list.of) != NULL;
    case CP_IMPORT_LIST_SPEAKER:
      return list.of == CP_HANDLE_NONE
             || cp_snapshot_get_item (self->snapshot, CP_ARRAY_SPEAKERS, list.of) != NULL;
    case CP_IMPORT_LIST_SIDE:
    case CP_IMPORT_LIST_NO_TOPIC:
    case CP_IMPORT_LIST_TIES:
    case CP_IMPORT_LIST_SPEAKERS:
    case CP_IMPORT_LIST_ARTICLES:
    case CP_IMPORT_LIST_SILENT:
    default:
      return TRUE;
    }
}

/* What was opened from a list that is gone goes with it. */
static void
cut_trail (CpImportOutcome *self)
{
  guint n = 0;

  while (n < self->trail->len && is_there (self, g_array_index (self->trail, CpImportList, n)))
    n++;
  g_array_set_size (self->trail, n);
}

/**
 * cp_import_outcome_new:
 * @summary: (transfer full): of the merge
 * @session: of the corpus that has what was imported
 * @before: the corpus before
 *
 * Counts what is new in a corpus.
 */
CpImportOutcome *
cp_import_outcome_new (CpImportSummary *summary, CpSession *session, CpSnapshot *before)
{
  CpImportOutcome *self;

  g_return_val_if_fail (summary != NULL && CP_IS_SESSION (session) && before != NULL, NULL);

  self = g_rc_box_new0 (CpImportOutcome);
  self->summary = summary;
  self->trail = g_array_new (FALSE, FALSE, sizeof (CpImportList));
  self->merged = cp_corpus_snapshot (cp_session_get_corpus (session));
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      self->begins[i] = MAX (cp_snapshot_get_n_handles (before, i), 1);
      self->ends[i] = cp_snapshot_get_n_handles (self->merged, i);
    }
  cp_import_outcome_count (self, session);

  return self;
}

/**
 * cp_import_outcome_count:
 * @session: of the corpus that has what was imported
 *
 * Counts what of the import the corpus has now, and closes lists of what it has no more.
 */
void
cp_import_outcome_count (CpImportOutcome *self, CpSession *session)
{
  g_return_if_fail (self != NULL && CP_IS_SESSION (session));

  g_clear_pointer (&self->sides, cp_sides_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  self->snapshot = cp_corpus_snapshot (cp_session_get_corpus (session));
  self->sides = cp_sides_new (self->snapshot, cp_session_get_left (session),
                              cp_session_get_right (session));
  memset (self->statements, 0, sizeof self->statements);
  self->n_statements = self->n_doubtful = self->n_articles = 0;
  self->n_speakers = self->n_ties = self->n_topics = 0;
  self->first = self->last = 0;
  count_statements (self);
  count_ties (self);
  count_articles (self);
  cut_trail (self);
}

static void
clear_outcome (gpointer data)
{
  CpImportOutcome *self = data;

  g_clear_pointer (&self->summary, cp_import_summary_free);
  g_clear_pointer (&self->sides, cp_sides_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->merged, cp_snapshot_unref);
  g_clear_pointer (&self->trail, g_array_unref);
}

/**
 * cp_import_outcome_ref:
 *
 * Takes a reference.
 */
CpImportOutcome *
cp_import_outcome_ref (CpImportOutcome *self)
{
  return g_rc_box_acquire (self);
}

/**
 * cp_import_outcome_unref:
 *
 * Gives a reference back.
 */
void
cp_import_outcome_unref (CpImportOutcome *self)
{
  g_rc_box_release_full (self, clear_outcome);
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

/**
 * cp_import_outcome_is_last:
 *
 * Checks whether nothing was done to the corpus since, so that the import can be taken back.
 */
gboolean
cp_import_outcome_is_last (const CpImportOutcome *self)
{
  return self->snapshot == self->merged;
}

/**
 * cp_import_outcome_is_new:
 *
 * Checks whether a record came with the import.
 */
gboolean
cp_import_outcome_is_new (const CpImportOutcome *self, CpArray array, guint32 handle)
{
  return handle >= self->begins[array] && handle < self->ends[array];
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
  g_autofree char *speakers = cp_words_dup_number (self->n_speakers);
  g_autofree char *topics = cp_words_dup_number (self->n_topics);

  /* Translators: %s is a number; speakers that the corpus did not know before */
  append_part (line, g_strdup_printf (ngettext ("%s new speaker", "%s new speakers",
                                                self->n_speakers),
                                      speakers));
  /* Translators: %s is a number */
  append_part (line, g_strdup_printf (ngettext ("%s topic", "%s topics", self->n_topics), topics));
  if (self->first != 0)
    append_part (line, cp_words_dup_period (self->first, self->last));
  if (self->seconds >= SECONDS_TOLD)
    /* Translators: %.1f is a number of seconds */
    append_part (line, g_strdup_printf (_("read in %.1f s"), self->seconds));

  return g_string_free (g_steal_pointer (&line), FALSE);
}
