/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in a card: what every one has is filled in, what only some have is made. */

#include "cp-card-private.h"

#include <glib/gi18n-lib.h>

#include "cp-card-pick.h"
#include "cp-name-words.h"
#include "cp-relation-words.h"
#include "cp-tie-chip.h"
#include "cp-wrap-layout.h"

/* A second line; what stands beside something else has the width of its words. */
static GtkWidget *
make_caption (const char *text, gboolean alone)
{
  GtkWidget *caption = g_object_new (CP_TYPE_TEXT, "text", text, "fills", alone, NULL);

  gtk_widget_add_css_class (caption, "cp-caption");

  return caption;
}

/* A box whose widgets go below one another where they do not fit in one line. */
static GtkWidget *
make_wrapped (int spacing, int line_spacing)
{
  GtkLayoutManager *layout = cp_wrap_layout_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_object_set (layout, "spacing", spacing, "line-spacing", line_spacing, NULL);
  gtk_widget_set_layout_manager (line, layout);

  return line;
}

static void
add_caption (CpCard *self, const char *text)
{
  if (text != NULL)
    gtk_box_append (GTK_BOX (self->content), make_caption (text, TRUE));
}

/* A word in a box, and what follows it. */
static void
add_boxed (GtkWidget *box, const char *word, const char *text)
{
  GtkWidget *label;

  if (word != NULL)
    {
      label = make_caption (word, FALSE);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "boxed");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), make_caption (text, FALSE));
}

static void
add_outside (CpCard *self, const char *why)
{
  GtkWidget *line = make_wrapped (6, 2);

  /* Translators: a tag on a card: the statement is outside of what the filters let through */
  add_boxed (line, _("outside"), why);
  gtk_box_append (GTK_BOX (self->content), line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "outside");
}

/* The chip, and beside it whom it leads to: under it where the card is narrow, never squeezed. */
static void
add_tie (CpCard *self, GtkWidget *box, const CpCardTie *tie)
{
  GtkWidget *line = make_wrapped (6, 4);
  GtkWidget *whom = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = make_caption (tie->text, FALSE);
  g_autofree char *word = tie->by ? cp_words_dup_relation_by (tie->type)
                                  : cp_words_dup_relation (tie->type);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (whom), cp_sign_new (tie->side, FALSE));
  gtk_box_append (GTK_BOX (whom), text);
  gtk_box_append (GTK_BOX (line),
                  cp_tie_chip_new (self->snapshot, (const guint32 *) (gpointer) tie->relations->data,
                                   tie->relations->len, word, tie->text));
  gtk_box_append (GTK_BOX (line), whom);
  gtk_box_append (GTK_BOX (box), line);
}

static void
add_ties (CpCard *self, GArray *ties)
{
  GtkWidget *box;

  if (ties->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (box, "ties");
  for (guint i = 0; i < ties->len; i++)
    add_tie (self, box, &g_array_index (ties, CpCardTie, i));
  gtk_box_append (GTK_BOX (self->content), box);
}

static void
add_strip (CpCard *self, CpSide side, const char *text)
{
  GtkWidget *caption;

  if (text == NULL)
    return;
  caption = make_caption (text, TRUE);
  gtk_widget_set_hexpand (caption, TRUE);
  self->strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  gtk_widget_add_css_class (self->strip, "cp-gap");
  gtk_box_append (GTK_BOX (self->strip), cp_sign_new (side, TRUE));
  gtk_box_append (GTK_BOX (self->strip), caption);
  gtk_widget_set_parent (self->strip, GTK_WIDGET (self));
}

/* "relays X", with X in bold; a translation may have put X anywhere. */
static void
add_origin (CpCard *self, const char *text, const char *name)
{
  GtkWidget *caption;
  const char *shown;
  const char *at;

  if (text == NULL)
    return;
  caption = make_caption (text, TRUE);
  shown = cp_text_get_text (CP_TEXT (caption));
  at = name != NULL ? g_strrstr (shown, name) : NULL;
  if (at != NULL)
    cp_text_set_bold (CP_TEXT (caption), at - shown, at - shown + strlen (name));
  gtk_box_append (GTK_BOX (self->content), caption);
}

static char *
dup_relayed_name (CpCard *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint32 reported = columns->reported[self->shown->face->statement];

  if (reported == CP_HANDLE_NONE)
    return NULL;
  return cp_words_dup_name (
      cp_speaker_get_name (cp_snapshot_get_speaker (self->snapshot, reported)));
}

/* Fills a card with what is said in it, once. */
void
cp_card_show_content (CpCard *self)
{
  const CpCardContent *shown = self->shown;
  const CpCardFace *face = shown->face;
  g_autofree char *label = cp_card_content_dup_label (shown);
  g_autofree char *relayed = dup_relayed_name (self);

  cp_sign_set (self->sign, face->side, FALSE);
  cp_text_set_text (self->name, face->name);
  cp_text_set_text (self->position, face->position != NULL ? face->position : "");
  gtk_widget_set_visible (GTK_WIDGET (self->position), face->position != NULL);
  cp_text_set_text (self->words, face->words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), *face->words != '\0');
  add_boxed (self->foot, cp_card_face_get_note (face), face->meta);
  add_origin (self, face->relays, relayed);
  add_caption (self, face->via);
  add_caption (self, face->repeated);
  if (face->on_both)
    /* Translators: on a card: the speaker is on both sides, and the statement is counted on the
     * left one */
    add_caption (self, _("on both sides, counted left"));
  if (shown->outside != NULL)
    add_outside (self, shown->outside);
  add_ties (self, shown->ties);
  add_strip (self, shown->strip_side, shown->strip);
  gtk_box_append (GTK_BOX (self->header), cp_card_pick_new (GTK_WIDGET (self), shown->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (shown->place > 0)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                    (int) shown->place, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                    (int) shown->n_places, -1);
}
