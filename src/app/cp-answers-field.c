/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a statement stands on the questions of its topics. */

#include "cp-answers-field.h"

#include <glib/gi18n-lib.h>

#include "cp-edit-comparison.h"
#include "cp-editing.h"
#include "cp-name-words.h"
#include "cp-record-choice.h"

/* One row a question: its text, and a list of its positions below it. The rows are made anew only where
 * questions or positions are others, so that the focus stays. */

struct _CpAnswersField
{
  GtkWidget parent_instance;

  CpSession *session;
  guint32 statement;
  GPtrArray *questions; /* CpQuestion, as shown */
  GPtrArray *choices;   /* GtkDropDown, one for each; the rows own them */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (CpAnswersField, cp_answers_field, GTK_TYPE_WIDGET)

static CpSnapshot *
get_snapshot (CpAnswersField *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static gboolean
is_about (CpSnapshot *snapshot, guint32 statement, const char *topic_id)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (g_strcmp0 (cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_TOPICS, topics[i])),
                   topic_id) == 0)
      return TRUE;
  return FALSE;
}

/* Those of its topics, and those that it answers whatever it is about. */
static GPtrArray *
list_questions (CpAnswersField *self)
{
  CpSnapshot *snapshot = get_snapshot (self);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  guint n, n_answers;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_QUESTIONS, &n);
  const CpAnswer *answers = cp_snapshot_get_answers (snapshot, self->statement, &n_answers);

  for (guint i = 0; i < n; i++)
    {
      CpQuestion *question = cp_snapshot_get_question (snapshot, order[i]);
      gboolean wanted = is_about (snapshot, self->statement, cp_question_get_topic (question));

      for (guint k = 0; k < n_answers && !wanted; k++)
        wanted = answers[k].question == order[i];
      if (wanted && cp_question_get_n_positions (question) > 0)
        g_ptr_array_add (list, g_object_ref (question));
    }
  return list;
}

static const char *
find_position (CpAnswersField *self, CpQuestion *question)
{
  CpSnapshot *snapshot = get_snapshot (self);
  guint32 handle =
      cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, cp_item_get_id (CP_ITEM (question)));
  guint n_answers;
  const CpAnswer *answers = cp_snapshot_get_answers (snapshot, self->statement, &n_answers);

  for (guint i = 0; i < n_answers; i++)
    if (answers[i].question == handle
        && answers[i].position < cp_question_get_n_positions (question))
      return cp_question_get_positions (question)[answers[i].position];
  return "";
}

static void
selected_cb (GtkDropDown *choice, GParamSpec *pspec, CpAnswersField *self)
{
  guint place;
  const char *position = cp_record_choice_get_id (choice);
  guint32 handle;
  g_autoptr (CpEdit) edit = NULL;

  if (self->is_updating || !g_ptr_array_find (self->choices, choice, &place))
    return;
  handle = cp_snapshot_find (get_snapshot (self), CP_ARRAY_QUESTIONS,
                             cp_item_get_id (g_ptr_array_index (self->questions, place)));
  if (handle == CP_HANDLE_NONE || position == NULL)
    return;
  /* Translators: the name of an edit of one statement; the position is on a question */
  edit = cp_edit_new_answer (C_("edit", "Change the position of a statement"), get_snapshot (self),
                             &self->statement, 1, handle, *position != '\0' ? position : NULL);
  cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_NOTHING);
}

static char *
dup_text (CpQuestion *question)
{
  const char *text = cp_question_get_text (question);

  return cp_words_dup_name (text != NULL ? text : cp_item_get_id (CP_ITEM (question)));
}

/* A position is its own id; the first choice is none of them. */
static void
fill_choice (GtkDropDown *choice, CpQuestion *question)
{
  const char *const *positions = cp_question_get_positions (question);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) "");
  /* Translators: in a list of choices: a statement that takes no position on a question */
  g_ptr_array_add (labels, _("No position"));
  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    {
      g_ptr_array_add (ids, (gpointer) positions[i]);
      g_ptr_array_add (labels, (gpointer) positions[i]);
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (labels, NULL);
  cp_record_choice_set (choice, (const char *const *) ids->pdata,
                        (const char *const *) labels->pdata);
}

static GtkWidget *
create_choice (CpAnswersField *self, CpQuestion *question)
{
  GtkWidget *choice = cp_record_choice_new ();
  g_autofree char *text = dup_text (question);

  fill_choice (GTK_DROP_DOWN (choice), question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (selected_cb), self);

  return choice;
}

static void
add_row (CpAnswersField *self, CpQuestion *question)
{
  g_autofree char *text = dup_text (question);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *choice = create_choice (self, question);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (label, "cp-caption");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  g_ptr_array_add (self->choices, choice);
}

static gboolean
is_same (const GPtrArray *one, const GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (one->pdata[i] != other->pdata[i])
      return FALSE;
  return TRUE;
}

static void
clear_rows (CpAnswersField *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->choices, 0);
}

static void
take_questions (CpAnswersField *self)
{
  g_autoptr (GPtrArray) questions = list_questions (self);

  if (is_same (questions, self->questions))
    return;
  clear_rows (self);
  g_ptr_array_unref (self->questions);
  self->questions = g_steal_pointer (&questions);
  for (guint i = 0; i < self->questions->len; i++)
    add_row (self, g_ptr_array_index (self->questions, i));
}

static void
cp_answers_field_dispose (GObject *object)
{
  CpAnswersField *self = CP_ANSWERS_FIELD (object);

  clear_rows (self);
  g_ptr_array_set_size (self->questions, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cp_answers_field_parent_class)->dispose (object);
}

static void
cp_answers_field_finalize (GObject *object)
{
  CpAnswersField *self = CP_ANSWERS_FIELD (object);

  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (cp_answers_field_parent_class)->finalize (object);
}

static void
cp_answers_field_class_init (CpAnswersFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_answers_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_answers_field_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_answers_field_init (CpAnswersField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
  self->choices = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what a screen reader calls the group of
                                   * questions that a statement answers */
                                  _("Questions"), -1);
}

/**
 * cp_answers_field_show:
 * @statement: the handle of a statement that is there
 *
 * Shows where a statement stands.
 *
 * Returns: whether there is any question to stand on
 */
gboolean
cp_answers_field_show (CpAnswersField *self, CpSession *session, guint32 statement)
{
  g_return_val_if_fail (CP_IS_ANSWERS_FIELD (self) && CP_IS_SESSION (session), FALSE);

  g_set_object (&self->session, session);
  self->statement = statement;
  take_questions (self);
  self->is_updating = TRUE;
  for (guint i = 0; i < self->questions->len; i++)
    cp_record_choice_select (g_ptr_array_index (self->choices, i),
                             find_position (self, g_ptr_array_index (self->questions, i)));
  self->is_updating = FALSE;
  return self->questions->len > 0;
}
