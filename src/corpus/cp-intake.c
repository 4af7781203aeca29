/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes records into a snapshot that nobody else has: resolves references and checks rules. */

#include "cp-intake-private.h"

#include <glib/gi18n-lib.h>

/* Rows refer to others by handle, and a handle is given out before its record is there where a file
 * or an edit runs ahead of it. Records of registers refer by id and are only looked at. */

/* A reference to a record that may still come. */
typedef struct
{
  CpPlace place;
  CpArray target;
  const char *id;     /* in the arena */
  const char *member; /* in the arena */
  CpAnswer *answer;   /* whose position is to be found, or %NULL */
} Pending;

/* Translators: in each, the placeholder is an id from a file. */
static const char *const missing[CP_N_ARRAYS] = {
  /* Translators: what is wrong with a member of a record; %s is an id from a file */
  [CP_ARRAY_ROLES] = N_("there is no role “%s”"),
  /* Translators: what is wrong with a member of a record; %s is an id from a file */
  [CP_ARRAY_OUTLETS] = N_("there is no outlet “%s”"),
  /* Translators: what is wrong with a member of a record; %s is an id from a file */
  [CP_ARRAY_DOCUMENTS] = N_("there is no document “%s”"),
  /* Translators: what is wrong with a member of a record; %s is an id from a file */
  [CP_ARRAY_SPEAKERS] = N_("there is no speaker “%s”"),
  /* Translators: what is wrong with a member of a record; %s is an id from a file */
  [CP_ARRAY_TOPICS] = N_("there is no topic “%s”"),
  /* Translators: what is wrong with a member of a record; %s is an id from a file */
  [CP_ARRAY_QUESTIONS] = N_("there is no question “%s”"),
  /* Translators: what is wrong with a member of a record; %s is an id from a file */
  [CP_ARRAY_STATEMENTS] = N_("there is no statement “%s”"),
};

/* Finds the handle that an id leads to, whether its record is there or not. */
static guint32
find_handle (CpSnapshot *snapshot, CpArray target, const char *id)
{
  if (target == CP_ARRAY_STATEMENTS)
    return cp_snapshot_find_statement (snapshot, id);
  return cp_register_find (snapshot->registers[target], id);
}

static gboolean
is_there (CpSnapshot *snapshot, CpArray target, guint32 handle)
{
  if (target == CP_ARRAY_STATEMENTS)
    return snapshot->statements.view.live[handle];
  return cp_register_get_item (snapshot->registers[target], handle) != NULL;
}

static void
open_statement (CpIntake *self, guint32 handle)
{
  cp_snapshot_index_statement (self->snapshot, handle);
  if (self->open_statements != NULL)
    g_array_append_val (self->open_statements, handle);
}

/* Names a record that is not there yet. */
static guint32
reserve (CpIntake *self, CpArray target, const char *id)
{
  CpSnapshot *snapshot = self->snapshot;
  CpStatementRow row = cp_empty_statement_row;
  guint32 handle;

  if (target != CP_ARRAY_STATEMENTS)
    {
      cp_register_make_writable (&snapshot->registers[target]);
      return cp_register_reserve (snapshot->registers[target], id);
    }

  row.id = cp_arena_copy_string (snapshot->arena, id);
  handle = cp_statement_table_append (&snapshot->statements, &row);
  open_statement (self, handle);
  return handle;
}

/* Names a record that comes back under the handle that it had. */
static guint32
reserve_coming (CpIntake *self, CpArray target, const char *id)
{
  CpSnapshot *snapshot = self->snapshot;
  guint32 handle = CP_HANDLE_NONE;

  if (self->find_coming != NULL)
    handle = self->find_coming (target, id, self->data);
  if (handle == CP_HANDLE_NONE)
    return CP_HANDLE_NONE;

  if (target == CP_ARRAY_STATEMENTS)
    {
      open_statement (self, handle);
    }
  else
    {
      cp_register_make_writable (&snapshot->registers[target]);
      cp_register_open (snapshot->registers[target], handle, id);
    }

  return handle;
}

static Pending *
add_pending (CpIntake *self, CpArray target, const char *id, const char *member)
{
  Pending pending = { self->place, target };

  pending.place.id = cp_arena_copy_string (self->snapshot->arena, self->place.id);
  pending.id = cp_arena_copy_string (self->snapshot->arena, id);
  pending.member = cp_arena_copy_string (self->snapshot->arena, member);
  g_array_append_val (self->pending, pending);
  return &g_array_index (self->pending, Pending, self->pending->len - 1);
}

/* Notes that a record which is not there has to come. */
static void
miss (CpIntake *self, CpArray target, const char *id, const char *member)
{
  if (self->mode == CP_INTAKE_AT_ONCE)
    cp_intake_report_missing (self, target, id, member);
  else if (self->mode == CP_INTAKE_FILE)
    add_pending (self, target, id, member);
}

/* Looks whether a record is there, without need of its handle. */
void
cp_intake_expect (CpIntake *self, CpArray target, const char *id, const char *member)
{
  if (cp_snapshot_find (self->snapshot, target, id) == CP_HANDLE_NONE)
    miss (self, target, id, member);
}

/* Finds the handle for an id; what is not there gets one, unless that is a fault at once. */
guint32
cp_intake_resolve (CpIntake *self, CpArray target, const char *id, const char *member)
{
  guint32 handle = find_handle (self->snapshot, target, id);

  if (handle != CP_HANDLE_NONE && is_there (self->snapshot, target, handle))
    return handle;

  miss (self, target, id, member);
  if (handle == CP_HANDLE_NONE && self->mode != CP_INTAKE_AT_ONCE)
    handle = reserve_coming (self, target, id);
  if (handle == CP_HANDLE_NONE && self->mode != CP_INTAKE_AT_ONCE)
    handle = reserve (self, target, id);
  return handle;
}

/* Finds a position by its words. */
gboolean
cp_intake_find_position (CpQuestion *question, const char *words, guint32 *position)
{
  const char *const *positions = cp_question_get_positions (question);

  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    if (g_str_equal (positions[i], words))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

void
cp_intake_report_position (CpIntake *self, CpQuestion *question, const char *words,
                           const char *member)
{
  cp_intake_report (self, member,
                    /* Translators: a position that one can take on a question, and its id. */
                    _("“%s” is none of the positions of the question “%s”"), words,
                    cp_item_get_id (CP_ITEM (question)));
}

/* The positions that an answer may take come with its question, later in the file. */
void
cp_intake_wait_for_position (CpIntake *self, CpAnswer *answer, const char *question,
                             const char *member)
{
  add_pending (self, CP_ARRAY_QUESTIONS, question, member)->answer = answer;
}

static char *
make_key (CpArray array, const char *id)
{
  return g_strdup_printf ("%u %s", array, id);
}

static gboolean
is_excused (CpIntake *self, const Pending *pending)
{
  g_autofree char *key = make_key (pending->target, pending->id);

  return self->excused != NULL && g_hash_table_contains (self->excused, key);
}

static void
end_pending (CpIntake *self, const Pending *pending)
{
  CpAnswer *answer = pending->answer;
  CpQuestion *question;

  self->place = pending->place;
  if (cp_snapshot_find (self->snapshot, pending->target, pending->id) == CP_HANDLE_NONE)
    {
      if (answer == NULL && !is_excused (self, pending))
        cp_intake_report_missing (self, pending->target, pending->id, pending->member);
      return;
    }
  if (answer == NULL)
    return;

  question = cp_snapshot_get_question (self->snapshot, answer->question);
  if (!cp_intake_find_position (question, answer->words, &answer->position))
    cp_intake_report_position (self, question, answer->words, pending->member);
}

/**
 * cp_intake_excuse:
 * @self: an intake
 * @array: an array
 * @id: the id of a record that came but was not taken in
 *
 * Notes that a reference to the record is no fault: the record is, and that was said.
 */
void
cp_intake_excuse (CpIntake *self, CpArray array, const char *id)
{
  if (self->excused == NULL)
    self->excused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self->excused, make_key (array, id));
}

/**
 * cp_intake_end:
 * @self: an intake of a file
 *
 * Looks whether all came that was referred to before it came, and reports what did not.
 */
void
cp_intake_end (CpIntake *self)
{
  for (guint i = 0; self->pending != NULL && i < self->pending->len; i++)
    end_pending (self, &g_array_index (self->pending, Pending, i));
}

/**
 * cp_intake_init:
 * @self: an intake
 * @snapshot: where records are taken in; nobody else has it
 * @mode: what a reference to a record that is not there means
 * @fault: (scope notified): called for each fault, with `place` set
 * @data: data for @fault
 *
 * Begins to take records in.
 */
void
cp_intake_init (CpIntake *self, CpSnapshot *snapshot, CpIntakeMode mode, CpRecordFaultFunc fault,
                gpointer data)
{
  *self = (CpIntake) { .snapshot = snapshot, .mode = mode, .fault = fault, .data = data };
  if (mode == CP_INTAKE_FILE)
    self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
}

/**
 * cp_intake_clear:
 * @self: an intake
 *
 * Frees what an intake holds.
 */
void
cp_intake_clear (CpIntake *self)
{
  g_clear_pointer (&self->pending, g_array_unref);
  g_clear_pointer (&self->excused, g_hash_table_unref);
}

/**
 * cp_intake_report:
 * @self: an intake
 * @member: the member that is at fault
 * @format: what is wrong
 * @...: its arguments
 *
 * Reports a fault of the record at `place`.
 */
void
cp_intake_report (CpIntake *self, const char *member, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  self->n_faults++;
  if (self->fault != NULL)
    self->fault (member, message, self->data);
}

/**
 * cp_intake_report_missing:
 * @self: an intake
 * @target: the array that was referred to
 * @id: the id that leads to nothing
 * @member: the member that refers to it
 *
 * Reports that a record is not there.
 */
void
cp_intake_report_missing (CpIntake *self, CpArray target, const char *id, const char *member)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (_(missing[target]), id);
#pragma GCC diagnostic pop
  cp_intake_report (self, member, "%s", message);
}

/**
 * cp_intake_report_doubled:
 * @self: an intake
 * @member: the member that is a list
 * @texts: (nullable): the list
 *
 * Reports the first text that stands twice in a list. A long list, which need not come from us, does
 * not take the square of its length.
 */
void
cp_intake_report_doubled (CpIntake *self, const char *member, const char *const *texts)
{
  g_autoptr (GHashTable) seen = NULL;

  if (texts == NULL || texts[0] == NULL || texts[1] == NULL)
    return;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; texts[i] != NULL; i++)
    if (!g_hash_table_add (seen, (gpointer) texts[i]))
      {
        /* Translators: the placeholder is an id or a position from a file. */
        cp_intake_report (self, member, _("“%s” stands there twice"), texts[i]);
        return;
      }
}
