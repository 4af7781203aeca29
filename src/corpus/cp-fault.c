/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fault of a project file and where it stands. */

#include "cp-fault.h"

#include <glib/gi18n-lib.h>

/* What a file has is shown up to here, in characters: it may be as long as the file. */
#define MAX_ID 80
#define MAX_TEXT 400

/* Makes one line of a text, at most @max_length characters long. */
static char *
shorten (const char *text, guint max_length)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *at = text;

  for (guint i = 0; i < max_length && *at != '\0'; i++, at = g_utf8_next_char (at))
    if (g_ascii_iscntrl (*at))
      g_string_append_c (line, ' ');
    else
      g_string_append_len (line, at, g_utf8_next_char (at) - at);
  if (*at != '\0')
    g_string_append (line, "…");

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static CpFault *
new_fault (guint line, const char *place, const char *message)
{
  CpFault *self = g_new0 (CpFault, 1);

  self->line = line;
  self->place = place == NULL ? NULL : shorten (place, MAX_TEXT);
  self->message = shorten (message, MAX_TEXT);
  return self;
}

/**
 * cp_fault_new:
 * @line: the line on which the record begins, from 1, or 0
 * @array: the array it is in
 * @position: its place there, from 0
 * @id: (nullable): its id
 * @member: (nullable): the member that is at fault
 * @message: what is wrong
 *
 * Makes a fault of a record.
 *
 * Returns: (transfer full): the fault
 */
CpFault *
cp_fault_new (guint line, CpArray array, guint position, const char *id, const char *member,
              const char *message)
{
  g_autoptr (GString) place = g_string_new (NULL);
  g_autofree char *shown_id = NULL;
  const char *name;

  g_return_val_if_fail (array < CP_N_ARRAYS && message != NULL, NULL);

  name = cp_schema_get_array_names ()[array];
  shown_id = id == NULL ? NULL : shorten (id, MAX_ID);
  if (id == NULL)
    /* Translators: a list of a project file, such as statements, and a number from 1. */
    g_string_append_printf (place, _("%s, record %u"), name, position + 1);
  else
    /* Translators: a list of a project file, such as statements, a number from 1, and an id. */
    g_string_append_printf (place, _("%s, record %u (“%s”)"), name, position + 1, shown_id);

  if (member != NULL)
    /* Translators: goes on after the place of a record: the name of a member of it. */
    g_string_append_printf (place, _(", member “%s”"), member);

  return new_fault (line, place->str, message);
}

/**
 * cp_fault_new_for_member:
 * @line: the line on which the value begins, from 1, or 0
 * @member: a member of the whole file
 * @message: what is wrong
 *
 * Makes a fault of a top-level member.
 *
 * Returns: (transfer full): the fault
 */
CpFault *
cp_fault_new_for_member (guint line, const char *member, const char *message)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (member != NULL && message != NULL, NULL);

  /* Translators: the name of a member of a project file. */
  place = g_strdup_printf (_("member “%s”"), member);
  return new_fault (line, place, message);
}

/**
 * cp_fault_new_for_file:
 * @message: what is wrong, with its place
 *
 * Makes a fault of the whole file.
 *
 * Returns: (transfer full): the fault
 */
CpFault *
cp_fault_new_for_file (const char *message)
{
  g_return_val_if_fail (message != NULL, NULL);
  return new_fault (0, NULL, message);
}

/**
 * cp_fault_copy:
 * @self: a fault
 *
 * Copies a fault.
 *
 * Returns: (transfer full): the copy
 */
CpFault *
cp_fault_copy (const CpFault *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return new_fault (self->line, self->place, self->message);
}

/**
 * cp_fault_free:
 * @self: (transfer full): a fault
 *
 * Frees a fault.
 */
void
cp_fault_free (CpFault *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->place);
  g_free (self->message);
  g_free (self);
}

/**
 * cp_fault_to_string:
 * @self: a fault
 *
 * Says a fault in one line.
 *
 * Returns: (transfer full): "line 3: statements, record 1 (“s-1”), member “mode”: …"
 */
char *
cp_fault_to_string (const CpFault *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->place == NULL)
    return g_strdup (self->message);
  if (self->line == 0)
    /* Translators: a place in a project file, and what is wrong there. */
    return g_strdup_printf (_("%s: %s"), self->place, self->message);
  /* Translators: a line number, a place in a project file, and what is wrong there. */
  return g_strdup_printf (_("line %u: %s: %s"), self->line, self->place, self->message);
}
