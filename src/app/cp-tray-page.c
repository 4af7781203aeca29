/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a talk as it will be drawn, to be copied or exported with the others. */

#include "cp-tray-page.h"

#include <glib/gi18n-lib.h>

#include "cp-export-memory.h"
#include "cp-figure-clipboard.h"
#include "cp-message.h"

/* Only this page is laid out, so that a long tray is shown as quickly as a short one. Where its cards do
 * not fit on one figure, the figure of the card is shown. Its size and colours are those that figures were
 * exported with last. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-tray-page.ui"

struct _CpTrayPage
{
  GtkWidget parent_instance;

  /* template */
  CpExportPreview *preview;
  GtkWidget *turner;
  GtkWidget *foot;
  GtkLabel *label;

  guint32 statement;
  guint page;
  guint n_pages;
  CpFigureOptions options;
};

G_DEFINE_FINAL_TYPE (CpTrayPage, cp_tray_page, GTK_TYPE_WIDGET)

static void
show_label (CpTrayPage *self)
{
  const GError *fault = cp_export_preview_get_fault (self->preview);
  g_autofree char *text = NULL;

  if (fault != NULL)
    {
      gtk_label_set_text (self->label, fault->message);
      return;
    }
  /* Translators: which page of a talk's cards, without its title and sources, of how many, then its
   * width and height in pixels. */
  text = g_strdup_printf (_("Cards, page %u of %u, %u × %u"), self->page, self->n_pages,
                          self->options.width * self->options.scale,
                          self->options.height * self->options.scale);
  gtk_label_set_text (self->label, text);
}

/* The figure that has the card. */
static guint
find_figure (CpTrayPage *self)
{
  for (guint i = 0; i < cp_export_preview_get_n_pages (self->preview); i++)
    if (cp_figure_has_statement (cp_export_preview_get_figure (self->preview, i), self->statement))
      return i;

  return 0;
}

static void
preview_changed_cb (CpTrayPage *self)
{
  cp_export_preview_set_page (self->preview, find_figure (self));
  show_label (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.copy",
                                 cp_export_preview_get_n_pages (self->preview) > 0);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTrayPage *self = CP_TRAY_PAGE (widget);
  g_autofree char *text = NULL;

  cp_figure_clipboard_set_request (gtk_widget_get_clipboard (widget),
                                   cp_export_preview_get_request (self->preview),
                                   cp_export_preview_get_page (self->preview));
  /* Translators: %u is the number of a page of a talk. */
  text = g_strdup_printf (_("Copied page %u: a picture, a drawing, and a table."), self->page);
  cp_message_show (widget, &(CpMessage) { .text = text });
}

static void
cp_tray_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_TRAY_PAGE);

  G_OBJECT_CLASS (cp_tray_page_parent_class)->dispose (object);
}

static void
cp_tray_page_class_init (CpTrayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_tray_page_dispose;

  g_type_ensure (CP_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPage, preview);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPage, turner);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPage, foot);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPage, label);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_tray_page_init (CpTrayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.copy", FALSE);
}

/**
 * cp_tray_page_new:
 *
 * Makes a widget that shows no page yet.
 */
GtkWidget *
cp_tray_page_new (void)
{
  return g_object_new (CP_TYPE_TRAY_PAGE, NULL);
}

/**
 * cp_tray_page_show:
 * @talk: the cards of the page
 * @statement: the one that has to be seen
 * @page: its number, from 1
 * @n_pages: how many there are
 *
 * Shows a page, as soon as it is drawn.
 */
void
cp_tray_page_show (CpTrayPage *self, CpTalk *talk, guint32 statement, guint page, guint n_pages)
{
  g_autoptr (CpFigureRequest) request = NULL;

  g_return_if_fail (CP_IS_TRAY_PAGE (self) && talk != NULL);

  self->statement = statement;
  self->page = page;
  self->n_pages = n_pages;
  self->options = (CpFigureOptions) CP_FIGURE_OPTIONS_DEFAULT;
  cp_export_memory_get_options (&self->options);
  request = cp_figure_request_new_talk (CP_SUBJECT_PICKED, talk, &self->options);
  cp_export_preview_set_request (self->preview, request);
  show_label (self);
}

/**
 * cp_tray_page_get_preview:
 *
 * Gets the picture.
 */
CpExportPreview *
cp_tray_page_get_preview (CpTrayPage *self)
{
  g_return_val_if_fail (CP_IS_TRAY_PAGE (self), NULL);

  return self->preview;
}
