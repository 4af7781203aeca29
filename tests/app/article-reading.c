/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article in a window, to be read. */

#include "article-reading.h"

#include "cp-article-view.h"
#include "display-fixture.h"

static void
show_matrix_cb (Reading *fixture)
{
  cp_article_view_set_document (CP_ARTICLE_VIEW (fixture->view),
                                cp_session_get_corpus (fixture->session),
                                cp_session_get_matrix (fixture->session), 1);
}

void
reading_set_up (Reading *fixture, const char *project)
{
  fixture->session = display_fixture_load (project);
  fixture->view = cp_article_view_new ();
  show_matrix_cb (fixture);
  g_signal_connect_swapped (fixture->session, "notify::matrix", G_CALLBACK (show_matrix_cb),
                            fixture);
  fixture->text = CP_ARTICLE_TEXT (display_fixture_find (fixture->view, CP_TYPE_ARTICLE_TEXT));
  fixture->window = display_fixture_show (fixture->view, 1000, 600);
  gtk_widget_grab_focus (fixture->view);
}

void
reading_tear_down (Reading *fixture)
{
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  display_fixture_close (fixture->window);
  g_object_unref (fixture->session);
}

guint32
reading_find (Reading *fixture, const char *id)
{
  return cp_snapshot_find (cp_corpus_get_current (cp_session_get_corpus (fixture->session)),
                           CP_ARRAY_STATEMENTS, id);
}

GtkTextBuffer *
reading_get_buffer (Reading *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
}

gboolean
reading_has_tag (Reading *fixture, int offset, const char *property)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;
  gboolean found = FALSE;

  gtk_text_buffer_get_iter_at_offset (reading_get_buffer (fixture), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      gboolean set;

      g_object_get (tag->data, property, &set, NULL);
      found = found || set;
    }

  return found;
}
