/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures what a person waits for who exports figures of the built-in corpus on the command line. */

#include <stdlib.h>
#include <string.h>

#include <cairo.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

/* All is run in turns, so that what else the machine does falls on all alike; what is told are
 * medians. Start-up is that of the program which does nothing but tell its version. */
#define N_RUNS 15
#define MAX_ARGUMENTS 8

typedef struct
{
  const char *name;
  const char *output;
  const char *arguments[MAX_ARGUMENTS]; /* after "export"; %NULL for the version */
  double most;                          /* seconds beyond start-up */
} Case;

static const Case cases[] = {
  { "start-up", NULL, { NULL }, 0 },
  { "matrix, 4K PNG", "matrix.png", { "--figure=matrix", "--size=4k", NULL }, 0.35 },
  { "matrix, SVG", "matrix.svg", { "--figure=matrix", NULL }, 0.1 },
  { "matrix, PDF", "matrix.pdf", { "--figure=matrix", NULL }, 0.1 },
  { "overview, 4K PNG", "overview.png", { "--figure=overview", "--size=4k", NULL }, 0.35 },
  { "timeline, 4K PNG", "timeline.png", { "--figure=timeline", "--size=4k", NULL }, 0.7 },
  { "comparison of threats, PNG", "threats.png", { "--figure=comparison", "--topic=threats", NULL },
    0.4 },
  { "comparison of Armenia, PNG", "armenia.png", { "--figure=comparison", "--topic=armenia", NULL },
    0.4 },
  { "deck, PDF", "deck.pdf", { "--figure=deck", NULL }, 0.6 },
};

#define N_CASES G_N_ELEMENTS (cases)

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
get_median (gint64 *times)
{
  qsort (times, N_RUNS, sizeof *times, compare_times_cb);
  return times[N_RUNS / 2];
}

/* Microseconds that the program takes from its start to its end. */
static gint64
run (const Case *self, const char *folder)
{
  const char *arguments[MAX_ARGUMENTS + 5] = { g_getenv ("COUNTERPOINT"), "--version", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;
  int status;
  guint n = 1;

  if (self->output != NULL)
    {
      output = g_build_filename (folder, self->output, NULL);
      arguments[n++] = "export";
      for (guint i = 0; self->arguments[i] != NULL; i++)
        arguments[n++] = self->arguments[i];
      arguments[n++] = "-o";
      arguments[n++] = output;
      arguments[n] = NULL;
    }
  start = g_get_monotonic_time ();
  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                     NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);

  return g_get_monotonic_time () - start;
}

/* Microseconds for an empty picture, drawn and written by cairo. */
static gint64
run_reference (const char *folder, int width, int height)
{
  g_autofree char *output = g_build_filename (folder, "empty.png", NULL);
  gint64 start = g_get_monotonic_time ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  cairo_surface_write_to_png (surface, output);
  cairo_surface_destroy (surface);

  return g_get_monotonic_time () - start;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_file_delete (file, NULL, NULL);
    }
  g_rmdir (folder);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-bench-XXXXXX", NULL);
  gint64 times[N_CASES][N_RUNS];
  gint64 references[N_RUNS];
  gint64 startup;
  gint64 reference;

  for (guint i = 0; i < N_RUNS; i++)
    {
      references[i] = run_reference (folder, 3840, 2160);
      for (guint k = 0; k < N_CASES; k++)
        times[k][i] = run (&cases[k], folder);
    }
  reference = get_median (references);
  startup = get_median (times[0]);
  g_print ("reference: an empty PNG of 3840 × 2160 by cairo  %.3f s\n", reference / 1e6);
  g_print ("start-up: the version told                       %.3f s\n", startup / 1e6);
  for (guint k = 1; k < N_CASES; k++)
    {
      gint64 beyond = get_median (times[k]) - startup;

      g_print ("%-28s %.3f s beyond start-up  %5.2f x reference (at most %.2f s)%s\n", cases[k].name,
               beyond / 1e6, (double) beyond / reference, cases[k].most,
               beyond / 1e6 > cases[k].most ? "  MISSED" : "");
    }

  remove_folder (folder);
  return 0;
}
