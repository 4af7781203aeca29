/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where files really are that the document portal lends to the program under paths of its own. */

#include "cp-portal-places.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>

/* In a sandbox a file is chosen by the portal, which lends it as /run/user/1000/doc/ID/NAME, or a folder with
 * all that is in it. Nobody knows their file by that path. Newer portals tell the real one when they are asked, and
 * at once as an attribute of the file; older ones not at all, and they pass on an attribute that any program may
 * have written. Then the name must do. What is known is the real folder of what was lent, by its id. */

#define ATTRIBUTE "user.document-portal.host-path"
#define PATH_MAX_BYTES 4096

#define PORTAL "org.freedesktop.portal.Documents"
#define PORTAL_PATH "/org/freedesktop/portal/documents"
/* The first that tells it. */
#define TELLING_VERSION 5
/* Of a portal that does not say. */
#define FIRST_VERSION 1

struct _CpPortalPlaces
{
  GObject parent_instance;

  GHashTable *folders; /* by id */
  GHashTable *silent;  /* ids of files that do not tell it, and will not */
  GHashTable *asked;   /* ids that the portal was asked about */
  GHashTable *waiting; /* paths of files that are read once it is known whether they can be believed */
  guint version;       /* of the portal, 0 until it is known */
  gboolean has_asked_version;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpPortalPlaces, cp_portal_places, G_TYPE_OBJECT)

/* A place in a text where a path of the portal stands. */
typedef struct
{
  const char *begin;
  const char *id;
  gsize n_id;
  const char *rest; /* of the path, below what stands for the real folder; it may be empty */
} Lent;

/* What begins with digits, as in /run/user/1000/doc/. */
static const char *
skip_user (const char *at)
{
  gsize n = strspn (at, "0123456789");

  return n > 0 && g_str_has_prefix (at + n, "/doc/") ? at + n + strlen ("/doc/") : NULL;
}

/* Returns: (nullable): what follows the folder of the portal, if the text begins with it */
static const char *
skip_mount (const char *text)
{
  g_autofree char *own = g_build_filename (g_get_user_runtime_dir (), "doc/", NULL);

  if (g_str_has_prefix (text, own))
    return text + strlen (own);
  if (g_str_has_prefix (text, "/run/flatpak/doc/"))
    return text + strlen ("/run/flatpak/doc/");
  return g_str_has_prefix (text, "/run/user/") ? skip_user (text + strlen ("/run/user/")) : NULL;
}

/* Outside of the sandbox what was lent to one program alone is there, too. */
static const char *
skip_program (const char *at)
{
  const char *end = g_str_has_prefix (at, "by-app/") ? strchr (at + strlen ("by-app/"), '/') : NULL;

  return end != NULL ? end + 1 : at;
}

/* Whether what stands before a slash may be of the same path. */
static gboolean
goes_on (char before)
{
  return g_ascii_isalnum (before) || (before != '\0' && strchr ("._-~/", before) != NULL);
}

static gboolean
parse (const char *text, Lent *lent)
{
  const char *at = *text == '/' ? skip_mount (text) : NULL;

  if (at == NULL)
    return FALSE;
  lent->begin = text;
  lent->id = skip_program (at);
  lent->n_id = strspn (lent->id, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");
  if (lent->n_id == 0)
    return FALSE;
  lent->rest = lent->id + lent->n_id;
  if (*lent->rest == '/')
    lent->rest++;

  return TRUE;
}

static const char *
find_folder (CpPortalPlaces *self, const Lent *lent)
{
  g_autofree char *id = g_strndup (lent->id, lent->n_id);

  return g_hash_table_lookup (self->folders, id);
}

static gboolean
set_folder (CpPortalPlaces *self, const char *id, char *folder)
{
  if (g_strcmp0 (g_hash_table_lookup (self->folders, id), folder) == 0)
    {
      g_free (folder);
      return FALSE;
    }
  g_hash_table_insert (self->folders, g_strdup (id), folder);
  return TRUE;
}

/* What stands for "ID/", when "ID/a/b" is really @real. */
static char *
dup_folder_of (const char *real, const char *rest)
{
  g_autofree char *folder = g_canonicalize_filename (real, "/");

  for (; rest != NULL && *rest != '\0'; rest = strchr (rest, '/'))
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
      rest += *rest == '/';
    }
  return g_steal_pointer (&folder);
}

/* What is lent has the names that it really has. */
static gboolean
is_named (const char *real, const char *rest)
{
  g_autofree char *end = g_strconcat ("/", rest, NULL);

  return g_path_is_absolute (real) && *rest != '\0' && g_str_has_suffix (real, end);
}

static gboolean
take_real (CpPortalPlaces *self, const Lent *lent, const char *real)
{
  g_autofree char *id = g_strndup (lent->id, lent->n_id);

  return is_named (real, lent->rest) && set_folder (self, id, dup_folder_of (real, lent->rest));
}

/* A file that is not there yet, since it is saved for the first time, may tell it later. */
static gboolean
read_attribute (CpPortalPlaces *self, const char *path, const Lent *lent)
{
  g_autofree char *id = g_strndup (lent->id, lent->n_id);
  char real[PATH_MAX_BYTES + 1];
  gssize n;

  if (g_hash_table_contains (self->silent, id))
    return FALSE;
  n = getxattr (path, ATTRIBUTE, real, PATH_MAX_BYTES);
  if (n == 0 || (n < 0 && (errno == ENODATA || errno == ENOTSUP)))
    g_hash_table_add (self->silent, g_steal_pointer (&id));
  if (n <= 0)
    return FALSE;
  real[n] = '\0';

  return take_real (self, lent, real);
}

/* What is lent is told by its own path: a file, or the folder that was lent with all that is in it. */
static gboolean
take_answer (CpPortalPlaces *self, GVariant *answer)
{
  g_autoptr (GVariant) paths = g_variant_get_child_value (answer, 0);
  gboolean any = FALSE;

  for (gsize i = 0; i < g_variant_n_children (paths); i++)
    {
      g_autoptr (GVariant) bytes = NULL;
      g_autofree char *real = NULL;
      const char *id;

      g_variant_get_child (paths, i, "{&s@ay}", &id, &bytes);
      real = g_variant_dup_bytestring (bytes, NULL);
      if (g_path_is_absolute (real))
        any = set_folder (self, id, dup_folder_of (real, "x")) || any;
    }
  return any;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpPortalPlaces) self = data;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (answer != NULL && take_answer (self, answer))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Returns: (nullable) */
static GDBusConnection *
get_bus (void)
{
  GApplication *application = g_application_get_default ();

  return application != NULL ? g_application_get_dbus_connection (application) : NULL;
}

static void
version_told_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpPortalPlaces) self = data;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) value = NULL;
  guint version = FIRST_VERSION;

  if (answer != NULL)
    g_variant_get (answer, "(v)", &value);
  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    version = MAX (g_variant_get_uint32 (value), FIRST_VERSION);
  cp_portal_places_set_version (self, version);
}

static void
wait_for_version (CpPortalPlaces *self, const char *path)
{
  GDBusConnection *bus = get_bus ();

  g_hash_table_add (self->waiting, g_strdup (path));
  if (bus == NULL || self->has_asked_version)
    return;
  self->has_asked_version = TRUE;
  g_dbus_connection_call (bus, PORTAL, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", PORTAL, "version"), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, version_told_cb,
                          g_object_ref (self));
}

static void
ask_portal (CpPortalPlaces *self, const char *id)
{
  GDBusConnection *bus = get_bus ();
  const char *const ids[] = { id, NULL };

  if (bus != NULL && g_hash_table_add (self->asked, g_strdup (id)))
    g_dbus_connection_call (bus, PORTAL, PORTAL_PATH, PORTAL, "GetHostPaths",
                            g_variant_new ("(^as)", ids), G_VARIANT_TYPE ("(a{say})"),
                            G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, answered_cb,
                            g_object_ref (self));
}

static void
cp_portal_places_finalize (GObject *object)
{
  CpPortalPlaces *self = CP_PORTAL_PLACES (object);

  g_hash_table_unref (self->folders);
  g_hash_table_unref (self->silent);
  g_hash_table_unref (self->asked);
  g_hash_table_unref (self->waiting);

  G_OBJECT_CLASS (cp_portal_places_parent_class)->finalize (object);
}

static void
cp_portal_places_class_init (CpPortalPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_portal_places_finalize;

  /**
   * CpPortalPlaces::changed:
   *
   * The portal has told where something is.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CP_TYPE_PORTAL_PLACES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_portal_places_init (CpPortalPlaces *self)
{
  self->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->silent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

CpPortalPlaces *
cp_portal_places_new (void)
{
  return g_object_new (CP_TYPE_PORTAL_PLACES, NULL);
}

/**
 * cp_portal_places_get_default:
 *
 * Gets what all of the program knows.
 *
 * Returns: (transfer none): the places
 */
CpPortalPlaces *
cp_portal_places_get_default (void)
{
  static CpPortalPlaces *places = NULL;

  if (places == NULL)
    places = cp_portal_places_new ();
  return places;
}

/**
 * cp_portal_places_is_sandboxed:
 *
 * Tells whether the program sees no more than what it is lent.
 */
gboolean
cp_portal_places_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/**
 * cp_portal_places_is_lent:
 * @path: of any file
 *
 * Tells whether the portal lends a file. Nothing can be written beside it.
 */
gboolean
cp_portal_places_is_lent (const char *path)
{
  Lent lent;

  g_return_val_if_fail (path != NULL, FALSE);

  return parse (path, &lent);
}

/**
 * cp_portal_places_set_version:
 * @version: what the portal says of itself, at least 1
 *
 * Tells whether files can be believed that say where they are.
 */
void
cp_portal_places_set_version (CpPortalPlaces *self, guint version)
{
  GHashTableIter iter;
  gboolean any = FALSE;
  gpointer path;
  Lent lent;

  g_return_if_fail (CP_IS_PORTAL_PLACES (self) && version > 0);

  self->version = version;
  g_hash_table_iter_init (&iter, self->waiting);
  while (version >= TELLING_VERSION && g_hash_table_iter_next (&iter, &path, NULL))
    if (parse (path, &lent) && find_folder (self, &lent) == NULL)
      any = read_attribute (self, path, &lent) || any;
  g_hash_table_remove_all (self->waiting);
  if (any)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cp_portal_places_learn:
 * @path: of any file
 *
 * Finds out where a file is that the portal lends, at once where the file says so and can be believed,
 * else later; then ::changed tells. Nobody waits for the portal, and it is not asked twice.
 */
void
cp_portal_places_learn (CpPortalPlaces *self, const char *path)
{
  g_autofree char *id = NULL;
  Lent lent;

  g_return_if_fail (CP_IS_PORTAL_PLACES (self) && path != NULL);

  if (!parse (path, &lent) || find_folder (self, &lent) != NULL)
    return;
  if (self->version >= TELLING_VERSION && read_attribute (self, path, &lent))
    return;
  if (self->version == 0)
    wait_for_version (self, path);
  id = g_strndup (lent.id, lent.n_id);
  ask_portal (self, id);
}

/**
 * cp_portal_places_tell:
 * @path: of a file that the portal lends, or did
 * @real: where it was said to be
 *
 * Takes over what was known before.
 */
void
cp_portal_places_tell (CpPortalPlaces *self, const char *path, const char *real)
{
  Lent lent;

  g_return_if_fail (CP_IS_PORTAL_PLACES (self) && path != NULL && real != NULL);

  if (parse (path, &lent) && find_folder (self, &lent) == NULL)
    take_real (self, &lent, real);
}

/**
 * cp_portal_places_dup_real:
 * @path: of any file
 *
 * Gives the path under which a person knows a file.
 *
 * Returns: (nullable) (transfer full): the path; %NULL where the portal lends it and its place is not
 *   known, or not yet
 */
char *
cp_portal_places_dup_real (CpPortalPlaces *self, const char *path)
{
  const char *folder;
  Lent lent;

  g_return_val_if_fail (CP_IS_PORTAL_PLACES (self) && path != NULL, NULL);

  if (!parse (path, &lent))
    return g_strdup (path);
  cp_portal_places_learn (self, path);
  folder = find_folder (self, &lent);

  return folder != NULL ? g_build_filename (folder, lent.rest, NULL) : NULL;
}

/**
 * cp_portal_places_dup_text:
 * @text: any text, such as the message of an error
 *
 * Replaces the portal's paths in a text: by the real ones where they are known, else by what is
 * below the portal's folders.
 */
char *
cp_portal_places_dup_text (CpPortalPlaces *self, const char *text)
{
  GString *real;
  char before = '\0';

  g_return_val_if_fail (CP_IS_PORTAL_PLACES (self) && text != NULL, NULL);

  real = g_string_new (NULL);
  while (*text != '\0')
    {
      const char *folder;
      Lent lent;

      if (goes_on (before) || !parse (text, &lent))
        {
          before = *text++;
          g_string_append_c (real, before);
          continue;
        }
      folder = find_folder (self, &lent);
      if (folder != NULL)
        g_string_append_printf (real, "%s/", g_str_equal (folder, "/") ? "" : folder);
      text = lent.rest;
    }
  return g_string_free (real, FALSE);
}
