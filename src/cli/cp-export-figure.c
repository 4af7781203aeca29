/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures made from the command line. */

#include "cp-export-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-cli-error.h"
#include "cp-deck-options.h"
#include "cp-figure-files.h"
#include "cp-figure-request.h"
#include "cp-output-files.h"
#include "cp-output.h"
#include "cp-scope-options.h"

static gboolean
fail_usage (GError **error, const char *message)
{
  g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
take_scale (const char *scale, CpFigureOptions *options, GError **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (scale, 10, 1, CP_FIGURE_SCALE_MAX, &number, NULL))
    {
      g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                   /* Translators: %s is what was given in place of a number from 1 to 4 */
                   _("--scale is “%s”, which is no whole number from 1 to 4"), scale);
      return FALSE;
    }
  options->scale = (guint) number;
  return TRUE;
}

static gboolean
take_options (const CpArguments *arguments, CpFigureOptions *options, GError **error)
{
  const char *scale = cp_arguments_get (arguments, "scale");
  const char *size = cp_arguments_get (arguments, "size");
  const char *theme = cp_arguments_get (arguments, "theme");
  g_autoptr (GError) size_error = NULL;

  if (scale != NULL && !take_scale (scale, options, error))
    return FALSE;
  if ((size != NULL && !cp_figure_size_from_string (size, options, &size_error))
      || !cp_figure_options_check (options, &size_error))
    {
      g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, "--size: %s", size_error->message);
      return FALSE;
    }
  options->grouped = g_strcmp0 (cp_arguments_get (arguments, "too-many"), "group") == 0;
  if (theme != NULL)
    cp_theme_from_string (theme, &options->theme);
  options->title = cp_arguments_get (arguments, "title");
  options->alt = cp_arguments_get (arguments, "alt");
  return TRUE;
}

/* Other figures show every topic and source; what they show is chosen by --filter. */
static gboolean
check_scope (const CpArguments *arguments, GError **error)
{
  gboolean shows_all = !g_str_equal (cp_arguments_get (arguments, "figure"), "comparison");

  if (g_str_equal (cp_arguments_get (arguments, "figure"), "deck"))
    return cp_deck_options_check_usage (arguments, error);
  if (cp_arguments_has (arguments, "statements") || cp_arguments_has (arguments, "tray"))
    /* Translators: an error on the command line */
    return fail_usage (error, _("--statements and --tray belong to a deck"));
  if (shows_all && (cp_arguments_has (arguments, "topic") || cp_arguments_has (arguments, "source")
                    || cp_arguments_has (arguments, "question")))
    /* Translators: an error on the command line */
    return fail_usage (error, _("--topic, --source and --question belong to a comparison; other "
                                "figures take --filter"));
  return cp_scope_options_check_usage (arguments, error);
}

static CpFigureRequest *
make_request (const CpArguments *arguments, const CpCommonOptions *common, CpSnapshot *snapshot,
              const CpFigureOptions *options, GError **error)
{
  CpSubject subject = CP_SUBJECT_MATRIX;
  g_autoptr (CpMatrix) matrix = NULL;
  g_autoptr (CpComparison) comparison = NULL;

  cp_subject_from_string (cp_arguments_get (arguments, "figure"), &subject);
  if (subject == CP_SUBJECT_DECK)
    return cp_deck_options_make_request (arguments, common, snapshot, options, error);
  if (subject == CP_SUBJECT_COMPARISON)
    {
      cp_scope_options_print_unused (arguments);
      comparison = cp_scope_options_make_comparison (arguments, common, snapshot, error);
      return comparison != NULL ? cp_figure_request_new_comparison (comparison, options) : NULL;
    }
  matrix = cp_common_options_make_matrix (common, snapshot, error);
  return matrix != NULL ? cp_figure_request_new (subject, matrix, options) : NULL;
}

/* "OUT.png", "OUT-2.png", and so on. */
static char *
dup_page_path (const char *path, guint page)
{
  gsize stem = strrchr (path, '.') - path;

  if (page == 0)
    return g_strdup (path);
  return g_strdup_printf ("%.*s-%u%s", (int) stem, path, page + 1, path + stem);
}

/* Pages of an earlier figure that had more of them are left alone, but named. */
static void
print_stale (const char *path, guint n_pages)
{
  g_autoptr (GString) stale = g_string_new (NULL);
  g_autofree char *note = NULL;

  for (guint i = n_pages;; i++)
    {
      g_autofree char *page_path = dup_page_path (path, i);
      g_autofree char *display = g_filename_display_name (page_path);

      if (!g_file_test (page_path, G_FILE_TEST_EXISTS))
        break;
      g_string_append_printf (stale, "%s%s", stale->len > 0 ? ", " : "", display);
    }
  if (stale->len == 0)
    return;
  /* Translators: %s is a list of files */
  note = g_strdup_printf (_("Left from before, no page of this figure: %s"), stale->str);
  cp_output_print_note (note);
}

static gboolean
write_pages (GPtrArray *pages, CpFigureFormat format, const char *path, const char *input,
             const CpFigureOptions *options, GError **error)
{
  g_autoptr (CpOutputFiles) files = cp_output_files_new (input);
  g_autoptr (GPtrArray) contents = cp_figure_encode_pages (pages, format, options->scale, NULL,
                                                           error);

  if (contents == NULL)
    return FALSE;

  for (guint i = 0; i < contents->len; i++)
    {
      g_autofree char *page_path = dup_page_path (path, i);

      cp_output_files_add (files, page_path, contents->pdata[i]);
    }
  if (!cp_output_files_save (files, error))
    return FALSE;
  print_stale (path, contents->len);
  return TRUE;
}

/**
 * cp_export_figure_run:
 * @arguments: those of the command "export"
 * @suffix: what the output ends in, without its point
 *
 * Draws a figure into files, a page each, and prints their paths.
 *
 * Fails with %CP_CLI_ERROR_USAGE for options that do not go together, and with other errors where
 * the figure cannot be made; then no file is left behind.
 */
gboolean
cp_export_figure_run (const CpArguments *arguments, const char *suffix, GError **error)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  const char *input;
  g_auto (CpCommonOptions) common = { NULL };
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpFigureRequest) request = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  CpFigureFormat format;

  g_return_val_if_fail (arguments != NULL, FALSE);
  g_return_val_if_fail (suffix != NULL, FALSE);

  if (!take_options (arguments, &options, error) || !check_scope (arguments, error)
      || !cp_common_options_init (&common, arguments, error)
      || !cp_figure_format_from_suffix (suffix, &format))
    return FALSE;

  input = cp_arguments_get_rest (arguments, 0);
  snapshot = cp_common_options_load (&common, input, error);
  if (snapshot == NULL)
    return FALSE;
  request = make_request (arguments, &common, snapshot, &options, error);
  if (request == NULL)
    return FALSE;
  pages = cp_figure_request_lay_out (request, error);
  return pages != NULL
         && write_pages (pages, format, cp_arguments_get (arguments, "output"), input, &options,
                          error);
}
