/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that offers to bring back what was not saved when the program ended. */

#include "cp-recovery-row.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-place-words.h"
#include "cp-portal-places.h"

struct _CpRecoveryRow
{
  GtkListBoxRow parent_instance;

  CpJournalOrphan *orphan;

  /* template */
  GtkLabel *text;
  GtkLabel *details;
  GtkWidget *recover;
  GtkWidget *discard;
};

G_DEFINE_FINAL_TYPE (CpRecoveryRow, cp_recovery_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_moment (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);

  if (moment == NULL)
    return g_strdup ("?");
  /* Translators: day and time of the last change, such as "22 Nov 2026 at 14:03"; see strftime(3) */
  return g_date_time_format (moment, _("%-d %b %Y at %H:%M"));
}

static char *
dup_text (CpJournalOrphan *orphan)
{
  guint64 n = cp_journal_orphan_get_n_changes (orphan);
  g_autofree char *title = cp_recovery_row_dup_title (orphan);
  g_autofree char *number = cp_words_dup_number (n);
  g_autofree char *moment = dup_moment (cp_journal_orphan_get_time (orphan));

  return g_strdup_printf (
      /* Translators: the title of a corpus, a number, and the day and time of the last change */
      ngettext ("“%s” has %s change that was not saved, made on %s",
                "“%s” has %s changes that were not saved, the last on %s", n),
      title, number, moment);
}

static char *
dup_place (const char *name, const char *folder)
{
  if (folder == NULL)
    return g_strdup (name);
  /* Translators: a file and its folder */
  return g_strdup_printf (_("%s in %s"), name, folder);
}

static char *
dup_changed (const char *name, const char *folder)
{
  if (folder == NULL)
    /* Translators: %s is a file */
    return g_strdup_printf (_("“%s” was changed or removed by another program since; what is "
                              "recovered is a copy, and the file stays as it is."),
                            name);
  return g_strdup_printf (
      /* Translators: a file and its folder */
      _("“%s” in %s was changed or removed by another program since; what is recovered is a "
        "copy, and the file stays as it is."),
      name, folder);
}

/* Where it is from, and what becomes of it there. */
static char *
dup_details (CpJournalOrphan *orphan)
{
  const char *path = cp_journal_orphan_get_path (orphan);
  g_autofree char *name = path != NULL ? cp_place_words_dup_name (path) : NULL;
  g_autofree char *folder = path != NULL ? cp_place_words_dup_folder (path) : NULL;

  if (path == NULL)
    /* Translators: of changes that are recovered: their corpus was never saved */
    return g_strdup (_("It was in no file yet."));
  return cp_journal_orphan_is_file_changed (orphan) ? dup_changed (name, folder)
                                                    : dup_place (name, folder);
}

/* Again when it is known where the file really is. */
static void
show_details (CpRecoveryRow *self)
{
  g_autofree char *details = dup_details (self->orphan);

  gtk_label_set_text (self->details, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  details, -1);
}

static void
cp_recovery_row_dispose (GObject *object)
{
  g_clear_object (&CP_RECOVERY_ROW (object)->orphan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_RECOVERY_ROW);

  G_OBJECT_CLASS (cp_recovery_row_parent_class)->dispose (object);
}

static void
cp_recovery_row_class_init (CpRecoveryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_recovery_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-recovery-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpRecoveryRow, text);
  gtk_widget_class_bind_template_child (widget_class, CpRecoveryRow, details);
  gtk_widget_class_bind_template_child (widget_class, CpRecoveryRow, recover);
  gtk_widget_class_bind_template_child (widget_class, CpRecoveryRow, discard);
}

static void
cp_recovery_row_init (CpRecoveryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The button does it to this one; its description says to which. */
static void
set_action (GtkWidget *button, const char *action, CpJournalOrphan *orphan, const char *text)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    cp_journal_orphan_get_name (orphan));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

/**
 * cp_recovery_row_new:
 * @orphan: a journal that was left behind
 *
 * Makes a row that says what was left behind, with buttons for the window's actions on it.
 */
GtkWidget *
cp_recovery_row_new (CpJournalOrphan *orphan)
{
  CpRecoveryRow *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (orphan), NULL);

  self = g_object_new (CP_TYPE_RECOVERY_ROW, NULL);
  self->orphan = g_object_ref (orphan);
  text = dup_text (orphan);
  gtk_label_set_text (self->text, text);
  set_action (self->recover, "win.recover", orphan, text);
  set_action (self->discard, "win.discard-recovery", orphan, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  show_details (self);
  g_signal_connect_object (cp_portal_places_get_default (), "changed", G_CALLBACK (show_details),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * cp_recovery_row_dup_title:
 *
 * Names the corpus whose changes were left behind: its title, else its file.
 */
char *
cp_recovery_row_dup_title (CpJournalOrphan *orphan)
{
  const char *title;

  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (orphan), NULL);

  title = cp_journal_orphan_get_title (orphan);
  if (title != NULL && *title != '\0')
    return cp_words_dup_name (title);
  if (cp_journal_orphan_get_path (orphan) != NULL)
    return cp_place_words_dup_name (cp_journal_orphan_get_path (orphan));

  return g_strdup (_("Untitled"));
}
