/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which addresses become links, and how they are written. */

#include "cp-figure-link.h"

#include "cp-figure-pen.h"
#include "figure-fixture.h"

static const struct
{
  const char *address;
  const char *link;
} cases[] = {
  { "https://gull.example/tides?a=1&b=2#top", "https://gull.example/tides?a=1&b=2#top" },
  { "  HTTP://gull.example ", "http://gull.example" },
  { "mailto:harbour@gull.example", "mailto:harbour@gull.example" },
  { "doi:10.5555/12345678", "https://doi.org/10.5555/12345678" },
  { "https://gull.example/a%20b", "https://gull.example/a%20b" },
  { "https://gull.example/שפל", "https://gull.example/%D7%A9%D7%A4%D7%9C" },
  { "https://gull.example/it's(low)", "https://gull.example/it%27s%28low%29" },
  { "https://gull.example/\"><script>", "https://gull.example/%22%3E%3Cscript%3E" },
  { "https://gull.example/a b\\)", "https://gull.example/a%20b%5C%29" },
  { "javascript:alert(1)", NULL },
  { " JavaScript:alert(1)", NULL },
  { "java\nscript:alert(1)", NULL },
  { "https://gull.example/\n/Launch", NULL },
  { "\001https://gull.example", NULL },
  { "data:text/html,<b>low</b>", NULL },
  { "file:///etc/passwd", NULL },
  { "vbscript:low", NULL },
  { "//gull.example", NULL },
  { "gull.example", NULL },
  { "https:gull.example", NULL },
  { "https:///tides", NULL },
  { "https://", NULL },
  { "mailto:", NULL },
  { "doi:javascript", NULL },
  { "", NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = cp_figure_link_dup (cases[i].address);

      g_assert_cmpstr (link, ==, cases[i].link);
    }
}

/* A figure has no other addresses, whoever gave them. */
static void
test_figure (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpFigure) figure = cp_figure_new (&options);
  CpFigureItem item = { .kind = CP_FIGURE_TEXT, .size = CP_LABEL_SIZE, .string = "Low tide" };
  const CpFigureItem *items;
  guint n_items;

  item.uri = "https://gull.example/it's";
  cp_figure_add (figure, &item);
  item.uri = "javascript:alert(1)";
  cp_figure_add (figure, &item);
  item.uri = NULL;
  cp_figure_add (figure, &item);
  items = cp_figure_get_items (figure, &n_items);
  g_assert_cmpuint (n_items, ==, 3);
  g_assert_cmpstr (items[0].uri, ==, "https://gull.example/it%27s");
  g_assert_null (items[1].uri);
  g_assert_null (items[2].uri);
}

/* The reference on a card leads to its article, where an address is known and may be a link. */
static void
test_card (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Tides\",\n"
      "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}],\n"
      "\"documents\": [{\"id\": \"a\", \"title\": \"Low\", \"url\": "
      "\"https://gull.example/low\"}, {\"id\": \"b\", \"title\": \"High\", \"url\": "
      "\"javascript:alert(1)\"}],\n"
      "\"speakers\": [{\"id\": \"s\", \"name\": \"Ann Quay\", \"role\": \"official\"}],\n"
      "\"topics\": [{\"id\": \"t\", \"label\": \"Tide\"}],\n"
      "\"statements\": [{\"id\": \"1\", \"document\": \"a\", \"speaker\": \"s\", \"gist\": "
      "\"It ebbs.\", \"topics\": [\"t\"]}, {\"id\": \"2\", \"document\": \"b\", \"speaker\": "
      "\"s\", \"gist\": \"It flows.\", \"topics\": [\"t\"]}]}\n";
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (project);
  g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, "t", NULL, &options);
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (pages->pdata[0], &n_items);
  guint n_references = 0;

  for (guint i = 0; i < n_items; i++)
    if (g_strcmp0 (items[i].string, "[1]") == 0 || g_strcmp0 (items[i].string, "[2]") == 0)
      {
        n_references++;
        g_assert_cmpstr (items[i].uri, ==,
                         items[i].string[1] == '1' ? "https://gull.example/low" : NULL);
      }
  g_assert_cmpuint (n_references, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-link/cases", test_cases);
  g_test_add_func ("/figure-link/figure", test_figure);
  g_test_add_func ("/figure-link/card", test_card);

  return g_test_run ();
}
