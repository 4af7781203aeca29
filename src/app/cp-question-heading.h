/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question above its positions, with the menu that changes it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_QUESTION_HEADING (cp_question_heading_get_type ())
G_DECLARE_FINAL_TYPE (CpQuestionHeading, cp_question_heading, CP, QUESTION_HEADING, GtkWidget)

GtkWidget *cp_question_heading_new (CpSnapshot *snapshot, guint32 question, const char *rest);

G_END_DECLS
