/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys and the button by which the statements of an article are worked on. */

#include "cp-article-keys.h"

#include "cp-article-text.h"
#include "cp-article-view.h"
#include "cp-gist-row.h"

/* The keys come before those of GTK's text, which would select letters; where no statement is chosen or
 * words are selected, GTK's text gets them. */

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
  const char *parameter; /* or %NULL */
} Key;

#define WORD_END GDK_SHIFT_MASK
#define SENTENCE_END (GDK_SHIFT_MASK | GDK_CONTROL_MASK)
#define START (GDK_SHIFT_MASK | GDK_ALT_MASK)

static const Key text_keys[] = {
  { GDK_KEY_Right, WORD_END, "articles.move-end", "word-right" },
  { GDK_KEY_Left, WORD_END, "articles.move-end", "word-left" },
  { GDK_KEY_Right, SENTENCE_END, "articles.move-end", "sentence-right" },
  { GDK_KEY_Left, SENTENCE_END, "articles.move-end", "sentence-left" },
  { GDK_KEY_Right, START, "articles.move-start", "word-right" },
  { GDK_KEY_Left, START, "articles.move-start", "word-left" },
  { GDK_KEY_Down, START, "articles.move-start", "sentence-after" },
  { GDK_KEY_Up, START, "articles.move-start", "sentence-before" },
  { GDK_KEY_Return, 0, "articles.make-or-edit", NULL },
  { GDK_KEY_KP_Enter, 0, "articles.make-or-edit", NULL },
};

static const Key keys[] = {
  { GDK_KEY_Delete, 0, "articles.delete-statement", NULL },
  { GDK_KEY_KP_Delete, 0, "articles.delete-statement", NULL },
  { GDK_KEY_Menu, 0, "articles.show-menu-there", NULL },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "articles.show-menu-there", NULL },
};

/* GTK 4.8 takes the key of an action that is disabled, and does nothing. */
static gboolean
is_for_text (GtkWidget *widget, const Key *key)
{
  guint start;
  guint end;

  return CP_IS_ARTICLE_TEXT (widget) && key->parameter != NULL
         && (cp_article_text_get_statement (CP_ARTICLE_TEXT (widget)) == CP_HANDLE_NONE
             || cp_article_text_get_selection (CP_ARTICLE_TEXT (widget), &start, &end));
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  const Key *key = data;

  if (is_for_text (widget, key))
    return GDK_EVENT_PROPAGATE;
  if (key->parameter != NULL)
    return gtk_widget_activate_action (widget, key->action, "s", key->parameter);
  return gtk_widget_activate_action (widget, key->action, NULL);
}

static void
add_keys (GtkWidget *widget, const Key *list, guint n)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < n; i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (list[i].key, list[i].modifiers),
                          gtk_callback_action_new (key_cb, (gpointer) &list[i], NULL)));
  gtk_widget_add_controller (widget, controller);
}

static void
ask_for_menu (GtkWidget *widget, double x, double y)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, CP_TYPE_ARTICLE_VIEW);

  if (view == NULL || !gtk_widget_translate_coordinates (widget, view, x, y, &x, &y))
    return;
  gtk_widget_grab_focus (view);
  gtk_widget_activate_action (view, "articles.show-menu", "(dd)", x, y);
}

/* What was clicked is what the menu is about. */
static void
text_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  GtkWidget *text = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  cp_article_text_choose_at (CP_ARTICLE_TEXT (text), x, y);
  ask_for_menu (text, x, y);
}

/* The name beside a statement edits it, and so do two clicks on its words. */
static void
text_clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  GtkWidget *text = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  CpArticleText *self = CP_ARTICLE_TEXT (text);

  if (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture))
      & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    return;
  if (cp_article_text_choose_beside (self, x, y)
      || (n_press == 2 && cp_article_text_get_statement (self) != CP_HANDLE_NONE
          && cp_article_text_is_in (self, x, y)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_activate_action (text, "articles.edit-statement", NULL);
    }
}

static void
list_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *picked = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, CP_TYPE_GIST_ROW) : NULL;
  GtkWidget *view = gtk_widget_get_ancestor (list, CP_TYPE_ARTICLE_VIEW);

  if (row == NULL || view == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  cp_article_view_select (CP_ARTICLE_VIEW (view), cp_gist_row_get_statement (CP_GIST_ROW (row)));
  ask_for_menu (list, x, y);
}

static void
add_press (GtkWidget *widget, guint button, GCallback pressed_cb)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), button);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", pressed_cb, NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
}

/**
 * cp_article_keys_attach_to_text:
 * @text: a CpArticleText within a CpArticlesPage
 *
 * Lets the statements of a text be worked on.
 */
void
cp_article_keys_attach_to_text (GtkWidget *text)
{
  g_return_if_fail (CP_IS_ARTICLE_TEXT (text));

  add_keys (text, text_keys, G_N_ELEMENTS (text_keys));
  add_keys (text, keys, G_N_ELEMENTS (keys));
  add_press (text, GDK_BUTTON_SECONDARY, G_CALLBACK (text_pressed_cb));
  add_press (text, GDK_BUTTON_PRIMARY, G_CALLBACK (text_clicked_cb));
}

/**
 * cp_article_keys_attach_to_list:
 * @list: of CpGistRow, within a CpArticlesPage
 *
 * Lets the statements of a list be worked on.
 */
void
cp_article_keys_attach_to_list (GtkWidget *list)
{
  g_return_if_fail (GTK_IS_WIDGET (list));

  add_keys (list, keys, G_N_ELEMENTS (keys));
  add_press (list, GDK_BUTTON_SECONDARY, G_CALLBACK (list_pressed_cb));
}
