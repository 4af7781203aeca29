/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the comparison: what is compared, the doors to its bands, the two sides. */

#include "cp-comparison-head.h"

#include <glib/gi18n-lib.h>

#include "cp-band-words.h"
#include "cp-comparison-summary.h"
#include "cp-comparison-words.h"
#include "cp-number-words.h"
#include "cp-setups.h"
#include "cp-side-picker.h"
#include "cp-wrap-layout.h"

/* A door is there for each band that the comparison has, with how much it holds, 0 too. On a narrow
 * view names are short, and a side has its number alone; where even so there is no room for who stands on
 * the sides, each has a line of its own. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-comparison-head.ui"

/* As in the style sheet and the template, px. */
#define SIDE_BAR_PADDING 16
#define NARROW_PADDING 12
#define SIDE_SPACING 6
#define SWAP_LEAST 34
#define SWAP_AROUND_WORD 42
#define WIDTH_UNKNOWN 4000

struct _CpComparisonHead
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *extent;
  GtkLabel *sentence;
  GtkWidget *doors;
  CpSidePicker *left;
  CpSidePicker *right;
  GtkWidget *right_box;
  GtkLabel *left_counts;
  GtkLabel *right_counts;
  GtkWidget *swap;
  GtkWidget *swap_label;
  GtkWidget *write;
  CpSetups *setups;
  GtkWidget *close;

  GtkWidget *buttons[CP_N_BANDS]; /* NULL where a band has no door */
  CpComparison *comparison;       /* or NULL */
  CpBand marked;
  gboolean narrow;
  gboolean stacked; /* the right side stands below the left one */
  int width;
  int gutter; /* between the sides where it is not narrow */
};

G_DEFINE_FINAL_TYPE (CpComparisonHead, cp_comparison_head, GTK_TYPE_WIDGET)

static GtkWidget *
make_door (CpBand band, guint n, gboolean narrow)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *number = cp_words_dup_number (n);
  GtkWidget *name = gtk_label_new (narrow ? cp_band_get_short_name (band) : cp_band_get_name (band));
  GtkWidget *count = gtk_label_new (number);
  /* Translators: the name of a band of a comparison, and how much it holds. */
  g_autofree char *label = g_strdup_printf (_("%s, %s"), cp_band_get_name (band), number);

  gtk_widget_add_css_class (name, "dim");
  gtk_widget_add_css_class (count, "cp-heading");
  gtk_widget_add_css_class (count, "cp-number");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", (guint) band);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "comparison.show-band");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cp-door");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static void
mark_door (CpComparisonHead *self, CpBand band, gboolean marked)
{
  if (self->buttons[band] == NULL)
    return;
  if (marked)
    gtk_widget_add_css_class (self->buttons[band], "marked");
  else
    gtk_widget_remove_css_class (self->buttons[band], "marked");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[band]), GTK_ACCESSIBLE_STATE_SELECTED,
                               (int) marked, -1);
}

static void
clear_doors (CpComparisonHead *self)
{
  for (guint i = 0; i < CP_N_BANDS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
}

/* A door that has the focus keeps it. */
static void
make_doors (CpComparisonHead *self)
{
  guint focused = CP_N_BANDS;

  for (guint i = 0; i < CP_N_BANDS; i++)
    if (self->buttons[i] != NULL && gtk_widget_has_focus (self->buttons[i]))
      focused = i;
  clear_doors (self);
  for (guint i = 0; i < CP_N_BANDS; i++)
    if (cp_band_exists (self->comparison, i))
      {
        self->buttons[i] = make_door (i, cp_band_count (self->comparison, i), self->narrow);
        gtk_widget_set_parent (self->buttons[i], self->doors);
      }
  if (focused < CP_N_BANDS && self->buttons[focused] != NULL)
    gtk_widget_grab_focus (self->buttons[focused]);
  mark_door (self, self->marked, TRUE);
}

static int
measure_natural (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
measure_text (GtkLabel *label, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (label), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  g_object_unref (layout);

  return width;
}

/* Says as much as there is room for, and all of it in the tooltip. */
static void
show_counts (CpComparisonHead *self, GtkLabel *label, CpSide side, int room)
{
  guint n = cp_comparison_get_summary (self->comparison, side)->n_statements;
  g_autofree char *whole = cp_comparison_summary_dup_side (self->comparison, side);
  g_autofree char *counts = n > 0 ? cp_comparison_words_dup_side_counts (self->comparison, side)
                                  : g_strdup (whole);
  g_autofree char *number = cp_words_dup_number (n);
  const char *text = whole;

  if ((self->narrow && !self->stacked) || measure_text (label, counts) > room)
    text = number;
  else if (measure_text (label, whole) > room)
    text = counts;
  if (!self->narrow && measure_text (label, text) > room)
    text = "";
  gtk_label_set_text (label, text);
  gtk_label_set_xalign (label, self->narrow ? 0 : 1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), whole);
}

static void
place (GtkWidget *grid, GtkWidget *child, int column, int row, int n_rows)
{
  GtkLayoutChild *placed =
      gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (grid), child);

  g_object_set (placed, "column", column, "row", row, "row-span", n_rows, NULL);
}

static void
set_stacked (CpComparisonHead *self, gboolean stacked)
{
  GtkWidget *grid = gtk_widget_get_parent (self->swap);

  if (self->stacked == stacked)
    return;
  self->stacked = stacked;
  place (grid, self->swap, 1, 0, stacked ? 2 : 1);
  gtk_widget_set_valign (self->swap, stacked ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  place (grid, self->right_box, stacked ? 0 : 2, stacked ? 1 : 0, 1);
}

/* Whether a narrow view has no room for both names with their numbers beside each other. */
static gboolean
needs_stack (CpComparisonHead *self, int names)
{
  g_autofree char *left =
      cp_words_dup_number (cp_comparison_get_summary (self->comparison, CP_SIDE_LEFT)->n_statements);
  g_autofree char *right =
      cp_words_dup_number (cp_comparison_get_summary (self->comparison, CP_SIDE_RIGHT)->n_statements);
  int numbers = MAX (measure_text (self->left_counts, left), measure_text (self->right_counts, right));
  int room = self->width - 2 * NARROW_PADDING - measure_natural (self->swap);

  return self->narrow && self->width > 0 && 2 * (names + SIDE_SPACING + numbers) > room;
}

/* Each side has the line to itself, but for the button that swaps them. */
static void
fill_stack (CpComparisonHead *self)
{
  int room = self->width - 2 * NARROW_PADDING - measure_natural (self->swap) - SIDE_SPACING;

  show_counts (self, self->left_counts, CP_SIDE_LEFT, room - measure_natural (GTK_WIDGET (self->left)));
  show_counts (self, self->right_counts, CP_SIDE_RIGHT, room - measure_natural (GTK_WIDGET (self->right)));
}

/* Who stands on a side is said in full where that is possible: what is between the sides gives way to
 * it, then how much they say. */
static void
divide_side_bar (CpComparisonHead *self)
{
  int names = MAX (measure_natural (GTK_WIDGET (self->left)), measure_natural (GTK_WIDGET (self->right)));
  int word = measure_text (GTK_LABEL (self->swap_label), gtk_label_get_text (GTK_LABEL (self->swap_label)));
  int room = (self->width > 0 ? self->width : WIDTH_UNKNOWN) - 2 * SIDE_BAR_PADDING;
  int between = MAX (MIN (self->gutter, room - 2 * (names + SIDE_SPACING)), SWAP_LEAST);

  gtk_widget_set_visible (self->swap_label, !self->narrow && between >= word + SWAP_AROUND_WORD);
  gtk_widget_set_size_request (self->swap, self->narrow ? -1 : between, -1);
  set_stacked (self, needs_stack (self, names));
  if (self->stacked)
    {
      fill_stack (self);
      return;
    }
  room = (room - between) / 2 - SIDE_SPACING;
  show_counts (self, self->left_counts, CP_SIDE_LEFT, room - measure_natural (GTK_WIDGET (self->left)));
  show_counts (self, self->right_counts, CP_SIDE_RIGHT, room - measure_natural (GTK_WIDGET (self->right)));
}

static void
update (CpComparisonHead *self)
{
  make_doors (self);
  divide_side_bar (self);
}

/* A sentence can be written for a topic in an article. */
static void
show_writing (CpComparisonHead *self)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (self->comparison);
  guint32 topic = cp_comparison_get_topic (self->comparison);
  const CpSource *source = cp_comparison_get_source (self->comparison);
  gboolean possible = topic != CP_HANDLE_NONE && source != NULL && source->handle != CP_HANDLE_NONE
                      && cp_comparison_get_source_kind (self->comparison) == CP_SOURCE_DOCUMENTS;

  gtk_widget_set_visible (self->write, possible);
  if (!possible)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->write), "(ss)",
                                    cp_item_get_id (CP_ITEM (cp_snapshot_get_topic (snapshot, topic))),
                                    source->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->write), "win.write-sentence");
}

static void
cp_comparison_head_dispose (GObject *object)
{
  CpComparisonHead *self = CP_COMPARISON_HEAD (object);

  clear_doors (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_COMPARISON_HEAD);
  g_clear_pointer (&self->comparison, cp_comparison_unref);

  G_OBJECT_CLASS (cp_comparison_head_parent_class)->dispose (object);
}

static void
cp_comparison_head_class_init (CpComparisonHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_comparison_head_dispose;

  g_type_ensure (CP_TYPE_SETUPS);
  g_type_ensure (CP_TYPE_SIDE_PICKER);
  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* Bound without a member, so that they go with the template. */
  gtk_widget_class_bind_template_child_full (widget_class, "titles", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "side_bar", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, title);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, extent);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, sentence);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, doors);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, left);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, right);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, right_box);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, left_counts);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, right_counts);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, swap);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, swap_label);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, write);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, setups);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonHead, close);
}

static void
cp_comparison_head_init (CpComparisonHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_comparison_head_new:
 *
 * Makes a head that says nothing yet.
 */
GtkWidget *
cp_comparison_head_new (void)
{
  return g_object_new (CP_TYPE_COMPARISON_HEAD, NULL);
}

/**
 * cp_comparison_head_set_session:
 * @session: (nullable): whose comparison it is
 *
 * Sets where comparisons are saved.
 */
void
cp_comparison_head_set_session (CpComparisonHead *self, CpSession *session)
{
  g_return_if_fail (CP_IS_COMPARISON_HEAD (self));

  cp_setups_set_session (self->setups, session);
}

/**
 * cp_comparison_head_show:
 *
 * Shows what is compared.
 */
void
cp_comparison_head_show (CpComparisonHead *self, CpComparison *comparison)
{
  g_autofree char *subject = NULL;
  g_autofree char *extent = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (CP_IS_COMPARISON_HEAD (self) && comparison != NULL);

  cp_comparison_ref (comparison);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  self->comparison = comparison;
  subject = cp_comparison_words_dup_subject (comparison);
  extent = cp_comparison_summary_dup_extent (comparison);
  sentence = cp_comparison_summary_dup_sentence (comparison);
  gtk_label_set_text (self->title, subject);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), subject);
  gtk_label_set_text (self->extent, extent);
  gtk_label_set_text (self->sentence, sentence);
  show_writing (self);
  cp_side_picker_show (self->left, comparison, CP_SIDE_LEFT);
  cp_side_picker_show (self->right, comparison, CP_SIDE_RIGHT);
  update (self);
}

/**
 * cp_comparison_head_mark:
 *
 * Marks the door of the band that is in sight.
 */
void
cp_comparison_head_mark (CpComparisonHead *self, CpBand band)
{
  g_return_if_fail (CP_IS_COMPARISON_HEAD (self) && band < CP_N_BANDS);

  if (band == self->marked)
    return;
  mark_door (self, self->marked, FALSE);
  self->marked = band;
  mark_door (self, band, TRUE);
}

/**
 * cp_comparison_head_set_gutter:
 * @gutter: a width
 *
 * Sets the room between two sides for what is shown next, so that they begin where their cards do.
 */
void
cp_comparison_head_set_gutter (CpComparisonHead *self, int gutter)
{
  g_return_if_fail (CP_IS_COMPARISON_HEAD (self) && gutter >= 0);

  self->gutter = gutter;
}

/**
 * cp_comparison_head_set_width:
 * @width: what the head will be given
 * @narrow: whether the comparison is one thread
 *
 * Says things shorter, or in full again.
 */
void
cp_comparison_head_set_width (CpComparisonHead *self, int width, gboolean narrow)
{
  g_return_if_fail (CP_IS_COMPARISON_HEAD (self));

  if (self->width == width && self->narrow == narrow)
    return;
  self->width = width;
  if (self->narrow == narrow)
    {
      if (self->comparison != NULL)
        divide_side_bar (self);
      return;
    }
  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  if (self->comparison != NULL)
    update (self);
}

/**
 * cp_comparison_head_set_closable:
 *
 * Sets whether the head has a button that closes the comparison.
 */
void
cp_comparison_head_set_closable (CpComparisonHead *self, gboolean closable)
{
  g_return_if_fail (CP_IS_COMPARISON_HEAD (self));

  gtk_widget_set_visible (self->close, closable);
}
