/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the comparison view, for the files that share its work. */

#pragma once

#include "cp-band-flow.h"
#include "cp-band-heading.h"
#include "cp-card-deck.h"
#include "cp-comparison-head.h"
#include "cp-comparison-view.h"
#include "cp-tie-popover.h"

G_BEGIN_DECLS

struct _CpComparisonView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CpComparisonHead *head;
  GtkWidget *scroller;
  CpBandFlow *flow;
  CpBandHeading *sticky;

  CpTiePopover *ties;       /* or NULL until somebody asks for one */

  GPtrArray *chosen;        /* of char *: ids of statements, or NULL for none */

  CpSession *session;       /* or NULL */
  CpComparison *comparison; /* that is shown, or NULL */
  CpCardDeck *deck;         /* of its snapshot, or NULL */
  CpBandOptions options;
  gboolean touched[CP_N_BANDS]; /* somebody folded or unfolded it */
  int gutter;           /* or 0 until it is measured */
  char *font;           /* that it is measured for */
  char *subject;
  gboolean begins_anew; /* at the top: another subject is about to be shown */
};

void cp_comparison_view_install_chosen_actions (GtkWidgetClass *widget_class);
void cp_comparison_view_follow_card (CpComparisonView *self, GtkWidget *widget);
void cp_comparison_view_drop_chosen (CpComparisonView *self);
void cp_comparison_view_install_tie_actions (GtkWidgetClass *widget_class);
guint cp_comparison_view_find_shown_tie (CpComparisonView *self);
void cp_comparison_view_place_ties (CpComparisonView *self);
void cp_comparison_view_drop_ties (CpComparisonView *self);

G_END_DECLS
