/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a window says what happened, and what can be done about it. */

#include "cp-message-bar.h"

#include "cp-cap-layout.h"
#include "cp-compat.h"
#include "cp-wrap-layout.h"

/* A result goes by itself; an error stays until it is closed. */
#define SECONDS_SHOWN 6
/* Of what can be done; more is cut off. */
#define LABEL_CHARS 28
#define LABEL_LEAST 14

struct _CpMessageBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *icon;
  GtkLabel *text;
  GtkLabel *details;
  GtkWidget *details_place;
  GtkButton *action;

  guint timeout;
};

G_DEFINE_FINAL_TYPE (CpMessageBar, cp_message_bar, GTK_TYPE_WIDGET)

static gboolean
time_over_cb (gpointer data)
{
  CpMessageBar *self = data;

  self->timeout = 0;
  cp_message_bar_hide (self);

  return G_SOURCE_REMOVE;
}

static void
close_cb (CpMessageBar *self)
{
  cp_message_bar_hide (self);
}

static void
set_line (GtkLabel *label, GtkWidget *place, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (place, text != NULL && *text != '\0');
}

/* Who offers an action, such as the window for win.undo. */
static GActionGroup *
find_group (CpMessageBar *self, const char *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (g_str_has_prefix (name, "win.") && G_IS_ACTION_GROUP (root))
    return G_ACTION_GROUP (root);
  if (g_str_has_prefix (name, "app.") && GTK_IS_WINDOW (root))
    return G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (root)));
  return NULL;
}

static gboolean
is_possible (CpMessageBar *self, const char *name, GVariant *target)
{
  GActionGroup *group = find_group (self, name);
  const GVariantType *type = NULL;

  if (group == NULL
      || !g_action_group_query_action (group, strchr (name, '.') + 1, NULL, &type, NULL, NULL, NULL))
    return FALSE;
  return type == NULL ? target == NULL : target != NULL && g_variant_is_of_type (target, type);
}

static void
set_button_label (GtkButton *button, const char *text)
{
  GtkWidget *label;

  gtk_button_set_label (button, text);
  label = gtk_button_get_child (button);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (g_utf8_strlen (text, -1), LABEL_LEAST));
}

/* What comes over the bus may name any action; one that cannot be done is not offered. */
static void
set_action (CpMessageBar *self, const CpMessage *message)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self->action);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean has_action = message->button != NULL && *message->button != '\0'
                        && message->action != NULL
                        && g_action_parse_detailed_name (message->action, &name, &target, NULL)
                        && is_possible (self, name, target);

  gtk_widget_set_visible (GTK_WIDGET (self->action), has_action);
  /* A name is checked against the target that is there when it is set. */
  gtk_actionable_set_action_name (actionable, NULL);
  if (!has_action)
    return;
  set_button_label (self->action, message->button);
  gtk_actionable_set_action_target_value (actionable, target);
  gtk_actionable_set_action_name (actionable, name);
}

/* The bar stands before the views: where nothing has the focus it would be first to have it. */
static gboolean
cp_message_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL || gtk_root_get_focus (root) == NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (cp_message_bar_parent_class)->focus (widget, direction);
}

static void
cp_message_bar_dispose (GObject *object)
{
  CpMessageBar *self = CP_MESSAGE_BAR (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_MESSAGE_BAR);

  G_OBJECT_CLASS (cp_message_bar_parent_class)->dispose (object);
}

static void
cp_message_bar_class_init (CpMessageBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_message_bar_dispose;
  widget_class->focus = cp_message_bar_focus;

  g_type_ensure (CP_TYPE_CAP_LAYOUT);
  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, box);
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, icon);
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, text);
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, details);
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, details_place);
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, action);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
cp_message_bar_init (CpMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* To come to a sentence with Tab is not to choose it for copying. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-label-select-on-focus", FALSE,
                NULL);
}

/**
 * cp_message_bar_new:
 *
 * Creates a bar that says nothing and is not seen.
 */
GtkWidget *
cp_message_bar_new (void)
{
  return g_object_new (CP_TYPE_MESSAGE_BAR, NULL);
}

/**
 * cp_message_bar_show:
 *
 * Says something, to screen readers too. A result goes after a while, an error when it is closed.
 */
void
cp_message_bar_show (CpMessageBar *self, const CpMessage *message)
{
  g_return_if_fail (CP_IS_MESSAGE_BAR (self) && message != NULL);

  g_clear_handle_id (&self->timeout, g_source_remove);
  set_line (self->text, GTK_WIDGET (self->text), message->text);
  set_line (self->details, self->details_place, message->details);
  /* What went wrong may have to be told to somebody; a result takes no focus. */
  gtk_label_set_selectable (self->text, message->error);
  gtk_label_set_selectable (self->details, message->error);
  set_action (self, message);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), message->error
                                                            ? "dialog-warning-symbolic"
                                                            : "emblem-ok-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  message->text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  cp_compat_announce (GTK_WIDGET (self), message->text);
  if (!message->error)
    self->timeout = g_timeout_add_seconds (SECONDS_SHOWN, time_over_cb, self);
}

/**
 * cp_message_bar_hide:
 *
 * Takes back what was said.
 */
void
cp_message_bar_hide (CpMessageBar *self)
{
  g_return_if_fail (CP_IS_MESSAGE_BAR (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cp_message_bar_get_text:
 *
 * Gets what is said.
 *
 * Returns: (nullable) (transfer none): the sentence, %NULL where nothing is said
 */
const char *
cp_message_bar_get_text (CpMessageBar *self)
{
  g_return_val_if_fail (CP_IS_MESSAGE_BAR (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_text (self->text) : NULL;
}
