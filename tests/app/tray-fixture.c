/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small corpus with a tray. */

#include "tray-fixture.h"

/* Two sides, six statements, a question that three of them answer, a tray with four cards. */
static const char project[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Harbours\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, {\"id\": \"expert\", \"label\": \"Expert\"}],\n"
    "\"documents\": [{\"id\": \"d1\", \"title\": \"The harbour\", \"date\": \"2024-05-02\"}],\n"
    "\"speakers\": [{\"id\": \"edda\", \"name\": \"Edda Norling\", \"role\": \"official\"},\n"
    "{\"id\": \"ivo\", \"name\": \"Ivo Brandt\", \"role\": \"expert\"}],\n"
    "\"topics\": [{\"id\": \"harbour\", \"label\": \"Harbour\"}],\n"
    "\"questions\": [{\"id\": \"q1\", \"topic\": \"harbour\", \"text\": \"Does it stay open?\", "
    "\"positions\": [\"yes\", \"no\"]}],\n"
    "\"statements\": [\n"
    "{\"id\": \"a1\", \"document\": \"d1\", \"speaker\": \"edda\", \"gist\": \"It stays open.\", \"topics\": [\"harbour\"], "
    "\"answers\": [{\"question\": \"q1\", \"position\": \"yes\"}]},\n"
    "{\"id\": \"a2\", \"document\": \"d1\", \"speaker\": \"edda\", \"gist\": \"The quay is new.\", \"topics\": [\"harbour\"]},\n"
    "{\"id\": \"a3\", \"document\": \"d1\", \"speaker\": \"edda\", \"gist\": \"Ships pay less.\", \"topics\": [\"harbour\"]},\n"
    "{\"id\": \"b1\", \"document\": \"d1\", \"speaker\": \"ivo\", \"gist\": \"It silts up.\", \"topics\": [\"harbour\"], "
    "\"answers\": [{\"question\": \"q1\", \"position\": \"no\"}]},\n"
    "{\"id\": \"b2\", \"document\": \"d1\", \"speaker\": \"ivo\", \"gist\": \"Nobody dredges.\", \"topics\": [\"harbour\"]},\n"
    "{\"id\": \"c1\", \"document\": \"d1\", \"gist\": \"The band plays on.\", \"topics\": [\"harbour\"]}\n"
    "],\n"
    "\"trays\": [{\"name\": \"Lecture\", \"cards\": [{\"statement\": \"a1\"}, "
    "{\"statement\": \"b1\", \"note\": \"Ask who dredges.\"}, {\"statement\": \"a2\"}, {\"statement\": \"c1\"}]}]}";

CpSession *
tray_fixture_load (void)
{
  return display_fixture_load (project);
}

/* The statements of the current tray with their notes, "a1 b1(Ask who dredges.)". */
char *
tray_fixture_dup_cards (CpSession *session)
{
  const CpRecord *const *cards = cp_tray_get_cards (cp_session_get_tray (session));
  GString *text = g_string_new (NULL);

  for (guint i = 0; cards != NULL && cards[i] != NULL; i++)
    {
      const char *note = cp_record_get_string (cards[i], CP_CARD_NOTE);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              cp_record_get_string (cards[i], CP_CARD_STATEMENT));
      if (note != NULL)
        g_string_append_printf (text, "(%s)", note);
    }
  return g_string_free (text, FALSE);
}

void
tray_fixture_undo (CpSession *session)
{
  g_autoptr (GError) error = NULL;

  cp_history_undo (cp_session_get_history (session), &error);
  g_assert_no_error (error);
}

void
tray_fixture_redo (CpSession *session)
{
  g_autoptr (GError) error = NULL;

  cp_history_redo (cp_session_get_history (session), &error);
  g_assert_no_error (error);
}
