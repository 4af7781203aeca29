/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards: what they show and say, and what can be done with them. */

#include <dlfcn.h>

#include "cp-card-line.h"
#include "cp-card-gap.h"
#include "cp-card.h"
#include "cp-chip.h"
#include "cp-connector.h"
#include "cp-message.h"
#include "cp-position-label.h"
#include "cp-side-picker.h"
#include "cp-sign.h"
#include "cp-text.h"
#include "cp-wrap-layout.h"

#include "display-fixture.h"

/* As many letters as a person might have pasted into a corpus. */
#define LONG_LETTERS 5000

static gboolean refusing;

/* Stands before GDK's own: a clipboard that takes nothing. */
gboolean
gdk_clipboard_set_content (GdkClipboard *clipboard, GdkContentProvider *provider)
{
  gboolean (*set_content) (GdkClipboard *, GdkContentProvider *);

  if (refusing)
    return FALSE;
  *(void **) &set_content = dlsym (RTLD_NEXT, "gdk_clipboard_set_content");

  return set_content (clipboard, provider);
}

/* One statement that another disputes. */
#define TIED \
  "{\"format\": \"counterpoint\", \"version\": 1,\n" \
  "\"sides\": {\"left\": \"role:one\", \"right\": \"role:two\"},\n" \
  "\"roles\": [{\"id\": \"one\", \"label\": \"One\"}, {\"id\": \"two\", \"label\": \"Two\"}],\n" \
  "\"outlets\": [{\"id\": \"gull\", \"name\": \"The Gull\"}],\n" \
  "\"documents\": [{\"id\": \"d\", \"label\": \"The Gull, May 2031\", \"title\": \"Late again\", " \
  "\"outlet\": \"gull\", \"date\": \"2031-05\"}],\n" \
  "\"speakers\": [{\"id\": \"p\", \"name\": \"Ann Quay\", \"role\": \"one\"},\n" \
  "  {\"id\": \"q\", \"name\": \"Ada Hovhannisyan\", \"surname\": \"Hovhannisyan\", " \
  "\"role\": \"one\"}],\n" \
  "\"topics\": [{\"id\": \"t\", \"label\": \"Boats\"}],\n" \
  "\"statements\": [{\"id\": \"s\", \"document\": \"d\", \"speaker\": \"p\", " \
  "\"mode\": \"indirect\", \"gist\": \"The boat sails.\", \"topics\": [\"t\"]},\n" \
  "  {\"id\": \"r\", \"document\": \"d\", \"speaker\": \"q\", " \
  "\"mode\": \"indirect\", \"gist\": \"It does not.\", \"topics\": [\"t\"]}],\n" \
  "\"relations\": [{\"from\": \"r\", \"to\": \"s\", \"type\": \"disputes\", " \
  "\"basis\": \"reporter\"}]}\n"

/* What a card asked its window to do. */
typedef struct
{
  CpSession *session;
  CpCardDeck *deck;
  GtkWidget *card;
  GtkWindow *window;
  char *shown;      /* id of a statement */
  char *message;
  gboolean error;
} Fixture;

static void
show_statement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->shown);
  fixture->shown = g_variant_dup_string (parameter, NULL);
}

static void
show_message_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_clear_pointer (&fixture->message, g_free);
  g_variant_get (parameter, CP_MESSAGE_FORMAT, &fixture->error, &fixture->message, NULL, NULL, NULL);
}

static const GActionEntry entries[] = {
  { "show-statement", show_statement_cb, "s" },
  { "show-message", show_message_cb, CP_MESSAGE_FORMAT },
};

static void
add_actions (Fixture *fixture, GtkWidget *widget)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (group));
  g_object_unref (group);
}

/* A corpus of one statement, in an article with a text or without. */
static char *
dup_project (const char *text, const char *statement, const char *name)
{
  return g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1,\n"
      "\"sides\": {\"left\": \"role:one\", \"right\": \"role:two\"},\n"
      "\"roles\": [{\"id\": \"one\", \"label\": \"One\"}, {\"id\": \"two\", \"label\": \"Two\"}],\n"
      "\"documents\": [{\"id\": \"d\", \"label\": \"The Gull, May 2031\", \"title\": \"Late again\", "
      "\"date\": \"2031-05\"%s}],\n"
      "\"speakers\": [{\"id\": \"p\", \"name\": \"%s\", \"role\": \"one\", \"position\": \"%s\"}],\n"
      "\"topics\": [{\"id\": \"t\", \"label\": \"Boats\"}],\n"
      "\"statements\": [{\"id\": \"s\", \"document\": \"d\", \"speaker\": \"p\", %s, \"topics\": "
      "[\"t\"]}]}\n",
      text, name, name, statement);
}

static void
set_up (Fixture *fixture, const char *project, int width)
{
  CpScope scope = cp_scope_new (NULL, NULL);
  CpPiece piece = { .kind = CP_PIECE_CARD, .band = CP_BAND_REST, .side = CP_SIDE_LEFT,
                    .place = 1, .n_places = 1 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = display_fixture_load (project);
  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_wait_for (cp_session_get_comparison (fixture->session) != NULL);
  fixture->deck = cp_card_deck_new (cp_session_get_comparison (fixture->session));
  piece.statement = cp_snapshot_find (cp_card_deck_get_snapshot (fixture->deck), CP_ARRAY_STATEMENTS,
                                      "s");
  fixture->card = cp_card_new (cp_card_deck_get_snapshot (fixture->deck),
                               cp_card_deck_make_content (fixture->deck, &piece));
  add_actions (fixture, box);
  gtk_box_append (GTK_BOX (box), fixture->card);
  fixture->window = display_fixture_show (box, width, 400);
}

static void
tear_down (Fixture *fixture)
{
  display_fixture_close (fixture->window);
  cp_card_deck_free (fixture->deck);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->shown);
  g_free (fixture->message);
}

static void
set_up_quoted (Fixture *fixture)
{
  g_autofree char *project =
      dup_project (", \"text\": \"“It sails,” she said.\\n\"",
                   "\"mode\": \"direct\", \"start\": 1, \"end\": 9", "Ann Quay");

  set_up (fixture, project, 320);
}

static void
set_up_paraphrase (Fixture *fixture)
{
  g_autofree char *project =
      dup_project ("", "\"mode\": \"indirect\", \"gist\": \"The boat sails.\"", "Ann Quay");

  set_up (fixture, project, 320);
}

static void
test_label (void)
{
  Fixture fixture = { 0 };
  g_autofree char *label = NULL;

  set_up_paraphrase (&fixture);
  label = display_fixture_dup_label (fixture.card);
  g_assert_cmpstr (label, ==,
                   "Ann Quay: The boat sails. (indirect · May 2031 · The Gull, May 2031). "
                   "paraphrase. article without two. 1 of 1");
  tear_down (&fixture);
}

static void
test_copy_quotation (void)
{
  Fixture fixture = { 0 };
  g_autofree char *text = NULL;

  set_up_quoted (&fixture);
  gtk_widget_grab_focus (fixture.card);
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK);
  text = display_fixture_dup_clipboard (fixture.card);
  g_assert_cmpstr (text, ==,
                   "“It sails” — Ann Quay, in: The Gull, May 2031, “Late again”, May 2031, ¶ 1.");
  g_assert_cmpstr (fixture.message, ==, "Copied as a quotation.");
  g_assert_false (fixture.error);
  tear_down (&fixture);
}

static void
test_copy_words (void)
{
  Fixture fixture = { 0 };
  g_autofree char *text = NULL;

  set_up_paraphrase (&fixture);
  gtk_widget_activate_action (fixture.card, "card.copy-words", NULL);
  text = display_fixture_dup_clipboard (fixture.card);
  g_assert_cmpstr (text, ==, "The boat sails.");
  tear_down (&fixture);
}

static void
test_clipboard_refuses (void)
{
  Fixture fixture = { 0 };

  set_up_quoted (&fixture);
  refusing = TRUE;
  gtk_widget_activate_action (fixture.card, "card.copy-quotation", NULL);
  refusing = FALSE;
  g_assert_true (fixture.error);
  g_assert_cmpstr (fixture.message, ==, "The desktop does not take what is copied.");
  tear_down (&fixture);
}

static void
test_show_in_article (void)
{
  Fixture fixture = { 0 };

  set_up_quoted (&fixture);
  gtk_widget_grab_focus (fixture.card);
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_cmpstr (fixture.shown, ==, "s");
  g_clear_pointer (&fixture.shown, g_free);
  display_fixture_click_button (fixture.card, 60, 40, GDK_BUTTON_PRIMARY, 2, 0);
  g_assert_cmpstr (fixture.shown, ==, "s");
  g_assert_null (fixture.message);
  tear_down (&fixture);
}

/* Without the article the card says so, and shows nothing. */
static void
test_paraphrase (void)
{
  Fixture fixture = { 0 };

  set_up_paraphrase (&fixture);
  gtk_widget_grab_focus (fixture.card);
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_null (fixture.shown);
  g_assert_cmpstr (fixture.message, ==,
                   "This is a paraphrase: the article is not in this corpus.");
  tear_down (&fixture);
}

static GtkWidget *
find_text (GtkWidget *root, const char *text)
{
  if (CP_IS_TEXT (root) && g_str_equal (cp_text_get_text (CP_TEXT (root)), text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Where a card is narrow, the one who answers stands under the chip, not in a column of two letters. */
static void
check_tie (int width, gboolean below)
{
  Fixture fixture = { 0 };
  GtkWidget *chip;
  GtkWidget *text;
  graphene_rect_t chip_at;
  graphene_rect_t text_at;

  set_up (&fixture, TIED, width);
  chip = display_fixture_find (fixture.card, CP_TYPE_CHIP);
  text = find_text (fixture.card, "Hovhannisyan, as The Gull reads it");
  g_assert_nonnull (text);
  g_assert_true (gtk_widget_compute_bounds (chip, fixture.card, &chip_at));
  g_assert_true (gtk_widget_compute_bounds (text, fixture.card, &text_at));
  g_assert_true ((text_at.origin.y >= chip_at.origin.y + chip_at.size.height) == below);
  g_assert_true ((text_at.origin.x >= chip_at.origin.x + chip_at.size.width) == !below);
  g_assert_cmpfloat (text_at.size.width, >=, 100);
  g_assert_cmpfloat (text_at.origin.x + text_at.size.width, <=, gtk_widget_get_width (fixture.card));
  tear_down (&fixture);
}

static void
test_tie (void)
{
  check_tie (600, FALSE);
  check_tie (212, TRUE);
}

static void
test_menu (void)
{
  Fixture fixture = { 0 };
  GtkWidget *menu;

  set_up_paraphrase (&fixture);
  gtk_widget_grab_focus (fixture.card);
  display_fixture_key (GDK_KEY_Menu, 0);
  menu = display_fixture_find (fixture.card, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_get_mapped (menu));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_false (gtk_widget_get_mapped (menu));
  display_fixture_click_button (fixture.card, 60, 40, GDK_BUTTON_SECONDARY, 1, 0);
  g_assert_true (gtk_widget_get_mapped (menu));
  display_fixture_key (GDK_KEY_Escape, 0);
  tear_down (&fixture);
}

/* The key that a menu shows is one that every keyboard has. */
static void
test_menu_key (void)
{
  Fixture fixture = { 0 };
  g_autofree char *enter = gtk_accelerator_get_label (GDK_KEY_Return, 0);
  g_autofree char *keypad = gtk_accelerator_get_label (GDK_KEY_KP_Enter, 0);

  set_up_quoted (&fixture);
  gtk_widget_grab_focus (fixture.card);
  display_fixture_key (GDK_KEY_Menu, 0);
  g_assert_null (display_fixture_find_labelled (fixture.card, GTK_TYPE_LABEL, keypad));
  g_assert_nonnull (display_fixture_find_labelled (fixture.card, GTK_TYPE_LABEL, enter));
  display_fixture_key (GDK_KEY_Escape, 0);
  tear_down (&fixture);
}

static char *
dup_many (const char *text)
{
  GString *many = g_string_new (NULL);

  while (g_utf8_strlen (many->str, -1) < LONG_LETTERS)
    g_string_append (many, text);

  return g_string_free (many, FALSE);
}

/* Texts of any kind and length leave a card as narrow as it has to be, and are never markup. */
static void
test_hostile_texts (void)
{
  static const char *const texts[] = {
    "<b>Tides</b> & currents ", "Unbrokenandunbreakable", "港口与渔网的长期问题", "شبكات الصيد والموانئ ",
    "רשתות דיג ", "A\u0301e\u0300o\u0302 ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Fixture fixture = { 0 };
      g_autofree char *many = dup_many (texts[i]);
      g_autofree char *statement =
          g_strdup_printf ("\"mode\": \"indirect\", \"gist\": \"%s\"", many);
      g_autofree char *project = dup_project ("", statement, many);
      GtkWidget *text;
      int least;

      set_up (&fixture, project, 320);
      gtk_widget_measure (fixture.card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 240);
      g_assert_cmpint (gtk_widget_get_allocated_width (fixture.card), ==,
                       gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_parent (fixture.card))));
      text = display_fixture_find (fixture.card, CP_TYPE_TEXT);
      g_assert_true (g_str_has_prefix (cp_text_get_text (CP_TEXT (text)), texts[i]));
      tear_down (&fixture);
    }
}

static gboolean
has_ink (cairo_surface_t *picture, int start, int end)
{
  const guchar *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);

  for (int y = 0; y < cairo_image_surface_get_height (picture); y++)
    for (int x = start; x < MIN (end, cairo_image_surface_get_width (picture)); x++)
      if (data[y * stride + 4 * x + 3] != 0)
        return TRUE;

  return FALSE;
}

/* A text has its words' width at best, and breaks them where there is less. */
static void
test_text (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = cp_text_new ("Words that are long enough for two lines");
  GtkWindow *window;
  int natural;
  int one;
  int two;

  gtk_box_append (GTK_BOX (box), text);
  window = display_fixture_show (box, 600, 200);
  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, natural, NULL, &one, NULL, NULL);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, natural * 2 / 3, NULL, &two, NULL, NULL);
  g_assert_cmpint (natural, >, 100);
  g_assert_cmpint (two, ==, 2 * one);
  cp_text_set_text (CP_TEXT (text), "Words");
  cp_text_set_bold (CP_TEXT (text), 0, 5);
  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &two, NULL, NULL);
  g_assert_cmpint (two, <, natural);
  display_fixture_close (window);
}

/* The start of a text is at the start of its line, whichever way either runs. */
static void
test_text_directions (void)
{
  static const char *const texts[] = { "Hello", "שלום" };

  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *text = g_object_new (CP_TYPE_TEXT, "text", texts[i / 2], "fills", TRUE, NULL);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gboolean mirrored = i % 2 == 1;
      cairo_surface_t *picture;
      GtkWindow *window;

      gtk_widget_set_direction (text, mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      gtk_box_append (GTK_BOX (box), text);
      window = display_fixture_show (box, 300, 100);
      picture = display_fixture_draw (text);
      g_assert_true (has_ink (picture, 0, 100) == !mirrored);
      g_assert_true (has_ink (picture, 200, 300) == mirrored);
      cairo_surface_destroy (picture);
      display_fixture_close (window);
    }
}

/* A name that is wider than its line is broken, and gets no hyphen. */
static void
test_text_hyphens (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = g_object_new (CP_TYPE_TEXT, "text", "llllllllllll", "fills", TRUE, NULL);
  GtkWidget *part = cp_text_new ("llllll");
  GtkWindow *window;
  int natural;
  int one;
  int two;

  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), part);
  window = display_fixture_show (box, 300, 100);
  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, natural, NULL, &one, NULL, NULL);
  gtk_widget_measure (name, GTK_ORIENTATION_VERTICAL, natural, NULL, &two, NULL, NULL);
  g_assert_cmpint (two, ==, 2 * one);
  display_fixture_close (window);
}

/* Three boxes of 100 px: side by side, in two lines, and one that shrinks. */
static void
test_wrap_layout (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = cp_wrap_layout_new ();
  int height;
  int least;
  int natural;

  g_object_ref_sink (box);
  g_object_set (layout, "spacing", 10, "line-spacing", 5, NULL);
  gtk_widget_set_layout_manager (box, layout);
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *child = gtk_label_new (NULL);

      gtk_widget_set_size_request (child, 100, 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, ==, 100);
  g_assert_cmpint (natural, ==, 320);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 320, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 20);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 319, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 45);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 70);
  g_object_set (layout, "natural-width", 210, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, ==, 100);
  g_assert_cmpint (natural, ==, 210);
  g_assert_finalize_object (box);
}

static void
test_parts_finalize (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  CpConnectorLines lines = { CP_DIRECTION_TO_RIGHT, TRUE, TRUE, FALSE };
  CpConnectorLines thread = { CP_DIRECTION_TO_LEFT, FALSE, TRUE, TRUE };
  CpCardLineContent line = { CP_SIDE_LEFT, "A", "B", "C", TRUE };

  display_fixture_assert_finalizes (cp_chip_new (CP_RELATION_QUALIFIES, "qualified by"));
  display_fixture_assert_finalizes (cp_connector_new (snapshot, 1, &lines));
  display_fixture_assert_finalizes (cp_connector_new (snapshot, 1, &thread));
  display_fixture_assert_finalizes (cp_position_label_new ("only stepping back", TRUE, TRUE));
  display_fixture_assert_finalizes (cp_card_gap_new (CP_SIDE_RIGHT, "no experts"));
  display_fixture_assert_finalizes (cp_card_line_new (&line));
  display_fixture_assert_finalizes (cp_text_new ("Words"));
  display_fixture_assert_finalizes (cp_side_picker_new ());
}

static void
test_card_finalizes (void)
{
  Fixture fixture = { 0 };

  set_up_quoted (&fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture.card), (gpointer *) &fixture.card);
  gtk_widget_activate_action (fixture.card, "card.menu", NULL);
  display_fixture_settle ();
  tear_down (&fixture);
  g_assert_null (fixture.card);
}

static void
check_wrap (const char *part, guint n, PangoWrapMode expected)
{
  g_autoptr (GString) text = g_string_new ("Said: ");

  for (guint k = 0; k < n; k++)
    g_string_append (text, part);
  g_assert_cmpint (cp_text_find_wrap (text->str), ==, expected);
}

/* Only what no line can end in is broken anywhere. */
static void
test_wrap (void)
{
  check_wrap ("", 0, PANGO_WRAP_WORD_CHAR);
  check_wrap ("harbour ", 600, PANGO_WRAP_WORD_CHAR);
  check_wrap ("港", 5000, PANGO_WRAP_WORD_CHAR);
  check_wrap ("a", 150, PANGO_WRAP_WORD_CHAR);
  check_wrap ("a", 5000, PANGO_WRAP_CHAR);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/card/label", test_label);
  g_test_add_func ("/card/copy-quotation", test_copy_quotation);
  g_test_add_func ("/card/copy-words", test_copy_words);
  g_test_add_func ("/card/clipboard-refuses", test_clipboard_refuses);
  g_test_add_func ("/card/show-in-article", test_show_in_article);
  g_test_add_func ("/card/paraphrase", test_paraphrase);
  g_test_add_func ("/card/tie", test_tie);
  g_test_add_func ("/card/menu", test_menu);
  g_test_add_func ("/card/menu-key", test_menu_key);
  g_test_add_func ("/card/hostile-texts", test_hostile_texts);
  g_test_add_func ("/card/text", test_text);
  g_test_add_func ("/card/text-directions", test_text_directions);
  g_test_add_func ("/card/text-hyphens", test_text_hyphens);
  g_test_add_func ("/card/wrap", test_wrap);
  g_test_add_func ("/card/wrap-layout", test_wrap_layout);
  g_test_add_func ("/card/parts-finalize", test_parts_finalize);
  g_test_add_func ("/card/finalizes", test_card_finalizes);
  return g_test_run ();
}
