/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a presentation, for the files that share its work. */

#pragma once

#include "cp-presentation.h"

G_BEGIN_DECLS

struct _CpPresentation
{
  GtkWindow parent_instance;

  /* template */
  CpStage *stage;
  GtkRevealer *hint;
  GtkLabel *hint_label;
  GtkWidget *keys;
  GtkWidget *black;

  GtkCssProvider *type; /* the size of the letters that are no page's */
  CpSlideshow *slideshow;
  CpSlideMaker *maker;

  CpSlidePlace shown;
  gboolean has_shown;
  GdkTexture *picture; /* of the page that is shown, or NULL */

  CpMotion motion;  /* by which the page comes that is waited for */
  CpScope door;     /* that one has zoomed through */
  gboolean steered; /* with the keyboard */

  double pointer_x;
  double pointer_y;
  gboolean pointer_known;
  gboolean pointer_shown;

  guint still;  /* sources, or 0 */
  guint slow;
  guint resize;
  guint first;
  guint inhibited; /* a cookie, or 0 */
};

void cp_presentation_update_hint (CpPresentation *self);
void cp_presentation_go (CpPresentation *self, CpMotion motion);
void cp_presentation_turn (CpPresentation *self, CpTurn turn);
void cp_presentation_add_input (CpPresentation *self);
void cp_presentation_set_pointer_shown (CpPresentation *self, gboolean shown);

G_END_DECLS
