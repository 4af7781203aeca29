/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a grid that scrolls: topics as lanes, months as columns. */

#include "cp-timeline-view-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-style.h"
#include "cp-timeline-words.h"
#include "cp-tooltip.h"

#define EM 14.67

/* With more statements than this, counting may outlast a frame. */
#define AT_ONCE_MAX 20000

enum
{
  PROP_0,
  PROP_TIMELINE,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CpTimelineView, cp_timeline_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
describe_grid (CpTimelineView *self)
{
  guint n_rows = self->timeline == NULL ? 0 : cp_timeline_get_n_lanes (self->timeline);
  guint n_columns = self->timeline == NULL ? 0 : cp_timeline_get_n_columns (self->timeline);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  g_autofree char *columns =
      g_strdup_printf (ngettext ("%u column", "%u columns", n_columns), n_columns);
  /* Translators: the two are "13 rows" and "5 columns". */
  g_autofree char *label = g_strdup_printf (_("Timeline of topics and months, %s, %s"), rows, columns);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static double
measure (CpTimelineView *self, CpTextKind kind, const char *text)
{
  return cp_matrix_texts_measure (self->texts, kind, text);
}

static void
measure_headings (CpTimelineView *self)
{
  for (guint i = 0; i < cp_timeline_get_n_columns (self->timeline); i++)
    {
      const CpTimeColumn *column = cp_timeline_get_column (self->timeline, i);
      CpTextKind kind = column->open ? CP_TEXT_SMALL_BOLD : CP_TEXT_SMALL;
      CpTimeHeading heading;
      g_autofree char *line = NULL;
      double width;

      cp_time_heading_init (&heading, column, TRUE);
      line = cp_time_heading_dup_line (&heading, column);
      width = MAX (measure (self, kind, heading.name), measure (self, CP_TEXT_SMALL, heading.more));
      if (column->kind == CP_TIME_GAP)
        self->measured.gap_width = MAX (self->measured.gap_width, width);
      else
        {
          self->measured.month_width = MAX (self->measured.month_width, width);
          self->measured.heading_width =
              MAX (self->measured.heading_width, measure (self, kind, line));
        }
      cp_time_heading_clear (&heading);
    }
}

static void
measure_lanes (CpTimelineView *self)
{
  CpMatrix *matrix = cp_timeline_get_matrix (self->timeline);

  for (guint i = 0; i < cp_timeline_get_n_lanes (self->timeline); i++)
    {
      guint n = cp_timeline_get_count (self->timeline, i, CP_MATRIX_TOTAL)->statements;
      g_autofree char *total = cp_words_dup_number (n);

      self->measured.label_width =
          MAX (self->measured.label_width,
               ceil (measure (self, CP_TEXT_ROW, cp_matrix_get_row (matrix, i)->label)) + 1);
      self->measured.total_width =
          MAX (self->measured.total_width, measure (self, CP_TEXT_TOTAL, total));
    }
}

/* Makes the texts where the font is another one, and measures them also where the timeline is: most of
 * its texts are the same after an edit. */
static void
update_texts (CpTimelineView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autofree char *number = NULL;

  if (self->texts == NULL || !cp_matrix_texts_fit (self->texts, context, 1))
    {
      g_clear_pointer (&self->texts, cp_matrix_texts_free);
      self->texts = cp_matrix_texts_new (context, 1);
      self->measured.text_scale = 0;
    }
  if (self->measured.text_scale > 0)
    return;
  self->measured = (CpTimeSizes) { .text_scale = cp_matrix_texts_get_em (context) / EM };
  if (self->timeline == NULL)
    return;
  measure_headings (self);
  measure_lanes (self);
  if (!cp_time_face_has_bars (self->timeline))
    return;
  number = cp_words_dup_number (cp_timeline_get_largest (self->timeline));
  self->measured.number_width = ceil (measure (self, CP_TEXT_SMALL, number));
}

static void
take_timeline (CpTimelineView *self, CpTimeline *timeline)
{
  g_clear_pointer (&self->timeline, cp_timeline_unref);
  self->timeline = timeline;
  self->hover = CP_NO_PLACE;
  self->measured.text_scale = 0;
  cp_timeline_view_update_geometry (self);
  cp_grid_scroll_configure (&self->scroll);
  cp_timeline_view_restore_focus (self);
  describe_grid (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  cp_tooltip_renew (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "timeline");
}

static void
stop_counting (CpTimelineView *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpTimelineView) self = data;
  CpTimeline *timeline = cp_timeline_new_finish (result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->counting)
    {
      g_clear_pointer (&timeline, cp_timeline_unref);
      return;
    }
  g_clear_object (&self->counting);
  if (timeline != NULL)
    take_timeline (self, timeline);
}

/* Counts when somebody looks: the timeline of a large corpus comes from a thread. */
static void
count (CpTimelineView *self)
{
  CpMatrix *matrix = self->session != NULL ? cp_session_get_matrix (self->session) : NULL;

  self->stale = FALSE;
  stop_counting (self);
  if (matrix == NULL)
    {
      take_timeline (self, NULL);
      return;
    }
  if (cp_snapshot_get_n_records (cp_matrix_get_snapshot (matrix), CP_ARRAY_STATEMENTS) <= AT_ONCE_MAX)
    {
      take_timeline (self, cp_timeline_new (matrix, NULL, NULL));
      return;
    }
  self->counting = g_cancellable_new ();
  cp_timeline_new_async (matrix, self->counting, counted_cb, g_object_ref (self));
}

static void
matrix_changed_cb (CpTimelineView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    count (self);
}

static void
comparison_changed_cb (CpTimelineView *self)
{
  if (self->timeline == NULL)
    return;
  cp_timeline_view_set_focus (self, self->focus, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cp_timeline_view_map (GtkWidget *widget)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (cp_timeline_view_parent_class)->map (widget);
  if (self->stale)
    count (self);
}

static void
cp_timeline_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  cp_grid_scroll_request (orientation, minimum, natural);
}

static void
cp_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (widget);

  cp_timeline_view_update_geometry (self);
  cp_grid_scroll_configure (&self->scroll);
  cp_timeline_view_allocate_cells (self);
  cp_timeline_view_update_hover (self);
}

static void
cp_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  cp_timeline_view_draw (CP_TIMELINE_VIEW (widget), snapshot);
}

static void
forget_texts (CpTimelineView *self)
{
  g_clear_pointer (&self->texts, cp_matrix_texts_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cp_timeline_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  forget_texts (CP_TIMELINE_VIEW (widget));
  GTK_WIDGET_CLASS (cp_timeline_view_parent_class)->direction_changed (widget, previous);
}

static void
cp_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (cp_timeline_view_parent_class)->css_changed (widget, change);
  if (self->texts != NULL
      && !cp_matrix_texts_fit (self->texts, gtk_widget_get_pango_context (widget), 1))
    gtk_widget_queue_resize (widget);
}

static void
cp_timeline_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cp_timeline_view_parent_class)->system_setting_changed (widget, setting);
  forget_texts (CP_TIMELINE_VIEW (widget));
}

static gboolean
cp_timeline_view_grab_focus (GtkWidget *widget)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (widget);

  if (!cp_timeline_view_has_cells (self))
    return FALSE;
  cp_timeline_view_reveal (self, self->focus);
  return cp_grid_cells_grab_focus (&self->cells);
}

static void
cp_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_TIMELINE:
      g_value_set_pointer (value, self->timeline);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      cp_grid_scroll_get_property (&self->scroll, id - PROP_HADJUSTMENT, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      cp_grid_scroll_set_property (&self->scroll, id - PROP_HADJUSTMENT, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_timeline_view_dispose (GObject *object)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (object);

  stop_counting (self);
  cp_grid_scroll_clear (&self->scroll);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  cp_grid_cells_clear (&self->cells);

  G_OBJECT_CLASS (cp_timeline_view_parent_class)->dispose (object);
}

static void
cp_timeline_view_finalize (GObject *object)
{
  CpTimelineView *self = CP_TIMELINE_VIEW (object);

  g_clear_pointer (&self->timeline, cp_timeline_unref);
  g_clear_pointer (&self->texts, cp_matrix_texts_free);
  g_clear_pointer (&self->compared, g_array_unref);
  cp_time_geometry_clear (&self->geometry);

  G_OBJECT_CLASS (cp_timeline_view_parent_class)->finalize (object);
}

static void
cp_timeline_view_class_init (CpTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_timeline_view_get_property;
  object_class->set_property = cp_timeline_view_set_property;
  object_class->dispose = cp_timeline_view_dispose;
  object_class->finalize = cp_timeline_view_finalize;
  widget_class->map = cp_timeline_view_map;
  widget_class->measure = cp_timeline_view_measure;
  widget_class->size_allocate = cp_timeline_view_size_allocate;
  widget_class->snapshot = cp_timeline_view_snapshot;
  widget_class->direction_changed = cp_timeline_view_direction_changed;
  widget_class->css_changed = cp_timeline_view_css_changed;
  widget_class->system_setting_changed = cp_timeline_view_system_setting_changed;
  widget_class->grab_focus = cp_timeline_view_grab_focus;
  /**
   * CpTimelineView:timeline: what is shown.
   */
  g_object_class_install_property (object_class, PROP_TIMELINE,
                                   g_param_spec_pointer ("timeline", NULL, NULL,
                                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                             | G_PARAM_STATIC_STRINGS));
  cp_grid_scroll_install (object_class, PROP_HADJUSTMENT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
cp_timeline_view_init (CpTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->hover = CP_NO_PLACE;
  self->compared = g_array_new (FALSE, FALSE, sizeof (CpScope));
  gtk_widget_add_css_class (widget, "cp-timeline");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  cp_grid_cells_init (&self->cells, widget);
  cp_timeline_view_add_scroll (self);
  cp_timeline_view_add_input (self);
  self->session_signals = g_signal_group_new (CP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::matrix",
                                  G_CALLBACK (matrix_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::comparison",
                                  G_CALLBACK (comparison_changed_cb), self);
  describe_grid (self);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_timeline_view_new:
 *
 * Makes a view; it is empty until it has a session.
 */
GtkWidget *
cp_timeline_view_new (void)
{
  return g_object_new (CP_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * cp_timeline_view_set_session:
 * @session: (nullable): a session
 *
 * Sets what is looked at; the view goes to the first cell.
 */
void
cp_timeline_view_set_session (CpTimelineView *self, CpSession *session)
{
  g_return_if_fail (CP_IS_TIMELINE_VIEW (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_array_set_size (self->compared, 0);
  self->focus = (CpMatrixPlace) { 0, 0 };
  self->focus_key = (CpTimeKey) { 0 };
  matrix_changed_cb (self);
  cp_grid_scroll_to (&self->scroll, 0, 0);
}

/**
 * cp_timeline_view_get_timeline:
 *
 * Gets what is shown.
 *
 * Returns: (nullable) (transfer none): the timeline, %NULL while there is none
 */
CpTimeline *
cp_timeline_view_get_timeline (CpTimelineView *self)
{
  g_return_val_if_fail (CP_IS_TIMELINE_VIEW (self), NULL);

  return self->timeline;
}

/**
 * cp_timeline_view_find_box:
 * @topic: (nullable): id of a lane, %NULL for the heading of the column
 * @column: a column, or -1 for the label of the lane
 * @box: (out): in px from the view's upper left corner
 *
 * Finds where something is drawn.
 *
 * Returns: whether the timeline has it
 */
gboolean
cp_timeline_view_find_box (CpTimelineView *self, const char *topic, int column, GdkRectangle *box)
{
  CpTimeKey key = { .topic = g_intern_string (topic), .label = TRUE };
  CpMatrixPlace place = CP_NO_PLACE;
  CpMatrixBox found;

  g_return_val_if_fail (CP_IS_TIMELINE_VIEW (self) && box != NULL, FALSE);

  if (self->timeline == NULL || column >= (int) cp_timeline_get_n_columns (self->timeline)
      || (topic != NULL && !cp_timeline_view_find_key (self, &key, &place)))
    return FALSE;
  place.column = column;
  found = cp_timeline_view_get_box (self, place);
  *box = (GdkRectangle) { found.x, found.y, found.width, found.height };
  return !cp_matrix_place_is_none (place);
}

/* Whether there is anything to put the focus on. */
gboolean
cp_timeline_view_has_cells (CpTimelineView *self)
{
  return self->timeline != NULL && cp_timeline_get_n_lanes (self->timeline) > 0
         && cp_timeline_get_n_columns (self->timeline) > 0;
}

/* Computes where all lies in the space that the view has, where that has changed. */
void
cp_timeline_view_update_geometry (CpTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const CpTimeSizes *old = &self->geometry.sizes;
  gboolean fresh = self->measured.text_scale > 0 && self->texts != NULL
                   && cp_matrix_texts_fit (self->texts, gtk_widget_get_pango_context (widget), 1);
  CpTimeSizes sizes;

  update_texts (self);
  sizes = self->measured;
  sizes.width = gtk_widget_get_width (widget);
  sizes.height = gtk_widget_get_height (widget);
  sizes.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  if (fresh && old->width == sizes.width && old->height == sizes.height && old->rtl == sizes.rtl)
    return;
  cp_time_geometry_update (&self->geometry, self->timeline, &sizes);
}
