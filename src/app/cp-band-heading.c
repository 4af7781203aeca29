/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a band: folds it, says what it holds, and filters links. */

#include "cp-band-heading.h"

#include <glib/gi18n-lib.h>

#include "cp-band-words.h"
#include "cp-chip.h"
#include "cp-relation-words.h"
#include "cp-wrap-layout.h"

/* What is pressed goes to the comparison view by its actions. The chips are made when a heading has
 * them for the first time. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-band-heading.ui"

/* In the order of the answers to a statement. */
static const CpRelationType types[] = {
  CP_RELATION_DISPUTES, CP_RELATION_QUALIFIES, CP_RELATION_SUPPORTS, CP_RELATION_INTERPRETS,
};

struct _CpBandHeading
{
  GtkWidget parent_instance;

  GtkWidget *fold;
  GtkImage *arrow;
  GtkLabel *name;
  GtkLabel *detail;
  GtkWidget *chips; /* or NULL */
};

G_DEFINE_FINAL_TYPE (CpBandHeading, cp_band_heading, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* A button that shows the links of one type alone, or with those that were asked for before. */
static GtkWidget *
make_filter (CpRelationType type, guint n, guint relations)
{
  gboolean asked = (relations & (1u << type)) != 0;
  g_autofree char *word = cp_words_dup_relation (type);
  /* Translators: a relation, and how many there are: "disputes 5". */
  g_autofree char *text = g_strdup_printf (_("%s %u"), word, n);
  /* Translators: %s is a relation and how many there are: "disputes 5". */
  g_autofree char *tooltip = g_strdup_printf (_("Show only: %s"), text);
  GtkWidget *chip = cp_chip_new (type, text);
  GtkWidget *button;

  cp_chip_set_plain (CP_CHIP (chip), n == 0);
  if (n == 0)
    return chip;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), chip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", (guint) type);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "comparison.filter-links");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "cp-filter-chip");
  set_class (button, "unasked", relations != 0 && !asked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               asked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);

  return button;
}

static GMenuModel *
make_decisions (guint n)
{
  GMenu *menu = g_menu_new ();
  /* Translators: in a menu; %u is a number of links that the program proposes */
  g_autofree char *accept = g_strdup_printf (ngettext ("_Accept %u Link", "_Accept %u Links", n), n);
  /* Translators: in a menu; %u is a number of links that the program proposes */
  g_autofree char *reject = g_strdup_printf (ngettext ("_Reject %u Link", "_Reject %u Links", n), n);

  g_menu_append (menu, accept, "comparison.accept-proposed");
  g_menu_append (menu, reject, "comparison.reject-proposed");

  return G_MENU_MODEL (menu);
}

/* A menu by which all that the program proposes is decided on. */
static GtkWidget *
make_proposed (guint n)
{
  /* Translators: a button over a band of a comparison: how many links the program proposes */
  g_autofree char *text = g_strdup_printf (ngettext ("%u proposed", "%u proposed", n), n);
  g_autofree char *label = g_strdup_printf (
      /* Translators: what a screen reader says of the button "%u proposed" */
      ngettext ("%u link proposed by the program", "%u links proposed by the program", n), n);
  g_autoptr (GMenuModel) menu = make_decisions (n);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), text);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "cp-proposed");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static GtkWidget *
make_adder (const char *topic)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  /* Translators: tooltip of a button at the name of a topic */
  gtk_widget_set_tooltip_text (button, _("Add a question on this topic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", topic);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-question");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cp-band-adder");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add a question on this topic"), -1);

  return button;
}

static void
show_chips (CpBandHeading *self, CpComparison *comparison, const CpBandHeadingState *state)
{
  GtkLayoutManager *layout = cp_wrap_layout_new ();

  g_clear_pointer (&self->chips, gtk_widget_unparent);
  g_object_set (layout, "spacing", 6, "line-spacing", 4, NULL);
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, layout);
  gtk_widget_add_css_class (self->chips, "chips");
  if (state->n_proposed > 0)
    gtk_box_append (GTK_BOX (self->chips), make_proposed (state->n_proposed));
  if (state->topic != NULL)
    gtk_box_append (GTK_BOX (self->chips), make_adder (state->topic));
  for (guint i = 0; state->with_chips && i < G_N_ELEMENTS (types); i++)
    gtk_box_append (GTK_BOX (self->chips),
                    make_filter (types[i], cp_band_count_links (comparison, types[i]),
                                 state->relations));
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
}

static void
cp_band_heading_dispose (GObject *object)
{
  CpBandHeading *self = CP_BAND_HEADING (object);

  g_clear_pointer (&self->chips, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_BAND_HEADING);

  G_OBJECT_CLASS (cp_band_heading_parent_class)->dispose (object);
}

static void
cp_band_heading_class_init (CpBandHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_band_heading_dispose;

  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpBandHeading, fold);
  gtk_widget_class_bind_template_child (widget_class, CpBandHeading, arrow);
  gtk_widget_class_bind_template_child (widget_class, CpBandHeading, name);
  gtk_widget_class_bind_template_child (widget_class, CpBandHeading, detail);
  gtk_widget_class_set_css_name (widget_class, "heading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_band_heading_init (CpBandHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_band_heading_new:
 *
 * Makes a heading that names nothing yet.
 */
GtkWidget *
cp_band_heading_new (void)
{
  return g_object_new (CP_TYPE_BAND_HEADING, NULL);
}

/**
 * cp_band_heading_set_state:
 * @state: what to show
 *
 * Shows the heading of a band.
 */
void
cp_band_heading_set_state (CpBandHeading *self, CpComparison *comparison,
                           const CpBandHeadingState *state)
{
  g_autofree char *held = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *label = NULL;
  const char *detail;

  g_return_if_fail (CP_IS_BAND_HEADING (self) && comparison != NULL && state != NULL);

  held = cp_band_dup_detail (comparison, state->band, state->relations);
  detail = state->detail != NULL ? state->detail : held;
  brief = cp_band_dup_short_detail (comparison, state->band, state->relations);
  gtk_label_set_text (self->name, state->brief ? cp_band_get_short_name (state->band)
                                               : cp_band_get_name (state->band));
  gtk_label_set_text (self->detail, state->brief && state->detail == NULL ? brief : detail);
  gtk_image_set_from_icon_name (self->arrow, state->folded ? "pan-end-symbolic"
                                                           : "pan-down-symbolic");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->fold), "u", (guint) state->band);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->fold), "comparison.fold-band");
  set_class (GTK_WIDGET (self), "first", state->first);
  /* Translators: the name of a band of a comparison, and what it holds. */
  label = g_strdup_printf (_("%s: %s"), cp_band_get_name (state->band), detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !state->folded, -1);
  if (state->with_chips || state->n_proposed > 0 || state->topic != NULL)
    show_chips (self, comparison, state);
  else
    g_clear_pointer (&self->chips, gtk_widget_unparent);
}
