/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long an article as long as a book takes to open and to scroll, against a bare GtkTextView. */

#include <malloc.h>
#include <math.h>
#include <stdio.h>

#include "cp-article-text.h"
#include "cp-article-view.h"
#include "display-fixture.h"

/* The reference has the same text in lines of 200 characters, which GTK is quick with, and no marks.
 * Both are scrolled while GTK still lays out, in idle times, what has not been seen. */

#define N_BYTES 5000000
#define N_STATEMENTS 20000
#define N_FRAMES 300
#define STEP 97
#define REFERENCE_LINE 200
#define OPENING_TARGET 1000.0 /* milliseconds */
#define FRAME_TARGET 20.0
#define WIDTH 1000
#define HEIGHT 800

static const char sentence[] = "The council of the town says that the ferry will sail in winter, too. ";

typedef struct
{
  double opened;  /* milliseconds to the second frame */
  double scrolled; /* p95 of a frame */
  double memory;  /* MiB */
} Figures;

/* The work of frames, without the time between them. */
typedef struct
{
  gint64 began;
  GArray *milliseconds; /* double */
} Clock;

static void
before_paint_cb (GdkFrameClock *frames, Clock *clock)
{
  clock->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *frames, Clock *clock)
{
  double milliseconds = (g_get_monotonic_time () - clock->began) / 1000.0;

  g_array_append_val (clock->milliseconds, milliseconds);
}

static int
compare_doubles_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_memory (void)
{
  g_autofree char *contents = NULL;
  long pages = 0;

  malloc_trim (0);
  if (g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL))
    sscanf (contents, "%*s %ld", &pages);

  return pages * 4096.0 / (1024 * 1024);
}

static double
get_since (gint64 began)
{
  return (g_get_monotonic_time () - began) / 1000.0;
}

/* p95 of the frames of a text that is scrolled step by step. */
static double
scroll (GtkWindow *window, GtkWidget *view)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  g_autoptr (GArray) milliseconds = g_array_new (FALSE, FALSE, sizeof (double));
  Clock clock = { 0, milliseconds };

  g_signal_connect (frames, "before-paint", G_CALLBACK (before_paint_cb), &clock);
  g_signal_connect (frames, "after-paint", G_CALLBACK (after_paint_cb), &clock);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      guint n_frames = milliseconds->len;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      while (milliseconds->len == n_frames)
        g_main_context_iteration (NULL, TRUE);
    }

  g_signal_handlers_disconnect_by_data (frames, &clock);
  g_array_sort (milliseconds, compare_doubles_cb);

  return g_array_index (milliseconds, double, (guint) floor (0.95 * (N_FRAMES - 1)));
}

static Figures
measure_reference (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  Figures figures;
  GtkWindow *window;
  double memory;
  gint64 began;

  while (text->len < N_BYTES)
    {
      g_string_append (text, sentence);
      if (text->len / REFERENCE_LINE > (text->len - strlen (sentence)) / REFERENCE_LINE)
        g_string_append_c (text, '\n');
    }

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  window = display_fixture_show (scroller, WIDTH, HEIGHT);
  memory = get_memory ();
  began = g_get_monotonic_time ();
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text->str,
                            (int) text->len);
  display_fixture_wait_frames (scroller, 2);
  figures.opened = get_since (began);
  figures.scrolled = scroll (window, view);
  figures.memory = get_memory () - memory;
  display_fixture_close (window);

  return figures;
}

/* A book of paragraphs of some length, with statements all over it. */
static char *
make_project (gsize paragraph)
{
  GString *project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"roles\": [{\"id\": \"r\", \"label\": \"Official\"}],"
      " \"speakers\": [{\"id\": \"p\", \"name\": \"Edda Norling\", \"role\": \"r\"}],"
      " \"documents\": [{\"id\": \"d\", \"text\": \"");
  gsize n_bytes = 0;
  gsize n_line = 0;

  while (n_bytes < N_BYTES)
    {
      g_string_append (project, sentence);
      n_line += strlen (sentence);
      n_bytes += strlen (sentence);
      if (n_line < paragraph)
        continue;
      g_string_append (project, "\\n");
      n_bytes++;
      n_line = 0;
    }
  g_string_append (project, "\"}], \"statements\": [");

  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      guint start = (guint) ((n_bytes - 100) / N_STATEMENTS * i);

      g_string_append_printf (project,
                              "%s{\"id\": \"s%u\", \"document\": \"d\", \"speaker\": \"p\","
                              " \"start\": %u, \"end\": %u}",
                              i > 0 ? ", " : "", i, start, start + 90);
    }

  return g_string_free (g_string_append (project, "]}"), FALSE);
}

static void
report (const char *what, const char *which, double value, double reference, double target)
{
  g_print ("%-28s %-12s %8.1f  %5.2f × the reference", what, which, value, value / reference);
  if (target > 0)
    g_print ("  (target %.0f: %s)", target, value <= target ? "met" : "missed");
  g_print ("\n");
}

static void
measure (const char *what, gsize paragraph, const Figures *reference)
{
  g_autofree char *project = make_project (paragraph);
  g_autoptr (CpSession) session = display_fixture_load (project);
  CpCorpus *corpus = cp_session_get_corpus (session);
  GtkWidget *view = cp_article_view_new ();
  GtkWindow *window = display_fixture_show (view, WIDTH, HEIGHT);
  GtkWidget *text = display_fixture_find (view, CP_TYPE_ARTICLE_TEXT);
  double memory = get_memory ();
  gint64 began;

  display_fixture_wait_for (cp_session_get_matrix (session) != NULL);
  began = g_get_monotonic_time ();
  cp_article_view_set_document (CP_ARTICLE_VIEW (view), corpus, cp_session_get_matrix (session), 1);
  display_fixture_wait_frames (view, 2);
  report (what, "opened, ms", get_since (began), reference->opened, OPENING_TARGET);
  report (what, "frame p95", scroll (window, text), reference->scrolled, FRAME_TARGET);
  display_fixture_wait_for (cp_article_text_is_complete (CP_ARTICLE_TEXT (text)));
  report (what, "memory, MiB", get_memory () - memory, reference->memory, 0);

  began = g_get_monotonic_time ();
  cp_article_view_select (CP_ARTICLE_VIEW (view), N_STATEMENTS - 10);
  display_fixture_wait_frames (view, 2);
  report (what, "to the end", get_since (began), reference->opened, OPENING_TARGET);
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  Figures reference;

  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  reference = measure_reference ();
  g_print ("%-28s opened in %.1f ms, frame p95 %.1f ms, %.1f MiB\n", "reference: GtkTextView",
           reference.opened, reference.scrolled, reference.memory);
  measure ("paragraphs of 600", 600, &reference);
  measure ("paragraphs of 100,000", 100000, &reference);
  measure ("one line of 5,000,000", G_MAXSIZE, &reference);

  return 0;
}
