/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a document that a corpus knows without its text the article itself. */

#include "cp-attach.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-fold.h"
#include "cp-snapshot-records.h"

/* An article is known by what it says: by the digests of its statements, of which a few long ones
 * prove more than a title does. A digest that fits is never an accident beyond a few words, so short
 * statements alone prove nothing. But an article may quote another one, so the one whose title stands
 * there, or of which more is there, comes first. */

#define PROVING_WORDS 5

/* An article of which half the statements are there has one among so many of the longest but for one
 * time in 256. */
#define PROBES 8

typedef struct
{
  guint32 statement;
  guint start;
  guint end;
  gboolean found;
} Place;

typedef struct
{
  guint32 document;
  GArray *places;
  guint n_found;
  guint n_proving;
  gboolean title_fits;
  gboolean outlet_fits;
} Candidate;

/* An article, and what is looked for in it. */
typedef struct
{
  CpSnapshot *snapshot;
  CpAnchorFinder *finder;
  char *words;           /* folded, each with a blank on both sides */
  GPtrArray *statements; /* GArray of guint32, by handle of a document; %NULL for none */
} Search;

static void
clear_candidate (Candidate *self)
{
  g_clear_pointer (&self->places, g_array_unref);
}

static void
clear_statements (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

/* Groups the statements that have an anchor by their document. */
static GPtrArray *
group_statements (CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GPtrArray *groups = g_ptr_array_new_with_free_func (clear_statements);

  g_ptr_array_set_size (groups, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS));
  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      gpointer *group = &g_ptr_array_index (groups, columns->document[i]);

      if (!columns->live[i] || columns->anchor[i] == NULL)
        continue;
      if (*group == NULL)
        *group = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (*group, i);
    }

  return groups;
}

static char *
list_words (const char *text)
{
  g_autofree char *folded = cp_fold (text);
  g_autoptr (GString) words = g_string_new (" ");
  const char *at = folded, *end = folded + strlen (folded), *word_end;

  for (; at < end && cp_fold_next_word (&at, end, &word_end); at = word_end)
    {
      g_string_append_len (words, at, word_end - at);
      g_string_append_c (words, ' ');
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Whether the words of a name stand in the article, one after the other. */
static gboolean
mentions (const Search *self, const char *name)
{
  g_autofree char *words = name == NULL ? NULL : list_words (name);

  return words != NULL && !g_str_equal (words, " ") && strstr (self->words, words) != NULL;
}

static gboolean
mentions_outlet (const Search *self, CpDocument *document)
{
  const char *id = cp_document_get_outlet (document);
  guint32 outlet =
      id == NULL ? CP_HANDLE_NONE : cp_snapshot_find (self->snapshot, CP_ARRAY_OUTLETS, id);
  CpItem *item = cp_snapshot_get_item (self->snapshot, CP_ARRAY_OUTLETS, outlet);

  return item != NULL && mentions (self, cp_item_get_label (item));
}

static int
compare_words_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const CpStatementColumns *columns = data;
  guint words_a = columns->anchor[*(const guint32 *) a]->words;
  guint words_b = columns->anchor[*(const guint32 *) b]->words;

  return words_a == words_b ? 0 : (words_a < words_b) - (words_a > words_b);
}

/* Whether one of the longest statements is there: a quick look before all are looked for. */
static gboolean
has_probe (const Search *self, const GArray *statements)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  g_autoptr (GArray) longest = g_array_copy ((GArray *) statements);
  guint start, end;

  g_array_sort_with_data (longest, compare_words_cb, (gpointer) columns);
  for (guint i = 0; i < MIN (longest->len, PROBES); i++)
    if (cp_anchor_finder_locate (self->finder,
                                 columns->anchor[g_array_index (longest, guint32, i)], &start,
                                 &end))
      return TRUE;

  return FALSE;
}

/* Looks for each statement of a document in the article; where neither a name nor a long statement
 * speaks for the document, no place is looked for. */
static Candidate
try_document (const Search *self, guint32 document)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const GArray *statements = g_ptr_array_index (self->statements, document);
  CpDocument *item = cp_snapshot_get_document (self->snapshot, document);
  Candidate candidate = { document, g_array_new (FALSE, FALSE, sizeof (Place)) };

  candidate.title_fits = mentions (self, cp_document_get_title (item));
  candidate.outlet_fits = mentions_outlet (self, item);
  if (statements == NULL
      || (!candidate.title_fits && !candidate.outlet_fits && !has_probe (self, statements)))
    return candidate;

  for (guint i = 0; i < statements->len; i++)
    {
      Place place = { g_array_index (statements, guint32, i) };
      const CpAnchor *anchor = columns->anchor[place.statement];

      place.found = cp_anchor_finder_locate (self->finder, anchor, &place.start, &place.end);
      candidate.n_found += place.found;
      candidate.n_proving += place.found && anchor->words >= PROVING_WORDS;
      g_array_append_val (candidate.places, place);
    }

  return candidate;
}

/* Whether one fits better than another: by its title, by how much of it is there, by how many. */
static gboolean
fits_better (const Candidate *candidate, const Candidate *other)
{
  guint64 share, other_share;

  if (candidate->n_proving == 0 || other->n_proving == 0)
    return candidate->n_proving > 0;
  if (candidate->title_fits != other->title_fits)
    return candidate->title_fits;

  share = (guint64) candidate->n_found * other->places->len;
  other_share = (guint64) other->n_found * candidate->places->len;
  return share == other_share ? candidate->n_found > other->n_found : share > other_share;
}

/* A title or an outlet and one place, or several places, half of all, without either. */
static gboolean
is_proven (const Candidate *candidate)
{
  if (candidate->n_proving == 0)
    return FALSE;
  if (candidate->title_fits || candidate->outlet_fits)
    return TRUE;
  return candidate->n_proving >= 2 && 2 * candidate->n_found >= candidate->places->len;
}

/* Finds the document without text that fits best, and the first that has its title there. */
static gboolean
find_candidate (const Search *self, Candidate *best, guint32 *by_title)
{
  guint n_documents;
  const guint32 *documents =
      cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n_documents);

  *best = (Candidate) { 0 };
  *by_title = CP_HANDLE_NONE;
  for (guint i = 0; i < n_documents; i++)
    {
      Candidate candidate;

      if (cp_document_get_text (cp_snapshot_get_document (self->snapshot, documents[i])) != NULL)
        continue;

      candidate = try_document (self, documents[i]);
      if (candidate.title_fits && *by_title == CP_HANDLE_NONE)
        *by_title = documents[i];
      if (fits_better (&candidate, best))
        {
          clear_candidate (best);
          *best = candidate;
        }
      else
        {
          clear_candidate (&candidate);
        }
    }

  return is_proven (best);
}

static void
begin_search (Search *self, const CpTextIndex *index, const char *text)
{
  self->finder = cp_anchor_finder_new (index);
  self->words = list_words (text);
  self->statements = group_statements (self->snapshot);
}

static void
end_search (Search *self)
{
  cp_anchor_finder_free (self->finder);
  g_free (self->words);
  g_ptr_array_unref (self->statements);
}

/* Finds the document that has this text, however it is laid out. */
static guint32
find_present (CpSnapshot *snapshot, const char *text)
{
  guint64 digest = cp_fold_digest (text, strlen (text));
  guint n_documents;
  const guint32 *documents = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);

  for (guint i = 0; i < n_documents; i++)
    {
      const char *own = cp_document_get_text (cp_snapshot_get_document (snapshot, documents[i]));

      if (own != NULL
          && (g_str_equal (own, text) || cp_fold_digest (own, strlen (own)) == digest))
        return documents[i];
    }

  return CP_HANDLE_NONE;
}

static void
add_document (CpEdit *edit, CpSnapshot *snapshot, guint32 document, const char *text,
              const char *file)
{
  g_autoptr (CpRecord) old = cp_snapshot_dup_record (snapshot, CP_ARRAY_DOCUMENTS, document);
  CpRecordBuilder *builder = cp_record_builder_new_from (old);
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_string (builder, CP_DOCUMENT_TEXT, text);
  if (file != NULL)
    cp_record_builder_set_string (builder, CP_DOCUMENT_FILE, file);
  record = cp_record_builder_end (builder);
  cp_edit_replace (edit, CP_ARRAY_DOCUMENTS, document, record);
}

/* A statement that has its place in the text needs no anchor any more. */
static void
add_place (CpEdit *edit, CpSnapshot *snapshot, const Place *place)
{
  g_autoptr (CpRecord) old =
      cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, place->statement);
  CpRecordBuilder *builder = cp_record_builder_new_from (old);
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_number (builder, CP_STATEMENT_START, place->start);
  cp_record_builder_set_number (builder, CP_STATEMENT_END, place->end);
  cp_record_builder_set_object (builder, CP_STATEMENT_ANCHOR, NULL);
  record = cp_record_builder_end (builder);
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, place->statement, record);
}

static CpEdit *
make_edit (CpSnapshot *snapshot, const Candidate *candidate, const char *text, const char *file,
           CpAttachReport *report)
{
  CpDocument *document = cp_snapshot_get_document (snapshot, candidate->document);
  /* Translators: the name of an edit; the placeholder is an article. */
  g_autofree char *name =
      g_strdup_printf (_("Attach “%s”"), cp_document_get_label (document) != NULL
                                             ? cp_document_get_label (document)
                                             : cp_item_get_label (CP_ITEM (document)));
  CpEdit *edit = cp_edit_new (name);

  add_document (edit, snapshot, candidate->document, text, file);
  for (guint i = 0; i < candidate->places->len; i++)
    {
      const Place *place = &g_array_index (candidate->places, Place, i);

      if (place->found)
        add_place (edit, snapshot, place);
      else
        g_array_append_val (report->missing, place->statement);
    }
  report->n_statements = candidate->places->len;

  return edit;
}

/**
 * cp_attach_text:
 * @snapshot: a corpus
 * @text: an article as UTF-8 text
 * @file: (nullable): its file name, relative to what was imported; %NULL keeps the known one
 * @report: (out) (transfer full): what was found out
 *
 * Finds the document whose article this is and makes the edit that attaches the text: each statement
 * whose anchor fits gets its exact place, others stay paraphrases and are reported.
 *
 * Returns: (nullable) (transfer full): the edit, or %NULL where there is nothing to do
 */
CpEdit *
cp_attach_text (CpSnapshot *snapshot, const char *text, const char *file, CpAttachReport **report)
{
  g_autoptr (CpTextIndex) index = NULL;
  Search search = { snapshot };
  Candidate candidate;
  CpEdit *edit = NULL;
  guint32 by_title;

  g_return_val_if_fail (snapshot != NULL && text != NULL && report != NULL, NULL);

  *report = g_new0 (CpAttachReport, 1);
  (*report)->missing = g_array_new (FALSE, FALSE, sizeof (guint32));
  (*report)->document = find_present (snapshot, text);
  if ((*report)->document != CP_HANDLE_NONE)
    {
      (*report)->result = CP_ATTACH_PRESENT;
      return NULL;
    }

  index = cp_text_index_new (text, strlen (text));
  begin_search (&search, index, text);
  if (find_candidate (&search, &candidate, &by_title))
    {
      (*report)->result = CP_ATTACH_PLACED;
      (*report)->document = candidate.document;
      edit = make_edit (snapshot, &candidate, text, file, *report);
    }
  else
    {
      (*report)->result = by_title == CP_HANDLE_NONE ? CP_ATTACH_UNKNOWN : CP_ATTACH_CHANGED;
      (*report)->document = by_title;
    }
  clear_candidate (&candidate);
  end_search (&search);

  return edit;
}

/**
 * cp_attach_report_free:
 * @self: (transfer full): a report
 *
 * Frees a report.
 */
void
cp_attach_report_free (CpAttachReport *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->missing);
  g_free (self);
}
