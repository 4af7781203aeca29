/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a record, member by member. */

#include "cp-record.h"

#include <string.h>

#include "cp-record-private.h"

/* The builder is the record itself while nobody else has it. */
struct _CpRecordBuilder
{
  CpRecord *record;
};

static CpValue *
reset_value (CpRecordBuilder *self, guint member)
{
  CpValue *value = &self->record->values[member];

  cp_value_clear (&self->record->schema->members[member], value);
  memset (value, 0, sizeof *value);
  return value;
}

/**
 * cp_record_builder_new:
 * @schema: the members
 *
 * Begins a record with every member left out.
 *
 * Returns: (transfer full): a builder
 */
CpRecordBuilder *
cp_record_builder_new (const CpSchema *schema)
{
  CpRecordBuilder *self = g_new0 (CpRecordBuilder, 1);

  self->record = cp_record_new_empty (schema);
  return self;
}

/**
 * cp_record_builder_new_from:
 * @record: a record
 *
 * Begins a record that has all that @record has, its unknown members included.
 *
 * Returns: (transfer full): a builder
 */
CpRecordBuilder *
cp_record_builder_new_from (const CpRecord *record)
{
  CpRecordBuilder *self = cp_record_builder_new (record->schema);

  for (guint i = 0; i < record->schema->n_members; i++)
    self->record->values[i] = cp_value_copy (&record->schema->members[i], &record->values[i]);
  self->record->extra = g_strdup (record->extra);

  return self;
}

/**
 * cp_record_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder whose record was not taken.
 */
void
cp_record_builder_free (CpRecordBuilder *self)
{
  g_return_if_fail (self != NULL);
  g_clear_pointer (&self->record, cp_record_unref);
  g_free (self);
}

/**
 * cp_record_builder_set_string:
 * @self: a builder
 * @member: the place of an id, a string, a reference or a digest
 * @value: (nullable): the text; empty is as %NULL: left out
 *
 * Sets a text.
 */
void
cp_record_builder_set_string (CpRecordBuilder *self, guint member, const char *value)
{
  g_return_if_fail (self != NULL && member < self->record->schema->n_members);
  reset_value (self, member)->string = value == NULL || *value == '\0' ? NULL : g_strdup (value);
}

/**
 * cp_record_builder_set_strings:
 * @self: a builder
 * @member: the place of a list of strings or references, or of a map
 * @values: (nullable): the texts, %NULL-terminated
 *
 * Sets a list of texts; for a map names and values in turn.
 */
void
cp_record_builder_set_strings (CpRecordBuilder *self, guint member, const char *const *values)
{
  g_return_if_fail (self != NULL && member < self->record->schema->n_members);
  reset_value (self, member)->strings =
      values == NULL || values[0] == NULL ? NULL : g_strdupv ((char **) values);
}

/**
 * cp_record_builder_set_number:
 * @self: a builder
 * @member: the place of a number
 * @value: the number, or %CP_NUMBER_NONE
 *
 * Sets a number.
 */
void
cp_record_builder_set_number (CpRecordBuilder *self, guint member, gint64 value)
{
  g_return_if_fail (self != NULL && member < self->record->schema->n_members);
  reset_value (self, member)->number = value;
}

/**
 * cp_record_builder_set_enum:
 * @self: a builder
 * @member: the place of an enumeration
 * @value: the value, or 0
 *
 * Sets a value of an enumeration.
 */
void
cp_record_builder_set_enum (CpRecordBuilder *self, guint member, guint value)
{
  cp_record_builder_set_number (self, member, value);
}

/**
 * cp_record_builder_set_date:
 * @self: a builder
 * @member: the place of a date
 * @value: the date, or 0
 *
 * Sets a date.
 */
void
cp_record_builder_set_date (CpRecordBuilder *self, guint member, CpDate value)
{
  cp_record_builder_set_number (self, member, value);
}

/**
 * cp_record_builder_set_boolean:
 * @self: a builder
 * @member: the place of a boolean
 * @value: the value
 *
 * Sets a boolean.
 */
void
cp_record_builder_set_boolean (CpRecordBuilder *self, guint member, gboolean value)
{
  cp_record_builder_set_number (self, member, value != FALSE);
}

/**
 * cp_record_builder_set_object:
 * @self: a builder
 * @member: the place of an object
 * @value: (nullable) (transfer full): the record inside
 *
 * Sets a record inside the record.
 */
void
cp_record_builder_set_object (CpRecordBuilder *self, guint member, CpRecord *value)
{
  g_return_if_fail (self != NULL && member < self->record->schema->n_members);
  reset_value (self, member)->record = value;
}

/**
 * cp_record_builder_set_objects:
 * @self: a builder
 * @member: the place of a list of objects
 * @values: (array length=n_values): the records inside, of which references are taken
 * @n_values: how many
 *
 * Sets the records inside the record.
 */
void
cp_record_builder_set_objects (CpRecordBuilder *self, guint member, CpRecord *const *values,
                               guint n_values)
{
  CpValue *value;

  g_return_if_fail (self != NULL && member < self->record->schema->n_members);

  value = reset_value (self, member);
  if (n_values == 0)
    return;

  value->records = g_new0 (CpRecord *, n_values + 1);
  for (guint i = 0; i < n_values; i++)
    value->records[i] = cp_record_ref (values[i]);
}

/**
 * cp_record_builder_set_extra:
 * @self: a builder
 * @extra: (nullable): members that the schema does not know, as cp_record_get_extra() gives them
 *
 * Sets the unknown members.
 */
void
cp_record_builder_set_extra (CpRecordBuilder *self, const char *extra)
{
  g_return_if_fail (self != NULL);
  g_free (self->record->extra);
  self->record->extra = extra == NULL || *extra == '\0' ? NULL : g_strdup (extra);
}

/**
 * cp_record_builder_end:
 * @self: (transfer full): a builder
 *
 * Ends the record and frees the builder.
 *
 * Returns: (transfer full): the record
 */
CpRecord *
cp_record_builder_end (CpRecordBuilder *self)
{
  CpRecord *record;

  g_return_val_if_fail (self != NULL, NULL);

  record = g_steal_pointer (&self->record);
  g_free (self);
  return record;
}
