/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits as lines of JSON, for the journal that survives a crash. */

#include "cp-edit-journal.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
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

/* Writes the line of one primitive of an edit that was applied. */
void
cp_edit_append_primitive_line (const CpEdit *self, guint i, GString *to)
{
  const CpPrimitive *primitive = cp_edit_get_primitive (self, i);

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
    cp_edit_append_primitive_line (self, i, lines);

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

/* Checks that a line is JSON and finds its members. */
gboolean
cp_line_read (CpLine *self, const char *json, gsize n_bytes, GError **error)
{
  static const char *const names[CP_LINE_N_MEMBERS] = {
    "array", "begun", "digest", "edit", "from", "journal", "json", "modified",
    "name", "op", "primitives", "record", "redo", "save", "size", "time",
    "title", "to", "undo", "uri", "version", "written",
  };
  GError *line_error = NULL;
  CpJsonMemberIter iter;
  const char *bytes;
  char *taken;
  gsize n;

  if (!cp_json_scanner_check_value (json, n_bytes, &line_error))
    return prefix_line_error (error, line_error);

  *self = (CpLine) { 0 };
  cp_json_member_iter_init (&iter, json, n_bytes);
  while (cp_json_member_iter_next (&iter, &taken, &bytes, &n))
    {
      g_autofree char *name = taken;

      for (guint i = 0; i < CP_LINE_N_MEMBERS; i++)
        if (g_str_equal (names[i], name))
          {
            self->values[i] = bytes;
            self->lengths[i] = n;
          }
    }

  return TRUE;
}

/* Gets the text of a member; NULL where there is none. */
char *
cp_line_dup_text (const CpLine *self, CpLineMember member)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->values[member] == NULL || self->values[member][0] != '"')
    return NULL;

  cp_json_append_decoded (text, self->values[member] + 1, self->lengths[member] - 2);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Gets the number of a member, from 0 to @max; FALSE where there is none. */
gboolean
cp_line_get_number (const CpLine *self, CpLineMember member, guint64 max, guint64 *number)
{
  g_autofree char *text = NULL;

  if (self->values[member] == NULL)
    return FALSE;

  text = g_strndup (self->values[member], self->lengths[member]);
  return g_ascii_string_to_unsigned (text, 10, 0, max, number, NULL);
}

static gboolean
get_position (const CpLine *line, CpLineMember member, guint *position)
{
  guint64 number;

  if (!cp_line_get_number (line, member, G_MAXUINT, &number))
    return FALSE;

  *position = number;
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
read_member (CpEdit *edit, const CpLine *line, GError **error)
{
  g_autofree char *name = cp_line_dup_text (line, CP_LINE_NAME);
  g_autofree char *json = NULL;
  CpPrimitive *primitive;

  if (name == NULL)
    /* Translators: what is wrong with a journal of unsaved changes */
    return set_line_error (error, _("a change of a member lacks its name"));

  if (line->values[CP_LINE_JSON] != NULL)
    json = g_strndup (line->values[CP_LINE_JSON], line->lengths[CP_LINE_JSON]);
  cp_edit_set_member (edit, name, json);
  primitive = cp_edit_get_primitive (edit, cp_edit_get_n_primitives (edit) - 1);
  get_position (line, CP_LINE_TO, &primitive->to);
  return TRUE;
}

static gboolean
read_positions (CpPrimitive *primitive, const CpLine *line, GError **error)
{
  gboolean has_from = get_position (line, CP_LINE_FROM, &primitive->from);
  gboolean has_to = get_position (line, CP_LINE_TO, &primitive->to);

  if ((primitive->kind != CP_PRIMITIVE_INSERT && !has_from)
      || ((primitive->kind == CP_PRIMITIVE_INSERT || primitive->kind == CP_PRIMITIVE_MOVE)
          && !has_to))
    /* Translators: what is wrong with a journal of unsaved changes */
    return set_line_error (error, _("a change lacks its place"));
  return TRUE;
}

/* Reads the line of one primitive into an edit. */
gboolean
cp_edit_read_primitive_line (CpEdit *self, const char *json, gsize n_bytes, GError **error)
{
  g_autofree char *op = NULL;
  g_autofree char *array_name = NULL;
  GError *line_error = NULL;
  CpPrimitive *primitive;
  CpPrimitiveKind kind;
  CpArray array;
  CpLine line;

  if (!cp_line_read (&line, json, n_bytes, error))
    return FALSE;

  op = cp_line_dup_text (&line, CP_LINE_OP);
  if (!find_kind (op, &kind))
    /* Translators: what is wrong with a journal of unsaved changes; “it” is the journal */
    return set_line_error (error, _("it has a change of an unknown kind"));
  if (kind == CP_PRIMITIVE_MEMBER)
    return read_member (self, &line, error);

  array_name = cp_line_dup_text (&line, CP_LINE_ARRAY);
  if (array_name == NULL || !cp_schema_find_array (array_name, &array))
    /* Translators: what is wrong with a journal of unsaved changes; “it” is the journal */
    return set_line_error (error, _("it names an unknown list"));

  primitive = cp_edit_add_primitive (self, kind, array);
  if (!read_positions (primitive, &line, error))
    return FALSE;
  if (kind == CP_PRIMITIVE_REMOVE || kind == CP_PRIMITIVE_MOVE)
    return TRUE;
  if (line.values[CP_LINE_RECORD] == NULL)
    /* Translators: what is wrong with a journal of unsaved changes */
    return set_line_error (error, _("a change lacks its record"));

  primitive->record = cp_record_parse (cp_schema_get (array), line.values[CP_LINE_RECORD],
                                       line.lengths[CP_LINE_RECORD], &line_error);
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
  CpLine line;

  g_return_val_if_fail (lines != NULL, NULL);

  if (!next_line (&lines, end, &json, &n_json))
    {
      /* Translators: what is wrong with a journal of unsaved changes; “it” is the journal */
      set_line_error (error, _("it is cut off"));
      return NULL;
    }
  if (!cp_line_read (&line, json, n_json, error))
    return NULL;

  name = cp_line_dup_text (&line, CP_LINE_EDIT);
  if (name == NULL || !get_position (&line, CP_LINE_PRIMITIVES, &n_primitives))
    {
      /* Translators: what is wrong with a journal of unsaved changes */
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
      if (!cp_edit_read_primitive_line (edit, json, n_json, error))
        return NULL;
    }

  return g_steal_pointer (&edit);
}
