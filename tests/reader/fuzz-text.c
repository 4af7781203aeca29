/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: a file of text, in whatever encoding, becomes an article that can be read. */

#include <stdint.h>

#include "cp-article-file.h"
#include "cp-charset.h"
#include "reading-check.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;
  char *text = cp_charset_decode ((const char *) data, size, NULL, &charset, &error);
  g_autoptr (CpArticle) article = NULL;
  g_autoptr (CpReading) reading = NULL;

  if (text == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  g_assert_true (g_utf8_validate (text, -1, NULL));
  article = cp_article_new_from_plain_text (text, "fuzz.txt");
  reading_check_article (article);
  reading = reading_check_read (article);
  return 0;
}
