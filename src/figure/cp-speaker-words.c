/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the speaker of a statement is named and described. */

#include "cp-speaker-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-role-label.h"

/* A description is the position and the place, each said once: what the name or the position has
 * said already is not repeated. Both are those of the date of the statement. */

static CpSpeaker *
get_speaker (CpSnapshot *snapshot, guint32 statement)
{
  guint32 speaker = cp_snapshot_get_statements (snapshot)->speaker[statement];

  return speaker != CP_HANDLE_NONE ? cp_snapshot_get_speaker (snapshot, speaker) : NULL;
}

static char *
dup_name (CpSnapshot *snapshot, guint32 speaker)
{
  return cp_words_dup_name (cp_speaker_get_name (cp_snapshot_get_speaker (snapshot, speaker)));
}

static gboolean
contains_words (const char *text, const char *words)
{
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_autofree char *folded_words = g_utf8_casefold (words, -1);

  return strstr (folded_text, folded_words) != NULL;
}

/* Whether a body named "X of COUNTRY" adds nothing but its country to a position that names X. */
static gboolean
is_body_of_position (const char *affiliation, const char *country, const char *position)
{
  /* The language is that of the corpus, not of the program. */
  g_autofree char *tail = g_strdup_printf (" of %s", country);
  g_autofree char *body = NULL;

  if (!g_str_has_suffix (affiliation, tail))
    return FALSE;
  body = g_strndup (affiliation, strlen (affiliation) - strlen (tail));

  return contains_words (position, body);
}

/* The body that a speaker speaks for, or the country where there is none to name. */
static const char *
get_place (CpSpeaker *speaker, const char *position, const char *affiliation)
{
  const char *name = cp_speaker_get_name (speaker);
  const char *country = cp_speaker_get_country (speaker);
  gboolean known = affiliation == NULL || contains_words (name, affiliation);

  if (!known && position != NULL && country != NULL)
    known = is_body_of_position (affiliation, country, position);
  if (!known)
    return affiliation;
  return country != NULL && !contains_words (name, country) ? country : NULL;
}

static const char *
get_role_label (CpSnapshot *snapshot, guint32 statement)
{
  guint32 role = cp_snapshot_get_statement_role (snapshot, statement);

  if (role == CP_HANDLE_NONE)
    return NULL;
  return cp_role_label_get_item_words (cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, role));
}

static void
append_part (GString *line, const char *part)
{
  g_autofree char *name = NULL;

  if (part == NULL || (line->len > 0 && contains_words (line->str, part)))
    return;
  name = cp_words_dup_name (part);
  if (line->len > 0)
    /* Translators: stands between the parts of "Prime Minister, Armenia". */
    g_string_append (line, _(", "));
  g_string_append (line, name);
}

/* "Prime Minister, Armenia", without the role; "" where nothing is known. */
static char *
dup_description (CpSpeaker *speaker, CpDate date)
{
  GString *line = g_string_new (NULL);
  const char *affiliation;
  const char *position = cp_speaker_get_position_at (speaker, date, &affiliation);

  if (position != NULL && contains_words (cp_speaker_get_name (speaker), position))
    position = NULL;
  append_part (line, position);
  append_part (line, get_place (speaker, position, affiliation));

  return g_string_free (line, FALSE);
}

/* Whether a description is true of all who speak together. */
static gboolean
is_shared (CpSnapshot *snapshot, guint32 statement, const char *description)
{
  const CpStatementMore *more = cp_snapshot_get_statements (snapshot)->more[statement];
  CpDate date = cp_snapshot_get_statement_date (snapshot, statement);

  for (guint i = 0; more != NULL && i < more->n_with; i++)
    {
      g_autofree char *other =
          dup_description (cp_snapshot_get_speaker (snapshot, more->with[i]), date);

      if (!g_str_equal (other, description))
        return FALSE;
    }

  return TRUE;
}

/**
 * cp_words_dup_speaker:
 *
 * Names who speaks: "Nikol Pashinyan", "Vladimir Putin and Alexander Lukashenko".
 */
char *
cp_words_dup_speaker (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementMore *more;
  guint32 speaker;
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  speaker = cp_snapshot_get_statements (snapshot)->speaker[statement];
  more = cp_snapshot_get_statements (snapshot)->more[statement];
  if (speaker == CP_HANDLE_NONE)
    /* Translators: in place of the name of a speaker whom the source does not name */
    return g_strdup (_("Nobody named"));
  name = dup_name (snapshot, speaker);
  if (more == NULL || more->n_with == 0)
    return g_steal_pointer (&name);
  other = dup_name (snapshot, more->with[0]);
  if (more->n_with == 1)
    /* Translators: two who say something together. */
    return g_strdup_printf (_("%s and %s"), name, other);
  /* Translators: a speaker, and how many others say the same together. */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", more->n_with), name,
                          more->n_with);
}

/**
 * cp_words_dup_speaker_surname:
 * @speaker: a handle, or %CP_HANDLE_NONE
 *
 * Names a speaker in one word: the last of a person's name, the whole of another's.
 */
char *
cp_words_dup_speaker_surname (CpSnapshot *snapshot, guint32 speaker)
{
  CpSpeaker *record;
  const char *name;
  const char *last;

  g_return_val_if_fail (snapshot != NULL, NULL);

  if (speaker == CP_HANDLE_NONE)
    return g_strdup (_("Nobody named"));
  record = cp_snapshot_get_speaker (snapshot, speaker);
  name = cp_speaker_get_name (record);
  last = strrchr (name, ' ');
  if (last == NULL || last[1] == '\0' || !cp_speaker_is_named (record)
      || !g_unichar_isupper (g_utf8_get_char (last + 1)))
    return cp_words_dup_name (name);

  return cp_words_dup_name (last + 1);
}

/**
 * cp_words_dup_surname:
 *
 * Names who speaks in one word; see cp_words_dup_speaker_surname ().
 */
char *
cp_words_dup_surname (CpSnapshot *snapshot, guint32 statement)
{
  g_return_val_if_fail (snapshot != NULL, NULL);

  return cp_words_dup_speaker_surname (snapshot,
                                       cp_snapshot_get_statements (snapshot)->speaker[statement]);
}

/**
 * cp_words_dup_position:
 * @with_role: whether the role stands before it, as for those on neither side
 *
 * Describes who speaks as the source gives it: "Prime Minister, Armenia", "Insider, Tajik
 * delegation"; %NULL where nothing is known, or not the same of all who speak together. It is what
 * they were when they said it, as far as the corpus knows.
 */
char *
cp_words_dup_position (CpSnapshot *snapshot, guint32 statement, gboolean with_role)
{
  g_autoptr (GString) line = NULL;
  g_autofree char *description = NULL;
  CpSpeaker *speaker;

  g_return_val_if_fail (snapshot != NULL, NULL);

  line = g_string_new (NULL);
  speaker = get_speaker (snapshot, statement);
  if (with_role)
    append_part (line, get_role_label (snapshot, statement));
  if (speaker != NULL)
    description =
        dup_description (speaker, cp_snapshot_get_statement_date (snapshot, statement));
  if (description != NULL && *description != '\0' && is_shared (snapshot, statement, description))
    append_part (line, description);

  return line->len > 0 ? cp_words_dup_capitalized (line->str) : NULL;
}
