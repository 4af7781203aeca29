/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses who stands on a side: a role, nobody, or whoever a query finds. */

#include "cp-side-picker.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-role-label.h"
#include "cp-sign.h"

/* The state of win.left and win.right is the query of the side, "" for nobody, so the menu marks the
 * role that it is. A query is checked while it is written; what is wrong with it is said. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-side-picker.ui"

struct _CpSidePicker
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  CpSign *sign;
  GtkLabel *name;
  GtkPopover *other;
  GtkEditable *entry;
  GtkLabel *fault;
  GtkWidget *hint;
  GtkWidget *apply;

  CpSide side;
  CpSnapshot *snapshot;     /* or NULL */
  CpComparison *comparison; /* or NULL */
};

G_DEFINE_FINAL_TYPE (CpSidePicker, cp_side_picker, GTK_TYPE_WIDGET)

static const char *
get_action (CpSidePicker *self)
{
  return self->side == CP_SIDE_LEFT ? "win.left" : "win.right";
}

/* How many statements compared are of each role, by its handle. */
static guint *
count_roles (CpSidePicker *self)
{
  guint *counts = g_new0 (guint, cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_ROLES));

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_statements (self->comparison, side, &n);

      for (guint i = 0; i < n; i++)
        {
          guint32 role = cp_snapshot_get_statement_role (self->snapshot, statements[i]);

          if (role != CP_HANDLE_NONE)
            counts[role]++;
        }
    }

  return counts;
}

static void
append_choice (CpSidePicker *self, GMenu *section, const char *label, const char *query)
{
  GMenuItem *item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, escaped);
  g_menu_item_set_action_and_target (item, get_action (self), "s", query);
  g_menu_append_item (section, item);
  g_object_unref (item);
}

static GMenu *
make_roles (CpSidePicker *self)
{
  GMenu *section = g_menu_new ();
  g_autofree guint *counts = count_roles (self);
  guint n_roles;
  const guint32 *roles = cp_snapshot_get_order (self->snapshot, CP_ARRAY_ROLES, &n_roles);

  for (guint i = 0; i < n_roles; i++)
    {
      CpItem *role = cp_snapshot_get_item (self->snapshot, CP_ARRAY_ROLES, roles[i]);
      g_autoptr (GString) query = g_string_new ("role:");
      g_autofree char *name = cp_words_dup_name (cp_role_label_get_item_words (role));
      g_autofree char *number = cp_words_dup_number (counts[roles[i]]);
      /* Translators: a role, and how many of the statements compared are of it. */
      g_autofree char *label = g_strdup_printf (_("%s (%s)"), name, number);

      cp_query_append_value (query, cp_item_get_id (role));
      append_choice (self, section, label, query->str);
    }
  /* Translators: a choice in menus: no one stands on this side, or a statement has no speaker */
  append_choice (self, section, _("Nobody"), "");

  return section;
}

static GMenuModel *
make_menu (CpSidePicker *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) roles = make_roles (self);
  g_autoptr (GMenu) more = g_menu_new ();

  /* Translators: menu item: choose who stands on a side with words of the search */
  g_menu_append (more, _("By a _Query…"), "side.other");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (roles));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));

  return G_MENU_MODEL (menu);
}

/* A menu is made when it is asked for. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = make_menu (data);

  gtk_menu_button_set_menu_model (button, menu);
}

/* Whether what is written is a query that this corpus understands. */
static gboolean
check_entry (CpSidePicker *self, GError **error)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (CpQuery) query = cp_query_parse (text, error);

  return query != NULL && !cp_query_is_empty (query) && self->snapshot != NULL
         && cp_query_check (query, self->snapshot, error);
}

static void
entry_changed_cb (CpSidePicker *self)
{
  g_autoptr (GError) error = NULL;
  gboolean usable = check_entry (self, &error);

  gtk_widget_set_sensitive (self->apply, usable);
  gtk_label_set_text (self->fault, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->hint, error == NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
entry_activated_cb (CpSidePicker *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->entry));

  if (!check_entry (self, NULL))
    return;
  gtk_popover_popdown (self->other);
  gtk_widget_activate_action (GTK_WIDGET (self), get_action (self), "s", text);
}

static void
show_other_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpSidePicker *self = CP_SIDE_PICKER (widget);

  gtk_popover_popup (self->other);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
cp_side_picker_dispose (GObject *object)
{
  CpSidePicker *self = CP_SIDE_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_SIDE_PICKER);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->comparison, cp_comparison_unref);

  G_OBJECT_CLASS (cp_side_picker_parent_class)->dispose (object);
}

static void
cp_side_picker_class_init (CpSidePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_side_picker_dispose;

  g_type_ensure (CP_TYPE_SIGN);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, button);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, sign);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, name);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, other);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, entry);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, fault);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, hint);
  gtk_widget_class_bind_template_child (widget_class, CpSidePicker, apply);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "side.other", NULL, show_other_cb);
}

static void
cp_side_picker_init (CpSidePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_menu_cb, self, NULL);
}

/**
 * cp_side_picker_new:
 *
 * Makes a picker that stands for no side yet.
 */
GtkWidget *
cp_side_picker_new (void)
{
  return g_object_new (CP_TYPE_SIDE_PICKER, NULL);
}

/**
 * cp_side_picker_show:
 * @side: left or right
 *
 * Shows who stands on a side of a comparison, and offers others.
 */
void
cp_side_picker_show (CpSidePicker *self, CpComparison *comparison, CpSide side)
{
  CpSnapshot *snapshot;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CP_IS_SIDE_PICKER (self) && comparison != NULL && side != CP_SIDE_OTHERS);

  snapshot = cp_snapshot_ref (cp_comparison_get_snapshot (comparison));
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  self->snapshot = snapshot;
  cp_comparison_ref (comparison);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  self->comparison = comparison;
  self->side = side;
  name = cp_words_dup_name (cp_sides_get_label (cp_comparison_get_sides (comparison), side));
  cp_sign_set (self->sign, side, cp_comparison_get_summary (comparison, side)->n_statements == 0);
  gtk_label_set_text (self->name, name);
  /* Translators: tooltip and name of a button; %s is who stands on the side. */
  label = g_strdup_printf (side == CP_SIDE_LEFT ? _("Left side: %s")
                                                /* Translators: %s is who stands on the side. */
                                                : _("Right side: %s"),
                           name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}
