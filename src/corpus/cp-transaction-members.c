/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes top-level members of a snapshot that nobody else has. */

#include "cp-transaction-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "cp-json-scanner.h"
#include "cp-json-text.h"

static char *
string_to_json (const char *text)
{
  g_autoptr (GString) json = NULL;

  if (text == NULL)
    return NULL;

  json = g_string_new (NULL);
  cp_json_append_string (json, text);
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
is_null (const char *json)
{
  return json == NULL || g_str_equal (json, "null");
}

static gboolean
set_text (CpTransaction *self, CpPrimitive *primitive, char **text)
{
  g_autoptr (JsonNode) node = NULL;

  if (!is_null (primitive->json))
    {
      node = json_from_string (primitive->json, NULL);
      if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
          || json_node_get_value_type (node) != G_TYPE_STRING)
        /* Translators: why an edit cannot be done, after its name */
        return cp_transaction_fail (self, _("the value must be a text"));
    }

  g_free (primitive->old_json);
  primitive->old_json = string_to_json (*text);
  g_free (*text);
  *text = node == NULL || *json_node_get_string (node) == '\0' ? NULL
                                                                : json_node_dup_string (node);
  return TRUE;
}

static gboolean
set_sides (CpTransaction *self, CpPrimitive *primitive)
{
  CpSnapshot *snapshot = self->snapshot;
  g_autoptr (CpRecord) sides = NULL;
  g_autofree char *json = NULL;

  if (!is_null (primitive->json))
    {
      sides = cp_record_parse (cp_schema_get_sides (), primitive->json, strlen (primitive->json),
                               self->error == NULL ? &self->error : NULL);
      if (sides == NULL)
        return FALSE;
      json = cp_record_to_json (sides);
    }

  g_free (primitive->old_json);
  primitive->old_json = snapshot->sides == NULL ? NULL : cp_record_to_json (snapshot->sides);
  g_clear_pointer (&snapshot->sides, cp_record_unref);
  /* Sides of which nothing is said are left out. */
  if (g_strcmp0 (json, "{}") != 0)
    snapshot->sides = g_steal_pointer (&sides);
  return TRUE;
}

/* A member of the file that is not known. */
typedef struct
{
  char *name;
  char *json;
} Extra;

static void
free_extra (gpointer data)
{
  Extra *self = data;

  g_free (self->name);
  g_free (self->json);
  g_free (self);
}

static void
insert_extra (GPtrArray *extras, guint position, const char *name, const char *json)
{
  Extra *extra = g_new0 (Extra, 1);

  extra->name = g_strdup (name);
  extra->json = g_strdup (json);
  g_ptr_array_insert (extras, position, extra);
}

static GPtrArray *
split_extras (const char *text)
{
  g_autofree char *object = g_strdup_printf ("{%s}", text == NULL ? "" : text);
  GPtrArray *extras = g_ptr_array_new_with_free_func (free_extra);
  CpJsonMemberIter iter;
  const char *value;
  gsize n_bytes;
  char *taken;

  cp_json_member_iter_init (&iter, object, strlen (object));
  while (cp_json_member_iter_next (&iter, &taken, &value, &n_bytes))
    {
      g_autofree char *name = taken;
      g_autofree char *json = g_strndup (value, n_bytes);

      insert_extra (extras, extras->len, name, json);
    }

  return extras;
}

static char *
join_extras (GPtrArray *extras)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < extras->len; i++)
    {
      const Extra *extra = g_ptr_array_index (extras, i);

      g_string_append (text, i == 0 ? "" : ",\n");
      cp_json_append_string (text, extra->name);
      g_string_append (text, ": ");
      cp_json_append_compact (text, extra->json, strlen (extra->json));
    }

  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

static guint
find_extra (GPtrArray *extras, const char *name)
{
  guint position = 0;

  while (position < extras->len
         && !g_str_equal (((Extra *) g_ptr_array_index (extras, position))->name, name))
    position++;
  return position;
}

/* Members that are not known are kept as lines of text, in the user's order. */
static gboolean
set_extra (CpTransaction *self, CpPrimitive *primitive)
{
  g_autoptr (GPtrArray) extras = split_extras (self->snapshot->extra);
  guint position = find_extra (extras, primitive->name);

  g_clear_pointer (&primitive->old_json, g_free);
  primitive->from = G_MAXUINT;
  if (position < extras->len)
    {
      primitive->from = position;
      primitive->to = position;
      primitive->old_json = g_strdup (((Extra *) g_ptr_array_index (extras, position))->json);
      g_ptr_array_remove_index (extras, position);
    }

  primitive->to = MIN (primitive->to, extras->len);
  if (primitive->json != NULL)
    insert_extra (extras, primitive->to, primitive->name, primitive->json);

  g_free (self->snapshot->extra);
  self->snapshot->extra = join_extras (extras);
  return TRUE;
}

/* A value stands in the object of the file, and a journal has one line for it. */
static gboolean
check_value (CpTransaction *self, CpPrimitive *primitive)
{
  g_autofree char *nested = g_strdup_printf ("[%s]", primitive->json);
  g_autoptr (GString) compact = NULL;

  if (!cp_json_scanner_check_value (primitive->json, strlen (primitive->json),
                                    self->error == NULL ? &self->error : NULL)
      || !cp_json_scanner_check_value (nested, strlen (nested),
                                       self->error == NULL ? &self->error : NULL))
    return FALSE;

  compact = g_string_new (NULL);
  cp_json_append_compact (compact, primitive->json, strlen (primitive->json));
  g_free (primitive->json);
  primitive->json = g_string_free (g_steal_pointer (&compact), FALSE);
  return TRUE;
}

gboolean
cp_transaction_set_member (CpTransaction *self, CpPrimitive *primitive)
{
  CpArray array;

  if (cp_schema_find_array (primitive->name, &array) || g_str_equal (primitive->name, "format")
      || g_str_equal (primitive->name, "version"))
    /* Translators: why an edit cannot be done, after its name; a member of a record */
    return cp_transaction_fail (self, _("this member cannot be changed as a whole"));
  if (primitive->json != NULL && !check_value (self, primitive))
    return FALSE;

  if (g_str_equal (primitive->name, "title"))
    return set_text (self, primitive, &self->snapshot->title);
  if (g_str_equal (primitive->name, "language"))
    return set_text (self, primitive, &self->snapshot->language);
  if (g_str_equal (primitive->name, "sides"))
    return set_sides (self, primitive);
  return set_extra (self, primitive);
}
