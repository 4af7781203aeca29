/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that writes a figure for slides: seen before, chosen, copied, dragged, exported. */

#include "cp-export-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-compat.h"
#include "cp-dialog-title.h"
#include "cp-export-memory.h"
#include "cp-export-note.h"
#include "cp-export-panes.h"
#include "cp-export-target.h"
#include "cp-place-words.h"
#include "cp-settings.h"
#include "cp-tray-talk.h"

/*
 * The dialog ties choices and preview together. It draws what the session shows when it is drawn.
 * How files are written is in cp-export-dialog-files.c, copying and dragging in
 * cp-export-dialog-copy.c.
 */

G_DEFINE_FINAL_TYPE (CpExportDialog, cp_export_dialog, GTK_TYPE_WINDOW)

static const char *
get_corpus_title (CpExportDialog *self)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  const char *title = NULL;

  if (matrix != NULL)
    title = cp_snapshot_get_title (cp_matrix_get_snapshot (matrix));

  /* Translators: the matrix of topics and sources: a page, and a title where the corpus has none */
  return title != NULL && *title != '\0' ? title : _("Matrix");
}

/* What a figure of the whole corpus is called. */
static char *
dup_corpus_name (CpExportDialog *self)
{
  const char *title = get_corpus_title (self);

  switch (cp_export_dialog_get_subject (self))
    {
    case CP_SUBJECT_TIMELINE:
      /* Translators: the name of a file; %s is the title of a corpus. */
      return g_strdup_printf (_("%s, timeline"), title);
    case CP_SUBJECT_OVERVIEW:
      /* Translators: the name of a file; %s is the title of a corpus. */
      return g_strdup_printf (_("%s, overview"), title);
    case CP_SUBJECT_DECK:
      /* Translators: the name of a file; %s is the title of a corpus. */
      return g_strdup_printf (_("%s, deck"), title);
    case CP_SUBJECT_MATRIX:
    case CP_SUBJECT_COMPARISON:
    case CP_SUBJECT_PICKED:
    case CP_N_SUBJECTS:
    default:
      return g_strdup (title);
    }
}

/* What a figure is of: the comparison's subject, else the title that was written, else the corpus. */
static char *
dup_subject (CpExportDialog *self)
{
  CpFigureOptions options;

  if (cp_export_dialog_get_subject (self) == CP_SUBJECT_COMPARISON)
    return cp_comparison_words_dup_subject (cp_session_get_comparison (self->session));
  if (cp_export_choices_get_options (self->choices, &options, NULL) && options.title != NULL)
    return g_strdup (options.title);
  if (cp_export_dialog_get_subject (self) == CP_SUBJECT_PICKED
      && cp_tray_get_name (cp_session_get_tray (self->session)) != NULL)
    return g_strdup (cp_tray_get_name (cp_session_get_tray (self->session)));
  return dup_corpus_name (self);
}

static void
update_page_label (CpExportDialog *self)
{
  guint n_pages = cp_export_preview_get_n_pages (self->preview);
  gboolean drawing = n_pages == 0 && cp_export_preview_get_fault (self->preview) == NULL;
  gboolean slow = cp_export_preview_is_slow (self->preview);
  g_autofree char *text = NULL;

  /* Translators: which page of how many is in sight. */
  text = g_strdup_printf (_("Page %u of %u"), cp_export_preview_get_page (self->preview) + 1,
                          n_pages);
  /* Translators: below the preview of a figure, while it is drawn. */
  gtk_label_set_text (self->page_label, drawing || slow ? _("Drawing…") : n_pages > 0 ? text : "");
  gtk_spinner_set_spinning (self->spinner, slow);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), slow);
}

static void
update_note (CpExportDialog *self, const CpFigureOptions *options)
{
  g_autofree char *name = cp_export_dialog_dup_name (self);
  g_autofree char *note = cp_export_note_dup (
      self->preview, options, cp_export_choices_get_format (self->choices), name);

  if (note != NULL)
    cp_export_choices_set_note (self->choices, note);
}

/* What the figure says of itself where nothing else is written. */
static void
update_generated (CpExportDialog *self, const CpFigureOptions *options)
{
  guint page = cp_export_preview_get_page (self->preview);
  const CpFigure *first = cp_export_preview_get_figure (self->preview, 0);
  const CpFigure *figure = cp_export_preview_get_figure (self->preview, page);

  if (figure != NULL)
    cp_export_choices_set_generated (
        self->choices, options->title == NULL ? cp_figure_get_title (first) : NULL,
        cp_figure_get_description (figure) != NULL ? cp_figure_get_description (figure) : "");
}

static void
update_preview (CpExportDialog *self)
{
  /* The picture does not show the alternative, and the generated one is read off the figure. */
  g_autoptr (CpFigureRequest) request = cp_export_dialog_create_request (self, FALSE);

  if (request != NULL)
    cp_export_preview_set_request (self->preview, request);
  cp_export_dialog_reset_hint (self);
  cp_export_dialog_update_actions (self);
}

static void
preview_changed_cb (CpExportDialog *self)
{
  CpFigureOptions options;
  const GError *fault = cp_export_preview_get_fault (self->preview);

  if (self->session == NULL)
    return;
  cp_export_dialog_update_actions (self);
  update_page_label (self);
  if (fault != NULL)
    cp_export_dialog_set_fault (self, fault->message);
  if (!cp_export_choices_get_options (self->choices, &options, NULL))
    return;
  update_note (self, &options);
  update_generated (self, &options);
}

static void
choices_changed_cb (CpExportDialog *self)
{
  cp_export_dialog_set_fault (self, NULL);
  update_preview (self);
  if (self->is_ready)
    cp_export_dialog_remember (self);
}

static void
tray_changed_cb (CpExportDialog *self)
{
  g_autoptr (CpTalk) talk = cp_tray_talk_new (self->session);
  const char *name = talk != NULL ? cp_talk_get_name (talk) : NULL;

  if (talk != NULL && name == NULL)
    /* Translators: the tray collects cards for a deck; its name where it has none of its own */
    name = _("Tray");
  cp_export_choices_set_tray (self->choices, name);
  update_preview (self);
}

static void
matrix_changed_cb (CpExportDialog *self)
{
  cp_export_choices_set_matrix (self->choices, cp_session_get_matrix (self->session));
  tray_changed_cb (self);
}

static void
comparison_changed_cb (CpExportDialog *self)
{
  CpComparison *comparison = cp_session_get_comparison (self->session);
  g_autofree char *subject = NULL;

  if (comparison != NULL)
    subject = cp_comparison_words_dup_subject (comparison);
  cp_export_choices_set_comparison (self->choices, subject);
  update_preview (self);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
turn_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpExportDialog *self = CP_EXPORT_DIALOG (widget);
  guint page = cp_export_preview_get_page (self->preview);
  gboolean is_next = g_str_equal (action, "export.next-page");

  if (is_next || page > 0)
    cp_export_preview_set_page (self->preview, is_next ? page + 1 : page - 1);
}

/* What runs is stopped, and the window stays to tell what became of it. */
static gboolean
cp_export_dialog_close_request (GtkWindow *window)
{
  if (cp_export_dialog_stop (CP_EXPORT_DIALOG (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (cp_export_dialog_parent_class)->close_request (window);
}

static void
cp_export_dialog_dispose (GObject *object)
{
  CpExportDialog *self = CP_EXPORT_DIALOG (object);

  cp_export_dialog_clear_files (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cp_export_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  cp_export_dialog_install_file_actions (widget_class);
  cp_export_dialog_install_copy_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "export.previous-page", NULL, turn_page_cb);
  gtk_widget_class_install_action (widget_class, "export.next-page", NULL, turn_page_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "export.previous-page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "export.next-page", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, message);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, message_text);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CpExportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
}

static void
cp_export_dialog_class_init (CpExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cp_export_dialog_close_request;

  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  g_type_ensure (CP_TYPE_EXPORT_CHOICES);
  g_type_ensure (CP_TYPE_EXPORT_PANES);
  g_type_ensure (CP_TYPE_EXPORT_PREVIEW);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-export-dialog.ui");
  bind_children (widget_class);
}

static void
cp_export_dialog_init (CpExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_export_dialog_add_copying (self);
}

/**
 * cp_export_dialog_new:
 * @parent: (nullable): the window that it belongs to, which says afterwards what was written
 * @session: what is shown, with a matrix
 * @subject: what is drawn at first, or %CP_N_SUBJECTS for what was exported last; the matrix where
 *   there is no such figure
 *
 * Makes the dialog, to be presented.
 */
GtkWindow *
cp_export_dialog_new (GtkWindow *parent, CpSession *session, CpSubject subject)
{
  CpExportDialog *self;

  g_return_val_if_fail (CP_IS_SESSION (session), NULL);

  self = g_object_new (CP_TYPE_EXPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->session = g_object_ref (session);
  cp_export_choices_set_matrix (self->choices, cp_session_get_matrix (session));
  comparison_changed_cb (self);
  tray_changed_cb (self);
  if (cp_settings_get () != NULL)
    cp_export_memory_load (self->choices, cp_settings_get ());
  if (cp_export_choices_has_subject (self->choices, subject))
    cp_export_choices_set_subject (self->choices, subject);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (matrix_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cp_session_get_tray (session), "changed", G_CALLBACK (tray_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->choices));
  self->is_ready = TRUE;

  return GTK_WINDOW (self);
}

/**
 * cp_export_dialog_get_subject:
 *
 * Gets what is drawn: what is chosen, or the matrix where that is gone.
 */
CpSubject
cp_export_dialog_get_subject (CpExportDialog *self)
{
  CpSubject subject = cp_export_choices_get_subject (self->choices);

  if (subject == CP_SUBJECT_COMPARISON && cp_session_get_comparison (self->session) == NULL)
    return CP_SUBJECT_MATRIX;

  return subject;
}

static CpFigureRequest *
create_deck (CpExportDialog *self, CpMatrix *matrix, const CpFigureOptions *options)
{
  g_autoptr (GArray) topics =
      cp_export_topics_list (cp_export_choices_get_topics (self->choices));

  return cp_figure_request_new_deck (matrix, (const guint32 *) topics->data, topics->len, options);
}

/* A deck of the tray. */
static CpFigureRequest *
create_talk (CpExportDialog *self, const CpFigureOptions *options)
{
  g_autoptr (CpTalk) talk = cp_tray_talk_new (self->session);

  return talk != NULL ? cp_figure_request_new_talk (CP_SUBJECT_DECK, talk, options) : NULL;
}

/**
 * cp_export_dialog_create_request:
 * @with_alt: whether the text alternative goes along that was written by hand
 *
 * Asks for the figure as it is chosen.
 *
 * Returns: (nullable) (transfer full): the figure, or %NULL where there is nothing to draw or its
 *   size cannot be made
 */
CpFigureRequest *
cp_export_dialog_create_request (CpExportDialog *self, gboolean with_alt)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  CpSubject subject = cp_export_dialog_get_subject (self);
  CpFigureOptions options;

  if (!cp_export_choices_get_options (self->choices, &options, NULL))
    return NULL;
  if (!with_alt)
    options.alt = NULL;
  if (subject == CP_SUBJECT_COMPARISON)
    return cp_figure_request_new_comparison (cp_session_get_comparison (self->session), &options);
  if (subject == CP_SUBJECT_DECK && matrix != NULL)
    return create_deck (self, matrix, &options);
  if (subject == CP_SUBJECT_PICKED)
    return create_talk (self, &options);
  return matrix != NULL ? cp_figure_request_new (subject, matrix, &options) : NULL;
}

/**
 * cp_export_dialog_dup_name:
 *
 * Tells what the first file is called where nobody says otherwise.
 */
char *
cp_export_dialog_dup_name (CpExportDialog *self)
{
  g_autofree char *subject = dup_subject (self);

  return cp_export_target_dup_name (subject, cp_export_choices_get_format (self->choices));
}

/**
 * cp_export_dialog_set_fault:
 * @sentence: (nullable): what went wrong, or %NULL for nothing
 *
 * Says what went wrong.
 */
void
cp_export_dialog_set_fault (CpExportDialog *self, const char *sentence)
{
  g_autofree char *shown = cp_place_words_dup_text (sentence != NULL ? sentence : "");

  gtk_widget_set_visible (self->message, sentence != NULL);
  gtk_label_set_text (self->message_text, shown);
  if (sentence != NULL)
    cp_compat_announce (GTK_WIDGET (self), shown);
}

/**
 * cp_export_dialog_remember:
 *
 * Remembers what is chosen for the next time.
 */
void
cp_export_dialog_remember (CpExportDialog *self)
{
  if (cp_settings_get () != NULL)
    cp_export_memory_save (self->choices, cp_settings_get ());
}

/**
 * cp_export_dialog_update_actions:
 *
 * Offers only what can be done.
 */
void
cp_export_dialog_update_actions (CpExportDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CpFigureOptions options;
  gboolean running = self->cancellable != NULL;
  gboolean possible = cp_session_get_matrix (self->session) != NULL
                      && cp_export_choices_get_options (self->choices, &options, NULL)
                      && cp_export_preview_get_fault (self->preview) == NULL;
  guint page = cp_export_preview_get_page (self->preview);
  guint n_pages = cp_export_preview_get_n_pages (self->preview);

  gtk_widget_action_set_enabled (widget, "export.start", possible && !running);
  gtk_widget_action_set_enabled (widget, "export.copy", possible && n_pages > 0 && !running);
  gtk_widget_action_set_enabled (widget, "export.previous-page", page > 0);
  gtk_widget_action_set_enabled (widget, "export.next-page", page + 1 < n_pages);
  gtk_widget_set_sensitive (GTK_WIDGET (self->hint), possible && n_pages > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choices), !running);
  gtk_widget_set_visible (self->progress_box, running);
}

/**
 * cp_export_dialog_get_choices:
 *
 * Gets what is chosen.
 */
CpExportChoices *
cp_export_dialog_get_choices (CpExportDialog *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_DIALOG (self), NULL);

  return self->choices;
}

/**
 * cp_export_dialog_get_preview:
 *
 * Gets the preview.
 */
CpExportPreview *
cp_export_dialog_get_preview (CpExportDialog *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_DIALOG (self), NULL);

  return self->preview;
}

/**
 * cp_export_dialog_get_fault:
 *
 * Gets what the dialog says went wrong.
 *
 * Returns: (nullable) (transfer none): the sentence, or %NULL
 */
const char *
cp_export_dialog_get_fault (CpExportDialog *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_DIALOG (self), NULL);

  return gtk_widget_get_visible (self->message) ? gtk_label_get_text (self->message_text) : NULL;
}
