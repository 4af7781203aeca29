/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a card shows of a statement, in words, before anything is drawn. */

#include "cp-card-face.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-speaker-words.h"

/* Quotation marks stand only around what the source has inside them, and they are the source's
 * own: reported speech, block text and paraphrases never get any. */

#define OPENING_MARKS "\"“„«‹‘'「『"
#define CLOSING_MARKS "\"”“»›’'」』"
#define STOPS ".,!?…"

static const char *const mode_names[CP_N_MODES] = {
  [CP_MODE_DIRECT] = N_("direct"),
  [CP_MODE_BLOCK] = N_("block"),
  [CP_MODE_ANSWER] = N_("answer"),
  [CP_MODE_INDIRECT] = N_("indirect"),
};

static gboolean
is_mark (const char *text, const char *marks)
{
  return *text != '\0' && g_utf8_strchr (marks, -1, g_utf8_get_char (text)) != NULL;
}

static char *
dup_letter (const char *text)
{
  return g_strndup (text, g_utf8_next_char (text) - text);
}

/* The mark right before the span, "" where there is none. */
static char *
dup_opening (const char *text, gsize start)
{
  const char *before = g_utf8_find_prev_char (text, text + start);

  return before != NULL && is_mark (before, OPENING_MARKS) ? dup_letter (before) : g_strdup ("");
}

/* The mark right after the span, or after the stop that follows it. */
static char *
dup_closing (const char *text, gsize end)
{
  const char *after = text + end;

  if (is_mark (after, STOPS))
    after = g_utf8_next_char (after);

  return is_mark (after, CLOSING_MARKS) ? dup_letter (after) : g_strdup ("");
}

static char *
dup_quoted (CpSnapshot *snapshot, guint32 statement, const char *words)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  CpDocument *document = cp_snapshot_get_document (snapshot, columns->document[statement]);
  const CpTextIndex *index = cp_document_get_text_index (document);
  const char *text = cp_document_get_text (document);
  gsize start = cp_text_index_to_byte (index, columns->start[statement]);
  g_autofree char *opening = dup_opening (text, start);
  g_autofree char *closing = dup_closing (text, start + strlen (words));

  return g_strconcat (opening, words, closing, NULL);
}

static void
set_words (CpCardFace *self, CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autofree char *words = cp_snapshot_dup_words (snapshot, self->statement);
  const char *gist = columns->gist[self->statement];
  CpMode mode = columns->mode[self->statement];

  if (words == NULL)
    {
      self->wording = CP_WORDING_PARAPHRASE;
      self->words = g_strdup (gist != NULL ? gist : "");
    }
  else if (mode == CP_MODE_DIRECT)
    {
      self->wording = CP_WORDING_QUOTED;
      self->words = dup_quoted (snapshot, self->statement, words);
    }
  else
    {
      self->wording = mode == CP_MODE_BLOCK || mode == CP_MODE_ANSWER ? CP_WORDING_PRINTED
                                                                       : CP_WORDING_REPORTED;
      self->words = g_steal_pointer (&words);
    }
}

/* The outlet of an article, or %NULL. */
static const char *
get_outlet_name (CpSnapshot *snapshot, CpDocument *document)
{
  const char *id = cp_document_get_outlet (document);
  guint32 outlet = id != NULL ? cp_snapshot_find (snapshot, CP_ARRAY_OUTLETS, id) : CP_HANDLE_NONE;

  if (outlet == CP_HANDLE_NONE)
    return NULL;
  return cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, outlet));
}

/* A paragraph's sign stays with its number, and with the article before it. */
static char *
take_unbroken (char *text)
{
  g_autofree char *taken = text;
  g_autoptr (GString) unbroken = g_string_new (taken);

  g_string_replace (unbroken, " ¶ ", "\u00a0¶\u00a0", 0);

  return g_strdup (unbroken->str);
}

static char *
dup_place (CpSnapshot *snapshot, guint32 statement)
{
  guint paragraph = cp_snapshot_get_paragraph (snapshot, statement);
  g_autofree char *outlet = cp_words_dup_outlet (
      snapshot, cp_snapshot_get_statements (snapshot)->document[statement]);

  if (paragraph == 0)
    return g_steal_pointer (&outlet);
  /* Translators: an outlet, and the number of a paragraph in its article. */
  return take_unbroken (g_strdup_printf (_("%s ¶ %u"), outlet, paragraph));
}

static void
append_meta (GString *meta, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (meta->len > 0)
    g_string_append (meta, " · ");
  g_string_append (meta, part);
}

static char *
dup_meta (CpSnapshot *snapshot, guint32 statement)
{
  CpMode mode = cp_snapshot_get_statements (snapshot)->mode[statement];
  g_autofree char *date = cp_words_dup_date (
      cp_snapshot_get_statement_date (snapshot, statement),
      cp_snapshot_is_statement_date_inferred (snapshot, statement));
  g_autofree char *place = dup_place (snapshot, statement);
  GString *meta = g_string_new (NULL);

  append_meta (meta, mode_names[mode] != NULL ? _(mode_names[mode]) : NULL);
  append_meta (meta, date);
  append_meta (meta, place);

  return g_string_free (meta, FALSE);
}

/* Where else the same utterance is reported. */
static char *
dup_repetition (CpSnapshot *snapshot, guint32 statement, guint32 other)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint paragraph = cp_snapshot_get_paragraph (snapshot, other);
  g_autofree char *document = cp_words_dup_document (snapshot, columns->document[other]);

  if (columns->document[other] != columns->document[statement])
    /* Translators: %s is an article: "also reported by AsiaNews, Nov 2023*". */
    return g_strdup_printf (_("also reported by %s"), document);
  if (paragraph < cp_snapshot_get_paragraph (snapshot, statement))
    /* Translators: an article and the number of a paragraph in it, before the statement's own. */
    return take_unbroken (
        /* Translators: an article and the number of a paragraph in it; the lead: its first
         * sentences */
        g_strdup_printf (_("summed up in the lead of %s, ¶ %u"), document, paragraph));
  /* Translators: an article and the number of a paragraph in it. */
  return take_unbroken (g_strdup_printf (_("said again in %s, ¶ %u"), document, paragraph));
}

/* The statement's own date where its article appeared in another month, else %NULL. A date that
 * names only the article's year is no other. */
static char *
dup_own_date (CpSnapshot *snapshot, guint32 statement, guint32 document)
{
  CpDate own = cp_snapshot_get_statement_date (snapshot, statement);
  CpDate published = cp_document_get_date (cp_snapshot_get_document (snapshot, document));

  own -= cp_date_get_day (own);
  published -= cp_date_get_day (published);
  if (own == 0 || own == published)
    return NULL;
  if (cp_date_get_month (own) == 0 && cp_date_get_year (own) == cp_date_get_year (published))
    return NULL;
  return cp_words_dup_date (own, cp_snapshot_is_statement_date_inferred (snapshot, statement));
}

static void
set_origin (CpCardFace *self, CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint32 reported = columns->reported[self->statement];
  guint32 via = columns->via[self->statement];

  if (reported != CP_HANDLE_NONE)
    {
      g_autofree char *speaker = cp_words_dup_name (
          cp_speaker_get_name (cp_snapshot_get_speaker (snapshot, reported)));

      /* Translators: %s is a speaker whose words another one passes on. */
      self->relays = g_strdup_printf (_("relays %s"), speaker);
    }
  if (via != CP_HANDLE_NONE)
    {
      g_autofree char *outlet = cp_words_dup_name (
          cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, via)));

      /* Translators: %s is an outlet that passed the words on. */
      self->via = g_strdup_printf (_("via %s"), outlet);
    }
}

/**
 * cp_card_face_new_with_repeats:
 * @sides: who stands where
 * @repeats: of the same snapshot
 * @statement: a handle
 *
 * Computes what a card shows of a statement.
 */
CpCardFace *
cp_card_face_new_with_repeats (CpSnapshot *snapshot, const CpSides *sides,
                               const CpCardRepeats *repeats, guint32 statement)
{
  CpCardFace *self;
  guint32 document;
  guint32 other;

  g_return_val_if_fail (snapshot != NULL && sides != NULL, NULL);
  g_return_val_if_fail (repeats != NULL && statement != CP_HANDLE_NONE, NULL);

  document = cp_snapshot_get_statements (snapshot)->document[statement];
  self = g_new0 (CpCardFace, 1);
  self->statement = statement;
  self->document = document;
  self->side = cp_sides_get_side (sides, statement);
  self->on_both = cp_sides_is_on_both (sides, statement);
  self->name = cp_words_dup_speaker (snapshot, statement);
  self->position = cp_words_dup_position (snapshot, statement, self->side == CP_SIDE_OTHERS);
  set_words (self, snapshot);
  self->translated = self->wording != CP_WORDING_PARAPHRASE
                     && cp_document_get_translated (cp_snapshot_get_document (snapshot, document)) != NULL;
  self->meta = dup_meta (snapshot, statement);
  self->own_date = dup_own_date (snapshot, statement, document);
  other = cp_card_repeats_get (repeats, statement);
  if (other != CP_HANDLE_NONE)
    self->repeated = dup_repetition (snapshot, statement, other);
  set_origin (self, snapshot);

  return self;
}

/**
 * cp_card_face_new:
 * @sides: who stands where
 * @statement: a handle
 *
 * Computes what a card shows of a statement; for many of them see cp_card_face_new_with_repeats ().
 */
CpCardFace *
cp_card_face_new (CpSnapshot *snapshot, const CpSides *sides, guint32 statement)
{
  g_autoptr (CpCardRepeats) repeats = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  repeats = cp_card_repeats_new (snapshot);

  return cp_card_face_new_with_repeats (snapshot, sides, repeats, statement);
}

/**
 * cp_card_face_free:
 *
 * Frees what a card shows.
 */
void
cp_card_face_free (CpCardFace *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->position);
  g_free (self->words);
  g_free (self->own_date);
  g_free (self->meta);
  g_free (self->relays);
  g_free (self->via);
  g_free (self->repeated);
  g_free (self);
}

/**
 * cp_card_face_get_note:
 *
 * Gets what has to be said about the words: "paraphrase", "printed without quotation marks", that
 * they are a translation; %NULL where they are a quotation or reported speech.
 */
const char *
cp_card_face_get_note (const CpCardFace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->wording == CP_WORDING_PARAPHRASE)
    return _("paraphrase");
  if (self->wording == CP_WORDING_PRINTED)
    /* Translators: how the words of a card stand in the source */
    return self->translated ? _("translation, printed without quotation marks")
                            /* Translators: how the words of a card stand in the source */
                            : _("printed without quotation marks");
  /* Translators: how the words of a card stand in the source: in another language */
  return self->translated ? _("translation") : NULL;
}

/**
 * cp_card_face_dup_sentence:
 *
 * Says what a card shows, for those who do not see it.
 */
char *
cp_card_face_dup_sentence (const CpCardFace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->position == NULL)
    /* Translators: a speaker, the words, and mode, date and place. */
    return g_strdup_printf (_("%s: %s (%s)"), self->name, self->words, self->meta);
  /* Translators: a speaker, the position, the words, and mode, date and place. */
  return g_strdup_printf (_("%s, %s: %s (%s)"), self->name, self->position, self->words, self->meta);
}

/**
 * cp_words_dup_document:
 *
 * Names an article as its column in the matrix does: "Orda.kz, Nov 2023*".
 */
char *
cp_words_dup_document (CpSnapshot *snapshot, guint32 document)
{
  CpDocument *item;
  const char *label;
  const char *outlet;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE, NULL);

  item = cp_snapshot_get_document (snapshot, document);
  label = cp_document_get_label (item);
  outlet = get_outlet_name (snapshot, item);
  if (label == NULL)
    label = outlet != NULL ? outlet : cp_item_get_label (CP_ITEM (item));
  name = cp_words_dup_name (label);
  if (label != outlet)
    return g_strconcat (name, cp_document_is_date_inferred (item) ? "*" : "", NULL);
  if (cp_document_get_date (item) == 0)
    return g_steal_pointer (&name);
  date = cp_words_dup_date (cp_document_get_date (item), cp_document_is_date_inferred (item));
  /* Translators: an outlet, and the date of its article: "Orda.kz, Nov 2023". */
  return g_strdup_printf (_("%s, %s"), name, date);
}

/**
 * cp_words_dup_outlet:
 *
 * Names who published an article; the article itself where that is not known.
 */
char *
cp_words_dup_outlet (CpSnapshot *snapshot, guint32 document)
{
  CpDocument *item;
  const char *outlet;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE, NULL);

  item = cp_snapshot_get_document (snapshot, document);
  outlet = get_outlet_name (snapshot, item);
  if (outlet == NULL)
    outlet = cp_document_get_label (item);

  return cp_words_dup_name (outlet != NULL ? outlet : cp_item_get_label (CP_ITEM (item)));
}
