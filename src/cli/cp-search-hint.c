/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else the words of a search could mean that found nothing. */

#include "cp-search-hint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-fold.h"

/* As many suggestions as help. */
#define MAX_HINTS 5

/* Where a word of a query may be a name: the registers, and the field that asks for each. */
typedef struct
{
  CpArray array;
  const char *field;
  const char *noun;      /* what a word is that names one; marked with N_ () */
  const char *part_noun; /* what it is where the name says more */
} CpNamed;

static const CpNamed named[] = {
  { CP_ARRAY_SPEAKERS, "speaker",
    /* Translators: what a word is that was searched for: “Putin” is … */
    N_("a speaker"),
    /* Translators: what a word is that was searched for: “Vladimir” is … */
    N_("part of what a speaker is called") },
  { CP_ARRAY_OUTLETS, "outlet",
    /* Translators: what a word is that was searched for: “Izvestia” is … */
    N_("an outlet"),
    /* Translators: what a word is that was searched for: “Sputnik” is … */
    N_("part of an outlet’s name") },
  { CP_ARRAY_TOPICS, "topic",
    /* Translators: what a word is that was searched for: “Armenia” is … */
    N_("a topic"),
    /* Translators: what a word is that was searched for: “West” is … */
    N_("part of a topic’s name") },
  { CP_ARRAY_SPEAKERS, "country",
    /* Translators: what a word is that was searched for: “Russia” is … */
    N_("a country"),
    /* Translators: what a word is that was searched for: “South” is … */
    N_("part of a country’s name") },
};

/* How a word fits a name; the better is the larger. */
typedef enum
{
  FIT_NONE,
  FIT_PART,
  FIT_WHOLE,
} Fit;

/* Words fit a part of a name from the beginning of one of its own on. */
static Fit
find_fit (const char *name, const char *folded)
{
  g_autofree char *text = name != NULL ? cp_fold (name) : g_strdup ("");

  if (g_str_equal (text, folded))
    return FIT_WHOLE;
  for (const char *at = strstr (text, folded); at != NULL; at = strstr (at + 1, folded))
    if (at == text || !cp_fold_is_word_char (g_utf8_get_char (g_utf8_prev_char (at))))
      return FIT_PART;
  return FIT_NONE;
}

/* A person is told by one name of several; a description of somebody unnamed is not. */
static Fit
find_speaker_fit (CpSpeaker *speaker, const char *folded)
{
  const CpRecord *record = cp_item_get_record (CP_ITEM (speaker));
  const char *const *aliases = cp_record_get_strings (record, CP_SPEAKER_ALIASES);
  Fit fit = find_fit (cp_speaker_get_name (speaker), folded);

  if (fit == FIT_PART && cp_speaker_is_named (speaker))
    return FIT_WHOLE;
  for (; aliases != NULL && *aliases != NULL; aliases++)
    fit = MAX (fit, find_fit (*aliases, folded));
  return fit;
}

static Fit
find_item_fit (const CpNamed *kind, CpItem *item, const char *folded)
{
  if (g_str_equal (kind->field, "country"))
    return find_fit (cp_speaker_get_country (CP_SPEAKER (item)), folded);
  if (find_fit (cp_item_get_id (item), folded) == FIT_WHOLE)
    return FIT_WHOLE;
  if (kind->array == CP_ARRAY_SPEAKERS)
    return find_speaker_fit (CP_SPEAKER (item), folded);
  return find_fit (cp_item_get_label (item), folded);
}

/* What the field asks for to find a record. */
static const char *
get_value (const CpNamed *kind, CpItem *item)
{
  if (g_str_equal (kind->field, "country"))
    return cp_speaker_get_country (CP_SPEAKER (item));
  return cp_item_get_id (item);
}

static void
add_hint (GPtrArray *hints, const CpNamed *kind, CpItem *item, const char *word, Fit fit)
{
  const char *value = get_value (kind, item);
  const char *noun = fit == FIT_WHOLE ? kind->noun : kind->part_noun;
  gboolean is_plain = strpbrk (value, " |\"") == NULL;
  g_autofree char *query = g_strdup_printf (is_plain ? "%s:%s" : "%s:\"%s\"", kind->field, value);
  g_autofree char *hint = NULL;

  /* Translators: %1$s is a word that was searched for, %2$s what it is, such as "a speaker", %3$s a
   * query to try in its place */
  hint = g_strdup_printf (_("“%1$s” is %2$s: try %3$s"), word, _(noun), query);
  if (hints->len < MAX_HINTS && !g_ptr_array_find_with_equal_func (hints, hint, g_str_equal, NULL))
    g_ptr_array_add (hints, g_steal_pointer (&hint));
}

static void
add_hints (GPtrArray *hints, CpSnapshot *snapshot, const char *word)
{
  g_autofree char *folded = cp_fold (word);

  for (guint i = 0; *folded != '\0' && i < G_N_ELEMENTS (named); i++)
    {
      guint n_records;
      const guint32 *order = cp_snapshot_get_order (snapshot, named[i].array, &n_records);

      for (guint j = 0; j < n_records; j++)
        {
          CpItem *item = cp_snapshot_get_item (snapshot, named[i].array, order[j]);
          Fit fit = find_item_fit (&named[i], item, folded);

          if (fit != FIT_NONE)
            add_hint (hints, &named[i], item, word, fit);
        }
    }
}

/* The next word or phrase of a query, without quotation marks; NULL at its end. Words that are
 * excluded and fields are passed over. */
static char *
take_word (const char **at)
{
  const char *begin, *end;
  gboolean is_phrase;

  for (;; *at = end)
    {
      begin = *at + strspn (*at, " \t\n\"");
      is_phrase = begin > *at && begin[-1] == '"';
      end = begin + strcspn (begin, is_phrase ? "\"" : " \t\n");
      if (*begin == '\0')
        return NULL;
      if (is_phrase || (*begin != '-' && memchr (begin, ':', (gsize) (end - begin)) == NULL))
        break;
    }
  *at = *end == '"' ? end + 1 : end;
  return g_strndup (begin, (gsize) (end - begin));
}

/**
 * cp_search_hint_new:
 * @query: a query that nothing matches
 *
 * Looks for words of a query that name a speaker, an outlet, a topic or a country: who searches for
 * them may mean what these say, or what is said about them.
 *
 * Returns: (nullable) (transfer full): what to try, a line each; %NULL where nothing fits
 */
char *
cp_search_hint_new (CpSnapshot *snapshot, const char *query)
{
  g_autoptr (GPtrArray) hints = g_ptr_array_new_with_free_func (g_free);
  char *word;

  g_return_val_if_fail (snapshot != NULL && query != NULL, NULL);

  while ((word = take_word (&query)) != NULL)
    {
      add_hints (hints, snapshot, word);
      g_free (word);
    }
  if (hints->len == 0)
    return NULL;
  g_ptr_array_add (hints, NULL);
  return g_strjoinv ("\n", (char **) hints->pdata);
}
