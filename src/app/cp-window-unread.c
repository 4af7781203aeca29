/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects that could not be read, told together when nothing more waits to be read. */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-number-words.h"
#include "cp-window-private.h"

/* A link that leads nowhere, and a file in a folder that is closed to the person, are there. */
static gboolean
is_gone (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

/* Below the name of the file, or among others, its name alone is said, so that the end is seen. Where in the file
 * something is wrong helps only who wrote it by hand. */
static char *
dup_reason (const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *whole = g_filename_display_name (path);
  g_autoptr (GString) reason = g_string_new (error->message);

  g_string_replace (reason, whole, name, 1);
  if (!g_error_matches (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_SYNTAX))
    return g_strdup (reason->str);

  /* Translators: why a file was not opened; %s is the place in it and what is wrong there */
  return g_strdup_printf (_("It is no Counterpoint project, or it is damaged.\n%s"), reason->str);
}

static char *
dup_text (GPtrArray *paths)
{
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  if (paths->len == 1)
    {
      name = g_filename_display_basename (paths->pdata[0]);
      /* Translators: %s is a file */
      return g_strdup_printf (_("“%s” could not be opened."), name);
    }
  number = cp_words_dup_number (paths->len);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s file could not be opened.", "%s files could not be opened.",
                                    paths->len),
                          number);
}

/**
 * cp_window_note_not_read:
 * @path: of a project
 * @error: why it could not be read
 *
 * Keeps in mind what cp_window_tell_not_read () says.
 */
void
cp_window_note_not_read (CpWindow *self, const char *path, const GError *error)
{
  if (is_gone (path))
    {
      cp_window_tell_missing (self, path);
      return;
    }
  g_ptr_array_add (self->unread, g_strdup (path));
  g_ptr_array_add (self->unread_reasons, dup_reason (path, error));
}

/**
 * cp_window_tell_not_read:
 *
 * Says which projects could not be read, and why; none is said twice.
 */
void
cp_window_tell_not_read (CpWindow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *details = NULL;

  if (self->unread->len == 0)
    return;
  text = dup_text (self->unread);
  g_ptr_array_add (self->unread_reasons, NULL);
  details = g_strjoinv ("\n", (char **) self->unread_reasons->pdata);
  g_ptr_array_set_size (self->unread, 0);
  g_ptr_array_set_size (self->unread_reasons, 0);
  self->refused_others = self->articles->len > 0;
  cp_window_say (self, &(CpMessage) { .error = TRUE, .text = text, .details = details });
}
