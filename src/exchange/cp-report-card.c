/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements on a page: as cards, and as lines that lead to them. */

#include "cp-report-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-edit-comparison.h"
#include "cp-name-words.h"
#include "cp-relation-words.h"
#include "cp-speaker-words.h"

/* Quotation marks are those of the source, as on the cards of the window: what is quoted or printed
 * as a speaker's own words is a block quotation, what is reported or paraphrased is not. */

/* Letters of the words in a line that leads to a card. */
#define LINE_LETTERS_MAX 240
#define LANGUAGE_LETTERS_MAX 35

/* Whether a text may be a language tag, by its form. */
static gboolean
is_language (const char *text)
{
  if (text == NULL || !g_ascii_isalpha (text[0]) || !g_ascii_isalpha (text[1])
      || strlen (text) > LANGUAGE_LETTERS_MAX || strstr (text, "--") != NULL)
    return FALSE;
  for (; *text != '\0'; text++)
    if (!g_ascii_isalnum (*text) && (*text != '-' || text[1] == '\0'))
      return FALSE;

  return TRUE;
}

static void
set_card_target (CpReport *self, guint32 statement)
{
  g_autofree char *target = g_strdup_printf ("#t%us%u", self->topic, self->places[statement]);

  cp_html_set (self->html, "href", target);
}

/* A card has an anchor where its statement stands for the first time in a comparison. */
static void
set_anchor (CpReport *self, guint32 statement)
{
  g_autofree char *id = NULL;

  if (self->shown[statement] == self->topic)
    return;
  self->shown[statement] = self->topic;
  id = g_strdup_printf ("t%us%u", self->topic, self->places[statement]);
  cp_html_set (self->html, "id", id);
}

static const char *
get_words_language (CpReport *self, const CpCardFace *face)
{
  CpDocument *document = cp_snapshot_get_document (self->snapshot, face->document);

  if (face->wording == CP_WORDING_PARAPHRASE)
    return cp_snapshot_get_language (self->snapshot);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (document)), CP_DOCUMENT_LANGUAGE);
}

static void
add_words (CpReport *self, const CpCardFace *face)
{
  gboolean own = face->wording == CP_WORDING_QUOTED || face->wording == CP_WORDING_PRINTED;

  if (*face->words == '\0')
    return;
  if (own)
    cp_html_begin (self->html, "blockquote", NULL);
  cp_html_begin (self->html, "p", "words");
  cp_report_set_language (self, get_words_language (self, face));
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, face->words);
  cp_html_end (self->html);
  if (own)
    cp_html_end (self->html);
}

static void
add_reference (CpReport *self, guint32 document)
{
  guint number = cp_report_get_reference (self, document);
  g_autofree char *mark = g_strdup_printf ("[%u]", number);
  /* Translators: the number of a reference. */
  g_autofree char *label = g_strdup_printf (_("Reference %s"), mark);

  cp_html_add_text (self->html, "\u00a0");
  cp_html_begin (self->html, "a", "ref");
  cp_html_set_number (self->html, "href", "#r", number);
  cp_html_set (self->html, "aria-label", label);
  cp_html_add_text (self->html, mark);
  cp_html_end (self->html);
}

static void
add_foot (CpReport *self, const CpCardFace *face)
{
  const char *note = cp_card_face_get_note (face);

  cp_html_begin (self->html, "p", "foot");
  if (note != NULL)
    {
      cp_html_add_element (self->html, "span", "boxed", note);
      cp_html_add_blank (self->html);
    }
  cp_html_add_text (self->html, face->meta);
  add_reference (self, face->document);
  cp_html_end (self->html);
}

static void
add_caption (CpReport *self, const char *text)
{
  if (text != NULL)
    cp_html_add_element (self->html, "p", "foot", text);
}

static void
add_outside (CpReport *self, const char *why)
{
  if (why == NULL)
    return;
  cp_html_begin (self->html, "p", "foot");
  /* Translators: mark on a card: the statement is outside what is compared */
  cp_html_add_element (self->html, "span", "boxed", _("outside"));
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, why);
  cp_html_end (self->html);
}

static void
add_tie (CpReport *self, const CpCardTie *tie)
{
  guint32 relation = g_array_index (tie->relations, guint32, 0);
  g_autofree char *word = tie->by ? cp_words_dup_relation_by (tie->type)
                                  : cp_words_dup_relation (tie->type);

  cp_html_begin (self->html, "p", "within");
  cp_html_begin (self->html, "span", "chip");
  cp_html_begin (self->html, "span", NULL);
  cp_html_set (self->html, "aria-hidden", "true");
  cp_html_add_text (self->html, cp_words_get_relation_glyph (tie->type));
  cp_html_end (self->html);
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, word);
  cp_html_end (self->html);
  cp_html_add_blank (self->html);
  cp_report_add_sign (self, tie->side, FALSE);
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, tie->text);
  if (cp_snapshot_is_relation_proposed (self->snapshot, relation))
    {
      cp_html_add_blank (self->html);
      /* Translators: after a link that the program proposes and nobody has looked over */
      cp_html_add_text (self->html, _("(proposed)"));
    }
  cp_html_end (self->html);
}

static void
add_strip (CpReport *self, CpSide side, const char *text)
{
  if (text == NULL)
    return;
  cp_html_begin (self->html, "p", "strip");
  cp_report_add_plain_sign (self, side, TRUE);
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, text);
  cp_html_end (self->html);
}

static void
add_who (CpReport *self, const CpCardFace *face)
{
  cp_html_begin (self->html, "p", "who");
  cp_report_add_sign (self, face->side, FALSE);
  cp_html_add_blank (self->html);
  cp_html_begin (self->html, "b", NULL);
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, face->name);
  cp_html_end (self->html);
  cp_html_end (self->html);
  if (face->position != NULL)
    cp_html_add_element (self->html, "p", "position", face->position);
}

/**
 * cp_report_set_language:
 * @language: (nullable): of what stands in the element that was just begun
 *
 * Says which language it is where that is not the page's.
 */
void
cp_report_set_language (CpReport *self, const char *language)
{
  if (is_language (language) && g_ascii_strcasecmp (language, self->language) != 0)
    cp_html_set (self->html, "lang", language);
}

/**
 * cp_report_add_card:
 * @piece: a card
 * @tag: the element that it is
 *
 * Adds a statement with all that its card says.
 */
void
cp_report_add_card (CpReport *self, const CpPiece *piece, const char *tag)
{
  g_autoptr (CpCardContent) content = cp_card_deck_make_content (self->deck, piece);
  const CpCardFace *face = content->face;

  cp_html_begin (self->html, tag, content->outside != NULL ? "card outside" : "card");
  set_anchor (self, piece->statement);
  add_who (self, face);
  add_words (self, face);
  add_foot (self, face);
  add_caption (self, face->relays);
  add_caption (self, face->via);
  add_caption (self, face->repeated);
  if (face->on_both)
    /* Translators: mark on a card: the statement is on both sides of the comparison */
    add_caption (self, _("on both sides, counted left"));
  add_outside (self, content->outside);
  for (guint i = 0; i < content->ties->len; i++)
    add_tie (self, &g_array_index (content->ties, CpCardTie, i));
  add_strip (self, content->strip_side, content->strip);
  cp_html_end (self->html);
}

/**
 * cp_report_add_pointer:
 * @piece: a pointer
 * @tag: the element that it is
 *
 * Adds a line that leads to a card of the same comparison.
 */
void
cp_report_add_pointer (CpReport *self, const CpPiece *piece, const char *tag)
{
  gboolean elsewhere = piece->target != piece->band;
  g_autofree char *words = cp_card_deck_dup_words (self->deck, piece->statement);
  g_autofree char *shown = cp_words_shorten (words, LINE_LETTERS_MAX);
  g_autofree char *name = cp_words_dup_surname (self->snapshot, piece->statement);

  cp_html_begin (self->html, tag, "pointer");
  cp_report_add_sign (self, piece->side, FALSE);
  cp_html_add_blank (self->html);
  cp_html_begin (self->html, "b", NULL);
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, name);
  cp_html_end (self->html);
  cp_html_add_blank (self->html);
  cp_html_add_element (self->html, "bdi", NULL, shown);
  cp_html_add_blank (self->html);
  cp_html_begin (self->html, "a", NULL);
  set_card_target (self, piece->statement);
  cp_html_add_text (self->html,
                    elsewhere
                        /* Translators: where a linked statement stands: further down, with those of
                         * people on neither side */
                        ? _("among the others")
                        /* Translators: where a linked statement stands that the page has already */
                        : _("shown above"));
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/**
 * cp_report_add_line:
 *
 * Adds an item of a list that leads to the card of a statement.
 */
void
cp_report_add_line (CpReport *self, guint32 statement)
{
  g_autoptr (CpCardContent) content =
      cp_card_deck_make_content (self->deck, &(CpPiece) { .statement = statement });
  const char *note = cp_card_face_get_note (content->face);
  g_autofree char *words = cp_words_shorten (content->face->words, LINE_LETTERS_MAX);

  cp_html_begin (self->html, "li", NULL);
  cp_report_add_sign (self, content->face->side, FALSE);
  cp_html_add_blank (self->html);
  cp_html_begin (self->html, "a", NULL);
  set_card_target (self, statement);
  cp_html_add_element (self->html, "bdi", NULL, content->face->name);
  cp_html_end (self->html);
  cp_html_add_blank (self->html);
  cp_html_begin (self->html, "bdi", NULL);
  cp_report_set_language (self, get_words_language (self, content->face));
  cp_html_add_text (self->html, words);
  cp_html_end (self->html);
  if (note != NULL)
    {
      cp_html_add_blank (self->html);
      cp_html_add_element (self->html, "span", "boxed", note);
    }
  add_reference (self, content->face->document);
  cp_html_end (self->html);
}
