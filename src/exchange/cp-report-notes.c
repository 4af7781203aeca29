/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the signs and words of a report mean, for who gets nothing but the page. */

#include "cp-report-private.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-relation-words.h"

static void
add_note (CpReport *self, const char *term, const char *meaning)
{
  cp_html_add_element (self->html, "dt", NULL, term);
  cp_html_add_element (self->html, "dd", NULL, meaning);
}

static void
add_sign_note (CpReport *self, CpSide side, const char *meaning)
{
  cp_html_begin (self->html, "dt", NULL);
  cp_report_add_plain_sign (self, side, FALSE);
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, self->names[side]);
  cp_html_end (self->html);
  cp_html_add_element (self->html, "dd", NULL, meaning);
}

static void
add_signs (CpReport *self)
{
  add_sign_note (self, CP_SIDE_LEFT,
                 /* Translators: in “How to read this”: the sign of the first side */
                 _("The first side: a square, on the left. Hollow where the side says nothing."));
  add_sign_note (self, CP_SIDE_RIGHT,
                 /* Translators: in “How to read this”: the sign of the second side */
                 _("The second side: a circle, on the right. Hollow where the side says nothing."));
  /* Translators: in “How to read this”: the sign of all others */
  add_sign_note (self, CP_SIDE_OTHERS, _("All who are on neither side: a triangle."));
}

static void
add_relations (CpReport *self)
{
  static const CpRelationType types[] = { CP_RELATION_DISPUTES, CP_RELATION_QUALIFIES,
                                          CP_RELATION_SUPPORTS, CP_RELATION_INTERPRETS };

  cp_html_begin (self->html, "dt", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *word = cp_words_dup_relation (types[i]);

      if (i > 0)
        /* Translators: stands between the words for relations: "disputes, qualifies". */
        cp_html_add_text (self->html, _(", "));
      cp_html_add_text (self->html, word);
    }
  cp_html_end (self->html);
  cp_html_add_element (self->html, "dd", NULL,
                       /* Translators: in “How to read this”, on links; the words in quotation marks
                        * are those that links carry */
                       _("How one statement relates to another, and who says so: the speaker, the "
                         "outlet that reports it (“as … reads it”), or whoever coded this corpus "
                         "(“as read here”)."));
}

static guint
count_proposed (CpReport *self, CpComparison *comparison, guint *n_all)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint n_proposed = 0;

  *n_all = 0;
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_statements (comparison, side, &n);

      *n_all += n;
      for (guint i = 0; i < n; i++)
        n_proposed += columns->origin[statements[i]] == CP_ORIGIN_FOUND
                      && !columns->reviewed[statements[i]];
    }

  return n_proposed;
}

/**
 * cp_report_add_proposed:
 *
 * Says how many statements the program has found and nobody has looked over, where there are any.
 */
void
cp_report_add_proposed (CpReport *self, CpComparison *comparison)
{
  guint n_all;
  guint n = count_proposed (self, comparison, &n_all);
  g_autofree char *number = cp_words_dup_number (n);
  g_autofree char *all = cp_words_dup_number (n_all);
  g_autofree char *words = NULL;

  if (n == 0)
    return;
  if (n == n_all)
    /* Translators: a note in the report */
    words = g_strdup (_("The statements were found by the program; nobody has looked them over yet."));
  else
    /* Translators: how many statements, and of how many. */
    words = g_strdup_printf (ngettext ("%s of the %s statements was found by the program, and nobody "
                                       "has looked it over yet.",
                                       "%s of the %s statements were found by the program, and nobody "
                                       "has looked them over yet.",
                                       n),
                             number, all);
  cp_html_add_element (self->html, "p", "dim", words);
}

/**
 * cp_report_add_notes:
 * @filtered: whether only some statements are looked at
 *
 * Adds what has to be known to read the page.
 */
void
cp_report_add_notes (CpReport *self, gboolean filtered)
{
  cp_html_begin (self->html, "section", NULL);
  cp_html_set (self->html, "id", "notes");
  /* Translators: heading of the notes of the report */
  cp_html_add_element (self->html, "h2", NULL, _("How to read this"));
  cp_html_begin (self->html, "dl", NULL);
  add_signs (self);
  /* Translators: a word on cards, explained in the notes of the report: the words sum up */
  add_note (self, _("paraphrase"),
            /* Translators: explains “paraphrase” */
            _("The words are not the source’s: they sum up what is said there, and never stand in "
              "quotation marks."));
  /* Translators: the quotation marks of your language, explained in the notes */
  add_note (self, _("“ ”"),
            /* Translators: explains quotation marks */
            _("Quotation marks stand only where the source has them; words printed without them and "
              "translations say so."));
  if (filtered)
    /* Translators: stands beside a statement to which none of those looked at replies */
    add_note (self, _("no reply in this selection"),
              /* Translators: explains “no reply in this selection” */
              _("Nothing among the statements looked at is linked to this one from the other side; "
                "there may be a reply among those that the filter leaves out."));
  else
    /* Translators: stands beside a statement to which none replies */
    add_note (self, _("no reply in this corpus"),
              /* Translators: explains “no reply in this corpus” */
              _("Nothing in this corpus is linked to this statement from the other side. The articles "
                "were chosen, not sampled: a reply may have been made elsewhere."));
  /* Translators: the beginning of a mark such as “article without any expert”, explained in the
   * notes */
  add_note (self, _("article without …"),
            /* Translators: explains “article without …” */
            _("The other side does not speak in the article at all, so that it could not reply there."));
  add_note (self, _("outside"),
            /* Translators: explains “outside” */
            _("A statement on another topic or from another source, shown because it is linked; it is "
              "not counted here."));
  /* Translators: mark on a card: the speaker passes on another’s words */
  add_note (self, _("relayed"),
            /* Translators: explains “relayed” */
            _("The speaker passes on what somebody else said. It is counted as the speaker’s, and "
              "counted apart."));
  add_relations (self);
  /* Translators: the sign after an inferred date, explained in the notes */
  add_note (self, _("*"),
            /* Translators: explains the sign after an inferred date */
            _("The date is inferred: the article does not give it."));
  /* Translators: the sign before the number of a paragraph, explained in the notes */
  add_note (self, _("¶"),
            /* Translators: explains the sign before the number of a paragraph */
            _("The number of the paragraph in the article."));
  cp_html_end (self->html);
  cp_html_end (self->html);
}
