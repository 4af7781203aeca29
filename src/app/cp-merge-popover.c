/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks which of several records stays when they are merged, and says what goes over to it. */

#include "cp-merge-popover.h"

#include "cp-register-reach.h"
#include "cp-register-words.h"

/* More choices than anybody reads are not offered; one may be chosen by selecting fewer. */
#define CHOICES_MAX 100

struct _CpMergePopover
{
  GtkPopover parent_instance;

  /* template */
  GtkBox *choices;
  GtkLabel *note;
  GtkButton *merge;

  CpRegisterKind kind;
  CpSnapshot *snapshot;
  GArray *handles;
};

G_DEFINE_FINAL_TYPE (CpMergePopover, cp_merge_popover, GTK_TYPE_POPOVER)

static void
show_reach (CpMergePopover *self, guint32 into)
{
  CpArray array = cp_register_kind_get_array (self->kind);
  CpItem *item = cp_snapshot_get_item (self->snapshot, array, into);
  g_autofree char *reach =
      cp_register_reach_dup_merge (self->kind, self->snapshot, (const guint32 *) self->handles->data,
                                   self->handles->len, into);

  gtk_label_set_text (self->note, reach);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->merge), "s", cp_item_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->merge), "register.merge-into");
}

static void
toggled_cb (GtkCheckButton *button, gpointer data)
{
  if (gtk_check_button_get_active (button))
    show_reach (data, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cp-handle")));
}

static GtkWidget *
create_choice (CpMergePopover *self, guint32 handle)
{
  g_autofree char *name = cp_register_words_dup_name (self->kind, self->snapshot, handle);
  GtkWidget *button = gtk_check_button_new_with_label (name);

  for (GtkWidget *child = gtk_widget_get_first_child (button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      {
        gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
        gtk_label_set_max_width_chars (GTK_LABEL (child), 36);
      }
  g_object_set_data (G_OBJECT (button), "cp-handle", GUINT_TO_POINTER (handle));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);

  return button;
}

/* The one proposed stands first. */
static void
make_choices (CpMergePopover *self, guint32 into)
{
  GtkWidget *first = create_choice (self, into);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
  gtk_box_append (self->choices, first);
  for (guint i = 0; i < self->handles->len && i < CHOICES_MAX; i++)
    {
      guint32 handle = g_array_index (self->handles, guint32, i);
      GtkWidget *choice = handle != into ? create_choice (self, handle) : NULL;

      if (choice == NULL)
        continue;
      gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), GTK_CHECK_BUTTON (first));
      gtk_box_append (self->choices, choice);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
}

static void
cp_merge_popover_dispose (GObject *object)
{
  CpMergePopover *self = CP_MERGE_POPOVER (object);

  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_MERGE_POPOVER);

  G_OBJECT_CLASS (cp_merge_popover_parent_class)->dispose (object);
}

static void
cp_merge_popover_finalize (GObject *object)
{
  g_clear_pointer (&CP_MERGE_POPOVER (object)->handles, g_array_unref);

  G_OBJECT_CLASS (cp_merge_popover_parent_class)->finalize (object);
}

static void
cp_merge_popover_class_init (CpMergePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_merge_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_merge_popover_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-merge-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CpMergePopover, choices);
  gtk_widget_class_bind_template_child (widget_class, CpMergePopover, note);
  gtk_widget_class_bind_template_child (widget_class, CpMergePopover, merge);
}

static void
cp_merge_popover_init (CpMergePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->handles = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * cp_merge_popover_ask:
 * @handles: (array length=n_handles): of records that are there
 * @into: the one of them that stays unless another one is chosen
 *
 * Shows the choice. What is chosen is carried out by register.merge-into.
 */
void
cp_merge_popover_ask (CpMergePopover *self, CpRegisterKind kind, CpSnapshot *snapshot,
                      const guint32 *handles, guint n_handles, guint32 into)
{
  g_return_if_fail (CP_IS_MERGE_POPOVER (self) && snapshot != NULL && n_handles > 0);

  self->kind = kind;
  cp_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  self->snapshot = snapshot;
  g_array_set_size (self->handles, 0);
  g_array_append_vals (self->handles, handles, n_handles);
  make_choices (self, into);
  show_reach (self, into);
}
