/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents of a corpus as the search for relations sees them: articles that were read before. */

#include "cp-import-private.h"

#include <string.h>

#include "cp-relation-private.h"

/* Of a corpus with more documents the last are looked at: no merge shall take longer than some
 * seconds, and articles seldom take up what is older. */
#define MAX_DOCUMENTS 4000

/*
 * Document:
 * @article: its text is the corpus's own
 * @keys: who the reading's speakers are in all articles
 * @rows: handles of the reading's statements
 */
typedef struct
{
  CpArticle *article;
  CpReading *reading;
  GArray *keys;
  GArray *rows;
} Document;

struct _CpImportKnown
{
  CpSnapshot *snapshot;
  GPtrArray *documents; /* Document */
};

static void
free_document (gpointer data)
{
  Document *self = data;

  self->article->text = NULL;
  cp_article_free (self->article);
  cp_reading_free (self->reading);
  g_array_unref (self->keys);
  g_array_unref (self->rows);
  g_free (self);
}

static void
clear_rows (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

/* The statements that have a place, by their documents. */
static GPtrArray *
group_statements (CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GPtrArray *groups = g_ptr_array_new_with_free_func (clear_rows);

  g_ptr_array_set_size (groups, (int) cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS));
  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      gpointer *group = &g_ptr_array_index (groups, columns->document[i]);

      if (!columns->live[i] || columns->start[i] >= columns->end[i])
        continue;
      if (*group == NULL)
        *group = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (*group, i);
    }
  return groups;
}

static int
compare_places_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const CpStatementColumns *columns = data;
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  if (columns->start[one] != columns->start[other])
    return columns->start[one] < columns->start[other] ? -1 : 1;
  return one < other ? -1 : one > other;
}

static CpReadSpeaker *
make_speaker (CpSpeaker *known)
{
  const CpRecord *record = cp_item_get_record (CP_ITEM (known));
  const char *const *aliases = cp_record_get_strings (record, CP_SPEAKER_ALIASES);
  CpReadSpeaker *speaker = g_new0 (CpReadSpeaker, 1);

  speaker->name = g_strdup (cp_speaker_get_name (known));
  speaker->named = cp_speaker_is_named (known);
  speaker->person = TRUE;
  speaker->role = cp_speaker_get_role (known);
  speaker->aliases = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    g_ptr_array_add (speaker->aliases, g_strdup (aliases[i]));
  return speaker;
}

/* A speaker's place in the reading. */
static guint32
find_speaker (Document *self, CpSnapshot *snapshot, CpImportSpeakers *speakers, GHashTable *places,
              guint32 handle)
{
  guint32 place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (handle)));
  guint32 key;

  if (handle == CP_HANDLE_NONE)
    return CP_READ_NONE;
  if (place > 0)
    return place - 1;

  key = cp_import_speakers_get_known (speakers, handle);
  g_array_append_val (self->keys, key);
  g_ptr_array_add (self->reading->speakers,
                   make_speaker (cp_snapshot_get_speaker (snapshot, handle)));
  g_hash_table_insert (places, GUINT_TO_POINTER (handle), GUINT_TO_POINTER (self->keys->len));
  return self->keys->len - 1;
}

static void
add_statements (Document *self, CpSnapshot *snapshot, CpImportSpeakers *speakers)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autoptr (CpTextIndex) index = cp_text_index_new (self->article->text, self->article->n_bytes);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint32 row = g_array_index (self->rows, guint32, i);
      CpReadStatement statement = { .reported = CP_READ_NONE, .mode = columns->mode[row] };

      for (guint j = 0; j < G_N_ELEMENTS (statement.with); j++)
        statement.with[j] = CP_READ_NONE;
      statement.span.start = (guint32) cp_text_index_to_byte (index, columns->start[row]);
      statement.span.end = (guint32) cp_text_index_to_byte (index, columns->end[row]);
      statement.speaker = find_speaker (self, snapshot, speakers, places, columns->speaker[row]);
      g_array_append_val (self->reading->statements, statement);
    }
}

/* Takes the rows. */
static Document *
make_document (CpSnapshot *snapshot, const char *text, GArray *rows, CpImportSpeakers *speakers,
               const CpRules *rules)
{
  Document *self = g_new0 (Document, 1);

  /* The text is the snapshot's. */
  self->article = cp_article_new ();
  g_free (self->article->text);
  self->article->text = (char *) text;
  self->article->n_bytes = strlen (text);
  self->reading = cp_reading_new_empty ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = rows;
  g_array_sort_with_data (rows, compare_places_cb,
                          (gpointer) cp_snapshot_get_statements (snapshot));
  add_statements (self, snapshot, speakers);
  self->reading->words = cp_relation_words_new_from_text (self->article, self->reading, rules);
  return self;
}

/* Reads what the corpus has of its articles; ends early where it is cancelled. */
CpImportKnown *
cp_import_known_new (CpSnapshot *snapshot, CpImportSpeakers *speakers, const CpRules *rules,
                     GCancellable *cancellable)
{
  CpImportKnown *self = g_new0 (CpImportKnown, 1);
  g_autoptr (GPtrArray) groups = group_statements (snapshot);
  guint n_documents;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  guint first = n_documents > MAX_DOCUMENTS ? n_documents - MAX_DOCUMENTS : 0;

  self->snapshot = cp_snapshot_ref (snapshot);
  self->documents = g_ptr_array_new_with_free_func (free_document);
  for (guint i = first; i < n_documents && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const char *text = cp_document_get_text (cp_snapshot_get_document (snapshot, order[i]));
      gpointer *rows = &g_ptr_array_index (groups, order[i]);

      if (text != NULL && *rows != NULL)
        g_ptr_array_add (self->documents, make_document (snapshot, text, g_steal_pointer (rows),
                                                         speakers, rules));
    }
  return self;
}

void
cp_import_known_free (CpImportKnown *self)
{
  cp_snapshot_unref (self->snapshot);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

guint
cp_import_known_get_n_documents (const CpImportKnown *self)
{
  return self->documents->len;
}

CpRelationSource
cp_import_known_get_source (const CpImportKnown *self, guint document)
{
  const Document *known = self->documents->pdata[document];

  return (CpRelationSource) { known->article, known->reading,
                              (const guint32 *) (gconstpointer) known->keys->data, TRUE };
}

/* The id of a statement. */
const char *
cp_import_known_get_id (const CpImportKnown *self, guint document, guint statement)
{
  const Document *known = self->documents->pdata[document];

  return cp_snapshot_get_statements (self->snapshot)
      ->id[g_array_index (known->rows, guint32, statement)];
}
