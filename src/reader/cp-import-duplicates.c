/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the articles that are new from those that the corpus or the import has already. */

#include "cp-import-private.h"

#include <glib/gi18n-lib.h>

#include "cp-attach.h"
#include "cp-fold.h"

/* Equal hashes are compared letter by letter; this factor is odd and has as many ones as zeros. */
#define HASH_FACTOR G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
#define HASH_ROTATION 7

typedef struct
{
  CpSnapshot *snapshot;
  CpAttachFinder *finder;
  GHashTable *seen;     /* guint64 hash to the first CpImportArticle of it */
  GHashTable *attached; /* handle of a document to the CpImportArticle that it got */
  CpImportSummary *summary;
  GArray *choices;
} Choosing;

/* What stands for an article on a line of the summary. */
static const char *
get_name (const CpImportArticle *read)
{
  if (read->article->file != NULL)
    return read->article->file;
  return read->article->title != NULL ? read->article->title : _("article");
}

static void
choose (Choosing *self, CpImportArticle *read, CpEdit *edit)
{
  CpImportChoice choice = { read, edit };

  g_array_append_val (self->choices, choice);
}

static void
note_duplicate (Choosing *self, const CpImportArticle *read, const CpImportArticle *other)
{
  self->summary->n_duplicates++;
  cp_import_summary_add_note (self->summary, get_name (read),
                              /* Translators: %s is another file */
                              _("the same article as %s; read once"), get_name (other));
}

/* A document that the corpus knows gets its text, but for statements of which there is no place. */
static void
attach (Choosing *self, CpImportArticle *read, const CpAttachReport *report, CpEdit *edit)
{
  gpointer document = GUINT_TO_POINTER (report->document);
  const char *const *ids = cp_snapshot_get_statements (self->snapshot)->id;
  guint n_missing = report->missing->len;
  const CpImportArticle *other = g_hash_table_lookup (self->attached, document);

  if (other != NULL)
    {
      note_duplicate (self, read, other);
      cp_edit_unref (edit);
      return;
    }

  g_hash_table_insert (self->attached, document, read);
  self->summary->n_attached++;
  self->summary->n_known += report->n_statements;
  self->summary->n_placed += report->n_statements - n_missing;
  for (guint i = 0; i < n_missing; i++)
    cp_import_summary_add_note (self->summary, get_name (read),
                                /* Translators: %s is the id of a statement */
                                _("not found there, stays a paraphrase: %s"),
                                ids[g_array_index (report->missing, guint32, i)]);
  choose (self, read, edit);
}

static void
choose_unseen (Choosing *self, CpImportArticle *read)
{
  g_autoptr (CpAttachReport) report = NULL;
  CpEdit *edit =
      cp_attach_finder_run (self->finder, read->article->text, read->article->file, &report);

  switch (report->result)
    {
    case CP_ATTACH_PLACED:
      attach (self, read, report, edit);
      break;
    case CP_ATTACH_PRESENT:
      self->summary->n_present++;
      cp_import_summary_add_note (self->summary, get_name (read), "%s",
                                  /* Translators: what an import says of a file, behind its name */
                                  _("the corpus has this article already"));
      break;
    case CP_ATTACH_CHANGED:
      cp_import_summary_add_note (self->summary, get_name (read), "%s",
                                  /* Translators: what an import says of a file, behind its name */
                                  _("has the title of an article of the corpus, but not one of its "
                                    "statements stands in it: read as another article"));
      choose (self, read, NULL);
      break;
    case CP_ATTACH_UNKNOWN:
    default:
      choose (self, read, NULL);
      break;
    }
}

static char *
make_letters (const CpImportArticle *read)
{
  g_autoptr (GString) letters = g_string_sized_new (read->article->n_bytes);

  cp_fold_append_letters (letters, read->article->text, read->article->n_bytes);
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/* Texts without letters are not the same for that. */
static gboolean
are_same (const CpImportArticle *read, const CpImportArticle *other)
{
  g_autofree char *one = make_letters (read);
  g_autofree char *two = make_letters (other);

  return *one != '\0' && g_str_equal (one, two);
}

static void
choose_article (Choosing *self, CpImportArticle *read)
{
  const CpImportArticle *other = g_hash_table_lookup (self->seen, &read->hash);

  if (other != NULL && are_same (read, other))
    {
      note_duplicate (self, read, other);
      return;
    }
  if (other == NULL)
    g_hash_table_insert (self->seen, &read->hash, read);
  choose_unseen (self, read);
}

static void
clear_choice_cb (gpointer data)
{
  CpImportChoice *self = data;

  g_clear_pointer (&self->edit, cp_edit_unref);
}

/* A weight for each byte of a fold, and 0 for what is no letter or digit of ASCII. */
static const guint64 *
get_weights (void)
{
  static guint64 weights[256];
  static gsize are_made = 0;

  if (g_once_init_enter (&are_made))
    {
      for (guint c = 0; c < G_N_ELEMENTS (weights); c++)
        if (c >= 0x80 || g_ascii_isalnum ((char) c))
          weights[c] = ((guint64) (guchar) g_ascii_tolower ((char) c) + 1) * HASH_FACTOR;
      g_once_init_leave (&are_made, TRUE);
    }
  return weights;
}

static inline guint64
add_to_hash (guint64 hash, guint64 weight)
{
  return (hash << HASH_ROTATION | hash >> (64 - HASH_ROTATION)) + weight;
}

static guint64
hash_several (guint64 hash, const char *at, gsize n_bytes)
{
  const guint64 *weights = get_weights ();
  g_autoptr (GString) letters = g_string_new (NULL);

  cp_fold_append_letters (letters, at, n_bytes);
  for (gsize i = 0; i < letters->len; i++)
    hash = add_to_hash (hash, weights[(guchar) letters->str[i]]);
  return hash;
}

/* Makes a number of an article's letters and digits, which does not depend on its layout. */
guint64
cp_import_hash_letters (const char *text, gsize n_bytes)
{
  const guint64 *weights = get_weights ();
  const char *end = text + n_bytes;
  guint64 hash = 0;

  while (text < end)
    {
      const char *start;

      for (; text < end && (guchar) *text < 0x80; text++)
        if (weights[(guchar) *text] != 0)
          hash = add_to_hash (hash, weights[(guchar) *text]);
      start = text;
      while (text < end && (guchar) *text >= 0x80)
        text = g_utf8_next_char (text);
      if (text > start)
        hash = hash_several (hash, start, (gsize) (text - start));
    }
  return hash;
}

/* Lists the articles that the edit is about, in file order; what is left out is noted. Ends early
 * where it is cancelled. */
GArray *
cp_import_choose (const CpImportFiles *files, CpSnapshot *snapshot, CpImportSummary *summary,
                  GCancellable *cancellable)
{
  Choosing self = { .snapshot = snapshot, .summary = summary };

  self.finder = cp_attach_finder_new (snapshot);
  self.seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  self.attached = g_hash_table_new (NULL, NULL);
  self.choices = g_array_new (FALSE, FALSE, sizeof (CpImportChoice));
  g_array_set_clear_func (self.choices, clear_choice_cb);

  for (guint i = 0; i < files->files->len; i++)
    {
      const CpImportFile *file = files->files->pdata[i];

      for (guint j = 0; j < file->articles->len && !g_cancellable_is_cancelled (cancellable); j++)
        choose_article (&self, file->articles->pdata[j]);
    }

  cp_attach_finder_free (self.finder);
  g_hash_table_unref (self.seen);
  g_hash_table_unref (self.attached);
  return self.choices;
}
