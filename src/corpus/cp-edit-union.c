/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several statements of a text made one, with all that is tied to them. */

#include "cp-edit-statements.h"

#include "cp-reference.h"
#include "cp-snapshot-records.h"

/* What becomes one. */
typedef struct
{
  CpSnapshot *snapshot;
  const guint32 *statements;
  guint n_statements;
  guint32 first; /* the one that stays */
  GHashTable *ids;
} Union;

static guint32
find_first (CpSnapshot *snapshot, const guint32 *statements, guint n)
{
  guint32 first = statements[0];

  for (guint i = 1; i < n; i++)
    if (cp_snapshot_compare_statements (snapshot, statements[i], first) < 0)
      first = statements[i];
  return first;
}

static void
init_union (Union *self, CpSnapshot *snapshot, const guint32 *statements, guint n)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  *self = (Union) { snapshot, statements, n, find_first (snapshot, statements, n), NULL };
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++)
    if (statements[i] != self->first)
      g_hash_table_insert (self->ids, (gpointer) columns->id[statements[i]],
                           (gpointer) columns->id[self->first]);
}

/* The lists of all, each entry once. */
static void
unite_list (CpRecordBuilder *builder, GPtrArray *records, guint member)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      const char *const *own = cp_record_get_strings (records->pdata[i], member);

      for (guint j = 0; own != NULL && own[j] != NULL; j++)
        if (!g_ptr_array_find_with_equal_func (all, own[j], g_str_equal, NULL))
          g_ptr_array_add (all, (gpointer) own[j]);
    }
  g_ptr_array_add (all, NULL);
  cp_record_builder_set_strings (builder, member, (const char *const *) all->pdata);
}

static gboolean
answers_it (gconstpointer answer, gconstpointer question)
{
  return g_strcmp0 (cp_record_get_string (answer, CP_ANSWER_QUESTION), question) == 0;
}

/* To a question that several answer the first one's answer stays. */
static void
unite_answers (CpRecordBuilder *builder, GPtrArray *records)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      const CpRecord *const *own = cp_record_get_objects (records->pdata[i], CP_STATEMENT_ANSWERS);

      for (guint j = 0; own != NULL && own[j] != NULL; j++)
        if (!g_ptr_array_find_with_equal_func (
                all, cp_record_get_string (own[j], CP_ANSWER_QUESTION), answers_it, NULL))
          g_ptr_array_add (all, (gpointer) own[j]);
    }
  cp_record_builder_set_objects (builder, CP_STATEMENT_ANSWERS, (CpRecord *const *) all->pdata,
                                 all->len);
}

static gboolean
are_of_one_text (CpSnapshot *snapshot, const guint32 *statements, guint n)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  for (guint i = 0; i < n; i++)
    if (columns->end[statements[i]] == CP_OFFSET_NONE
        || columns->document[statements[i]] != columns->document[statements[0]])
      return FALSE;
  return TRUE;
}

static char *
join_texts (GPtrArray *records, guint member)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (cp_record_get_string (records->pdata[i], member) != NULL)
      g_ptr_array_add (texts, (gpointer) cp_record_get_string (records->pdata[i], member));
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" ", (char **) texts->pdata);
}

/* The one that stays stands first, then the others as they were given. */
static GPtrArray *
list_records (const Union *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  g_ptr_array_add (records,
                   cp_snapshot_dup_record (self->snapshot, CP_ARRAY_STATEMENTS, self->first));
  for (guint i = 0; i < self->n_statements; i++)
    if (self->statements[i] != self->first)
      g_ptr_array_add (records, cp_snapshot_dup_record (self->snapshot, CP_ARRAY_STATEMENTS,
                                                        self->statements[i]));
  return records;
}

static CpRecord *
unite (const Union *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  g_autoptr (GPtrArray) records = list_records (self);
  CpRecordBuilder *builder = cp_record_builder_new_from (records->pdata[0]);
  g_autofree char *gist = join_texts (records, CP_STATEMENT_GIST);
  g_autofree char *note = join_texts (records, CP_STATEMENT_NOTE);
  guint end = 0;

  for (guint i = 0; i < self->n_statements; i++)
    end = MAX (end, columns->end[self->statements[i]]);
  unite_list (builder, records, CP_STATEMENT_WITH);
  unite_list (builder, records, CP_STATEMENT_TOPICS);
  unite_answers (builder, records);
  cp_record_builder_set_string (builder, CP_STATEMENT_GIST, gist);
  cp_record_builder_set_string (builder, CP_STATEMENT_NOTE, note);
  cp_record_builder_set_number (builder, CP_STATEMENT_END, end);
  /* It was of the shorter span. */
  cp_record_builder_set_object (builder, CP_STATEMENT_ANCHOR, NULL);
  cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED,
                                 columns->origin[self->first] == CP_ORIGIN_FOUND);
  return cp_record_builder_end (builder);
}

static char *
make_tie (const CpRecord *relation)
{
  return g_strdup_printf ("%s\n%s\n%u", cp_record_get_string (relation, CP_RELATION_FROM),
                          cp_record_get_string (relation, CP_RELATION_TO),
                          cp_record_get_enum (relation, CP_RELATION_TYPE));
}

/* The relations that are there already, other than those that are about to change. */
static GHashTable *
list_ties (const Union *self, const GArray *changing)
{
  GHashTable *ties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) near_first = cp_snapshot_list_referring (
      self->snapshot, CP_ARRAY_RELATIONS, CP_ARRAY_STATEMENTS, &self->first, 1);

  for (guint i = 0; i < near_first->len; i++)
    {
      guint32 handle = g_array_index (near_first, guint32, i);
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (self->snapshot, CP_ARRAY_RELATIONS, handle);
      gboolean stays = TRUE;

      for (guint j = 0; j < changing->len; j++)
        stays = stays && g_array_index (changing, guint32, j) != handle;
      if (stays)
        g_hash_table_add (ties, make_tie (own));
    }
  return ties;
}

/* A statement is tied to another, not to itself, and to each in one way once. */
static void
redirect_relations (const Union *self, const guint32 *others, guint n_others, CpEdit *edit)
{
  g_autoptr (GArray) changing = cp_snapshot_list_referring (
      self->snapshot, CP_ARRAY_RELATIONS, CP_ARRAY_STATEMENTS, others, n_others);
  g_autoptr (GHashTable) ties = list_ties (self, changing);

  for (guint i = 0; i < changing->len; i++)
    {
      guint32 handle = g_array_index (changing, guint32, i);
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (self->snapshot, CP_ARRAY_RELATIONS, handle);
      g_autoptr (CpRecord) record = cp_record_redirect (own, CP_ARRAY_STATEMENTS, self->ids);
      char *tie = make_tie (record);

      if (g_hash_table_contains (ties, tie)
          || g_strcmp0 (cp_record_get_string (record, CP_RELATION_FROM),
                        cp_record_get_string (record, CP_RELATION_TO)) == 0)
        cp_edit_remove (edit, CP_ARRAY_RELATIONS, handle);
      else
        cp_edit_replace (edit, CP_ARRAY_RELATIONS, handle, record);
      g_hash_table_add (ties, tie);
    }
}

static void
redirect_trays (const Union *self, const guint32 *others, guint n_others, CpEdit *edit)
{
  g_autoptr (GArray) trays = cp_snapshot_list_referring (self->snapshot, CP_ARRAY_TRAYS,
                                                         CP_ARRAY_STATEMENTS, others, n_others);

  for (guint i = 0; i < trays->len; i++)
    {
      guint32 handle = g_array_index (trays, guint32, i);
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (self->snapshot, CP_ARRAY_TRAYS, handle);
      g_autoptr (CpRecord) record = cp_record_redirect (own, CP_ARRAY_STATEMENTS, self->ids);

      cp_edit_replace (edit, CP_ARRAY_TRAYS, handle, record);
    }
}

/**
 * cp_edit_new_statement_union:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): two at least, each once, with places in one text
 *
 * Makes statements one, from the beginning of the first to the end of the last. It has the speaker of
 * the first, and the topics, answers, relations, notes and cards of all.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_statement_union (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                             guint n_statements)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (CpRecord) record = NULL;
  const guint32 *handles;
  Union all;

  g_return_val_if_fail (snapshot != NULL && n_statements > 1, edit);
  g_return_val_if_fail (are_of_one_text (snapshot, statements, n_statements), edit);

  init_union (&all, snapshot, statements, n_statements);
  for (guint i = 0; i < n_statements; i++)
    if (statements[i] != all.first)
      g_array_append_val (others, statements[i]);
  handles = (const guint32 *) (gpointer) others->data;
  redirect_relations (&all, handles, others->len, edit);
  redirect_trays (&all, handles, others->len, edit);
  for (guint i = 0; i < others->len; i++)
    cp_edit_remove (edit, CP_ARRAY_STATEMENTS, handles[i]);
  record = unite (&all);
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, all.first, record);
  g_hash_table_unref (all.ids);

  return edit;
}
