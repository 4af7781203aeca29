/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One position of a question that is being written: its words, its place, its answers. */

#include "cp-position-row.h"

#include <glib/gi18n-lib.h>

/* The row only says what is wanted of it; the dialog, which has the list, does it. */

struct _CpPositionRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *handle;
  GtkEditable *entry;
  GtkLabel *answers;
  GtkWidget *remove;

  char *was; /* the position before, or NULL for a new one */
  guint n_answers;
};

enum
{
  CHANGED,
  REMOVED,
  MOVED,
  DROPPED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpPositionRow, cp_position_row, GTK_TYPE_LIST_BOX_ROW)

static void
changed_cb (CpPositionRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entered_cb (CpPositionRow *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_str_equal (name, "position.up") ? -1 : 1);
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, CpPositionRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, image, (int) x, (int) y);

  return gdk_content_provider_new_typed (CP_TYPE_POSITION_ROW, self);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, CpPositionRow *self)
{
  CpPositionRow *other = g_value_get_object (value);

  if (other == NULL || other == self
      || gtk_widget_get_parent (GTK_WIDGET (other)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, other);

  return TRUE;
}

static void
add_drag (CpPositionRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CP_TYPE_POSITION_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepared_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
cp_position_row_finalize (GObject *object)
{
  g_free (CP_POSITION_ROW (object)->was);

  G_OBJECT_CLASS (cp_position_row_parent_class)->finalize (object);
}

static void
cp_position_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_POSITION_ROW);

  G_OBJECT_CLASS (cp_position_row_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  /* Other words stand there. */
  signals[CHANGED] = g_signal_new ("changed", CP_TYPE_POSITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  /* It is to go. */
  signals[REMOVED] = g_signal_new ("removed", CP_TYPE_POSITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  /* It is to stand one place up (-1) or down (1). */
  signals[MOVED] = g_signal_new ("moved", CP_TYPE_POSITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /* Another row is to stand where it stands. */
  signals[DROPPED] = g_signal_new ("dropped", CP_TYPE_POSITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, CP_TYPE_POSITION_ROW);
  /* Enter was pressed in it. */
  signals[ENTERED] = g_signal_new ("entered", CP_TYPE_POSITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cp_position_row_class_init (CpPositionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_position_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_position_row_finalize;

  install_signals ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-position-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpPositionRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CpPositionRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CpPositionRow, answers);
  gtk_widget_class_bind_template_child (widget_class, CpPositionRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "position.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "position.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "position.down", NULL, move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "position.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "position.down", NULL);
}

static void
cp_position_row_init (CpPositionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drag (self);
}

static void
show_answers (CpPositionRow *self)
{
  /* Translators: beside a position on a question: how many statements take it */
  g_autofree char *answers = g_strdup_printf (ngettext ("%u answer", "%u answers", self->n_answers),
                                              self->n_answers);
  g_autofree char *remove = NULL;

  gtk_label_set_text (self->answers, answers);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), self->n_answers > 0);
  if (self->n_answers > 0)
    /* Translators: tooltip of a button; answers are statements that take the position */
    remove = g_strdup_printf (ngettext ("Remove the position with its %u answer",
                                        "Remove the position with its %u answers", self->n_answers),
                              self->n_answers);
  else
    /* Translators: tooltip of a button; a position that one can take on a question */
    remove = g_strdup (_("Remove the position"));
  gtk_widget_set_tooltip_text (self->remove, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
}

/**
 * cp_position_row_new:
 * @was: (nullable): the position as it is in the corpus, %NULL for a new one
 * @n_answers: how many statements take it
 *
 * Makes a row.
 */
GtkWidget *
cp_position_row_new (const char *was, guint n_answers)
{
  CpPositionRow *self = g_object_new (CP_TYPE_POSITION_ROW, NULL);

  self->was = g_strdup (was);
  self->n_answers = n_answers;
  gtk_editable_set_text (self->entry, was != NULL ? was : "");
  show_answers (self);

  return GTK_WIDGET (self);
}

/**
 * cp_position_row_get_was:
 *
 * Gets the position as it is in the corpus, or %NULL.
 */
const char *
cp_position_row_get_was (CpPositionRow *self)
{
  g_return_val_if_fail (CP_IS_POSITION_ROW (self), NULL);

  return self->was;
}

/**
 * cp_position_row_get_n_answers:
 *
 * Gets how many statements take the position.
 */
guint
cp_position_row_get_n_answers (CpPositionRow *self)
{
  g_return_val_if_fail (CP_IS_POSITION_ROW (self), 0);

  return self->n_answers;
}

/**
 * cp_position_row_dup_position:
 *
 * Gets what is written, without the blanks around it.
 */
char *
cp_position_row_dup_position (CpPositionRow *self)
{
  g_return_val_if_fail (CP_IS_POSITION_ROW (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

/**
 * cp_position_row_focus:
 *
 * Lets a person write.
 */
void
cp_position_row_focus (CpPositionRow *self)
{
  g_return_if_fail (CP_IS_POSITION_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
