/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small invented corpus with text, for the tests of this folder. */

#include "exchange-corpus.h"

#include <string.h>

#include "cp-project-file.h"

/* "The quay is safe" stands at 10 to 26 of its text, "We fear the tide" at 33 to 49. */
static const char project[]
  = "{\n"
    "\"format\": \"counterpoint\",\n"
    "\"version\": 1,\n"
    "\"title\": \"Harbour\",\n"
    "\"outlets\": [\n"
    "{\"id\": \"gull\", \"name\": \"The Gull, daily\"}\n"
    "],\n"
    "\"documents\": [\n"
    "{\"id\": \"d1\", \"outlet\": \"gull\", \"title\": \"=Tides\", \"date\": \"2024-05\", "
    "\"date_basis\": \"inferred\", \"text\": \"Headline\\n\\nThe quay is safe. Said: We fear the "
    "tide\\n\", \"blocks\": [{\"start\": 0, \"end\": 8, \"kind\": \"heading\"}], "
    "\"ignored\": [{\"start\": 0, \"end\": 8, \"why\": \"headline\"}], \"html\": \"We fear\"}\n"
    "],\n"
    "\"speakers\": [\n"
    "{\"id\": \"ada\", \"name\": \"Ada Moor\", \"role\": \"official\", \"positions\": "
    "[{\"position\": \"mayor\", \"from\": \"2024-05\"}]},\n"
    "{\"id\": \"ben\", \"name\": \"Ben Tide\", \"role\": \"expert\"}\n"
    "],\n"
    "\"topics\": [\n"
    "{\"id\": \"quay\", \"label\": \"The quay\", \"main\": true},\n"
    "{\"id\": \"sea\", \"label\": \"The sea\"}\n"
    "],\n"
    "\"questions\": [\n"
    "{\"id\": \"q1\", \"topic\": \"quay\", \"text\": \"Is it safe?\", \"positions\": [\"yes\", "
    "\"no\"]}\n"
    "],\n"
    "\"statements\": [\n"
    "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"ada\", \"mode\": \"direct\", "
    "\"start\": 10, \"end\": 26, \"gist\": \"No danger, she says.\", \"topics\": [\"quay\"], "
    "\"answers\": [{\"question\": \"q1\", \"position\": \"yes\"}]},\n"
    "{\"id\": \"s2\", \"document\": \"d1\", \"speaker\": \"ben\", \"with\": [\"ada\"], "
    "\"start\": 34, \"end\": 50, \"mention\": {\"start\": 28, \"end\": 32}, \"reported\": \"ada\", "
    "\"gist\": \"Water is a worry.\", \"topics\": [\"quay\", \"sea\"], \"note\": \"-ebb\"}\n"
    "],\n"
    "\"relations\": [\n"
    "{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"disputes\", \"basis\": \"speaker\"}\n"
    "]\n"
    "}\n";

CpSnapshot *
exchange_corpus_load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (project, strlen (project));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}
