/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop's session can do for a program: end it in peace, and wait for it. */

#include "cp-desktop-session.h"

/* GTK asks a session manager, or where it knows none of these the portal, and complains where that
 * does not know of sessions either; so it is asked only where there is somebody to answer. */

static const char *const managers[] = { "org.gnome.SessionManager", "org.xfce.SessionManager" };

#define BUS "org.freedesktop.DBus"
#define BUS_PATH "/org/freedesktop/DBus"

/* The bus itself answers at once, or is gone. */
#define PATIENCE_MILLISECONDS 500

static gboolean
is_manager_named (GVariant *names)
{
  g_autofree const char **list = NULL;
  gboolean is_named = FALSE;

  g_variant_get (names, "(^a&s)", &list);
  for (guint i = 0; i < G_N_ELEMENTS (managers); i++)
    is_named = is_named || g_strv_contains (list, managers[i]);

  return is_named;
}

/**
 * cp_desktop_session_is_managed:
 * @bus: (nullable): the session bus
 *
 * Tells whether a session manager tells programs when to end. Nobody but the bus is asked.
 */
gboolean
cp_desktop_session_is_managed (GDBusConnection *bus)
{
  g_autoptr (GVariant) names = NULL;

  if (bus == NULL)
    return FALSE;
  names = g_dbus_connection_call_sync (bus, BUS, BUS_PATH, BUS, "ListNames", NULL,
                                       G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE,
                                       PATIENCE_MILLISECONDS, NULL, NULL);

  return names != NULL && is_manager_named (names);
}

/* A portal that knows nothing of sessions says so; one that is not there yet, or slow, says nothing. */
static gboolean
is_answer (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_INTERFACE)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_PROPERTY)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED);
}

static void
portal_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) version =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (version != NULL || is_answer (error))
    g_task_return_boolean (task, version != NULL);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
bus_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GDBusConnection *bus = G_DBUS_CONNECTION (source);
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) names = g_dbus_connection_call_finish (bus, result, &error);

  if (names == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (is_manager_named (names))
    g_task_return_boolean (task, TRUE);
  else
    g_dbus_connection_call (bus, "org.freedesktop.portal.Desktop",
                            "/org/freedesktop/portal/desktop", "org.freedesktop.DBus.Properties",
                            "Get",
                            g_variant_new ("(ss)", "org.freedesktop.portal.Inhibit", "version"),
                            G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                            g_task_get_cancellable (task), portal_answered_cb,
                            g_object_ref (task));
}

/**
 * cp_desktop_session_can_wait_async:
 * @bus: (nullable): the session bus
 * @cancellable: (nullable): to stop
 * @answered_cb: called when it is known
 * @data: for @answered_cb
 *
 * Asks whether somebody can be asked to wait before the session ends. Who does not answer is not
 * waited for.
 */
void
cp_desktop_session_can_wait_async (GDBusConnection *bus, GCancellable *cancellable,
                                   GAsyncReadyCallback answered_cb, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (bus, cancellable, answered_cb, data);

  g_task_set_source_tag (task, cp_desktop_session_can_wait_async);
  if (bus == NULL)
    g_task_return_boolean (task, FALSE);
  else
    g_dbus_connection_call (bus, BUS, BUS_PATH, BUS, "ListNames", NULL, G_VARIANT_TYPE ("(as)"),
                            G_DBUS_CALL_FLAGS_NONE, -1, cancellable, bus_answered_cb,
                            g_object_ref (task));
}

/**
 * cp_desktop_session_can_wait_finish:
 *
 * Ends what cp_desktop_session_can_wait_async () began. Without an answer, which may come another time, there
 * is an error.
 */
gboolean
cp_desktop_session_can_wait_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
