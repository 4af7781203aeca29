/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "compare": two sides held against each other. */

#include <glib/gi18n-lib.h>

#include "cp-cli-error.h"
#include "cp-command-list.h"
#include "cp-comparison-json.h"
#include "cp-comparison-table.h"
#include "cp-comparison-text.h"
#include "cp-output.h"
#include "cp-report.h"
#include "cp-scope-options.h"

static const CpOption options[] = {
  CP_SCOPE_OPTIONS,
  /* Translators: what --format is for; in brackets the value without it, which stays English */
  { "format", 0, CP_OPTION_TEXT, "text|csv|json|html", N_("How to print it (text)") },
  { NULL }
};

static gboolean
print_comparison (CpComparison *comparison, const CpArguments *arguments, GError **error)
{
  const char *format = cp_arguments_get (arguments, "format");
  g_autofree char *text = NULL;

  if (g_strcmp0 (format, "csv") == 0)
    {
      text = cp_comparison_table_to_csv (comparison);
      return cp_output_print_data (text, error);
    }
  if (g_strcmp0 (format, "json") == 0)
    {
      text = cp_comparison_to_json (comparison);
      return cp_output_print_data (text, error);
    }
  if (g_strcmp0 (format, "html") == 0)
    {
      text = cp_report_comparison_to_html (comparison);
      return cp_output_print_data (text, error);
    }
  text = cp_comparison_text_layout (comparison);
  return cp_output_print (text, error);
}

static gboolean
run_compare (const CpArguments *arguments, GError **error)
{
  g_auto (CpCommonOptions) common = { NULL };
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpComparison) comparison = NULL;

  if (!cp_scope_options_check_usage (arguments, error)
      || !cp_common_options_init (&common, arguments, error))
    return FALSE;
  cp_scope_options_print_unused (arguments);
  snapshot = cp_common_options_load (&common, cp_arguments_get_rest (arguments, 0), error);
  if (snapshot == NULL)
    return FALSE;

  comparison = cp_scope_options_make_comparison (arguments, &common, snapshot, error);
  return comparison != NULL && print_comparison (comparison, arguments, error);
}

const CpCommand cp_command_compare = {
  .name = "compare",
  .usage = "[OPTION…] [CORPUS]",
  /* Translators: what “counterpoint compare” does, in a list of commands */
  .summary = N_("Put what two sides say beside each other"),
  /* Translators: help for “counterpoint compare”; bands are parts of a comparison; options stay as they are */
  .explanation = N_("Statements stand in four bands: on a question, linked by a relation, not "
                    "linked, and those of others than the two sides. Without --left and --right "
                    "the sides are those of the corpus. --columns, --measure and --sort belong to "
                    "a matrix and change nothing here. As HTML it is a page that needs nothing else."),
  .options = options,
  .has_common = TRUE,
  .n_allowed = 1,
  .run = run_compare,
};
