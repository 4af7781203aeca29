/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic to be changed: its label, its terms, in how many statements it is found. */

#include "cp-topic-row.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"

/* What is written goes to the draft at once. The row says when its topic is to go; whoever shows it
 * takes the draft out of the list. */

struct _CpTopicRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkWidget *label;
  GtkWidget *words;
  GtkLabel *count;
  GtkWidget *remove;
  GtkLabel *fault;

  CpTopicDraft *draft;
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTopicRow, cp_topic_row, GTK_TYPE_LIST_BOX_ROW)

static void
take_name (GtkWidget *widget, char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

static void
update_names (CpTopicRow *self)
{
  const char *label = cp_topic_draft_get_label (self->draft);
  g_autofree char *topic = cp_words_dup_name (*label != '\0' ? label : _("New topic"));

  /* Translators: %s is a topic */
  take_name (self->label, g_strdup_printf (_("Name of the topic %s"), topic));
  /* Translators: %s is a topic */
  take_name (self->words, g_strdup_printf (_("Terms of the topic %s"), topic));
  /* Translators: %s is a topic */
  take_name (self->remove, g_strdup_printf (_("Remove the topic %s"), topic));
  take_name (GTK_WIDGET (self), g_steal_pointer (&topic));
}

static void
update_count (CpTopicRow *self)
{
  int count = cp_topic_draft_get_count (self->draft);
  g_autofree char *number = cp_words_dup_number (MAX (count, 0));
  g_autofree char *text = NULL;

  /* Translators: %s is a number */
  text = g_strdup_printf (ngettext ("%s statement", "%s statements", MAX (count, 0)), number);
  gtk_label_set_text (self->count, count >= 0 ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->count), -1);
  if (count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "cp-heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "cp-heading");
}

/* What is to be changed is told with the count, where it is read out. */
static void
update_fault (CpTopicRow *self)
{
  const char *fault = cp_topic_draft_get_fault (self->draft);

  gtk_label_set_text (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
}

static void
label_changed_cb (CpTopicRow *self)
{
  if (self->draft == NULL)
    return;
  cp_topic_draft_set_label (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->label)));
  update_names (self);
}

static void
words_changed_cb (CpTopicRow *self)
{
  if (self->draft != NULL)
    cp_topic_draft_set_words (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->words)));
}

static void
remove_cb (CpTopicRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

/* The row is no stop of its own: its entries are. */
static gboolean
cp_topic_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CP_TOPIC_ROW (widget)->label);
}

static void
cp_topic_row_dispose (GObject *object)
{
  CpTopicRow *self = CP_TOPIC_ROW (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_TOPIC_ROW);

  G_OBJECT_CLASS (cp_topic_row_parent_class)->dispose (object);
}

static void
cp_topic_row_class_init (CpTopicRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_topic_row_dispose;
  widget_class->grab_focus = cp_topic_row_grab_focus;

  /**
   * CpTopicRow::removed:
   *
   * A person does not want the topic.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", CP_TYPE_TOPIC_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-topic-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpTopicRow, label);
  gtk_widget_class_bind_template_child (widget_class, CpTopicRow, words);
  gtk_widget_class_bind_template_child (widget_class, CpTopicRow, count);
  gtk_widget_class_bind_template_child (widget_class, CpTopicRow, remove);
  gtk_widget_class_bind_template_child (widget_class, CpTopicRow, fault);
  gtk_widget_class_bind_template_callback (widget_class, label_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
cp_topic_row_init (CpTopicRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_topic_row_new:
 *
 * Makes a row that changes a topic.
 */
GtkWidget *
cp_topic_row_new (CpTopicDraft *draft)
{
  CpTopicRow *self;

  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (draft), NULL);

  self = g_object_new (CP_TYPE_TOPIC_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->label), cp_topic_draft_get_label (draft));
  gtk_editable_set_text (GTK_EDITABLE (self->words), cp_topic_draft_get_words (draft));
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "notify::count", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::fault", G_CALLBACK (update_fault), self,
                           G_CONNECT_SWAPPED);
  update_names (self);
  update_count (self);
  update_fault (self);

  return GTK_WIDGET (self);
}

/**
 * cp_topic_row_get_draft:
 *
 * Gets the topic.
 */
CpTopicDraft *
cp_topic_row_get_draft (CpTopicRow *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_ROW (self), NULL);

  return self->draft;
}
