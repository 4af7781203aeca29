/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What draws the windows: the graphics card, or where there is none, cairo. */

#include "cp-renderer.h"

#include <gtk/gtk.h>

/*
 * Where there is no graphics card, GTK draws by a GL that computes every pixel. That takes 120 MiB, twice as long to
 * begin, and three times as long for a frame as cairo, which then draws what has changed and no more. GTK has no
 * function to choose by, but variables, which whoever starts the program may have set already, and which programs that
 * this one starts get, too.
 */

#define DEVICES "/dev"

/* Since then GTK has a variable of its own for what is not to be used. */
#define MINOR_WITH_DISABLE 16

static const char *const variables[] = { "GDK_DEBUG", "GDK_DISABLE", "GSK_RENDERER" };

/* How the drivers name what is no render node of the kernel: NVIDIA's own, that of Windows, those of boards. */
static const char *const cards[] = { "dxg", "galcore", "kgsl-", "mali", "nvidia", "pvr" };

static gboolean
has_device (const char *folder, const char *const *prefixes, gsize n_prefixes)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean found = FALSE;
  const char *name;

  while (!found && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    for (gsize i = 0; i < n_prefixes; i++)
      found = found || g_str_has_prefix (name, prefixes[i]);

  return found;
}

/**
 * cp_renderer_has_card:
 * @devices: (type filename): the folder that has the system's devices
 *
 * Tells whether anything can draw but the processor.
 */
gboolean
cp_renderer_has_card (const char *devices)
{
  static const char *const nodes[] = { "renderD" };
  g_autofree char *folder = NULL;

  g_return_val_if_fail (devices != NULL, FALSE);

  folder = g_build_filename (devices, "dri", NULL);

  return has_device (folder, nodes, G_N_ELEMENTS (nodes))
         || has_device (devices, cards, G_N_ELEMENTS (cards));
}

/**
 * cp_renderer_prepare:
 *
 * Has the windows drawn by cairo where there is no graphics card, and where nobody has chosen what draws them; to
 * be called once, before GTK begins, and before there are threads.
 */
void
cp_renderer_prepare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    if (g_getenv (variables[i]) != NULL)
      return;
  if (cp_renderer_has_card (DEVICES))
    return;
  /* Else it would try GL, and complain. */
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  if (gtk_get_major_version () > 4 || gtk_get_minor_version () >= MINOR_WITH_DISABLE)
    g_setenv ("GDK_DISABLE", "gl,vulkan", TRUE);
  else
    g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
}
