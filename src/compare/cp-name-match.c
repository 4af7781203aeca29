/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a name fits what is typed on the way to it. */

#include "cp-name-match.h"

#include <string.h>

#include "cp-fold.h"

/* Fewer letters than this in their order are in nearly every name. */
#define LEAST_LETTERS 3

static gboolean
begins_word (const char *name, const char *at)
{
  return at == name || !cp_fold_is_word_char (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
has_letters (const char *name, const char *letters)
{
  while (*letters != '\0')
    {
      const char *found = g_utf8_strchr (name, -1, g_utf8_get_char (letters));

      if (found == NULL)
        return FALSE;
      name = g_utf8_next_char (found);
      letters = g_utf8_next_char (letters);
    }
  return TRUE;
}

/**
 * cp_name_match_folded:
 * @name: a name as cp_fold () has it
 * @typed: what is typed, folded too
 *
 * Tells how well a name fits that was folded before: for names that are looked through often.
 *
 * Returns: %CP_NAME_MATCH_NONE where it does not
 */
CpNameMatch
cp_name_match_folded (const char *name, const char *typed)
{
  const char *found;

  g_return_val_if_fail (name != NULL && typed != NULL, CP_NAME_MATCH_NONE);

  found = strstr (name, typed);
  if (found == name)
    return CP_NAME_MATCH_START;
  for (const char *at = found; at != NULL; at = strstr (at + 1, typed))
    if (begins_word (name, at))
      return CP_NAME_MATCH_WORD;
  if (found != NULL)
    return CP_NAME_MATCH_INSIDE;
  if (g_utf8_strlen (typed, -1) >= LEAST_LETTERS && has_letters (name, typed))
    return CP_NAME_MATCH_LETTERS;
  return CP_NAME_MATCH_NONE;
}

/**
 * cp_name_match:
 * @name: a name or an id
 * @typed: what is typed; everything begins with nothing
 *
 * Tells how well a name fits, whatever the case and the accents.
 *
 * Returns: %CP_NAME_MATCH_NONE where it does not
 */
CpNameMatch
cp_name_match (const char *name, const char *typed)
{
  g_autofree char *folded_name = NULL;
  g_autofree char *folded_typed = NULL;

  g_return_val_if_fail (name != NULL && typed != NULL, CP_NAME_MATCH_NONE);

  folded_name = cp_fold (name);
  folded_typed = cp_fold (typed);
  return cp_name_match_folded (folded_name, folded_typed);
}
