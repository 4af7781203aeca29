/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of which addresses are of files on this computer. */

#include "cp-file-address.h"

static void
assert_path (const char *uri, const char *expected)
{
  g_autofree char *path = cp_file_address_dup_path (uri);
  g_autoptr (GFile) file = cp_file_address_new_file (uri);

  g_assert_cmpstr (path, ==, expected);
  g_assert_cmpstr (g_file_peek_path (file), ==, expected);
}

static void
assert_elsewhere (const char *uri)
{
  g_autoptr (GFile) file = cp_file_address_new_file (uri);
  g_autofree char *shown = cp_file_address_dup_shown (file);
  g_autofree char *marked = cp_file_address_dup_marked (uri);
  g_autofree char *twice = cp_file_address_dup_marked (marked);

  assert_path (uri, NULL);
  g_assert_cmpstr (shown, ==, uri);
  /* It goes from the command line over the bus. */
  g_assert_cmpstr (twice, ==, marked);
}

static void
test_here (void)
{
  g_autofree char *own = g_strconcat ("file://", g_get_host_name (), "/quay%20east", NULL);
  g_autofree char *loud = g_ascii_strup (g_get_host_name (), -1);
  g_autofree char *loud_uri = g_strconcat ("FILE://", loud, "/quay", NULL);

  assert_path ("file:///quay%20east", "/quay east");
  assert_path ("file:/quay", "/quay");
  assert_path ("file://localhost/quay", "/quay");
  assert_path ("file://LocalHost/quay", "/quay");
  assert_path ("file:///quay#east", "/quay");
  assert_path (own, "/quay east");
  assert_path (loud_uri, "/quay");
}

static void
test_elsewhere (void)
{
  assert_elsewhere ("file://elsewhere/quay");
  assert_elsewhere ("FILE://Elsewhere.example.org/quay%20east");
  assert_elsewhere ("file://localhost.example.org/quay");
  assert_elsewhere ("file://192.0.2.7/quay");
  assert_elsewhere ("file://else%77here/quay");
  assert_elsewhere ("file://else_where/quay");
  assert_elsewhere ("file://someone@localhost/quay");
  assert_elsewhere ("file://localhost:22/quay");
  assert_elsewhere ("file://elsewhere/quay#east");
  assert_elsewhere ("file://elsewhere/quay#");
  assert_elsewhere ("FILE://elsewhere/quay?a#b");
  assert_elsewhere ("file://elsewhere");
  assert_elsewhere ("file:quay");
  assert_elsewhere ("https://localhost/quay");
  assert_elsewhere ("");
}

/* What is not UTF-8 can be shown, too. */
static void
test_broken (void)
{
  g_autoptr (GFile) file = cp_file_address_new_file ("file://elsewhere/quay\xFF");
  g_autofree char *shown = cp_file_address_dup_shown (file);

  g_assert_null (g_file_peek_path (file));
  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_true (g_str_has_prefix (shown, "file://elsewhere/quay"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-address/here", test_here);
  g_test_add_func ("/file-address/elsewhere", test_elsewhere);
  g_test_add_func ("/file-address/broken", test_broken);
  return g_test_run ();
}
