/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces of a comparison as widgets that scroll: only those in sight are made. */

#include "cp-band-flow-private.h"

#include "cp-band-focus.h"

/* Everything is computed when space is allocated: what is in sight is made and measured, which moves
 * what is below, until nothing moves any more. Heights that were never measured are guessed. An
 * anchor, a piece and where its upper edge stands in the view, keeps what one reads in its place
 * while guesses above it are corrected. The last child is the heading that stays in sight. */

/* So much is made beyond what is in sight, and kept further beyond that. */
#define AHEAD 60
#define KEPT 800
#define PASSES_MAX 8
#define STEP 48

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGHT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (CpBandFlow, cp_band_flow, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Places everything, and puts the view where the anchor wants it. */
static void
lay_out (CpBandFlow *self, int view_height)
{
  int y = 0;

  cp_band_stage_lay_out (&self->stage);
  if (self->anchor.piece < self->stage.n_pieces)
    y = self->stage.places[self->anchor.piece].y - self->anchor.offset;
  self->y = CLAMP (y, 0, MAX (self->stage.total - view_height, 0));
}

/* Makes what is in sight, and drops what is far from it. */
static void
make_sight (CpBandFlow *self, int height)
{
  gboolean changed = TRUE;

  for (guint i = 0; i < PASSES_MAX && changed; i++)
    {
      lay_out (self, height);
      changed = cp_band_stage_make_between (&self->stage, self->y - AHEAD, self->y + height + AHEAD);
    }
  cp_band_stage_drop_beyond (&self->stage, self->y - KEPT, self->y + height + KEPT);
}

/* Wants another layout, with all that it needs made before: what is made and dropped while space is
 * allocated has GTK 4.8 mark all that the flow is in, but not ask for one more layout where the window is
 * being allocated, too, and then it paints what has no allocation. */
void
cp_band_flow_prepare (CpBandFlow *self)
{
  if (self->stage.width > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    make_sight (self, gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
configure_adjustments (CpBandFlow *self, int width, int height)
{
  self->settling = TRUE;
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL], self->y, 0,
                              MAX (self->stage.total, height), STEP, MAX (height - STEP, STEP),
                              height);
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], 0, 0, width, STEP,
                              width, width);
  self->settling = FALSE;
}

/* Which band, and which of its questions, stands at the upper edge. */
static void
find_sight (CpBandFlow *self, CpBand *band, guint *question)
{
  int line = self->y + cp_band_flow_get_sticky_height (self);

  *band = CP_BAND_QUESTIONS;
  *question = G_MAXUINT;
  for (guint i = 0; i < self->stage.n_pieces && self->stage.places[i].y < line; i++)
    {
      if (self->stage.pieces[i].kind == CP_PIECE_HEADING)
        {
          *band = self->stage.pieces[i].band;
          *question = G_MAXUINT;
        }
      if (self->stage.pieces[i].kind == CP_PIECE_QUESTION
          && self->stage.places[i].y + self->stage.places[i].height / 2 < line)
        *question = self->stage.pieces[i].question;
    }
}

/* The heading that stays gives way to the next one. */
static void
place_sticky (CpBandFlow *self)
{
  GtkAllocation at = { 0, 0, self->stage.width, 0 };
  guint heading;
  gboolean shown = self->stage.plan != NULL
                   && cp_band_plan_find_heading (self->stage.plan, self->band, &heading)
                   && self->stage.places[heading].y < self->y;

  if (self->sticky == NULL)
    return;
  gtk_widget_set_child_visible (self->sticky, shown);
  if (!shown)
    return;
  gtk_widget_measure (self->sticky, GTK_ORIENTATION_VERTICAL, self->stage.width, &at.height, NULL,
                      NULL, NULL);
  for (guint i = heading + 1; i < self->stage.n_pieces; i++)
    if (self->stage.pieces[i].kind == CP_PIECE_HEADING)
      {
        at.y = MIN (0, self->stage.places[i].y - self->y - at.height);
        break;
      }
  gtk_widget_size_allocate (self->sticky, &at, -1);
}

/* Takes over what is at the upper edge; FALSE where that was known. */
static gboolean
take_sight (CpBandFlow *self)
{
  CpBand marked;
  CpBand band;
  guint question;

  find_sight (self, &band, &question);
  marked = self->aimed ? self->aim : band;
  if (band == self->band && question == self->question && marked == self->marked)
    return FALSE;
  self->band = band;
  self->question = question;
  self->marked = marked;

  return TRUE;
}

static gboolean
tell_sight_cb (gpointer data)
{
  CpBandFlow *self = data;

  self->telling = 0;
  g_signal_emit (self, signals[SIGHT_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Words that change while space is allocated would have the whole window laid out again, and GTK
 * paints after the fourth time, finished or not. So they wait until that is over, but not for the
 * next frame. */
static void
update_sight (CpBandFlow *self)
{
  if (take_sight (self) && self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_sight_cb, self, NULL);
}

/* Takes a piece at the upper edge for the anchor. */
static void
take_anchor (CpBandFlow *self, int y)
{
  self->anchor = (CpBandAnchor) { 0, 0 };
  for (guint i = 0; i < self->stage.n_pieces; i++)
    if (self->stage.places[i].y + self->stage.heights[i] > y)
      {
        self->anchor = (CpBandAnchor) { i, self->stage.places[i].y - y };
        return;
      }
}

/* Scrolls no further than it takes to see a piece. */
static void
show_piece (CpBandFlow *self, guint piece)
{
  const CpPiecePlace *place = &self->stage.places[piece];
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int top = self->stage.pieces[piece].kind == CP_PIECE_HEADING ? 0 : cp_band_flow_get_sticky_height (self) + 4;

  self->aimed = FALSE;
  if (place->y - self->y < top)
    cp_band_flow_aim_at (self, piece, top);
  else if (place->y + place->height - self->y > height)
    cp_band_flow_aim_at (self, piece, MAX (height - place->height - 8, top));
}

static void
value_changed_cb (GtkAdjustment *adjustment, CpBandFlow *self)
{
  if (self->settling)
    return;
  self->aimed = FALSE;
  self->y = (int) gtk_adjustment_get_value (adjustment);
  take_anchor (self, self->y);
  if (take_sight (self))
    g_signal_emit (self, signals[SIGHT_CHANGED], 0);
  cp_band_flow_prepare (self);
}

static void
set_adjustment (CpBandFlow *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (adjustment != NULL && *own == adjustment)
    return;
  if (*own != NULL)
    g_signal_handlers_disconnect_by_data (*own, self);
  g_clear_object (own);
  if (adjustment == NULL)
    return;
  *own = g_object_ref_sink (adjustment);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static GtkSizeRequestMode
cp_band_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
cp_band_flow_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpBandFlow *self = CP_BAND_FLOW (widget);

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? self->stage.total : 0;
}

static void
cp_band_flow_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpBandFlow *self = CP_BAND_FLOW (widget);

  cp_band_stage_set_width (&self->stage, width);
  make_sight (self, height);
  configure_adjustments (self, width, height);
  cp_band_stage_place (&self->stage, self->y);
  update_sight (self);
  place_sticky (self);
}

static void
cp_band_flow_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpBandFlow *self = CP_BAND_FLOW (widget);

  cp_band_stage_snapshot (&self->stage, snapshot, self->y, self->y + gtk_widget_get_height (widget));
  if (self->sticky != NULL)
    gtk_widget_snapshot_child (widget, self->sticky, snapshot);
}

/* Arrows go from card to card; to what stands on a card one comes with Tab. */
static gboolean
leads_into (CpBandFlow *self, guint piece, GtkDirectionType direction)
{
  return self->stage.pieces[piece].kind != CP_PIECE_CARD || direction == GTK_DIR_TAB_FORWARD
         || direction == GTK_DIR_TAB_BACKWARD;
}

/* Whether the focus is in what a piece has popped up, a menu: there the keys are its own. */
static gboolean
is_focus_popped_up (CpBandFlow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus)
         && gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self));
}

static gboolean
cp_band_flow_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CpBandFlow *self = CP_BAND_FLOW (widget);
  CpBandFocus focus = {
    .pieces = self->stage.pieces,
    .places = self->stage.places,
    .n_pieces = self->stage.n_pieces,
    .top = self->y,
    .bottom = self->y + gtk_widget_get_height (widget),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  guint piece = cp_band_stage_find_focused (&self->stage);

  if (piece != G_MAXUINT && is_focus_popped_up (self))
    {
      gtk_widget_child_focus (self->stage.widgets[piece], direction);
      return TRUE;
    }
  if (piece != G_MAXUINT && leads_into (self, piece, direction)
      && gtk_widget_child_focus (self->stage.widgets[piece], direction))
    return TRUE;
  do
    piece = cp_band_focus_find (&focus, piece, direction);
  while (piece != G_MAXUINT
         && !gtk_widget_child_focus (cp_band_stage_make (&self->stage, piece), direction));
  if (piece == G_MAXUINT)
    return FALSE;
  show_piece (self, piece);

  return TRUE;
}

static void
cp_band_flow_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpBandFlow *self = CP_BAND_FLOW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_band_flow_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpBandFlow *self = CP_BAND_FLOW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_band_flow_dispose (GObject *object)
{
  CpBandFlow *self = CP_BAND_FLOW (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  cp_band_stage_set_plan (&self->stage, NULL);
  g_clear_pointer (&self->sticky, gtk_widget_unparent);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  G_OBJECT_CLASS (cp_band_flow_parent_class)->dispose (object);
}

static void
cp_band_flow_class_init (CpBandFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_band_flow_dispose;
  object_class->get_property = cp_band_flow_get_property;
  object_class->set_property = cp_band_flow_set_property;
  widget_class->get_request_mode = cp_band_flow_get_request_mode;
  widget_class->measure = cp_band_flow_measure;
  widget_class->size_allocate = cp_band_flow_size_allocate;
  widget_class->snapshot = cp_band_flow_snapshot;
  widget_class->focus = cp_band_flow_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /* Emitted when another band or question is at the upper edge. */
  signals[SIGHT_CHANGED] = g_signal_new ("sight-changed", CP_TYPE_BAND_FLOW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "bands");
}

static void
cp_band_flow_init (CpBandFlow *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->stage.view = GTK_WIDGET (self);
  self->question = G_MAXUINT;
}

/**
 * cp_band_flow_new:
 *
 * Makes a view of pieces that has none yet.
 */
GtkWidget *
cp_band_flow_new (void)
{
  return g_object_new (CP_TYPE_BAND_FLOW, NULL);
}

/**
 * cp_band_flow_set_maker:
 * @make: makes the widget of a piece
 *
 * Sets who makes widgets; before there is a plan.
 */
void
cp_band_flow_set_maker (CpBandFlow *self, CpMakePieceFunc make, gpointer data)
{
  g_return_if_fail (CP_IS_BAND_FLOW (self) && self->stage.plan == NULL);

  self->stage.make = make;
  self->stage.make_data = data;
}

/**
 * cp_band_flow_set_sticky:
 * @sticky: a heading without a parent
 *
 * Sets what stays at the upper edge while the heading of a band is scrolled away.
 */
void
cp_band_flow_set_sticky (CpBandFlow *self, GtkWidget *sticky)
{
  g_return_if_fail (CP_IS_BAND_FLOW (self) && self->sticky == NULL && GTK_IS_WIDGET (sticky));

  self->sticky = sticky;
  gtk_widget_set_child_visible (sticky, FALSE);
  gtk_widget_set_parent (sticky, GTK_WIDGET (self));
}

/**
 * cp_band_flow_get_plan:
 *
 * Gets what is shown, or %NULL.
 */
const CpBandPlan *
cp_band_flow_get_plan (CpBandFlow *self)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self), NULL);

  return self->stage.plan;
}

/**
 * cp_band_flow_set_plan:
 * @plan: (transfer full) (nullable): what to show
 *
 * Shows another plan, from where the old one was scrolled to.
 */
void
cp_band_flow_set_plan (CpBandFlow *self, CpBandPlan *plan)
{
  g_return_if_fail (CP_IS_BAND_FLOW (self) && self->stage.make != NULL);

  cp_band_stage_set_plan (&self->stage, plan);
  self->question = G_MAXUINT;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * cp_band_flow_set_gutter:
 * @gutter: a width
 *
 * Changes the room between two sides.
 */
void
cp_band_flow_set_gutter (CpBandFlow *self, int gutter)
{
  g_return_if_fail (CP_IS_BAND_FLOW (self) && gutter >= 0);

  self->stage.gutter = gutter;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * cp_band_flow_focus_piece:
 * @piece: a piece of the plan
 *
 * Gives a piece the keyboard focus.
 */
gboolean
cp_band_flow_focus_piece (CpBandFlow *self, guint piece)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self) && piece < self->stage.n_pieces, FALSE);

  return gtk_widget_child_focus (cp_band_stage_make (&self->stage, piece), GTK_DIR_TAB_FORWARD);
}

/**
 * cp_band_flow_get_focus:
 *
 * Gets the piece that has the keyboard focus, or has what has it; G_MAXUINT where it is none.
 */
guint
cp_band_flow_get_focus (CpBandFlow *self)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self), G_MAXUINT);

  return cp_band_stage_find_focused (&self->stage);
}

/**
 * cp_band_flow_get_widget:
 *
 * Gets the widget of a piece; %NULL where it was not in sight yet.
 */
GtkWidget *
cp_band_flow_get_widget (CpBandFlow *self, guint piece)
{
  g_return_val_if_fail (CP_IS_BAND_FLOW (self) && piece < self->stage.n_pieces, NULL);

  return self->stage.widgets[piece];
}

/**
 * cp_band_flow_count_widgets:
 *
 * Counts the pieces that have a widget.
 */
guint
cp_band_flow_count_widgets (CpBandFlow *self)
{
  guint n = 0;

  g_return_val_if_fail (CP_IS_BAND_FLOW (self), 0);

  for (guint i = 0; i < self->stage.n_pieces; i++)
    n += self->stage.widgets[i] != NULL;

  return n;
}
