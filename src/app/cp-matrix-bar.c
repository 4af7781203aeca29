/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the matrix counts, in which columns and order, and what its cells show. */

#include "cp-matrix-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-choice-face.h"
#include "cp-lazy-menu.h"

/* Four menus beside one another, each with its title; where there is less room, without the titles;
 * where there is none for that, one menu that holds them all. In a row the bar takes what is left.
 * The choices are the window's actions, so the menus need no code. */

enum
{
  COLUMNS,
  MEASURE,
  CELLS,
  SORT,
  N_CHOICES,
};

struct _CpMatrixBar
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_CHOICES];
  CpChoiceFace *faces[N_CHOICES];

  /* template */
  GtkWidget *more;
  GtkWidget *columns_button;
  GtkWidget *measure_button;
  GtkWidget *cells_button;
  GtkWidget *sort_button;
  CpChoiceFace *columns_face;
  CpChoiceFace *measure_face;
  CpChoiceFace *cells_face;
  CpChoiceFace *sort_face;

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
set_value (CpMatrixBar *self, guint choice, const char *value, char *sentence)
{
  cp_choice_face_set_value (self->faces[choice], value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[choice]), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
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
  /* Translators: the name of a button; %s is what the columns stand for: "Columns: Outlets" */
  set_value (self, COLUMNS, columns, g_strdup_printf (_("Columns: %s"), columns));
  /* Translators: the name of a button; %s is what the matrix counts: "Count: Speakers" */
  set_value (self, MEASURE, measure, g_strdup_printf (_("Count: %s"), measure));
  /* Translators: the name of a button; %s is what the cells show: "Cells: Content" */
  set_value (self, CELLS, cells, g_strdup_printf (_("Cells: %s"), cells));
  /* Translators: the name of a button; %s is what rows and columns are sorted by: "Sort: Date" */
  set_value (self, SORT, sort, g_strdup_printf (_("Sort: %s"), sort));
}

/* Those of the template in the order in which they stand. */
static void
list_choices (CpMatrixBar *self)
{
  GtkWidget *const buttons[] = { self->columns_button, self->measure_button, self->cells_button, self->sort_button };
  CpChoiceFace *const faces[] = { self->columns_face, self->measure_face, self->cells_face, self->sort_face };

  G_STATIC_ASSERT (G_N_ELEMENTS (buttons) == N_CHOICES && G_N_ELEMENTS (faces) == N_CHOICES);
  memcpy (self->buttons, buttons, sizeof buttons);
  memcpy (self->faces, faces, sizeof faces);
}

static void
add_menus (CpMatrixBar *self)
{
  static const char *const ids[N_CHOICES] = { "columns_menu", "measure_menu", "cells_menu", "sort_menu" };

  for (guint i = 0; i < N_CHOICES; i++)
    cp_lazy_menu_set (GTK_MENU_BUTTON (self->buttons[i]), "cp-matrix-menus.ui", ids[i], NULL, NULL);
  cp_lazy_menu_set (GTK_MENU_BUTTON (self->more), "cp-matrix-menus.ui", "more_menu", NULL, NULL);
}

/* It wants no more width than it needs: what stands beside it has its own first. */
static void
cp_matrix_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpMatrixBar *self = CP_MATRIX_BAR (widget);

  gtk_widget_measure (self->more, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (guint i = 0; i < N_CHOICES; i++)
    {
      int button_minimum, button_natural;

      gtk_widget_measure (self->buttons[i], orientation, -1, &button_minimum, &button_natural, NULL, NULL);
      *minimum = MAX (*minimum, button_minimum);
      *natural = MAX (*natural, button_natural);
    }
}

/* Returns: how wide they are together */
static int
measure_buttons (CpMatrixBar *self, gboolean titled, int *widths)
{
  int sum = 0;

  for (guint i = 0; i < N_CHOICES; i++)
    {
      int minimum, natural;

      gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      widths[i] = titled ? natural : minimum;
      sum += widths[i];
    }
  return sum;
}

static void
cp_matrix_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpMatrixBar *self = CP_MATRIX_BAR (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int widths[N_CHOICES];
  int sum = measure_buttons (self, TRUE, widths);
  gboolean fits = sum <= width || (sum = measure_buttons (self, FALSE, widths)) <= width;
  int x = rtl ? sum : width - sum;
  int more;

  for (guint i = 0; i < N_CHOICES; i++)
    {
      gtk_widget_set_child_visible (self->buttons[i], fits);
      if (rtl)
        x -= widths[i];
      if (fits)
        gtk_widget_size_allocate (self->buttons[i], &(GtkAllocation) { x, 0, widths[i], height }, baseline);
      if (!rtl)
        x += widths[i];
    }
  gtk_widget_set_child_visible (self->more, !fits);
  gtk_widget_measure (self->more, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &more, NULL, NULL);
  if (!fits)
    gtk_widget_size_allocate (self->more, &(GtkAllocation) { rtl ? 0 : width - more, 0, more, height }, baseline);
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
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, more);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, columns_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, measure_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, cells_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, sort_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, columns_face);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, measure_face);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, cells_face);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixBar, sort_face);
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
  g_type_ensure (CP_TYPE_CHOICE_FACE);
  bind_template (widget_class);
}

static void
cp_matrix_bar_init (CpMatrixBar *self)
{
  static const char *const properties[]
      = { "notify::columns", "notify::measure", "notify::cells", "notify::sort" };

  gtk_widget_init_template (GTK_WIDGET (self));
  list_choices (self);
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
