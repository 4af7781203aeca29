/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record of a project file: immutable values of the members of a schema. */

#include "cp-record.h"

#include "cp-json-text.h"
#include "cp-record-private.h"

/* A record is what crosses every border of the corpus: the file, the journal, an edit. Inside, the
 * registers keep their records, statements and relations are unpacked into columns. Values are
 * owned; references are ids, resolved by who takes the record in. */

/* Frees what a value owns and leaves it out. */
void
cp_value_clear (const CpMember *member, CpValue *value)
{
  switch (member->type)
    {
    case CP_MEMBER_ID:
    case CP_MEMBER_STRING:
    case CP_MEMBER_REF:
    case CP_MEMBER_DIGEST:
      g_clear_pointer (&value->string, g_free);
      break;
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_MAP:
    case CP_MEMBER_REFS:
      g_clear_pointer (&value->strings, g_strfreev);
      break;
    case CP_MEMBER_OBJECT:
      g_clear_pointer (&value->record, cp_record_unref);
      break;
    case CP_MEMBER_OBJECTS:
      for (guint i = 0; value->records != NULL && value->records[i] != NULL; i++)
        cp_record_unref (value->records[i]);
      g_clear_pointer (&value->records, g_free);
      break;
    case CP_MEMBER_DATE:
    case CP_MEMBER_ENUM:
    case CP_MEMBER_NUMBER:
    case CP_MEMBER_BOOLEAN:
    default:
      break;
    }
}

static gboolean
is_default (const CpMember *member, const CpValue *value)
{
  switch (member->type)
    {
    case CP_MEMBER_NUMBER:
      return value->number == CP_NUMBER_NONE;
    case CP_MEMBER_BOOLEAN:
      return value->number == ((member->flags & CP_MEMBER_DEFAULT_TRUE) != 0);
    case CP_MEMBER_DATE:
    case CP_MEMBER_ENUM:
      return value->number == 0;
    case CP_MEMBER_ID:
    case CP_MEMBER_STRING:
    case CP_MEMBER_REF:
    case CP_MEMBER_DIGEST:
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_MAP:
    case CP_MEMBER_REFS:
    case CP_MEMBER_OBJECT:
    case CP_MEMBER_OBJECTS:
    default:
      return value->string == NULL;
    }
}

static void
append_strings (GString *to, char *const *strings)
{
  g_string_append_c (to, '[');
  for (guint i = 0; strings[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (to, ", ");
      cp_json_append_string (to, strings[i]);
    }
  g_string_append_c (to, ']');
}

static void
append_map (GString *to, char *const *pairs)
{
  g_string_append_c (to, '{');
  for (guint i = 0; pairs[i] != NULL; i += 2)
    {
      if (i > 0)
        g_string_append (to, ", ");
      cp_json_append_string (to, pairs[i]);
      g_string_append (to, ": ");
      cp_json_append_string (to, pairs[i + 1]);
    }
  g_string_append_c (to, '}');
}

static void
append_records (GString *to, CpRecord *const *records)
{
  g_string_append_c (to, '[');
  for (guint i = 0; records[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (to, ", ");
      cp_record_append_json (records[i], to);
    }
  g_string_append_c (to, ']');
}

static void
append_date (GString *to, CpDate date)
{
  g_autofree char *text = cp_date_to_string (date);

  cp_json_append_string (to, text);
}

/* Appends what stands before a member's value, in one piece: a corpus has a hundred thousand. */
static void
append_name (GString *to, gboolean is_first, const char *name)
{
  const char *begin = is_first ? "\"" : ", \"";
  gsize n_begin = is_first ? 1 : 3;
  gsize n_name = strlen (name);
  gsize length = to->len;
  char *at;

  g_string_set_size (to, length + n_begin + n_name + 3);
  at = to->str + length;
  memcpy (at, begin, n_begin);
  memcpy (at + n_begin, name, n_name);
  memcpy (at + n_begin + n_name, "\": ", 3);
}

static void
append_value (GString *to, const CpMember *member, const CpValue *value)
{
  switch (member->type)
    {
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_REFS:
      append_strings (to, value->strings);
      break;
    case CP_MEMBER_MAP:
      append_map (to, value->strings);
      break;
    case CP_MEMBER_DATE:
      append_date (to, value->number);
      break;
    case CP_MEMBER_ENUM:
      cp_json_append_string (to, member->values[value->number - 1]);
      break;
    case CP_MEMBER_NUMBER:
      cp_json_append_number (to, value->number);
      break;
    case CP_MEMBER_BOOLEAN:
      g_string_append (to, value->number ? "true" : "false");
      break;
    case CP_MEMBER_OBJECT:
      cp_record_append_json (value->record, to);
      break;
    case CP_MEMBER_OBJECTS:
      append_records (to, value->records);
      break;
    case CP_MEMBER_ID:
    case CP_MEMBER_STRING:
    case CP_MEMBER_REF:
    case CP_MEMBER_DIGEST:
    default:
      cp_json_append_string (to, value->string);
      break;
    }
}

static gboolean
are_values_equal (const CpMember *member, const CpValue *value, const CpValue *other)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (GString) other_text = NULL;

  if (is_default (member, value) || is_default (member, other))
    return is_default (member, value) && is_default (member, other);

  text = g_string_new (NULL);
  other_text = g_string_new (NULL);
  append_value (text, member, value);
  append_value (other_text, member, other);
  return g_string_equal (text, other_text);
}

/* Copies a value; records inside are shared. */
CpValue
cp_value_copy (const CpMember *member, const CpValue *value)
{
  CpValue copy = *value;

  if (is_default (member, value))
    return copy;

  switch (member->type)
    {
    case CP_MEMBER_ID:
    case CP_MEMBER_STRING:
    case CP_MEMBER_REF:
    case CP_MEMBER_DIGEST:
      copy.string = g_strdup (value->string);
      break;
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_MAP:
    case CP_MEMBER_REFS:
      copy.strings = g_strdupv (value->strings);
      break;
    case CP_MEMBER_OBJECT:
      copy.record = cp_record_ref (value->record);
      break;
    case CP_MEMBER_OBJECTS:
      {
        guint n = 0;

        while (value->records[n] != NULL)
          n++;
        copy.records = g_memdup2 (value->records, (n + 1) * sizeof (CpRecord *));
        for (guint i = 0; i < n; i++)
          cp_record_ref (copy.records[i]);
      }
      break;
    case CP_MEMBER_DATE:
    case CP_MEMBER_ENUM:
    case CP_MEMBER_NUMBER:
    case CP_MEMBER_BOOLEAN:
    default:
      break;
    }

  return copy;
}

/* Makes a record with every member left out. */
CpRecord *
cp_record_new_empty (const CpSchema *schema)
{
  CpRecord *self = g_malloc0 (sizeof (CpRecord) + schema->n_members * sizeof (CpValue));

  g_atomic_ref_count_init (&self->ref_count);
  self->schema = schema;

  for (guint i = 0; i < schema->n_members; i++)
    if (schema->members[i].type == CP_MEMBER_NUMBER)
      self->values[i].number = CP_NUMBER_NONE;
    else if (schema->members[i].type == CP_MEMBER_BOOLEAN)
      self->values[i].number = (schema->members[i].flags & CP_MEMBER_DEFAULT_TRUE) != 0;

  return self;
}

/**
 * cp_record_ref:
 * @self: a record
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpRecord *
cp_record_ref (CpRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_record_unref:
 * @self: (transfer full): a record
 *
 * Drops a reference; any thread may.
 */
void
cp_record_unref (CpRecord *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->is_compact)
    {
      cp_record_clear_compact (self);
    }
  else
    {
      for (guint i = 0; i < self->schema->n_members; i++)
        cp_value_clear (&self->schema->members[i], &self->values[i]);
      g_free (self->extra);
    }
  g_free (self);
}

/**
 * cp_record_get_schema:
 * @self: a record
 *
 * Gets what members @self may have.
 *
 * Returns: (transfer none): the schema
 */
const CpSchema *
cp_record_get_schema (const CpRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->schema;
}

/**
 * cp_record_get_string:
 * @self: a record
 * @member: the place of an id, a string, a reference or a digest
 *
 * Gets a text value.
 *
 * Returns: (nullable) (transfer none): the text, never empty, or %NULL where it is left out
 */
const char *
cp_record_get_string (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, NULL);
  return self->values[member].string;
}

/**
 * cp_record_get_strings:
 * @self: a record
 * @member: the place of a list of strings or references, or of a map
 *
 * Gets a list of texts; a map gives names and values in turn.
 *
 * Returns: (nullable) (transfer none): the texts, or %NULL where there is none
 */
const char *const *
cp_record_get_strings (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, NULL);
  return (const char *const *) self->values[member].strings;
}

/**
 * cp_record_get_number:
 * @self: a record
 * @member: the place of a number
 *
 * Gets a number.
 *
 * Returns: the number, or %CP_NUMBER_NONE where it is left out
 */
gint64
cp_record_get_number (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, CP_NUMBER_NONE);
  return self->values[member].number;
}

/**
 * cp_record_get_enum:
 * @self: a record
 * @member: the place of an enumeration
 *
 * Gets a value of an enumeration.
 *
 * Returns: the value, or 0 where it is left out
 */
guint
cp_record_get_enum (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, 0);
  return self->values[member].number;
}

/**
 * cp_record_get_date:
 * @self: a record
 * @member: the place of a date
 *
 * Gets a date.
 *
 * Returns: the date, or 0 where it is left out
 */
CpDate
cp_record_get_date (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, 0);
  return self->values[member].number;
}

/**
 * cp_record_get_boolean:
 * @self: a record
 * @member: the place of a boolean
 *
 * Gets a boolean; one that is left out has its default.
 *
 * Returns: the value
 */
gboolean
cp_record_get_boolean (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, FALSE);
  return self->values[member].number != 0;
}

/**
 * cp_record_get_object:
 * @self: a record
 * @member: the place of an object
 *
 * Gets a record inside the record.
 *
 * Returns: (nullable) (transfer none): the record, or %NULL where it is left out
 */
const CpRecord *
cp_record_get_object (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, NULL);
  return self->values[member].record;
}

/**
 * cp_record_get_objects:
 * @self: a record
 * @member: the place of a list of objects
 *
 * Gets the records inside the record.
 *
 * Returns: (nullable) (transfer none): a %NULL-terminated array, or %NULL where there is none
 */
const CpRecord *const *
cp_record_get_objects (const CpRecord *self, guint member)
{
  g_return_val_if_fail (self != NULL && member < self->schema->n_members, NULL);
  return (const CpRecord *const *) self->values[member].records;
}

/**
 * cp_record_get_extra:
 * @self: a record
 *
 * Gets the members that the schema does not know, as canonical JSON without the braces.
 *
 * Returns: (nullable) (transfer none): the members, or %NULL where there is none
 */
const char *
cp_record_get_extra (const CpRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->extra;
}

/**
 * cp_record_equal:
 * @self: a record
 * @other: a record
 *
 * Compares all members, the unknown ones included.
 *
 * Returns: whether both would be written alike
 */
gboolean
cp_record_equal (const CpRecord *self, const CpRecord *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self == other)
    return TRUE;
  if (self->schema != other->schema || g_strcmp0 (self->extra, other->extra) != 0)
    return FALSE;

  for (guint i = 0; i < self->schema->n_members; i++)
    if (!are_values_equal (&self->schema->members[i], &self->values[i], &other->values[i]))
      return FALSE;

  return TRUE;
}

/**
 * cp_record_append_json:
 * @self: a record
 * @to: where to append
 *
 * Writes the record in canonical form: known members in the schema's order, what is left out left
 * out, unknown members after them.
 */
void
cp_record_append_json (const CpRecord *self, GString *to)
{
  gboolean first = TRUE;

  g_return_if_fail (self != NULL && to != NULL);

  g_string_append_c (to, '{');
  for (guint i = 0; i < self->schema->n_members; i++)
    {
      const CpMember *member = &self->schema->members[i];

      if (is_default (member, &self->values[i]))
        continue;

      append_name (to, first, member->name);
      append_value (to, member, &self->values[i]);
      first = FALSE;
    }

  if (self->extra != NULL)
    {
      g_string_append (to, first ? "" : ", ");
      g_string_append (to, self->extra);
    }
  g_string_append_c (to, '}');
}

/**
 * cp_record_to_json:
 * @self: a record
 *
 * Writes the record in canonical form.
 *
 * Returns: (transfer full): one line of JSON, without a line break
 */
char *
cp_record_to_json (const CpRecord *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  cp_record_append_json (self, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
