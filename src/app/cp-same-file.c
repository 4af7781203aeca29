/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether two paths lead to one file. */

#include "cp-same-file.h"

#include <glib/gstdio.h>

#include "cp-portal-places.h"

static gboolean
is_one_inode (const char *path, const char *other)
{
  GStatBuf a, b;

  return g_stat (path, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev
         && a.st_ino == b.st_ino;
}

/* What the portal lends looks like another file; inside of the sandbox the real one cannot be looked at. */
static gboolean
is_lent_twice (const char *path, const char *other)
{
  CpPortalPlaces *places = cp_portal_places_get_default ();
  g_autofree char *real = NULL;
  g_autofree char *other_real = NULL;

  if (!cp_portal_places_is_lent (path) && !cp_portal_places_is_lent (other))
    return FALSE;
  real = cp_portal_places_dup_real (places, path);
  other_real = cp_portal_places_dup_real (places, other);

  return real != NULL && other_real != NULL
         && (g_str_equal (real, other_real) || is_one_inode (real, other_real));
}

/**
 * cp_same_file:
 * @path: of a file
 * @other: of a file
 *
 * Tells whether it is the same file, whatever it is called: by a link, by a longer way, or lent by the
 * portal.
 */
gboolean
cp_same_file (const char *path, const char *other)
{
  g_return_val_if_fail (path != NULL && other != NULL, FALSE);

  return g_str_equal (path, other) || is_one_inode (path, other) || is_lent_twice (path, other);
}
