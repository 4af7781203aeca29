/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the number block, which do the same as the others. */

#include "cp-keypad.h"

#include <gdk/gdk.h>

/**
 * cp_keypad_normalize:
 * @key: a key value of GDK
 *
 * Gets the key that does the same outside of the number block: an arrow, Home, End, Page Up, Page Down,
 * Return or space.
 *
 * Returns: that key, or @key itself
 */
guint
cp_keypad_normalize (guint key)
{
  static const guint pairs[][2] = {
    { GDK_KEY_KP_Up, GDK_KEY_Up },         { GDK_KEY_KP_Down, GDK_KEY_Down },
    { GDK_KEY_KP_Left, GDK_KEY_Left },     { GDK_KEY_KP_Right, GDK_KEY_Right },
    { GDK_KEY_KP_Home, GDK_KEY_Home },     { GDK_KEY_KP_End, GDK_KEY_End },
    { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up }, { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down },
    { GDK_KEY_KP_Enter, GDK_KEY_Return },  { GDK_KEY_ISO_Enter, GDK_KEY_Return },
    { GDK_KEY_KP_Space, GDK_KEY_space },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] == key)
      return pairs[i][1];

  return key;
}
