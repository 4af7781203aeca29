/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that say what a deck is made of: topics, statements, a tray. */

#include "cp-deck-options.h"

#include <glib/gi18n-lib.h>

#include "cp-cli-error.h"
#include "cp-corpus-argument.h"
#include "cp-deck-figure.h"
#include "cp-output.h"

/* Only one of these says what a deck is made of. */
static const char *const contents[] = { "topic", "statements", "tray" };

/* What is a list of ids or a name. */
static const struct
{
  const char *option;
  const char *fault;
} values[] = {
  /* Translators: an error on the command line; an id is the short name of a record */
  { "topic", N_("--topic needs an id, or several with commas between them") },
  /* Translators: an error on the command line; an id is the short name of a record */
  { "question", N_("--question needs an id, or several with commas between them") },
  /* Translators: an error on the command line; an id is the short name of a record */
  { "statements", N_("--statements needs an id, or several with commas between them") },
  /* Translators: an error on the command line; a tray is a named choice of statements for a talk */
  { "tray", N_("--tray needs the name of a tray") },
};

/* Names that an error lists at most. */
#define MAX_LISTED 30

static gboolean
check_alone (const CpArguments *arguments, GError **error)
{
  const char *given = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      if (!cp_arguments_has (arguments, contents[i]))
        continue;
      if (given != NULL)
        {
          g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                       /* Translators: two options, such as "topic" and "tray" */
                       _("--%s and --%s exclude each other"), given, contents[i]);
          return FALSE;
        }
      given = contents[i];
    }
  return TRUE;
}

/* An id between commas, or the name of a tray. */
static gboolean
check_values (const CpArguments *arguments, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *value = cp_arguments_get (arguments, values[i].option);
      g_auto (GStrv) parts = value != NULL ? g_strsplit (value, ",", -1) : NULL;
      gboolean has_name = parts != NULL && g_strv_length (parts) > 0;

      if (value == NULL)
        continue;
      for (guint k = 0; has_name && parts[k] != NULL; k++)
        has_name = *g_strstrip (parts[k]) != '\0' || g_str_equal (values[i].option, "tray");
      if (!has_name || *value == '\0')
        {
          g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, _(values[i].fault));
          return FALSE;
        }
    }
  return TRUE;
}

/* Every id between commas. */
static char **
list_ids (const char *value)
{
  char **ids = g_strsplit (value, ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    g_strstrip (ids[i]);
  return ids;
}

static gboolean
take_topics (const char *value, CpSnapshot *snapshot, GArray *topics, GError **error)
{
  g_auto (GStrv) ids = list_ids (value);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 topic = cp_corpus_argument_find (snapshot, CP_ARRAY_TOPICS, "topic", ids[i], error);

      if (topic == CP_HANDLE_NONE)
        return FALSE;
      g_array_append_val (topics, topic);
    }
  return TRUE;
}

/* The id of the topic that a question is on. */
static const char *
get_topic (CpSnapshot *snapshot, guint32 question)
{
  return cp_question_get_topic (cp_snapshot_get_question (snapshot, question));
}

static gboolean
has_topic (GArray *topics, CpSnapshot *snapshot, const char *id)
{
  for (guint i = 0; i < topics->len; i++)
    if (cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, id) == g_array_index (topics, guint32, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_question_on (GArray *questions, CpSnapshot *snapshot, const char *topic)
{
  for (guint i = 0; i < questions->len; i++)
    if (g_strcmp0 (get_topic (snapshot, g_array_index (questions, guint32, i)), topic) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a deck on these topics, with these questions, can show one more. */
static gboolean
check_question (const char *id, const char *topic, CpSnapshot *snapshot, GArray *topics,
                GArray *questions, GError **error)
{
  if (!has_topic (topics, snapshot, topic))
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: %1$s is the id of a question, %2$s that of a topic */
                 _("--question: “%1$s” is a question on the topic “%2$s”, which the deck does not "
                   "compare; name it by --topic."),
                 id, topic);
  else if (has_question_on (questions, snapshot, topic))
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: %1$s is the id of a question, %2$s that of a topic */
                 _("--question: “%1$s” is another question on the topic “%2$s”; a deck shows one of "
                   "each topic."),
                 id, topic);
  else
    return TRUE;
  return FALSE;
}

static gboolean
take_questions (const char *value, CpSnapshot *snapshot, GArray *topics, GArray *questions,
                GError **error)
{
  g_auto (GStrv) ids = list_ids (value);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 question = cp_corpus_argument_find (snapshot, CP_ARRAY_QUESTIONS, "question", ids[i],
                                                  error);

      if (question == CP_HANDLE_NONE
          || !check_question (ids[i], get_topic (snapshot, question), snapshot, topics, questions,
                              error))
        return FALSE;
      g_array_append_val (questions, question);
    }
  return TRUE;
}

static CpFigureRequest *
make_topics (const CpArguments *arguments, const CpCommonOptions *common, CpSnapshot *snapshot,
             const CpFigureOptions *options, GError **error)
{
  const char *value = cp_arguments_get (arguments, "topic");
  const char *asked = cp_arguments_get (arguments, "question");
  g_autoptr (GArray) topics = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (CpMatrix) matrix = NULL;

  if (value != NULL && !take_topics (value, snapshot, topics, error))
    return NULL;
  matrix = cp_common_options_make_matrix (common, snapshot, error);
  if (matrix == NULL)
    return NULL;
  if (value == NULL)
    {
      g_array_unref (topics);
      topics = cp_deck_list_main_topics (matrix);
    }
  if (asked != NULL && !take_questions (asked, snapshot, topics, questions, error))
    return NULL;
  return cp_figure_request_new_deck_asking (matrix, (const guint32 *) (gpointer) topics->data,
                                            topics->len,
                                            (const guint32 *) (gpointer) questions->data,
                                            questions->len, options);
}

static gboolean
take_statements (const char *value, CpTalk *talk, GError **error)
{
  g_auto (GStrv) ids = list_ids (value);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!cp_talk_add (talk, ids[i], NULL))
      {
        g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                     /* Translators: %s is an id */
                     _("--statements: The corpus has no statement “%s”. “counterpoint search” prints "
                       "statements with their ids."),
                     ids[i]);
        return FALSE;
      }
  return TRUE;
}

static void
fail_unknown_tray (CpSnapshot *snapshot, const char *name, GError **error)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_TRAYS, &n);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MAX_LISTED); i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "",
                            cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_TRAYS, order[i])));
  if (n == 0)
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: %s is the name of a tray */
                 _("--tray: The corpus has no tray “%s”, nor any other. Pick statements for one in the "
                   "window, or choose them by --statements."),
                 name);
  else
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: the name of a tray, and a list of names */
                 _("--tray: The corpus has no tray “%1$s”. It has: %2$s%3$s"), name, list->str,
                 n > MAX_LISTED ? ", …" : "");
}

static guint32
find_tray (CpSnapshot *snapshot, const char *name)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_TRAYS, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_TRAYS, order[i])), name)
        == 0)
      return order[i];
  return CP_HANDLE_NONE;
}

static gboolean
take_tray (const char *name, CpSnapshot *snapshot, CpTalk *talk, GError **error)
{
  guint32 tray = find_tray (snapshot, name);
  guint n;

  if (tray == CP_HANDLE_NONE)
    {
      fail_unknown_tray (snapshot, name, error);
      return FALSE;
    }
  cp_talk_add_cards (talk, cp_record_get_objects (
                               cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_TRAYS, tray)),
                               CP_TRAY_CARDS));
  cp_talk_get_picks (talk, &n);
  if (n > 0)
    return TRUE;
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %s is the name of a tray */
               _("--tray: The tray “%s” has no card. Pick statements for it in the window, or choose them "
                 "by --statements."),
               name);
  return FALSE;
}

/* What is picked is picked. */
static void
print_unused (const CpArguments *arguments)
{
  static const char *const unused[] = { "filter", "columns", "measure", "sort" };

  for (guint i = 0; i < G_N_ELEMENTS (unused); i++)
    if (cp_arguments_has (arguments, unused[i]))
      {
        /* Translators: %s is the name of an option, such as "measure" */
        g_autofree char *note = g_strdup_printf (_("--%s does not change a deck of chosen statements."),
                                                 unused[i]);

        cp_output_print_note (note);
      }
}

static CpFigureRequest *
make_talk (const CpArguments *arguments, const CpCommonOptions *common, CpSnapshot *snapshot,
           const CpFigureOptions *options, GError **error)
{
  const char *statements = cp_arguments_get (arguments, "statements");
  const char *tray = cp_arguments_get (arguments, "tray");
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, common->left, common->right);
  g_autoptr (CpTalk) talk = cp_talk_new (snapshot, sides, tray, CP_PICKED_ROWS_MAX);

  print_unused (arguments);
  if (tray != NULL ? !take_tray (tray, snapshot, talk, error)
                   : !take_statements (statements, talk, error))
    return NULL;
  return cp_figure_request_new_talk (CP_SUBJECT_DECK, talk, options);
}

/**
 * cp_deck_options_check_usage:
 *
 * Tells whether the options of a deck are written as they should be, before any corpus is read.
 *
 * Fails with %CP_CLI_ERROR_USAGE.
 */
gboolean
cp_deck_options_check_usage (const CpArguments *arguments, GError **error)
{
  g_return_val_if_fail (arguments != NULL, FALSE);

  if (cp_arguments_has (arguments, "source"))
    {
      g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                           /* Translators: an error on the command line */
                           _("--source belongs to a comparison; a deck takes --topic, --question, "
                             "--statements or --tray"));
      return FALSE;
    }
  if (cp_arguments_has (arguments, "question")
      && (cp_arguments_has (arguments, "statements") || cp_arguments_has (arguments, "tray")))
    {
      g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                           /* Translators: an error on the command line */
                           _("--question does not go with --statements or --tray: these cards are "
                             "the deck"));
      return FALSE;
    }
  return check_alone (arguments, error) && check_values (arguments, error);
}

/**
 * cp_deck_options_make_request:
 * @arguments: arguments that cp_deck_options_check_usage () found in order
 *
 * Asks for the deck that the options want: on topics, the main ones where none are named, or of chosen
 * statements.
 *
 * Fails with %CP_CLI_ERROR_FAILED where the corpus lacks what an option names, or as cp_matrix_new ()
 * does.
 *
 * Returns: (transfer full): the request
 */
CpFigureRequest *
cp_deck_options_make_request (const CpArguments *arguments, const CpCommonOptions *common,
                              CpSnapshot *snapshot, const CpFigureOptions *options, GError **error)
{
  g_return_val_if_fail (arguments != NULL && common != NULL, NULL);
  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);

  if (cp_arguments_has (arguments, "statements") || cp_arguments_has (arguments, "tray"))
    return make_talk (arguments, common, snapshot, options, error);
  return make_topics (arguments, common, snapshot, options, error);
}
