/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a register dragged: between two others to stand there, onto another to be merged with it. */

#include "cp-register-row.h"
#include "cp-registers-page-private.h"

/* The share of a row at its upper and its lower end that means the place beside it. */
#define EDGE 0.3

typedef enum
{
  DROP_NOWHERE,
  DROP_BEFORE,
  DROP_AFTER,
  DROP_INTO,
} DropPlace;

static const char *const drop_classes[] = {
  [DROP_NOWHERE] = NULL,
  [DROP_BEFORE] = "drop-before",
  [DROP_AFTER] = "drop-after",
  [DROP_INTO] = "drop-into",
};

static CpRegistersPage *
get_page (GtkEventController *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);

  return CP_REGISTERS_PAGE (gtk_widget_get_ancestor (row, CP_TYPE_REGISTERS_PAGE));
}

static CpRegisterItem *
get_item (GtkEventController *controller)
{
  return cp_register_row_get_item (CP_REGISTER_ROW (gtk_event_controller_get_widget (controller)));
}

static void
mark (GtkEventController *controller, DropPlace place)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);

  for (guint i = 0; i < G_N_ELEMENTS (drop_classes); i++)
    if (drop_classes[i] != NULL && i != place)
      gtk_widget_remove_css_class (row, drop_classes[i]);
  if (drop_classes[place] != NULL)
    gtk_widget_add_css_class (row, drop_classes[place]);
}

static DropPlace
get_place (GtkEventController *controller, double y)
{
  CpRegistersPage *self = get_page (controller);
  int height = gtk_widget_get_height (gtk_event_controller_get_widget (controller));
  gboolean merges, orders;

  if (self == NULL)
    return DROP_NOWHERE;
  merges = cp_register_kind_can_merge (self->kind);
  orders = cp_register_kind_can_order (self->kind)
           && cp_register_model_is_whole (self->models[self->kind]);
  if (!orders)
    return merges ? DROP_INTO : DROP_NOWHERE;
  if (merges && y > height * EDGE && y < height * (1 - EDGE))
    return DROP_INTO;
  return y < height / 2.0 ? DROP_BEFORE : DROP_AFTER;
}

/* What is dragged: the row, with all others where it is one of those selected. */
static GArray *
list_dragged (CpRegistersPage *self, guint32 handle)
{
  GArray *handles = cp_registers_page_list_selected (self);

  for (guint i = 0; i < handles->len; i++)
    if (g_array_index (handles, guint32, i) == handle)
      return handles;
  g_array_set_size (handles, 0);
  g_array_append_val (handles, handle);
  return handles;
}

static gboolean
is_among (const GArray *handles, guint32 handle)
{
  for (guint i = 0; i < handles->len; i++)
    if (g_array_index (handles, guint32, i) == handle)
      return TRUE;
  return FALSE;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  CpRegisterItem *item = get_item (GTK_EVENT_CONTROLLER (source));

  return item != NULL ? gdk_content_provider_new_typed (CP_TYPE_REGISTER_ITEM, item) : NULL;
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, gpointer data)
{
  DropPlace place = get_place (GTK_EVENT_CONTROLLER (target), y);

  mark (GTK_EVENT_CONTROLLER (target), place);
  return place != DROP_NOWHERE ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target, gpointer data)
{
  mark (GTK_EVENT_CONTROLLER (target), DROP_NOWHERE);
}

static guint32
find_after (CpRegistersPage *self, guint32 handle)
{
  CpRegisterModel *model = self->models[self->kind];
  g_autoptr (CpRegisterItem) next = g_list_model_get_item (
      G_LIST_MODEL (model), cp_register_model_find (model, handle) + 1);

  return next != NULL ? cp_register_item_get_handle (next) : CP_HANDLE_NONE;
}

static void
select_together (CpRegistersPage *self, const GArray *handles)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selections[self->kind]);

  gtk_selection_model_unselect_all (selection);
  for (guint i = 0; i < handles->len; i++)
    gtk_selection_model_select_item (
        selection,
        cp_register_model_find (self->models[self->kind], g_array_index (handles, guint32, i)),
        FALSE);
}

static gboolean
ask_cb (gpointer data)
{
  CpRegistersPage *self = data;

  if (self->session != NULL)
    cp_record_actions_ask_to_merge (cp_record_form_get_actions (self->form), self->dropped_on);

  return G_SOURCE_REMOVE;
}

/* A merge is proposed only: which one stays is asked, and what goes over is told. That can be when
 * the pointer is no longer the drag's. */
static void
propose_merge (CpRegistersPage *self, GArray *handles, guint32 into)
{
  g_array_append_val (handles, into);
  select_together (self, handles);
  self->dropped_on = into;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, ask_cb, g_object_ref (self), g_object_unref);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  CpRegistersPage *self = get_page (GTK_EVENT_CONTROLLER (target));
  CpRegisterItem *item = g_value_get_object (value);
  CpRegisterItem *own = get_item (GTK_EVENT_CONTROLLER (target));
  DropPlace place = get_place (GTK_EVENT_CONTROLLER (target), y);
  g_autoptr (GArray) handles = NULL;
  guint32 handle;

  mark (GTK_EVENT_CONTROLLER (target), DROP_NOWHERE);
  /* What is dragged may be of another window's corpus. */
  if (self == NULL || item == NULL || own == NULL || place == DROP_NOWHERE
      || !cp_registers_page_has (self, item))
    return FALSE;
  handle = cp_register_item_get_handle (own);
  handles = list_dragged (self, cp_register_item_get_handle (item));
  if (place != DROP_INTO)
    return cp_registers_page_move (self, handles,
                                   place == DROP_BEFORE ? handle : find_after (self, handle));
  if (is_among (handles, handle))
    return FALSE;
  propose_merge (self, handles, handle);
  return TRUE;
}

/**
 * cp_registers_page_add_drag:
 * @row: a row of the list
 *
 * Lets a row be dragged, and dropped on.
 */
void
cp_registers_page_add_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CP_TYPE_REGISTER_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
