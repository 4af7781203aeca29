/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a GTK program: tells when it has drawn its first frame, and ends it. */

/*
 * Writes one line to the file descriptor FIRST_FRAME_FD: when the first frame was drawn, how much memory the
 * program held then, and the same two at the moment from which it had nothing left to do. Times are microseconds
 * of the monotonic clock, memory is KiB. So the same thing is measured in any program, and without a line in it.
 */

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef int (*RunFunc) (GApplication *application, int argc, char **argv);

/* KiB of this process that are in memory. */
static int
read_resident (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? atoi (line + strlen ("VmRSS:")) : 0;
}

static void
report (void)
{
  int fd = atoi (g_getenv ("FIRST_FRAME_FD"));

  dprintf (fd, "%" G_GINT64_FORMAT " %d ", g_get_monotonic_time (), read_resident ());
}

/* Nothing of any other priority is left to do. */
static gboolean
idle_cb (gpointer data)
{
  report ();
  _exit (EXIT_SUCCESS);
}

static gboolean
painted_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  report ();
  g_idle_add_full (G_PRIORITY_LOW + 1000, idle_cb, NULL, NULL);
  return FALSE;
}

/* Stands in for GIO's function of this name, which it calls. */
int
g_application_run (GApplication *application, int argc, char **argv)
{
  RunFunc run = (RunFunc) dlsym (RTLD_NEXT, "g_application_run");

  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, painted_cb,
                              NULL, NULL);
  return run (application, argc, argv);
}
