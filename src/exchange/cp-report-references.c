/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles of a report, by the numbers that cards refer to. */

#include "cp-report-private.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-coverage.h"
#include "cp-figure-link.h"
#include "cp-language-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-side-words.h"

/* What an article says of itself may be anything: its address is a link only where a browser may
 * follow it, and is told as text in any case. */
static void
add_address (CpReport *self, const char *address)
{
  g_autofree char *link = cp_figure_link_dup (address);

  cp_html_add_blank (self->html);
  cp_html_begin (self->html, link != NULL ? "a" : "span", "address");
  cp_html_set (self->html, "href", link);
  cp_html_set (self->html, "rel", link != NULL ? "external noopener noreferrer" : NULL);
  cp_html_set (self->html, "dir", "ltr");
  cp_html_add_text (self->html, address);
  cp_html_end (self->html);
}

static void
add_part (CpReport *self, const char *part)
{
  g_autofree char *name = NULL;

  if (part == NULL || *part == '\0')
    return;
  name = cp_words_dup_name (part);
  /* Translators: stands between the parts of a reference. */
  cp_html_add_text (self->html, _(", "));
  cp_html_add_element (self->html, "bdi", NULL, name);
}

/* The name of a register's record, or %NULL. */
static const char *
find_outlet (CpSnapshot *snapshot, const char *id)
{
  guint32 outlet = id != NULL ? cp_snapshot_find (snapshot, CP_ARRAY_OUTLETS, id) : CP_HANDLE_NONE;

  if (outlet == CP_HANDLE_NONE)
    return NULL;
  return cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, outlet));
}

static char *
dup_date (CpDocument *document)
{
  g_autofree char *date = NULL;

  if (cp_document_get_date (document) == 0)
    /* Translators: in place of the date of an article */
    return g_strdup (_("no date"));
  date = cp_words_dup_date (cp_document_get_date (document), FALSE);
  if (!cp_document_is_date_inferred (document))
    return g_steal_pointer (&date);
  /* Translators: %s is the date of an article that does not give it. */
  return g_strdup_printf (_("%s (date inferred)"), date);
}

static void
add_origin (CpReport *self, CpDocument *document, const CpRecord *record)
{
  const char *via = find_outlet (self->snapshot, cp_record_get_string (record, CP_DOCUMENT_VIA));
  const char *translated = cp_document_get_translated (document);
  g_autofree char *from = NULL;
  g_autofree char *through = NULL;

  if (translated != NULL)
    from = cp_words_dup_translated_from (translated);
  if (via != NULL)
    /* Translators: %s is an outlet that passed the words on. */
    through = g_strdup_printf (_("via %s"), via);
  add_part (self, from);
  add_part (self, through);
}

static void
add_title (CpReport *self, CpDocument *document, const CpRecord *record)
{
  const char *author = cp_record_get_string (record, CP_DOCUMENT_AUTHOR);
  const char *title = cp_document_get_title (document);
  g_autofree char *name = NULL;
  g_autofree char *by = NULL;

  if (author != NULL)
    {
      name = cp_words_dup_name (author);
      /* Translators: %s is the author of an article, before its title. */
      by = g_strdup_printf (_("%s:"), name);
      cp_html_add_element (self->html, "bdi", NULL, by);
      cp_html_add_blank (self->html);
    }
  cp_html_begin (self->html, "cite", NULL);
  cp_report_set_language (self, cp_record_get_string (record, CP_DOCUMENT_LANGUAGE));
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, title != NULL ? title : cp_item_get_label (CP_ITEM (document)));
  cp_html_end (self->html);
}

/* "article without any expert", for each side that does not speak in it, whatever is counted. */
static void
add_silence (CpReport *self, guint8 speaking)
{
  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    if (!(speaking >> side & 1) && cp_sides_get_query (self->sides, side) != NULL)
      {
        g_autofree char *without = cp_words_dup_article_without (self->sides, side);

        cp_html_add_text (self->html, "; ");
        cp_report_add_plain_sign (self, side, TRUE);
        cp_html_add_blank (self->html);
        cp_html_add_element (self->html, "span", "dim", without);
      }
}

static void
add_reference (CpReport *self, guint number, guint32 handle, guint8 speaking)
{
  CpDocument *document = cp_snapshot_get_document (self->snapshot, handle);
  const CpRecord *record = cp_item_get_record (CP_ITEM (document));
  const char *outlet = find_outlet (self->snapshot, cp_document_get_outlet (document));
  const char *address = cp_record_get_string (record, CP_DOCUMENT_URL);
  g_autofree char *date = dup_date (document);

  cp_html_begin (self->html, "li", NULL);
  cp_html_set_number (self->html, "id", "r", number);
  add_title (self, document, record);
  add_part (self, outlet);
  add_part (self, cp_document_get_kind (document));
  add_part (self, date);
  add_origin (self, document, record);
  if (address != NULL)
    add_address (self, address);
  add_silence (self, speaking);
  cp_html_end (self->html);
}

/**
 * cp_report_get_reference:
 *
 * Gets the number of an article among the references; it gets one now if it has none.
 */
guint
cp_report_get_reference (CpReport *self, guint32 document)
{
  if (self->references[document] == 0)
    {
      g_array_append_val (self->documents, document);
      self->references[document] = self->documents->len;
    }

  return self->references[document];
}

/**
 * cp_report_add_references:
 *
 * Lists the articles that have a number.
 */
void
cp_report_add_references (CpReport *self)
{
  g_autofree guint8 *speaking = NULL;

  if (self->documents->len == 0)
    return;
  cp_html_begin (self->html, "section", NULL);
  cp_html_set (self->html, "id", "references");
  /* Translators: heading of the list of articles */
  cp_html_add_element (self->html, "h2", NULL, _("References"));
  cp_html_begin (self->html, "ol", "references");
  speaking = cp_coverage_find_sides (self->snapshot, self->sides);
  for (guint i = 0; i < self->documents->len; i++)
    {
      guint32 document = g_array_index (self->documents, guint32, i);

      add_reference (self, i + 1, document, speaking[document]);
    }
  cp_html_end (self->html);
  cp_html_end (self->html);
}
