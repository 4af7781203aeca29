/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "check": every fault of a project file, with its place. */

#include <glib/gi18n-lib.h>

#include "cp-cli-error.h"
#include "cp-command-list.h"
#include "cp-output.h"
#include "cp-project-file.h"
#include "cp-text-width.h"

/* "FILE:LINE: place: message", as compilers write it; without what is not known. */
static void
append_fault (GString *to, const char *file, const CpFault *fault)
{
  g_autoptr (GString) line = g_string_new (file);
  g_autofree char *printable = NULL;

  if (fault->line > 0)
    g_string_append_printf (line, ":%u", fault->line);
  g_string_append (line, ": ");
  if (fault->place != NULL && *fault->place != '\0')
    g_string_append_printf (line, "%s: ", fault->place);
  g_string_append (line, fault->message);

  printable = cp_text_width_dup_line (line->str);
  g_string_append_printf (to, "%s\n", printable);
}

static gboolean
print_faults (const GPtrArray *faults, const char *file, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    append_fault (text, file, faults->pdata[i]);
  return cp_output_print (text->str, error);
}

static gboolean
run_check (const CpArguments *arguments, GError **error)
{
  const char *path = cp_arguments_get_rest (arguments, 0);
  g_autofree char *display = g_filename_display_name (path);
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *message = NULL;

  faults = cp_project_file_check (path, NULL, error);
  if (faults == NULL)
    return FALSE;
  if (faults->len == 0)
    {
      /* Translators: %s is a file */
      message = g_strdup_printf (_("%s: no faults\n"), display);
      return cp_output_print (message, error);
    }
  if (!print_faults (faults, display, error))
    return FALSE;

  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %1$u is a number, %2$s a file */
               ngettext ("%1$u fault in “%2$s”.", "%1$u faults in “%2$s”.", faults->len),
               faults->len, display);
  return FALSE;
}

const CpCommand cp_command_check = {
  .name = "check",
  .usage = "CORPUS",
  /* Translators: what “counterpoint check” does, in a list of commands */
  .summary = N_("Check a project file and print every fault with its place"),
  /* Translators: FILE and LINE stand for a file name and a number; the status is what a shell calls so */
  .explanation = N_("Faults are printed one a line as FILE:LINE: place: what is wrong. The status "
                    "is 0 where there is none."),
  .n_required = 1,
  .n_allowed = 1,
  .run = run_check,
};
