/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a new corpus with records that may come in any order. */

#include "cp-corpus-builder.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "cp-corpus-error.h"
#include "cp-intake.h"
#include "cp-json-scanner.h"
#include "cp-json-text.h"
#include "cp-snapshot-records.h"

/* The fault list is bounded: a file of another kind may have one in each of a million records. */
#define MAX_FAULTS 10000

/* Below this, starting a thread takes longer than the work. */
#define ROWS_FOR_THREADS 10000
#define MAX_THREADS 8

struct _CpCorpusBuilder
{
  CpSnapshot *snapshot;
  CpIntake intake;
  guint n_records[CP_N_ARRAYS];
  GArray *places; /* guint32 line and position in turn, by handle of a statement */
  GPtrArray *faults;
  GString *extra; /* top-level members that are not known */
  gboolean has_roles;
};

static void
add_fault_cb (const char *member, const char *message, gpointer data)
{
  CpCorpusBuilder *self = data;
  const CpPlace *place = &self->intake.place;

  cp_corpus_builder_add_fault (self, cp_fault_new (place->line, place->array, place->position,
                                                   place->id, member, message));
}

static void
add_statement (CpCorpusBuilder *self, CpRecord *record)
{
  CpSnapshot *snapshot = self->snapshot;
  guint32 handle = cp_snapshot_find_statement (snapshot, self->intake.place.id);
  guint32 place[2] = { self->intake.place.line, self->intake.place.position };
  CpStatementRow row;

  if (handle != CP_HANDLE_NONE && snapshot->statements.view.live[handle])
    {
      /* Translators: what is wrong with the member “id” of a record of a file */
      cp_intake_report (&self->intake, "id", _("another record has this id"));
      return;
    }
  if (!cp_intake_read_statement (&self->intake, record, NULL, &row))
    return;

  if (handle == CP_HANDLE_NONE)
    {
      handle = cp_statement_table_append (&snapshot->statements, &row);
      cp_snapshot_index_statement (snapshot, handle);
    }
  else
    {
      row.id = snapshot->statements.view.id[handle];
      cp_statement_table_set (&snapshot->statements, handle, &row);
    }

  cp_order_insert (&snapshot->statement_order, G_MAXUINT, handle);
  if (self->places->len < 2 * (handle + 1))
    g_array_set_size (self->places, 2 * (handle + 1));
  g_array_index (self->places, guint32, 2 * handle) = place[0];
  g_array_index (self->places, guint32, 2 * handle + 1) = place[1];
}

static void
add_relation (CpCorpusBuilder *self, CpRecord *record)
{
  CpSnapshot *snapshot = self->snapshot;
  CpRelationRow row;
  CpRelationKey key;
  guint32 handle;

  if (!cp_intake_read_relation (&self->intake, record, NULL, &row))
    return;

  key = (CpRelationKey) { row.from, row.to, row.type };
  if (cp_snapshot_find_relation (snapshot, &key) != CP_HANDLE_NONE)
    {
      cp_intake_report (&self->intake, "type",
                        /* Translators: what is wrong with a record of the list “relations” */
                        _("the same relation of the same two statements stands there twice"));
      return;
    }

  handle = cp_relation_table_append (&snapshot->relations, &row);
  cp_snapshot_index_relation (snapshot, handle);
  cp_order_insert (&snapshot->relation_order, G_MAXUINT, handle);
}

static void
add_item (CpCorpusBuilder *self, CpArray array, CpRecord *record)
{
  CpRegister *target = self->snapshot->registers[array];
  const char *id = self->intake.place.id;
  guint32 handle = id == NULL ? CP_HANDLE_NONE : cp_register_find (target, id);
  g_autoptr (CpItem) item = NULL;

  if (handle != CP_HANDLE_NONE && cp_register_get_item (target, handle) != NULL)
    {
      cp_intake_report (&self->intake, "id", _("another record has this id"));
      return;
    }
  if (!cp_intake_check_item (&self->intake, array, record))
    return;

  item = cp_item_new (array, record);
  if (handle == CP_HANDLE_NONE)
    handle = cp_register_reserve (target, NULL);
  cp_register_insert (target, G_MAXUINT, handle, item);
}

static char *
read_title (CpCorpusBuilder *self, const char *name, JsonNode *node, guint line)
{
  const char *text;

  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      cp_corpus_builder_add_fault (
          /* Translators: what is wrong with a member of a record, after “member “id”” */
          self, cp_fault_new_for_member (line, name, _("must be a text in quotation marks")));
      return NULL;
    }

  text = json_node_get_string (node);
  return *text == '\0' ? NULL : g_strdup (text);
}

typedef struct
{
  CpCorpusBuilder *self;
  guint line;
} SidesReader;

static void
add_sides_fault_cb (const char *member, const char *message, gpointer data)
{
  SidesReader *reader = data;
  g_autofree char *path = g_strconcat ("sides.", member, NULL);

  cp_corpus_builder_add_fault (reader->self,
                               cp_fault_new_for_member (reader->line, path, message));
}

static void
read_sides (CpCorpusBuilder *self, JsonNode *node, const char *json, gsize n_bytes, guint line)
{
  SidesReader reader = { self, line };
  g_autoptr (CpRecord) sides = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      cp_corpus_builder_add_fault (
          self,
          /* Translators: what is wrong with a value of a file; object is a term of JSON */
          cp_fault_new_for_member (line, "sides", _("must be an object in curly brackets")));
      return;
    }

  sides = cp_record_new_from_json (cp_schema_get_sides (), json_node_get_object (node), json,
                                   n_bytes, add_sides_fault_cb, &reader);
  /* Sides of which nothing is said are left out. */
  if (sides != NULL
      && (cp_record_get_string (sides, CP_SIDES_LEFT) != NULL
          || cp_record_get_string (sides, CP_SIDES_RIGHT) != NULL
          || cp_record_get_extra (sides) != NULL))
    self->snapshot->sides = g_steal_pointer (&sides);
}

static void
add_extra (CpCorpusBuilder *self, const char *name, const char *json, gsize n_bytes)
{
  g_string_append (self->extra, self->extra->len == 0 ? "" : ",\n");
  cp_json_append_string (self->extra, name);
  g_string_append (self->extra, ": ");
  cp_json_append_compact (self->extra, json, n_bytes);
}

/* Checks the places in texts, which can be done only when all documents are there. */
static void
check_statements (CpCorpusBuilder *self)
{
  const CpStatementColumns *columns = &self->snapshot->statements.view;

  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      if (!columns->live[i])
        continue;

      self->intake.place = (CpPlace) { CP_ARRAY_STATEMENTS,
                                       g_array_index (self->places, guint32, 2 * i + 1),
                                       g_array_index (self->places, guint32, 2 * i),
                                       columns->id[i] };
      cp_intake_check_offsets (&self->intake, i);
    }
}

/* A run of rows whose words one thread counts. */
typedef struct
{
  CpSnapshot *snapshot;
  guint32 *words;
  guint32 first;
  guint32 end;
} WordCount;

static void
count_words_cb (gpointer data, gpointer user_data)
{
  const WordCount *run = data;
  const CpStatementColumns *columns = &run->snapshot->statements.view;

  for (guint32 i = run->first; i < run->end; i++)
    if (columns->live[i])
      run->words[i] = columns->anchor[i] != NULL
                          ? columns->anchor[i]->words
                          : cp_snapshot_count_words (run->snapshot, columns->document[i],
                                                     columns->start[i], columns->end[i]);
}

/* Counts the words of all places, on all processors: for a large corpus it is the longest part of
 * loading that is not json-glib's. */
static void
count_words (CpCorpusBuilder *self)
{
  CpStatementTable *table = &self->snapshot->statements;
  guint n_rows = table->view.n_rows;
  guint n_threads = n_rows < ROWS_FOR_THREADS ? 1 : MIN (g_get_num_processors (), MAX_THREADS);
  guint32 *words = cp_statement_table_write_words (table);
  WordCount runs[MAX_THREADS];
  GThreadPool *pool = NULL;

  if (n_threads > 1)
    pool = g_thread_pool_new (count_words_cb, NULL, n_threads, FALSE, NULL);
  for (guint i = 0; i < n_threads; i++)
    {
      runs[i] = (WordCount) { self->snapshot, words, (guint64) n_rows * i / n_threads,
                              (guint64) n_rows * (i + 1) / n_threads };
      if (pool != NULL)
        g_thread_pool_push (pool, &runs[i], NULL);
      else
        count_words_cb (&runs[i], NULL);
    }
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
}

/* What shows only at the end goes where it stands in the file; the sort is stable. */
static int
compare_faults_cb (gconstpointer a, gconstpointer b)
{
  const CpFault *fault = *(CpFault *const *) a;
  const CpFault *other = *(CpFault *const *) b;

  return (fault->line > other->line) - (fault->line < other->line);
}

static CpCorpusBuilder *
new_builder (CpSnapshot *snapshot)
{
  CpCorpusBuilder *self = g_new0 (CpCorpusBuilder, 1);

  self->snapshot = snapshot;
  self->extra = g_string_new (NULL);
  self->places = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_fault_free);
  cp_intake_init (&self->intake, self->snapshot, CP_INTAKE_FILE, add_fault_cb, self);
  return self;
}

/**
 * cp_corpus_builder_new:
 *
 * Begins an empty corpus.
 *
 * Returns: (transfer full): a builder
 */
CpCorpusBuilder *
cp_corpus_builder_new (void)
{
  return new_builder (cp_snapshot_new ());
}

/**
 * cp_corpus_builder_new_from:
 * @snapshot: a corpus
 *
 * Begins a corpus with the title, language, sides and unknown top-level members of another; its
 * records are the caller's to add.
 *
 * Returns: (transfer full): a builder
 */
CpCorpusBuilder *
cp_corpus_builder_new_from (CpSnapshot *snapshot)
{
  CpCorpusBuilder *self = cp_corpus_builder_new ();

  g_return_val_if_fail (snapshot != NULL, NULL);

  self->snapshot->title = g_strdup (snapshot->title);
  self->snapshot->language = g_strdup (snapshot->language);
  g_string_append (self->extra, snapshot->extra == NULL ? "" : snapshot->extra);
  self->snapshot->sides = snapshot->sides == NULL ? NULL : cp_record_ref (snapshot->sides);
  return self;
}

/**
 * cp_corpus_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder and what it has not given away.
 */
void
cp_corpus_builder_free (CpCorpusBuilder *self)
{
  g_return_if_fail (self != NULL);
  cp_intake_clear (&self->intake);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_string_free (self->extra, TRUE);
  g_free (self);
}

/**
 * cp_corpus_builder_begin_array:
 * @self: a builder
 * @array: an array
 *
 * Notes that the corpus has this array, even if it is empty: one without roles gets the default's.
 */
void
cp_corpus_builder_begin_array (CpCorpusBuilder *self, CpArray array)
{
  g_return_if_fail (self != NULL && array < CP_N_ARRAYS);

  if (array == CP_ARRAY_ROLES)
    self->has_roles = TRUE;
}

/**
 * cp_corpus_builder_add:
 * @self: a builder
 * @array: an array
 * @record: a record of that array
 *
 * Takes a record in; what is wrong with it becomes a fault.
 */
void
cp_corpus_builder_add (CpCorpusBuilder *self, CpArray array, CpRecord *record)
{
  cp_corpus_builder_add_at_line (self, array, record, 0);
}

/**
 * cp_corpus_builder_add_at_line:
 * @self: a builder
 * @array: an array
 * @record: a record of that array
 * @line: the line of the file on which it begins, from 1, or 0
 *
 * Takes a record in; what is wrong with it becomes a fault.
 */
void
cp_corpus_builder_add_at_line (CpCorpusBuilder *self, CpArray array, CpRecord *record, guint line)
{
  guint n_faults;

  g_return_if_fail (self != NULL && array < CP_N_ARRAYS && record != NULL);
  g_return_if_fail (cp_record_get_schema (record) == cp_schema_get (array));

  n_faults = self->intake.n_faults;
  self->intake.place = (CpPlace) { array, self->n_records[array]++, line };
  cp_corpus_builder_begin_array (self, array);
  if (cp_schema_get (array)->members[0].type == CP_MEMBER_ID)
    self->intake.place.id = cp_record_get_string (record, 0);

  if (array == CP_ARRAY_STATEMENTS)
    add_statement (self, record);
  else if (array == CP_ARRAY_RELATIONS)
    add_relation (self, record);
  else
    add_item (self, array, record);
  if (self->intake.n_faults > n_faults && self->intake.place.id != NULL)
    cp_intake_excuse (&self->intake, array, self->intake.place.id);
  self->intake.place.id = NULL;
}

/**
 * cp_corpus_builder_add_unreadable:
 * @self: a builder
 * @array: an array
 * @id: (nullable): the id of the record, where that much could be read
 *
 * Takes notice of a record that could not be read, whose faults the caller adds: what refers to it
 * is not at fault as well.
 */
void
cp_corpus_builder_add_unreadable (CpCorpusBuilder *self, CpArray array, const char *id)
{
  g_return_if_fail (self != NULL && array < CP_N_ARRAYS);

  self->n_records[array]++;
  cp_corpus_builder_begin_array (self, array);
  if (id != NULL)
    cp_intake_excuse (&self->intake, array, id);
}

/**
 * cp_corpus_builder_set_member:
 * @self: a builder
 * @name: a top-level member that is no array of records
 * @json: its value, which the scanner passed
 * @n_bytes: the length of @json
 * @line: the line on which the value begins, from 1, or 0
 *
 * Sets the title, the language, the sides, or a member that is not known and is kept as it is.
 */
void
cp_corpus_builder_set_member (CpCorpusBuilder *self, const char *name, const char *json,
                              gsize n_bytes, guint line)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  CpArray array;

  g_return_if_fail (self != NULL && name != NULL && json != NULL);

  if (cp_schema_find_array (name, &array))
    {
      if (n_bytes != 4 || strncmp (json, "null", 4) != 0)
        cp_corpus_builder_add_fault (
            self, cp_fault_new_for_member (
                      /* Translators: what is wrong with a list of a file, such as “statements” */
                      line, name, _("must be a list of records in square brackets")));
      return;
    }
  if (!g_str_equal (name, "title") && !g_str_equal (name, "language")
      && !g_str_equal (name, "sides"))
    {
      add_extra (self, name, json, n_bytes);
      return;
    }
  if (!json_parser_load_from_data (parser, json, n_bytes, NULL))
    return;

  if (g_str_equal (name, "title"))
    self->snapshot->title = read_title (self, name, json_parser_get_root (parser), line);
  else if (g_str_equal (name, "language"))
    self->snapshot->language = read_title (self, name, json_parser_get_root (parser), line);
  else
    read_sides (self, json_parser_get_root (parser), json, n_bytes, line);
}

/**
 * cp_corpus_builder_add_fault:
 * @self: a builder
 * @fault: (transfer full): a fault that the caller found
 *
 * Adds a fault; the corpus cannot be had any more.
 */
void
cp_corpus_builder_add_fault (CpCorpusBuilder *self, CpFault *fault)
{
  g_return_if_fail (self != NULL && fault != NULL);

  if (self->faults->len < MAX_FAULTS)
    g_ptr_array_add (self->faults, fault);
  else
    cp_fault_free (fault);
}

/**
 * cp_corpus_builder_get_faults:
 * @self: a builder
 *
 * Gets what was found wrong so far, at most 10,000 faults.
 *
 * Returns: (transfer none) (element-type CpFault): the faults in the order of the file
 */
const GPtrArray *
cp_corpus_builder_get_faults (CpCorpusBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->faults;
}

/**
 * cp_corpus_builder_end:
 * @self: a builder; it stays the caller's and can be asked for its faults
 * @error: return location for an error
 *
 * Resolves what is still open and gives the corpus away.
 *
 * Returns: (nullable) (transfer full): the corpus, or %NULL with %CP_CORPUS_ERROR_INVALID and the
 *   first fault
 */
CpSnapshot *
cp_corpus_builder_end (CpCorpusBuilder *self, GError **error)
{
  g_autofree char *message = NULL;

  g_return_val_if_fail (self != NULL && self->snapshot != NULL, NULL);

  if (!self->has_roles)
    cp_snapshot_add_default_roles (self->snapshot);
  cp_intake_end (&self->intake);
  check_statements (self);
  g_ptr_array_sort (self->faults, compare_faults_cb);

  if (self->faults->len > 0)
    {
      message = cp_fault_to_string (g_ptr_array_index (self->faults, 0));
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID, message);
      return NULL;
    }

  count_words (self);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (!cp_snapshot_is_array_of_rows (i))
      cp_register_update_ranks (self->snapshot->registers[i]);
  if (self->extra->len > 0)
    self->snapshot->extra = g_strdup (self->extra->str);
  cp_snapshot_trim (self->snapshot);
  return g_steal_pointer (&self->snapshot);
}
