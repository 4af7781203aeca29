/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the start of Counterpoint against that of an empty window: time and memory up to the first frame. */

/* Usage: bench-start COUNTERPOINT EMPTY-WINDOW FIRST-FRAME.so, under run-display.sh. */

#include <fcntl.h>
#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define N_PAIRS 30
#define TARGET_RATIO 1.5
#define GOAL_RATIO 1.3
#define TARGET_MEMORY 20.0 /* MiB */
#define FD_IN_CHILD 3

/* One start of one program. */
typedef struct
{
  double frame_time;   /* milliseconds from before the fork to the first frame */
  double frame_memory; /* MiB then */
  double rest_time;    /* milliseconds until nothing was left to do */
  double rest_memory;
} Start;

typedef enum
{
  PROGRAM_COUNTERPOINT,
  PROGRAM_EMPTY,
  N_PROGRAMS,
} Program;

/* What differs from the plain environment; a NULL value unsets. */
typedef struct
{
  const char *name;
  const char *renderer;
  const char *debug;
} Setting;

static GSubprocessLauncher *
create_launcher (const Setting *setting, const char *shim, int fd)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);

  g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", shim, TRUE);
  g_subprocess_launcher_setenv (launcher, "FIRST_FRAME_FD", G_STRINGIFY (FD_IN_CHILD), TRUE);
  if (setting->renderer != NULL)
    g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", setting->renderer, TRUE);
  else
    g_subprocess_launcher_unsetenv (launcher, "GSK_RENDERER");
  if (setting->debug != NULL)
    {
      g_subprocess_launcher_setenv (launcher, "GDK_DEBUG", setting->debug, TRUE);
      /* As GTK says it since 4.16. */
      g_subprocess_launcher_setenv (launcher, "GDK_DISABLE", "gl,vulkan", TRUE);
    }
  else
    {
      g_subprocess_launcher_unsetenv (launcher, "GDK_DEBUG");
      g_subprocess_launcher_unsetenv (launcher, "GDK_DISABLE");
    }
  g_subprocess_launcher_take_fd (launcher, fd, FD_IN_CHILD);
  return launcher;
}

static Start
read_start (int fd, gint64 begin)
{
  FILE *stream = fdopen (fd, "r");
  long long frame, rest;
  int frame_memory, rest_memory;
  Start start;

  if (fscanf (stream, "%lld %d %lld %d", &frame, &frame_memory, &rest, &rest_memory) != 4)
    g_error ("The program ended before its first frame");
  fclose (stream);
  start.frame_time = (double) (frame - begin) / 1000;
  start.frame_memory = frame_memory / 1024.0;
  start.rest_time = (double) (rest - begin) / 1000;
  start.rest_memory = rest_memory / 1024.0;
  return start;
}

static Start
measure (const char *program, const char *shim, const Setting *setting)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  int fds[2];
  gint64 begin;
  Start start;

  g_assert_cmpint (pipe2 (fds, O_CLOEXEC), ==, 0);
  launcher = create_launcher (setting, shim, fds[1]);
  begin = g_get_monotonic_time ();
  process = g_subprocess_launcher_spawn (launcher, &error, program, NULL);
  if (process == NULL)
    g_error ("%s", error->message);
  /* Closes this side's end of the pipe. */
  g_clear_object (&launcher);
  start = read_start (fds[0], begin);
  g_subprocess_wait (process, NULL, NULL);
  return start;
}

static int
compare_doubles_cb (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median of a member of each start, given by its offset. */
static double
find_median (const Start *starts, gsize offset)
{
  double values[N_PAIRS];

  for (guint i = 0; i < N_PAIRS; i++)
    values[i] = G_STRUCT_MEMBER (double, &starts[i], offset);
  qsort (values, N_PAIRS, sizeof *values, compare_doubles_cb);
  return (values[(N_PAIRS - 1) / 2] + values[N_PAIRS / 2]) / 2;
}

static void
print_line (Start starts[][N_PAIRS], const char *what, gsize time_offset, gsize memory_offset,
            const char *target)
{
  double time = find_median (starts[PROGRAM_COUNTERPOINT], time_offset);
  double empty_time = find_median (starts[PROGRAM_EMPTY], time_offset);
  double memory = find_median (starts[PROGRAM_COUNTERPOINT], memory_offset);
  double empty_memory = find_median (starts[PROGRAM_EMPTY], memory_offset);

  g_print ("  %-12s %6.1f ms, empty window %6.1f ms: %.2f x; %6.1f MiB, %+.1f MiB%s\n", what, time,
           empty_time, time / empty_time, memory, memory - empty_memory, target);
}

static void
measure_setting (const char *const *programs, const char *shim, const Setting *setting)
{
  static Start starts[N_PROGRAMS][N_PAIRS];
  g_autofree char *target = NULL;

  /* The first start of each reads its files from the disk. */
  for (guint program = 0; program < N_PROGRAMS; program++)
    measure (programs[program], shim, setting);
  for (guint i = 0; i < N_PAIRS; i++)
    for (guint program = 0; program < N_PROGRAMS; program++)
      starts[program][i] = measure (programs[program], shim, setting);

  target = g_strdup_printf (" (target: at most %.1f x, goal %.1f x; %+.0f MiB)", TARGET_RATIO, GOAL_RATIO,
                            TARGET_MEMORY);
  g_print ("%s, medians of %d pairs\n", setting->name, N_PAIRS);
  print_line (starts, "first frame", G_STRUCT_OFFSET (Start, frame_time),
              G_STRUCT_OFFSET (Start, frame_memory), target);
  print_line (starts, "at rest", G_STRUCT_OFFSET (Start, rest_time),
              G_STRUCT_OFFSET (Start, rest_memory), "");
}

int
main (int argc, char **argv)
{
  static const Setting settings[] = {
    { "drawn by cairo, no GL", "cairo", "gl-disable" },
    { "drawn as GTK chooses", NULL, NULL },
  };

  if (argc != 4)
    g_error ("Usage: bench-start COUNTERPOINT EMPTY-WINDOW FIRST-FRAME.so");
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    measure_setting ((const char *const *) &argv[1], argv[3], &settings[i]);
  return EXIT_SUCCESS;
}
