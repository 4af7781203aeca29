/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desktop that wishes for light or dark windows, told by the settings portal. */

#include "settings-portal.h"

#include <gio/gio.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"
#define KEY "color-scheme"

static const char description[]
    = "<node><interface name='" PORTAL_INTERFACE "'>"
      "<method name='ReadAll'><arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/></method>"
      "<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='v' direction='out'/></method>"
      "<method name='ReadOne'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='v' direction='out'/></method>"
      "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
      "<property name='version' type='u' access='read'/>"
      "</interface></node>";

static GDBusConnection *bus;
static guint owner_id;
static guint object_id;
static gboolean is_dark;

/* 1 is dark, 2 light. */
static GVariant *
create_value (void)
{
  return g_variant_new_uint32 (is_dark ? 1 : 2);
}

static GVariant *
create_all (void)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sa{sv}}"));
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("{sa{sv}}"));
  g_variant_builder_add (&builder, "s", NAMESPACE);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&builder, "{sv}", KEY, create_value ());
  g_variant_builder_close (&builder);
  g_variant_builder_close (&builder);
  return g_variant_new ("(a{sa{sv}})", &builder);
}

static void
called_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  const char *group, *key;

  if (g_str_equal (method, "ReadAll"))
    {
      g_dbus_method_invocation_return_value (invocation, create_all ());
      return;
    }
  g_variant_get (parameters, "(&s&s)", &group, &key);
  if (!g_str_equal (group, NAMESPACE) || !g_str_equal (key, KEY))
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.NotFound",
                                                "No such setting");
  else if (g_str_equal (method, "Read"))
    g_dbus_method_invocation_return_value (
        invocation, g_variant_new ("(v)", g_variant_new_variant (create_value ())));
  else
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(v)", create_value ()));
}

static GVariant *
get_property_cb (GDBusConnection *connection, const char *sender, const char *path,
                 const char *interface, const char *property, GError **error, gpointer data)
{
  return g_variant_new_uint32 (2);
}

static void
acquired_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/**
 * settings_portal_start:
 * @dark: whether windows shall be dark
 *
 * Becomes the settings portal of the session bus. Its answers come from the main loop.
 */
void
settings_portal_start (gboolean dark)
{
  static const GDBusInterfaceVTable table = { called_cb, get_property_cb, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, NULL);
  g_autoptr (GError) error = NULL;
  gboolean acquired = FALSE;

  is_dark = dark;
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  object_id = g_dbus_connection_register_object (bus, PORTAL_PATH, node->interfaces[0], &table, NULL,
                                                 NULL, &error);
  g_assert_no_error (error);
  owner_id = g_bus_own_name_on_connection (bus, PORTAL_NAME, G_BUS_NAME_OWNER_FLAGS_NONE, acquired_cb,
                                           NULL, &acquired, NULL);
  while (!acquired)
    g_main_context_iteration (NULL, TRUE);
}

/* Changes what the desktop wishes for while the program runs. */
void
settings_portal_set_dark (gboolean dark)
{
  is_dark = dark;
  g_dbus_connection_emit_signal (bus, NULL, PORTAL_PATH, PORTAL_INTERFACE, "SettingChanged",
                                 g_variant_new ("(ssv)", NAMESPACE, KEY, create_value ()), NULL);
}

void
settings_portal_stop (void)
{
  g_bus_unown_name (owner_id);
  g_dbus_connection_unregister_object (bus, object_id);
  g_clear_object (&bus);
}
