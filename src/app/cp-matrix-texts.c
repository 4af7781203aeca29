/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The laid-out texts of a matrix, each made once. */

#include "cp-matrix-texts.h"

#include <math.h>
#include <string.h>

#include "cp-figure-text.h"
#include "cp-name-words.h"
#include "cp-text.h"

#include <pango/pangocairo.h>

/* The numbers of a matrix are few, its labels too: a scrolled frame finds nearly all of them here. All
 * texts are made anew for another font or zoom. */

/* A letter has at least this many px, also where the matrix is zoomed out. */
#define SIZE_LEAST 8.0
#define TEXTS_MOST 4000
#define SENTENCE_LINE 1.3

/* A dim remark is the sentence's colour with so much of its strength; a character that no text has
 * stands before it in the key. */
#define REMARK_ALPHA (0.72 * G_MAXUINT16)
#define REMARK_MARK '\x1f'

static const struct
{
  double size; /* em */
  gboolean bold;
  gboolean tabular;
  gboolean centered;
  int n_lines; /* 0 for as many as it takes */
  PangoEllipsizeMode cut;
} kinds[CP_N_TEXT_KINDS] = {
  [CP_TEXT_NUMBER] = { 1, TRUE, TRUE, FALSE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_TOTAL] = { 1, FALSE, TRUE, FALSE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_ROW] = { 1, TRUE, FALSE, FALSE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_ROW_SMALL] = { 0.83, TRUE, FALSE, FALSE, 2, PANGO_ELLIPSIZE_END },
  [CP_TEXT_ROW_HIGH] = { 0.83, TRUE, FALSE, FALSE, 3, PANGO_ELLIPSIZE_END },
  [CP_TEXT_COLUMN] = { 0.93, TRUE, FALSE, FALSE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_COLUMN_SMALL] = { 0.83, TRUE, FALSE, FALSE, 1, PANGO_ELLIPSIZE_MIDDLE },
  [CP_TEXT_COLUMN_LINES] = { 0.83, TRUE, FALSE, TRUE, 2, PANGO_ELLIPSIZE_END },
  [CP_TEXT_COLUMN_START] = { 0.83, TRUE, FALSE, TRUE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_COLUMN_END] = { 0.83, FALSE, TRUE, TRUE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_SMALL] = { 0.83, FALSE, TRUE, FALSE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_SMALL_BOLD] = { 0.83, TRUE, TRUE, FALSE, 1, PANGO_ELLIPSIZE_END },
  [CP_TEXT_SENTENCE] = { 0.83, FALSE, FALSE, FALSE, 0, PANGO_ELLIPSIZE_NONE },
  [CP_TEXT_REMARKED] = { 0.83, FALSE, FALSE, FALSE, 0, PANGO_ELLIPSIZE_NONE },
};

struct _CpMatrixTexts
{
  PangoContext *context;
  PangoFontDescription *font;
  double em;
  double zoom;
  GHashTable *layouts; /* of PangoLayout by Key */
};

typedef struct
{
  CpTextKind kind;
  int width;
  char *text;
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ (guint) key->kind << 24 ^ (guint) key->width << 8;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->kind == other->kind && one->width == other->width
         && g_str_equal (one->text, other->text);
}

static void
free_key (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static double
get_size (const CpMatrixTexts *self, CpTextKind kind)
{
  return MAX (kinds[kind].size * self->em * self->zoom, SIZE_LEAST);
}

static void
set_font (const CpMatrixTexts *self, CpTextKind kind, PangoLayout *layout)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (self->font);

  pango_font_description_set_absolute_size (font, get_size (self, kind) * PANGO_SCALE);
  if (kinds[kind].bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
}

static void
set_attributes (const CpMatrixTexts *self, CpTextKind kind, PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* Where a word is too long for its line, a hyphen would stand where the language has none. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (kinds[kind].tabular)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (kinds[kind].n_lines == 0)
    pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
                                            get_size (self, kind) * SENTENCE_LINE * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
}

/* Every text begins where the view begins to read, whichever way its own letters run: Pango turns
 * the alignment of a text that runs the other way. */
static PangoAlignment
find_alignment (const CpMatrixTexts *self, CpTextKind kind, const char *text)
{
  gboolean rtl = pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
  gboolean own_rtl = cp_text_is_rtl (text);

  if (kinds[kind].centered)
    return PANGO_ALIGN_CENTER;
  return rtl != (own_rtl != rtl) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Parts a remark from its sentence by a space. */
static void
dim_remark (PangoLayout *layout, const char *text)
{
  const char *mark = strrchr (text, REMARK_MARK);
  g_autofree char *words = g_strdup (text);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  PangoAttribute *dim = pango_attr_foreground_alpha_new (REMARK_ALPHA);

  words[mark - text] = ' ';
  dim->start_index = mark - text;
  pango_attr_list_insert (attributes, dim);
  pango_layout_set_text (layout, words, -1);
}

static PangoLayout *
make_layout (const CpMatrixTexts *self, const Key *key)
{
  PangoLayout *layout = pango_layout_new (self->context);
  int n_lines = kinds[key->kind].n_lines;
  g_autofree char *name = n_lines > 0 ? cp_words_dup_name (key->text) : NULL;

  set_font (self, key->kind, layout);
  set_attributes (self, key->kind, layout);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (key->kind == CP_TEXT_REMARKED)
    dim_remark (layout, key->text);
  else
    pango_layout_set_text (layout, name != NULL ? name : key->text, -1);
  pango_layout_set_alignment (layout, find_alignment (self, key->kind, key->text));
  if (key->width < 0)
    return layout;
  pango_layout_set_width (layout, key->width * PANGO_SCALE);
  pango_layout_set_wrap (layout, cp_text_find_wrap (pango_layout_get_text (layout)));
  if (n_lines > 0)
    {
      pango_layout_set_height (layout, -n_lines);
      pango_layout_set_ellipsize (layout, kinds[key->kind].cut);
    }

  return layout;
}

/**
 * cp_matrix_texts_new:
 * @context: of the widget
 *
 * Makes an empty store of texts in the font of a context.
 */
CpMatrixTexts *
cp_matrix_texts_new (PangoContext *context, double zoom)
{
  CpMatrixTexts *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (CpMatrixTexts, 1);
  self->context = g_object_ref (context);
  self->font = pango_font_description_copy (pango_context_get_font_description (context));
  self->em = cp_matrix_texts_get_em (context);
  self->zoom = zoom;
  self->layouts = g_hash_table_new_full (hash_key, equal_keys, free_key, g_object_unref);

  return self;
}

/**
 * cp_matrix_texts_free:
 *
 * Frees a store of texts.
 */
void
cp_matrix_texts_free (CpMatrixTexts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->layouts);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * cp_matrix_texts_get_em:
 *
 * Gets the size of a context's font in px.
 */
double
cp_matrix_texts_get_em (PangoContext *context)
{
  const PangoFontDescription *font;
  double size;
  double dpi;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 1);

  font = pango_context_get_font_description (context);
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (pango_font_description_get_size_is_absolute (font))
    return MAX (size, 1);
  dpi = pango_cairo_context_get_resolution (context);

  return MAX (size * (dpi > 0 ? dpi : 96) / 72, 1);
}

/**
 * cp_matrix_texts_fit:
 *
 * Checks whether the texts are those of a font and a zoom.
 */
gboolean
cp_matrix_texts_fit (const CpMatrixTexts *self, PangoContext *context, double zoom)
{
  g_return_val_if_fail (self != NULL && PANGO_IS_CONTEXT (context), FALSE);

  return self->context == context && self->zoom == zoom
         && self->em == cp_matrix_texts_get_em (context)
         && pango_font_description_equal (self->font, pango_context_get_font_description (context));
}

/**
 * cp_matrix_texts_get:
 * @width: px that it has, or -1 for as many as it takes
 *
 * Gets a text laid out.
 *
 * Returns: (transfer none): the layout, until the next cp_matrix_texts_trim ()
 */
PangoLayout *
cp_matrix_texts_get (CpMatrixTexts *self, CpTextKind kind, const char *text, double width)
{
  Key key;
  PangoLayout *layout;
  Key *copy;

  g_return_val_if_fail (self != NULL && kind < CP_N_TEXT_KINDS && text != NULL, NULL);

  key = (Key) { kind, width < 0 ? -1 : MAX (1, (int) width), (char *) text };
  layout = g_hash_table_lookup (self->layouts, &key);
  if (layout != NULL)
    return layout;
  copy = g_memdup2 (&key, sizeof key);
  copy->text = g_strdup (text);
  layout = make_layout (self, copy);
  g_hash_table_insert (self->layouts, copy, layout);

  return layout;
}

/**
 * cp_matrix_texts_get_row:
 *
 * Gets the label of a row laid out: on one line where it fits, else on two smaller ones.
 */
PangoLayout *
cp_matrix_texts_get_row (CpMatrixTexts *self, const char *text, double width)
{
  PangoLayout *layout = cp_matrix_texts_get (self, CP_TEXT_ROW, text, width);

  if (layout == NULL || !pango_layout_is_ellipsized (layout))
    return layout;
  /* What fits on one small line stands on two like the others. */
  if (cp_matrix_texts_measure (self, CP_TEXT_ROW_SMALL, text) <= width)
    width = MIN (ceil (cp_matrix_texts_measure_lines (self, text)) + 1, width);

  return cp_matrix_texts_get (self, CP_TEXT_ROW_SMALL, text, width);
}

/**
 * cp_matrix_texts_get_lane:
 *
 * Gets the label of a lane laid out: as that of a row, and on three lines before it is cut.
 */
PangoLayout *
cp_matrix_texts_get_lane (CpMatrixTexts *self, const char *text, double width)
{
  PangoLayout *layout = cp_matrix_texts_get_row (self, text, width);

  return pango_layout_is_ellipsized (layout)
             ? cp_matrix_texts_get (self, CP_TEXT_ROW_HIGH, text, width)
             : layout;
}

/**
 * cp_matrix_texts_get_remarked:
 * @remark: what is said of the sentence
 *
 * Gets a sentence laid out with a dim remark behind it.
 */
PangoLayout *
cp_matrix_texts_get_remarked (CpMatrixTexts *self, const char *sentence, const char *remark,
                              double width)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL && sentence != NULL && remark != NULL, NULL);

  text = g_strdup_printf ("%s%c%s", sentence, REMARK_MARK, remark);

  return cp_matrix_texts_get (self, CP_TEXT_REMARKED, text, width);
}

/**
 * cp_matrix_texts_measure_lines:
 *
 * Gets the least width, in px, in which small bold text stands on two lines with no word broken.
 */
double
cp_matrix_texts_measure_lines (CpMatrixTexts *self, const char *text)
{
  g_autofree char *name = NULL;
  double least;

  g_return_val_if_fail (self != NULL && text != NULL, 0);

  name = cp_words_dup_name (text);
  least = cp_matrix_texts_measure (self, CP_TEXT_ROW_SMALL, name);
  for (const char *space = strchr (name, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      g_autofree char *start = g_strndup (name, space - name);
      double width = MAX (cp_matrix_texts_measure (self, CP_TEXT_ROW_SMALL, start),
                          cp_matrix_texts_measure (self, CP_TEXT_ROW_SMALL, space + 1));

      least = MIN (least, width);
    }

  return least;
}

/**
 * cp_matrix_texts_measure:
 *
 * Gets the width of a text on one line, in px.
 */
double
cp_matrix_texts_measure (CpMatrixTexts *self, CpTextKind kind, const char *text)
{
  int width;

  g_return_val_if_fail (self != NULL, 0);

  pango_layout_get_pixel_size (cp_matrix_texts_get (self, kind, text, -1), &width, NULL);

  return width;
}

/**
 * cp_matrix_texts_trim:
 *
 * Forgets all texts where they have become too many. To be called between two frames.
 */
void
cp_matrix_texts_trim (CpMatrixTexts *self)
{
  g_return_if_fail (self != NULL);

  if (g_hash_table_size (self->layouts) > TEXTS_MOST)
    g_hash_table_remove_all (self->layouts);
}
