/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics for a new subject. */

#include "cp-topic-suggestion.h"
#include "marked-fixture.h"

#include <string.h>

static const char *const articles[] = {
  "{Ada Voss|The sleeper train to the coast needs cars}, Voss said.\n"
  "{Ada Voss|Sleeper trains are full in August}.\n"
  "{Bo Rann|Nobody repairs the level crossing at Hob}, Rann said.\n"
  "{Bo Rann|Level crossings kill two people a year}.\n"
  "{Ada Voss|A ticket for the sleeper train costs more than a hotel}.\n"
  "{Bo Rann|Freight must wait at Hob}.\n",
  "{Cy Mott|Freight pays for the track}, Mott said. {Cy Mott|Without freight the line dies}.\n"
  "{Cy Mott|Each level crossing has a keeper}.\n"
  "{Cy Mott|Drivers sleep on the sleeper train as well}.\n"
  "{Bo Rann|Mott forgets the tickets}, Rann replied. {Bo Rann|Tickets are too dear}.\n"
  "{Bo Rann|Mott is wrong about freight}.\n",
};

/* Boats, seals and the fleet are always spoken of together, quotas of two kinds apart. */
static const char *const harbour[] = {
  "{Una Keel|The fleet has no boats left, and the seals have no fish}.\n"
  "{Una Keel|Seals follow the fleet and damage the boats}.\n"
  "{Tom Brack|The harbour dues must rise}. {Tom Brack|We mend the quay with harbour dues}.\n"
  "{Tom Brack|Harbour dues are the same in every country}.\n"
  "{Lena Moss|The seal quota rests on a count of 2019}.\n"
  "{Lena Moss|A seal quota without a count is worth nothing}.\n",
  "{Una Keel|Dredging kills the oyster beds}. {Una Keel|We lose the oyster beds}.\n"
  "{Lena Moss|Boats and seals share the bay with the fleet}.\n"
  "{Lena Moss|The cod quota was cut in other countries}.\n"
  "{Una Keel|Nobody counts the cod}. {Una Keel|A cod quota divides countries}.\n"
  "{Tom Brack|Ferry fares pay for the ferry}. {Tom Brack|The ferry subsidy is frozen}.\n"
  "{Tom Brack|The oyster beds need no dredging}.\n",
  "{Karl Finn|House prices rise in Skerry on Monday}. {Karl Finn|House prices fell in May}.\n"
  "{Karl Finn|Food prices drive guests out of Skerry}. {Ada Quill|Food prices follow fuel}.\n"
  "{Ada Quill|Nobody buys at such house prices}. {Ada Quill|The mayor forgets food prices}.\n"
  "{Ada Quill|Higher interest rates stop builders}. {Ada Quill|A rate hike comes too late}.\n"
  "{Karl Finn|The rate hike ruins us}. {Karl Finn|Low interest rates saved us}.\n"
  "{Ada Quill|Interest rates are too high}. {Ada Quill|There will be no other rate hike}.\n",
};

static CpTopicSuggester *
create_suggester_of (const char *const *marked, guint n_articles)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);
  CpTopicSuggester *suggester;

  g_assert_no_error (error);
  suggester = cp_topic_suggester_new (rules);
  for (guint i = 0; i < n_articles; i++)
    {
      CpReading *reading;
      CpArticle *article = marked_fixture_read (marked[i], &reading);

      g_free (article->outlet);
      article->outlet = g_strdup ("The Skerry Fleet Times");
      cp_topic_suggester_add (suggester, article, reading);
      cp_reading_free (reading);
      cp_article_free (article);
    }
  return suggester;
}

static CpTopicSuggester *
create_suggester (void)
{
  return create_suggester_of (articles, G_N_ELEMENTS (articles));
}

static const CpTopicSuggestion *
find_suggestion (const GPtrArray *suggestions, const char *id)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      const CpTopicSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (g_str_equal (suggestion->id, id))
        return suggestion;
    }
  return NULL;
}

static void
test_suggestions (void)
{
  g_autoptr (CpTopicSuggester) suggester = create_suggester ();
  g_autoptr (GPtrArray) suggestions = cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
  const CpTopicSuggestion *trains, *freight;

  for (guint i = 0; i < suggestions->len; i++)
    {
      const CpTopicSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autofree char *terms = g_strjoinv (", ", suggestion->terms);

      g_test_message ("%s (%s) %u: %s", suggestion->label, suggestion->id,
                      suggestion->n_statements, terms);
      g_assert_cmpuint (suggestion->n_statements, >=, 2);
      g_assert_cmpstr (suggestion->terms[0], !=, NULL);
    }

  trains = find_suggestion (suggestions, "sleeper-train");
  g_assert_nonnull (trains);
  g_assert_cmpstr (trains->label, ==, "Sleeper train");
  g_assert_cmpstr (trains->terms[0], ==, "sleeper train");
  g_assert_cmpuint (trains->n_statements, >=, 4);
  freight = find_suggestion (suggestions, "freight");
  g_assert_nonnull (freight);
  g_assert_cmpuint (freight->n_statements, >=, 4);
  g_assert_nonnull (find_suggestion (suggestions, "level-crossing"));

  /* Names of those who speak, words of every subject. */
  g_assert_null (find_suggestion (suggestions, "mott"));
  g_assert_null (find_suggestion (suggestions, "people"));
}

static GPtrArray *
suggest_harbour (void)
{
  g_autoptr (CpTopicSuggester) suggester = create_suggester_of (harbour, G_N_ELEMENTS (harbour));

  return cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
}

static char *
dup_terms (const GPtrArray *suggestions, const char *id)
{
  const CpTopicSuggestion *suggestion = find_suggestion (suggestions, id);

  return suggestion != NULL ? g_strjoinv (", ", suggestion->terms) : NULL;
}

static void
assert_terms (const GPtrArray *suggestions, const char *id, const char *terms)
{
  g_autofree char *found = dup_terms (suggestions, id);

  g_assert_cmpstr (found, ==, terms);
}

/* What is merely spoken of in the same statements stays apart; phrases on one thing go together,
 * and those that only end alike do not. */
static void
test_together (void)
{
  g_autoptr (GPtrArray) suggestions = suggest_harbour ();

  for (guint i = 0; i < suggestions->len; i++)
    {
      const CpTopicSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autofree char *terms = g_strjoinv (", ", suggestion->terms);

      g_test_message ("%s: %s", suggestion->label, terms);
      g_assert_cmpuint (strstr (terms, "boat") != NULL, <=, strstr (terms, "seal") == NULL);
      g_assert_cmpuint (strstr (terms, "fleet") != NULL, <=, strstr (terms, "seal") == NULL);
      g_assert_cmpuint (strstr (terms, "house") != NULL, <=, strstr (terms, "food") == NULL);
    }
  assert_terms (suggestions, "interest-rates", "interest rates, rate hike");
  assert_terms (suggestions, "seals", "seal");
  g_assert_nonnull (find_suggestion (suggestions, "house-prices"));
  g_assert_nonnull (find_suggestion (suggestions, "food-prices"));
}

/* Phrases name topics, and words stand as they do in the articles. */
static void
test_whole_words (void)
{
  g_autoptr (GPtrArray) suggestions = suggest_harbour ();

  for (guint i = 0; i < suggestions->len; i++)
    {
      const CpTopicSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      for (char **term = suggestion->terms; *term != NULL; term++)
        g_assert_null (strchr (*term, '*'));
    }
  assert_terms (suggestions, "harbour-dues", "harbour dues");
  assert_terms (suggestions, "oyster-beds", "oyster beds");
}

/* Outlets, days, months, titles and words of speech are no topics. */
static void
test_names (void)
{
  static const char *const names[] = { "skerry", "monday", "may", "mayor", "keel" };
  g_autoptr (GPtrArray) suggestions = suggest_harbour ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (find_suggestion (suggestions, names[i]));
}

/* Money, counts and measures belong to every subject, and no adjective names one. */
static void
test_units (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);
  g_autoptr (CpTopicSuggester) suggester = cp_topic_suggester_new (rules);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (CpReading) reading = NULL;
  g_autoptr (CpArticle) article = marked_fixture_read (
    "{Ada Voss|The sluice costs 6 million crowns}.\n{Bo Rann|It was 200 million crowns}.\n"
    "{Ada Voss|The sluice leaks}.\n{Cy Mott|Of 90 million crowns nobody spoke}.\n"
    "{Bo Rann|We need a minimum of eels}.\n{Cy Mott|This is below the minimum}.\n"
    "{Ada Voss|The sluice is 5 percent older}.\n{Cy Mott|It loses 9 percent}.\n", &reading);

  g_assert_no_error (error);
  cp_topic_suggester_add (suggester, article, reading);
  suggestions = cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
  g_assert_nonnull (find_suggestion (suggestions, "sluice"));
  g_assert_null (find_suggestion (suggestions, "million-crowns"));
  g_assert_null (find_suggestion (suggestions, "percent"));
  g_assert_null (find_suggestion (suggestions, "minimum"));
}

static void
test_few (void)
{
  g_autoptr (CpTopicSuggester) suggester = create_suggester ();
  g_autoptr (GPtrArray) all = cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
  g_autoptr (GPtrArray) two = cp_topic_suggester_run (suggester, 2);
  g_autoptr (GPtrArray) none = cp_topic_suggester_run (suggester, 0);

  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (((CpTopicSuggestion *) g_ptr_array_index (two, i))->id, ==,
                     ((CpTopicSuggestion *) g_ptr_array_index (all, i))->id);
}

static void
test_same_again (void)
{
  g_autoptr (CpTopicSuggester) one = create_suggester ();
  g_autoptr (CpTopicSuggester) other = create_suggester ();
  g_autoptr (GPtrArray) a = cp_topic_suggester_run (one, CP_TOPIC_SUGGESTIONS);
  g_autoptr (GPtrArray) b = cp_topic_suggester_run (other, CP_TOPIC_SUGGESTIONS);

  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      g_autoptr (CpRecord) first = cp_topic_suggestion_to_record (g_ptr_array_index (a, i));
      g_autoptr (CpRecord) second = cp_topic_suggestion_to_record (g_ptr_array_index (b, i));

      g_assert_true (cp_record_equal (first, second));
    }
}

static void
test_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);
  g_autoptr (CpTopicSuggester) suggester = cp_topic_suggester_new (rules);
  g_autoptr (GPtrArray) before = cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (CpReading) reading = NULL;
  g_autoptr (CpArticle) article = marked_fixture_read ("{Ada Voss|}{Ada Voss|. , !}", &reading);

  cp_topic_suggester_add (suggester, article, reading);
  after = cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 0);
}

/* A corpus calls "none" what has no topic. */
static void
test_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);
  g_autoptr (CpTopicSuggester) suggester = cp_topic_suggester_new (rules);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (CpReading) reading = NULL;
  g_autoptr (CpArticle) article = marked_fixture_read (
    "{Ada Voss|None was answered}.\n{Ada Voss|None waits at Hob}.\n{Bo Rann|None dies}.\n"
    "{Bo Rann|None sleeps}.\n{Cy Mott|None pays}.\n{Cy Mott|None repairs it}.\n", &reading);

  cp_topic_suggester_add (suggester, article, reading);
  suggestions = cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
  g_assert_null (find_suggestion (suggestions, "none"));
}

/* Half a megabyte of one word, and of words that all begin alike. */
static void
test_hostile (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);
  g_autoptr (CpTopicSuggester) suggester = cp_topic_suggester_new (rules);
  g_autoptr (GString) marked = g_string_new (NULL);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (CpReading) reading = NULL;
  g_autoptr (CpArticle) article = NULL;
  g_autofree char *long_word = g_strnfill (512 * 1024, 'y');

  g_string_append_printf (marked, "{Ada Voss|%s}\n", long_word);
  for (guint i = 0; i < 4; i++)
    {
      g_string_append (marked, "{Ada Voss|");
      for (guint j = 0; j < 10000; j++)
        g_string_append_printf (marked, "bracken%u bracken ", j);
      g_string_append (marked, "}\n");
    }
  article = marked_fixture_read (marked->str, &reading);
  cp_topic_suggester_add (suggester, article, reading);
  suggestions = cp_topic_suggester_run (suggester, CP_TOPIC_SUGGESTIONS);
  g_assert_cmpuint (suggestions->len, <=, CP_TOPIC_SUGGESTIONS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/topic-suggestion/suggestions", test_suggestions);
  g_test_add_func ("/topic-suggestion/together", test_together);
  g_test_add_func ("/topic-suggestion/whole-words", test_whole_words);
  g_test_add_func ("/topic-suggestion/names", test_names);
  g_test_add_func ("/topic-suggestion/units", test_units);
  g_test_add_func ("/topic-suggestion/few", test_few);
  g_test_add_func ("/topic-suggestion/same-again", test_same_again);
  g_test_add_func ("/topic-suggestion/nothing", test_nothing);
  g_test_add_func ("/topic-suggestion/none", test_none);
  g_test_add_func ("/topic-suggestion/hostile", test_hostile);

  return g_test_run ();
}
