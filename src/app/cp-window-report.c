/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of the last import in a window: shown again, and a new corpus given up. */

#include <glib/gi18n-lib.h>

#include "cp-import-report.h"
#include "cp-window-private.h"

static void
show_report_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (self->outcome == NULL || self->project == NULL)
    return;
  cp_import_outcome_count (self->outcome, cp_window_get_session (self));
  self->outcome->fresh = self->outcome->fresh && cp_project_get_path (self->project) == NULL;
  gtk_window_present (
      cp_import_report_new (GTK_WINDOW (self), cp_import_outcome_ref (self->outcome)));
}

/* The one that is there beside this one, else a new one that is empty. */
static CpWindow *
get_other_window (CpWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (CP_IS_WINDOW (link->data) && link->data != self)
      return link->data;
  return cp_window_new (application);
}

/* It can be brought back as long as the window that says so is there. */
static void
discard_import_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (CpWindow) self = g_object_ref (data);
  CpWindow *other = get_other_window (self);
  g_autofree char *title = cp_project_dup_title (self->project);
  /* Translators: %s is the title of a corpus */
  g_autofree char *text = g_strdup_printf (_("“%s” was discarded."), title);

  cp_window_keep_discarded (other, self->project);
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (other));
  cp_window_say (other, &(CpMessage) {
                            .text = text,
                            .button = _("Bring Back"),
                            .action = "win.bring-back",
                        });
}

static void
bring_back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  g_autoptr (CpProject) project = g_steal_pointer (&self->discarded);

  if (project != NULL)
    cp_window_show_project (self, project);
}

static const GActionEntry entries[] = {
  { "show-report", show_report_cb },
  { "discard-import", discard_import_cb },
  { "bring-back", bring_back_cb },
};

/**
 * cp_window_add_report_actions:
 *
 * Adds the actions on the report of an import.
 */
void
cp_window_add_report_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_keep_discarded:
 * @project: (nullable): what the person gave up
 *
 * Keeps a project for the case that it is wanted back; what was kept before is gone for good.
 */
void
cp_window_keep_discarded (CpWindow *self, CpProject *project)
{
  if (self->discarded != NULL)
    cp_project_forget_changes (self->discarded);
  g_set_object (&self->discarded, project);
}

/**
 * cp_window_update_report_actions:
 *
 * Offers only what can be done.
 */
void
cp_window_update_report_actions (CpWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "show-report");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->outcome != NULL);
}

/**
 * cp_window_make_report:
 * @outcome: (transfer full): of an import into this window's corpus, or of none
 *
 * Makes the report of an import, which can be asked for again where there is something in it.
 *
 * Returns: the page, to be presented
 */
GtkWindow *
cp_window_make_report (CpWindow *self, CpImportOutcome *outcome)
{
  if (!cp_import_outcome_is_nothing (outcome))
    {
      g_clear_pointer (&self->outcome, cp_import_outcome_unref);
      self->outcome = cp_import_outcome_ref (outcome);
      cp_window_update_report_actions (self);
    }
  return cp_import_report_new (GTK_WINDOW (self), outcome);
}
