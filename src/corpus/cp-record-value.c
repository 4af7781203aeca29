/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a record as a person reads and writes them: as text. */

#include "cp-record-value.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
#include "cp-dated-position.h"

/*
 * A list is written with one entry a line, positions by date too; a date as in the project file, a
 * reference as the id, yes as CP_VALUE_YES. What is left out is "". Of what a date is based on, yes
 * means that it is inferred.
 */

static gboolean
is_inferred (const CpMember *member)
{
  return member->type == CP_MEMBER_ENUM && strcmp (member->name, "date_basis") == 0;
}

static gboolean
is_list (const CpMember *member)
{
  return member->type == CP_MEMBER_STRINGS || member->type == CP_MEMBER_REFS;
}

/* No other objects are written as text. */
static gboolean
is_positions (const CpMember *member)
{
  return member->type == CP_MEMBER_OBJECTS;
}

static gboolean
is_address (const CpMember *member)
{
  return strcmp (member->name, "url") == 0;
}

/* What may go over several lines. */
static gboolean
is_prose (const CpMember *member)
{
  return strcmp (member->name, "note") == 0 || strcmp (member->name, "description") == 0;
}

static char *
dup_yes (gboolean yes)
{
  return g_strdup (yes ? CP_VALUE_YES : "");
}

static char *
dup_list (const char *const *values)
{
  return values != NULL ? g_strjoinv ("\n", (char **) values) : g_strdup ("");
}

/**
 * cp_record_dup_value:
 * @member: the place of a text, a list of them, positions by date, a reference, a date, or what is yes
 *   or no
 *
 * Writes what a member has.
 *
 * Returns: (transfer full): the text, "" where the member is left out
 */
char *
cp_record_dup_value (const CpRecord *self, guint member)
{
  const CpMember *own;
  const char *text;

  g_return_val_if_fail (self != NULL && member < cp_record_get_schema (self)->n_members, NULL);

  own = &cp_record_get_schema (self)->members[member];
  if (own->type == CP_MEMBER_BOOLEAN)
    return dup_yes (cp_record_get_boolean (self, member));
  if (is_inferred (own))
    return dup_yes (cp_record_get_enum (self, member) == CP_DATE_BASIS_INFERRED);
  if (own->type == CP_MEMBER_DATE)
    return cp_record_get_date (self, member) != 0
               ? cp_date_to_string (cp_record_get_date (self, member))
               : g_strdup ("");
  if (is_positions (own))
    return cp_dated_positions_to_text (cp_record_get_objects (self, member));
  if (is_list (own))
    return dup_list (cp_record_get_strings (self, member));
  text = cp_record_get_string (self, member);

  return g_strdup (text != NULL ? text : "");
}

/* What cannot be seen is no part of a value; a line break is one where there may be lines. */
static char *
clean (const char *text, gboolean lines)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_iscntrl (c) && !(lines && c == '\n'))
        c = ' ';
      g_string_append_unichar (clean, c);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&clean), FALSE));
}

static char **
split_list (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && g_hash_table_add (taken, parts[i]))
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/**
 * cp_record_tidy_value:
 *
 * Writes a value as it is kept: without blanks at its ends, empty lines, and what is there twice.
 *
 * Returns: (transfer full): the text
 */
char *
cp_record_tidy_value (const CpSchema *schema, guint member, const char *text)
{
  const CpMember *own;
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (schema != NULL && member < schema->n_members && text != NULL, NULL);

  own = &schema->members[member];
  tidy = clean (text, is_list (own) || is_positions (own) || is_prose (own));
  if (is_positions (own))
    return cp_dated_positions_tidy (tidy);
  if (is_list (own))
    {
      g_auto (GStrv) values = split_list (tidy);

      return dup_list ((const char *const *) values);
    }
  return g_steal_pointer (&tidy);
}

static gboolean
check_date (const char *text, GError **error)
{
  CpDate date;

  if (cp_date_parse (text, &date))
    return TRUE;
  g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
               /* Translators: %s is what was written */
               _("“%s” is no date. Write 2024-06-06, or 2024-06, or 2024."), text);
  return FALSE;
}

static gboolean
check_address (const char *text, GError **error)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;
  gboolean web = g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;

  if (web && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0')
    return TRUE;
  g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
               /* Translators: %s is what was written; https:// stays as it is */
               _("“%s” is no web address: it would begin with https://."), text);
  return FALSE;
}

/**
 * cp_record_check_value:
 * @text: a tidy value
 * @error: a sentence for who wrote it
 *
 * Checks whether a member can have a value. References are not looked up.
 *
 * Returns: whether it can
 */
gboolean
cp_record_check_value (const CpSchema *schema, guint member, const char *text, GError **error)
{
  const CpMember *own;

  g_return_val_if_fail (schema != NULL && member < schema->n_members && text != NULL, FALSE);

  own = &schema->members[member];
  if (*text == '\0' && (own->flags & CP_MEMBER_REQUIRED) != 0)
    {
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
                           /* Translators: stands below a field of a form that was left empty */
                           _("This cannot be empty."));
      return FALSE;
    }
  if (*text != '\0' && own->type == CP_MEMBER_DATE)
    return check_date (text, error);
  if (*text != '\0' && is_positions (own))
    return cp_dated_positions_check (text, error);
  if (*text != '\0' && is_address (own))
    return check_address (text, error);

  return TRUE;
}

/**
 * cp_record_builder_set_value:
 * @own: what the record was
 * @text: a tidy value that the member can have
 *
 * Sets a member to what a person wrote.
 */
void
cp_record_builder_set_value (CpRecordBuilder *self, const CpRecord *own, guint member,
                             const char *text)
{
  const CpMember *place;
  gboolean yes;
  CpDate date = 0;

  g_return_if_fail (self != NULL && own != NULL && text != NULL);
  g_return_if_fail (member < cp_record_get_schema (own)->n_members);

  place = &cp_record_get_schema (own)->members[member];
  yes = strcmp (text, CP_VALUE_YES) == 0;
  if (place->type == CP_MEMBER_BOOLEAN)
    cp_record_builder_set_boolean (self, member, yes);
  else if (is_inferred (place))
    cp_record_builder_set_enum (self, member, yes ? CP_DATE_BASIS_INFERRED : CP_DATE_BASIS_STATED);
  else if (place->type == CP_MEMBER_DATE)
    {
      cp_date_parse (text, &date);
      cp_record_builder_set_date (self, member, date);
    }
  else if (is_positions (place))
    cp_dated_positions_set (self, member, cp_record_get_objects (own, member), text);
  else if (is_list (place))
    {
      g_auto (GStrv) values = split_list (text);

      cp_record_builder_set_strings (self, member, (const char *const *) values);
    }
  else
    cp_record_builder_set_string (self, member, text);
}
