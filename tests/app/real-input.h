/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and the pointer as a person's hands give them: by the X server's extension XTEST. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The keys that are held, with the values that X and GDK give them. */
typedef enum
{
  REAL_INPUT_NONE = 0,
  REAL_INPUT_SHIFT = 1 << 0,
  REAL_INPUT_CONTROL = 1 << 2,
  REAL_INPUT_ALT = 1 << 3,
} RealInputModifiers;

gboolean real_input_is_available (void);
gboolean real_input_is_managed (void);

/* Places are pixels of the screen. */
void real_input_move (int x, int y);
void real_input_hold (guint button, gboolean hold);
void real_input_click (int x, int y, guint button, guint n_clicks, guint modifiers);
void real_input_drag (int x1, int y1, int x2, int y2);
void real_input_scroll (int x, int y, int right, int down, guint modifiers);

void real_input_key (guint keysym, guint modifiers);
void real_input_type (const char *text);

G_END_DECLS
