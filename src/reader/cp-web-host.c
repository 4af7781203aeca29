/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The site that an address on the web belongs to. */

#include "cp-web-host.h"

#include <string.h>

/**
 * cp_web_host_dup:
 * @url: (nullable): an address, from anywhere
 *
 * Returns: (nullable) (transfer full): its host in small letters, without what only says how it is
 *   shown: "www.example.org" and "m.example.org" are the site "example.org"
 */
char *
cp_web_host_dup (const char *url)
{
  static const char *const prefixes[] = { "www.", "m.", "amp." };
  g_autofree char *host = NULL;
  g_autofree char *lower = NULL;

  if (url == NULL
      || !g_uri_split_network (url, G_URI_FLAGS_PARSE_RELAXED, NULL, &host, NULL, NULL)
      || host == NULL || *host == '\0')
    return NULL;

  lower = g_ascii_strdown (host, -1);
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (lower, prefixes[i]) && strchr (lower + strlen (prefixes[i]), '.') != NULL)
      return g_strdup (lower + strlen (prefixes[i]));
  return g_steal_pointer (&lower);
}
