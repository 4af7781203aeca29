/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a report, read back and asked questions. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReportPage ReportPage;

ReportPage *report_page_read (const char *html);
void report_page_free (ReportPage *self);

guint report_page_count (ReportPage *self, const char *path);
char *report_page_dup_text (ReportPage *self, const char *path);
GHashTable *report_page_map (ReportPage *self, const char *path, const char *attribute);
GPtrArray *report_page_list (ReportPage *self, const char *path);

void report_page_assert_sound (ReportPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportPage, report_page_free)

G_END_DECLS
