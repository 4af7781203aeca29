/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements of a list are selected, and what is mostly done with them. */

#include "cp-coding-bar.h"

#include <glib/gi18n-lib.h>

#include "cp-elastic.h"
#include "cp-name-entry.h"
#include "cp-number-words.h"

/* What its buttons do are actions of the page around it. */

#define ENTRY_WIDTH 280

struct _CpCodingBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *number;
  GtkMenuButton *speaker;
  GtkMenuButton *topic;
  CpElastic *accept_place;
  GtkWidget *more;

  CpCorpus *corpus;
};

G_DEFINE_FINAL_TYPE (CpCodingBar, cp_coding_bar, GTK_TYPE_WIDGET)

/* The popover goes first: what is done may take the bar away. */
static void
finish (CpNameEntry *entry, const char *action, const char *value)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);
  GtkWidget *bar = gtk_widget_get_ancestor (popover, CP_TYPE_CODING_BAR);
  g_autofree char *copy = g_strdup (value);

  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (bar, action, "s", copy);
}

static void
speaker_chosen_cb (CpNameEntry *entry, const char *id)
{
  finish (entry, "statements.set-speaker", id);
}

static void
speaker_named_cb (CpNameEntry *entry, const char *name)
{
  finish (entry, "statements.name-speaker", name);
}

static void
topic_chosen_cb (CpNameEntry *entry, const char *id)
{
  finish (entry, "statements.add-topic", id);
}

static void
topic_named_cb (CpNameEntry *entry, const char *label)
{
  finish (entry, "statements.name-topic", label);
}

static CpNameEntry *
make_popover (CpCodingBar *self, GtkMenuButton *button, CpArray array)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *entry = cp_name_entry_new ();

  gtk_widget_set_size_request (entry, ENTRY_WIDTH, -1);
  cp_name_entry_set_register (CP_NAME_ENTRY (entry), self->corpus, array);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  gtk_widget_add_css_class (popover, "cp-coding-popover");
  gtk_menu_button_set_popover (button, popover);
  return CP_NAME_ENTRY (entry);
}

static void
create_speaker (GtkMenuButton *button, gpointer data)
{
  CpNameEntry *entry;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  entry = make_popover (data, button, CP_ARRAY_SPEAKERS);
  cp_name_entry_set_prompt (entry,
                            /* Translators: a button, a field and a column: who says it */
                            _("Speaker"),
                            /* Translators: the hint of a field in which to type a speaker */
                            _("Who says it"));
  g_signal_connect (entry, "chosen", G_CALLBACK (speaker_chosen_cb), NULL);
  g_signal_connect (entry, "named", G_CALLBACK (speaker_named_cb), NULL);
}

static void
create_topic (GtkMenuButton *button, gpointer data)
{
  CpNameEntry *entry;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  entry = make_popover (data, button, CP_ARRAY_TOPICS);
  cp_name_entry_set_prompt (entry,
                            /* Translators: a button, and a field in which to type a topic */
                            _("Add a topic"),
                            /* Translators: the hint of a field in which to type a topic */
                            _("What it is about"));
  g_signal_connect (entry, "chosen", G_CALLBACK (topic_chosen_cb), NULL);
  g_signal_connect (entry, "named", G_CALLBACK (topic_named_cb), NULL);
}

static void
cp_coding_bar_dispose (GObject *object)
{
  CpCodingBar *self = CP_CODING_BAR (object);

  if (self->speaker != NULL)
    cp_coding_bar_set_corpus (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_CODING_BAR);

  G_OBJECT_CLASS (cp_coding_bar_parent_class)->dispose (object);
}

static void
cp_coding_bar_class_init (CpCodingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_coding_bar_dispose;

  g_type_ensure (CP_TYPE_ELASTIC);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-coding-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpCodingBar, box);
  gtk_widget_class_bind_template_child (widget_class, CpCodingBar, number);
  gtk_widget_class_bind_template_child (widget_class, CpCodingBar, speaker);
  gtk_widget_class_bind_template_child (widget_class, CpCodingBar, topic);
  gtk_widget_class_bind_template_child (widget_class, CpCodingBar, accept_place);
  gtk_widget_class_bind_template_child (widget_class, CpCodingBar, more);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
cp_coding_bar_init (CpCodingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->speaker, create_speaker, self, NULL);
  gtk_menu_button_set_create_popup_func (self->topic, create_topic, self, NULL);
}

/**
 * cp_coding_bar_set_corpus:
 * @corpus: (nullable): whose speakers and topics are offered
 *
 * Sets what names come from.
 */
void
cp_coding_bar_set_corpus (CpCodingBar *self, CpCorpus *corpus)
{
  g_return_if_fail (CP_IS_CODING_BAR (self));

  if (!g_set_object (&self->corpus, corpus))
    return;
  gtk_menu_button_set_popover (self->speaker, NULL);
  gtk_menu_button_set_popover (self->topic, NULL);
}

/**
 * cp_coding_bar_set_n_selected:
 * @n: how many statements are selected
 *
 * Says how many there are. With none there is nothing to press, but the bar stays, so that no row
 * moves away under the pointer that selects it.
 */
void
cp_coding_bar_set_n_selected (CpCodingBar *self, guint n)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (CP_IS_CODING_BAR (self));

  number = cp_words_dup_number (n);
  /* Translators: %s is the number of statements that are selected */
  text = g_strdup_printf (ngettext ("%s selected", "%s selected", n), number);
  /* Translators: how many statements are selected: none */
  gtk_label_set_text (self->number, n > 0 ? text : _("None selected"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->speaker), n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->topic), n > 0);
}

/**
 * cp_coding_bar_choose_speaker:
 *
 * Lets the person choose who says what is selected.
 */
void
cp_coding_bar_choose_speaker (CpCodingBar *self)
{
  g_return_if_fail (CP_IS_CODING_BAR (self));

  gtk_menu_button_popup (self->speaker);
}

/**
 * cp_coding_bar_choose_topic:
 *
 * Lets the person choose what else is selected is about.
 */
void
cp_coding_bar_choose_topic (CpCodingBar *self)
{
  g_return_if_fail (CP_IS_CODING_BAR (self));

  gtk_menu_button_popup (self->topic);
}

/**
 * cp_coding_bar_get_more:
 *
 * Gets the button that shows the menu.
 */
GtkWidget *
cp_coding_bar_get_more (CpCodingBar *self)
{
  g_return_val_if_fail (CP_IS_CODING_BAR (self), NULL);

  return self->more;
}
