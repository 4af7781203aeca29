/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics for a new subject, from what the statements of its articles say most. */

#include "cp-topic-suggestion.h"

#include <string.h>

#include "cp-id-maker.h"
#include "cp-topic-groups.h"
#include "cp-topic-matcher.h"

/* Terms that are looked at. */
#define N_CANDIDATES 400

struct _CpTopicSuggester
{
  CpRules *rules;
  CpTopicWords *words;
};

static void
free_suggestion_cb (gpointer data)
{
  CpTopicSuggestion *self = data;

  g_free (self->id);
  g_free (self->label);
  g_strfreev (self->terms);
  g_free (self);
}

/* --- Words for people --- */

static void
append_capitalised (GString *to, const char *word)
{
  /* The same in every locale. */
  g_string_append_unichar (to, g_unichar_toupper (g_utf8_get_char (word)));
  g_string_append (to, g_utf8_next_char (word));
}

static const char *
get_surface (const CpTopicWords *words, guint32 word)
{
  return word != CP_TOPIC_GAP ? cp_topic_words_get (words, word)->surface : NULL;
}

/* A word of a term in the number that it mostly has there. */
static const char *
get_form (const CpTopicWords *words, const CpTopicTerm *term, guint place)
{
  const char *base = get_surface (words, term->families[place]);
  const char *plural =
      get_surface (words, cp_topic_words_get (words, term->families[place])->plural);

  return base == NULL || (plural != NULL && term->n_plural[place] * 2 > term->n) ? plural : base;
}

/* The last word of a topic's name; "seal quota" does not tell in which number seals are spoken
 * of. */
static const char *
get_label_form (const CpTopicWords *words, const CpTopicTerm *term)
{
  const CpTopicWord *base = cp_topic_words_get (words, term->families[term->n_words - 1]);
  const char *plural = get_surface (words, base->plural);

  if (term->n_words == 1 && plural != NULL
      && cp_topic_words_get (words, base->plural)->n_last >= base->n_last)
    return plural;
  return get_form (words, term, term->n_words - 1);
}

/* A capital letter is that of a name, or of a sentence's first word. */
static gboolean
has_capital (const CpTopicWords *words, const CpTopicTerm *term, guint place)
{
  if (place == 0 && cp_topic_words_get (words, term->families[0])->is_lower)
    return term->n_words > 1 && MIN (term->n_capital[0], term->n_capital[1]) * 2 > term->n;
  return term->n_capital[place] * 2 > term->n;
}

/* Each word in the number that it mostly has here, the last one in @last, and with the capital
 * letter that it mostly has. */
static char *
make_phrase (const CpTopicWords *words, const CpTopicTerm *term, const char *last)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; i < term->n_words; i++)
    {
      const char *surface = i + 1 < term->n_words ? get_form (words, term, i) : last;

      if (i > 0)
        g_string_append_c (phrase, ' ');
      if (has_capital (words, term, i))
        append_capitalised (phrase, surface);
      else
        g_string_append (phrase, surface);
    }
  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

static char *
make_label (const CpTopicWords *words, const CpTopicTerm *term)
{
  g_autofree char *phrase = make_phrase (words, term, get_label_form (words, term));
  g_autoptr (GString) label = g_string_new (NULL);

  append_capitalised (label, phrase);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/* Whether the matcher finds the plural by the word itself. */
static gboolean
has_plural (const char *surface, const char *plural)
{
  gsize n_bytes = strlen (surface);

  return n_bytes >= CP_TOPIC_MATCHER_SHORTEST_PLURAL && strncmp (plural, surface, n_bytes) == 0
         && g_str_equal (plural + n_bytes, "s");
}

/* A term as it is written in a project file: in the numbers that it has here, no more. */
static void
add_term (const CpTopicWords *words, GPtrArray *to, const CpTopicTerm *term)
{
  guint32 family = term->families[term->n_words - 1];
  guint n_plural = term->n_plural[term->n_words - 1];
  const char *base = n_plural < term->n ? get_surface (words, family) : NULL;
  const char *plural =
      n_plural > 0 ? get_surface (words, cp_topic_words_get (words, family)->plural) : NULL;

  if (base != NULL)
    g_ptr_array_add (to, make_phrase (words, term, base));
  if (plural != NULL && (base == NULL || !has_plural (base, plural)))
    g_ptr_array_add (to, make_phrase (words, term, plural));
}

/* Columns and queries call "none" what has no topic. */
static char *
make_id (const char *label, GHashTable *used)
{
  g_autofree char *made = cp_id_make_slug (label);
  const char *slug = *made != '\0' ? made : "topic";
  char *id = g_strdup (slug);

  for (guint n = 2; g_str_equal (id, "none") || g_hash_table_contains (used, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, n);
    }
  g_hash_table_add (used, g_strdup (id));
  return id;
}

static CpTopicSuggestion *
make_suggestion (const CpTopicWords *words, const CpTopicGroup *group, GHashTable *used)
{
  CpTopicSuggestion *suggestion = g_new0 (CpTopicSuggestion, 1);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  suggestion->label = make_label (words, group->label);
  suggestion->id = make_id (suggestion->label, used);
  for (guint i = 0; i < group->terms->len; i++)
    add_term (words, terms, g_ptr_array_index (group->terms, i));
  g_ptr_array_add (terms, NULL);
  suggestion->terms = (char **) g_ptr_array_free (g_steal_pointer (&terms), FALSE);
  suggestion->n_statements = group->n_statements;
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
  groups = cp_topic_groups_list (self->words, terms, MIN (n_topics, CP_TOPIC_MATCHER_MAX));
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
