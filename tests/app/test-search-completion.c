/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how a search may go on. */

#include "cp-search-completion.h"

#include <string.h>

#include "cp-project-file.h"

static CpSearchCompletion *
create (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);
  return cp_search_completion_new (snapshot);
}

/* The texts of all, one after the other; "^" in @typed is the cursor. */
static char *
complete (CpSearchCompletion *completion, const char *typed, gboolean asked,
          CpCompletionPlace *place)
{
  const char *cursor = strchr (typed, '^');
  g_autofree char *before = g_strndup (typed, cursor - typed);
  g_autofree char *text = g_strconcat (before, cursor + 1, NULL);
  g_autoptr (GPtrArray) list = cp_search_completion_list (
      completion, text, (guint) g_utf8_strlen (before, -1), asked, place);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const CpCompletion *one = g_ptr_array_index (list, i);

      g_assert_nonnull (one->label);
      g_assert_cmpstr (one->label, !=, "");
      g_string_append_printf (found, "%s%s", i == 0 ? "" : " ", one->text);
    }
  return g_string_free (found, FALSE);
}

static void
test_list (void)
{
  static const struct
  {
    const char *typed;
    const char *found;
    guint start;
    guint end;
  } cases[] = {
    { "^", "", 0, 0 },
    { "ro^", "role:", 0, 2 },
    { "RO^", "role:", 0, 2 },
    { "border ro^", "role:", 7, 9 },
    { "border -ro^", "role:", 8, 10 },
    { "m^", "mode: month:", 0, 1 },
    { "zz^", "", 0, 2 },
    { "\"ro^", "", 0, 3 },
    { "\"a ro^\"", "", 0, 6 },
    { "role:^", "official expert insider media other none", 5, 5 },
    { "role:ex^", "expert", 5, 7 },
    { "role:e^xp", "expert insider media other none", 5, 8 },
    { "role:expert|off^ border", "official", 12, 15 },
    { "role:expert|off^|media", "official", 12, 15 },
    { "role:expert^", "", 5, 11 },
    { "role:\"off^", "official", 5, 9 },
    { "role:\"off^\" x", "official", 5, 10 },
    { "-mode:bl^", "block", 6, 8 },
    { "speaker:tok^", "tokayev", 8, 11 },
    { "nofield:x^", "", 8, 9 },
    { "after:2023^", "2023-05 2023-11", 6, 10 },
    { "é role:ex^", "expert", 7, 9 },
  };
  g_autoptr (CpSearchCompletion) completion = create ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CpCompletionPlace place;
      g_autofree char *found = complete (completion, cases[i].typed, FALSE, &place);

      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpuint (place.start, ==, cases[i].start);
      if (*found != '\0')
        g_assert_cmpuint (place.end, ==, cases[i].end);
    }
}

static void
test_asked (void)
{
  g_autoptr (CpSearchCompletion) completion = create ();
  CpCompletionPlace place;
  g_autofree char *first = complete (completion, "^", TRUE, &place);
  g_autofree char *next = complete (completion, "border ^", TRUE, &place);

  g_assert_true (g_str_has_prefix (first, "role: speaker: outlet: document: country: topic:"));
  g_assert_cmpstr (next, ==, first);
  g_assert_true (place.is_field);
}

static void
test_quoted (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1,\n"
      "\"roles\": [{\"id\": \"a b\", \"label\": \"<b>Blank&</b>\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (project, strlen (project));
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, NULL);
  g_autoptr (CpSearchCompletion) completion = cp_search_completion_new (snapshot);
  CpCompletionPlace place;
  g_autofree char *found = complete (completion, "role:bla^", FALSE, &place);
  g_autofree char *example = cp_search_completion_dup_example (completion, "role", 0);
  g_autofree char *none = cp_search_completion_dup_example (completion, "role", 1);

  g_assert_cmpstr (found, ==, "\"a b\"");
  g_assert_cmpstr (example, ==, "\"a b\"");
  g_assert_null (none);
  g_assert_null (cp_search_completion_dup_example (completion, "speaker", 0));
  g_assert_null (cp_search_completion_dup_example (completion, "nofield", 0));
}

/* No text, wherever the cursor is, leads out of it. */
static void
test_any (void)
{
  static const char pieces[] = "ro:\"\\|- a";
  g_autoptr (CpSearchCompletion) completion = create ();

  for (guint round = 0; round < 3000; round++)
    {
      char text[12] = { 0 };
      guint length = (guint) g_test_rand_int_range (0, sizeof text);

      for (guint i = 0; i < length; i++)
        text[i] = pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
      for (guint cursor = 0; cursor <= length; cursor++)
        {
          CpCompletionPlace place;
          g_autoptr (GPtrArray) list =
              cp_search_completion_list (completion, text, cursor, round % 2, &place);

          g_assert_cmpuint (list->len, <=, 50);
          g_assert_cmpuint (place.start, <=, cursor);
          g_assert_cmpuint (place.end, >=, cursor);
          g_assert_cmpuint (place.end, <=, length);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-completion/list", test_list);
  g_test_add_func ("/search-completion/asked", test_asked);
  g_test_add_func ("/search-completion/quoted", test_quoted);
  g_test_add_func ("/search-completion/any", test_any);
  return g_test_run ();
}
