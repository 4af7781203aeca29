/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what the program is, who makes it, and where it is at home. */

#include "cp-about.h"

#include <glib/gi18n-lib.h>

#include "cp-config.h"

#define HOME "https://github.com/counterpoint-app/Counterpoint"
#define SELECT_ON_FOCUS "gtk-label-select-on-focus"

static void
destroyed_cb (GtkSettings *settings)
{
  gtk_settings_reset_property (settings, SELECT_ON_FOCUS);
}

/* While it is there: else Tab selects what a link stands in, and Enter follows no link. */
static void
let_links_be_followed (GtkWidget *dialog)
{
  GtkSettings *settings = gtk_widget_get_settings (dialog);

  g_object_set (settings, SELECT_ON_FOCUS, FALSE, NULL);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (destroyed_cb), settings, G_CONNECT_SWAPPED);
}

static GtkAboutDialog *
create_dialog (void)
{
  static const char *const authors[] = { "The Counterpoint developers", NULL };
  /* A credit that is followed by an address is a link. */
  static const char *const issues[] = { "counterpoint-app/Counterpoint " HOME "/issues", NULL };
  GtkAboutDialog *dialog =
      g_object_new (GTK_TYPE_ABOUT_DIALOG, "modal", TRUE, "destroy-with-parent", TRUE,
                    /* Translators: the name of the program; it is the same in all languages */
                    "program-name", _("Counterpoint"),
                    "logo-icon-name", CP_APPLICATION_ID,
                    "version", CP_VERSION,
                    /* Translators: what the program is for, in one line of the About window */
                    "comments", _("Who says what about which topic, side by side"),
                    "website", HOME,
                    "authors", authors,
                    "copyright", "© 2026 The Counterpoint developers",
                    "license-type", GTK_LICENSE_GPL_3_0,
                    /* Translators: your names, one a line */
                    "translator-credits", _("translator-credits"),
                    NULL);

  let_links_be_followed (GTK_WIDGET (dialog));
  /* Translators: heading in the credits, above the address where problems are told and ideas brought */
  gtk_about_dialog_add_credit_section (dialog, _("Problems and Ideas"), (const char **) issues);

  return dialog;
}

/**
 * cp_about_show:
 *
 * Shows it over the window that is used; asked for again, it comes to the front.
 */
void
cp_about_show (GtkApplication *application)
{
  static GtkWindow *dialog = NULL;
  GtkWindow *parent;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  parent = gtk_application_get_active_window (application);
  if (dialog == NULL)
    {
      g_set_weak_pointer (&dialog, GTK_WINDOW (create_dialog ()));
      /* Alone it is what keeps the program going. */
      gtk_window_set_application (dialog, application);
    }
  if (parent != dialog)
    gtk_window_set_transient_for (dialog, parent);
  gtk_window_present (dialog);
}
