/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the matrix counts, in which columns and order, and what its cells show. */

#include "cp-matrix-bar.h"

#include <glib/gi18n-lib.h>

#include "cp-lazy-menu.h"

/* Four menus beside one another, each with its name; where there is less room, without the names;
 * where there is none for that, one menu that holds them all. In a row the bar takes what is left.
 * The choices are the window's actions, so the menus need no code. */

struct _CpMatrixBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *choices;
  GtkWidget *values;
  GtkWidget *more;
  GtkLabel *columns_value;
  GtkLabel *measure_value;
  GtkLabel *cells_value;
  GtkLabel *sort_value;
  GtkWidget *columns_button;
  GtkWidget *measure_button;
  GtkWidget *cells_button;
  GtkWidget *sort_button;
  GtkMenuButton *columns_short;
  GtkMenuButton *measure_short;
  GtkMenuButton *cells_short;
  GtkMenuButton *sort_short;

  CpSession *session;
  GSignalGroup *session_signals;
};

G_DEFINE_FINAL_TYPE (CpMatrixBar, cp_matrix_bar, GTK_TYPE_WIDGET)

static const char *const column_names[CP_N_SOURCE_KINDS] = {
  /* Translators: what the columns of the matrix stand for; also a register: articles, speeches … */
  [CP_SOURCE_DOCUMENTS] = N_("Documents"),
  /* Translators: what the columns of the matrix stand for; newspapers, agencies, sites */
  [CP_SOURCE_OUTLETS] = N_("Outlets"),
  /* Translators: what the columns of the matrix stand for, what it counts; those who say something */
  [CP_SOURCE_SPEAKERS] = N_("Speakers"),
  /* Translators: what the columns of the matrix stand for; what speakers speak as: "Expert" */
  [CP_SOURCE_ROLES] = N_("Roles"),
  /* Translators: what the columns of the matrix stand for */
  [CP_SOURCE_COUNTRIES] = N_("Countries"),
  /* Translators: what the columns of the matrix stand for */
  [CP_SOURCE_MONTHS] = N_("Months"),
};

static const char *const measure_names[CP_N_MEASURES] = {
  [CP_MEASURE_STATEMENTS] = N_("Statements"),
  [CP_MEASURE_SPEAKERS] = N_("Speakers"),
  /* Translators: what the matrix counts: statements of one speaker that follow each other are
   * one */
  [CP_MEASURE_UTTERANCES] = N_("Utterances"),
  [CP_MEASURE_WORDS] = N_("Words"),
  /* Translators: what the matrix counts: per cent of the statements of its row */
  [CP_MEASURE_ROW_SHARE] = N_("Share of the Topic"),
  /* Translators: what the matrix counts: per cent of the statements of its column */
  [CP_MEASURE_COLUMN_SHARE] = N_("Share of the Column"),
};

static const char *const cells_names[CP_N_CELLS] = {
  /* Translators: what the cells of the matrix show: numbers, or sentences */
  [CP_CELLS_NUMBERS] = N_("Numbers"),
  /* Translators: what the cells of the matrix show: numbers, or sentences */
  [CP_CELLS_CONTENT] = N_("Content"),
};

static const char *const sort_names[] = {
  [CP_SORT_DEFAULT] = N_("Total"),
  /* Translators: a field: the name of a topic, an outlet, a role; what the matrix is sorted by */
  [CP_SORT_NAME] = N_("Name"),
  [CP_SORT_TOTAL] = N_("Total"),
  /* Translators: a field: when an article appeared; what the matrix is sorted by */
  [CP_SORT_DATE] = N_("Date"),
  /* Translators: rows and columns stand in the order into which they were dragged, by hand */
  [CP_SORT_HAND] = N_("Hand"),
};

/* Takes @sentence, which a screen reader says instead of what the buttons show. */
static void
set_value (GtkLabel *label, GtkWidget *button, GtkMenuButton *short_button, const char *value,
           char *sentence)
{
  gtk_label_set_text (label, value);
  gtk_menu_button_set_label (short_button, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (short_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
  g_free (sentence);
}

static void
update (CpMatrixBar *self)
{
  CpSession *session = self->session;
  const char *columns, *measure, *cells, *sort;

  if (session == NULL)
    return;
  columns = _(column_names[cp_session_get_columns (session)]);
  measure = _(measure_names[cp_session_get_measure (session)]);
  cells = _(cells_names[cp_session_get_cells (session)]);
  sort = _(sort_names[cp_session_get_sort (session)]);
  set_value (self->columns_value, self->columns_button, self->columns_short, columns,
             /* Translators: the name of a button; %s is what the columns stand for: "Columns:
              * Outlets" */
             g_strdup_printf (_("Columns: %s"), columns));
  set_value (self->measure_value, self->measure_button, self->measure_short, measure,
             /* Translators: the name of a button; %s is what the matrix counts: "Count:
              * Speakers" */
             g_strdup_printf (_("Count: %s"), measure));
  set_value (self->cells_value, self->cells_button, self->cells_short, cells,
             /* Translators: the name of a button; %s is what the cells show: "Cells: Content" */
             g_strdup_printf (_("Cells: %s"), cells));
  set_value (self->sort_value, self->sort_button, self->sort_short, sort,
             /* Translators: the name of a button; %s is what rows and columns are sorted by:
              * "Sort: Date" */
             g_strdup_printf (_("Sort: %s"), sort));
}

static void
add_menus (CpMatrixBar *self)
{
  const struct
  {
    GtkWidget *button;
    const char *id;
  } menus[] = {
    { self->columns_button, "columns_menu" }, { self->measure_button, "measure_menu" },
    { self->cells_button, "cells_menu" },     { self->sort_button, "sort_menu" },
    { GTK_WIDGET (self->columns_short), "columns_menu" },
    { GTK_WIDGET (self->measure_short), "measure_menu" },
    { GTK_WIDGET (self->cells_short), "cells_menu" },
    { GTK_WIDGET (self->sort_short), "sort_menu" },
    { self->more, "more_menu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    cp_lazy_menu_set (GTK_MENU_BUTTON (menus[i].button), "cp-matrix-menus.ui", menus[i].id, NULL,
                      NULL);
}

/* It wants no more width than it needs: what stands beside it has its own first. */
static void
cp_matrix_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpMatrixBar *self = CP_MATRIX_BAR (widget);
  int choices_minimum, choices_natural;

  gtk_widget_measure (self->more, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_measure (self->choices, orientation, -1, &choices_minimum, &choices_natural, NULL, NULL);
  *minimum = MAX (*minimum, choices_minimum);
  *natural = MAX (*natural, choices_natural);
}

static void
cp_matrix_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpMatrixBar *self = CP_MATRIX_BAR (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *const forms[] = { self->choices, self->values, self->more };
  GtkWidget *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      int natural;

      gtk_widget_measure (forms[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      gtk_widget_set_child_visible (forms[i],
                                    shown == NULL && (natural <= width || forms[i] == self->more));
      if (!gtk_widget_get_child_visible (forms[i]))
        continue;
      shown = forms[i];
      natural = MIN (natural, width);
      gtk_widget_size_allocate (
          shown, &(GtkAllocation) { rtl ? 0 : width - natural, 0, natural, height }, baseline);
    }
}

static void
cp_matrix_bar_dispose (GObject *object)
{
  CpMatrixBar *self = CP_MATRIX_BAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_MATRIX_BAR);

  G_OBJECT_CLASS (cp_matrix_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-matrix-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, choices);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, values);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, more);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, columns_value);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, measure_value);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, cells_value);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, sort_value);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, columns_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, measure_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, cells_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, sort_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, columns_short);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, measure_short);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, cells_short);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, sort_short);
}

static void
cp_matrix_bar_class_init (CpMatrixBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_matrix_bar_dispose;
  widget_class->measure = cp_matrix_bar_measure;
  widget_class->size_allocate = cp_matrix_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "matrix-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
cp_matrix_bar_init (CpMatrixBar *self)
{
  static const char *const properties[]
      = { "notify::columns", "notify::measure", "notify::cells", "notify::sort" };

  gtk_widget_init_template (GTK_WIDGET (self));
  add_menus (self);
  self->session_signals = g_signal_group_new (CP_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_signal_group_connect_swapped (self->session_signals, properties[i], G_CALLBACK (update),
                                    self);
}

/**
 * cp_matrix_bar_new:
 *
 * Makes a bar; its menus stand for the actions of the window that it is put in.
 */
GtkWidget *
cp_matrix_bar_new (void)
{
  return g_object_new (CP_TYPE_MATRIX_BAR, NULL);
}

/**
 * cp_matrix_bar_set_session:
 * @session: (nullable): a session
 *
 * Sets whose choices the bar tells.
 */
void
cp_matrix_bar_set_session (CpMatrixBar *self, CpSession *session)
{
  g_return_if_fail (CP_IS_MATRIX_BAR (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  update (self);
}
