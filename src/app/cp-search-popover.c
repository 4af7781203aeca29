/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list below the search entry: how what is typed may go on. */

#include "cp-search-popover.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-search-completion.h"

/* So many rows are in sight at once. */
#define ROWS_IN_SIGHT 10

/* The focus stays in the entry, whose keys move the selection here. */
struct _CpSearchPopover
{
  GtkPopover parent_instance;

  GtkScrolledWindow *scroller;
  GtkListBox *list;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpSearchPopover, cp_search_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_label (const char *text, const char *css_class, PangoEllipsizeMode ellipsize)
{
  g_autofree char *name = cp_words_dup_name (text);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
name_row (GtkWidget *row, const CpCompletion *completion)
{
  g_autofree char *label = cp_words_dup_name (completion->label);
  g_autofree char *name = NULL;

  if (completion->detail != NULL)
    /* Translators: what a search may go on with, and what it is: "role:, the role of who speaks" */
    name = g_strdup_printf (C_("completion", "%s, %s"), label, completion->detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : label, -1);
}

static GtkWidget *
create_row (const CpCompletion *completion)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box),
                  create_label (completion->label, "cp-search-choice", PANGO_ELLIPSIZE_END));
  if (completion->detail != NULL)
    {
      GtkWidget *detail = create_label (completion->detail, "cp-caption", PANGO_ELLIPSIZE_END);

      gtk_widget_set_hexpand (detail, TRUE);
      gtk_widget_set_halign (detail, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name_row (row, completion);

  return row;
}

static void
scroll_to (CpSearchPopover *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t place;

  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &place))
    gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
}

static void
row_activated_cb (CpSearchPopover *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gtk_list_box_row_get_index (row));
}

static void
cp_search_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_SEARCH_POPOVER);

  G_OBJECT_CLASS (cp_search_popover_parent_class)->dispose (object);
}

static void
cp_search_popover_class_init (CpSearchPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_search_popover_dispose;

  /**
   * CpSearchPopover::chosen:
   * @place: which one
   *
   * A completion was clicked.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CP_TYPE_SEARCH_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-search-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CpSearchPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpSearchPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cp_search_popover_init (CpSearchPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_search_popover_new:
 *
 * Creates an empty list.
 */
GtkWidget *
cp_search_popover_new (void)
{
  return g_object_new (CP_TYPE_SEARCH_POPOVER, NULL);
}

/**
 * cp_search_popover_set_completions:
 * @self: a list
 * @completions: (element-type CpCompletion): what to list; not kept
 *
 * Lists completions; none is selected.
 */
void
cp_search_popover_set_completions (CpSearchPopover *self, GPtrArray *completions)
{
  GtkListBoxRow *row;

  g_return_if_fail (CP_IS_SEARCH_POPOVER (self) && completions != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < completions->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (completions, i)));
  gtk_list_box_unselect_all (self->list);
  /* A scrolled window is never lower than a scroll bar needs. */
  gtk_scrolled_window_set_policy (
      self->scroller, GTK_POLICY_NEVER,
      completions->len > ROWS_IN_SIGHT ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * cp_search_popover_move:
 * @self: a list
 * @step: 1 for the next one, -1 for the one before
 *
 * Selects another completion; from the last one comes the first, and the other way round.
 *
 * Returns: (nullable) (transfer none): the row that is selected now
 */
GtkWidget *
cp_search_popover_move (CpSearchPopover *self, int step)
{
  int selected;
  GtkListBoxRow *row;

  g_return_val_if_fail (CP_IS_SEARCH_POPOVER (self), NULL);

  selected = cp_search_popover_get_selected (self);
  if (selected < 0 && step < 0)
    selected = 0;
  row = gtk_list_box_get_row_at_index (self->list, selected + step);
  if (row == NULL && step > 0)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row == NULL)
    row = GTK_LIST_BOX_ROW (gtk_widget_get_last_child (GTK_WIDGET (self->list)));
  if (row == NULL)
    return NULL;
  gtk_list_box_select_row (self->list, row);
  scroll_to (self, GTK_WIDGET (row));
  return GTK_WIDGET (row);
}

/**
 * cp_search_popover_get_selected:
 * @self: a list
 *
 * Gets the place of the completion that is selected, or -1.
 */
int
cp_search_popover_get_selected (CpSearchPopover *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CP_IS_SEARCH_POPOVER (self), -1);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}
