/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last pages of a deck: the articles that its cards and numbers stand on. */

#include "cp-sources-figure.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-figure-link.h"
#include "cp-figure-page.h"
#include "cp-name-words.h"
#include "cp-number-words.h"

/* A reference is a number in brackets, beside it who wrote what, then where and when it was published,
 * then its address. Those to which a card refers come first and are all there; of the others as many
 * as there is room for on the first two pages. Lengths are units. */

#define BODY_TOP 24.0
#define BODY_TO_FOOT 8.0
#define REFERENCE_GAP 9.0
#define NUMBER_TO_TEXT 10.0
#define TITLE_LINES 2
#define PLACE_LINES 2
#define PAGES_OF_UNCITED 2

typedef struct
{
  CpSnapshot *snapshot;
  GArray *documents;
  guint n_cited;
  const CpFigureOptions *options;
  char *corpus;
  double number_width;
} Sources;

/* A reference broken into lines. */
typedef struct
{
  CpTextBlock *title; /* or NULL */
  CpTextBlock *place;
  char *address;      /* as it is shown, or NULL */
} Reference;

static void
clear_reference (Reference *self)
{
  g_clear_pointer (&self->title, cp_text_block_free);
  g_clear_pointer (&self->place, cp_text_block_free);
  g_free (self->address);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reference, clear_reference)

static CpDocument *
get_document (const Sources *self, guint place)
{
  return cp_snapshot_get_document (self->snapshot, g_array_index (self->documents, guint32, place));
}

static const CpRecord *
get_record (const Sources *self, guint place)
{
  return cp_item_get_record (CP_ITEM (get_document (self, place)));
}

/* Only what may be a link. */
static const char *
get_address (const Sources *self, guint place)
{
  const char *url = cp_record_get_string (get_record (self, place), CP_DOCUMENT_URL);
  g_autofree char *link = url != NULL ? cp_figure_link_dup (url) : NULL;

  return link != NULL ? url : NULL;
}

/* "Edda Norling: “The ferry and the coast”", or NULL where neither is known. */
static char *
dup_title (const Sources *self, guint place)
{
  const char *author = cp_record_get_string (get_record (self, place), CP_DOCUMENT_AUTHOR);
  const char *title = cp_document_get_title (get_document (self, place));

  if (title == NULL || *title == '\0')
    return g_strdup (author);
  if (author == NULL || *author == '\0')
    /* Translators: the title of an article. */
    return g_strdup_printf (_("“%s”"), title);
  /* Translators: the author and the title of an article. */
  return g_strdup_printf (_("%s: “%s”"), author, title);
}

static char *
dup_date (CpDocument *document)
{
  if (cp_document_get_date (document) == 0)
    return g_strdup (_("no date"));
  return cp_words_dup_date (cp_document_get_date (document),
                            cp_document_is_date_inferred (document));
}

/* "Orda.kz, 8 Nov 2023*, interview" */
static char *
dup_place (const Sources *self, guint place)
{
  CpDocument *document = get_document (self, place);
  const char *kind = cp_document_get_kind (document);
  g_autofree char *outlet = cp_words_dup_outlet (self->snapshot,
                                                 g_array_index (self->documents, guint32, place));
  g_autofree char *date = dup_date (document);

  if (kind == NULL || *kind == '\0')
    /* Translators: an outlet, and the date of its article. */
    return g_strdup_printf (_("%s, %s"), outlet, date);
  /* Translators: an outlet, the date of its article, and what kind of article that is. */
  return g_strdup_printf (_("%s, %s, %s"), outlet, date, kind);
}

static Reference
make_reference (const Sources *self, guint place, double width)
{
  Reference reference = { NULL };
  g_autofree char *title = dup_title (self, place);
  g_autofree char *where = dup_place (self, place);
  const char *address = get_address (self, place);

  if (title != NULL && *title != '\0')
    reference.title = cp_pen_wrap (CP_STYLE_BODY, title, width, TITLE_LINES, CP_CUT_WORD);
  reference.place = cp_pen_wrap (CP_STYLE_DIM, where, width, PLACE_LINES, CP_CUT_WORD);
  if (address != NULL)
    reference.address = cp_pen_shorten (CP_STYLE_DIM, address, width);

  return reference;
}

static double
get_height (const Reference *self)
{
  guint n_lines = self->place->n_lines + (self->address != NULL);

  if (self->title != NULL)
    n_lines += self->title->n_lines;

  return n_lines * CP_LABEL_LINE;
}

static double
get_text_x (const Sources *self, const CpFigurePage *page)
{
  return page->left + self->number_width + NUMBER_TO_TEXT;
}

/* "5 articles, chosen, not sampled · numbers are those on the cards" */
static char *
dup_what (const Sources *self)
{
  g_autofree char *number = cp_words_dup_number (self->documents->len);
  g_autofree char *articles =
      /* Translators: what is counted: articles that somebody chose, not a random sample */
      g_strdup_printf (ngettext ("%s article, chosen, not sampled",
                                 "%s articles, chosen, not sampled", self->documents->len),
                       number);

  return cp_figure_words_dup_line (articles,
                                   /* Translators: what the numbers of a list of articles are: those
                                    * that cards refer to */
                                   self->n_cited > 0 ? _("numbers as on the cards") : "", NULL);
}

static char *
dup_left_out (guint n)
{
  /* Translators: how many articles are not listed. */
  return g_strdup_printf (ngettext ("%u further article is counted, but stands on no card.",
                                    "%u further articles are counted, but stand on no card.", n),
                          n);
}

static gboolean
is_any_inferred (const Sources *self)
{
  for (guint i = 0; i < self->documents->len; i++)
    if (cp_document_is_date_inferred (get_document (self, i)))
      return TRUE;

  return FALSE;
}

static CpFigurePage
begin_page (const Sources *self, guint n_left_out)
{
  g_autofree char *what = dup_what (self);
  const char *lines[] = { what, NULL };
  /* Translators: title of a page that lists articles */
  CpFigurePage page = cp_figure_page_begin (self->options, _("Sources"), lines);
  g_autofree char *left_out = dup_left_out (n_left_out);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  if (n_left_out > 0)
    g_ptr_array_add (notes, left_out);
  if (is_any_inferred (self))
    g_ptr_array_add (notes, (char *) _("* date inferred"));
  g_ptr_array_add (notes, self->corpus);
  g_ptr_array_add (notes, NULL);
  cp_figure_page_add_foot (&page, (const char *const *) notes->pdata);
  page.top += BODY_TOP;
  page.bottom -= BODY_TO_FOOT;

  return page;
}

/* How many references from @first on fit on a page; at least one. */
static guint
fit_references (const Sources *self, guint first)
{
  CpFigurePage page = begin_page (self, self->documents->len);
  double room = page.bottom - page.top + CP_LABEL_LINE;
  guint n = 0;

  while (first + n < self->documents->len)
    {
      g_auto (Reference) reference = make_reference (self, first + n,
                                                     page.right - get_text_x (self, &page));

      room -= get_height (&reference);
      if (n > 0 && room < 0)
        break;
      room -= REFERENCE_GAP;
      n++;
    }
  cp_figure_unref (page.figure);

  return n;
}

static void
add_address (const Sources *self, const CpFigurePage *page, const Reference *reference, guint place,
             double y)
{
  double x = get_text_x (self, page);
  double width = cp_pen_measure (CP_STYLE_DIM, reference->address) + 0.5;

  cp_pen_link (page->figure, CP_STYLE_DIM, x, y, MIN (width, page->right - x), CP_ALIGN_START,
               reference->address, get_address (self, place));
}

static double
add_reference (const Sources *self, const CpFigurePage *page, guint place, double y)
{
  double x = get_text_x (self, page);
  double width = page->right - x;
  g_auto (Reference) reference = make_reference (self, place, width);
  g_autofree char *number = g_strdup_printf ("[%u]", place + 1);

  cp_pen_text (page->figure, CP_STYLE_DIM, page->left, y, self->number_width, CP_ALIGN_END, number);
  if (reference.title != NULL)
    y = cp_pen_block (page->figure, CP_STYLE_BODY, x, y, width, CP_ALIGN_START, reference.title);
  y = cp_pen_block (page->figure, CP_STYLE_DIM, x, y, width, CP_ALIGN_START, reference.place);
  if (reference.address != NULL)
    {
      add_address (self, page, &reference, place, y);
      y += CP_LABEL_LINE;
    }

  return y + REFERENCE_GAP;
}

static char *
dup_description (const Sources *self, guint first, guint n)
{
  GString *description = g_string_new (NULL);
  g_autofree char *what = dup_what (self);

  /* Translators: how many articles a deck stands on; each follows. */
  g_string_append_printf (description, _("Sources: %s."), what);
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *title = dup_title (self, i);
      g_autofree char *where = dup_place (self, i);

      if (title != NULL)
        /* Translators: the number of a reference, an article, where and when it was published. */
        g_string_append_printf (description, _(" [%u] %s, %s."), i + 1, title, where);
      else
        /* Translators: the number of a reference and an article */
        g_string_append_printf (description, _(" [%u] %s."), i + 1, where);
    }

  return g_string_free (description, FALSE);
}

static CpFigure *
lay_out_page (const Sources *self, guint first, guint n, guint n_left_out)
{
  CpFigurePage page = begin_page (self, n_left_out);
  g_autofree char *description = dup_description (self, first, n);
  double y = page.top;

  for (guint i = first; i < first + n; i++)
    y = add_reference (self, &page, i, y);
  cp_figure_date_by (page.figure, self->snapshot);
  cp_figure_set_description (page.figure, description);

  return page.figure;
}

/**
 * cp_sources_figure_lay_out:
 * @documents: (element-type guint32): handles, in the order of their numbers
 * @n_cited: to how many of them, the first ones, a card refers
 * @figures: (element-type CpFigure): takes the pages; none where there are no documents
 *
 * Lays out the list of sources.
 */
void
cp_sources_figure_lay_out (CpSnapshot *snapshot, GArray *documents, guint n_cited,
                           const CpFigureOptions *options, GPtrArray *figures)
{
  Sources self = { .snapshot = snapshot, .documents = documents, .n_cited = n_cited,
                   .options = options };
  g_autofree char *widest = NULL;
  guint n_pages = 0;

  g_return_if_fail (snapshot != NULL && documents != NULL);
  g_return_if_fail (options != NULL && figures != NULL);

  widest = g_strdup_printf ("[%u]", documents->len);
  self.number_width = cp_pen_measure (CP_STYLE_DIM, widest) + 0.5;
  self.corpus = cp_figure_words_dup_corpus (snapshot);
  for (guint first = 0; first < documents->len; n_pages++)
    {
      guint n = fit_references (&self, first);
      gboolean is_last = n_pages + 1 >= PAGES_OF_UNCITED && first + n >= n_cited;
      guint n_left = documents->len - first - n;

      g_ptr_array_add (figures, lay_out_page (&self, first, n, is_last ? n_left : 0));
      first = is_last ? documents->len : first + n;
    }
  g_free (self.corpus);
}
