/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what is said in an article whose text is not in the corpus, and where. */

#include "cp-gist-popover.h"

#include <glib/gi18n-lib.h>

struct _CpGistPopover
{
  GtkPopover parent_instance;

  GtkEditable *gist;
  GtkSpinButton *paragraph;
  GtkWidget *make;
};

enum
{
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpGistPopover, cp_gist_popover, GTK_TYPE_POPOVER)

static char *
dup_gist (CpGistPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->gist)));
}

static void
changed_cb (CpGistPopover *self)
{
  g_autofree char *gist = dup_gist (self);

  gtk_widget_set_sensitive (self->make, *gist != '\0');
}

static void
made_cb (CpGistPopover *self)
{
  g_autofree char *gist = dup_gist (self);

  if (*gist == '\0')
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[WRITTEN], 0, gist,
                 (guint) gtk_spin_button_get_value_as_int (self->paragraph));
  gtk_editable_set_text (self->gist, "");
}

static void
cp_gist_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_GIST_POPOVER);

  G_OBJECT_CLASS (cp_gist_popover_parent_class)->dispose (object);
}

static void
cp_gist_popover_class_init (CpGistPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_gist_popover_dispose;

  /**
   * CpGistPopover::written:
   * @gist: what is said
   * @paragraph: from 1, or 0 where it is not known
   *
   * A person has written what is said.
   */
  signals[WRITTEN] = g_signal_new ("written", CP_TYPE_GIST_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-gist-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CpGistPopover, gist);
  gtk_widget_class_bind_template_child (widget_class, CpGistPopover, paragraph);
  gtk_widget_class_bind_template_child (widget_class, CpGistPopover, make);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, made_cb);
}

static void
cp_gist_popover_init (CpGistPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_gist_popover_new:
 *
 * Makes a popover with nothing written.
 */
GtkWidget *
cp_gist_popover_new (void)
{
  return g_object_new (CP_TYPE_GIST_POPOVER, NULL);
}

/**
 * cp_gist_popover_begin:
 * @paragraph: the one that is proposed, from 1, or 0
 *
 * Has a person write. What was written before and not taken is still there.
 */
void
cp_gist_popover_begin (CpGistPopover *self, guint paragraph)
{
  g_return_if_fail (CP_IS_GIST_POPOVER (self));

  gtk_spin_button_set_value (self->paragraph, paragraph);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->gist));
}
