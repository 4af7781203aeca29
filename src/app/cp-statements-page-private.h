/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the list of statements, for the files that share its work. */

#pragma once

#include "cp-coding-bar.h"
#include "cp-hit-face.h"
#include "cp-no-hits.h"
#include "cp-search-doors.h"
#include "cp-statement-selection.h"
#include "cp-statements-page.h"

G_BEGIN_DECLS

struct _CpStatementsPage
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkLabel *total;
  GtkDropDown *order;
  CpSearchDoors *speakers;
  CpSearchDoors *documents;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  CpNoHits *no_hits;
  CpCodingBar *bar;

  GtkWidget *menu; /* of what is selected, or NULL */
  CpSession *session;
  CpStatementList *statements;
  CpStatementSelection *selection;
  CpMatrix *matrix;       /* that is shown */
  CpHitSource *source;    /* of the rows */
  char *query;            /* what was looked for, or NULL */
  GCancellable *listing;  /* or NULL */
  GPtrArray *rows;        /* of CpHitRow, borrowed: those that show something */
  guint preparing;        /* names rows when there is time */
  char *current;          /* id of the statement that was gone to last, or NULL */
};

void cp_statements_page_install_actions (GtkWidgetClass *widget_class);
void cp_statements_page_follow_clicks (CpStatementsPage *self, GtkWidget *row);

G_END_DECLS
