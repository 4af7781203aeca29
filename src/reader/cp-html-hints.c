/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names of a page's elements and the first words of its paragraphs hint at. */

#include "cp-html-hints.h"

#include <string.h>

#include "cp-page-rules.h"
#include "cp-text-line.h"

/* The most words of an entry for names, and of one for paragraphs. */
#define MAX_NAME_WORDS 3
#define MAX_PHRASE_BYTES 80

/* Names longer than this are machine-made. */
#define MAX_NAME 1024

static const char *const kinds[] = {
  "body", "comments", "drop", "weak", "caption", "meta", "label", "teaser", "stop", "byline",
  "invite", "author", "responses", "outlet",
};

/*
 * `exact` and `prefixes` of the names, `phrases` of the paragraphs: entry to its kinds. Made once,
 * read by any thread.
 */
typedef struct
{
  GHashTable *exact;
  GHashTable *prefixes;
  GHashTable *phrases;
} Tables;

/* --- Rules files --- */

static guint
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (name, kinds[i]))
      return 1u << i;
  g_assert_not_reached ();
}

static void
add_entry (GHashTable *table, const char *entry, gsize n_bytes, guint kind)
{
  char *key = g_strndup (entry, n_bytes);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  g_hash_table_insert (table, key, GUINT_TO_POINTER (known | kind));
}

static void
add_name (const char *kind, const char *entry, gpointer data)
{
  Tables *tables = data;
  gsize n_bytes = strlen (entry);

  if (entry[n_bytes - 1] == '*')
    add_entry (tables->prefixes, entry, n_bytes - 1, find_kind (kind));
  else
    add_entry (tables->exact, entry, n_bytes, find_kind (kind));
}

static void
add_phrase (const char *kind, const char *entry, gpointer data)
{
  Tables *tables = data;

  add_entry (tables->phrases, entry, strlen (entry), find_kind (kind));
}

static gpointer
make_tables (gpointer data)
{
  Tables *tables = g_new0 (Tables, 1);

  tables->exact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tables->prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tables->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cp_page_rules_foreach ("hints.rules", add_name, tables);
  cp_page_rules_foreach ("phrases.rules", add_phrase, tables);
  return tables;
}

static const Tables *
get_tables (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_tables, NULL);
}

static guint
look_up (GHashTable *table, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, key));
}

/* --- Names --- */

/* Takes one name apart: its words in lower case, parted by single blanks; returns their number. */
static guint
split_name (const char *name, gsize n_bytes, char *words)
{
  guint n_words = 0;
  char *to = words;
  char before = '\0';

  for (gsize i = 0; i < n_bytes; i++)
    {
      gboolean opens = (g_ascii_isupper (name[i]) && g_ascii_islower (before))
                       || !g_ascii_isalpha (before);

      before = name[i];
      if (!g_ascii_isalpha (name[i]))
        continue;
      n_words += opens;
      if (opens && to > words)
        *to++ = ' ';
      *to++ = g_ascii_tolower (name[i]);
    }
  *to = '\0';
  return n_words;
}

static guint
look_up_prefixes (const Tables *tables, const char *word)
{
  char prefix[16];
  guint hints = 0;

  for (guint i = 0; word[i] != '\0' && word[i] != ' ' && i < sizeof prefix - 1; i++)
    {
      prefix[i] = word[i];
      prefix[i + 1] = '\0';
      if (i >= 4)
        hints |= look_up (tables->prefixes, prefix);
    }
  return hints;
}

/* The kinds of the runs of up to three words that begin at @word. */
static guint
look_up_runs (const Tables *tables, char *word)
{
  guint hints = look_up_prefixes (tables, word);
  char *end = word;

  for (guint i = 0; i < MAX_NAME_WORDS && *end != '\0'; i++)
    {
      char mark;

      end = strchrnul (i == 0 ? end : end + 1, ' ');
      mark = *end;
      *end = '\0';
      hints |= look_up (tables->exact, word);
      *end = mark;
    }
  return hints;
}

/**
 * cp_html_hints_of_name:
 * @name: the value of a class, id or itemprop: names parted by blanks
 *
 * Returns: CpHint flags
 */
guint
cp_html_hints_of_name (const char *name)
{
  const Tables *tables = get_tables ();
  char words[2 * MAX_NAME + 1];
  guint hints = 0;

  if (strnlen (name, MAX_NAME + 1) > MAX_NAME)
    return 0;

  while (*name != '\0')
    {
      gsize n_bytes = strcspn (name, " \t\r\n\f");
      guint n_words = split_name (name, n_bytes, words);
      char *word = words;

      for (guint i = 0; i < n_words; i++)
        {
          hints |= look_up_runs (tables, word);
          word = strchrnul (word, ' ') + 1;
        }
      name += n_bytes;
      name += strspn (name, " \t\r\n\f");
    }
  return hints;
}

/* --- Paragraphs --- */

/* The length of the text less the marks at its end. */
static gsize
measure_words (const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (g_unichar_isalnum (g_utf8_get_char (last)) || *last == ')')
        break;
      end = last;
    }
  return (gsize) (end - text);
}

/* Whether a word may end before the byte @at. */
static gboolean
is_word_end (const char *text, const char *at)
{
  return *at == '\0' || !g_unichar_isalnum (g_utf8_get_char (at))
         || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/**
 * cp_html_hints_of_paragraph:
 * @text: a paragraph, its blanks collapsed
 * @n_bytes: its length
 *
 * Returns: CpHint flags: %CP_HINT_LABEL where the whole paragraph is a known phrase, the others
 *   where it begins with one
 */
guint
cp_html_hints_of_paragraph (const char *text, gsize n_bytes)
{
  const Tables *tables = get_tables ();
  gsize n_head = MIN (n_bytes, MAX_PHRASE_BYTES);
  g_autofree char *head = NULL;
  gsize n_words;
  gsize n_number = strspn (text, "0123456789 ");
  guint hints = 0;

  /* "12 comments" */
  if (n_number < n_bytes && n_number < n_head)
    {
      text += n_number;
      n_bytes -= n_number;
      n_head = MIN (n_bytes, MAX_PHRASE_BYTES);
    }
  while (n_head > 0 && n_head < n_bytes && (text[n_head] & 0xC0) == 0x80)
    n_head--;
  head = cp_text_line_dup_lower (text, n_head);
  n_words = n_head == n_bytes ? measure_words (head, strlen (head)) : G_MAXSIZE;

  for (char *at = head + strlen (head); at > head; at = g_utf8_prev_char (at))
    {
      guint found;

      if (!is_word_end (head, at))
        continue;
      *at = '\0';
      found = look_up (tables->phrases, head);
      hints |= (gsize) (at - head) >= n_words ? found : found & ~(guint) CP_HINT_LABEL;
    }
  return hints;
}
