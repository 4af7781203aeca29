/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a window says something: its title, and the bars below the header. */

#include <glib/gi18n-lib.h>

#include "cp-place-words.h"
#include "cp-tooltip.h"
#include "cp-window-private.h"

/* Below the bars that a person works with, so that these stay under the pointer. */
void
cp_window_add_bar (CpWindow *self, GtkWidget *bar)
{
  GtkWidget *body = gtk_window_get_child (GTK_WINDOW (self));

  gtk_box_insert_child_after (GTK_BOX (body), bar,
                              gtk_widget_get_prev_sibling (GTK_WIDGET (self->overlay)));
}

/* What went wrong names files by their paths; a person does not know those of the portal. */
void
cp_window_say (CpWindow *self, const CpMessage *message)
{
  g_autofree char *text = cp_place_words_dup_text (message->text);
  g_autofree char *details =
      message->details != NULL ? cp_place_words_dup_text (message->details) : NULL;
  CpMessage shown = *message;

  shown.text = text;
  shown.details = details;
  if (self->message_bar == NULL)
    {
      /* Over the views: nothing moves under the pointer when it comes and when it goes. */
      self->message_bar = CP_MESSAGE_BAR (cp_message_bar_new ());
      gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->message_bar));
    }
  cp_message_bar_show (self->message_bar, &shown);
}

void
cp_window_say_nothing (CpWindow *self)
{
  if (self->message_bar != NULL)
    cp_message_bar_hide (self->message_bar);
}

/* What was said of something before is over when the next thing begins, unless it came with it. */
void
cp_window_say_nothing_of_before (CpWindow *self)
{
  if (!self->refused_others)
    cp_window_say_nothing (self);
  self->refused_others = FALSE;
}

/* The window is given a corpus: what was said before is not about it, unless it came with it. */
void
cp_window_begin_anew (CpWindow *self)
{
  if (!self->refused_others)
    cp_window_say_nothing (self);
  self->refused_others = self->refused_others && self->articles->len > 0;
}

void
cp_window_show_error (CpWindow *self, const char *text, const GError *error)
{
  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = text,
                           .details = error != NULL ? error->message : NULL,
                       });
}

static char *
dup_marked (const char *title)
{
  /* Translators: %s is the title of a corpus that has changes which are not saved */
  return g_strdup_printf (_("• %s"), title);
}

void
cp_window_update_title (CpWindow *self)
{
  g_autofree char *name = self->project != NULL ? cp_project_dup_title (self->project)
                                                : g_strdup (_("Counterpoint"));
  g_autofree char *subtitle =
      self->project != NULL ? cp_project_dup_subtitle (self->project) : NULL;
  gboolean modified = self->project != NULL && cp_project_is_modified (self->project);
  const char *path = self->project != NULL ? cp_project_get_path (self->project) : NULL;
  g_autofree char *place = path != NULL ? cp_place_words_dup_path (path) : NULL;
  g_autofree char *title = modified ? dup_marked (name) : g_strdup (name);

  gtk_label_set_text (self->title_label, title);
  cp_tooltip_set (GTK_WIDGET (self->title_label), place);
  gtk_label_set_text (self->subtitle_label, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), subtitle != NULL);
  gtk_window_set_title (GTK_WINDOW (self), title);
  cp_window_update_hold (self);
}
