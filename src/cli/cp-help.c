/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program says about itself. */

#include "cp-help.h"

#include <glib/gi18n-lib.h>

#include "cp-argument-words.h"
#include "cp-common-options.h"
#include "cp-config.h"
#include "cp-output.h"
#include "cp-text-width.h"

/* Where the description of an option or a command begins. */
#define DESCRIPTION_COLUMN 26

static void
append_entry (GString *to, const char *name, const char *description)
{
  guint width = cp_text_width_get_terminal ();
  g_autoptr (GString) wrapped = g_string_new (NULL);

  cp_text_width_append_wrapped (wrapped, description, DESCRIPTION_COLUMN, width);
  if (cp_text_width_measure (name) + 4 > DESCRIPTION_COLUMN)
    {
      g_string_append_printf (to, "  %s\n%s", name, wrapped->str);
      return;
    }
  g_string_append (to, "  ");
  cp_text_width_append_padded (to, name, DESCRIPTION_COLUMN - 2, FALSE);
  g_string_append (to, wrapped->str + DESCRIPTION_COLUMN);
}

static void
append_options (GString *to, const CpOption *options)
{
  for (; options != NULL && options->name != NULL; options++)
    {
      g_autoptr (GString) name = NULL;
      g_autofree char *argument = NULL;

      if (options->description == NULL)
        continue;
      name = g_string_new (NULL);
      if (options->letter != 0)
        g_string_append_printf (name, "-%c, ", options->letter);
      g_string_append_printf (name, "--%s", options->name);
      if (options->argument != NULL)
        argument = cp_argument_words_dup (options->argument);
      if (argument != NULL)
        g_string_append_printf (name, " %s", argument);
      append_entry (to, name->str, _(options->description));
    }
}

/**
 * cp_help_print:
 *
 * Prints what the program is and which commands it has.
 *
 * Fails as cp_output_print () does.
 */
gboolean
cp_help_print (GError **error)
{
  const CpCommand *const *commands = cp_command_get_all ();
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s counterpoint %s\n",
                          /* Translators: before how a command is written */
                          _("Usage:"),
                          /* Translators: what can follow “counterpoint”: any number of files */
                          _("[FILE…]"));
  /* Translators: what one can write after “counterpoint”: a command, its options and more */
  g_string_append_printf (text, "       counterpoint %s\n\n", _("COMMAND [OPTION…] […]"));
  cp_text_width_append_wrapped (text,
                                /* Translators: the first lines of “counterpoint help” */
                                _("Counterpoint compares viewpoints: who said what about which "
                                  "topic, and what the other side says to it. Without a command "
                                  "it opens its window."),
                                0, cp_text_width_get_terminal ());
  /* Translators: before the list of commands */
  g_string_append_printf (text, "\n%s\n", _("Commands:"));
  for (guint i = 0; commands[i] != NULL; i++)
    append_entry (text, commands[i]->name, _(commands[i]->summary));
  g_string_append_c (text, '\n');
  cp_text_width_append_wrapped (text,
                                /* Translators: the last lines of “counterpoint help”; only COMMAND
                                 * is translated inside the quotation marks */
                                _("“counterpoint help COMMAND” explains one of them. A corpus that "
                                  "is not named is the built-in one."),
                                0, cp_text_width_get_terminal ());
  return cp_output_print (text->str, error);
}

/**
 * cp_help_print_command:
 *
 * Prints how a command is called and what it does.
 *
 * Fails as cp_output_print () does.
 */
gboolean
cp_help_print_command (const CpCommand *command, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *usage = NULL;

  g_return_val_if_fail (command != NULL, FALSE);

  usage = cp_argument_words_dup (command->usage);
  g_string_append_printf (text, "%s counterpoint %s %s\n\n", _("Usage:"), command->name,
                          usage);
  cp_text_width_append_wrapped (text, _(command->summary), 0, cp_text_width_get_terminal ());
  if (command->explanation != NULL)
    {
      g_string_append_c (text, '\n');
      cp_text_width_append_wrapped (text, _(command->explanation), 0,
                                    cp_text_width_get_terminal ());
    }
  if (command->options != NULL || command->has_common)
    /* Translators: before the list of options */
    g_string_append_printf (text, "\n%s\n", _("Options:"));
  append_options (text, command->options);
  if (command->has_common)
    append_options (text, cp_common_option_table);
  return cp_output_print (text->str, error);
}

/**
 * cp_help_print_version:
 *
 * Prints the program's name and version.
 *
 * Fails as cp_output_print () does.
 */
gboolean
cp_help_print_version (GError **error)
{
  return cp_output_print ("counterpoint " CP_VERSION "\n", error);
}
