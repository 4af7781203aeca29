/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which addresses become links, and how they are written. */

#include "cp-figure-link.h"

#include "cp-figure-pen.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-link/cases", test_cases);
  g_test_add_func ("/figure-link/figure", test_figure);

  return g_test_run ();
}
