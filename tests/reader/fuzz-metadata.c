/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: a metadata.csv, and what it gives to an article that it may name. */

#include <stdint.h>

#include "cp-metadata-csv.h"
#include "reading-check.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
apply (const CpMetadataCsv *metadata, const char *file)
{
  g_autoptr (CpArticle) article = cp_article_new ();

  article->file = g_strdup (file);
  cp_metadata_csv_apply (metadata, article);
  reading_check_article (article);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpMetadataCsv) metadata = cp_metadata_csv_parse ((const char *) data, size, &error);
  const GPtrArray *notes;

  if (metadata == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  notes = cp_metadata_csv_get_notes (metadata);
  for (guint i = 0; i < notes->len; i++)
    g_assert_true (g_utf8_validate (notes->pdata[i], -1, NULL));
  g_assert_cmpuint (cp_metadata_csv_get_n_rows (metadata), <=, size);
  apply (metadata, "a.txt");
  apply (metadata, "b/c.html");
  return 0;
}
