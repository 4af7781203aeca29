/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes one edit of a corpus of all that an import read. */

#include "cp-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * NewArticle:
 * @keys: who the reading's speakers are in all articles
 * @ids: (element-type utf8): of its statements, borrowed from the edit; %NULL for one without place
 * @outlet: (nullable): the id of its outlet
 */
typedef struct
{
  CpImportArticle *read;
  const guint32 *keys;
  GPtrArray *ids;
  const char *outlet;
  char *id;
} NewArticle;

/* All is done in file order, on one thread, from a corpus that does not change meanwhile. */
typedef struct
{
  CpSnapshot *snapshot;
  const CpTopicMatcher *matcher;
  gboolean is_coded;   /* whether the statements have the matcher's topics */
  CpImportSummary *summary;
  GCancellable *cancellable;
  GPtrArray *articles; /* NewArticle */
  CpIdMaker *ids;
  CpImportOutlets *outlets;
  CpImportSpeakers *speakers;
  CpImportKnown *known; /* what the corpus has, before the articles where relations are sought */
  GHashTable *roles;   /* ids that were used, borrowed */
  GPtrArray *topics;   /* ids of the matcher's topics, NULL where the corpus has none of that id */
  CpEdit *records;     /* documents */
  CpEdit *statements;
} Merge;

static void
free_article (gpointer data)
{
  NewArticle *self = data;

  g_ptr_array_unref (self->ids);
  g_free (self->id);
  g_free (self);
}

static void
add_articles (Merge *self, const GArray *choices)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const CpImportChoice *choice = &g_array_index (choices, CpImportChoice, i);
      NewArticle *article;

      if (choice->edit != NULL)
        continue;
      article = g_new0 (NewArticle, 1);
      article->read = choice->read;
      article->ids = g_ptr_array_new ();
      g_ptr_array_add (self->articles, article);
    }
}

static void
list_topics (Merge *self)
{
  for (guint i = 0; i < cp_topic_matcher_get_n_topics (self->matcher); i++)
    {
      const char *id = cp_topic_matcher_get_id (self->matcher, i);
      gboolean is_there =
          cp_snapshot_find (self->snapshot, CP_ARRAY_TOPICS, id) != CP_HANDLE_NONE;

      g_ptr_array_add (self->topics, is_there ? (gpointer) id : NULL);
    }
}

/* Looks at all articles before the first record is made: a later one may name a speaker better.
 * Gives FALSE where it is cancelled. */
static gboolean
meet (Merge *self)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      NewArticle *article = self->articles->pdata[i];

      if (g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      if (!self->is_coded)
        cp_topic_matcher_code (self->matcher, article->read->article, article->read->reading);
      article->keys = cp_import_speakers_add (self->speakers, article->read->reading, i);
      cp_import_outlets_learn (self->outlets, article->read->article);
    }
  cp_import_speakers_end (self->speakers);
  return TRUE;
}

/* "report.txt" of a folder becomes "report"; an article without a file goes by its title. */
static char *
make_document_id (Merge *self, const CpArticle *article)
{
  g_autofree char *name = NULL;
  char *dot;

  if (article->file == NULL)
    return cp_id_maker_make (self->ids, CP_ARRAY_DOCUMENTS,
                               article->title != NULL ? article->title : "", "article");

  name = g_path_get_basename (article->file);
  dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';
  return cp_id_maker_make (self->ids, CP_ARRAY_DOCUMENTS, name, "article");
}

static const char *
get_speaker_id (Merge *self, const NewArticle *article, guint32 place)
{
  if (place >= article->read->reading->speakers->len)
    return NULL;
  return cp_import_speakers_get_id (self->speakers, article->keys[place]);
}

/* The role in this article, where it is not the speaker's usual one. */
static const char *
find_role (Merge *self, const NewArticle *article, guint32 place)
{
  const GPtrArray *speakers = article->read->reading->speakers;
  const char *role = place < speakers->len ? ((CpReadSpeaker *) speakers->pdata[place])->role : NULL;
  const char *usual;

  if (role == NULL)
    return NULL;
  usual = cp_import_speakers_get_role (self->speakers, article->keys[place]);
  g_hash_table_add (self->roles, (gpointer) role);
  return g_strcmp0 (role, usual) == 0 ? NULL : role;
}

/* Co-speakers that are, in all articles, somebody else than those before them. */
static void
list_with (Merge *self, const NewArticle *article, const CpReadStatement *statement,
           const char *speaker, GPtrArray *with)
{
  g_ptr_array_set_size (with, 0);
  for (guint i = 0; i < G_N_ELEMENTS (statement->with); i++)
    {
      const char *id = get_speaker_id (self, article, statement->with[i]);

      if (id != NULL && g_strcmp0 (id, speaker) != 0
          && !g_ptr_array_find_with_equal_func (with, id, g_str_equal, NULL))
        g_ptr_array_add (with, (gpointer) id);
    }
  g_ptr_array_add (with, NULL);
}

static void
list_statement_topics (Merge *self, guint64 bits, GPtrArray *topics)
{
  g_ptr_array_set_size (topics, 0);
  for (guint i = 0; i < self->topics->len; i++)
    if (((bits >> i) & 1) != 0 && self->topics->pdata[i] != NULL)
      g_ptr_array_add (topics, self->topics->pdata[i]);
  g_ptr_array_add (topics, NULL);
}

static const char *
find_via (Merge *self, const NewArticle *article, const CpReadStatement *statement)
{
  const char *via = cp_import_outlets_find_name (self->outlets, statement->via);

  return g_strcmp0 (via, article->outlet) == 0 ? NULL : via;
}

static void
add_statements (Merge *self, const NewArticle *article, const CpTextIndex *index)
{
  const GArray *statements = article->read->reading->statements;
  g_autoptr (GPtrArray) with = g_ptr_array_new ();
  g_autoptr (GPtrArray) topics = g_ptr_array_new ();
  guint number = 0;

  for (guint i = 0; i < statements->len; i++)
    {
      const CpReadStatement *statement = &g_array_index (statements, CpReadStatement, i);
      g_autofree char *id =
          cp_id_maker_make_numbered (self->ids, CP_ARRAY_STATEMENTS, article->id, &number);
      CpImportReferences references = { .id = id, .document = article->id };
      g_autoptr (CpRecord) record = NULL;

      references.speaker = get_speaker_id (self, article, statement->speaker);
      references.reported = get_speaker_id (self, article, statement->reported);
      references.role = find_role (self, article, statement->speaker);
      references.via = find_via (self, article, statement);
      list_with (self, article, statement, references.speaker, with);
      references.with = (const char *const *) with->pdata;
      list_statement_topics (self, statement->topics, topics);
      references.topics = (const char *const *) topics->pdata;

      record = cp_import_make_statement (statement, index, &references);
      g_ptr_array_add (article->ids, record == NULL ? NULL
                                                    : (gpointer) cp_record_get_string (
                                                          record, CP_STATEMENT_ID));
      if (record == NULL)
        continue;
      cp_edit_insert (self->statements, CP_ARRAY_STATEMENTS, G_MAXUINT, record);
      self->summary->n_statements++;
      self->summary->n_doubtful += statement->confidence < CP_IMPORT_DOUBTFUL;
    }
}

/* What is worth knowing of an article that was read. */
static void
add_notes (Merge *self, const CpImportArticle *read)
{
  const CpArticle *article = read->article;
  const char *name = article->file != NULL ? article->file : article->title;

  if (article->note != NULL)
    cp_import_summary_add_note (self->summary, name, "%s", article->note);
  if (read->reading->is_cut)
    cp_import_summary_add_note (self->summary, name, "%s",
                                /* Translators: what an import says of an article, behind its name */
                                _("is longer than any article: only its beginning was read"));
  if (g_strcmp0 (article->charset, "UTF-8") == 0)
    cp_import_summary_add_note (self->summary, name, "%s",
                                /* Translators: what an import says of an article, behind its name */
                                _("some bytes of it are damaged and stand as “�”"));
  else if (article->charset != NULL)
    cp_import_summary_add_note (self->summary, name,
                                /* Translators: %s is an encoding such as windows-1251 */
                                _("converted from %s"), article->charset);
  if (read->reading->is_foreign)
    cp_import_summary_add_note (self->summary, name, "%s",
                                /* Translators: what an import says of an article, behind its name */
                                _("is not in English; what is said is found in English only"));
  else if (read->reading->statements->len == 0)
    cp_import_summary_add_note (self->summary, name, "%s",
                                /* Translators: what an import says of an article, behind its name */
                                _("no statement was found in it"));
}

static void
add_article (Merge *self, NewArticle *article)
{
  const CpArticle *content = article->read->article;
  g_autoptr (CpTextIndex) index = cp_text_index_new (content->text, content->n_bytes);
  g_autoptr (CpRecord) record = NULL;

  article->id = make_document_id (self, content);
  article->outlet = cp_import_outlets_find (self->outlets, content);
  record = cp_import_make_document (article->read, index, article->id, article->outlet);
  cp_edit_insert (self->records, CP_ARRAY_DOCUMENTS, G_MAXUINT, record);
  self->summary->n_articles++;
  add_notes (self, article->read);
  add_statements (self, article, index);
  cp_import_article_share (article->read, record);
}

/* The id of a statement of an article that relations were sought in. */
static const char *
get_statement_id (Merge *self, guint article, guint statement)
{
  guint n_known = cp_import_known_get_n_documents (self->known);

  if (article < n_known)
    return cp_import_known_get_id (self->known, article, statement);
  return ((NewArticle *) self->articles->pdata[article - n_known])->ids->pdata[statement];
}

static gboolean
add_relation (Merge *self, CpEdit *edit, const CpFoundRelation *relation, GHashTable *seen)
{
  const char *from = get_statement_id (self, relation->from_article, relation->from_statement);
  const char *to = get_statement_id (self, relation->to_article, relation->to_statement);
  g_autofree char *key = NULL;
  g_autoptr (CpRecord) record = NULL;

  if (from == NULL || to == NULL || from == to)
    return FALSE;
  key = g_strdup_printf ("%u %s %s", relation->type, from, to);
  if (!g_hash_table_add (seen, g_steal_pointer (&key)))
    return FALSE;

  record = cp_import_make_relation (relation, from, to);
  cp_edit_insert (edit, CP_ARRAY_RELATIONS, G_MAXUINT, record);
  return TRUE;
}

/* Before any record is made, since both take memory; NULL where it is cancelled. */
static GArray *
find_relations (Merge *self, const CpRules *rules)
{
  g_autofree CpRelationSource *sources = NULL;
  guint n_known, n_sources;

  if (self->articles->len == 0)
    return g_array_new (FALSE, FALSE, sizeof (CpFoundRelation));

  self->known = cp_import_known_new (self->snapshot, self->speakers, rules, self->cancellable);
  n_known = cp_import_known_get_n_documents (self->known);
  n_sources = n_known + self->articles->len;
  sources = g_new (CpRelationSource, n_sources);
  for (guint i = 0; i < n_known; i++)
    sources[i] = cp_import_known_get_source (self->known, i);
  for (guint i = 0; i < self->articles->len; i++)
    {
      const NewArticle *article = self->articles->pdata[i];

      sources[n_known + i] = (CpRelationSource) { article->read->article, article->read->reading,
                                                  article->keys, FALSE };
    }
  return cp_relation_finder_run (sources, n_sources, rules, self->cancellable);
}

static void
add_relations (Merge *self, CpEdit *edit, const GArray *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < found->len; i++)
    if (add_relation (self, edit, &g_array_index (found, CpFoundRelation, i), seen))
      self->summary->n_relations++;
}

/* The roles that are used and that the corpus lacks, by id. */
static void
add_roles (Merge *self, CpEdit *edit)
{
  g_autoptr (GList) roles = g_list_sort (g_hash_table_get_keys (self->roles),
                                         (GCompareFunc) g_strcmp0);

  for (const GList *l = roles; l != NULL; l = l->next)
    {
      g_autoptr (CpRecord) record = NULL;

      if (cp_snapshot_find (self->snapshot, CP_ARRAY_ROLES, l->data) != CP_HANDLE_NONE)
        continue;
      record = cp_import_make_role (l->data);
      cp_edit_insert (edit, CP_ARRAY_ROLES, G_MAXUINT, record);
    }
}

static CpEdit *
create_edit (guint n_articles)
{
  g_autofree char *name = g_strdup_printf (
      /* Translators: what can be undone; %u is a number */
      ngettext ("Import of %u article", "Import of %u articles", n_articles), n_articles);

  return cp_edit_new (name);
}

static void
begin (Merge *self)
{
  self->articles = g_ptr_array_new_with_free_func (free_article);
  self->ids = cp_id_maker_new (self->snapshot);
  self->outlets = cp_import_outlets_new (self->snapshot, self->ids);
  self->speakers = cp_import_speakers_new (self->snapshot, self->ids);
  self->roles = g_hash_table_new (g_str_hash, g_str_equal);
  self->topics = g_ptr_array_new ();
  self->records = cp_edit_new ("");
  self->statements = cp_edit_new ("");
}

static void
end (Merge *self)
{
  g_ptr_array_unref (self->articles);
  cp_import_outlets_free (self->outlets);
  g_clear_pointer (&self->known, cp_import_known_free);
  cp_import_speakers_free (self->speakers);
  cp_id_maker_free (self->ids);
  g_hash_table_unref (self->roles);
  g_ptr_array_unref (self->topics);
  cp_edit_unref (self->records);
  cp_edit_unref (self->statements);
}

/* What refers to others comes after them, so that nothing in the corpus is ever open. Gives NULL where
 * it is cancelled. */
static CpEdit *
make_edit (Merge *self, const GArray *choices, const GArray *relations)
{
  CpEdit *edit;

  for (guint i = 0; i < self->articles->len; i++)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        return NULL;
      add_article (self, self->articles->pdata[i]);
    }

  edit = create_edit (self->summary->n_articles + self->summary->n_attached);
  add_roles (self, edit);
  cp_import_outlets_add_new (self->outlets, edit);
  cp_edit_append (edit, self->records);
  cp_import_speakers_add_new (self->speakers, edit, self->summary);
  cp_edit_append (edit, self->statements);
  add_relations (self, edit, relations);
  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, CpImportChoice, i).edit != NULL)
      cp_edit_append (edit, g_array_index (choices, CpImportChoice, i).edit);
  return edit;
}

/* Makes the edit and fills the summary; fails only where it is cancelled. */
CpEdit *
cp_import_files_merge (const CpImportFiles *files, const CpRules *rules, CpSnapshot *snapshot,
                       const CpTopicMatcher *matcher, gboolean is_coded,
                       CpImportSummary *summary, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) choices = cp_import_choose (files, snapshot, summary, cancellable);
  Merge self = { .snapshot = snapshot, .matcher = matcher, .is_coded = is_coded,
                 .summary = summary, .cancellable = cancellable };
  g_autoptr (GArray) relations = NULL;
  g_autoptr (CpEdit) edit = NULL;

  begin (&self);
  add_articles (&self, choices);
  list_topics (&self);
  if (meet (&self))
    relations = find_relations (&self, rules);
  if (relations != NULL)
    edit = make_edit (&self, choices, relations);
  end (&self);
  cp_import_summary_add_faults (summary, files);
  if (edit == NULL || g_cancellable_is_cancelled (cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  return g_steal_pointer (&edit);
}
