/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small invented corpus for the tests of registers, and what a page of registers shows. */

#include "register-fixture.h"

#include "cp-edit-registers.h"
#include "cp-record-value.h"
#include "cp-register-item.h"
#include "cp-register-row.h"

static const char project[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"The sound\","
    " \"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},"
    " \"roles\": [{\"id\": \"official\", \"label\": \"Official\"},"
    "  {\"id\": \"expert\", \"label\": \"Expert\"}, {\"id\": \"insider\", \"label\": \"Insider\"}],"
    " \"outlets\": [{\"id\": \"hn\", \"name\": \"Harbour News\"},"
    "  {\"id\": \"ts\", \"name\": \"The Sound\", \"country\": \"Norway\"}],"
    " \"documents\": [{\"id\": \"bridge\", \"outlet\": \"hn\", \"title\": \"A bridge over the sound\","
    "  \"date\": \"2025-03-14\", \"kind\": \"report\"},"
    "  {\"id\": \"gulls\", \"outlet\": \"ts\", \"title\": \"Gulls\","
    "   \"text\": \"Gulls are loud.\\nThey are many.\"}],"
    " \"speakers\": [{\"id\": \"norling\", \"name\": \"Edda Norling\", \"aliases\": [\"the Mayoress\"],"
    "   \"role\": \"official\", \"position\": \"mayor\"},"
    "  {\"id\": \"reyle\", \"name\": \"Tomas Reyle\", \"role\": \"expert\"},"
    "  {\"id\": \"strand\", \"name\": \"Ada Strand\", \"role\": \"insider\"},"
    "  {\"id\": \"lund\", \"name\": \"Kaspar Lund\", \"role\": \"expert\"}],"
    " \"topics\": [{\"id\": \"ferries\", \"label\": \"Ferries\", \"terms\": [\"ferry\", \"boat*\"]},"
    "  {\"id\": \"fishing\", \"label\": \"Fishing\", \"terms\": [\"fish*\"]}],"
    " \"statements\": ["
    "  {\"id\": \"s1\", \"document\": \"bridge\", \"speaker\": \"norling\","
    "   \"gist\": \"The ferry stays.\", \"topics\": [\"ferries\"]},"
    "  {\"id\": \"s2\", \"document\": \"bridge\", \"speaker\": \"norling\","
    "   \"gist\": \"Boats are safe.\", \"topics\": [\"ferries\"]},"
    "  {\"id\": \"s3\", \"document\": \"bridge\", \"speaker\": \"reyle\", \"with\": [\"strand\"],"
    "   \"gist\": \"No ferry runs in winter.\", \"topics\": [\"ferries\", \"fishing\"]},"
    "  {\"id\": \"s4\", \"document\": \"bridge\", \"speaker\": \"reyle\", \"gist\": \"Fish are few.\","
    "   \"topics\": [\"fishing\"]},"
    "  {\"id\": \"s5\", \"document\": \"gulls\", \"speaker\": \"strand\", \"start\": 0, \"end\": 15}],"
    " \"relations\": [{\"from\": \"s3\", \"to\": \"s1\", \"type\": \"disputes\"}]}";

CpSession *
register_fixture_load (void)
{
  return display_fixture_load (project);
}

static CpSnapshot *
get_snapshot (CpSession *session)
{
  return cp_corpus_get_current (cp_session_get_corpus (session));
}

guint32
register_fixture_find (CpSession *session, CpArray array, const char *id)
{
  guint32 handle = cp_snapshot_find (get_snapshot (session), array, id);

  g_assert_cmpuint (handle, !=, CP_HANDLE_NONE);
  return handle;
}

/* What a record has, as a person reads it. */
char *
register_fixture_dup_value (CpSession *session, CpArray array, const char *id, guint member)
{
  guint32 handle = register_fixture_find (session, array, id);

  return cp_record_dup_value (
      cp_item_get_record (cp_snapshot_get_item (get_snapshot (session), array, handle)), member);
}

void
register_fixture_assert_value (CpSession *session, CpArray array, const char *id, guint member,
                               const char *expected)
{
  g_autofree char *value = register_fixture_dup_value (session, array, id, member);

  g_assert_cmpstr (value, ==, expected);
}

/* What can be undone, as the menu names it. */
const char *
register_fixture_get_undo (CpSession *session)
{
  return cp_history_get_undo_name (cp_session_get_history (session));
}

void
register_fixture_undo (CpSession *session)
{
  g_assert_true (cp_history_undo (cp_session_get_history (session), NULL));
}

/* As somebody else would do it, somewhere else. */
void
register_fixture_apply (CpSession *session, CpArray array, const char *id, guint member,
                        const char *value)
{
  guint32 handle = register_fixture_find (session, array, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEdit) edit = cp_edit_new_value ("Change", get_snapshot (session), array, &handle, 1,
                                               member, value, &error);

  g_assert_no_error (error);
  cp_history_apply (cp_session_get_history (session), edit, &error);
  g_assert_no_error (error);
}

void
register_fixture_remove (CpSession *session, CpArray array, const char *id)
{
  guint32 handle = register_fixture_find (session, array, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEdit) edit =
      cp_edit_new_removal ("Delete", get_snapshot (session), array, &handle, 1);

  cp_history_apply (cp_session_get_history (session), edit, &error);
  g_assert_no_error (error);
}

/* There are other lists in the pop-ups of drop-downs. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_has_css_class (widget, "cp-register"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = find_list (child);

      if (list != NULL)
        return list;
    }
  return NULL;
}

GtkWidget *
register_fixture_get_list (GtkWidget *page)
{
  GtkWidget *list = find_list (page);

  g_assert_nonnull (list);
  return list;
}

static GtkSelectionModel *
get_model (GtkWidget *page)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (register_fixture_get_list (page)));
}

guint
register_fixture_get_n_rows (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (page)));
}

static char *
dup_rows (GtkWidget *page, gboolean selected)
{
  GtkSelectionModel *model = get_model (page);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (CpRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (!selected || gtk_selection_model_is_selected (model, i))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                cp_register_item_get_name (item));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* @names: with ", " between them. */
gboolean
register_fixture_has_rows (GtkWidget *page, const char *names)
{
  g_autofree char *found = dup_rows (page, FALSE);

  return g_str_equal (found, names);
}

void
register_fixture_assert_rows (GtkWidget *page, const char *names)
{
  g_autofree char *found = dup_rows (page, FALSE);

  g_assert_cmpstr (found, ==, names);
}

void
register_fixture_assert_selected (GtkWidget *page, const char *names)
{
  g_autofree char *found = dup_rows (page, TRUE);

  g_assert_cmpstr (found, ==, names);
}

/* Adds a row to the selection, without the pointer. */
void
register_fixture_select (GtkWidget *page, const char *name)
{
  GtkSelectionModel *model = get_model (page);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (CpRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (g_str_equal (cp_register_item_get_name (item), name))
        gtk_selection_model_select_item (model, i, FALSE);
    }
}

void
register_fixture_select_at (GtkWidget *page, guint position, gboolean alone)
{
  gtk_selection_model_select_item (get_model (page), position, alone);
}

/* The id of the first record that is selected, or NULL. */
char *
register_fixture_dup_selected (GtkWidget *page)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (get_model (page));
  g_autoptr (CpRegisterItem) item = NULL;

  if (gtk_bitset_is_empty (positions))
    return NULL;
  item = g_list_model_get_item (G_LIST_MODEL (get_model (page)), gtk_bitset_get_minimum (positions));
  return g_strdup (cp_register_item_get_id (item));
}

void
register_fixture_select_all (GtkWidget *page)
{
  gtk_selection_model_select_all (get_model (page));
}

void
register_fixture_select_first (GtkWidget *page)
{
  gtk_selection_model_select_item (get_model (page), 0, TRUE);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *name)
{
  if (CP_IS_REGISTER_ROW (widget))
    {
      CpRegisterItem *item = cp_register_row_get_item (CP_REGISTER_ROW (widget));

      return item != NULL && g_str_equal (cp_register_item_get_name (item), name) ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, name);

      if (row != NULL)
        return row;
    }
  return NULL;
}

GtkWidget *
register_fixture_find_row (GtkWidget *page, const char *name)
{
  GtkWidget *row = find_row (page, name);

  g_assert_nonnull (row);
  return row;
}
