/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a card, for the files that share its work. */

#pragma once

#include "cp-card.h"
#include "cp-sign.h"
#include "cp-text.h"

G_BEGIN_DECLS

struct _CpCard
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *header;
  CpSign *sign;
  CpText *name;
  CpText *position;
  CpText *words;
  GtkWidget *foot;

  GtkWidget *strip;       /* or NULL */
  GtkWidget *menu_button; /* or NULL */
  GtkWidget *menu;        /* or NULL */

  CpSnapshot *snapshot;
  CpCardContent *shown;
  GPtrArray *chosen; /* of char *: ids of what is chosen together with it, or NULL */
};

void cp_card_show_content (CpCard *self);

G_END_DECLS
