/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new corpus for articles to go into: its title, its sides and its topics. */

#include "cp-import.h"

#include <string.h>

#include "cp-corpus-builder.h"
#include "cp-json-text.h"
#include "cp-snapshot-records.h"

/* What officials say beside what experts say. */
#define SIDES "{\"left\": \"role:official\", \"right\": \"role:expert\"}"

static void
set_member (CpCorpusBuilder *builder, const char *name, const char *json)
{
  cp_corpus_builder_set_member (builder, name, json, strlen (json), 0);
}

/**
 * cp_import_list_topics:
 * @snapshot: a corpus
 *
 * Lists the topics of a corpus, for a new one that is to have the same.
 *
 * Returns: (transfer full) (element-type CpRecord): records of %CP_ARRAY_TOPICS
 */
GPtrArray *
cp_import_list_topics (CpSnapshot *snapshot)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  const guint32 *order;
  guint n_topics;

  g_return_val_if_fail (snapshot != NULL, topics);

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_topics);
  for (guint i = 0; i < n_topics; i++)
    g_ptr_array_add (topics, cp_snapshot_dup_record (snapshot, CP_ARRAY_TOPICS, order[i]));
  return topics;
}

/**
 * cp_import_create_corpus:
 * @title: (nullable): its title
 * @topics: (element-type CpRecord): records of %CP_ARRAY_TOPICS
 * @error: return location for an error
 *
 * Makes a corpus without articles, of officials against experts.
 *
 * Returns: (transfer full): the corpus, or %NULL with %CP_CORPUS_ERROR_INVALID where the topics are
 *   not fit for one
 */
CpSnapshot *
cp_import_create_corpus (const char *title, const GPtrArray *topics, GError **error)
{
  g_autoptr (CpCorpusBuilder) builder = cp_corpus_builder_new ();
  g_autoptr (GString) json = g_string_new (NULL);

  g_return_val_if_fail (topics != NULL, NULL);

  if (title != NULL && *title != '\0')
    {
      cp_json_append_string (json, title);
      set_member (builder, "title", json->str);
    }
  set_member (builder, "sides", SIDES);
  for (guint i = 0; i < topics->len; i++)
    cp_corpus_builder_add (builder, CP_ARRAY_TOPICS, topics->pdata[i]);
  return cp_corpus_builder_end (builder, error);
}
