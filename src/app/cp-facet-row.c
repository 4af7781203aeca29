/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of a facet, to be ticked: its sign, its name and how many statements it has. */

#include "cp-facet-row.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-sign.h"

/*
 * The row asks its group (CpFacetGroup) for "facet.only" and "facet.all", and says when its box was
 * ticked or unticked by a person. In place of the number stands a button where the pointer or the
 * focus is.
 */
struct _CpFacetRow
{
  GtkWidget parent_instance;

  GtkCheckButton *check;
  CpSign *sign;
  GtkLabel *label;
  GtkLabel *count;
  GtkWidget *only; /* made when first met */
  GtkEventController *motion;
  GtkEventController *focus;
  GtkPopover *menu; /* made when first asked for */

  char *id;
  gboolean setting;
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpFacetRow, cp_facet_row, GTK_TYPE_WIDGET)

static void
update_only (CpFacetRow *self)
{
  /* Translators: %s is the value of a filter: look at this one and no other */
  g_autofree char *sentence = g_strdup_printf (_("Only %s"), gtk_label_get_text (self->label));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->only), "s", self->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->only), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
}

static void
ensure_only (CpFacetRow *self)
{
  if (self->only != NULL || self->id == NULL)
    return;
  /* Translators: a button beside a value of a filter: look at this value only */
  self->only = gtk_button_new_with_label (C_("filter", "only"));
  gtk_button_set_has_frame (GTK_BUTTON (self->only), FALSE);
  gtk_widget_set_valign (self->only, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->only, "cp-facet-only");
  update_only (self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->only), "facet.only");
  gtk_widget_insert_after (self->only, GTK_WIDGET (self), GTK_WIDGET (self->count));
}

static void
update_words (CpFacetRow *self, const CpFacetValue *value)
{
  g_autofree char *number = cp_words_dup_number (value->n_statements);
  g_autofree char *name = cp_words_dup_name (value->label);
  g_autofree char *counted = NULL;
  g_autofree char *sentence = NULL;

  counted = g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("%s statement", "%s statements", value->n_statements), number);
  /* Translators: the value of a filter, then "47 statements": "Official, 47 statements" */
  sentence = g_strdup_printf (C_("filter", "%s, %s"), name, counted);

  gtk_label_set_text (self->label, name);
  gtk_label_set_text (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
  if (self->only != NULL)
    update_only (self);
}

static GtkPopover *
create_menu (CpFacetRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: in the menu of a value of a filter: look at this value and no other */
  g_autoptr (GMenuItem) only = g_menu_item_new (_("Only This"), NULL);
  GtkWidget *popover;

  g_menu_item_set_action_and_target (only, "facet.only", "s", self->id);
  g_menu_append_item (menu, only);
  g_menu_append (menu, _("All"), "facet.all");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));

  return GTK_POPOVER (popover);
}

static void
drop_menu (CpFacetRow *self)
{
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  self->menu = NULL;
}

static void
open_menu (CpFacetRow *self, int x, int y)
{
  if (self->menu == NULL)
    self->menu = create_menu (self);
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (self->menu);
}

static void
popup_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_menu (CP_FACET_ROW (widget), gtk_widget_get_width (widget) / 2,
             gtk_widget_get_height (widget));
}

static void
check_toggled_cb (CpFacetRow *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static void
update_end_cb (CpFacetRow *self)
{
  gboolean met =
      gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion))
      || gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));

  if (met)
    ensure_only (self);
  if (self->only != NULL)
    gtk_widget_set_visible (self->only, met);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !met);
}

static void
secondary_pressed_cb (CpFacetRow *self, int n_presses, double x, double y)
{
  open_menu (self, (int) x, (int) y);
}

static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));

  return TRUE;
}

static void
cp_facet_row_dispose (GObject *object)
{
  CpFacetRow *self = CP_FACET_ROW (object);

  drop_menu (self);
  g_clear_pointer (&self->only, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_FACET_ROW);

  G_OBJECT_CLASS (cp_facet_row_parent_class)->dispose (object);
}

static void
cp_facet_row_finalize (GObject *object)
{
  CpFacetRow *self = CP_FACET_ROW (object);

  g_free (self->id);

  G_OBJECT_CLASS (cp_facet_row_parent_class)->finalize (object);
}

static void
cp_facet_row_class_init (CpFacetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_facet_row_dispose;
  object_class->finalize = cp_facet_row_finalize;

  /**
   * CpFacetRow::toggled:
   *
   * A person ticked or unticked the value.
   */
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", CP_TYPE_FACET_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CP_TYPE_SIGN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-facet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpFacetRow, check);
  gtk_widget_class_bind_template_child (widget_class, CpFacetRow, sign);
  gtk_widget_class_bind_template_child (widget_class, CpFacetRow, label);
  gtk_widget_class_bind_template_child (widget_class, CpFacetRow, count);
  gtk_widget_class_bind_template_child (widget_class, CpFacetRow, motion);
  gtk_widget_class_bind_template_child (widget_class, CpFacetRow, focus);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);

  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, popup_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_facet_row_init (CpFacetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_facet_row_new:
 *
 * Creates a row that stands for nothing yet.
 */
GtkWidget *
cp_facet_row_new (void)
{
  return g_object_new (CP_TYPE_FACET_ROW, NULL);
}

/**
 * cp_facet_row_set:
 * @self: a row
 * @value: what it stands for; not kept
 * @side: the side that the value is, or %CP_N_SIDES where it is no matter of sides
 * @ticked: whether its statements are looked at
 *
 * Shows a value.
 */
void
cp_facet_row_set (CpFacetRow *self, const CpFacetValue *value, CpSide side, gboolean ticked)
{
  g_return_if_fail (CP_IS_FACET_ROW (self) && value != NULL);

  if (g_strcmp0 (self->id, value->id) != 0)
    {
      drop_menu (self);
      g_free (self->id);
      self->id = g_strdup (value->id);
    }
  if (side < CP_N_SIDES)
    cp_sign_set (self->sign, side, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), side < CP_N_SIDES);
  update_words (self, value);

  self->setting = TRUE;
  gtk_check_button_set_active (self->check, ticked);
  self->setting = FALSE;
}

/**
 * cp_facet_row_get_id:
 * @self: a row
 *
 * Gets the id of the value that the row stands for.
 *
 * Returns: (transfer none) (nullable): the id
 */
const char *
cp_facet_row_get_id (CpFacetRow *self)
{
  g_return_val_if_fail (CP_IS_FACET_ROW (self), NULL);
  return self->id;
}

/**
 * cp_facet_row_is_ticked:
 * @self: a row
 *
 * Tells whether the box is ticked.
 */
gboolean
cp_facet_row_is_ticked (CpFacetRow *self)
{
  g_return_val_if_fail (CP_IS_FACET_ROW (self), FALSE);
  return gtk_check_button_get_active (self->check);
}
