/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at in one window: corpus, filter, sides, measure, columns, selection. */

#include "cp-session-private.h"
#include "cp-session-work.h"

/*
 * Views bind to a session and do not know one another. It owns what is asked (filter, sides,
 * measure, columns, scopes) and keeps what is answered (matrix and comparison) up to date with the
 * corpus: at once where that takes no longer than a frame, in a thread where the corpus is large.
 * Answers are constant; a view holds one as long as it draws it. What was asked last wins: an
 * older question that is still being worked on is cancelled.
 */

/* With more statements than this, counting may outlast a frame. */
#define AT_ONCE_MAX 20000

static GParamSpec *properties[CP_SESSION_N_PROPS];

G_DEFINE_FINAL_TYPE (CpSession, cp_session, G_TYPE_OBJECT)

void
cp_session_notify (CpSession *self, CpSessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static gboolean
is_small (CpSession *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);

  return cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS) <= AT_ONCE_MAX;
}

static void
stop (GCancellable **work)
{
  if (*work != NULL)
    g_cancellable_cancel (*work);
  g_clear_object (work);
}

/* A side that names what is no more is the corpus's own, until that comes back. */
static const CpQuery *
get_side (CpQuery *asked, CpSnapshot *snapshot)
{
  return asked != NULL && cp_query_check (asked, snapshot, NULL) ? asked : NULL;
}

static CpMatrixOptions
get_matrix_options (CpSession *self, CpSnapshot *snapshot)
{
  return (CpMatrixOptions) {
    .filter = cp_filter_get_query (self->filter, snapshot),
    .left = get_side (self->left, snapshot),
    .right = get_side (self->right, snapshot),
    .columns = self->columns,
    .measure = self->measure,
    .sort = self->sort,
  };
}

static CpSessionWork *
make_work (CpSession *self)
{
  g_autoptr (CpSnapshot) snapshot = cp_corpus_snapshot (self->corpus);
  CpMatrixOptions options = get_matrix_options (self, snapshot);

  return cp_session_work_new (snapshot, &options, self->opened_kind,
                              (const CpScope *) self->opened->data, self->opened->len);
}

/* A comparison of what is no longer in the corpus closes. */
static void
take_comparison (CpSession *self, CpComparison *comparison)
{
  if (comparison == NULL && self->comparison == NULL)
    return;
  if (comparison == NULL)
    g_array_set_size (self->opened, 0);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  self->comparison = comparison;
  cp_session_notify (self, CP_SESSION_PROP_COMPARISON);
}

static void
take_matrix (CpSession *self, CpMatrix *matrix)
{
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix;
  cp_session_notify (self, CP_SESSION_PROP_MATRIX);
}

static void
set_counting (CpSession *self, GCancellable *counting)
{
  gboolean was_counting = self->counting != NULL;

  stop (&self->counting);
  g_set_object (&self->counting, counting);
  if (was_counting != (counting != NULL))
    cp_session_notify (self, CP_SESSION_PROP_COUNTING);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpSession) self = data;
  g_autoptr (GError) error = NULL;
  CpComparison *comparison = cp_session_work_compare_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->comparing)
    {
      g_clear_pointer (&comparison, cp_comparison_unref);
      return;
    }
  g_clear_object (&self->comparing);
  take_comparison (self, comparison);
}

void
cp_session_compare (CpSession *self)
{
  g_autoptr (CpSessionWork) work = NULL;

  stop (&self->comparing);
  if (self->opened->len == 0)
    {
      take_comparison (self, NULL);
      return;
    }

  work = make_work (self);
  if (is_small (self))
    {
      take_comparison (self, cp_session_work_compare (work, NULL, NULL));
      return;
    }
  self->comparing = g_cancellable_new ();
  cp_session_work_compare_async (work, self->comparing, compared_cb, g_object_ref (self));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpSession) self = data;
  g_autoptr (GError) error = NULL;
  CpMatrix *matrix = cp_session_work_count_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->counting)
    {
      g_clear_pointer (&matrix, cp_matrix_unref);
      return;
    }
  if (matrix != NULL)
    take_matrix (self, matrix);
  set_counting (self, NULL);
}

void
cp_session_count (CpSession *self)
{
  g_autoptr (CpSessionWork) work = make_work (self);
  g_autoptr (GCancellable) counting = NULL;
  CpMatrix *matrix;

  if (!is_small (self))
    {
      counting = g_cancellable_new ();
      set_counting (self, counting);
      cp_session_work_count_async (work, counting, counted_cb, g_object_ref (self));
      return;
    }

  set_counting (self, NULL);
  matrix = cp_session_work_count (work, NULL, NULL);
  if (matrix != NULL)
    take_matrix (self, matrix);
}

static void
update (CpSession *self)
{
  cp_session_count (self);
  cp_session_compare (self);
}

static void
filter_changed_cb (CpSession *self)
{
  update (self);
}

/* Trays and saved comparisons, the last arrays, change nothing that is counted or compared. */
static gboolean
touches_what_is_counted (const CpChange *change)
{
  if (cp_change_touches_members (change))
    return TRUE;
  for (guint array = 0; array < CP_ARRAY_TRAYS; array++)
    if (cp_change_touches (change, array))
      return TRUE;
  return FALSE;
}

static void
corpus_changed_cb (CpSession *self, CpChange *change)
{
  if (touches_what_is_counted (change))
    update (self);
}

static void
cp_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpSession *self = CP_SESSION (object);

  switch (id)
    {
    case CP_SESSION_PROP_CORPUS:
      g_value_set_object (value, self->corpus);
      break;
    case CP_SESSION_PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case CP_SESSION_PROP_MATRIX:
      g_value_set_pointer (value, self->matrix);
      break;
    case CP_SESSION_PROP_COMPARISON:
      g_value_set_pointer (value, self->comparison);
      break;
    case CP_SESSION_PROP_SCOPES:
      g_value_set_pointer (value, self->scopes->data);
      break;
    case CP_SESSION_PROP_SIDES:
      g_value_set_pointer (value, self->matrix != NULL
                                      ? (gpointer) cp_matrix_get_sides (self->matrix)
                                      : NULL);
      break;
    case CP_SESSION_PROP_COLUMNS:
      g_value_set_uint (value, self->columns);
      break;
    case CP_SESSION_PROP_MEASURE:
      g_value_set_uint (value, self->measure);
      break;
    case CP_SESSION_PROP_SORT:
      g_value_set_uint (value, self->sort);
      break;
    case CP_SESSION_PROP_CELLS:
      g_value_set_uint (value, self->cells);
      break;
    case CP_SESSION_PROP_COUNTING:
      g_value_set_boolean (value, self->counting != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpSession *self = CP_SESSION (object);

  switch (id)
    {
    case CP_SESSION_PROP_CORPUS:
      self->corpus = g_value_dup_object (value);
      break;
    case CP_SESSION_PROP_HISTORY:
      self->history = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_session_constructed (GObject *object)
{
  CpSession *self = CP_SESSION (object);

  G_OBJECT_CLASS (cp_session_parent_class)->constructed (object);

  if (self->history == NULL)
    self->history = cp_history_new (self->corpus);
  self->tray = cp_tray_new (self->corpus);
  g_signal_connect_object (self->corpus, "changed", G_CALLBACK (corpus_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

static void
cp_session_dispose (GObject *object)
{
  CpSession *self = CP_SESSION (object);

  stop (&self->counting);
  stop (&self->comparing);

  G_OBJECT_CLASS (cp_session_parent_class)->dispose (object);
}

static void
cp_session_finalize (GObject *object)
{
  CpSession *self = CP_SESSION (object);

  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  g_clear_pointer (&self->left, cp_query_unref);
  g_clear_pointer (&self->right, cp_query_unref);
  g_clear_pointer (&self->scopes, g_array_unref);
  g_clear_pointer (&self->opened, g_array_unref);
  g_clear_object (&self->filter);
  g_clear_object (&self->tray);
  g_clear_object (&self->history);
  g_clear_object (&self->corpus);

  G_OBJECT_CLASS (cp_session_parent_class)->finalize (object);
}

static void
cp_session_class_init (CpSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cp_session_get_property;
  object_class->set_property = cp_session_set_property;
  object_class->constructed = cp_session_constructed;
  object_class->dispose = cp_session_dispose;
  object_class->finalize = cp_session_finalize;

  properties[CP_SESSION_PROP_CORPUS] = g_param_spec_object ("corpus", NULL, NULL, CP_TYPE_CORPUS,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                     | G_PARAM_STATIC_STRINGS);
  properties[CP_SESSION_PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, CP_TYPE_HISTORY,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                     | G_PARAM_STATIC_STRINGS);
  properties[CP_SESSION_PROP_MATRIX] = g_param_spec_pointer ("matrix", NULL, NULL, readable);
  properties[CP_SESSION_PROP_COMPARISON] = g_param_spec_pointer ("comparison", NULL, NULL, readable);
  properties[CP_SESSION_PROP_SCOPES] = g_param_spec_pointer ("scopes", NULL, NULL, readable);
  properties[CP_SESSION_PROP_SIDES] = g_param_spec_pointer ("sides", NULL, NULL, readable);
  properties[CP_SESSION_PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 0, CP_N_SOURCE_KINDS - 1, 0,
                                                readable);
  properties[CP_SESSION_PROP_MEASURE] = g_param_spec_uint ("measure", NULL, NULL, 0, CP_N_MEASURES - 1, 0,
                                                readable);
  properties[CP_SESSION_PROP_SORT] = g_param_spec_uint ("sort", NULL, NULL, 0, CP_SORT_HAND, 0, readable);
  properties[CP_SESSION_PROP_CELLS] = g_param_spec_uint ("cells", NULL, NULL, 0, CP_N_CELLS - 1, 0, readable);
  properties[CP_SESSION_PROP_COUNTING] = g_param_spec_boolean ("counting", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, CP_SESSION_N_PROPS, properties);
}

static void
cp_session_init (CpSession *self)
{
  self->filter = cp_filter_new ();
  self->scopes = g_array_new (FALSE, FALSE, sizeof (CpScope));
  self->opened = g_array_new (FALSE, FALSE, sizeof (CpScope));
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_session_new:
 * @corpus: a corpus
 *
 * Begins to look at a corpus: everything in it, documents as columns, nothing selected.
 */
CpSession *
cp_session_new (CpCorpus *corpus)
{
  g_return_val_if_fail (CP_IS_CORPUS (corpus), NULL);

  return g_object_new (CP_TYPE_SESSION, "corpus", corpus, NULL);
}

/**
 * cp_session_new_with_history:
 * @corpus: a corpus
 * @history: what was done to it
 *
 * Begins to look at a corpus whose history somebody else follows, too, or that has one already.
 */
CpSession *
cp_session_new_with_history (CpCorpus *corpus, CpHistory *history)
{
  g_return_val_if_fail (CP_IS_CORPUS (corpus) && CP_IS_HISTORY (history), NULL);

  return g_object_new (CP_TYPE_SESSION, "corpus", corpus, "history", history, NULL);
}

/**
 * cp_session_get_corpus:
 *
 * Gets what is looked at.
 */
CpCorpus *
cp_session_get_corpus (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->corpus;
}

/**
 * cp_session_get_history:
 *
 * Gets what was done to the corpus; every change goes through it.
 */
CpHistory *
cp_session_get_history (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->history;
}

/**
 * cp_session_get_filter:
 *
 * Gets the filter; the session recounts when it changes.
 */
CpFilter *
cp_session_get_filter (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * cp_session_get_tray:
 *
 * Gets the tray that is worked with, and what is in it.
 */
CpTray *
cp_session_get_tray (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->tray;
}

/**
 * cp_session_get_matrix:
 *
 * Gets the matrix as it was last counted.
 *
 * Returns: (nullable) (transfer none): the matrix, %NULL while a large corpus is counted the first
 *   time
 */
CpMatrix *
cp_session_get_matrix (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->matrix;
}

/**
 * cp_session_get_comparison:
 *
 * Gets the comparison that is open.
 *
 * Returns: (nullable) (transfer none): the comparison, %NULL where none is open
 */
CpComparison *
cp_session_get_comparison (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), NULL);

  return self->comparison;
}

/**
 * cp_session_is_counting:
 *
 * Tells whether the matrix is being recounted; the former one is there until then.
 */
gboolean
cp_session_is_counting (CpSession *self)
{
  g_return_val_if_fail (CP_IS_SESSION (self), FALSE);

  return self->counting != NULL;
}

