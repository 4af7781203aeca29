/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a presentation on the screen, with the doors in it. */

#include "cp-slide-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cp-door.h"
#include "cp-style.h"

/*
 * The page is a picture; each door of its figure is a child widget over the place where it stands.
 * The view takes the focus itself, so that a screen reader reads the page's title and description
 * when it comes; the tabulator key goes on to the doors. Whether the doors are gone through with the
 * keyboard is shown by the style class "steered": only then is there a ring.
 */

#define STEERED "steered"
#define POINTED_AT "pointed-at"

/* How much more a step sideways counts than one ahead, when the next door is looked for. */
#define ASIDE 4.0

struct _CpSlideView
{
  GtkWidget parent_instance;

  CpFigure *figure; /* or NULL */
  GdkTexture *texture;
  GPtrArray *doors; /* of CpDoor: the children, in the order of the figure's */
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpSlideView, cp_slide_view, GTK_TYPE_WIDGET)

/* Where the page stands, as large as it can be. */
static graphene_rect_t
get_sheet (CpSlideView *self)
{
  double room_width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  double room_height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
  double page_width = cp_figure_get_pixel_width (self->figure);
  double page_height = cp_figure_get_pixel_height (self->figure);
  double scale = MIN (room_width / page_width, room_height / page_height);

  /* A page that was made for this size is not off by a part of a pixel. */
  if (fabs (room_width - page_width * scale) < 1)
    room_width = page_width * scale;
  if (fabs (room_height - page_height * scale) < 1)
    room_height = page_height * scale;

  return GRAPHENE_RECT_INIT ((int) ((room_width - page_width * scale) / 2),
                             (int) ((room_height - page_height * scale) / 2), page_width * scale,
                             page_height * scale);
}

static graphene_rect_t
get_box (CpSlideView *self, guint door)
{
  guint n_doors;
  const CpFigureDoor *doors = cp_figure_get_doors (self->figure, &n_doors);
  graphene_rect_t sheet = get_sheet (self);
  double scale = sheet.size.width / cp_figure_get_width (self->figure);

  return GRAPHENE_RECT_INIT (sheet.origin.x + doors[door].x * scale,
                             sheet.origin.y + doors[door].y * scale, doors[door].width * scale,
                             doors[door].height * scale);
}

static void
door_opened_cb (CpSlideView *self, CpDoor *door)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, door);
}

static void
remove_doors (CpSlideView *self)
{
  for (guint i = 0; i < self->doors->len; i++)
    gtk_widget_unparent (self->doors->pdata[i]);
  g_ptr_array_set_size (self->doors, 0);
}

static void
update_cursor (CpSlideView *self, GtkWidget *door)
{
  gtk_widget_set_cursor_from_name (
      door, gtk_widget_has_css_class (GTK_WIDGET (self), POINTED_AT) ? "pointer" : NULL);
}

static void
add_doors (CpSlideView *self)
{
  guint n_doors;
  const CpFigureDoor *doors = cp_figure_get_doors (self->figure, &n_doors);

  for (guint i = 0; i < n_doors; i++)
    {
      const CpScope scope = cp_scope_new (doors[i].topic, doors[i].source);
      GtkWidget *door = cp_door_new (doors[i].label, &scope);

      g_signal_connect_swapped (door, "opened", G_CALLBACK (door_opened_cb), self);
      update_cursor (self, door);
      gtk_widget_set_parent (door, GTK_WIDGET (self));
      g_ptr_array_add (self->doors, door);
    }
}

static gboolean
find_door (CpSlideView *self, const CpScope *scope, guint *found)
{
  for (guint i = 0; i < self->doors->len; i++)
    if (cp_scope_equal (cp_door_get_scope (self->doors->pdata[i]), scope))
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_focus (CpSlideView *self, guint *found)
{
  for (guint i = 0; i < self->doors->len; i++)
    if (gtk_widget_is_focus (self->doors->pdata[i]))
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

/* How far it is to a box in a direction; what lies beside the way is further. Negative where it
 * lies elsewhere. */
static double
measure_way (const graphene_rect_t *from, const graphene_rect_t *to, GtkDirectionType direction)
{
  double across = to->origin.x + to->size.width / 2 - from->origin.x - from->size.width / 2;
  double down = to->origin.y + to->size.height / 2 - from->origin.y - from->size.height / 2;
  gboolean overlaps_across = to->origin.x < from->origin.x + from->size.width
                             && from->origin.x < to->origin.x + to->size.width;
  gboolean overlaps_down = to->origin.y < from->origin.y + from->size.height
                           && from->origin.y < to->origin.y + to->size.height;

  switch (direction)
    {
    case GTK_DIR_LEFT:
      return overlaps_across ? -1 : -across + ASIDE * fabs (down) * !overlaps_down;
    case GTK_DIR_RIGHT:
      return overlaps_across ? -1 : across + ASIDE * fabs (down) * !overlaps_down;
    case GTK_DIR_UP:
      return overlaps_down ? -1 : -down + ASIDE * fabs (across) * !overlaps_across;
    case GTK_DIR_DOWN:
    default:
      return overlaps_down ? -1 : down + ASIDE * fabs (across) * !overlaps_across;
    }
}

static gboolean
is_ahead (const graphene_rect_t *from, const graphene_rect_t *to, GtkDirectionType direction)
{
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return to->origin.x < from->origin.x;
    case GTK_DIR_RIGHT:
      return to->origin.x > from->origin.x;
    case GTK_DIR_UP:
      return to->origin.y < from->origin.y;
    case GTK_DIR_DOWN:
    default:
      return to->origin.y > from->origin.y;
    }
}

/* The door nearest to one in a direction, or that one itself. */
static guint
find_neighbour (CpSlideView *self, guint door, GtkDirectionType direction)
{
  graphene_rect_t from = get_box (self, door);
  guint nearest = door;
  double least = INFINITY;

  for (guint i = 0; i < self->doors->len; i++)
    {
      graphene_rect_t to = get_box (self, i);
      double way = is_ahead (&from, &to, direction) ? measure_way (&from, &to, direction) : -1;

      if (way >= 0 && way < least)
        {
          least = way;
          nearest = i;
        }
    }
  return nearest;
}

static void
focus_door (CpSlideView *self, guint door)
{
  gtk_widget_grab_focus (self->doors->pdata[door]);
}

static void
style_changed_cb (CpSlideView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cp_slide_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
cp_slide_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpSlideView *self = CP_SLIDE_VIEW (widget);

  for (guint i = 0; i < self->doors->len; i++)
    {
      graphene_rect_t box = get_box (self, i);
      const GtkAllocation place = { round (box.origin.x), round (box.origin.y),
                                    MAX (round (box.size.width), 1),
                                    MAX (round (box.size.height), 1) };

      gtk_widget_measure (self->doors->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (self->doors->pdata[i], &place, -1);
    }
}

static void
cp_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpSlideView *self = CP_SLIDE_VIEW (widget);
  const graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                   gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot, cp_style_get_color (cp_style_get_default (), CP_COLOR_VIEW),
                             &room);
  if (self->texture != NULL)
    {
      graphene_rect_t sheet = get_sheet (self);

      gtk_snapshot_append_texture (snapshot, self->texture, &sheet);
    }
  GTK_WIDGET_CLASS (cp_slide_view_parent_class)->snapshot (widget, snapshot);
}

static void
cp_slide_view_dispose (GObject *object)
{
  CpSlideView *self = CP_SLIDE_VIEW (object);

  remove_doors (self);
  g_clear_pointer (&self->figure, cp_figure_unref);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (cp_slide_view_parent_class)->dispose (object);
}

static void
cp_slide_view_finalize (GObject *object)
{
  g_ptr_array_unref (CP_SLIDE_VIEW (object)->doors);

  G_OBJECT_CLASS (cp_slide_view_parent_class)->finalize (object);
}

static void
cp_slide_view_class_init (CpSlideViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_slide_view_dispose;
  object_class->finalize = cp_slide_view_finalize;
  widget_class->measure = cp_slide_view_measure;
  widget_class->size_allocate = cp_slide_view_size_allocate;
  widget_class->snapshot = cp_slide_view_snapshot;

  /* A door was opened, which is the parameter. */
  signals[SIGNAL_OPENED] =
      g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, CP_TYPE_DOOR);

  gtk_widget_class_set_css_name (widget_class, "cp-slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_slide_view_init (CpSlideView *self)
{
  self->doors = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_slide_view_new:
 *
 * Makes a view of no page yet.
 */
GtkWidget *
cp_slide_view_new (void)
{
  return g_object_new (CP_TYPE_SLIDE_VIEW, NULL);
}

/**
 * cp_slide_view_set_slide:
 * @place: which page it is of how many, in words
 *
 * Shows a page.
 */
void
cp_slide_view_set_slide (CpSlideView *self, const CpSlide *slide, const char *place)
{
  g_autofree char *label = NULL;

  g_return_if_fail (CP_IS_SLIDE_VIEW (self));
  g_return_if_fail (slide != NULL && place != NULL);

  remove_doors (self);
  g_clear_pointer (&self->figure, cp_figure_unref);
  self->figure = cp_figure_ref (slide->figure);
  g_set_object (&self->texture, slide->texture);
  cp_slide_view_leave_doors (self);
  add_doors (self);
  /* Translators: the title of a page, and which page it is: "Armenia (3 of 14)". */
  label = g_strdup_printf (_("%s (%s)"), cp_figure_get_title (self->figure), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cp_figure_get_description (self->figure), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cp_slide_view_set_pointed_at:
 *
 * Sets whether there is a pointer to be seen; without one no door is shown to lie under it.
 */
void
cp_slide_view_set_pointed_at (CpSlideView *self, gboolean pointed_at)
{
  g_return_if_fail (CP_IS_SLIDE_VIEW (self));

  if (pointed_at)
    gtk_widget_add_css_class (GTK_WIDGET (self), POINTED_AT);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), POINTED_AT);
  for (guint i = 0; i < self->doors->len; i++)
    update_cursor (self, self->doors->pdata[i]);
}

/**
 * cp_slide_view_is_empty:
 *
 * Tells whether there is no page yet.
 */
gboolean
cp_slide_view_is_empty (CpSlideView *self)
{
  g_return_val_if_fail (CP_IS_SLIDE_VIEW (self), TRUE);

  return self->figure == NULL;
}

/**
 * cp_slide_view_is_on_door:
 *
 * Tells whether the doors are gone through with the keyboard.
 */
gboolean
cp_slide_view_is_on_door (CpSlideView *self)
{
  g_return_val_if_fail (CP_IS_SLIDE_VIEW (self), FALSE);

  return gtk_widget_has_css_class (GTK_WIDGET (self), STEERED);
}

/**
 * cp_slide_view_focus_door:
 *
 * Puts the focus on the door that leads somewhere.
 *
 * Returns: whether there is one
 */
gboolean
cp_slide_view_focus_door (CpSlideView *self, const CpScope *scope)
{
  guint door;

  g_return_val_if_fail (CP_IS_SLIDE_VIEW (self) && scope != NULL, FALSE);

  if (!find_door (self, scope, &door))
    return FALSE;
  focus_door (self, door);
  return TRUE;
}

/**
 * cp_slide_view_enter_doors:
 * @direction: %GTK_DIR_TAB_FORWARD or %GTK_DIR_TAB_BACKWARD
 *
 * Goes to the door that has the focus, else to the next, round and round.
 */
void
cp_slide_view_enter_doors (CpSlideView *self, GtkDirectionType direction)
{
  guint n_doors;
  guint step;
  guint door;

  g_return_if_fail (CP_IS_SLIDE_VIEW (self));

  n_doors = self->doors->len;
  if (n_doors == 0)
    return;
  step = direction == GTK_DIR_TAB_BACKWARD ? n_doors - 1 : 1;
  if (!find_focus (self, &door))
    door = direction == GTK_DIR_TAB_BACKWARD ? n_doors - 1 : 0;
  else if (cp_slide_view_is_on_door (self))
    door = (door + step) % n_doors;
  gtk_widget_add_css_class (GTK_WIDGET (self), STEERED);
  focus_door (self, door);
}

/**
 * cp_slide_view_leave_doors:
 *
 * Gives the keys back to whoever turns pages.
 */
void
cp_slide_view_leave_doors (CpSlideView *self)
{
  g_return_if_fail (CP_IS_SLIDE_VIEW (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), STEERED);
}

/**
 * cp_slide_view_move_on_doors:
 *
 * Goes to the nearest door on the left, on the right, above or below.
 */
void
cp_slide_view_move_on_doors (CpSlideView *self, GtkDirectionType direction)
{
  guint door;

  g_return_if_fail (CP_IS_SLIDE_VIEW (self));

  if (find_focus (self, &door))
    focus_door (self, find_neighbour (self, door, direction));
}

/**
 * cp_slide_view_find_box:
 * @box: (out): where it stands in the view
 *
 * Finds the door that leads somewhere.
 *
 * Returns: whether there is one
 */
gboolean
cp_slide_view_find_box (CpSlideView *self, const CpScope *scope, graphene_rect_t *box)
{
  guint door;

  g_return_val_if_fail (CP_IS_SLIDE_VIEW (self), FALSE);
  g_return_val_if_fail (scope != NULL && box != NULL, FALSE);

  if (!find_door (self, scope, &door))
    return FALSE;
  *box = get_box (self, door);
  return TRUE;
}
