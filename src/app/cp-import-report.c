/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that tells what an import found, and what was refused and why. */

#include "cp-import-report.h"

#include <glib/gi18n-lib.h>

#include "cp-import-words.h"
#include "cp-note-row.h"
#include "cp-number-words.h"
#include "cp-share-bar.h"

/* What it offers are actions of the window that it belongs to; it closes before they happen. */

/* Of files that were not read, or that something is to be said about; all can be copied. */
#define ROWS_MOST 100

struct _CpImportReport
{
  GtkWindow parent_instance;

  /* template */
  GtkWidget *undo;
  GtkButton *done;
  GtkLabel *found;
  GtkLabel *extent;
  CpShareBar *bar;
  GtkListBox *facts;
  GtkWidget *faults_box;
  GtkLabel *faults_title;
  GtkListBox *faults;
  GtkWidget *notes_box;
  GtkListBox *notes;

  CpImportOutcome *outcome;
};

G_DEFINE_FINAL_TYPE (CpImportReport, cp_import_report, GTK_TYPE_WINDOW)

static void
close_and_do (CpImportReport *self, const char *action)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  g_object_ref (self);
  gtk_window_destroy (GTK_WINDOW (self));
  if (parent != NULL && action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
  g_object_unref (self);
}

static void
done_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpImportReport *self = CP_IMPORT_REPORT (widget);

  close_and_do (self, cp_import_outcome_is_nothing (self->outcome) ? NULL : "win.show-matrix");
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  close_and_do (CP_IMPORT_REPORT (widget), "win.undo");
}

static void
review_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  close_and_do (CP_IMPORT_REPORT (widget), "win.show-doubtful");
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpImportReport *self = CP_IMPORT_REPORT (widget);
  g_autofree char *text = cp_import_summary_to_text (self->outcome->summary);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static GtkWidget *
append_row (GtkListBox *list, const char *text, const char *details)
{
  GtkWidget *row = cp_note_row_new (text, details);

  gtk_list_box_append (list, row);

  return row;
}

static void
add_attached (CpImportReport *self)
{
  const CpImportSummary *summary = self->outcome->summary;
  g_autofree char *text = NULL;
  g_autofree char *details = NULL;

  if (summary->n_attached == 0)
    return;
  /* Translators: articles that the corpus knew without their text */
  text = g_strdup_printf (ngettext ("%u known article got its text",
                                    "%u known articles got their text", summary->n_attached),
                          summary->n_attached);
  /* Translators: how many of how many statements are found in a text */
  details = g_strdup_printf (ngettext ("%u of %u statement has its place in it",
                                       "%u of %u statements have their place in it",
                                       summary->n_known),
                             summary->n_placed, summary->n_known);
  append_row (self->facts, text, details);
}

static void
add_present (CpImportReport *self)
{
  const CpImportSummary *summary = self->outcome->summary;
  guint n = summary->n_present;
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (
      ngettext ("%u article was there already", "%u articles were there already", n), n);
  append_row (self->facts, text, _("with the same words; nothing is read twice"));
}

static void
add_doubtful (CpImportReport *self)
{
  guint n = self->outcome->summary->n_doubtful;
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u statement is doubtful", "%u statements are doubtful", n),
                          n);
  row = append_row (self->facts, text, _("found with low confidence; the matrix counts them"));
  cp_note_row_set_button (CP_NOTE_ROW (row), _("Review"), "report.review");
}

static void
add_speakers (CpImportReport *self)
{
  const CpImportSummary *summary = self->outcome->summary;
  g_autofree char *roles = cp_import_words_dup_roles (summary, self->outcome->snapshot);
  guint n_without = GPOINTER_TO_UINT (g_hash_table_lookup (summary->speakers_by_role, ""));
  g_autofree char *text = NULL;

  if (roles != NULL)
    append_row (self->facts, _("Speakers by role"), roles);
  if (n_without == 0)
    return;
  text = g_strdup_printf (ngettext ("%u speaker has no role yet", "%u speakers have no role yet",
                                    n_without),
                          n_without);
  append_row (self->facts, text, _("counted among the others"));
}

static void
add_relations (CpImportReport *self)
{
  guint n = self->outcome->summary->n_relations;
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u statement is tied to another",
                                    "%u ties between statements were found", n),
                          n);
  append_row (self->facts, text, _("proposed by the articles’ own words"));
}

static void
show_facts (CpImportReport *self)
{
  add_attached (self);
  add_doubtful (self);
  add_speakers (self);
  add_relations (self);
  add_present (self);
  gtk_widget_set_visible (GTK_WIDGET (self->facts),
                          gtk_widget_get_first_child (GTK_WIDGET (self->facts)) != NULL);
}

static void
append_more (GtkListBox *list, guint n)
{
  g_autofree char *text = NULL;

  if (n <= ROWS_MOST)
    return;
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n - ROWS_MOST), n - ROWS_MOST);
  append_row (list, text, _("“Copy” copies all of them"));
}

static void
show_faults (CpImportReport *self)
{
  const GPtrArray *faults = self->outcome->summary->faults;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->faults_box, faults->len > 0);
  title = g_strdup_printf (ngettext ("%u file was not read", "%u files were not read", faults->len),
                           faults->len);
  gtk_label_set_text (self->faults_title, title);
  for (guint i = 0; i < MIN (faults->len, ROWS_MOST); i++)
    {
      const CpImportFault *fault = faults->pdata[i];
      GtkWidget *row = append_row (self->faults, fault->file,
                                   cp_import_words_get_reason (fault));

      cp_note_row_set_icon (CP_NOTE_ROW (row), "dialog-warning-symbolic");
    }
  append_more (self->faults, faults->len);
}

static void
show_notes (CpImportReport *self)
{
  const GPtrArray *notes = self->outcome->summary->notes;

  gtk_widget_set_visible (self->notes_box, notes->len > 0);
  for (guint i = 0; i < MIN (notes->len, ROWS_MOST); i++)
    {
      GtkWidget *row = append_row (self->notes, notes->pdata[i], NULL);

      cp_note_row_set_icon (CP_NOTE_ROW (row), "dialog-information-symbolic");
    }
  append_more (self->notes, notes->len);
}

static void
show_bar (CpImportReport *self)
{
  const CpImportOutcome *outcome = self->outcome;
  gboolean any = FALSE;

  for (guint i = 0; i < CP_N_SIDES; i++)
    any |= outcome->statements[i] > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->bar), any);
  if (any)
    cp_share_bar_show (self->bar, outcome->sides, outcome->statements);
}

static void
show_head (CpImportReport *self)
{
  const CpImportOutcome *outcome = self->outcome;
  g_autofree char *found = NULL;
  g_autofree char *extent = NULL;

  if (cp_import_outcome_is_nothing (outcome))
    {
      found = g_strdup (_("No article was found"));
      extent = g_strdup (_("Counterpoint reads articles as text, Markdown, saved web pages or "
                           "JSON, and folders of these. Nothing was changed."));
    }
  else if (cp_import_outcome_is_attachment (outcome))
    {
      found = cp_import_words_dup_attached (outcome->summary);
      extent = g_strdup (_("There was no new article."));
    }
  else
    {
      found = cp_import_words_dup_found (outcome->summary);
      extent = cp_import_outcome_dup_extent (outcome);
    }
  gtk_label_set_text (self->found, found);
  gtk_label_set_text (self->extent, extent);
  /* The page comes up with its button in focus: what it tells first is told with its title. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, found,
                                  -1);
}

static void
show_buttons (CpImportReport *self)
{
  const CpImportOutcome *outcome = self->outcome;
  gboolean nothing = cp_import_outcome_is_nothing (outcome);
  gboolean changed = outcome->summary->n_articles > 0 || outcome->summary->n_attached > 0;

  gtk_window_set_title (GTK_WINDOW (self), nothing ? _("Nothing imported") : _("Import finished"));
  gtk_widget_set_visible (self->undo, changed && !outcome->fresh);
  gtk_button_set_label (self->done, nothing ? _("Close") : _("Show matrix"));
}

static void
cp_import_report_finalize (GObject *object)
{
  g_clear_pointer (&CP_IMPORT_REPORT (object)->outcome, cp_import_outcome_free);

  G_OBJECT_CLASS (cp_import_report_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "report.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "report.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "report.review", NULL, review_cb);
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "report.close", NULL);
}

static void
cp_import_report_class_init (CpImportReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cp_import_report_finalize;

  g_type_ensure (CP_TYPE_SHARE_BAR);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-import-report.ui");
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, undo);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, done);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, found);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, extent);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, bar);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, facts);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, faults_box);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, faults_title);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, faults);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, notes_box);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, notes);
}

static void
cp_import_report_init (CpImportReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_import_report_new:
 * @parent: (nullable): the window on the corpus
 * @outcome: (transfer full): what it tells
 *
 * Makes the page, to be presented.
 */
GtkWindow *
cp_import_report_new (GtkWindow *parent, CpImportOutcome *outcome)
{
  CpImportReport *self;

  g_return_val_if_fail (outcome != NULL, NULL);

  self = g_object_new (CP_TYPE_IMPORT_REPORT, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->outcome = outcome;
  show_buttons (self);
  show_head (self);
  show_bar (self);
  show_facts (self);
  show_faults (self);
  show_notes (self);

  return GTK_WINDOW (self);
}

/**
 * cp_import_report_get_outcome:
 *
 * Gets what it tells.
 */
const CpImportOutcome *
cp_import_report_get_outcome (CpImportReport *self)
{
  g_return_val_if_fail (CP_IS_IMPORT_REPORT (self), NULL);

  return self->outcome;
}
