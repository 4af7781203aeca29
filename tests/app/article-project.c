/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus of one article with its text, for tests that work on its statements. */

#include "article-project.h"

#include <string.h>

/* An invented article. */
static const char text[] =
    "The harbour board met on Monday.\n"
    "“The quay leans,” said Ida Sund. “It will not stand the winter.” She asked for stones.\n"
    "Nils Berg thinks that stones are dear. He would rather wait.\n";

guint
article_project_find (const char *words)
{
  return (guint) g_utf8_pointer_to_offset (text, strstr (text, words));
}

static void
append_found (GString *project, const char *id, const char *speaker, const char *words)
{
  guint start = article_project_find (words);

  g_string_append_printf (project,
                          "{\"id\": \"%s\", \"document\": \"board\", \"speaker\": \"%s\", "
                          "\"mode\": \"direct\", \"start\": %u, \"end\": %u, \"topics\": [\"quay\"], "
                          "\"origin\": \"found\", \"rule\": \"quote\", \"confidence\": 51},",
                          id, speaker, start, start + (guint) g_utf8_strlen (words, -1));
}

char *
article_project_dup (void)
{
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Harbour\","
      " \"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},"
      " \"roles\": [{\"id\": \"official\", \"label\": \"Official\"},"
      "  {\"id\": \"expert\", \"label\": \"Expert\"}],"
      " \"speakers\": [{\"id\": \"sund\", \"name\": \"Ida Sund\", \"role\": \"expert\"},"
      "  {\"id\": \"berg\", \"name\": \"Nils Berg\", \"role\": \"official\"}],"
      " \"topics\": [{\"id\": \"quay\", \"label\": \"The quay\"},"
      "  {\"id\": \"money\", \"label\": \"Money\"}],"
      " \"questions\": [{\"id\": \"q1\", \"topic\": \"quay\", \"text\": \"Does it stand?\","
      "  \"positions\": [\"yes\", \"no\"]}],"
      " \"documents\": [{\"id\": \"board\", \"title\": \"The board\", \"text\": ");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *escaped = g_strjoinv ("\\n", lines);

  g_string_append_printf (project,
                          "\"%s\"}, {\"id\": \"letter\", \"title\": \"A letter\"}],"
                          " \"statements\": [",
                          escaped);
  append_found (project, "s1", "sund", "The quay leans");
  append_found (project, "s2", "sund", "It will not stand the winter.");
  g_string_append (project,
                   "{\"id\": \"l1\", \"document\": \"letter\", \"speaker\": \"berg\","
                   " \"gist\": \"Waiting is cheaper.\", \"anchor\": {\"paragraph\": 2, \"offset\": 0,"
                   " \"length\": 9, \"words\": 2, \"digest\": \"0123456789abcdef\"}}]}");
  return g_string_free (g_steal_pointer (&project), FALSE);
}
