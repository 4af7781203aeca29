/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document portal that lends files under paths of its own, and tells where they really are. */

#include "documents-portal.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>

#define NAME "org.freedesktop.portal.Documents"
#define PATH "/org/freedesktop/portal/documents"
#define ATTRIBUTE "user.document-portal.host-path"

/* Version 5 brought the one method that is here. */
static const char description[]
    = "<node><interface name='" NAME "'>"
      "<method name='GetHostPaths'><arg type='as' direction='in'/><arg type='a{say}' direction='out'/>"
      "</method>"
      "<property name='version' type='u' access='read'/>"
      "</interface></node>";

static const char old_description[]
    = "<node><interface name='" NAME "'><property name='version' type='u' access='read'/></interface></node>";

static GDBusConnection *bus;
static guint owner_id;
static guint object_id;
static guint portal_version;
static guint n_asked;
static GHashTable *lent; /* real paths, by id */

static GVariant *
create_answer (GVariant *parameters)
{
  g_autofree const char **ids = NULL;
  GVariantBuilder builder;

  g_variant_get (parameters, "(^a&s)", &ids);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{say}"));
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_contains (lent, ids[i]))
      g_variant_builder_add (&builder, "{s^ay}", ids[i], g_hash_table_lookup (lent, ids[i]));
  return g_variant_new ("(a{say})", &builder);
}

static void
called_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  n_asked++;
  g_dbus_method_invocation_return_value (invocation, create_answer (parameters));
}

static GVariant *
get_property_cb (GDBusConnection *connection, const char *sender, const char *path,
                 const char *interface, const char *property, GError **error, gpointer data)
{
  return g_variant_new_uint32 (portal_version);
}

static void
acquired_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/**
 * documents_portal_start:
 * @version: of the portal
 *
 * Becomes the document portal of the session bus.
 */
void
documents_portal_start (guint version)
{
  static const GDBusInterfaceVTable table = { called_cb, get_property_cb, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node =
      g_dbus_node_info_new_for_xml (version >= 5 ? description : old_description, NULL);
  g_autoptr (GError) error = NULL;
  gboolean acquired = FALSE;

  portal_version = version;
  n_asked = 0;
  lent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  object_id = g_dbus_connection_register_object (bus, PATH, node->interfaces[0], &table, NULL, NULL, &error);
  g_assert_no_error (error);
  owner_id = g_bus_own_name_on_connection (bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, acquired_cb, NULL,
                                           &acquired, NULL);
  while (!acquired)
    g_main_context_iteration (NULL, TRUE);
}

void
documents_portal_stop (void)
{
  g_bus_unown_name (owner_id);
  g_dbus_connection_unregister_object (bus, object_id);
  g_clear_pointer (&lent, g_hash_table_unref);
  g_clear_object (&bus);
}

/* There the portal has what it lends, as a file of its own. */
static char *
copy_file (const char *id, const char *real)
{
  g_autofree char *name = g_path_get_basename (real);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", id, NULL);
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_get_contents (real, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return path;
}

/**
 * documents_portal_lend:
 * @id: a name for it, of letters and digits
 * @real: a file
 *
 * Lends a file.
 *
 * Returns: (transfer full): the path for the program
 */
char *
documents_portal_lend (const char *id, const char *real)
{
  g_hash_table_insert (lent, g_strdup (id), g_strdup (real));
  return copy_file (id, real);
}

/**
 * documents_portal_lend_with_attribute:
 * @path: (out): the path for the program
 *
 * Lends a file as a portal does that tells the real path by an attribute of the file, and is not asked.
 *
 * Returns: whether the file system keeps attributes
 */
gboolean
documents_portal_lend_with_attribute (const char *id, const char *real, char **path)
{
  *path = copy_file (id, real);
  return setxattr (*path, ATTRIBUTE, real, strlen (real) + 1, 0) == 0;
}

guint
documents_portal_get_n_asked (void)
{
  return n_asked;
}
