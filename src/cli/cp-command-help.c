/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "help": explains the program or one command. */

#include <glib/gi18n-lib.h>

#include "cp-cli-error.h"
#include "cp-command-list.h"
#include "cp-help.h"

static gboolean
run_help (const CpArguments *arguments, GError **error)
{
  const char *name = cp_arguments_get_rest (arguments, 0);
  const CpCommand *command, *nearest;
  g_autofree char *display = NULL;

  if (name == NULL)
    return cp_help_print (error);

  command = cp_command_find (name);
  if (command != NULL)
    return cp_help_print_command (command, error);

  display = g_filename_display_name (name);
  nearest = cp_command_find_nearest (name);
  if (nearest != NULL)
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                 /* Translators: %1$s is a word that somebody took for the name of a command, %2$s
                  * the command that is most like it */
                 _("There is no command “%1$s”; did you mean “%2$s”?"), display, nearest->name);
  else
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                 /* Translators: %s is a word that somebody took for the name of a command */
                 _("There is no command “%s”"), display);
  return FALSE;
}

const CpCommand cp_command_help = {
  .name = "help",
  .usage = "[COMMAND]",
  /* Translators: what “counterpoint help” does, in a list of commands */
  .summary = N_("Explain the program or a command"),
  .n_allowed = 1,
  .run = run_help,
};
