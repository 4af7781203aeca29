/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "import": articles become a corpus, or part of one. */

#include <glib/gi18n-lib.h>
#include <malloc.h>
#include <string.h>

#include "cp-cli-error.h"
#include "cp-command-list.h"
#include "cp-corpus-argument.h"
#include "cp-corpus.h"
#include "cp-import-topics.h"
#include "cp-import.h"
#include "cp-json-text.h"
#include "cp-output-files.h"
#include "cp-output.h"
#include "cp-project-file.h"

#define SUFFIX ".counterpoint"

/* The only language that there are rules for. */
#define LANGUAGE "en"

static const CpOption options[] = {
  { "output", 'o', CP_OPTION_FILE, "OUT.counterpoint",
    /* Translators: what -o is for; in brackets what happens without it: a name of its own, in this folder */
    N_("Where to write the corpus (named after the title or what is imported, here)") },
  { "into", 0, CP_OPTION_FILE, "CORPUS",
    /* Translators: what --into CORPUS is for; in brackets what happens without it */
    N_("A corpus of which a copy takes the articles (a new corpus)") },
  { "title", 0, CP_OPTION_TEXT, "TEXT",
    /* Translators: what --title is for; CORPUS is the value of --into */
    N_("The title of the corpus (the folder's name, or that of CORPUS)") },
  { "topics", 0, CP_OPTION_FILE, "FROM.counterpoint|suggest",
    /* Translators: what --topics is for; in brackets what happens without it */
    N_("The topics of a new corpus: those of another one, or suggested ones (the built-in ones, "
       "where they fit)") },
  { NULL }
};

static gboolean
check_usage (const CpArguments *arguments, GError **error)
{
  const char *output = cp_arguments_get (arguments, "output");
  const char *title = cp_arguments_get (arguments, "title");

  if (cp_arguments_has (arguments, "into") && cp_arguments_has (arguments, "topics"))
    g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                         /* Translators: an error on the command line; CORPUS is the value of --into */
                         _("--topics does not go with --into: the topics are those of CORPUS"));
  else if (output != NULL && !g_str_has_suffix (output, SUFFIX))
    g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                         /* Translators: an error on the command line */
                         _("-o needs a file that ends in .counterpoint"));
  else if (title != NULL && *title == '\0')
    /* Translators: an error on the command line: the title is empty */
    g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, _("--title needs a text"));
  else
    return !cp_arguments_has (arguments, "topics")
           || cp_import_topics_check (cp_arguments_get (arguments, "topics"), error);
  return FALSE;
}

/* "articles/" and "article.html" become "articles" and "article". */
static char *
dup_stem (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  char *name = g_path_get_basename (whole);
  char *dot = g_file_test (path, G_FILE_TEST_IS_DIR) ? NULL : strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return name;
}

/* The name of the corpus's file, without suffix, in the file system's encoding. */
static char *
dup_output_stem (const CpArguments *arguments)
{
  const char *into = cp_arguments_get (arguments, "into");
  const char *title = cp_arguments_get (arguments, "title");
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  if (into == NULL && title != NULL)
    {
      stem = g_strdelimit (g_strdup (title), "/\n\r\t", '-');
      name = g_filename_from_utf8 (stem, -1, NULL, NULL, NULL);
      return name != NULL ? g_steal_pointer (&name) : g_steal_pointer (&stem);
    }

  stem = dup_stem (into != NULL ? into : cp_arguments_get_rest (arguments, 0));
  return into != NULL ? g_strconcat (stem, "-imported", NULL) : g_steal_pointer (&stem);
}

/* What was named, else a name of its own in this folder if that is free. */
static char *
dup_output (const CpArguments *arguments, GError **error)
{
  const char *output = cp_arguments_get (arguments, "output");
  g_autofree char *stem = NULL;
  g_autofree char *made = NULL;
  g_autofree char *display = NULL;

  if (output != NULL)
    return g_strdup (output);

  stem = dup_output_stem (arguments);
  made = g_strconcat (*stem == '.' || *stem == '-' || g_str_equal (stem, "/") ? "articles" : stem,
                      SUFFIX, NULL);
  if (!g_file_test (made, G_FILE_TEST_EXISTS) && !g_file_test (made, G_FILE_TEST_IS_SYMLINK))
    return g_steal_pointer (&made);

  display = g_filename_display_name (made);
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %s is a file */
               _("“%s” is there already. Name another file with -o."), display);
  return NULL;
}

/* Each thread that finds no heap free gets one of its own, and what is left over in it nobody else can
 * use: as many as processors are enough, the first thread's among them. */
static void
limit_heaps (void)
{
#ifdef M_ARENA_MAX
  mallopt (M_ARENA_MAX, (int) g_get_num_processors ());
#endif
}

/* The import calls this some 20 times a second, on any of its threads. */
static void
progress_cb (guint n_done, guint n_files, guint n_statements, gpointer data)
{
  g_autofree char *statements =
      /* Translators: %u is a number */
      g_strdup_printf (ngettext ("%u statement", "%u statements", n_statements), n_statements);
  /* Translators: the first %u of the second %u articles, and a number of statements */
  g_autofree char *line = g_strdup_printf (ngettext ("Read %u of %u article, %s",
                                                     "Read %u of %u articles, %s", n_files),
                                           n_done, n_files, statements);

  g_mutex_lock (data);
  cp_output_print_progress (line);
  g_mutex_unlock (data);
}

static CpImport *
read_articles (const CpArguments *arguments, GError **error)
{
  g_autoptr (CpRules) rules = cp_rules_load (LANGUAGE, error);
  g_autoptr (CpImport) import = NULL;
  gboolean is_read;
  GMutex mutex;

  if (rules == NULL)
    return NULL;

  limit_heaps ();
  g_mutex_init (&mutex);
  import = cp_import_new (rules);
  cp_import_set_progress (import, progress_cb, &mutex);
  for (guint i = 0; i < cp_arguments_get_n_rest (arguments); i++)
    cp_import_add_path (import, cp_arguments_get_rest (arguments, i));
  is_read = cp_import_read (import, NULL, error);
  cp_output_print_progress (NULL);
  cp_import_set_progress (import, NULL, NULL);
  g_mutex_clear (&mutex);
  return is_read ? g_steal_pointer (&import) : NULL;
}

/* A new corpus for the articles. */
static CpSnapshot *
create_corpus (const CpArguments *arguments, CpImport *import, CpTopicMatcher **matcher,
               GError **error)
{
  const char *title = cp_arguments_get (arguments, "title");
  g_autofree char *own_title = title == NULL ? cp_import_dup_title (import) : NULL;

  return cp_import_topics_create_corpus (import, cp_arguments_get (arguments, "topics"),
                                         title != NULL ? title : own_title, matcher, error);
}

/* The title of a copy is its own; that of a new corpus is there already. */
static gboolean
set_title (CpCorpus *corpus, const char *title, GError **error)
{
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (GString) json = NULL;

  if (title == NULL)
    return TRUE;

  /* Translators: the name of a change to a corpus */
  edit = cp_edit_new (_("Change the title"));
  json = g_string_new (NULL);
  cp_json_append_string (json, title);
  cp_edit_set_member (edit, "title", json->str);
  return cp_corpus_apply (corpus, edit, error);
}

static void
print_summary (const CpImportSummary *summary)
{
  g_autofree char *text = cp_import_summary_to_text (summary);

  cp_output_print_note (g_strchomp (text));
}

/* What is read is dropped before the corpus grows: all of it is in the edit. */
static CpCorpus *
merge (CpImport **import, CpSnapshot *snapshot, const CpTopicMatcher *matcher, GError **error)
{
  g_autoptr (CpCorpus) corpus = NULL;
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpEdit) edit = cp_import_merge (*import, snapshot, matcher, NULL, &summary, error);

  g_clear_object (import);
  if (edit == NULL)
    return NULL;

  print_summary (summary);
  if (summary->n_articles + summary->n_attached + summary->n_present == 0)
    {
      g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                           /* Translators: an error of an import */
                           _("No article could be read, so nothing is written."));
      return NULL;
    }
  corpus = cp_corpus_new_for_snapshot (snapshot);
  return cp_corpus_apply (corpus, edit, error) ? g_steal_pointer (&corpus) : NULL;
}

/* The corpus of --into is loaded first: where it cannot be, nobody waits for the articles. */
static CpCorpus *
import_articles (const CpArguments *arguments, GError **error)
{
  const char *into = cp_arguments_get (arguments, "into");
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpTopicMatcher) matcher = NULL;
  g_autoptr (CpImport) import = NULL;

  if (into != NULL)
    {
      snapshot = cp_corpus_argument_load (into, error);
      if (snapshot == NULL)
        return NULL;
    }
  import = read_articles (arguments, error);
  if (import == NULL)
    return NULL;
  if (into == NULL)
    snapshot = create_corpus (arguments, import, &matcher, error);
  return snapshot != NULL ? merge (&import, snapshot, matcher, error) : NULL;
}

static gboolean
run_import (const CpArguments *arguments, GError **error)
{
  g_autoptr (CpCorpus) corpus = NULL;
  g_autofree char *output = NULL;
  g_autofree char *line = NULL;

  if (!check_usage (arguments, error))
    return FALSE;
  output = dup_output (arguments, error);
  if (output == NULL
      || !cp_output_files_check_input (output, cp_arguments_get (arguments, "into"), error))
    return FALSE;
  corpus = import_articles (arguments, error);
  if (corpus == NULL || !set_title (corpus, cp_arguments_get (arguments, "title"), error)
      || !cp_project_file_save (cp_corpus_get_current (corpus), output, NULL, NULL, NULL, NULL,
                                error))
    return FALSE;

  line = g_strconcat (output, "\n", NULL);
  return cp_output_print_data (line, error);
}

const CpCommand cp_command_import = {
  .name = "import",
  .usage = "[OPTION…] FILE|FOLDER…",
  /* Translators: what “counterpoint import” does, in a list of commands */
  .summary = N_("Read articles and find who says what in them"),
  /* Translators: help for “counterpoint import”; metadata.csv is a file name, the command at the
   * end is typed as it stands */
  .explanation = N_("Reads text, Markdown, web pages and JSON, and folders of these in name order, "
                    "with a metadata.csv where there is one. Each statement keeps its speaker, its "
                    "topics and its exact place in the article. With --into, a document that the "
                    "corpus knows without its text gets the text, and an article that it has is "
                    "not read twice; CORPUS itself is left alone. What was found, and what could "
                    "not be read and why, is said on the standard error. To attach articles to the "
                    "built-in corpus, write it to a file first, with “counterpoint export "
                    "--without-text -o FILE.counterpoint”."),
  .options = options,
  .n_required = 1,
  .n_allowed = G_MAXUINT,
  .run = run_import,
};
