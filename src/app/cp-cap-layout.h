/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a scrolled text as high as it is at its width, up to a height from which on it scrolls. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_CAP_LAYOUT (cp_cap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CpCapLayout, cp_cap_layout, CP, CAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
