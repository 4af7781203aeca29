/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes the screenshots of the software centre: the program itself, on the corpus that is built in. */

/* data/screenshots/renew.sh runs this on a display of its own, and makes the pictures small. The same source
 * gives the same pictures: fonts, size and what is looked at are fixed. */

#include <gtk/gtk.h>

#include "program-run.h"
#include "real-input.h"
#include "settings-portal.h"

#define WIDTH 1280
#define HEIGHT 800

/* What is done before a picture is taken. */
typedef struct
{
  const char *name;
  gboolean dark;
  void (*prepare) (Program *program);
} Scene;

static void
press (Program *program, guint key, guint n)
{
  for (guint i = 0; i < n; i++)
    program_key (program, key, REAL_INPUT_NONE);
}

/* From the first cell to the header of a row, whose topic is then compared. */
static void
compare_row (Program *program, guint row, const char *name)
{
  press (program, GDK_KEY_Down, row);
  press (program, GDK_KEY_Left, 1);
  g_object_unref (program_wait_for_focus (program, name));
  press (program, GDK_KEY_Return, 1);
  program_wait_for_words (program, "On a question");
}

static void
prepare_comparison (Program *program)
{
  compare_row (program, 1, "Armenia*");
}

static void
prepare_threats (Program *program)
{
  compare_row (program, 0, "Threats*");
}

static void
prepare_matrix (Program *program)
{
  press (program, GDK_KEY_Down, 1);
  g_object_unref (program_wait_for_focus (program, "Armenia*"));
}

static void
prepare_statements (Program *program)
{
  program_key (program, GDK_KEY_3, REAL_INPUT_ALT);
  program_key (program, GDK_KEY_f, REAL_INPUT_CONTROL);
  program_type (program, "border");
  program_wait_for_words (program, "* of 104 statements*");
  press (program, GDK_KEY_Return, 1);
}

static void
prepare_timeline (Program *program)
{
  program_key (program, GDK_KEY_2, REAL_INPUT_ALT);
}

static void
prepare_registers (Program *program)
{
  program_key (program, GDK_KEY_5, REAL_INPUT_ALT);
  g_object_unref (program_wait_for_focus (program, "Imangali*"));
  press (program, GDK_KEY_space, 1);
}

static const Scene scenes[] = {
  { "comparison", FALSE, prepare_comparison },
  { "comparison-dark", TRUE, prepare_threats },
  { "matrix-dark", TRUE, prepare_matrix },
  { "timeline-dark", TRUE, prepare_timeline },
  { "statements", FALSE, prepare_statements },
  { "registers", FALSE, prepare_registers },
};

static void
take (const Scene *scene, const char *folder)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, scene->name);
  g_autoptr (Program) program = NULL;
  cairo_surface_t *picture;
  gulong window;

  settings_portal_start (scene->dark);
  program = program_start (NULL);
  g_object_unref (program_wait_for_focus (program, "Threats*"));
  window = program_wait_for_window (program, "CSTO");
  program_window_resize (window, WIDTH, HEIGHT);
  program_settle (program);
  scene->prepare (program);
  picture = program_draw_still (program, window);
  if (cairo_surface_write_to_png (picture, path) != CAIRO_STATUS_SUCCESS)
    program_fail (program, "%s cannot be written", path);
  cairo_surface_destroy (picture);
  program_finish (program);
  settings_portal_stop ();
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  if (argc != 2)
    {
      g_printerr ("Usage: take-screenshots FOLDER\n");
      return 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    take (&scenes[i], argv[1]);
  return 0;
}
