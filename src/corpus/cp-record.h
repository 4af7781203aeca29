/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record of a project file: immutable values of the members of a schema. */

#pragma once

#include <json-glib/json-glib.h>

#include "cp-date.h"
#include "cp-schema.h"

G_BEGIN_DECLS

typedef struct _CpRecord CpRecord;
typedef struct _CpRecordBuilder CpRecordBuilder;

/* Where something is wrong in a record: the member's path and a sentence. */
typedef void (*CpRecordFaultFunc) (const char *member, const char *message, gpointer data);

CpRecord *cp_record_new_from_json (const CpSchema *schema, JsonObject *object, const char *json,
                                   gsize n_bytes, CpRecordFaultFunc fault, gpointer data);
CpRecord *cp_record_parse (const CpSchema *schema, const char *json, gsize n_bytes, GError **error);
CpRecord *cp_record_ref (CpRecord *self);
void cp_record_unref (CpRecord *self);

const CpSchema *cp_record_get_schema (const CpRecord *self);
const char *cp_record_get_string (const CpRecord *self, guint member);
const char *const *cp_record_get_strings (const CpRecord *self, guint member);
gint64 cp_record_get_number (const CpRecord *self, guint member);
guint cp_record_get_enum (const CpRecord *self, guint member);
CpDate cp_record_get_date (const CpRecord *self, guint member);
gboolean cp_record_get_boolean (const CpRecord *self, guint member);
const CpRecord *cp_record_get_object (const CpRecord *self, guint member);
const CpRecord *const *cp_record_get_objects (const CpRecord *self, guint member);
const char *cp_record_get_extra (const CpRecord *self);
gboolean cp_record_equal (const CpRecord *self, const CpRecord *other);
void cp_record_append_json (const CpRecord *self, GString *to);
char *cp_record_to_json (const CpRecord *self);

CpRecordBuilder *cp_record_builder_new (const CpSchema *schema);
CpRecordBuilder *cp_record_builder_new_from (const CpRecord *record);
void cp_record_builder_free (CpRecordBuilder *self);
void cp_record_builder_set_string (CpRecordBuilder *self, guint member, const char *value);
void cp_record_builder_set_strings (CpRecordBuilder *self, guint member, const char *const *values);
void cp_record_builder_set_number (CpRecordBuilder *self, guint member, gint64 value);
void cp_record_builder_set_enum (CpRecordBuilder *self, guint member, guint value);
void cp_record_builder_set_date (CpRecordBuilder *self, guint member, CpDate value);
void cp_record_builder_set_boolean (CpRecordBuilder *self, guint member, gboolean value);
void cp_record_builder_set_object (CpRecordBuilder *self, guint member, CpRecord *value);
void cp_record_builder_set_objects (CpRecordBuilder *self, guint member, CpRecord *const *values,
                                    guint n_values);
void cp_record_builder_set_extra (CpRecordBuilder *self, const char *extra);
CpRecord *cp_record_builder_end (CpRecordBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRecord, cp_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRecordBuilder, cp_record_builder_free)

G_END_DECLS
