/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says most on either side. */

#include "cp-voice-words.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-page.h"
#include "cp-name-words.h"
#include "cp-side-words.h"

/* Who has most statements of a side, where nobody else has as many. */
typedef struct
{
  guint32 speaker;
  guint n_said;
  guint n_all;
  gboolean tied;
} Most;

static Most
find_most (CpSnapshot *snapshot, const CpSides *sides, CpSide side, const guint32 *statements,
           guint n_statements)
{
  const guint32 *speakers = cp_snapshot_get_statements (snapshot)->speaker;
  g_autofree guint *counts =
      g_new0 (guint, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_SPEAKERS) + 1);
  Most most = { .tied = TRUE };

  for (guint i = 0; i < n_statements; i++)
    {
      guint32 speaker = speakers[statements[i]];

      if (cp_sides_get_side (sides, statements[i]) != side)
        continue;
      most.n_all++;
      if (speaker != CP_HANDLE_NONE)
        counts[speaker]++;
    }
  for (guint32 i = 1; i < cp_snapshot_get_n_handles (snapshot, CP_ARRAY_SPEAKERS); i++)
    if (counts[i] >= MAX (most.n_said, 1))
      {
        most.tied = counts[i] == most.n_said;
        most.n_said = counts[i];
        most.speaker = i;
      }

  return most;
}

/* "Imangali Tasmagambetov (21 of 47 official)"; NULL where nobody says more than all others. */
static char *
dup_one (CpSnapshot *snapshot, const CpSides *sides, CpSide side, const guint32 *statements,
         guint n_statements)
{
  Most most = find_most (snapshot, sides, side, statements, n_statements);
  g_autofree char *name = NULL;
  g_autofree char *whole = NULL;

  if (most.tied)
    return NULL;
  name = cp_words_dup_name (cp_speaker_get_name (cp_snapshot_get_speaker (snapshot, most.speaker)));
  whole = cp_words_dup_side_number (sides, side, most.n_all);
  /* Translators: a speaker, how many statements they make, and of how many: "Ann Quay (21 of 47
   * official)". */
  return g_strdup_printf (_("%s (%u of %s)"), name, most.n_said, whole);
}

/**
 * cp_words_dup_most:
 * @statements: handles
 *
 * Says who says most on either side. A side on which two say as much is left out.
 *
 * Returns: (nullable) (transfer full): a sentence, or %NULL where there is nothing to say
 */
char *
cp_words_dup_most (CpSnapshot *snapshot, const CpSides *sides, const guint32 *statements,
                   guint n_statements)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_return_val_if_fail (snapshot != NULL && sides != NULL, NULL);

  left = dup_one (snapshot, sides, CP_SIDE_LEFT, statements, n_statements);
  right = dup_one (snapshot, sides, CP_SIDE_RIGHT, statements, n_statements);
  if (left != NULL && right != NULL)
    /* Translators: who says most on the one side and on the other: "Ann Quay (21 of 47 official)". */
    return g_strdup_printf (_("Most is said by %s and %s."), left, right);
  if (left != NULL || right != NULL)
    /* Translators: who says most on the only side that speaks. */
    return g_strdup_printf (_("Most is said by %s."), left != NULL ? left : right);
  return NULL;
}

/**
 * cp_words_dup_most_and_corpus:
 * @statements: handles
 *
 * Says who says most, and which corpus a figure is of: the last note of a figure.
 */
char *
cp_words_dup_most_and_corpus (CpSnapshot *snapshot, const CpSides *sides, const guint32 *statements,
                              guint n_statements)
{
  g_autofree char *most = NULL;
  g_autofree char *corpus = NULL;

  g_return_val_if_fail (snapshot != NULL && sides != NULL, NULL);

  most = cp_words_dup_most (snapshot, sides, statements, n_statements);
  corpus = cp_figure_words_dup_corpus (snapshot);
  if (most == NULL)
    return g_steal_pointer (&corpus);
  return g_strconcat (most, " ", corpus, NULL);
}
