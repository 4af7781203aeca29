/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a figure will be, and what they leave out. */

#include "cp-export-note.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-export-job.h"
#include "cp-figure-text.h"
#include "cp-side-words.h"

/* The smallest type of a figure, in units. */
#define FOOTER_SIZE 10.0
#define POINTS_OF_INCH 72.0

static gboolean
has_cut_text (const CpFigure *figure)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (figure, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].kind == CP_FIGURE_TEXT && items[i].string != NULL
        && (g_str_has_suffix (items[i].string, "…") || strstr (items[i].string, "[…]") != NULL))
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

/* Where each page is a picture of so many pixels. */
static char *
dup_pictures (guint n_pages, const CpFigureOptions *options, const char *name,
              const char *last_name)
{
  guint width = options->width * options->scale;
  guint height = options->height * options->scale;

  if (n_pages == 1)
    /* Translators: width and height of a picture. */
    return g_strdup_printf (_("1 page of %u × %u pixels."), width, height);
  /* Translators: how many pages, their width and height, the files of the first and the last. */
  return g_strdup_printf (ngettext ("%u page of %u × %u pixels: %s to %s.",
                                    "%u pages of %u × %u pixels: %s to %s.", n_pages),
                          n_pages, width, height, name, last_name);
}

static char *
dup_pages (guint n_pages, const CpFigureOptions *options, CpFigureFormat format, const char *name)
{
  g_autoptr (GFile) first = g_file_new_build_filename ("/", name, NULL);
  g_autoptr (GFile) last = cp_export_job_get_page_file (first, n_pages - 1);
  g_autofree char *last_name = g_file_get_basename (last);

  if (format == CP_FORMAT_PNG)
    return dup_pictures (n_pages, options, name, last_name);
  if (cp_figure_format_has_pages (format) || n_pages == 1)
    /* Translators: how many pages a file has. */
    return g_strdup_printf (ngettext ("%u page.", "%u pages in one file.", n_pages), n_pages);
  /* Translators: how many pages, the files of the first and the last. */
  return g_strdup_printf (ngettext ("%u page: %s to %s.", "%u pages: %s to %s.", n_pages), n_pages,
                          name, last_name);
}

/* "5 documents" */
static char *
dup_columns (CpMatrix *matrix)
{
  guint n = cp_matrix_get_n_columns (matrix);

  switch (cp_matrix_get_column_kind (matrix))
    {
    case CP_SOURCE_OUTLETS:
      /* Translators: how many columns a figure has; part of a sentence */
      return g_strdup_printf (ngettext ("%u outlet", "%u outlets", n), n);
    case CP_SOURCE_SPEAKERS:
      /* Translators: how many columns a figure has; part of a sentence */
      return g_strdup_printf (ngettext ("%u speaker", "%u speakers", n), n);
    case CP_SOURCE_ROLES:
      /* Translators: how many columns a figure has; part of a sentence */
      return g_strdup_printf (ngettext ("%u role", "%u roles", n), n);
    case CP_SOURCE_COUNTRIES:
      /* Translators: how many columns a figure has; part of a sentence */
      return g_strdup_printf (ngettext ("%u country", "%u countries", n), n);
    case CP_SOURCE_MONTHS:
      /* Translators: how many columns a figure has; part of a sentence */
      return g_strdup_printf (ngettext ("%u month", "%u months", n), n);
    case CP_SOURCE_DOCUMENTS:
    case CP_N_SOURCE_KINDS:
    default:
      /* Translators: how many columns a figure has; part of a sentence */
      return g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
    }
}

/* "12 topics and “no topic”" */
static char *
dup_topics (CpMatrix *matrix)
{
  guint n_rows = cp_matrix_get_n_rows (matrix);
  gboolean uncoded = n_rows > 0
                     && cp_matrix_get_row (matrix, n_rows - 1)->handle == CP_HANDLE_NONE;
  guint n_topics = uncoded ? n_rows - 1 : n_rows;

  if (uncoded)
    /* Translators: how many rows a figure has; "no topic" is the name of the last row */
    return g_strdup_printf (ngettext ("%u topic and “no topic”", "%u topics and “no topic”",
                                      n_topics),
                            n_topics);
  /* Translators: how many rows a figure has, or how many topics are to be exported */
  return g_strdup_printf (ngettext ("%u topic", "%u topics", n_topics), n_topics);
}

/* What does not fit may be together. */
static char *
dup_grouped (const char *topics, const char *columns, gboolean cut)
{
  if (cut)
    /* Translators: "12 topics and “no topic”", "5 documents". */
    return g_strdup_printf (_("%s, %s; what does not fit is one group. Long texts are shortened and "
                              "end in “…”."),
                            topics, columns);
  /* Translators: "12 topics and “no topic”", "5 documents". */
  return g_strdup_printf (_("%s, %s; what does not fit is one group. No text is shortened."),
                          topics, columns);
}

/* What is on the pages, and whether in full. */
static char *
dup_whole (CpExportPreview *preview)
{
  CpFigureRequest *request = cp_export_preview_get_request (preview);
  gboolean cut = has_any_cut_text (preview);
  g_autofree char *topics = NULL;
  g_autofree char *columns = NULL;

  if (cp_figure_request_get_subject (request) != CP_SUBJECT_MATRIX)
    /* Translators: a note below the settings of an export */
    return g_strdup (cut ? _("A page that leaves something out says so. Long texts are shortened "
                             "and end in “…”.")
                         /* Translators: a note below the settings of an export */
                         : _("A page that leaves something out says so. No text is shortened."));
  topics = dup_topics (cp_figure_request_get_matrix (request));
  columns = dup_columns (cp_figure_request_get_matrix (request));
  if (cp_figure_request_get_options (request)->grouped)
    return dup_grouped (topics, columns, cut);
  if (cut)
    /* Translators: "12 topics and “no topic”", "5 documents". */
    return g_strdup_printf (_("Whole: %s, %s; long texts are shortened and end in “…”."), topics,
                            columns);
  /* Translators: "12 topics and “no topic”", "5 documents". */
  return g_strdup_printf (_("Whole: %s, %s, nothing shortened."), topics, columns);
}

/* Says which side the cards of a tray leave out while they show the other, or NULL. */
static char *
dup_one_sided (CpTalk *talk)
{
  guint n_of[CP_N_SIDES] = { 0 };
  guint n_picks;
  const CpPick *picks = cp_talk_get_picks (talk, &n_picks);
  g_autofree char *nobody = NULL;

  for (guint i = 0; i < n_picks; i++)
    n_of[picks[i].side]++;
  if ((n_of[CP_SIDE_LEFT] == 0) == (n_of[CP_SIDE_RIGHT] == 0))
    return NULL;
  nobody = cp_words_dup_nobody (cp_talk_get_sides (talk),
                                n_of[CP_SIDE_LEFT] == 0 ? CP_SIDE_LEFT : CP_SIDE_RIGHT, FALSE);
  /* Translators: %s is as in "no experts". */
  return g_strdup_printf (_("Only one side is picked: %s."), nobody);
}

/* What is on the pages, and who is not. */
static char *
dup_shown (CpExportPreview *preview)
{
  CpTalk *talk = cp_figure_request_get_talk (cp_export_preview_get_request (preview));
  g_autofree char *whole = dup_whole (preview);
  g_autofree char *one_sided = talk != NULL ? dup_one_sided (talk) : NULL;

  if (one_sided == NULL)
    return g_steal_pointer (&whole);
  /* Translators: two sentences. */
  return g_strdup_printf (C_("sentences", "%s %s"), one_sided, whole);
}

/* Sizes of type as on a slide of 540 points, or on real paper. */
static char *
dup_type_sizes (const CpFigureOptions *options)
{
  double point = options->paper
                     ? cp_figure_options_get_unit (options) * POINTS_OF_INCH / CP_PAPER_DPI
                     : 1;

  /* Translators: sizes of type, in points. */
  return g_strdup_printf (_("Text %.3g pt, footer %.3g pt."), CP_LABEL_SIZE * point,
                          FOOTER_SIZE * point);
}

/**
 * cp_export_note_dup:
 * @preview: a preview
 * @options: what its figure is made for
 * @format: what files will be written
 * @name: what the first file is called
 *
 * Says how many pages there are and how large, their files, whether anything is left out, and how large
 * the type is: "8 pages of 1920 × 1080 pixels: Armenia.png to Armenia-8.png. …"
 *
 * Returns: (nullable) (transfer full): sentences, or %NULL while the figure is not laid out
 */
char *
cp_export_note_dup (CpExportPreview *preview, const CpFigureOptions *options, CpFigureFormat format,
                    const char *name)
{
  g_autofree char *pages = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *type_sizes = NULL;
  guint n_pages;

  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (preview), NULL);
  g_return_val_if_fail (options != NULL && name != NULL, NULL);

  n_pages = cp_export_preview_get_n_pages (preview);
  if (n_pages == 0)
    return NULL;
  pages = dup_pages (n_pages, options, format, name);
  shown = dup_shown (preview);
  type_sizes = dup_type_sizes (options);
  /* Translators: three sentences. */
  return g_strdup_printf (C_("sentences", "%s %s %s"), pages, shown, type_sizes);
}
