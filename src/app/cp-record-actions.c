/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with records as a whole: buttons below their form. */

#include "cp-record-actions.h"

#include "cp-merge-popover.h"
#include "cp-register-reach.h"
#include "cp-register-tally.h"
#include "cp-wrap-layout.h"

/* Only what can be done with what is shown is offered. How far a merge or a deletion reaches is counted
 * when somebody asks. */

struct _CpRecordActions
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *show_article;
  GtkWidget *attach;
  GtkWidget *recode;
  GtkMenuButton *merge;
  CpMergePopover *merge_popover;
  GtkWidget *split;
  GtkMenuButton *delete;
  GtkLabel *delete_note;
  GtkButton *delete_button;

  CpRegisterKind kind;
  CpSnapshot *snapshot;
  GArray *handles;
  guint32 into; /* that is to stay, or CP_HANDLE_NONE */
};

G_DEFINE_FINAL_TYPE (CpRecordActions, cp_record_actions, GTK_TYPE_WIDGET)

static const CpRecord *
get_record (CpRecordActions *self)
{
  return cp_item_get_record (cp_snapshot_get_item (self->snapshot,
                                                   cp_register_kind_get_array (self->kind),
                                                   g_array_index (self->handles, guint32, 0)));
}

static gboolean
has_text (CpRecordActions *self)
{
  return cp_record_get_string (get_record (self), CP_DOCUMENT_TEXT) != NULL;
}

static void
update_buttons (CpRecordActions *self)
{
  gboolean one = self->handles->len == 1;
  gboolean document = one && self->kind == CP_REGISTER_DOCUMENTS;

  gtk_widget_set_visible (self->show_article, document);
  gtk_widget_set_visible (self->attach, document && !has_text (self));
  gtk_widget_set_visible (self->recode, self->kind == CP_REGISTER_TOPICS);
  gtk_widget_set_visible (GTK_WIDGET (self->merge), !one && cp_register_kind_can_merge (self->kind));
  gtk_widget_set_visible (self->split, one && self->kind == CP_REGISTER_SPEAKERS);
  if (document)
    {
      gtk_actionable_set_action_target (
          GTK_ACTIONABLE (self->show_article), "s",
          cp_record_get_string (get_record (self), CP_DOCUMENT_ID));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_article), "win.show-article");
    }
}

/* Unless somebody has said so, the one with the most statements stays. */
static guint32
choose_into (CpRecordActions *self)
{
  g_autofree CpRegisterCount *counts = cp_register_tally (self->snapshot, self->kind, NULL);
  guint32 best = g_array_index (self->handles, guint32, 0);

  for (guint i = 0; i < self->handles->len; i++)
    {
      guint32 handle = g_array_index (self->handles, guint32, i);

      if (handle == self->into)
        return handle;
      if (counts[handle].n_statements > counts[best].n_statements)
        best = handle;
    }
  return best;
}

static void
merge_mapped_cb (CpRecordActions *self)
{
  cp_merge_popover_ask (self->merge_popover, self->kind, self->snapshot,
                        (const guint32 *) self->handles->data, self->handles->len,
                        choose_into (self));
  self->into = CP_HANDLE_NONE;
}

static void
delete_mapped_cb (CpRecordActions *self)
{
  const guint32 *handles = (const guint32 *) self->handles->data;
  g_autofree char *reach =
      cp_register_reach_dup_removal (self->kind, self->snapshot, handles, self->handles->len);
  g_autofree char *label = cp_register_reach_dup_removal_label (self->kind, self->handles->len);

  gtk_label_set_text (self->delete_note, reach);
  gtk_button_set_use_underline (self->delete_button, TRUE);
  gtk_button_set_label (self->delete_button, label);
}

static void
cp_record_actions_dispose (GObject *object)
{
  CpRecordActions *self = CP_RECORD_ACTIONS (object);

  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_RECORD_ACTIONS);

  G_OBJECT_CLASS (cp_record_actions_parent_class)->dispose (object);
}

static void
cp_record_actions_finalize (GObject *object)
{
  g_clear_pointer (&CP_RECORD_ACTIONS (object)->handles, g_array_unref);

  G_OBJECT_CLASS (cp_record_actions_parent_class)->finalize (object);
}

static void
cp_record_actions_class_init (CpRecordActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_record_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_record_actions_finalize;

  g_type_ensure (CP_TYPE_MERGE_POPOVER);
  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-record-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, show_article);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, attach);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, recode);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, merge);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, merge_popover);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, split);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, delete);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, delete_note);
  gtk_widget_class_bind_template_child (widget_class, CpRecordActions, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, merge_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_mapped_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_record_actions_init (CpRecordActions *self)
{
  self->handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_record_actions_show:
 * @handles: (array length=n_handles): of records that are there, at least one
 *
 * Offers what can be done with records.
 */
void
cp_record_actions_show (CpRecordActions *self, CpRegisterKind kind, CpSnapshot *snapshot,
                        const guint32 *handles, guint n_handles)
{
  g_return_if_fail (CP_IS_RECORD_ACTIONS (self) && snapshot != NULL && n_handles > 0);

  self->kind = kind;
  cp_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  self->snapshot = snapshot;
  g_array_set_size (self->handles, 0);
  g_array_append_vals (self->handles, handles, n_handles);
  update_buttons (self);
}

/**
 * cp_record_actions_ask_to_merge:
 * @into: the record that is to stay unless another one is chosen, or %CP_HANDLE_NONE
 *
 * Asks which of the records shown stays.
 */
void
cp_record_actions_ask_to_merge (CpRecordActions *self, guint32 into)
{
  g_return_if_fail (CP_IS_RECORD_ACTIONS (self));

  self->into = into;
  gtk_menu_button_popup (self->merge);
}

/**
 * cp_record_actions_close_questions:
 *
 * Closes what was asked, when it is answered.
 */
void
cp_record_actions_close_questions (CpRecordActions *self)
{
  g_return_if_fail (CP_IS_RECORD_ACTIONS (self));

  gtk_menu_button_popdown (self->merge);
  gtk_menu_button_popdown (self->delete);
}
