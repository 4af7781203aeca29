/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's notifications, on the session bus of a test. */

#include "mock-notifications.h"

#include <gio/gio.h>

#define NAME "org.freedesktop.Notifications"
#define PATH "/org/freedesktop/Notifications"

static const char description[]
    = "<node><interface name='" NAME "'>"
      "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
      "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
      "<arg type='u' direction='out'/></method>"
      "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
      "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
      "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
      "</interface></node>";

static GDBusConnection *bus;
static guint owner_id;
static guint object_id;
static guint n_sent;
static guint n_withdrawn;
static char *last_title;
static char *last_body;

static GVariant *
notify (GVariant *parameters)
{
  g_clear_pointer (&last_title, g_free);
  g_clear_pointer (&last_body, g_free);
  g_variant_get_child (parameters, 3, "s", &last_title);
  g_variant_get_child (parameters, 4, "s", &last_body);

  return g_variant_new ("(u)", ++n_sent);
}

static void
called_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  static const char *const capabilities[] = { "actions", "body", NULL };
  GVariant *answer = NULL;

  if (g_str_equal (method, "GetCapabilities"))
    answer = g_variant_new ("(^as)", capabilities);
  else if (g_str_equal (method, "Notify"))
    answer = notify (parameters);
  else
    n_withdrawn++;
  g_dbus_method_invocation_return_value (invocation, answer);
}

static void
acquired_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/**
 * mock_notifications_start:
 *
 * Becomes what shows the notifications of the session. Its answers come from the main loop.
 */
void
mock_notifications_start (void)
{
  static const GDBusInterfaceVTable table = { called_cb, NULL, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, NULL);
  g_autoptr (GError) error = NULL;
  gboolean acquired = FALSE;

  n_sent = 0;
  n_withdrawn = 0;
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  object_id = g_dbus_connection_register_object (bus, PATH, node->interfaces[0], &table, NULL, NULL,
                                                 &error);
  g_assert_no_error (error);
  owner_id = g_bus_own_name_on_connection (bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, acquired_cb, NULL,
                                           &acquired, NULL);
  while (!acquired)
    g_main_context_iteration (NULL, TRUE);
}

void
mock_notifications_stop (void)
{
  g_bus_unown_name (owner_id);
  g_dbus_connection_unregister_object (bus, object_id);
  g_clear_pointer (&last_title, g_free);
  g_clear_pointer (&last_body, g_free);
  g_clear_object (&bus);
}

/* Waits until those who sent something know the number that it got: before that they cannot withdraw
 * it. The bus passes messages of one connection on in their order. */
void
mock_notifications_flush (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                   "org.freedesktop.DBus", "GetId", NULL, NULL, G_DBUS_CALL_FLAGS_NONE,
                                   -1, NULL, &error);

  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

guint
mock_notifications_get_n_sent (void)
{
  return n_sent;
}

guint
mock_notifications_get_n_withdrawn (void)
{
  return n_withdrawn;
}

const char *
mock_notifications_get_title (void)
{
  return last_title;
}

const char *
mock_notifications_get_body (void)
{
  return last_body;
}

/* On the one that came last. */
void
mock_notifications_click (void)
{
  g_dbus_connection_emit_signal (bus, NULL, PATH, NAME, "ActionInvoked",
                                 g_variant_new ("(us)", n_sent, "default"), NULL);
}
