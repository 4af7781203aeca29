/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a statement stands on the questions of its topics. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_ANSWERS_FIELD (cp_answers_field_get_type ())
G_DECLARE_FINAL_TYPE (CpAnswersField, cp_answers_field, CP, ANSWERS_FIELD, GtkWidget)

gboolean cp_answers_field_show (CpAnswersField *self, CpSession *session,
                                    guint32 statement);

G_END_DECLS
