/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of decks: on topics, and of statements that were picked for a talk. */

#include <string.h>

#include "cp-deck-figure.h"
#include "cp-figure-error.h"
#include "cp-figure-page.h"
#include "cp-figure-request.h"
#include "cp-picked-figure.h"
#include "figure-fixture.h"

/* A pier rots. Two sides and a fisher on two questions, and what nobody replies to; an article with an
 * author and an address, one with an address that no browser opens. */
static const char pier[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"The pier\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, {\"id\": \"expert\", \"label\": "
    "\"Expert\"}, {\"id\": \"insider\", \"label\": \"Insider\"}],\n"
    "\"outlets\": [{\"id\": \"gull\", \"name\": \"The Gull\"}],\n"
    "\"documents\": [\n"
    "{\"id\": \"a\", \"outlet\": \"gull\", \"title\": \"Rot\", \"author\": \"Fay Ink\", \"date\": "
    "\"2031-05-02\", \"date_basis\": \"inferred\", \"kind\": \"report\", \"url\": "
    "\"https://gull.example/rot\"},\n"
    "{\"id\": \"b\", \"outlet\": \"gull\", \"title\": \"Piles\", \"date\": \"2031-06\", \"url\": "
    "\"file:///home/fay/piles\"},\n"
    "{\"id\": \"c\", \"title\": \"Minutes\", \"url\": \"doi:10.5555/12345678\"}],\n"
    "\"speakers\": [{\"id\": \"warden\", \"name\": \"Wil Plank\", \"role\": \"official\"}, "
    "{\"id\": \"diver\", \"name\": \"Dee Pile\", \"role\": \"expert\"}, "
    "{\"id\": \"fisher\", \"name\": \"Fin Net\", \"role\": \"insider\"}],\n"
    "\"topics\": [{\"id\": \"pier\", \"label\": \"Pier\", \"main\": true}, {\"id\": \"fish\", \"label\": "
    "\"Fish\"}, {\"id\": \"silent\", \"label\": \"Silence\", \"main\": true}],\n"
    "\"questions\": [{\"id\": \"q\", \"topic\": \"pier\", \"text\": \"Does it hold?\", \"positions\": "
    "[\"yes\", \"for now\", \"no\"]}, {\"id\": \"r\", \"topic\": \"pier\", \"text\": \"Who pays?\", "
    "\"positions\": [\"the port\", \"nobody\"]}],\n"
    "\"statements\": [\n"
    "{\"id\": \"1\", \"document\": \"b\", \"speaker\": \"warden\", \"gist\": \"It holds.\", \"topics\": "
    "[\"pier\"], \"answers\": [{\"question\": \"q\", \"position\": \"yes\"}]},\n"
    "{\"id\": \"2\", \"document\": \"a\", \"speaker\": \"diver\", \"gist\": \"Half of the piles are "
    "gone.\", \"topics\": [\"pier\"], \"answers\": [{\"question\": \"q\", \"position\": \"no\"}]},\n"
    "{\"id\": \"3\", \"document\": \"a\", \"speaker\": \"diver\", \"gist\": \"It holds till winter.\", "
    "\"topics\": [\"pier\"], \"answers\": [{\"question\": \"q\", \"position\": \"for now\"}]},\n"
    "{\"id\": \"4\", \"document\": \"a\", \"speaker\": \"fisher\", \"gist\": \"I would not stand on "
    "it.\", \"topics\": [\"pier\"], \"answers\": [{\"question\": \"q\", \"position\": \"no\"}]},\n"
    "{\"id\": \"5\", \"document\": \"b\", \"speaker\": \"warden\", \"gist\": \"The port pays.\", "
    "\"topics\": [\"pier\"], \"answers\": [{\"question\": \"r\", \"position\": \"the port\"}]},\n"
    "{\"id\": \"6\", \"document\": \"b\", \"speaker\": \"warden\", \"gist\": \"Fish come and go.\", "
    "\"topics\": [\"fish\"]},\n"
    "{\"id\": \"7\", \"document\": \"c\", \"speaker\": \"fisher\", \"gist\": \"They went.\", \"topics\": "
    "[\"fish\"]},\n"
    "{\"id\": \"8\", \"document\": \"b\", \"speaker\": \"warden\", \"gist\": \"Good morning.\"}],\n"
    "\"relations\": [{\"from\": \"2\", \"to\": \"1\", \"type\": \"disputes\", \"basis\": "
    "\"speaker\"}],\n"
    "\"trays\": [{\"name\": \"Friday\", \"cards\": [{\"statement\": \"1\", \"note\": \"Smile.\"}, "
    "{\"statement\": \"2\", \"note\": \"Show the\\nphoto.\"}, {\"statement\": \"6\"}]}]}\n";

typedef struct
{
  CpSnapshot *snapshot;
  CpMatrix *matrix;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->snapshot = figure_fixture_load (pier);
  self->matrix = figure_fixture_count (self->snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cp_matrix_unref (self->matrix);
  cp_snapshot_unref (self->snapshot);
}

static GPtrArray *
lay_out (Fixture *self, const char *topic, const CpFigureOptions *options)
{
  guint32 handle = topic != NULL ? cp_snapshot_find (self->snapshot, CP_ARRAY_TOPICS, topic) : 0;
  g_autoptr (CpFigureRequest) request =
      cp_figure_request_new_deck (self->matrix, &handle, topic != NULL ? 1 : 0, options);
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = cp_figure_request_lay_out (request, &error);

  g_assert_no_error (error);
  return pages;
}

static CpTalk *
make_talk (Fixture *self, const char *ids)
{
  g_autoptr (CpSides) sides = cp_sides_new (self->snapshot, NULL, NULL);
  CpTalk *talk = cp_talk_new (self->snapshot, sides, "Friday", CP_PICKED_ROWS_MAX);
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    g_assert_true (cp_talk_add (talk, list[i], NULL));
  return talk;
}

static GPtrArray *
lay_out_talk (Fixture *self, CpSubject subject, const char *ids)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpTalk) talk = make_talk (self, ids);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new_talk (subject, talk, &options);
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = cp_figure_request_lay_out (request, &error);

  g_assert_no_error (error);
  return pages;
}

static const CpFigureItem *
find_text (const CpFigure *figure, const char *text)
{
  guint n;
  const CpFigureItem *items = cp_figure_get_items (figure, &n);

  for (guint i = 0; i < n; i++)
    if (items[i].kind == CP_FIGURE_TEXT && g_str_equal (items[i].string, text))
      return &items[i];
  return NULL;
}

static void
assert_titles (GPtrArray *pages, const char *const *titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_assert_cmpuint (i, <, pages->len);
      g_assert_cmpstr (cp_figure_get_title (pages->pdata[i]), ==, titles[i]);
    }
  g_assert_cmpuint (pages->len, ==, g_strv_length ((char **) titles));
}

/* All pages in their order, each with its number, and with words of its own for who does not see it. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = { "The pier", "How much each side says on which topic",
                                        "Who speaks on which topic", "Does it hold?",
                                        "When each topic is spoken about", "Sources", NULL };
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = lay_out (self, NULL, &options);
  g_autoptr (GHashTable) descriptions = g_hash_table_new (g_str_hash, g_str_equal);

  assert_titles (pages, titles);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u of %u", i + 1, pages->len);

      g_assert_nonnull (find_text (pages->pdata[i], number));
      g_assert_true (g_hash_table_add (descriptions,
                                       (gpointer) cp_figure_get_description (pages->pdata[i])));
      g_assert_cmpuint (cp_date_get_month (cp_figure_get_date (pages->pdata[i])), ==, 6);
      g_assert_null (cp_figure_get_notes (pages->pdata[i]));
    }
}

/* One numbering of articles over all pages, in the order in which they are met. */
static void
test_references (Fixture *self, gconstpointer data)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = lay_out (self, NULL, &options);
  const CpFigure *sources = pages->pdata[pages->len - 1];
  const CpFigureItem *link;

  figure_assert_says (sources, "“Piles”");
  figure_assert_says (sources, "Fay Ink: “Rot”");
  figure_assert_says (sources, "The Gull, 2 May 2031*, report");
  figure_assert_says (sources, "* date inferred");
  g_assert_cmpfloat (find_text (sources, "“Piles”")->y, <, find_text (sources, "Fay Ink: “Rot”")->y);
  g_assert_cmpfloat (find_text (sources, "Fay Ink: “Rot”")->y, <,
                     find_text (sources, "“Minutes”")->y);
  figure_assert_says (pages->pdata[3], "[1] The Gull, Jun 2031");
  figure_assert_says (pages->pdata[3], "[2] The Gull, 2 May 2031*");

  link = find_text (sources, "https://gull.example/rot");
  g_assert_cmpstr (link->uri, ==, "https://gull.example/rot");
  link = find_text (sources, "doi:10.5555/12345678");
  g_assert_cmpstr (link->uri, ==, "https://doi.org/10.5555/12345678");
  g_assert_false (figure_says (sources, "file:"));
}

/* What is left to the whole comparison is told. */
static void
test_more (Fixture *self, gconstpointer data)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = lay_out (self, "pier", &options);
  g_autoptr (GPtrArray) fish = lay_out (self, "fish", &options);
  g_autoptr (GPtrArray) silent = lay_out (self, "silent", &options);

  figure_assert_says (pages->pdata[3], "1 more question, 1 link.");
  g_assert_cmpstr (cp_figure_get_title (fish->pdata[3]), ==, "Fish: what each side says");
  figure_assert_says (fish->pdata[3], "1 by others.");
  g_assert_cmpstr (cp_figure_get_title (silent->pdata[3]), ==, "Silence: nothing said");
}

static void
test_title (Fixture *self, gconstpointer data)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = lay_out (self, "pier", &options);
  g_autoptr (GPtrArray) named = NULL;

  figure_assert_says (pages->pdata[0], "Official and expert statements side by side");
  figure_assert_says (pages->pdata[0], "4 statements by 1 speaker");
  figure_assert_says (pages->pdata[0], "3, chosen, not sampled · published May 2031* – Jun 2031");
  options.title = "Is it safe?";
  options.alt = "A deck.";
  named = lay_out (self, "pier", &options);
  g_assert_cmpstr (cp_figure_get_title (named->pdata[0]), ==, "Is it safe?");
  g_assert_cmpstr (cp_figure_get_description (named->pdata[0]), ==, "A deck.");
  g_assert_cmpstr (cp_figure_get_title (named->pdata[2]), ==, "Who speaks on which topic");
  g_assert_cmpstr (cp_figure_get_description (named->pdata[2]), !=, "A deck.");
}

static guint
count_titled (GPtrArray *pages, const char *title)
{
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    n += g_str_equal (cp_figure_get_title (pages->pdata[i]), title);

  return n;
}

static const CpFigure *
find_titled (GPtrArray *pages, const char *title)
{
  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (cp_figure_get_title (pages->pdata[i]), title))
      return pages->pdata[i];
  g_assert_not_reached ();
}

/* Two questions of one topic, the first with @n positions that each side takes in a long sentence, the
 * second with one that each takes in a word. */
static CpSnapshot *
load_long (guint n)
{
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"sides\": {\"left\": \"role:official\", "
      "\"right\": \"role:expert\"}, \"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, "
      "{\"id\": \"expert\", \"label\": \"Expert\"}], \"documents\": [{\"id\": \"d\"}], \"speakers\": "
      "[{\"id\": \"0\", \"name\": \"Ann\", \"role\": \"official\"}, {\"id\": \"1\", \"name\": "
      "\"Bo\", \"role\": \"expert\"}], \"topics\": [{\"id\": \"t\", \"label\": \"Dam\"}], "
      "\"questions\": [{\"id\": \"short\", \"topic\": \"t\", \"text\": \"Is it dry?\", \"positions\": "
      "[\"yes\"]}, {\"id\": \"long\", \"topic\": \"t\", \"text\": \"Does it leak?\", \"positions\": "
      "[\"0\"");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (project, ", \"%u\"", i);
  g_string_append (project, "]}], \"statements\": [");
  for (guint i = 0; i < 2 * n; i++)
    g_string_append_printf (project,
                            "{\"id\": \"%u\", \"document\": \"d\", \"speaker\": \"%u\", \"gist\": "
                            "\"Water comes through the wall in more places than anybody has counted "
                            "since the spring, and nobody says who is to mend it.\", \"topics\": [\"t\"], "
                            "\"answers\": [{\"question\": \"long\", \"position\": \"%u\"}]}, ",
                            i, i % 2, i / 2);
  for (guint i = 0; i < 2; i++)
    g_string_append_printf (project,
                            "%s{\"id\": \"s%u\", \"document\": \"d\", \"speaker\": \"%u\", \"gist\": "
                            "\"Dry.\", \"topics\": [\"t\"], \"answers\": [{\"question\": \"short\", "
                            "\"position\": \"yes\"}]}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (project, "]}");

  return figure_fixture_load (project->str);
}

/* The question that a topic is shown by is the same in every size, whatever room it takes. */
static void
test_question_of_size (void)
{
  static const char *const sizes[] = { "16:9", "4:3", "square", "a4", "a4-landscape" };
  g_autoptr (CpSnapshot) snapshot = load_long (5);
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
      g_autoptr (CpFigureRequest) request = NULL;
      g_autoptr (GPtrArray) pages = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (cp_figure_size_from_string (sizes[i], &options, NULL));
      request = cp_figure_request_new (CP_SUBJECT_DECK, matrix, &options);
      pages = cp_figure_request_lay_out (request, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_titled (pages, "Does it leak?"), >, 0);
      g_assert_cmpuint (count_titled (pages, "Is it dry?"), ==, 0);
    }
}

/* A page of links has one of each kind first, and says how many there are of each. */
static void
test_kinds (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new (CP_SUBJECT_DECK, matrix, &options);
  g_autoptr (GPtrArray) pages = cp_figure_request_lay_out (request, NULL);
  const CpFigure *links = find_titled (pages, "Threats: who replies to whom");

  figure_assert_says (links, "17 links: 5 disputes, 4 supports, 8 interprets · ");
  figure_assert_says (links, "≠ disputes");
  figure_assert_says (links, "= supports");
  figure_assert_says (links, "2 more questions, 10 links within a side, 6 other statements.");
}

/* Two who say the same most: neither says most. */
static void
test_most (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = lay_out_talk (self, CP_SUBJECT_DECK, "1 5 2");

  g_assert_false (figure_says (pages->pdata[0], "most by"));
  figure_assert_says (pages->pdata[0], "3 of 8 statements, chosen for this talk");
}

/* A deck of picked statements, in their order. */
static void
test_talk (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = { "Friday", "Fish", "Does it hold?", "Chosen statements",
                                        "Sources", NULL };
  g_autoptr (GPtrArray) pages = lay_out_talk (self, CP_SUBJECT_DECK, "7 6 1 2 4 8");

  assert_titles (pages, titles);
  figure_assert_says (pages->pdata[1], "They went.");
  figure_assert_says (pages->pdata[1], "Shown: 2 of 2 statements, chosen for this page.");
  figure_assert_says (pages->pdata[2], "on neither side; position: “no”");
  figure_assert_says (pages->pdata[2], "[3]");
  figure_assert_says (pages->pdata[3], "Good morning.");
}

/* The dashed box says what nobody said, not what nobody picked. */
static void
test_unpicked (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) no = lay_out_talk (self, CP_SUBJECT_PICKED, "1 3");
  g_autoptr (GPtrArray) yes = lay_out_talk (self, CP_SUBJECT_PICKED, "1");

  g_assert_cmpuint (no->len, ==, 1);
  figure_assert_says (no->pdata[0], "no officials with this position");
  figure_assert_says (no->pdata[0], "1 of 2 with a position");
  figure_assert_says (yes->pdata[0], "no experts with this position");
  figure_assert_says (yes->pdata[0], "2 with a position, not shown");
  g_assert_false (figure_says (yes->pdata[0], "1 of 5"));
}

/* Of one side the cards go over the whole width; each has its place in the order. */
static void
test_one_sided (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = lay_out_talk (self, CP_SUBJECT_PICKED, "1 5");
  guint n;
  const CpFigureItem *items = cp_figure_get_items (pages->pdata[0], &n);
  guint n_wide = 0;

  g_assert_cmpuint (pages->len, ==, 1);
  for (guint i = 0; i < n; i++)
    n_wide += items[i].kind == CP_FIGURE_RECT && items[i].stroke > 0
              && items[i].width > cp_figure_get_width (pages->pdata[0]) * 0.89;
  g_assert_cmpuint (n_wide, ==, 2);
  g_assert_nonnull (find_text (pages->pdata[0], "1"));
  g_assert_nonnull (find_text (pages->pdata[0], "2"));
  figure_assert_says (pages->pdata[0], "2 of 2 statements");
  g_assert_null (find_text (pages->pdata[0], "Expert"));
}

/* Notes are for the speaker: kept, not drawn. */
static void
test_notes (Fixture *self, gconstpointer data)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  guint32 tray = cp_snapshot_get_order (self->snapshot, CP_ARRAY_TRAYS, NULL)[0];
  const CpRecord *record =
      cp_item_get_record (cp_snapshot_get_item (self->snapshot, CP_ARRAY_TRAYS, tray));
  g_autoptr (CpTalk) talk = make_talk (self, "8");
  g_autoptr (GPtrArray) pages = NULL;

  cp_talk_add_cards (talk, cp_record_get_objects (record, CP_TRAY_CARDS));
  pages = cp_picked_figure_layout (talk, &options, NULL, NULL);
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_null (cp_figure_get_notes (pages->pdata[0]));
  g_assert_cmpstr (cp_figure_get_notes (pages->pdata[1]), ==, "Smile.\nShow the\nphoto.");
  g_assert_null (find_text (pages->pdata[1], "Smile."));
  g_assert_true (cp_figure_has_statement (
      pages->pdata[1], cp_snapshot_find (self->snapshot, CP_ARRAY_STATEMENTS, "2")));
  g_assert_false (cp_figure_has_statement (
      pages->pdata[1], cp_snapshot_find (self->snapshot, CP_ARRAY_STATEMENTS, "6")));
}

static void
test_golden (Fixture *self, gconstpointer data)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = lay_out (self, NULL, &options);
  g_autoptr (GPtrArray) talk = lay_out_talk (self, CP_SUBJECT_PICKED, "1 2 4");

  if (!figure_fixture_has_fonts ())
    {
      g_test_skip ("the fonts of the goldens are not here");
      return;
    }
  figure_fixture_assert_golden (pages->pdata[0], "title.txt");
  figure_fixture_assert_golden (pages->pdata[pages->len - 1], "sources.txt");
  figure_fixture_assert_golden (talk->pdata[0], "picked.txt");
}

/* More sources than there is room for: those on cards, then as many as there is room for. */
static void
test_many_sources (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (4, 60);
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_OUTLETS);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new (CP_SUBJECT_DECK, matrix, &options);
  g_autoptr (GPtrArray) pages = cp_figure_request_lay_out (request, NULL);

  g_assert_cmpuint (count_titled (pages, "Sources"), ==, 2);
  figure_assert_says (pages->pdata[pages->len - 1], "counted, but stand on no card");
  g_assert_false (figure_says (pages->pdata[pages->len - 2], "counted, but stand on no card"));
}

/* A matrix that would be a book of its own has its smaller rows and columns together. */
static void
test_grouped (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 60);
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (CpFigureRequest) request = cp_figure_request_new (CP_SUBJECT_DECK, matrix, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = cp_figure_request_lay_out (request, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_titled (pages, "Who speaks on which topic"), ==, 1);
  g_assert_cmpuint (count_titled (pages, "How much each side says on which topic"), ==, 1);
}

static void
test_too_many (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (120, 3);
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  guint n;
  const guint32 *topics = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n);
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_deck_figure_layout (matrix, topics, n, NULL, 0, &options, NULL, &error));
  g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES);
  g_assert_nonnull (strstr (error->message, "Choose fewer topics"));
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CpTalk) talk = make_talk (self, "1 2");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cp_deck_figure_layout (self->matrix, NULL, 0, NULL, 0, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (cp_deck_figure_layout_talk (talk, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A corpus that says nothing, and a talk without a card. */
static void
test_empty (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot =
      figure_fixture_load ("{\"format\": \"counterpoint\", \"version\": 1}");
  Fixture fixture = { snapshot, figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS) };
  g_autoptr (GPtrArray) pages = lay_out (&fixture, NULL, &options);
  g_autoptr (CpTalk) talk = make_talk (&fixture, "");
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpstr (cp_figure_get_title (pages->pdata[0]), ==, "Corpus without a title");
  none = cp_picked_figure_layout (talk, &options, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  cp_matrix_unref (fixture.matrix);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/deck-figure/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("pages", test_pages);
  ADD ("references", test_references);
  ADD ("more", test_more);
  ADD ("title", test_title);
  ADD ("most", test_most);
  ADD ("talk", test_talk);
  ADD ("unpicked", test_unpicked);
  ADD ("one-sided", test_one_sided);
  ADD ("notes", test_notes);
  ADD ("golden", test_golden);
  ADD ("cancelled", test_cancelled);
#undef ADD
  g_test_add_func ("/deck-figure/question-of-size", test_question_of_size);
  g_test_add_func ("/deck-figure/kinds", test_kinds);
  g_test_add_func ("/deck-figure/many-sources", test_many_sources);
  g_test_add_func ("/deck-figure/grouped", test_grouped);
  g_test_add_func ("/deck-figure/too-many", test_too_many);
  g_test_add_func ("/deck-figure/empty", test_empty);

  return g_test_run ();
}
