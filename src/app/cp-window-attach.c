/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files given to a window: projects are opened, articles attached to the corpus that knows them. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-attach.h"
#include "cp-plain-text.h"
#include "cp-window-private.h"

/* How much of a file is looked at to tell a project from an article. */
#define SNIFFED_BYTES 4096

/* What became of one file. */
typedef struct
{
  char *name;
  CpEdit *edit; /* or NULL */
  CpAttachReport *report; /* NULL where the file could not be read */
  GError *error;
} Article;

/* Articles that are being read. */
typedef struct
{
  GWeakRef window;
  GCancellable *work;
  CpSnapshot *snapshot;
  GPtrArray *paths;
} Attaching;

/* What is said when all is done. */
typedef struct
{
  GString *refused;
  guint n_attached;
  guint n_present;
  guint n_placed;
  guint n_statements;
  guint n_refused;
} Result;

static void
free_article (gpointer data)
{
  Article *article = data;

  g_free (article->name);
  g_clear_pointer (&article->edit, cp_edit_unref);
  g_clear_pointer (&article->report, cp_attach_report_free);
  g_clear_error (&article->error);
  g_free (article);
}

static void
free_attaching (gpointer data)
{
  Attaching *attaching = data;

  g_weak_ref_clear (&attaching->window);
  g_object_unref (attaching->work);
  cp_snapshot_unref (attaching->snapshot);
  g_ptr_array_unref (attaching->paths);
  g_free (attaching);
}

static Article *
read_article (CpSnapshot *snapshot, const char *path, GCancellable *cancellable)
{
  Article *article = g_new0 (Article, 1);
  g_autofree char *text = cp_plain_text_load (path, cancellable, &article->error);

  article->name = g_filename_display_basename (path);
  if (text != NULL)
    article->edit = cp_attach_text (snapshot, text, article->name, &article->report);
  return article;
}

static void
read_articles_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Attaching *attaching = data;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (free_article);

  for (guint i = 0; i < attaching->paths->len; i++)
    {
      if (g_task_return_error_if_cancelled (task))
        return;
      g_ptr_array_add (articles, read_article (attaching->snapshot, attaching->paths->pdata[i],
                                               cancellable));
    }
  g_task_return_pointer (task, g_steal_pointer (&articles), (GDestroyNotify) g_ptr_array_unref);
}

static void
refuse (Result *result, const char *name, const char *why)
{
  result->n_refused++;
  if (result->refused->len > 0)
    g_string_append_c (result->refused, '\n');
  /* Translators: a file, and why it was left out */
  g_string_append_printf (result->refused, _("%s: %s"), name, why);
}

static const char *
explain_refusal (const Article *article)
{
  if (article->error != NULL)
    return article->error->message;
  if (article->report->result == CP_ATTACH_CHANGED)
    return _("has the title of an article of this corpus, but none of its statements stands in it: "
             "it is another version");
  return _("is no article that this corpus knows");
}

static void
add_article (CpEdit *edit, const Article *article, Result *result)
{
  guint n_missing = article->report->missing != NULL ? article->report->missing->len : 0;

  cp_edit_append (edit, article->edit);
  result->n_attached++;
  result->n_statements += article->report->n_statements;
  result->n_placed += article->report->n_statements - n_missing;
}

static CpEdit *
create_edit (guint n_articles)
{
  /* Translators: %u is a number of articles; what can be undone */
  g_autofree char *name = g_strdup_printf (
      ngettext ("Attach %u article", "Attach %u articles", n_articles), n_articles);

  return cp_edit_new (name);
}

/* One step to be undone, however many articles. The same article given twice is attached once. */
static CpEdit *
make_edit (const GPtrArray *articles, Result *result)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  g_autoptr (CpEdit) all = cp_edit_new ("");
  CpEdit *edit;

  for (guint i = 0; i < articles->len; i++)
    {
      const Article *article = articles->pdata[i];

      if (article->error != NULL || article->report->result == CP_ATTACH_UNKNOWN
          || article->report->result == CP_ATTACH_CHANGED)
        refuse (result, article->name, explain_refusal (article));
      else if (article->edit == NULL
               || !g_hash_table_add (done, GUINT_TO_POINTER (article->report->document)))
        result->n_present++;
      else
        add_article (all, article, result);
    }
  edit = create_edit (result->n_attached);
  cp_edit_append (edit, all);

  return edit;
}

/* Whether the corpus has the articles now; an edit in the meantime may be in their way. */
static gboolean
take_articles (CpWindow *window, const GPtrArray *articles, Result *result)
{
  g_autoptr (CpEdit) edit = make_edit (articles, result);
  g_autoptr (GError) error = NULL;

  if (cp_edit_is_empty (edit)
      || cp_history_apply (cp_session_get_history (cp_window_get_session (window)), edit, &error))
    return TRUE;
  cp_window_show_error (window, _("The articles were not attached. The corpus is as it was."),
                        error);
  return FALSE;
}

static char *
dup_attached (const Result *result)
{
  /* Translators: %u is a number of articles */
  g_autofree char *articles = g_strdup_printf (
      ngettext ("%u article attached", "%u articles attached", result->n_attached),
      result->n_attached);

  if (result->n_attached == 0 && result->n_present > 0)
    return g_strdup (ngettext ("The corpus has this article already.",
                               "The corpus has these articles already.", result->n_present));
  if (result->n_attached == 0)
    return g_strdup (ngettext ("The file was not attached.", "None of the files was attached.",
                               result->n_refused));
  /* Translators: "2 articles attached", how many of how many statements are found in them */
  return g_strdup_printf (ngettext ("%s: %u of %u statement has its place in the text.",
                                    "%s: %u of %u statements have their place in the text.",
                                    result->n_statements),
                          articles, result->n_placed, result->n_statements);
}

static void
show_result (CpWindow *window, const Result *result)
{
  g_autofree char *text = dup_attached (result);

  cp_window_say (window, &(CpMessage) {
                           .error = result->n_refused > 0,
                           .text = text,
                           .details = result->n_refused > 0 ? result->refused->str : NULL,
                           .button = result->n_attached > 0 ? _("Undo") : NULL,
                           .action = "win.undo",
                       });
}

static void
articles_read_cb (GObject *source, GAsyncResult *async_result, gpointer data)
{
  Attaching *attaching = g_task_get_task_data (G_TASK (async_result));
  g_autoptr (CpWindow) window = g_weak_ref_get (&attaching->window);
  g_autoptr (GPtrArray) articles = g_task_propagate_pointer (G_TASK (async_result), NULL);
  Result result = { .refused = g_string_new (NULL) };

  if (window != NULL && articles != NULL && !g_cancellable_is_cancelled (attaching->work))
    if (take_articles (window, articles, &result))
      show_result (window, &result);
  if (window != NULL)
    cp_window_end_work (window, attaching->work);
  g_string_free (result.refused, TRUE);
}

static void
attach_paths (CpWindow *self, GPtrArray *paths)
{
  Attaching *attaching = g_new0 (Attaching, 1);
  g_autoptr (GTask) task = NULL;

  g_weak_ref_init (&attaching->window, self);
  attaching->work = cp_window_begin_work (self, _("Reading the articles…"));
  attaching->snapshot = cp_corpus_snapshot (cp_session_get_corpus (cp_window_get_session (self)));
  attaching->paths = g_ptr_array_ref (paths);
  task = g_task_new (NULL, attaching->work, articles_read_cb, NULL);
  g_task_set_task_data (task, attaching, free_attaching);
  g_task_run_in_thread (task, read_articles_cb);
}

static void
refuse_remote (CpWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* Translators: %s is an address */
  g_autofree char *text = g_strdup_printf (_("“%s” is not a file on this computer."), name);

  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = text,
                           .details = _("Counterpoint opens no network. Save the file first, then "
                                        "open it from there."),
                       });
}

static void
refuse_without_corpus (CpWindow *self)
{
  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = _("This is no Counterpoint project."),
                           .details = _("To attach an article, open the corpus that knows it first."),
                           .button = _("Open the Sample"),
                           .action = "win.open-builtin",
                       });
}

static gboolean
dropped_cb (CpWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  cp_window_take_files (self, files);

  return TRUE;
}

/**
 * cp_window_is_project_file:
 *
 * Tells a project from an article: by its name, and where it came without its suffix, by how it
 * begins.
 */
gboolean
cp_window_is_project_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) stream = NULL;
  char bytes[SNIFFED_BYTES + 1] = "";
  gsize n_bytes = 0;

  if (name != NULL && g_str_has_suffix (name, ".counterpoint"))
    return TRUE;
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return FALSE;
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, SNIFFED_BYTES, &n_bytes, NULL,
                                   NULL))
    return FALSE;

  return bytes[strspn (bytes, "\xef\xbb\xbf \t\r\n")] == '{'
         && strstr (bytes, "\"counterpoint\"") != NULL;
}

/**
 * cp_window_attach_files:
 * @files: (element-type GFile): articles as plain text
 *
 * Attaches articles to the corpus, and says what became of each.
 */
void
cp_window_attach_files (CpWindow *self, GSList *files)
{
  for (GSList *link = files; link != NULL; link = link->next)
    if (g_file_peek_path (link->data) != NULL)
      g_ptr_array_add (self->articles, g_strdup (g_file_peek_path (link->data)));
    else
      refuse_remote (self, link->data);
  cp_window_work_on (self);
}

/**
 * cp_window_attach_waiting:
 *
 * Attaches the articles that wait.
 *
 * Returns: whether there is a corpus to attach them to
 */
gboolean
cp_window_attach_waiting (CpWindow *self)
{
  g_autoptr (GPtrArray) paths = g_steal_pointer (&self->articles);

  self->articles = g_ptr_array_new_with_free_func (g_free);
  if (self->project == NULL)
    {
      refuse_without_corpus (self);
      return FALSE;
    }
  attach_paths (self, paths);

  return TRUE;
}

/**
 * cp_window_take_files:
 * @files: (element-type GFile): whatever was chosen or dropped
 *
 * Opens the projects among some files, and attaches the others.
 */
void
cp_window_take_files (CpWindow *self, GSList *files)
{
  g_autoptr (GSList) articles = NULL;

  for (GSList *link = files; link != NULL; link = link->next)
    if (g_file_peek_path (link->data) == NULL)
      refuse_remote (self, link->data);
    else if (cp_window_is_project_file (link->data))
      g_queue_push_tail (&self->next_projects, g_strdup (g_file_peek_path (link->data)));
    else
      articles = g_slist_append (articles, link->data);
  cp_window_attach_files (self, articles);
}

/**
 * cp_window_add_drop_target:
 *
 * Lets files be dropped on the window.
 */
void
cp_window_add_drop_target (CpWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
