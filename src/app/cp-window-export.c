/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window exports beside figures: the report, tables, and the corpus without its articles. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-export-target.h"
#include "cp-file-address.h"
#include "cp-window-private.h"

/* All but the corpus hold what is looked at: the statements that the filter lets through, the sides,
 * columns and measure of the window. The corpus without articles is the whole of it. */

typedef struct
{
  const char *action;
  const char *title; /* of the chooser */
  const char *files; /* what the chooser shows */
  const char *doing;
} Words;

static const Words words[CP_N_TEXTS] = {
  [CP_TEXT_REPORT] = { "export-report",
                       /* Translators: title of a file chooser */
                       N_("Export the Report"),
                       /* Translators: kind of files, in a file chooser: *.html */
                       N_("Web pages"),
                       /* Translators: beside a progress bar */
                       N_("Writing the report…") },
  [CP_TEXT_STATEMENTS] = { "export-statements",
                           /* Translators: title of a file chooser */
                           N_("Export the Statements"),
                           /* Translators: kind of files, in a file chooser: *.csv */
                           N_("CSV tables"),
                           /* Translators: beside a progress bar */
                           N_("Writing the table…") },
  /* Translators: title of a file chooser */
  [CP_TEXT_MATRIX] = { "export-matrix-table", N_("Export the Matrix as a Table"), N_("CSV tables"),
                       N_("Writing the table…") },
  /* Translators: title of a file chooser */
  [CP_TEXT_COMPARISON] = { "export-comparison-table", N_("Export the Comparison as a Table"),
                           N_("CSV tables"), N_("Writing the table…") },
  /* Translators: title of a file chooser: a project file without the texts, so that it may be given away */
  [CP_TEXT_CORPUS] = { "export-without-text", N_("Export the Corpus without its Articles"),
                       N_("Counterpoint projects"),
                       /* Translators: beside a progress bar */
                       N_("Writing the corpus…") },
};

/* On its way to being written. */
typedef struct
{
  CpWindow *window;
  GCancellable *work;
  GFile *target;
  CpTextKind kind;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->window);
  g_object_unref (self->work);
  g_object_unref (self->target);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
tell_done (const Export *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autofree char *uri = g_file_get_uri (self->target);
  g_autofree char *action = g_strconcat ("win.show-exported::", uri, NULL);
  g_autofree char *text = NULL;

  g_ptr_array_add (files, self->target);
  text = cp_export_target_dup_done (files, 1);
  cp_window_say (self->window, &(CpMessage) {
                                   .text = text,
                                   /* Translators: button beside the message that the report was written:
                                    * opens it in the web browser */
                                   .button = self->kind == CP_TEXT_REPORT ? _("Show the Report") : NULL,
                                   .action = self->kind == CP_TEXT_REPORT ? action : NULL,
                               });
}

static void
tell_failed (const Export *self, const GError *error)
{
  g_autofree char *base = g_file_get_basename (self->target);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is a file that could not be written; the reason follows. */
  g_autofree char *text = g_strdup_printf (_("“%s” was not exported."), name);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cp_window_show_error (self->window, text, error);
  else
    cp_window_say (self->window, &(CpMessage) { .text = text });
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = cp_text_export_run_finish (result, &error);

  cp_window_end_work (self->window, self->work);
  if (self->window->is_closed)
    return;
  if (done)
    tell_done (self);
  else
    tell_failed (self, error);
}

static void
progress_cb (double fraction, gpointer data)
{
  const Export *self = data;

  if (self->window->work == self->work)
    cp_window_tell_progress (self->window, fraction);
}

/* A name that was completed may be that of a file which nobody was asked about. */
static gboolean
may_replace (CpWindow *self, GFile *chosen, GFile *target)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (g_file_equal (chosen, target) || !g_file_query_exists (target, NULL))
    return TRUE;
  base = g_file_get_basename (target);
  name = g_filename_display_name (base);
  /* Translators: %s is a file that would have been replaced without a question. */
  text = g_strdup_printf (_("“%s” is there already and was left alone. Choose it by its whole name to "
                            "replace it, or another one."),
                          name);
  cp_window_show_error (self, text, NULL);

  return FALSE;
}

static void
response_cb (GtkNativeDialog *dialog, int response, CpWindow *self)
{
  CpTextKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "kind"));
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) target = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    chosen = cp_export_target_get_file (GTK_FILE_CHOOSER_NATIVE (dialog), "");
  g_clear_object (&self->chooser);
  if (chosen == NULL)
    return;
  target = cp_export_target_add_suffix (chosen, cp_text_kind_get_suffix (kind));
  if (may_replace (self, chosen, target))
    cp_window_export_to (self, kind, target);
}

/* What the file of a subject is called, without its suffix. */
static char *
dup_stem (CpTextKind kind, const char *subject)
{
  switch (kind)
    {
    case CP_TEXT_STATEMENTS:
      /* Translators: the name of a file; %s is the title of a corpus. */
      return g_strdup_printf (_("%s, statements"), subject);
    case CP_TEXT_MATRIX:
      /* Translators: the name of a file; %s is the title of a corpus. */
      return g_strdup_printf (_("%s, matrix"), subject);
    case CP_TEXT_COMPARISON:
      /* Translators: the name of a file; %s is what is compared. */
      return g_strdup_printf (_("%s, comparison"), subject);
    case CP_TEXT_CORPUS:
      /* Translators: the name of a file; %s is the title of a corpus. */
      return g_strdup_printf (_("%s, without articles"), subject);
    case CP_TEXT_REPORT:
    case CP_N_TEXTS:
    default:
      return g_strdup (subject);
    }
}

static char *
dup_name (CpWindow *self, CpTextKind kind)
{
  CpComparison *comparison = cp_session_get_comparison (cp_window_get_session (self));
  g_autofree char *subject = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *stem = NULL;

  subject = kind == CP_TEXT_COMPARISON && comparison != NULL
                ? cp_comparison_words_dup_subject (comparison)
                : cp_project_dup_title (self->project);
  clean = cp_export_target_dup_stem (subject);
  stem = dup_stem (kind, clean);

  return g_strconcat (stem, cp_text_kind_get_suffix (kind), NULL);
}

static void
ask_where (CpWindow *self, CpTextKind kind)
{
  g_autofree char *name = dup_name (self, kind);
  g_autofree char *pattern = g_strconcat ("*", cp_text_kind_get_suffix (kind), NULL);
  const char *patterns[] = { pattern, NULL };
  GtkFileChooser *chooser =
      cp_window_create_chooser (self, _(words[kind].title), GTK_FILE_CHOOSER_ACTION_SAVE,
                                _("_Export"), G_CALLBACK (response_cb));

  cp_export_target_go_to_last_folder (chooser);
  cp_window_add_filter (chooser, _(words[kind].files), patterns);
  gtk_file_chooser_set_current_name (chooser, name);
  g_object_set_data (G_OBJECT (chooser), "kind", GUINT_TO_POINTER (kind));
  gtk_native_dialog_show (self->chooser);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  for (guint kind = 0; kind < CP_N_TEXTS; kind++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), words[kind].action))
      ask_where (data, kind);
}

/* In whatever shows web pages. */
static void
show_exported_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = cp_file_address_new_file (g_variant_get_string (parameter, NULL));

  if (g_file_is_native (file))
    cp_window_show_file (data, file, FALSE);
}

static const GActionEntry entries[] = {
  { "export-report", export_cb },
  { "export-statements", export_cb },
  { "export-matrix-table", export_cb },
  { "export-comparison-table", export_cb },
  { "export-without-text", export_cb },
  { "show-exported", show_exported_cb, "s" },
};

/**
 * cp_window_add_export_actions:
 *
 * Adds the actions that write reports and tables.
 */
void
cp_window_add_export_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_update_export_actions:
 *
 * Offers only what can be done.
 */
void
cp_window_update_export_actions (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);

  for (guint kind = 0; kind < CP_N_TEXTS; kind++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), words[kind].action);
      gboolean enabled = session != NULL
                         && (kind != CP_TEXT_COMPARISON || cp_session_get_comparison (session) != NULL);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
    }
}

/**
 * cp_window_export_to:
 * @kind: what is written, of what the window shows
 * @target: the file, which is replaced where it is there
 *
 * Exports beside the main loop, and says what became of it.
 */
void
cp_window_export_to (CpWindow *self, CpTextKind kind, GFile *target)
{
  CpSession *session = cp_window_get_session (self);
  CpMatrix *matrix = session != NULL ? cp_session_get_matrix (session) : NULL;
  CpComparison *comparison = session != NULL ? cp_session_get_comparison (session) : NULL;
  Export *export;

  if (matrix == NULL || (kind == CP_TEXT_COMPARISON && comparison == NULL)
      || cp_window_is_busy (self))
    {
      /* Translators: error message */
      cp_window_show_error (self, _("Nothing was exported: Counterpoint is busy with something else. "
                                    "Export again when that is done."),
                            NULL);
      return;
    }
  export = g_new0 (Export, 1);
  export->window = g_object_ref (self);
  export->work = cp_window_begin_work (self, _(words[kind].doing));
  export->target = g_object_ref (target);
  export->kind = kind;
  cp_text_export_run_async (kind, matrix, comparison, target, progress_cb, export, export->work,
                            done_cb, export);
}
