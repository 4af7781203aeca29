/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of words in resources/rules/pages. */

#include "cp-page-rules.h"

#include <gio/gio.h>
#include <string.h>

#include "cp-rules-resources.h"

#define FOLDER "/io/github/counterpoint_app/Counterpoint/rules/pages/"

static void
read_line (const char *kind, const char *line, CpPageRuleFunc func, gpointer data)
{
  g_auto (GStrv) entries = g_strsplit (line, ",", -1);

  for (guint i = 0; entries[i] != NULL; i++)
    if (*g_strstrip (entries[i]) != '\0')
      func (kind, entries[i], data);
}

/**
 * cp_page_rules_foreach:
 * @name: a file of rules, without its folder
 * @func: called for each entry, with the kind in brackets above it
 * @data: for @func
 *
 * Reads a file that is part of the program: lines with a kind in brackets, lines of entries parted
 * by commas, and comments behind "#".
 */
void
cp_page_rules_foreach (const char *name, CpPageRuleFunc func, gpointer data)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cp_rules_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = NULL;
  const char *kind = "";

  g_assert (bytes != NULL);
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      char *bracket = strchr (line, ']');

      if (line[0] == '[' && bracket != NULL)
        {
          *bracket = '\0';
          kind = line + 1;
        }
      else if (line[0] != '#')
        read_line (kind, line, func, data);
    }
}
