/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the records of one array by handle, by id and in order. */

#include "cp-register.h"

#include "cp-snapshot.h"
#include "edit-model.h"

static CpItem *
make_item (const char *id)
{
  g_autofree char *json = g_strdup_printf ("{\"id\": \"%s\", \"label\": \"Label of %s\"}", id, id);
  g_autoptr (CpRecord) record = edit_record_parse (CP_ARRAY_TOPICS, json);

  return cp_item_new (CP_ARRAY_TOPICS, record);
}

static guint32
add (CpRegister *self, guint position, const char *id)
{
  g_autoptr (CpItem) item = make_item (id);
  guint32 handle = cp_register_reserve (self, NULL);

  cp_register_insert (self, position, handle, item);
  return handle;
}

static void
check_order (CpRegister *self, const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint n_items;
  const guint32 *order = cp_register_get_order (self, &n_items);

  cp_register_update_ranks (self);
  for (guint i = 0; i < n_items; i++)
    {
      g_string_append (found, cp_register_get_id (self, order[i]));
      g_assert_cmpuint (cp_register_get_rank (self, order[i]), ==, i);
    }
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_order (void)
{
  g_autoptr (CpRegister) self = cp_register_new ();
  guint32 a = add (self, G_MAXUINT, "a");
  guint32 b = add (self, G_MAXUINT, "b");
  guint32 c = add (self, 0, "c");
  guint32 d = add (self, 1, "d");

  check_order (self, "cdab");
  cp_register_move (self, c, G_MAXUINT);
  check_order (self, "dabc");
  cp_register_move (self, b, 0);
  check_order (self, "bdac");
  cp_register_move (self, b, 1);
  check_order (self, "dbac");
  cp_register_remove (self, a);
  check_order (self, "dbc");

  g_assert_cmpuint (cp_register_get_n_handles (self), ==, 5);
  g_assert_cmpuint (cp_register_get_rank (self, a), ==, G_MAXUINT);
  g_assert_cmpuint (cp_register_get_rank (self, 77), ==, G_MAXUINT);
  g_assert_null (cp_register_get_item (self, a));
  g_assert_null (cp_register_get_item (self, CP_HANDLE_NONE));
  g_assert_null (cp_register_get_item (self, 77));
  g_assert_cmpuint (cp_register_find (self, "d"), ==, d);
}

static void
test_replace (void)
{
  g_autoptr (CpRegister) self = cp_register_new ();
  guint32 a = add (self, G_MAXUINT, "a");
  g_autoptr (CpItem) item = make_item ("b");

  cp_register_replace (self, a, item);
  g_assert_true (cp_register_get_item (self, a) == item);
  g_assert_cmpuint (cp_register_find (self, "a"), ==, CP_HANDLE_NONE);
  g_assert_cmpuint (cp_register_find (self, "b"), ==, a);
  check_order (self, "b");
}

/* While an edit is under way, an id leads to what is gone or not there yet; then no more. */
static void
test_open (void)
{
  g_autoptr (CpRegister) self = cp_register_new ();
  guint32 a = add (self, G_MAXUINT, "a");
  guint32 b = add (self, G_MAXUINT, "b");
  guint32 coming = cp_register_reserve (self, "c");
  g_autoptr (CpItem) item = make_item ("c");

  g_assert_cmpuint (cp_register_find (self, "c"), ==, coming);
  g_assert_cmpstr (cp_register_get_id (self, coming), ==, "c");
  g_assert_null (cp_register_get_item (self, coming));
  cp_register_insert (self, 0, coming, item);
  check_order (self, "cab");

  cp_register_remove (self, a);
  g_assert_cmpuint (cp_register_find (self, "a"), ==, a);
  g_assert_cmpstr (cp_register_get_id (self, a), ==, "a");
  cp_register_remove (self, b);
  cp_register_reserve (self, "never");
  g_clear_object (&item);
  item = make_item ("b");
  cp_register_insert (self, 0, b, item);

  cp_register_close (self);
  g_assert_cmpuint (cp_register_find (self, "a"), ==, CP_HANDLE_NONE);
  g_assert_null (cp_register_get_id (self, a));
  g_assert_cmpuint (cp_register_find (self, "never"), ==, CP_HANDLE_NONE);
  g_assert_cmpuint (cp_register_find (self, "b"), ==, b);
  check_order (self, "bc");
}

/* The id of what is gone went to another one, and stays with it. */
static void
test_taken_over (void)
{
  g_autoptr (CpRegister) self = cp_register_new ();
  guint32 a = add (self, G_MAXUINT, "a");
  guint32 b = add (self, G_MAXUINT, "b");
  g_autoptr (CpItem) item = make_item ("a");

  cp_register_remove (self, a);
  cp_register_replace (self, b, item);
  cp_register_close (self);
  g_assert_cmpuint (cp_register_find (self, "a"), ==, b);
  g_assert_cmpuint (cp_register_find (self, "b"), ==, CP_HANDLE_NONE);
}

static void
test_share (void)
{
  CpRegister *self = cp_register_new ();
  CpRegister *same = self;
  CpRegister *shared;
  guint32 a = add (self, G_MAXUINT, "a");

  cp_register_make_writable (&same);
  g_assert_true (same == self);

  shared = cp_register_ref (self);
  cp_register_make_writable (&self);
  g_assert_true (shared != self);
  g_assert_true (cp_register_get_item (shared, a) == cp_register_get_item (self, a));
  add (self, G_MAXUINT, "b");
  cp_register_remove (self, a);
  cp_register_close (self);
  check_order (self, "b");
  check_order (shared, "a");
  g_assert_cmpuint (cp_register_find (shared, "a"), ==, a);
  g_assert_cmpuint (cp_register_find (shared, "b"), ==, CP_HANDLE_NONE);

  cp_register_unref (self);
  check_order (shared, "a");
  cp_register_unref (shared);
}

/* Entries are gone with their register, each of them. */
static void
test_finalize (void)
{
  static const char *const json[CP_N_ARRAYS] = {
    [CP_ARRAY_ROLES] = "{\"id\": \"r\", \"label\": \"R\"}",
    [CP_ARRAY_OUTLETS] = "{\"id\": \"o\", \"name\": \"O\"}",
    [CP_ARRAY_DOCUMENTS] = "{\"id\": \"d\", \"text\": \"Low tide.\"}",
    [CP_ARRAY_SPEAKERS] = "{\"id\": \"s\", \"name\": \"S\"}",
    [CP_ARRAY_TOPICS] = "{\"id\": \"t\", \"label\": \"T\"}",
    [CP_ARRAY_QUESTIONS] = "{\"id\": \"q\", \"positions\": [\"yes\"]}",
    [CP_ARRAY_SUMMARIES] = "{\"text\": \"Low.\"}",
    [CP_ARRAY_TRAYS] = "{\"name\": \"Talk\"}",
    [CP_ARRAY_COMPARISONS] = "{\"name\": \"Tides\"}",
  };

  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      CpRegister *self = cp_register_new ();
      g_autoptr (CpRecord) record = NULL;
      CpItem *item;

      if (json[array] != NULL)
        {
          record = edit_record_parse (array, json[array]);
          item = cp_item_new (array, record);
          cp_register_insert (self, 0, cp_register_reserve (self, NULL), item);
          cp_register_unref (self);
          g_assert_finalize_object (item);
        }
      else
        {
          cp_register_unref (self);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/register/order", test_order);
  g_test_add_func ("/register/replace", test_replace);
  g_test_add_func ("/register/open", test_open);
  g_test_add_func ("/register/taken-over", test_taken_over);
  g_test_add_func ("/register/share", test_share);
  g_test_add_func ("/register/finalize", test_finalize);

  return g_test_run ();
}
