/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of file it is, by its content and its name. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CP_FILE_PLAIN,
  CP_FILE_MARKDOWN,
  CP_FILE_HTML,
  CP_FILE_JSON,
  CP_FILE_OTHER,
} CpFileKind;

CpFileKind cp_file_kind_find (const char *bytes, gsize n_bytes, const char *file);
const char *cp_file_kind_explain (const char *bytes, gsize n_bytes);

G_END_DECLS
