/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two sides side by side, in four bands of cards. */

#include "cp-comparison-view-private.h"

#include <glib/gi18n-lib.h>

#include "cp-band-layout.h"
#include "cp-band-mark.h"
#include "cp-band-words.h"
#include "cp-comparison-pieces.h"
#include "cp-connector.h"
#include "cp-drag-scroll.h"

/* What is compared comes from the session; what is folded and filtered is the view's own, and begins
 * anew with another subject. Everything that is pressed in the view is one of its actions. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-comparison-view.ui"

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpComparisonView, cp_comparison_view, GTK_TYPE_WIDGET)

static const CpPiece *
get_piece (CpComparisonView *self, guint piece)
{
  guint n;

  return &cp_band_plan_get_pieces (cp_band_flow_get_plan (self->flow), &n)[piece];
}

static GtkWidget *
make_piece_cb (guint piece, gboolean thread, gpointer data)
{
  CpComparisonView *self = data;
  CpPieceContext context = { self->comparison, self->deck, &self->options, thread, piece == 0 };

  GtkWidget *widget = cp_piece_make_widget (&context, get_piece (self, piece));

  cp_comparison_view_follow_card (self, widget);

  return widget;
}

static void
update_sticky (CpComparisonView *self, CpBand band, guint question)
{
  g_autofree char *detail = NULL;
  CpBandHeadingState state = {
    .band = band,
    .first = TRUE,
    .folded = self->options.folded[band],
    .brief = cp_band_layout_is_thread (gtk_widget_get_width (GTK_WIDGET (self))),
    .relations = self->options.relations,
  };

  if (question != G_MAXUINT)
    detail = cp_band_dup_question (self->comparison, question);
  state.detail = detail;
  cp_band_heading_set_state (self->sticky, self->comparison, &state);
}

static void
sight_changed_cb (CpComparisonView *self)
{
  CpBand band;
  guint question;

  if (!cp_band_flow_get_sight (self->flow, &band, &question))
    return;
  cp_comparison_head_mark (self->head, cp_band_flow_get_marked (self->flow));
  update_sticky (self, band, question);
}

/* A heading stands for what is gone, but not in its place. */
static gboolean
hold (CpComparisonView *self, const CpBandMark *mark)
{
  guint piece;

  if (!cp_band_mark_find (mark, self->flow, &piece)
      || (mark->kind != CP_PIECE_HEADING && get_piece (self, piece)->kind == CP_PIECE_HEADING))
    return FALSE;
  cp_band_flow_hold (self->flow, piece, mark->offset);

  return TRUE;
}

/* What a person is at: what has the focus, else the link that is looked over; G_MAXUINT for nothing. */
static guint
find_acted_on (CpComparisonView *self)
{
  guint piece = cp_band_flow_get_focus (self->flow);

  if (piece == G_MAXUINT)
    piece = cp_comparison_view_find_shown_tie (self);
  if (piece != G_MAXUINT && !cp_band_flow_is_in_sight (self->flow, piece))
    return G_MAXUINT;

  return piece;
}

/* What a person is at stays where it is, else what is read at the upper edge. */
static void
plan (CpComparisonView *self)
{
  CpBandMark focus = cp_band_mark_take (self->flow, cp_band_flow_get_focus (self->flow));
  CpBandMark acted_on = cp_band_mark_take (self->flow, find_acted_on (self));
  CpBandMark read = cp_band_mark_take (self->flow, cp_band_flow_get_first_in_sight (self->flow));
  guint piece;

  cp_band_flow_set_plan (self->flow, cp_band_plan_new (self->comparison, &self->options));
  if (cp_band_mark_find (&focus, self->flow, &piece))
    cp_band_flow_focus_piece (self->flow, piece);
  if (self->begins_anew)
    cp_band_flow_scroll_to_top (self->flow);
  else if (!hold (self, &acted_on))
    hold (self, &read);
  self->begins_anew = FALSE;
  sight_changed_cb (self);
}

/* Links say more in some languages, and more widely, than in others. Measured once for a font and a
 * scale: it takes buttons to do so. */
static void
widen_gutter (CpComparisonView *self)
{
  if (self->gutter == 0)
    self->gutter = cp_connector_measure_gutter (GTK_WIDGET (self->flow));
  cp_band_flow_set_gutter (self->flow, self->gutter);
  cp_comparison_head_set_gutter (self->head, self->gutter);
}

/* The font may be another: what is there is placed again, and the gutter measured before. */
static void
cp_comparison_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autofree char *font = NULL;

  GTK_WIDGET_CLASS (cp_comparison_view_parent_class)->css_changed (widget, change);
  font = pango_font_description_to_string (pango_context_get_font_description (context));
  if (g_strcmp0 (font, self->font) == 0)
    return;
  g_free (self->font);
  self->font = g_steal_pointer (&font);
  self->gutter = 0;
  gtk_widget_queue_resize (widget);
}

static void
cp_comparison_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cp_comparison_view_parent_class)->system_setting_changed (widget, setting);
  CP_COMPARISON_VIEW (widget)->gutter = 0;
  gtk_widget_queue_resize (widget);
}

/* Folds what has nothing in it, or is shown on demand only. */
static void
fold_bands (CpComparisonView *self)
{
  for (guint i = 0; i < CP_N_BANDS; i++)
    if (!self->touched[i])
      self->options.folded[i] = !cp_band_is_open (self->comparison, i);
}

/* Names what is compared, as far as the choices made in the view hold for it. */
static char *
dup_subject (CpComparison *comparison)
{
  GString *subject = g_string_new (NULL);

  g_string_append_printf (subject, "%u %d", cp_comparison_get_question (comparison),
                          cp_comparison_get_source_kind (comparison));
  for (guint i = 0; i < cp_comparison_get_n_cells (comparison); i++)
    {
      const CpComparisonCell *cell = cp_comparison_get_cell (comparison, i);

      g_string_append_printf (subject, " %u %d %s", cell->topic, cell->without_topic,
                              cell->source != NULL ? cell->source : "");
    }

  return g_string_free (subject, FALSE);
}

/* Begins anew where another subject is compared. */
static void
follow_subject (CpComparisonView *self)
{
  g_autofree char *subject = dup_subject (self->comparison);

  if (g_strcmp0 (subject, self->subject) == 0)
    return;
  g_free (self->subject);
  self->subject = g_steal_pointer (&subject);
  self->options.relations = 0;
  memset (self->touched, 0, sizeof self->touched);
  self->begins_anew = TRUE;
  cp_comparison_view_drop_chosen (self);
}

static void
follow_comparison (CpComparisonView *self)
{
  if (self->deck != NULL && !cp_card_deck_set_comparison (self->deck, self->comparison))
    g_clear_pointer (&self->deck, cp_card_deck_free);
  if (self->deck == NULL)
    self->deck = cp_card_deck_new (self->comparison);
}

/* A window of GTK 4.8 holds on to where the focus was when that is hidden, until it is given elsewhere. */
static void
give_focus_up (CpComparisonView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

static void
clear_comparison (CpComparisonView *self)
{
  cp_band_flow_set_plan (self->flow, NULL);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
}

static void
comparison_changed_cb (CpComparisonView *self)
{
  CpComparison *comparison =
      self->session != NULL ? cp_session_get_comparison (self->session) : NULL;

  if (comparison == NULL)
    give_focus_up (self);
  gtk_widget_set_visible (self->box, comparison != NULL);
  if (comparison == NULL)
    {
      clear_comparison (self);
      g_clear_pointer (&self->subject, g_free);
      return;
    }
  if (comparison == self->comparison)
    return;
  cp_comparison_ref (comparison);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  self->comparison = comparison;
  follow_comparison (self);
  follow_subject (self);
  fold_bands (self);
  widen_gutter (self);
  cp_comparison_head_show (self->head, comparison);
  plan (self);
}

static void
set_folded (CpComparisonView *self, CpBand band, gboolean folded)
{
  if (self->options.folded[band] == folded)
    return;
  self->options.folded[band] = folded;
  self->touched[band] = TRUE;
  plan (self);
}

static gboolean
get_band (GVariant *parameter, CpBand *band)
{
  *band = g_variant_get_uint32 (parameter);

  return *band < CP_N_BANDS;
}

/* A heading that has left its place comes back to it when its band is folded. */
static void
fold_band_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  CpBand band;
  guint heading;

  if (self->comparison == NULL || !get_band (parameter, &band))
    return;
  set_folded (self, band, !self->options.folded[band]);
  if (self->options.folded[band]
      && cp_band_plan_find_heading (cp_band_flow_get_plan (self->flow), band, &heading)
      && !cp_band_flow_is_in_sight (self->flow, heading))
    cp_band_flow_scroll_to (self->flow, heading);
}

static void
show_band (CpComparisonView *self, CpBand band)
{
  guint heading;

  if (cp_band_count (self->comparison, band) > 0)
    set_folded (self, band, FALSE);
  if (!cp_band_plan_find_heading (cp_band_flow_get_plan (self->flow), band, &heading))
    return;
  cp_band_flow_scroll_to (self->flow, heading);
}

static void
show_band_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  CpBand band;

  if (self->comparison != NULL && get_band (parameter, &band))
    show_band (self, band);
}

/* To the heading of the next band, or of the one before, and the focus with it. */
static void
go_to_band_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  int step = g_str_equal (name, "comparison.next-band") ? 1 : -1;
  guint heading;
  int next;

  if (self->comparison == NULL)
    return;
  next = (int) cp_band_flow_get_marked (self->flow) + step;
  for (; next >= 0 && next < CP_N_BANDS; next += step)
    if (cp_band_plan_find_heading (cp_band_flow_get_plan (self->flow), next, &heading))
      {
        cp_band_flow_focus_piece (self->flow, heading);
        cp_band_flow_scroll_to (self->flow, heading);
        return;
      }
}

static void
show_card_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  guint band;
  guint statement;
  guint card;

  g_variant_get (parameter, "(uu)", &band, &statement);
  if (self->comparison == NULL || band >= CP_N_BANDS)
    return;
  set_folded (self, band, FALSE);
  if (!cp_band_plan_find_card (cp_band_flow_get_plan (self->flow), band, statement, &card))
    return;
  cp_band_flow_focus_piece (self->flow, card);
  cp_band_flow_scroll_to (self->flow, card);
}

static void
filter_links_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  guint type = g_variant_get_uint32 (parameter);

  if (self->comparison == NULL || type >= CP_N_RELATION_TYPES)
    return;
  self->options.relations ^= 1u << type;
  self->options.folded[CP_BAND_LINKED] = FALSE;
  plan (self);
}

static GtkSizeRequestMode
cp_comparison_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
cp_comparison_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
cp_comparison_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  GtkAllocation at = { 0, 0, width, height };
  int least;

  if (!gtk_widget_should_layout (self->box))
    return;
  if (self->gutter == 0)
    widen_gutter (self);
  cp_comparison_head_set_width (self->head, width, cp_band_layout_is_thread (width));
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  at.width = MAX (at.width, least);
  gtk_widget_size_allocate (self->box, &at, baseline);
  cp_comparison_view_place_ties (self);
}

static void
cp_comparison_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_comparison_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    cp_comparison_view_set_session (CP_COMPARISON_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drop_session (CpComparisonView *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  cp_comparison_view_drop_ties (self);
  if (self->head != NULL)
    cp_comparison_head_set_session (self->head, NULL);
  g_clear_object (&self->session);
}

static void
cp_comparison_view_dispose (GObject *object)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (object);

  drop_session (self);
  if (self->flow != NULL)
    clear_comparison (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_COMPARISON_VIEW);
  cp_comparison_view_drop_chosen (self);
  g_clear_pointer (&self->deck, cp_card_deck_free);
  g_clear_pointer (&self->font, g_free);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (cp_comparison_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "comparison.fold-band", "u", fold_band_cb);
  gtk_widget_class_install_action (widget_class, "comparison.show-band", "u", show_band_cb);
  gtk_widget_class_install_action (widget_class, "comparison.next-band", NULL, go_to_band_cb);
  gtk_widget_class_install_action (widget_class, "comparison.previous-band", NULL, go_to_band_cb);
  gtk_widget_class_install_action (widget_class, "comparison.show-card", "(uu)", show_card_cb);
  gtk_widget_class_install_action (widget_class, "comparison.filter-links", "u", filter_links_cb);
}

static void
cp_comparison_view_class_init (CpComparisonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_comparison_view_dispose;
  object_class->get_property = cp_comparison_view_get_property;
  object_class->set_property = cp_comparison_view_set_property;
  widget_class->get_request_mode = cp_comparison_view_get_request_mode;
  widget_class->measure = cp_comparison_view_measure;
  widget_class->size_allocate = cp_comparison_view_size_allocate;
  widget_class->css_changed = cp_comparison_view_css_changed;
  widget_class->system_setting_changed = cp_comparison_view_system_setting_changed;

  /**
   * CpComparisonView:session: whose comparison is shown.
   */
  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CP_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CP_TYPE_BAND_FLOW);
  g_type_ensure (CP_TYPE_COMPARISON_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonView, box);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonView, head);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpComparisonView, flow);
  gtk_widget_class_set_css_name (widget_class, "comparison");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  install_actions (widget_class);
  cp_comparison_view_install_chosen_actions (widget_class);
  cp_comparison_view_install_tie_actions (widget_class);
}

/* GTK leaves the scroll bars without a name. */
static void
name_scroll_bars (CpComparisonView *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkWidget *bars[] = { gtk_scrolled_window_get_hscrollbar (scroller),
                        gtk_scrolled_window_get_vscrollbar (scroller) };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (bars[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    /* Translators: what a screen reader says of a button at the
                                     * edge of the comparison */
                                    _("Scroll the comparison"), -1);
}

static void
cp_comparison_view_init (CpComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_scroll_bars (self);
  cp_drag_scroll_add (GTK_SCROLLED_WINDOW (self->scroller));
  self->sticky = CP_BAND_HEADING (cp_band_heading_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->sticky), "sticky");
  cp_band_flow_set_maker (self->flow, make_piece_cb, self);
  cp_band_flow_set_sticky (self->flow, GTK_WIDGET (self->sticky));
  g_signal_connect_object (self->flow, "sight-changed", G_CALLBACK (sight_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_comparison_view_new:
 *
 * Makes a view that shows nothing yet.
 */
GtkWidget *
cp_comparison_view_new (void)
{
  return g_object_new (CP_TYPE_COMPARISON_VIEW, NULL);
}

/**
 * cp_comparison_view_set_session:
 * @session: (nullable): whose comparison to show
 *
 * Shows what a session compares, now and from now on.
 */
void
cp_comparison_view_set_session (CpComparisonView *self, CpSession *session)
{
  g_return_if_fail (CP_IS_COMPARISON_VIEW (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (session == self->session)
    return;
  drop_session (self);
  cp_comparison_head_set_session (self->head, session);
  if (session != NULL)
    {
      self->session = g_object_ref (session);
      g_signal_connect_swapped (session, "notify::comparison", G_CALLBACK (comparison_changed_cb),
                                self);
    }
  comparison_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * cp_comparison_view_set_closable:
 *
 * Sets whether the view has a button that closes it; not where Back stands elsewhere.
 */
void
cp_comparison_view_set_closable (CpComparisonView *self, gboolean closable)
{
  g_return_if_fail (CP_IS_COMPARISON_VIEW (self));

  cp_comparison_head_set_closable (self->head, closable);
}
