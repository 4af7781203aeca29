/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a question on a topic, and the positions that one can take on it. */

#include "cp-question-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-dialog-title.h"
#include "cp-edit-questions.h"
#include "cp-editing.h"
#include "cp-name-words.h"
#include "cp-position-row.h"

/*
 * Nothing changes before the dialog is accepted; then all of it is one step. A row that is empty does
 * not count. Answers follow the words of their position, and those of a position that is removed go
 * with it, which is said before.
 */

struct _CpQuestionDialog
{
  CpAnswerDialog parent_instance;

  GtkLabel *topic_label;
  GtkEditable *text;
  GtkListBox *positions;
  GtkLabel *fault;
  GtkLabel *lost_label;
  GtkButton *accept;

  CpSession *session;
  char *topic;    /* ids */
  char *question; /* or NULL for a new one */
  guint n_lost;   /* answers to positions that were removed */
};

G_DEFINE_FINAL_TYPE (CpQuestionDialog, cp_question_dialog, CP_TYPE_ANSWER_DIALOG)

static CpSnapshot *
get_snapshot (CpQuestionDialog *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static CpPositionRow *
get_row (CpQuestionDialog *self, int place)
{
  return (CpPositionRow *) gtk_list_box_get_row_at_index (self->positions, place);
}

/* What is wrong with what is written, or NULL. */
static char *
dup_fault (CpQuestionDialog *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CpPositionRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      char *position = cp_position_row_dup_position (row);

      if (*position == '\0')
        g_free (position);
      else if (g_hash_table_contains (taken, position))
        {
          g_autofree char *twice = position;

          /* Translators: %s is a position that one can take on a question. */
          return g_strdup_printf (_("“%s” stands there twice."), twice);
        }
      else
        g_hash_table_add (taken, position);
    }
  if (g_hash_table_size (taken) == 0)
    /* Translators: what is wrong with a question: it has no possible answer */
    return g_strdup (_("Write at least one position that one can take."));

  return NULL;
}

static void
update (CpQuestionDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));
  g_autofree char *fault = dup_fault (self);

  gtk_label_set_text (self->fault, fault);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL && *text != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.accept", *text != '\0' && fault == NULL);
}

static void
show_lost (CpQuestionDialog *self)
{
  g_autofree char *text = g_strdup_printf (
      /* Translators: a warning, in the dialog of a question; answers are statements */
      ngettext ("%u answer goes with the positions that were removed.",
                "%u answers go with the positions that were removed.", self->n_lost),
      self->n_lost);

  gtk_label_set_text (self->lost_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->lost_label), self->n_lost > 0);
  if (self->n_lost > 0)
    cp_compat_announce (GTK_WIDGET (self), text);
}

static void
removed_cb (CpQuestionDialog *self, CpPositionRow *row)
{
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  CpPositionRow *next;

  self->n_lost += cp_position_row_get_n_answers (row);
  gtk_list_box_remove (self->positions, GTK_WIDGET (row));
  next = get_row (self, place);
  if (next == NULL && place > 0)
    next = get_row (self, place - 1);
  if (next != NULL)
    cp_position_row_focus (next);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  show_lost (self);
  update (self);
}

/* The row keeps the focus. */
static void
move_to (CpQuestionDialog *self, CpPositionRow *row, int place)
{
  if (place < 0 || (place > 0 && get_row (self, place) == NULL))
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->positions, GTK_WIDGET (row));
  gtk_list_box_insert (self->positions, GTK_WIDGET (row), place);
  g_object_unref (row);
  cp_position_row_focus (row);
}

static void
moved_cb (CpQuestionDialog *self, int step, CpPositionRow *row)
{
  move_to (self, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step);
}

static void
dropped_cb (CpQuestionDialog *self, CpPositionRow *dragged, CpPositionRow *row)
{
  move_to (self, dragged, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

/* Enter goes to the next position, and behind the last one to a new one. */
static void
entered_cb (CpQuestionDialog *self, CpPositionRow *row)
{
  CpPositionRow *next = get_row (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  g_autofree char *position = cp_position_row_dup_position (row);

  if (next != NULL)
    cp_position_row_focus (next);
  else if (*position != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "question.add-position", NULL);
}

static CpPositionRow *
add_row (CpQuestionDialog *self, const char *was, guint n_answers)
{
  GtkWidget *row = cp_position_row_new (was, n_answers);

  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->positions, row);

  return CP_POSITION_ROW (row);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpQuestionDialog *self = CP_QUESTION_DIALOG (widget);

  cp_position_row_focus (add_row (self, NULL, 0));
  update (self);
}

/* As the corpus is to have them; the words are owned by @owner. */
static GArray *
list_positions (CpQuestionDialog *self, GPtrArray *owner)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (CpPositionChange));
  CpPositionRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      char *position = cp_position_row_dup_position (row);
      CpPositionChange change = { cp_position_row_get_was (row), position };

      g_ptr_array_add (owner, position);
      if (*position != '\0')
        g_array_append_val (changes, change);
    }

  return changes;
}

static CpEdit *
make_new (CpQuestionDialog *self, guint32 topic, const char *text, const GArray *changes)
{
  g_autoptr (GPtrArray) positions = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (positions,
                     (gpointer) g_array_index (changes, CpPositionChange, i).position);
  g_ptr_array_add (positions, NULL);

  /* Translators: the name of an edit */
  return cp_edit_new_question (_("Add a question"), get_snapshot (self), topic, text,
                               (const char *const *) positions->pdata);
}

static void
cp_question_dialog_accept (CpAnswerDialog *dialog)
{
  CpQuestionDialog *self = CP_QUESTION_DIALOG (dialog);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));
  g_autoptr (GPtrArray) owner = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) changes = list_positions (self, owner);
  g_autoptr (CpEdit) edit = NULL;
  guint32 topic = cp_snapshot_find (get_snapshot (self), CP_ARRAY_TOPICS, self->topic);
  guint32 question = CP_HANDLE_NONE;

  if (self->question != NULL)
    question = cp_snapshot_find (get_snapshot (self), CP_ARRAY_QUESTIONS, self->question);
  if (question != CP_HANDLE_NONE)
    /* Translators: the name of an edit */
    edit = cp_edit_new_question_change (_("Change a question"), get_snapshot (self), question, text,
                                        (const CpPositionChange *) (gpointer) changes->data,
                                        changes->len);
  else if (self->question == NULL && topic != CP_HANDLE_NONE)
    edit = make_new (self, topic, text, changes);
  cp_editing_apply (parent, self->session, edit, self->n_lost > 0 ? CP_TELL_DONE : CP_TELL_NOTHING);
}

static void
cp_question_dialog_finalize (GObject *object)
{
  CpQuestionDialog *self = CP_QUESTION_DIALOG (object);

  g_clear_object (&self->session);
  g_free (self->topic);
  g_free (self->question);

  G_OBJECT_CLASS (cp_question_dialog_parent_class)->finalize (object);
}

static void
cp_question_dialog_class_init (CpQuestionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cp_question_dialog_finalize;
  CP_ANSWER_DIALOG_CLASS (klass)->accept = cp_question_dialog_accept;

  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-question-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CpQuestionDialog, topic_label);
  gtk_widget_class_bind_template_child (widget_class, CpQuestionDialog, text);
  gtk_widget_class_bind_template_child (widget_class, CpQuestionDialog, positions);
  gtk_widget_class_bind_template_child (widget_class, CpQuestionDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, CpQuestionDialog, lost_label);
  gtk_widget_class_bind_template_child (widget_class, CpQuestionDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "question.add-position", NULL, add_cb);
}

static void
cp_question_dialog_init (CpQuestionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_question (CpQuestionDialog *self)
{
  guint32 handle = cp_snapshot_find (get_snapshot (self), CP_ARRAY_QUESTIONS, self->question);
  CpQuestion *question = cp_snapshot_get_question (get_snapshot (self), handle);
  const char *const *positions = cp_question_get_positions (question);
  const char *text = cp_question_get_text (question);

  /* Translators: the title of a dialog */
  gtk_window_set_title (GTK_WINDOW (self), _("Edit the Question"));
  /* Translators: a button */
  gtk_button_set_label (self->accept, _("_Save"));
  gtk_editable_set_text (self->text, text != NULL ? text : "");
  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    add_row (self, positions[i], cp_snapshot_count_answers (get_snapshot (self), handle, positions[i]));
}

/**
 * cp_question_dialog_new:
 * @parent: the window of the session
 * @topic: id of the topic that the question is on
 * @question: (nullable): id of the question to be changed; %NULL writes a new one
 *
 * Makes a dialog that writes a question.
 */
GtkWindow *
cp_question_dialog_new (GtkWindow *parent, CpSession *session, const char *topic,
                        const char *question)
{
  CpQuestionDialog *self;
  guint32 handle;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && CP_IS_SESSION (session), NULL);
  g_return_val_if_fail (topic != NULL, NULL);

  self = g_object_new (CP_TYPE_QUESTION_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->topic = g_strdup (topic);
  self->question = g_strdup (question);
  handle = cp_snapshot_find (get_snapshot (self), CP_ARRAY_TOPICS, topic);
  if (handle != CP_HANDLE_NONE)
    {
      g_autofree char *name = cp_words_dup_name (
          cp_item_get_label (CP_ITEM (cp_snapshot_get_topic (get_snapshot (self), handle))));

      gtk_label_set_text (self->topic_label, name);
    }
  if (question != NULL)
    show_question (self);
  else
    for (guint i = 0; i < 2; i++)
      add_row (self, NULL, 0);
  update (self);

  return GTK_WINDOW (self);
}
