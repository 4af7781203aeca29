/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses of files: which of them are on this computer. */

#include "cp-file-address.h"

#include <string.h>

/* A file's address may name the computer that it is on, and GLib passes over the name: a file of another computer
 * would be whatever is called the same here. So such an address gets a mark, a user with no name, before GLib
 * makes a file of it: it still says the same, but GLib finds no file of this computer in it, and hands it
 * on as it is. */

#define SCHEME "file://"
#define MARK '@'

static gboolean
is_this_computer (const char *host)
{
  return *host == '\0' || g_ascii_strcasecmp (host, "localhost") == 0
         || g_ascii_strcasecmp (host, g_get_host_name ()) == 0;
}

/* What follows "#" is no part of the file, and GLib leaves it out where it makes one. */
static char *
dup_path (const char *uri, char **host)
{
  g_autofree char *bare = g_strndup (uri, strcspn (uri, "#"));

  return g_filename_from_uri (bare, host, NULL);
}

static gboolean
is_elsewhere (const char *uri)
{
  g_autofree char *host = NULL;
  g_autofree char *path = dup_path (uri, &host);

  return path != NULL && host != NULL && !is_this_computer (host);
}

/**
 * cp_file_address_dup_path:
 * @uri: any address
 *
 * Gets the path of a file on this computer, which the address may call by its name.
 *
 * Returns: (transfer full) (nullable): the path, %NULL for any other address
 */
char *
cp_file_address_dup_path (const char *uri)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (uri != NULL, NULL);

  if (is_elsewhere (uri))
    return NULL;
  path = dup_path (uri, NULL);

  return path != NULL && g_path_is_absolute (path) ? g_steal_pointer (&path) : NULL;
}

/**
 * cp_file_address_dup_marked:
 * @uri: any address
 *
 * Gives an address of which GLib makes a file on this computer only if it is one. What is marked already stays
 * as it is.
 *
 * Returns: (transfer full): the address
 */
char *
cp_file_address_dup_marked (const char *uri)
{
  g_return_val_if_fail (uri != NULL, NULL);

  if (!is_elsewhere (uri))
    return g_strdup (uri);
  return g_strdup_printf ("%.*s%c%s", (int) strlen (SCHEME), uri, MARK, uri + strlen (SCHEME));
}

/**
 * cp_file_address_new_file:
 * @uri: any address
 *
 * Makes a file of an address; it has a path only if it is on this computer.
 *
 * Returns: (transfer full): the file
 */
GFile *
cp_file_address_new_file (const char *uri)
{
  g_autofree char *marked = cp_file_address_dup_marked (uri);

  return g_file_new_for_uri (marked);
}

/**
 * cp_file_address_dup_shown:
 * @file: one that is elsewhere
 *
 * Gives the address of a file as it was before it was marked.
 *
 * Returns: (transfer full): the address, in valid UTF-8
 */
char *
cp_file_address_dup_shown (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *address = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  address = g_utf8_make_valid (name, -1);
  if (g_ascii_strncasecmp (address, SCHEME, strlen (SCHEME)) == 0 && address[strlen (SCHEME)] == MARK)
    memmove (address + strlen (SCHEME), address + strlen (SCHEME) + 1, strlen (address + strlen (SCHEME)));
  return g_steal_pointer (&address);
}
