/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON that people can read too: one record a line. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpJsonWriter CpJsonWriter;

CpJsonWriter *cp_json_writer_new (void);
void cp_json_writer_free (CpJsonWriter *self);

void cp_json_writer_begin_object (CpJsonWriter *self, const char *name);
void cp_json_writer_end_object (CpJsonWriter *self);
void cp_json_writer_begin_array (CpJsonWriter *self, const char *name);
void cp_json_writer_end_array (CpJsonWriter *self);
void cp_json_writer_add_string (CpJsonWriter *self, const char *name, const char *value);
void cp_json_writer_add_number (CpJsonWriter *self, const char *name, guint64 value);
void cp_json_writer_add_boolean (CpJsonWriter *self, const char *name, gboolean value);
char *cp_json_writer_end (CpJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpJsonWriter, cp_json_writer_free)

G_END_DECLS
