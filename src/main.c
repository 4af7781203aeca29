/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decides between a command and the application. */

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "cp-application.h"
#include "cp-build-tree.h"
#include "cp-cli-error.h"
#include "cp-command.h"
#include "cp-config.h"
#include "cp-environment.h"
#include "cp-help.h"
#include "cp-launch.h"
#include "cp-output.h"

#define EXIT_USAGE 2

static void
set_up_language (void)
{
  g_autofree char *catalogs = cp_build_tree_find_folder ("po");

  bindtextdomain (GETTEXT_PACKAGE, catalogs != NULL ? catalogs : CP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
print_help (gboolean (*print) (GError **error))
{
  g_autoptr (GError) error = NULL;

  if (print (&error) || g_error_matches (error, CP_CLI_ERROR, CP_CLI_ERROR_CLOSED))
    return EXIT_SUCCESS;
  cp_output_print_error (error->message);
  return EXIT_FAILURE;
}

static int
refuse_option (const char *option)
{
  g_autofree char *display = g_filename_display_name (option);
  /* Translators: %s is an option, such as --frobnicate */
  g_autofree char *message = g_strdup_printf (_("Unknown option %s"), display);

  cp_output_print_error (message);
  /* Translators: behind an error; the command is typed as it stands */
  cp_output_print_note (_("See “counterpoint help”."));
  return EXIT_USAGE;
}

/* "matrx" is not there: it may be meant for a command. */
static int
refuse_word (const char *word)
{
  const CpCommand *nearest = strchr (word, '/') == NULL ? cp_command_find_nearest (word) : NULL;
  g_autofree char *display = g_filename_display_name (word);
  g_autofree char *message = NULL;

  if (nearest != NULL)
    /* Translators: %1$s is a word that somebody gave, %2$s the command that is most like it */
    message = g_strdup_printf (_("There is no command and no file “%1$s”; did you mean “%2$s”?"),
                               display, nearest->name);
  else
    /* Translators: %s is a word that somebody gave */
    message = g_strdup_printf (_("There is no command and no file “%s”."), display);
  cp_output_print_error (message);
  cp_output_print_note (_("See “counterpoint help”."));
  return EXIT_USAGE;
}

static int
run_application (char **argv)
{
  g_auto (GStrv) arguments = cp_launch_dup_arguments ((const char *const *) argv);
  int status = cp_application_main ((int) g_strv_length (arguments), arguments);

  if (status >= 0)
    return status;
  /* Translators: an error at the start; a display is a screen with its server */
  cp_output_print_error (_("The window cannot be opened: there is no display."));
  /* Translators: behind the error that there is no display */
  cp_output_print_note (_("What works without one: see “counterpoint help”."));
  return EXIT_FAILURE;
}

int
main (int argc, char **argv)
{
  const char *first;

  cp_output_prepare ();
  cp_environment_prepare ();
  set_up_language ();
  g_set_prgname ("counterpoint");
  if (argc < 2)
    return run_application (argv);

  first = argv[1];
  if (cp_command_find (first) != NULL)
    return cp_command_main (argc, argv);
  if (g_str_equal (first, "--help") || g_str_equal (first, "-h"))
    return print_help (cp_help_print);
  if (g_str_equal (first, "--version"))
    return print_help (cp_help_print_version);
  if (cp_launch_is_option (first) || g_str_equal (first, "--"))
    return run_application (argv);
  if (*first == '-')
    return refuse_option (first);
  if (!g_file_test (first, G_FILE_TEST_EXISTS) && strstr (first, "://") == NULL)
    return refuse_word (first);
  return run_application (argv);
}
