/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The link between two cards: a line with an arrow, a chip on it, and who makes the link. */

#pragma once

#include <gtk/gtk.h>

#include "cp-comparison.h"

G_BEGIN_DECLS

#define CP_TYPE_CONNECTOR (cp_connector_get_type ())
G_DECLARE_FINAL_TYPE (CpConnector, cp_connector, CP, CONNECTOR, GtkWidget)

/* Which way a link runs, and which others it hangs together with. */
typedef struct
{
  CpDirection direction;
  gboolean before; /* the spine comes in from above */
  gboolean after;  /* and goes on below */
  gboolean thread; /* for a narrow view */
} CpConnectorLines;

GtkWidget *cp_connector_new (CpSnapshot *snapshot, guint32 relation, const CpConnectorLines *lines);
int cp_connector_measure_gutter (GtkWidget *view);

G_END_DECLS
