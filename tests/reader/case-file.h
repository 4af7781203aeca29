/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases for the reader out of the files in cases/, whose README tells how they are written. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * CaseText:
 * @place: file and line, for messages
 * @statements: (element-type utf8): what is expected, lines as they stand
 * @skipped: (element-type utf8): paragraphs that the reading must leave out
 */
typedef struct
{
  char *name;
  char *place;
  GString *text;
  GPtrArray *statements;
  GPtrArray *skipped;
} CaseText;

GPtrArray *case_file_load_folder (const char *folder);

G_END_DECLS
