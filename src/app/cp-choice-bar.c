/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar in which a window asks what is to become of something, and waits for the answer. */

#include "cp-choice-bar.h"

#include "cp-compat.h"
#include "cp-wrap-layout.h"

/* Unlike a message it offers more than one thing, and does not go by itself. */

struct _CpChoiceBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *text;
  GtkLabel *details;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (CpChoiceBar, cp_choice_bar, GTK_TYPE_WIDGET)

static void
close_cb (CpChoiceBar *self)
{
  cp_choice_bar_hide (self);
}

/* Whatever is chosen, the question is answered. */
static GtkWidget *
create_button (CpChoiceBar *self, const CpChoice *choice)
{
  GtkWidget *button = gtk_button_new_with_label (choice->label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), choice->action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return button;
}

static void
cp_choice_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_CHOICE_BAR);

  G_OBJECT_CLASS (cp_choice_bar_parent_class)->dispose (object);
}

static void
cp_choice_bar_class_init (CpChoiceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_choice_bar_dispose;

  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-choice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpChoiceBar, box);
  gtk_widget_class_bind_template_child (widget_class, CpChoiceBar, text);
  gtk_widget_class_bind_template_child (widget_class, CpChoiceBar, details);
  gtk_widget_class_bind_template_child (widget_class, CpChoiceBar, buttons);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
cp_choice_bar_init (CpChoiceBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cp_choice_bar_new:
 *
 * Creates a bar that asks nothing and is not seen.
 */
GtkWidget *
cp_choice_bar_new (void)
{
  return g_object_new (CP_TYPE_CHOICE_BAR, NULL);
}

/**
 * cp_choice_bar_ask:
 * @text: what happened
 * @details: what each choice does
 * @choices: (array length=n_choices): the first stands first
 *
 * Asks, in the place of what was asked before.
 */
void
cp_choice_bar_ask (CpChoiceBar *self, const char *text, const char *details,
                   const CpChoice *choices, guint n_choices)
{
  GtkWidget *child;

  g_return_if_fail (CP_IS_CHOICE_BAR (self) && text != NULL && details != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  for (guint i = 0; i < n_choices; i++)
    gtk_box_append (self->buttons, create_button (self, &choices[i]));
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->details, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  cp_compat_announce (GTK_WIDGET (self), text);
}

/**
 * cp_choice_bar_hide:
 *
 * Asks no longer.
 */
void
cp_choice_bar_hide (CpChoiceBar *self)
{
  g_return_if_fail (CP_IS_CHOICE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
