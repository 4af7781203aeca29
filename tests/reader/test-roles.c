/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the role, position, affiliation and country that titles give. */

#include <string.h>

#include "cp-reading.h"

/* The first speaker's; %NULL is none. */
typedef struct
{
  const char *text;
  const char *role;
  const char *position;
  const char *affiliation;
  const char *country;
} Case;

static const Case cases[] = {
  { "Transport Minister Dana Holm said that the line was late.", "official", "Transport Minister" },
  { "Norwegian Prime Minister Dana Holm said that the line was late.", "official",
    "Prime Minister", NULL, "Norway" },
  { "The president of Peru, Dana Holm, said that the line was late.", "official", "president",
    NULL, "Peru" },
  { "Dana Holm, the president of the Institute of Tides, said that the line was late.", "expert",
    "president", "Institute of Tides" },
  { "Dana Holm, the president of the company, said that the line was late.", "other", "president" },
  { "Political scientist Dana Holm said that the line was late.", "expert", "political scientist" },
  { "Dana Holm, director of the Institute of Tides, said that the line was late.", "expert",
    "director", "Institute of Tides" },
  { "Former minister Dana Holm said that the line was late.", "expert", "former minister" },
  { "Dana Holm, a columnist of the Tarn Herald, said that the line was late.", "media",
    "columnist", "Tarn Herald" },
  { "Dana Holm, a baker, said that the line was late.", "other", "baker" },
  { "Dana Holm said that the line was late.", "other" },
  { "Police spokesman Ola Lund said that the line was late.", "official", "spokesman" },
  { "ECB President Dana Holm said that the line was late.", "official", "President", "ECB" },
  { "Dana Holm of the University of Tarn said that the line was late.", "expert", NULL,
    "University of Tarn" },
  { "Senator Dana Holm said that the line was late.", "official", "Senator" },
  { "Minister of Tides Dana Holm said that the line was late.", "official", "Minister of Tides" },
  { "Dana Holm, professor of tidal policy at the University of Tarn, said that the line was late.",
    "expert", "professor of tidal policy", "University of Tarn" },
  /* Organisations. */
  { "The Ministry of Tides said that the line was late.", "official" },
  { "The Tarn Herald said that the line was late.", "media" },
  { "The Institute of Tides said that the line was late.", "expert" },
  { "Norway said that the line was late.", "official", NULL, NULL, "Norway" },
  { "NATO said that the line was late.", "official" },
  /* Unnamed ones. */
  { "Experts said that the line was late.", "expert" },
  { "Police said that the line was late.", "official" },
  { "A source close to the talks said that the line was late.", "insider" },
  { "A person familiar with the talks said that the line was late.", "insider" },
  { "A member of the Peruvian delegation said that the line was late.", "insider", NULL, NULL,
    "Peru" },
  { "A spokesman for the ministry said that the line was late.", "official" },
  { "A passenger said that the line was late.", "other" },
};

static void
test_cases (gconstpointer data)
{
  CpRules *rules = (CpRules *) data;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpArticle) article = cp_article_new ();
      g_autoptr (CpReading) reading = NULL;
      const CpReadSpeaker *speaker;

      cp_article_take_text (article, g_strdup (cases[i].text));
      reading = cp_reading_new (article, rules);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (reading->speakers->len, >, 0);
      speaker = g_ptr_array_index (reading->speakers, 0);
      g_assert_cmpstr (speaker->role, ==, cases[i].role);
      g_assert_cmpstr (speaker->position, ==, cases[i].position);
      g_assert_cmpstr (speaker->affiliation, ==, cases[i].affiliation);
      g_assert_cmpstr (speaker->country, ==, cases[i].country);
    }
}

/* A title holds for the whole article, wherever it stands. */
static void
test_document (gconstpointer data)
{
  CpRules *rules = (CpRules *) data;
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (CpReading) reading = NULL;

  cp_article_take_text (article, g_strdup ("Holm said that the line was late.\n"
                                           "Later the historian Dana Holm left the hall."));
  reading = cp_reading_new (article, rules);
  g_assert_cmpuint (reading->speakers->len, ==, 1);
  g_assert_cmpstr (((CpReadSpeaker *) g_ptr_array_index (reading->speakers, 0))->role, ==,
                   "expert");
}

int
main (int argc, char *argv[])
{
  g_autoptr (CpRules) rules = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);

  g_test_add_data_func ("/roles/cases", rules, test_cases);
  g_test_add_data_func ("/roles/document", rules, test_document);
  return g_test_run ();
}
