/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases for the reader out of the files in cases/, whose README tells how they are written. */

#include "case-file.h"

#include <string.h>

static void
free_case_cb (gpointer data)
{
  CaseText *self = data;

  g_free (self->name);
  g_free (self->place);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->skipped);
  g_free (self);
}

static CaseText *
create_case (const char *name, const char *file, guint line)
{
  CaseText *self = g_new0 (CaseText, 1);

  self->name = g_strdup (name);
  self->place = g_strdup_printf ("%s:%u", file, line);
  self->text = g_string_new (NULL);
  self->statements = g_ptr_array_new_with_free_func (g_free);
  self->skipped = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
add_expectation (CaseText *self, const char *line)
{
  if (g_str_has_prefix (line, "! "))
    g_ptr_array_add (self->skipped, g_strdup (line + 2));
  else if (*line != '\0' && *line != '#')
    g_ptr_array_add (self->statements, g_strdup (line));
}

static void
trim_text (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
}

static void
parse_cases (const char *contents, const char *file, GPtrArray *cases)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  gboolean in_text = FALSE;
  CaseText *last = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "== "))
      {
        last = create_case (lines[i] + 3, file, i + 1);
        g_ptr_array_add (cases, last);
        in_text = TRUE;
      }
    else if (in_text && strcmp (lines[i], "--") == 0)
      {
        trim_text (last->text);
        in_text = FALSE;
      }
    else if (in_text)
      g_string_append_printf (last->text, "%s\n", lines[i]);
    else if (last != NULL)
      add_expectation (last, lines[i]);

  g_assert_false (in_text);
}

/**
 * case_file_load_folder:
 * @folder: a path
 *
 * Returns: (transfer full) (element-type CaseText): the cases of its files, in their order; a
 *   fault in a file ends the program
 */
GPtrArray *
case_file_load_folder (const char *folder)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (free_case_cb);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *contents = NULL;
        g_autoptr (GError) error = NULL;

        g_file_get_contents (path, &contents, NULL, &error);
        g_assert_no_error (error);
        parse_cases (contents, name, cases);
      }

  return cases;
}
