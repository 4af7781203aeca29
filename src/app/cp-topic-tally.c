/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts, while topics are written, in how many statements each is found. */

#include "cp-topic-tally.h"

#include "cp-topic-draft.h"

/*
 * The statements are folded once. What is written is counted in a thread when the hands rest, so
 * that no key ever waits; of several counts under way the last one asked for is shown.
 */

/* Milliseconds after the last key. */
#define REST 120

struct _CpTopicTally
{
  GObject parent_instance;

  CpTopicCounter *counter;
  GListModel *drafts;    /* of CpTopicDraft, or NULL */
  GPtrArray *watched;    /* CpTopicDraft */
  GPtrArray *counted;     /* CpTopicDraft, in the order of the matcher's topics */
  GCancellable *counting; /* what is under way, or NULL */
  guint rest;
  guint n_coded;
};

enum
{
  SIGNAL_COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTopicTally, cp_topic_tally, G_TYPE_OBJECT)

/* One count. The thread may be the last to hold it: it has nothing of the main thread's. */
typedef struct
{
  CpTopicCounter *counter;
  CpTopicMatcher *matcher;
  guint counts[CP_TOPIC_MATCHER_MAX];
  guint n_coded;
} Count;

static void
free_count (gpointer data)
{
  Count *count = data;

  cp_topic_counter_unref (count->counter);
  cp_topic_matcher_unref (count->matcher);
  g_free (count);
}

/* The matcher's topics are those that are not blank, as far as it takes them; they are added to
 * @counted. */
static Count *
create_count (CpTopicTally *self, GListModel *drafts, GPtrArray *counted)
{
  Count *count = g_new0 (Count, 1);

  count->counter = cp_topic_counter_ref (self->counter);
  count->matcher = cp_topic_matcher_new ();
  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (CpTopicDraft) draft = g_list_model_get_item (drafts, i);
      g_auto (GStrv) terms = cp_topic_draft_dup_terms (draft);
      g_autofree char *id = g_strdup_printf ("%u", i);

      if (!cp_topic_draft_is_blank (draft)
          && cp_topic_matcher_add (count->matcher, id, (const char *const *) terms))
        g_ptr_array_add (counted, g_steal_pointer (&draft));
      else
        cp_topic_draft_set_count (draft, -1);
    }
  return count;
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Count *count = data;

  count->n_coded = cp_topic_counter_count (count->counter, count->matcher, count->counts);
  g_task_return_boolean (task, TRUE);
}

/* One that was not stopped is the last that was begun. */
static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpTopicTally) self = data;
  const Count *count = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->counting);
  self->n_coded = count->n_coded;
  for (guint i = 0; i < self->counted->len; i++)
    cp_topic_draft_set_count (self->counted->pdata[i], (int) count->counts[i]);
  cp_topic_drafts_judge (self->drafts, cp_topic_tally_get_n_statements (self));
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

static void
stop_counting (CpTopicTally *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_ptr_array_set_size (self->counted, 0);
}

static void
start_counting (CpTopicTally *self)
{
  g_autoptr (GTask) task = NULL;

  stop_counting (self);
  self->counting = g_cancellable_new ();
  task = g_task_new (NULL, self->counting, counted_cb, g_object_ref (self));
  g_task_set_source_tag (task, start_counting);
  g_task_set_task_data (task, create_count (self, self->drafts, self->counted), free_count);
  g_task_run_in_thread (task, count_in_thread);
}

static gboolean
rest_over_cb (gpointer data)
{
  CpTopicTally *self = data;

  self->rest = 0;
  start_counting (self);

  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (CpTopicTally *self)
{
  stop_counting (self);
  self->rest = g_timeout_add (REST, rest_over_cb, self);
}

static void
unwatch (CpTopicTally *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (self->watched->pdata[i], self);
  g_ptr_array_set_size (self->watched, 0);
}

static void
drafts_changed_cb (CpTopicTally *self)
{
  unwatch (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->drafts); i++)
    {
      CpTopicDraft *draft = g_list_model_get_item (self->drafts, i);

      g_signal_connect_swapped (draft, "notify::label", G_CALLBACK (draft_changed_cb), self);
      g_signal_connect_swapped (draft, "notify::words", G_CALLBACK (draft_changed_cb), self);
      g_ptr_array_add (self->watched, draft);
    }
  start_counting (self);
}

static void
drop_drafts (CpTopicTally *self)
{
  unwatch (self);
  stop_counting (self);
  if (self->drafts != NULL)
    g_signal_handlers_disconnect_by_data (self->drafts, self);
  g_clear_object (&self->drafts);
}

static void
cp_topic_tally_dispose (GObject *object)
{
  CpTopicTally *self = CP_TOPIC_TALLY (object);

  drop_drafts (self);

  G_OBJECT_CLASS (cp_topic_tally_parent_class)->dispose (object);
}

static void
cp_topic_tally_finalize (GObject *object)
{
  CpTopicTally *self = CP_TOPIC_TALLY (object);

  g_clear_pointer (&self->counter, cp_topic_counter_unref);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_pointer (&self->counted, g_ptr_array_unref);

  G_OBJECT_CLASS (cp_topic_tally_parent_class)->finalize (object);
}

static void
cp_topic_tally_class_init (CpTopicTallyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cp_topic_tally_dispose;
  object_class->finalize = cp_topic_tally_finalize;

  /**
   * CpTopicTally::counted:
   *
   * The drafts have their counts.
   */
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", CP_TYPE_TOPIC_TALLY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_topic_tally_init (CpTopicTally *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->counted = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cp_topic_tally_new:
 * @import: an import that was read, which need not live on
 *
 * Makes a tally of no drafts.
 */
CpTopicTally *
cp_topic_tally_new (CpImport *import)
{
  CpTopicTally *self;

  g_return_val_if_fail (CP_IS_IMPORT (import), NULL);

  self = g_object_new (CP_TYPE_TOPIC_TALLY, NULL);
  self->counter = cp_import_create_counter (import);

  return self;
}

/**
 * cp_topic_tally_set_drafts:
 * @drafts: (nullable): a list of CpTopicDraft, or %NULL to count no more
 *
 * Counts these topics, now and whenever they change.
 */
void
cp_topic_tally_set_drafts (CpTopicTally *self, GListModel *drafts)
{
  g_return_if_fail (CP_IS_TOPIC_TALLY (self) && (drafts == NULL || G_IS_LIST_MODEL (drafts)));

  drop_drafts (self);
  if (drafts == NULL)
    return;
  self->drafts = g_object_ref (drafts);
  g_signal_connect_swapped (drafts, "items-changed", G_CALLBACK (drafts_changed_cb), self);
  drafts_changed_cb (self);
}

/**
 * cp_topic_tally_get_n_coded:
 *
 * Gets how many statements have any of the topics.
 */
guint
cp_topic_tally_get_n_coded (CpTopicTally *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_TALLY (self), 0);

  return self->n_coded;
}

/**
 * cp_topic_tally_get_n_statements:
 *
 * Gets how many statements there are.
 */
guint
cp_topic_tally_get_n_statements (CpTopicTally *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_TALLY (self), 0);

  return cp_topic_counter_get_n_statements (self->counter);
}

/**
 * cp_topic_tally_fits:
 * @drafts: a list of CpTopicDraft
 *
 * Tells whether enough of the statements are about some topics for these to be of use.
 */
gboolean
cp_topic_tally_fits (CpTopicTally *self, GListModel *drafts)
{
  g_autoptr (GPtrArray) counted = g_ptr_array_new_with_free_func (g_object_unref);
  Count *count;
  guint n_coded;

  g_return_val_if_fail (CP_IS_TOPIC_TALLY (self) && G_IS_LIST_MODEL (drafts), FALSE);

  count = create_count (self, drafts, counted);
  n_coded = cp_topic_counter_count (count->counter, count->matcher, NULL);
  free_count (count);

  return cp_import_is_fitting (n_coded, cp_topic_tally_get_n_statements (self));
}
