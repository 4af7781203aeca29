/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of how statements are coded: who says them, in which mode and role, on which topics. */

#include "cp-edit-coding.h"

#include "cp-edit-statements.h"
#include "cp-id-maker.h"
#include "cp-snapshot-records.h"

typedef struct
{
  guint member;
  const char *value;
  CpMode mode;
  gboolean on;
} Coding;

static void
set_value (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  const Coding *coding = data;
  const char *value = coding->value != NULL && *coding->value != '\0' ? coding->value : NULL;

  if (g_strcmp0 (cp_record_get_string (own, coding->member), value) == 0)
    return;
  cp_record_builder_set_string (builder, coding->member, value);
  /* A note says nothing of that. */
  if (coding->member != CP_STATEMENT_NOTE)
    cp_edit_look_over (builder, own);
}

/**
 * cp_edit_new_coding:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): of statements, each once
 * @member: %CP_STATEMENT_SPEAKER, %CP_STATEMENT_ROLE, %CP_STATEMENT_GIST or %CP_STATEMENT_NOTE
 * @value: (nullable): an id or a text; empty leaves it out
 *
 * Codes statements alike.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_coding (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                    guint n_statements, guint member, const char *value)
{
  Coding coding = { .member = member, .value = value };

  g_return_val_if_fail (member == CP_STATEMENT_SPEAKER || member == CP_STATEMENT_ROLE
                        || member == CP_STATEMENT_GIST || member == CP_STATEMENT_NOTE, NULL);

  return cp_edit_new_change (name, snapshot, CP_ARRAY_STATEMENTS, statements, n_statements,
                             set_value, &coding);
}

static void
set_mode (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  const Coding *coding = data;

  if (cp_record_get_enum (own, CP_STATEMENT_MODE) == coding->mode)
    return;
  cp_record_builder_set_enum (builder, CP_STATEMENT_MODE, coding->mode);
  cp_edit_look_over (builder, own);
}

/**
 * cp_edit_new_mode:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): of statements, each once
 * @mode: or %CP_MODE_NONE
 *
 * Says how statements are given.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_mode (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                  guint n_statements, CpMode mode)
{
  Coding coding = { .mode = mode };

  return cp_edit_new_change (name, snapshot, CP_ARRAY_STATEMENTS, statements, n_statements,
                             set_mode, &coding);
}

/* A new record behind all others of its register. */
static char *
insert_named (CpEdit *edit, CpSnapshot *snapshot, CpArray array, guint id_member,
              guint name_member, const char *name)
{
  g_autoptr (CpIdMaker) ids = cp_id_maker_new (snapshot);
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (array));
  char *id = cp_id_maker_make (ids, array, name, cp_schema_get (array)->name);
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_string (builder, id_member, id);
  cp_record_builder_set_string (builder, name_member, name);
  if (array == CP_ARRAY_SPEAKERS)
    cp_record_builder_set_boolean (builder, CP_SPEAKER_NAMED, TRUE);
  record = cp_record_builder_end (builder);
  cp_edit_insert (edit, array, G_MAXUINT, record);

  return id;
}

/**
 * cp_edit_new_speaker:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): of statements, each once
 * @speaker_name: of somebody who is not in the register yet
 *
 * Adds a speaker, who says the statements.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_speaker (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                     guint n_statements, const char *speaker_name)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpEdit) change = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (snapshot != NULL && speaker_name != NULL && *speaker_name != '\0', edit);

  id = insert_named (edit, snapshot, CP_ARRAY_SPEAKERS, CP_SPEAKER_ID, CP_SPEAKER_NAME,
                     speaker_name);
  change = cp_edit_new_coding (name, snapshot, statements, n_statements, CP_STATEMENT_SPEAKER, id);
  cp_edit_append (edit, change);

  return edit;
}

static void
set_topic (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  const Coding *coding = data;
  const char *const *topics = cp_record_get_strings (own, CP_STATEMENT_TOPICS);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  gboolean had = FALSE;

  for (guint i = 0; topics != NULL && topics[i] != NULL; i++)
    {
      gboolean is_it = g_str_equal (topics[i], coding->value);

      had = had || is_it;
      if (!is_it || coding->on)
        g_ptr_array_add (kept, (gpointer) topics[i]);
    }
  if (had == coding->on)
    return;
  if (coding->on)
    g_ptr_array_add (kept, (gpointer) coding->value);
  g_ptr_array_add (kept, NULL);
  cp_record_builder_set_strings (builder, CP_STATEMENT_TOPICS, (const char *const *) kept->pdata);
  cp_edit_look_over (builder, own);
}

static CpEdit *
change_topic (const char *name, CpSnapshot *snapshot, const guint32 *statements,
              guint n_statements, const char *topic, gboolean on)
{
  Coding coding = { .value = topic, .on = on };

  return cp_edit_new_change (name, snapshot, CP_ARRAY_STATEMENTS, statements, n_statements,
                             set_topic, &coding);
}

/**
 * cp_edit_new_topic_change:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): of statements, each once
 * @topic: a handle
 * @on: whether they are to be about it
 *
 * Says what statements are about, or are not.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_topic_change (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                          guint n_statements, guint32 topic, gboolean on)
{
  g_return_val_if_fail (snapshot != NULL && topic != CP_HANDLE_NONE, NULL);

  return change_topic (name, snapshot, statements, n_statements,
                       cp_snapshot_get_record_id (snapshot, CP_ARRAY_TOPICS, topic), on);
}

/**
 * cp_edit_new_topic:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): of statements, each once
 * @label: of a topic that is not in the register yet
 *
 * Adds a topic, which the statements are about.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_topic (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                   guint n_statements, const char *label)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpEdit) change = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (snapshot != NULL && label != NULL && *label != '\0', edit);

  id = insert_named (edit, snapshot, CP_ARRAY_TOPICS, CP_TOPIC_ID, CP_TOPIC_LABEL, label);
  change = change_topic (name, snapshot, statements, n_statements, id, TRUE);
  cp_edit_append (edit, change);

  return edit;
}

static void
unreview (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED, FALSE);
}

/**
 * cp_edit_new_unreview:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): of statements, each once
 *
 * Takes back that a person has looked at statements.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_unreview (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                      guint n_statements)
{
  return cp_edit_new_change (name, snapshot, CP_ARRAY_STATEMENTS, statements, n_statements,
                             unreview, NULL);
}
