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

/* An article of which half the statements are there has one among so many of them but for one time in
 * 256. */
#define PROBES 8

/* In a large corpus fewer are looked for, so that an article that nobody knows takes no longer. */
#define MAX_PROBES 800
#define MANY_DOCUMENTS (MAX_PROBES / PROBES)

/* Statements of about so many words are taken, not the longest: all windows of an article of one
 * number of words are hashed once, for however many statements. */
#define COMMON_WORDS 12

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

/*
 * CpAttachFinder:
 * @statements: GArray of guint32, by handle of a document; %NULL for none
 * @probes: the same, those first that are looked for first
 * @lacking: documents without a text, in their order
 * @titles: the words of the title of each of @lacking, or %NULL
 * @present: digests of the texts that are there, to their documents
 */
struct _CpAttachFinder
{
  CpSnapshot *snapshot;
  GPtrArray *statements;
  GPtrArray *probes;
  GArray *lacking;
  GPtrArray *titles;
  GHashTable *present;
};

/* An article, and what is looked for in it. */
typedef struct
{
  const CpAttachFinder *corpus;
  CpAnchorFinder *finder;
  char *words; /* folded, each with a blank on both sides */
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

/* Whether a statement begins a paragraph or a quotation. */
static gboolean
begins (const CpStatementColumns *columns, guint32 statement)
{
  return columns->anchor[statement]->offset == 0 || columns->mode[statement] == CP_MODE_DIRECT;
}

static int
compare_probes_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const CpStatementColumns *columns = data;
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;
  int one_words = ABS ((int) columns->anchor[one]->words - COMMON_WORDS);
  int other_words = ABS ((int) columns->anchor[other]->words - COMMON_WORDS);

  if (begins (columns, one) != begins (columns, other))
    return begins (columns, one) ? -1 : 1;
  if (one_words != other_words)
    return one_words < other_words ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* Puts the statements of each group first that are found quickest. */
static GPtrArray *
sort_probes (CpSnapshot *snapshot, const GPtrArray *groups)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (clear_statements);

  for (guint i = 0; i < groups->len; i++)
    {
      GArray *probes = groups->pdata[i] == NULL ? NULL : g_array_copy (groups->pdata[i]);

      if (probes != NULL)
        g_array_sort_with_data (probes, compare_probes_cb, (gpointer) columns);
      g_ptr_array_add (sorted, probes);
    }
  return sorted;
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

/* Whether the words of a name, as list_words() makes them, stand in the article one after the other. */
static gboolean
mentions (const Search *self, const char *words)
{
  return words != NULL && !g_str_equal (words, " ") && strstr (self->words, words) != NULL;
}

static gboolean
mentions_outlet (const Search *self, CpDocument *document)
{
  CpSnapshot *snapshot = self->corpus->snapshot;
  const char *id = cp_document_get_outlet (document);
  guint32 outlet = id == NULL ? CP_HANDLE_NONE : cp_snapshot_find (snapshot, CP_ARRAY_OUTLETS, id);
  CpItem *item = cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, outlet);
  g_autofree char *words = item == NULL ? NULL : list_words (cp_item_get_label (item));

  return mentions (self, words);
}

static gboolean
is_large (const Search *self)
{
  return self->corpus->lacking->len > MANY_DOCUMENTS;
}

/* Whether one of the first @n_statements is there: a quick look before all are looked for. */
static gboolean
has_probe (const Search *self, const GArray *statements, guint n_statements)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->corpus->snapshot);

  for (guint i = 0; i < MIN (statements->len, n_statements); i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);

      if (cp_anchor_finder_probe (self->finder, columns->anchor[statement],
                                  begins (columns, statement)))
        return TRUE;
    }

  return FALSE;
}

/* Whether it is worth while to look for all statements of a document. The outlet's name alone says
 * little: others name it too. */
static gboolean
is_likely (const Search *self, const Candidate *candidate)
{
  const GArray *probes = g_ptr_array_index (self->corpus->probes, candidate->document);
  guint n_probes = CLAMP (MAX_PROBES / self->corpus->lacking->len, 1, PROBES);

  if (probes == NULL)
    return FALSE;
  if (candidate->outlet_fits && !is_large (self))
    n_probes = probes->len;
  return candidate->title_fits || has_probe (self, probes, n_probes);
}

/* Looks for each statement of a document in the article; where neither a name nor a long statement
 * speaks for the document, no place is looked for. */
static Candidate
try_document (const Search *self, guint32 document, gboolean title_fits)
{
  CpSnapshot *snapshot = self->corpus->snapshot;
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  const GArray *statements = g_ptr_array_index (self->corpus->statements, document);
  Candidate candidate = { document, g_array_new (FALSE, FALSE, sizeof (Place)) };

  candidate.title_fits = title_fits;
  candidate.outlet_fits = mentions_outlet (self, cp_snapshot_get_document (snapshot, document));
  if (!is_likely (self, &candidate))
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

/* Tries the documents whose title stands in the article, or all others; keeps the best. */
static void
try_documents (const Search *self, gboolean title_fits, Candidate *best, guint32 *by_title)
{
  const GArray *lacking = self->corpus->lacking;

  for (guint i = 0; i < lacking->len; i++)
    {
      guint32 document = g_array_index (lacking, guint32, i);
      Candidate candidate;

      if (mentions (self, self->corpus->titles->pdata[i]) != title_fits)
        continue;
      candidate = try_document (self, document, title_fits);
      if (title_fits && *by_title == CP_HANDLE_NONE)
        *by_title = document;
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
}

/* Finds the document without text that fits best, and the first that has its title there. Others
 * are only looked at where no statement of those with the title is there: they would come after. */
static gboolean
find_candidate (const Search *self, Candidate *best, guint32 *by_title)
{
  *best = (Candidate) { 0 };
  *by_title = CP_HANDLE_NONE;
  try_documents (self, TRUE, best, by_title);
  if (best->n_proving == 0)
    try_documents (self, FALSE, best, by_title);
  return is_proven (best);
}

static guint64 *
make_key (const char *text)
{
  guint64 *key = g_new (guint64, 1);

  *key = cp_fold_digest (text, strlen (text));
  return key;
}

static void
add_lacking (CpAttachFinder *self, guint32 document)
{
  const char *title =
      cp_document_get_title (cp_snapshot_get_document (self->snapshot, document));

  g_array_append_val (self->lacking, document);
  g_ptr_array_add (self->titles, title == NULL ? NULL : list_words (title));
}

/* Sorts the documents into those that have a text and those that lack one. */
static void
list_documents (CpAttachFinder *self)
{
  guint n_documents;
  const guint32 *documents =
      cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n_documents);

  for (guint i = 0; i < n_documents; i++)
    {
      CpDocument *document = cp_snapshot_get_document (self->snapshot, documents[i]);
      const char *text = cp_document_get_text (document);
      g_autofree guint64 *key = text == NULL ? NULL : make_key (text);

      if (text == NULL)
        add_lacking (self, documents[i]);
      else if (!g_hash_table_contains (self->present, key))
        g_hash_table_insert (self->present, g_steal_pointer (&key),
                             GUINT_TO_POINTER (documents[i]));
    }
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
  g_autofree char *name =
      /* Translators: the name of an edit; the placeholder is an article. */
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
 * cp_attach_finder_new:
 * @snapshot: a corpus
 *
 * Looks at a corpus once, so that many articles can be looked up in it.
 *
 * Returns: (transfer full): the finder
 */
CpAttachFinder *
cp_attach_finder_new (CpSnapshot *snapshot)
{
  CpAttachFinder *self;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_new0 (CpAttachFinder, 1);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->lacking = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  list_documents (self);
  self->statements = group_statements (snapshot);
  self->probes = sort_probes (snapshot, self->statements);
  return self;
}

/**
 * cp_attach_finder_free:
 * @self: (transfer full): a finder
 *
 * Frees a finder.
 */
void
cp_attach_finder_free (CpAttachFinder *self)
{
  g_return_if_fail (self != NULL);
  cp_snapshot_unref (self->snapshot);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->probes);
  g_array_unref (self->lacking);
  g_ptr_array_unref (self->titles);
  g_hash_table_unref (self->present);
  g_free (self);
}

/* Looks for a text among those that are there, however it is laid out. */
static gboolean
find_present (CpAttachFinder *self, const char *text, CpAttachReport *report)
{
  g_autofree guint64 *key = g_hash_table_size (self->present) == 0 ? NULL : make_key (text);

  if (key != NULL)
    report->document = GPOINTER_TO_UINT (g_hash_table_lookup (self->present, key));
  if (report->document == CP_HANDLE_NONE)
    return FALSE;

  report->result = CP_ATTACH_PRESENT;
  return TRUE;
}

/**
 * cp_attach_finder_run:
 * @self: a finder
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
cp_attach_finder_run (CpAttachFinder *self, const char *text, const char *file,
                      CpAttachReport **report)
{
  g_autoptr (CpTextIndex) index = NULL;
  Search search = { 0 };
  Candidate candidate;
  CpEdit *edit = NULL;
  guint32 by_title;

  g_return_val_if_fail (self != NULL && text != NULL && report != NULL, NULL);

  *report = g_new0 (CpAttachReport, 1);
  (*report)->missing = g_array_new (FALSE, FALSE, sizeof (guint32));
  (*report)->result = CP_ATTACH_UNKNOWN;
  if (find_present (self, text, *report) || self->lacking->len == 0)
    return NULL;

  index = cp_text_index_new (text, strlen (text));
  search = (Search) { self, cp_anchor_finder_new (index), list_words (text) };
  if (find_candidate (&search, &candidate, &by_title))
    {
      (*report)->result = CP_ATTACH_PLACED;
      (*report)->document = candidate.document;
      edit = make_edit (self->snapshot, &candidate, text, file, *report);
    }
  else
    {
      (*report)->result = by_title == CP_HANDLE_NONE ? CP_ATTACH_UNKNOWN : CP_ATTACH_CHANGED;
      (*report)->document = by_title;
    }
  clear_candidate (&candidate);
  cp_anchor_finder_free (search.finder);
  g_free (search.words);

  return edit;
}

/**
 * cp_attach_text:
 * @snapshot: a corpus
 * @text: an article as UTF-8 text
 * @file: (nullable): its file name, relative to what was imported; %NULL keeps the known one
 * @report: (out) (transfer full): what was found out
 *
 * Does for one article what cp_attach_finder_run() does for one of many.
 *
 * Returns: (nullable) (transfer full): the edit, or %NULL where there is nothing to do
 */
CpEdit *
cp_attach_text (CpSnapshot *snapshot, const char *text, const char *file, CpAttachReport **report)
{
  g_autoptr (CpAttachFinder) finder = NULL;

  g_return_val_if_fail (snapshot != NULL && text != NULL && report != NULL, NULL);

  finder = cp_attach_finder_new (snapshot);
  return cp_attach_finder_run (finder, text, file, report);
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
