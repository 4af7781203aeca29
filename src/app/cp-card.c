/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement as a card: who says it, when and where, in which words. */

#include "cp-card-private.h"

#include <glib/gi18n-lib.h>

#include "cp-card-drag.h"
#include "cp-card-menu.h"
#include "cp-card-pick.h"
#include "cp-message.h"
#include "cp-painter.h"
#include "cp-quotation.h"
#include "cp-statement-drag.h"
#include "cp-style.h"
#include "cp-wrap-layout.h"

/* What every card has is in the template; what only some have is made where it is needed, for there
 * are many cards. Screen readers get the whole card as one label. The button of the menu is made when
 * the pointer or the focus comes for the first time; it is not a stop of its own for the keyboard,
 * which has the menu key. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-card.ui"
#define STRIP_STROKE 1.5

G_DEFINE_FINAL_TYPE (CpCard, cp_card, GTK_TYPE_WIDGET)

static void
copy_text (CpCard *self, const char *text, const char *said)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  CpMessage message = { .text = said };

  if (!gdk_clipboard_set_content (clipboard, content))
    {
      message.error = TRUE;
      /* Translators: an error message: the clipboard refused the words */
      message.text = _("The desktop does not take what is copied.");
    }
  cp_message_show (GTK_WIDGET (self), &message);
}

static void
copy_quotation_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpCard *self = CP_CARD (widget);
  g_autofree char *quotation = cp_quotation_dup (self->snapshot, self->shown->face);

  copy_text (self, quotation, _("Copied as a quotation."));
}

static void
copy_words_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpCard *self = CP_CARD (widget);

  /* Translators: a message, after the words of a card were put into the clipboard */
  copy_text (self, self->shown->face->words, _("Words copied."));
}

/* Where there is no article to show it in, says so. */
static void
show_in_article_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpCard *self = CP_CARD (widget);
  CpMessage message = {
    /* Translators: a message, where somebody wants to see a statement in its article */
    .text = _("This is a paraphrase: the article is not in this corpus."),
    /* Translators: the button of that message: give the text of the article to the corpus */
    .button = _("Attach the Article…"),
    .action = "win.attach",
  };

  if (self->shown->has_article)
    gtk_widget_activate_action (widget, "win.show-statement", "s", self->shown->id);
  else
    cp_message_show (widget, &message);
}

/* The focus comes back from where it was in the menu, unless an entry has led it elsewhere. */
static void
menu_closed_cb (GtkPopover *menu, CpCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (self), "menu-open");
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (menu)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Of the statements that are meant, its own first. */
static GPtrArray *
list_ids (CpCard *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  g_ptr_array_add (ids, self->shown->id);
  for (guint i = 0; self->chosen != NULL && i < self->chosen->len; i++)
    if (!g_str_equal (self->chosen->pdata[i], self->shown->id))
      g_ptr_array_add (ids, self->chosen->pdata[i]);
  g_ptr_array_add (ids, NULL);

  return ids;
}

/* Filled anew each time: what can be done depends on what is chosen, and on the tray. */
static void
fill_menu (CpCard *self)
{
  g_autoptr (GPtrArray) ids = list_ids (self);

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      /* What scrolls the entries is no stop for the keyboard. */
      gtk_widget_set_focusable (gtk_popover_get_child (GTK_POPOVER (self->menu)), FALSE);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
    }
  cp_card_menu_fill (GTK_POPOVER_MENU (self->menu), GTK_WIDGET (self), self->snapshot, self->shown,
                     (const char *const *) ids->pdata);
}

static void
pop_menu_up (CpCard *self, const GdkRectangle *at)
{
  fill_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu-open");
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Of a card that is partly scrolled away, the menu points to what is seen of it. */
static void
keep_in_sight (GtkWidget *card, GdkRectangle *at)
{
  GtkWidget *view = gtk_widget_get_parent (card);
  graphene_point_t top;

  if (view == NULL || !gtk_widget_compute_point (view, card, &GRAPHENE_POINT_INIT (0, 0), &top))
    return;
  at->y = MIN (at->y, (int) top.y + gtk_widget_get_height (view) - at->height);
  at->y = MAX (at->y, (int) top.y);
}

static void
pop_menu_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpCard *self = CP_CARD (widget);
  GdkRectangle at = { gtk_widget_get_width (widget) / 2, gtk_widget_get_height (widget) / 2, 1, 1 };
  graphene_rect_t bounds;

  if (self->menu_button != NULL && gtk_widget_compute_bounds (self->menu_button, widget, &bounds))
    at = (GdkRectangle) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  keep_in_sight (widget, &at);
  pop_menu_up (self, &at);
}

static void
ensure_menu_button (CpCard *self)
{
  if (self->menu_button != NULL)
    return;
  self->menu_button = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_add_css_class (self->menu_button, "menu");
  gtk_widget_set_focusable (self->menu_button, FALSE);
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  /* Translators: tooltip and name of a button */
  gtk_widget_set_tooltip_text (self->menu_button, _("Menu of this card"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Menu of this card"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->menu_button), "card.menu");
  gtk_box_append (GTK_BOX (self->header), self->menu_button);
}

static void
pointer_entered_cb (GtkEventControllerMotion *controller, double x, double y, CpCard *self)
{
  ensure_menu_button (self);
}

static void
focus_entered_cb (GtkEventControllerFocus *controller, CpCard *self)
{
  ensure_menu_button (self);
}

static void
pressed_cb (GtkGestureClick *click, int n_presses, double x, double y, CpCard *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (click));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
      pop_menu_up (self, &(GdkRectangle) { x, y, 1, 1 });
    }
  else if (gdk_event_get_modifier_state (event) & GDK_CONTROL_MASK)
    gtk_widget_activate_action (GTK_WIDGET (self), "card.toggle", NULL);
  else if (n_presses == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "card.show-in-article", NULL);
  else if (self->chosen == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "comparison.choose-none", NULL);
}

static void
toggle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "comparison.toggle-card", "s", CP_CARD (widget)->shown->id);
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, CpCard *self)
{
  g_autoptr (GPtrArray) ids = list_ids (self);
  g_autofree char *quotation = cp_quotation_dup (self->snapshot, self->shown->face);

  return cp_card_drag_make_content (GTK_WIDGET (self), (const char *const *) ids->pdata, quotation);
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, CpCard *self)
{
  g_autoptr (GPtrArray) ids = list_ids (self);

  cp_statement_drag_show_icon (drag, self->shown->face->side, self->shown->face->name, ids->len - 1);
}

static void
add_drag (CpCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepared_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  cp_card_drag_add_link_target (GTK_WIDGET (self), self->shown->id);
}

static void
add_controllers (CpCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (pointer_entered_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
cp_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpCard *self = CP_CARD (widget);
  graphene_rect_t bounds;

  GTK_WIDGET_CLASS (cp_card_parent_class)->snapshot (widget, snapshot);
  if (self->strip != NULL && gtk_widget_compute_bounds (self->strip, widget, &bounds))
    cp_painter_dashed_line (snapshot, cp_style_get_color (cp_style_get_default (), CP_COLOR_EDGE),
                            bounds.origin.x, bounds.origin.y, bounds.size.width, STRIP_STROKE);
}

static void
cp_card_dispose (GObject *object)
{
  CpCard *self = CP_CARD (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->strip, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_CARD);
  g_clear_pointer (&self->shown, cp_card_content_free);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);

  G_OBJECT_CLASS (cp_card_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.copy-quotation", NULL, copy_quotation_cb);
  gtk_widget_class_install_action (widget_class, "card.copy-words", NULL, copy_words_cb);
  gtk_widget_class_install_action (widget_class, "card.show-in-article", NULL, show_in_article_cb);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, pop_menu_up_cb);
  gtk_widget_class_install_action (widget_class, "card.toggle", NULL, toggle_cb);
  cp_card_pick_install (widget_class);

  /* The menu names the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "card.copy-quotation", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "card.copy-quotation", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "card.show-in-article",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "card.show-in-article", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "card.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, "card.toggle",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
}

static void
cp_card_class_init (CpCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_card_dispose;
  widget_class->snapshot = cp_card_snapshot;

  g_type_ensure (CP_TYPE_SIGN);
  g_type_ensure (CP_TYPE_TEXT);
  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpCard, content);
  gtk_widget_class_bind_template_child (widget_class, CpCard, header);
  gtk_widget_class_bind_template_child (widget_class, CpCard, sign);
  gtk_widget_class_bind_template_child (widget_class, CpCard, name);
  gtk_widget_class_bind_template_child (widget_class, CpCard, position);
  gtk_widget_class_bind_template_child (widget_class, CpCard, words);
  gtk_widget_class_bind_template_child (widget_class, CpCard, foot);
  gtk_widget_class_set_css_name (widget_class, "card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  install_actions (widget_class);
}

static void
cp_card_init (CpCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_controllers (self);
}

/**
 * cp_card_new:
 * @snapshot: what the statement is of
 * @content: (transfer full): what to show
 *
 * Makes a card.
 */
GtkWidget *
cp_card_new (CpSnapshot *snapshot, CpCardContent *content)
{
  CpCard *self;

  g_return_val_if_fail (snapshot != NULL && content != NULL, NULL);

  self = g_object_new (CP_TYPE_CARD, NULL);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->shown = content;
  cp_card_show_content (self);
  add_drag (self);

  return GTK_WIDGET (self);
}

/**
 * cp_card_set_chosen:
 * @chosen: (nullable) (element-type utf8): ids of the statements that are chosen, the card's own among
 *   them; %NULL where it is not
 *
 * Shows whether a card is chosen: what its menu does it does to all that are.
 */
void
cp_card_set_chosen (CpCard *self, GPtrArray *chosen)
{
  g_return_if_fail (CP_IS_CARD (self));

  if (chosen == self->chosen)
    return;
  if (chosen != NULL)
    g_ptr_array_ref (chosen);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  self->chosen = chosen;
  if (chosen != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               (int) (chosen != NULL), -1);
}

/**
 * cp_card_get_content:
 *
 * Gets what a card shows.
 */
const CpCardContent *
cp_card_get_content (CpCard *self)
{
  g_return_val_if_fail (CP_IS_CARD (self), NULL);

  return self->shown;
}
