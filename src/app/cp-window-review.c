/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes through the statements that the program is not sure of, and takes a person's decisions. */

#include <glib/gi18n-lib.h>

#include "cp-doubts.h"
#include "cp-edit-registers.h"
#include "cp-edit-statements.h"
#include "cp-rule-words.h"
#include "cp-statement-menu.h"
#include "cp-window-private.h"

/*
 * While the bar is shown the window keeps the list of the statements in doubt, and the id of the one
 * that is shown. Whatever changes the corpus, be it a decision or its undoing, the bar follows: what
 * came back is shown, and where the one that was shown is gone, the one in its place. One that a person
 * corrects is looked over by that, and stays until it is decided about or left. On a page where the
 * statement is not seen there is no bar, and nothing is decided.
 */

static CpSnapshot *
get_snapshot (CpWindow *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (cp_window_get_session (self)));
}

static gboolean
is_reviewing (CpWindow *self)
{
  return self->doubts != NULL;
}

static gboolean
is_seen (CpWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "articles") == 0;
}

static guint
find_place (const GArray *list, guint32 statement)
{
  guint place = 0;

  while (place < list->len && g_array_index (list, guint32, place) != statement)
    place++;
  return place;
}

static guint32
get_shown (CpWindow *self)
{
  return self->reviewed != NULL
             ? cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS, self->reviewed)
             : CP_HANDLE_NONE;
}

static void
set_enabled (CpWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Their keys are the bar's: elsewhere they are free for others. */
static void
update_decisions (CpWindow *self)
{
  gboolean enabled = self->project != NULL && is_reviewing (self) && is_seen (self);

  set_enabled (self, "review-accept", enabled);
  set_enabled (self, "review-reject", enabled);
}

static void
close_bar (CpWindow *self)
{
  gboolean focused = self->review_bar != NULL
                     && gtk_widget_get_focus_child (GTK_WIDGET (self->review_bar)) != NULL;

  g_clear_pointer (&self->doubts, g_array_unref);
  g_clear_pointer (&self->reviewed, g_free);
  self->shows_again = FALSE;
  if (self->review_bar != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->review_bar), FALSE);
  if (focused && self->articles_page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->articles_page));
  update_decisions (self);
}

/* Whoever decides by the bar's buttons stays there. */
static void
show_in_article (CpWindow *self)
{
  GtkWidget *bar = GTK_WIDGET (self->review_bar);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean stays = focus != NULL && gtk_widget_is_ancestor (focus, bar);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-statement", "s", self->reviewed);
  if (stays)
    gtk_widget_grab_focus (focus);
}

/* What is doubtful about it. */
static char *
dup_details (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  const char *rule = cp_rule_words_get (columns->rule[statement]);

  if (columns->reviewed[statement])
    /* Translators: what is said of a statement in the review, after a person has changed it */
    return g_strdup (_("corrected, and so looked over"));
  if (rule == NULL)
    /* Translators: how sure the program is of a statement, from 0 to 100 */
    return g_strdup_printf (_("doubtful, found with confidence %d of 100"),
                            columns->confidence[statement]);
  /* Translators: by what a statement was found: "stands after a colon", and how sure the program is of
   * it, from 0 to 100 */
  return g_strdup_printf (_("doubtful, %s; confidence %d of 100"), rule,
                          columns->confidence[statement]);
}

static void
tell_place (CpWindow *self, guint place)
{
  guint32 statement = g_array_index (self->doubts, guint32, place);
  g_autofree char *details = dup_details (get_snapshot (self), statement);
  g_autoptr (GMenuModel) alike = cp_statement_menu_new_alike (get_snapshot (self), statement);

  cp_review_bar_show (self->review_bar, place, self->doubts->len, details);
  cp_review_bar_set_alike (self->review_bar,
                           g_menu_model_get_n_items (alike) > 0 ? alike : NULL);
}

static void
set_place (CpWindow *self, guint place)
{
  guint32 statement = g_array_index (self->doubts, guint32, place);
  const char *id = cp_snapshot_get_statements (get_snapshot (self))->id[statement];

  g_free (self->reviewed);
  self->reviewed = g_strdup (id);
  tell_place (self, place);
}

static void
show_place (CpWindow *self, guint place)
{
  set_place (self, place);
  /* The articles are shown anew when the corpus is counted. */
  self->shows_again = cp_session_is_counting (cp_window_get_session (self));
  show_in_article (self);
}

/* Nobody is taken away from another page. */
static void
follow_to_place (CpWindow *self, guint place)
{
  if (is_seen (self))
    {
      show_place (self, place);
      return;
    }
  set_place (self, place);
  self->shows_again = TRUE;
}

static void
ensure_bar (CpWindow *self)
{
  GtkBox *body = GTK_BOX (gtk_window_get_child (GTK_WINDOW (self)));

  if (self->review_bar == NULL)
    {
      self->review_bar = CP_REVIEW_BAR (cp_review_bar_new ());
      gtk_box_insert_child_after (body, GTK_WIDGET (self->review_bar),
                                  GTK_WIDGET (self->search_bar));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->review_bar), TRUE);
}

static void
begin (CpWindow *self)
{
  g_autoptr (GArray) list = cp_doubts_list (get_snapshot (self));

  if (list->len == 0)
    {
      /* Translators: message: a review was wanted, and there is nothing to review */
      cp_window_say (self, &(CpMessage) { .text = _("No statement here is doubtful.") });
      return;
    }
  ensure_bar (self);
  self->doubts = g_steal_pointer (&list);
  show_place (self, 0);
  update_decisions (self);
}

/* Around, so that nobody has to know where the list ends; from another page, back to the one that was
 * shown. */
static void
step (CpWindow *self, int by)
{
  guint place, n;

  if (!is_reviewing (self))
    {
      begin (self);
      return;
    }
  n = self->doubts->len;
  place = find_place (self->doubts, get_shown (self));
  if (!is_seen (self))
    by = 0;
  show_place (self, (guint) ((int) (place + n) + by) % n);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, -1);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  close_bar (data);
}

/* What was corrected is accepted by that: the next one is shown. */
static gboolean
leave_shown (CpWindow *self)
{
  guint place = find_place (self->doubts, get_shown (self));

  if (place < self->doubts->len)
    g_array_remove_index (self->doubts, place);
  if (self->doubts->len == 0)
    close_bar (self);
  else
    show_place (self, place < self->doubts->len ? place : 0);
  return TRUE;
}

static gboolean
apply_decision (CpWindow *self, CpEdit *edit)
{
  CpHistory *history = cp_session_get_history (cp_window_get_session (self));
  g_autoptr (GError) error = NULL;
  gboolean done;

  self->decides = TRUE;
  done = cp_history_apply (history, edit, &error);
  self->decides = FALSE;
  if (!done)
    /* Translators: error message: it could not be accepted or rejected; the reason follows */
    cp_window_show_error (self, _("The statement stays as it was."), error);
  return done;
}

/* What follows from it follows from the change of the corpus. */
static gboolean
decide (CpWindow *self, gboolean accepted)
{
  guint32 statement =
      is_reviewing (self) && is_seen (self) ? get_shown (self) : CP_HANDLE_NONE;
  g_autoptr (CpEdit) edit = NULL;

  if (statement == CP_HANDLE_NONE)
    return FALSE;
  if (accepted && cp_snapshot_get_statements (get_snapshot (self))->reviewed[statement])
    return leave_shown (self);
  edit = accepted ? cp_edit_new_review (C_("edit", "Accept a statement"), get_snapshot (self),
                                        CP_ARRAY_STATEMENTS, &statement, 1)
                  /* Translators: what is done, as undo names it: what the program found is none */
                  : cp_edit_new_removal (C_("edit", "Reject a statement"), get_snapshot (self),
                                         CP_ARRAY_STATEMENTS, &statement, 1);
  return apply_decision (self, edit);
}

static void
say_with_undo (CpWindow *self, const char *text)
{
  cp_window_say (self, &(CpMessage) { .text = text, .button = _("Undo"), .action = "win.undo" });
}

static void
accept_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (decide (data, TRUE))
    /* Translators: message in the review */
    say_with_undo (data, is_reviewing (data) ? _("The statement is accepted.")
                                             /* Translators: message: the last statement of the review
                                              * was accepted or rejected */
                                             : _("All doubtful statements are looked over."));
}

static void
reject_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (decide (data, FALSE))
    /* Translators: message in the review: a statement was rejected, and so is not in the corpus any more */
    say_with_undo (data, is_reviewing (data) ? _("The statement is taken out.")
                                             : _("All doubtful statements are looked over."));
}

static const GActionEntry entries[] = {
  { "show-doubtful", next_cb },
  { "review-next", next_cb },
  { "review-previous", previous_cb },
  { "review-accept", accept_cb },
  { "review-reject", reject_cb },
  { "review-close", close_cb },
};

/* The first that was not in the list before. */
static guint
find_come_back (const GArray *list, const GArray *before)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  guint place = 0;

  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (known, GUINT_TO_POINTER (g_array_index (before, guint32, i)));
  while (place < list->len
         && g_hash_table_contains (known,
                                   GUINT_TO_POINTER (g_array_index (list, guint32, place))))
    place++;
  return place;
}

/* One that is corrected leaves the list alone, and by nobody's decision. */
static void
keep_corrected (CpWindow *self, const GArray *before)
{
  guint32 shown = get_shown (self);
  guint place = find_place (before, shown);

  if (self->decides || shown == CP_HANDLE_NONE || place == before->len
      || find_place (self->doubts, shown) < self->doubts->len
      || self->doubts->len + 1 < before->len)
    return;
  g_array_insert_val (self->doubts, MIN (place, self->doubts->len), shown);
}

/**
 * cp_window_follow_review:
 *
 * Makes the review follow a change of the corpus.
 */
void
cp_window_follow_review (CpWindow *self)
{
  g_autoptr (GArray) before = NULL;
  guint place, came_back;

  if (!is_reviewing (self))
    return;
  before = self->doubts;
  place = find_place (before, get_shown (self));
  self->doubts = cp_doubts_list (get_snapshot (self));
  keep_corrected (self, before);
  if (self->doubts->len == 0)
    {
      close_bar (self);
      return;
    }
  came_back = find_come_back (self->doubts, before);
  if (came_back < self->doubts->len)
    follow_to_place (self, came_back);
  else if (find_place (self->doubts, get_shown (self)) < self->doubts->len)
    tell_place (self, find_place (self->doubts, get_shown (self)));
  else
    follow_to_place (self, place < self->doubts->len ? place : 0);
}

/**
 * cp_window_follow_review_count:
 *
 * Shows the statement again where the articles were shown anew.
 */
void
cp_window_follow_review_count (CpWindow *self)
{
  if (!is_reviewing (self) || !is_seen (self) || !self->shows_again)
    return;
  self->shows_again = FALSE;
  show_in_article (self);
}

/**
 * cp_window_follow_review_page:
 *
 * Shows the bar on the page where the statement is seen, and there alone.
 */
void
cp_window_follow_review_page (CpWindow *self)
{
  gboolean focused;

  if (!is_reviewing (self))
    return;
  focused = gtk_widget_get_focus_child (GTK_WIDGET (self->review_bar)) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->review_bar), is_seen (self));
  if (focused && !is_seen (self))
    gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
  update_decisions (self);
  if (!cp_session_is_counting (cp_window_get_session (self)))
    cp_window_follow_review_count (self);
}

/**
 * cp_window_add_review_actions:
 *
 * Adds the actions by which statements in doubt are gone through.
 */
void
cp_window_add_review_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_update_review_actions:
 *
 * Offers only what can be done.
 */
void
cp_window_update_review_actions (CpWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    set_enabled (self, entries[i].name, self->project != NULL);
  update_decisions (self);
}
