/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of a tray as a row: who says what, and what is to be said with it. */

#include "cp-tray-row.h"

#include <glib/gi18n-lib.h>

#include "cp-sign.h"
#include "cp-statement-drag.h"
#include "cp-text.h"

/* A row changes nothing: it tells what is asked for, by the id of its statement, and is shown anew when it
 * was done. "removed", "moved" (by so many places, up where negative), and "note-written" (the text). A
 * note that is being written is not touched by being shown anew. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-tray-row.ui"

struct _CpTrayRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkWidget *heading_box;
  GtkLabel *heading;
  GtkWidget *item;
  GtkLabel *number;
  CpSign *sign;
  CpText *name;
  GtkLabel *position;
  CpText *words;
  GtkWidget *note_box;
  GtkLabel *note;
  GtkEditable *entry;

  GtkWidget *menu; /* or NULL */
  char *statement;
  guint place;
  CpSide side;
  gboolean writing;
};

enum
{
  SIGNAL_REMOVED,
  SIGNAL_MOVED,
  SIGNAL_NOTE_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTrayRow, cp_tray_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_note (CpTrayRow *self)
{
  gboolean has_note = *gtk_label_get_text (self->note) != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->note), !self->writing);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), self->writing);
  gtk_widget_set_visible (self->note_box, self->writing || has_note);
}

/* Ends the writing first: telling may show the row anew, or take it out. */
static void
end_writing (CpTrayRow *self, gboolean takes)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (!self->writing)
    return;
  self->writing = FALSE;
  update_note (self);
  if (takes && g_strcmp0 (text, gtk_label_get_text (self->note)) != 0)
    g_signal_emit (self, signals[SIGNAL_NOTE_WRITTEN], 0, text);
}

static void
entry_activated_cb (CpTrayRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  end_writing (self, TRUE);
}

static void
entry_left_cb (CpTrayRow *self)
{
  end_writing (self, TRUE);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  CpTrayRow *self = CP_TRAY_ROW (gtk_widget_get_ancestor (entry, CP_TYPE_TRAY_ROW));

  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  end_writing (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVED], 0);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  end_writing (CP_TRAY_ROW (widget), TRUE);
  g_signal_emit (widget, signals[SIGNAL_MOVED], 0, g_variant_get_int32 (parameter));
}

static void
note_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cp_tray_row_write_note (CP_TRAY_ROW (widget));
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-statement", "s", CP_TRAY_ROW (widget)->statement);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) show = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  g_menu_append (show, _("Show in the _Article"), "row.show");
  g_menu_append (order, _("Move _Up"), "row.move(-1)");
  g_menu_append (order, _("Move _Down"), "row.move(1)");
  /* Translators: menu item of a card in the tray */
  g_menu_append (rest, _("Write a _Note"), "row.note");
  g_menu_append (rest, _("Take out of the _Tray"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (show));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

static void
pop_menu_up (CpTrayRow *self, double x, double y)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (self->menu == NULL)
    {
      menu = make_menu ();
      self->menu = gtk_popover_menu_new_from_model (menu);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pop_menu_up (CP_TRAY_ROW (widget), gtk_widget_get_width (widget) / 2.0,
               gtk_widget_get_height (widget) / 2.0);
}

static void
secondary_pressed_cb (CpTrayRow *self, int n_presses, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  pop_menu_up (self, x, y);
}

static void
note_pressed_cb (CpTrayRow *self)
{
  cp_tray_row_write_note (self);
}

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source, double x, double y, CpTrayRow *self)
{
  const char *const ids[] = { self->statement, NULL };

  return self->writing ? NULL : cp_statement_drag_make_content (GTK_WIDGET (self), ids);
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, CpTrayRow *self)
{
  cp_statement_drag_show_icon (drag, self->side, cp_text_get_text (self->name), 1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_ended_cb (GtkDragSource *source, GdkDrag *drag, gboolean moved, CpTrayRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
add_controllers (CpTrayRow *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_drag_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (self->item, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "released", G_CALLBACK (note_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->note), GTK_EVENT_CONTROLLER (click));
}

static void
cp_tray_row_dispose (GObject *object)
{
  g_clear_pointer (&CP_TRAY_ROW (object)->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_TRAY_ROW);

  G_OBJECT_CLASS (cp_tray_row_parent_class)->dispose (object);
}

static void
cp_tray_row_finalize (GObject *object)
{
  g_free (CP_TRAY_ROW (object)->statement);

  G_OBJECT_CLASS (cp_tray_row_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int step;
  } moves[] = { { GDK_KEY_Up, -1 }, { GDK_KEY_KP_Up, -1 }, { GDK_KEY_Down, 1 }, { GDK_KEY_KP_Down, 1 } };

  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "row.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "row.note", NULL, note_cb);
  gtk_widget_class_install_action (widget_class, "row.show", NULL, show_cb);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_cb);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding_action (widget_class, moves[i].key, GDK_ALT_MASK, "row.move", "i",
                                         moves[i].step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "row.note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "row.show", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "row.show", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, heading_box);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, item);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, number);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, sign);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, name);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, position);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, words);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, note_box);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, note);
  gtk_widget_class_bind_template_child (widget_class, CpTrayRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
}

static void
cp_tray_row_class_init (CpTrayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_tray_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_tray_row_finalize;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", CP_TYPE_TRAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CP_TYPE_TRAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_NOTE_WRITTEN] = g_signal_new ("note-written", CP_TYPE_TRAY_ROW, G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CP_TYPE_SIGN);
  g_type_ensure (CP_TYPE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
cp_tray_row_init (CpTrayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_controllers (self);
}

/**
 * cp_tray_row_new:
 * @statement: its id
 *
 * Makes a row that shows nothing yet.
 */
GtkWidget *
cp_tray_row_new (const char *statement)
{
  CpTrayRow *self = g_object_new (CP_TYPE_TRAY_ROW, NULL);

  self->statement = g_strdup (statement);
  return GTK_WIDGET (self);
}

/**
 * cp_tray_row_get_statement:
 *
 * Gets the id of the statement that a row is of.
 */
const char *
cp_tray_row_get_statement (CpTrayRow *self)
{
  g_return_val_if_fail (CP_IS_TRAY_ROW (self), NULL);

  return self->statement;
}

/**
 * cp_tray_row_get_place:
 *
 * Gets the place of the card that a row is of, from 0.
 */
guint
cp_tray_row_get_place (CpTrayRow *self)
{
  g_return_val_if_fail (CP_IS_TRAY_ROW (self), 0);

  return self->place;
}

/**
 * cp_tray_row_set_place:
 * @place: from 0
 *
 * Sets the place of the card that a row is of.
 */
void
cp_tray_row_set_place (CpTrayRow *self, guint place)
{
  g_return_if_fail (CP_IS_TRAY_ROW (self));

  self->place = place;
}

/**
 * cp_tray_row_show:
 * @card: what to show
 * @heading: (nullable): of the page that begins with it
 * @label: what a screen reader says
 *
 * Shows a card.
 */
void
cp_tray_row_show (CpTrayRow *self, const CpTrayCard *card, const char *heading, const char *label)
{
  g_autofree char *number = NULL;

  g_return_if_fail (CP_IS_TRAY_ROW (self) && card != NULL && label != NULL);

  number = g_strdup_printf ("%u", self->place + 1);
  gtk_label_set_text (self->heading, heading != NULL ? heading : "");
  gtk_widget_set_visible (self->heading_box, heading != NULL);
  gtk_label_set_text (self->number, number);
  self->side = card->side;
  cp_sign_set (self->sign, card->side, FALSE);
  cp_text_set_text (self->name, card->name);
  gtk_label_set_text (self->position, card->position != NULL ? card->position : "");
  gtk_widget_set_visible (GTK_WIDGET (self->position), card->position != NULL);
  cp_text_set_text (self->words, card->words);
  gtk_label_set_text (self->note, card->note != NULL ? card->note : "");
  update_note (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  card->note != NULL ? card->note : "", -1);
}

/**
 * cp_tray_row_write_note:
 *
 * Lets the person write what is to be said with a card.
 */
void
cp_tray_row_write_note (CpTrayRow *self)
{
  g_return_if_fail (CP_IS_TRAY_ROW (self));

  if (self->writing)
    return;
  gtk_editable_set_text (self->entry, gtk_label_get_text (self->note));
  self->writing = TRUE;
  update_note (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Whether something else is written than the card has. */
static gboolean
is_edited (CpTrayRow *self, const char *text)
{
  return self->writing && g_strcmp0 (text, gtk_label_get_text (self->note)) != 0;
}

/**
 * cp_tray_row_commit:
 *
 * Takes the note as it is typed; the person goes on writing.
 */
void
cp_tray_row_commit (CpTrayRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CP_IS_TRAY_ROW (self));

  text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  if (is_edited (self, text))
    g_signal_emit (self, signals[SIGNAL_NOTE_WRITTEN], 0, text);
}

/**
 * cp_tray_row_undo_typing:
 *
 * Writes again what the card has.
 *
 * Returns: whether there was anything else
 */
gboolean
cp_tray_row_undo_typing (CpTrayRow *self)
{
  g_return_val_if_fail (CP_IS_TRAY_ROW (self), FALSE);

  if (!is_edited (self, gtk_editable_get_text (self->entry)))
    return FALSE;
  gtk_editable_set_text (self->entry, gtk_label_get_text (self->note));
  gtk_editable_set_position (self->entry, -1);
  return TRUE;
}
