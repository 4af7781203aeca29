/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table or a listing says of one statement, looked up. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

/*
 * CpStatementFacts:
 *
 * What the corpus does not say is %NULL. Borrowed strings live as long as the snapshot.
 */
typedef struct
{
  const char *id;
  const char *document; /* its id */
  const char *label;    /* the document's, else its title, else its id */
  const char *title;
  const char *outlet;   /* its name */
  const char *via;      /* the name of the outlet that passed the words on */
  const char *speaker;  /* the id */
  const char *name;
  const char *position; /* when it was said */
  const char *affiliation;
  const char *role;     /* its label, in English where every corpus has it */
  const char *reported; /* the name of the speaker whose words are relayed */
  const char *mode;
  const char *gist;
  char *words;          /* owned */
  char *date;           /* owned; ISO 8601, as exact as the corpus says */
  gboolean inferred;    /* whether the date is inferred */
} CpStatementFacts;

void cp_statement_facts_init (CpStatementFacts *self, CpSnapshot *snapshot, guint32 statement);
void cp_statement_facts_clear (CpStatementFacts *self);
char *cp_statement_facts_dup_topics (CpSnapshot *snapshot, guint32 statement);
char *cp_statement_facts_dup_answers (CpSnapshot *snapshot, guint32 statement);
char *cp_statement_facts_dup_with (CpSnapshot *snapshot, guint32 statement);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpStatementFacts, cp_statement_facts_clear)

G_END_DECLS
