/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a launcher asks of the program by its command line, where it does not use the bus. */

#include "cp-launch.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

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
