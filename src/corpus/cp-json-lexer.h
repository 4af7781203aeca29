/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strings, numbers and words of strict JSON, and faults with their place. */

#pragma once

#include "cp-json-buffer.h"

G_BEGIN_DECLS

/*
 * CpJsonLexer:
 *
 * `error` is set once, at the first fault; afterwards nothing else may be called. `array` and
 * `record` are the place that a fault names: a record array's name and the record's number from
 * 1, or NULL and 0.
 */
typedef struct
{
  CpJsonBuffer buffer;
  const char *array;
  guint record;
  GError *error;
} CpJsonLexer;

/* Where a string's contents stand, without the quotation marks. */
typedef struct
{
  goffset start;
  gsize n_bytes;
  gboolean has_escapes;
} CpJsonSpan;

gboolean cp_json_lexer_fault (CpJsonLexer *self, const char *message);
gboolean cp_json_lexer_fault_at (CpJsonLexer *self, goffset offset, int code, const char *message);
gboolean cp_json_lexer_fault_stream (CpJsonLexer *self);
int cp_json_lexer_skip_blanks (CpJsonLexer *self);
gboolean cp_json_lexer_scan_string (CpJsonLexer *self, CpJsonSpan *span);
gboolean cp_json_lexer_scan_number (CpJsonLexer *self);
gboolean cp_json_lexer_scan_word (CpJsonLexer *self);

G_END_DECLS
