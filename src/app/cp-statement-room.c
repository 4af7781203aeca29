/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the form of a statement is, in the room that there is for it. */

#include "cp-statement-room.h"

#define WIDTH 412         /* px, where there is room */
#define COLUMN_SPACING 10 /* as in the template */
#define SCROLL_BAR 16     /* px, where it stays */
#define MARGIN 22         /* px, on either side in a narrow window */
#define HEIGHT_MIN 240    /* px, of what is scrolled in a low one */
#define HEIGHT_REST 120   /* px, of what is not */

static int
measure_natural (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* How wide the form is with its modes on one line, beside the widest label. */
static int
measure_form (const CpStatementRoom *self)
{
  int labels = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (self->modes));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "cp-form-label"))
      labels = MAX (labels, measure_natural (child));
  return labels + COLUMN_SPACING + measure_natural (self->modes);
}

/**
 * cp_statement_room_fill:
 * @width: of what it is shown over, in px
 * @height: of the window, in px
 *
 * Makes the form as large as it is read well, or as there is room for.
 */
void
cp_statement_room_fill (const CpStatementRoom *self, int width, int height)
{
  int room = width - 2 * MARGIN;
  int wanted;

  g_return_if_fail (self != NULL);

  wanted = measure_form (self);
  gtk_widget_set_size_request (self->form, MIN (MAX (WIDTH, wanted), room), -1);
  gtk_scrolled_window_set_max_content_height (self->scroller,
                                              MAX (HEIGHT_MIN, height - HEIGHT_REST));
  /* A scroll bar that stays tells that there is more; a narrow window has no room for it, nor have the
   * words of every language. */
  gtk_scrolled_window_set_overlay_scrolling (self->scroller,
                                             MIN (WIDTH, room) < MAX (WIDTH, wanted + SCROLL_BAR));
  if (room < WIDTH)
    gtk_widget_add_css_class (self->popover, "cp-narrow");
  else
    gtk_widget_remove_css_class (self->popover, "cp-narrow");
}
