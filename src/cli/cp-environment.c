/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program takes from the environment that it was started in. */

#include "cp-environment.h"

#include <glib.h>
#include <locale.h>
#include <string.h>

/* An environment may say what cannot be so. What it says is then taken as if it were not said. */

/* A folder that is not absolute would be another one wherever the program is started from, and what
 * is kept in it would not be found again. GLib takes it as it is, and HOME even where it is empty. */
static const char *const folders[] = {
  "HOME",          "XDG_CACHE_HOME",  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME",
};

static const int categories[] = {
  LC_CTYPE, LC_COLLATE, LC_MESSAGES, LC_MONETARY, LC_NUMERIC, LC_TIME,
};

static void
drop_relative_folders (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      const char *folder = g_getenv (folders[i]);

      if (folder != NULL && !g_path_is_absolute (folder))
        g_unsetenv (folders[i]);
    }
}

/* Whether the locale of the letters is one of Unicode by its name. */
static gboolean
is_unicode_named (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_CTYPE", "LANG" };
  const char *locale = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (variables) && (locale == NULL || *locale == '\0'); i++)
    locale = g_getenv (variables[i]);
  name = g_ascii_strdown (locale != NULL ? locale : "", -1);

  return strstr (name, "utf-8") != NULL || strstr (name, "utf8") != NULL;
}

/* The C library takes either all of a locale or nothing of it. One that is not installed costs its
 * own category alone, and never the letters of a terminal that shows Unicode. */
static void
set_locale (void)
{
  if (setlocale (LC_ALL, "") != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (setlocale (categories[i], "") == NULL && categories[i] == LC_CTYPE && is_unicode_named ())
      setlocale (LC_CTYPE, "C.UTF-8");
}

/**
 * cp_environment_prepare:
 *
 * Leaves out of the environment what would mislead, and sets the locale; to be called once, before
 * anything else asks for a folder or a language, and before there are threads.
 */
void
cp_environment_prepare (void)
{
  drop_relative_folders ();
  set_locale ();
}
