/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page in sight is copied, or dragged into another program. */

#include "cp-export-dialog-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-export-job.h"
#include "cp-figure-clipboard.h"

/* What hangs beside the pointer, in px. */
#define ICON_WIDTH 240

static gboolean
can_copy (CpExportDialog *self)
{
  CpFigureOptions options;

  return cp_export_preview_get_n_pages (self->preview) > 0
         && cp_export_preview_get_fault (self->preview) == NULL
         && cp_export_choices_get_options (self->choices, &options, NULL);
}

static void
tell_copied (CpExportDialog *self)
{
  guint n_pages = cp_export_preview_get_n_pages (self->preview);
  g_autofree char *text = NULL;

  if (n_pages == 1)
    /* Translators: what is in the clipboard now, in three forms */
    text = g_strdup (_("Copied: picture, drawing and table"));
  else
    /* Translators: %u is the number of a page. */
    text = g_strdup_printf (_("Copied page %u: picture and drawing; all pages as a table"),
                            cp_export_preview_get_page (self->preview) + 1);
  gtk_label_set_text (self->hint, text);
  cp_compat_announce (GTK_WIDGET (self), text);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpExportDialog *self = CP_EXPORT_DIALOG (widget);
  g_autoptr (CpFigureRequest) request = NULL;

  if (!can_copy (self))
    return;
  request = cp_export_dialog_create_request (self, TRUE);
  if (request == NULL)
    return;
  cp_figure_clipboard_set_request (gtk_widget_get_clipboard (widget), request,
                                   cp_export_preview_get_page (self->preview));
  cp_export_dialog_remember (self);
  tell_copied (self);
}

static gboolean
has_selected_text (GtkWidget *focus)
{
  if (GTK_IS_EDITABLE (focus))
    return gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL);
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));
  if (GTK_IS_LABEL (focus))
    return gtk_label_get_selection_bounds (GTK_LABEL (focus), NULL, NULL);
  return FALSE;
}

/* A key acts on the figure before the field that has the focus sees it, unless the field needs it. */
static gboolean
key_pressed_cb (CpExportDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean copies = modifiers == GDK_CONTROL_MASK && (keyval == GDK_KEY_c || keyval == GDK_KEY_C);
  gboolean turns = modifiers == 0 && !GTK_IS_TEXT_VIEW (focus);

  if (copies && !has_selected_text (focus))
    return gtk_widget_activate_action (GTK_WIDGET (self), "export.copy", NULL);
  if (turns && (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up))
    return gtk_widget_activate_action (GTK_WIDGET (self), "export.previous-page", NULL);
  if (turns && (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down))
    return gtk_widget_activate_action (GTK_WIDGET (self), "export.next-page", NULL);
  return GDK_EVENT_PROPAGATE;
}

/* The name that the page would have among the files of the figure. */
static char *
dup_page_name (CpExportDialog *self)
{
  CpFigureFormat format = cp_export_choices_get_format (self->choices);
  g_autofree char *name = cp_export_dialog_dup_name (self);
  g_autoptr (GFile) first = g_file_new_build_filename ("/", name, NULL);
  g_autoptr (GFile) page = NULL;

  if (cp_figure_format_has_pages (format))
    return g_steal_pointer (&name);
  page = cp_export_job_get_page_file (first, cp_export_preview_get_page (self->preview));

  return g_file_get_basename (page);
}

static GdkContentProvider *
drag_prepared_cb (CpExportDialog *self)
{
  g_autoptr (CpFigureRequest) request = NULL;
  g_autofree char *name = NULL;
  CpFigureContent *content;

  if (!can_copy (self))
    return NULL;
  request = cp_export_dialog_create_request (self, TRUE);
  if (request == NULL)
    return NULL;
  name = dup_page_name (self);
  content = cp_figure_content_new_for_request (request, cp_export_preview_get_page (self->preview));
  cp_figure_content_set_file (content, cp_export_choices_get_format (self->choices), name);

  return GDK_CONTENT_PROVIDER (content);
}

static void
drag_begun_cb (CpExportDialog *self, GdkDrag *drag, GtkDragSource *source)
{
  GdkTexture *picture = cp_export_preview_get_picture (self->preview);
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GdkPaintable) icon = NULL;
  graphene_size_t size;

  if (picture == NULL)
    return;
  snapshot = gtk_snapshot_new ();
  size.width = ICON_WIDTH;
  size.height = ICON_WIDTH / gdk_paintable_get_intrinsic_aspect_ratio (GDK_PAINTABLE (picture));
  gdk_paintable_snapshot (GDK_PAINTABLE (picture), snapshot, size.width, size.height);
  icon = gtk_snapshot_to_paintable (snapshot, &size);
  if (icon != NULL)
    gtk_drag_source_set_icon (source, icon, 0, 0);
}

/**
 * cp_export_dialog_install_copy_actions:
 *
 * Adds copying.
 */
void
cp_export_dialog_install_copy_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy_cb);
}

/**
 * cp_export_dialog_add_copying:
 *
 * Lets the picture be dragged, and keys act on the figure whatever has the focus.
 */
void
cp_export_dialog_add_copying (CpExportDialog *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepared_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->preview), GTK_EVENT_CONTROLLER (source));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * cp_export_dialog_reset_hint:
 *
 * Takes back what was said of the last copy: the figure is another one now.
 */
void
cp_export_dialog_reset_hint (CpExportDialog *self)
{
  /* Translators: a hint below the preview of a figure */
  gtk_label_set_text (self->hint, _("Drag the picture into another program"));
}
