/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the matrix that a comparison is about: one cell, or several together. */

#include <glib/gi18n-lib.h>

#include "cp-compare-error.h"
#include "cp-comparison-private.h"

/* How many of the sources that exist an error tells. */
#define MAX_SHOWN_SOURCES 10

/* Stand for a topic where there is none to name: of all, and of the statements that bear none. */
#define ALL_TOPICS 0u
#define WITHOUT_TOPIC G_MAXUINT32

static char *
list_source_ids (const CpSourceList *sources)
{
  guint n_sources = cp_source_list_get_n_sources (sources);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n_sources, MAX_SHOWN_SOURCES); i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ",
                            cp_source_list_get_source (sources, i)->id);
  if (n_sources > MAX_SHOWN_SOURCES)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

static gboolean
find_source (const CpSourceList *sources, const char *id, int *place, GError **error)
{
  g_autofree char *ids = NULL;

  *place = id == NULL ? -1 : cp_source_list_find (sources, id);
  if (id == NULL || *place >= 0)
    return TRUE;
  ids = list_source_ids (sources);
  g_set_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN,
               /* Translators: a kind of source as on the command line ("document") and an id, then
                * a list of ids that would be right */
               _("The corpus has no source “%s:%s”. It has: %s"),
               cp_source_kind_get_singular (cp_source_list_get_kind (sources)), id,
               /* Translators: in place of a list of ids */
               *ids == '\0' ? C_("sources", "none of the kind") : ids);
  return FALSE;
}

static gboolean
add_cell (CpComparison *self, const CpComparisonCell *cell, GError **error)
{
  CpComparisonPart part = { *cell, -1 };

  if (!find_source (self->sources, cell->source, &part.place, error))
    return FALSE;
  part.cell.source =
      part.place < 0 ? NULL : cp_source_list_get_source (self->sources, part.place)->id;
  g_array_append_val (self->parts, part);
  return TRUE;
}

static guint64
get_key (guint32 topic, int place)
{
  return ((guint64) topic << 32) | (guint32) (place + 1);
}

static guint32
get_topic_code (const CpComparisonPart *part)
{
  if (part->cell.without_topic)
    return WITHOUT_TOPIC;
  return part->cell.topic != CP_HANDLE_NONE ? part->cell.topic : ALL_TOPICS;
}

static gboolean
has_key (GHashTable *keys, guint32 topic, int place)
{
  guint64 key = get_key (topic, place);

  return g_hash_table_contains (keys, &key);
}

/* Whether another cell, a whole row, column or all, holds all that this one does. */
static gboolean
is_covered (GHashTable *keys, const CpComparisonPart *part)
{
  guint32 topic = get_topic_code (part);

  if (topic != ALL_TOPICS && has_key (keys, ALL_TOPICS, part->place))
    return TRUE;
  if (part->place >= 0 && has_key (keys, topic, -1))
    return TRUE;
  return topic != ALL_TOPICS && part->place >= 0 && has_key (keys, ALL_TOPICS, -1);
}

/* Cells that come twice, or lie in a row or column that is there as a whole, say nothing. */
static void
drop_covered_cells (CpComparison *self)
{
  g_autoptr (GArray) all = g_steal_pointer (&self->parts);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->parts = g_array_new (FALSE, FALSE, sizeof (CpComparisonPart));
  for (guint i = 0; i < all->len; i++)
    {
      const CpComparisonPart *part = &g_array_index (all, CpComparisonPart, i);
      guint64 key = get_key (get_topic_code (part), part->place);

      if (g_hash_table_add (keys, g_memdup2 (&key, sizeof key)))
        g_array_append_val (self->parts, *part);
    }
  for (guint i = self->parts->len; i > 0; i--)
    if (is_covered (keys, &g_array_index (self->parts, CpComparisonPart, i - 1)))
      g_array_remove_index (self->parts, i - 1);
}

/* What is asked of all sources at once, or of all topics, is told as such. */
static void
take_single_cell (CpComparison *self)
{
  CpComparisonPart *part = &g_array_index (self->parts, CpComparisonPart, 0);

  if (part->cell.topic == CP_HANDLE_NONE)
    part->cell.topic = self->question_topic;
  self->topic = part->cell.topic;
  self->without_topic = part->cell.without_topic;
  self->source = part->place;
}

/**
 * cp_comparison_take_cells:
 * @self: a comparison that has its sources and question
 * @options: what is compared
 * @error: return location
 *
 * Notes the cells that are asked for, and where there is one alone its topic and source.
 *
 * Returns: whether the corpus has all their sources
 */
gboolean
cp_comparison_take_cells (CpComparison *self, const CpComparisonOptions *options, GError **error)
{
  CpComparisonCell plain = { options->topic, options->without_topic, options->source };
  const CpComparisonCell *cells = options->n_cells > 0 ? options->cells : &plain;

  self->parts = g_array_new (FALSE, FALSE, sizeof (CpComparisonPart));
  self->source = -1;
  for (guint i = 0; i < MAX (options->n_cells, 1); i++)
    if (!add_cell (self, &cells[i], error))
      return FALSE;
  if (self->parts->len > 1)
    drop_covered_cells (self);
  if (self->parts->len == 1)
    take_single_cell (self);
  return TRUE;
}

/**
 * cp_comparison_get_n_cells:
 * @self: a comparison
 *
 * Gets how many cells of the matrix are compared together, less those that others cover. A
 * comparison of one, which may be a whole row, column or corpus, has a topic and source of its own.
 *
 * Returns: at least 1
 */
guint
cp_comparison_get_n_cells (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->parts->len;
}

/**
 * cp_comparison_get_cell:
 * @self: a comparison
 * @cell: which, in the order of the options
 *
 * Gets a cell that is compared.
 *
 * Returns: (transfer none): the cell; its source is the id of one of the kind of all sources
 */
const CpComparisonCell *
cp_comparison_get_cell (const CpComparison *self, guint cell)
{
  g_return_val_if_fail (self != NULL && cell < self->parts->len, NULL);
  return &g_array_index (self->parts, CpComparisonPart, cell).cell;
}

/**
 * cp_comparison_get_cell_source:
 * @self: a comparison
 * @cell: which, in the order of the options
 *
 * Gets the source of a cell.
 *
 * Returns: (nullable) (transfer none): the source, or %NULL for all
 */
const CpSource *
cp_comparison_get_cell_source (const CpComparison *self, guint cell)
{
  int place;

  g_return_val_if_fail (self != NULL && cell < self->parts->len, NULL);

  place = g_array_index (self->parts, CpComparisonPart, cell).place;
  return place < 0 ? NULL : cp_source_list_get_source (self->sources, place);
}

/**
 * cp_comparison_is_from_cell_source:
 * @self: a comparison
 * @statement: a handle
 *
 * Tells whether a statement is from a source that one of the cells has.
 *
 * Returns: whether it is, whatever its topic
 */
gboolean
cp_comparison_is_from_cell_source (const CpComparison *self, guint32 statement)
{
  guint32 place;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (statement < cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_STATEMENTS),
                        FALSE);

  place = cp_source_list_get_places (self->sources)[statement];
  for (guint i = 0; i < self->parts->len; i++)
    if (g_array_index (self->parts, CpComparisonPart, i).place == (int) place)
      return TRUE;
  return FALSE;
}
