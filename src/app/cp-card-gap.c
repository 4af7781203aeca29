/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dashed box where a side says nothing. */

#include "cp-card-gap.h"

#include "cp-painter.h"
#include "cp-sign.h"
#include "cp-style.h"

#define RADIUS 10
#define INSET 12
#define SPACING 7

struct _CpCardGap
{
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (CpCardGap, cp_card_gap, GTK_TYPE_WIDGET)

static void
cp_card_gap_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  cp_painter_dashed_outline (snapshot, cp_style_get_color (cp_style_get_default (), CP_COLOR_EDGE), 0,
                             0, gtk_widget_get_width (widget), gtk_widget_get_height (widget), RADIUS,
                             1);

  GTK_WIDGET_CLASS (cp_card_gap_parent_class)->snapshot (widget, snapshot);
}

static void
cp_card_gap_dispose (GObject *object)
{
  CpCardGap *self = CP_CARD_GAP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_card_gap_parent_class)->dispose (object);
}

static void
cp_card_gap_class_init (CpCardGapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_card_gap_dispose;
  widget_class->snapshot = cp_card_gap_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gap");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_card_gap_init (CpCardGap *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (self->box, INSET);
  gtk_widget_set_margin_end (self->box, INSET);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_card_gap_new:
 * @side: who says nothing
 * @words: says so
 *
 * Makes the box.
 */
GtkWidget *
cp_card_gap_new (CpSide side, const char *words)
{
  CpCardGap *self;
  GtkWidget *label;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (CP_TYPE_CARD_GAP, NULL);
  label = gtk_label_new (words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "cp-caption");
  gtk_box_append (GTK_BOX (self->box), cp_sign_new (side, TRUE));
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return GTK_WIDGET (self);
}
