/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A relation between two statements in words. */

#include "cp-relation-text.h"

#include <glib/gi18n-lib.h>

#include "cp-role-label.h"
#include "cp-speaker-words.h"
#include "cp-statement-facts.h"

/* "Hovhannisyan (000-16, Official)": who says what, and as what. */
static char *
dup_end (CpSnapshot *snapshot, guint32 statement)
{
  g_auto (CpStatementFacts) facts = { NULL };
  g_autofree char *surname = cp_words_dup_surname (snapshot, statement);

  cp_statement_facts_init (&facts, snapshot, statement);
  if (facts.role == NULL)
    /* Translators: %1$s is a speaker, %2$s the id of a statement */
    return g_strdup_printf (_("%1$s (%2$s)"), surname, facts.id);
  /* Translators: %1$s is a speaker, %2$s the id of a statement, %3$s a role, such as "Official" */
  return g_strdup_printf (_("%1$s (%2$s, %3$s)"), surname, facts.id,
                          cp_role_label_get_words (facts.role));
}

/**
 * cp_relation_text_get_label:
 * @type: how one statement relates to another
 *
 * Gives the verb of a relation: "disputes".
 *
 * Returns: the verb, "" where there is none
 */
const char *
cp_relation_text_get_label (CpRelationType type)
{
  static const char *const labels[CP_N_RELATION_TYPES] = {
    /* Translators: what one statement does to another: “Arin disputes Putin” */
    [CP_RELATION_DISPUTES] = N_("disputes"),
    /* Translators: what one statement does to another */
    [CP_RELATION_SUPPORTS] = N_("supports"),
    /* Translators: what one statement does to another: it limits it or adds a condition */
    [CP_RELATION_QUALIFIES] = N_("qualifies"),
    /* Translators: what one statement does to another: it says what the other means */
    [CP_RELATION_INTERPRETS] = N_("interprets"),
    /* Translators: what one statement does to another: the same speaker says the same again */
    [CP_RELATION_REPEATS] = N_("repeats"),
  };

  return type < CP_N_RELATION_TYPES && labels[type] != NULL ? _(labels[type]) : "";
}

/**
 * cp_relation_text_dup_basis:
 * @relation: a handle
 *
 * Says who makes a relation: the speaker, the reporter, or the reader of the corpus.
 *
 * Returns: (nullable) (transfer full): the words, %NULL where that is not known
 */
char *
cp_relation_text_dup_basis (CpSnapshot *snapshot, guint32 relation)
{
  const CpRelationColumns *relations;
  g_auto (CpStatementFacts) facts = { NULL };
  g_autofree char *surname = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  relations = cp_snapshot_get_relations (snapshot);
  surname = cp_words_dup_surname (snapshot, relations->from[relation]);
  cp_statement_facts_init (&facts, snapshot, relations->from[relation]);
  if (relations->basis[relation] == CP_BASIS_SPEAKER)
    /* Translators: %s is a speaker who refers to another */
    return g_strdup_printf (_("%s says so"), surname);
  if (relations->basis[relation] == CP_BASIS_REPORTER)
    /* Translators: %s is an outlet whose article relates two statements */
    return g_strdup_printf (_("as %s reads it"), facts.outlet != NULL ? facts.outlet : facts.label);
  /* Translators: behind a link between two statements that those who made the corpus have drawn */
  return relations->basis[relation] == CP_BASIS_READER ? g_strdup (_("as read here")) : NULL;
}

/**
 * cp_relation_text_dup_line:
 * @relation: a handle
 *
 * Tells a relation in a line: "Hovhannisyan (000-16, Official) disputes Pashinyan (000-15,
 * Official), as Orda.kz reads it".
 *
 * Returns: (transfer full): the line
 */
char *
cp_relation_text_dup_line (CpSnapshot *snapshot, guint32 relation)
{
  const CpRelationColumns *relations;
  const char *label;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *basis = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  relations = cp_snapshot_get_relations (snapshot);
  label = cp_relation_text_get_label (relations->type[relation]);
  from = dup_end (snapshot, relations->from[relation]);
  to = dup_end (snapshot, relations->to[relation]);
  basis = cp_relation_text_dup_basis (snapshot, relation);
  if (basis == NULL)
    /* Translators: who relates how to whom; %2$s is a verb, such as "disputes" */
    return g_strdup_printf (_("%1$s %2$s %3$s"), from, label, to);
  /* Translators: the same, and %4$s says who makes the link, as in "as Orda.kz reads it" */
  return g_strdup_printf (_("%1$s %2$s %3$s, %4$s"), from, label, to, basis);
}
