/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In how many statements of a corpus the terms of a topic are found, while they are written. */

#include "cp-topic-hits.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-record-value.h"

/*
 * The statements are folded once for a state of the corpus, in a thread, and counted there when the
 * hands rest. One count runs at a time: what was written meanwhile is counted after it, so that the
 * folding is never done in vain.
 */

/* Milliseconds after the last key. */
#define REST 120

struct _CpTopicHits
{
  GObject parent_instance;

  CpSnapshot *snapshot;    /* that is asked about, or NULL */
  char *terms;             /* one a line */
  CpTopicCounter *counter; /* of `counted`, or NULL */
  CpSnapshot *counted;
  gboolean is_counting;
  guint rest;
  int n; /* -1 while it is not known */
  guint n_statements;
};

/* The thread has nothing of the main thread's. */
typedef struct
{
  CpSnapshot *snapshot;
  CpTopicCounter *counter;
  char *terms;
  guint n;
} Count;

enum
{
  SIGNAL_COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTopicHits, cp_topic_hits, G_TYPE_OBJECT)

static void
free_count (gpointer data)
{
  Count *count = data;

  cp_snapshot_unref (count->snapshot);
  g_clear_pointer (&count->counter, cp_topic_counter_unref);
  g_free (count->terms);
  g_free (count);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Count *count = data;
  g_autoptr (CpTopicMatcher) matcher = cp_topic_matcher_new ();
  g_auto (GStrv) terms = g_strsplit (count->terms, "\n", -1);

  if (count->counter == NULL)
    count->counter = cp_topic_counter_new_for_snapshot (count->snapshot, NULL);
  cp_topic_matcher_add (matcher, "topic", (const char *const *) terms);
  cp_topic_counter_count (count->counter, matcher, &count->n);
  g_task_return_boolean (task, TRUE);
}

static void
keep_counter (CpTopicHits *self, const Count *count)
{
  g_clear_pointer (&self->counter, cp_topic_counter_unref);
  g_clear_pointer (&self->counted, cp_snapshot_unref);
  self->counter = cp_topic_counter_ref (count->counter);
  self->counted = cp_snapshot_ref (count->snapshot);
  self->n_statements = cp_topic_counter_get_n_statements (self->counter);
}

static void
take_count (CpTopicHits *self, int n)
{
  self->n = n;
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

static void
begin_count (CpTopicHits *self, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  Count *count;

  if (self->is_counting || *self->terms == '\0')
    return;
  self->is_counting = TRUE;
  count = g_new0 (Count, 1);
  count->snapshot = cp_snapshot_ref (self->snapshot);
  count->terms = g_strdup (self->terms);
  if (self->counted == self->snapshot)
    count->counter = cp_topic_counter_ref (self->counter);
  task = g_task_new (NULL, NULL, callback, g_object_ref (self));
  g_task_set_task_data (task, count, free_count);
  g_task_run_in_thread (task, count_in_thread);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpTopicHits) self = data;
  const Count *count = g_task_get_task_data (G_TASK (result));

  self->is_counting = FALSE;
  if (self->snapshot == NULL)
    return;
  keep_counter (self, count);
  if (count->snapshot != self->snapshot || !g_str_equal (count->terms, self->terms))
    begin_count (self, counted_cb);
  else
    take_count (self, (int) count->n);
}

static gboolean
rest_over_cb (gpointer data)
{
  CpTopicHits *self = data;

  self->rest = 0;
  begin_count (self, counted_cb);

  return G_SOURCE_REMOVE;
}

static void
cp_topic_hits_dispose (GObject *object)
{
  CpTopicHits *self = CP_TOPIC_HITS (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);

  G_OBJECT_CLASS (cp_topic_hits_parent_class)->dispose (object);
}

static void
cp_topic_hits_finalize (GObject *object)
{
  CpTopicHits *self = CP_TOPIC_HITS (object);

  g_clear_pointer (&self->counter, cp_topic_counter_unref);
  g_clear_pointer (&self->counted, cp_snapshot_unref);
  g_clear_pointer (&self->terms, g_free);

  G_OBJECT_CLASS (cp_topic_hits_parent_class)->finalize (object);
}

static void
cp_topic_hits_class_init (CpTopicHitsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cp_topic_hits_dispose;
  object_class->finalize = cp_topic_hits_finalize;

  /**
   * CpTopicHits::counted:
   *
   * The terms asked about last are counted.
   */
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", CP_TYPE_TOPIC_HITS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_topic_hits_init (CpTopicHits *self)
{
  self->n = -1;
}

CpTopicHits *
cp_topic_hits_new (void)
{
  return g_object_new (CP_TYPE_TOPIC_HITS, NULL);
}

/**
 * cp_topic_hits_count:
 * @terms: one a line, as they are being written
 *
 * Counts the statements in which any of the terms is found.
 */
void
cp_topic_hits_count (CpTopicHits *self, CpSnapshot *snapshot, const char *terms)
{
  g_autofree char *tidy = NULL;

  g_return_if_fail (CP_IS_TOPIC_HITS (self) && snapshot != NULL && terms != NULL);

  tidy = cp_record_tidy_value (cp_schema_get (CP_ARRAY_TOPICS), CP_TOPIC_TERMS, terms);
  if (self->snapshot == snapshot && g_strcmp0 (self->terms, tidy) == 0)
    return;
  cp_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  self->snapshot = snapshot;
  g_free (self->terms);
  self->terms = g_steal_pointer (&tidy);
  g_clear_handle_id (&self->rest, g_source_remove);
  if (*self->terms == '\0')
    take_count (self, -1);
  else
    self->rest = g_timeout_add (REST, rest_over_cb, self);
}

/**
 * cp_topic_hits_get_n:
 *
 * Gets how many statements were found last; -1 where there are no terms, or it is not known.
 */
int
cp_topic_hits_get_n (CpTopicHits *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_HITS (self), -1);

  return self->n;
}

/**
 * cp_topic_hits_dup_note:
 *
 * Says how many: "Found in 12 of 104 statements".
 *
 * Returns: (nullable): the words, %NULL where it is not known
 */
char *
cp_topic_hits_dup_note (CpTopicHits *self)
{
  g_autofree char *number = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (CP_IS_TOPIC_HITS (self), NULL);

  if (self->n < 0)
    return NULL;
  number = cp_words_dup_number (self->n);
  all = cp_words_dup_number (self->n_statements);
  /* Translators: said of the terms of a topic; two numbers */
  return g_strdup_printf (ngettext ("Found in %s of %s statement", "Found in %s of %s statements",
                                    self->n_statements),
                          number, all);
}
