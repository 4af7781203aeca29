/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline with its legend. */

#include "cp-timeline-page.h"

#include <glib/gi18n-lib.h>

#include "cp-matrix-empty.h"
#include "cp-matrix-words.h"
#include "cp-side-words.h"
#include "cp-sign.h"
#include "cp-time-face.h"
#include "cp-wrap-layout.h"

/* Words of the legend that are never cut. */
#define WHOLE_LETTERS 24

struct _CpTimelinePage
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  CpTimelineView *view;
  GtkWidget *legend;
  GtkLabel *note_label;
  GtkLabel *left_label;
  GtkLabel *others_label;
  GtkLabel *right_label;
  GtkLabel *no_left_label;
  GtkLabel *no_right_label;
  GtkLabel *nothing_label;
  GtkWidget *inferred_label;

  CpSession *session;
  GSignalGroup *session_signals;
};

G_DEFINE_FINAL_TYPE (CpTimelinePage, cp_timeline_page, GTK_TYPE_WIDGET)

/* Long words are cut rather than make the page wider; short ones are not. */
static void
set_words (GtkLabel *label, char *words)
{
  gtk_label_set_text (label, words);
  gtk_label_set_ellipsize (label, g_utf8_strlen (words, -1) > WHOLE_LETTERS ? PANGO_ELLIPSIZE_END
                                                                            : PANGO_ELLIPSIZE_NONE);
  g_free (words);
}

static gboolean
has_inferred (CpTimeline *timeline)
{
  for (guint i = 0; timeline != NULL && i < cp_timeline_get_n_columns (timeline); i++)
    if (cp_timeline_get_column (timeline, i)->inferred)
      return TRUE;

  return FALSE;
}

static void
timeline_changed_cb (CpTimelinePage *self)
{
  CpTimeline *timeline = cp_timeline_view_get_timeline (self->view);
  gboolean bars = timeline != NULL && cp_time_face_has_bars (timeline);

  gtk_widget_set_visible (self->inferred_label, has_inferred (timeline));
  gtk_label_set_text (self->note_label,
                      /* Translators: under the timeline: what its bars and numbers stand for */
                      bars ? _("Bars and numbers are statements, by date of their article")
                           /* Translators: under the timeline: what its marks stand for */
                           : _("One mark is one statement, by date of its article"));
}

static void
update_legend (CpTimelinePage *self, CpMatrix *matrix)
{
  const CpSides *sides = cp_matrix_get_sides (matrix);
  gboolean filtered = cp_matrix_words_is_filtered (matrix);
  g_autofree char *left = cp_words_dup_side (sides, CP_SIDE_LEFT);
  g_autofree char *others = cp_words_dup_side (sides, CP_SIDE_OTHERS);
  g_autofree char *right = cp_words_dup_side (sides, CP_SIDE_RIGHT);

  /* Translators: %s is a side, "official"; where its marks are on a timeline. */
  set_words (self->left_label, g_strdup_printf (_("%s, above the line"), left));
  /* Translators: %s is "others"; where their marks are on a timeline: on the line. */
  set_words (self->others_label, g_strdup_printf (_("%s, on it"), others));
  /* Translators: %s is a side, "expert"; where its marks are on a timeline. */
  set_words (self->right_label, g_strdup_printf (_("%s, below"), right));
  set_words (self->no_left_label, cp_words_dup_nobody (sides, CP_SIDE_LEFT, filtered));
  set_words (self->no_right_label, cp_words_dup_nobody (sides, CP_SIDE_RIGHT, filtered));
  gtk_label_set_text (self->nothing_label,
                      filtered ? _("nothing in this selection") : _("nothing said"));
}

static void
update (CpTimelinePage *self)
{
  CpMatrix *matrix = self->session == NULL ? NULL : cp_session_get_matrix (self->session);
  gboolean filled =
      matrix != NULL
      && cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements > 0;

  if (filled)
    {
      update_legend (self, matrix);
      gtk_stack_set_visible_child_name (self->stack, "timeline");
    }
  else if (self->session != NULL)
    cp_matrix_empty_show_in (self->stack, self->session,
                             /* Translators: on the empty page of the timeline, under “No statements yet” */
                             _("The timeline shows when each topic is spoken about, and of which months there "
                               "is no document."));
  gtk_widget_set_visible (self->legend, filled);
}

static gboolean
cp_timeline_page_grab_focus (GtkWidget *widget)
{
  CpTimelinePage *self = CP_TIMELINE_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return cp_matrix_empty_focus_in (self->stack);
}

static void
cp_timeline_page_dispose (GObject *object)
{
  CpTimelinePage *self = CP_TIMELINE_PAGE (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_TIMELINE_PAGE);

  G_OBJECT_CLASS (cp_timeline_page_parent_class)->dispose (object);
}

static void
cp_timeline_page_class_init (CpTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_timeline_page_dispose;
  widget_class->grab_focus = cp_timeline_page_grab_focus;

  g_type_ensure (CP_TYPE_TIMELINE_VIEW);
  g_type_ensure (CP_TYPE_SIGN);
  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, view);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, legend);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, note_label);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, left_label);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, others_label);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, right_label);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, no_left_label);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, no_right_label);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, CpTimelinePage, inferred_label);
  gtk_widget_class_bind_template_callback (widget_class, timeline_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "timeline-page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_timeline_page_init (CpTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->session_signals = g_signal_group_new (CP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::matrix", G_CALLBACK (update),
                                  self);
  timeline_changed_cb (self);
  update (self);
}

/**
 * cp_timeline_page_new:
 *
 * Makes a page; it is empty until it has a session.
 */
GtkWidget *
cp_timeline_page_new (void)
{
  return g_object_new (CP_TYPE_TIMELINE_PAGE, NULL);
}

/**
 * cp_timeline_page_set_session:
 * @session: (nullable): a session
 *
 * Sets what is looked at.
 */
void
cp_timeline_page_set_session (CpTimelinePage *self, CpSession *session)
{
  g_return_if_fail (CP_IS_TIMELINE_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  cp_timeline_view_set_session (self->view, session);
  g_signal_group_set_target (self->session_signals, session);
  update (self);
}

/**
 * cp_timeline_page_get_view:
 *
 * Gets the timeline itself.
 */
CpTimelineView *
cp_timeline_page_get_view (CpTimelinePage *self)
{
  g_return_val_if_fail (CP_IS_TIMELINE_PAGE (self), NULL);

  return self->view;
}
