/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements on their way from one place of a window to another, under the pointer. */

#include "cp-statement-drag.h"

#include <glib/gi18n-lib.h>

#include "cp-sign.h"

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

/* The icon hangs so far below the pointer and behind it, so that it covers nothing it may be dropped on. */
#define ICON_OFFSET 14
#define ICON_LETTERS 22

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

static GtkWidget *
make_icon_label (const char *name, guint n)
{
  /* Translators: what is dragged, where it is several cards. */
  g_autofree char *several = g_strdup_printf (ngettext ("%u card", "%u cards", n), n);
  GtkWidget *label = gtk_label_new (n > 1 ? several : name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), ICON_LETTERS);
  return label;
}

/**
 * cp_statement_drag_show_icon:
 * @side: of the speaker
 * @name: of the speaker
 * @n: of the statements that are dragged
 *
 * Shows beside the pointer what is dragged: whose statement it is, or how many there are.
 */
void
cp_statement_drag_show_icon (GdkDrag *drag, CpSide side, const char *name, guint n)
{
  GtkWidget *icon = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);

  g_return_if_fail (GDK_IS_DRAG (drag) && name != NULL);

  gtk_widget_add_css_class (icon, "cp-drag-icon");
  if (n == 1)
    gtk_box_append (GTK_BOX (icon), cp_sign_new (side, FALSE));
  gtk_box_append (GTK_BOX (icon), make_icon_label (name, n));
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), icon);
  gdk_drag_set_hotspot (drag, -ICON_OFFSET, -ICON_OFFSET);
}
