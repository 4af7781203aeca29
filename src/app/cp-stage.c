/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the pages of a presentation come and go. */

#include "cp-stage.h"

#include "cp-door.h"
#include "cp-painter.h"
#include "cp-style.h"

/*
 * Two views take turns. The one that comes has its page before it takes the focus, so that a screen
 * reader hears of a new focus and reads all of it; the one that goes is what a motion begins with.
 */

#define N_VIEWS 2
#define MOTION_MICROSECONDS (200 * 1000)

struct _CpStage
{
  GtkWidget parent_instance;

  GtkWidget *views[N_VIEWS];
  guint current;

  CpMotion motion;
  graphene_rect_t part; /* of the other page, or of this one, that the motion is about */
  guint tick;           /* runs while anything moves, or 0 */
  gint64 begun;
  double progress;      /* from 0 to 1 */
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpStage, cp_stage, GTK_TYPE_WIDGET)

static GtkWidget *
get_other (CpStage *self)
{
  return self->views[N_VIEWS - 1 - self->current];
}

static void
end_motion (CpStage *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->motion = CP_MOTION_NONE;
  gtk_widget_set_child_visible (get_other (self), FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CpStage *self = CP_STAGE (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->begun == 0)
    self->begun = now;
  self->progress = (double) (now - self->begun) / MOTION_MICROSECONDS;
  if (self->progress < 1)
    {
      gtk_widget_queue_draw (widget);
      return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  end_motion (self);
  return G_SOURCE_REMOVE;
}

static void
opened_cb (CpStage *self, CpDoor *door, CpSlideView *view)
{
  if (view == cp_stage_get_view (self))
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, door);
}

/* Fast at first, then slower. */
static double
ease (double progress)
{
  double left = 1 - CLAMP (progress, 0, 1);

  return 1 - left * left * left;
}

/* A page on its way is a sheet with an edge; soon nothing shines through. */
static void
snapshot_sheet (CpStage *self, GtkWidget *view, GtkSnapshot *snapshot, double share, double edge)
{
  const GdkRGBA *line = cp_style_get_color (cp_style_get_default (), CP_COLOR_EDGE);

  gtk_snapshot_push_opacity (snapshot, MIN (2 * share, 1));
  gtk_widget_snapshot_child (GTK_WIDGET (self), view, snapshot);
  cp_painter_outline (snapshot, line, 0, 0, gtk_widget_get_width (view),
                      gtk_widget_get_height (view), 0, edge);
  gtk_snapshot_pop (snapshot);
}

/* Draws a page into a part of the stage: the whole of it at a share of 1. */
static void
snapshot_part (CpStage *self, GtkWidget *view, GtkSnapshot *snapshot, double share)
{
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
  double scale_x = self->part.size.width / width + (1 - self->part.size.width / width) * share;
  double scale_y = self->part.size.height / height + (1 - self->part.size.height / height) * share;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->part.origin.x * (1 - share),
                                                          self->part.origin.y * (1 - share)));
  gtk_snapshot_scale (snapshot, scale_x, scale_y);
  snapshot_sheet (self, view, snapshot, share, 1 / MAX (scale_x, scale_y));
  gtk_snapshot_restore (snapshot);
}

static void
cp_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpStage *self = CP_STAGE (widget);
  double share = ease (self->progress);

  switch (self->motion)
    {
    case CP_MOTION_IN:
      gtk_widget_snapshot_child (widget, get_other (self), snapshot);
      snapshot_part (self, self->views[self->current], snapshot, share);
      break;
    case CP_MOTION_OUT:
      gtk_widget_snapshot_child (widget, self->views[self->current], snapshot);
      snapshot_part (self, get_other (self), snapshot, 1 - share);
      break;
    case CP_MOTION_NONE:
    default:
      gtk_widget_snapshot_child (widget, self->views[self->current], snapshot);
      break;
    }
}

static void
cp_stage_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
cp_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpStage *self = CP_STAGE (widget);

  for (guint i = 0; i < N_VIEWS; i++)
    {
      gtk_widget_measure (self->views[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (self->views[i], width, height, -1, NULL);
    }
}

static void
cp_stage_dispose (GObject *object)
{
  CpStage *self = CP_STAGE (object);

  for (guint i = 0; i < N_VIEWS; i++)
    g_clear_pointer (&self->views[i], gtk_widget_unparent);

  G_OBJECT_CLASS (cp_stage_parent_class)->dispose (object);
}

static void
cp_stage_class_init (CpStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_stage_dispose;
  widget_class->measure = cp_stage_measure;
  widget_class->size_allocate = cp_stage_size_allocate;
  widget_class->snapshot = cp_stage_snapshot;

  /* A door of the page was opened, which is the parameter. */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);

  gtk_widget_class_set_css_name (widget_class, "cp-stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_stage_init (CpStage *self)
{
  for (guint i = 0; i < N_VIEWS; i++)
    {
      self->views[i] = cp_slide_view_new ();
      g_signal_connect_swapped (self->views[i], "opened", G_CALLBACK (opened_cb), self);
      gtk_widget_set_parent (self->views[i], GTK_WIDGET (self));
      gtk_widget_set_child_visible (self->views[i], i == 0);
    }
}

/**
 * cp_stage_new:
 *
 * Makes a stage with no page on it.
 */
GtkWidget *
cp_stage_new (void)
{
  return g_object_new (CP_TYPE_STAGE, NULL);
}

/**
 * cp_stage_show:
 * @place: which page it is of how many, in words
 *
 * Shows a page in the place of the one that was there, and gives it the focus.
 */
void
cp_stage_show (CpStage *self, const CpSlide *slide, const char *place)
{
  g_return_if_fail (CP_IS_STAGE (self));
  g_return_if_fail (slide != NULL && place != NULL);

  end_motion (self);
  if (!cp_slide_view_is_empty (cp_stage_get_view (self)))
    self->current = N_VIEWS - 1 - self->current;
  cp_slide_view_set_slide (cp_stage_get_view (self), slide, place);
  gtk_widget_set_child_visible (self->views[self->current], TRUE);
  gtk_widget_grab_focus (self->views[self->current]);
  gtk_widget_set_child_visible (get_other (self), FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cp_stage_move:
 * @door: where the smaller page has its place on the larger one
 *
 * Begins the motion by which the page comes that was shown last; it is there at once where the
 * desktop asks for less motion, or where the door is not on the page.
 */
void
cp_stage_move (CpStage *self, CpMotion motion, const CpScope *door)
{
  GtkWidget *larger;

  g_return_if_fail (CP_IS_STAGE (self));
  g_return_if_fail (door != NULL);

  larger = motion == CP_MOTION_IN ? get_other (self) : self->views[self->current];
  if (motion == CP_MOTION_NONE || cp_style_is_motion_reduced (cp_style_get_default ())
      || cp_slide_view_is_empty (CP_SLIDE_VIEW (get_other (self)))
      || !cp_slide_view_find_box (CP_SLIDE_VIEW (larger), door, &self->part))
    return;
  end_motion (self);
  self->motion = motion;
  self->progress = 0;
  self->begun = 0;
  gtk_widget_set_child_visible (get_other (self), TRUE);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * cp_stage_set_pointed_at:
 *
 * Sets whether there is a pointer to be seen; without one no door is shown to lie under it.
 */
void
cp_stage_set_pointed_at (CpStage *self, gboolean pointed_at)
{
  g_return_if_fail (CP_IS_STAGE (self));

  for (guint i = 0; i < N_VIEWS; i++)
    cp_slide_view_set_pointed_at (CP_SLIDE_VIEW (self->views[i]), pointed_at);
}

/**
 * cp_stage_is_moving:
 *
 * Tells whether a motion is going on.
 */
gboolean
cp_stage_is_moving (CpStage *self)
{
  g_return_val_if_fail (CP_IS_STAGE (self), FALSE);

  return self->motion != CP_MOTION_NONE;
}

/**
 * cp_stage_get_view:
 *
 * Gets the view of the page that is shown.
 */
CpSlideView *
cp_stage_get_view (CpStage *self)
{
  g_return_val_if_fail (CP_IS_STAGE (self), NULL);

  return CP_SLIDE_VIEW (self->views[self->current]);
}
