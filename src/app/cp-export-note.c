/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a figure will be, and what they leave out. */

#include "cp-export-note.h"

#include <glib/gi18n-lib.h>

#include "cp-export-job.h"

static gboolean
has_cut_text (const CpFigure *figure)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (figure, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].kind == CP_FIGURE_TEXT && items[i].string != NULL
        && g_str_has_suffix (items[i].string, "…"))
      return TRUE;
  return FALSE;
}

static gboolean
has_any_cut_text (CpExportPreview *preview)
{
  for (guint i = 0; i < cp_export_preview_get_n_pages (preview); i++)
    if (has_cut_text (cp_export_preview_get_figure (preview, i)))
      return TRUE;
  return FALSE;
}

static char *
dup_pages (guint n_pages, guint width, guint height, const char *name)
{
  g_autoptr (GFile) first = g_file_new_build_filename ("/", name, NULL);
  g_autoptr (GFile) last = cp_export_job_get_page_file (first, n_pages - 1);
  g_autofree char *last_name = g_file_get_basename (last);

  if (n_pages == 1)
    /* Translators: width and height of a picture. */
    return g_strdup_printf (_("1 page of %u × %u pixels."), width, height);
  /* Translators: how many pages, their width and height, the files of the first and the last. */
  return g_strdup_printf (ngettext ("%u page of %u × %u pixels: %s to %s.",
                                    "%u pages of %u × %u pixels: %s to %s.", n_pages),
                          n_pages, width, height, name, last_name);
}

/**
 * cp_export_note_dup:
 * @preview: a preview
 * @options: what its figure is made for
 * @is_matrix: whether it is a matrix
 * @name: what the first file is called
 *
 * Says how many pages there are and how large, their files, and whether anything is left out:
 * "8 pages of 1920 × 1080 pixels: Armenia.png to Armenia-8.png. …"
 *
 * Returns: (nullable) (transfer full): sentences, or %NULL while the figure is not laid out
 */
char *
cp_export_note_dup (CpExportPreview *preview, const CpFigureOptions *options, gboolean is_matrix,
                    const char *name)
{
  g_autofree char *pages = NULL;
  const char *whole;
  const char *cut;
  guint n_pages;

  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (preview), NULL);
  g_return_val_if_fail (options != NULL && name != NULL, NULL);

  n_pages = cp_export_preview_get_n_pages (preview);
  if (n_pages == 0)
    return NULL;
  pages = dup_pages (n_pages, options->width * options->scale, options->height * options->scale,
                     name);
  whole = is_matrix ? _("All topics and columns are shown.")
                    : _("A page that leaves something out says so.");
  cut = has_any_cut_text (preview) ? _("Long texts are shortened and end in “…”.")
                                   : _("No text is shortened.");
  /* Translators: three sentences. */
  return g_strdup_printf (C_("sentences", "%s %s %s"), pages, whole, cut);
}
