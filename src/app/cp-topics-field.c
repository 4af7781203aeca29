/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statement is about: chips to take away, and an entry to add. */

#include "cp-topics-field.h"

#include <glib/gi18n-lib.h>

#include "cp-edit-coding.h"
#include "cp-editing.h"
#include "cp-name-entry.h"
#include "cp-name-words.h"
#include "cp-wrap-layout.h"

struct _CpTopicsField
{
  GtkWidget parent_instance;

  GtkWidget *line;
  CpNameEntry *entry;

  CpSession *session;
  guint32 statement;
  GArray *shown; /* of guint32: topics that have a chip, in their order */
};

G_DEFINE_FINAL_TYPE (CpTopicsField, cp_topics_field, GTK_TYPE_WIDGET)

static CpSnapshot *
get_snapshot (CpTopicsField *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static gboolean
apply (CpTopicsField *self, CpEdit *edit)
{
  return cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_NOTHING);
}

static void
change (CpTopicsField *self, guint32 topic, gboolean on)
{
  g_autoptr (CpEdit) edit = cp_edit_new_topic_change (
      /* Translators: what is done, as undo names it */
      on ? C_("edit", "Add a topic to a statement")
         /* Translators: what is done, as undo names it */
         : C_("edit", "Take a topic off a statement"),
      get_snapshot (self), &self->statement, 1, topic, on);

  apply (self, edit);
}

static void
chosen_cb (CpTopicsField *self, const char *id)
{
  guint32 topic = cp_snapshot_find (get_snapshot (self), CP_ARRAY_TOPICS, id);

  if (topic != CP_HANDLE_NONE)
    change (self, topic, TRUE);
}

static void
named_cb (CpTopicsField *self, const char *label)
{
  g_autoptr (CpEdit) edit = cp_edit_new_topic (C_("edit", "Add a topic to a statement"),
                                               get_snapshot (self), &self->statement, 1, label);

  apply (self, edit);
}

/* Wherever there is no chip's button, and no text that takes the click itself. */
static void
clicked_cb (CpTopicsField *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->entry)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* The focus goes to the entry, since the chip is gone. */
static void
remove_cb (GtkWidget *button, CpTopicsField *self)
{
  guint32 topic = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "topic"));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  change (self, topic, FALSE);
}

static GtkWidget *
create_remove (CpTopicsField *self, guint32 topic, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a topic of a statement */
  g_autofree char *label = g_strdup_printf (_("Take away %s"), name);

  g_object_set_data (G_OBJECT (button), "topic", GUINT_TO_POINTER (topic));
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);

  return button;
}

static GtkWidget *
create_chip (CpTopicsField *self, guint32 topic)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  CpItem *item = cp_snapshot_get_item (get_snapshot (self), CP_ARRAY_TOPICS, topic);
  g_autofree char *name = cp_words_dup_name (cp_item_get_label (item));
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (chip, "cp-topic-chip");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), create_remove (self, topic, name));

  return chip;
}

static gboolean
is_shown (CpTopicsField *self, const guint32 *topics, guint n)
{
  return self->shown->len == n
         && (n == 0 || memcmp (self->shown->data, topics, n * sizeof *topics) == 0);
}

static void
clear_chips (CpTopicsField *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->line)) != GTK_WIDGET (self->entry))
    gtk_box_remove (GTK_BOX (self->line), child);
  g_array_set_size (self->shown, 0);
}

static void
cp_topics_field_dispose (GObject *object)
{
  CpTopicsField *self = CP_TOPICS_FIELD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_TOPICS_FIELD);

  G_OBJECT_CLASS (cp_topics_field_parent_class)->dispose (object);
}

static void
cp_topics_field_class_init (CpTopicsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_topics_field_dispose;

  g_type_ensure (CP_TYPE_NAME_ENTRY);
  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-topics-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CpTopicsField, line);
  gtk_widget_class_bind_template_child (widget_class, CpTopicsField, entry);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_topics_field_init (CpTopicsField *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_name_entry_set_prompt (self->entry, _("Add a topic"),
                            /* Translators: in the empty field behind a statement’s topics */
                            _("Add…"));
  cp_name_entry_set_plain (self->entry);
}

/**
 * cp_topics_field_show:
 * @statement: the handle of a statement that is there
 *
 * Shows what a statement is about.
 */
void
cp_topics_field_show (CpTopicsField *self, CpSession *session, guint32 statement)
{
  const guint32 *topics;
  guint n_topics;

  g_return_if_fail (CP_IS_TOPICS_FIELD (self) && CP_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    cp_name_entry_set_register (self->entry, cp_session_get_corpus (session), CP_ARRAY_TOPICS);
  self->statement = statement;
  topics = cp_snapshot_get_topic_set (
      get_snapshot (self), cp_snapshot_get_statements (get_snapshot (self))->topics[statement],
      &n_topics);
  if (is_shown (self, topics, n_topics))
    return;
  clear_chips (self);
  for (guint i = n_topics; i > 0; i--)
    gtk_box_prepend (GTK_BOX (self->line), create_chip (self, topics[i - 1]));
  g_array_append_vals (self->shown, topics, n_topics);
}
