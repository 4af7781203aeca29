/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export dialog over a window that takes down what it is told. */

#include "export-window.h"

#include "cp-message.h"
#include "display-fixture.h"
#include "export-fixture.h"

static void
message_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExportWindow *self = data;

  g_clear_pointer (&self->message, g_variant_unref);
  self->message = g_variant_ref (parameter);
}

static void
add_message_action (ExportWindow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
      g_simple_action_new ("show-message", G_VARIANT_TYPE (CP_MESSAGE_FORMAT));

  g_signal_connect (action, "activate", G_CALLBACK (message_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self->parent), "win", G_ACTION_GROUP (group));
}

void
export_window_wait_for_preview (ExportWindow *self)
{
  display_fixture_wait_for (cp_export_preview_get_picture (self->preview) != NULL
                            && !cp_export_preview_is_busy (self->preview));
  display_fixture_settle ();
}

void
export_window_open (ExportWindow *self, CpSubject subject)
{
  CpScope scope = cp_scope_new ("armenia", NULL);
  CpSession *session = display_fixture_load_builtin ();

  if (subject == CP_SUBJECT_COMPARISON)
    {
      cp_session_set_scopes (session, &scope, 1);
      cp_session_open_comparison (session);
    }
  export_window_open_on (self, session, subject);
}

/* Takes the session over. */
void
export_window_open_on (ExportWindow *self, CpSession *session, CpSubject subject)
{
  *self = (ExportWindow) { .session = session };
  self->folder = export_fixture_make_folder ();
  self->parent = display_fixture_show (gtk_label_new ("Parent"), 1200, 800);
  add_message_action (self);
  self->dialog =
      CP_EXPORT_DIALOG (cp_export_dialog_new (self->parent, self->session, subject));
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  self->choices = cp_export_dialog_get_choices (self->dialog);
  self->preview = cp_export_dialog_get_preview (self->dialog);
  gtk_window_present (GTK_WINDOW (self->dialog));
  export_window_wait_for_preview (self);
}

void
export_window_close (ExportWindow *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  display_fixture_wait_for (self->dialog == NULL);
  display_fixture_close (self->parent);
  g_clear_pointer (&self->message, g_variant_unref);
  g_object_unref (self->session);
  export_fixture_remove_folder (self->folder);
}

/* From the keyboard. Returns: how many windows there were before */
guint
export_window_open_chooser (void)
{
  guint n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());

  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (g_list_model_get_n_items (gtk_window_get_toplevels ()) > n_windows);
  display_fixture_settle ();

  return n_windows;
}

/* Opens the chooser, too, and types the path in the place of the name that it proposes; NULL takes that one. */
void
export_window_choose (const char *path)
{
  export_window_open_chooser ();
  if (path != NULL)
    {
      display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
      display_fixture_type (path);
    }
  display_fixture_key (GDK_KEY_Return, 0);
}

void
export_window_export_to (ExportWindow *self, const char *name)
{
  g_autoptr (GFile) target = export_fixture_get_file (self->folder, name);

  cp_export_dialog_export_to (self->dialog, target);
  g_assert_true (cp_export_dialog_is_exporting (self->dialog));
}

void
export_window_wait_for_export (ExportWindow *self)
{
  display_fixture_wait_for (self->dialog == NULL || !cp_export_dialog_is_exporting (self->dialog));
  display_fixture_settle ();
}

gboolean
export_window_can_export (ExportWindow *self)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (self->dialog));

  return gtk_widget_get_sensitive (button);
}
