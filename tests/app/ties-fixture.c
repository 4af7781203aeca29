/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison view on a small harbour, whose links and questions are changed. */

#include "ties-fixture.h"

#include "cp-comparison-view.h"
#include "cp-message.h"
#include "cp-settings.h"

#include "display-fixture.h"

static const char project[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Harbour of Senholm\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, {\"id\": \"expert\", \"label\": \"Expert\"}, "
    "{\"id\": \"insider\", \"label\": \"Insider\"}],\n"
    "\"documents\": [{\"id\": \"d1\", \"title\": \"Late again\", \"label\": \"The Gull, May 2031\", "
    "\"date\": \"2031-05\"}, {\"id\": \"d2\", \"title\": \"Dues\", \"label\": \"Quay Post, Jun 2031\", "
    "\"date\": \"2031-06\"}],\n"
    "\"speakers\": [{\"id\": \"ann\", \"name\": \"Ann Quay\", \"role\": \"official\"}, "
    "{\"id\": \"bo\", \"name\": \"Bo Lind\", \"role\": \"expert\"}, "
    "{\"id\": \"cy\", \"name\": \"Cy Mole\", \"role\": \"expert\"}, "
    "{\"id\": \"di\", \"name\": \"Di Weir\", \"role\": \"insider\"}],\n"
    "\"topics\": [{\"id\": \"tides\", \"label\": \"Tides\"}, {\"id\": \"dues\", \"label\": \"Dues\"}],\n"
    "\"questions\": [{\"id\": \"q1\", \"topic\": \"tides\", \"text\": \"Is the harbour too shallow?\", "
    "\"positions\": [\"yes\", \"partly\", \"no\"]}, {\"id\": \"q2\", \"topic\": \"tides\", \"text\": "
    "\"Should the channel be dredged?\", \"positions\": [\"yes\", \"later\", \"no\"]}],\n"
    "\"statements\": [\n"
    "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"ann\", \"gist\": \"The harbour is deep enough.\", "
    "\"topics\": [\"tides\"], \"answers\": [{\"question\": \"q1\", \"position\": \"no\"}]},\n"
    "{\"id\": \"s2\", \"document\": \"d1\", \"speaker\": \"bo\", \"gist\": \"The channel loses its depth.\", "
    "\"topics\": [\"tides\"], \"answers\": [{\"question\": \"q1\", \"position\": \"yes\"}]},\n"
    "{\"id\": \"s3\", \"document\": \"d1\", \"speaker\": \"ann\", \"gist\": \"Dredging begins after the vote.\", "
    "\"topics\": [\"tides\"]},\n"
    "{\"id\": \"s4\", \"document\": \"d2\", \"speaker\": \"cy\", \"gist\": \"Dredging costs more than the dues.\", "
    "\"topics\": [\"tides\", \"dues\"]},\n"
    "{\"id\": \"s5\", \"document\": \"d2\", \"speaker\": \"ann\", \"gist\": \"The dues are fair.\", "
    "\"topics\": [\"dues\"]},\n"
    "{\"id\": \"s6\", \"document\": \"d1\", \"speaker\": \"di\", \"gist\": \"We wait three hours.\", "
    "\"topics\": [\"tides\"]},\n"
    "{\"id\": \"s7\", \"document\": \"d2\", \"speaker\": \"bo\", \"gist\": \"Nobody measured the sill.\", "
    "\"topics\": [\"tides\"]}],\n"
    "\"relations\": [\n"
    "{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"disputes\", \"basis\": \"speaker\", \"origin\": \"found\", "
    "\"confidence\": 61},\n"
    "{\"from\": \"s6\", \"to\": \"s1\", \"type\": \"disputes\", \"basis\": \"reporter\", \"origin\": \"found\", "
    "\"confidence\": 40},\n"
    "{\"from\": \"s4\", \"to\": \"s3\", \"type\": \"qualifies\", \"basis\": \"reader\", \"origin\": \"hand\"}]}\n";

static void
show_message_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TiesFixture *self = data;

  g_clear_pointer (&self->message, g_free);
  g_variant_get (parameter, CP_MESSAGE_FORMAT, NULL, &self->message, NULL, NULL, NULL);
}

static void
asked_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TiesFixture *self = data;
  g_autofree char *text = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_free (self->asked);
  self->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static const GActionEntry entries[] = {
  { "show-message", show_message_cb, CP_MESSAGE_FORMAT },
  { "edit-statement", asked_cb, "s" },
  { "respond", asked_cb, "s" },
  { "pick", asked_cb, "as" },
  { "add-question", asked_cb, "s" },
  { "edit-question", asked_cb, "s" },
  { "delete-question", asked_cb, "s" },
  { "write-sentence", asked_cb, "(ss)" },
  { "close-comparison", asked_cb },
};

/* What a window would be asked for. */
GSimpleActionGroup *
ties_fixture_make_actions (TiesFixture *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);

  return group;
}

/* For a test that shows something else. */
CpSession *
ties_fixture_load (void)
{
  return display_fixture_load (project);
}

/* What was chosen last in another test. */
static void
forget_choices (void)
{
  GSettings *settings = cp_settings_get ();

  if (settings == NULL)
    return;
  g_settings_reset (settings, "link-type");
  g_settings_reset (settings, "link-basis");
}

void
ties_fixture_set_up (TiesFixture *self, const char *topic, const char *source, int width)
{
  g_autoptr (GSimpleActionGroup) group = ties_fixture_make_actions (self);
  CpScope scope = cp_scope_new (topic, source);

  forget_choices ();
  self->session = ties_fixture_load ();
  self->view = cp_comparison_view_new ();
  cp_comparison_view_set_session (CP_COMPARISON_VIEW (self->view), self->session);
  self->flow = CP_BAND_FLOW (display_fixture_find (self->view, CP_TYPE_BAND_FLOW));
  self->window = display_fixture_show (self->view, width, 800);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "win", G_ACTION_GROUP (group));
  cp_session_set_scopes (self->session, &scope, 1);
  cp_session_open_comparison (self->session);
  display_fixture_wait_for (cp_band_flow_count_widgets (self->flow) > 0);
  display_fixture_wait_frames (self->view, 2);
}

void
ties_fixture_tear_down (TiesFixture *self)
{
  display_fixture_close (self->window);
  g_assert_finalize_object (self->session);
  g_free (self->message);
  g_free (self->asked);
}

CpSnapshot *
ties_fixture_get_snapshot (TiesFixture *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

guint32
ties_fixture_find (TiesFixture *self, const char *statement)
{
  return cp_snapshot_find (ties_fixture_get_snapshot (self), CP_ARRAY_STATEMENTS, statement);
}

void
ties_fixture_undo (TiesFixture *self, guint n)
{
  for (guint i = 0; i < n; i++)
    g_assert_true (cp_history_undo (cp_session_get_history (self->session), NULL));
  display_fixture_wait_frames (self->view, 2);
}
