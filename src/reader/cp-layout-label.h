/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The labels of turns. */

#pragma once

#include "cp-layout.h"

G_BEGIN_DECLS

typedef enum
{
  CP_LABEL_NONE,
  CP_LABEL_QUESTION,
  CP_LABEL_ANSWER,
  CP_LABEL_NAME,
} CpLabelKind;

typedef struct
{
  guint32 first;
  guint32 end;
  guint32 next; /* the first token after the label's marks */
  guint32 name; /* the last word of a name */
  CpLabelKind kind;
  gboolean is_weak; /* "A." may be an initial as well */
  gboolean asks; /* its turn ends with a question */
  gboolean asks_at_once;
} CpLabel;

void cp_layout_find_label (const CpReadingState *state, guint32 paragraph, CpLabel *label);

G_END_DECLS
