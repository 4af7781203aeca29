/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the sites that addresses belong to. */

#include "cp-web-host.h"

static void
test_hosts (void)
{
  static const struct
  {
    const char *url;
    const char *host;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "ferry", NULL },
    { "https://", NULL },
    { "https://coast.example/ferry?a=b#c", "coast.example" },
    { "HTTPS://WWW.Coast.Example:8080/", "coast.example" },
    { "http://m.coast.example/x", "coast.example" },
    { "http://amp.coast.example", "coast.example" },
    { "http://user@news.coast.example/x", "news.coast.example" },
    { "http://m.example", "m.example" },
    { "http://www.", "www." },
    { "http://mcoast.example", "mcoast.example" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *host = cp_web_host_dup (cases[i].url);

      g_assert_cmpstr (host, ==, cases[i].host);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/web-host/hosts", test_hosts);
  return g_test_run ();
}
