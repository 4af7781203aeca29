/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completes what is typed into an entry, with a list below it. */

#include "cp-search-completer.h"

#include "cp-compat.h"
#include "cp-search-popover.h"

/*
 * The list follows the text, not the cursor: it opens by typing or by Down, never by moving about. The
 * focus stays in the entry, so its keys come here first.
 */
struct _CpSearchCompleter
{
  GObject parent_instance;

  GtkEditable *entry;  /* its owner owns this, too */
  CpSearchPopover *popover;

  CpCorpus *corpus;
  CpSearchCompletion *completion; /* of the corpus as it last was */
  GPtrArray *completions;         /* as listed */
  CpCompletionPlace place;
  guint following; /* an idle */
};

enum
{
  SIGNAL_LISTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpSearchCompleter, cp_search_completer, G_TYPE_OBJECT)

static void
tell_listed (CpSearchCompleter *self, gboolean listing)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, listing,
                               -1);
  if (!listing)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  g_signal_emit (self, signals[SIGNAL_LISTED], 0);
}

static void
show_list (CpSearchCompleter *self)
{
  cp_search_popover_set_completions (self->popover, self->completions);
  gtk_widget_set_size_request (GTK_WIDGET (self->popover),
                               gtk_widget_get_width (GTK_WIDGET (self->entry)), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  tell_listed (self, TRUE);
}

/* Gives whether there is anything to list; @asked lists fields before the first letter, too. */
static gboolean
list_completions (CpSearchCompleter *self, gboolean asked)
{
  CpSearchCompletion *completion = cp_search_completer_get_completion (self);

  g_clear_pointer (&self->completions, g_ptr_array_unref);
  if (completion == NULL)
    return FALSE;
  self->completions = cp_search_completion_list (
      completion, gtk_editable_get_text (self->entry),
      (guint) gtk_editable_get_position (self->entry), asked, &self->place);
  if (self->completions->len == 0)
    cp_search_completer_hide (self);
  else
    show_list (self);
  return self->completions->len > 0;
}

static gboolean
follow_cb (gpointer data)
{
  CpSearchCompleter *self = data;

  self->following = 0;
  list_completions (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* Keys mean the list that belongs to what was typed before them. */
static void
catch_up (CpSearchCompleter *self)
{
  if (self->following == 0)
    return;
  g_clear_handle_id (&self->following, g_source_remove);
  list_completions (self, FALSE);
}

/* After a field its values are listed. */
static void
take_completion (CpSearchCompleter *self, guint n)
{
  const CpCompletion *completion = g_ptr_array_index (self->completions, n);
  CpCompletionPlace place = self->place;
  int position = (int) place.start;
  g_autofree char *text = g_strdup (completion->text);

  gtk_editable_delete_text (self->entry, position, (int) place.end);
  gtk_editable_insert_text (self->entry, text, -1, &position);
  gtk_editable_set_position (self->entry, position);
  cp_search_completer_hide (self);
  if (place.is_field)
    list_completions (self, FALSE);
}

static void
completion_chosen_cb (CpSearchCompleter *self, int n)
{
  if (self->completions != NULL && n >= 0 && n < (int) self->completions->len)
    take_completion (self, (guint) n);
}

static void
cursor_moved_cb (CpSearchCompleter *self)
{
  if (self->following == 0)
    cp_search_completer_hide (self);
}

static gboolean
move_selection (CpSearchCompleter *self, int step)
{
  const CpCompletion *completion;
  GtkWidget *row;

  if (!cp_search_completer_is_listing (self))
    return step > 0 && list_completions (self, TRUE);
  row = cp_search_popover_move (self->popover, step);
  if (row == NULL)
    return TRUE;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  completion = g_ptr_array_index (self->completions,
                                  cp_search_popover_get_selected (self->popover));
  cp_compat_announce (GTK_WIDGET (self->entry), completion->label);
  return TRUE;
}

/* Enter takes what is selected, Tab else the first one. */
static gboolean
choose (CpSearchCompleter *self, gboolean by_tab)
{
  int selected = cp_search_popover_get_selected (self->popover);

  if (selected < 0 && !by_tab)
    {
      cp_search_completer_hide (self);
      return FALSE;
    }
  take_completion (self, (guint) MAX (selected, 0));
  return TRUE;
}

static gboolean
press_in_list (CpSearchCompleter *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return choose (self, FALSE);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return choose (self, TRUE);
    case GDK_KEY_Escape:
      cp_search_completer_hide (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
cp_search_completer_dispose (GObject *object)
{
  CpSearchCompleter *self = CP_SEARCH_COMPLETER (object);

  cp_search_completer_set_corpus (self, NULL);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;

  G_OBJECT_CLASS (cp_search_completer_parent_class)->dispose (object);
}

static void
cp_search_completer_class_init (CpSearchCompleterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_search_completer_dispose;

  /**
   * CpSearchCompleter::listed:
   *
   * The list opened, changed or closed.
   */
  signals[SIGNAL_LISTED] = g_signal_new ("listed", CP_TYPE_SEARCH_COMPLETER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_search_completer_init (CpSearchCompleter *self)
{
  self->popover = CP_SEARCH_POPOVER (cp_search_popover_new ());
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (completion_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_search_completer_new:
 * @entry: what is typed into; outlives the completer
 * @line: what the list hangs below, with a layout manager; the completer has to go before it does
 *
 * Creates what completes. It does nothing without a corpus.
 *
 * Returns: (transfer full): the completer
 */
CpSearchCompleter *
cp_search_completer_new (GtkEditable *entry, GtkWidget *line)
{
  CpSearchCompleter *self;

  g_return_val_if_fail (GTK_IS_EDITABLE (entry) && GTK_IS_WIDGET (line), NULL);

  self = g_object_new (CP_TYPE_SEARCH_COMPLETER, NULL);
  self->entry = entry;
  gtk_widget_set_parent (GTK_WIDGET (self->popover), line);
  g_signal_connect_object (entry, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cp_search_completer_set_corpus:
 * @self: a completer
 * @corpus: (nullable): what is searched
 *
 * Sets where values come from.
 */
void
cp_search_completer_set_corpus (CpSearchCompleter *self, CpCorpus *corpus)
{
  g_return_if_fail (CP_IS_SEARCH_COMPLETER (self));

  if (self->popover != NULL)
    cp_search_completer_hide (self);
  g_clear_pointer (&self->completions, g_ptr_array_unref);
  g_clear_pointer (&self->completion, cp_search_completion_free);
  g_set_object (&self->corpus, corpus);
}

/**
 * cp_search_completer_get_completion:
 * @self: a completer
 *
 * Gets what knows the values of the corpus as it is now.
 *
 * Returns: (transfer none) (nullable): it, or %NULL where there is no corpus
 */
CpSearchCompletion *
cp_search_completer_get_completion (CpSearchCompleter *self)
{
  CpSnapshot *snapshot;

  g_return_val_if_fail (CP_IS_SEARCH_COMPLETER (self), NULL);

  if (self->corpus == NULL)
    return NULL;
  snapshot = cp_corpus_get_current (self->corpus);
  if (self->completion != NULL && cp_search_completion_get_snapshot (self->completion) == snapshot)
    return self->completion;
  g_clear_pointer (&self->completion, cp_search_completion_free);
  self->completion = cp_search_completion_new (snapshot);
  return self->completion;
}

/**
 * cp_search_completer_is_listing:
 * @self: a completer
 *
 * Tells whether the list is in sight.
 */
gboolean
cp_search_completer_is_listing (CpSearchCompleter *self)
{
  g_return_val_if_fail (CP_IS_SEARCH_COMPLETER (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

/**
 * cp_search_completer_follow:
 * @self: a completer
 *
 * Lists how what a person typed may go on; the cursor, which moves after the text changes, is waited
 * for.
 */
void
cp_search_completer_follow (CpSearchCompleter *self)
{
  g_return_if_fail (CP_IS_SEARCH_COMPLETER (self));

  if (self->following == 0)
    self->following = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_cb, self, NULL);
}

/**
 * cp_search_completer_press:
 * @self: a completer
 * @key: a key pressed in the entry, without modifiers
 *
 * Lets a key move in the list, choose or close it; Down opens it.
 *
 * Returns: whether the key was for the list
 */
gboolean
cp_search_completer_press (CpSearchCompleter *self, guint key)
{
  g_return_val_if_fail (CP_IS_SEARCH_COMPLETER (self), FALSE);

  catch_up (self);
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    return move_selection (self, 1);
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return move_selection (self, -1);
  return cp_search_completer_is_listing (self) && press_in_list (self, key);
}

/**
 * cp_search_completer_hide:
 * @self: a completer
 *
 * Closes the list.
 */
void
cp_search_completer_hide (CpSearchCompleter *self)
{
  g_return_if_fail (CP_IS_SEARCH_COMPLETER (self));

  g_clear_handle_id (&self->following, g_source_remove);
  if (!cp_search_completer_is_listing (self))
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  tell_listed (self, FALSE);
}
