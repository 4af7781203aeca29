/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes HTML whose elements are closed and whose texts are escaped, whatever they hold. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpHtml CpHtml;

CpHtml *cp_html_new (void);
void cp_html_free (CpHtml *self);

void cp_html_begin (CpHtml *self, const char *tag, const char *classes);
void cp_html_set (CpHtml *self, const char *name, const char *value);
void cp_html_set_number (CpHtml *self, const char *name, const char *prefix, guint number);
void cp_html_add_text (CpHtml *self, const char *text);
void cp_html_add_blank (CpHtml *self);
void cp_html_end (CpHtml *self);
void cp_html_add_element (CpHtml *self, const char *tag, const char *classes, const char *text);
void cp_html_add_verbatim (CpHtml *self, const char *markup);
char *cp_html_finish (CpHtml *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHtml, cp_html_free)

G_END_DECLS
