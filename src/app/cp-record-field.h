/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member of a record, or of several together, to be read and written. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CP_EDITOR_LINE,
  CP_EDITOR_LINES, /* prose, or a list with one entry a line */
  CP_EDITOR_CHECK,
  CP_EDITOR_CHOICE,
} CpEditor;

/* What stands among the choices for different values. */
#define CP_RECORD_FIELD_MIXED "\001"

#define CP_TYPE_RECORD_FIELD (cp_record_field_get_type ())
G_DECLARE_FINAL_TYPE (CpRecordField, cp_record_field, CP, RECORD_FIELD, GtkWidget)

GtkWidget *cp_record_field_new (CpEditor editor, const char *label, const char *hint);

void cp_record_field_set_choices (CpRecordField *self, const char *const *ids,
                                  const char *const *labels);
void cp_record_field_show_value (CpRecordField *self, const char *value);
const char *cp_record_field_get_value (CpRecordField *self);
char *cp_record_field_dup_text (CpRecordField *self);
void cp_record_field_set_text (CpRecordField *self, const char *text);
gboolean cp_record_field_is_edited (CpRecordField *self);
void cp_record_field_commit (CpRecordField *self);
gboolean cp_record_field_undo_typing (CpRecordField *self);
void cp_record_field_set_fault (CpRecordField *self, const char *sentence);
const char *cp_record_field_get_fault (CpRecordField *self);
void cp_record_field_set_note (CpRecordField *self, const char *note);

G_END_DECLS
