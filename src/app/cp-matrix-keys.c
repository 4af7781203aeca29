/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix view by keyboard, after the grid pattern of ARIA. */

#include "cp-keypad.h"
#include "cp-matrix-view-private.h"

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

/* How many rows or columns an arrow goes; a matrix from right to left turns its arrows. */
static gboolean
find_step (CpMatrixView *self, guint key, int *rows, int *columns)
{
  int forward = self->geometry.metrics.rtl ? -1 : 1;

  *rows = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;
  *columns = key == GDK_KEY_Right ? forward : key == GDK_KEY_Left ? -forward : 0;

  return *rows != 0 || *columns != 0;
}

/* As many rows as are in sight, less one. */
static int
count_page (CpMatrixView *self)
{
  CpMatrixRange range
      = cp_matrix_geometry_get_range (&self->geometry, self->scroll.x, self->scroll.y);

  return MAX ((int) (range.end_row - range.first_row) - 2, 1);
}

static gboolean
find_target (CpMatrixView *self, guint key, gboolean control, CpMatrixPlace *target)
{
  int last_row = (int) cp_matrix_get_n_rows (self->matrix) - 1;
  int last_column = (int) cp_matrix_get_n_columns (self->matrix) - 1;
  int rows, columns;

  *target = self->focus;
  if (!control && find_step (self, key, &rows, &columns))
    *target = (CpMatrixPlace) { MIN (target->row + rows, last_row),
                                MIN (target->column + columns, last_column) };
  else if (key == GDK_KEY_Home)
    *target = (CpMatrixPlace) { control ? 0 : target->row, 0 };
  else if (key == GDK_KEY_End)
    *target = (CpMatrixPlace) { control ? last_row : target->row, last_column };
  else if (key == GDK_KEY_Page_Up && !control)
    target->row = MAX (target->row - count_page (self), 0);
  else if (key == GDK_KEY_Page_Down && !control)
    target->row = MIN (target->row + count_page (self), last_row);
  else
    return FALSE;
  target->row = MAX (target->row, CP_HEADER);
  target->column = MAX (target->column, CP_HEADER);
  if (cp_matrix_place_is_none (*target))
    *target = self->focus;

  return TRUE;
}

static gboolean
move_by_key (CpMatrixView *self, guint key, GdkModifierType modifiers)
{
  CpMatrixPlace target;

  if ((modifiers & ~(GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0
      || !find_target (self, key, modifiers & GDK_CONTROL_MASK, &target))
    return FALSE;
  if (!(modifiers & GDK_SHIFT_MASK))
    self->anchor = target;
  else if (cp_matrix_place_is_none (self->anchor))
    self->anchor = self->focus;
  cp_matrix_view_reveal (self, target);
  cp_matrix_view_set_focus (self, target, TRUE);
  if (modifiers & GDK_SHIFT_MASK)
    cp_matrix_view_extend (self, target);

  return TRUE;
}

/* Alt and an arrow moves the row or column whose header has the focus. */
static gboolean
move_header_by_key (CpMatrixView *self, guint key)
{
  int rows, columns, step;

  if (!find_step (self, key, &rows, &columns))
    return FALSE;
  step = self->focus.column == CP_HEADER ? rows : columns;
  if (step == 0 || !cp_matrix_view_move_header (self, self->focus, step))
    return FALSE;
  cp_matrix_view_reveal (self, self->focus);

  return TRUE;
}

static gboolean
key_pressed_cb (CpMatrixView *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & MODIFIERS;

  key = cp_keypad_normalize (key);
  if (key == GDK_KEY_Escape && modifiers == 0)
    return cp_matrix_view_cancel_drag (self) || cp_matrix_view_give_up (self);
  if (!cp_matrix_view_has_cells (self))
    return FALSE;
  if ((key == GDK_KEY_Menu && modifiers == 0) || (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      cp_matrix_view_pop_menu_up (self, self->focus, NULL);
      return TRUE;
    }
  if (modifiers == GDK_ALT_MASK)
    return move_header_by_key (self, key);
  if (key == GDK_KEY_space && modifiers == GDK_CONTROL_MASK)
    cp_matrix_view_toggle (self, self->focus);
  else if ((key == GDK_KEY_space || key == GDK_KEY_Return) && modifiers == 0)
    cp_matrix_view_open (self, self->focus);
  else
    return move_by_key (self, key, modifiers);

  return TRUE;
}

/* Makes a view listen to the keyboard. */
void
cp_matrix_view_add_keys (CpMatrixView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
