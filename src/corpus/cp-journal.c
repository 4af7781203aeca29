/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits as lines of JSON, for the journal that survives a crash. */

#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "cp-corpus-error.h"
#include "cp-edit-private.h"
#include "cp-json-scanner.h"
#include "cp-json-text.h"

/* The first line of an edit is {"edit": NAME, "primitives": N}, then N lines follow, each one of
 *   {"op": "insert", "array": A, "to": P, "record": R}   {"op": "remove", "array": A, "from": P}
 *   {"op": "replace", "array": A, "from": P, "record": R}
 *   {"op": "move", "array": A, "from": P, "to": P}
 *   {"op": "member", "name": N, "to": P, "json": V}      without "json": the member is left out
 * Positions are those at the moment when the primitive was carried out, so lines need no handles.
 * An edit that is cut off at the end of a journal was not carried out for whoever reads it. */

static const char *const kinds[] = { "insert", "remove", "replace", "move", "member" };

static void
append_member (GString *to, const CpPrimitive *primitive)
{
  g_string_append (to, ", \"name\": ");
  cp_json_append_string (to, primitive->name);
  if (primitive->to != G_MAXUINT)
    g_string_append_printf (to, ", \"to\": %u", primitive->to);
  if (primitive->json != NULL)
    g_string_append_printf (to, ", \"json\": %s", primitive->json);
  g_string_append (to, "}\n");
}

static void
append_primitive (GString *to, const CpPrimitive *primitive)
{
  g_string_append_printf (to, "{\"op\": \"%s\"", kinds[primitive->kind]);
  if (primitive->kind == CP_PRIMITIVE_MEMBER)
    {
      append_member (to, primitive);
      return;
    }

  g_string_append_printf (to, ", \"array\": \"%s\"",
                          cp_schema_get_array_names ()[primitive->array]);
  if (primitive->kind != CP_PRIMITIVE_INSERT)
    g_string_append_printf (to, ", \"from\": %u", primitive->from);
  if (primitive->kind == CP_PRIMITIVE_INSERT || primitive->kind == CP_PRIMITIVE_MOVE)
    g_string_append_printf (to, ", \"to\": %u", primitive->to);
  if (primitive->record != NULL)
    {
      g_string_append (to, ", \"record\": ");
      cp_record_append_json (primitive->record, to);
    }
  g_string_append (to, "}\n");
}

/**
 * cp_edit_to_journal:
 * @self: an edit that was applied
 *
 * Writes an edit as lines of JSON, one for the edit and one for each primitive.
 *
 * Returns: (transfer full): the lines, each with its line break
 */
char *
cp_edit_to_journal (const CpEdit *self)
{
  g_autoptr (GString) lines = NULL;
  guint n_primitives;

  g_return_val_if_fail (self != NULL, NULL);

  n_primitives = cp_edit_get_n_primitives (self);
  lines = g_string_new ("{\"edit\": ");
  cp_json_append_string (lines, cp_edit_get_name (self));
  g_string_append_printf (lines, ", \"primitives\": %u}\n", n_primitives);
  for (guint i = 0; i < n_primitives; i++)
    append_primitive (lines, cp_edit_get_primitive (self, i));

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gboolean
set_line_error (GError **error, const char *message)
{
  g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
               /* Translators: the placeholder says what is wrong with a line of the journal. */
               _("the journal of unsaved changes is damaged: %s"), message);
  return FALSE;
}

/* Says of what is wrong with a value that it is the journal's. */
static gboolean
prefix_line_error (GError **error, GError *line_error)
{
  set_line_error (error, line_error->message);
  g_error_free (line_error);
  return FALSE;
}

/* The raw bytes of each member of a line that was checked; names point into static text. */
typedef struct
{
  const char *values[9];
  gsize lengths[9];
} Line;

enum
{
  LINE_EDIT, LINE_PRIMITIVES, LINE_OP, LINE_ARRAY, LINE_FROM, LINE_TO, LINE_RECORD, LINE_NAME,
  LINE_JSON,
};

static gboolean
read_line (const char *json, gsize n_bytes, Line *line, GError **error)
{
  static const char *const names[] =
      { "edit", "primitives", "op", "array", "from", "to", "record", "name", "json", NULL };
  GError *line_error = NULL;
  CpJsonMemberIter iter;
  const char *bytes;
  char *taken;
  gsize n;

  if (!cp_json_scanner_check_value (json, n_bytes, &line_error))
    return prefix_line_error (error, line_error);

  *line = (Line) { 0 };
  cp_json_member_iter_init (&iter, json, n_bytes);
  while (cp_json_member_iter_next (&iter, &taken, &bytes, &n))
    {
      g_autofree char *name = taken;

      for (guint i = 0; names[i] != NULL; i++)
        if (g_str_equal (names[i], name))
          {
            line->values[i] = bytes;
            line->lengths[i] = n;
          }
    }

  return TRUE;
}

static char *
get_text (const Line *line, guint member)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (line->values[member] == NULL || line->values[member][0] != '"')
    return NULL;

  cp_json_append_decoded (text, line->values[member] + 1, line->lengths[member] - 2);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
get_number (const Line *line, guint member, guint *number)
{
  g_autofree char *text = NULL;
  guint64 value;

  if (line->values[member] == NULL)
    return FALSE;

  text = g_strndup (line->values[member], line->lengths[member]);
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &value, NULL))
    return FALSE;

  *number = value;
  return TRUE;
}

static gboolean
find_kind (const char *name, CpPrimitiveKind *kind)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], name))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_member (CpEdit *edit, const Line *line, GError **error)
{
  g_autofree char *name = get_text (line, LINE_NAME);
  g_autofree char *json = NULL;
  CpPrimitive *primitive;

  if (name == NULL)
    return set_line_error (error, _("a change of a member lacks its name"));

  if (line->values[LINE_JSON] != NULL)
    json = g_strndup (line->values[LINE_JSON], line->lengths[LINE_JSON]);
  cp_edit_set_member (edit, name, json);
  primitive = cp_edit_get_primitive (edit, cp_edit_get_n_primitives (edit) - 1);
  get_number (line, LINE_TO, &primitive->to);
  return TRUE;
}

static gboolean
read_positions (CpPrimitive *primitive, const Line *line, GError **error)
{
  gboolean has_from = get_number (line, LINE_FROM, &primitive->from);
  gboolean has_to = get_number (line, LINE_TO, &primitive->to);

  if ((primitive->kind != CP_PRIMITIVE_INSERT && !has_from)
      || ((primitive->kind == CP_PRIMITIVE_INSERT || primitive->kind == CP_PRIMITIVE_MOVE)
          && !has_to))
    return set_line_error (error, _("a change lacks its place"));
  return TRUE;
}

static gboolean
read_primitive (CpEdit *edit, const char *json, gsize n_bytes, GError **error)
{
  g_autofree char *op = NULL;
  g_autofree char *array_name = NULL;
  GError *line_error = NULL;
  CpPrimitive *primitive;
  CpPrimitiveKind kind;
  CpArray array;
  Line line;

  if (!read_line (json, n_bytes, &line, error))
    return FALSE;

  op = get_text (&line, LINE_OP);
  if (!find_kind (op, &kind))
    return set_line_error (error, _("it has a change of an unknown kind"));
  if (kind == CP_PRIMITIVE_MEMBER)
    return read_member (edit, &line, error);

  array_name = get_text (&line, LINE_ARRAY);
  if (array_name == NULL || !cp_schema_find_array (array_name, &array))
    return set_line_error (error, _("it names an unknown list"));

  primitive = cp_edit_add_primitive (edit, kind, array);
  if (!read_positions (primitive, &line, error))
    return FALSE;
  if (kind == CP_PRIMITIVE_REMOVE || kind == CP_PRIMITIVE_MOVE)
    return TRUE;
  if (line.values[LINE_RECORD] == NULL)
    return set_line_error (error, _("a change lacks its record"));

  primitive->record = cp_record_parse (cp_schema_get (array), line.values[LINE_RECORD],
                                       line.lengths[LINE_RECORD], &line_error);
  return primitive->record != NULL || prefix_line_error (error, line_error);
}

/* Cuts the next line off; FALSE where there is no whole one left. */
static gboolean
next_line (const char **at, const char *end, const char **line, gsize *n_bytes)
{
  const char *stop = *at == end ? NULL : memchr (*at, '\n', end - *at);

  if (stop == NULL)
    return FALSE;

  *line = *at;
  *n_bytes = stop - *at;
  *at = stop + 1;
  return TRUE;
}

/**
 * cp_edit_new_from_journal:
 * @lines: the lines of one edit, from anywhere
 * @n_bytes: their length
 * @error: return location for an error
 *
 * Reads what cp_edit_to_journal() wrote.
 *
 * Returns: (nullable) (transfer full): the edit, or %NULL with %CP_CORPUS_ERROR
 */
CpEdit *
cp_edit_new_from_journal (const char *lines, gsize n_bytes, GError **error)
{
  const char *end = lines + n_bytes;
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *name = NULL;
  const char *json;
  guint n_primitives;
  gsize n_json;
  Line line;

  g_return_val_if_fail (lines != NULL, NULL);

  if (!next_line (&lines, end, &json, &n_json))
    {
      set_line_error (error, _("it is cut off"));
      return NULL;
    }
  if (!read_line (json, n_json, &line, error))
    return NULL;

  name = get_text (&line, LINE_EDIT);
  if (name == NULL || !get_number (&line, LINE_PRIMITIVES, &n_primitives))
    {
      set_line_error (error, _("a change has no name"));
      return NULL;
    }

  edit = cp_edit_new (name);
  for (guint i = 0; i < n_primitives; i++)
    {
      if (!next_line (&lines, end, &json, &n_json))
        {
          set_line_error (error, _("it is cut off"));
          return NULL;
        }
      if (!read_primitive (edit, json, n_json, error))
        return NULL;
    }

  return g_steal_pointer (&edit);
}
