/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of a register made one, and one speaker made two. */

#include "cp-edit-registers.h"

#include "cp-query-text.h"
#include "cp-reference.h"
#include "cp-setup.h"
#include "cp-snapshot-records.h"

/* What merged records are known by goes on under the one that stays. */
static guint
get_names_member (CpArray array)
{
  switch (array)
    {
    case CP_ARRAY_SPEAKERS:
      return CP_SPEAKER_ALIASES;
    case CP_ARRAY_TOPICS:
      return CP_TOPIC_TERMS;
    default:
      return G_MAXUINT;
    }
}

/* Names in the order in which they came, each once. */
typedef struct
{
  GPtrArray *list;
  GHashTable *taken;
} Names;

static void
add_name (Names *names, const char *name)
{
  if (name != NULL && g_hash_table_add (names->taken, (gpointer) name))
    g_ptr_array_add (names->list, (gpointer) name);
}

static void
add_names (Names *names, const CpRecord *record, guint member)
{
  const char *const *own = cp_record_get_strings (record, member);

  for (guint i = 0; own != NULL && own[i] != NULL; i++)
    add_name (names, own[i]);
}

static gboolean
is_empty (const CpRecord *record, guint i)
{
  switch (cp_record_get_schema (record)->members[i].type)
    {
    case CP_MEMBER_STRING:
    case CP_MEMBER_REF:
      return cp_record_get_string (record, i) == NULL;
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_MAP:
      return cp_record_get_strings (record, i) == NULL;
    default:
      return FALSE;
    }
}

/* What the record that stays does not say it takes from the first that does. */
static void
fill (CpRecordBuilder *builder, guint i, GPtrArray *records)
{
  const CpMember *member = &cp_record_get_schema (records->pdata[0])->members[i];
  guint from = 0;

  while (from < records->len && is_empty (records->pdata[from], i))
    from++;
  if (from == 0 || from == records->len)
    return;
  if (member->type == CP_MEMBER_STRING || member->type == CP_MEMBER_REF)
    cp_record_builder_set_string (builder, i, cp_record_get_string (records->pdata[from], i));
  else
    cp_record_builder_set_strings (builder, i, cp_record_get_strings (records->pdata[from], i));
}

/* The names of the one that stays come first; a speaker's name becomes an alias of that one. */
static void
unite_names (CpRecordBuilder *builder, CpArray array, GPtrArray *records)
{
  guint member = get_names_member (array);
  const char *name = cp_record_get_string (records->pdata[0], CP_SPEAKER_NAME);
  Names names = { g_ptr_array_new (), g_hash_table_new (g_str_hash, g_str_equal) };

  for (guint i = 0; i < records->len; i++)
    {
      const char *other = cp_record_get_string (records->pdata[i], CP_SPEAKER_NAME);

      if (array == CP_ARRAY_SPEAKERS && g_strcmp0 (other, name) != 0)
        add_name (&names, other);
      add_names (&names, records->pdata[i], member);
    }
  g_ptr_array_add (names.list, NULL);
  cp_record_builder_set_strings (builder, member, (const char *const *) names.list->pdata);
  g_ptr_array_unref (names.list);
  g_hash_table_unref (names.taken);
}

static gboolean
is_same_record (gconstpointer a, gconstpointer b)
{
  return cp_record_equal (a, b);
}

/* Each once. */
static void
unite_positions (CpRecordBuilder *builder, GPtrArray *records)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      const CpRecord *const *own = cp_record_get_objects (records->pdata[i], CP_SPEAKER_POSITIONS);

      for (guint j = 0; own != NULL && own[j] != NULL; j++)
        if (!g_ptr_array_find_with_equal_func (all, own[j], is_same_record, NULL))
          g_ptr_array_add (all, (gpointer) own[j]);
    }
  cp_record_builder_set_objects (builder, CP_SPEAKER_POSITIONS, (CpRecord *const *) all->pdata,
                                 all->len);
}

/* Of all records the first is the one that stays. */
static CpRecord *
unite (CpArray array, GPtrArray *records)
{
  CpRecordBuilder *builder = cp_record_builder_new_from (records->pdata[0]);

  for (guint i = 0; i < cp_schema_get (array)->n_members; i++)
    fill (builder, i, records);
  if (get_names_member (array) != G_MAXUINT)
    unite_names (builder, array, records);
  if (array == CP_ARRAY_SPEAKERS)
    unite_positions (builder, records);
  for (guint i = 0; array == CP_ARRAY_TOPICS && i < records->len; i++)
    if (cp_record_get_boolean (records->pdata[i], CP_TOPIC_MAIN))
      cp_record_builder_set_boolean (builder, CP_TOPIC_MAIN, TRUE);
  return cp_record_builder_end (builder);
}

/* Nobody speaks together with himself. */
static CpRecord *
drop_self (CpRecord *statement)
{
  const char *speaker = cp_record_get_string (statement, CP_STATEMENT_SPEAKER);
  const char *const *with = cp_record_get_strings (statement, CP_STATEMENT_WITH);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  CpRecordBuilder *builder;

  if (speaker == NULL || with == NULL || !g_strv_contains (with, speaker))
    return statement;
  for (guint i = 0; with[i] != NULL; i++)
    if (!g_str_equal (with[i], speaker))
      g_ptr_array_add (kept, (gpointer) with[i]);
  g_ptr_array_add (kept, NULL);
  builder = cp_record_builder_new_from (statement);
  cp_record_builder_set_strings (builder, CP_STATEMENT_WITH, (const char *const *) kept->pdata);
  cp_record_unref (statement);

  return cp_record_builder_end (builder);
}

static char *
make_place (const CpRecord *summary)
{
  const char *topic = cp_record_get_string (summary, CP_SUMMARY_TOPIC);
  const char *document = cp_record_get_string (summary, CP_SUMMARY_DOCUMENT);
  const char *side = cp_record_get_string (summary, CP_SUMMARY_SIDE);

  return g_strconcat (topic != NULL ? topic : "", "\n", document != NULL ? document : "", "\n",
                      side != NULL ? side : "", NULL);
}

/* A summary on its way: where it was, and what it becomes. */
typedef struct
{
  guint32 handle;
  CpRecord *record;
  gboolean changed;
} Summary;

static void
clear_summary (gpointer data)
{
  g_clear_pointer (&((Summary *) data)->record, cp_record_unref);
}

/* Two texts for one place become one text, the first one first. */
static void
join_summary (Summary *first, const Summary *second)
{
  const char *one = cp_record_get_string (first->record, CP_SUMMARY_TEXT);
  const char *other = cp_record_get_string (second->record, CP_SUMMARY_TEXT);
  g_autofree char *text = g_strjoin (" ", one != NULL ? one : other, one != NULL ? other : NULL, NULL);
  CpRecordBuilder *builder = cp_record_builder_new_from (first->record);

  cp_record_builder_set_string (builder, CP_SUMMARY_TEXT, text);
  cp_record_unref (first->record);
  first->record = cp_record_builder_end (builder);
  first->changed = TRUE;
}

/* A query among the members of a record. */
static void
redirect_query (CpRecordBuilder *builder, const CpRecord *own, guint member, CpArray array,
                GHashTable *ids)
{
  const char *query = cp_record_get_string (own, member);
  g_autofree char *redirected = NULL;

  if (query == NULL)
    return;
  redirected = cp_query_text_redirect (query, array, ids);
  cp_record_builder_set_string (builder, member, redirected);
}

/* Its side is a query, which may name what goes. */
static CpRecord *
redirect_summary (const CpRecord *own, CpArray array, GHashTable *ids)
{
  g_autoptr (CpRecord) record = cp_record_redirect (own, array, ids);
  CpRecordBuilder *builder = cp_record_builder_new_from (record);

  redirect_query (builder, own, CP_SUMMARY_SIDE, array, ids);
  return cp_record_builder_end (builder);
}

static void
redirect_sides (CpEdit *edit, CpSnapshot *snapshot, CpArray array, GHashTable *ids)
{
  const CpRecord *own = cp_snapshot_get_sides (snapshot);
  g_autoptr (CpRecord) record = NULL;
  g_autofree char *json = NULL;
  CpRecordBuilder *builder;

  if (own == NULL)
    return;
  builder = cp_record_builder_new_from (own);
  redirect_query (builder, own, CP_SIDES_LEFT, array, ids);
  redirect_query (builder, own, CP_SIDES_RIGHT, array, ids);
  record = cp_record_builder_end (builder);
  if (cp_record_equal (own, record))
    return;
  json = cp_record_to_json (record);
  cp_edit_set_member (edit, "sides", json);
}

static void
redirect_setups (CpEdit *edit, CpSnapshot *snapshot, CpArray array, GHashTable *ids)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_COMPARISONS, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (snapshot, CP_ARRAY_COMPARISONS, order[i]);
      g_autoptr (CpRecord) record = cp_setup_redirect (own, array, ids);

      if (!cp_record_equal (own, record))
        cp_edit_replace (edit, CP_ARRAY_COMPARISONS, order[i], record);
    }
}

static GArray *
list_summaries (CpSnapshot *snapshot, CpArray array, GHashTable *ids)
{
  GArray *summaries = g_array_new (FALSE, TRUE, sizeof (Summary));
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_SUMMARIES, &n);

  g_array_set_clear_func (summaries, clear_summary);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (snapshot, CP_ARRAY_SUMMARIES, order[i]);
      Summary summary = { order[i], redirect_summary (own, array, ids) };

      summary.changed = !cp_record_equal (own, summary.record);
      g_array_append_val (summaries, summary);
    }
  return summaries;
}

static void
merge_summaries (CpEdit *edit, CpSnapshot *snapshot, CpArray array, GHashTable *ids)
{
  g_autoptr (GArray) summaries = list_summaries (snapshot, array, ids);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < summaries->len; i++)
    {
      Summary *summary = &g_array_index (summaries, Summary, i);
      g_autofree char *place = make_place (summary->record);
      Summary *first = g_hash_table_lookup (places, place);

      /* Those that stood in one place before stay as they are. */
      if (first != NULL && (first->changed || summary->changed))
        {
          join_summary (first, summary);
          cp_edit_remove (edit, CP_ARRAY_SUMMARIES, summary->handle);
          summary->changed = FALSE;
        }
      else if (first == NULL)
        g_hash_table_insert (places, g_steal_pointer (&place), summary);
    }
  for (guint i = 0; i < summaries->len; i++)
    {
      const Summary *summary = &g_array_index (summaries, Summary, i);

      if (summary->changed)
        cp_edit_replace (edit, CP_ARRAY_SUMMARIES, summary->handle, summary->record);
    }
}

static void
redirect_array (CpEdit *edit, CpSnapshot *snapshot, CpArray in, CpArray array,
                const guint32 *handles, guint n_handles, GHashTable *ids)
{
  g_autoptr (GArray) referring = cp_snapshot_list_referring (snapshot, in, array, handles, n_handles);

  for (guint i = 0; i < referring->len; i++)
    {
      guint32 handle = g_array_index (referring, guint32, i);
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (snapshot, in, handle);
      g_autoptr (CpRecord) record = cp_record_redirect (own, array, ids);

      if (in == CP_ARRAY_STATEMENTS && array == CP_ARRAY_SPEAKERS)
        record = drop_self (g_steal_pointer (&record));
      if (!cp_record_equal (own, record))
        cp_edit_replace (edit, in, handle, record);
    }
}

/**
 * cp_edit_new_merge:
 * @name: what is done, as a menu names it
 * @array: roles, outlets, speakers or topics
 * @handles: (array length=n_handles): of records that are there, each once
 * @into: the one of them that stays
 *
 * Makes records one. What refers to any of them refers to @into, which takes from the others what
 * it does not say itself: aliases, names and positions by date of speakers, terms of topics,
 * whatever is empty. The queries that the corpus keeps name @into, and two summaries for one place
 * become one text.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_merge (const char *name, CpSnapshot *snapshot, CpArray array, const guint32 *handles,
                   guint n_handles, guint32 into)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  g_autoptr (CpRecord) united = NULL;
  const char *id;

  g_return_val_if_fail (snapshot != NULL, edit);
  g_return_val_if_fail (array == CP_ARRAY_ROLES || array == CP_ARRAY_OUTLETS
                            || array == CP_ARRAY_SPEAKERS || array == CP_ARRAY_TOPICS,
                        edit);

  g_ptr_array_add (records, cp_snapshot_dup_record (snapshot, array, into));
  id = cp_snapshot_get_record_id (snapshot, array, into);
  for (guint i = 0; i < n_handles; i++)
    if (handles[i] != into)
      {
        g_ptr_array_add (records, cp_snapshot_dup_record (snapshot, array, handles[i]));
        g_hash_table_insert (ids, (gpointer) cp_snapshot_get_record_id (snapshot, array, handles[i]),
                             (gpointer) id);
      }
  united = unite (array, records);
  for (guint in = array + 1; in < CP_N_ARRAYS; in++)
    if (in != CP_ARRAY_SUMMARIES)
      redirect_array (edit, snapshot, in, array, handles, n_handles, ids);
  merge_summaries (edit, snapshot, array, ids);
  redirect_sides (edit, snapshot, array, ids);
  redirect_setups (edit, snapshot, array, ids);
  for (guint i = 0; i < n_handles; i++)
    if (handles[i] != into)
      cp_edit_remove (edit, array, handles[i]);
  cp_edit_replace (edit, array, into, united);

  return edit;
}

/**
 * cp_edit_new_split:
 * @name: what is done, as a menu names it
 * @speaker: who was taken for one
 * @statements: (array length=n_statements): those of @speaker that somebody else made
 * @other: who made them, with an id that is free
 *
 * Makes one speaker two. @other stands behind @speaker.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_split (const char *name, CpSnapshot *snapshot, guint32 speaker,
                   const guint32 *statements, guint n_statements, CpRecord *other)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (snapshot != NULL && other != NULL, edit);

  g_hash_table_insert (ids,
                       (gpointer) cp_item_get_id (
                           cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, speaker)),
                       (gpointer) cp_record_get_string (other, CP_SPEAKER_ID));
  cp_edit_insert (edit, CP_ARRAY_SPEAKERS,
                  cp_snapshot_get_rank (snapshot, CP_ARRAY_SPEAKERS, speaker) + 1, other);
  for (guint i = 0; i < n_statements; i++)
    {
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS,
                                                         statements[i]);
      g_autoptr (CpRecord) record = cp_record_redirect (own, CP_ARRAY_SPEAKERS, ids);

      cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statements[i], record);
    }

  return edit;
}
