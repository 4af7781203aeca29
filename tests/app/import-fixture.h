/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles in a folder, for tests of what reads them in. */

#pragma once

#include "cp-import.h"

G_BEGIN_DECLS

/* Two articles with statements by officials and experts; names of the files in @folder. */
#define IMPORT_FIXTURE_LINE "01-line.txt"
#define IMPORT_FIXTURE_SQUARE "02-square.html"

char *import_fixture_make_folder (const char *name);
void import_fixture_remove_folder (char *folder);
char *import_fixture_write (const char *folder, const char *name, const char *text);
void import_fixture_write_articles (const char *folder);
const char *import_fixture_get_line (void);
CpImport *import_fixture_read (const char *folder);

G_END_DECLS
