/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop's session can do for a program: end it in peace, and wait for it. */

#include "cp-desktop-session.h"

/* GTK asks a session manager, or where it knows none of these the portal, and complains where that
 * does not know of sessions either; so it is asked only where there is somebody to answer. */

static const char *const managers[] = { "org.gnome.SessionManager", "org.xfce.SessionManager" };

/* Who does not answer sooner is not waited for; a window asks with the first change. */
#define PATIENCE_MILLISECONDS 500

static GVariant *
call (GDBusConnection *bus, const char *name, const char *path, const char *interface,
      const char *method, GVariant *parameters)
{
  return g_dbus_connection_call_sync (bus, name, path, interface, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE_MILLISECONDS, NULL,
                                      NULL);
}

static gboolean
is_on_bus (GDBusConnection *bus, const char *name)
{
  g_autoptr (GVariant) answer =
      call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
            "NameHasOwner", g_variant_new ("(s)", name));
  gboolean is_there = FALSE;

  if (answer != NULL && g_variant_is_of_type (answer, G_VARIANT_TYPE ("(b)")))
    g_variant_get (answer, "(b)", &is_there);
  return is_there;
}

static gboolean
is_portal_able (GDBusConnection *bus)
{
  g_autoptr (GVariant) version =
      call (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
            "org.freedesktop.DBus.Properties", "Get",
            g_variant_new ("(ss)", "org.freedesktop.portal.Inhibit", "version"));

  return version != NULL;
}

/**
 * cp_desktop_session_is_managed:
 * @bus: (nullable): the session bus
 *
 * Tells whether a session manager tells programs when to end.
 */
gboolean
cp_desktop_session_is_managed (GDBusConnection *bus)
{
  for (guint i = 0; bus != NULL && i < G_N_ELEMENTS (managers); i++)
    if (is_on_bus (bus, managers[i]))
      return TRUE;
  return FALSE;
}

/**
 * cp_desktop_session_can_wait:
 * @bus: (nullable): the session bus
 *
 * Tells whether somebody can be asked to wait before the session ends.
 */
gboolean
cp_desktop_session_can_wait (GDBusConnection *bus)
{
  return bus != NULL && (cp_desktop_session_is_managed (bus) || is_portal_able (bus));
}
