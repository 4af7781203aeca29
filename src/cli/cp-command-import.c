/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "import": attaches articles to a corpus that was shared without them. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-attach.h"
#include "cp-card-face.h"
#include "cp-cli-error.h"
#include "cp-command-list.h"
#include "cp-corpus-argument.h"
#include "cp-corpus.h"
#include "cp-json-text.h"
#include "cp-output-files.h"
#include "cp-output.h"
#include "cp-plain-text.h"
#include "cp-project-file.h"

#define SUFFIX ".counterpoint"

static const CpOption options[] = {
  { "output", 'o', CP_OPTION_FILE, "OUT.counterpoint",
    N_("Where to write the new corpus (CORPUS-attached.counterpoint, here)") },
  { "into", 0, CP_OPTION_FILE, "CORPUS", N_("The corpus that the articles belong to") },
  { "title", 0, CP_OPTION_TEXT, "TEXT", N_("The title of the new corpus (that of CORPUS)") },
  { "topics", 0, CP_OPTION_FILE, "FROM.counterpoint|suggest", NULL },
  { NULL }
};

/* One call of the command. */
typedef struct
{
  CpCorpus *corpus;
  GString *lines;
  guint n_statements;
  guint n_placed;
} CpImport;

static void
clear_import (CpImport *self)
{
  g_clear_object (&self->corpus);
  g_string_free (self->lines, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpImport, clear_import)

static int
compare_paths_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The text files of a folder, by name. */
static gboolean
add_folder (GPtrArray *paths, const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (found, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (found, compare_paths_cb);
  g_ptr_array_extend_and_steal (paths, g_steal_pointer (&found));
  return TRUE;
}

static GPtrArray *
list_paths (const CpArguments *arguments, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint n = cp_arguments_get_n_rest (arguments);

  for (guint i = 0; i < n; i++)
    {
      const char *path = cp_arguments_get_rest (arguments, i);

      if (!g_file_test (path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (paths, g_strdup (path));
      else if (!add_folder (paths, path, error))
        return NULL;
    }
  return g_steal_pointer (&paths);
}

/* "Orda.kz, Nov 2023: 22 of 23 statements placed", and which were not. */
static void
append_report (CpImport *self, const char *file, const CpAttachReport *report)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autofree char *label = cp_words_dup_document (snapshot, report->document);
  guint n_missing = report->missing != NULL ? report->missing->len : 0;

  self->n_statements += report->n_statements;
  self->n_placed += report->n_statements - n_missing;
  g_string_append_printf (self->lines,
                          /* Translators: %1$s is a file, %2$s an article, then two numbers */
                          ngettext ("%1$s: %2$s, %3$u of %4$u statement placed",
                                    "%1$s: %2$s, %3$u of %4$u statements placed",
                                    report->n_statements),
                          file, label, report->n_statements - n_missing, report->n_statements);
  g_string_append_c (self->lines, '\n');
  for (guint i = 0; i < n_missing; i++)
    {
      /* Translators: %s is the id of a statement whose place is not in the article */
      g_string_append_printf (self->lines, _("  not found, stays a paraphrase: %s"),
                              columns->id[g_array_index (report->missing, guint32, i)]);
      g_string_append_c (self->lines, '\n');
    }
}

static gboolean
fail_unknown (const char *file, const CpAttachReport *report, GError **error)
{
  if (report->result == CP_ATTACH_CHANGED)
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: %s is a file */
                 _("“%s” has the title of an article of the corpus, but not one of its statements "
                   "stands in it: it is another version. Nothing is written."),
                 file);
  else
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: %s is a file */
                 _("“%s” is no article of the corpus, and this version does not read new articles "
                   "yet. Leave it out. Nothing is written."),
                 file);
  return FALSE;
}

static gboolean
attach_file (CpImport *self, const char *path, GError **error)
{
  g_autofree char *display = g_filename_display_name (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = cp_plain_text_load (path, NULL, error);
  g_autoptr (CpAttachReport) report = NULL;
  g_autoptr (CpEdit) edit = NULL;

  if (text == NULL)
    return FALSE;
  edit = cp_attach_text (cp_corpus_get_current (self->corpus), text, name, &report);
  if (report->result == CP_ATTACH_UNKNOWN || report->result == CP_ATTACH_CHANGED)
    return fail_unknown (display, report, error);
  if (edit != NULL && !cp_corpus_apply (self->corpus, edit, error))
    return FALSE;

  if (report->result == CP_ATTACH_PLACED)
    {
      append_report (self, display, report);
      return TRUE;
    }
  /* Translators: %s is a file */
  g_string_append_printf (self->lines, _("%s: the corpus has this article already"), display);
  g_string_append_c (self->lines, '\n');
  return TRUE;
}

static gboolean
set_title (CpImport *self, const char *title, GError **error)
{
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (GString) json = NULL;

  if (title == NULL)
    return TRUE;

  edit = cp_edit_new (_("Change the title"));
  json = g_string_new (NULL);
  cp_json_append_string (json, title);
  cp_edit_set_member (edit, "title", json->str);
  return cp_corpus_apply (self->corpus, edit, error);
}

/* What was named, else "CORPUS-attached.counterpoint" in this folder if that is free. */
static char *
dup_output (const CpArguments *arguments, GError **error)
{
  const char *output = cp_arguments_get (arguments, "output");
  g_autofree char *name = NULL;
  g_autofree char *made = NULL;

  if (output != NULL)
    return g_strdup (output);

  name = g_path_get_basename (cp_arguments_get (arguments, "into"));
  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  made = g_strconcat (name, "-attached" SUFFIX, NULL);
  if (!g_file_test (made, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&made);

  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %s is a file */
               _("“%s” is there already. Name another file with -o."), made);
  return NULL;
}

static gboolean
check_usage (const CpArguments *arguments, GError **error)
{
  const char *output = cp_arguments_get (arguments, "output");

  if (cp_arguments_get (arguments, "into") == NULL)
    g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                         _("This version does not read new articles yet. With --into CORPUS it "
                           "attaches articles to a corpus that was shared without them."));
  else if (cp_arguments_has (arguments, "topics"))
    g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                         _("--topics does not go with --into: the topics are those of CORPUS"));
  else if (output != NULL && !g_str_has_suffix (output, SUFFIX))
    g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                         _("-o needs a file that ends in .counterpoint"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
attach_files (CpImport *self, const GPtrArray *paths, GError **error)
{
  for (guint i = 0; i < paths->len; i++)
    if (!attach_file (self, paths->pdata[i], error))
      return FALSE;

  if (paths->len == 0)
    {
      g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                           _("There is no article to attach: no file ends in .txt."));
      return FALSE;
    }
  if (paths->len > 1 && self->n_statements > 0)
    {
      /* Translators: %1$u and %2$u are numbers of statements */
      g_string_append_printf (self->lines, ngettext ("%1$u of %2$u statement placed",
                                                     "%1$u of %2$u statements placed",
                                                     self->n_statements),
                              self->n_placed, self->n_statements);
      g_string_append_c (self->lines, '\n');
    }
  return TRUE;
}

static gboolean
run_import (const CpArguments *arguments, GError **error)
{
  g_auto (CpImport) self = { .lines = g_string_new (NULL) };
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *output = NULL;
  g_autofree char *display = NULL;

  if (!check_usage (arguments, error))
    return FALSE;
  output = dup_output (arguments, error);
  if (output == NULL)
    return FALSE;
  snapshot = cp_corpus_argument_load (cp_arguments_get (arguments, "into"), error);
  if (snapshot == NULL)
    return FALSE;
  paths = list_paths (arguments, error);
  if (paths == NULL)
    return FALSE;

  self.corpus = cp_corpus_new_for_snapshot (snapshot);
  if (!cp_output_files_check_input (output, cp_arguments_get (arguments, "into"), error)
      || !set_title (&self, cp_arguments_get (arguments, "title"), error)
      || !attach_files (&self, paths, error)
      || !cp_project_file_save (cp_corpus_get_current (self.corpus), output, NULL, NULL, NULL,
                                NULL, error))
    return FALSE;

  display = g_filename_display_name (output);
  g_string_append_printf (self.lines, "%s\n", display);
  return cp_output_print (self.lines->str, error);
}

const CpCommand cp_command_import = {
  .name = "import",
  .usage = "[OPTION…] --into CORPUS FILE|FOLDER…",
  .summary = N_("Attach articles to a corpus that was shared without them"),
  .explanation = N_("Each article (a text file) is known by its title and by the statements in it, "
                    "which get their exact places; a statement that is not found stays a "
                    "paraphrase. CORPUS itself is left alone, a new one is written. To attach "
                    "articles to the built-in corpus, write it to a file first, with “counterpoint "
                    "export --without-text -o FILE.counterpoint”."),
  .options = options,
  .n_required = 1,
  .n_allowed = G_MAXUINT,
  .run = run_import,
};
