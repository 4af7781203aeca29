/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparisons that were saved under a name: opened, renamed, deleted, and another one saved. */

#include "cp-setups.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-edit-registers.h"
#include "cp-editing.h"
#include "cp-name-words.h"
#include "cp-session-setup.h"
#include "cp-setup-row.h"
#include "cp-setup.h"

/* A button and what it pops up. The list is made when that is shown, and anew whenever the saved
 * comparisons change while it is; opening one is an action of the window, which the menu has too. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-setups.ui"

/* More than these are not shown. */
#define SHOWN_MAX 200

struct _CpSetups
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *button;
  GtkPopover *popover;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkEditable *entry;
  GtkWidget *save;

  CpSession *session;
};

G_DEFINE_FINAL_TYPE (CpSetups, cp_setups, GTK_TYPE_WIDGET)

static CpSnapshot *
get_snapshot (CpSetups *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static void
apply (CpSetups *self, CpEdit *edit, CpTell tell)
{
  cp_editing_apply (GTK_WIDGET (self), self->session, edit, tell);
  cp_edit_unref (edit);
}

static void
renamed_cb (CpSetups *self, const char *name, CpSetupRow *row)
{
  g_autofree char *shown = cp_words_dup_name (name);
  /* Translators: what is done, in a menu; %s is the name that a saved comparison gets. */
  g_autofree char *what = g_strdup_printf (_("Rename a saved comparison to “%s”"), shown);

  apply (self,
         cp_edit_new_setup_name (what, get_snapshot (self), cp_setup_row_get_setup (row), name),
         CP_TELL_NOTHING);
}

static void
deleted_cb (CpSetups *self, CpSetupRow *row)
{
  guint32 setup = cp_setup_row_get_setup (row);
  g_autofree char *shown = cp_words_dup_name (
      cp_item_get_label (cp_snapshot_get_item (get_snapshot (self), CP_ARRAY_COMPARISONS, setup)));
  /* Translators: what is done, in a menu; %s is the name of a saved comparison. */
  g_autofree char *what = g_strdup_printf (_("Delete the saved comparison “%s”"), shown);

  apply (self, cp_edit_new_removal (what, get_snapshot (self), CP_ARRAY_COMPARISONS, &setup, 1),
         CP_TELL_DONE);
}

static GtkWidget *
make_row (CpSetups *self, guint32 setup)
{
  CpItem *item = cp_snapshot_get_item (get_snapshot (self), CP_ARRAY_COMPARISONS, setup);
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  cp_session_check_setup (self->session, cp_item_get_record (item), &error);
  row = cp_setup_row_new (setup, cp_item_get_label (item), error != NULL ? error->message : NULL);
  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* Which row has the focus, itself or inside; -1 where none has. */
static int
find_focus (CpSetups *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CP_TYPE_SETUP_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
focus_row (CpSetups *self, int place, int n_rows)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, MIN (place, n_rows - 1));

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->entry));
}

static void
update_list (CpSetups *self)
{
  int focused = find_focus (self);
  GtkWidget *child;
  guint n;
  const guint32 *order = cp_snapshot_get_order (get_snapshot (self), CP_ARRAY_COMPARISONS, &n);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < MIN (n, SHOWN_MAX); i++)
    gtk_list_box_append (self->list, make_row (self, order[i]));
  gtk_widget_set_visible (self->scroller, n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
  if (focused >= 0)
    focus_row (self, focused, (int) MIN (n, SHOWN_MAX));
}

/* "Armenia", or "Armenia 2" where that is taken. */
static char *
dup_free_name (CpSetups *self)
{
  CpComparison *comparison = cp_session_get_comparison (self->session);
  g_autofree char *subject =
      /* Translators: a noun: the page that compares two sides, and the name offered for one that is
       * saved */
      comparison != NULL ? cp_comparison_words_dup_subject (comparison) : g_strdup (_("Comparison"));

  for (guint i = 2;; i++)
    {
      char *name = subject;

      if (cp_snapshot_find_setup (get_snapshot (self), name) == CP_HANDLE_NONE)
        return g_steal_pointer (&subject);
      /* Translators: the name of a comparison, and a number that tells it from another of that name. */
      name = g_strdup_printf (_("%s %u"), subject, i);
      if (cp_snapshot_find_setup (get_snapshot (self), name) == CP_HANDLE_NONE)
        return name;
      g_free (name);
    }
}

static void
entry_changed_cb (CpSetups *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  gtk_widget_set_sensitive (self->save, *name != '\0' && self->session != NULL
                                            && cp_session_has_setup (self->session));
}

static void
propose_name (CpSetups *self)
{
  g_autofree char *name = dup_free_name (self);

  gtk_editable_set_text (self->entry, name);
  entry_changed_cb (self);
}

static void
saved_cb (CpSetups *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autofree char *shown = cp_words_dup_name (name);
  /* Translators: what is done, in a menu; %s is the name that a comparison is saved under. */
  g_autofree char *what = g_strdup_printf (_("Save the comparison “%s”"), shown);
  g_autoptr (CpRecord) record = NULL;

  if (!gtk_widget_get_sensitive (self->save))
    return;
  record = cp_session_make_setup (self->session, name);
  apply (self, cp_edit_new_setup (what, record), CP_TELL_NOTHING);
  propose_name (self);
}

static void
shown_cb (CpSetups *self)
{
  if (self->session == NULL)
    return;
  update_list (self);
  propose_name (self);
}

static void
activated_cb (CpSetups *self, CpSetupRow *row)
{
  guint32 setup = cp_setup_row_get_setup (row);

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-saved", "u", setup);
}

static void
corpus_changed_cb (CpSetups *self, CpChange *change)
{
  if (cp_change_touches (change, CP_ARRAY_COMPARISONS) && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    update_list (self);
}

static void
drop_session (CpSetups *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (cp_session_get_corpus (self->session), self);
  g_clear_object (&self->session);
}

static void
cp_setups_dispose (GObject *object)
{
  CpSetups *self = CP_SETUPS (object);

  drop_session (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_SETUPS);

  G_OBJECT_CLASS (cp_setups_parent_class)->dispose (object);
}

static void
cp_setups_class_init (CpSetupsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_setups_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpSetups, button);
  gtk_widget_class_bind_template_child (widget_class, CpSetups, popover);
  gtk_widget_class_bind_template_child (widget_class, CpSetups, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpSetups, list);
  gtk_widget_class_bind_template_child (widget_class, CpSetups, nothing);
  gtk_widget_class_bind_template_child (widget_class, CpSetups, entry);
  gtk_widget_class_bind_template_child (widget_class, CpSetups, save);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_setups_init (CpSetups *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_setups_new:
 *
 * Makes a button for the comparisons that were saved.
 */
GtkWidget *
cp_setups_new (void)
{
  return g_object_new (CP_TYPE_SETUPS, NULL);
}

/**
 * cp_setups_set_session:
 * @session: (nullable): whose comparison can be saved
 *
 * Sets whose saved comparisons are meant.
 */
void
cp_setups_set_session (CpSetups *self, CpSession *session)
{
  g_return_if_fail (CP_IS_SETUPS (self) && (session == NULL || CP_IS_SESSION (session)));

  drop_session (self);
  if (session == NULL)
    return;
  self->session = g_object_ref (session);
  g_signal_connect_object (cp_session_get_corpus (session), "changed", G_CALLBACK (corpus_changed_cb),
                           self, G_CONNECT_SWAPPED);
}
