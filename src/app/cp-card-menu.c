/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a card. */

#include "cp-card-menu.h"

#include <glib/gi18n-lib.h>

#include "cp-card-pick.h"
#include "cp-menu-words.h"
#include "cp-name-words.h"

/* Where the article is not in the corpus, the entry says that it cannot be shown: an action that
 * nobody has makes it insensitive.
 *
 * Each question on the topics of the card is an action whose state is the place of the position that
 * is taken, so that the menu marks it; "" is none. Of several cards it is marked when all agree. */

#define NO_POSITION ""
#define DIFFERENT "different"

typedef struct
{
  CpSnapshot *snapshot;
  const CpCardContent *content;
  const char *const *ids; /* of all statements that are meant, the card's among them */
  GtkWidget *card;
  GSimpleActionGroup *actions;
} Making;

static GMenuModel *
make_article_section (gboolean has_article)
{
  GMenu *section = g_menu_new ();

  if (has_article)
    /* Translators: in the menu of a card: show its words where they stand in the article */
    g_menu_append (section, _("Show in the _Article"), "card.show-in-article");
  else
    {
      /* Translators: in the menu of a card, cannot be chosen: why its words cannot be shown */
      g_menu_append (section, _("Paraphrase: the article is not in this corpus"), "card.nothing");
      /* Translators: in the menu of a card: give the text of the article to the corpus */
      g_menu_append (section, _("_Attach the Article…"), "win.attach");
    }

  return G_MENU_MODEL (section);
}

static GMenuModel *
make_copy_section (void)
{
  GMenu *section = g_menu_new ();

  /* Translators: in the menu of a card: copy its words and their source */
  g_menu_append (section, _("Copy as _Quotation"), "card.copy-quotation");
  /* Translators: in the menu of a card: copy its words alone */
  g_menu_append (section, _("Copy _Words"), "card.copy-words");

  return G_MENU_MODEL (section);
}

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

static void
take_position_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GVariant *ids = g_object_get_data (G_OBJECT (action), "ids");
  const char *question = g_object_get_data (G_OBJECT (action), "question");

  gtk_widget_activate_action (data, "comparison.answer", "(@ass@s)", ids, question, parameter);
}

/* Where one statement stands: the place of its position as text. */
static char *
dup_place (CpSnapshot *snapshot, guint32 statement, guint32 question)
{
  guint n;
  const CpAnswer *answers = cp_snapshot_get_answers (snapshot, statement, &n);

  for (guint i = 0; i < n; i++)
    if (answers[i].question == question)
      return g_strdup_printf ("%u", answers[i].position);

  return g_strdup (NO_POSITION);
}

static char *
dup_common_place (const Making *self, guint32 question)
{
  g_autofree char *common = NULL;

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      guint32 statement = cp_snapshot_find (self->snapshot, CP_ARRAY_STATEMENTS, self->ids[i]);
      g_autofree char *place = NULL;

      if (statement == CP_HANDLE_NONE)
        continue;
      place = dup_place (self->snapshot, statement, question);
      if (common != NULL && !g_str_equal (common, place))
        return g_strdup (DIFFERENT);
      g_free (common);
      common = g_steal_pointer (&place);
    }

  return common != NULL ? g_steal_pointer (&common) : g_strdup (NO_POSITION);
}

static void
add_question_action (const Making *self, const char *name, guint32 question)
{
  const char *id = cp_item_get_id (CP_ITEM (cp_snapshot_get_question (self->snapshot, question)));
  g_autofree char *place = dup_common_place (self, question);
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (place));

  g_object_set_data_full (G_OBJECT (action), "question", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (action), "ids",
                          g_variant_ref_sink (g_variant_new_strv (self->ids, -1)),
                          (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (action, "activate", G_CALLBACK (take_position_cb), self->card, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

/* A question as a section: its text, its positions, and none of them. */
static void
append_question (const Making *self, GMenu *menu, guint32 question)
{
  CpQuestion *item = cp_snapshot_get_question (self->snapshot, question);
  const char *const *positions = cp_question_get_positions (item);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *text = cp_menu_words_dup_label (cp_question_get_text (item));
  g_autofree char *name = g_strdup_printf ("question-%u", question);
  g_autofree char *action = g_strconcat ("position.", name, NULL);

  add_question_action (self, name, question);
  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    {
      g_autofree char *label = cp_menu_words_dup_label (positions[i]);
      g_autofree char *place = g_strdup_printf ("%u", i);

      append_item (section, label, action, g_variant_new_string (place));
    }
  /* Translators: in a menu: the statement takes no position on a question */
  append_item (section, _("No Position"), action, g_variant_new_string (NO_POSITION));
  g_menu_append_section (menu, text, G_MENU_MODEL (section));
}

static void
append_adder (const Making *self, GMenu *menu, CpTopic *topic)
{
  g_autofree char *name = cp_menu_words_dup_label (cp_item_get_label (CP_ITEM (topic)));
  /* Translators: %s is a topic. */
  g_autofree char *label = g_strdup_printf (_("Add a Question on %s…"), name);

  append_item (menu, label, "win.add-question",
               g_variant_new_string (cp_item_get_id (CP_ITEM (topic))));
}

static GMenuModel *
make_positions (const Making *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) adders = g_menu_new ();
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint n_topics, n_questions;
  const guint32 *topics = cp_snapshot_get_topic_set (
      self->snapshot, columns->topics[self->content->face->statement], &n_topics);
  const guint32 *questions =
      cp_snapshot_get_order (self->snapshot, CP_ARRAY_QUESTIONS, &n_questions);

  for (guint i = 0; i < n_topics; i++)
    {
      CpTopic *topic = cp_snapshot_get_topic (self->snapshot, topics[i]);

      for (guint k = 0; k < n_questions; k++)
        if (g_strcmp0 (
                cp_question_get_topic (cp_snapshot_get_question (self->snapshot, questions[k])),
                cp_item_get_id (CP_ITEM (topic)))
            == 0)
          append_question (self, menu, questions[k]);
      append_adder (self, adders, topic);
    }
  if (n_topics == 0)
    /* Translators: in a menu, cannot be chosen: the statement is on no topic */
    g_menu_append (adders, _("No Topic to Ask a Question On"), "card.nothing");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (adders));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_work_section (const Making *self)
{
  GMenu *section = g_menu_new ();
  g_autoptr (GMenuModel) positions = make_positions (self);
  guint n = g_strv_length ((char **) self->ids);
  g_autofree char *position =
      /* Translators: in the menu of a card: a submenu with the positions on a question */
      n == 1 ? g_strdup (_("P_osition"))
             /* Translators: in a menu: a submenu; %u is how many cards are selected */
             : g_strdup_printf (ngettext ("P_osition of %u Card", "P_osition of %u Cards", n), n);

  /* Translators: in a menu: change a statement, or a question */
  append_item (section, _("_Edit…"), "win.edit-statement", g_variant_new_string (self->content->id));
  /* Translators: in a menu: choose what a statement responds to */
  append_item (section, _("_Responds to…"), "win.respond", g_variant_new_string (self->content->id));
  g_menu_append_submenu (section, position, positions);

  return G_MENU_MODEL (section);
}

/**
 * cp_card_menu_fill:
 * @menu: a menu of a card
 * @card: whose menu it is
 * @content: what the card shows
 * @ids: ids of the statements that are meant where several cards are chosen; the card's own is one
 *
 * Fills the menu of a card with what can be done at the moment.
 */
void
cp_card_menu_fill (GtkPopoverMenu *menu, GtkWidget *card, CpSnapshot *snapshot,
                   const CpCardContent *content, const char *const *ids)
{
  g_autoptr (GMenu) model = NULL;
  g_autoptr (GMenuModel) article = NULL;
  g_autoptr (GMenuModel) work = NULL;
  g_autoptr (GMenuModel) copy = NULL;
  g_autoptr (GMenuModel) pick = NULL;
  g_autoptr (GSimpleActionGroup) actions = NULL;
  Making making = { snapshot, content, ids, card, NULL };

  g_return_if_fail (GTK_IS_POPOVER_MENU (menu) && GTK_IS_WIDGET (card) && snapshot != NULL);
  g_return_if_fail (content != NULL && ids != NULL && ids[0] != NULL);

  model = g_menu_new ();
  actions = making.actions = g_simple_action_group_new ();
  article = make_article_section (content->has_article);
  work = make_work_section (&making);
  copy = make_copy_section ();
  pick = cp_card_pick_make_menu (card, ids);
  g_menu_append_section (model, NULL, article);
  g_menu_append_section (model, NULL, work);
  g_menu_append_section (model, NULL, copy);
  g_menu_append_section (model, NULL, pick);
  gtk_widget_insert_action_group (GTK_WIDGET (menu), "position", G_ACTION_GROUP (actions));
  gtk_popover_menu_set_menu_model (menu, G_MENU_MODEL (model));
}
