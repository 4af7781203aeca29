/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A settings portal on a bus of its own that answers whatever a test wants. */

#include "mock-portal.h"

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"

struct _MockPortal
{
  GDBusConnection *connection;
  GVariant *answer;
  guint registration;
  guint n_calls;
};

static const char right[] =
    "<node><interface name='" INTERFACE "'><method name='ReadAll'>"
    "<arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/></method></interface></node>";

static const char wrong[] =
    "<node><interface name='" INTERFACE "'><method name='ReadAll'>"
    "<arg type='as' direction='in'/><arg type='u' direction='out'/></method></interface></node>";

static void
call_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
         const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  MockPortal *self = user_data;

  self->n_calls++;
  g_dbus_method_invocation_return_value (invocation, g_variant_new_tuple (&self->answer, 1));
}

static void
offer (MockPortal *self, const char *description)
{
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, &error);

  g_assert_no_error (error);

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);

  self->registration = g_dbus_connection_register_object (
      self->connection, PATH, node->interfaces[0], &table, self, NULL, &error);
  g_assert_no_error (error);
}

static void
call_bus (GDBusConnection *connection, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
      parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

/**
 * mock_portal_new:
 * @bus: a bus that runs
 *
 * Owns the portal's name by a connection of its own; says nothing about appearance at first.
 */
MockPortal *
mock_portal_new (GTestDBus *bus)
{
  g_autoptr (GError) error = NULL;
  MockPortal *self = g_new0 (MockPortal, 1);

  self->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  mock_portal_set_answer (self, "@a{sa{sv}} {}");
  call_bus (self->connection, "RequestName", g_variant_new ("(su)", NAME, 0));

  return self;
}

void
mock_portal_free (MockPortal *self)
{
  g_dbus_connection_unregister_object (self->connection, self->registration);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->answer, g_variant_unref);
  g_free (self);
}

/**
 * mock_portal_set_answer:
 * @namespaces: the text of a variant of type a{sa{sv}}
 *
 * Sets what ReadAll answers.
 */
void
mock_portal_set_answer (MockPortal *self, const char *namespaces)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->answer, g_variant_unref);
  self->answer = g_variant_parse (G_VARIANT_TYPE ("a{sa{sv}}"), namespaces, NULL, NULL, &error);
  g_assert_no_error (error);
  offer (self, right);
}

/**
 * mock_portal_set_wrong_type:
 *
 * From now on ReadAll answers with a number.
 */
void
mock_portal_set_wrong_type (MockPortal *self)
{
  g_clear_pointer (&self->answer, g_variant_unref);
  self->answer = g_variant_ref_sink (g_variant_new_uint32 (1));
  offer (self, wrong);
}

guint
mock_portal_get_n_calls (MockPortal *self)
{
  return self->n_calls;
}

/**
 * mock_portal_emit:
 * @parameters: of any type
 *
 * Emits SettingChanged.
 */
void
mock_portal_emit (MockPortal *self, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (self->connection, NULL, PATH, INTERFACE, "SettingChanged",
                                 parameters, &error);
  g_assert_no_error (error);
}

/**
 * mock_portal_settle:
 *
 * Lets arrive what was sent: the bus keeps the order of messages, so when both ends have had an
 * answer from it nothing is on its way any more.
 */
void
mock_portal_settle (MockPortal *self)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  for (guint i = 0; i < 3; i++)
    {
      call_bus (self->connection, "GetId", NULL);
      call_bus (session, "GetId", NULL);

      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}
