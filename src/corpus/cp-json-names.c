/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The member names of the JSON objects that are open, to find a doubled one. */

#include "cp-json-names.h"

#include <string.h>

/* An object with more members than this gets a hash table; below it comparing is faster. */
#define MAX_COMPARED 16

typedef struct
{
  guint32 hash;
  guint32 n_bytes;
  gsize start;
} Name;

/* One open object: its names are the last ones of the arrays, from here on. */
typedef struct
{
  guint first;
  gsize first_byte;
  guint32 *slots;   /* a name's number in the object, from 1; 0 is free */
  gsize n_slots;    /* a power of two, at least twice the names */
} Object;

/*
 * The names of all open objects lie one behind the other, those of an object's inner objects
 * behind its own; closing an object cuts its names off.
 */
struct _CpJsonNames
{
  GArray *objects;
  GArray *names;
  GString *bytes;
  guint64 seed;
};

static inline Object *
get_innermost (CpJsonNames *self)
{
  return &g_array_index (self->objects, Object, self->objects->len - 1);
}

static void
clear_object (gpointer data)
{
  Object *object = data;

  g_clear_pointer (&object->slots, g_free);
}

/* Multiplies and mixes eight bytes at a time (as wyhash does). A seed of its own for each run
 * keeps a file from being made so that all its names collide. */
static guint32
hash_name (guint64 seed, const char *name, gsize n_bytes)
{
  guint64 hash = seed ^ n_bytes;
  guint64 chunk;

  for (; n_bytes >= sizeof chunk; n_bytes -= sizeof chunk, name += sizeof chunk)
    {
      memcpy (&chunk, name, sizeof chunk);
      hash = (hash ^ chunk) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
      hash ^= hash >> 32;
    }
  chunk = 0;
  for (gsize i = 0; i < n_bytes; i++)
    chunk = chunk << 8 | (guchar) name[i];
  hash = (hash ^ chunk) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return (guint32) (hash >> 32);
}

static gboolean
equals_name (CpJsonNames *self, guint number, guint32 hash, const char *name, gsize n_bytes)
{
  const Name *other = &g_array_index (self->names, Name, number);

  return other->hash == hash && other->n_bytes == n_bytes
         && memcmp (self->bytes->str + other->start, name, n_bytes) == 0;
}

static void
put_in_slot (Object *object, guint32 hash, guint32 value)
{
  gsize slot = hash & (object->n_slots - 1);

  while (object->slots[slot] != 0)
    slot = (slot + 1) & (object->n_slots - 1);
  object->slots[slot] = value;
}

/* Makes the table, or a larger one, for the names that are there. */
static void
grow_slots (CpJsonNames *self, Object *object)
{
  guint n_names = self->names->len - object->first;

  g_free (object->slots);
  object->n_slots = MAX (object->n_slots * 4, 8 * MAX_COMPARED);
  object->slots = g_new0 (guint32, object->n_slots);
  for (guint i = 0; i < n_names; i++)
    put_in_slot (object, g_array_index (self->names, Name, object->first + i).hash, i + 1);
}

static gboolean
has_name (CpJsonNames *self, Object *object, guint32 hash, const char *name, gsize n_bytes)
{
  if (object->slots == NULL)
    {
      for (guint i = object->first; i < self->names->len; i++)
        if (equals_name (self, i, hash, name, n_bytes))
          return TRUE;
      return FALSE;
    }
  for (gsize slot = hash & (object->n_slots - 1); object->slots[slot] != 0;
       slot = (slot + 1) & (object->n_slots - 1))
    if (equals_name (self, object->first + object->slots[slot] - 1, hash, name, n_bytes))
      return TRUE;
  return FALSE;
}

/**
 * cp_json_names_new:
 *
 * Makes a register with no object open.
 *
 * Returns: (transfer full): the register
 */
CpJsonNames *
cp_json_names_new (void)
{
  CpJsonNames *self = g_new0 (CpJsonNames, 1);

  self->objects = g_array_new (FALSE, FALSE, sizeof (Object));
  g_array_set_clear_func (self->objects, clear_object);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->bytes = g_string_new (NULL);
  self->seed = (guint64) g_random_int () << 32 | g_random_int ();
  return self;
}

/**
 * cp_json_names_free:
 * @self: (transfer full) (nullable): the register
 */
void
cp_json_names_free (CpJsonNames *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->objects);
  g_array_unref (self->names);
  g_string_free (self->bytes, TRUE);
  g_free (self);
}

/**
 * cp_json_names_dup_last:
 * @self: the register
 *
 * Returns: (transfer full): the name added last, of the innermost object
 */
char *
cp_json_names_dup_last (CpJsonNames *self)
{
  const Name *name;

  g_return_val_if_fail (self != NULL && self->names->len > 0, NULL);

  name = &g_array_index (self->names, Name, self->names->len - 1);
  return g_strndup (self->bytes->str + name->start, name->n_bytes);
}

/**
 * cp_json_names_open:
 * @self: the register
 *
 * Opens an object inside those that are open; names are its own until it is closed.
 */
void
cp_json_names_open (CpJsonNames *self)
{
  Object object = { 0 };

  g_return_if_fail (self != NULL);

  object.first = self->names->len;
  object.first_byte = self->bytes->len;
  g_array_append_val (self->objects, object);
}

/**
 * cp_json_names_close:
 * @self: the register
 *
 * Closes the innermost object and forgets its names.
 */
void
cp_json_names_close (CpJsonNames *self)
{
  Object *object;

  g_return_if_fail (self != NULL && self->objects->len > 0);

  object = get_innermost (self);
  g_array_set_size (self->names, object->first);
  g_string_truncate (self->bytes, object->first_byte);
  g_array_set_size (self->objects, self->objects->len - 1);
}

/**
 * cp_json_names_add:
 * @self: the register
 * @name: a name, decoded; need not end in a NUL
 * @n_bytes: its length, below 4 GiB
 *
 * Adds a name to the innermost object.
 *
 * Returns: FALSE if the object has it already; then it is not added
 */
gboolean
cp_json_names_add (CpJsonNames *self, const char *name, gsize n_bytes)
{
  Object *object;
  Name entry;
  guint n_names;

  g_return_val_if_fail (self != NULL && self->objects->len > 0, FALSE);
  g_return_val_if_fail (name != NULL && n_bytes <= G_MAXUINT32, FALSE);

  object = get_innermost (self);
  entry = (Name) { hash_name (self->seed, name, n_bytes), (guint32) n_bytes, self->bytes->len };
  if (has_name (self, object, entry.hash, name, n_bytes))
    return FALSE;
  g_string_append_len (self->bytes, name, (gssize) n_bytes);
  g_array_append_val (self->names, entry);
  n_names = self->names->len - object->first;
  if (n_names * 2 > object->n_slots && n_names > MAX_COMPARED)
    grow_slots (self, object);
  else if (object->slots != NULL)
    put_in_slot (object, entry.hash, n_names);
  return TRUE;
}
