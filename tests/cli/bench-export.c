/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures what a person waits for who exports figures of the built-in corpus on the command line. */

#include <stdlib.h>

#include <cairo.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#define WIDTH 1920
#define HEIGHT 1080
#define N_RUNS 15

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

static void
export_figure (const char *folder, const char *figure, const char *topic)
{
  g_autofree char *output = g_strdup_printf ("%s/%s-%s.png", folder, figure, topic);
  const char *arguments[] = { g_getenv ("COUNTERPOINT"), "export", "--figure", figure, "-o",
                              output, g_str_equal (topic, "all") ? NULL : "--topic", topic, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                     NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);
}

/* Microseconds for the matrix and the comparison of a topic, one after the other. */
static gint64
measure (const char *folder, const char *topic)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      export_figure (folder, "matrix", "all");
      export_figure (folder, "comparison", topic);
      times[i] = g_get_monotonic_time () - start;
    }
  return get_median (times);
}

/* Microseconds for an empty picture of the same size, drawn and written by cairo. */
static gint64
measure_reference (const char *folder)
{
  g_autofree char *output = g_build_filename (folder, "empty.png", NULL);
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

      cairo_surface_write_to_png (surface, output);
      cairo_surface_destroy (surface);
      times[i] = g_get_monotonic_time () - start;
    }
  return get_median (times);
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
  static const char *const topics[] = { "threats", "armenia", "afghanistan", "taliban" };
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-bench-XXXXXX", NULL);
  gint64 reference = measure_reference (folder);

  g_print ("reference: an empty PNG of %d × %d by cairo  %.3f s\n", WIDTH, HEIGHT, reference / 1e6);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      gint64 time = measure (folder, topics[i]);

      g_print ("matrix and comparison of %-12s %.3f s  %5.1f x reference (target: at most 0.4 s)\n",
               topics[i], time / 1e6, (double) time / reference);
    }

  remove_folder (folder);
  return 0;
}
