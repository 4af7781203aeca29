/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a presentation, shown over it. */

#include "cp-presentation-keys.h"

#include <glib/gi18n-lib.h>

#include "cp-keypad.h"

/*
 * What presenters held in the hand send is among them: Page Up and Page Down, a full stop or B for a
 * black screen, F5 and Escape. Pages run from left to right whatever the language, as figures do.
 */

/* Modifiers that make another key of one. */
#define OTHERS (GDK_ALT_MASK | GDK_SUPER_MASK)

struct _CpPresentationKeys
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CpPresentationKeys, cp_presentation_keys, GTK_TYPE_WIDGET)

typedef struct
{
  guint keyval;
  CpPresentKey plain;
  CpPresentKey shifted; /* where it is not the same */
  CpPresentKey with_control;
} Key;

/* Those of the number block do the same, see cp-keypad.h, but for the two that are here. */
static const Key keys[] = {
  { GDK_KEY_Right, CP_PRESENT_RIGHT, .with_control = CP_PRESENT_NEXT_TOPIC },
  { GDK_KEY_Left, CP_PRESENT_LEFT, .with_control = CP_PRESENT_PREVIOUS_TOPIC },
  { GDK_KEY_Down, CP_PRESENT_DOWN },
  { GDK_KEY_Up, CP_PRESENT_UP },
  { GDK_KEY_Page_Down, CP_PRESENT_NEXT },
  { GDK_KEY_Page_Up, CP_PRESENT_PREVIOUS },
  { GDK_KEY_space, CP_PRESENT_NEXT, CP_PRESENT_PREVIOUS },
  { GDK_KEY_Home, CP_PRESENT_FIRST },
  { GDK_KEY_End, CP_PRESENT_LAST },
  { GDK_KEY_Tab, CP_PRESENT_TAB, CP_PRESENT_TAB_BACK },
  { GDK_KEY_KP_Tab, CP_PRESENT_TAB, CP_PRESENT_TAB_BACK },
  { GDK_KEY_ISO_Left_Tab, CP_PRESENT_TAB_BACK },
  { GDK_KEY_Return, CP_PRESENT_ENTER },
  { GDK_KEY_Escape, CP_PRESENT_ESCAPE },
  { GDK_KEY_BackSpace, CP_PRESENT_BACK },
  { GDK_KEY_b, CP_PRESENT_BLACK },
  { GDK_KEY_B, CP_PRESENT_BLACK },
  { GDK_KEY_period, CP_PRESENT_BLACK },
  { GDK_KEY_KP_Decimal, CP_PRESENT_BLACK },
  { GDK_KEY_question, CP_PRESENT_KEYS },
  { GDK_KEY_F1, CP_PRESENT_KEYS },
  { GDK_KEY_F5, CP_PRESENT_LEAVE },
};

/* What is told of them. */
static const struct
{
  const char *keys;
  const char *what;
} lines[] = {
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Right, Page Down, Space"),
    /* Translators: what keys of the presentation do */
    N_("next page") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Left, Page Up, Shift+Space"),
    /* Translators: what keys of the presentation do */
    N_("page before") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Down, Ctrl+Right"),
    /* Translators: what keys of the presentation do */
    N_("next topic") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Up, Ctrl+Left"),
    /* Translators: what keys of the presentation do */
    N_("topic before") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Home, End"),
    /* Translators: what keys of the presentation do */
    N_("first topic, last topic") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Enter, Tab"),
    /* Translators: what keys of the presentation do */
    N_("go to the cells; then the arrow keys go from cell to cell") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Enter, click"),
    /* Translators: what keys of the presentation do */
    N_("zoom into a cell, a row, a column") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("Escape"),
    /* Translators: what keys of the presentation do */
    N_("back, and out of the presentation") },
  { /* Translators: keys of the presentation; B is the letter, in every language */
    N_("B, full stop"),
    /* Translators: what keys of the presentation do */
    N_("black screen") },
  { /* Translators: keys of the presentation, as they are called on a keyboard */
    N_("F1, question mark"),
    /* Translators: what keys of the presentation do: they show this list */
    N_("these keys") },
  { /* Translators: a key; it is called so on all keyboards */
    N_("F5"),
    /* Translators: what keys of the presentation do */
    N_("out of the presentation") },
};

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
cp_presentation_keys_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cp_presentation_keys_parent_class)->dispose (object);
}

static void
cp_presentation_keys_class_init (CpPresentationKeysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_presentation_keys_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-presentation-keys");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_presentation_keys_init (CpPresentationKeys *self)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gtk_grid_attach (GTK_GRID (grid), create_label (_(lines[i].keys), "cp-heading"), 0, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), create_label (_(lines[i].what), NULL), 1, i, 1, 1);
      /* Translators: keys, and what they do; one of a list that a screen reader reads. */
      g_string_append_printf (told, _("%s: %s. "), _(lines[i].keys), _(lines[i].what));
    }
  gtk_widget_set_parent (grid, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what a screen reader calls a list of keys */
                                  _("Keys of the presentation"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  told->str, -1);
}

static CpPresentKey
choose (const Key *key, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) != 0)
    return key->with_control;
  if ((state & GDK_SHIFT_MASK) != 0 && key->shifted != CP_PRESENT_NOTHING)
    return key->shifted;
  return key->plain;
}

/**
 * cp_presentation_keys_find:
 * @state: the modifiers that are held
 *
 * Finds what a key does in a presentation.
 */
CpPresentKey
cp_presentation_keys_find (guint keyval, GdkModifierType state)
{
  if (state & OTHERS)
    return CP_PRESENT_NOTHING;
  keyval = cp_keypad_normalize (keyval);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      return choose (&keys[i], state);
  return CP_PRESENT_NOTHING;
}
