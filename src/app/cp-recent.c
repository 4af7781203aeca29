/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projects that were open last, for this program alone. */

#include "cp-recent.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-file-address.h"
#include "cp-file.h"
#include "cp-portal-places.h"

/* The desktop's own list is not seen from inside a sandbox, and shows to all programs what a person
 * works on. This one is a file of lines beside the journals, each an address, a tab and a title,
 * the latest first; for what the portal lent the address by which a person knows it, too. It is
 * read once; a thread writes it, in the order of the changes, since a disk may be slow. Whatever
 * else the file holds is passed over. */

#define FILE_NAME "recent"
#define BYTES_MAX (64 * 1024)
#define TITLE_LETTERS_MAX 200

typedef struct
{
  char *uri;
  char *title;
} Project;

struct _CpRecent
{
  GObject parent_instance;

  char *folder;
  char *path;
  GPtrArray *projects; /* of Project */
  Project *removed;    /* the last one that was, or NULL */
  guint removed_from;
  GThreadPool *writer; /* takes what the file is to hold; NULL until something is written */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpRecent, cp_recent, G_TYPE_OBJECT)

static void
free_project (gpointer data)
{
  Project *project = data;

  g_free (project->uri);
  g_free (project->title);
  g_free (project);
}

/* On one line, and not without end. */
static char *
tidy_title (const char *title)
{
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  g_autofree char *start = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1),
                                                            TITLE_LETTERS_MAX));

  for (char *at = start; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return g_steal_pointer (&start);
}

static gboolean
find (CpRecent *self, const char *uri, guint *position)
{
  for (guint i = 0; i < self->projects->len; i++)
    if (g_str_equal (((Project *) self->projects->pdata[i])->uri, uri))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* What was known when the project was open; the portal may not know it any more. */
static void
take_real_place (const char *path, const char *real_uri)
{
  g_autofree char *real = cp_file_address_dup_path (real_uri);

  if (real != NULL)
    cp_portal_places_tell (cp_portal_places_get_default (), path, real);
}

static void
take_line (CpRecent *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 3);
  guint n_parts = g_strv_length (parts);
  g_autofree char *uri = g_strdup (n_parts > 0 ? parts[0] : "");
  g_autofree char *path = cp_file_address_dup_path (uri);
  guint position;
  Project *project;

  if (path == NULL || self->projects->len >= CP_RECENT_MAX || find (self, uri, &position))
    return;
  project = g_new0 (Project, 1);
  project->uri = g_steal_pointer (&uri);
  project->title = tidy_title (n_parts > 1 ? parts[1] : "");
  g_ptr_array_add (self->projects, project);
  if (n_parts > 2)
    take_real_place (path, parts[2]);
}

/* Of a file that is not ours, or that somebody blew up, the beginning is enough. */
static char *
read_beginning (const char *path)
{
  int fd = cp_file_open (path, NULL, NULL, NULL);
  g_autofree char *bytes = g_malloc (BYTES_MAX + 1);
  gsize length = 0;
  gssize n = 1;

  while (fd >= 0 && length < BYTES_MAX && n > 0)
    {
      n = read (fd, bytes + length, BYTES_MAX - length);
      length += MAX (n, 0);
    }
  if (fd >= 0)
    g_close (fd, NULL);
  bytes[length] = '\0';

  return g_utf8_make_valid (bytes, strlen (bytes));
}

static void
read_list (CpRecent *self)
{
  g_autofree char *text = read_beginning (self->path);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    take_line (self, lines[i]);
}

static void
write_cb (gpointer text, gpointer data)
{
  CpRecent *self = data;
  g_autofree char *owned = text;
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (self->folder, 0700);
  if (!g_file_set_contents_full (self->path, owned, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                 &error))
    g_debug ("the list of recent projects is not kept: %s", error->message);
}

static void
append_line (GString *text, const Project *project)
{
  g_autofree char *path = cp_file_address_dup_path (project->uri);
  g_autofree char *real = NULL;
  g_autofree char *real_uri = NULL;

  g_string_append_printf (text, "%s\t%s", project->uri, project->title);
  if (cp_portal_places_is_lent (path))
    real = cp_portal_places_dup_real (cp_portal_places_get_default (), path);
  if (real != NULL)
    real_uri = g_filename_to_uri (real, NULL, NULL);
  if (real_uri != NULL)
    g_string_append_printf (text, "\t%s", real_uri);
  g_string_append_c (text, '\n');
}

static void
tell_changed (CpRecent *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->projects->len; i++)
    append_line (text, self->projects->pdata[i]);
  if (self->writer == NULL)
    self->writer = g_thread_pool_new (write_cb, self, 1, FALSE, NULL);
  g_thread_pool_push (self->writer, g_string_free (text, FALSE), NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
keep_removed (CpRecent *self, Project *project, guint position)
{
  if (self->removed != NULL)
    free_project (self->removed);
  self->removed = project;
  self->removed_from = position;
}

static void
cp_recent_finalize (GObject *object)
{
  CpRecent *self = CP_RECENT (object);

  cp_recent_flush (self);
  keep_removed (self, NULL, 0);
  g_ptr_array_unref (self->projects);
  g_free (self->folder);
  g_free (self->path);

  G_OBJECT_CLASS (cp_recent_parent_class)->finalize (object);
}

static void
cp_recent_class_init (CpRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_recent_finalize;

  /**
   * CpRecent::changed:
   *
   * The list is another one.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CP_TYPE_RECENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static gboolean
has_lent (CpRecent *self)
{
  for (guint i = 0; i < self->projects->len; i++)
    {
      g_autofree char *path = cp_recent_dup_path (self, i);

      if (cp_portal_places_is_lent (path))
        return TRUE;
    }
  return FALSE;
}

/* The portal has told where something is. */
static void
places_changed_cb (CpRecent *self)
{
  if (has_lent (self))
    tell_changed (self);
}

static void
cp_recent_init (CpRecent *self)
{
  self->projects = g_ptr_array_new_with_free_func (free_project);
  g_signal_connect_object (cp_portal_places_get_default (), "changed",
                           G_CALLBACK (places_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cp_recent_new:
 * @folder: where the list is kept
 *
 * Reads the list.
 */
CpRecent *
cp_recent_new (const char *folder)
{
  CpRecent *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (CP_TYPE_RECENT, NULL);
  self->folder = g_strdup (folder);
  self->path = g_build_filename (folder, FILE_NAME, NULL);
  read_list (self);

  return self;
}

/**
 * cp_recent_get_default:
 *
 * Gets the list of the person who uses the program.
 *
 * Returns: (transfer none): the list
 */
CpRecent *
cp_recent_get_default (void)
{
  static CpRecent *recent = NULL;
  g_autofree char *folder = NULL;

  if (recent != NULL)
    return recent;
  folder = g_build_filename (g_get_user_state_dir (), "counterpoint", NULL);
  recent = cp_recent_new (folder);

  return recent;
}

/**
 * cp_recent_get_n_projects:
 *
 * Counts the projects.
 */
guint
cp_recent_get_n_projects (CpRecent *self)
{
  g_return_val_if_fail (CP_IS_RECENT (self), 0);

  return self->projects->len;
}

/**
 * cp_recent_get_uri:
 *
 * Gets the address of a project, which tells it from any other.
 */
const char *
cp_recent_get_uri (CpRecent *self, guint position)
{
  g_return_val_if_fail (CP_IS_RECENT (self) && position < self->projects->len, NULL);

  return ((Project *) self->projects->pdata[position])->uri;
}

/**
 * cp_recent_dup_path:
 *
 * Gets the path of a project, which may not be there any more.
 */
char *
cp_recent_dup_path (CpRecent *self, guint position)
{
  return cp_file_address_dup_path (cp_recent_get_uri (self, position));
}

/**
 * cp_recent_get_title:
 *
 * Gets the title that a project had when it was open; it may be empty.
 */
const char *
cp_recent_get_title (CpRecent *self, guint position)
{
  g_return_val_if_fail (CP_IS_RECENT (self) && position < self->projects->len, NULL);

  return ((Project *) self->projects->pdata[position])->title;
}

/**
 * cp_recent_add:
 * @path: of a project that is open
 * @title: (nullable): what it calls itself
 *
 * Puts a project at the head of the list.
 */
void
cp_recent_add (CpRecent *self, const char *path, const char *title)
{
  g_autofree char *absolute = NULL;
  Project *project;
  guint position;

  g_return_if_fail (CP_IS_RECENT (self) && path != NULL);

  absolute = g_canonicalize_filename (path, NULL);
  project = g_new0 (Project, 1);
  project->uri = g_filename_to_uri (absolute, NULL, NULL);
  project->title = tidy_title (title != NULL ? title : "");
  if (find (self, project->uri, &position))
    g_ptr_array_remove_index (self->projects, position);
  g_ptr_array_insert (self->projects, 0, project);
  if (self->projects->len > CP_RECENT_MAX)
    g_ptr_array_set_size (self->projects, CP_RECENT_MAX);
  tell_changed (self);
}

/**
 * cp_recent_remove:
 * @uri: what may be in the list
 *
 * Takes a project off the list; its file stays.
 *
 * Returns: whether it was there
 */
gboolean
cp_recent_remove (CpRecent *self, const char *uri)
{
  guint position;

  g_return_val_if_fail (CP_IS_RECENT (self) && uri != NULL, FALSE);

  if (!find (self, uri, &position))
    return FALSE;
  keep_removed (self, g_ptr_array_steal_index (self->projects, position), position);
  tell_changed (self);

  return TRUE;
}

/**
 * cp_recent_restore:
 * @uri: what was removed last
 *
 * Puts a project back to where it was in the list.
 */
void
cp_recent_restore (CpRecent *self, const char *uri)
{
  guint position;

  g_return_if_fail (CP_IS_RECENT (self) && uri != NULL);

  if (self->removed == NULL || !g_str_equal (self->removed->uri, uri)
      || find (self, uri, &position))
    return;
  position = MIN (self->removed_from, self->projects->len);
  g_ptr_array_insert (self->projects, position, g_steal_pointer (&self->removed));
  g_ptr_array_set_size (self->projects, MIN (self->projects->len, CP_RECENT_MAX));
  tell_changed (self);
}

/**
 * cp_recent_clear:
 *
 * Forgets all of them.
 */
void
cp_recent_clear (CpRecent *self)
{
  g_return_if_fail (CP_IS_RECENT (self));

  g_ptr_array_set_size (self->projects, 0);
  keep_removed (self, NULL, 0);
  tell_changed (self);
}

/**
 * cp_recent_flush:
 *
 * Waits until the list is on the disk.
 */
void
cp_recent_flush (CpRecent *self)
{
  g_return_if_fail (CP_IS_RECENT (self));

  if (self->writer != NULL)
    g_thread_pool_free (g_steal_pointer (&self->writer), FALSE, TRUE);
}
