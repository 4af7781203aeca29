/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of a relation on a figure, and the words for relations. */

#include "cp-figure-chip.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-speaker-words.h"

/* A glyph and a word, always both, never a colour: a dispute is solid, the others have an outline
 * or a plain ground. Lengths are units. */

#define PADDING 9.0
#define BASELINE 5.6

typedef struct
{
  const char *glyph;
  const char *word;
  CpTextStyle style;
  CpColor ground;
  double outline; /* 0 where the ground is filled */
} ChipValues;

static const ChipValues chips[CP_N_RELATION_TYPES] = {
  [CP_RELATION_DISPUTES] = { "≠", N_("disputes"), CP_STYLE_INVERSE, CP_COLOR_FG, 0 },
  [CP_RELATION_SUPPORTS] = { "=", N_("supports"), CP_STYLE_NAME, CP_COLOR_FG, 1.5 },
  [CP_RELATION_QUALIFIES] = { "≈", N_("qualifies"), CP_STYLE_NAME, CP_COLOR_PRESSED, 0 },
  [CP_RELATION_INTERPRETS] = { "”", N_("interprets"), CP_STYLE_NAME, CP_COLOR_EDGE, 1 },
};

static char *
dup_text (CpRelationType type)
{
  return g_strdup_printf ("%s %s", chips[type].glyph, _(chips[type].word));
}

static void
add_ground (CpFigure *figure, const ChipValues *chip, double x, double y, double width)
{
  gboolean known = cp_palette_get_color (cp_figure_get_palette (figure), chip->ground)->alpha > 0;

  if (chip->outline > 0)
    cp_pen_outline (figure, chip->ground, x, y, width, CP_CHIP_HEIGHT, CP_CHIP_HEIGHT / 2,
                    chip->outline, CP_ITEM_PLAIN);
  else if (known)
    cp_pen_box (figure, chip->ground, x, y, width, CP_CHIP_HEIGHT, CP_CHIP_HEIGHT / 2);
  else
    cp_pen_outline (figure, CP_COLOR_EDGE, x, y, width, CP_CHIP_HEIGHT, CP_CHIP_HEIGHT / 2, 1,
                    CP_ITEM_PLAIN);
}

/**
 * cp_words_dup_relation:
 * @type: one that ties two sides
 *
 * Names a relation: "disputes".
 */
char *
cp_words_dup_relation (CpRelationType type)
{
  g_return_val_if_fail (type < CP_N_RELATION_TYPES && chips[type].word != NULL, g_strdup (""));

  return g_strdup (_(chips[type].word));
}

/**
 * cp_words_dup_basis:
 * @relation: a handle
 *
 * Says who makes a link: "Selteyev says so", "as AsiaNews reads it", "as read here"; "" where that
 * is not known.
 */
char *
cp_words_dup_basis (CpSnapshot *snapshot, guint32 relation)
{
  const CpRelationColumns *relations;
  g_autofree char *name = NULL;
  guint32 from;

  g_return_val_if_fail (snapshot != NULL, NULL);

  relations = cp_snapshot_get_relations (snapshot);
  from = relations->from[relation];
  switch ((CpBasis) relations->basis[relation])
    {
    case CP_BASIS_SPEAKER:
      name = cp_words_dup_surname (snapshot, from);
      /* Translators: %s is the speaker who relates the own words to another's. */
      return g_strdup_printf (_("%s says so"), name);
    case CP_BASIS_REPORTER:
      name = cp_words_dup_outlet (snapshot, cp_snapshot_get_statements (snapshot)->document[from]);
      /* Translators: %s is an outlet that relates one's words to another's. */
      return g_strdup_printf (_("as %s reads it"), name);
    case CP_BASIS_READER:
      return g_strdup (_("as read here"));
    case CP_BASIS_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * cp_figure_chip_get_width:
 *
 * Measures a chip.
 */
double
cp_figure_chip_get_width (CpRelationType type)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (type < CP_N_RELATION_TYPES && chips[type].word != NULL, 0);

  text = dup_text (type);

  return cp_pen_measure (chips[type].style, text) + 2 * PADDING;
}

/**
 * cp_figure_chip_add:
 * @x: left edge
 * @middle_y: halfway between upper and lower edge
 *
 * Puts a chip on a figure.
 */
void
cp_figure_chip_add (CpFigure *figure, CpRelationType type, double x, double middle_y)
{
  double width = cp_figure_chip_get_width (type);
  g_autofree char *text = dup_text (type);

  g_return_if_fail (figure != NULL);

  add_ground (figure, &chips[type], x, middle_y - CP_CHIP_HEIGHT / 2, width);
  cp_pen_text (figure, chips[type].style, x + PADDING - 0.5, middle_y + BASELINE,
               width - 2 * PADDING + 1, CP_ALIGN_CENTER, text);
}
