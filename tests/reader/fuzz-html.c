/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: a web page, however broken, becomes an article that can be read. */

#include <stdint.h>

#include "cp-article-file.h"
#include "reading-check.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpArticle) article = cp_article_new_from_html ((const char *) data, size, NULL,
                                                            &error);
  g_autoptr (CpReading) reading = NULL;

  if (article == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  reading_check_article (article);
  reading = reading_check_read (article);
  return 0;
}
