/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF file says to those who have it read out. */

#include "cp-pdf-catalog.h"

#include <string.h>

/* cairo writes the tags of a document, but neither its language (ISO 32000-1:2008, 14.9.2) nor that a
 * window should show its title (12.2) nor what stands in place of a picture (14.9.3). An incremental
 * update (7.5.6) puts a catalogue and elements with these in the places of the first ones, which leaves
 * all else as it is. A file of another build than expected is left alone. */

#define CATALOG "<< /Type /Catalog\n"
#define FIGURE "<< /Type /StructElem\n   /S /" CP_PDF_FIGURE "\n"

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

  return strstr (self->members, "/Lang") == NULL;
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

/* Where an object is that an update puts in the place of an earlier one. */
typedef struct
{
  guint64 number;
  guint offset;
} Update;

static void
begin_object (GByteArray *file, GArray *updates, guint64 number)
{
  const Update update = { number, file->len };

  g_array_append_val (updates, update);
  append (file, "%" G_GUINT64_FORMAT " 0 obj\n", number);
}

/* A text as PDF has it whatever is in it: UTF-16 with a mark of its order (7.9.2.2), in digits. */
static char *
dup_text (const char *text)
{
  glong n_units;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  GString *digits = g_string_new ("<FEFF");

  for (glong i = 0; units != NULL && i < n_units; i++)
    g_string_append_printf (digits, "%04X", units[i]);
  g_string_append_c (digits, '>');

  return g_string_free (digits, FALSE);
}

/* The number of the object whose members begin at a place, which the line before tells; or 0. */
static guint64
find_number (const char *data, gsize place)
{
  gsize line = place > 0 ? place - 1 : 0;
  g_autofree char *head = NULL;
  guint64 number;

  while (line > 0 && data[line - 1] != '\n')
    line--;
  number = g_ascii_strtoull (data + line, NULL, 10);
  head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n", number);

  return strlen (head) == place - line && memcmp (data + line, head, place - line) == 0 ? number : 0;
}

/* The places of the members of all elements that have a description, a page's after the other. */
static GArray *
list_figures (const GByteArray *file)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *data = (const char *) file->data;
  gsize length = strlen (FIGURE);

  for (gsize i = 0; i + length <= file->len; i++)
    if (data[i] == '<' && memcmp (data + i, FIGURE, length) == 0)
      g_array_append_val (places, i);
  return places;
}

static void
append_figure (GByteArray *file, GArray *updates, gsize place, const char *description)
{
  const char *start = (const char *) file->data + place;
  const char *end = g_strstr_len (start, (gssize) (file->len - place), "\n>>\nendobj");
  guint64 number = find_number ((const char *) file->data, place);
  g_autofree char *members = NULL;
  g_autofree char *text = NULL;

  if (end == NULL || number == 0)
    return;
  members = g_strndup (start, end - start);
  text = dup_text (description);
  begin_object (file, updates, number);
  append (file, "%s\n   /Alt %s\n>>\nendobj\n", members, text);
}

static void
append_figures (GByteArray *file, GArray *updates, const GPtrArray *descriptions)
{
  g_autoptr (GArray) places = list_figures (file);

  if (places->len != descriptions->len)
    return;
  for (guint i = 0; i < places->len; i++)
    if (descriptions->pdata[i] != NULL)
      append_figure (file, updates, g_array_index (places, gsize, i), descriptions->pdata[i]);
}

static void
append_catalog (GByteArray *file, GArray *updates, const Trailer *self, const char *language)
{
  begin_object (file, updates, self->catalog);
  append (file,
          CATALOG "%s\n   /Lang (%s)\n"
                  "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
          self->members, language);
}

static void
append_trailer (GByteArray *file, const GArray *updates, const Trailer *self)
{
  guint xref = file->len;

  append (file, "xref\n");
  for (guint i = 0; i < updates->len; i++)
    {
      const Update *update = &g_array_index (updates, Update, i);

      append (file, "%" G_GUINT64_FORMAT " 1\n%010u 00000 n \n", update->number, update->offset);
    }
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
 * @descriptions: (element-type utf8): what stands in place of each page, or %NULL
 *
 * Says of a file that its text is tagged, in which language it is, that a window shows its title, and
 * what each of its pages shows.
 */
void
cp_pdf_catalog_mark (GByteArray *file, const char *language, const GPtrArray *descriptions)
{
  g_autoptr (GArray) updates = g_array_new (FALSE, FALSE, sizeof (Update));
  Trailer trailer = { 0 };
  const char *start;
  gboolean marks;

  g_return_if_fail (file != NULL && language != NULL && descriptions != NULL);

  g_byte_array_append (file, (const guint8 *) "", 1);
  start = find_last (file, "\ntrailer\n");
  marks = read_trailer (start, &trailer) && read_catalog (file, &trailer);
  g_byte_array_set_size (file, file->len - 1);
  if (marks)
    {
      append_figures (file, updates, descriptions);
      append_catalog (file, updates, &trailer, language);
      append_trailer (file, updates, &trailer);
    }
  g_free (trailer.members);
}
