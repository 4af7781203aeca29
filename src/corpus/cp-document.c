/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article of a corpus, with or without its text. */

#include "cp-document.h"

#include <string.h>

struct _CpDocument
{
  CpItem parent_instance;

  CpTextIndex *text_index;
};

G_DEFINE_FINAL_TYPE (CpDocument, cp_document, CP_TYPE_ITEM)

static void
cp_document_record_set (CpItem *item)
{
  CpDocument *self = CP_DOCUMENT (item);
  const char *text = cp_document_get_text (self);

  if (text != NULL)
    self->text_index = cp_text_index_new (text, strlen (text));
}

static void
cp_document_finalize (GObject *object)
{
  CpDocument *self = CP_DOCUMENT (object);

  g_clear_pointer (&self->text_index, cp_text_index_free);
  G_OBJECT_CLASS (cp_document_parent_class)->finalize (object);
}

static void
cp_document_class_init (CpDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_document_finalize;
  CP_ITEM_CLASS (klass)->record_set = cp_document_record_set;
}

static void
cp_document_init (CpDocument *self)
{
}

/**
 * cp_document_get_title:
 * @self: a document
 *
 * Gets the headline.
 *
 * Returns: (nullable) (transfer none): the title
 */
const char *
cp_document_get_title (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_TITLE);
}

/**
 * cp_document_get_label:
 * @self: a document
 *
 * Gets the short name by which the user tells it from the others.
 *
 * Returns: (nullable) (transfer none): the label
 */
const char *
cp_document_get_label (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_LABEL);
}

/**
 * cp_document_get_outlet:
 * @self: a document
 *
 * Gets who published it.
 *
 * Returns: (nullable) (transfer none): the id of an outlet
 */
const char *
cp_document_get_outlet (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_OUTLET);
}

/**
 * cp_document_get_date:
 * @self: a document
 *
 * Gets when it was published.
 *
 * Returns: the date, or 0
 */
CpDate
cp_document_get_date (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), 0);
  return cp_record_get_date (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_DATE);
}

/**
 * cp_document_get_kind:
 * @self: a document
 *
 * Gets what kind of text it is, such as "interview".
 *
 * Returns: (nullable) (transfer none): the kind
 */
const char *
cp_document_get_kind (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_KIND);
}

/**
 * cp_document_get_translated:
 * @self: a document
 *
 * Gets the language that it was translated from.
 *
 * Returns: (nullable) (transfer none): the code of a language
 */
const char *
cp_document_get_translated (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_TRANSLATED);
}

/**
 * cp_document_get_text:
 * @self: a document
 *
 * Gets the article.
 *
 * Returns: (nullable) (transfer none): the text, or %NULL where the corpus does not have it
 */
const char *
cp_document_get_text (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_TEXT);
}

/**
 * cp_document_is_date_inferred:
 * @self: a document
 *
 * Tells a date that somebody worked out from one that the article states.
 *
 * Returns: whether the date is inferred
 */
gboolean
cp_document_is_date_inferred (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), FALSE);
  return cp_record_get_enum (cp_item_get_record (CP_ITEM (self)), CP_DOCUMENT_DATE_BASIS)
         == CP_DATE_BASIS_INFERRED;
}

/**
 * cp_document_get_text_index:
 * @self: a document
 *
 * Gets the way from code points to bytes and paragraphs of the text.
 *
 * Returns: (nullable) (transfer none): the index, or %NULL where there is no text
 */
const CpTextIndex *
cp_document_get_text_index (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return self->text_index;
}
