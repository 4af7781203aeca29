/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of an import's report that count what was found, each with a way to it. */

#include "cp-import-facts.h"

#include <glib/gi18n-lib.h>

#include "cp-import-lists.h"
#include "cp-import-words.h"
#include "cp-name-words.h"
#include "cp-note-row.h"
#include "cp-number-words.h"
#include "cp-role-label.h"

/* Articles that are named before the others are only counted. */
#define TITLES_MOST 3

static void
append_row (GtkListBox *facts, const char *text, const char *details, const char *action)
{
  GtkWidget *row = cp_note_row_new (text, details);

  cp_note_row_set_action (CP_NOTE_ROW (row), action);
  gtk_list_box_append (facts, row);
}

static void
append_list (GtkListBox *facts, CpImportList list, const char *text, const char *details)
{
  g_autofree char *action = g_strdup_printf ("report.list((uint32 %u, uint32 %u))", list.kind,
                                             list.of);

  append_row (facts, text, details, action);
}

/* A number with its list, where there is any. */
static void
add_list (GtkListBox *facts, const CpImportOutcome *outcome, CpImportListKind kind,
          const char *details)
{
  CpImportList list = { .kind = kind };
  g_autofree char *title = cp_import_list_dup_title (list, outcome);

  if (cp_import_list_count (list, outcome) > 0)
    append_list (facts, list, title, details);
}

static void
add_doubtful (GtkListBox *facts, const CpImportOutcome *outcome)
{
  guint n = outcome->n_doubtful;
  g_autofree char *number = cp_words_dup_number (n);
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  /* Translators: %s is a number */
  text = g_strdup_printf (ngettext ("%s statement is doubtful", "%s statements are doubtful", n),
                          number);
  append_row (facts, text,
              /* Translators: below "3 statements are doubtful", in the report of an import */
              _("found with low confidence; the matrix counts them until you reject them"),
              "report.review");
}

/* "Line opens, Council argues, Square rebuilt and 4 more" */
static char *
dup_titles (const CpImportOutcome *outcome, CpImportList list)
{
  g_autoptr (GListModel) articles = cp_import_list_list (list, outcome);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (CpFinding) article = g_list_model_get_item (articles, i);

      if (i < TITLES_MOST)
        g_ptr_array_add (titles, cp_finding_dup_text (article, outcome->snapshot));
    }
  return cp_import_words_dup_list (titles, g_list_model_get_n_items (articles));
}

static void
add_silent (GtkListBox *facts, const CpImportOutcome *outcome)
{
  g_autofree char *titles = dup_titles (outcome, (CpImportList) { .kind = CP_IMPORT_LIST_SILENT });

  add_list (facts, outcome, CP_IMPORT_LIST_SILENT, titles);
}

static void
add_role (GtkListBox *facts, guint32 role, const CpImportRoleCount *count, const char *label)
{
  CpImportList list = { .kind = CP_IMPORT_LIST_ROLE, .of = role };
  g_autofree char *name = cp_words_dup_name (label);
  g_autofree char *statements = cp_import_words_dup_statements (count->n_statements);
  g_autofree char *speakers = cp_words_dup_number (count->n_speakers);
  g_autofree char *details = NULL;

  if (count->n_statements == 0)
    return;
  /* Translators: "7 statements", then a number of speakers */
  details = g_strdup_printf (ngettext ("%s by %s speaker", "%s by %s speakers", count->n_speakers),
                             statements, speakers);
  append_list (facts, list, name, details);
}

static void
add_roles (GtkListBox *facts, const CpImportOutcome *outcome)
{
  g_autofree CpImportRoleCount *counts = cp_import_list_count_roles (outcome);
  guint n_roles;
  const guint32 *roles = cp_snapshot_get_order (outcome->snapshot, CP_ARRAY_ROLES, &n_roles);

  for (guint i = 0; i < n_roles; i++)
    add_role (facts, roles[i], &counts[roles[i]],
              cp_role_label_get_item_words (
                  cp_snapshot_get_item (outcome->snapshot, CP_ARRAY_ROLES, roles[i])));
  /* Translators: among the roles in the report of an import: speakers whose role is not known */
  add_role (facts, CP_HANDLE_NONE, &counts[CP_HANDLE_NONE], _("No role yet"));
}

/**
 * cp_import_facts_fill:
 * @facts: of nothing yet
 *
 * Lists the numbers of an import, what needs a look first; nothing is seen where there are none.
 */
void
cp_import_facts_fill (GtkListBox *facts, const CpImportOutcome *outcome)
{
  g_return_if_fail (GTK_IS_LIST_BOX (facts) && outcome != NULL);

  add_doubtful (facts, outcome);
  add_silent (facts, outcome);
  /* Translators: below "3 statements have no topic", in the report of an import */
  add_list (facts, outcome, CP_IMPORT_LIST_NO_TOPIC, _("they stand in the last row of the matrix"));
  add_roles (facts, outcome);
  /* Translators: below "3 ties between statements", in the report of an import */
  add_list (facts, outcome, CP_IMPORT_LIST_TIES, _("proposed by the articles’ own words"));
  add_list (facts, outcome, CP_IMPORT_LIST_SPEAKERS, NULL);
  add_list (facts, outcome, CP_IMPORT_LIST_ARTICLES, NULL);
  gtk_widget_set_visible (GTK_WIDGET (facts),
                          gtk_widget_get_first_child (GTK_WIDGET (facts)) != NULL);
}
