/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements on their way from one place of a window to another, under the pointer. */

#include "cp-statement-drag.h"

/* Where statements are dragged from (a card, a line of a list, a place in an article), the drag's content is
 * what cp_statement_drag_make_content () gives:
 *
 *   GtkDragSource *source = gtk_drag_source_new ();
 *
 *   gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
 *   g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self); // returns the content
 *
 * and what takes them (the tray, a card that is answered, a position) has
 *
 *   GtkDropTarget *target = gtk_drop_target_new (CP_TYPE_STATEMENT_DRAG, GDK_ACTION_COPY);
 *
 *   CpStatementDrag *drag = g_value_get_boxed (value); // in "drop"
 *
 *   if (!cp_statement_drag_is_from (drag, widget))
 *     return FALSE;
 *
 * A window has one corpus, and the ids of another one mean nothing in it: hence the last question. The type
 * is no text, so other programs are not offered it. */

struct _CpStatementDrag
{
  gatomicrefcount references;
  gconstpointer root; /* the window it comes from; only ever compared */
  char **ids;
};

G_DEFINE_BOXED_TYPE (CpStatementDrag, cp_statement_drag, cp_statement_drag_ref,
                     cp_statement_drag_unref)

/**
 * cp_statement_drag_new:
 * @source: where it begins, in a window
 * @ids: (array zero-terminated=1): of statements, in their order; at least one
 *
 * Makes what is dragged of statements.
 *
 * Returns: (transfer full): it
 */
CpStatementDrag *
cp_statement_drag_new (GtkWidget *source, const char *const *ids)
{
  CpStatementDrag *self;

  g_return_val_if_fail (GTK_IS_WIDGET (source) && ids != NULL && ids[0] != NULL, NULL);

  self = g_new (CpStatementDrag, 1);
  g_atomic_ref_count_init (&self->references);
  self->root = gtk_widget_get_root (source);
  self->ids = g_strdupv ((char **) ids);
  return self;
}

CpStatementDrag *
cp_statement_drag_ref (CpStatementDrag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cp_statement_drag_unref (CpStatementDrag *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * cp_statement_drag_get_ids:
 *
 * Gets the ids of the statements, in the order in which they were chosen.
 *
 * Returns: (array zero-terminated=1): the ids
 */
const char *const *
cp_statement_drag_get_ids (const CpStatementDrag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->ids;
}

/**
 * cp_statement_drag_is_from:
 * @widget: what it is over
 *
 * Tells whether the statements come from the same window, and so are of the same corpus.
 */
gboolean
cp_statement_drag_is_from (const CpStatementDrag *self, GtkWidget *widget)
{
  g_return_val_if_fail (self != NULL && GTK_IS_WIDGET (widget), FALSE);

  return self->root != NULL && self->root == gtk_widget_get_root (widget);
}

/**
 * cp_statement_drag_make_content:
 * @source: where it begins, in a window
 * @ids: (array zero-terminated=1): of statements; at least one
 *
 * Makes the content of a drag.
 *
 * Returns: (transfer full): it, for #GtkDragSource::prepare
 */
GdkContentProvider *
cp_statement_drag_make_content (GtkWidget *source, const char *const *ids)
{
  g_autoptr (CpStatementDrag) drag = cp_statement_drag_new (source, ids);

  return gdk_content_provider_new_typed (CP_TYPE_STATEMENT_DRAG, drag);
}
