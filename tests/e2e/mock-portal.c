/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desktop behind the real portal, with nobody before it: choosers, session, settings, notifications, folders. */

/*
 * The portal asks it as it asks a desktop's own. A test tells it beforehand what is chosen, and asks it afterwards
 * what was wished for, by an interface of its own. Nothing is ever shown.
 */

#include <gio/gio.h>

#define NAME "org.freedesktop.impl.portal.desktop.mock"
#define PATH "/org/freedesktop/portal/desktop"
#define PORTAL "org.freedesktop.impl.portal."
#define CONTROL "io.github.counterpoint_app.MockPortal"
#define FOLDERS "org.freedesktop.FileManager1"
#define FOLDERS_PATH "/org/freedesktop/FileManager1"

/* As the portal reads them. */
#define CHOSEN 0
#define CANCELLED 1

#define ASK \
  "<arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>" \
  "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>" \
  "<arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>"

#define LOCK "disable-application-handlers"

static const char folders_description[] =
    "<node><interface name='" FOLDERS "'><method name='ShowItems'>"
    "<arg type='as' direction='in'/><arg type='s' direction='in'/></method></interface></node>";

static const char description[] =
    "<node><interface name='" PORTAL "FileChooser'>"
    "<method name='OpenFile'>" ASK "</method><method name='SaveFile'>" ASK "</method></interface>"
    "<interface name='" PORTAL "Inhibit'>"
    "<method name='Inhibit'><arg type='o' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='a{sv}' direction='in'/></method>"
    "<method name='CreateMonitor'><arg type='o' direction='in'/><arg type='o' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='QueryEndResponse'><arg type='o' direction='in'/></method>"
    "<signal name='StateChanged'><arg type='o'/><arg type='a{sv}'/></signal></interface>"
    /* Nothing is set. */
    "<interface name='" PORTAL "Settings'>"
    "<method name='ReadAll'><arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/></method>"
    "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
    "<property name='version' type='u' access='read'/></interface>"
    "<interface name='" PORTAL "AppChooser'>"
    "<method name='ChooseApplication'><arg type='o' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='u' direction='out'/><arg type='a{sv}' direction='out'/></method></interface>"
    "<interface name='" PORTAL "Lockdown'><property name='" LOCK "' type='b' access='read'/></interface>"
    "<interface name='" PORTAL "Notification'>"
    "<method name='AddNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/></method>"
    "<method name='RemoveNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/></method>"
    "<signal name='ActionInvoked'><arg type='s'/><arg type='s'/><arg type='s'/><arg type='av'/></signal></interface>"
    "<interface name='" CONTROL "'>"
    /* What is chosen next; none is what cancels. */
    "<method name='Choose'><arg type='as' direction='in'/></method>"
    /* The last question: OpenFile or SaveFile, who asked, the title, the options. */
    "<method name='GetQuestion'><arg type='(sssa{sv})' direction='out'/></method>"
    /* Who holds the session: the program, what it stops, why. */
    "<method name='GetHolds'><arg type='a(sus)' direction='out'/></method>"
    /* The file that was shown last in its folder. */
    "<method name='GetShown'><arg type='s' direction='out'/></method>"
    /* Whether nothing may be opened. */
    "<method name='Lock'><arg type='b' direction='in'/></method>"
    /* The notification that is shown: the program, its id, the rest. */
    "<method name='GetNotification'><arg type='(ssa{sv})' direction='out'/></method>"
    "</interface></node>";

static const char request_description[] = "<node><interface name='" PORTAL "Request'>"
                                          "<method name='Close'/></interface></node>";

static GMainLoop *loop;
static GStrv chosen;
static GVariant *question;
static char *shown;
static gboolean is_locked;
static GVariant *notification;
static GHashTable *holds; /* of GVariant (sus), by the path of their request */

static GVariant *
list_holds (void)
{
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sus)"));
  g_hash_table_iter_init (&iter, holds);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_variant_builder_add_value (&builder, value);
  return g_variant_builder_end (&builder);
}

/* Answers as a person who has thought about it before. */
static GVariant *
choose (const char *method, GVariant *parameters)
{
  g_auto (GStrv) uris = g_steal_pointer (&chosen);
  g_autoptr (GVariant) options = NULL;
  GVariantBuilder results;
  const char *app_id, *title;

  g_variant_get (parameters, "(&o&s&s&s@a{sv})", NULL, &app_id, NULL, &title, &options);
  g_clear_pointer (&question, g_variant_unref);
  question = g_variant_ref_sink (g_variant_new ("(sss@a{sv})", method, app_id, title, options));
  g_variant_builder_init (&results, G_VARIANT_TYPE ("a{sv}"));
  if (uris != NULL && uris[0] != NULL)
    {
      g_variant_builder_add (&results, "{sv}", "uris", g_variant_new_strv ((const char *const *) uris, -1));
      g_variant_builder_add (&results, "{sv}", "writable", g_variant_new_boolean (TRUE));
    }
  return g_variant_new ("(ua{sv})", uris != NULL && uris[0] != NULL ? CHOSEN : CANCELLED, &results);
}

static void
request_called_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
                   const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  g_hash_table_remove (holds, path);
  g_dbus_method_invocation_return_value (invocation, NULL);
  g_dbus_connection_unregister_object (bus, GPOINTER_TO_UINT (data));
}

/* A hold lasts until its request is closed. */
static void
hold (GDBusConnection *bus, GVariant *parameters)
{
  static const GDBusInterfaceVTable table = { request_called_cb, NULL, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (request_description, NULL);
  g_autoptr (GVariant) options = NULL;
  const char *handle, *app_id;
  const char *reason = "";
  guint flags;

  g_variant_get (parameters, "(&o&s&su@a{sv})", &handle, &app_id, NULL, &flags, &options);
  g_variant_lookup (options, "reason", "&s", &reason);
  g_hash_table_insert (holds, g_strdup (handle),
                       g_variant_ref_sink (g_variant_new ("(sus)", app_id, flags, reason)));
  g_dbus_connection_register_object (bus, handle, node->interfaces[0], &table, NULL, NULL, NULL);
}

static GVariant *
call_inhibit (GDBusConnection *bus, const char *method, GVariant *parameters)
{
  if (g_str_equal (method, "Inhibit"))
    hold (bus, parameters);
  /* Nobody is told of a session that never ends. */
  return g_str_equal (method, "CreateMonitor") ? g_variant_new ("(u)", CHOSEN) : NULL;
}

/* Everything is opened with the first that can. */
static GVariant *
choose_application (GVariant *parameters)
{
  g_autofree const char **choices = NULL;
  GVariantBuilder results;

  g_variant_get (parameters, "(&o&s&s^a&sa{sv})", NULL, NULL, NULL, &choices, NULL);
  g_variant_builder_init (&results, G_VARIANT_TYPE ("a{sv}"));
  if (choices[0] != NULL)
    g_variant_builder_add (&results, "{sv}", "choice", g_variant_new_string (choices[0]));
  return g_variant_new ("(ua{sv})", choices[0] != NULL ? CHOSEN : CANCELLED, &results);
}

static GVariant *
show_items (GVariant *parameters)
{
  g_autofree const char **uris = NULL;

  g_variant_get (parameters, "(^a&s&s)", &uris, NULL);
  g_free (shown);
  shown = g_strjoinv (" ", (char **) uris);
  return NULL;
}

static GVariant *
call_notification (const char *method, GVariant *parameters)
{
  g_clear_pointer (&notification, g_variant_unref);
  if (g_str_equal (method, "AddNotification"))
    notification = g_variant_ref (parameters);
  return NULL;
}

static GVariant *
lock (GDBusConnection *bus, GVariant *parameters)
{
  GVariantBuilder changed;

  g_variant_get (parameters, "(b)", &is_locked);
  g_variant_builder_init (&changed, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&changed, "{sv}", LOCK, g_variant_new_boolean (is_locked));
  g_dbus_connection_emit_signal (bus, NULL, PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                                 g_variant_new ("(sa{sv}as)", PORTAL "Lockdown", &changed, NULL), NULL);
  return NULL;
}

static GVariant *
call_control (GDBusConnection *bus, const char *method, GVariant *parameters)
{
  if (g_str_equal (method, "Lock"))
    return lock (bus, parameters);
  if (g_str_equal (method, "GetShown"))
    return g_variant_new ("(s)", shown != NULL ? shown : "");
  if (g_str_equal (method, "GetNotification"))
    return g_variant_new ("(@(ssa{sv}))",
                          notification != NULL ? notification : g_variant_new ("(ssa{sv})", "", "", NULL));
  if (g_str_equal (method, "Choose"))
    {
      g_clear_pointer (&chosen, g_strfreev);
      g_variant_get (parameters, "(^as)", &chosen);
      return NULL;
    }
  if (g_str_equal (method, "GetQuestion"))
    return g_variant_new ("(@(sssa{sv}))",
                          question != NULL ? question : g_variant_new ("(sssa{sv})", "", "", "", NULL));
  return g_variant_new ("(@a(sus))", list_holds ());
}

static void
called_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method,
           GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  GVariant *answer;

  if (g_str_equal (interface, PORTAL "FileChooser"))
    answer = choose (method, parameters);
  else if (g_str_equal (interface, PORTAL "Inhibit"))
    answer = call_inhibit (bus, method, parameters);
  else if (g_str_equal (interface, PORTAL "Settings"))
    answer = g_variant_new ("(a{sa{sv}})", NULL);
  else if (g_str_equal (interface, PORTAL "AppChooser"))
    answer = choose_application (parameters);
  else if (g_str_equal (interface, PORTAL "Notification"))
    answer = call_notification (method, parameters);
  else if (g_str_equal (interface, FOLDERS))
    answer = show_items (parameters);
  else
    answer = call_control (bus, method, parameters);
  g_dbus_method_invocation_return_value (invocation, answer);
}

static GVariant *
get_property_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
                 const char *property, GError **error, gpointer data)
{
  return g_str_equal (property, LOCK) ? g_variant_new_boolean (is_locked) : g_variant_new_uint32 (1);
}

static void
offer (GDBusConnection *bus, const char *path, const char *xml)
{
  static const GDBusInterfaceVTable table = { called_cb, get_property_cb, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; node->interfaces[i] != NULL; i++)
    {
      g_dbus_connection_register_object (bus, path, node->interfaces[i], &table, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
bus_acquired_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  offer (bus, PATH, description);
  offer (bus, FOLDERS_PATH, folders_description);
  g_bus_own_name_on_connection (bus, FOLDERS, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

/* The bus is gone, or somebody else has the name. */
static void
lost_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  g_main_loop_quit (loop);
}

int
main (int argc, char **argv)
{
  loop = g_main_loop_new (NULL, FALSE);
  holds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  g_bus_own_name (G_BUS_TYPE_SESSION, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, bus_acquired_cb, NULL, lost_cb, NULL,
                  NULL);
  g_main_loop_run (loop);
  g_hash_table_unref (holds);
  g_main_loop_unref (loop);
  return 0;
}
