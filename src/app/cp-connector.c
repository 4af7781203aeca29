/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The link between two cards: a line with an arrow, a chip on it, and who makes the link. */

#include "cp-connector.h"

#include <glib/gi18n-lib.h>

#include "cp-painter.h"
#include "cp-relation-words.h"
#include "cp-style.h"
#include "cp-tie-chip.h"

/* Beside one another, the line runs at the height of the names on both cards from edge to edge of the
 * gutter; the first link of a left card begins at that card, the others on a spine. In a thread the
 * spine comes down from the card above, and the chip stands at its end. Lengths are px. */

#define GUTTER_LEAST 120
#define NAME_Y 19.0
#define CHIP_X 18
#define CHIP_END 12
#define SPINE_X 10.0
#define STROKE 1.5
#define ARROW 4.0
#define EDGE_GAP 2.0
#define HALO 3.0
#define BASIS_GAP 3
#define BASIS_END 2
#define THREAD_CHIP_X 22
#define THREAD_SPINE_X 10.0
#define THREAD_REACH 6.0 /* up to the card above */
#define THREAD_TOP 2
#define THREAD_GAP 8

struct _CpConnector
{
  GtkWidget parent_instance;

  GtkWidget *chip;
  GtkWidget *basis;
  CpConnectorLines lines;
};

G_DEFINE_FINAL_TYPE (CpConnector, cp_connector, GTK_TYPE_WIDGET)

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

/* The chip is as wide as it wants to be, as far as there is room. */
static int
get_chip_width (CpConnector *self, int width)
{
  int start = self->lines.thread ? THREAD_CHIP_X : CHIP_X;
  int end = self->lines.thread ? 0 : CHIP_END;

  return MIN (measure (self->chip, GTK_ORIENTATION_HORIZONTAL, -1), MAX (width - start - end, 0));
}

static int
get_basis_width (CpConnector *self, int width)
{
  if (self->lines.thread)
    return MAX (width - THREAD_CHIP_X - get_chip_width (self, width) - THREAD_GAP, 0);

  return MAX (width - CHIP_X - BASIS_END, 0);
}

static gboolean
has_basis (CpConnector *self)
{
  return *gtk_label_get_text (GTK_LABEL (self->basis)) != '\0';
}

static GtkSizeRequestMode
cp_connector_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_connector_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpConnector *self = CP_CONNECTOR (widget);
  int chip = measure (self->chip, GTK_ORIENTATION_VERTICAL, -1);
  int basis = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 0;
      return;
    }
  if (has_basis (self) && for_size >= 0)
    basis = measure (self->basis, GTK_ORIENTATION_VERTICAL, get_basis_width (self, for_size));
  if (self->lines.thread)
    *minimum = *natural = THREAD_TOP + MAX (chip, basis);
  else
    *minimum = *natural = NAME_Y + chip / 2 + (basis > 0 ? BASIS_GAP + basis : 0);
}

static void
place (CpConnector *self, GtkWidget *child, int x, int y, int child_width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation at = { x, y, child_width, height };
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  at.width = MAX (at.width, least);
  if (mirrored)
    at.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - at.width;
  gtk_widget_size_allocate (child, &at, -1);
}

static void
cp_connector_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpConnector *self = CP_CONNECTOR (widget);
  int chip_width = get_chip_width (self, width);
  int chip_height = measure (self->chip, GTK_ORIENTATION_VERTICAL, -1);
  int basis_width = get_basis_width (self, width);
  int basis_height = measure (self->basis, GTK_ORIENTATION_VERTICAL, basis_width);

  if (self->lines.thread)
    {
      place (self, self->chip, THREAD_CHIP_X, THREAD_TOP, chip_width, chip_height);
      place (self, self->basis, THREAD_CHIP_X + chip_width + THREAD_GAP,
             THREAD_TOP + MAX ((chip_height - basis_height) / 2, 0), basis_width, basis_height);
      return;
    }
  place (self, self->chip, CHIP_X, NAME_Y - chip_height / 2, chip_width, chip_height);
  place (self, self->basis, CHIP_X, NAME_Y + chip_height / 2 + BASIS_GAP, basis_width, basis_height);
}

/* Mirrors what is drawn, if need be. */
static void
add_box (CpConnector *self, GtkSnapshot *snapshot, double x, double y, double width, double height)
{
  const GdkRGBA *color = cp_style_get_color (cp_style_get_default (), CP_COLOR_EDGE);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (mirrored)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  cp_painter_box (snapshot, color, x, y, width, height, 0);
}

static void
add_horizontal (CpConnector *self, GtkSnapshot *snapshot, double from, double to, double y)
{
  add_box (self, snapshot, from, y - STROKE / 2, to - from, STROKE);
}

static void
add_vertical (CpConnector *self, GtkSnapshot *snapshot, double x, double from, double to)
{
  add_box (self, snapshot, x - STROKE / 2, from, STROKE, to - from);
}

/* Two strokes that meet in a point. */
static void
add_arrow (CpConnector *self, GtkSnapshot *snapshot, double x, double y, gboolean to_start)
{
  const GdkRGBA *color = cp_style_get_color (cp_style_get_default (), CP_COLOR_EDGE);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double back = (to_start != mirrored ? 1 : -1) * 1.5 * ARROW;
  cairo_t *cr;

  if (mirrored)
    x = width - x;
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (x - 2 * ARROW, y - 2 * ARROW, 4 * ARROW, 4 * ARROW));
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, STROKE);
  cairo_move_to (cr, x + back, y - ARROW);
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x + back, y + ARROW);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
add_lines (CpConnector *self, GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double chip_end = CHIP_X + get_chip_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
  double start = self->lines.before ? SPINE_X : EDGE_GAP;
  gboolean to_left = self->lines.direction == CP_DIRECTION_TO_LEFT;

  add_horizontal (self, snapshot, start, CHIP_X - HALO, NAME_Y);
  if (chip_end + HALO < width - EDGE_GAP)
    add_horizontal (self, snapshot, chip_end + HALO, width - EDGE_GAP, NAME_Y);
  if (self->lines.before)
    add_vertical (self, snapshot, SPINE_X, 0, NAME_Y);
  if (self->lines.after)
    add_vertical (self, snapshot, SPINE_X, NAME_Y, height);
  if (!to_left)
    add_arrow (self, snapshot, width - EDGE_GAP, NAME_Y, FALSE);
  else if (!self->lines.before)
    add_arrow (self, snapshot, EDGE_GAP, NAME_Y, TRUE);
}

static void
add_thread_lines (CpConnector *self, GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double middle = THREAD_TOP + measure (self->chip, GTK_ORIENTATION_VERTICAL, -1) / 2;
  gboolean to_left = self->lines.direction == CP_DIRECTION_TO_LEFT;

  add_vertical (self, snapshot, THREAD_SPINE_X, self->lines.before ? 0 : -THREAD_REACH, middle);
  add_horizontal (self, snapshot, THREAD_SPINE_X, THREAD_CHIP_X - (to_left ? 0 : EDGE_GAP), middle);
  if (self->lines.after)
    add_vertical (self, snapshot, THREAD_SPINE_X, middle, height);
}

static void
cp_connector_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpConnector *self = CP_CONNECTOR (widget);

  if (self->lines.thread)
    add_thread_lines (self, snapshot);
  else
    add_lines (self, snapshot);
  gtk_widget_snapshot_child (widget, self->chip, snapshot);
  gtk_widget_snapshot_child (widget, self->basis, snapshot);
}

static void
cp_connector_dispose (GObject *object)
{
  CpConnector *self = CP_CONNECTOR (object);

  g_clear_pointer (&self->chip, gtk_widget_unparent);
  g_clear_pointer (&self->basis, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_connector_parent_class)->dispose (object);
}

static void
cp_connector_class_init (CpConnectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_connector_dispose;
  widget_class->get_request_mode = cp_connector_get_request_mode;
  widget_class->measure = cp_connector_measure;
  widget_class->size_allocate = cp_connector_size_allocate;
  widget_class->snapshot = cp_connector_snapshot;
  gtk_widget_class_set_css_name (widget_class, "connector");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_connector_init (CpConnector *self)
{
  self->basis = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->basis), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->basis), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->basis), 0);
  gtk_label_set_lines (GTK_LABEL (self->basis), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->basis), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->basis, "cp-caption");
  gtk_widget_set_parent (self->basis, GTK_WIDGET (self));
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_connector_new:
 * @relation: a handle
 * @lines: which way it runs
 *
 * Makes a link between two cards.
 */
GtkWidget *
cp_connector_new (CpSnapshot *snapshot, guint32 relation, const CpConnectorLines *lines)
{
  CpConnector *self;
  CpRelationType type;
  g_autofree char *word = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (snapshot != NULL && lines != NULL, NULL);

  type = cp_snapshot_get_relations (snapshot)->type[relation];
  word = cp_words_dup_relation (type);
  basis = cp_words_dup_basis (snapshot, relation);
  self = g_object_new (CP_TYPE_CONNECTOR, NULL);
  self->lines = *lines;
  self->chip = cp_tie_chip_new (snapshot, &relation, 1, word, basis);
  gtk_widget_insert_before (self->chip, GTK_WIDGET (self), self->basis);
  gtk_label_set_text (GTK_LABEL (self->basis), basis);
  /* Translators: how two statements are related, and who makes the link. */
  label = *basis == '\0' ? g_strdup (word) : g_strdup_printf (_("%s, %s"), word, basis);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * cp_connector_measure_gutter:
 * @view: where links stand
 *
 * Measures the room between two sides in which every link finds place.
 */
int
cp_connector_measure_gutter (GtkWidget *view)
{
  return MAX (GUTTER_LEAST, CHIP_X + cp_tie_chip_measure_widest (view) + CHIP_END);
}
