/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that tells what an import found, and what was refused and why. */

#include "cp-import-report.h"

#include <glib/gi18n-lib.h>

#include "cp-dialog-title.h"
#include "cp-import-facts.h"
#include "cp-import-findings.h"
#include "cp-import-lists.h"
#include "cp-import-words.h"
#include "cp-message.h"
#include "cp-note-row.h"
#include "cp-number-words.h"
#include "cp-place-words.h"
#include "cp-share-bar.h"

/*
 * Each number leads to a list of what it counts, and that to the corpus. What it offers beside are
 * actions of the window that it belongs to; it closes before they happen. That window keeps the
 * outcome, with the trail of lists that were open, and can show the page again.
 */

/* Of files that were not read, or that something is to be said about; all can be copied. */
#define ROWS_MOST 100

struct _CpImportReport
{
  GtkWindow parent_instance;

  /* template */
  GtkButton *undo;
  GtkWidget *back;
  GtkButton *done;
  GtkStack *pages;
  CpImportFindings *findings;
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
  GtkWidget *origin; /* what had the focus when a list was opened; of its own, or NULL */
};

G_DEFINE_FINAL_TYPE (CpImportReport, cp_import_report, GTK_TYPE_WINDOW)

static gboolean
can_undo (CpImportReport *self)
{
  const CpImportSummary *summary = self->outcome->summary;

  return (summary->n_articles > 0 || summary->n_attached > 0)
         && cp_import_outcome_is_last (self->outcome);
}

/* What a person comes to first: what was found, if there is anything. */
static GtkWidget *
get_first (CpImportReport *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->facts));

  return row != NULL ? row : GTK_WIDGET (self->done);
}

/* Whoever pressed a button still holds the page when what is done takes the window along.
 * Returns: (transfer full): the window, if there is one */
static GtkWidget *
leave (CpImportReport *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *kept = parent != NULL ? g_object_ref (GTK_WIDGET (parent)) : NULL;

  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));

  return kept;
}

static void
close_and_do (CpImportReport *self, const char *action)
{
  g_autoptr (GtkWidget) parent = leave (self);

  if (parent != NULL && action != NULL)
    gtk_widget_activate_action (parent, action, NULL);
}

static void
done_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpImportReport *self = CP_IMPORT_REPORT (widget);

  g_array_set_size (self->outcome->trail, 0);
  close_and_do (self, cp_import_outcome_is_nothing (self->outcome) ? NULL : "win.show-matrix");
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpImportReport *self = CP_IMPORT_REPORT (widget);

  close_and_do (self, self->outcome->fresh ? "win.discard-import" : "win.undo");
}

static void
review_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  close_and_do (CP_IMPORT_REPORT (widget), "win.show-doubtful");
}

static void
show_page (CpImportReport *self)
{
  GArray *trail = self->outcome->trail;
  gboolean listed = trail->len > 0;

  if (listed)
    {
      CpImportList list = g_array_index (trail, CpImportList, trail->len - 1);
      g_autofree char *title = cp_import_list_dup_title (list, self->outcome);

      cp_import_findings_show (self->findings, title, cp_import_list_list (list, self->outcome),
                               self->outcome->snapshot, self->outcome->sides);
    }
  gtk_stack_set_visible_child_name (self->pages, listed ? "findings" : "overview");
  gtk_widget_set_visible (self->back, listed);
  gtk_widget_set_visible (GTK_WIDGET (self->undo), !listed && can_undo (self));
}

static void
open_list (CpImportReport *self, CpImportList list)
{
  if (self->outcome->trail->len == 0)
    g_set_weak_pointer (&self->origin, gtk_window_get_focus (GTK_WINDOW (self)));
  g_array_append_val (self->outcome->trail, list);
  show_page (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->findings));
}

static void
list_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  guint32 kind, of;

  g_variant_get (parameter, "(uu)", &kind, &of);
  open_list (CP_IMPORT_REPORT (widget), (CpImportList) { .kind = kind, .of = of });
}

static void
list_side_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_list (CP_IMPORT_REPORT (widget), (CpImportList) {
                                            .kind = CP_IMPORT_LIST_SIDE,
                                            .of = g_variant_get_uint32 (parameter),
                                        });
}

/* From a list to the one that led there, else to the overview; from that out. */
static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpImportReport *self = CP_IMPORT_REPORT (widget);
  GArray *trail = self->outcome->trail;

  if (trail->len == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  g_array_set_size (trail, trail->len - 1);
  show_page (self);
  if (trail->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->findings));
  else if (self->origin != NULL)
    gtk_widget_grab_focus (self->origin);
  else
    gtk_widget_grab_focus (get_first (self));
}

/* The page is asked for again from there. */
static void
show_in_corpus (CpImportReport *self, const char *action, const char *id)
{
  g_autoptr (GtkWidget) parent = leave (self);

  if (parent == NULL)
    return;
  gtk_widget_activate_action (parent, action, "s", id);
  cp_message_show (parent, &(CpMessage) {
                               /* Translators: a message, while a statement that the report lists
                                * is looked at */
                               .text = _("This is in the report of the import."),
                               /* Translators: the button of that message */
                               .button = _("Back to the Report"),
                               .action = "win.show-report",
                           });
}

static void
show_statement (CpImportReport *self, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->outcome->snapshot);

  show_in_corpus (self, "win.show-statement", columns->id[statement]);
}

static void
show_article (CpImportReport *self, guint32 document)
{
  CpItem *item = cp_snapshot_get_item (self->outcome->snapshot, CP_ARRAY_DOCUMENTS, document);

  show_in_corpus (self, "win.show-article", cp_item_get_id (item));
}

static void
chosen_cb (CpImportReport *self, CpFinding *finding)
{
  const CpRelationColumns *ties = cp_snapshot_get_relations (self->outcome->snapshot);
  guint32 handle = cp_finding_get_handle (finding);

  switch (cp_finding_get_kind (finding))
    {
    case CP_FINDING_SPEAKER:
      open_list (self, (CpImportList) { .kind = CP_IMPORT_LIST_SPEAKER, .of = handle });
      break;
    case CP_FINDING_ARTICLE:
      show_article (self, handle);
      break;
    case CP_FINDING_TIE:
      show_statement (self, ties->from[handle]);
      break;
    case CP_FINDING_STATEMENT:
    default:
      show_statement (self, handle);
    }
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpImportReport *self = CP_IMPORT_REPORT (widget);
  g_autofree char *text = cp_import_summary_to_text (self->outcome->summary);
  g_autofree char *shown = cp_place_words_dup_text (text);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), shown);
}

static GtkWidget *
append_row (GtkListBox *list, const char *text, const char *details)
{
  g_autofree char *shown = cp_place_words_dup_text (text);
  g_autofree char *shown_details = details != NULL ? cp_place_words_dup_text (details) : NULL;
  GtkWidget *row = cp_note_row_new (shown, shown_details);

  gtk_list_box_append (list, row);

  return row;
}

static void
append_note (CpImportReport *self, const char *text, const char *details)
{
  GtkWidget *row = append_row (self->notes, text, details);

  cp_note_row_set_icon (CP_NOTE_ROW (row), "dialog-information-symbolic");
}

static void
add_attached (CpImportReport *self)
{
  const CpImportSummary *summary = self->outcome->summary;
  g_autofree char *attached = cp_words_dup_number (summary->n_attached);
  g_autofree char *placed = cp_words_dup_number (summary->n_placed);
  g_autofree char *known = cp_words_dup_number (summary->n_known);
  g_autofree char *text = NULL;
  g_autofree char *details = NULL;

  if (summary->n_attached == 0)
    return;
  /* Translators: %s is a number of articles that the corpus knew without their text */
  text = g_strdup_printf (ngettext ("%s known article got its text",
                                    "%s known articles got their text", summary->n_attached),
                          attached);
  /* Translators: how many of how many statements are found in a text */
  details = g_strdup_printf (ngettext ("%s of %s statement has its place in it",
                                       "%s of %s statements have their place in it",
                                       summary->n_known),
                             placed, known);
  append_note (self, text, details);
}

static void
add_present (CpImportReport *self)
{
  guint n = self->outcome->summary->n_present;
  g_autofree char *number = cp_words_dup_number (n);
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("%s article was there already", "%s articles were there already", n), number);
  /* Translators: below "2 articles were there already", in the report of an import */
  append_note (self, text, _("with the same words; nothing is read twice"));
}

static void
append_more (GtkListBox *list, guint n)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (n <= ROWS_MOST)
    return;
  number = cp_words_dup_number (n - ROWS_MOST);
  /* Translators: %s is a number of further lines */
  text = g_strdup_printf (ngettext ("and %s more", "and %s more", n - ROWS_MOST), number);
  /* Translators: below "and 4 more" in a list; “Copy” is the button above it */
  append_row (list, text, _("“Copy” copies all of them"));
}

static void
show_faults (CpImportReport *self)
{
  const GPtrArray *faults = self->outcome->summary->faults;
  g_autofree char *number = cp_words_dup_number (faults->len);
  g_autofree char *title = g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("%s file was not read", "%s files were not read", faults->len), number);

  gtk_widget_set_visible (self->faults_box, faults->len > 0);
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

  add_attached (self);
  add_present (self);
  for (guint i = 0; i < MIN (notes->len, ROWS_MOST); i++)
    append_note (self, notes->pdata[i], NULL);
  append_more (self->notes, notes->len);
  gtk_widget_set_visible (self->notes_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->notes)) != NULL);
}

static void
show_bar (CpImportReport *self)
{
  const CpImportOutcome *outcome = self->outcome;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), outcome->n_statements > 0);
  cp_share_bar_set_action (self->bar, "report.list-side");
  if (outcome->n_statements > 0)
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
      /* Translators: the heading of the report of an import that found nothing */
      found = g_strdup (_("No article was found"));
      /* Translators: in the report of an import; JSON and Markdown are names */
      extent = g_strdup (_("Counterpoint reads articles as text, Markdown, saved web pages or "
                           "JSON, and folders of these. Nothing was changed."));
    }
  else if (cp_import_outcome_is_attachment (outcome))
    {
      found = cp_import_words_dup_attached (outcome->summary);
      /* Translators: in the report of an import that only attached texts to known articles */
      extent = g_strdup (_("There was no new article."));
    }
  else
    {
      found = cp_import_words_dup_found (outcome->n_statements, outcome->n_articles);
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

  gtk_window_set_title (GTK_WINDOW (self), nothing
                                               /* Translators: the title of a dialog */
                                               ? _("Nothing imported")
                                               /* Translators: the title of a dialog */
                                               : _("Import finished"));
  gtk_button_set_label (self->undo, outcome->fresh
                                        /* Translators: a button: give up what is not saved */
                                        ? _("Discard")
                                        /* Translators: a button: take the import back */
                                        : _("Undo import"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo),
                               /* Translators: tooltip of the button "Discard" */
                               outcome->fresh ? _("Give up the new corpus") : NULL);
  gtk_button_set_label (self->done, nothing
                                        /* Translators: a button that closes a dialog */
                                        ? _("Close")
                                        /* Translators: a button: look at what was imported */
                                        : _("Show matrix"));
}

/* What takes the focus has to be seen. */
static void
cp_import_report_map (GtkWidget *widget)
{
  CpImportReport *self = CP_IMPORT_REPORT (widget);
  gboolean listed = self->outcome->trail->len > 0;

  GTK_WIDGET_CLASS (cp_import_report_parent_class)->map (widget);
  gtk_widget_grab_focus (listed ? GTK_WIDGET (self->findings) : get_first (self));
}

static void
cp_import_report_finalize (GObject *object)
{
  CpImportReport *self = CP_IMPORT_REPORT (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->outcome, cp_import_outcome_unref);

  G_OBJECT_CLASS (cp_import_report_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "report.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "report.list", "(uu)", list_cb);
  gtk_widget_class_install_action (widget_class, "report.list-side", "u", list_side_cb);
  gtk_widget_class_install_action (widget_class, "report.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "report.review", NULL, review_cb);
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "report.back", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, undo);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, back);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, done);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, pages);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, findings);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, found);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, extent);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, bar);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, facts);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, faults_box);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, faults_title);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, faults);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, notes_box);
  gtk_widget_class_bind_template_child (widget_class, CpImportReport, notes);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
cp_import_report_class_init (CpImportReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cp_import_report_finalize;
  widget_class->map = cp_import_report_map;

  g_type_ensure (CP_TYPE_IMPORT_FINDINGS);
  g_type_ensure (CP_TYPE_SHARE_BAR);
  install_actions (widget_class);
  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-import-report.ui");
  bind_children (widget_class);
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
  if (parent != NULL)
    gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (parent));
  show_buttons (self);
  show_head (self);
  show_bar (self);
  cp_import_facts_fill (self->facts, outcome);
  show_faults (self);
  show_notes (self);
  show_page (self);

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
