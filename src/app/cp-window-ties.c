/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on what ties statements together. */

#include <glib/gi18n-lib.h>

#include "cp-edit-registers.h"
#include "cp-editing.h"
#include "cp-question-dialog.h"
#include "cp-respond-dialog.h"
#include "cp-sentence-dialog.h"
#include "cp-window-private.h"

static guint32
find (CpWindow *self, CpArray array, const char *id)
{
  CpCorpus *corpus = cp_session_get_corpus (cp_window_get_session (self));

  return cp_snapshot_find (cp_corpus_get_current (corpus), array, id);
}

static void
respond_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  const char *id = g_variant_get_string (parameter, NULL);

  if (find (self, CP_ARRAY_STATEMENTS, id) == CP_HANDLE_NONE)
    return;
  gtk_window_present (cp_respond_dialog_new (GTK_WINDOW (self), cp_window_get_session (self), id));
}

static void
add_question_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  const char *topic = g_variant_get_string (parameter, NULL);

  if (find (self, CP_ARRAY_TOPICS, topic) == CP_HANDLE_NONE)
    return;
  gtk_window_present (
      cp_question_dialog_new (GTK_WINDOW (self), cp_window_get_session (self), topic, NULL));
}

static void
edit_question_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpCorpus *corpus = cp_session_get_corpus (cp_window_get_session (self));
  const char *id = g_variant_get_string (parameter, NULL);
  guint32 question = find (self, CP_ARRAY_QUESTIONS, id);
  const char *topic;

  if (question == CP_HANDLE_NONE)
    return;
  topic = cp_question_get_topic (cp_snapshot_get_question (cp_corpus_get_current (corpus), question));
  gtk_window_present (cp_question_dialog_new (GTK_WINDOW (self), cp_window_get_session (self),
                                              topic != NULL ? topic : "", id));
}

static void
delete_question_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpSession *session = cp_window_get_session (self);
  guint32 question = find (self, CP_ARRAY_QUESTIONS, g_variant_get_string (parameter, NULL));
  g_autoptr (CpEdit) edit = NULL;

  if (question == CP_HANDLE_NONE)
    return;
  /* Translators: what is done, as undo names it */
  edit = cp_edit_new_removal (_("Delete a question"),
                              cp_corpus_get_current (cp_session_get_corpus (session)),
                              CP_ARRAY_QUESTIONS, &question, 1);
  cp_editing_apply (GTK_WIDGET (self), session, edit, CP_TELL_DONE);
}

static void
write_sentence_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  const char *topic, *document;
  GtkWindow *dialog;

  g_variant_get (parameter, "(&s&s)", &topic, &document);
  dialog = cp_sentence_dialog_new (GTK_WINDOW (self), cp_window_get_session (self), topic, document);
  if (dialog != NULL)
    gtk_window_present (dialog);
}

static const GActionEntry entries[] = {
  { "respond", respond_cb, "s" },
  { "add-question", add_question_cb, "s" },
  { "edit-question", edit_question_cb, "s" },
  { "delete-question", delete_question_cb, "s" },
  { "write-sentence", write_sentence_cb, "(ss)" },
};

/**
 * cp_window_add_tie_actions:
 *
 * Adds the actions on links, questions and summaries.
 */
void
cp_window_add_tie_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_update_tie_actions:
 *
 * Offers them where there is a corpus.
 */
void
cp_window_update_tie_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->project != NULL);
    }
}
