/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes from a letter to the list of what it finds, against one bare pass over the words. */

#include "cp-query-private.h"
#include "cp-statements-page.h"
#include "cp-synthetic.h"
#include "display-fixture.h"

/*
 * A word is typed letter by letter, each when the list of the one before is seen. What is told is the
 * slowest letter: the time to the frame that shows its list, and the longest time for which nothing else
 * could have been done. Another letter was typed before, so that fonts are read. The reference is the query of
 * a letter asked of all statements, and nothing else; the search bar waits for a pause in the typing besides.
 */

#define WIDTH 900
#define HEIGHT 700
#define LETTERS 5
#define BLOCKING_TARGET 16.7 /* milliseconds, a frame */

static const guint sizes[] = { 100000, 1000000 };

typedef struct
{
  double shown;   /* milliseconds from the letter to the frame */
  double blocked; /* the longest turn of the main loop */
} Figures;

static double
get_since (gint64 began)
{
  return (g_get_monotonic_time () - began) / 1000.0;
}

static char *
make_project (guint n_statements)
{
  CpSyntheticOptions options = {
    .n_documents = n_statements / 100,
    .n_outlets = 40,
    .n_speakers = n_statements / 50,
    .n_topics = 40,
    .n_statements = n_statements,
  };
  gsize length;

  return cp_synthetic_project (11, &options, &length);
}

static char *
dup_word (CpSession *session)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  const char *gist = cp_snapshot_get_statements (snapshot)->gist[1];
  g_auto (GStrv) words = g_strsplit (gist, " ", 3);

  return g_utf8_strdown (words[1], -1);
}

static gboolean
is_listed (CpSession *session, GtkWidget *page)
{
  CpMatrix *matrix = cp_session_get_matrix (session);
  GListModel *list =
      G_LIST_MODEL (cp_statements_page_get_selection (CP_STATEMENTS_PAGE (page)));

  return matrix != NULL && !cp_session_is_counting (session)
         && !cp_statements_page_is_listing (CP_STATEMENTS_PAGE (page))
         && g_list_model_get_n_items (list)
                == cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements;
}

static void
turn (Figures *figures)
{
  gint64 began;

  /* What waits for a thread does not block. */
  while (!g_main_context_pending (NULL))
    g_usleep (200);
  began = g_get_monotonic_time ();
  g_main_context_iteration (NULL, FALSE);
  figures->blocked = MAX (figures->blocked, get_since (began));
}

static void
type (CpSession *session, GtkWidget *page, const char *text, Figures *figures)
{
  gint64 began = g_get_monotonic_time ();
  guint n_frames;

  cp_filter_set_search (cp_session_get_filter (session), text);
  figures->blocked = MAX (figures->blocked, get_since (began));
  while (!is_listed (session, page))
    turn (figures);
  gtk_widget_queue_draw (page);
  n_frames = display_fixture_get_n_frames (page);
  while (display_fixture_get_n_frames (page) == n_frames)
    turn (figures);
  figures->shown = MAX (figures->shown, get_since (began));
}

/* The slowest letter alone. */
static double
measure_reference (CpSession *session, const char *word)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  double slowest = 0;

  for (guint i = 1; i <= LETTERS; i++)
    {
      g_autofree char *text = g_utf8_substring (word, 0, i);
      g_autoptr (CpQuery) query = cp_query_parse (text, NULL);
      gint64 began = g_get_monotonic_time ();
      g_autofree guint8 *matches = cp_query_run (query, snapshot);

      slowest = MAX (slowest, get_since (began));
    }
  return slowest;
}

static void
bench (guint n_statements)
{
  g_autofree char *project = make_project (n_statements);
  g_autoptr (CpSession) session = display_fixture_load (project);
  g_autofree char *word = dup_word (session);
  GtkWidget *page = cp_statements_page_new ();
  GtkWindow *window = display_fixture_show (page, WIDTH, HEIGHT);
  Figures figures = { 0, 0 };
  Figures first = { 0, 0 };
  double reference;

  g_clear_pointer (&project, g_free);
  cp_statements_page_set_session (CP_STATEMENTS_PAGE (page), session);
  while (!is_listed (session, page))
    g_main_context_iteration (NULL, TRUE);
  display_fixture_settle ();
  type (session, page, "a", &first);
  type (session, page, "", &first);
  reference = measure_reference (session, word);
  for (guint i = 1; i <= LETTERS; i++)
    {
      g_autofree char *text = g_utf8_substring (word, 0, i);

      type (session, page, text, &figures);
    }
  g_print ("%9u statements: from letter to list %7.1f ms, %.2f x a bare pass (%.1f ms)\n",
           n_statements, figures.shown, figures.shown / reference, reference);
  g_print ("                      longest block %7.1f ms (target %.1f ms: %s)\n", figures.blocked,
           BLOCKING_TARGET, figures.blocked <= BLOCKING_TARGET ? "met" : "missed");
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (argc < 2 || (guint64) sizes[i] <= g_ascii_strtoull (argv[1], NULL, 10))
      bench (sizes[i]);
  return 0;
}
