/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the number block, which do the same as the others. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint cp_keypad_normalize (guint key);

G_END_DECLS
