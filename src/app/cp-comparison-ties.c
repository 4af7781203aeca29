/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links of a comparison, shown and changed where their chips are. */

#include <glib/gi18n-lib.h>

#include "cp-comparison-view-private.h"
#include "cp-edit-comparison.h"
#include "cp-edit-registers.h"
#include "cp-edit-statements.h"
#include "cp-editing.h"
#include "cp-tie-list.h"

/* The popover is the view's, not the chip's: chips are made anew with each change, and the popover
 * goes on pointing to where the link stands then. */

/* The piece that shows a link: its own, else the card of either end. */
static gboolean
find_tie (CpComparisonView *self, guint32 relation, guint *piece)
{
  const CpBandPlan *plan = cp_band_flow_get_plan (self->flow);
  const CpRelationColumns *relations;
  const CpPiece *pieces;
  guint n;

  if (plan == NULL || relation == CP_HANDLE_NONE)
    return FALSE;
  pieces = cp_band_plan_get_pieces (plan, &n);
  for (*piece = 0; *piece < n; (*piece)++)
    if (pieces[*piece].kind == CP_PIECE_LINK && pieces[*piece].relation == relation)
      return TRUE;
  relations = cp_snapshot_get_relations (cp_comparison_get_snapshot (self->comparison));
  if (relation >= relations->n_rows)
    return FALSE;
  for (*piece = 0; *piece < n; (*piece)++)
    if (pieces[*piece].kind == CP_PIECE_CARD
        && (pieces[*piece].statement == relations->from[relation]
            || pieces[*piece].statement == relations->to[relation]))
      return TRUE;

  return FALSE;
}

static void
point_to (CpComparisonView *self, GtkWidget *widget)
{
  graphene_rect_t bounds;
  GdkRectangle at;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return;
  at = (GdkRectangle) { bounds.origin.x, bounds.origin.y, MAX (bounds.size.width, 1),
                        MAX (bounds.size.height, 1) };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->ties), &at);
}

/* The keyboard goes back to the link, or to what was linked. */
static void
closed_cb (CpComparisonView *self)
{
  guint piece;

  if (self->comparison != NULL
      && find_tie (self, cp_tie_popover_get_relation (self->ties), &piece)
      && cp_band_flow_get_focus (self->flow) == G_MAXUINT)
    cp_band_flow_focus_piece (self->flow, piece);
}

static void
ensure_popover (CpComparisonView *self)
{
  if (self->ties != NULL)
    return;
  self->ties = CP_TIE_POPOVER (cp_tie_popover_new (self->session));
  gtk_widget_set_parent (GTK_WIDGET (self->ties), GTK_WIDGET (self));
  g_signal_connect_object (self->ties, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

/* The chip that was pressed, else what shows the link. */
static GtkWidget *
find_origin (CpComparisonView *self, guint32 relation)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint piece;

  if (focus != NULL && GTK_IS_BUTTON (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->flow)))
    return focus;
  if (find_tie (self, relation, &piece))
    return cp_band_flow_get_widget (self->flow, piece);

  return NULL;
}

static void
show_ties_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  const guint32 *relations;
  GtkWidget *origin;
  gsize n;

  relations = g_variant_get_fixed_array (parameter, &n, sizeof (guint32));
  if (self->comparison == NULL || n == 0)
    return;
  ensure_popover (self);
  origin = find_origin (self, relations[0]);
  if (origin != NULL)
    point_to (self, origin);
  cp_tie_popover_show_ties (self->ties, relations, n);
}

static void
remove_ties_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *what = NULL;
  const guint32 *relations;
  gsize n;

  relations = g_variant_get_fixed_array (parameter, &n, sizeof (guint32));
  if (self->comparison == NULL || n == 0)
    return;
  /* Translators: the name of an edit; a link is that one statement responds to another */
  what = n == 1 ? g_strdup (_("Delete a link"))
                /* Translators: the name of an edit; %u is a number of links between statements */
                : g_strdup_printf (ngettext ("Delete %u link", "Delete %u links", n), (guint) n);
  edit = cp_edit_new_removal (what, cp_corpus_get_current (cp_session_get_corpus (self->session)),
                              CP_ARRAY_RELATIONS, relations, n);
  cp_editing_apply (widget, self->session, edit, CP_TELL_DONE);
}

static void
link_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);
  const char *from, *to;
  guint32 statement;
  guint piece;

  g_variant_get (parameter, "(&s&s)", &from, &to);
  if (self->comparison == NULL)
    return;
  ensure_popover (self);
  piece = cp_band_flow_get_focus (self->flow);
  statement = cp_snapshot_find (cp_comparison_get_snapshot (self->comparison), CP_ARRAY_STATEMENTS, to);
  for (guint band = 0; piece == G_MAXUINT && band < CP_N_BANDS && statement != CP_HANDLE_NONE; band++)
    if (!cp_band_plan_find_card (cp_band_flow_get_plan (self->flow), band, statement, &piece))
      piece = G_MAXUINT;
  if (piece != G_MAXUINT && cp_band_flow_get_widget (self->flow, piece) != NULL)
    point_to (self, cp_band_flow_get_widget (self->flow, piece));
  cp_tie_popover_ask (self->ties, from, to);
}

static void
decide_on_proposed (CpComparisonView *self, gboolean accepted)
{
  g_autoptr (GArray) proposed = NULL;
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *name = NULL;
  const guint32 *handles;
  CpSnapshot *snapshot;

  if (self->comparison == NULL)
    return;
  snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  proposed = cp_tie_list_proposed (self->comparison);
  handles = (const guint32 *) (gpointer) proposed->data;
  if (accepted)
    {
      /* Translators: the name of an edit; %u is a number of links that the program proposed */
      name = g_strdup_printf (ngettext ("Accept %u link", "Accept %u links", proposed->len),
                              proposed->len);
      edit = cp_edit_new_review (name, snapshot, CP_ARRAY_RELATIONS, handles, proposed->len);
    }
  else
    {
      /* Translators: the name of an edit; %u is a number of links that the program proposed */
      name = g_strdup_printf (ngettext ("Reject %u link", "Reject %u links", proposed->len),
                              proposed->len);
      edit = cp_edit_new_removal (name, snapshot, CP_ARRAY_RELATIONS, handles, proposed->len);
    }
  cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_DONE);
}

static void
accept_proposed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide_on_proposed (CP_COMPARISON_VIEW (widget), TRUE);
}

static void
reject_proposed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide_on_proposed (CP_COMPARISON_VIEW (widget), FALSE);
}

/* Adds what can be done with links. */
void
cp_comparison_view_install_tie_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "comparison.show-ties", "au", show_ties_cb);
  gtk_widget_class_install_action (widget_class, "comparison.remove-ties", "au", remove_ties_cb);
  gtk_widget_class_install_action (widget_class, "comparison.link", "(ss)", link_cb);
  gtk_widget_class_install_action (widget_class, "comparison.accept-proposed", NULL,
                                   accept_proposed_cb);
  gtk_widget_class_install_action (widget_class, "comparison.reject-proposed", NULL,
                                   reject_proposed_cb);
}

/* The piece of the link that the popover shows, G_MAXUINT where there is none. */
guint
cp_comparison_view_find_shown_tie (CpComparisonView *self)
{
  guint piece;

  if (self->ties == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->ties))
      || !find_tie (self, cp_tie_popover_get_relation (self->ties), &piece))
    return G_MAXUINT;

  return piece;
}

/* A popover is placed by its parent. */
void
cp_comparison_view_place_ties (CpComparisonView *self)
{
  if (self->ties != NULL)
    gtk_popover_present (GTK_POPOVER (self->ties));
}

void
cp_comparison_view_drop_ties (CpComparisonView *self)
{
  GtkWidget *ties = GTK_WIDGET (self->ties);

  self->ties = NULL;
  if (ties == NULL)
    return;
  g_signal_handlers_disconnect_by_data (ties, self);
  gtk_popover_popdown (GTK_POPOVER (ties));
  gtk_widget_unparent (ties);
}
