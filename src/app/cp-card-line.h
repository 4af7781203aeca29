/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line that leads to the card of a statement. */

#pragma once

#include <gtk/gtk.h>

#include "cp-sides.h"

G_BEGIN_DECLS

#define CP_TYPE_CARD_LINE (cp_card_line_get_type ())
G_DECLARE_FINAL_TYPE (CpCardLine, cp_card_line, CP, CARD_LINE, GtkButton)

typedef struct
{
  CpSide side;
  const char *name;
  const char *words;
  const char *where; /* "shown above" */
  gboolean below;    /* the card is further down */
} CpCardLineContent;

GtkWidget *cp_card_line_new (const CpCardLineContent *content);

G_END_DECLS
