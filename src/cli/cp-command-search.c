/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "search": the statements that match a query. */

#include <glib/gi18n-lib.h>

#include "cp-card-text.h"
#include "cp-command-list.h"
#include "cp-common-options.h"
#include "cp-corpus-argument.h"
#include "cp-output.h"
#include "cp-search-hint.h"

static gint
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return cp_snapshot_compare_statements (data, *(const guint32 *) a, *(const guint32 *) b);
}

/* By date, document and place. */
static GArray *
find_statements (CpSnapshot *snapshot, const CpQuery *query)
{
  g_autoptr (CpMatcher) matcher = cp_matcher_new (query, snapshot);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  const guint32 *order;
  guint n_statements;

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);
  for (guint i = 0; i < n_statements; i++)
    if (cp_matcher_matches (matcher, order[i]))
      g_array_append_val (found, order[i]);
  g_array_sort_with_data (found, compare_cb, snapshot);
  return found;
}

/* Nothing is found; a word that names somebody or something leads on. */
static void
append_nothing (GString *text, CpSnapshot *snapshot, const char *query)
{
  g_autofree char *hint = cp_search_hint_new (snapshot, query);

  if (hint != NULL)
    /* Translators: %s says what else to search for */
    g_string_append_printf (text, _("Nobody says this. %s"), hint);
  else
    /* Translators: %s is what was searched for */
    g_string_append_printf (text, _("No statement matches: %s"), query);
}

static char *
lay_out (CpSnapshot *snapshot, const GArray *found, const char *query)
{
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      cp_card_text_append (text, snapshot, sides, g_array_index (found, guint32, i), 0);
      g_string_append_c (text, '\n');
    }
  if (found->len == 0)
    append_nothing (text, snapshot, query);
  else
    g_string_append_printf (text, ngettext ("%u statement", "%u statements", found->len),
                            found->len);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

static gboolean
run_search (const CpArguments *arguments, GError **error)
{
  g_autofree char *words = NULL;
  g_autoptr (CpQuery) query = NULL;
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GArray) found = NULL;
  g_autofree char *text = NULL;

  /* Translators: what an error says is wrong: “The query, character 3: …” */
  words = cp_arguments_dup_text (cp_arguments_get_rest (arguments, 0), _("The query"), error);
  if (words == NULL)
    return FALSE;
  query = cp_common_options_parse_query (words, _("The query"), error);
  if (query == NULL)
    return FALSE;
  snapshot = cp_corpus_argument_load (cp_arguments_get_rest (arguments, 1), error);
  if (snapshot == NULL || !cp_query_check (query, snapshot, error)
      || !cp_sides_check (snapshot, NULL, NULL, error))
    return FALSE;

  found = find_statements (snapshot, query);
  text = lay_out (snapshot, found, words);
  return cp_output_print (text, error);
}

const CpCommand cp_command_search = {
  .name = "search",
  .usage = "QUERY [CORPUS]",
  /* Translators: what “counterpoint search” does, in a list of commands */
  .summary = N_("Print the statements that match a query"),
  /* Translators: help for “counterpoint search”; the straight quotation marks and the words with a
   * colon are typed so */
  .explanation = N_("A QUERY is one argument: words, \"phrases\", -exclusions and fields such as "
                    "role:expert, speaker:, outlet:, document:, country:, topic:, mode:, month:, "
                    "after: and before:; a|b means either. An exclusion may come first, as in "
                    "-taliban; what could be an option, such as -h, goes behind --."),
  .takes_dashes = TRUE,
  .n_required = 1,
  .n_allowed = 2,
  .run = run_search,
};
