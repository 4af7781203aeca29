/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of measures and orders, as the command line has them. */

#include "cp-matrix.h"

#include <string.h>

static const char *const measure_names[CP_N_MEASURES] = {
  "statements", "speakers", "utterances", "words", "row-share", "column-share",
};

static const struct
{
  const char *name;
  CpSort sort;
} sort_names[] = {
  { "name", CP_SORT_NAME },
  { "total", CP_SORT_TOTAL },
  { "date", CP_SORT_DATE },
  { "hand", CP_SORT_HAND },
};

/**
 * cp_measure_from_string:
 * @name: a name from outside
 * @measure: (out): the measure of that name
 *
 * Finds a measure by its name.
 *
 * Returns: whether there is one
 */
gboolean
cp_measure_from_string (const char *name, CpMeasure *measure)
{
  g_return_val_if_fail (name != NULL && measure != NULL, FALSE);

  for (guint i = 0; i < CP_N_MEASURES; i++)
    if (strcmp (measure_names[i], name) == 0)
      {
        *measure = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_measure_to_string:
 * @measure: a measure
 *
 * Gets the name of a measure.
 *
 * Returns: the name
 */
const char *
cp_measure_to_string (CpMeasure measure)
{
  g_return_val_if_fail (measure < CP_N_MEASURES, NULL);
  return measure_names[measure];
}

/**
 * cp_sort_from_string:
 * @name: a name from outside
 * @sort: (out): the order of that name
 *
 * Finds an order by its name; that of the default has none.
 *
 * Returns: whether there is one
 */
gboolean
cp_sort_from_string (const char *name, CpSort *sort)
{
  g_return_val_if_fail (name != NULL && sort != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (sort_names); i++)
    if (strcmp (sort_names[i].name, name) == 0)
      {
        *sort = sort_names[i].sort;
        return TRUE;
      }
  return FALSE;
}
