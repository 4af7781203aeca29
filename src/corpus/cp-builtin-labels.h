/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The labels of the built-in corpus in the language of the reader. */

#pragma once

#include <json-glib/json-glib.h>

#include "cp-schema.h"

G_BEGIN_DECLS

typedef struct _CpBuiltinLabels CpBuiltinLabels;

/* Gives a text in another language, or @text itself. */
typedef const char *(*CpTranslateFunc) (const char *context, const char *text, gpointer data);

CpBuiltinLabels *cp_builtin_labels_new (CpTranslateFunc translate, gpointer data);
void cp_builtin_labels_free (CpBuiltinLabels *self);

char *cp_builtin_labels_translate_title (const CpBuiltinLabels *self, const char *json,
                                         gsize n_bytes);
void cp_builtin_labels_translate (const CpBuiltinLabels *self, CpArray array, JsonObject *record);

void cp_builtin_labels_append_folded (const char *context, const char *folded, GPtrArray *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpBuiltinLabels, cp_builtin_labels_free)

G_END_DECLS
