/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and dates as figures and views write them. */

#include "cp-number-words.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* What parts the thousands; the locale's, and a comma where it has none to say. */
static const char *
get_separator (void)
{
  const struct lconv *conventions = localeconv ();

  return conventions->thousands_sep != NULL && *conventions->thousands_sep != '\0'
             ? conventions->thousands_sep
             : ",";
}

/* A month for a day: the period of a corpus is not told to the day. */
static CpDate
drop_day (CpDate date)
{
  return date - cp_date_get_day (date);
}

/**
 * cp_words_dup_number:
 * @value: a count, from 0 on
 *
 * Writes a count with its thousands parted: "1,234".
 */
char *
cp_words_dup_number (double value)
{
  g_autofree char *digits = g_strdup_printf ("%.0f", value);
  GString *parted = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (parted, get_separator ());
      g_string_append_c (parted, digits[i]);
    }

  return g_string_free (parted, FALSE);
}

/**
 * cp_words_dup_share:
 * @share: 1 is the whole; may be above 1
 *
 * Writes a share in whole per cents: "27 %"; what is above nothing and below one is "<1 %".
 */
char *
cp_words_dup_share (double share)
{
  if (share > 0 && share < 0.005)
    /* Translators: a share above nothing and below one per cent. */
    return g_strdup (_("<1 %"));
  /* Translators: a share in per cents. */
  return g_strdup_printf (_("%.0f %%"), share * 100);
}

/**
 * cp_words_dup_measured:
 *
 * Says how many speakers, utterances or words there are.
 *
 * Returns: (nullable): the number and what it counts, or %NULL for another measure
 */
char *
cp_words_dup_measured (CpMeasure measure, double value)
{
  g_autofree char *number = cp_words_dup_number (value);

  switch (measure)
    {
    case CP_MEASURE_SPEAKERS:
      /* Translators: how many speakers there are in a cell of the matrix. */
      return g_strdup_printf (ngettext ("%s speaker", "%s speakers", value), number);
    case CP_MEASURE_UTTERANCES:
      /* Translators: how many different statements, repeated ones counted once. */
      return g_strdup_printf (ngettext ("%s utterance", "%s utterances", value), number);
    case CP_MEASURE_WORDS:
      /* Translators: how many words there are in the statements of a cell. */
      return g_strdup_printf (ngettext ("%s word", "%s words", value), number);
    case CP_MEASURE_STATEMENTS:
    case CP_MEASURE_ROW_SHARE:
    case CP_MEASURE_COLUMN_SHARE:
    case CP_N_MEASURES:
    default:
      return NULL;
    }
}

/**
 * cp_words_dup_date:
 *
 * Writes a date, with an asterisk where it is inferred: "8 Nov 2023*".
 */
char *
cp_words_dup_date (CpDate date, gboolean inferred)
{
  g_autofree char *label = cp_date_to_label (date);

  return g_strconcat (label, inferred && date != 0 ? "*" : "", NULL);
}

/**
 * cp_words_dup_marked_period:
 * @first_inferred: whether an asterisk stands after the first month
 * @last_inferred: the same of the last one
 *
 * Writes a period by months: "Nov 2023* – Nov 2024", or "Nov 2023*" where it is no longer than that
 * and either is inferred.
 */
char *
cp_words_dup_marked_period (CpDate first, gboolean first_inferred, CpDate last,
                            gboolean last_inferred)
{
  g_autofree char *from = cp_date_to_label (drop_day (first));
  g_autofree char *to = cp_date_to_label (drop_day (last));

  if (g_str_equal (from, to))
    return g_strconcat (from, first_inferred || last_inferred ? "*" : "", NULL);
  /* Translators: a period, from one month to another; an asterisk may stand after either. */
  return g_strdup_printf (_("%s%s – %s%s"), from, first_inferred ? "*" : "", to,
                          last_inferred ? "*" : "");
}

/**
 * cp_words_dup_period:
 *
 * Writes a period by months: "Nov 2023 – Nov 2024", or "Nov 2023" where it is no longer than that.
 */
char *
cp_words_dup_period (CpDate first, CpDate last)
{
  return cp_words_dup_marked_period (first, FALSE, last, FALSE);
}

/**
 * cp_words_dup_capitalized:
 *
 * Writes the first letter of a text large: "Prime minister".
 */
char *
cp_words_dup_capitalized (const char *text)
{
  GString *large = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  if (*text != '\0')
    {
      g_string_append_unichar (large, g_unichar_totitle (g_utf8_get_char (text)));
      g_string_append (large, g_utf8_next_char (text));
    }

  return g_string_free (large, FALSE);
}
