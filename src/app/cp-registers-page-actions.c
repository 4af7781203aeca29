/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with the records of a register: added, deleted, merged, moved, sorted. */

#include <glib/gi18n-lib.h>

#include "cp-edit-registers.h"
#include "cp-editing.h"
#include "cp-register-reach.h"
#include "cp-register-row.h"
#include "cp-registers-page-private.h"
#include "cp-snapshot-records.h"
#include "cp-split-dialog.h"

static CpArray
get_array (CpRegistersPage *self)
{
  return cp_register_kind_get_array (self->kind);
}

static GtkWidget *
find_row (GtkWidget *widget, guint32 handle)
{
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);
      CpRegisterItem *item =
          CP_IS_REGISTER_ROW (child) ? cp_register_row_get_item (CP_REGISTER_ROW (child)) : NULL;

      if (item != NULL && cp_register_item_get_handle (item) == handle)
        return row;
    }
  return NULL;
}

/* Takes the focus to a row that is in sight, else to the list. */
static void
focus_row (CpRegistersPage *self, guint32 handle)
{
  GtkWidget *row = find_row (GTK_WIDGET (self->list), handle);

  gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->list));
}

static void
get_added_words (CpRegisterKind kind, const char **edit, const char **label)
{
  switch (kind)
    {
    case CP_REGISTER_SPEAKERS:
      /* Translators: the name of an edit */
      *edit = C_("edit", "Add a speaker");
      /* Translators: what a new record is called until it is given a name */
      *label = _("New speaker");
      break;
    case CP_REGISTER_OUTLETS:
      /* Translators: the name of an edit */
      *edit = C_("edit", "Add an outlet");
      /* Translators: what a new record is called until it is given a name */
      *label = _("New outlet");
      break;
    case CP_REGISTER_TOPICS:
      /* Translators: the name of an edit */
      *edit = C_("edit", "Add a topic");
      /* Translators: what a new record is called until it is given a name */
      *label = _("New topic");
      break;
    case CP_REGISTER_DOCUMENTS:
    case CP_REGISTER_ROLES:
    case CP_N_REGISTERS:
    default:
      /* Translators: the name of an edit */
      *edit = C_("edit", "Add a role");
      /* Translators: what a new record is called until it is given a name */
      *label = _("New role");
    }
}

/* Articles are added by importing them. */
static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  g_autoptr (CpEdit) edit = NULL;
  const char *edit_name, *label;
  const guint32 *order;
  guint n;

  if (self->kind == CP_REGISTER_DOCUMENTS)
    {
      gtk_widget_activate_action (widget, "win.import", NULL);
      return;
    }
  cp_record_form_commit (self->form);
  gtk_editable_set_text (self->search, "");
  cp_register_model_set_search (self->models[self->kind], "");
  get_added_words (self->kind, &edit_name, &label);
  edit = cp_edit_new_record (edit_name, cp_registers_page_get_snapshot (self), get_array (self),
                             label);
  if (!cp_editing_apply (widget, self->session, edit, CP_TELL_NOTHING))
    return;
  order = cp_snapshot_get_order (cp_registers_page_get_snapshot (self), get_array (self), &n);
  cp_registers_page_select (self, order[n - 1]);
  cp_record_form_focus_name (self->form);
}

/* The row that takes the place of what goes. */
static guint32
find_neighbour (CpRegistersPage *self, GArray *gone)
{
  GListModel *model = G_LIST_MODEL (self->models[self->kind]);
  guint last = cp_register_model_find (self->models[self->kind],
                                       g_array_index (gone, guint32, gone->len - 1));
  guint first =
      cp_register_model_find (self->models[self->kind], g_array_index (gone, guint32, 0));
  g_autoptr (CpRegisterItem) item = g_list_model_get_item (model, last + 1);

  if (item == NULL && first > 0)
    item = g_list_model_get_item (model, first - 1);
  return item != NULL ? cp_register_item_get_handle (item) : CP_HANDLE_NONE;
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  g_autoptr (GArray) handles = cp_registers_page_list_selected (self);
  g_autofree char *edit_name = NULL;
  g_autoptr (CpEdit) edit = NULL;
  guint32 neighbour;

  cp_record_actions_close_questions (cp_record_form_get_actions (self->form));
  if (handles->len == 0)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  edit_name = cp_register_reach_dup_removal_name (self->kind, handles->len);
  neighbour = find_neighbour (self, handles);
  edit = cp_edit_new_removal (edit_name, cp_registers_page_get_snapshot (self), get_array (self),
                              (const guint32 *) handles->data, handles->len);
  cp_edit_forget_sides (edit, cp_registers_page_get_snapshot (self), get_array (self),
                        (const guint32 *) handles->data, handles->len);
  if (cp_editing_apply (widget, self->session, edit, CP_TELL_DONE))
    focus_row (self, neighbour);
}

static void
merge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  g_autoptr (GArray) handles = cp_registers_page_list_selected (self);

  if (handles->len > 1 && cp_register_kind_can_merge (self->kind))
    cp_record_actions_ask_to_merge (cp_record_form_get_actions (self->form), CP_HANDLE_NONE);
  else
    gtk_widget_error_bell (widget);
}

static void
split_answered_cb (CpRegistersPage *self, gboolean accepted, CpSplitDialog *dialog)
{
  g_autoptr (CpEdit) edit = NULL;
  guint32 other;

  if (!accepted || self->session == NULL)
    return;
  edit = cp_split_dialog_make_edit (dialog, cp_registers_page_get_snapshot (self));
  if (!cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_DONE))
    return;
  other = cp_snapshot_find (cp_registers_page_get_snapshot (self), CP_ARRAY_SPEAKERS,
                            cp_split_dialog_get_id (dialog));
  cp_registers_page_select (self, other);
  focus_row (self, other);
}

static void
split_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  g_autoptr (GArray) handles = cp_registers_page_list_selected (self);
  CpSplitDialog *dialog;

  if (self->kind != CP_REGISTER_SPEAKERS || handles->len != 1)
    return;
  dialog = cp_split_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                cp_registers_page_get_snapshot (self),
                                g_array_index (handles, guint32, 0));
  g_signal_connect_object (dialog, "answered", G_CALLBACK (split_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
is_among (const GArray *handles, guint32 handle)
{
  for (guint i = 0; i < handles->len; i++)
    if (g_array_index (handles, guint32, i) == handle)
      return TRUE;
  return FALSE;
}

/* Sides and search that name what goes name what stays. */
static gboolean
apply_merge (CpRegistersPage *self, CpEdit *edit, const GArray *handles, guint32 into)
{
  g_autoptr (CpSnapshot) before = cp_snapshot_ref (cp_registers_page_get_snapshot (self));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const char *id = cp_snapshot_get_record_id (before, get_array (self), into);

  for (guint i = 0; i < handles->len; i++)
    {
      guint32 handle = g_array_index (handles, guint32, i);

      if (handle != into)
        g_hash_table_insert (
            ids, (gpointer) cp_snapshot_get_record_id (before, get_array (self), handle),
            (gpointer) id);
    }
  if (!cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_DONE))
    return FALSE;
  cp_session_redirect (self->session, get_array (self), ids);
  return TRUE;
}

static void
merge_into_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  CpSnapshot *snapshot = cp_registers_page_get_snapshot (self);
  g_autoptr (GArray) handles = cp_registers_page_list_selected (self);
  guint32 into = cp_snapshot_find (snapshot, get_array (self), g_variant_get_string (parameter, NULL));
  g_autofree char *edit_name = NULL;
  g_autoptr (CpEdit) edit = NULL;

  cp_record_actions_close_questions (cp_record_form_get_actions (self->form));
  if (handles->len < 2 || !is_among (handles, into))
    return;
  edit_name = cp_register_reach_dup_merge_name (self->kind, handles->len);
  edit = cp_edit_new_merge (edit_name, snapshot, get_array (self),
                            (const guint32 *) handles->data, handles->len, into);
  if (!apply_merge (self, edit, handles, into))
    return;
  cp_registers_page_select (self, into);
  focus_row (self, into);
}

/* The records among which what is selected is to stand next. */
static gboolean
find_place (CpRegistersPage *self, const GArray *handles, int step, guint32 *before)
{
  CpRegisterModel *model = self->models[self->kind];
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  guint first = cp_register_model_find (model, g_array_index (handles, guint32, 0));
  guint last = cp_register_model_find (model, g_array_index (handles, guint32, handles->len - 1));
  guint place = step < 0 ? first - 1 : last + 2;
  g_autoptr (CpRegisterItem) item = NULL;

  if (step < 0 ? first == 0 : last + 1 >= n)
    return FALSE;
  item = g_list_model_get_item (G_LIST_MODEL (model), place);
  *before = item != NULL ? cp_register_item_get_handle (item) : CP_HANDLE_NONE;
  return TRUE;
}

/* Puts what is selected before a record, or at the end. */
gboolean
cp_registers_page_move (CpRegistersPage *self, GArray *handles, guint32 before)
{
  g_autofree char *name = cp_register_reach_dup_move_name (self->kind, handles->len);
  g_autoptr (CpEdit) edit =
      cp_edit_new_order (name, cp_registers_page_get_snapshot (self), get_array (self),
                         (const guint32 *) handles->data, handles->len, before);

  return cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_NOTHING);
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  g_autoptr (GArray) handles = cp_registers_page_list_selected (self);
  guint32 before;

  if (handles->len == 0 || !cp_register_kind_can_order (self->kind)
      || !cp_register_model_is_whole (self->models[self->kind])
      || !find_place (self, handles, g_variant_get_int32 (parameter), &before))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  if (cp_registers_page_move (self, handles, before))
    focus_row (self, g_array_index (handles, guint32, 0));
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cp_record_form_focus_name (CP_REGISTERS_PAGE (widget)->form);
}

static gboolean
delete_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, "register.delete", NULL);
  return GDK_EVENT_STOP;
}

/* From the form back to the list. */
static gboolean
escape_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  g_autoptr (GArray) handles = NULL;

  if (gtk_widget_get_focus_child (widget) != GTK_WIDGET (self->form))
    return GDK_EVENT_PROPAGATE;
  handles = cp_registers_page_list_selected (self);
  focus_row (self, handles->len > 0 ? g_array_index (handles, guint32, 0) : CP_HANDLE_NONE);
  return GDK_EVENT_STOP;
}

/**
 * cp_registers_page_install_actions:
 *
 * Adds what can be done, with its keys.
 */
void
cp_registers_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "register.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "register.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "register.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "register.split", NULL, split_cb);
  gtk_widget_class_install_action (widget_class, "register.merge-into", "s", merge_into_cb);
  gtk_widget_class_install_action (widget_class, "register.move", "i", move_cb);
  gtk_widget_class_install_property_action (widget_class, "register.sort", "sort");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "register.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "register.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "register.merge",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "register.move",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "register.move",
                                       "i", 1);
}
