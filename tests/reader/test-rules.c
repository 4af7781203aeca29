/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the rules files: their format, phrases, a user's additions, and bad files. */

#include "cp-rules.h"

#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-reader-error.h"

static guint64
get_classes (const CpRules *rules, const char *word)
{
  return cp_rules_get_classes (rules, cp_rules_find_word (rules, word, strlen (word)));
}

/* The classes of the longest entry at the begin of some words. */
static guint64
find_phrase (const CpRules *rules, const char *text, guint *n_used)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint32 ids[16];
  guint n_words = g_strv_length (words);

  for (guint i = 0; i < n_words; i++)
    ids[i] = cp_rules_find_word (rules, words[i], strlen (words[i]));
  return cp_rules_find_phrase (rules, ids, n_words, n_used);
}

static void
test_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_new_from_text ("# A comment.\n"
                                                      "[say bare]\n"
                                                      "  muse,  mused ,, Opiné\n"
                                                      "\n"
                                                      "[  say-noun ]\r\n"
                                                      "mused\r\n"
                                                      "u.s., don’t\n",
                                                      &error);

  g_assert_no_error (error);
  g_assert_cmpuint (get_classes (rules, "muse"), ==, CP_CLASS_SAY | CP_CLASS_TAKES_BARE);
  g_assert_cmpuint (get_classes (rules, "mused"), ==,
                    CP_CLASS_SAY | CP_CLASS_TAKES_BARE | CP_CLASS_SAY_NOUN);
  g_assert_cmpuint (get_classes (rules, "opine"), ==, CP_CLASS_SAY | CP_CLASS_TAKES_BARE);
  g_assert_cmpuint (get_classes (rules, "u.s"), ==, CP_CLASS_SAY_NOUN);
  g_assert_cmpuint (get_classes (rules, "don't"), ==, CP_CLASS_SAY_NOUN);
  g_assert_cmpuint (get_classes (rules, "other"), ==, 0);
  g_assert_cmpuint (cp_rules_find_word (rules, "other", 5), ==, CP_WORD_UNKNOWN);
  g_assert_cmpuint (cp_rules_find_word (rules, "", 0), ==, CP_WORD_UNKNOWN);
  g_assert_cmpuint (cp_rules_get_classes (rules, 100000), ==, 0);
}

static void
test_phrases (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_new_from_text ("[title]\n"
                                                      "chief, chief of staff, vice chief of staff\n"
                                                      "[organisation]\n"
                                                      "chief of\n",
                                                      &error);
  guint n_used;

  g_assert_no_error (error);
  g_assert_cmpuint (find_phrase (rules, "chief", &n_used), ==, CP_CLASS_TITLE);
  g_assert_cmpuint (n_used, ==, 1);
  g_assert_cmpuint (find_phrase (rules, "chief of staff chief", &n_used), ==, CP_CLASS_TITLE);
  g_assert_cmpuint (n_used, ==, 3);
  g_assert_cmpuint (find_phrase (rules, "chief of chief", &n_used), ==, CP_CLASS_ORGANISATION);
  g_assert_cmpuint (n_used, ==, 2);
  g_assert_cmpuint (find_phrase (rules, "vice chief of", &n_used), ==, 0);
  g_assert_cmpuint (n_used, ==, 0);
  g_assert_cmpuint (find_phrase (rules, "of staff", &n_used), ==, 0);
  g_assert_cmpuint (cp_rules_find_phrase (rules, NULL, 0, &n_used), ==, 0);
}

static void
test_removal (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_new_from_text ("[say bare]\nmuse, chief of staff\n"
                                                      "[bare]\n-muse, -unheard\n"
                                                      "[say bare]\n-chief of staff\n",
                                                      &error);
  guint n_used;

  g_assert_no_error (error);
  g_assert_cmpuint (get_classes (rules, "muse"), ==, CP_CLASS_SAY);
  g_assert_cmpuint (find_phrase (rules, "chief of staff", &n_used), ==, 0);
  g_assert_cmpuint (n_used, ==, 0);
}

/* Many words and phrases, so that the tables grow. */
/* Taking a word away from the countries makes no country of it. */
static void
test_countries (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_new_from_text ("[place country]\n"
                                                      "norway, norwegian, oslo\n"
                                                      "trinidad and tobago\n"
                                                      "-lapland, lapp\n",
                                                      &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cp_rules_find_country (rules, "Oslo", 4), ==, "Norway");
  g_assert_cmpstr (cp_rules_find_country (rules, "Trinidad and Tobago", 19), ==,
                   "Trinidad and Tobago");
  g_assert_null (cp_rules_find_country (rules, "Lapland", 7));
  g_assert_null (cp_rules_find_country (rules, "Lapp", 4));
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("[place]\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "w%u, w%u of w%u\n", i, i, i + 1);
  rules = cp_rules_new_from_text (text->str, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 20000; i += 37)
    {
      g_autofree char *word = g_strdup_printf ("w%u", i);
      g_autofree char *phrase = g_strdup_printf ("w%u of w%u", i, i + 1);
      guint n_used;

      g_assert_cmpuint (get_classes (rules, word), ==, CP_CLASS_PLACE);
      g_assert_cmpuint (find_phrase (rules, phrase, &n_used), ==, CP_CLASS_PLACE);
      g_assert_cmpuint (n_used, ==, 3);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    const char *place;
    const char *what;
  } faults[] = {
    { "[say]\nmuse\n[sya]\n", "line 3", "sya" },
    { "muse\n", "line 1", "before" },
    { "[say\nmuse\n", "line 1", "bracket" },
    { "[]\n", "line 1", "no class" },
    { "[", "line 1", "bracket" },
    { "[say]\nmu\xFFse\n", "line 2", "UTF-8" },
    { "[say]\na b c d e f g h i j k l m n o p q r s\n", "line 2", "too many" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_rules_new_from_text (faults[i].text, &error));
      g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_RULES);
      g_assert_nonnull (strstr (error->message, faults[i].place));
      g_assert_nonnull (strstr (error->message, faults[i].what));
    }
}

static void
test_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);
  guint n_used;

  g_assert_no_error (error);
  g_assert_true (get_classes (rules, "said") & CP_CLASS_SAY);
  g_assert_true (get_classes (rules, "the") & CP_CLASS_DETERMINER);
  g_assert_true (get_classes (rules, "mr") & CP_CLASS_ABBREVIATION);
  g_assert_true (find_phrase (rules, "according to", &n_used) & CP_CLASS_ACCORDING);
  g_assert_true (find_phrase (rules, "latest news", &n_used) & CP_CLASS_ZONE_END);
}

static void
test_languages (void)
{
  static const char *const languages[] = { "", "xx", "../en", "en/", "e n", "aaaaaaaaaaaaaaaaaaaaaaaa" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_rules_load (languages[i], &error));
      g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_RULES);
    }
}

/* A user's files: read in name order, only those that end in .rules. */
static void
test_user (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "counterpoint", "rules",
                                              "en", NULL);
  g_autofree char *first = g_build_filename (folder, "10-mine.rules", NULL);
  g_autofree char *second = g_build_filename (folder, "20-mine.rules", NULL);
  g_autofree char *other = g_build_filename (folder, "notes.txt", NULL);
  g_autofree char *large = g_strnfill (1024 * 1024 + 1, '#');
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (first, "[say]\nblurbled\n[say bare]\n-said\n", -1, NULL));
  g_assert_true (g_file_set_contents (second, "[say]\n-blurbled\n[title]\nblurbled", -1, NULL));
  g_assert_true (g_file_set_contents (other, "what is this", -1, NULL));
  rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_classes (rules, "blurbled"), ==, CP_CLASS_TITLE);
  g_assert_cmpuint (get_classes (rules, "said") & CP_CLASS_SAY, ==, 0);

  g_assert_true (g_file_set_contents (second, "[say]\nx\n[no-such]\n", -1, NULL));
  g_assert_null (cp_rules_load ("en", &error));
  g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_RULES);
  g_assert_nonnull (strstr (error->message, "20-mine.rules"));
  g_assert_nonnull (strstr (error->message, "line 3"));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (second, large, -1, NULL));
  g_assert_null (cp_rules_load ("en", &error));
  g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_RULES);
  g_clear_error (&error);

  /* A pipe is refused, not waited for. */
  g_assert_cmpint (g_unlink (second), ==, 0);
  g_assert_cmpint (mkfifo (second, 0600), ==, 0);
  g_assert_null (cp_rules_load ("en", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "20-mine.rules"));
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_cmpint (g_unlink (second), ==, 0);
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_shared (void)
{
  g_autoptr (CpRules) rules = cp_rules_new_from_text ("[say]\nmuse\n", NULL);
  CpRules *other = cp_rules_ref (rules);

  g_assert_true (other == rules);
  cp_rules_unref (other);
  g_assert_cmpuint (get_classes (rules, "muse"), ==, CP_CLASS_SAY);
}

/* Removes a folder of folders, each with at most one other in it. */
static void
remove_folders (const char *path)
{
  const char *const inner[] = { "counterpoint/rules", "counterpoint", "" };

  for (guint i = 0; i < G_N_ELEMENTS (inner); i++)
    {
      g_autofree char *folder = g_build_filename (path, inner[i], NULL);

      g_rmdir (folder);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *config = g_dir_make_tmp ("counterpoint-test-XXXXXX", NULL);
  int status;

  /* GLib's own isolation leaks what it isolates, which the sanitizers tell. */
  g_assert_nonnull (config);
  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/words", test_words);
  g_test_add_func ("/rules/phrases", test_phrases);
  g_test_add_func ("/rules/removal", test_removal);
  g_test_add_func ("/rules/countries", test_countries);
  g_test_add_func ("/rules/many", test_many);
  g_test_add_func ("/rules/faults", test_faults);
  g_test_add_func ("/rules/own", test_own);
  g_test_add_func ("/rules/languages", test_languages);
  g_test_add_func ("/rules/user", test_user);
  g_test_add_func ("/rules/shared", test_shared);

  status = g_test_run ();
  remove_folders (config);
  return status;
}
