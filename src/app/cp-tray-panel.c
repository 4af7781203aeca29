/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray beside the comparison: cards picked for a talk, in their order, page by page. */

#include "cp-tray-panel-private.h"

#include <glib/gi18n-lib.h>

#include "cp-editing.h"
#include "cp-settings.h"

/* The panel shows the session's current tray and follows it: whoever picks a card, undoes or redoes, it is
 * seen here. Rows are kept by their statement, so that one that only moves keeps the focus and a note
 * that is being written. cp-tray-panel-trays.c has what is done to whole trays, cp-tray-panel-cards.c what
 * is done to cards. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-tray-panel.ui"

G_DEFINE_FINAL_TYPE (CpTrayPanel, cp_tray_panel, GTK_TYPE_WIDGET)

/* Gets the tray that is shown. */
CpTray *
cp_tray_panel_get_tray (CpTrayPanel *self)
{
  return cp_session_get_tray (self->session);
}

/* Gets the corpus as it is. */
CpSnapshot *
cp_tray_panel_get_snapshot (CpTrayPanel *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

/* Carries out an edit. @edit is taken. */
void
cp_tray_panel_apply (CpTrayPanel *self, CpEdit *edit, gboolean tells)
{
  cp_editing_apply (GTK_WIDGET (self), self->session, edit, tells ? CP_TELL_DONE : CP_TELL_NOTHING);
  cp_edit_unref (edit);
}

/* Gives the focus to a card, or to what is there where there is none. */
void
cp_tray_panel_focus_card (CpTrayPanel *self, guint place)
{
  GtkListBoxRow *row = NULL;

  if (self->cards->len > 0)
    row = gtk_list_box_get_row_at_index (self->list, (int) MIN (place, self->cards->len - 1));
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->chooser));
}

/* All rows by their statements; none has a place any more. */
static GHashTable *
index_rows (CpTrayPanel *self)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      cp_tray_row_set_place (CP_TRAY_ROW (row), G_MAXUINT);
      g_hash_table_insert (rows, (gpointer) cp_tray_row_get_statement (CP_TRAY_ROW (row)), row);
    }
  return rows;
}

/* Gives a card its row. A file may have a statement twice: its row serves one card. */
static void
assign_row (CpTrayPanel *self, GHashTable *rows, guint place)
{
  const CpTrayCard *card = self->cards->pdata[place];
  gpointer row = NULL;

  if (!g_hash_table_steal_extended (rows, card->id, NULL, &row))
    {
      row = cp_tray_row_new (card->id);
      cp_tray_panel_follow_row (self, row);
      gtk_list_box_append (self->list, row);
    }
  cp_tray_row_set_place (row, place);
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  guint place = cp_tray_row_get_place (CP_TRAY_ROW (a));
  guint other = cp_tray_row_get_place (CP_TRAY_ROW (b));

  return (place > other) - (place < other);
}

/* Sorted, not taken out and put in again: a row that leaves its list loses the focus, and GTK 4.8 tells
 * its buttons that their actions are gone, and never that they are back. */
static void
order_rows (CpTrayPanel *self)
{
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
}

static void
drop_rest (CpTrayPanel *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) self->cards->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_row (CpTrayPanel *self, guint place, guint n_cards, const CpSides *sides)
{
  const CpTrayCard *card = self->cards->pdata[place];
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) place);
  g_autofree char *heading = NULL;
  g_autofree char *label = cp_tray_cards_dup_label (self->cards, place, n_cards, sides);

  if (card->first)
    heading = cp_tray_cards_dup_heading (self->cards, place);
  cp_tray_row_show (CP_TRAY_ROW (row), card, heading, label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) place + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_cards, -1);
}

static void
show_counts (CpTrayPanel *self, guint n_cards, const CpSides *sides)
{
  g_autofree char *counts = cp_tray_cards_dup_counts (self->cards, sides);
  g_autofree char *only = cp_tray_cards_dup_only (self->cards, sides);
  g_autofree char *text = NULL;

  if (n_cards > self->cards->len)
    /* Translators: "500 cards: 300 official, 200 expert", and how many the tray has in all. */
    text = g_strdup_printf (_("%s shown, of %u in all."), counts, n_cards);
  else if (only != NULL)
    /* Translators: "5 cards: 5 official", and "Only official statements are picked." */
    text = g_strdup_printf (_("%s. %s Drag, or Alt+Up and Alt+Down, to order."), counts, only);
  else if (n_cards > 1)
    /* Translators: %s is "5 cards: 3 official, 2 expert". */
    text = g_strdup_printf (_("%s. Drag, or Alt+Up and Alt+Down, to order."), counts);
  else
    /* Translators: %s is "1 card: 1 official". */
    text = g_strdup_printf (_("%s."), counts);
  gtk_label_set_text (self->counts, text);
}

static void
show_cards (CpTrayPanel *self, CpMatrix *matrix)
{
  const CpSides *sides = cp_matrix_get_sides (matrix);
  CpTray *tray = cp_tray_panel_get_tray (self);
  guint n_cards = cp_tray_get_n_cards (tray);
  g_autoptr (GHashTable) rows = NULL;

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = cp_tray_cards_new (
      cp_tray_panel_get_snapshot (self), sides,
      cp_snapshot_get_n_handles (cp_matrix_get_snapshot (matrix), CP_ARRAY_STATEMENTS),
      cp_tray_get_cards (tray), CP_TRAY_PANEL_MAX);
  cp_tray_cards_page (self->cards, cp_tray_panel_get_snapshot (self), self->n_rows);
  rows = index_rows (self);
  for (guint i = 0; i < self->cards->len; i++)
    assign_row (self, rows, i);
  order_rows (self);
  drop_rest (self);
  for (guint i = 0; i < self->cards->len; i++)
    show_row (self, i, n_cards, sides);
  show_counts (self, n_cards, sides);
}

/* Who has the focus may be moved within the list, or go. */
static void
update (CpTrayPanel *self)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CP_TYPE_TRAY_ROW) : NULL;
  guint place = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0;
  g_autoptr (GtkWidget) kept = row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self))
                                   ? g_object_ref (focus)
                                   : NULL;
  gboolean any;

  if (matrix == NULL)
    return;
  self->updating = TRUE;
  show_cards (self, matrix);
  self->updating = FALSE;
  any = self->cards->len > 0;
  gtk_widget_set_visible (self->scroller, any);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), any);
  gtk_widget_set_visible (self->nothing, !any);
  cp_tray_panel_show_page (self);
  cp_tray_panel_update_tray_actions (self);
  if (kept == NULL)
    return;
  if (gtk_widget_get_root (kept) != root)
    cp_tray_panel_focus_card (self, place);
  else
    /* A row that was taken out for a moment may still have it, but is about to lose it. */
    gtk_widget_grab_focus (kept);
}

/* Rows and page of a tray that is closed are of no use to anybody. */
static void
changed_cb (CpTrayPanel *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->stale)
    update (self);
}

static void
renamed_cb (CpTrayPanel *self)
{
  cp_tray_panel_end_renaming (self);
}

static void
cp_tray_panel_map (GtkWidget *widget)
{
  CpTrayPanel *self = CP_TRAY_PANEL (widget);

  if (self->stale)
    update (self);
  self->stale = FALSE;
  GTK_WIDGET_CLASS (cp_tray_panel_parent_class)->map (widget);
}

static void
cp_tray_panel_dispose (GObject *object)
{
  CpTrayPanel *self = CP_TRAY_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_TRAY_PANEL);
  g_clear_object (&self->session);
  g_clear_object (&self->trays);
  g_clear_weak_pointer (&self->marked);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (cp_tray_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, head);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, chooser);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, name);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, counts);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, list);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, page);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, rename);
  gtk_widget_class_bind_template_child (widget_class, CpTrayPanel, rename_entry);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
}

static void
cp_tray_panel_class_init (CpTrayPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_tray_panel_dispose;
  widget_class->map = cp_tray_panel_map;

  g_type_ensure (CP_TYPE_TRAY_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  bind_children (widget_class);
  cp_tray_panel_install_tray_actions (widget_class);
  cp_tray_panel_install_page_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.show-tray", NULL);
  gtk_widget_class_set_css_name (widget_class, "tray");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
cp_tray_panel_init (CpTrayPanel *self)
{
  GSettings *settings = cp_settings_get ();

  self->cards = g_ptr_array_new ();
  self->n_rows = settings != NULL ? (guint) g_settings_get_int (settings, "tray-page")
                                      : CP_TRAY_PAGE_MAX;
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_tray_panel_add_menus (self);
  cp_tray_panel_add_drop (self);
}

/**
 * cp_tray_panel_new:
 *
 * Makes a panel that shows no tray yet.
 */
GtkWidget *
cp_tray_panel_new (void)
{
  return g_object_new (CP_TYPE_TRAY_PANEL, NULL);
}

/**
 * cp_tray_panel_set_session:
 *
 * Sets whose tray is shown; once.
 */
void
cp_tray_panel_set_session (CpTrayPanel *self, CpSession *session)
{
  g_return_if_fail (CP_IS_TRAY_PANEL (self) && CP_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cp_session_get_tray (session), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * cp_tray_panel_set_page_size:
 * @n_rows: rows of cards that a page takes, from 1 to %CP_TRAY_PAGE_MAX
 *
 * Sets how many cards a page takes, now and in future.
 */
void
cp_tray_panel_set_page_size (CpTrayPanel *self, guint n_rows)
{
  g_return_if_fail (CP_IS_TRAY_PANEL (self));
  g_return_if_fail (n_rows >= 1 && n_rows <= CP_TRAY_PAGE_MAX);

  if (self->n_rows == n_rows)
    return;
  self->n_rows = n_rows;
  if (cp_settings_get () != NULL)
    g_settings_set_int (cp_settings_get (), "tray-page", (int) n_rows);
  if (self->session != NULL)
    update (self);
}

/**
 * cp_tray_panel_commit:
 *
 * Carries out what is typed on a card and not left yet.
 */
void
cp_tray_panel_commit (CpTrayPanel *self)
{
  GtkWidget *row;

  g_return_if_fail (CP_IS_TRAY_PANEL (self));

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  if (row != NULL)
    cp_tray_row_commit (CP_TRAY_ROW (row));
}
