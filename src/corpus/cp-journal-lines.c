/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a journal but for the primitives of its edits. */

#include "cp-journal-lines.h"

#include "cp-json-text.h"

static void
append_text (GString *to, const char *name, const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (to, ", \"%s\": ", name);
  cp_json_append_string (to, text);
}

/* A file name may be no UTF-8; its address is ASCII. */
static void
append_path (GString *to, const char *path)
{
  g_autofree char *absolute = path == NULL ? NULL : g_canonicalize_filename (path, NULL);
  g_autofree char *uri = absolute == NULL ? NULL : g_filename_to_uri (absolute, NULL, NULL);

  append_text (to, "uri", uri);
}

static void
append_state (GString *to, const CpFileState *state)
{
  g_autofree char *modified = state == NULL ? NULL : cp_file_state_dup_modified (state);

  if (state == NULL)
    return;

  g_string_append_printf (to, ", \"size\": %" G_GINT64_FORMAT,
                          (gint64) cp_file_state_get_size (state));
  append_text (to, "modified", modified);
}

static char *
end_line (GString *line)
{
  g_string_append (line, "}\n");
  return g_string_free (line, FALSE);
}

/**
 * cp_journal_head_to_line:
 * @title: (nullable): of the corpus
 * @path: (nullable): the project file that the lines are about; %NULL for the one beside the journal
 * @state: (nullable): what that file looks like; with @path
 *
 * Writes the first line of a journal.
 *
 * Returns: (transfer full): the line
 */
char *
cp_journal_head_to_line (const char *title, const char *path, const CpFileState *state)
{
  GString *line = g_string_new ("{\"journal\": \"counterpoint\"");

  g_string_append_printf (line, ", \"version\": %d, \"begun\": %" G_GINT64_FORMAT,
                          CP_JOURNAL_VERSION, g_get_real_time () / G_USEC_PER_SEC);
  append_text (line, "title", title);
  append_path (line, path);
  append_state (line, state);
  return end_line (line);
}

/* Writes that something was done. */
void
cp_journal_append_step_line (GString *to, CpHistoryStep step, const char *name, gint64 time,
                             guint n_primitives)
{
  static const char *const verbs[] = { "edit", "undo", "redo" };

  g_string_append_printf (to, "{\"%s\": ", verbs[step]);
  cp_json_append_string (to, name);
  g_string_append_printf (to, ", \"time\": %" G_GINT64_FORMAT ", \"primitives\": %u}\n", time,
                          n_primitives);
}

/* Writes that a save begins. */
char *
cp_journal_save_to_line (guint save, const char *path)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "{\"save\": %u", save);
  append_path (line, path);
  return end_line (line);
}

/* Writes what the file of a save looks like, which is about to get its place. */
char *
cp_journal_written_to_line (guint save, const CpFileState *state)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "{\"written\": %u", save);
  append_state (line, state);
  return end_line (line);
}

/* Writes that there is a copy of the file that the head names. */
char *
cp_journal_digest_to_line (const char *digest)
{
  return g_strdup_printf ("{\"digest\": \"%s\"}\n", digest);
}
