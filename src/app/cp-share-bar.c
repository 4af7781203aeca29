/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What share of some statements each side has: a bar that is 100 %, and a legend in words. */

#include "cp-share-bar.h"

#include "cp-painter.h"
#include "cp-side-words.h"
#include "cp-sign.h"
#include "cp-style.h"
#include "cp-wrap-layout.h"

/* Twice as large as the bar of a cell. */
#define SCALE 2
#define BAR_HEIGHT 24
#define LEGEND_GAP 16
#define SIGN_GAP 8

struct _CpShareBar
{
  GtkWidget parent_instance;

  GtkWidget *legend;
  char *action; /* that shows the statements of a side, or NULL */
  CpCellFace face;
};

G_DEFINE_FINAL_TYPE (CpShareBar, cp_share_bar, GTK_TYPE_WIDGET)

static GtkWidget *
create_entry (CpSide side, gboolean missing, const char *words)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SIGN_GAP);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (entry), cp_sign_new (side, missing));
  gtk_box_append (GTK_BOX (entry), label);

  return entry;
}

/* A number is a door to what it counts. */
static GtkWidget *
create_door (CpShareBar *self, GtkWidget *entry, CpSide side, const char *words)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), entry);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", side);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cp-share");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static void
append_entry (CpShareBar *self, const CpSides *sides, CpSide side, guint n)
{
  g_autofree char *words = n > 0 ? cp_words_dup_side_number (sides, side, n)
                                 : cp_words_dup_nobody (sides, side, FALSE);
  GtkWidget *entry = create_entry (side, n == 0, words);

  if (n > 0 && self->action != NULL)
    entry = create_door (self, entry, side, words);
  gtk_box_append (GTK_BOX (self->legend), entry);
}

static GtkSizeRequestMode
cp_share_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_share_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (CP_SHARE_BAR (widget)->legend, orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += BAR_HEIGHT;
      *natural += BAR_HEIGHT;
    }
}

static void
cp_share_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GskTransform *down = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, BAR_HEIGHT));

  gtk_widget_allocate (CP_SHARE_BAR (widget)->legend, width, MAX (height - BAR_HEIGHT, 0), -1,
                       down);
}

static void
cp_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpShareBar *self = CP_SHARE_BAR (widget);

  cp_painter_bar (snapshot, &self->face, gtk_widget_get_direction (widget), 0, 0,
                  gtk_widget_get_width (widget), SCALE);
  GTK_WIDGET_CLASS (cp_share_bar_parent_class)->snapshot (widget, snapshot);
}

static void
cp_share_bar_dispose (GObject *object)
{
  g_clear_pointer (&CP_SHARE_BAR (object)->legend, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_share_bar_parent_class)->dispose (object);
}

static void
cp_share_bar_finalize (GObject *object)
{
  g_free (CP_SHARE_BAR (object)->action);

  G_OBJECT_CLASS (cp_share_bar_parent_class)->finalize (object);
}

static void
cp_share_bar_class_init (CpShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_share_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_share_bar_finalize;
  widget_class->get_request_mode = cp_share_bar_get_request_mode;
  widget_class->measure = cp_share_bar_measure;
  widget_class->size_allocate = cp_share_bar_size_allocate;
  widget_class->snapshot = cp_share_bar_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_share_bar_init (CpShareBar *self)
{
  GtkLayoutManager *layout = g_object_new (CP_TYPE_WRAP_LAYOUT, "spacing", LEGEND_GAP,
                                           "line-spacing", SIGN_GAP / 2, NULL);

  self->legend = g_object_new (GTK_TYPE_BOX, "layout-manager", layout, NULL);
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_share_bar_new:
 *
 * Makes a bar of nothing yet.
 */
GtkWidget *
cp_share_bar_new (void)
{
  return g_object_new (CP_TYPE_SHARE_BAR, NULL);
}

/**
 * cp_share_bar_set_action:
 * @action: the name of an action whose target is a side, as an unsigned number
 *
 * Makes the numbers that it shows from now on lead to the statements that they count.
 */
void
cp_share_bar_set_action (CpShareBar *self, const char *action)
{
  g_return_if_fail (CP_IS_SHARE_BAR (self) && action != NULL);

  g_free (self->action);
  self->action = g_strdup (action);
}

/**
 * cp_share_bar_show:
 * @sides: who stands where
 * @counts: statements of each side, at least one in all
 *
 * Shows statements by side.
 */
void
cp_share_bar_show (CpShareBar *self, const CpSides *sides, const guint counts[CP_N_SIDES])
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };
  guint n_all = counts[CP_SIDE_LEFT] + counts[CP_SIDE_OTHERS] + counts[CP_SIDE_RIGHT];

  g_return_if_fail (CP_IS_SHARE_BAR (self) && sides != NULL && n_all > 0);

  for (GtkWidget *child = gtk_widget_get_first_child (self->legend); child != NULL;
       child = gtk_widget_get_first_child (self->legend))
    gtk_box_remove (GTK_BOX (self->legend), child);
  for (guint i = 0; i < CP_N_SIDES; i++)
    {
      self->face.shares[order[i]] = (double) counts[order[i]] / n_all;
      if (counts[order[i]] > 0 || order[i] != CP_SIDE_OTHERS)
        append_entry (self, sides, order[i], counts[order[i]]);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
