/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of relations that are there: a button that leads to what is known of them. */

#include "cp-tie-chip.h"

#include <glib/gi18n-lib.h>

#include "cp-chip.h"
#include "cp-edit-comparison.h"
#include "cp-relation-words.h"

/* Its action, "comparison.show-ties", is the comparison's, and gets the handles. What stands there takes
 * the place of a menu, so that whatever asks for one shows it, too; Delete deletes. What the program
 * found and nobody has looked at has a dashed outline, as all that is in doubt. */

static gboolean
is_any_proposed (CpSnapshot *snapshot, const guint32 *relations, guint n_relations)
{
  for (guint i = 0; i < n_relations; i++)
    if (cp_snapshot_is_relation_proposed (snapshot, relations[i]))
      return TRUE;

  return FALSE;
}

static char *
dup_label (const char *word, const char *rest, gboolean proposed)
{
  g_autofree char *tie = NULL;

  if (rest != NULL && *rest != '\0')
    /* Translators: how two statements are related ("disputes"), and with whom or who makes the link. */
    tie = g_strdup_printf (_("%s, %s"), word, rest);
  else
    tie = g_strdup (word);
  if (!proposed)
    return g_steal_pointer (&tie);
  /* Translators: a relation that the program found, and that nobody has looked at. */
  return g_strdup_printf (_("%s (proposed)"), tie);
}

static void
menu_pressed_cb (GtkGestureClick *click, int n_presses, double x, double y, GtkWidget *button)
{
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, GtkShortcutAction *action,
         GVariant *arguments)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), action);

  gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_controllers (GtkWidget *button, GVariant *relations)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  add_key (keys, GDK_KEY_Menu, 0, g_object_ref (gtk_activate_action_get ()), NULL);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, g_object_ref (gtk_activate_action_get ()), NULL);
  add_key (keys, GDK_KEY_Delete, 0, gtk_named_action_new ("comparison.remove-ties"), relations);
  gtk_widget_add_controller (button, keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_pressed_cb), button);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (click));
}

/**
 * cp_tie_chip_new:
 * @relations: (array length=n_relations): handles of one type, at least one
 * @word: what stands on the chip
 * @rest: (nullable): what stands beside it
 *
 * Makes the chip of one relation, or of several that say the same.
 */
GtkWidget *
cp_tie_chip_new (CpSnapshot *snapshot, const guint32 *relations, guint n_relations,
                 const char *word, const char *rest)
{
  GtkWidget *button;
  GtkWidget *chip;
  GVariant *target;
  gboolean proposed;
  g_autofree char *label = NULL;

  g_return_val_if_fail (snapshot != NULL && relations != NULL && n_relations > 0, NULL);

  button = gtk_button_new ();
  chip = cp_chip_new (cp_snapshot_get_relations (snapshot)->type[relations[0]], word);
  proposed = is_any_proposed (snapshot, relations, n_relations);
  target = g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, relations, n_relations, sizeof (guint32));
  cp_chip_set_proposed (CP_CHIP (chip), proposed);
  label = dup_label (word, rest, proposed);
  gtk_button_set_child (GTK_BUTTON (button), chip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "comparison.show-ties");
  add_controllers (button, target);
  gtk_widget_add_css_class (button, "cp-filter-chip");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

/**
 * cp_tie_chip_measure_widest:
 * @view: where chips stand
 *
 * Measures the chips of all relations, as they are called in this language.
 *
 * Returns: the width of the widest
 */
int
cp_tie_chip_measure_widest (GtkWidget *view)
{
  int widest = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (view), 0);

  for (CpRelationType type = CP_RELATION_NONE + 1; type < CP_N_RELATION_TYPES; type++)
    {
      g_autofree char *word = cp_words_dup_relation (type);
      GtkWidget *button = gtk_button_new ();
      int natural;

      gtk_button_set_child (GTK_BUTTON (button), cp_chip_new (type, word));
      gtk_widget_add_css_class (button, "cp-filter-chip");
      gtk_widget_set_parent (button, view);
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      gtk_widget_unparent (button);
      widest = MAX (widest, natural);
    }
  return widest;
}
