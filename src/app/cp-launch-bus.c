/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a launcher asks of the program by the bus: addresses as they came, and that all of it arrives. */

#include "cp-launch-bus.h"

#include "cp-file-address.h"

/* As desktops ask to open files, and as a program asks that was started while one runs already. */
static gboolean
asks_to_open (GDBusMessage *message)
{
  GVariant *body = g_dbus_message_get_body (message);

  return g_dbus_message_get_message_type (message) == G_DBUS_MESSAGE_TYPE_METHOD_CALL
         && g_strcmp0 (g_dbus_message_get_member (message), "Open") == 0 && body != NULL
         && (g_variant_is_of_type (body, G_VARIANT_TYPE ("(asa{sv})"))
             || g_variant_is_of_type (body, G_VARIANT_TYPE ("(assa{sv})")));
}

static GVariant *
mark_addresses (GVariant *uris)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *uri;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  g_variant_iter_init (&iter, uris);
  while (g_variant_iter_next (&iter, "&s", &uri))
    {
      g_autofree char *marked = cp_file_address_dup_marked (uri);

      g_variant_builder_add (&builder, "s", marked);
    }
  return g_variant_builder_end (&builder);
}

/* The addresses come first. */
static GVariant *
mark_body (GVariant *body)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_TUPLE);
  for (gsize i = 0; i < g_variant_n_children (body); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (body, i);

      g_variant_builder_add_value (&builder, i == 0 ? mark_addresses (child) : child);
    }
  return g_variant_builder_end (&builder);
}

/* On the thread of the bus. A message may be looked at by others, too, so it is a copy that is changed. */
static GDBusMessage *
filter_cb (GDBusConnection *bus, GDBusMessage *message, gboolean is_incoming, gpointer data)
{
  g_autoptr (GDBusMessage) owned = message;
  g_autoptr (GDBusMessage) copy = NULL;

  if (!is_incoming || !asks_to_open (message))
    return g_steal_pointer (&owned);
  copy = g_dbus_message_copy (message, NULL);
  if (copy != NULL)
    g_dbus_message_set_body (copy, mark_body (g_dbus_message_get_body (message)));
  return g_steal_pointer (&copy);
}

/**
 * cp_launch_bus_add_filter:
 *
 * Sees to it that a file of another computer, which the program is asked by the bus to open, is not taken
 * for one of this computer.
 *
 * Returns: what takes it away again, with g_dbus_connection_remove_filter ()
 */
guint
cp_launch_bus_add_filter (GDBusConnection *bus)
{
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (bus), 0);

  return g_dbus_connection_add_filter (bus, filter_cb, NULL, NULL);
}

/**
 * cp_launch_bus_wait:
 *
 * Waits until the bus has all that was said to it. In a sandbox somebody stands between, who passes on what is said in
 * its order, but ends with the program: what was only sent might never come.
 */
void
cp_launch_bus_wait (GDBusConnection *bus)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (G_IS_DBUS_CONNECTION (bus));

  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "GetId", NULL, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  if (answer == NULL)
    g_debug ("the bus may not have all that was said to it: %s", error->message);
}
