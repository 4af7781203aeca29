/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statement is about: chips to take away, and an entry to add. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_TOPICS_FIELD (cp_topics_field_get_type ())
G_DECLARE_FINAL_TYPE (CpTopicsField, cp_topics_field, CP, TOPICS_FIELD, GtkWidget)

void cp_topics_field_show (CpTopicsField *self, CpSession *session, guint32 statement);

G_END_DECLS
