/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place on a card that tells whether it is in the tray, and puts it there. */

#include "cp-card-pick.h"

#include <glib/gi18n-lib.h>

#include "cp-tray.h"

/* Of the many cards few are in the tray, and few are pointed at: until then this is an invisible widget
 * without children. It follows the tray that is offered around it, and its card's state: no card has to
 * know of trays. Where there is none it stays invisible. As the menu's button it is no stop for the
 * keyboard, which has a key and the menu. */

#define DATA "cp-card-pick"

struct _CpCardPick
{
  GtkWidget parent_instance;

  GtkWidget *button; /* or NULL */

  GtkWidget *card; /* borrowed: it is inside of it */
  char *statement;
  CpTray *tray;    /* or NULL */
  gboolean near;   /* pointer or focus have been on the card */
};

G_DEFINE_FINAL_TYPE (CpCardPick, cp_card_pick, GTK_TYPE_WIDGET)

static gboolean
is_picked (CpCardPick *self)
{
  return self->tray != NULL && cp_tray_find (self->tray, self->statement) != G_MAXUINT;
}

static void
ensure_button (CpCardPick *self)
{
  if (self->button != NULL)
    return;
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "pick");
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "card.toggle-pick");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
show_place (CpCardPick *self, guint place)
{
  /* Translators: on a card; the number is its place in the tray. */
  g_autofree char *label = g_strdup_printf (_("tray %u"), place + 1);
  /* Translators: what a screen reader says of a card; the number is its place. */
  g_autofree char *description = g_strdup_printf (_("in the tray, card %u"), place + 1);

  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_add_css_class (self->button, "picked");
  /* Translators: tooltip of a button of a card; Ctrl+T is its key */
  gtk_widget_set_tooltip_text (self->button, _("Take it out of the tray (Ctrl+T)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

static void
show_plus (CpCardPick *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->button), "list-add-symbolic");
  gtk_widget_remove_css_class (self->button, "picked");
  /* Translators: tooltip of a button of a card; Ctrl+T is its key */
  gtk_widget_set_tooltip_text (self->button, _("Put it into the tray (Ctrl+T)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what a screen reader says of the button; the
                                   * tray collects cards for a deck */
                                  _("Put it into the tray"), -1);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
update (CpCardPick *self)
{
  guint place = self->tray != NULL ? cp_tray_find (self->tray, self->statement) : G_MAXUINT;
  gboolean seen = self->tray != NULL && (self->near || place != G_MAXUINT);

  if (seen)
    ensure_button (self);
  if (place != G_MAXUINT)
    show_place (self, place);
  else if (self->button != NULL)
    show_plus (self);
  gtk_widget_set_visible (GTK_WIDGET (self), seen);
}

static void
tray_changed_cb (CpCardPick *self)
{
  update (self);
}

static void
card_state_changed_cb (CpCardPick *self)
{
  const GtkStateFlags flags = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED
                              | GTK_STATE_FLAG_FOCUS_WITHIN;

  if (self->near || (gtk_widget_get_state_flags (self->card) & flags) == 0)
    return;
  self->near = TRUE;
  update (self);
}

static void
toggle_cb (GtkWidget *card, const char *action, GVariant *parameter)
{
  CpCardPick *self = g_object_get_data (G_OBJECT (card), DATA);
  const char *const ids[] = { self->statement };

  if (self->tray != NULL)
    gtk_widget_activate_action_variant (card, is_picked (self) ? "win.unpick" : "win.pick",
                                        g_variant_new_strv (ids, 1));
}

static void
cp_card_pick_root (GtkWidget *widget)
{
  CpCardPick *self = CP_CARD_PICK (widget);

  GTK_WIDGET_CLASS (cp_card_pick_parent_class)->root (widget);
  self->tray = cp_tray_find_for (widget);
  if (self->tray == NULL)
    return;
  g_object_ref (self->tray);
  g_signal_connect_object (self->tray, "changed", G_CALLBACK (tray_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
cp_card_pick_unroot (GtkWidget *widget)
{
  CpCardPick *self = CP_CARD_PICK (widget);

  if (self->tray != NULL)
    g_signal_handlers_disconnect_by_func (self->tray, tray_changed_cb, self);
  g_clear_object (&self->tray);
  GTK_WIDGET_CLASS (cp_card_pick_parent_class)->unroot (widget);
}

static void
cp_card_pick_dispose (GObject *object)
{
  CpCardPick *self = CP_CARD_PICK (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->statement, g_free);

  G_OBJECT_CLASS (cp_card_pick_parent_class)->dispose (object);
}

static void
cp_card_pick_class_init (CpCardPickClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_card_pick_dispose;
  widget_class->root = cp_card_pick_root;
  widget_class->unroot = cp_card_pick_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_card_pick_init (CpCardPick *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cp_card_pick_new:
 * @card: what it will be inside of, of a class that has the actions
 * @statement: the id of what the card shows
 *
 * Makes the place on a card that has to do with the tray.
 */
GtkWidget *
cp_card_pick_new (GtkWidget *card, const char *statement)
{
  CpCardPick *self;

  g_return_val_if_fail (GTK_IS_WIDGET (card) && statement != NULL, NULL);

  self = g_object_new (CP_TYPE_CARD_PICK, NULL);
  self->card = card;
  self->statement = g_strdup (statement);
  g_object_set_data (G_OBJECT (card), DATA, self);
  g_signal_connect_object (card, "state-flags-changed", G_CALLBACK (card_state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cp_card_pick_install:
 * @card_class: of cards that have such a place
 *
 * Adds what puts a card into the tray and takes it out, and the key that does either.
 */
void
cp_card_pick_install (GtkWidgetClass *card_class)
{
  gtk_widget_class_install_action (card_class, "card.toggle-pick", NULL, toggle_cb);
  gtk_widget_class_add_binding_action (card_class, GDK_KEY_t, GDK_CONTROL_MASK, "card.toggle-pick",
                                       NULL);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *const *ids)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_strv (ids, -1));
  g_menu_append_item (menu, item);
}

/**
 * cp_card_pick_make_menu:
 * @card: whose menu it is
 * @ids: (array zero-terminated=1): of the statements that are meant
 *
 * Makes the part of a card's menu that has to do with the tray; it is empty where there is none.
 *
 * Returns: (transfer full): a section
 */
GMenuModel *
cp_card_pick_make_menu (GtkWidget *card, const char *const *ids)
{
  GMenu *section = g_menu_new ();
  CpTray *tray = cp_tray_find_for (card);
  guint n = 0;
  guint n_picked = 0;

  for (; tray != NULL && ids[n] != NULL; n++)
    n_picked += cp_tray_find (tray, ids[n]) != G_MAXUINT;
  if (n_picked < n)
    /* Translators: in a menu, of one card or several */
    append_item (section, _("Put into the _Tray"), "win.pick", ids);
  if (n_picked > 0)
    /* Translators: in a menu, of one card or several */
    append_item (section, _("Take out of the _Tray"), "win.unpick", ids);
  return G_MENU_MODEL (section);
}
