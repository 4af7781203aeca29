/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries by what they and what is theirs are called: "Norway", "Norwegian", "Oslo". */

#include "cp-country-table.h"

#include <string.h>

#include "cp-fold.h"

/*
 * CpCountryTable:
 * @names: what is found, as it is shown
 * @by_word: folded letters to a name
 */
struct _CpCountryTable
{
  GPtrArray *names;
  GHashTable *by_word;
};

/* Words in small letters inside a name. */
#define MIN_CAPITAL 4

static char *
fold_entry (const char *text, gsize n_bytes)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  cp_fold_append_letters (letters, text, n_bytes);
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/* "south korea" is shown as "South Korea", "trinidad and tobago" as "Trinidad and Tobago". */
static char *
make_name (const char *text, gsize n_bytes)
{
  GString *name = g_string_new (NULL);

  for (const char *at = text; at < text + n_bytes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean begins = at == text || at[-1] == ' ' || at[-1] == '-';
      gsize n_near = MIN ((gsize) (text + n_bytes - at), MIN_CAPITAL);

      if (begins && (at == text || (n_near == MIN_CAPITAL && memchr (at, ' ', n_near) == NULL)))
        c = g_unichar_toupper (c);
      g_string_append_unichar (name, c);
    }
  return g_string_free (name, FALSE);
}

static void
add_entry (CpCountryTable *self, const char *text, gsize n_bytes, const char *name)
{
  char *folded = fold_entry (text, n_bytes);

  if (*folded == '\0' || g_hash_table_contains (self->by_word, folded))
    g_free (folded);
  else
    g_hash_table_insert (self->by_word, folded, (gpointer) name);
}

/**
 * cp_country_table_new:
 *
 * Returns: (transfer full): a table without countries
 */
CpCountryTable *
cp_country_table_new (void)
{
  CpCountryTable *self = g_new0 (CpCountryTable, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * cp_country_table_free:
 * @self: a table
 */
void
cp_country_table_free (CpCountryTable *self)
{
  g_hash_table_unref (self->by_word);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * cp_country_table_add_line:
 * @self: a table
 * @line: a country's name, and after commas what else means it, valid UTF-8
 * @n_bytes: its length
 */
void
cp_country_table_add_line (CpCountryTable *self, const char *line, gsize n_bytes)
{
  const char *end = line + n_bytes;
  char *name = NULL;

  while (line < end)
    {
      const char *comma = memchr (line, ',', (gsize) (end - line));
      const char *stop = comma != NULL ? comma : end;

      while (line < stop && g_ascii_isspace (*line))
        line++;
      if (line < stop && name == NULL)
        {
          name = make_name (line, (gsize) (stop - line));
          g_ptr_array_add (self->names, name);
        }
      if (line < stop)
        add_entry (self, line, (gsize) (stop - line), name);
      line = stop + 1;
    }
}

/**
 * cp_country_table_find:
 * @self: a table
 * @text: a word or several, valid UTF-8
 * @n_bytes: its length
 *
 * Returns: (nullable): the country that is meant, equal pointers for equal countries
 */
const char *
cp_country_table_find (const CpCountryTable *self, const char *text, gsize n_bytes)
{
  g_autofree char *folded = NULL;

  if (n_bytes == 0 || n_bytes > CP_COUNTRY_MAX)
    return NULL;
  folded = fold_entry (text, n_bytes);
  return g_hash_table_lookup (self->by_word, folded);
}
