/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a record from JSON and says everything that is wrong with it. */

#include "cp-record.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
#include "cp-json-scanner.h"
#include "cp-json-text.h"
#include "cp-record-private.h"

/* Names are put together when there is a fault to name, which is hardly ever. */
typedef struct _Reader Reader;
struct _Reader
{
  const Reader *outer; /* of the record around this one, or NULL */
  const char *member;  /* that is read, where it is a list or a record */
  int element;         /* of the list that is read, or -1 */
  CpRecordFaultFunc fault;
  gpointer data;
  gboolean failed;
};

static CpRecord *read_object (Reader *reader, const CpSchema *schema, JsonObject *object,
                              const char *json, gsize n_bytes);

static void
append_path (GString *path, const Reader *reader, const char *member)
{
  if (reader->outer != NULL)
    {
      append_path (path, reader->outer, reader->outer->member);
      g_string_append_c (path, '.');
    }
  g_string_append (path, member);
  if (reader->element >= 0)
    g_string_append_printf (path, "[%d]", reader->element);
}

static void G_GNUC_PRINTF (3, 4)
report (Reader *reader, const char *member, const char *format, ...)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  append_path (path, reader, member);
  reader->failed = TRUE;
  if (reader->fault != NULL)
    reader->fault (path->str, message, reader->data);
}

static const char *
read_string (Reader *reader, const char *name, JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  report (reader, name, _("must be a text in quotation marks"));
  return NULL;
}

static char *
read_id (Reader *reader, const char *name, JsonNode *node)
{
  const char *text = read_string (reader, name, node);

  if (text == NULL)
    return NULL;

  for (const char *at = text; *at != '\0'; at++)
    if ((guchar) *at < 0x20)
      {
        /* Translators: what is wrong with a member of a record, after “member “id”” */
        report (reader, name, _("may not have line breaks or other control characters"));
        return NULL;
      }

  if (*text == '\0')
    /* Translators: what is wrong with a member of a record, after “member “id”” */
    report (reader, name, _("may not be empty"));
  return *text == '\0' ? NULL : g_strdup (text);
}

static char *
read_digest (Reader *reader, const char *name, JsonNode *node)
{
  const char *text = read_string (reader, name, node);

  if (text == NULL)
    return NULL;
  if (strlen (text) == 16 && strspn (text, "0123456789abcdef") == 16)
    return g_strdup (text);

  /* Translators: what is wrong with a member of a record, after “member “id”” */
  report (reader, name, _("must be 16 hexadecimal digits (0–9, a–f)"));
  return NULL;
}

static char **
read_strings (Reader *reader, const CpMember *member, JsonNode *node)
{
  g_autoptr (GPtrArray) strings = NULL;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      /* Translators: what is wrong with a member of a record, after “member “id”” */
      report (reader, member->name, _("must be a list of texts in square brackets"));
      return NULL;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) == 0)
    return NULL;

  strings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      char *text;

      reader->element = i;
      if (member->type == CP_MEMBER_REFS)
        text = read_id (reader, member->name, element);
      else
        text = g_strdup (read_string (reader, member->name, element));
      reader->element = -1;
      if (text == NULL)
        return NULL;
      g_ptr_array_add (strings, text);
    }
  g_ptr_array_add (strings, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&strings), FALSE);
}

static char **
read_map (Reader *reader, const CpMember *member, JsonNode *node)
{
  g_autoptr (GPtrArray) pairs = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      /* Translators: what is wrong with a member of a record, after “member “id”” */
      report (reader, member->name, _("must be names with texts in curly brackets"));
      return NULL;
    }
  if (json_object_get_size (json_node_get_object (node)) == 0)
    return NULL;

  pairs = g_ptr_array_new_with_free_func (g_free);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      Reader inner = { reader, name, -1, reader->fault, reader->data };
      const char *text = NULL;

      if (JSON_NODE_HOLDS_NULL (value))
        continue;
      text = read_string (&inner, name, value);
      reader->failed |= inner.failed;
      if (text == NULL)
        return NULL;
      g_ptr_array_add (pairs, g_strdup (name));
      g_ptr_array_add (pairs, g_strdup (text));
    }
  if (pairs->len == 0)
    return NULL;
  g_ptr_array_add (pairs, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&pairs), FALSE);
}

static gint64
read_date (Reader *reader, const CpMember *member, JsonNode *node)
{
  const char *text = read_string (reader, member->name, node);
  CpDate date = 0;

  if (text == NULL || *text == '\0')
    return 0;
  if (!cp_date_parse (text, &date))
    /* Translators: the placeholder is what a file has in place of a date. */
    report (reader, member->name, _("“%s” is no date: write 2024, 2024-06 or 2024-06-06"), text);

  return date;
}

static gint64
read_enum (Reader *reader, const CpMember *member, JsonNode *node)
{
  const char *text = read_string (reader, member->name, node);
  g_autofree char *names = NULL;

  if (text == NULL || *text == '\0')
    return 0;

  for (guint i = 0; member->values[i] != NULL; i++)
    if (strcmp (member->values[i], text) == 0)
      return i + 1;

  names = g_strjoinv (", ", (char **) member->values);
  /* Translators: the first placeholder is what a file has, the second what it may have. */
  report (reader, member->name, _("“%s” is none of: %s"), text, names);
  return 0;
}

static gint64
read_number (Reader *reader, const CpMember *member, JsonNode *node)
{
  g_autofree char *written = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  gint64 number;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      /* Translators: what is wrong with a member of a record, after “member “id”” */
      report (reader, member->name, _("must be a whole number"));
      return CP_NUMBER_NONE;
    }

  number = json_node_get_int (node);
  if (number >= member->minimum && number <= member->maximum)
    return number;

  written = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  least = g_strdup_printf ("%" G_GINT64_FORMAT, member->minimum);
  most = g_strdup_printf ("%" G_GINT64_FORMAT, member->maximum);
  report (reader, member->name,
          /* Translators: what is wrong with a member of a record; three whole numbers. */
          _("%s is not between %s and %s"), written, least, most);
  return CP_NUMBER_NONE;
}

static gint64
read_boolean (Reader *reader, const CpMember *member, JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  /* Translators: what is wrong with a member of a record, after “member “id”” */
  report (reader, member->name, _("must be true or false"));
  return FALSE;
}

/* @json is NULL where nothing inside is unknown. */
static CpRecord *
read_inner (Reader *reader, const CpMember *member, JsonNode *node, const char *json, gsize n_bytes)
{
  Reader inner = { reader, NULL, -1, reader->fault, reader->data };
  g_autoptr (CpRecord) record = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      report (reader, member->name, _("must be an object in curly brackets"));
      return NULL;
    }

  record = read_object (&inner, member->schema, json_node_get_object (node), json, n_bytes);
  reader->failed |= inner.failed;
  return g_steal_pointer (&record);
}

static CpRecord **
read_objects (Reader *reader, const CpMember *member, JsonNode *node, const char *json,
              gsize n_bytes)
{
  g_autoptr (GPtrArray) records = NULL;
  CpJsonMemberIter iter;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      /* Translators: what is wrong with a member of a record, after “member “id”” */
      report (reader, member->name, _("must be a list of objects in square brackets"));
      return NULL;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) == 0)
    return NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  if (json != NULL)
    cp_json_element_iter_init (&iter, json, n_bytes);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *element = NULL;
      gsize n_element = 0;
      CpRecord *record;

      if (json != NULL)
        cp_json_element_iter_next (&iter, &element, &n_element);
      reader->element = i;
      record = read_inner (reader, member, json_array_get_element (array, i), element, n_element);
      reader->element = -1;
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  g_ptr_array_add (records, NULL);

  return (CpRecord **) g_ptr_array_free (g_steal_pointer (&records), FALSE);
}

static char *
empty_to_null (const char *text)
{
  return text == NULL || *text == '\0' ? NULL : g_strdup (text);
}

static void
read_value (Reader *reader, const CpMember *member, CpValue *value, JsonNode *node,
            const char *json, gsize n_bytes)
{
  reader->member = member->name;
  switch (member->type)
    {
    case CP_MEMBER_ID:
    case CP_MEMBER_REF:
      value->string = read_id (reader, member->name, node);
      break;
    case CP_MEMBER_STRING:
      value->string = empty_to_null (read_string (reader, member->name, node));
      break;
    case CP_MEMBER_DIGEST:
      value->string = read_digest (reader, member->name, node);
      break;
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_REFS:
      value->strings = read_strings (reader, member, node);
      break;
    case CP_MEMBER_MAP:
      value->strings = read_map (reader, member, node);
      break;
    case CP_MEMBER_DATE:
      value->number = read_date (reader, member, node);
      break;
    case CP_MEMBER_ENUM:
      value->number = read_enum (reader, member, node);
      break;
    case CP_MEMBER_NUMBER:
      value->number = read_number (reader, member, node);
      break;
    case CP_MEMBER_BOOLEAN:
      value->number = read_boolean (reader, member, node);
      break;
    case CP_MEMBER_OBJECT:
      value->record = read_inner (reader, member, node, json, n_bytes);
      break;
    case CP_MEMBER_OBJECTS:
      value->records = read_objects (reader, member, node, json, n_bytes);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
has_unknown_members (const CpSchema *schema, JsonObject *object)
{
  guint n_known = 0;

  for (guint i = 0; i < schema->n_members; i++)
    n_known += json_object_has_member (object, schema->members[i].name);
  return n_known < json_object_get_size (object);
}

/* Whether something inside a value is not known, so that its bytes have to be kept. Records in
 * records go one level deep. */
static gboolean
needs_bytes (const CpMember *member, JsonNode *node)
{
  JsonArray *array;

  if (member->type == CP_MEMBER_OBJECT && JSON_NODE_HOLDS_OBJECT (node))
    return has_unknown_members (member->schema, json_node_get_object (node));
  if (member->type != CP_MEMBER_OBJECTS || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element)
          && has_unknown_members (member->schema, json_node_get_object (element)))
        return TRUE;
    }

  return FALSE;
}

/* Reads the values for which the bytes as they stand matter: unknown members and inner records. */
static void
read_bytes (Reader *reader, CpRecord *record, JsonObject *object, const char *json, gsize n_bytes)
{
  g_autoptr (GString) extra = g_string_new (NULL);
  CpJsonMemberIter iter;
  const char *value;
  gsize n_value;
  char *taken;

  cp_json_member_iter_init (&iter, json, n_bytes);
  while (cp_json_member_iter_next (&iter, &taken, &value, &n_value))
    {
      g_autofree char *name = taken;
      int place = cp_schema_find_member (record->schema, name);
      JsonNode *node = json_object_get_member (object, name);

      if (place < 0)
        {
          g_string_append (extra, extra->len == 0 ? "" : ", ");
          cp_json_append_string (extra, name);
          g_string_append (extra, ": ");
          cp_json_append_compact (extra, value, n_value);
        }
      else if (needs_bytes (&record->schema->members[place], node))
        read_value (reader, &record->schema->members[place], &record->values[place], node, value,
                    n_value);
    }

  if (extra->len > 0)
    record->extra = g_string_free (g_steal_pointer (&extra), FALSE);
}

/* Null and an empty text are as good as nothing. */
static gboolean
is_left_out (const CpMember *member, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  /* Of an empty id more was said already. */
  return (member->type == CP_MEMBER_STRING || member->type == CP_MEMBER_ENUM)
         && JSON_NODE_HOLDS_VALUE (node) && g_strcmp0 (json_node_get_string (node), "") == 0;
}

/* @there has a bit for each member that is not left out; no schema has more than 32. */
static void
check_required (Reader *reader, const CpSchema *schema, guint32 there)
{
  for (guint i = 0; i < schema->n_members; i++)
    if ((schema->members[i].flags & CP_MEMBER_REQUIRED) != 0 && (there & (1u << i)) == 0)
      report (reader, schema->members[i].name, _("is missing"));
}

/* Finds the place of @name, first where canonical order would have it. */
static int
find_member (const CpSchema *schema, const char *name, guint expected)
{
  for (guint i = expected; i < schema->n_members; i++)
    if (strcmp (schema->members[i].name, name) == 0)
      return i;

  return cp_schema_find_member (schema, name);
}

static CpRecord *
read_object (Reader *reader, const CpSchema *schema, JsonObject *object, const char *json,
             gsize n_bytes)
{
  g_autoptr (CpRecord) record = cp_record_new_empty (schema);
  gboolean bytes_matter = FALSE;
  guint32 there = 0;
  guint expected = 0;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      int place = find_member (schema, name, expected);

      if (place < 0 || needs_bytes (&schema->members[place], node))
        bytes_matter = TRUE;
      else if (!JSON_NODE_HOLDS_NULL (node))
        read_value (reader, &schema->members[place], &record->values[place], node, NULL, 0);
      if (place < 0)
        continue;
      expected = place + 1;
      if (!is_left_out (&schema->members[place], node))
        there |= 1u << place;
    }

  if (bytes_matter)
    read_bytes (reader, record, object, json, n_bytes);
  check_required (reader, schema, there);

  return reader->failed ? NULL : g_steal_pointer (&record);
}

/**
 * cp_record_new_from_json:
 * @schema: the members
 * @object: the record as json-glib read it
 * @json: the same as bytes that the scanner passed: unknown members are kept from here
 * @n_bytes: the length of @json
 * @fault: (nullable) (scope call): called for each thing that is wrong
 * @data: data for @fault
 *
 * Reads a record and checks what can be checked without the others: types, ranges, formats,
 * required members. null is read as left out.
 *
 * Returns: (nullable) (transfer full): the record, or %NULL where something is wrong
 */
CpRecord *
cp_record_new_from_json (const CpSchema *schema, JsonObject *object, const char *json,
                         gsize n_bytes, CpRecordFaultFunc fault, gpointer data)
{
  Reader reader = { NULL, NULL, -1, fault, data };

  g_return_val_if_fail (schema != NULL && object != NULL && json != NULL, NULL);
  return read_object (&reader, schema, object, json, n_bytes);
}

static void
set_error_once (const char *member, const char *message, gpointer data)
{
  GError **error = data;

  if (*error == NULL)
    /* Translators: the first placeholder is the name of a member of a record, the second says
     * what is wrong with it. */
    g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID, _("member “%s” %s"), member,
                 message);
}

/**
 * cp_record_parse:
 * @schema: the members
 * @json: a record as JSON, from anywhere
 * @n_bytes: its length
 * @error: return location for an error
 *
 * Reads one record on its own, as a line of the journal has it.
 *
 * Returns: (nullable) (transfer full): the record, or %NULL with %CP_CORPUS_ERROR
 */
CpRecord *
cp_record_parse (const CpSchema *schema, const char *json, gsize n_bytes, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (CpRecord) record = NULL;
  JsonNode *root;

  g_return_val_if_fail (schema != NULL && json != NULL, NULL);

  if (!cp_json_scanner_check_value (json, n_bytes, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, json, n_bytes, &local_error))
    {
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_SYNTAX, local_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
                           /* Translators: what is wrong with a line of a file; object is a term of
                            * JSON */
                           _("a record must be an object in curly brackets"));
      return NULL;
    }

  record = cp_record_new_from_json (schema, json_node_get_object (root), json, n_bytes,
                                    set_error_once, &local_error);
  if (record == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return g_steal_pointer (&record);
}
