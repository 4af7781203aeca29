/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs a record into one piece of memory, to be kept for long. */

#include <string.h>

#include "cp-record-private.h"

/* A statement has a dozen small texts, and an undo stack ten thousand statements: in pieces of their
 * own the texts would take twice their length. Behind the values come the lists, as arrays of
 * pointers, then all texts. Records inside the record are shared. */

typedef struct
{
  gsize n_pointers;
  gsize n_bytes;
} Size;

typedef struct
{
  gpointer *pointers;
  char *bytes;
} Room;

static guint
count_pointers (const CpValue *value)
{
  guint n = 0;

  while (value->strings[n] != NULL)
    n++;
  return n;
}

static gboolean
is_text (CpMemberType type)
{
  return type == CP_MEMBER_ID || type == CP_MEMBER_STRING || type == CP_MEMBER_REF
         || type == CP_MEMBER_DIGEST;
}

static gboolean
is_list_of_texts (CpMemberType type)
{
  return type == CP_MEMBER_STRINGS || type == CP_MEMBER_MAP || type == CP_MEMBER_REFS;
}

static gboolean
is_pointer (CpMemberType type)
{
  return is_text (type) || is_list_of_texts (type) || type == CP_MEMBER_OBJECT
         || type == CP_MEMBER_OBJECTS;
}

static void
measure (const CpValue *value, CpMemberType type, Size *size)
{
  if (is_text (type))
    size->n_bytes += strlen (value->string) + 1;
  else if (type != CP_MEMBER_OBJECT)
    size->n_pointers += count_pointers (value) + 1;

  for (guint i = 0; is_list_of_texts (type) && value->strings[i] != NULL; i++)
    size->n_bytes += strlen (value->strings[i]) + 1;
}

static char *
pack_text (Room *room, const char *text)
{
  char *start = room->bytes;

  room->bytes = g_stpcpy (start, text) + 1;
  return start;
}

static void
pack (Room *room, CpMemberType type, CpValue *value)
{
  guint n = is_text (type) || type == CP_MEMBER_OBJECT ? 0 : count_pointers (value);
  gpointer *list = room->pointers;

  if (is_text (type))
    {
      value->string = pack_text (room, value->string);
      return;
    }
  if (type == CP_MEMBER_OBJECT)
    {
      cp_record_ref (value->record);
      return;
    }

  for (guint i = 0; i < n; i++)
    list[i] = is_list_of_texts (type) ? (gpointer) pack_text (room, value->strings[i])
                                      : cp_record_ref (value->records[i]);
  list[n] = NULL;
  room->pointers += n + 1;
  value->strings = (char **) list;
}

/* Makes a copy of a record that is one piece of memory. */
CpRecord *
cp_record_compact (const CpRecord *record)
{
  const CpSchema *schema = record->schema;
  gsize n_head = sizeof (CpRecord) + schema->n_members * sizeof (CpValue);
  Size size = { 0, record->extra == NULL ? 0 : strlen (record->extra) + 1 };
  CpRecord *self;
  Room room;

  for (guint i = 0; i < schema->n_members; i++)
    if (is_pointer (schema->members[i].type) && record->values[i].string != NULL)
      measure (&record->values[i], schema->members[i].type, &size);

  self = g_malloc (n_head + size.n_pointers * sizeof (gpointer) + size.n_bytes);
  g_atomic_ref_count_init (&self->ref_count);
  self->is_compact = TRUE;
  self->schema = schema;
  self->extra = NULL;
  memcpy (self->values, record->values, schema->n_members * sizeof (CpValue));

  room.pointers = (gpointer *) ((char *) self + n_head);
  room.bytes = (char *) (room.pointers + size.n_pointers);
  for (guint i = 0; i < schema->n_members; i++)
    if (is_pointer (schema->members[i].type) && self->values[i].string != NULL)
      pack (&room, schema->members[i].type, &self->values[i]);
  if (record->extra != NULL)
    self->extra = pack_text (&room, record->extra);

  return self;
}

/* Drops what a compact record shares; its own memory goes with it. */
void
cp_record_clear_compact (CpRecord *self)
{
  for (guint i = 0; i < self->schema->n_members; i++)
    {
      CpMemberType type = self->schema->members[i].type;

      if (type == CP_MEMBER_OBJECT && self->values[i].record != NULL)
        cp_record_unref (self->values[i].record);
      for (guint j = 0; type == CP_MEMBER_OBJECTS && self->values[i].records != NULL
                        && self->values[i].records[j] != NULL;
           j++)
        cp_record_unref (self->values[i].records[j]);
    }
}
