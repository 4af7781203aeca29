/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix view by keyboard, after the grid pattern of ARIA. */

#include "cp-keypad.h"
#include "cp-matrix-view-private.h"

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

static gboolean
find_target (CpMatrixView *self, guint key, gboolean control, CpMatrixPlace *target)
{
  CpMatrixRange sight
      = cp_matrix_geometry_get_range (&self->geometry, self->scroll.x, self->scroll.y);

  return cp_grid_place_find_target (self->focus, key, control, self->geometry.metrics.rtl,
                                    cp_matrix_view_get_size (self), sight, target);
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

  if (!cp_grid_place_find_step (key, self->geometry.metrics.rtl, &rows, &columns))
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
