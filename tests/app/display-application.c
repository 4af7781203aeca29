/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application that the windows of a test belong to. */

#include "display-fixture.h"

/**
 * display_fixture_get_application:
 *
 * Gets the application, of which a process has one. It knows nothing of those of other tests.
 *
 * Returns: (transfer none): the application
 */
CpApplication *
display_fixture_get_application (void)
{
  static CpApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;
  application = cp_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}
