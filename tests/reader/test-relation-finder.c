/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations that the articles' own words propose. */

#include "cp-relation-finder.h"
#include "marked-fixture.h"

#include <string.h>

#define MAX_ARTICLES 3

/* Statements are counted over all articles, from 0. */
typedef struct
{
  guint from;
  guint to;
  CpRelationType type;
  CpBasis basis;
} Expected;

typedef struct
{
  const char *name;
  const char *articles[MAX_ARTICLES];
  Expected relations[4];
  guint n_relations;
} Case;

static const Case cases[] = {
  { "words of a named one",
    { "{Olga Berg|The old pier is about to fall}, Berg said.\n"
      "{Ivo Karr|I do not agree with Berg's words about the pier}, Karr said.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER } }, 1 },
  { "agreement with words",
    { "{Olga Berg|The old pier is about to fall}, Berg said.\n"
      "Karr said that {Ivo Karr|he fully agrees with the assessment of Olga Berg}.\n" },
    { { 1, 0, CP_RELATION_SUPPORTS, CP_BASIS_SPEAKER } }, 1 },
  { "a cue of the reporter",
    { "{Olga Berg|The old pier is about to fall}, Berg said.\n"
      "Echoing Berg, Karr said {Ivo Karr|the pier would not stand another winter}.\n" },
    { { 1, 0, CP_RELATION_SUPPORTS, CP_BASIS_REPORTER } }, 1 },
  { "contrary to",
    { "{Olga Berg|The old pier is about to fall}, Berg said.\n"
      "Contrary to Berg, Karr said {Ivo Karr|the pier was as good as new}.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_REPORTER } }, 1 },
  { "to agree on a deed is no relation",
    { "{Olga Berg|The old pier is about to fall}, Berg said.\n"
      "Karr said {Ivo Karr|the towns agreed to share the cost of the pier}.\n" },
    { { 0 } }, 0 },
  { "a peer's assessment",
    { "Berg said {Olga Berg|the pier was safe}.\n"
      "{expert:Ivo Karr|Nobody has looked below the water}, Karr said.\n"
      "{Olga Berg|Divers will come}, Berg promised.\n"
      "Another engineer, Una Moss, also agrees with this assessment: "
      "{expert:Una Moss|rust is at work there}.\n" },
    { { 3, 1, CP_RELATION_SUPPORTS, CP_BASIS_REPORTER } }, 1 },
  { "I agree",
    { "{Olga Berg|The toll keeps small boats away}, Berg said.\n"
      "{Ivo Karr|I agree that the toll is too high}, Karr said.\n" },
    { { 1, 0, CP_RELATION_SUPPORTS, CP_BASIS_SPEAKER } }, 1 },
  { "by this she meant",
    { "{Olga Berg|Some guests do not wipe their shoes}, Berg said.\n"
      "According to Karr, {Ivo Karr|by this Berg meant the fishing fleet}.\n" },
    { { 1, 0, CP_RELATION_INTERPRETS, CP_BASIS_SPEAKER } }, 1 },
  { "by a phrase",
    { "{Olga Berg|Slow tourism is our way}, Berg said. {Olga Berg|The beach is full}.\n"
      "According to Karr, {Ivo Karr|by slow tourism Berg means fewer cruise ships}.\n" },
    { { 2, 0, CP_RELATION_INTERPRETS, CP_BASIS_SPEAKER } }, 1 },
  { "words reflect",
    { "{Olga Berg|We shall build with wood}, Berg said.\n"
      "{Olga Berg|Stone is for kings}.\n"
      "{Ivo Karr|Berg's words reflect the mood on the islands}, Karr said.\n" },
    { { 2, 0, CP_RELATION_INTERPRETS, CP_BASIS_SPEAKER },
      { 2, 1, CP_RELATION_INTERPRETS, CP_BASIS_SPEAKER } }, 2 },
  { "these words are a signal",
    { "{Olga Berg|We shall build with wood}, Berg said.\n"
      "{Ivo Karr|These words are a signal to the quarries}, Karr said.\n" },
    { { 1, 0, CP_RELATION_INTERPRETS, CP_BASIS_SPEAKER } }, 1 },
  { "a denial in reply",
    { "{Olga Berg|The lighthouse wastes power}, Berg said.\n"
      "Responding to Berg, Karr said {Ivo Karr|the lighthouse would not be switched off}.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_REPORTER } }, 1 },
  { "a reply that denies nothing",
    { "{Olga Berg|The lighthouse wastes power}, Berg said.\n"
      "Responding to Berg, Karr said {Ivo Karr|the lighthouse had new lamps}.\n" },
    { { 0 } }, 0 },
  { "part of it",
    { "{Olga Berg|Rats are a danger to the birds}, Berg said.\n"
      "{Ivo Karr|While not denying these dangers, we should count first}, Karr said.\n" },
    { { 1, 0, CP_RELATION_QUALIFIES, CP_BASIS_SPEAKER } }, 1 },
  { "a refused word",
    { "{Olga Berg|This is a flood}, Berg said.\n"
      "{Ivo Karr|I would not call it a flood}, Karr said.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER } }, 1 },
  { "so-called",
    { "{Olga Berg|The green harbour will open in May}, Berg said.\n"
      "Karr said {Ivo Karr|the so-called green harbour does not exist}.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER } }, 1 },
  { "a concern found justified",
    { "{Olga Berg|The cliff path has become too narrow}, Berg said.\n"
      "Karr noted that {Ivo Karr|he considers Berg's concern about the path justified}.\n" },
    { { 1, 0, CP_RELATION_SUPPORTS, CP_BASIS_SPEAKER } }, 1 },
  { "claims called false",
    { "{Olga Berg|The cliff path has become too narrow}, Berg said.\n"
      "{Ivo Karr|The claims of Berg about the cliff path are false}, Karr said.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER } }, 1 },
  { "set against it",
    { "Berg said {Olga Berg|the sale of the cliff hotel was agreed}. But Karr said "
      "{Ivo Karr|the sale of the cliff hotel was not on the table}.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_REPORTER } }, 1 },
  { "a denial of something else",
    { "Berg said {Olga Berg|the hotel was sold}. But Karr said {Ivo Karr|it would not rain}.\n" },
    { { 0 } }, 0 },
  { "the same speech in two articles",
    { "Berg told the paper {Olga Berg|the ferry company must lower its fares for islanders before "
      "the summer timetable begins in May}.\n",
      "Meanwhile {Olga Berg|before the summer timetable starts, the ferry company has to lower "
      "fares for islanders}, Berg said.\n"
      "{Ivo Karr|Berg's claim about the ferry fares is wrong}, Karr said.\n" },
    { { 1, 0, CP_RELATION_REPEATS, CP_BASIS_REPORTER },
      { 2, 0, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER },
      { 2, 1, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER } }, 3 },
  { "the same words of two speakers are none",
    { "{Olga Berg|The ferry company must lower its fares for islanders before the summer}.\n",
      "{Ivo Karr|The ferry company must lower its fares for islanders before the summer}.\n" },
    { { 0 } }, 0 },
  { "disputes this",
    { "Berg said {Olga Berg|the buoys were safe}.\n"
      "Karr disputes this: {Ivo Karr|half of them have drifted}.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_REPORTER } }, 1 },
  { "somebody else disputes this",
    { "Berg said {Olga Berg|the buoys were safe}.\n"
      "{Ivo Karr|The crew disputes this}, Karr said.\n" },
    { { 0 } }, 0 },
  { "countered",
    { "Berg said {Olga Berg|the buoys were safe}. Karr countered that {Ivo Karr|they date from "
      "1987}.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_REPORTER } }, 1 },
  { "countered with a deed",
    { "Berg said {Olga Berg|the buoys were safe}.\n"
      "Karr countered on Sunday by {Ivo Karr|proposing four other buoys}.\n" },
    { { 0 } }, 0 },
  { "a doubt in reply",
    { "{Olga Berg|The law protects every lighthouse}, Berg said.\n"
      "Karr {Ivo Karr|doubts that the law applies to one that has been out of use for as long as "
      "this}, responding to Berg's words.\n" },
    { { 1, 0, CP_RELATION_DISPUTES, CP_BASIS_REPORTER } }, 1 },
  { "words of another article",
    { "{Olga Berg|Seal hunting with nets should be forbidden in the northern bays}, Berg said.\n"
      "{Olga Berg|The school needs a roof}.\n",
      "{Ivo Karr|I disagree with Olga Berg on seal hunting with nets in northern bays}.\n" },
    { { 2, 0, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER } }, 1 },
  { "somebody named who was heard elsewhere",
    { "{Olga Berg|Night shifts double the danger at sea}, Berg said.\n"
      "{Olga Berg|The school needs a roof}.\n",
      "{Ivo Karr|We rest enough. I don't agree with Olga Berg that the shifts are dangerous}.\n" },
    { { 2, 0, CP_RELATION_DISPUTES, CP_BASIS_SPEAKER } }, 1 },
  { "somebody named who spoke of something else",
    { "{Olga Berg|Night shifts double the danger at sea}, Berg said.\n",
      "{Ivo Karr|We rest enough. I don't agree with Olga Berg on the school}.\n" },
    { { 0 } }, 0 },
};

typedef struct
{
  CpArticle *articles[MAX_ARTICLES];
  CpReading *readings[MAX_ARTICLES];
  guint32 keys[MAX_ARTICLES][8];
  CpRelationSource sources[MAX_ARTICLES];
  guint first[MAX_ARTICLES];
  guint n;
} Fixture;

/* Speakers of one name are one person. */
static void
set_up (Fixture *fixture, const char *const *articles)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_statements = 0;

  memset (fixture, 0, sizeof *fixture);
  for (guint i = 0; i < MAX_ARTICLES && articles[i] != NULL; i++)
    {
      CpReading *reading;

      fixture->articles[i] = marked_fixture_read (articles[i], &reading);
      for (guint j = 0; j < reading->speakers->len; j++)
        {
          CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, j);

          if (!g_ptr_array_find_with_equal_func (names, speaker->name, g_str_equal,
                                                 &fixture->keys[i][j]))
            {
              fixture->keys[i][j] = names->len;
              g_ptr_array_add (names, speaker->name);
            }
        }
      fixture->readings[i] = reading;
      fixture->sources[i] = (CpRelationSource) { fixture->articles[i], reading,
                                                 fixture->keys[i] };
      fixture->first[i] = n_statements;
      n_statements += reading->statements->len;
      fixture->n++;
    }
}

static void
tear_down (Fixture *fixture)
{
  for (guint i = 0; i < fixture->n; i++)
    {
      cp_article_free (fixture->articles[i]);
      cp_reading_free (fixture->readings[i]);
    }
}

static CpRules *
load_rules (void)
{
  g_autoptr (GError) error = NULL;
  CpRules *rules = cp_rules_load ("en", &error);

  g_assert_no_error (error);
  return rules;
}

static void
assert_relations (const Fixture *fixture, const GArray *found, const Case *expected)
{
  for (guint i = 0; i < found->len; i++)
    {
      const CpFoundRelation *relation = &g_array_index (found, CpFoundRelation, i);

      g_test_message ("%s: %u to %u %s %s %u", expected->name,
                      fixture->first[relation->from_article] + relation->from_statement,
                      fixture->first[relation->to_article] + relation->to_statement,
                      cp_relation_type_to_string (relation->type),
                      cp_basis_to_string (relation->basis), relation->confidence);
    }
  g_assert_cmpuint (found->len, ==, expected->n_relations);
  for (guint i = 0; i < found->len; i++)
    {
      const CpFoundRelation *relation = &g_array_index (found, CpFoundRelation, i);
      const Expected *wanted = &expected->relations[i];

      g_assert_cmpuint (fixture->first[relation->from_article] + relation->from_statement, ==,
                        wanted->from);
      g_assert_cmpuint (fixture->first[relation->to_article] + relation->to_statement, ==,
                        wanted->to);
      g_assert_cmpuint (relation->type, ==, wanted->type);
      g_assert_cmpuint (relation->basis, ==, wanted->basis);
      g_assert_cmpuint (relation->confidence, >=, 40);
      g_assert_cmpuint (relation->confidence, <=, 99);
    }
}

static void
test_cases (void)
{
  g_autoptr (CpRules) rules = load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = NULL;
      Fixture fixture;

      g_test_message ("%s", cases[i].name);
      set_up (&fixture, cases[i].articles);
      found = cp_relation_finder_run (fixture.sources, fixture.n, rules, NULL);
      assert_relations (&fixture, found, &cases[i]);
      tear_down (&fixture);
    }
}

static void
test_title (void)
{
  g_autoptr (CpRules) rules = load_rules ();
  g_autoptr (GArray) found = NULL;
  const char *const articles[] = {
    "{Olga Berg|The buoys have drifted}, Berg said.\n"
    "{Ivo Karr|I reject the harbour master's claim about the buoys}, Karr said.\n", NULL
  };
  Fixture fixture;

  set_up (&fixture, articles);
  marked_fixture_add_alias (fixture.readings[0], "Olga Berg", "the harbour master");
  found = cp_relation_finder_run (fixture.sources, fixture.n, rules, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, CpFoundRelation, 0).type, ==, CP_RELATION_DISPUTES);
  tear_down (&fixture);
}

/* "the minister" is who speaks as one, unless two do. */
static void
test_position (void)
{
  g_autoptr (CpRules) rules = load_rules ();
  const char *const articles[] = {
    "{Olga Berg|The buoys have drifted}, Berg said. {Una Moss|The buoys are lit}, Moss said.\n"
    "{Ivo Karr|I reject the minister's claim about the drifted buoys}, Karr said.\n", NULL
  };

  for (guint n_ministers = 0; n_ministers <= 2; n_ministers++)
    {
      g_autoptr (GArray) found = NULL;
      Fixture fixture;

      set_up (&fixture, articles);
      for (guint i = 0; i < n_ministers; i++)
        marked_fixture_set_position (fixture.readings[0], i == 0 ? "Olga Berg" : "Una Moss",
                                     "Deputy Minister of Harbours");
      found = cp_relation_finder_run (fixture.sources, fixture.n, rules, NULL);
      g_assert_cmpuint (found->len, ==, n_ministers == 1 ? 1 : 0);
      tear_down (&fixture);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = load_rules ();
  g_autoptr (CpRules) no_rules = cp_rules_new_from_text ("", &error);
  g_autoptr (GArray) none = cp_relation_finder_run (NULL, 0, rules, NULL);
  g_autoptr (GArray) without_rules = NULL;
  const char *const articles[] = {
    "", "{Olga Berg|}\n{nobody|I agree with Olga Berg's words}", NULL
  };
  Fixture fixture;

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  set_up (&fixture, articles);
  g_array_index (fixture.readings[1]->statements, CpReadStatement, 0).speaker = CP_READ_NONE;
  without_rules = cp_relation_finder_run (fixture.sources, fixture.n, no_rules, NULL);
  g_assert_cmpuint (without_rules->len, ==, 0);
  g_array_unref (cp_relation_finder_run (fixture.sources, fixture.n, rules, NULL));
  tear_down (&fixture);
}

/* Many cues and statements of the same words in one paragraph; were it quadratic, the test would
 * run out of time. */
static void
test_hostile (void)
{
  g_autoptr (CpRules) rules = load_rules ();
  g_autoptr (GString) text = g_string_new (NULL);
  const char *articles[] = { NULL, NULL, NULL, NULL };
  Fixture fixture;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "{Olga Berg|I agree with these words by Karr}{Ivo Karr|these words of "
                           "Berg mean the same words, but Berg is wrong} but ");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "agree by this Berg means words ");
  articles[0] = articles[1] = text->str;
  set_up (&fixture, articles);
  g_array_unref (cp_relation_finder_run (fixture.sources, fixture.n, rules, NULL));
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relation-finder/cases", test_cases);
  g_test_add_func ("/relation-finder/title", test_title);
  g_test_add_func ("/relation-finder/position", test_position);
  g_test_add_func ("/relation-finder/nothing", test_nothing);
  g_test_add_func ("/relation-finder/hostile", test_hostile);

  return g_test_run ();
}
