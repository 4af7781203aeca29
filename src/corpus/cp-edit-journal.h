/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of the journal that survives a crash: of edits, and of JSON in general. */

#pragma once

#include "cp-edit-private.h"

G_BEGIN_DECLS

/* The members that lines have, whatever line they are on. */
typedef enum
{
  CP_LINE_ARRAY,
  CP_LINE_BEGUN,
  CP_LINE_DIGEST,
  CP_LINE_EDIT,
  CP_LINE_FROM,
  CP_LINE_JOURNAL,
  CP_LINE_JSON,
  CP_LINE_MODIFIED,
  CP_LINE_NAME,
  CP_LINE_OP,
  CP_LINE_PRIMITIVES,
  CP_LINE_RECORD,
  CP_LINE_REDO,
  CP_LINE_SAVE,
  CP_LINE_SIZE,
  CP_LINE_TIME,
  CP_LINE_TITLE,
  CP_LINE_TO,
  CP_LINE_UNDO,
  CP_LINE_URI,
  CP_LINE_VERSION,
  CP_LINE_WRITTEN,
  CP_LINE_N_MEMBERS,
} CpLineMember;

/* The raw bytes of each member of a line that was checked; they borrow the line. */
typedef struct
{
  const char *values[CP_LINE_N_MEMBERS];
  gsize lengths[CP_LINE_N_MEMBERS];
} CpLine;

gboolean cp_line_read (CpLine *self, const char *json, gsize n_bytes, GError **error);
char *cp_line_dup_text (const CpLine *self, CpLineMember member);
gboolean cp_line_get_number (const CpLine *self, CpLineMember member, guint64 max, guint64 *number);

void cp_edit_append_primitive_line (const CpEdit *self, guint i, GString *to);
gboolean cp_edit_read_primitive_line (CpEdit *self, const char *json, gsize n_bytes,
                                      GError **error);

G_END_DECLS
