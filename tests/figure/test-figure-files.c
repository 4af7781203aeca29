/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files made by many threads at once. */

#include "cp-figure-files.h"

#include "figure-fixture.h"

#define N_THREADS 8
#define N_ROUNDS 3

typedef struct
{
  GPtrArray *pages;
  GBytes *expected[CP_N_FORMATS];
} Shared;

static GBytes *
encode (GPtrArray *pages, CpFigureFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = cp_figure_encode_pages (pages, format, 1, NULL, &error);

  g_assert_no_error (error);
  return g_bytes_ref (files->pdata[files->len - 1]);
}

static gpointer
thread_cb (gpointer data)
{
  const Shared *shared = data;

  for (guint round = 0; round < N_ROUNDS; round++)
    for (CpFigureFormat format = 0; format < CP_N_FORMATS; format++)
      {
        g_autoptr (GBytes) file = encode (shared->pages, format);

        g_assert_true (g_bytes_equal (file, shared->expected[format]));
      }
  return NULL;
}

/* Each thread has fonts of its own: the same figure is the same bytes whoever writes it, and whatever
 * others write at that moment. */
static void
test_threads (void)
{
  const CpFigureOptions options = { .width = 640, .height = 360, .scale = 1 };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  Shared shared = { figure_fixture_compare (snapshot, "boat", NULL, &options), { NULL } };
  GThread *threads[N_THREADS];

  for (CpFigureFormat format = 0; format < CP_N_FORMATS; format++)
    shared.expected[format] = encode (shared.pages, format);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("writer", thread_cb, &shared);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  for (CpFigureFormat format = 0; format < CP_N_FORMATS; format++)
    g_bytes_unref (shared.expected[format]);
  g_ptr_array_unref (shared.pages);
}

static void
test_formats (void)
{
  for (CpFigureFormat format = 0; format < CP_N_FORMATS; format++)
    {
      CpFigureFormat found;

      g_assert_true (cp_figure_format_from_suffix (cp_figure_format_get_suffix (format), &found));
      g_assert_cmpint (found, ==, format);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-files/formats", test_formats);
  g_test_add_func ("/figure-files/threads", test_threads);

  return g_test_run ();
}
