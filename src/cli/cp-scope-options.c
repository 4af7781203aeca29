/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that say what a comparison is about: a topic, a source, a question. */

#include "cp-scope-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-cli-error.h"
#include "cp-corpus-argument.h"
#include "cp-output.h"

#define TOPIC_NONE "none"

/* Splits "KIND:ID"; gives the ID, or NULL where the text is none. */
static const char *
split_source (const char *source, CpSourceKind *kind)
{
  const char *colon = strchr (source, ':');
  g_autofree char *name = NULL;

  if (colon == NULL || colon[1] == '\0')
    return NULL;
  name = g_strndup (source, (gsize) (colon - source));
  return cp_source_kind_from_string (name, kind) ? colon + 1 : NULL;
}

static gboolean
take_topic (const char *topic, CpSnapshot *snapshot, CpComparisonOptions *options, GError **error)
{
  /* A topic that has this id is meant before those without one. */
  options->topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic);
  if (options->topic != CP_HANDLE_NONE)
    return TRUE;
  if (g_str_equal (topic, TOPIC_NONE))
    {
      options->without_topic = TRUE;
      return TRUE;
    }
  options->topic = cp_corpus_argument_find (snapshot, CP_ARRAY_TOPICS, "topic", topic, error);
  return FALSE;
}

static gboolean
take_question (const char *id, const char *topic, CpSnapshot *snapshot,
               CpComparisonOptions *options, GError **error)
{
  CpQuestion *question;

  options->question = cp_corpus_argument_find (snapshot, CP_ARRAY_QUESTIONS, "question", id, error);
  if (options->question == CP_HANDLE_NONE)
    return FALSE;

  question = cp_snapshot_get_question (snapshot, options->question);
  if (topic == NULL || g_strcmp0 (cp_question_get_topic (question), topic) == 0)
    return TRUE;
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %1$s is the id of a question, %2$s and %3$s those of topics */
               _("--question: “%1$s” is a question on the topic “%2$s”, not on “%3$s”."), id,
               cp_question_get_topic (question), topic);
  return FALSE;
}

/**
 * cp_scope_options_check_usage:
 *
 * Tells whether the options are written as they should be, before any corpus is read.
 *
 * Fails with %CP_CLI_ERROR_USAGE.
 */
gboolean
cp_scope_options_check_usage (const CpArguments *arguments, GError **error)
{
  static const char *const ids[] = { "topic", "question" };
  const char *source;
  CpSourceKind kind;

  g_return_val_if_fail (arguments != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (cp_arguments_get (arguments, ids[i]), "") == 0)
      {
        g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                     /* Translators: %s is the name of an option, such as "topic" */
                     _("--%s needs an id"), ids[i]);
        return FALSE;
      }

  source = cp_arguments_get (arguments, "source");
  if (source == NULL || split_source (source, &kind) != NULL)
    return TRUE;
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
               /* Translators: %s is what was given in place of a kind and an id */
               _("--source is “%s”, which is not KIND:ID; a KIND is document, outlet, speaker, "
                 "role, country or month"),
               source);
  return FALSE;
}

/**
 * cp_scope_options_make_comparison:
 * @arguments: arguments that cp_scope_options_check_usage () found in order
 *
 * Compares the sides as the options want it.
 *
 * Fails with %CP_CLI_ERROR_FAILED where the corpus lacks what an option names, or as
 * cp_comparison_new () does.
 *
 * Returns: (transfer full): the comparison
 */
CpComparison *
cp_scope_options_make_comparison (const CpArguments *arguments, const CpCommonOptions *common,
                                  CpSnapshot *snapshot, GError **error)
{
  const char *topic, *source, *question;
  CpComparisonOptions options = { NULL };

  g_return_val_if_fail (arguments != NULL && common != NULL, NULL);
  g_return_val_if_fail (snapshot != NULL, NULL);

  options.filter = common->filter;
  options.left = common->left;
  options.right = common->right;
  topic = cp_arguments_get (arguments, "topic");
  source = cp_arguments_get (arguments, "source");
  question = cp_arguments_get (arguments, "question");
  if (topic != NULL && !take_topic (topic, snapshot, &options, error))
    return NULL;
  if (source != NULL)
    options.source = split_source (source, &options.source_kind);
  if (question != NULL && !take_question (question, topic, snapshot, &options, error))
    return NULL;
  return cp_comparison_new (snapshot, &options, NULL, error);
}

/**
 * cp_scope_options_print_unused:
 *
 * Says to stderr which of the options change nothing where two sides are compared.
 */
void
cp_scope_options_print_unused (const CpArguments *arguments)
{
  static const char *const unused[] = { "columns", "measure", "sort" };

  g_return_if_fail (arguments != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (unused); i++)
    if (cp_arguments_has (arguments, unused[i]))
      {
        /* Translators: %s is the name of an option, such as "measure" */
        g_autofree char *note = g_strdup_printf (_("--%s does not change a comparison."),
                                                 unused[i]);

        cp_output_print_note (note);
      }
}
