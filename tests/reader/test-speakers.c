/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of whom the words that name a source mean. */

#include <string.h>

#include "cp-reading.h"

typedef struct
{
  const char *text;
  const char *speakers; /* of each statement, with the words that name them */
} Case;

/* One line for each statement: NAME < MENTION. */
static const Case cases[] = {
  /* Names. */
  { "Transport Minister Dana Holm said that the line would open.",
    "Dana Holm < Dana Holm\n" },
  { "The head of the port, Dana Holm, said that the line would open.",
    "Dana Holm < Dana Holm\n" },
  { "Dana Holm, the head of the port, said that the line would open.",
    "Dana Holm < Dana Holm\n" },
  { "Former diver and author Dana Holm said that the line would open.",
    "Dana Holm < Dana Holm\n" },
  { "The president of Norway Dana Holm said that the line would open.",
    "Dana Holm < Dana Holm\n" },
  { "Ludwig van der Meer said that the line would open.\nVan der Meer said that it was late.",
    "Ludwig van der Meer < Ludwig van der Meer\nLudwig van der Meer < Van der Meer\n" },
  { "J. T. Holm said that the line would open.\nJohn Holm said that it was late.",
    "John Holm < J. T. Holm\nJohn Holm < John Holm\n" },
  { "Marat Suleyev said that the line would open.\nSuleev said that it was late.",
    "Marat Suleyev < Marat Suleyev\nMarat Suleyev < Suleev\n" },
  { "Anna Berg said that the line would open.\nNils Berg said that it was late.\n"
    "Ms. Berg said that it was safe.",
    "Anna Berg < Anna Berg\nNils Berg < Nils Berg\nAnna Berg < Berg\n" },
  /* Organisations, places, documents. */
  { "The Ministry of Transport said that the line would open.",
    "Ministry of Transport < Ministry of Transport\n" },
  { "The Ministry of Transport said that the line would open.\nThe ministry said that it was late.",
    "Ministry of Transport < Ministry of Transport\nMinistry of Transport < ministry\n" },
  { "Norway said that the line would open.", "Norway < Norway\n" },
  /* Titles. */
  { "Transport Minister Dana Holm opened the fair.\nThe minister said that the line was late.",
    "Dana Holm < minister\n" },
  { "The mayor of Tarn, Dana Holm, met the governor, Ola Lund, on the bridge.\n"
    "The governor said that the line was late.",
    "Ola Lund < governor\n" },
  { "Secretary General Dana Holm said that the line was late.\n"
    "The secretary of the choir said that it was not.",
    "Dana Holm < Dana Holm\nsecretary of the choir < secretary of the choir\n" },
  { "Norwegian President Dana Holm opened the fair.\n"
    "The president of Norway said that the line was late.",
    "Dana Holm < president of Norway\n" },
  { "Economist Dana Holm said that the line was late.\nMinister Ola Lund said that it was not.\n"
    "The expert said that it would be.",
    "Dana Holm < Dana Holm\nOla Lund < Ola Lund\nDana Holm < expert\n" },
  /* Unnamed sources. */
  { "A delegate from Peru said that the line was late.\n"
    "A delegate from Chile said that it was not.",
    "delegate from Peru < delegate from Peru\ndelegate from Chile < delegate from Chile\n" },
  { "A delegate from Peru said that the line was late.\nThe delegate added that it was full.",
    "delegate from Peru < delegate from Peru\ndelegate from Peru < delegate\n" },
  { "According to the Peruvian delegation, the line is late.\n"
    "A representative of the Peruvian delegation said that it was full.",
    "Peruvian delegation < Peruvian delegation\n"
    "representative of the Peruvian delegation < representative of the Peruvian delegation\n" },
  /* Pronouns. */
  { "Dana Holm came late. She said that the line was late.", "Dana Holm < She\n" },
  { "Dana Holm said that Ola Lund was late.\nShe added that he was often late.",
    "Dana Holm < Dana Holm\nDana Holm < She\n" },
  { "Anna Holm said that the line was late.\nNils Lund said that it was not.\n"
    "She added that it was full.",
    "Anna Holm < Anna Holm\nNils Lund < Nils Lund\nAnna Holm < She\n" },
  { "Two delegates left early. They said that the line was late.", "Two delegates < They\n" },
  { "Roe spokesman Nils Lund shook his head. He said that the line was late.",
    "Nils Lund < He\n" },
  { "Nils Lund met Jon Roe, who said that the line was late.", "Jon Roe < Jon Roe\n" },
};

static CpRules *rules;

static CpReading *
read_text (const char *text, CpArticle **article)
{
  *article = cp_article_new ();
  cp_article_take_text (*article, g_strdup (text));
  return cp_reading_new (*article, rules);
}

static char *
list_speakers (const CpArticle *article, const CpReading *reading)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpReadStatement *statement = &g_array_index (reading->statements, CpReadStatement, i);
      const CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, statement->speaker);

      g_string_append_printf (result, "%s < %.*s\n", speaker->name,
                              (int) (statement->mention.end - statement->mention.start),
                              article->text + statement->mention.start);
    }
  return g_string_free (result, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpArticle) article = NULL;
      g_autoptr (CpReading) reading = read_text (cases[i].text, &article);
      g_autofree char *speakers = list_speakers (article, reading);

      if (strcmp (speakers, cases[i].speakers) != 0)
        g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (speakers, ==, cases[i].speakers);
    }
}

static const CpReadStatement *
get_statement (const CpReading *reading, guint index)
{
  g_assert_cmpuint (index, <, reading->statements->len);
  return &g_array_index (reading->statements, CpReadStatement, index);
}

static const char *
get_name (const CpReading *reading, guint32 speaker)
{
  g_assert_cmpuint (speaker, <, reading->speakers->len);
  return ((CpReadSpeaker *) g_ptr_array_index (reading->speakers, speaker))->name;
}

static void
test_others (void)
{
  g_autoptr (CpArticle) article = NULL;
  g_autoptr (CpReading) reading
    = read_text ("Dana Holm and Ola Lund said that the line was late.", &article);
  const CpReadStatement *statement = get_statement (reading, 0);

  g_assert_cmpstr (get_name (reading, statement->speaker), ==, "Dana Holm");
  g_assert_cmpstr (get_name (reading, statement->with[0]), ==, "Ola Lund");
  g_assert_cmpuint (statement->with[1], ==, CP_READ_NONE);
}

static void
test_forms (void)
{
  g_autoptr (CpArticle) article = NULL;
  g_autoptr (CpReading) reading
    = read_text ("Minister Dana Holm said that the line was late.\nHolm said that it was full.\n"
                 "The minister added that it was loud.",
                 &article);
  const CpReadSpeaker *speaker;

  g_assert_cmpuint (reading->speakers->len, ==, 1);
  speaker = g_ptr_array_index (reading->speakers, 0);
  g_assert_true (speaker->named);
  g_assert_true (speaker->person);
  g_assert_cmpstr (speaker->name, ==, "Dana Holm");
  g_assert_cmpuint (speaker->aliases->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (speaker->aliases, 0), ==, "Holm");
  g_assert_cmpstr (g_ptr_array_index (speaker->aliases, 1), ==, "minister");
}

static void
test_unnamed (void)
{
  g_autoptr (CpArticle) article = NULL;
  g_autoptr (CpReading) reading
    = read_text ("Experts say that the line is late. The police said that it was full.", &article);

  for (guint i = 0; i < reading->speakers->len; i++)
    g_assert_false (((CpReadSpeaker *) g_ptr_array_index (reading->speakers, i))->named);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);

  g_test_add_func ("/speakers/cases", test_cases);
  g_test_add_func ("/speakers/others", test_others);
  g_test_add_func ("/speakers/forms", test_forms);
  g_test_add_func ("/speakers/unnamed", test_unnamed);
  status = g_test_run ();
  cp_rules_unref (rules);
  return status;
}
