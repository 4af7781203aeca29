/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses how one statement relates to another, and who makes the link. */

#include "cp-tie-choice.h"

#include <glib/gi18n-lib.h>

#include "cp-chip.h"
#include "cp-relation-words.h"
#include "cp-settings.h"
#include "cp-wrap-layout.h"

/* The types are shown by the chips that they will have. "changed" is for what a person chooses, not
 * for what is set. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-tie-choice.ui"

/* So that nobody's name makes a popover wide. */
#define NAME_CHARS_MAX 36

/* In the order of the answers to a statement. */
static const CpRelationType relations[] = {
  CP_RELATION_DISPUTES, CP_RELATION_QUALIFIES, CP_RELATION_SUPPORTS, CP_RELATION_INTERPRETS,
  CP_RELATION_REPEATS,
};

struct _CpTieChoice
{
  GtkWidget parent_instance;

  GtkWidget *types;
  GtkWidget *bases;

  GtkToggleButton *buttons[G_N_ELEMENTS (relations)];
  GtkCheckButton *checks[CP_BASIS_READER + 1]; /* none for CP_BASIS_NONE */
  GtkLabel *words[CP_BASIS_READER + 1];
  gboolean setting;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTieChoice, cp_tie_choice, GTK_TYPE_WIDGET)

static void
chosen_cb (CpTieChoice *self, GtkWidget *button)
{
  gboolean active;

  g_object_get (button, "active", &active, NULL);
  if (active && !self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_type (CpTieChoice *self, guint place)
{
  g_autofree char *word = cp_words_dup_relation (relations[place]);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), cp_chip_new (relations[place], word));
  gtk_widget_add_css_class (button, "cp-filter-chip");
  gtk_widget_add_css_class (button, "cp-tie-type");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_box_append (GTK_BOX (self->types), button);
  self->buttons[place] = GTK_TOGGLE_BUTTON (button);
  if (place > 0)
    gtk_toggle_button_set_group (self->buttons[place], self->buttons[0]);
  g_signal_connect_object (button, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
add_basis (CpTieChoice *self, CpBasis basis)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  /* Names are of any length. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS_MAX);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_box_append (GTK_BOX (self->bases), check);
  self->words[basis] = GTK_LABEL (label);
  self->checks[basis] = GTK_CHECK_BUTTON (check);
  if (basis > CP_BASIS_SPEAKER)
    gtk_check_button_set_group (self->checks[basis], self->checks[CP_BASIS_SPEAKER]);
  g_signal_connect_object (check, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
cp_tie_choice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_TIE_CHOICE);

  G_OBJECT_CLASS (cp_tie_choice_parent_class)->dispose (object);
}

static void
cp_tie_choice_class_init (CpTieChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_tie_choice_dispose;

  /**
   * CpTieChoice::changed:
   *
   * A person has chosen another type or basis.
   */
  signals[CHANGED] = g_signal_new ("changed", CP_TYPE_TIE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpTieChoice, types);
  gtk_widget_class_bind_template_child (widget_class, CpTieChoice, bases);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_tie_choice_init (CpTieChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    add_type (self, i);
  for (guint basis = CP_BASIS_SPEAKER; basis <= CP_BASIS_READER; basis++)
    add_basis (self, basis);
}

/**
 * cp_tie_choice_new:
 *
 * Makes a choice of nothing yet.
 */
GtkWidget *
cp_tie_choice_new (void)
{
  return g_object_new (CP_TYPE_TIE_CHOICE, NULL);
}

/**
 * cp_tie_choice_set:
 * @from: the statement from which the link runs, which its bases name
 *
 * Sets what is chosen.
 */
void
cp_tie_choice_set (CpTieChoice *self, CpSnapshot *snapshot, guint32 from, CpRelationType type,
                   CpBasis basis)
{
  g_return_if_fail (CP_IS_TIE_CHOICE (self) && snapshot != NULL);

  self->setting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    gtk_toggle_button_set_active (self->buttons[i], relations[i] == type);
  for (guint i = CP_BASIS_SPEAKER; i <= CP_BASIS_READER; i++)
    {
      g_autofree char *words = cp_words_dup_basis_of (snapshot, i, from);

      gtk_label_set_text (self->words[i], words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_check_button_set_active (self->checks[i], i == basis);
    }
  self->setting = FALSE;
}

/**
 * cp_tie_choice_get_relation:
 *
 * Gets the type that is chosen.
 */
CpRelationType
cp_tie_choice_get_relation (CpTieChoice *self)
{
  g_return_val_if_fail (CP_IS_TIE_CHOICE (self), CP_RELATION_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return relations[i];

  return CP_RELATION_NONE;
}

/**
 * cp_tie_choice_get_basis:
 *
 * Gets the basis that is chosen.
 */
CpBasis
cp_tie_choice_get_basis (CpTieChoice *self)
{
  g_return_val_if_fail (CP_IS_TIE_CHOICE (self), CP_BASIS_NONE);

  for (guint i = CP_BASIS_SPEAKER; i <= CP_BASIS_READER; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      return i;

  return CP_BASIS_NONE;
}

/**
 * cp_tie_choice_recall:
 * @type: (out): a type
 * @basis: (out): a basis
 *
 * Gets what was chosen last: a reader disputes where nothing was.
 */
void
cp_tie_choice_recall (CpRelationType *type, CpBasis *basis)
{
  GSettings *settings = cp_settings_get ();

  g_return_if_fail (type != NULL && basis != NULL);

  *type = settings != NULL ? g_settings_get_enum (settings, "link-type") : CP_RELATION_DISPUTES;
  *basis = settings != NULL ? g_settings_get_enum (settings, "link-basis") : CP_BASIS_READER;
}

/**
 * cp_tie_choice_remember:
 *
 * Keeps what was chosen for the next link.
 */
void
cp_tie_choice_remember (CpRelationType type, CpBasis basis)
{
  GSettings *settings = cp_settings_get ();

  if (settings == NULL || type == CP_RELATION_NONE || basis == CP_BASIS_NONE)
    return;
  g_settings_set_enum (settings, "link-type", type);
  g_settings_set_enum (settings, "link-basis", basis);
}
