/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix as a grid that scrolls: only the cells in sight are drawn. */

#include "cp-matrix-view-private.h"

#include <glib/gi18n-lib.h>

#include "cp-painter.h"
#include "cp-style.h"
#include "cp-tooltip.h"

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ZOOM,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CpMatrixView, cp_matrix_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
describe_grid (CpMatrixView *self)
{
  guint n_rows = self->matrix == NULL ? 0 : cp_matrix_get_n_rows (self->matrix);
  guint n_columns = self->matrix == NULL ? 0 : cp_matrix_get_n_columns (self->matrix);
  /* Translators: how large the matrix is; part of a sentence */
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  g_autofree char *columns
      /* Translators: how large the matrix is; part of a sentence */
      = g_strdup_printf (ngettext ("%u column", "%u columns", n_columns), n_columns);
  /* Translators: the two are "13 rows" and "5 columns". */
  g_autofree char *label = g_strdup_printf (_("Matrix of topics and sources, %s, %s"), rows,
                                            columns);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_matrix (CpMatrixView *self)
{
  CpMatrix *matrix = self->session == NULL ? NULL : cp_session_get_matrix (self->session);

  g_clear_pointer (&self->contents, cp_cell_contents_free);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  if (matrix != NULL)
    {
      self->matrix = cp_matrix_ref (matrix);
      self->scale = cp_cell_face_get_scale (matrix);
    }
  cp_matrix_geometry_forget_heights (&self->geometry);
  self->hover = CP_NO_PLACE;
  cp_matrix_view_cancel_drag (self);
  cp_matrix_view_index_ids (self);
  cp_matrix_view_read_selection (self);
  cp_matrix_view_update_geometry (self);
  cp_grid_scroll_configure (&self->scroll);
  cp_matrix_view_restore_focus (self);
  describe_grid (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  cp_tooltip_renew (GTK_WIDGET (self));
}

static void
matrix_changed_cb (CpMatrixView *self)
{
  update_matrix (self);
}

static void
selection_changed_cb (CpMatrixView *self)
{
  cp_matrix_view_read_selection (self);
  cp_matrix_view_set_focus (self, self->focus, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cells_changed_cb (CpMatrixView *self)
{
  cp_matrix_view_update_geometry (self);
  cp_matrix_view_restore_focus (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  cp_tooltip_renew (GTK_WIDGET (self));
  cp_matrix_view_reveal (self, self->focus);
}

/* An open menu keeps the keys, though it has but one entry to choose. */
static gboolean
cp_matrix_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);

  if (!self->menu_open)
    return GTK_WIDGET_CLASS (cp_matrix_view_parent_class)->focus (widget, direction);
  gtk_widget_child_focus (self->menu, direction);
  return TRUE;
}

static void
cp_matrix_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  cp_grid_scroll_request (orientation, minimum, natural);
}

static void
cp_matrix_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);

  cp_matrix_view_update_geometry (self);
  cp_grid_scroll_configure (&self->scroll);
  if (self->geometry.metrics.content)
    {
      cp_matrix_view_measure_rows (self);
      cp_grid_scroll_configure (&self->scroll);
    }
  cp_matrix_view_allocate_cells (self);
  cp_matrix_view_place_menu (self);
  cp_matrix_view_update_hover (self);
}

static void
cp_matrix_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  CpMatrixRange range;

  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_VIEW), 0, 0, width, height, 0);
  if (!cp_matrix_view_has_cells (self) || self->texts == NULL)
    return;
  cp_matrix_texts_trim (self->texts);
  range = cp_matrix_geometry_get_range (&self->geometry, self->scroll.x, self->scroll.y);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cp_matrix_view_draw_cells (self, snapshot, &range);
  cp_matrix_view_draw_headers (self, snapshot, &range);
  cp_matrix_view_draw_selection (self, snapshot, &range);
  cp_matrix_view_draw_focus (self, snapshot);
  cp_matrix_view_draw_drop (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
cp_matrix_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);

  g_clear_pointer (&self->texts, cp_matrix_texts_free);
  gtk_widget_queue_resize (widget);
  GTK_WIDGET_CLASS (cp_matrix_view_parent_class)->direction_changed (widget, previous);
}

static void
cp_matrix_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);

  GTK_WIDGET_CLASS (cp_matrix_view_parent_class)->css_changed (widget, change);
  if (self->texts != NULL
      && !cp_matrix_texts_fit (self->texts, gtk_widget_get_pango_context (widget), self->zoom))
    gtk_widget_queue_resize (widget);
}

static void
cp_matrix_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);

  GTK_WIDGET_CLASS (cp_matrix_view_parent_class)->system_setting_changed (widget, setting);
  g_clear_pointer (&self->texts, cp_matrix_texts_free);
  gtk_widget_queue_resize (widget);
}

static gboolean
cp_matrix_view_grab_focus (GtkWidget *widget)
{
  CpMatrixView *self = CP_MATRIX_VIEW (widget);

  if (!cp_matrix_view_has_cells (self))
    return FALSE;
  cp_matrix_view_grab_cell_focus (self);

  return TRUE;
}

static void
cp_matrix_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpMatrixView *self = CP_MATRIX_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
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
cp_matrix_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpMatrixView *self = CP_MATRIX_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      cp_matrix_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      cp_matrix_view_set_zoom (self, g_value_get_double (value));
      break;
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
cp_matrix_view_dispose (GObject *object)
{
  CpMatrixView *self = CP_MATRIX_VIEW (object);

  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  cp_matrix_view_drop_menu (self);
  cp_grid_scroll_clear (&self->scroll);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  cp_grid_cells_clear (&self->cells);

  G_OBJECT_CLASS (cp_matrix_view_parent_class)->dispose (object);
}

static void
cp_matrix_view_finalize (GObject *object)
{
  CpMatrixView *self = CP_MATRIX_VIEW (object);

  g_clear_pointer (&self->contents, cp_cell_contents_free);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_pointer (&self->texts, cp_matrix_texts_free);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_clear_pointer (&self->selected, g_hash_table_unref);
  cp_matrix_geometry_clear (&self->geometry);

  G_OBJECT_CLASS (cp_matrix_view_parent_class)->finalize (object);
}

static void
override_widget (GtkWidgetClass *widget_class)
{
  widget_class->focus = cp_matrix_view_focus;
  widget_class->measure = cp_matrix_view_measure;
  widget_class->size_allocate = cp_matrix_view_size_allocate;
  widget_class->snapshot = cp_matrix_view_snapshot;
  widget_class->direction_changed = cp_matrix_view_direction_changed;
  widget_class->css_changed = cp_matrix_view_css_changed;
  widget_class->system_setting_changed = cp_matrix_view_system_setting_changed;
  widget_class->grab_focus = cp_matrix_view_grab_focus;
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * CpMatrixView:session: what is looked at.
   */
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, CP_TYPE_SESSION,
                                                        writable));
  /**
   * CpMatrixView:zoom: 1 for the sizes of the desktop's font.
   */
  g_object_class_install_property (object_class, PROP_ZOOM,
                                   g_param_spec_double ("zoom", NULL, NULL, CP_ZOOM_MIN,
                                                        CP_ZOOM_MAX, 1, writable));
  cp_grid_scroll_install (object_class, PROP_HADJUSTMENT);
}

static void
cp_matrix_view_class_init (CpMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_matrix_view_get_property;
  object_class->set_property = cp_matrix_view_set_property;
  object_class->dispose = cp_matrix_view_dispose;
  object_class->finalize = cp_matrix_view_finalize;
  override_widget (widget_class);
  install_properties (object_class);

  /**
   * CpMatrixView::row-moved:
   * @from: a row of the matrix
   * @to: where it shall stand among the rows, itself not counted
   *
   * The person moved a row; nothing has been changed yet.
   */
  g_signal_new ("row-moved", CP_TYPE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  /**
   * CpMatrixView::column-moved:
   * @from: a column of the matrix
   * @to: where it shall stand among the columns, itself not counted
   *
   * The person moved a column; nothing has been changed yet.
   */
  g_signal_new ("column-moved", CP_TYPE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
follow_session (CpMatrixView *self)
{
  self->session_signals = g_signal_group_new (CP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::matrix",
                                  G_CALLBACK (matrix_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::scopes",
                                  G_CALLBACK (selection_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::comparison",
                                  G_CALLBACK (selection_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::cells",
                                  G_CALLBACK (cells_changed_cb), self);
}

static void
cp_matrix_view_init (CpMatrixView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->zoom = 1;
  self->hover = self->anchor = self->dragged = CP_NO_PLACE;
  self->rows = g_hash_table_new (NULL, NULL);
  self->columns = g_hash_table_new (NULL, NULL);
  self->selected = g_hash_table_new (NULL, NULL);
  gtk_widget_add_css_class (widget, "cp-matrix");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  cp_grid_cells_init (&self->cells, widget);
  cp_matrix_view_add_scroll (self);
  cp_matrix_view_add_keys (self);
  cp_matrix_view_add_drag (self);
  cp_matrix_view_add_pointer (self);
  follow_session (self);
  describe_grid (self);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_matrix_view_new:
 *
 * Makes a view; it is empty until it has a session.
 */
GtkWidget *
cp_matrix_view_new (void)
{
  return g_object_new (CP_TYPE_MATRIX_VIEW, NULL);
}

/**
 * cp_matrix_view_get_session:
 *
 * Gets what is looked at.
 */
CpSession *
cp_matrix_view_get_session (CpMatrixView *self)
{
  g_return_val_if_fail (CP_IS_MATRIX_VIEW (self), NULL);

  return self->session;
}

/**
 * cp_matrix_view_set_session:
 * @session: (nullable): a session
 *
 * Sets what is looked at; the view goes to the first cell.
 */
void
cp_matrix_view_set_session (CpMatrixView *self, CpSession *session)
{
  g_return_if_fail (CP_IS_MATRIX_VIEW (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  self->focus = (CpMatrixPlace) { 0, 0 };
  self->focus_scope = cp_scope_new (NULL, NULL);
  self->anchor = CP_NO_PLACE;
  update_matrix (self);
  cp_grid_scroll_to (&self->scroll, 0, 0);
  g_object_notify (G_OBJECT (self), "session");
}

/**
 * cp_matrix_view_get_focus_scope:
 *
 * Gets what has the focus in the matrix, or would have it.
 */
CpScope
cp_matrix_view_get_focus_scope (CpMatrixView *self)
{
  g_return_val_if_fail (CP_IS_MATRIX_VIEW (self), cp_scope_new (NULL, NULL));

  return self->focus_scope;
}

/**
 * cp_matrix_view_grab_cell_focus:
 *
 * Gives the keyboard to the cell that had it last, and shows it.
 */
void
cp_matrix_view_grab_cell_focus (CpMatrixView *self)
{
  g_return_if_fail (CP_IS_MATRIX_VIEW (self));

  if (!cp_matrix_view_has_cells (self))
    return;
  cp_matrix_view_reveal (self, self->focus);
  cp_grid_cells_grab_focus (&self->cells);
}

/**
 * cp_matrix_view_find_box:
 * @box: (out): in px from the view's upper left corner
 *
 * Finds where a cell, a row's header or a column's header is drawn.
 *
 * Returns: whether the matrix has it
 */
gboolean
cp_matrix_view_find_box (CpMatrixView *self, const CpScope *scope, GdkRectangle *box)
{
  CpMatrixPlace place;
  CpMatrixBox found;

  g_return_val_if_fail (CP_IS_MATRIX_VIEW (self) && scope != NULL && box != NULL, FALSE);

  if (!cp_matrix_view_find_scope (self, scope, &place))
    return FALSE;
  found = cp_matrix_view_get_box (self, place);
  *box = (GdkRectangle) { found.x, found.y, found.width, found.height };

  return TRUE;
}
