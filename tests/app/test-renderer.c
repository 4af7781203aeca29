/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders of devices, with a graphics card in them and without. */

#include "cp-renderer.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

typedef struct
{
  const char *name;
  const char *folder; /* that the device is in; NULL where it stands by itself */
  const char *device;
  gboolean has_card;
} Case;

static const Case cases[] = {
  { "none", NULL, "null", FALSE },
  { "empty", "dri", NULL, FALSE },
  /* Shows pictures, and draws nothing. */
  { "screen-only", "dri", "card0", FALSE },
  { "render-node", "dri", "renderD128", TRUE },
  { "elsewhere", "sound", "renderD128", FALSE },
  { "nvidia", NULL, "nvidia0", TRUE },
  { "windows", NULL, "dxg", TRUE },
  { "board", NULL, "mali0", TRUE },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *devices = g_dir_make_tmp ("renderer-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (devices, self->folder, NULL);
  g_autofree char *device = g_build_filename (folder, self->device, NULL);

  if (self->folder != NULL)
    g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  if (self->device != NULL)
    g_assert_true (g_file_set_contents (device, "", -1, NULL));
  g_assert_true (cp_renderer_has_card (devices) == self->has_card);

  g_remove (device);
  g_rmdir (folder);
  g_rmdir (devices);
  g_assert_false (g_file_test (devices, G_FILE_TEST_EXISTS));
  g_assert_false (cp_renderer_has_card (devices));
}

static gboolean
is_told (void)
{
  const char *debug = g_getenv ("GDK_DEBUG"), *disable = g_getenv ("GDK_DISABLE");

  return g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0
         && (g_strcmp0 (debug, "gl-disable") == 0 || g_strcmp0 (disable, "gl,vulkan") == 0);
}

static void
forget (void)
{
  g_unsetenv ("GDK_DEBUG");
  g_unsetenv ("GDK_DISABLE");
  g_unsetenv ("GSK_RENDERER");
}

/* GTK is told by the environment. */
static void
test_prepare (void)
{
  forget ();
  cp_renderer_prepare ();
  g_assert_true (is_told () == !cp_renderer_has_card ("/dev"));
  forget ();
}

/* What somebody has chosen stays. */
static void
test_chosen (void)
{
  forget ();
  g_setenv ("GSK_RENDERER", "gl", TRUE);
  cp_renderer_prepare ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  g_assert_null (g_getenv ("GDK_DEBUG"));
  g_assert_null (g_getenv ("GDK_DISABLE"));
  forget ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/renderer/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/renderer/prepare", test_prepare);
  g_test_add_func ("/renderer/chosen", test_chosen);

  return g_test_run ();
}
