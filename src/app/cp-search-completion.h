/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search may go on with, where the cursor stands. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

/* One way to go on. */
typedef struct
{
  char *text;   /* as it is to be written: "role:" or an id, quoted where need be */
  char *label;  /* what it is for people */
  char *detail; /* more words, or %NULL */
} CpCompletion;

/* The place in the text that they would take, in characters. */
typedef struct
{
  guint start;
  guint end;
  gboolean is_field; /* a value is to follow */
} CpCompletionPlace;

typedef struct _CpSearchCompletion CpSearchCompletion;

CpSearchCompletion *cp_search_completion_new (CpSnapshot *snapshot);
void cp_search_completion_free (CpSearchCompletion *self);

CpSnapshot *cp_search_completion_get_snapshot (CpSearchCompletion *self);
GPtrArray *cp_search_completion_list (CpSearchCompletion *self, const char *text, guint cursor,
                                      gboolean asked, CpCompletionPlace *place);
char *cp_search_completion_dup_example (CpSearchCompletion *self, const char *field, guint place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSearchCompletion, cp_search_completion_free)

G_END_DECLS
