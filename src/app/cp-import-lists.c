/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the numbers in the report of an import count. */

#include "cp-import-lists.h"

#include <glib/gi18n-lib.h>

#include "cp-import-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-role-label.h"
#include "cp-side-words.h"

/* What is found, before there is an object of it: there may be thousands that are only counted. */
typedef struct
{
  CpFindingKind kind;
  guint32 handle;
  guint n_statements;
} Found;

static gboolean
has_topic (const CpImportOutcome *outcome, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (outcome->snapshot);
  guint n_topics;

  cp_snapshot_get_topic_set (outcome->snapshot, columns->topics[statement], &n_topics);

  return n_topics > 0;
}

static gboolean
has_statement (CpImportList self, const CpImportOutcome *outcome, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (outcome->snapshot);

  if (!columns->live[statement])
    return FALSE;
  switch (self.kind)
    {
    case CP_IMPORT_LIST_SIDE:
      return cp_sides_get_side (outcome->sides, statement) == self.of;
    case CP_IMPORT_LIST_ROLE:
      return cp_snapshot_get_statement_role (outcome->snapshot, statement) == self.of;
    case CP_IMPORT_LIST_SPEAKER:
      return columns->speaker[statement] == self.of;
    case CP_IMPORT_LIST_NO_TOPIC:
      return !has_topic (outcome, statement);
    case CP_IMPORT_LIST_TIES:
    case CP_IMPORT_LIST_SPEAKERS:
    case CP_IMPORT_LIST_ARTICLES:
    case CP_IMPORT_LIST_SILENT:
    default:
      return FALSE;
    }
}

static void
append_finding (GArray *findings, CpFindingKind kind, guint32 handle, guint n_statements)
{
  Found found = { kind, handle, n_statements };

  g_array_append_val (findings, found);
}

static void
list_statements (CpImportList self, const CpImportOutcome *outcome, GArray *findings)
{
  for (guint32 statement = outcome->begins[CP_ARRAY_STATEMENTS];
       statement < outcome->ends[CP_ARRAY_STATEMENTS]; statement++)
    if (has_statement (self, outcome, statement))
      append_finding (findings, CP_FINDING_STATEMENT, statement, 1);
}

static void
list_ties (const CpImportOutcome *outcome, GArray *findings)
{
  const CpRelationColumns *columns = cp_snapshot_get_relations (outcome->snapshot);

  for (guint32 tie = outcome->begins[CP_ARRAY_RELATIONS]; tie < outcome->ends[CP_ARRAY_RELATIONS];
       tie++)
    if (columns->live[tie])
      append_finding (findings, CP_FINDING_TIE, tie, 1);
}

/* New statements of each record of an array, by handle. */
static guint *
count_by (const CpImportOutcome *outcome, CpArray array)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (outcome->snapshot);
  const guint32 *owners = array == CP_ARRAY_SPEAKERS ? columns->speaker : columns->document;
  guint *counts = g_new0 (guint, cp_snapshot_get_n_handles (outcome->snapshot, array) + 1);

  for (guint32 statement = outcome->begins[CP_ARRAY_STATEMENTS];
       statement < outcome->ends[CP_ARRAY_STATEMENTS]; statement++)
    if (columns->live[statement])
      counts[owners[statement]]++;
  return counts;
}

/* The new records of an array, in the corpus's order. */
static void
list_records (CpImportList self, const CpImportOutcome *outcome, CpArray array,
              GArray *findings)
{
  CpFindingKind kind = array == CP_ARRAY_SPEAKERS ? CP_FINDING_SPEAKER : CP_FINDING_ARTICLE;
  g_autofree guint *counts = count_by (outcome, array);
  guint n;
  const guint32 *order = cp_snapshot_get_order (outcome->snapshot, array, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean silent = counts[order[i]] == 0;
      gboolean listed = self.kind == CP_IMPORT_LIST_ARTICLES
                        || silent == (self.kind == CP_IMPORT_LIST_SILENT);

      if (listed && cp_import_outcome_is_new (outcome, array, order[i]))
        append_finding (findings, kind, order[i], counts[order[i]]);
    }
}

static GArray *
make_findings (CpImportList self, const CpImportOutcome *outcome)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (Found));

  switch (self.kind)
    {
    case CP_IMPORT_LIST_TIES:
      list_ties (outcome, findings);
      break;
    case CP_IMPORT_LIST_SPEAKERS:
      list_records (self, outcome, CP_ARRAY_SPEAKERS, findings);
      break;
    case CP_IMPORT_LIST_ARTICLES:
    case CP_IMPORT_LIST_SILENT:
      list_records (self, outcome, CP_ARRAY_DOCUMENTS, findings);
      break;
    case CP_IMPORT_LIST_SIDE:
    case CP_IMPORT_LIST_ROLE:
    case CP_IMPORT_LIST_SPEAKER:
    case CP_IMPORT_LIST_NO_TOPIC:
    default:
      list_statements (self, outcome, findings);
    }
  return findings;
}

/**
 * cp_import_list_count:
 *
 * Counts what is in a list.
 */
guint
cp_import_list_count (CpImportList self, const CpImportOutcome *outcome)
{
  g_autoptr (GArray) findings = NULL;

  g_return_val_if_fail (outcome != NULL, 0);

  findings = make_findings (self, outcome);

  return findings->len;
}

/* Returns: whether they were not met together before */
static gboolean
meet (GHashTable *pairs, guint32 role, guint32 speaker)
{
  gint64 *pair = g_new (gint64, 1);

  *pair = (gint64) role << 32 | speaker;

  return g_hash_table_add (pairs, pair);
}

/**
 * cp_import_list_count_roles:
 *
 * Counts the new statements made in each role, and their speakers, whether these are new or not.
 *
 * Returns: (transfer full): by the handle of the role
 */
CpImportRoleCount *
cp_import_list_count_roles (const CpImportOutcome *outcome)
{
  const CpStatementColumns *columns;
  g_autoptr (GHashTable) pairs = NULL;
  CpImportRoleCount *counts;

  g_return_val_if_fail (outcome != NULL, NULL);

  columns = cp_snapshot_get_statements (outcome->snapshot);
  pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  counts = g_new0 (CpImportRoleCount,
                   cp_snapshot_get_n_handles (outcome->snapshot, CP_ARRAY_ROLES) + 1);
  for (guint32 statement = outcome->begins[CP_ARRAY_STATEMENTS];
       statement < outcome->ends[CP_ARRAY_STATEMENTS]; statement++)
    {
      guint32 role = cp_snapshot_get_statement_role (outcome->snapshot, statement);
      guint32 speaker = columns->speaker[statement];

      if (!columns->live[statement])
        continue;
      counts[role].n_statements++;
      if (speaker != CP_HANDLE_NONE)
        counts[role].n_speakers += meet (pairs, role, speaker);
    }
  return counts;
}

/**
 * cp_import_list_list:
 *
 * Lists what a number counts.
 *
 * Returns: (transfer full): of CpFinding
 */
GListModel *
cp_import_list_list (CpImportList self, const CpImportOutcome *outcome)
{
  g_autoptr (GArray) findings = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *list;

  g_return_val_if_fail (outcome != NULL, NULL);

  findings = make_findings (self, outcome);
  for (guint i = 0; i < findings->len; i++)
    {
      const Found *found = &g_array_index (findings, Found, i);

      g_ptr_array_add (items, cp_finding_new (found->kind, found->handle, found->n_statements));
    }
  list = g_list_store_new (CP_TYPE_FINDING);
  g_list_store_splice (list, 0, 0, items->pdata, items->len);

  return G_LIST_MODEL (list);
}

/* What the statements have in common. */
static char *
dup_owner (CpImportList self, const CpImportOutcome *outcome)
{
  CpArray array = self.kind == CP_IMPORT_LIST_ROLE ? CP_ARRAY_ROLES : CP_ARRAY_SPEAKERS;
  g_autofree char *side = NULL;

  if (self.kind == CP_IMPORT_LIST_SIDE)
    {
      side = cp_words_dup_side (outcome->sides, self.of);
      return cp_words_dup_capitalized (side);
    }
  if (self.of == CP_HANDLE_NONE)
    return g_strdup (_("No role yet"));
  return cp_words_dup_name (
      cp_role_label_get_item_words (cp_snapshot_get_item (outcome->snapshot, array, self.of)));
}

static char *
dup_owned (CpImportList self, const CpImportOutcome *outcome, guint n)
{
  g_autofree char *owner = dup_owner (self, outcome);
  g_autofree char *statements = cp_import_words_dup_statements (n);

  /* Translators: a role or a speaker, then "3 statements" */
  return g_strdup_printf (_("%s: %s"), owner, statements);
}

/**
 * cp_import_list_dup_title:
 *
 * Says what a number counts, with the number: "5 statements have no topic".
 */
char *
cp_import_list_dup_title (CpImportList self, const CpImportOutcome *outcome)
{
  g_autofree char *number = NULL;
  guint n;

  g_return_val_if_fail (outcome != NULL, NULL);

  n = cp_import_list_count (self, outcome);
  number = cp_words_dup_number (n);
  switch (self.kind)
    {
    case CP_IMPORT_LIST_NO_TOPIC:
      return g_strdup_printf (
          /* Translators: %s is a number */
          ngettext ("%s statement has no topic", "%s statements have no topic", n), number);
    case CP_IMPORT_LIST_TIES:
      /* Translators: %s is a number; ties are that one disputes the other, and so on */
      return g_strdup_printf (ngettext ("%s tie between statements",
                                        "%s ties between statements", n), number);
    case CP_IMPORT_LIST_SPEAKERS:
      /* Translators: %s is a number; speakers that the corpus did not know before */
      return g_strdup_printf (ngettext ("%s new speaker", "%s new speakers", n), number);
    case CP_IMPORT_LIST_ARTICLES:
      /* Translators: %s is a number; articles that the corpus did not have before */
      return g_strdup_printf (ngettext ("%s new article", "%s new articles", n), number);
    case CP_IMPORT_LIST_SILENT:
      return g_strdup_printf (
          /* Translators: %s is a number of articles in which nothing was found */
          ngettext ("%s article has no statement", "%s articles have no statement", n), number);
    case CP_IMPORT_LIST_SIDE:
    case CP_IMPORT_LIST_ROLE:
    case CP_IMPORT_LIST_SPEAKER:
    default:
      return dup_owned (self, outcome, n);
    }
}
