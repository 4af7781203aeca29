/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "matrix": statements counted by topic and source. */

#include <glib/gi18n-lib.h>

#include "cp-command-list.h"
#include "cp-common-options.h"
#include "cp-matrix-export.h"
#include "cp-matrix-text.h"
#include "cp-output.h"
#include "cp-text-width.h"

static const CpOption options[] = {
  { "format", 0, CP_OPTION_TEXT, "text|csv|json", N_("How to print it (text)") },
  { NULL }
};

static gboolean
print_matrix (CpMatrix *matrix, const char *format, GError **error)
{
  g_autofree char *text = NULL;

  if (g_strcmp0 (format, "csv") == 0)
    {
      text = cp_matrix_to_csv (matrix);
      return cp_output_print_data (text, error);
    }
  if (g_strcmp0 (format, "json") == 0)
    {
      text = cp_matrix_to_json (matrix);
      return cp_output_print_data (text, error);
    }
  text = cp_matrix_text_layout (matrix, cp_text_width_get_terminal ());
  return cp_output_print (text, error);
}

static gboolean
run_matrix (const CpArguments *arguments, GError **error)
{
  g_auto (CpCommonOptions) common = { NULL };
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpMatrix) matrix = NULL;

  if (!cp_common_options_init (&common, arguments, error))
    return FALSE;
  snapshot = cp_common_options_load (&common, cp_arguments_get_rest (arguments, 0), error);
  if (snapshot == NULL)
    return FALSE;

  matrix = cp_common_options_make_matrix (&common, snapshot, error);
  return matrix != NULL && print_matrix (matrix, cp_arguments_get (arguments, "format"), error);
}

const CpCommand cp_command_matrix = {
  .name = "matrix",
  .usage = "[OPTION…] [CORPUS]",
  /* Translators: what “counterpoint matrix” does, in a list of commands */
  .summary = N_("Count statements by topic and source"),
  /* Translators: help for “counterpoint matrix”; the straight quotation marks and the words with a
   * colon are typed so */
  .explanation = N_("A QUERY has words, \"phrases\", -exclusions and fields such as role:expert or "
                    "after:2024-06; a|b means either. Rows are topics, columns sources."),
  .options = options,
  .has_common = TRUE,
  .n_allowed = 1,
  .run = run_matrix,
};
