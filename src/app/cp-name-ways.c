/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to what a name stands for that was searched for as a word. */

#include "cp-name-ways.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-query-private.h"

/* Words are looked for in what is said. Who types a name may mean who bears it, so that where nothing
 * is found, the same search by the name is offered. */

/* More ways nobody reads. */
#define WAYS_MOST 4

/* What is searched for, and where its ways go. */
typedef struct
{
  GtkBox *box;
  CpSession *session;
  CpSnapshot *snapshot;
  char **terms; /* as they are written */
  guint n_ways;
} Ways;

static const struct
{
  CpField field;
  const char *label;
} kinds[] = {
  /* Translators: a button: looks for the statements of a speaker, whose name %s is */
  { CP_FIELD_SPEAKER, N_("Said by %s") },
  /* Translators: a button: looks for statements on a topic, whose name %s is */
  { CP_FIELD_TOPIC, N_("On the topic “%s”") },
  /* Translators: a button: looks for statements published by a newspaper or a site, whose name %s is */
  { CP_FIELD_OUTLET, N_("Published by %s") },
  /* Translators: a button: looks for statements of the speakers from a country, whose name %s is */
  { CP_FIELD_COUNTRY, N_("Speakers from %s") },
};

static void
way_clicked_cb (CpSession *session, GtkButton *button)
{
  /* The button goes with what it changes. */
  g_autofree char *search = g_strdup (g_object_get_data (G_OBJECT (button), "search"));

  cp_filter_set_search (cp_session_get_filter (session), search);
}

/* The search with a field in place of one of its words. */
static char *
make_search (const Ways *self, guint place, CpField field, const char *value)
{
  GString *search = g_string_new (NULL);

  for (guint i = 0; self->terms[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (search, ' ');
      if (i == place)
        {
          g_string_append_printf (search, "%s:", cp_field_get_name (field));
          cp_query_append_value (search, value);
        }
      else
        g_string_append (search, self->terms[i]);
    }
  return g_string_free (search, FALSE);
}

static void
add_way (Ways *self, guint place, guint kind, const char *value, const char *label)
{
  g_autofree char *name = cp_words_dup_name (label);
  g_auto (GStrv) parts = g_strsplit (_(kinds[kind].label), "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_MIDDLE);
  g_object_set_data_full (G_OBJECT (button), "search",
                          make_search (self, place, kinds[kind].field, value), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (way_clicked_cb), self->session,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
  self->n_ways++;
}

/* A country is that of all whom it names. */
static void
add_ways (Ways *self, guint place, guint kind, const char *word)
{
  CpField field = kinds[kind].field;
  g_autoptr (GArray) handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  CpArray array;

  if (!cp_field_get_array (field, &array))
    return;
  cp_field_append_handles (field, self->snapshot, word, handles);
  for (guint i = 0; i < handles->len && self->n_ways < WAYS_MOST; i++)
    {
      CpItem *item =
          cp_snapshot_get_item (self->snapshot, array, g_array_index (handles, guint32, i));
      const char *country =
          field == CP_FIELD_COUNTRY ? cp_speaker_get_country (CP_SPEAKER (item)) : NULL;

      add_way (self, place, kind, country != NULL ? country : cp_item_get_id (item),
               country != NULL ? country : cp_item_get_label (item));
      if (country != NULL)
        return;
    }
}

/**
 * cp_name_ways_append:
 * @box: what to append to
 * @session: what is looked at, in which nothing is found
 *
 * Appends a button for each speaker, topic, outlet and country that a word of the search names.
 */
void
cp_name_ways_append (GtkBox *box, CpSession *session)
{
  g_autoptr (CpQuery) query = NULL;
  g_auto (GStrv) texts = NULL;
  Ways self = { .box = box, .session = session };
  const CpTerm *terms;
  guint n_terms;

  g_return_if_fail (GTK_IS_BOX (box) && CP_IS_SESSION (session));

  query = cp_query_parse (cp_filter_get_search (cp_session_get_filter (session)), NULL);
  if (query == NULL)
    return;
  self.terms = texts = cp_query_list_terms (query);
  self.snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  terms = cp_query_get_terms (query, &n_terms);
  for (guint i = 0; i < n_terms; i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      if (terms[i].kind != CP_TERM_FIELD && !terms[i].negated)
        add_ways (&self, i, kind, terms[i].values[0]);
}
