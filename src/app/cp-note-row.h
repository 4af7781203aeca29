/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a boxed list that says something in a line or two, and may lead to it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_NOTE_ROW (cp_note_row_get_type ())
G_DECLARE_FINAL_TYPE (CpNoteRow, cp_note_row, CP, NOTE_ROW, GtkListBoxRow)

GtkWidget *cp_note_row_new (const char *text, const char *details);

void cp_note_row_set_icon (CpNoteRow *self, const char *icon_name);
void cp_note_row_set_action (CpNoteRow *self, const char *action);

G_END_DECLS
