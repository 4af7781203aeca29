/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a button shows of a choice: what is chosen, and of what, where there is room. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_CHOICE_FACE (cp_choice_face_get_type ())
G_DECLARE_FINAL_TYPE (CpChoiceFace, cp_choice_face, CP, CHOICE_FACE, GtkWidget)

void cp_choice_face_set_value (CpChoiceFace *self, const char *value);

G_END_DECLS
