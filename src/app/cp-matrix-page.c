/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix with its legend. */

#include "cp-matrix-page.h"

#include <glib/gi18n-lib.h>

#include "cp-matrix-empty.h"
#include "cp-matrix-legend.h"

struct _CpMatrixPage
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  CpMatrixView *view;
  CpMatrixLegend *legend;
  GtkLabel *selection_label;

  CpSession *session;
  GSignalGroup *session_signals;
};

G_DEFINE_FINAL_TYPE (CpMatrixPage, cp_matrix_page, GTK_TYPE_WIDGET)

static gboolean
has_statements (CpMatrix *matrix)
{
  return cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements > 0;
}

static void
update (CpMatrixPage *self)
{
  CpMatrix *matrix = self->session == NULL ? NULL : cp_session_get_matrix (self->session);
  gboolean filled = matrix != NULL && has_statements (matrix);

  if (filled)
    gtk_stack_set_visible_child_name (self->stack, "matrix");
  else if (self->session != NULL)
    cp_matrix_empty_show_in (self->stack, self->session,
                             /* Translators: below "No statements yet", in place of the matrix */
                             _("Import articles, paste one, or drop them here: the matrix shows who speaks on "
                               "which topic, and in which source."));
  gtk_widget_set_visible (GTK_WIDGET (self->legend), filled);
}

/* Whether what is selected is what the comparison shows. */
static gboolean
is_compared (CpMatrixPage *self, const CpScope *scopes, guint n_scopes)
{
  guint n_opened;
  const CpScope *opened = cp_session_get_opened (self->session, &n_opened);

  if (cp_session_get_comparison (self->session) == NULL || n_opened != n_scopes)
    return FALSE;
  for (guint i = 0; i < n_scopes; i++)
    if (!cp_scope_equal (&scopes[i], &opened[i]))
      return FALSE;

  return TRUE;
}

/* Several cells wait for a key; one is compared when it is clicked. */
static void
show_selection (CpMatrixPage *self)
{
  guint n_scopes = 0;
  const CpScope *scopes
      = self->session == NULL ? NULL : cp_session_get_scopes (self->session, &n_scopes);
  g_autofree char *words = NULL;

  if (n_scopes > 1 && is_compared (self, scopes, n_scopes))
    /* Translators: over the matrix; %u is a number of cells */
    words = g_strdup_printf (ngettext ("%u selected", "%u selected", n_scopes), n_scopes);
  else if (n_scopes > 1)
    words = g_strdup_printf (
        /* Translators: over the matrix; %u is a number of cells, Enter is the key */
        ngettext ("%u selected · Enter compares it", "%u selected · Enter compares them", n_scopes),
        n_scopes);
  gtk_label_set_text (self->selection_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->selection_label), words != NULL);
}

static gboolean
cp_matrix_page_grab_focus (GtkWidget *widget)
{
  CpMatrixPage *self = CP_MATRIX_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return cp_matrix_empty_focus_in (self->stack);
}

static void
cp_matrix_page_dispose (GObject *object)
{
  CpMatrixPage *self = CP_MATRIX_PAGE (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_MATRIX_PAGE);

  G_OBJECT_CLASS (cp_matrix_page_parent_class)->dispose (object);
}

static void
cp_matrix_page_class_init (CpMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_matrix_page_dispose;
  widget_class->grab_focus = cp_matrix_page_grab_focus;

  g_type_ensure (CP_TYPE_MATRIX_VIEW);
  g_type_ensure (CP_TYPE_MATRIX_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CpMatrixPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixPage, view);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixPage, legend);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixPage, selection_label);
  gtk_widget_class_set_css_name (widget_class, "matrix-page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_matrix_page_init (CpMatrixPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->session_signals = g_signal_group_new (CP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::matrix", G_CALLBACK (update),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::scopes",
                                  G_CALLBACK (show_selection), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::comparison",
                                  G_CALLBACK (show_selection), self);
  update (self);
}

/**
 * cp_matrix_page_new:
 *
 * Makes a page; it is empty until it has a session.
 */
GtkWidget *
cp_matrix_page_new (void)
{
  return g_object_new (CP_TYPE_MATRIX_PAGE, NULL);
}

/**
 * cp_matrix_page_set_session:
 * @session: (nullable): a session
 *
 * Sets what is looked at.
 */
void
cp_matrix_page_set_session (CpMatrixPage *self, CpSession *session)
{
  g_return_if_fail (CP_IS_MATRIX_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  cp_matrix_view_set_session (self->view, session);
  cp_matrix_legend_set_session (self->legend, session);
  g_signal_group_set_target (self->session_signals, session);
  update (self);
  show_selection (self);
}

/**
 * cp_matrix_page_get_view:
 *
 * Gets the matrix itself.
 */
CpMatrixView *
cp_matrix_page_get_view (CpMatrixPage *self)
{
  g_return_val_if_fail (CP_IS_MATRIX_PAGE (self), NULL);

  return self->view;
}

/**
 * cp_matrix_page_grab_cell_focus:
 *
 * Gives the focus to a cell, or where nothing is counted, to what can be done then.
 */
void
cp_matrix_page_grab_cell_focus (CpMatrixPage *self)
{
  g_return_if_fail (CP_IS_MATRIX_PAGE (self));

  if (!cp_matrix_empty_focus_in (self->stack))
    cp_matrix_view_grab_cell_focus (self->view);
}
