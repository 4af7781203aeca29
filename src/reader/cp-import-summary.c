/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said when an import is done. */

#include "cp-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Notes that are printed; a corpus can have a thousand articles already. */
#define MAX_NOTES 20

static void
free_fault (gpointer data)
{
  CpImportFault *self = data;

  g_free (self->file);
  g_error_free (self->error);
  g_free (self);
}

CpImportSummary *
cp_import_summary_new (void)
{
  CpImportSummary *self = g_new0 (CpImportSummary, 1);

  self->speakers_by_role = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->faults = g_ptr_array_new_with_free_func (free_fault);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* Notes something about a file. */
void
cp_import_summary_add_note (CpImportSummary *self, const char *file, const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Translators: a file, and what is said of it */
  g_ptr_array_add (self->notes, g_strdup_printf (_("%s: %s"), file != NULL ? file : _("article"),
                                                 words));
}

static void
add_name (GHashTable *names, const char *file)
{
  const char *slash = strrchr (file, '/');

  g_hash_table_add (names, (gpointer) file);
  if (slash != NULL)
    g_hash_table_add (names, (gpointer) (slash + 1));
}

/* What a metadata.csv in @folder can call the files in it and their articles. */
static GHashTable *
list_names (const CpImportFiles *files, const CpImportFolder *folder)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < files->files->len; i++)
    {
      const CpImportFile *file = files->files->pdata[i];
      const CpImportFolder *own = file->folder;

      while (own != NULL && own != folder)
        own = own->parent;
      if (own == NULL)
        continue;
      add_name (names, file->file + folder->n_prefix);
      for (guint j = 0; j < file->articles->len; j++)
        {
          const char *name = ((CpImportArticle *) file->articles->pdata[j])->article->file;

          if (name != NULL && strlen (name) > folder->n_prefix)
            add_name (names, name + folder->n_prefix);
        }
    }
  return names;
}

/* A line of a metadata.csv that is about no file may have a misspelt name. */
static void
add_absent (CpImportSummary *self, const CpImportFiles *files, const CpImportFolder *folder)
{
  const GPtrArray *listed = cp_metadata_csv_get_files (folder->metadata);
  g_autoptr (GHashTable) names = list_names (files, folder);
  const char *first = NULL;
  guint n_absent = 0;

  for (guint i = 0; i < listed->len; i++)
    if (!g_hash_table_contains (names, listed->pdata[i]))
      {
        first = n_absent == 0 ? listed->pdata[i] : first;
        n_absent++;
      }
  if (n_absent > 0)
    cp_import_summary_add_note (self, folder->table,
                                /* Translators: a number of files, and the name of one of them */
                                ngettext ("%u file that it describes is not there: %s",
                                          "%u files that it describes are not there, such as %s",
                                          n_absent),
                                n_absent, first);
}

/* Lists what could not be read, in file order. */
void
cp_import_summary_add_faults (CpImportSummary *self, const CpImportFiles *files)
{
  for (guint i = 0; i < files->notes->len; i++)
    g_ptr_array_add (self->notes, g_strdup (files->notes->pdata[i]));
  for (guint i = 0; i < files->folders->len; i++)
    if (((CpImportFolder *) files->folders->pdata[i])->metadata != NULL)
      add_absent (self, files, files->folders->pdata[i]);

  for (guint i = 0; i < files->files->len; i++)
    {
      const CpImportFile *file = files->files->pdata[i];
      CpImportFault *fault;

      if (file->error == NULL)
        continue;
      fault = g_new0 (CpImportFault, 1);
      fault->file = g_strdup (file->given != NULL ? file->given : file->file);
      fault->error = g_error_copy (file->error);
      g_ptr_array_add (self->faults, fault);
    }
}

static void
append_line (GString *text, const char *line)
{
  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

G_GNUC_PRINTF (2, 3)
static void
append_format (GString *text, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
  g_string_append_c (text, '\n');
}

/* "new speakers: official 12, expert 3, without a role 2" */
static void
append_speakers (GString *text, const CpImportSummary *self)
{
  g_autoptr (GList) roles = NULL;
  g_autoptr (GString) list = NULL;

  if (self->n_speakers == 0)
    return;

  roles = g_list_sort (g_hash_table_get_keys (self->speakers_by_role), (GCompareFunc) g_strcmp0);
  list = g_string_new (NULL);
  for (const GList *l = roles; l != NULL; l = l->next)
    {
      const char *role = l->data;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->speakers_by_role, role));

      /* Translators: a role (or "no role") and a number of speakers, in a list */
      g_string_append_printf (list, C_("speakers of a role", "%s%s %u"), list->len > 0 ? ", " : "",
                              *role != '\0' ? role : _("no role"), n);
    }
  /* Translators: a number of speakers, and a list of how many have which role */
  append_format (text, ngettext ("%u new speaker: %s", "%u new speakers: %s", self->n_speakers),
                 self->n_speakers, list->str);
}

static void
append_attached (GString *text, const CpImportSummary *self)
{
  if (self->n_attached == 0)
    return;
  append_format (text,
                 /* Translators: a number of articles that the corpus knew without their text */
                 ngettext ("%u article attached to the document that it belongs to",
                           "%u articles attached to the documents that they belong to",
                           self->n_attached),
                 self->n_attached);
  /* Translators: numbers of statements */
  append_format (text, ngettext ("%u of %u statement placed", "%u of %u statements placed",
                                 self->n_known),
                 self->n_placed, self->n_known);
}

static void
append_found (GString *text, const CpImportSummary *self)
{
  /* Translators: a number of articles */
  append_format (text, ngettext ("%u article read", "%u articles read", self->n_articles),
                 self->n_articles);
  if (self->n_articles == 0)
    return;
  append_format (text,
                 /* Translators: a number of statements */
                 ngettext ("%u statement found", "%u statements found", self->n_statements),
                 self->n_statements);
  append_speakers (text, self);
  if (self->n_relations > 0)
    append_format (text,
                   /* Translators: a number of relations between statements */
                   ngettext ("%u relation proposed, to be accepted or rejected",
                             "%u relations proposed, to be accepted or rejected",
                             self->n_relations),
                   self->n_relations);
  if (self->n_doubtful > 0)
    append_format (text,
                   /* Translators: a number of statements that the program is not sure of */
                   ngettext ("%u statement is doubtful; look at it first",
                             "%u statements are doubtful; look at these first",
                             self->n_doubtful),
                   self->n_doubtful);
}

static void
append_notes (GString *text, const GPtrArray *notes)
{
  guint n_more = notes->len > MAX_NOTES ? notes->len - MAX_NOTES : 0;

  for (guint i = 0; i < notes->len - n_more; i++)
    append_line (text, notes->pdata[i]);
  if (n_more > 0)
    /* Translators: a number of lines about single files that are left out */
    append_format (text, ngettext ("… and %u more such line", "… and %u more such lines", n_more),
                   n_more);
}

/**
 * cp_import_summary_free:
 * @self: (transfer full): a summary
 *
 * Frees a summary.
 */
void
cp_import_summary_free (CpImportSummary *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->speakers_by_role);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * cp_import_summary_to_text:
 * @self: a summary
 *
 * Says what became of an import, a line for each thing: the counts, then what is to be known of
 * single files, then which could not be read and why.
 *
 * Returns: (transfer full): lines, each with its break
 */
char *
cp_import_summary_to_text (const CpImportSummary *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_articles > 0 || self->n_attached == 0)
    append_found (text, self);
  append_attached (text, self);
  if (self->n_present > 0)
    append_format (text,
                   /* Translators: a number of articles that the corpus had with their text */
                   ngettext ("%u article was there already", "%u articles were there already",
                             self->n_present),
                   self->n_present);
  if (self->n_duplicates > 0)
    append_format (text,
                   /* Translators: a number of articles */
                   ngettext ("%u article was given twice", "%u articles were given twice",
                             self->n_duplicates),
                   self->n_duplicates);
  if (self->faults->len > 0)
    /* Translators: a number of files */
    append_format (text, ngettext ("%u file could not be read", "%u files could not be read",
                                   self->faults->len),
                   self->faults->len);
  append_notes (text, self->notes);
  for (guint i = 0; i < self->faults->len; i++)
    {
      const CpImportFault *fault = self->faults->pdata[i];

      /* Translators: a file, and why it could not be read */
      append_format (text, _("%s: %s"), fault->file, fault->error->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
