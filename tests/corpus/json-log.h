/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the strict JSON scanner tells of a text that arrives in pieces. */

#pragma once

#include "cp-json-scanner.h"

G_BEGIN_DECLS

/* A text that may hold NULs. */
#define JSON_LOG_TEXT(literal) literal, sizeof (literal) - 1

extern const char *const json_log_arrays[];
extern const CpJsonScannerFuncs json_log_funcs; /* that tell a GString */

char *json_log_scan (const char *text, gsize n_bytes, gsize chunk, GError **error);

G_END_DECLS
