/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question above its positions, with the menu that changes it. */

#include "cp-question-heading.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-edit-questions.h"
#include "cp-name-words.h"

/* What stands beside a question is as small and as dim as other second lines. */
#define REST_SCALE 0.78
#define REST_ALPHA 47000

struct _CpQuestionHeading
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *button;

  CpSnapshot *snapshot;
  guint32 question;
};

G_DEFINE_FINAL_TYPE (CpQuestionHeading, cp_question_heading, GTK_TYPE_WIDGET)

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

/* The menu says what goes with the question. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  CpQuestionHeading *self = data;
  const char *id = cp_item_get_id (CP_ITEM (cp_snapshot_get_question (self->snapshot, self->question)));
  guint n = cp_snapshot_count_answers (self->snapshot, self->question, NULL);
  g_autofree char *delete = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (n == 0)
    delete = g_strdup (_("_Delete"));
  else
    /* Translators: in the menu of a question; answers are statements that take a position on it */
    delete = g_strdup_printf (ngettext ("_Delete with %u Answer", "_Delete with %u Answers", n), n);
  append_item (menu, _("_Edit…"), "win.edit-question", id);
  append_item (menu, delete, "win.delete-question", id);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
pressed_cb (GtkGestureClick *click, int n_presses, double x, double y, CpQuestionHeading *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (click));

  if (!gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (CP_QUESTION_HEADING (widget)->button));
}

static void
cp_question_heading_dispose (GObject *object)
{
  CpQuestionHeading *self = CP_QUESTION_HEADING (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);

  G_OBJECT_CLASS (cp_question_heading_parent_class)->dispose (object);
}

static void
cp_question_heading_class_init (CpQuestionHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_question_heading_dispose;

  gtk_widget_class_set_css_name (widget_class, "question");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "question.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "question.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "question.menu",
                                       NULL);
}

static void
add_button (CpQuestionHeading *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  /* Translators: tooltip of a button */
  gtk_widget_set_tooltip_text (self->button, _("Menu of this question"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_menu_cb, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
cp_question_heading_init (CpQuestionHeading *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->label, "cp-question");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  add_button (self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static PangoAttribute *
span (PangoAttribute *attribute, guint start)
{
  attribute->start_index = start;

  return attribute;
}

/* The question, then smaller the positions that nobody takes. */
static void
show_text (CpQuestionHeading *self, const char *text, const char *rest)
{
  g_autofree char *line = *rest != '\0' ? g_strdup_printf ("%s\u2003%s", text, rest) : g_strdup (text);
  PangoAttrList *attributes = pango_attr_list_new ();
  guint start = strlen (text);

  pango_attr_list_insert (attributes, span (pango_attr_weight_new (PANGO_WEIGHT_NORMAL), start));
  pango_attr_list_insert (attributes, span (pango_attr_scale_new (REST_SCALE), start));
  pango_attr_list_insert (attributes, span (pango_attr_foreground_alpha_new (REST_ALPHA), start));
  gtk_label_set_text (GTK_LABEL (self->label), line);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  pango_attr_list_unref (attributes);
}

/**
 * cp_question_heading_new:
 * @question: a handle
 * @rest: what stands beside the question, smaller; may be ""
 *
 * Makes the heading of a question.
 */
GtkWidget *
cp_question_heading_new (CpSnapshot *snapshot, guint32 question, const char *rest)
{
  CpQuestionHeading *self;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (snapshot != NULL && rest != NULL, NULL);

  self = g_object_new (CP_TYPE_QUESTION_HEADING, NULL);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->question = question;
  text = cp_words_dup_name (cp_question_get_text (cp_snapshot_get_question (snapshot, question)));
  show_text (self, text, rest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  /* Translators: %s is a question that statements are held against. */
  label = g_strdup_printf (_("Menu of the question “%s”"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return GTK_WIDGET (self);
}
