/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article from the clipboard: its text to be looked over, and what is known of it. */

#include "cp-paste-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-article-file.h"
#include "cp-compat.h"
#include "cp-dialog-title.h"
#include "cp-import-words.h"
#include "cp-number-words.h"
#include "cp-settings.h"

/*
 * What was read in the clipboard fills the form. As long as the text is left as it is it keeps what
 * is known of its parts, such as headings and quotes; else it is read anew as plain text. A text
 * of one paragraph has no headline: its first words are proposed instead.
 */

/* Letters of a title that is proposed. */
#define TITLE_CHARS 60

struct _CpPasteDialog
{
  CpAnswerDialog parent_instance;

  /* template */
  GtkButton *accept;
  GtkEditable *title;
  GtkEditable *outlet;
  GtkEditable *date;
  GtkEventControllerFocus *date_focus;
  GtkLabel *fault;
  GtkTextView *text;
  GtkLabel *words;
  CpImportTarget *target;

  CpArticle *article;
  guint n_words;
};

G_DEFINE_FINAL_TYPE (CpPasteDialog, cp_paste_dialog, CP_TYPE_ANSWER_DIALOG)

static char *
dup_entry (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static char *
dup_text (CpPasteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
take_date (CpPasteDialog *self, CpDate *date)
{
  g_autofree char *written = dup_entry (self->date);

  *date = 0;
  return written == NULL || cp_date_parse (written, date);
}

static guint
count_words (const char *text)
{
  gboolean inside = FALSE;
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (at));

      n += !space && !inside;
      inside = !space;
    }
  return n;
}

/* While a date is being written it is not wrong yet. */
static gboolean
is_unfinished (CpPasteDialog *self)
{
  static const char pattern[] = "0000-00-00";
  g_autofree char *written = dup_entry (self->date);
  gsize n = written != NULL ? strlen (written) : 0;

  if (n >= strlen (pattern))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (pattern[i] == '-' ? written[i] != '-' : !g_ascii_isdigit (written[i]))
      return FALSE;
  return TRUE;
}

static void
show_date (CpPasteDialog *self, gboolean valid)
{
  /* Translators: what is wrong with a date; it is to be typed in figures as here */
  const char *sentence = valid ? "" : _("Write the date as 2024-06-06, 2024-06 or 2024.");

  if (!valid && !gtk_widget_get_visible (GTK_WIDGET (self->fault)))
    cp_compat_announce (GTK_WIDGET (self), sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), !valid);
  gtk_label_set_text (self->fault, sentence);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
date_left_cb (CpPasteDialog *self)
{
  CpDate date;

  show_date (self, take_date (self, &date));
}

static void
form_changed_cb (CpPasteDialog *self)
{
  CpDate date;
  gboolean valid = take_date (self, &date);
  gboolean writes = gtk_event_controller_focus_contains_focus (self->date_focus);

  show_date (self, valid || (writes && is_unfinished (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.accept", valid && self->n_words > 0);
}

static void
text_changed_cb (CpPasteDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  self->n_words = count_words (text);
  number = cp_words_dup_number (self->n_words);
  /* Translators: %s is a number */
  words = g_strdup_printf (ngettext ("%s word", "%s words", self->n_words), number);
  gtk_label_set_text (self->words, words);
  form_changed_cb (self);
}

static void
target_changed_cb (CpPasteDialog *self)
{
  gtk_button_set_label (self->accept, cp_import_target_get_next (self->target));
}

static void
cp_paste_dialog_accept (CpAnswerDialog *dialog)
{
  if (cp_settings_get () != NULL)
    cp_import_target_save (CP_PASTE_DIALOG (dialog)->target, cp_settings_get ());
}

static void
cp_paste_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CP_PASTE_DIALOG (object)->article, cp_article_free);

  G_OBJECT_CLASS (cp_paste_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, outlet);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, date);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, date_focus);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, text);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, words);
  gtk_widget_class_bind_template_child (widget_class, CpPasteDialog, target);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
}

static void
cp_paste_dialog_class_init (CpPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cp_paste_dialog_finalize;
  CP_ANSWER_DIALOG_CLASS (klass)->accept = cp_paste_dialog_accept;

  g_type_ensure (CP_TYPE_IMPORT_TARGET);
  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-paste-dialog.ui");
  bind_children (widget_class);
}

static void
cp_paste_dialog_init (CpPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_entry (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

/* The first words of a text, with dots where it goes on. */
static char *
dup_first_words (const char *text)
{
  g_autofree char *line = g_strstrip (g_strndup (text, strcspn (text, "\n")));
  char *end = g_utf8_strlen (line, -1) > TITLE_CHARS ? g_utf8_offset_to_pointer (line, TITLE_CHARS)
                                                     : NULL;

  if (end == NULL)
    return g_steal_pointer (&line);
  *end = '\0';
  end = strrchr (line, ' ');
  if (end != NULL)
    *end = '\0';
  return g_strconcat (line, "…", NULL);
}

static char *
dup_title (const CpArticle *article)
{
  g_autofree char *text = g_strstrip (g_strdup (article->text));

  if (article->title != NULL && !g_str_equal (article->title, text))
    return g_strdup (article->title);
  return dup_first_words (text);
}

static void
fill_form (CpPasteDialog *self)
{
  const CpArticle *article = self->article;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *date = article->date != 0 ? cp_date_to_string (article->date) : NULL;
  g_autofree char *title = dup_title (article);

  fill_entry (self->title, title);
  cp_import_target_set_title (self->target, title);
  fill_entry (self->outlet, article->outlet);
  fill_entry (self->date, date);
  gtk_text_buffer_set_text (buffer, article->text, (int) MIN (article->n_bytes, G_MAXINT));
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_paste_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @project: (nullable): what is open there
 * @article: (transfer full): what was read in the clipboard
 *
 * Makes the dialog, to be presented.
 */
GtkWindow *
cp_paste_dialog_new (GtkWindow *parent, CpProject *project, CpArticle *article)
{
  CpPasteDialog *self;

  g_return_val_if_fail (article != NULL && article->text != NULL, NULL);

  self = g_object_new (CP_TYPE_PASTE_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->article = article;
  fill_form (self);
  cp_import_target_set_project (self->target, project);
  if (cp_settings_get () != NULL)
    cp_import_target_load (self->target, cp_settings_get ());
  text_changed_cb (self);
  target_changed_cb (self);

  return GTK_WINDOW (self);
}

/**
 * cp_paste_dialog_get_target:
 *
 * Gets which corpus is chosen.
 */
CpImportTarget *
cp_paste_dialog_get_target (CpPasteDialog *self)
{
  g_return_val_if_fail (CP_IS_PASTE_DIALOG (self), NULL);

  return self->target;
}

static CpArticle *
read_text (CpPasteDialog *self)
{
  g_autofree char *text = dup_text (self);

  if (self->article != NULL && g_str_equal (text, self->article->text))
    return g_steal_pointer (&self->article);
  return cp_article_new_from_plain_text (g_steal_pointer (&text), NULL);
}

/* A date that the reader found and the person left alone is as sure as before. */
static void
set_date (CpArticle *article, CpDate date, CpDate found, CpDateBasis basis)
{
  article->date = date;
  article->date_basis = date == 0       ? CP_DATE_BASIS_NONE
                        : date == found ? basis
                                        : CP_DATE_BASIS_STATED;
}

/**
 * cp_paste_dialog_make_article:
 *
 * Makes the article that the form describes, once.
 *
 * Returns: (transfer full): the article
 */
CpArticle *
cp_paste_dialog_make_article (CpPasteDialog *self)
{
  CpDate date, found;
  CpDateBasis basis;
  CpArticle *article;

  g_return_val_if_fail (CP_IS_PASTE_DIALOG (self) && self->article != NULL, NULL);

  found = self->article->date;
  basis = self->article->date_basis;
  article = read_text (self);
  g_free (article->title);
  article->title = dup_entry (self->title);
  g_free (article->outlet);
  article->outlet = dup_entry (self->outlet);
  take_date (self, &date);
  set_date (article, date, found, basis);

  return article;
}

/**
 * cp_paste_dialog_get_fault:
 *
 * Gets what the dialog says is wrong in the form.
 *
 * Returns: (nullable) (transfer none): the sentence, or %NULL
 */
const char *
cp_paste_dialog_get_fault (CpPasteDialog *self)
{
  g_return_val_if_fail (CP_IS_PASTE_DIALOG (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->fault)) ? gtk_label_get_text (self->fault)
                                                           : NULL;
}
