/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a window offers what was not saved when the program ended. */

#include "cp-recovery-bar.h"

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-recovery-row.h"
#include "cp-wrap-layout.h"

/* The bar holds the journals, so that no other instance offers them, too. One that is discarded can
 * be brought back until the bar goes; what is still offered then is offered by the next start. */

struct _CpRecoveryBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkListBox *list;

  GListStore *orphans;  /* of CpJournalOrphan */
  GPtrArray *discarded; /* of CpJournalOrphan */
};

G_DEFINE_FINAL_TYPE (CpRecoveryBar, cp_recovery_bar, GTK_TYPE_WIDGET)

static void
close_cb (CpRecoveryBar *self)
{
  g_list_store_remove_all (self->orphans);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return cp_recovery_row_new (item);
}

static void
orphans_changed_cb (CpRecoveryBar *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->orphans)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
cp_recovery_bar_dispose (GObject *object)
{
  CpRecoveryBar *self = CP_RECOVERY_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_RECOVERY_BAR);
  for (guint i = 0; i < self->discarded->len; i++)
    cp_journal_orphan_discard (self->discarded->pdata[i]);
  g_ptr_array_set_size (self->discarded, 0);
  g_clear_object (&self->orphans);

  G_OBJECT_CLASS (cp_recovery_bar_parent_class)->dispose (object);
}

static void
cp_recovery_bar_finalize (GObject *object)
{
  g_ptr_array_unref (CP_RECOVERY_BAR (object)->discarded);

  G_OBJECT_CLASS (cp_recovery_bar_parent_class)->finalize (object);
}

static void
cp_recovery_bar_class_init (CpRecoveryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_recovery_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_recovery_bar_finalize;

  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-recovery-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpRecoveryBar, box);
  gtk_widget_class_bind_template_child (widget_class, CpRecoveryBar, list);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_recovery_bar_init (CpRecoveryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->orphans = g_list_store_new (CP_TYPE_JOURNAL_ORPHAN);
  self->discarded = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->orphans), create_row, NULL, NULL);
  g_signal_connect_object (self->orphans, "items-changed", G_CALLBACK (orphans_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
announce (CpRecoveryBar *self)
{
  g_autoptr (CpJournalOrphan) first = g_list_model_get_item (G_LIST_MODEL (self->orphans), 0);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->orphans));
  g_autofree char *title = cp_recovery_row_dup_title (first);
  g_autofree char *text =
      n == 1 ? g_strdup_printf (
                   /* Translators: %s is the title of a corpus */
                   _("“%s” has changes that were not saved."), title)
             : g_strdup_printf (
                   /* Translators: %u is a number */
                   ngettext ("%u corpus has changes that were not saved.",
                             "%u corpora have changes that were not saved.", n),
                   n);

  cp_compat_announce (GTK_WIDGET (self), text);
}

/**
 * cp_recovery_bar_new:
 * @orphans: (element-type CpJournalOrphan): at least one; the latest first
 *
 * Creates a bar that offers what was left behind.
 */
GtkWidget *
cp_recovery_bar_new (GPtrArray *orphans)
{
  CpRecoveryBar *self;

  g_return_val_if_fail (orphans != NULL && orphans->len > 0, NULL);

  self = g_object_new (CP_TYPE_RECOVERY_BAR, NULL);
  g_list_store_splice (self->orphans, 0, 0, orphans->pdata, orphans->len);
  announce (self);

  return GTK_WIDGET (self);
}

/**
 * cp_recovery_bar_find:
 * @name: of a journal
 *
 * Finds what is offered.
 *
 * Returns: (nullable) (transfer none): the journal
 */
CpJournalOrphan *
cp_recovery_bar_find (CpRecoveryBar *self, const char *name)
{
  g_return_val_if_fail (CP_IS_RECOVERY_BAR (self) && name != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->orphans)); i++)
    {
      g_autoptr (CpJournalOrphan) orphan = g_list_model_get_item (G_LIST_MODEL (self->orphans), i);

      if (g_str_equal (cp_journal_orphan_get_name (orphan), name))
        return orphan;
    }
  return NULL;
}

/**
 * cp_recovery_bar_remove:
 *
 * Offers it no longer: it was recovered.
 */
void
cp_recovery_bar_remove (CpRecoveryBar *self, CpJournalOrphan *orphan)
{
  guint position;

  g_return_if_fail (CP_IS_RECOVERY_BAR (self));

  if (g_list_store_find (self->orphans, orphan, &position))
    g_list_store_remove (self->orphans, position);
}

/**
 * cp_recovery_bar_discard:
 *
 * Offers it no longer, and removes it when the bar goes.
 */
void
cp_recovery_bar_discard (CpRecoveryBar *self, CpJournalOrphan *orphan)
{
  g_return_if_fail (CP_IS_RECOVERY_BAR (self) && CP_IS_JOURNAL_ORPHAN (orphan));

  g_ptr_array_add (self->discarded, g_object_ref (orphan));
  cp_recovery_bar_remove (self, orphan);
}

/**
 * cp_recovery_bar_bring_back:
 * @name: of a journal that was discarded
 *
 * Offers it again.
 */
void
cp_recovery_bar_bring_back (CpRecoveryBar *self, const char *name)
{
  g_return_if_fail (CP_IS_RECOVERY_BAR (self) && name != NULL);

  for (guint i = 0; i < self->discarded->len; i++)
    if (g_str_equal (cp_journal_orphan_get_name (self->discarded->pdata[i]), name))
      {
        g_list_store_insert (self->orphans, 0, self->discarded->pdata[i]);
        g_ptr_array_remove_index (self->discarded, i);
        return;
      }
}
