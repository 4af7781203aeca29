/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON that people can read too: one record a line. */

#include "cp-json-writer.h"

#include "cp-json-text.h"

/* A container that is open. Members of the outermost object and containers inside its arrays, and
 * inside arrays of these, stand on lines of their own; everything else stays in the line. */
typedef struct
{
  gboolean is_array;
  gboolean may_break;
  gboolean is_broken;
  gboolean has_members;
} CpJsonLevel;

struct _CpJsonWriter
{
  GString *text;
  GArray *levels; /* CpJsonLevel */
};

static CpJsonLevel *
get_level (CpJsonWriter *self)
{
  if (self->levels->len == 0)
    return NULL;
  return &g_array_index (self->levels, CpJsonLevel, self->levels->len - 1);
}

static gboolean
is_on_own_line (CpJsonWriter *self, gboolean is_container)
{
  CpJsonLevel *level = get_level (self);

  return level->may_break && (is_container || !level->is_array);
}

static void
append_break (CpJsonWriter *self, guint depth)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (CpJsonWriter *self, const char *name, gboolean is_container)
{
  CpJsonLevel *level = get_level (self);

  if (level == NULL)
    return;

  if (level->has_members)
    g_string_append_c (self->text, ',');
  if (is_on_own_line (self, is_container))
    {
      append_break (self, self->levels->len);
      level->is_broken = TRUE;
    }
  else if (level->has_members)
    {
      g_string_append_c (self->text, ' ');
    }
  level->has_members = TRUE;

  if (name != NULL)
    {
      cp_json_append_string (self->text, name);
      g_string_append (self->text, ": ");
    }
}

static void
begin_container (CpJsonWriter *self, const char *name, gboolean is_array)
{
  CpJsonLevel *outer = get_level (self);
  CpJsonLevel level = { .is_array = is_array };

  level.may_break = outer == NULL || (is_array && outer->may_break);
  begin_value (self, name, TRUE);
  g_string_append_c (self->text, is_array ? '[' : '{');
  g_array_append_val (self->levels, level);
}

static void
end_container (CpJsonWriter *self, char bracket)
{
  gboolean is_broken = get_level (self)->is_broken;

  g_array_set_size (self->levels, self->levels->len - 1);
  if (is_broken)
    append_break (self, self->levels->len);
  g_string_append_c (self->text, bracket);
}

/**
 * cp_json_writer_new:
 *
 * Makes a writer that expects one object or array.
 *
 * Returns: (transfer full): the writer
 */
CpJsonWriter *
cp_json_writer_new (void)
{
  CpJsonWriter *self = g_new0 (CpJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->levels = g_array_new (FALSE, FALSE, sizeof (CpJsonLevel));
  return self;
}

/**
 * cp_json_writer_free:
 *
 * Frees a writer and what it holds.
 */
void
cp_json_writer_free (CpJsonWriter *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

/**
 * cp_json_writer_begin_object:
 * @name: (nullable): the member's name, %NULL inside an array
 *
 * Opens an object.
 */
void
cp_json_writer_begin_object (CpJsonWriter *self, const char *name)
{
  g_return_if_fail (self != NULL);

  begin_container (self, name, FALSE);
}

/**
 * cp_json_writer_end_object:
 *
 * Closes the object that was opened last.
 */
void
cp_json_writer_end_object (CpJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->levels->len > 0 && !get_level (self)->is_array);

  end_container (self, '}');
}

/**
 * cp_json_writer_begin_array:
 * @name: (nullable): the member's name, %NULL inside an array
 *
 * Opens an array.
 */
void
cp_json_writer_begin_array (CpJsonWriter *self, const char *name)
{
  g_return_if_fail (self != NULL);

  begin_container (self, name, TRUE);
}

/**
 * cp_json_writer_end_array:
 *
 * Closes the array that was opened last.
 */
void
cp_json_writer_end_array (CpJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->levels->len > 0 && get_level (self)->is_array);

  end_container (self, ']');
}

/**
 * cp_json_writer_add_string:
 * @name: (nullable): the member's name, %NULL inside an array
 * @value: (nullable): UTF-8; %NULL is written as null
 *
 * Adds a string.
 */
void
cp_json_writer_add_string (CpJsonWriter *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, name, FALSE);
  if (value != NULL)
    cp_json_append_string (self->text, value);
  else
    g_string_append (self->text, "null");
}

/**
 * cp_json_writer_add_number:
 * @name: (nullable): the member's name, %NULL inside an array
 *
 * Adds a whole number.
 */
void
cp_json_writer_add_number (CpJsonWriter *self, const char *name, guint64 value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, name, FALSE);
  g_string_append_printf (self->text, "%" G_GUINT64_FORMAT, value);
}

/**
 * cp_json_writer_add_boolean:
 * @name: (nullable): the member's name, %NULL inside an array
 *
 * Adds true or false.
 */
void
cp_json_writer_add_boolean (CpJsonWriter *self, const char *name, gboolean value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, name, FALSE);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * cp_json_writer_end:
 *
 * Hands over what was written, with a line break at its end. All containers must be closed.
 *
 * Returns: (transfer full): the JSON text
 */
char *
cp_json_writer_end (CpJsonWriter *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->levels->len == 0, NULL);

  g_string_append_c (self->text, '\n');
  text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  return text;
}
