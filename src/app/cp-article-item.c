/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article in a list: its title and what is said under it. */

#include "cp-article-item.h"

#include "cp-article-words.h"

/* Words are made when somebody asks, since most rows of a long list are never seen. */
struct _CpArticleItem
{
  GObject parent_instance;

  CpSnapshot *snapshot;
  guint32 document;
  guint n_statements;
  char *title;
  char *line;
  char *sentence;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpArticleItem, cp_article_item, G_TYPE_OBJECT)

static void
cp_article_item_finalize (GObject *object)
{
  CpArticleItem *self = CP_ARTICLE_ITEM (object);

  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->sentence, g_free);

  G_OBJECT_CLASS (cp_article_item_parent_class)->finalize (object);
}

static void
cp_article_item_get_property (GObject *object, guint property_id, GValue *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_TITLE)
    g_value_set_string (value, cp_article_item_get_title (CP_ARTICLE_ITEM (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cp_article_item_class_init (CpArticleItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cp_article_item_finalize;
  object_class->get_property = cp_article_item_get_property;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_article_item_init (CpArticleItem *self)
{
}

CpArticleItem *
cp_article_item_new (CpSnapshot *snapshot, guint32 document, guint n_statements)
{
  CpArticleItem *self;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE, NULL);

  self = g_object_new (CP_TYPE_ARTICLE_ITEM, NULL);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->document = document;
  self->n_statements = n_statements;

  return self;
}

static guint *
count_statements (CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint *counts = g_new0 (guint, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS));

  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      if (columns->live[i])
        counts[columns->document[i]]++;
    }

  return counts;
}

/**
 * cp_article_item_fill:
 * @articles: of articles
 *
 * Puts an item for each article of a corpus in place of those that are there, in the corpus's order.
 */
void
cp_article_item_fill (GListStore *articles, CpSnapshot *snapshot)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint *counts = NULL;
  guint n_documents;
  const guint32 *documents;

  g_return_if_fail (G_IS_LIST_STORE (articles) && snapshot != NULL);

  counts = count_statements (snapshot);
  documents = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  for (guint i = 0; i < n_documents; i++)
    g_ptr_array_add (items, cp_article_item_new (snapshot, documents[i], counts[documents[i]]));
  g_list_store_splice (articles, 0, g_list_model_get_n_items (G_LIST_MODEL (articles)),
                       items->pdata, items->len);
}

/**
 * cp_article_item_find:
 * @articles: of articles
 * @document: a handle
 *
 * Returns: where the article stands, or %GTK_INVALID_LIST_POSITION
 */
guint
cp_article_item_find (GListModel *articles, guint32 document)
{
  guint n_articles = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (CpArticleItem) item = g_list_model_get_item (articles, i);

      if (cp_article_item_get_document (item) == document)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

guint32
cp_article_item_get_document (CpArticleItem *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_ITEM (self), CP_HANDLE_NONE);

  return self->document;
}

guint
cp_article_item_get_n_statements (CpArticleItem *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_ITEM (self), 0);

  return self->n_statements;
}

const char *
cp_article_item_get_title (CpArticleItem *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_ITEM (self), NULL);

  if (self->title == NULL)
    self->title = cp_article_words_dup_title (self->snapshot, self->document);

  return self->title;
}

const char *
cp_article_item_get_line (CpArticleItem *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_ITEM (self), NULL);

  if (self->line == NULL)
    self->line = cp_article_words_dup_short_line (self->snapshot, self->document,
                                                  self->n_statements);

  return self->line;
}

const char *
cp_article_item_get_sentence (CpArticleItem *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_ITEM (self), NULL);

  if (self->sentence == NULL)
    self->sentence = cp_article_words_dup_sentence (self->snapshot, self->document,
                                                    self->n_statements);

  return self->sentence;
}

/**
 * cp_article_item_has_text:
 *
 * Whether the article itself is in the corpus.
 */
gboolean
cp_article_item_has_text (CpArticleItem *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_ITEM (self), FALSE);

  return cp_document_get_text (cp_snapshot_get_document (self->snapshot, self->document)) != NULL;
}
