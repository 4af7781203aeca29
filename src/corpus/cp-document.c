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

/* Parts end where the text does, whatever a file says. */
static GArray *
list_parts (CpDocument *self, guint member, guint kind_member)
{
  const CpRecord *const *records =
      cp_record_get_objects (cp_item_get_record (CP_ITEM (self)), member);
  guint length = self->text_index != NULL ? cp_text_index_get_length (self->text_index) : 0;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CpDocumentPart));

  for (; records != NULL && *records != NULL; records++)
    {
      CpDocumentPart part = {
        .start = (guint) cp_record_get_number (*records, CP_SPAN_START),
        .end = MIN ((guint) cp_record_get_number (*records, CP_SPAN_END), length),
      };

      if (kind_member != 0)
        part.kind = cp_record_get_enum (*records, kind_member);

      if (part.start < part.end)
        g_array_append_val (parts, part);
    }

  return parts;
}

/**
 * cp_document_list_blocks:
 * @self: a document
 *
 * Lists what is no plain paragraph of the text: headings, items, quotations.
 *
 * Returns: (transfer full) (element-type CpDocumentPart): in the file's order
 */
GArray *
cp_document_list_blocks (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return list_parts (self, CP_DOCUMENT_BLOCKS, CP_BLOCK_KIND);
}

/**
 * cp_document_list_ignored:
 * @self: a document
 *
 * Lists what of the text is not the article: menus, advertisements, captions.
 *
 * Returns: (transfer full) (element-type CpDocumentPart): in the file's order
 */
GArray *
cp_document_list_ignored (CpDocument *self)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self), NULL);
  return list_parts (self, CP_DOCUMENT_IGNORED, 0);
}

static gboolean
equal_parts (CpDocument *self, CpDocument *other, guint member)
{
  const CpRecord *const *one = cp_record_get_objects (cp_item_get_record (CP_ITEM (self)), member);
  const CpRecord *const *two = cp_record_get_objects (cp_item_get_record (CP_ITEM (other)), member);

  if (one == NULL || two == NULL)
    return one == two;
  for (; *one != NULL && *two != NULL; one++, two++)
    if (!cp_record_equal (*one, *two))
      return FALSE;

  return *one == *two;
}

/**
 * cp_document_is_same_text:
 * @self: a document
 * @other: the same at another time, or another one
 *
 * Whether both have the same text with the same parts, or none; where they do, what one shows of the
 * other's text needs not be made anew.
 */
gboolean
cp_document_is_same_text (CpDocument *self, CpDocument *other)
{
  g_return_val_if_fail (CP_IS_DOCUMENT (self) && CP_IS_DOCUMENT (other), FALSE);

  return self == other
         || (g_strcmp0 (cp_document_get_text (self), cp_document_get_text (other)) == 0
             && equal_parts (self, other, CP_DOCUMENT_BLOCKS)
             && equal_parts (self, other, CP_DOCUMENT_IGNORED));
}
