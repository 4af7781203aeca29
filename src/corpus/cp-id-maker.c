/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of new records: a name in small letters, and a number where it is taken. */

#include "cp-id-maker.h"

#include <string.h>

#include "cp-fold.h"

/* In bytes; a title may be longer than anybody wants to type. */
#define MAX_SLUG 48

/*
 * CpIdMaker:
 * @taken: (element-type utf8): for each array, the ids that were given out
 * @next: for each array, the number from which a slug is worth trying again
 *
 * Ids are made in file order, so they do not depend on who read what when.
 */
struct _CpIdMaker
{
  CpSnapshot *snapshot;
  GHashTable *taken[CP_N_ARRAYS];
  GHashTable *next[CP_N_ARRAYS];
};

/**
 * cp_id_make_slug:
 * @name: of a record
 *
 * Makes what an id begins with: letters and digits of any script, folded, with a hyphen between words.
 *
 * Returns: (transfer full): at most some 48 bytes; empty where the name has neither
 */
char *
cp_id_make_slug (const char *name)
{
  g_autofree char *folded = cp_fold (name);
  g_autofree char *composed =
      g_str_is_ascii (folded) ? NULL : g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) slug = g_string_new (NULL);
  gsize whole = 0; /* up to the last word that fits */

  for (const char *at = composed != NULL ? composed : folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-' && c != '\'' && c != 0x2019)
        {
          whole = slug->len;
          g_string_append_c (slug, '-');
        }
      if (slug->len > MAX_SLUG && whole > 0)
        {
          g_string_truncate (slug, whole);
          break;
        }
      if (slug->len > MAX_SLUG)
        break;
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (g_steal_pointer (&slug), FALSE);
}

/* Columns and queries call "none" what has no speaker, outlet or role. */
static gboolean
is_free (const CpIdMaker *self, CpArray array, const char *id)
{
  return !g_str_equal (id, "none") && !g_hash_table_contains (self->taken[array], id)
         && cp_snapshot_find (self->snapshot, array, id) == CP_HANDLE_NONE;
}

/**
 * cp_id_maker_new:
 * @snapshot: whose ids are taken
 *
 * Begins to make ids. They do not repeat each other, and come in the order in which they are asked for.
 *
 * Returns: (transfer full): the maker
 */
CpIdMaker *
cp_id_maker_new (CpSnapshot *snapshot)
{
  CpIdMaker *self = g_new0 (CpIdMaker, 1);

  self->snapshot = cp_snapshot_ref (snapshot);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      self->taken[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->next[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  return self;
}

/**
 * cp_id_maker_free:
 * @self: (transfer full): a maker
 *
 * Frees a maker; its ids stay as they are.
 */
void
cp_id_maker_free (CpIdMaker *self)
{
  cp_snapshot_unref (self->snapshot);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      g_hash_table_unref (self->taken[i]);
      g_hash_table_unref (self->next[i]);
    }
  g_free (self);
}

/**
 * cp_id_maker_make:
 * @array: whose record it is for
 * @name: of the record
 * @otherwise: what stands for a name without letters
 *
 * Makes an id of a name: "Harbour dues" gives "harbour-dues", the second time "harbour-dues-2".
 *
 * Returns: (transfer full): the id
 */
char *
cp_id_maker_make (CpIdMaker *self, CpArray array, const char *name, const char *otherwise)
{
  g_autofree char *slug = cp_id_make_slug (name);
  g_autofree char *id = g_strdup (*slug == '\0' ? otherwise : slug);
  g_autofree char *base = g_strdup (id);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->next[array], base));

  for (number = MAX (number, 2); !is_free (self, array, id); number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, number);
    }
  g_hash_table_replace (self->next[array], g_steal_pointer (&base), GUINT_TO_POINTER (number));
  g_hash_table_add (self->taken[array], g_strdup (id));
  return g_steal_pointer (&id);
}

/**
 * cp_id_maker_make_numbered:
 * @array: whose record it is for
 * @prefix: what stands before the number
 * @number: (inout): the number before the next one to be tried; then the one taken
 *
 * Makes an id of a prefix and the next number that is free.
 *
 * Returns: (transfer full): the id
 */
char *
cp_id_maker_make_numbered (CpIdMaker *self, CpArray array, const char *prefix, guint *number)
{
  char *id = g_strdup_printf ("%s-%u", prefix, ++*number);

  while (!is_free (self, array, id))
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", prefix, ++*number);
    }
  g_hash_table_add (self->taken[array], g_strdup (id));
  return id;
}
