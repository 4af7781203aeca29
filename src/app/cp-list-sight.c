/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a row of a list into sight. */

#include "cp-list-sight.h"

/* Heights of rows are guessed until they have been laid out, so that it takes some frames until
 * what is scrolled to stays in sight; in a list that was never seen they begin when it is. */
#define N_FRAMES 3

#define DATA "cp-list-sight"

typedef struct
{
  guint position; /* that was asked for last */
  guint n_frames; /* in which it is still scrolled to */
} Sight;

static void
scroll (GtkWidget *list, const Sight *sight)
{
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", sight->position);
}

static gboolean
frame_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  Sight *sight = g_object_get_data (G_OBJECT (list), DATA);

  if (!gtk_widget_get_mapped (list) || gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  scroll (list, sight);

  if (--sight->n_frames > 0)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (list), DATA, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * cp_list_sight_show:
 * @position: of a row, or GTK_INVALID_LIST_POSITION for none
 *
 * Brings a row into sight, and keeps it there until the rows around it are laid out.
 */
void
cp_list_sight_show (GtkListView *list, guint position)
{
  Sight *sight;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  sight = g_object_get_data (G_OBJECT (list), DATA);

  if (sight == NULL)
    {
      sight = g_new0 (Sight, 1);
      g_object_set_data_full (G_OBJECT (list), DATA, sight, g_free);
      gtk_widget_add_tick_callback (GTK_WIDGET (list), frame_cb, NULL, NULL);
    }

  sight->position = position;
  sight->n_frames = N_FRAMES;
  scroll (GTK_WIDGET (list), sight);
}
