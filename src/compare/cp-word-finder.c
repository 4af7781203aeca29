/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in a text the words of a query stand. */

#include "cp-word-finder.h"

#include <string.h>

#include "cp-fold.h"
#include "cp-query-private.h"
#include "cp-word-fold.h"

/*
 * Text and needles are folded words as for cp_word_test_matches (), so that what is marked is what
 * matched. A word that is searched for by its beginning is marked whole.
 */

typedef struct
{
  char *text;
  gsize n_bytes;
} Needle;

struct _CpWordFinder
{
  GArray *needles; /* of Needle; constant once made, so that threads may share it */
};

/* A text that is looked through. */
typedef struct
{
  const char *text;
  const char *end;
  const GString *words;
  const GArray *places;
} Text;

static void
clear_needle (Needle *needle)
{
  g_free (needle->text);
}

static void
add_needle (CpWordFinder *self, const CpTerm *term)
{
  g_autoptr (GString) words = g_string_new (NULL);
  Needle needle;

  cp_word_fold_append (words, NULL, term->values[0], strlen (term->values[0]));
  if (words->len == 0)
    return;
  if (term->kind == CP_TERM_PHRASE)
    g_string_append_c (words, ' ');
  needle.n_bytes = words->len;
  needle.text = g_string_free (g_steal_pointer (&words), FALSE);
  g_array_append_val (self->needles, needle);
}

/* Behind the character at a place, and the accents that follow it. */
static guint
find_end (const Text *self, guint place)
{
  const char *at = g_utf8_next_char (self->text + place);

  while (at < self->end
         && (g_unichar_ismark (g_utf8_get_char (at))
             || cp_word_fold_is_invisible (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);
  return (guint) (at - self->text);
}

/* The words from the blank at @from to the one at @to, or to the end of the one that @to is in. */
static void
add_mark (const Text *self, gsize from, gsize to, GArray *marks)
{
  CpWordMark mark;

  while (self->words->str[to] != ' ')
    to++;
  mark.start = g_array_index (self->places, guint, from + 1);
  mark.end = find_end (self, g_array_index (self->places, guint, to - 1));
  g_array_append_val (marks, mark);
}

static void
find_needle (const Text *self, const Needle *needle, GArray *marks)
{
  const char *start = self->words->str;
  const char *end = start + self->words->len;
  const char *at = start;

  while ((at = memmem (at, (gsize) (end - at), needle->text, needle->n_bytes)) != NULL)
    {
      gsize from = (gsize) (at - start);
      gsize last = from + needle->n_bytes - 1;

      add_mark (self, from, last, marks);
      at += needle->n_bytes - (needle->text[needle->n_bytes - 1] == ' ' ? 1 : 0);
    }
}

static int
compare_marks_cb (gconstpointer a, gconstpointer b)
{
  const CpWordMark *one = a, *other = b;

  return one->start != other->start ? (one->start > other->start ? 1 : -1)
                                    : (one->end > other->end) - (one->end < other->end);
}

/* Marks that overlap become one. */
static void
unite (GArray *marks)
{
  guint n = 0;

  g_array_sort (marks, compare_marks_cb);
  for (guint i = 0; i < marks->len; i++)
    {
      CpWordMark mark = g_array_index (marks, CpWordMark, i);
      CpWordMark *last = n > 0 ? &g_array_index (marks, CpWordMark, n - 1) : NULL;

      if (last != NULL && mark.start < last->end)
        last->end = MAX (last->end, mark.end);
      else
        g_array_index (marks, CpWordMark, n++) = mark;
    }
  g_array_set_size (marks, n);
}

/**
 * cp_word_finder_new:
 * @query: (nullable): a query
 *
 * Prepares to look for the words and phrases of a query; those that it leaves out are nowhere.
 *
 * Returns: (transfer full) (nullable): the finder, or %NULL where there are none
 */
CpWordFinder *
cp_word_finder_new (const CpQuery *query)
{
  CpWordFinder *self;
  guint n_terms = 0;
  const CpTerm *terms = query != NULL ? cp_query_get_terms (query, &n_terms) : NULL;

  self = g_new0 (CpWordFinder, 1);
  self->needles = g_array_new (FALSE, FALSE, sizeof (Needle));
  g_array_set_clear_func (self->needles, (GDestroyNotify) clear_needle);
  for (guint i = 0; i < n_terms; i++)
    if (terms[i].kind != CP_TERM_FIELD && !terms[i].negated)
      add_needle (self, &terms[i]);
  if (self->needles->len == 0)
    g_clear_pointer (&self, cp_word_finder_free);
  return self;
}

/**
 * cp_word_finder_free:
 * @self: (transfer full): a finder
 *
 * Frees the finder.
 */
void
cp_word_finder_free (CpWordFinder *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->needles);
  g_free (self);
}

/**
 * cp_word_finder_list:
 * @self: a finder
 * @text: valid UTF-8
 * @n_bytes: its length
 * @marks: (element-type CpWordMark): emptied, then filled in the order of the text
 *
 * Finds where the words stand.
 *
 * Returns: whether they do anywhere
 */
gboolean
cp_word_finder_list (const CpWordFinder *self, const char *text, gsize n_bytes, GArray *marks)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  Text looked = { text, text + n_bytes, words, places };

  g_return_val_if_fail (self != NULL && text != NULL && marks != NULL, FALSE);

  g_array_set_size (marks, 0);
  cp_word_fold_append (words, places, text, n_bytes);
  g_string_append_c (words, ' ');
  for (guint i = 0; i < self->needles->len; i++)
    find_needle (&looked, &g_array_index (self->needles, Needle, i), marks);
  unite (marks);
  return marks->len > 0;
}

/**
 * cp_word_finder_finds_all:
 * @self: a finder
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Looks whether all of the words stand in a text.
 *
 * Returns: whether none is missing
 */
gboolean
cp_word_finder_finds_all (const CpWordFinder *self, const char *text, gsize n_bytes)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  cp_word_fold_append (words, NULL, text, n_bytes);
  g_string_append_c (words, ' ');
  for (guint i = 0; i < self->needles->len; i++)
    {
      const Needle *needle = &g_array_index (self->needles, Needle, i);

      if (memmem (words->str, words->len, needle->text, needle->n_bytes) == NULL)
        return FALSE;
    }
  return TRUE;
}
