/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a name fits what is typed on the way to it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The better one is the greater one. */
typedef enum
{
  CP_NAME_MATCH_NONE,
  CP_NAME_MATCH_LETTERS, /* the letters in their order, with others between */
  CP_NAME_MATCH_INSIDE,
  CP_NAME_MATCH_WORD,    /* the beginning of a word */
  CP_NAME_MATCH_START,
} CpNameMatch;

CpNameMatch cp_name_match (const char *name, const char *typed);
CpNameMatch cp_name_match_folded (const char *name, const char *typed);

G_END_DECLS
