/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that read articles in. */

#include <glib/gi18n-lib.h>

#include "cp-chooser-folder.h"
#include "cp-clipboard-article.h"
#include "cp-window-private.h"

#define FOLDER_KEY "import-folder"

/* Of what is on this computer; the window says that the rest is not. */
static GPtrArray *
list_paths (CpWindow *self, GSList *files)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) remote = g_ptr_array_new ();

  for (GSList *link = files; link != NULL; link = link->next)
    if (g_file_peek_path (link->data) != NULL)
      g_ptr_array_add (paths, g_strdup (g_file_peek_path (link->data)));
    else
      g_ptr_array_add (remote, link->data);
  if (remote->len > 0)
    cp_window_refuse_remote (self, remote);
  return paths;
}

static void
import_chosen (CpWindow *self, GSList *files)
{
  cp_chooser_folder_remember (FOLDER_KEY, files->data, FALSE);
  cp_window_take_files (self, files);
}

/* Into the corpus that is open, without a question; unless something else is under way. */
static void
attach_chosen (CpWindow *self, GSList *files)
{
  g_autoptr (GPtrArray) paths = list_paths (self, files);

  if (cp_window_is_busy (self))
    cp_window_import_files (self, files);
  else if (paths->len > 0)
    {
      self->importing = cp_importing_new_for_files (self, paths, FALSE);
      cp_importing_begin (self->importing);
    }
}

static void
import_response_cb (GtkNativeDialog *dialog, int response, CpWindow *self)
{
  cp_window_take_chosen (self, dialog, response, import_chosen);
}

static void
attach_response_cb (GtkNativeDialog *dialog, int response, CpWindow *self)
{
  cp_window_take_chosen (self, dialog, response, attach_chosen);
}

static void
ask_for_articles (CpWindow *self, const char *title, const char *accept, GCallback response_cb)
{
  static const char *const articles[] = { "*.txt",  "*.text", "*.md",    "*.markdown", "*.html",
                                          "*.htm",  "*.xhtml", "*.json", "*.jsonl",    "*.ndjson",
                                          NULL };
  static const char *const all[] = { "*", NULL };
  GtkFileChooser *chooser = cp_window_create_chooser (self, title, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                      accept, response_cb);

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  cp_window_add_filter (chooser, _("Articles"), articles);
  cp_window_add_filter (chooser, _("All files"), all);
  cp_chooser_folder_go_back (FOLDER_KEY, chooser);
  gtk_native_dialog_show (self->chooser);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ask_for_articles (data, _("Import Articles"),
                    /* Translators: button of a file chooser: imports the articles that are chosen */
                    _("_Import"), G_CALLBACK (import_response_cb));
}

static void
attach_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Translators: title of a file chooser: texts for articles of the corpus that have none */
  ask_for_articles (data, _("Attach Articles"),
                    /* Translators: button of a file chooser: takes the texts for articles that have none */
                    _("_Attach"), G_CALLBACK (attach_response_cb));
}

static void
import_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  GtkFileChooser *chooser =
      /* Translators: title of a file chooser */
      cp_window_create_chooser (self, _("Import a Folder of Articles"),
                                GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Import"),
                                G_CALLBACK (import_response_cb));

  cp_chooser_folder_go_back (FOLDER_KEY, chooser);
  gtk_native_dialog_show (self->chooser);
}

/* A window that was closed waits for no articles. */
static void
take_article (CpWindow *self, GAsyncResult *result, const char *nothing, const char *busy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpArticle) article = cp_clipboard_article_read_finish (result, &error);

  if (self->is_closed)
    return;
  if (article == NULL)
    cp_window_show_error (self, nothing, error);
  else if (cp_window_is_busy (self))
    cp_window_show_error (self, busy, NULL);
  else
    {
      self->importing = cp_importing_new_for_article (self, g_steal_pointer (&article));
      cp_importing_begin (self->importing);
    }
}

static void
pasted_article_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpWindow) self = data;

  /* Translators: title of an error; the reason follows */
  take_article (self, result, _("Nothing was pasted."),
                /* Translators: under “Nothing was pasted.” */
                _("Other articles are being read. Paste when that is done."));
}

static void
dropped_article_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpWindow) self = data;

  /* Translators: title of an error; the reason follows */
  take_article (self, result, _("Nothing was imported."),
                /* Translators: under “Nothing was imported.”; to drop is to drag an article onto the
                 * window */
                _("Other articles are being read. Drop this one again when that is done."));
}

static void
paste_article_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_clipboard_article_read_async (gtk_widget_get_clipboard (GTK_WIDGET (data)), NULL,
                                   pasted_article_read_cb, g_object_ref (data));
}

static void
recode_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_window_recode (data);
}

static const GActionEntry entries[] = {
  { "import", import_cb },
  { "import-folder", import_folder_cb },
  { "paste-article", paste_article_cb },
};

/* Those that need a corpus. */
static const GActionEntry corpus_entries[] = {
  { "attach", attach_cb },
  { "recode", recode_cb },
};

/**
 * cp_window_add_import_actions:
 *
 * Adds the actions that read articles in.
 */
void
cp_window_add_import_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), corpus_entries,
                                   G_N_ELEMENTS (corpus_entries), self);
}

/**
 * cp_window_update_import_actions:
 *
 * Offers only what can be done.
 */
void
cp_window_update_import_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (corpus_entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), corpus_entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->project != NULL);
    }
  cp_window_update_report_actions (self);
  cp_window_update_review_actions (self);
  cp_window_update_statement_actions (self);
}

/**
 * cp_window_import_files:
 * @files: (element-type GFile): articles, and folders of them
 *
 * Imports articles as soon as nothing else is being read, and asks where to.
 */
void
cp_window_import_files (CpWindow *self, GSList *files)
{
  g_autoptr (GPtrArray) paths = list_paths (self, files);

  g_ptr_array_extend_and_steal (self->articles, g_steal_pointer (&paths));
  cp_window_work_on (self);
}

/**
 * cp_window_import_waiting:
 *
 * Begins with the articles that wait.
 */
void
cp_window_import_waiting (CpWindow *self)
{
  g_autoptr (GPtrArray) paths = g_steal_pointer (&self->articles);

  self->articles = g_ptr_array_new_with_free_func (g_free);
  self->importing = cp_importing_new_for_files (self, paths, TRUE);
  cp_importing_begin (self->importing);
}

/**
 * cp_window_tell_cancelled:
 *
 * Says that an import was stopped.
 */
void
cp_window_tell_cancelled (CpWindow *self)
{
  cp_window_say (self, &(CpMessage) {
                           .text = self->project != NULL
                                       /* Translators: message, where a person has stopped an import into
                                        * the corpus that is open */
                                       ? _("Import cancelled; the corpus is as it was.")
                                       /* Translators: message, where a person has stopped an import and
                                        * no corpus is open */
                                       : _("Import cancelled; nothing was added."),
                       });
}

/**
 * cp_window_paste_drop:
 * @drop: text or a page
 *
 * Imports an article that was dropped, as one that is pasted.
 */
void
cp_window_paste_drop (CpWindow *self, GdkDrop *drop)
{
  cp_clipboard_article_read_drop_async (drop, NULL, dropped_article_read_cb, g_object_ref (self));
}
