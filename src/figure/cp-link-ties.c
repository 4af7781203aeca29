/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links between two sides one by one: their order, and how many there are of each kind. */

#include "cp-link-ties.h"

#include <glib/gi18n-lib.h>

#include "cp-relation-words.h"

/* In which order kinds of links are counted and, where only some links are shown, shown. */
static const CpRelationType kinds[] = {
  CP_RELATION_DISPUTES,
  CP_RELATION_SUPPORTS,
  CP_RELATION_QUALIFIES,
  CP_RELATION_INTERPRETS,
};

static const CpLinkTie *
get_tie (GArray *ties, guint place)
{
  return &g_array_index (ties, CpLinkTie, place);
}

static gboolean
is_of_kind (const CpLinkTie *tie, CpSnapshot *snapshot, CpRelationType kind)
{
  return cp_snapshot_get_relations (snapshot)->type[tie->link->relation] == kind;
}

static guint
count_kind (GArray *ties, CpSnapshot *snapshot, CpRelationType kind)
{
  guint n = 0;

  for (guint i = 0; i < ties->len; i++)
    n += is_of_kind (get_tie (ties, i), snapshot, kind);

  return n;
}

static void
move_tie (GArray *from, guint place, GArray *to)
{
  CpLinkTie tie = *get_tie (from, place);

  g_array_append_val (to, tie);
  g_array_remove_index (from, place);
}

static void
move_first_of_kind (GArray *from, CpSnapshot *snapshot, CpRelationType kind, GArray *to)
{
  for (guint i = 0; i < from->len; i++)
    if (is_of_kind (get_tie (from, i), snapshot, kind))
      {
        move_tie (from, i, to);
        return;
      }
}

/* The ties of the row that is first go to the end of others. */
static void
move_first_row (GArray *from, GArray *to)
{
  const CpLinkRow *row = get_tie (from, 0)->row;

  for (guint i = 0; i < from->len;)
    if (get_tie (from, i)->row == row)
      move_tie (from, i, to);
    else
      i++;
}

/**
 * cp_link_ties_list:
 *
 * Lists the links between the two sides, row by row.
 *
 * Returns: (transfer full) (element-type CpLinkTie): the links
 */
GArray *
cp_link_ties_list (CpComparison *comparison)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (CpLinkTie));
  guint n_rows;
  const CpLinkRow *rows;

  g_return_val_if_fail (comparison != NULL, ties);

  rows = cp_comparison_get_links (comparison, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < rows[i].n_links; k++)
      {
        CpLinkTie tie = { &rows[i], &rows[i].links[k] };

        g_array_append_val (ties, tie);
      }

  return ties;
}

/**
 * cp_link_ties_list_by_kind:
 *
 * Lists the links between the two sides, the first of each kind before all others; of these, those of
 * one row stand together.
 *
 * Returns: (transfer full) (element-type CpLinkTie): the links
 */
GArray *
cp_link_ties_list_by_kind (CpComparison *comparison)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (CpLinkTie));
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (CpLinkTie));
  g_autoptr (GArray) rest = NULL;

  g_return_val_if_fail (comparison != NULL, ties);

  rest = cp_link_ties_list (comparison);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    move_first_of_kind (rest, cp_comparison_get_snapshot (comparison), kinds[i], firsts);
  while (firsts->len > 0)
    move_first_row (firsts, ties);
  if (rest->len > 0)
    g_array_append_vals (ties, rest->data, rest->len);

  return ties;
}

/**
 * cp_link_ties_dup_count:
 *
 * Says how many links there are of each kind: "17 links: 5 disputes, 4 supports, 8 interprets".
 */
char *
cp_link_ties_dup_count (GArray *ties, CpSnapshot *snapshot)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (ties != NULL && snapshot != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = count_kind (ties, snapshot, kinds[i]);
      g_autofree char *kind = cp_words_dup_relation (kinds[i]);

      if (n > 0 && list->len > 0)
        /* Translators: stands between "5 disputes" and "4 supports". */
        g_string_append (list, _(", "));
      if (n > 0)
        /* Translators: how many links are of a kind: "5 disputes". */
        g_string_append_printf (list, C_("links", "%u %s"), n, kind);
    }
  /* Translators: %s is a list of kinds: "5 disputes, 4 supports, 8 interprets". */
  return g_strdup_printf (ngettext ("%u link: %s", "%u links: %s", ties->len), ties->len, list->str);
}
