/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: a file of articles as JSON or as JSON Lines. */

#include <stdint.h>

#include "cp-article-file.h"
#include "reading-check.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
read_file (const uint8_t *data, size_t size, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = cp_article_file_read ((const char *) data, size, file, &error);

  if (articles == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  for (guint i = 0; i < articles->len; i++)
    reading_check_article (articles->pdata[i]);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_file (data, size, "fuzz.json");
  read_file (data, size, "fuzz.jsonl");
  return 0;
}
