/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for the cells of the matrix that are compared, one or several together. */

#include "cp-cell-words.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"

/*
 * Where each cell has a topic, the topics are the subject, and the sources stand in the line below
 * it. Where none has, the sources are. Rows and columns together are named one by one.
 */

/* How many of several names are told. */
#define N_TOLD 2

typedef enum
{
  KIND_TOPICS,  /* of each cell */
  KIND_SOURCES, /* of each cell, which are whole columns, or all */
  KIND_MIXED,
} Kind;

static gboolean
has_cell_topic (const CpComparisonCell *cell)
{
  return cell->topic != CP_HANDLE_NONE || cell->without_topic;
}

static Kind
get_kind (CpComparison *comparison)
{
  guint n_cells = cp_comparison_get_n_cells (comparison);
  guint n_topics = 0;

  for (guint i = 0; i < n_cells; i++)
    n_topics += has_cell_topic (cp_comparison_get_cell (comparison, i)) ? 1 : 0;
  if (n_topics == n_cells)
    return KIND_TOPICS;
  return n_topics == 0 ? KIND_SOURCES : KIND_MIXED;
}

/* %NULL for all topics. */
static char *
dup_topic (CpComparison *comparison, guint i)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (comparison);
  const CpComparisonCell *cell = cp_comparison_get_cell (comparison, i);

  if (cell->topic != CP_HANDLE_NONE)
    return cp_words_dup_name (
        cp_item_get_label (CP_ITEM (cp_snapshot_get_topic (snapshot, cell->topic))));
  return cell->without_topic ? g_strdup (_("No topic")) : NULL;
}

/* %NULL for all sources. */
static char *
dup_source (CpComparison *comparison, guint i)
{
  const CpSource *source = cp_comparison_get_cell_source (comparison, i);

  return source != NULL ? cp_words_dup_source (source) : NULL;
}

/* %NULL for all of a corpus. */
static char *
dup_cell (CpComparison *comparison, guint i)
{
  g_autofree char *topic = dup_topic (comparison, i);
  g_autofree char *source = dup_source (comparison, i);

  if (topic != NULL && source != NULL)
    /* Translators: names a cell of the matrix: a topic, and an article or another source. */
    return g_strdup_printf (C_("cell", "%s: %s"), topic, source);
  return topic != NULL ? g_steal_pointer (&topic) : g_steal_pointer (&source);
}

typedef char *(*DupName) (CpComparison *comparison, guint i);

/* Each name once, in the order of the cells. */
static GPtrArray *
list_names (CpComparison *comparison, DupName dup_name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cp_comparison_get_n_cells (comparison); i++)
    {
      g_autofree char *name = dup_name (comparison, i);

      /* Adding a name again would put this one, which is freed, in the place of the first. */
      if (name == NULL || g_hash_table_contains (seen, name))
        continue;
      g_hash_table_add (seen, name);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names;
}

/* Names with colons in them are parted by the separator alone. %NULL where there is no name. */
static char *
join_names (const GPtrArray *names, const char *separator, gboolean has_colons)
{
  g_autoptr (GString) told = g_string_new (NULL);
  guint n_more = names->len > N_TOLD + 1 ? names->len - N_TOLD : 0;

  if (names->len == 0)
    return NULL;
  if (names->len == 2 && !has_colons)
    /* Translators: two topics or articles that are compared together. */
    return g_strdup_printf (_("%s and %s"), (char *) names->pdata[0], (char *) names->pdata[1]);
  for (guint i = 0; i < names->len - n_more; i++)
    g_string_append_printf (told, "%s%s", i == 0 ? "" : separator, (char *) names->pdata[i]);
  if (n_more == 0)
    return g_string_free (g_steal_pointer (&told), FALSE);
  /* Translators: a list of topics, articles or parts of the matrix, and how many more there are. */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_more), told->str, n_more);
}

static char *
join_topics (CpComparison *comparison)
{
  g_autoptr (GPtrArray) names = list_names (comparison, dup_topic);

  /* Translators: stands between three or more topics. */
  return join_names (names, _(", "), FALSE);
}

static char *
join_places (CpComparison *comparison, DupName dup_name)
{
  g_autoptr (GPtrArray) names = list_names (comparison, dup_name);

  /* Translators: stands between three or more articles or parts of the matrix, which have commas of
   * their own. */
  return join_names (names, _("; "), dup_name == dup_cell);
}

/* Whether each topic is compared in each source, so that the two can be told apart. */
static gboolean
is_rectangle (CpComparison *comparison)
{
  g_autoptr (GPtrArray) topics = list_names (comparison, dup_topic);
  g_autoptr (GPtrArray) sources = list_names (comparison, dup_source);

  if (sources->len > 0)
    for (guint i = 0; i < cp_comparison_get_n_cells (comparison); i++)
      if (cp_comparison_get_cell_source (comparison, i) == NULL)
        return FALSE;
  return topics->len * MAX (sources->len, 1) == cp_comparison_get_n_cells (comparison);
}

static gboolean
bears_topic (CpSnapshot *snapshot, guint32 statement, const CpComparisonCell *cell)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (topics[i] == cell->topic)
      return TRUE;
  return cell->without_topic && n_topics == 0;
}

/**
 * cp_cell_words_dup_subject:
 *
 * Names what is compared: topics, else sources, else the corpus.
 */
char *
cp_cell_words_dup_subject (CpComparison *comparison)
{
  g_autofree char *subject = NULL;
  const char *title;

  g_return_val_if_fail (comparison != NULL, NULL);

  switch (get_kind (comparison))
    {
    case KIND_TOPICS:
      subject = join_topics (comparison);
      break;
    case KIND_SOURCES:
      subject = join_places (comparison, dup_source);
      break;
    case KIND_MIXED:
    default:
      subject = join_places (comparison, dup_cell);
      break;
    }
  if (subject != NULL)
    return g_steal_pointer (&subject);
  title = cp_snapshot_get_title (cp_comparison_get_snapshot (comparison));
  return cp_words_dup_name (title != NULL && *title != '\0' ? title : _("All topics"));
}

/**
 * cp_cell_words_dup_scope:
 *
 * Names the sources that the topics are compared in, where the subject does not.
 *
 * Returns: (nullable) (transfer full): the sources, the cells where each topic has its own, or %NULL
 *   for all or where the subject says it
 */
char *
cp_cell_words_dup_scope (CpComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  if (get_kind (comparison) != KIND_TOPICS)
    return NULL;
  return is_rectangle (comparison) ? join_places (comparison, dup_source) : join_places (comparison, dup_cell);
}

/**
 * cp_cell_words_dup_about:
 *
 * Says what the statements compared are on, or in: "on Armenia", "in Izvestia, Apr 2024".
 */
char *
cp_cell_words_dup_about (CpComparison *comparison)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  if (cp_comparison_is_without_topic (comparison))
    /* Translators: stands for a topic inside a sentence: "None of the 11 statements on no topic". */
    return g_strdup (_("on no topic"));
  if (get_kind (comparison) == KIND_MIXED)
    /* Translators: stands for topics and articles: "None of the 11 statements in the selection". */
    return g_strdup (_("in the selection"));
  if (get_kind (comparison) == KIND_SOURCES)
    subject = join_places (comparison, dup_source);
  else
    subject = join_topics (comparison);
  if (subject == NULL)
    /* Translators: stands for a topic inside a sentence: "None of the 11 statements on all topics". */
    return g_strdup (_("on any topic"));
  if (get_kind (comparison) == KIND_TOPICS)
    /* Translators: %s is a topic, inside a sentence: "None of the 11 statements on Armenia". */
    return g_strdup_printf (_("on %s"), subject);
  if (cp_comparison_get_source_kind (comparison) == CP_SOURCE_DOCUMENTS)
    /* Translators: %s is an article, inside a sentence: "None of the 11 statements in The Gull". */
    return g_strdup_printf (_("in %s"), subject);
  /* Translators: %s is an outlet, speaker, role, country or month, inside a sentence. */
  return g_strdup_printf (_("under “%s”"), subject);
}

/**
 * cp_cell_words_has_source:
 *
 * Checks whether a source is named in what is compared.
 */
gboolean
cp_cell_words_has_source (CpComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, FALSE);

  for (guint i = 0; i < cp_comparison_get_n_cells (comparison); i++)
    if (cp_comparison_get_cell_source (comparison, i) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * cp_cell_words_is_off_topic:
 * @statement: a handle of one that is not in any of the cells
 *
 * Checks whether it is the topic, more than the source, that a statement does not share.
 */
gboolean
cp_cell_words_is_off_topic (CpComparison *comparison, guint32 statement)
{
  CpSnapshot *snapshot;
  gboolean any_topic = FALSE;

  g_return_val_if_fail (comparison != NULL, FALSE);

  snapshot = cp_comparison_get_snapshot (comparison);
  if (get_kind (comparison) == KIND_SOURCES)
    return FALSE;
  for (guint i = 0; i < cp_comparison_get_n_cells (comparison); i++)
    any_topic = any_topic
                || bears_topic (snapshot, statement, cp_comparison_get_cell (comparison, i));
  return !any_topic || cp_comparison_is_from_cell_source (comparison, statement);
}
