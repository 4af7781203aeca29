/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done to a corpus, to be undone and redone. */

#include "cp-history.h"

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
#include "cp-edit-private.h"
#include "cp-history-private.h"

/* Both stacks hold what is to be carried out next: inverses on the one, edits on the other. The
 * journal gets each edit that was carried out, in the order in which that happened; an undo is an
 * edit like any other there. */

/* No undo or redo leads back to what was saved. */
#define NEVER G_MAXUINT

struct _CpHistory
{
  GObject parent_instance;

  CpCorpus *corpus;
  GPtrArray *undo;
  GPtrArray *redo;
  guint saved;  /* how many edits the saved state has, or NEVER */
  guint saving; /* and the one that is being saved */
};

enum
{
  PROP_0,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_MODIFIED,
  N_PROPS,
};

enum
{
  SIGNAL_APPLIED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *const step_names[] = { "edit", "undo", "redo" };

G_DEFINE_FINAL_TYPE (CpHistory, cp_history, G_TYPE_OBJECT)

static const char *
get_top_name (GPtrArray *stack)
{
  return stack->len == 0 ? NULL : cp_edit_get_name (g_ptr_array_index (stack, stack->len - 1));
}

static void
notify_names (CpHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Tells what was done when both stacks are right, since who is told may undo at once; the journal,
 * which is connected first, hears of it before anybody else does. */
static void
tell (CpHistory *self, CpHistoryStep step, CpEdit *edit)
{
  g_signal_emit (self, signals[SIGNAL_APPLIED], g_quark_from_static_string (step_names[step]),
                 edit);
  notify_names (self);
}

/* Carries out the top of one stack and puts its inverse on the other. */
static gboolean
shift (CpHistory *self, CpHistoryStep step, GError **error)
{
  GPtrArray *from = step == CP_HISTORY_UNDO ? self->undo : self->redo;
  GPtrArray *to = step == CP_HISTORY_UNDO ? self->redo : self->undo;
  g_autoptr (CpEdit) edit = NULL;

  if (from->len == 0)
    return TRUE;

  edit = cp_edit_ref (g_ptr_array_index (from, from->len - 1));
  if (!cp_corpus_apply (self->corpus, edit, error))
    return FALSE;

  g_ptr_array_set_size (from, from->len - 1);
  g_ptr_array_add (to, cp_edit_invert (edit));
  tell (self, step, edit);
  return TRUE;
}

/* Takes back, or does again, what was done before the history began. */
static gboolean
shift_beyond (CpHistory *self, CpHistoryStep step, CpEdit *edit, GError **error)
{
  if (edit == NULL)
    {
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
                           /* Translators: why undoing or redoing is not possible */
                           _("there is nothing to undo or redo"));
      return FALSE;
    }
  if (!cp_corpus_apply (self->corpus, edit, error))
    return FALSE;

  g_ptr_array_add (step == CP_HISTORY_UNDO ? self->redo : self->undo, cp_edit_invert (edit));
  /* The saved state is now one edit further up. */
  if (step == CP_HISTORY_UNDO && self->saved != NEVER)
    self->saved++;
  if (step == CP_HISTORY_UNDO && self->saving != NEVER)
    self->saving++;
  tell (self, step, edit);
  return TRUE;
}

static void
cp_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CpHistory *self = CP_HISTORY (object);

  switch (prop_id)
    {
    case PROP_UNDO_NAME:
      g_value_set_string (value, cp_history_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, cp_history_get_redo_name (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cp_history_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cp_history_finalize (GObject *object)
{
  CpHistory *self = CP_HISTORY (object);

  g_clear_object (&self->corpus);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  G_OBJECT_CLASS (cp_history_parent_class)->finalize (object);
}

static void
cp_history_class_init (CpHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cp_history_get_property;
  object_class->finalize = cp_history_finalize;

  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CpHistory::applied:
   * @self: the history
   * @edit: (type gpointer): a #CpEdit
   *
   * An edit, an undo or a redo was carried out, which is the detail: "edit", "undo" or "redo".
   * cp_edit_to_journal() gives its lines.
   */
  signals[SIGNAL_APPLIED] = g_signal_new ("applied", CP_TYPE_HISTORY,
                                          G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cp_history_init (CpHistory *self)
{
  self->saving = NEVER;
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_edit_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_edit_unref);
}

/**
 * cp_history_new:
 * @corpus: a corpus; from now on it is changed through the history only
 *
 * Begins an empty history.
 *
 * Returns: (transfer full): the history
 */
CpHistory *
cp_history_new (CpCorpus *corpus)
{
  CpHistory *self;

  g_return_val_if_fail (CP_IS_CORPUS (corpus), NULL);

  self = g_object_new (CP_TYPE_HISTORY, NULL);
  self->corpus = g_object_ref (corpus);
  return self;
}

/**
 * cp_history_apply:
 * @self: a history
 * @edit: what is to be done
 * @error: return location for an error
 *
 * Changes the corpus so that it can be undone; what was undone before cannot be redone any more. An
 * edit that does nothing leaves no trace.
 *
 * Returns: whether it was done; else %CP_CORPUS_ERROR_INVALID
 */
gboolean
cp_history_apply (CpHistory *self, CpEdit *edit, GError **error)
{
  g_return_val_if_fail (CP_IS_HISTORY (self) && edit != NULL, FALSE);

  if (cp_edit_is_empty (edit))
    return TRUE;
  if (!cp_corpus_apply (self->corpus, edit, error))
    return FALSE;

  if (self->saved != NEVER && self->saved > self->undo->len)
    self->saved = NEVER;
  if (self->saving != NEVER && self->saving > self->undo->len)
    self->saving = NEVER;
  g_ptr_array_add (self->undo, cp_edit_invert (edit));
  g_ptr_array_set_size (self->redo, 0);
  tell (self, CP_HISTORY_EDIT, edit);
  return TRUE;
}

/**
 * cp_history_undo:
 * @self: a history
 * @error: return location for an error
 *
 * Takes back what was done last; with nothing to take back it does nothing.
 *
 * Returns: whether that went well
 */
gboolean
cp_history_undo (CpHistory *self, GError **error)
{
  g_return_val_if_fail (CP_IS_HISTORY (self), FALSE);
  return shift (self, CP_HISTORY_UNDO, error);
}

/**
 * cp_history_redo:
 * @self: a history
 * @error: return location for an error
 *
 * Does again what was taken back last; with nothing to redo it does nothing.
 *
 * Returns: whether that went well
 */
gboolean
cp_history_redo (CpHistory *self, GError **error)
{
  g_return_val_if_fail (CP_IS_HISTORY (self), FALSE);
  return shift (self, CP_HISTORY_REDO, error);
}

/**
 * cp_history_get_undo_name:
 * @self: a history
 *
 * Gets what an undo would take back.
 *
 * Returns: (nullable) (transfer none): the name of an edit
 */
const char *
cp_history_get_undo_name (CpHistory *self)
{
  g_return_val_if_fail (CP_IS_HISTORY (self), NULL);
  return get_top_name (self->undo);
}

/**
 * cp_history_get_redo_name:
 * @self: a history
 *
 * Gets what a redo would do.
 *
 * Returns: (nullable) (transfer none): the name of an edit
 */
const char *
cp_history_get_redo_name (CpHistory *self)
{
  g_return_val_if_fail (CP_IS_HISTORY (self), NULL);
  return get_top_name (self->redo);
}

/**
 * cp_history_mark_saved:
 * @self: a history
 *
 * Notes that the corpus was saved as it is now.
 */
void
cp_history_mark_saved (CpHistory *self)
{
  g_return_if_fail (CP_IS_HISTORY (self));

  self->saved = self->undo->len;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * cp_history_begin_save:
 * @self: a history
 *
 * Notes that the corpus as it is now is going to be saved, while it can be edited.
 */
void
cp_history_begin_save (CpHistory *self)
{
  g_return_if_fail (CP_IS_HISTORY (self));

  self->saving = self->undo->len;
}

/**
 * cp_history_end_save:
 * @self: a history
 *
 * Notes that the state of cp_history_begin_save () is saved: what was done since is not, and undoing it
 * leads back to what is. Not called where the save failed.
 */
void
cp_history_end_save (CpHistory *self)
{
  g_return_if_fail (CP_IS_HISTORY (self));

  self->saved = self->saving;
  self->saving = NEVER;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * cp_history_is_modified:
 * @self: a history
 *
 * Tells whether the corpus differs from what was saved last, or from what it began with; undoing
 * back to that state makes it unmodified again.
 *
 * Returns: whether there is something to save
 */
gboolean
cp_history_is_modified (CpHistory *self)
{
  g_return_val_if_fail (CP_IS_HISTORY (self), FALSE);
  return self->saved != self->undo->len;
}

/**
 * cp_history_replay:
 * @self: a history
 * @step: what was done
 * @edit: (nullable): the edit that was carried out; may be %NULL for an undo or redo of something
 *   that this history knows
 * @error: return location for an error
 *
 * Does again what a history that was lost did. An undo that leads back beyond the beginning of this
 * one can be redone, as it could there.
 *
 * Returns: whether it was done; else %CP_CORPUS_ERROR_INVALID
 */
gboolean
cp_history_replay (CpHistory *self, CpHistoryStep step, CpEdit *edit, GError **error)
{
  GPtrArray *stack;

  g_return_val_if_fail (CP_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (edit != NULL || step != CP_HISTORY_EDIT, FALSE);

  if (step == CP_HISTORY_EDIT)
    return cp_history_apply (self, edit, error);

  stack = step == CP_HISTORY_UNDO ? self->undo : self->redo;
  return stack->len > 0 ? shift (self, step, error) : shift_beyond (self, step, edit, error);
}
