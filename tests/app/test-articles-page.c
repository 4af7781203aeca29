/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that articles are listed and read, and that the words asked for are the ones selected. */

#include "cp-articles-page.h"

#include <string.h>

#include "cp-article-gists.h"
#include "cp-article-row.h"
#include "cp-article-text.h"
#include "cp-article-view.h"
#include "cp-attach.h"
#include "cp-column.h"
#include "cp-gist-row.h"
#include "cp-style.h"
#include "display-fixture.h"

/* An invented article; what comes before the words holds characters of two to four bytes. */
static const char article[] =
    "A bridge over the sound\n"
    "\n"
    "Harbour News, Monday. “We shall build it within three years,” the mayor said 🙂 at the quay. "
    "Her engineers doubt that the seabed can carry such a weight.\n"
    "\n"
    "“Nobody has ever asked the fishermen what they think,” says Ada Strand, who mends nets.\n";

static const struct
{
  const char *id;
  const char *speaker;
  const char *words;
} statements[] = {
  { "s1", "mayor", "We shall build it within three years" },
  { "s2", "engineer", "the seabed can carry such a weight" },
  { "s3", "strand", "Nobody has ever asked the fishermen what they think" },
};

static const char head[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"The sound\","
    " \"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},"
    " \"roles\": [{\"id\": \"official\", \"label\": \"Official\"},"
    "  {\"id\": \"expert\", \"label\": \"Expert\"}, {\"id\": \"insider\", \"label\": \"Insider\"}],"
    " \"outlets\": [{\"id\": \"hn\", \"name\": \"Harbour News\"}],"
    " \"documents\": [{\"id\": \"bridge\", \"outlet\": \"hn\", \"title\": \"A bridge over the sound\","
    "  \"date\": \"2025-03-14\", \"kind\": \"report\"},"
    "  {\"id\": \"gulls\", \"title\": \"<b>Gulls & \xd7\xa7\xd7\x95\xd7\x9c</b>\","
    "   \"text\": \"Gulls are loud.\\nThey are many.\"}],"
    " \"speakers\": [{\"id\": \"mayor\", \"name\": \"Edda Norling\", \"role\": \"official\"},"
    "  {\"id\": \"engineer\", \"name\": \"Tomas Reyle\", \"role\": \"expert\"},"
    "  {\"id\": \"strand\", \"name\": \"Ada Strand\", \"role\": \"insider\"}],"
    " \"statements\": [{\"id\": \"g1\", \"document\": \"gulls\", \"speaker\": \"strand\","
    "   \"start\": 6, \"end\": 14, \"gist\": \"Loud.\"}";

static void
append_statement (GString *project, guint i)
{
  g_autoptr (CpTextIndex) index = cp_text_index_new (article, strlen (article));
  guint start = g_utf8_pointer_to_offset (article, strstr (article, statements[i].words));
  guint end = start + g_utf8_strlen (statements[i].words, -1);
  CpAnchor anchor;

  g_assert_true (cp_anchor_compute (index, start, end, &anchor));
  g_string_append_printf (
      project,
      ", {\"id\": \"%s\", \"document\": \"bridge\", \"speaker\": \"%s\", \"anchor\": {\"paragraph\": %u,"
      " \"offset\": %u, \"length\": %u, \"words\": %u, \"digest\": \"%016" G_GINT64_MODIFIER "x\"},"
      " \"gist\": \"Gist of %s.\"}",
      statements[i].id, statements[i].speaker, anchor.paragraph, anchor.offset, anchor.length,
      anchor.words, anchor.digest, statements[i].id);
}

static CpSession *
load (void)
{
  g_autoptr (GString) project = g_string_new (head);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    append_statement (project, i);

  g_string_append (project, "]}");

  return display_fixture_load (project->str);
}

static guint32
find (CpSession *session, CpArray array, const char *id)
{
  guint32 handle =
      cp_snapshot_find (cp_corpus_get_current (cp_session_get_corpus (session)), array, id);

  g_assert_cmpuint (handle, !=, CP_HANDLE_NONE);
  return handle;
}

static void
attach (CpSession *session)
{
  CpCorpus *corpus = cp_session_get_corpus (session);
  g_autoptr (CpAttachReport) report = NULL;
  g_autoptr (CpEdit) edit =
      cp_attach_text (cp_corpus_get_current (corpus), article, "bridge.txt", &report);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (report->result, ==, CP_ATTACH_PLACED);
  g_assert_cmpuint (report->missing->len, ==, 0);
  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
}

static GtkTextBuffer *
get_buffer (GtkWidget *page)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (display_fixture_find (page, CP_TYPE_ARTICLE_TEXT)));
}

/* The words after the caret, as many as there are in @words. */
static char *
dup_at_caret (GtkWidget *page, const char *words)
{
  GtkTextBuffer *buffer = get_buffer (page);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  end = start;
  gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (words, -1));

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
assert_chosen (GtkWidget *page, CpSession *session, const char *id, const char *words)
{
  GtkWidget *text = display_fixture_find (page, CP_TYPE_ARTICLE_TEXT);
  g_autofree char *found = dup_at_caret (page, words);

  g_assert_cmpuint (cp_article_text_get_statement (CP_ARTICLE_TEXT (text)), ==,
                    find (session, CP_ARRAY_STATEMENTS, id));
  g_assert_cmpstr (found, ==, words);
}

static const char *
get_shown (GtkWidget *page)
{
  GtkWidget *view = display_fixture_find (page, CP_TYPE_ARTICLE_VIEW);

  return gtk_stack_get_visible_child_name (
      GTK_STACK (display_fixture_find (view, GTK_TYPE_STACK)));
}

static GtkWidget *
make_page (CpSession *session)
{
  GtkWidget *page = cp_articles_page_new ();

  cp_articles_page_set_session (CP_ARTICLES_PAGE (page), session);
  return page;
}

static void
test_finalized (void)
{
  g_autoptr (CpSession) session = load ();
  CpMatrix *matrix = cp_session_get_matrix (session);
  CpCorpus *corpus = cp_session_get_corpus (session);
  guint32 gulls = find (session, CP_ARRAY_DOCUMENTS, "gulls");
  GtkWidget *view = cp_article_view_new ();
  GtkWidget *text = cp_article_text_new ();
  GtkWidget *gists = cp_article_gists_new ();
  GtkWidget *gist_row = cp_gist_row_new ();
  GtkWidget *row = cp_article_row_new ();
  CpArticleItem *item = cp_article_item_new (cp_matrix_get_snapshot (matrix), gulls, 1);

  cp_article_view_set_document (CP_ARTICLE_VIEW (view), corpus, matrix, gulls);
  cp_article_text_set_document (CP_ARTICLE_TEXT (text), matrix, gulls);
  cp_article_gists_set_document (CP_ARTICLE_GISTS (gists), corpus, matrix, gulls);
  cp_gist_row_set_statement (CP_GIST_ROW (gist_row), matrix,
                             find (session, CP_ARRAY_STATEMENTS, "g1"));
  cp_article_row_set_item (CP_ARTICLE_ROW (row), item);
  display_fixture_assert_finalizes (view);
  display_fixture_assert_finalizes (text);
  display_fixture_assert_finalizes (gists);
  display_fixture_assert_finalizes (gist_row);
  display_fixture_assert_finalizes (row);
  display_fixture_assert_finalizes (make_page (session));
  display_fixture_assert_finalizes (cp_articles_page_new ());
  display_fixture_assert_finalizes (cp_column_new ());
  g_assert_finalize_object (item);
}

static void
test_no_text (void)
{
  g_autoptr (CpSession) session = load ();
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 1000, 700);
  GtkWidget *gists = display_fixture_find (page, CP_TYPE_ARTICLE_GISTS);
  guint32 second = find (session, CP_ARRAY_STATEMENTS, "s2");
  GtkWidget *row;

  g_assert_cmpuint (cp_articles_page_get_document (CP_ARTICLES_PAGE (page)), ==,
                    find (session, CP_ARRAY_DOCUMENTS, "bridge"));
  g_assert_cmpstr (get_shown (page), ==, "gists");
  g_assert_nonnull (display_fixture_find_labelled (
      page, GTK_TYPE_LABEL,
      "The text of this article is not in the corpus. Statements are told in paraphrases."));
  g_assert_nonnull (display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Attach the article…"));
  display_fixture_wait_for (display_fixture_count (gists, CP_TYPE_GIST_ROW) == 3);

  row = display_fixture_find (gists, CP_TYPE_GIST_ROW);
  g_assert_nonnull (strstr (cp_gist_row_get_sentence (CP_GIST_ROW (row)), "Gist of s1"));
  g_assert_nonnull (display_fixture_find_labelled (row, GTK_TYPE_LABEL, "¶ 2"));
  g_assert_nonnull (display_fixture_find_labelled (row, GTK_TYPE_LABEL, "Edda Norling"));

  cp_articles_page_show_statement (CP_ARTICLES_PAGE (page), second);
  g_assert_cmpuint (cp_article_gists_get_selected (CP_ARTICLE_GISTS (gists)), ==, second);
  display_fixture_close (window);
}

/* Attaching shows the text at once, with the statement chosen that was asked for. */
static void
test_attach (void)
{
  g_autoptr (CpSession) session = load ();
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 1000, 700);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  cp_articles_page_show_statement (CP_ARTICLES_PAGE (page),
                                   find (session, CP_ARRAY_STATEMENTS, "s2"));
  attach (session);
  g_assert_cmpstr (get_shown (page), ==, "text");
  assert_chosen (page, session, "s2", statements[1].words);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      cp_articles_page_show_statement (CP_ARTICLES_PAGE (page),
                                       find (session, CP_ARRAY_STATEMENTS, statements[i].id));
      assert_chosen (page, session, statements[i].id, statements[i].words);
    }

  gtk_text_buffer_get_bounds (get_buffer (page), &start, &end);
  text = gtk_text_buffer_get_text (get_buffer (page), &start, &end, TRUE);
  g_assert_cmpstr (text, ==, article);
  display_fixture_close (window);
}

static gboolean
has_underline (GtkWidget *page, const char *words, PangoUnderline underline)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_offset (
      get_buffer (page), &iter, g_utf8_pointer_to_offset (article, strstr (article, words)));
  tags = gtk_text_iter_get_tags (&iter);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline found;

      g_object_get (tag->data, "underline", &found, NULL);

      if (found == underline)
        return TRUE;
    }

  return FALSE;
}

static void
test_marks (void)
{
  g_autoptr (CpSession) session = load ();
  g_autoptr (GError) error = NULL;
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 1280, 700);

  attach (session);
  g_assert_true (has_underline (page, statements[0].words, PANGO_UNDERLINE_SINGLE));
  g_assert_true (has_underline (page, statements[1].words, PANGO_UNDERLINE_DOUBLE));
  g_assert_true (has_underline (page, statements[2].words, PANGO_UNDERLINE_NONE));
  g_assert_false (has_underline (page, "at the quay", PANGO_UNDERLINE_NONE));

  /* Other sides, other marks, the same selection. */
  cp_articles_page_show_statement (CP_ARTICLES_PAGE (page),
                                   find (session, CP_ARRAY_STATEMENTS, "s3"));
  cp_session_set_sides (session, "role:insider", "role:official", &error);
  g_assert_no_error (error);
  g_assert_true (has_underline (page, statements[0].words, PANGO_UNDERLINE_DOUBLE));
  g_assert_true (has_underline (page, statements[2].words, PANGO_UNDERLINE_SINGLE));
  assert_chosen (page, session, "s3", statements[2].words);
  display_fixture_wait_frames (page, 2);
  display_fixture_close (window);
}

/* What a list shows is said, and texts of documents are no markup. */
static void
test_list (void)
{
  g_autoptr (CpSession) session = load ();
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 1000, 700);
  GtkWidget *row;
  g_autofree char *label = NULL;

  display_fixture_wait_for (display_fixture_count (page, CP_TYPE_ARTICLE_ROW) == 2);
  g_assert_nonnull (display_fixture_find_labelled (page, GTK_TYPE_LABEL, "<b>Gulls & קול</b>"));
  g_assert_nonnull (
      display_fixture_find_labelled (page, GTK_TYPE_LABEL, "Harbour News · 14 Mar 2025 · 3"));
  row = gtk_widget_get_parent (display_fixture_find (page, CP_TYPE_ARTICLE_ROW));
  label = display_fixture_dup_label (row);
  g_assert_cmpstr (label, ==,
                   "A bridge over the sound, Harbour News · 14 Mar 2025 · report · 3 statements, "
                   "text not in the corpus");

  display_fixture_click (row, 20, 10, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_wait_for (g_str_equal (get_shown (page), "text"));
  g_assert_cmpuint (cp_articles_page_get_document (CP_ARTICLES_PAGE (page)), ==,
                    find (session, CP_ARRAY_DOCUMENTS, "gulls"));
  display_fixture_close (window);
}

static void
test_narrow (void)
{
  g_autoptr (CpSession) session = load ();
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 360, 600);
  GtkWidget *choice = display_fixture_find (page, GTK_TYPE_DROP_DOWN);

  g_assert_cmpint (gtk_widget_get_width (page), <=, 400);
  g_assert_true (gtk_widget_get_mapped (choice));
  g_assert_false (gtk_widget_get_mapped (display_fixture_find (page, GTK_TYPE_LIST_VIEW)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  g_assert_cmpuint (cp_articles_page_get_document (CP_ARTICLES_PAGE (page)), ==,
                    find (session, CP_ARRAY_DOCUMENTS, "gulls"));
  g_assert_cmpstr (get_shown (page), ==, "text");
  display_fixture_close (window);
}

/* A filter makes nothing anew; an undone attachment takes the text away again. */
static void
test_changes (void)
{
  g_autoptr (CpSession) session = load ();
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 1000, 700);
  g_autoptr (GError) error = NULL;

  cp_articles_page_show_statement (CP_ARTICLES_PAGE (page),
                                   find (session, CP_ARRAY_STATEMENTS, "g1"));
  assert_chosen (page, session, "g1", "are loud");
  cp_filter_set_search (cp_session_get_filter (session), "bridge");
  assert_chosen (page, session, "g1", "are loud");

  /* Another article's text comes; this one stays as it is. */
  attach (session);
  assert_chosen (page, session, "g1", "are loud");
  g_assert_cmpuint (cp_articles_page_get_document (CP_ARTICLES_PAGE (page)), ==,
                    find (session, CP_ARRAY_DOCUMENTS, "gulls"));
  display_fixture_close (window);
}

static void
test_back (void)
{
  g_autoptr (CpSession) session = load ();
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 1000, 700);
  GtkWidget *back =
      display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Back to the comparison");
  CpScope scope = cp_scope_new (NULL, "bridge");

  g_assert_true (back == NULL || !gtk_widget_get_visible (back));
  cp_session_set_scopes (session, &scope, 1);
  cp_session_open_comparison (session);
  g_assert_nonnull (cp_session_get_comparison (session));
  back = display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Back to the comparison");
  g_assert_nonnull (back);
  g_assert_true (gtk_widget_get_visible (back));
  cp_session_close_comparison (session);
  g_assert_false (gtk_widget_get_visible (back));
  display_fixture_close (window);
}

/* From statement to statement by keys, in the text and in paraphrases, also from the list. */
static void
test_step (void)
{
  g_autoptr (CpSession) session = load ();
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 1000, 700);
  CpArticleView *view = CP_ARTICLE_VIEW (display_fixture_find (page, CP_TYPE_ARTICLE_VIEW));

  gtk_widget_grab_focus (page);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
      g_assert_cmpuint (cp_article_view_get_statement (view), ==,
                        find (session, CP_ARRAY_STATEMENTS, statements[i].id));
    }

  attach (session);
  assert_chosen (page, session, "s3", statements[2].words);
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_chosen (page, session, "s2", statements[1].words);
  gtk_widget_grab_focus (display_fixture_find (page, GTK_TYPE_LIST_VIEW));
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_chosen (page, session, "s1", statements[0].words);
  g_assert_true (gtk_widget_has_focus (display_fixture_find (page, CP_TYPE_ARTICLE_TEXT)));

  /* There is none before the first. */
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  assert_chosen (page, session, "s1", statements[0].words);
  g_assert_nonnull (display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Next statement"));
  display_fixture_close (window);
}

static char *
make_long_project (guint n_paragraphs, const char *paragraph, guint start, guint end)
{
  GString *project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", \"text\": \"");

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (project, "%s\\n", paragraph);

  g_string_append_printf (project,
                          "\"}], \"statements\": [{\"id\": \"s\", \"document\": \"d\", "
                          "\"start\": %u, \"end\": %u, \"gist\": \"g\"}]}",
                          start, end);

  return g_string_free (project, FALSE);
}

/* Far down in a long text, which comes in portions: what is asked for is there at once. */
static void
test_long (void)
{
  g_autofree char *project = make_long_project (20000, "The ferry is late again.", 450000, 450024);
  g_autoptr (CpSession) session = display_fixture_load (project);
  GtkWidget *page = make_page (session);
  CpArticleText *text = CP_ARTICLE_TEXT (display_fixture_find (page, CP_TYPE_ARTICLE_TEXT));
  GtkWindow *window;

  g_assert_false (cp_article_text_is_complete (text));
  cp_articles_page_show_statement (CP_ARTICLES_PAGE (page),
                                   find (session, CP_ARRAY_STATEMENTS, "s"));
  assert_chosen (page, session, "s", "The ferry is late again.");
  window = display_fixture_show (page, 800, 600);
  display_fixture_wait_for (cp_article_text_is_complete (text));
  assert_chosen (page, session, "s", "The ferry is late again.");
  display_fixture_close (window);
}

static char *
make_many_articles (guint n)
{
  GString *project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (project,
                            "%s{\"id\": \"d%u\", \"title\": \"Article %u\","
                            " \"text\": \"The ferry is late again.\"}",
                            i > 0 ? "," : "", i, i);

  g_string_append (project, "], \"statements\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (project,
                            "%s{\"id\": \"s%u\", \"document\": \"d%u\", \"start\": 0,"
                            " \"end\": 9, \"gist\": \"g\"}",
                            i > 0 ? "," : "", i, i);

  g_string_append (project, "]}");

  return g_string_free (project, FALSE);
}

/* Whether rows reach over all of the list, the selected one among them. */
static gboolean
is_list_full (gpointer data)
{
  GtkWidget *list = data;
  gboolean has_selected = FALSE;
  double filled = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t box;

      if (!gtk_widget_get_child_visible (row) || !gtk_widget_compute_bounds (row, list, &box))
        continue;
      filled += box.size.height;
      has_selected =
          has_selected || (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0;
    }

  /* Between rows there are gaps. */
  return has_selected && filled > 0.8 * gtk_widget_get_height (list);
}

/* A list that was never seen before, and one that is, shown an article far down. */
static void
test_many (void)
{
  g_autofree char *project = make_many_articles (800);
  g_autoptr (CpSession) session = display_fixture_load (project);
  GtkWidget *page = make_page (session);
  GtkWidget *list = display_fixture_find (page, GTK_TYPE_LIST_VIEW);
  GtkWidget *stack = gtk_stack_new ();
  const char *const asked[] = { "s700", "s30", "s799", "s0", "s400" };
  GtkWindow *window;

  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("Matrix"));
  gtk_stack_add_child (GTK_STACK (stack), page);
  window = display_fixture_show (stack, 1000, 700);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      gtk_stack_set_visible_child (GTK_STACK (stack), page);
      cp_articles_page_show_statement (CP_ARTICLES_PAGE (page),
                                       find (session, CP_ARRAY_STATEMENTS, asked[i]));
      g_assert_true (display_fixture_wait_until (is_list_full, list, 2000));
      display_fixture_wait_frames (page, 10);
      g_assert_true (is_list_full (list));
    }

  display_fixture_close (window);
}

static void
test_empty (void)
{
  g_autoptr (CpSession) session =
      display_fixture_load ("{\"format\": \"counterpoint\", \"version\": 1}");
  GtkWidget *page = make_page (session);
  GtkWindow *window = display_fixture_show (page, 800, 600);

  g_assert_cmpuint (cp_articles_page_get_document (CP_ARTICLES_PAGE (page)), ==, CP_HANDLE_NONE);
  g_assert_nonnull (display_fixture_find_labelled (page, GTK_TYPE_LABEL,
                                                   "There are no articles in this corpus."));
  display_fixture_close (window);
}

/* A column asks for as much height as it takes at its widest, however wide its room is. */
static void
test_column (void)
{
  GtkWidget *label = gtk_label_new ("A title that is so long that it takes more than one line in a "
                                    "column that is never wider than text is read well in.");
  GtkWidget *column = g_object_ref_sink (g_object_new (CP_TYPE_COLUMN, "child", label, NULL));
  int least, wide;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, 100000, &wide, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, wide);
  g_object_unref (column);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  cp_style_get_default ();
  g_test_add_func ("/articles-page/column", test_column);
  g_test_add_func ("/articles-page/finalized", test_finalized);
  g_test_add_func ("/articles-page/no-text", test_no_text);
  g_test_add_func ("/articles-page/attach", test_attach);
  g_test_add_func ("/articles-page/marks", test_marks);
  g_test_add_func ("/articles-page/list", test_list);
  g_test_add_func ("/articles-page/narrow", test_narrow);
  g_test_add_func ("/articles-page/changes", test_changes);
  g_test_add_func ("/articles-page/back", test_back);
  g_test_add_func ("/articles-page/step", test_step);
  g_test_add_func ("/articles-page/long", test_long);
  g_test_add_func ("/articles-page/many", test_many);
  g_test_add_func ("/articles-page/empty", test_empty);

  return g_test_run ();
}
