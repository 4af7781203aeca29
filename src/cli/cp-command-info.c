/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "info": what a corpus holds. */

#include <glib/gi18n-lib.h>

#include "cp-command-list.h"
#include "cp-corpus-argument.h"
#include "cp-corpus-info.h"
#include "cp-output.h"
#include "cp-sides.h"

static const CpOption options[] = {
  { "format", 0, CP_OPTION_TEXT, "text|json", N_("How to print it (text)") },
  { NULL }
};

static gboolean
run_info (const CpArguments *arguments, GError **error)
{
  const char *format = cp_arguments_get (arguments, "format");
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpCorpusInfo) info = NULL;
  g_autofree char *text = NULL;

  snapshot = cp_corpus_argument_load (cp_arguments_get_rest (arguments, 0), error);
  if (snapshot == NULL || !cp_sides_check (snapshot, NULL, NULL, error))
    return FALSE;

  info = cp_corpus_info_new (snapshot);
  if (g_strcmp0 (format, "json") == 0)
    {
      text = cp_corpus_info_to_json (info);
      return cp_output_print_data (text, error);
    }
  text = cp_corpus_info_to_text (info);
  return cp_output_print (text, error);
}

const CpCommand cp_command_info = {
  .name = "info",
  .usage = "[CORPUS]",
  /* Translators: what “counterpoint info” does, in a list of commands */
  .summary = N_("Print what a corpus holds: counts, periods, speakers"),
  .options = options,
  .n_allowed = 1,
  .run = run_info,
};
