/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the catalogue of a PDF file says to those who have it read out. */

#include "cp-pdf-catalog.h"

#include <string.h>

/* cairo 1.16 writes the tags of a document, but not that it is tagged (ISO 32000-1:2008, 14.7.1), and
 * no cairo says its language (14.9.2) or that a window should show its title (12.2). An incremental
 * update (7.5.6) puts a catalogue with these in the place of the first, which leaves all else as
 * it is. A file of another build than expected is left alone. */

#define CATALOG "<< /Type /Catalog\n"

typedef struct
{
  guint64 catalog; /* number of the object */
  guint64 info;
  guint64 size;
  guint64 xref; /* offset */
  char *members; /* of the catalogue */
} Trailer;

/* The last place of some words in a file, which may hold any bytes; it ends with a zero. */
static const char *
find_last (const GByteArray *file, const char *words)
{
  gsize length = strlen (words);

  for (gsize i = file->len; i >= length; i--)
    if (memcmp (file->data + i - length, words, length) == 0)
      return (const char *) file->data + i - length;
  return NULL;
}

/* The number behind a word, looked for from @from on. */
static gboolean
read_number (const char *from, const char *word, guint64 *number)
{
  const char *at = strstr (from, word);
  char *end;

  if (at == NULL)
    return FALSE;
  at += strlen (word);
  *number = g_ascii_strtoull (at, &end, 10);

  return end != at;
}

static gboolean
read_trailer (const char *trailer, Trailer *self)
{
  return trailer != NULL && read_number (trailer, "/Size ", &self->size)
         && read_number (trailer, "/Root ", &self->catalog)
         && read_number (trailer, "/Info ", &self->info)
         && read_number (trailer, "\nstartxref\n", &self->xref);
}

static gboolean
read_catalog (const GByteArray *file, Trailer *self)
{
  g_autofree char *head = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj\n" CATALOG, self->catalog);
  const char *start = find_last (file, head);
  const char *end;

  if (start == NULL)
    return FALSE;
  start += strlen (head);
  end = strstr (start, "\n>>\nendobj");
  if (end == NULL)
    return FALSE;
  self->members = g_strndup (start, end - start);

  return strstr (self->members, "/MarkInfo") == NULL;
}

G_GNUC_PRINTF (2, 3)
static void
append (GByteArray *file, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_byte_array_append (file, (const guint8 *) text, strlen (text));
}

static void
append_update (GByteArray *file, const Trailer *self, const char *language)
{
  guint catalog = file->len;
  guint xref;

  append (file,
          "%" G_GUINT64_FORMAT " 0 obj\n" CATALOG "%s\n   /MarkInfo << /Marked true >>\n"
          "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
          self->catalog, self->members, language);
  xref = file->len;
  append (file, "xref\n%" G_GUINT64_FORMAT " 1\n%010u 00000 n \n", self->catalog, catalog);
  append (file,
          "trailer\n<< /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT
          " 0 R\n   /Info %" G_GUINT64_FORMAT " 0 R\n   /Prev %" G_GUINT64_FORMAT
          "\n>>\nstartxref\n%u\n%%%%EOF\n",
          self->size, self->catalog, self->info, self->xref, xref);
}

/**
 * cp_pdf_catalog_mark:
 * @file: a PDF file that cairo wrote
 * @language: that of its words, as RFC 3066 writes it: "en", "pt-BR"
 *
 * Says of a file that its text is tagged, in which language it is, and that a window shows its title.
 */
void
cp_pdf_catalog_mark (GByteArray *file, const char *language)
{
  Trailer trailer = { 0 };
  const char *start;
  gboolean marks;

  g_return_if_fail (file != NULL && language != NULL);

  g_byte_array_append (file, (const guint8 *) "", 1);
  start = find_last (file, "\ntrailer\n");
  marks = read_trailer (start, &trailer) && read_catalog (file, &trailer);
  g_byte_array_set_size (file, file->len - 1);
  if (marks)
    append_update (file, &trailer, language);
  g_free (trailer.members);
}
