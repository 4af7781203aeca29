/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The topics that a new corpus gets, as --topics says. */

#include "cp-import-topics.h"

#include <glib/gi18n-lib.h>

#include "cp-cli-error.h"
#include "cp-corpus-argument.h"
#include "cp-output.h"

#define SUGGEST "suggest"
#define SUFFIX ".counterpoint"

/* What was suggested is worth a look. */
static void
print_topics (const GPtrArray *topics)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < topics->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            cp_record_get_string (topics->pdata[i], CP_TOPIC_LABEL));
  /* Translators: a number of topics, and a list of them */
  line = g_strdup_printf (ngettext ("%u topic suggested: %s", "%u topics suggested: %s",
                                    topics->len),
                          topics->len, list->str);
  cp_output_print_note (line);
}

static CpSnapshot *
create_suggested (CpImport *import, const char *title, GError **error)
{
  g_autoptr (GPtrArray) topics = cp_import_suggest_topics (import, CP_IMPORT_SUGGESTED);

  print_topics (topics);
  return cp_import_create_corpus (title, topics, error);
}

/* Takes the topics of another corpus, @path or the built-in one. */
static CpSnapshot *
create_from (const char *path, const char *title, GError **error)
{
  g_autoptr (CpSnapshot) source = cp_corpus_argument_load (path, error);
  g_autoptr (GPtrArray) topics = NULL;

  if (source == NULL)
    return NULL;
  topics = cp_import_list_topics (source);
  return cp_import_create_corpus (title, topics, error);
}

/* Takes suggested topics in place of the built-in ones, if there are any. */
static CpSnapshot *
create_other (CpImport *import, const char *title, GError **error)
{
  g_autoptr (GPtrArray) topics = cp_import_suggest_topics (import, CP_IMPORT_SUGGESTED);
  g_autofree char *line = NULL;

  if (topics->len == 0)
    return create_from (NULL, title, error);

  /* Translators: %u is a percentage */
  line = g_strdup_printf (_("Under %u %% of the statements are about the built-in topics, so others "
                            "are used."),
                          CP_IMPORT_FITTING_PERCENT);
  cp_output_print_note (line);
  print_topics (topics);
  return cp_import_create_corpus (title, topics, error);
}

/**
 * cp_import_topics_check:
 * @topics: what --topics was given
 * @error: return location
 *
 * Checks, before articles are read for it, whether that can name topics.
 *
 * Fails with %CP_CLI_ERROR_USAGE where it is neither "suggest" nor a file, with
 * %CP_CLI_ERROR_FAILED where it is the name of a project file that is not there.
 */
gboolean
cp_import_topics_check (const char *topics, GError **error)
{
  g_autofree char *display = g_filename_display_name (topics);

  if (g_str_equal (topics, SUGGEST) || g_file_test (topics, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_str_has_suffix (topics, SUFFIX))
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: %s is a file */
                 _("--topics: There is no file “%s”."), display);
  else
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                 /* Translators: %s is what was given */
                 _("--topics needs “suggest” or a project file (FROM.counterpoint), and “%s” is "
                   "neither"),
                 display);
  return FALSE;
}

/**
 * cp_import_topics_create_corpus:
 * @import: an import that was read
 * @topics: (nullable): a project file whose topics are taken, "suggest", or %NULL for the built-in
 *   topics, where enough of the statements are about these
 * @title: the corpus's title
 * @matcher: (out) (transfer full): the topics' terms
 *
 * Makes the corpus that the articles go into, and says on stderr which topics were suggested.
 *
 * Fails as cp_corpus_argument_load () does.
 *
 * Returns: (transfer full): the corpus, without articles
 */
CpSnapshot *
cp_import_topics_create_corpus (CpImport *import, const char *topics, const char *title,
                                CpTopicMatcher **matcher, GError **error)
{
  g_autoptr (CpSnapshot) snapshot = NULL;

  g_return_val_if_fail (CP_IS_IMPORT (import) && matcher != NULL, NULL);

  if (topics != NULL && g_str_equal (topics, SUGGEST))
    snapshot = create_suggested (import, title, error);
  else
    snapshot = create_from (topics, title, error);
  if (snapshot == NULL)
    return NULL;
  *matcher = cp_topic_matcher_new_for_snapshot (snapshot);
  if (topics != NULL || cp_import_fits_topics (import, *matcher))
    return g_steal_pointer (&snapshot);

  g_clear_pointer (matcher, cp_topic_matcher_unref);
  g_clear_pointer (&snapshot, cp_snapshot_unref);
  snapshot = create_other (import, title, error);
  if (snapshot != NULL)
    *matcher = cp_topic_matcher_new_for_snapshot (snapshot);
  return g_steal_pointer (&snapshot);
}
