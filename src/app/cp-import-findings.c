/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of an import's report that lists what one of its numbers counts. */

#include "cp-import-findings.h"

#include "cp-finding-row.h"

/* Only what is in sight has rows. What is activated is told by "chosen". */

struct _CpImportFindings
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *title;
  GtkListView *list;
  GtkNoSelection *selection;

  CpSnapshot *snapshot;
  CpSides *sides;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpImportFindings, cp_import_findings, GTK_TYPE_WIDGET)

static void
row_setup_cb (CpImportFindings *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, cp_finding_row_new ());
}

/* The name of what takes the focus is that of the list's own row. */
static void
row_bound_cb (CpImportFindings *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  CpFinding *finding = gtk_list_item_get_item (item);
  g_autofree char *text = cp_finding_dup_text (finding, self->snapshot);
  g_autofree char *details = cp_finding_dup_details (finding, self->snapshot, self->sides);

  cp_finding_row_show (CP_FINDING_ROW (row), text, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
}

static void
activated_cb (CpImportFindings *self, guint position)
{
  g_autoptr (CpFinding) finding =
      g_list_model_get_item (cp_import_findings_get_findings (self), position);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, finding);
}

static gboolean
cp_import_findings_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CP_IMPORT_FINDINGS (widget)->list));
}

static void
cp_import_findings_dispose (GObject *object)
{
  CpImportFindings *self = CP_IMPORT_FINDINGS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_IMPORT_FINDINGS);
  g_clear_pointer (&self->sides, cp_sides_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);

  G_OBJECT_CLASS (cp_import_findings_parent_class)->dispose (object);
}

static void
cp_import_findings_class_init (CpImportFindingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_import_findings_dispose;
  widget_class->grab_focus = cp_import_findings_grab_focus;

  /**
   * CpImportFindings::chosen:
   * @finding: what a person wants to see
   *
   * One of the list was activated.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CP_TYPE_IMPORT_FINDINGS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, CP_TYPE_FINDING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-import-findings.ui");
  gtk_widget_class_bind_template_child (widget_class, CpImportFindings, box);
  gtk_widget_class_bind_template_child (widget_class, CpImportFindings, title);
  gtk_widget_class_bind_template_child (widget_class, CpImportFindings, list);
  gtk_widget_class_bind_template_child (widget_class, CpImportFindings, selection);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_import_findings_init (CpImportFindings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_import_findings_show:
 * @title: what is listed
 * @findings: (transfer full): of CpFinding
 * @snapshot: the corpus that they are of
 * @sides: who stands where in it
 *
 * Lists what a number counts.
 */
void
cp_import_findings_show (CpImportFindings *self, const char *title, GListModel *findings,
                         CpSnapshot *snapshot, const CpSides *sides)
{
  g_autoptr (GListModel) owned = findings;

  g_return_if_fail (CP_IS_IMPORT_FINDINGS (self) && title != NULL && G_IS_LIST_MODEL (findings));
  g_return_if_fail (snapshot != NULL && sides != NULL);

  gtk_no_selection_set_model (self->selection, NULL);
  cp_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  self->snapshot = snapshot;
  g_clear_pointer (&self->sides, cp_sides_unref);
  self->sides = cp_sides_ref ((CpSides *) sides);
  gtk_label_set_text (self->title, title);
  gtk_no_selection_set_model (self->selection, findings);
}

/**
 * cp_import_findings_get_findings:
 *
 * Gets what is listed.
 */
GListModel *
cp_import_findings_get_findings (CpImportFindings *self)
{
  g_return_val_if_fail (CP_IS_IMPORT_FINDINGS (self), NULL);

  return gtk_no_selection_get_model (self->selection);
}
