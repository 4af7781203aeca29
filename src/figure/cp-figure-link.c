/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that a figure may lead to. */

#include "cp-figure-link.h"

#include <string.h>

/* An address comes from an article or a project file, which anybody may have written, and goes into
 * files that others open: only what a browser or a mail program opens by itself is a link, never a
 * script or a file. What is left is pure ASCII without quotation marks, brackets and backslashes
 * (RFC 3986, 2.1), so no format's own marks can be in it: cairo 1.16 writes it into a PDF file as
 * it is. */

/* Beside letters and digits. Apostrophes and round brackets are allowed there, but not here. */
#define PLAIN "-._~:/?#[]@!$&*+,;=%"
#define DOI_HOST "https://doi.org/"

static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      return TRUE;
  return FALSE;
}

static const char *
skip_scheme (const char *address, const char *scheme)
{
  gsize length = strlen (scheme);

  return g_ascii_strncasecmp (address, scheme, length) == 0 ? address + length : NULL;
}

/* What stands before the rest of an address that may be a link, and where this rest begins; NULL where
 * it may not. */
static const char *
find_rest (const char *address, const char **rest)
{
  static const char *const web[] = { "https://", "http://" };

  for (guint i = 0; i < G_N_ELEMENTS (web); i++)
    if ((*rest = skip_scheme (address, web[i])) != NULL)
      return strchr ("/?#:@", **rest) == NULL ? web[i] : NULL;
  if ((*rest = skip_scheme (address, "mailto:")) != NULL)
    return **rest != '\0' ? "mailto:" : NULL;
  if ((*rest = skip_scheme (address, "doi:")) != NULL)
    return g_str_has_prefix (*rest, "10.") ? DOI_HOST : NULL;
  return NULL;
}

/**
 * cp_figure_link_dup:
 * @address: whatever stands in a file
 *
 * Makes a link of an address of the web, of mail, or of a publication ("doi:10.…").
 *
 * Returns: (nullable) (transfer full): the link, or %NULL where the address may not be one
 */
char *
cp_figure_link_dup (const char *address)
{
  g_autofree char *bare = NULL;
  const char *start;
  const char *rest;
  GString *link;

  g_return_val_if_fail (address != NULL, NULL);

  bare = g_strstrip (g_strdup (address));
  start = find_rest (bare, &rest);
  if (start == NULL || has_control (bare))
    return NULL;

  link = g_string_new (start);
  for (const char *p = rest; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || strchr (PLAIN, *p) != NULL)
      g_string_append_c (link, *p);
    else
      g_string_append_printf (link, "%%%02X", (guint) (guchar) *p);

  return g_string_free (link, FALSE);
}
