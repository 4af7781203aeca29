/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus without its articles: nothing of them is left, and each place can be found again. */

#include "cp-without-text.h"
#include "exchange-corpus.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-project-file.h"

static CpSnapshot *
load (const char *project)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (project, strlen (project));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

static char *
dup_project (CpSnapshot *snapshot)
{
  g_autoptr (GBytes) bytes = cp_project_file_to_bytes (snapshot);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CpSnapshot *
strip (CpSnapshot *snapshot)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *stripped = cp_without_text_new (snapshot, &error);

  g_assert_no_error (error);
  return stripped;
}

static void
test_nothing_left (void)
{
  static const char *const gone[] = { "Headline", "quay is safe", "We fear", "blocks", "ignored",
                                      "\"start\"", "mention", "html" };
  static const char *const kept[] = { "=Tides", "No danger, she says.", "Water is a worry.", "-ebb",
                                      "\"reported\": \"ada\"", "disputes", "\"digest\"" };
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpSnapshot) stripped = strip (snapshot);
  g_autofree char *project = dup_project (stripped);

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_null (strstr (project, gone[i]));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (project, kept[i]));
}

/* Counts do not change: words come from the anchors. */
static void
test_anchors (void)
{
  g_autoptr (CpSnapshot) snapshot = exchange_corpus_load ();
  g_autoptr (CpSnapshot) stripped = strip (snapshot);
  const CpStatementColumns *before = cp_snapshot_get_statements (snapshot);
  const CpStatementColumns *after = cp_snapshot_get_statements (stripped);
  guint32 document = cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "d1");
  const CpTextIndex *index
    = cp_document_get_text_index (cp_snapshot_get_document (snapshot, document));
  guint n_statements;
  const guint32 *order = cp_snapshot_get_order (stripped, CP_ARRAY_STATEMENTS, &n_statements);

  g_assert_cmpuint (n_statements, ==, 2);
  for (guint i = 0; i < n_statements; i++)
    {
      guint32 old = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, after->id[order[i]]);
      guint start, end;

      g_assert_nonnull (after->anchor[order[i]]);
      g_assert_cmpuint (after->start[order[i]], ==, CP_OFFSET_NONE);
      g_assert_true (cp_anchor_locate (after->anchor[order[i]], index, &start, &end));
      g_assert_cmpuint (start, ==, before->start[old]);
      g_assert_cmpuint (end, ==, before->end[old]);
      g_assert_cmpuint (after->words[order[i]], ==, before->words[old]);
    }
}

/* What has no text already is written byte for byte. */
static void
test_builtin_unchanged (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) builtin = cp_project_file_load_builtin (&error);
  g_autoptr (CpSnapshot) stripped = strip (builtin);
  g_autofree char *before = dup_project (builtin);
  g_autofree char *after = dup_project (stripped);

  g_assert_no_error (error);
  g_assert_cmpuint (cp_without_text_count_bare (builtin), ==, 0);
  g_assert_cmpuint (cp_without_text_count_unknown (builtin), ==, 0);
  g_assert_cmpstr (after, ==, before);
}

static void
test_bare (void)
{
  static const char project[]
    = "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", "
      "\"text\": \"One two.\"}], \"statements\": [{\"id\": \"a\", \"document\": \"d\", "
      "\"start\": 0, \"end\": 3}, {\"id\": \"b\", \"document\": \"d\", \"gist\": \"Two.\", "
      "\"mood\": \"low\"}]}";
  g_autoptr (CpSnapshot) snapshot = load (project);

  g_assert_cmpuint (cp_without_text_count_bare (snapshot), ==, 1);
  g_assert_cmpuint (cp_without_text_count_unknown (snapshot), ==, 1);
}

#define BEGIN "{\"format\": \"counterpoint\", \"version\": 1, "

/* Each of these members that are not known holds words of the article, "Foghorn". */
static const char unknown_project[]
  = BEGIN
    "\"title\": \"A \\\"quay\\\"\", \"language\": \"en\", "
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\", \"x\": \"Foghorn\"}, "
    "\"roles\": [{\"id\": \"official\", \"label\": \"Official\", \"x\": \"Foghorn\"}], "
    "\"outlets\": [{\"id\": \"o\", \"name\": \"O\", \"x\": [\"Foghorn, Foghorn\", {\"y\": 1}]}], "
    "\"documents\": [{\"id\": \"d\", \"title\": \"D\", \"text\": \"Foghorn Foghorn\", "
    "\"blocks\": [{\"start\": 0, \"end\": 3, \"kind\": \"heading\", \"x\": \"Foghorn\"}], "
    "\"x\": \"Foghorn\", \"y\": \"Foghorn\"}], "
    "\"speakers\": [{\"id\": \"s\", \"name\": \"S\", \"x\": \"Foghorn\"}], "
    "\"topics\": [{\"id\": \"t\", \"label\": \"T\", \"labels\": {\"ru\": \"T\"}, "
    "\"x\": \"Foghorn\"}], "
    "\"questions\": [{\"id\": \"q\", \"topic\": \"t\", \"text\": \"Q?\", "
    "\"positions\": [\"yes\", \"no\"], \"x\": \"Foghorn\"}], "
    "\"statements\": [{\"id\": \"a\", \"document\": \"d\", \"speaker\": \"s\", \"start\": 0, "
    "\"end\": 7, \"mention\": {\"start\": 0, \"end\": 1, \"x\": \"Foghorn\"}, "
    "\"question\": {\"start\": 0, \"end\": 1, \"x\": \"Foghorn\"}, "
    "\"anchor\": {\"paragraph\": 1, \"offset\": 0, \"length\": 7, \"words\": 1, "
    "\"digest\": \"%s\", \"x\": \"Foghorn\"}, \"gist\": \"G.\", \"topics\": [\"t\"], "
    "\"answers\": [{\"question\": \"q\", \"position\": \"yes\", \"x\": \"Foghorn\"}], "
    "\"note\": \"my own\", \"x\": \"Foghorn\"}, "
    "{\"id\": \"b\", \"document\": \"d\", \"gist\": \"H.\"}], "
    "\"relations\": [{\"from\": \"a\", \"to\": \"b\", \"type\": \"supports\", "
    "\"x\": \"Foghorn\"}], "
    "\"summaries\": [{\"topic\": \"t\", \"text\": \"In short.\", \"x\": \"Foghorn\"}], "
    "\"trays\": [{\"name\": \"mine\", \"cards\": [{\"statement\": \"a\", \"note\": \"first\", "
    "\"x\": \"Foghorn\"}], \"x\": \"Foghorn\"}], "
    "\"x\": \"Foghorn\", \"y\": {\"z\": \"Foghorn\"}}";

static char *
make_unknown_project (void)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new ("Foghorn", 7);
  g_autofree char *digest = NULL;
  g_auto (GStrv) halves = g_strsplit (unknown_project, "%s", 2);
  CpAnchor anchor;

  g_assert_true (cp_anchor_compute (index, 0, 7, &anchor));
  digest = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", anchor.digest);
  return g_strjoin (digest, halves[0], halves[1], NULL);
}

static void
test_unknown_members (void)
{
  static const char *const kept[] = { "A \\\"quay\\\"", "\"language\": \"en\"", "role:expert",
                                      "\"position\": \"yes\"", "\"digest\"", "my own", "In short.",
                                      "\"note\": \"first\"", "\"ru\"", "supports" };
  g_autofree char *project = make_unknown_project ();
  g_autoptr (CpSnapshot) snapshot = load (project);
  g_autoptr (CpSnapshot) stripped = strip (snapshot);
  g_autofree char *written = dup_project (stripped);

  g_assert_cmpuint (cp_without_text_count_unknown (snapshot), ==, 20);
  g_assert_cmpuint (cp_without_text_count_unknown (stripped), ==, 0);
  g_assert_null (strstr (written, "Foghorn"));
  g_assert_null (strstr (written, "\"x\""));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (written, kept[i]));
}

#define TWO_PARAGRAPHS "\"documents\": [{\"id\": \"d\", \"text\": \"One two.\\nThree four.\"}], "
#define ANCHOR \
  "\"anchor\": {\"paragraph\": 1, \"offset\": 0, \"length\": 9, \"words\": 2, " \
  "\"digest\": \"0123456789abcdef\"}, "

/* A place that no anchor can say is not lost in silence. */
static void
test_lost_places (void)
{
  static const char project[]
    = BEGIN TWO_PARAGRAPHS
      "\"statements\": ["
      "{\"id\": \"inside\", \"document\": \"d\", \"start\": 0, \"end\": 3, \"gist\": \"G.\"}, "
      "{\"id\": \"over-1\", \"document\": \"d\", \"start\": 4, \"end\": 14, \"gist\": \"G.\"}, "
      "{\"id\": \"mark-2\", \"document\": \"d\", \"start\": 7, \"end\": 8, \"gist\": \"G.\"}]}";
  g_autoptr (CpSnapshot) snapshot = load (project);
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_without_text_new (snapshot, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "over-1, mark-2"));
  g_assert_null (strstr (error->message, "inside,"));
}

static void
test_lost_without_article (void)
{
  static const char project[]
    = BEGIN "\"documents\": [{\"id\": \"d\", \"title\": \"D\"}], \"statements\": ["
            "{\"id\": \"s-1\", \"document\": \"d\", \"start\": 0, \"end\": 3, "
            "\"gist\": \"G.\"}]}";
  g_autoptr (CpSnapshot) snapshot = load (project);
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_without_text_new (snapshot, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "s-1"));
}

/* An anchor that is there, such as that of another copy, says where it was. */
static void
test_anchored_place (void)
{
  static const char project[]
    = BEGIN TWO_PARAGRAPHS
      "\"statements\": [{\"id\": \"s\", \"document\": \"d\", \"start\": 4, \"end\": 14, "
      ANCHOR "\"gist\": \"G.\"}]}";
  g_autoptr (CpSnapshot) snapshot = load (project);
  g_autoptr (CpSnapshot) stripped = strip (snapshot);
  g_autofree char *written = dup_project (stripped);

  g_assert_nonnull (strstr (written, "0123456789abcdef"));
  g_assert_null (strstr (written, "\"start\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/without-text/nothing-left", test_nothing_left);
  g_test_add_func ("/without-text/anchors", test_anchors);
  g_test_add_func ("/without-text/builtin-unchanged", test_builtin_unchanged);
  g_test_add_func ("/without-text/bare", test_bare);
  g_test_add_func ("/without-text/unknown-members", test_unknown_members);
  g_test_add_func ("/without-text/lost-places", test_lost_places);
  g_test_add_func ("/without-text/lost-without-article", test_lost_without_article);
  g_test_add_func ("/without-text/anchored-place", test_anchored_place);
  return g_test_run ();
}
