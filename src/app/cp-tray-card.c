/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of a tray in words, and the page of the talk that it stands on. */

#include "cp-tray-card.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-picked-figure.h"
#include "cp-side-words.h"
#include "cp-speaker-words.h"

/* Letters of a statement that are shown on its one line. */
#define WORDS_MAX 200

static char *
dup_line (const char *text)
{
  char *line = cp_words_shorten (text != NULL ? text : "", WORDS_MAX);

  return g_strdelimit (line, "\n\t", ' ');
}

/* What is said; of a paraphrase what the corpus makes of it. */
static char *
dup_words (CpSnapshot *snapshot, guint32 statement)
{
  g_autofree char *words = cp_snapshot_dup_words (snapshot, statement);

  return dup_line (words != NULL ? words : cp_snapshot_get_statements (snapshot)->gist[statement]);
}

static CpTrayCard *
make_card (CpSnapshot *snapshot, const CpSides *sides, guint n_sided, const CpRecord *record)
{
  CpTrayCard *self = g_new0 (CpTrayCard, 1);
  guint32 statement;

  self->id = g_strdup (cp_record_get_string (record, CP_CARD_STATEMENT));
  self->note = g_strdup (cp_record_get_string (record, CP_CARD_NOTE));
  statement = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, self->id);
  self->statement = statement;
  self->words = dup_words (snapshot, statement);
  self->name = cp_words_dup_speaker (snapshot, statement);
  self->side = statement < n_sided ? cp_sides_get_side (sides, statement) : CP_SIDE_OTHERS;
  return self;
}

/**
 * cp_tray_cards_new:
 * @sides: who stands where, of this snapshot or an older one
 * @n_sided: the number of handles in the snapshot that @sides are of
 * @cards: (nullable) (array zero-terminated=1): of a tray of @snapshot
 * @n_max: cards after so many are left out
 *
 * Computes what is shown of the cards of a tray.
 *
 * Returns: (transfer full) (element-type CpTrayCard): the cards, all on no page yet
 */
GPtrArray *
cp_tray_cards_new (CpSnapshot *snapshot, const CpSides *sides, guint n_sided,
                   const CpRecord *const *cards, guint n_max)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_tray_card_free);

  g_return_val_if_fail (snapshot != NULL && sides != NULL, list);

  for (guint i = 0; cards != NULL && cards[i] != NULL && i < n_max; i++)
    g_ptr_array_add (list, make_card (snapshot, sides, n_sided, cards[i]));
  return list;
}

/**
 * cp_tray_card_free:
 *
 * Frees a card.
 */
void
cp_tray_card_free (CpTrayCard *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->name);
  g_free (self->position);
  g_free (self->words);
  g_free (self->note);
  g_free (self->about);
  g_free (self);
}

/* On the page's question; where it has none, on the first that is answered. */
static void
set_position (CpTrayCard *self, CpSnapshot *snapshot, guint32 question)
{
  guint n;
  const CpAnswer *answers = cp_snapshot_get_answers (snapshot, self->statement, &n);
  const CpAnswer *answer = n > 0 ? answers : NULL;

  if (question != CP_HANDLE_NONE)
    answer = cp_picked_find_answer (snapshot, self->statement, question);
  if (answer == NULL)
    return;
  g_free (self->position);
  self->question = answer->question;
  self->position = cp_words_dup_name (answer->words);
}

static GArray *
list_pages (const GPtrArray *cards, CpSnapshot *snapshot, guint n_rows)
{
  g_autoptr (GArray) picks = g_array_new (FALSE, FALSE, sizeof (CpPick));

  for (guint i = 0; i < cards->len; i++)
    {
      const CpTrayCard *card = cards->pdata[i];
      CpPick pick = { card->statement, card->side };

      g_array_append_val (picks, pick);
    }
  return cp_picked_pages_new (snapshot, (const CpPick *) (gpointer) picks->data, picks->len, n_rows);
}

static void
set_page (CpTrayCard *self, CpSnapshot *snapshot, const CpPickedPage *page, guint number,
          gboolean first)
{
  self->page = number;
  self->first = first;
  if (first)
    self->about = cp_picked_words_dup_about (snapshot, page);
  set_position (self, snapshot, page->question);
}

/**
 * cp_tray_cards_page:
 * @cards: (element-type CpTrayCard): in their order, on no page yet
 * @n_rows: of cards that a page takes
 *
 * Puts cards on pages as figures of a talk have them, and finds what each page is about.
 */
void
cp_tray_cards_page (GPtrArray *cards, CpSnapshot *snapshot, guint n_rows)
{
  g_autoptr (GArray) pages = NULL;

  g_return_if_fail (cards != NULL && snapshot != NULL && n_rows > 0);

  pages = list_pages (cards, snapshot, n_rows);
  for (guint i = 0; i < pages->len; i++)
    {
      const CpPickedPage *page = &g_array_index (pages, CpPickedPage, i);

      for (guint k = 0; k < page->n; k++)
        set_page (cards->pdata[page->first + k], snapshot, page, i + 1, k == 0);
    }
}

/**
 * cp_tray_cards_dup_heading:
 * @cards: (element-type CpTrayCard): on their pages
 * @place: of the first card of a page
 *
 * Names a page: "Page 1, Is Armenia leaving the alliance?", "Page 2, Armenia", or with its number alone
 * where its cards are on no topic.
 */
char *
cp_tray_cards_dup_heading (const GPtrArray *cards, guint place)
{
  const CpTrayCard *card;

  g_return_val_if_fail (cards != NULL && place < cards->len, NULL);

  card = cards->pdata[place];
  if (card->about == NULL)
    /* Translators: a page of a talk. */
    return g_strdup_printf (_("Page %u"), card->page);
  /* Translators: a page of a talk, and the question or the topic that it is about. */
  return g_strdup_printf (_("Page %u, %s"), card->page, card->about);
}

/**
 * cp_tray_cards_dup_label:
 * @cards: (element-type CpTrayCard): in their order
 * @n_cards: in the whole tray
 * @sides: who stands where
 *
 * Says what a card of a tray is, for those who do not see it; all but its note.
 */
char *
cp_tray_cards_dup_label (const GPtrArray *cards, guint place, guint n_cards, const CpSides *sides)
{
  const CpTrayCard *card;
  g_autofree char *side = NULL;

  g_return_val_if_fail (cards != NULL && place < cards->len && sides != NULL, NULL);

  card = cards->pdata[place];
  side = cp_words_dup_side (sides, card->side);
  if (card->position == NULL)
    /* Translators: which card of how many, a speaker, the side, the words:
     * "2 of 5, Edda Norling, expert: The harbour stays open". */
    return g_strdup_printf (_("%u of %u, %s, %s: %s"), place + 1, n_cards, card->name, side,
                            card->words);
  /* Translators: the same with the position that is taken on a question before the words:
   * "2 of 5, Edda Norling, expert, no: The harbour stays open". */
  return g_strdup_printf (_("%u of %u, %s, %s, %s: %s"), place + 1, n_cards, card->name, side,
                          card->position, card->words);
}

/**
 * cp_tray_cards_dup_counts:
 * @cards: (element-type CpTrayCard): of a tray
 * @sides: who stands where
 *
 * Says how many cards there are, and of which sides: "5 cards: 3 official, 2 expert".
 */
char *
cp_tray_cards_dup_counts (const GPtrArray *cards, const CpSides *sides)
{
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };
  guint counts[CP_N_SIDES] = { 0 };
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autofree char *number = NULL;

  g_return_val_if_fail (cards != NULL && sides != NULL, NULL);

  number = cp_words_dup_number (cards->len);
  for (guint i = 0; i < cards->len; i++)
    counts[((const CpTrayCard *) cards->pdata[i])->side]++;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *part = cp_words_dup_side_number (sides, order[i], counts[order[i]]);

      if (counts[order[i]] > 0)
        /* Translators: stands between the parts of "3 official, 2 expert". */
        g_string_append_printf (parts, "%s%s", parts->len > 0 ? _(", ") : "", part);
    }
  if (parts->len == 0)
    /* Translators: how many cards a tray has. */
    return g_strdup_printf (ngettext ("%s card", "%s cards", cards->len), number);
  /* Translators: how many cards a tray has, and of which sides: "5 cards: 3 official, 2 expert". */
  return g_strdup_printf (ngettext ("%s card: %s", "%s cards: %s", cards->len), number, parts->str);
}

/**
 * cp_tray_cards_dup_only:
 * @cards: (element-type CpTrayCard): all of a tray
 * @sides: who stands where
 *
 * Says that several cards are all of one side: "Only official statements are picked."
 *
 * Returns: (nullable) (transfer full): the sentence, or %NULL where they are of more, or on neither side
 */
char *
cp_tray_cards_dup_only (const GPtrArray *cards, const CpSides *sides)
{
  g_autofree char *name = NULL;
  CpSide side;

  g_return_val_if_fail (cards != NULL && sides != NULL, NULL);

  if (cards->len < 2)
    return NULL;
  side = ((const CpTrayCard *) cards->pdata[0])->side;
  for (guint i = 1; i < cards->len; i++)
    if (((const CpTrayCard *) cards->pdata[i])->side != side)
      return NULL;
  if (side == CP_SIDE_OTHERS)
    return NULL;
  name = cp_words_is_role (sides, side) ? cp_words_dup_whose (sides, side)
                                        : cp_words_dup_side (sides, side);
  if (!cp_words_is_role (sides, side))
    /* Translators: %s is a person, or whoever else a side stands for. */
    return g_strdup_printf (_("Only statements of %s are picked."), name);
  /* Translators: %s is a role: "official". */
  return g_strdup_printf (_("Only %s statements are picked."), name);
}
