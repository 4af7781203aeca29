/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session manager of a desktop, which programs ask to wait before it ends, and which ends them. */

#include "session-manager.h"

#include <gio/gio.h>

#define NAME "org.gnome.SessionManager"
#define PATH "/org/gnome/SessionManager"
#define CLIENT_PATH PATH "/Client1"
#define CLIENT_INTERFACE NAME ".ClientPrivate"

static const char description[]
    = "<node><interface name='" NAME "'>"
      "<method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='o' direction='out'/></method>"
      "<method name='UnregisterClient'><arg type='o' direction='in'/></method>"
      "<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='u' direction='out'/>"
      "</method>"
      "<method name='Uninhibit'><arg type='u' direction='in'/></method>"
      "</interface>"
      "<interface name='" CLIENT_INTERFACE "'>"
      "<method name='EndSessionResponse'><arg type='b' direction='in'/>"
      "<arg type='s' direction='in'/></method>"
      "<signal name='Stop'/><signal name='CancelEndSession'><arg type='u'/></signal>"
      "<signal name='QueryEndSession'><arg type='u'/></signal>"
      "<signal name='EndSession'><arg type='u'/></signal>"
      "</interface></node>";

/* Programs wait for its answers, and tests for those of programs: it has a thread of its own. */
typedef struct
{
  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  GDBusConnection *bus;
  GMutex mutex; /* for all below */
  GCond ready;
  gboolean is_ready;
  gboolean has_client;
  GHashTable *cookies;
  guint last_cookie;
  guint last_flags;
  char *last_reason;
} SessionManager;

static SessionManager manager;

static GVariant *
inhibit (GVariant *parameters)
{
  g_free (manager.last_reason);
  g_variant_get (parameters, "(susu)", NULL, NULL, &manager.last_reason, &manager.last_flags);
  g_hash_table_add (manager.cookies, GUINT_TO_POINTER (++manager.last_cookie));

  return g_variant_new ("(u)", manager.last_cookie);
}

static GVariant *
answer (const char *method, GVariant *parameters)
{
  guint cookie;

  if (g_str_equal (method, "Inhibit"))
    return inhibit (parameters);
  if (g_str_equal (method, "RegisterClient"))
    {
      manager.has_client = TRUE;
      return g_variant_new ("(o)", CLIENT_PATH);
    }
  if (g_str_equal (method, "Uninhibit"))
    {
      g_variant_get (parameters, "(u)", &cookie);
      g_hash_table_remove (manager.cookies, GUINT_TO_POINTER (cookie));
    }
  return NULL;
}

static void
called_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  GVariant *value;

  g_mutex_lock (&manager.mutex);
  value = answer (method, parameters);
  g_mutex_unlock (&manager.mutex);
  g_dbus_method_invocation_return_value (invocation, value);
}

static void
acquired_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  g_mutex_lock (&manager.mutex);
  manager.is_ready = TRUE;
  g_cond_signal (&manager.ready);
  g_mutex_unlock (&manager.mutex);
}

static void
register_objects (GDBusConnection *bus)
{
  static const GDBusInterfaceVTable table = { called_cb, NULL, NULL, { NULL } };
  static const char *const paths[] = { PATH, CLIENT_PATH };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_dbus_connection_register_object (bus, paths[i], node->interfaces[i], &table, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static gpointer
run_cb (gpointer data)
{
  guint owner_id;

  g_main_context_push_thread_default (manager.context);
  register_objects (manager.bus);
  owner_id = g_bus_own_name_on_connection (manager.bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                           acquired_cb, NULL, NULL, NULL);
  g_main_loop_run (manager.loop);
  g_bus_unown_name (owner_id);
  g_main_context_pop_thread_default (manager.context);

  return NULL;
}

static GDBusConnection *
connect_to_bus (void)
{
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);

  g_assert_no_error (error);
  return bus;
}

/**
 * session_manager_start:
 *
 * Becomes the session manager of the session bus.
 */
void
session_manager_start (void)
{
  manager.context = g_main_context_new ();
  manager.loop = g_main_loop_new (manager.context, FALSE);
  manager.bus = connect_to_bus ();
  manager.cookies = g_hash_table_new (NULL, NULL);
  manager.is_ready = FALSE;
  manager.has_client = FALSE;
  manager.thread = g_thread_new ("session-manager", run_cb, NULL);
  g_mutex_lock (&manager.mutex);
  while (!manager.is_ready)
    g_cond_wait (&manager.ready, &manager.mutex);
  g_mutex_unlock (&manager.mutex);
}

void
session_manager_stop (void)
{
  g_main_loop_quit (manager.loop);
  g_thread_join (manager.thread);
  g_dbus_connection_close_sync (manager.bus, NULL, NULL);
  g_clear_object (&manager.bus);
  g_clear_pointer (&manager.loop, g_main_loop_unref);
  g_clear_pointer (&manager.context, g_main_context_unref);
  g_clear_pointer (&manager.cookies, g_hash_table_unref);
  g_clear_pointer (&manager.last_reason, g_free);
}

guint
session_manager_get_n_inhibited (void)
{
  guint n;

  g_mutex_lock (&manager.mutex);
  n = g_hash_table_size (manager.cookies);
  g_mutex_unlock (&manager.mutex);

  return n;
}

/* Why, and what, a program wants to wait; asked once it does. */
char *
session_manager_dup_reason (guint *flags)
{
  char *reason;

  g_mutex_lock (&manager.mutex);
  reason = g_strdup (manager.last_reason);
  *flags = manager.last_flags;
  g_mutex_unlock (&manager.mutex);

  return reason;
}

gboolean
session_manager_has_client (void)
{
  gboolean has_client;

  g_mutex_lock (&manager.mutex);
  has_client = manager.has_client;
  g_mutex_unlock (&manager.mutex);

  return has_client;
}

/* As when a person has chosen to log out all the same. */
void
session_manager_end_session (void)
{
  static const char *const signals[] = { "QueryEndSession", "EndSession" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_dbus_connection_emit_signal (manager.bus, NULL, CLIENT_PATH, CLIENT_INTERFACE, signals[i],
                                   g_variant_new ("(u)", 0), NULL);
}
