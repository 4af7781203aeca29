/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text in place of a picture: the generated one, or one's own. */

#include "cp-export-alt.h"

#include <glib/gi18n-lib.h>

/* The generated one is seen where nothing is written, and stands dim: it changes with the figure. */

struct _CpExportAlt
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkTextView *view;
  GtkLabel *origin;
  GtkLabel *generated;

  char *text; /* as written; NULL where the generated one stands */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpExportAlt, cp_export_alt, GTK_TYPE_WIDGET)

static void
update_origin (CpExportAlt *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->generated), self->text == NULL);
  gtk_label_set_text (self->origin, self->text == NULL
                                        /* Translators: the text in place of a picture was made by
                                         * the program. */
                                        ? _("generated")
                                        /* Translators: the text in place of a picture was written
                                         * by hand. */
                                        : _("your own"));
}

static void
text_changed_cb (CpExportAlt *self, GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  g_clear_pointer (&self->text, g_free);
  if (*text != '\0')
    self->text = g_steal_pointer (&text);
  update_origin (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cp_export_alt_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_EXPORT_ALT);

  G_OBJECT_CLASS (cp_export_alt_parent_class)->dispose (object);
}

static void
cp_export_alt_finalize (GObject *object)
{
  g_clear_pointer (&CP_EXPORT_ALT (object)->text, g_free);

  G_OBJECT_CLASS (cp_export_alt_parent_class)->finalize (object);
}

static void
cp_export_alt_class_init (CpExportAltClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_alt_dispose;
  object_class->finalize = cp_export_alt_finalize;

  /* Something else is written. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-export-alt.ui");
  gtk_widget_class_bind_template_child (widget_class, CpExportAlt, box);
  gtk_widget_class_bind_template_child (widget_class, CpExportAlt, view);
  gtk_widget_class_bind_template_child (widget_class, CpExportAlt, origin);
  gtk_widget_class_bind_template_child (widget_class, CpExportAlt, generated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-export-alt");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_export_alt_init (CpExportAlt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cp_export_alt_new:
 *
 * Makes a field in which nothing is written.
 */
GtkWidget *
cp_export_alt_new (void)
{
  return g_object_new (CP_TYPE_EXPORT_ALT, NULL);
}

/**
 * cp_export_alt_get_text:
 *
 * Gets what is written.
 *
 * Returns: (nullable) (transfer none): the text without blanks around it, until it is changed, or
 *   %NULL where the generated one stands
 */
const char *
cp_export_alt_get_text (CpExportAlt *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_ALT (self), NULL);

  return self->text;
}

/**
 * cp_export_alt_set_text:
 * @text: a text, "" for the generated one
 *
 * Writes a text.
 */
void
cp_export_alt_set_text (CpExportAlt *self, const char *text)
{
  g_return_if_fail (CP_IS_EXPORT_ALT (self) && text != NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

/**
 * cp_export_alt_set_generated:
 * @text: what the figure says of itself
 *
 * Shows what stands where nothing is written.
 */
void
cp_export_alt_set_generated (CpExportAlt *self, const char *text)
{
  g_return_if_fail (CP_IS_EXPORT_ALT (self) && text != NULL);

  gtk_label_set_text (self->generated, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  text, -1);
}
