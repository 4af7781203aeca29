/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desktop that programs ask over the portal to wait before the session ends, and that may be slow to answer. */

#include "inhibit-portal.h"

#include <gio/gio.h>

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Inhibit"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

static const char description[]
    = "<node><interface name='" INTERFACE "'>"
      "<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
      "<method name='CreateMonitor'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
      "<arg type='o' direction='out'/></method>"
      "<method name='QueryEndResponse'><arg type='o' direction='in'/></method>"
      "<property name='version' type='u' access='read'/>"
      "</interface>"
      "<interface name='" REQUEST_INTERFACE "'>"
      "<method name='Close'/>"
      "</interface></node>";

/* Its answers come from the main loop. */
typedef struct
{
  GDBusConnection *bus;
  GDBusNodeInfo *node;
  guint owner_id;
  guint object_id;
  GDBusMethodInvocation *asking; /* what has no answer yet, or NULL */
  GHashTable *held;              /* requests, by path: how they are registered */
  char *reason;
} InhibitPortal;

static InhibitPortal portal;

static void
closed_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (portal.held, path));

  g_hash_table_remove (portal.held, path);
  g_dbus_method_invocation_return_value (invocation, NULL);
  g_dbus_connection_unregister_object (connection, id);
}

static char *
dup_request_path (const char *sender, GVariant *options)
{
  g_autofree char *unique = g_strdup (sender + 1);
  const char *token = "none";

  g_strdelimit (unique, ".", '_');
  g_variant_lookup (options, "handle_token", "&s", &token);
  return g_strdup_printf (PATH "/request/%s/%s", unique, token);
}

static void
hold (GDBusMethodInvocation *invocation, GVariant *parameters)
{
  static const GDBusInterfaceVTable table = { closed_cb, NULL, NULL, { NULL } };
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 2);
  g_autofree char *path = dup_request_path (g_dbus_method_invocation_get_sender (invocation), options);
  g_autoptr (GError) error = NULL;
  guint id = g_dbus_connection_register_object (portal.bus, path, portal.node->interfaces[1], &table,
                                                NULL, NULL, &error);

  g_assert_no_error (error);
  g_free (portal.reason);
  portal.reason = NULL;
  g_variant_lookup (options, "reason", "s", &portal.reason);
  g_hash_table_insert (portal.held, g_strdup (path), GUINT_TO_POINTER (id));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
}

static GVariant *
create_properties (void)
{
  return g_variant_new_parsed ("({'version': <uint32 3>},)");
}

static void
called_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  if (g_str_equal (method, "Get"))
    portal.asking = invocation;
  else if (g_str_equal (method, "GetAll"))
    g_dbus_method_invocation_return_value (invocation, create_properties ());
  else if (g_str_equal (method, "Inhibit"))
    hold (invocation, parameters);
  else
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.NotAllowed",
                                                "Not here");
}

static void
acquired_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/**
 * inhibit_portal_start:
 *
 * Becomes the portal of the session bus.
 */
void
inhibit_portal_start (void)
{
  static const GDBusInterfaceVTable table = { called_cb, NULL, NULL, { NULL } };
  g_autoptr (GError) error = NULL;
  gboolean acquired = FALSE;

  portal.held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  portal.node = g_dbus_node_info_new_for_xml (description, NULL);
  portal.bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  portal.object_id = g_dbus_connection_register_object (portal.bus, PATH, portal.node->interfaces[0],
                                                        &table, NULL, NULL, &error);
  g_assert_no_error (error);
  portal.owner_id = g_bus_own_name_on_connection (portal.bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                                  acquired_cb, NULL, &acquired, NULL);
  while (!acquired)
    g_main_context_iteration (NULL, TRUE);
}

void
inhibit_portal_stop (void)
{
  g_bus_unown_name (portal.owner_id);
  g_dbus_connection_unregister_object (portal.bus, portal.object_id);
  g_clear_pointer (&portal.held, g_hash_table_unref);
  g_clear_pointer (&portal.node, g_dbus_node_info_unref);
  g_clear_pointer (&portal.reason, g_free);
  g_clear_object (&portal.bus);
}

gboolean
inhibit_portal_is_asked (void)
{
  return portal.asking != NULL;
}

void
inhibit_portal_answer (void)
{
  g_assert_nonnull (portal.asking);
  g_dbus_method_invocation_return_value (g_steal_pointer (&portal.asking),
                                         g_variant_new_parsed ("(<uint32 3>,)"));
}

guint
inhibit_portal_get_n_inhibited (void)
{
  return g_hash_table_size (portal.held);
}

/* What the program said last. */
const char *
inhibit_portal_get_reason (void)
{
  return portal.reason;
}
