/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that an article finds its document, and each statement its place in the article. */

#include "cp-attach.h"

#include <string.h>
#include <time.h>

#include "cp-history.h"
#include "cp-project-file.h"
#include "edit-model.h"

typedef struct
{
  const char *id;
  const char *title;
  const char *outlet; /* its name */
  const char *text;
  const char *words[6]; /* of its statements */
} Article;

static const Article bridge = {
  "bridge", "A bridge over the sound", "Harbour News",
  "A bridge over the sound\n"
  "\n"
  "Harbour News, Monday. “We shall build it within three years,” the mayor said at the quay. Her "
  "engineers doubt that the seabed can carry such a weight.\n"
  "\n"
  "“Nobody has ever asked the fishermen what they think,” says Ada Strand, who mends nets. No way.\n",
  { "We shall build it within three years",
    "the seabed can carry such a weight",
    "“Nobody has ever asked the fishermen what they think,”",
    "No way" },
};

static const Article answer = {
  "answer", "What the fishermen think", "The Gull",
  "What the fishermen think\n"
  "\n"
  "Last week the mayor told Harbour News: “We shall build it within three years.” The same report "
  "said that her engineers doubt that the seabed can carry such a weight.\n"
  "\n"
  "“A bridge will chase the herring away for good,” says Bo Naes at his boat.\n",
  { "A bridge will chase the herring away for good" },
};

static void
add_record (CpEdit *edit, CpArray array, CpRecordBuilder *builder)
{
  g_autoptr (CpRecord) record = cp_record_builder_end (builder);

  cp_edit_insert (edit, array, G_MAXUINT, record);
}

static CpRecord *
make_anchor (const Article *article, const char *words)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new (article->text, strlen (article->text));
  const char *at = strstr (article->text, words);
  guint start = g_utf8_pointer_to_offset (article->text, at);
  const CpSchema *schema =
      cp_schema_get (CP_ARRAY_STATEMENTS)->members[CP_STATEMENT_ANCHOR].schema;
  CpRecordBuilder *builder = cp_record_builder_new (schema);
  char digest[17];
  CpAnchor anchor;

  g_assert_true (cp_anchor_compute (index, start, start + g_utf8_strlen (words, -1), &anchor));
  g_snprintf (digest, sizeof digest, "%016" G_GINT64_MODIFIER "x", anchor.digest);
  cp_record_builder_set_number (builder, CP_ANCHOR_PARAGRAPH, anchor.paragraph);
  cp_record_builder_set_number (builder, CP_ANCHOR_OFFSET, anchor.offset);
  cp_record_builder_set_number (builder, CP_ANCHOR_LENGTH, anchor.length);
  cp_record_builder_set_number (builder, CP_ANCHOR_WORDS, anchor.words);
  cp_record_builder_set_string (builder, CP_ANCHOR_DIGEST, digest);
  return cp_record_builder_end (builder);
}

static void
add_article (CpEdit *edit, const Article *article)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_OUTLETS));

  cp_record_builder_set_string (builder, CP_OUTLET_ID, article->id);
  cp_record_builder_set_string (builder, CP_OUTLET_NAME, article->outlet);
  add_record (edit, CP_ARRAY_OUTLETS, builder);

  builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_DOCUMENTS));
  cp_record_builder_set_string (builder, CP_DOCUMENT_ID, article->id);
  cp_record_builder_set_string (builder, CP_DOCUMENT_OUTLET, article->id);
  cp_record_builder_set_string (builder, CP_DOCUMENT_TITLE, article->title);
  add_record (edit, CP_ARRAY_DOCUMENTS, builder);

  for (guint i = 0; article->words[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", article->id, i + 1);

      builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_STATEMENTS));
      cp_record_builder_set_string (builder, CP_STATEMENT_ID, id);
      cp_record_builder_set_string (builder, CP_STATEMENT_DOCUMENT, article->id);
      cp_record_builder_set_string (builder, CP_STATEMENT_GIST, "A paraphrase.");
      cp_record_builder_set_object (builder, CP_STATEMENT_ANCHOR,
                                    make_anchor (article, article->words[i]));
      add_record (edit, CP_ARRAY_STATEMENTS, builder);
    }
}

static CpCorpus *
make_corpus (const Article *article, const Article *other)
{
  CpCorpus *corpus = cp_corpus_new ();
  g_autoptr (CpEdit) edit = cp_edit_new ("Begin");
  g_autoptr (GError) error = NULL;

  add_article (edit, article);
  if (other != NULL)
    add_article (edit, other);
  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
  return corpus;
}

/* Attaches a text; tells which statements found no place, by the last of their id. */
static char *
attach (CpCorpus *corpus, const char *text, CpAttachResult result, const char *document)
{
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);
  g_autoptr (CpAttachReport) report = NULL;
  g_autoptr (CpEdit) edit = cp_attach_text (snapshot, text, "copy.txt", &report);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (report->result, ==, result);
  g_assert_cmpuint (report->document, ==,
                    document == NULL ? 0
                                     : cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, document));
  g_assert_cmpint (edit != NULL, ==, result == CP_ATTACH_PLACED);
  for (guint i = 0; i < report->missing->len; i++)
    {
      guint32 statement = g_array_index (report->missing, guint32, i);
      const char *id = cp_snapshot_get_statements (snapshot)->id[statement];

      g_string_append (missing, strrchr (id, '-') + 1);
    }

  if (edit != NULL)
    cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&missing), FALSE);
}

/* What a statement says now, white space as one blank; NULL where it is a paraphrase. */
static char *
dup_words (CpCorpus *corpus, const char *id)
{
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);
  char *words =
      cp_snapshot_dup_words (snapshot, cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, id));
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  if (words == NULL)
    return NULL;

  pieces = g_strsplit_set (words, " \n\t", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : " ", pieces[i]);
  g_free (words);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
check_words (CpCorpus *corpus, const char *id, const char *expected)
{
  g_autofree char *words = dup_words (corpus, id);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_exact (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, NULL);
  g_autofree char *missing = attach (corpus, bridge.text, CP_ATTACH_PLACED, "bridge");
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);
  CpDocument *document = cp_snapshot_get_document (snapshot, 1);

  g_assert_cmpstr (missing, ==, "");
  g_assert_cmpstr (cp_document_get_text (document), ==, bridge.text);
  g_assert_cmpstr (cp_record_get_string (cp_item_get_record (CP_ITEM (document)), CP_DOCUMENT_FILE),
                   ==, "copy.txt");
  for (guint i = 0; bridge.words[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("bridge-%u", i + 1);

      check_words (corpus, id, bridge.words[i]);
      g_assert_null (cp_snapshot_get_statements (snapshot)->anchor[i + 1]);
      g_assert_cmpstr (cp_snapshot_get_statements (snapshot)->gist[i + 1], ==, "A paraphrase.");
    }
}

/* Lines of some 30 characters, as a mail program makes them. */
static char *
wrap (const char *text, const char *indent)
{
  g_autoptr (GString) wrapped = g_string_new (indent);
  guint column = 0;

  for (; *text != '\0'; text++)
    {
      gboolean breaks = *text == ' ' && column > 30;

      column = breaks || *text == '\n' ? 0 : column + 1;
      if (breaks)
        g_string_append_printf (wrapped, "\n%s", indent);
      else
        g_string_append_c (wrapped, *text);
    }

  return g_string_free (g_steal_pointer (&wrapped), FALSE);
}

static void
test_wrapped (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, NULL);
  g_autofree char *text = wrap (bridge.text, "   ");
  g_autofree char *missing = attach (corpus, text, CP_ATTACH_PLACED, "bridge");

  g_assert_cmpstr (missing, ==, "");
  for (guint i = 0; bridge.words[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("bridge-%u", i + 1);

      check_words (corpus, id, bridge.words[i]);
    }
}

static char *
swap (const char *text, const char *what, const char *with)
{
  g_auto (GStrv) pieces = g_strsplit (text, what, -1);

  return g_strjoinv (with, pieces);
}

static void
test_other_quotes (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, NULL);
  g_autofree char *opened = swap (bridge.text, "“", "\"");
  g_autofree char *closed = swap (opened, "”", "\"");
  g_autofree char *text = swap (closed, " ", "  ");
  g_autofree char *missing = attach (corpus, text, CP_ATTACH_PLACED, "bridge");

  g_assert_cmpstr (missing, ==, "");
  check_words (corpus, "bridge-1", "We shall build it within three years");
  check_words (corpus, "bridge-3", "\"Nobody has ever asked the fishermen what they think,\"");
}

/* Another version of the article: what it no longer says stays a paraphrase and is named. */
static void
test_changed_version (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, NULL);
  g_autofree char *text = swap (bridge.text, "within three years", "within four years");
  g_autofree char *missing = attach (corpus, text, CP_ATTACH_PLACED, "bridge");
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);

  g_assert_cmpstr (missing, ==, "1");
  check_words (corpus, "bridge-1", NULL);
  check_words (corpus, "bridge-2", "the seabed can carry such a weight");
  g_assert_nonnull (cp_snapshot_get_statements (snapshot)->anchor[1]);
  g_assert_cmpuint (cp_snapshot_get_statements (snapshot)->start[1], ==, CP_OFFSET_NONE);
}

static void
test_only_title (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, NULL);
  g_autofree char *missing =
      attach (corpus, "A BRIDGE\nover the sound\n\nThe article was taken down. No way.\n",
              CP_ATTACH_CHANGED, "bridge");

  g_assert_cmpstr (missing, ==, "");
  check_words (corpus, "bridge-4", NULL);
}

static void
test_foreign (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, &answer);
  g_autofree char *none = attach (corpus, "", CP_ATTACH_UNKNOWN, NULL);
  g_autofree char *missing = attach (
      corpus, "The lighthouse is closed. “No way,” says the keeper of Abridge over the sound.\n",
      CP_ATTACH_UNKNOWN, NULL);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (missing, ==, "");
}

static void
test_second_time (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, NULL);
  g_autofree char *first = attach (corpus, bridge.text, CP_ATTACH_PLACED, "bridge");
  g_autofree char *wrapped = wrap (bridge.text, "");
  g_autofree char *second = attach (corpus, bridge.text, CP_ATTACH_PRESENT, "bridge");
  g_autofree char *third = attach (corpus, wrapped, CP_ATTACH_PRESENT, "bridge");

  g_assert_cmpstr (first, ==, "");
  g_assert_cmpstr (second, ==, "");
  g_assert_cmpstr (third, ==, "");
}

/* The answer says more of what the bridge says than of its own, and names its outlet. */
static void
test_quoting (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CpCorpus) corpus = make_corpus (i == 0 ? &bridge : &answer,
                                                 i == 0 ? &answer : &bridge);
      g_autofree char *missing = attach (corpus, answer.text, CP_ATTACH_PLACED, "answer");
      g_autofree char *other = attach (corpus, bridge.text, CP_ATTACH_PLACED, "bridge");

      g_assert_cmpstr (missing, ==, "");
      g_assert_cmpstr (other, ==, "");
      check_words (corpus, "answer-1", answer.words[0]);
      check_words (corpus, "bridge-4", "No way");
    }
}

/* Without its title the answer is not taken for what it quotes. */
static void
test_quoting_without_title (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, &answer);
  g_autofree char *text = swap (answer.text, answer.title, "Opinion");
  g_autofree char *missing = attach (corpus, text, CP_ATTACH_UNKNOWN, NULL);

  g_assert_cmpstr (missing, ==, "");
}

/* Without title and outlet several places prove it, a few words do not. */
static void
test_proof (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, NULL);
  g_autofree char *untitled = swap (bridge.text, bridge.title, "");
  g_autofree char *text = swap (untitled, bridge.outlet, "");
  g_autofree char *unknown = attach (corpus, "No way. No way.", CP_ATTACH_UNKNOWN, NULL);
  g_autofree char *one = attach (corpus, "We shall build it within three years, then.",
                                 CP_ATTACH_UNKNOWN, NULL);
  g_autofree char *missing = attach (corpus, text, CP_ATTACH_PLACED, "bridge");

  g_assert_cmpstr (unknown, ==, "");
  g_assert_cmpstr (one, ==, "");
  g_assert_cmpstr (missing, ==, "");
}

/* Some 700 words that name an outlet of the built-in corpus. */
static char *
invent_article (GRand *random)
{
  g_autoptr (GString) text = g_string_new ("Izvestia has not heard of it.\n");

  while (text->len < 4200)
    g_string_append_printf (text, "%s%x", g_rand_int_range (random, 0, 9) == 0 ? ", w" : " w",
                            (guint) g_rand_int_range (random, 0, 1 << 16));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Seconds of this thread's own: a machine may be busy with others. */
static double
get_thread_seconds (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* How much longer than listing the words it takes to see that an article is unknown. */
static double
measure_foreign (const CpAttachFinder *finder, GRand *random)
{
  double seconds = 0, reference = 0;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = invent_article (random);
      g_autoptr (CpTextIndex) index = cp_text_index_new (text, strlen (text));
      g_autoptr (CpAttachReport) report = NULL;
      double start = get_thread_seconds ();
      double middle;

      cp_anchor_finder_free (cp_anchor_finder_new (index));
      middle = get_thread_seconds ();
      g_assert_null (cp_attach_finder_run ((CpAttachFinder *) finder, text, NULL, &report));
      seconds += get_thread_seconds () - middle;
      reference += middle - start;
      g_assert_cmpint (report->result, ==, CP_ATTACH_UNKNOWN);
    }
  return seconds / reference;
}

/* Articles that the corpus does not know take little more than their words: a hundred times as
 * long if all statements of an outlet that is named were looked for everywhere. */
static void
test_foreign_speed (void)
{
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (NULL);
  g_autoptr (CpAttachFinder) finder = cp_attach_finder_new (snapshot);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  double ratio = G_MAXDOUBLE;

  for (guint i = 0; i < 8; i++)
    ratio = MIN (ratio, measure_foreign (finder, random));
  g_test_minimized_result (ratio, "%.1f times as long as listing the words", ratio);
  g_assert_cmpfloat (ratio, <, 60);
}

static void
test_undo (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus (&bridge, &answer);
  g_autoptr (CpHistory) history = cp_history_new (corpus);
  g_autofree char *before = edit_snapshot_to_text (cp_corpus_get_current (corpus));
  g_autoptr (CpAttachReport) report = NULL;
  g_autoptr (CpEdit) edit =
      cp_attach_text (cp_corpus_get_current (corpus), bridge.text, NULL, &report);
  g_autofree char *after = NULL;

  g_assert_cmpstr (cp_edit_get_name (edit), ==, "Attach “A bridge over the sound”");
  g_assert_cmpuint (report->n_statements, ==, 4);
  g_assert_true (cp_history_apply (history, edit, NULL));
  check_words (corpus, "bridge-4", "No way");
  g_assert_true (cp_history_undo (history, NULL));
  after = edit_snapshot_to_text (cp_corpus_get_current (corpus));
  g_assert_cmpstr (after, ==, before);
}

/* What stands in a file as the import reads it: no byte-order mark, no carriage returns. */
static char *
read_seed (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, "seeds", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return swap (g_str_has_prefix (contents, "\xef\xbb\xbf") ? contents + 3 : contents, "\r", "");
}

static guint
check_places (CpSnapshot *snapshot, const char *folder, const char *document)
{
  g_autofree char *name = g_strconcat (document, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, "gold", name, NULL);
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *statements;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  statements = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                             "statements");
  for (guint i = 0; i < json_array_get_length (statements); i++)
    {
      JsonObject *gold = json_array_get_object_element (statements, i);
      guint32 statement = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS,
                                            json_object_get_string_member (gold, "id"));

      g_assert_cmpint (columns->start[statement], ==, json_object_get_int_member (gold, "start"));
      g_assert_cmpint (columns->end[statement], ==, json_object_get_int_member (gold, "end"));
    }

  return json_array_get_length (statements);
}

/* The articles of the built-in corpus, which are not part of the program. */
static void
test_builtin (void)
{
  const char *folder = g_getenv ("CP_SHARED_DIR");
  g_autofree char *seeds = folder == NULL ? NULL : g_build_filename (folder, "seeds", NULL);
  g_autoptr (GDir) dir = seeds == NULL ? NULL : g_dir_open (seeds, 0, NULL);
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (NULL);
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (snapshot);
  guint n_placed = 0;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("CP_SHARED_DIR has no folder with the five articles");
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *text = read_seed (folder, name);
      g_autofree char *document = g_strndup (name, 3);
      g_autofree char *missing = attach (corpus, text, CP_ATTACH_PLACED, document);

      g_assert_cmpstr (missing, ==, "");
      n_placed += check_places (cp_corpus_get_current (corpus), folder, document);
    }
  g_assert_cmpuint (n_placed, ==, 104);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attach/exact", test_exact);
  g_test_add_func ("/attach/wrapped", test_wrapped);
  g_test_add_func ("/attach/other-quotes", test_other_quotes);
  g_test_add_func ("/attach/changed-version", test_changed_version);
  g_test_add_func ("/attach/only-title", test_only_title);
  g_test_add_func ("/attach/foreign", test_foreign);
  g_test_add_func ("/attach/second-time", test_second_time);
  g_test_add_func ("/attach/quoting", test_quoting);
  g_test_add_func ("/attach/quoting-without-title", test_quoting_without_title);
  g_test_add_func ("/attach/proof", test_proof);
  g_test_add_func ("/attach/foreign-speed", test_foreign_speed);
  g_test_add_func ("/attach/undo", test_undo);
  g_test_add_func ("/attach/builtin", test_builtin);

  return g_test_run ();
}
