/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics for a new subject, from what the statements of its articles say most. */

#include "cp-topic-suggestion.h"

#include <string.h>

#include "cp-topic-matcher.h"
#include "cp-topic-terms.h"

/*
 * The best terms of all statements are gone through once, as in clustering by a leader (Hartigan
 * 1975): a term that is nearly always beside an earlier one, or that has a word of it, joins its
 * topic; any other makes a new one.
 */

/* Terms that are looked at, and that one topic gets. */
#define N_CANDIDATES 90
#define MAX_TERMS 6

/* A term joins where it is beside the topic's first one in at least half of its statements, and
 * more often than chance would have it by this factor. */
#define MIN_TOGETHER 0.5
#define MIN_LIFT 3.0

#define SHORTEST_PLURAL 5

/* A form is left out where another of its word is met so many times more often. */
#define RARE_FORM 8

struct _CpTopicSuggester
{
  CpRules *rules;
  CpTopicWords *words;
};

/* A topic under way; its first term is its best one. */
typedef struct
{
  GPtrArray *terms; /* CpTopicTerm, borrowed */
} Group;

static void
free_group_cb (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->terms);
  g_free (group);
}

static void
free_suggestion_cb (gpointer data)
{
  CpTopicSuggestion *self = data;

  g_free (self->id);
  g_free (self->label);
  g_strfreev (self->terms);
  g_free (self);
}

/* --- Grouping --- */

static guint
count_together (const CpTopicTerm *term, const CpTopicTerm *other)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < term->statements->len && j < other->statements->len;)
    {
      guint32 a = g_array_index (term->statements, guint32, i);
      guint32 b = g_array_index (other->statements, guint32, j);

      n += a == b;
      i += a <= b;
      j += b <= a;
    }
  return n;
}

static gboolean
shares_word (const CpTopicTerm *term, const CpTopicTerm *other)
{
  for (guint i = 0; i < term->n_words; i++)
    for (guint j = 0; j < other->n_words; j++)
      if (term->families[i] == other->families[j])
        return TRUE;
  return FALSE;
}

static gboolean
belongs_to (const CpTopicTerm *term, const Group *group, guint n_statements)
{
  const CpTopicTerm *first = g_ptr_array_index (group->terms, 0);
  double n_together = count_together (term, first);
  double share = n_together / term->statements->len;
  double expected = (double) first->statements->len / n_statements;

  return shares_word (term, first) || (share >= MIN_TOGETHER && share >= MIN_LIFT * expected);
}

static GPtrArray *
group_terms (const GPtrArray *terms, guint n_topics, guint n_statements)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group_cb);

  for (guint i = 0; i < terms->len; i++)
    {
      CpTopicTerm *term = g_ptr_array_index (terms, i);
      Group *group = NULL;

      for (guint j = 0; j < groups->len && group == NULL; j++)
        if (belongs_to (term, g_ptr_array_index (groups, j), n_statements))
          group = g_ptr_array_index (groups, j);
      if (group == NULL && groups->len < n_topics)
        {
          group = g_new0 (Group, 1);
          group->terms = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
        }
      if (group != NULL && group->terms->len < MAX_TERMS)
        g_ptr_array_add (group->terms, term);
    }
  return groups;
}

/* --- Words for people --- */

static void
append_capitalised (GString *to, const char *word)
{
  /* The same in every locale. */
  g_string_append_unichar (to, g_unichar_toupper (g_utf8_get_char (word)));
  g_string_append (to, g_utf8_next_char (word));
}

/* Each word in the form that occurs most, and with the capital letter that it mostly has here. */
static char *
make_phrase (const CpTopicWords *words, const CpTopicTerm *term)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; i < term->n_words; i++)
    {
      const CpTopicWord *base = cp_topic_words_get (words, term->families[i]);
      const char *surface = cp_topic_words_get (words, base->common)->surface;

      if (i > 0)
        g_string_append_c (phrase, ' ');
      if (term->n_capital[i] * 2 > term->n)
        append_capitalised (phrase, surface);
      else
        g_string_append (phrase, surface);
    }
  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

static char *
make_label (const CpTopicWords *words, const CpTopicTerm *term)
{
  g_autofree char *phrase = make_phrase (words, term);
  g_autoptr (GString) label = g_string_new (NULL);

  append_capitalised (label, phrase);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/* The forms of a family that a star would spread too far, without the rare ones. */
static void
add_forms (const CpTopicWords *words, GPtrArray *to, const char *before, guint32 family)
{
  const CpTopicWord *base = cp_topic_words_get (words, family);
  guint n_common = cp_topic_words_get (words, base->common)->n;

  for (guint32 i = 0; i < words->words->len; i++)
    {
      const CpTopicWord *word = cp_topic_words_get (words, i);

      if (word->family == family && word->surface != NULL && word->n * RARE_FORM >= n_common)
        g_ptr_array_add (to, g_strconcat (before, word->surface, NULL));
    }
}

/* Where only a plural was met, the star goes where its "s" is. */
static gsize
get_stem_length (const char *surface)
{
  gsize n_bytes = strlen (surface);

  if (n_bytes > SHORTEST_PLURAL && surface[n_bytes - 1] == 's' && surface[n_bytes - 2] != 's')
    return n_bytes - 1;
  return n_bytes;
}

/* A term as it is written in a project file, with its inflections. */
static void
add_term (const CpTopicWords *words, GPtrArray *to, const CpTopicTerm *term)
{
  g_autofree char *phrase = make_phrase (words, term);
  const char *blank = strrchr (phrase, ' ');
  g_autofree char *before = g_strndup (phrase, blank == NULL ? 0 : (gsize) (blank + 1 - phrase));
  guint32 family = term->families[term->n_words - 1];
  const CpTopicWord *base = cp_topic_words_get (words, family);

  if (base->is_stem && base->surface != NULL && base->is_lower)
    g_ptr_array_add (to, g_strdup_printf ("%s%.*s*", before, (int) get_stem_length (base->surface),
                                          base->surface));
  else
    add_forms (words, to, before, family);
}

static char *
make_id (const char *label, GHashTable *used)
{
  g_autoptr (GString) id = g_string_new (NULL);
  gsize n_bytes;

  for (const char *at = label; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (id, g_ascii_tolower (*at));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  if (id->len == 0)
    g_string_append (id, "topic");
  while (id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  n_bytes = id->len;
  for (guint n = 2; g_hash_table_contains (used, id->str); n++)
    {
      g_string_truncate (id, n_bytes);
      g_string_append_printf (id, "-%u", n);
    }
  g_hash_table_add (used, g_strdup (id->str));
  return g_string_free (g_steal_pointer (&id), FALSE);
}

/* The statements that have one of a group's terms. */
static guint
count_statements (const CpTopicWords *words, const Group *group)
{
  g_autofree guint8 *marks = g_new0 (guint8, words->stretches->len);
  guint n = 0;

  for (guint i = 0; i < group->terms->len; i++)
    {
      const CpTopicTerm *term = g_ptr_array_index (group->terms, i);

      for (guint j = 0; j < term->statements->len; j++)
        {
          guint32 statement = g_array_index (term->statements, guint32, j);

          n += marks[statement] == 0;
          marks[statement] = 1;
        }
    }
  return n;
}

static CpTopicSuggestion *
make_suggestion (const CpTopicWords *words, const Group *group, GHashTable *used)
{
  CpTopicSuggestion *suggestion = g_new0 (CpTopicSuggestion, 1);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  suggestion->label = make_label (words, g_ptr_array_index (group->terms, 0));
  suggestion->id = make_id (suggestion->label, used);
  for (guint i = 0; i < group->terms->len; i++)
    add_term (words, terms, g_ptr_array_index (group->terms, i));
  g_ptr_array_add (terms, NULL);
  suggestion->terms = (char **) g_ptr_array_free (g_steal_pointer (&terms), FALSE);
  suggestion->n_statements = count_statements (words, group);
  return suggestion;
}

/* --- Public functions --- */

/**
 * cp_topic_suggester_new:
 * @rules: what is known of the articles' language
 *
 * Returns: (transfer full): a suggester that knows no article
 */
CpTopicSuggester *
cp_topic_suggester_new (const CpRules *rules)
{
  CpTopicSuggester *self;

  g_return_val_if_fail (rules != NULL, NULL);

  self = g_new0 (CpTopicSuggester, 1);
  self->rules = cp_rules_ref ((CpRules *) rules);
  self->words = cp_topic_words_new ();
  return self;
}

/**
 * cp_topic_suggester_free:
 * @self: (transfer full): a suggester
 */
void
cp_topic_suggester_free (CpTopicSuggester *self)
{
  cp_topic_words_free (self->words);
  cp_rules_unref (self->rules);
  g_free (self);
}

/**
 * cp_topic_suggester_add:
 * @self: a suggester
 * @article: an article, which need not live on
 * @reading: what was read in it
 *
 * Adds the statements of an article.
 */
void
cp_topic_suggester_add (CpTopicSuggester *self, const CpArticle *article, const CpReading *reading)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (article != NULL && reading != NULL);

  cp_topic_words_add (self->words, article, reading, self->rules);
}

/**
 * cp_topic_suggester_run:
 * @self: a suggester
 * @n_topics: how many topics are wanted at most, up to %CP_TOPIC_MATCHER_MAX
 *
 * Suggests topics, the one that is spoken of most first. The same articles in the same order give
 * the same topics.
 *
 * Returns: (transfer full) (element-type CpTopicSuggestion): the topics; none where the statements
 *   have nothing in common
 */
GPtrArray *
cp_topic_suggester_run (CpTopicSuggester *self, guint n_topics)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (free_suggestion_cb);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  g_return_val_if_fail (self != NULL, suggestions);

  cp_topic_words_find_families (self->words);
  terms = cp_topic_terms_list (self->words, N_CANDIDATES);
  groups = group_terms (terms, MIN (n_topics, CP_TOPIC_MATCHER_MAX),
                        self->words->stretches->len);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (suggestions,
                     make_suggestion (self->words, g_ptr_array_index (groups, i), used));
  return suggestions;
}

/**
 * cp_topic_suggestion_to_record:
 * @self: a suggestion
 *
 * Returns: (transfer full): a record of %CP_ARRAY_TOPICS
 */
CpRecord *
cp_topic_suggestion_to_record (const CpTopicSuggestion *self)
{
  CpRecordBuilder *builder;

  g_return_val_if_fail (self != NULL, NULL);

  builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TOPICS));
  cp_record_builder_set_string (builder, CP_TOPIC_ID, self->id);
  cp_record_builder_set_string (builder, CP_TOPIC_LABEL, self->label);
  cp_record_builder_set_strings (builder, CP_TOPIC_TERMS, (const char *const *) self->terms);
  return cp_record_builder_end (builder);
}
