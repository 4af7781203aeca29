/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where no statement is found: why, and what can be left out to find some. */

#include "cp-no-hits.h"

#include <glib/gi18n-lib.h>

#include "cp-name-ways.h"
#include "cp-name-words.h"

/* More ways out nobody reads. */
#define WAYS_MOST 5

struct _CpNoHits
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkLabel *title;
  GtkLabel *advice;
  GtkBox *ways;

  CpSession *session;
};

G_DEFINE_FINAL_TYPE (CpNoHits, cp_no_hits, GTK_TYPE_WIDGET)

static void
search_clicked_cb (CpNoHits *self, GtkButton *button)
{
  const char *search = g_object_get_data (G_OBJECT (button), "search");
  g_autofree char *text = g_strdup (search);

  /* The button goes with what it changes. */
  cp_filter_set_search (cp_session_get_filter (self->session), text);
}

static GtkWidget *
add_way (CpNoHits *self, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (self->ways, button);
  return button;
}

static void
remove_ways (CpNoHits *self)
{
  GtkWidget *way;

  while ((way = gtk_widget_get_first_child (GTK_WIDGET (self->ways))) != NULL)
    gtk_box_remove (self->ways, way);
}

static char *
join_without (char **terms, guint without)
{
  GString *search = g_string_new (NULL);

  for (guint i = 0; terms[i] != NULL; i++)
    if (i != without)
      g_string_append_printf (search, "%s%s", search->len > 0 ? " " : "", terms[i]);
  return g_string_free (search, FALSE);
}

static void
add_search_ways (CpNoHits *self, char **terms)
{
  for (guint i = 0; terms[i] != NULL && i < WAYS_MOST; i++)
    {
      g_autofree char *term = cp_words_dup_name (terms[i]);
      /* Translators: a button; %s is a part of what is searched for, a word or role:expert */
      g_autofree char *label = g_strdup_printf (_("Remove “%s”"), term);
      GtkWidget *button = add_way (self, label);

      g_object_set_data_full (G_OBJECT (button), "search", join_without (terms, i), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (search_clicked_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static char **
list_terms (CpFilter *filter)
{
  g_autoptr (CpQuery) query = cp_query_parse (cp_filter_get_search (filter), NULL);

  return query != NULL ? cp_query_list_terms (query) : g_new0 (char *, 1);
}

/* Filters of the sidebar are on besides, or they alone. */
static gboolean
is_filtered (CpFilter *filter)
{
  for (guint facet = 0; facet < CP_N_FACETS; facet++)
    if (cp_filter_is_restricted (filter, facet))
      return TRUE;
  return FALSE;
}

static void
show_empty_corpus (CpNoHits *self)
{
  /* Translators: a button where a corpus is empty */
  GtkWidget *button = add_way (self, _("Import Articles…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.import");
  gtk_label_set_text (self->title, _("No statements yet"));
  /* Translators: what to do where a corpus is empty */
  gtk_label_set_text (self->advice, _("Counterpoint finds the statements in the articles that you "
                                      "import."));
}

static void
show_filtered (CpNoHits *self)
{
  CpFilter *filter = cp_session_get_filter (self->session);
  g_auto (GStrv) terms = list_terms (filter);

  /* Translators: a heading: what was searched for is in no statement */
  gtk_label_set_text (self->title, terms[0] != NULL ? _("No statement has these words")
                                                    /* Translators: a heading, where a list of
                                                     * statements is empty */
                                                    : _("The filters leave no statement"));
  gtk_label_set_text (self->advice, terms[0] != NULL && is_filtered (filter)
                                        /* Translators: below "No statement has these words" */
                                        ? _("The filters leave out some, too.")
                                        : NULL);
  cp_name_ways_append (self->ways, self->session);
  add_search_ways (self, terms);
  /* Translators: a button that takes off all filters */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add_way (self, _("Look at all statements"))),
                                  "win.clear-filter");
}

static gboolean
cp_no_hits_grab_focus (GtkWidget *widget)
{
  GtkWidget *way = gtk_widget_get_first_child (GTK_WIDGET (CP_NO_HITS (widget)->ways));

  return way != NULL && gtk_widget_grab_focus (way);
}

static void
cp_no_hits_dispose (GObject *object)
{
  g_clear_object (&CP_NO_HITS (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_NO_HITS);

  G_OBJECT_CLASS (cp_no_hits_parent_class)->dispose (object);
}

static void
cp_no_hits_class_init (CpNoHitsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_no_hits_dispose;
  widget_class->grab_focus = cp_no_hits_grab_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-no-hits.ui");
  gtk_widget_class_bind_template_child (widget_class, CpNoHits, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpNoHits, title);
  gtk_widget_class_bind_template_child (widget_class, CpNoHits, advice);
  gtk_widget_class_bind_template_child (widget_class, CpNoHits, ways);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_no_hits_init (CpNoHits *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_no_hits_show:
 * @session: what is looked at, in which nothing is found
 *
 * Says why nothing is found, and offers ways out.
 */
void
cp_no_hits_show (CpNoHits *self, CpSession *session)
{
  CpSnapshot *snapshot;

  g_return_if_fail (CP_IS_NO_HITS (self) && CP_IS_SESSION (session));

  g_set_object (&self->session, session);
  remove_ways (self);
  snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  if (cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS) == 0)
    show_empty_corpus (self);
  else
    show_filtered (self);
  gtk_widget_set_visible (GTK_WIDGET (self->advice),
                          *gtk_label_get_text (self->advice) != '\0');
}
