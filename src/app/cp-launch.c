/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a launcher asks of the program by its command line, where it does not use the bus. */

#include "cp-launch.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "cp-file-address.h"

/* Each option activates an action of the application, as the desktop entry's actions do by D-Bus. */
typedef struct
{
  const char *option;
  const char *description;
  const char *action;
} LaunchAction;

static const LaunchAction actions[] = {
  /* Translators: what a launcher can start the program for, as --help lists it */
  { "new-window", N_("Open a new window"), "new-window" },
  /* Translators: what a launcher can start the program for, as --help lists it */
  { "import-articles", N_("Choose articles to import"), "import" },
};

/* GApplication's own: how the bus starts the program. */
#define SERVICE "--gapplication-service"

/* In the program that runs already, if there is one; what was asked of that has to be sent before
 * this one ends. */
static gboolean
activate (GApplication *application, const char *action, GError **error)
{
  GDBusConnection *bus;

  if (!g_application_register (application, NULL, error))
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  bus = g_application_get_dbus_connection (application);

  return !g_application_get_is_remote (application) || bus == NULL
         || g_dbus_connection_flush_sync (bus, NULL, error);
}

/* Returns: the status to end with, or -1 to go on */
static int
handle_local_options_cb (GApplication *application, GVariantDict *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!g_variant_dict_contains (options, actions[i].option))
        continue;
      if (!activate (application, actions[i].action, &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      if (g_application_get_is_remote (application))
        return EXIT_SUCCESS;
    }
  return -1;
}

/**
 * cp_launch_is_option:
 * @argument: the first argument of the program
 *
 * Tells whether the application understands an option, which else would be refused.
 */
gboolean
cp_launch_is_option (const char *argument)
{
  g_return_val_if_fail (argument != NULL, FALSE);

  if (g_str_equal (argument, SERVICE))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_has_prefix (argument, "--") && g_str_equal (argument + 2, actions[i].option))
      return TRUE;
  return FALSE;
}

/* GApplication would take "notes: May.counterpoint" for an address, and "-x.counterpoint" for an option. */
static char *
dup_argument (const char *argument, gboolean is_file)
{
  if (!is_file && *argument == '-')
    return g_strdup (argument);
  if (g_file_test (argument, G_FILE_TEST_EXISTS) || (is_file && strstr (argument, "://") == NULL))
    return g_canonicalize_filename (argument, NULL);
  return cp_file_address_dup_marked (argument);
}

/**
 * cp_launch_dup_arguments:
 * @arguments: (array zero-terminated=1): of the program, its name first
 *
 * Gives the arguments as the application understands them: files with their whole path, and addresses
 * of which no file of this computer is made that is on another one. What follows "--" is no option, whatever it
 * looks like.
 *
 * Returns: (transfer full): the arguments
 */
char **
cp_launch_dup_arguments (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean only_files = FALSE;

  g_return_val_if_fail (arguments != NULL && *arguments != NULL, NULL);

  g_strv_builder_add (builder, *arguments);
  while (*++arguments != NULL)
    if (!only_files && g_str_equal (*arguments, "--"))
      only_files = TRUE;
    else
      {
        g_autofree char *argument = dup_argument (*arguments, only_files);

        g_strv_builder_add (builder, argument);
      }
  return g_strv_builder_end (builder);
}

/**
 * cp_launch_add_options:
 *
 * Lets the application understand the options.
 */
void
cp_launch_add_options (GApplication *application)
{
  g_return_if_fail (G_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_application_add_main_option (application, actions[i].option, 0, G_OPTION_FLAG_NONE,
                                   G_OPTION_ARG_NONE, _(actions[i].description), NULL);
  g_signal_connect (application, "handle-local-options", G_CALLBACK (handle_local_options_cb),
                    NULL);
}
