/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "export": figures, the report, the table of statements, and a corpus without its
 * articles. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-cli-error.h"
#include "cp-command-list.h"
#include "cp-common-options.h"
#include "cp-corpus-argument.h"
#include "cp-export-figure.h"
#include "cp-output-files.h"
#include "cp-output.h"
#include "cp-project-file.h"
#include "cp-report.h"
#include "cp-scope-options.h"
#include "cp-statement-table.h"
#include "cp-without-text.h"

static const CpOption options[] = {
  /* Translators: what -o FILE is for */
  { "output", 'o', CP_OPTION_FILE, "FILE", N_("Where to write; the suffix says what") },
  { "figure", 0, CP_OPTION_TEXT, "matrix|comparison|timeline|overview|deck",
    /* Translators: what --figure is for; in brackets formats of files */
    N_("What to draw (PNG, SVG, PDF or FODP)") },
  CP_SCOPE_OPTIONS,
  /* Translators: what --statements is for; a deck is a file of slides, each card shows one statement */
  { "statements", 0, CP_OPTION_TEXT, "ID,ID…", N_("The cards of a deck, in this order") },
  /* Translators: what --tray is for; a tray is a named choice of statements for a talk */
  { "tray", 0, CP_OPTION_TEXT, "NAME", N_("The cards of a deck, from a tray of the corpus") },
  { "title", 0, CP_OPTION_TEXT, "TEXT", 
    /* Translators: what --title is for */
    N_("The title of a figure or report, in place of its own; of a deck, of its first page") },
  { "alt", 0, CP_OPTION_TEXT, "TEXT", 
    /* Translators: what --alt is for: the alternative text of a picture */
    N_("A text for those who do not see a figure, for all of its pages; of a deck, for the first") },
  /* Translators: what --scale is for: how many pixels of the file stand for one of --size; (1) without it */
  { "scale", 0, CP_OPTION_TEXT, "1..4", N_("Pixels of the file for each of the size (1)") },
  { "size", 0, CP_OPTION_TEXT, "1920x1080, 4k, 4:3, square, a4, a4-landscape",
    /* Translators: what --size is for; in brackets the size without it */
    N_("The size of a figure (1920x1080)") },
  { "too-many", 0, CP_OPTION_TEXT, "page|group",
    /* Translators: what --too-many page|group is for; the value in brackets stays English */
    N_("Where rows and columns that do not fit go: to further pages, or together (page)") },
  /* Translators: what --theme is for; the value in brackets stays English */
  { "theme", 0, CP_OPTION_TEXT, "light|dark|print", N_("The colours of a figure (light)") },
  { "without-text", 0, CP_OPTION_FLAG, NULL,
    /* Translators: what --without-text is for */
    N_("Write a corpus without its articles, to be shared") },
  { NULL }
};

/* Options that only a figure has. */
static const char *const figure_options[] = { "topic", "source", "question", "statements", "tray",
                                              "alt", "scale", "size", "too-many", "theme" };

/* Options that a figure and a report have. */
static const char *const matrix_options[] = { "title", "left", "right", "columns", "measure",
                                              "sort" };

/* What an output can end in. */
static const char *const suffixes[] = { "csv", "html", "png", "svg", "pdf", "fodp",
                                        "counterpoint" };

static gboolean
fail_usage (GError **error, const char *message)
{
  g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, message);
  return FALSE;
}

/* The suffix of the output among the known ones, or NULL with an error. */
static const char *
find_suffix (const char *path, GError **error)
{
  g_autofree char *display = g_filename_display_name (path);
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *suffix = g_strconcat (".", suffixes[i], NULL);

      if (g_str_has_suffix (lower, suffix))
        return suffixes[i];
    }
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
               /* Translators: %s is a file */
               _("What to write to “%s” is not clear: it ends in none of .png, .svg, .pdf, "
                 ".fodp, .html, .csv, .counterpoint"),
               display);
  return NULL;
}

static gboolean
refuse_matrix_options (const CpArguments *arguments, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (matrix_options); i++)
    if (cp_arguments_has (arguments, matrix_options[i]))
      {
        g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                     /* Translators: %s is an option, such as "title" */
                     _("--%s belongs to a figure or a report, but no --figure is given, and the file "
                       "does not end in .html"),
                     matrix_options[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
refuse_figure_options (const CpArguments *arguments, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (figure_options); i++)
    if (cp_arguments_has (arguments, figure_options[i]))
      {
        g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                     /* Translators: %s is an option, such as "title" */
                     _("--%s belongs to a figure, but no --figure is given"), figure_options[i]);
        return FALSE;
      }
  return TRUE;
}

/* Writes a text that is taken over. */
static gboolean
save_text (const CpArguments *arguments, char *text, GError **error)
{
  g_autoptr (CpOutputFiles) files = cp_output_files_new (cp_arguments_get_rest (arguments, 0));
  g_autoptr (GBytes) contents = g_bytes_new_take (text, strlen (text));

  cp_output_files_add (files, cp_arguments_get (arguments, "output"), contents);
  return cp_output_files_save (files, error);
}

static gboolean
export_table (const CpArguments *arguments, GError **error)
{
  g_auto (CpCommonOptions) common = { NULL };
  g_autoptr (CpSnapshot) snapshot = NULL;

  if (!cp_common_options_init (&common, arguments, error))
    return FALSE;
  snapshot = cp_common_options_load (&common, cp_arguments_get_rest (arguments, 0), error);
  if (snapshot == NULL)
    return FALSE;
  return save_text (arguments, cp_statement_table_to_csv (snapshot, common.filter), error);
}

static gboolean
export_report (const CpArguments *arguments, GError **error)
{
  g_auto (CpCommonOptions) common = { NULL };
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpMatrix) matrix = NULL;
  char *page;

  if (!cp_common_options_init (&common, arguments, error))
    return FALSE;
  snapshot = cp_common_options_load (&common, cp_arguments_get_rest (arguments, 0), error);
  if (snapshot == NULL)
    return FALSE;
  matrix = cp_common_options_make_matrix (&common, snapshot, error);
  if (matrix == NULL)
    return FALSE;
  page = cp_report_to_html (matrix, cp_arguments_get (arguments, "title"), NULL, NULL, NULL, error);
  return page != NULL && save_text (arguments, page, error);
}

static gboolean
check_paraphrases (CpSnapshot *snapshot, GError **error)
{
  guint n_bare = cp_without_text_count_bare (snapshot);

  if (n_bare == 0)
    return TRUE;

  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %u is a number of statements */
               ngettext ("%u statement has no paraphrase and would say nothing without its "
                         "article. Write its “gist” first.",
                         "%u statements have no paraphrase and would say nothing without their "
                         "articles. Write their “gist” first.",
                         n_bare),
               n_bare);
  return FALSE;
}

/* What is not known could hold words of an article: it is left out, but not in silence. */
static void
print_dropped (CpSnapshot *snapshot)
{
  guint n_members = cp_without_text_count_unknown (snapshot);
  g_autofree char *note = NULL;

  if (n_members == 0)
    return;
  /* Translators: %u is a number of members of records of a project file. */
  note = g_strdup_printf (ngettext ("Left out: %u member that this version does not know, as it "
                                    "could hold words of an article.",
                                    "Left out: %u members that this version does not know, as "
                                    "they could hold words of an article.",
                                    n_members),
                          n_members);
  cp_output_print_note (note);
}

static gboolean
export_without_text (const CpArguments *arguments, GError **error)
{
  const char *path = cp_arguments_get_rest (arguments, 0);
  const char *output = cp_arguments_get (arguments, "output");
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpSnapshot) stripped = NULL;
  g_autofree char *line = NULL;

  snapshot = cp_corpus_argument_load (path, error);
  if (snapshot == NULL || !check_paraphrases (snapshot, error))
    return FALSE;
  stripped = cp_without_text_new (snapshot, error);
  if (stripped == NULL || !cp_output_files_check_input (output, path, error)
      || !cp_project_file_save (stripped, output, NULL, NULL, NULL, NULL, error))
    return FALSE;

  print_dropped (snapshot);
  line = g_strconcat (output, "\n", NULL);
  return cp_output_print_data (line, error);
}

static gboolean
run_without_text (const CpArguments *arguments, const char *suffix, GError **error)
{
  if (cp_arguments_has (arguments, "figure"))
    /* Translators: an error on the command line; options stay as they are */
    return fail_usage (error, _("--without-text and --figure exclude each other"));
  if (!refuse_figure_options (arguments, error) || !refuse_matrix_options (arguments, error))
    return FALSE;
  if (cp_arguments_has (arguments, "filter"))
    /* Translators: an error on the command line; options stay as they are */
    return fail_usage (error, _("--filter does not go with --without-text"));
  if (!g_str_equal (suffix, "counterpoint"))
    /* Translators: an error on the command line; the option and the ending stay as they are */
    return fail_usage (error, _("--without-text writes a file that ends in .counterpoint"));
  return export_without_text (arguments, error);
}

static gboolean
run_table (const CpArguments *arguments, const char *suffix, GError **error)
{
  if (!refuse_figure_options (arguments, error))
    return FALSE;
  if (g_str_equal (suffix, "counterpoint"))
    /* Translators: an error on the command line: only with this option */
    return fail_usage (error, _("A corpus is exported with --without-text only"));
  if (g_str_equal (suffix, "html"))
    return export_report (arguments, error);
  if (!refuse_matrix_options (arguments, error))
    return FALSE;
  if (!g_str_equal (suffix, "csv"))
    /* Translators: an error on the command line: the option is missing */
    return fail_usage (error, _("Which --figure to draw is not said"));
  return export_table (arguments, error);
}

static gboolean
run_export (const CpArguments *arguments, GError **error)
{
  const char *output = cp_arguments_get (arguments, "output");
  const char *suffix;

  if (output == NULL)
    /* Translators: an error on the command line; FILE stands for the name of a file */
    return fail_usage (error, _("Where to write is not said: -o FILE is missing"));
  suffix = find_suffix (output, error);
  if (suffix == NULL)
    return FALSE;

  if (cp_arguments_has (arguments, "without-text"))
    return run_without_text (arguments, suffix, error);
  if (!cp_arguments_has (arguments, "figure"))
    return run_table (arguments, suffix, error);
  if (g_str_equal (suffix, "csv") || g_str_equal (suffix, "html")
      || g_str_equal (suffix, "counterpoint"))
    /* Translators: an error on the command line */
    return fail_usage (error, _("A figure is written to a file that ends in .png, .svg, .pdf "
                               "or .fodp"));
  return cp_export_figure_run (arguments, suffix, error);
}

const CpCommand cp_command_export = {
  .name = "export",
  .usage = "[OPTION…] -o FILE [CORPUS]",
  /* Translators: what “counterpoint export” does, in a list of commands */
  .summary = N_("Write a figure, a report, the table of statements, or a corpus without its articles"),
  /* Translators: help for “counterpoint export”; a member is a named value in the project file,
   * which is JSON */
  .explanation = N_("A figure goes to FILE.png or FILE.svg, and its further pages to FILE-2.png and "
                    "so on, or with all its pages to FILE.pdf or, as slides to be edited, to "
                    "FILE.fodp. A deck compares the main topics, or those of --topic ID,ID…, "
                    "each by the question on which most positions are taken, or by that of "
                    "--question ID,ID…; or it shows the cards of --statements or --tray. "
                    "The report, a web page that needs "
                    "nothing else, with the matrix, a comparison for each topic and the "
                    "references, goes to FILE.html; the statements as a table go to FILE.csv. With "
                    "--without-text FILE.counterpoint keeps paraphrases and the places of "
                    "statements, but no sentence of an article, and no member of documents and "
                    "statements that this version does not know. Each path is printed."),
  .options = options,
  .has_common = TRUE,
  .n_allowed = 1,
  .run = run_export,
};
