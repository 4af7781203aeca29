/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks through the folder of the journals. */

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-journal-file.h"
#include "cp-journal-orphan-private.h"

#define ENDING ".journal"
#define STEM_LENGTH 6

/* Seconds until what nobody can use is taken away. */
#define DAY (24 * 60 * 60)
#define MONTH (30 * DAY)

/* Opens a journal that nobody writes; -1 where somebody does. */
static int
open_locked (const char *path)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0);
  struct stat info, found;

  if (fd < 0)
    return -1;
  if ((flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) || fstat (fd, &info) != 0
      || !S_ISREG (info.st_mode) || stat (path, &found) != 0 || info.st_ino != found.st_ino
      || info.st_dev != found.st_dev)
    {
      g_close (fd, NULL);
      return -1;
    }

  return fd;
}

static gboolean
is_older (const char *path, gint64 age)
{
  GStatBuf info;

  return g_stat (path, &info) == 0
         && g_get_real_time () / G_USEC_PER_SEC - (gint64) info.st_mtime > age;
}

/* A journal to be offered, or NULL; one that nobody can need any more is removed. */
static CpJournalOrphan *
take_orphan (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *stem = g_strndup (name, STEM_LENGTH);
  g_autoptr (CpJournalOrphan) orphan = NULL;
  CpJournalUse use;
  int fd = open_locked (path);

  if (fd < 0)
    return NULL;

  orphan = cp_journal_orphan_new (folder, stem, fd);
  use = cp_journal_orphan_get_use (orphan);
  if (use == CP_JOURNAL_HAS_CHANGES)
    return g_steal_pointer (&orphan);
  if (use == CP_JOURNAL_HAS_NONE || is_older (path, MONTH))
    cp_journal_orphan_discard (orphan);
  return NULL;
}

static gboolean
is_journal (const char *name)
{
  return strlen (name) == STEM_LENGTH + strlen (ENDING) && g_str_has_suffix (name, ENDING);
}

/* Tells what only a journal of ours leaves behind, when the program is killed while it begins. */
static gboolean
is_stray (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *journal_name = NULL;
  g_autofree char *journal = NULL;

  if (strlen (name) <= STEM_LENGTH || name[STEM_LENGTH] != '.' || is_journal (name))
    return FALSE;
  if (g_str_has_suffix (name, ".damaged"))
    return is_older (path, MONTH);

  journal_name = g_strdup_printf ("%.*s" ENDING, STEM_LENGTH, name);
  journal = g_build_filename (folder, journal_name, NULL);
  return is_older (path, DAY) && !g_file_test (journal, G_FILE_TEST_EXISTS)
         && (g_str_has_prefix (name + STEM_LENGTH, ".counterpoint")
             || g_str_has_prefix (name + STEM_LENGTH, ENDING));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = cp_journal_orphan_get_time (*(CpJournalOrphan *const *) a);
  gint64 other = cp_journal_orphan_get_time (*(CpJournalOrphan *const *) b);

  return (one < other) - (one > other);
}

/**
 * cp_journal_list_orphans:
 * @folder: (nullable): where to look; %NULL for $XDG_STATE_HOME/counterpoint
 *
 * Finds the journals that hold unsaved changes and that no living program writes. Any thread may; it
 * reads the journals, which are as long as what was done.
 *
 * Returns: (transfer full) (element-type CpJournalOrphan): the journals, the latest first; nobody else
 *   finds them while they are held
 */
GPtrArray *
cp_journal_list_orphans (const char *folder)
{
  g_autofree char *place = folder == NULL ? cp_journal_folder_dup_default () : g_strdup (folder);
  GPtrArray *orphans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CpJournalOrphan *orphan = is_journal (name) ? take_orphan (place, name) : NULL;
      g_autofree char *path = g_build_filename (place, name, NULL);

      if (orphan != NULL)
        g_ptr_array_add (orphans, orphan);
      else if (is_stray (place, name))
        g_unlink (path);
    }

  g_ptr_array_sort (orphans, compare_times);
  return orphans;
}
