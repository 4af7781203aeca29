/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards of a comparison that are chosen together, and the positions that are given to them. */

#include <glib/gi18n-lib.h>

#include "cp-card.h"
#include "cp-comparison-view-private.h"
#include "cp-edit-comparison.h"
#include "cp-editing.h"

/* Chosen are statements by their ids, so that they stay chosen wherever a change takes their cards;
 * what is no longer compared is given up. */

static gboolean
is_chosen (CpComparisonView *self, const char *id)
{
  return self->chosen != NULL
         && g_ptr_array_find_with_equal_func (self->chosen, id, g_str_equal, NULL);
}

static void
show_on_card (CpComparisonView *self, GtkWidget *widget)
{
  const char *id;

  if (!CP_IS_CARD (widget))
    return;
  id = cp_card_get_content (CP_CARD (widget))->id;
  cp_card_set_chosen (CP_CARD (widget), is_chosen (self, id) ? self->chosen : NULL);
}

static void
show_chosen (CpComparisonView *self)
{
  guint n = 0;

  if (cp_band_flow_get_plan (self->flow) != NULL)
    cp_band_plan_get_pieces (cp_band_flow_get_plan (self->flow), &n);
  for (guint i = 0; i < n; i++)
    show_on_card (self, cp_band_flow_get_widget (self->flow, i));
}

/* Cards hold on to the list that they were given, so that another one is made. */
static void
toggle (CpComparisonView *self, const char *id)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_free);
  gboolean off = FALSE;

  for (guint i = 0; self->chosen != NULL && i < self->chosen->len; i++)
    if (g_str_equal (self->chosen->pdata[i], id))
      off = TRUE;
    else
      g_ptr_array_add (chosen, g_strdup (self->chosen->pdata[i]));
  if (!off)
    g_ptr_array_add (chosen, g_strdup (id));
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  if (chosen->len > 0)
    self->chosen = chosen;
  else
    g_ptr_array_unref (chosen);
  show_chosen (self);
}

static void
toggle_card_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  toggle (CP_COMPARISON_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
choose_none_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);

  if (self->chosen == NULL)
    return;
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  show_chosen (self);
}

/* First what is chosen is given up, then the comparison is closed. */
static void
leave_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpComparisonView *self = CP_COMPARISON_VIEW (widget);

  if (self->chosen != NULL)
    choose_none_cb (widget, name, parameter);
  else
    gtk_widget_activate_action (widget, "win.close-comparison", NULL);
}

static GArray *
find_statements (CpSnapshot *snapshot, const char *const *ids)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 statement = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, ids[i]);

      if (statement != CP_HANDLE_NONE)
        g_array_append_val (statements, statement);
    }

  return statements;
}

/* The words of a position by its place, as a menu names it; NULL for none. */
static const char *
find_position (CpSnapshot *snapshot, guint32 question, const char *place)
{
  CpQuestion *item = cp_snapshot_get_question (snapshot, question);
  guint64 number;

  if (!g_ascii_string_to_unsigned (place, 10, 0, G_MAXUINT, &number, NULL)
      || number >= cp_question_get_n_positions (item))
    return NULL;
  return cp_question_get_positions (item)[number];
}

static void
answer (CpComparisonView *self, const char *const *ids, const char *question, const char *place)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  guint32 asked = cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, question);
  g_autoptr (GArray) statements = find_statements (snapshot, ids);
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *name = NULL;

  if (asked == CP_HANDLE_NONE || statements->len == 0)
    return;
  name = statements->len == 1
             /* Translators: the name of an edit of one statement; the position is on a question */
             ? g_strdup (C_("edit", "Change the position of a statement"))
             /* Translators: the name of an edit; %u is a number of cards */
             : g_strdup_printf (ngettext ("Change the position of %u statement",
                                          "Change the position of %u statements", statements->len),
                                statements->len);
  edit = cp_edit_new_answer (name, snapshot, (const guint32 *) (gpointer) statements->data,
                             statements->len, asked, find_position (snapshot, asked, place));
  cp_editing_apply (GTK_WIDGET (self), self->session, edit,
                    statements->len > 1 ? CP_TELL_DONE : CP_TELL_NOTHING);
}

static void
answer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree const char **ids = NULL;
  const char *question, *place;

  g_variant_get (parameter, "(^a&s&s&s)", &ids, &question, &place);
  if (CP_COMPARISON_VIEW (widget)->session != NULL)
    answer (CP_COMPARISON_VIEW (widget), ids, question, place);
}

/* Adds what can be done with several cards. */
void
cp_comparison_view_install_chosen_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "comparison.toggle-card", "s", toggle_card_cb);
  gtk_widget_class_install_action (widget_class, "comparison.choose-none", NULL, choose_none_cb);
  gtk_widget_class_install_action (widget_class, "comparison.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "comparison.answer", "(asss)", answer_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "comparison.leave", NULL);
}

/* Marks a card that is made, if it is chosen. */
void
cp_comparison_view_follow_card (CpComparisonView *self, GtkWidget *widget)
{
  if (self->chosen != NULL)
    show_on_card (self, widget);
}

/* What is not compared any more is not chosen either: a person would not see what is changed. */
void
cp_comparison_view_drop_chosen (CpComparisonView *self)
{
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
}
