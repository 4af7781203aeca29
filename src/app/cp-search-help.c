/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explains the language of searches, with examples that can be clicked. */

#include "cp-search-help.h"

#include <glib/gi18n-lib.h>

#include "cp-example-words.h"

/* The examples are made of what the corpus has, so that each finds something; words in an empty one are
 * any. */
struct _CpSearchHelp
{
  GtkPopover parent_instance;

  GtkBox *examples;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpSearchHelp, cp_search_help, GTK_TYPE_POPOVER)

static const struct
{
  const char *field;
  guint n_values;
  const char *words;
} field_examples[] = {
  { "role", 1, N_("the role of who speaks") },
  /* Translators: beside the example role:official|expert in the help of the search */
  { "role", 2, N_("“|” means or") },
  /* Translators: what “speaker:” looks for, in the help of the search */
  { "speaker", 1, N_("who speaks, alone or with others") },
  { "outlet", 1, N_("who published it") },
  { "document", 1, N_("one article") },
  { "country", 1, N_("the country of who speaks") },
  { "topic", 1, N_("what it is about") },
  { "mode", 1, N_("direct, block, answer or indirect") },
  { "after", 1, N_("from a month, a day or a year on") },
  { "before", 1, N_("up to a month, a day or a year") },
  { "month", 1, N_("one month or one year") },
};

static void
example_clicked_cb (CpSearchHelp *self, GtkButton *button)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                 g_object_get_data (G_OBJECT (button), "example"));
}

static GtkWidget *
create_label (const char *text, const char *css_class, int max_chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), max_chars);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_example (CpSearchHelp *self, const char *text, const char *words)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (box), create_label (text, "cp-search-example", 36));
  gtk_box_append (GTK_BOX (box), create_label (words, "cp-caption", 50));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  g_object_set_data_full (G_OBJECT (button), "example", g_strdup (text), g_free);
  /* Translators: an example of a search, and what it finds: "border, a word that begins so" */
  name = g_strdup_printf (C_("example", "%s, %s"), text, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (example_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->examples, button);
}

/* "role:official|expert", or %NULL where the corpus has not so many values. */
static char *
make_field_example (CpSearchCompletion *completion, const char *field, guint n_values)
{
  g_autoptr (GString) text = g_string_new (field);

  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *value = cp_search_completion_dup_example (completion, field, i);

      if (value == NULL)
        return NULL;
      g_string_append_printf (text, "%s%s", i == 0 ? ":" : "|", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_word_examples (CpSearchHelp *self, CpSnapshot *snapshot)
{
  g_autofree char *phrase = NULL;
  g_autofree char *word = cp_example_words_dup (snapshot, &phrase);
  g_autofree char *quoted = NULL;
  g_autofree char *without = NULL;

  if (word == NULL)
    /* Translators: an example of a search: a word as it may stand in an article, or how it begins */
    word = g_strdup (_("border"));
  /* Translators: what the example “border” of a search finds */
  add_example (self, word, _("a word that begins so"));
  if (phrase != NULL)
    {
      quoted = g_strdup_printf ("\"%s\"", phrase);
      /* Translators: what the example in quotes finds */
      add_example (self, quoted, _("these words, one after the other"));
    }
  without = g_strconcat ("-", word, NULL);
  /* Translators: what the example “-border” finds; what follows are role:, speaker: and so on */
  add_example (self, without, _("without it; “-” works before all that follows, too"));
}

static void
cp_search_help_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_SEARCH_HELP);

  G_OBJECT_CLASS (cp_search_help_parent_class)->dispose (object);
}

static void
cp_search_help_class_init (CpSearchHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_search_help_dispose;

  /**
   * CpSearchHelp::chosen:
   * @text: a part of a query
   *
   * An example was clicked.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CP_TYPE_SEARCH_HELP, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-search-help.ui");
  gtk_widget_class_bind_template_child (widget_class, CpSearchHelp, examples);
}

static void
cp_search_help_init (CpSearchHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_search_help_new:
 *
 * Creates an explanation without examples.
 */
GtkWidget *
cp_search_help_new (void)
{
  return g_object_new (CP_TYPE_SEARCH_HELP, NULL);
}

/**
 * cp_search_help_fill:
 * @self: an explanation
 * @completion: knows what the corpus has
 *
 * Makes the examples.
 */
void
cp_search_help_fill (CpSearchHelp *self, CpSearchCompletion *completion)
{
  GtkWidget *example;

  g_return_if_fail (CP_IS_SEARCH_HELP (self) && completion != NULL);

  while ((example = gtk_widget_get_first_child (GTK_WIDGET (self->examples))) != NULL)
    gtk_box_remove (self->examples, example);
  add_word_examples (self, cp_search_completion_get_snapshot (completion));
  for (guint i = 0; i < G_N_ELEMENTS (field_examples); i++)
    {
      g_autofree char *text = make_field_example (completion, field_examples[i].field,
                                                  field_examples[i].n_values);

      if (text != NULL)
        add_example (self, text, _(field_examples[i].words));
    }
}
