/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of the command line, and how one is run. */

#include "cp-command.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "cp-argument-words.h"
#include "cp-cli-error.h"
#include "cp-command-list.h"
#include "cp-common-options.h"
#include "cp-help.h"
#include "cp-output.h"

#define EXIT_USAGE 2

/* Words further apart are not mistaken for each other. */
#define MAX_DISTANCE 2

/* In the order in which they are met: what there is, what it says, what to make of it. */
static const CpCommand *const commands[] = {
  &cp_command_import, &cp_command_info,   &cp_command_check,  &cp_command_matrix,
  &cp_command_compare, &cp_command_search, &cp_command_export, &cp_command_help, NULL
};

static const CpOption help_options[] = {
  /* Translators: what --help is for */
  { "help", 'h', CP_OPTION_FLAG, NULL, N_("Show this help") },
  { NULL }
};

static gboolean
check_count (const CpCommand *command, const CpArguments *arguments, GError **error)
{
  guint n = cp_arguments_get_n_rest (arguments);
  g_autofree char *usage = cp_argument_words_dup (command->usage);

  if (n < command->n_required)
    {
      g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                   /* Translators: a command and its arguments, such as “search” and “QUERY [CORPUS]” */
                   _("An argument is missing: counterpoint %s %s"), command->name, usage);
      return FALSE;
    }
  if (n > command->n_allowed)
    {
      const char *surplus = cp_arguments_get_rest (arguments, command->n_allowed);
      g_autofree char *display = g_filename_display_name (surplus);

      g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                   /* Translators: %1$s is an argument, the others how a command is written */
                   _("“%1$s” is one argument too many: counterpoint %2$s %3$s"), display,
                   command->name, usage);
      return FALSE;
    }
  return TRUE;
}

/* A query may begin with an exclusion: "-word" is one, "--word" and "-h" are options. */
static gboolean
is_exclusion (const char *argument)
{
  return argument[0] == '-' && argument[1] != '-' && argument[1] != '\0' && argument[2] != '\0'
         && !g_str_equal (argument, "-help");
}

/* The arguments with "--" before those that are none of the options; the strings are borrowed. */
static char **
sort_arguments (char **argv)
{
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  gboolean is_rest = FALSE;

  g_ptr_array_add (options, argv[0]);
  g_ptr_array_add (rest, (gpointer) "--");
  for (char **argument = argv + 1; *argument != NULL; argument++)
    if (!is_rest && g_str_equal (*argument, "--"))
      is_rest = TRUE;
    else if (is_rest || **argument != '-' || is_exclusion (*argument))
      g_ptr_array_add (rest, *argument);
    else
      g_ptr_array_add (options, *argument);
  g_ptr_array_extend (options, rest, NULL, NULL);
  g_ptr_array_add (options, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&options), FALSE);
}

static gboolean
run_command (const CpCommand *command, char **argv, GError **error)
{
  const CpOption *tables[4] = { help_options };
  guint n_tables = 1;
  g_autofree char **sorted = command->takes_dashes ? sort_arguments (argv) : NULL;
  g_autoptr (CpArguments) arguments = NULL;

  if (command->options != NULL)
    tables[n_tables++] = command->options;
  if (command->has_common)
    tables[n_tables++] = cp_common_option_table;
  arguments = cp_arguments_parse (tables, sorted != NULL ? sorted : argv, error);
  if (arguments == NULL)
    return FALSE;
  if (cp_arguments_has (arguments, "help"))
    return cp_help_print_command (command, error);
  if (!check_count (command, arguments, error)
      || !cp_arguments_check_choices (arguments, error))
    return FALSE;
  return command->run (arguments, error);
}

/* How many letters have to be put in, left out or replaced to make a word another; more than
 * MAX_DISTANCE is not told apart. Bytes are letters here: commands are ASCII. */
static guint
measure_distance (const char *a, const char *b)
{
  gsize n_a = strlen (a);
  gsize n_b = strlen (b);
  g_autofree guint *row = NULL;

  if (n_a > n_b + MAX_DISTANCE || n_b > n_a + MAX_DISTANCE)
    return MAX_DISTANCE + 1;

  row = g_new (guint, n_b + 1);
  for (gsize j = 0; j <= n_b; j++)
    row[j] = (guint) j;
  for (gsize i = 1; i <= n_a; i++)
    {
      guint before = row[0]++;

      for (gsize j = 1; j <= n_b; j++)
        {
          guint replaced = before + (a[i - 1] != b[j - 1]);

          before = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_b];
}

/* Says what went wrong; gives the exit status. */
static int
report_error (const CpCommand *command, const GError *error)
{
  g_autofree char *hint = NULL;

  if (g_error_matches (error, CP_CLI_ERROR, CP_CLI_ERROR_CLOSED))
    return EXIT_SUCCESS;

  cp_output_print_error (error->message);
  if (!g_error_matches (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE))
    return EXIT_FAILURE;

  /* Translators: %s is the name of a command */
  hint = g_strdup_printf (_("See “counterpoint help %s”."), command->name);
  cp_output_print_note (hint);
  return EXIT_USAGE;
}

/**
 * cp_command_find:
 * @name: a word, in any bytes
 *
 * Finds a command.
 *
 * Returns: (nullable): the command, %NULL where there is none of this name
 */
const CpCommand *
cp_command_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/**
 * cp_command_find_nearest:
 * @name: a word, in any bytes
 *
 * Finds the command that somebody may have meant: one that is at most two letters off.
 *
 * Returns: (nullable): the command, %NULL where none is near
 */
const CpCommand *
cp_command_find_nearest (const char *name)
{
  const CpCommand *nearest = NULL;
  guint least = MAX_DISTANCE + 1;

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; commands[i] != NULL; i++)
    {
      guint distance = measure_distance (name, commands[i]->name);

      if (distance < least)
        {
          least = distance;
          nearest = commands[i];
        }
    }
  return nearest;
}

/**
 * cp_command_get_all:
 *
 * Gives all commands, ended by %NULL.
 */
const CpCommand *const *
cp_command_get_all (void)
{
  return commands;
}

/**
 * cp_command_main:
 * @argv: the program's arguments; the first behind its name is that of a command
 *
 * Runs one command.
 *
 * Returns: the exit status: 0, 1 where the command failed, 2 where it was called the wrong way
 */
int
cp_command_main (int argc, char **argv)
{
  const CpCommand *command;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (argc >= 2, EXIT_FAILURE);
  command = cp_command_find (argv[1]);
  g_return_val_if_fail (command != NULL, EXIT_FAILURE);

  if (run_command (command, argv + 1, &error))
    return EXIT_SUCCESS;
  return report_error (command, error);
}
