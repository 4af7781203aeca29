/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months of a corpus as bars, and a period of them between two handles. */

#include "cp-period-range.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-painter.h"
#include "cp-period-handle.h"
#include "cp-style.h"

/* Bars above, and the track of the handles below. */
#define BARS 38
#define TRACK 4
#define HANDLE 14
#define GAP 2
#define HEIGHT (BARS + GAP + HANDLE)
#define LEAST_BAR 2
#define LEAST_WIDTH 60

enum
{
  FIRST,
  LAST,
  N_ENDS,
};

/* A drag on the track moves the nearer handle; one over the bars marks the period anew. */
typedef enum
{
  DRAG_NONE,
  DRAG_HANDLE,
  DRAG_BARS,
} Drag;

struct _CpPeriodRange
{
  GtkWidget parent_instance;

  GArray *months; /* of CpFacetValue, by date; ids and labels are not to be used */
  guint max;      /* statements of the largest month */
  guint ends[N_ENDS];
  GtkWidget *handles[N_ENDS];

  Drag drag;
  guint dragged; /* the handle, or the month where the drag began */
};

enum
{
  SIGNAL_PERIOD_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpPeriodRange, cp_period_range, GTK_TYPE_WIDGET)

static const CpFacetValue *
get_month (CpPeriodRange *self, guint place)
{
  return &g_array_index (self->months, CpFacetValue, place);
}

/* Turns a distance from where one begins to read into one from the left, and back. */
static double
mirror (CpPeriodRange *self, double x)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x
                                                               : x;
}

static double
get_pitch (CpPeriodRange *self)
{
  return (double) gtk_widget_get_width (GTK_WIDGET (self)) / MAX (self->months->len, 1);
}

/* Handles stand at the outer edges of the months that they take in. */
static double
get_handle_center (CpPeriodRange *self, guint end)
{
  double edge = (self->ends[end] + (end == LAST ? 1 : 0)) * get_pitch (self);

  return CLAMP (edge, HANDLE / 2.0,
                MAX (gtk_widget_get_width (GTK_WIDGET (self)) - HANDLE / 2.0, HANDLE / 2.0));
}

static guint
find_month (CpPeriodRange *self, double x)
{
  double place = mirror (self, x) / get_pitch (self);

  return (guint) CLAMP (place, 0, self->months->len - 1);
}

/* The month that a handle takes in when its centre is at @x: edges, not middles, are rounded to. */
static guint
find_end (CpPeriodRange *self, guint end, double x)
{
  double place = mirror (self, x) / get_pitch (self) + (end == LAST ? -0.5 : 0.5);

  return (guint) CLAMP (place, 0, self->months->len - 1);
}

static void
update_handles (CpPeriodRange *self)
{
  if (self->months->len == 0)
    return;
  cp_period_handle_set (CP_PERIOD_HANDLE (self->handles[FIRST]), self->ends[FIRST], 0,
                        self->ends[LAST], get_month (self, self->ends[FIRST])->date);
  cp_period_handle_set (CP_PERIOD_HANDLE (self->handles[LAST]), self->ends[LAST],
                        self->ends[FIRST], self->months->len - 1,
                        get_month (self, self->ends[LAST])->date);
}

static void
show_ends (CpPeriodRange *self, guint first, guint last)
{
  self->ends[FIRST] = first;
  self->ends[LAST] = last;
  update_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_ends (CpPeriodRange *self, guint first, guint last)
{
  if (self->ends[FIRST] == first && self->ends[LAST] == last)
    return;
  show_ends (self, first, last);
  g_signal_emit (self, signals[SIGNAL_PERIOD_CHANGED], 0);
}

static void
set_end (CpPeriodRange *self, guint end, guint place)
{
  if (end == FIRST)
    set_ends (self, MIN (place, self->ends[LAST]), self->ends[LAST]);
  else
    set_ends (self, self->ends[FIRST], MAX (place, self->ends[FIRST]));
}

static void
handle_moved_cb (CpPeriodRange *self, int step, GtkWidget *handle)
{
  guint end = handle == self->handles[FIRST] ? FIRST : LAST;
  gint64 place = (gint64) self->ends[end] + step;

  if (self->months->len > 0)
    set_end (self, end, (guint) CLAMP (place, 0, (gint64) self->months->len - 1));
}

/* Where both are one above the other, the one that can be moved that way. */
static guint
find_nearer_handle (CpPeriodRange *self, double x)
{
  double at = mirror (self, x);
  double first = get_handle_center (self, FIRST);
  double last = get_handle_center (self, LAST);

  return at - first < last - at ? FIRST : LAST;
}

static void
drag_begin_cb (CpPeriodRange *self, double x, double y, GtkGesture *gesture)
{
  if (self->months->len == 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (y < BARS)
    {
      self->drag = DRAG_BARS;
      self->dragged = find_month (self, x);
      return;
    }
  self->drag = DRAG_HANDLE;
  self->dragged = find_nearer_handle (self, x);
  gtk_widget_grab_focus (self->handles[self->dragged]);
}

static void
drag_to (CpPeriodRange *self, double x)
{
  guint month = find_month (self, x);

  if (self->drag == DRAG_HANDLE)
    set_end (self, self->dragged, find_end (self, self->dragged, x));
  else if (self->drag == DRAG_BARS)
    set_ends (self, MIN (month, self->dragged), MAX (month, self->dragged));
}

static void
drag_update_cb (CpPeriodRange *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x;

  if (gtk_gesture_drag_get_start_point (gesture, &x, NULL))
    drag_to (self, x + dx);
}

/* A month that was the whole period already is let go by a click. */
static void
drag_end_cb (CpPeriodRange *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x;

  if (self->drag != DRAG_NONE && gtk_gesture_drag_get_start_point (gesture, &x, NULL))
    {
      if (self->drag == DRAG_BARS && self->ends[FIRST] == self->ends[LAST]
          && self->ends[FIRST] == self->dragged && find_month (self, x + dx) == self->dragged)
        set_ends (self, 0, self->months->len - 1);
      else
        drag_to (self, x + dx);
    }
  self->drag = DRAG_NONE;
}

static gboolean
query_tooltip_cb (CpPeriodRange *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *month = NULL;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (self->months->len == 0 || by_keyboard || y >= BARS)
    return FALSE;
  n = get_month (self, find_month (self, x))->n_all;
  month = cp_date_to_label (get_month (self, find_month (self, x))->date);
  number = cp_words_dup_number (n);
  if (n == 0)
    /* Translators: %s is a month */
    text = g_strdup_printf (_("%s: nothing"), month);
  else
    /* Translators: a month and a number */
    text = g_strdup_printf (ngettext ("%s: %s statement", "%s: %s statements", n), month, number);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
snapshot_box (CpPeriodRange *self, GtkSnapshot *snapshot, CpColor color, double start, double y,
              double width, double height)
{
  double x = MIN (mirror (self, start), mirror (self, start + width));

  cp_painter_box (snapshot, cp_style_get_color (cp_style_get_default (), color), x, y, width,
                  height, MIN (2, height / 2));
}

static double
scale_bar (CpPeriodRange *self, guint n)
{
  return n == 0 ? 0 : MAX ((double) n / MAX (self->max, 1) * BARS, LEAST_BAR);
}

/* What the month has, pale; before it what the filter lets through, unless the period does not. */
static void
snapshot_month (CpPeriodRange *self, GtkSnapshot *snapshot, guint place)
{
  const CpFacetValue *month = get_month (self, place);
  gboolean inside = place >= self->ends[FIRST] && place <= self->ends[LAST];
  double pitch = get_pitch (self);
  double width = pitch > 3 * GAP ? pitch - GAP : pitch;
  double all = scale_bar (self, month->n_all);
  double passing = inside ? scale_bar (self, month->n_statements) : 0;

  if (month->n_all == 0)
    snapshot_box (self, snapshot, CP_COLOR_LINE, place * pitch, BARS - 1, width, 1);
  if (all > passing)
    snapshot_box (self, snapshot, CP_COLOR_LINE, place * pitch, BARS - all, width, all);
  if (passing > 0)
    snapshot_box (self, snapshot, CP_COLOR_EDGE, place * pitch, BARS - passing, width, passing);
}

static void
snapshot_track (CpPeriodRange *self, GtkSnapshot *snapshot)
{
  double first = get_handle_center (self, FIRST);
  double last = get_handle_center (self, LAST);
  double y = HEIGHT - (HANDLE + TRACK) / 2.0;
  double x = MIN (mirror (self, first), mirror (self, last));

  snapshot_box (self, snapshot, CP_COLOR_LINE, 0, y, gtk_widget_get_width (GTK_WIDGET (self)),
                TRACK);
  cp_painter_box (snapshot, cp_style_get_accent (cp_style_get_default ()), x, y, last - first,
                  TRACK, TRACK / 2.0);
}

static void
cp_period_range_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpPeriodRange *self = CP_PERIOD_RANGE (widget);

  if (self->months->len == 0)
    return;
  for (guint i = 0; i < self->months->len; i++)
    snapshot_month (self, snapshot, i);
  snapshot_track (self, snapshot);
  for (guint end = 0; end < N_ENDS; end++)
    gtk_widget_snapshot_child (widget, self->handles[end], snapshot);
}

static void
cp_period_range_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : LEAST_WIDTH;
}

static void
cp_period_range_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpPeriodRange *self = CP_PERIOD_RANGE (widget);

  for (guint end = 0; end < N_ENDS; end++)
    {
      double center = mirror (self, get_handle_center (self, end));
      GtkAllocation place = { (int) (center - HANDLE / 2.0), HEIGHT - HANDLE, HANDLE, HANDLE };

      /* GTK wants to be asked for the size that it is then given. */
      gtk_widget_measure (self->handles[end], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (self->handles[end], &place, -1);
    }
}

static void
cp_period_range_dispose (GObject *object)
{
  CpPeriodRange *self = CP_PERIOD_RANGE (object);

  for (guint end = 0; end < N_ENDS; end++)
    g_clear_pointer (&self->handles[end], gtk_widget_unparent);

  G_OBJECT_CLASS (cp_period_range_parent_class)->dispose (object);
}

static void
cp_period_range_finalize (GObject *object)
{
  CpPeriodRange *self = CP_PERIOD_RANGE (object);

  g_array_unref (self->months);

  G_OBJECT_CLASS (cp_period_range_parent_class)->finalize (object);
}

static void
cp_period_range_class_init (CpPeriodRangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_period_range_dispose;
  object_class->finalize = cp_period_range_finalize;
  widget_class->snapshot = cp_period_range_snapshot;
  widget_class->measure = cp_period_range_measure;
  widget_class->size_allocate = cp_period_range_size_allocate;

  /**
   * CpPeriodRange::period-changed:
   *
   * A person moved one of the handles or marked months.
   */
  signals[SIGNAL_PERIOD_CHANGED] =
      g_signal_new ("period-changed", CP_TYPE_PERIOD_RANGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_handle (CpPeriodRange *self, const char *name)
{
  GtkWidget *handle = cp_period_handle_new (name);

  gtk_widget_set_parent (handle, GTK_WIDGET (self));
  g_signal_connect_object (handle, "moved", G_CALLBACK (handle_moved_cb), self, G_CONNECT_SWAPPED);

  return handle;
}

static void
cp_period_range_init (CpPeriodRange *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->months = g_array_new (FALSE, FALSE, sizeof (CpFacetValue));
  /* Translators: what a screen reader calls the left handle of the period */
  self->handles[FIRST] = add_handle (self, _("First month"));
  /* Translators: what a screen reader calls the right handle of the period */
  self->handles[LAST] = add_handle (self, _("Last month"));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what a screen reader calls the small chart from
                                   * which a period is chosen */
                                  _("Statements by month"), -1);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_period_range_set_months:
 * @self: a range
 * @values: the months facet: months by date with their gaps filled; others are passed over
 * @n_values: how many
 *
 * Shows how many statements each month has. The period is the whole until it is set.
 */
void
cp_period_range_set_months (CpPeriodRange *self, const CpFacetValue *values, guint n_values)
{
  g_return_if_fail (CP_IS_PERIOD_RANGE (self));

  g_array_set_size (self->months, 0);
  self->max = 0;
  for (guint i = 0; i < n_values; i++)
    if (cp_date_get_month (values[i].date) != 0)
      {
        g_array_append_val (self->months, values[i]);
        self->max = MAX (self->max, values[i].n_all);
      }
  show_ends (self, 0, self->months->len > 0 ? self->months->len - 1 : 0);
}

/**
 * cp_period_range_get_n_months:
 * @self: a range
 *
 * Gets how many months there are.
 */
guint
cp_period_range_get_n_months (CpPeriodRange *self)
{
  g_return_val_if_fail (CP_IS_PERIOD_RANGE (self), 0);
  return self->months->len;
}

/**
 * cp_period_range_set_period:
 * @self: a range
 * @first: the first month, or 0 for no limit
 * @last: the last month, or 0 for no limit
 *
 * Shows a period; nothing is signalled.
 */
void
cp_period_range_set_period (CpPeriodRange *self, CpDate first, CpDate last)
{
  guint ends[N_ENDS] = { 0 };

  g_return_if_fail (CP_IS_PERIOD_RANGE (self));

  if (self->months->len == 0)
    return;
  ends[LAST] = self->months->len - 1;
  while (ends[FIRST] < ends[LAST] && get_month (self, ends[FIRST])->date < first)
    ends[FIRST]++;
  while (last != 0 && ends[LAST] > ends[FIRST] && get_month (self, ends[LAST])->date > last)
    ends[LAST]--;
  show_ends (self, ends[FIRST], ends[LAST]);
}

/**
 * cp_period_range_get_period:
 * @self: a range
 * @first: (out): the first month, or 0 where that is the first of all
 * @last: (out): the last month, or 0 where that is the last of all
 *
 * Gets what the period leaves out.
 */
void
cp_period_range_get_period (CpPeriodRange *self, CpDate *first, CpDate *last)
{
  guint n_months;

  g_return_if_fail (CP_IS_PERIOD_RANGE (self) && first != NULL && last != NULL);

  cp_period_range_get_shown (self, first, last, &n_months);
  if (self->ends[FIRST] == 0)
    *first = 0;
  if (self->ends[LAST] + 1 >= self->months->len)
    *last = 0;
}

/**
 * cp_period_range_get_shown:
 * @self: a range
 * @first: (out): the month of the first handle
 * @last: (out): the month of the last handle
 * @n_months: (out): how many months are from one to the other
 *
 * Gets what the handles show.
 */
void
cp_period_range_get_shown (CpPeriodRange *self, CpDate *first, CpDate *last, guint *n_months)
{
  g_return_if_fail (CP_IS_PERIOD_RANGE (self) && first != NULL && last != NULL && n_months != NULL);

  *first = *last = 0;
  *n_months = 0;
  if (self->months->len == 0)
    return;
  *first = get_month (self, self->ends[FIRST])->date;
  *last = get_month (self, self->ends[LAST])->date;
  *n_months = self->ends[LAST] - self->ends[FIRST] + 1;
}
