/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writer of HTML: elements, attributes, and texts that would be something else. */

#include "cp-html.h"

static char *
write_text (const char *text)
{
  g_autoptr (CpHtml) html = cp_html_new ();

  cp_html_add_text (html, text);

  return cp_html_finish (html);
}

static void
assert_text (const char *text, const char *expected)
{
  g_autofree char *written = write_text (text);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_elements (void)
{
  g_autoptr (CpHtml) html = cp_html_new ();
  g_autofree char *page = NULL;
  g_autofree char *empty = NULL;

  cp_html_begin (html, "ul", "quays wide");
  cp_html_set_number (html, "id", "t", 12);
  cp_html_begin (html, "li", NULL);
  cp_html_begin (html, "a", NULL);
  cp_html_set (html, "href", "#quay");
  cp_html_set (html, "lang", NULL);
  cp_html_add_text (html, "Quay");
  cp_html_end (html);
  cp_html_add_blank (html);
  cp_html_add_element (html, "b", NULL, "two");
  cp_html_end (html);
  cp_html_begin (html, "meta", NULL);
  cp_html_end (html);
  cp_html_add_element (html, "p", NULL, NULL);
  cp_html_end (html);
  page = cp_html_finish (html);
  g_assert_cmpstr (page, ==,
                   "<ul class=\"quays wide\" id=\"t12\"><li><a href=\"#quay\">Quay</a> <b>two</b></li>\n"
                   "<meta>\n<p></p>\n</ul>\n");
  empty = cp_html_finish (html);
  g_assert_cmpstr (empty, ==, "");
}

static void
test_escapes (void)
{
  g_autoptr (CpHtml) html = cp_html_new ();
  g_autofree char *page = NULL;

  assert_text (NULL, "");
  assert_text ("<b>&amp;\"quay\"</b>", "&lt;b&gt;&amp;amp;&quot;quay&quot;&lt;/b&gt;");
  assert_text ("“Ħarbour” – 港", "“Ħarbour” – 港");
  assert_text ("two\nlines\tand more", "two\nlines\tand more");

  cp_html_begin (html, "i", "a\" onclick=\"b");
  cp_html_set (html, "title", "<i>'\"&");
  cp_html_end (html);
  page = cp_html_finish (html);
  g_assert_cmpstr (page, ==, "<i class=\"a&quot; onclick=&quot;b\" title=\"&lt;i&gt;'&quot;&amp;\"></i>");
}

/* What no page may hold, as itself or as a reference. */
static void
test_forbidden (void)
{
  assert_text ("a\001b\033c\177d", "a b c d");
  assert_text ("a\rb\fc\vd", "a b c d");
  assert_text ("a\302\200b\302\237c\ufdd0d\ufffee\U0001fffff", "a b c d e f");
  assert_text ("a\u00a0b\u202ec\ufffdd", "a\u00a0b\u202ec\ufffdd");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/elements", test_elements);
  g_test_add_func ("/html/escapes", test_escapes);
  g_test_add_func ("/html/forbidden", test_forbidden);
  return g_test_run ();
}
