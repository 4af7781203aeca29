/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which topics a stretch of text is about, by their terms. */

#include "cp-project-file.h"
#include "cp-topic-counter.h"
#include "cp-topic-fold.h"
#include "cp-topic-matcher.h"

#include <string.h>

#define MEGABYTE (1024 * 1024)

static CpTopicMatcher *
create_matcher (const char *terms)
{
  g_auto (GStrv) list = g_strsplit (terms, "|", -1);
  CpTopicMatcher *matcher = cp_topic_matcher_new ();

  g_assert_true (cp_topic_matcher_add (matcher, "topic", (const char *const *) list));
  return matcher;
}

static void
test_terms (void)
{
  static const struct
  {
    const char *terms;
    const char *text;
    gboolean is_met;
  } cases[] = {
    { "ferry", "The ferry sails at noon.", TRUE },
    { "ferry", "FERRY", TRUE },
    { "ferry", "A ferryman sails.", FALSE },
    { "ferr*", "A ferryman sails.", TRUE },
    { "ferr*", "He offered it.", FALSE },
    { "tram", "Two trams stood there.", TRUE },
    { "bus", "The buses are late.", FALSE },
    { "arm", "They sell arms.", FALSE },
    { "news", "A new line.", FALSE },
    { "Île", "On the ile we met.", TRUE },
    { "cafe", "The CAFÉ is open.", TRUE },
    { "harbour", "The harbour's wall, the harbour’s gate.", TRUE },
    { "harbour wall", "The harbour's wall", TRUE },
    { "harbour wall", "The harbour walls", TRUE },
    { "harbour wall", "In the harbour, walls fell.", FALSE },
    { "harbour wall", "In the harbour (wall side)", FALSE },
    { "harbour wall", "the “harbour wall”", TRUE },
    { "harbour wall", "the harbour\nwall", TRUE },
    { "harbour wall", "the harbour new wall", FALSE },
    { "high-speed rail", "High speed rail is dear.", TRUE },
    { "high speed rail", "High-speed rail is dear.", TRUE },
    { "rail* strik*", "The railway striking on Monday", TRUE },
    { "rail* strik*", "The railway is striking", FALSE },
    { "rail* strike", "The rail strikes", TRUE },
    { "E 40", "On the E-40 road", TRUE },
    { "2031 plan", "The 2031 plans", TRUE },
    { "rail*|-rail fence", "A rail fence", FALSE },
    { "rail*|-rail fence", "Two rail fences", FALSE },
    { "rail*|-rail fence", "A rail fence by the railway", TRUE },
    { "fence|-rail fence", "A rail fence", FALSE },
    { "fence|-rail fence", "A rail fence and a fence", TRUE },
    { "rail fence|-rail fence post", "A rail fence post", FALSE },
    { "rail fence post|-rail fence", "A rail fence post", TRUE },
    { "rail*|-rail* card*", "Their railway cards", FALSE },
    { "-rail fence", "A rail fence", FALSE },
    { "*", "anything", FALSE },
    { "**|* *|-*|-|  ", "anything at all", FALSE },
    { "* rail", "By rail", TRUE },
    { "ra*il", "By rail", FALSE },
    { "rail*", "", FALSE },
    { "мост*", "Новые мосты", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpTopicMatcher) matcher = create_matcher (cases[i].terms);
      guint64 topics = cp_topic_matcher_match (matcher, cases[i].text, strlen (cases[i].text));

      g_test_message ("%s: %s", cases[i].terms, cases[i].text);
      g_assert_cmpuint (topics, ==, cases[i].is_met ? 1 : 0);
    }
}

static void
test_marks_inside_words (void)
{
  g_autoptr (CpTopicMatcher) matcher = create_matcher ("cafe|harbour");
  const char *decomposed = "The cafe\xcc\x81";
  const char *soft = "The har\xc2\xad" "bour";

  g_assert_cmpuint (cp_topic_matcher_match (matcher, decomposed, strlen (decomposed)), ==, 1);
  g_assert_cmpuint (cp_topic_matcher_match (matcher, soft, strlen (soft)), ==, 1);
}

static void
test_many_topics (void)
{
  g_autoptr (CpTopicMatcher) matcher = cp_topic_matcher_new ();
  const char *text = "word63 and word0";

  for (guint i = 0; i < CP_TOPIC_MATCHER_MAX + 1; i++)
    {
      g_autofree char *term = g_strdup_printf ("word%u", i);
      const char *terms[] = { term, NULL };

      g_assert_true (cp_topic_matcher_add (matcher, term, terms) == (i < CP_TOPIC_MATCHER_MAX));
    }
  g_assert_cmpuint (cp_topic_matcher_get_n_topics (matcher), ==, CP_TOPIC_MATCHER_MAX);
  g_assert_cmpstr (cp_topic_matcher_get_id (matcher, 63), ==, "word63");
  g_assert_cmphex (cp_topic_matcher_match (matcher, text, strlen (text)), ==,
                   G_GUINT64_CONSTANT (1) << 63 | 1);
}

/* Terms and texts that nobody writes take no longer than others, and no memory to speak of. */
static void
test_hostile (void)
{
  g_autofree char *long_word = g_strnfill (10000, 'a');
  g_autofree char *long_text = g_strnfill (MEGABYTE, 'a');
  g_autoptr (GString) many_words = g_string_new (NULL);
  g_autoptr (GString) many_stars = g_string_new (NULL);
  g_autoptr (CpTopicMatcher) matcher = cp_topic_matcher_new ();
  const char *terms[] = { long_word, NULL, "a a a a a a a a a a a a a a a a a b", "a*", "-a a",
                          NULL };

  for (guint i = 0; i < 20; i++)
    g_string_append (many_stars, "a* ");
  terms[1] = many_stars->str;
  for (guint i = 0; i < MEGABYTE / 2; i++)
    g_string_append (many_words, "a ");

  g_assert_true (cp_topic_matcher_add (matcher, "hostile", terms));
  g_assert_cmpuint (cp_topic_matcher_match (matcher, long_text, MEGABYTE), ==, 1);
  g_assert_cmpuint (cp_topic_matcher_match (matcher, many_words->str, many_words->len), ==, 1);
  g_assert_cmpuint (cp_topic_matcher_match (matcher, long_word, 10000), ==, 1);
}

static void
test_fold (void)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  const char *text = " «Ça va», she'd said — l'été! 'a b'";

  cp_topic_fold_append (folded, text, strlen (text));
  g_assert_cmpstr (folded->str, ==, "ca va\nshe said\nl ete\na b ");
}

/* --- Readings --- */

static CpReading *
create_reading (void)
{
  CpReading *reading = g_new0 (CpReading, 1);

  reading->speakers = g_ptr_array_new ();
  reading->statements = g_array_new (FALSE, TRUE, sizeof (CpReadStatement));
  reading->ignored = g_array_new (FALSE, TRUE, sizeof (CpReadIgnored));
  reading->headings = g_array_new (FALSE, TRUE, sizeof (CpByteSpan));
  return reading;
}

static CpByteSpan
find_span (const CpArticle *article, const char *words)
{
  const char *at = strstr (article->text, words);

  g_assert_nonnull (at);
  return (CpByteSpan) { (guint32) (at - article->text),
                        (guint32) (at - article->text + strlen (words)) };
}

static void
add_statement (const CpArticle *article, CpReading *reading, const char *words,
               const char *question)
{
  CpReadStatement statement = { .span = find_span (article, words) };

  if (question != NULL)
    statement.question = find_span (article, question);
  g_array_append_val (reading->statements, statement);
}

static void
add_heading (const CpArticle *article, CpReading *reading, const char *words)
{
  CpByteSpan span = find_span (article, words);

  g_array_append_val (reading->headings, span);
}

static CpArticle *
create_article (void)
{
  CpArticle *article = cp_article_new ();

  cp_article_take_text (article, g_strdup ("Trams for Milltown\n"
                                           "It costs too much.\n"
                                           "Bridges at risk\n"
                                           "Nobody looks after them.\n"
                                           "The trams are late.\n"
                                           "Is the ferry safe?\n"
                                           "It is.\n"));
  return article;
}

static void
read_article (const CpArticle *article, CpReading *reading)
{
  add_heading (article, reading, "Trams for Milltown");
  add_heading (article, reading, "Bridges at risk");
  add_statement (article, reading, "It costs too much.", NULL);
  add_statement (article, reading, "Nobody looks after them.", NULL);
  add_statement (article, reading, "The trams are late.", NULL);
  add_statement (article, reading, "It is.", "Is the ferry safe?");
}

static CpTopicMatcher *
create_matcher_of_three (void)
{
  static const char *const trams[] = { "tram", NULL };
  static const char *const bridges[] = { "bridge", NULL };
  static const char *const ferries[] = { "ferry", "ferries", NULL };
  CpTopicMatcher *matcher = cp_topic_matcher_new ();

  cp_topic_matcher_add (matcher, "trams", trams);
  cp_topic_matcher_add (matcher, "bridges", bridges);
  cp_topic_matcher_add (matcher, "ferries", ferries);
  return matcher;
}

static void
test_code (void)
{
  g_autoptr (CpArticle) article = create_article ();
  g_autoptr (CpReading) reading = create_reading ();
  g_autoptr (CpTopicMatcher) matcher = create_matcher_of_three ();
  static const guint64 topics[] = { 0, 2, 1, 4 };

  read_article (article, reading);
  cp_topic_matcher_code (matcher, article, reading);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    g_assert_cmpuint (g_array_index (reading->statements, CpReadStatement, i).topics, ==,
                      topics[i]);
}

static void
test_count (void)
{
  g_autoptr (CpArticle) article = create_article ();
  g_autoptr (CpReading) reading = create_reading ();
  g_autoptr (CpTopicMatcher) matcher = create_matcher_of_three ();
  g_autoptr (CpTopicCounter) counter = cp_topic_counter_new ();
  guint by_topic[3];

  g_assert_cmpuint (cp_topic_counter_count (counter, matcher, by_topic), ==, 0);
  read_article (article, reading);
  cp_topic_counter_add (counter, article, reading);
  cp_topic_counter_add (counter, article, reading);
  g_assert_cmpuint (cp_topic_counter_get_n_statements (counter), ==, 8);
  g_assert_cmpuint (cp_topic_counter_count (counter, matcher, by_topic), ==, 6);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (by_topic[i], ==, 2);
  g_assert_cmpuint (cp_topic_counter_count (counter, matcher, NULL), ==, 6);
}

static void
test_for_snapshot (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (&error);
  g_autoptr (CpTopicMatcher) matcher = NULL;
  const char *text = "They want a say in the Collective Security Treaty.";

  g_assert_no_error (error);
  matcher = cp_topic_matcher_new_for_snapshot (snapshot);
  g_assert_cmpuint (cp_topic_matcher_get_n_topics (matcher), ==,
                    cp_snapshot_get_n_records (snapshot, CP_ARRAY_TOPICS));
  g_assert_cmpuint (cp_topic_matcher_match (matcher, text, strlen (text)), !=, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/topic-matcher/terms", test_terms);
  g_test_add_func ("/topic-matcher/marks-inside-words", test_marks_inside_words);
  g_test_add_func ("/topic-matcher/many-topics", test_many_topics);
  g_test_add_func ("/topic-matcher/hostile", test_hostile);
  g_test_add_func ("/topic-matcher/fold", test_fold);
  g_test_add_func ("/topic-matcher/code", test_code);
  g_test_add_func ("/topic-matcher/count", test_count);
  g_test_add_func ("/topic-matcher/for-snapshot", test_for_snapshot);

  return g_test_run ();
}
