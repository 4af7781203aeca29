/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a speaker is or was for a time, and how a person writes it. */

#include "cp-dated-position.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"

/*
 * A line is "2019 – 2023-05: Deputy mayor, Town of Sorvik". The affiliation stands behind the last comma;
 * a position with a comma and no affiliation ends with one. An affiliation with a comma would be read
 * otherwise than it is kept, so that a line which nobody touched stays the record that it was.
 */

static const CpSchema *
get_schema (void)
{
  return cp_schema_get (CP_ARRAY_SPEAKERS)->members[CP_SPEAKER_POSITIONS].schema;
}

static gboolean
read_date (const char *text, CpDate *date)
{
  *date = 0;
  return *text == '\0' || cp_date_parse (text, date);
}

/* A hyphen has blanks around it: dates have hyphens, too. */
static gboolean
read_span (const char *text, CpDate *from, CpDate *until)
{
  static const char *const dashes[] = { "–", "—", " - " };
  g_autofree char *padded = g_strconcat (" ", text, " ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      g_auto (GStrv) parts = g_strsplit (padded, dashes[i], -1);

      if (g_strv_length (parts) == 2)
        return read_date (g_strstrip (parts[0]), from) && read_date (g_strstrip (parts[1]), until);
    }
  return FALSE;
}

/* NULL where the line is written otherwise. */
static CpRecord *
read_line (const char *line)
{
  const char *colon = strchr (line, ':');
  g_autofree char *span = colon != NULL ? g_strndup (line, (gsize) (colon - line)) : NULL;
  g_autofree char *position = colon != NULL ? g_strdup (colon + 1) : NULL;
  g_autofree char *affiliation = NULL;
  CpRecordBuilder *builder;
  CpDate from, until;
  char *comma;

  if (colon == NULL || !read_span (span, &from, &until))
    return NULL;
  comma = strrchr (position, ',');
  affiliation = g_strstrip (g_strdup (comma != NULL ? comma + 1 : ""));
  if (comma != NULL)
    *comma = '\0';
  if (*g_strstrip (position) == '\0' && *affiliation == '\0')
    return NULL;
  builder = cp_record_builder_new (get_schema ());
  cp_record_builder_set_string (builder, CP_POSITION_POSITION, position);
  cp_record_builder_set_string (builder, CP_POSITION_AFFILIATION, affiliation);
  cp_record_builder_set_date (builder, CP_POSITION_FROM, from);
  cp_record_builder_set_date (builder, CP_POSITION_UNTIL, until);

  return cp_record_builder_end (builder);
}

static void
append_clean (GString *line, const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }
}

static char *
write_line (const CpRecord *self)
{
  const char *position = cp_record_get_string (self, CP_POSITION_POSITION);
  const char *affiliation = cp_record_get_string (self, CP_POSITION_AFFILIATION);
  g_autofree char *from = cp_date_to_string (cp_record_get_date (self, CP_POSITION_FROM));
  g_autofree char *until = cp_date_to_string (cp_record_get_date (self, CP_POSITION_UNTIL));
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%s%s–%s%s: ", from, *from != '\0' ? " " : "",
                          *until != '\0' ? " " : "", until);
  append_clean (line, position);
  if (affiliation != NULL || (position != NULL && strchr (position, ',') != NULL))
    g_string_append (line, affiliation != NULL ? ", " : ",");
  append_clean (line, affiliation);

  return g_string_free (line, FALSE);
}

/* As it is written back; what cannot be read stays as it is. */
static char *
tidy_line (const char *line)
{
  g_autoptr (CpRecord) record = read_line (line);

  return record != NULL ? write_line (record) : g_strstrip (g_strdup (line));
}

static char *
dup_line (const CpRecord *self)
{
  g_autofree char *line = write_line (self);

  return tidy_line (line);
}

/* The first of those with this line that is not taken yet. */
static const CpRecord *
find_line (const CpRecord *const *own, GPtrArray *taken, const char *line)
{
  for (guint i = 0; own != NULL && own[i] != NULL; i++)
    {
      g_autofree char *other = dup_line (own[i]);

      if (g_str_equal (line, other) && !g_ptr_array_find (taken, own[i], NULL))
        return own[i];
    }
  return NULL;
}

/**
 * cp_dated_position_is_inside_out:
 *
 * Tells whether a position ends before it begins.
 */
gboolean
cp_dated_position_is_inside_out (const CpRecord *self)
{
  CpDate from, until;

  g_return_val_if_fail (self != NULL, FALSE);

  from = cp_record_get_date (self, CP_POSITION_FROM);
  until = cp_record_get_date (self, CP_POSITION_UNTIL);

  return until != 0 && cp_date_get_first (from) > cp_date_get_last (until);
}

/**
 * cp_dated_position_holds:
 * @date: a date, or 0
 *
 * Tells whether a speaker had a position on all days that a date can stand for.
 */
gboolean
cp_dated_position_holds (const CpRecord *self, CpDate date)
{
  CpDate until;

  g_return_val_if_fail (self != NULL, FALSE);

  until = cp_record_get_date (self, CP_POSITION_UNTIL);
  return date != 0
         && cp_date_get_first (date)
                >= cp_date_get_first (cp_record_get_date (self, CP_POSITION_FROM))
         && (until == 0 || cp_date_get_last (date) <= cp_date_get_last (until));
}

/**
 * cp_dated_positions_to_text:
 * @positions: (nullable): as cp_record_get_objects() gives them
 *
 * Writes positions, one a line.
 *
 * Returns: (transfer full): the text, "" where there is none
 */
char *
cp_dated_positions_to_text (const CpRecord *const *positions)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    {
      g_autofree char *line = dup_line (positions[i]);

      g_strv_builder_add (builder, line);
    }
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

/**
 * cp_dated_positions_tidy:
 * @text: as a person wrote it
 *
 * Writes positions as cp_dated_positions_to_text() does, without empty lines. What cannot be read
 * stays as it was written.
 *
 * Returns: (transfer full): the text
 */
char *
cp_dated_positions_tidy (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) written = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  written = g_strsplit (text, "\n", -1);
  for (guint i = 0; written[i] != NULL; i++)
    {
      g_autofree char *line = tidy_line (written[i]);

      if (*line != '\0')
        g_strv_builder_add (builder, line);
    }
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

static gboolean
check_line (const char *line, GError **error)
{
  g_autoptr (CpRecord) record = read_line (line);

  if (record == NULL)
    g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
                 /* Translators: %s is what was written. The example may be another one, but has the
                  * same dates and marks. */
                 _("“%s” cannot be read. Write “2019 – 2023-05: Deputy mayor, Town of Sorvik”; "
                   "either date may be missing, the colon not."),
                 line);
  else if (cp_dated_position_is_inside_out (record))
    g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
                 /* Translators: %s is a line such as “2019 – 2023: Mayor” */
                 _("“%s” ends before it begins."), line);
  else
    return TRUE;
  return FALSE;
}

/**
 * cp_dated_positions_check:
 * @text: tidy
 * @error: a sentence for who wrote it
 *
 * Checks whether each line can be read.
 */
gboolean
cp_dated_positions_check (const char *text, GError **error)
{
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!check_line (lines[i], error))
      return FALSE;
  return TRUE;
}

/**
 * cp_dated_positions_set:
 * @builder: of a speaker
 * @own: (nullable): the positions that were there; those whose line is still there stay as they are
 * @text: tidy, and such as can be read
 *
 * Sets the positions to what a person wrote.
 */
void
cp_dated_positions_set (CpRecordBuilder *builder, guint member, const CpRecord *const *own,
                        const char *text)
{
  g_autoptr (GPtrArray) positions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (builder != NULL && text != NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const CpRecord *known = find_line (own, positions, lines[i]);
      CpRecord *record = known != NULL ? cp_record_ref ((CpRecord *) known) : read_line (lines[i]);

      if (record != NULL)
        g_ptr_array_add (positions, record);
    }
  cp_record_builder_set_objects (builder, member, (CpRecord *const *) positions->pdata,
                                 positions->len);
}
