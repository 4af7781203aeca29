/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the text of a query to its terms. */

#include "cp-query-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-compare-error.h"
#include "cp-date.h"
#include "cp-fold.h"

/* Longer than any query that a person writes, short enough for a fault to show at once. */
#define MAX_KIB 64

/* How much of a faulty token an error repeats. */
#define MAX_SHOWN_CHARS 40

/*
 * Reads one token after the other, a token being what stands between blanks outside quotation
 * marks. The first fault ends it.
 */
typedef struct
{
  const char *at;
  const char *token; /* where the token being read begins */
  char *shown;       /* owned: that token for an error */
  GArray *terms;     /* of CpTerm */
} Parser;

/* As queries are written; a reader may type the translations as well, which are read as these. */
static const char *const field_names[CP_N_FIELDS] = {
  /* Translators: the name of a field of a query, one word, without a blank: “role:expert” */
  NC_("query field", "role"),
  /* Translators: the name of a field of a query, one word, without a blank: “speaker:Putin” */
  NC_("query field", "speaker"),
  /* Translators: the name of a field of a query, one word, without a blank: who published it */
  NC_("query field", "outlet"),
  /* Translators: the name of a field of a query, one word, without a blank: an article */
  NC_("query field", "document"),
  /* Translators: the name of a field of a query, one word, without a blank: “country:Russia” */
  NC_("query field", "country"),
  /* Translators: the name of a field of a query, one word, without a blank: “topic:Borders” */
  NC_("query field", "topic"),
  /* Translators: the name of a field of a query, one word, without a blank: direct, indirect … */
  NC_("query field", "mode"),
  /* Translators: the name of a field of a query, one word, without a blank: “month:2024-06” */
  NC_("query field", "month"),
  /* Translators: the name of a field of a query, one word, without a blank: “after:2024-06” */
  NC_("query field", "after"),
  /* Translators: the name of a field of a query, one word, without a blank: “before:2024-06” */
  NC_("query field", "before"),
};

static void
clear_term (CpTerm *term)
{
  g_strfreev (term->values);
}

static gboolean
is_at_end (const char *at)
{
  return *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));
}

static const char *
find_end (const char *at)
{
  while (!is_at_end (at))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_blanks (const char *at)
{
  while (*at != '\0' && is_at_end (at))
    at = g_utf8_next_char (at);
  return at;
}

static char *
shorten (const char *text, gsize n_bytes)
{
  g_autofree char *copy = g_strndup (text, n_bytes);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (copy, -1) <= MAX_SHOWN_CHARS)
    return g_steal_pointer (&copy);
  start = g_utf8_substring (copy, 0, MAX_SHOWN_CHARS);
  return g_strconcat (start, "…", NULL);
}

/* What an error shows of the token. */
static const char *
show_token (Parser *self)
{
  g_free (self->shown);
  self->shown = shorten (self->token, find_end (self->token) - self->token);
  return self->shown;
}

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_SYNTAX, message);
  return FALSE;
}

static gboolean
has_word (const char *text)
{
  g_autofree char *folded = cp_fold (text);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (cp_fold_is_word_char (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static void
add_term (Parser *self, CpTermKind kind, CpField field, gboolean negated, char **values)
{
  CpTerm term = { .kind = kind, .field = field, .negated = negated, .values = values };

  g_array_append_val (self->terms, term);
}

static void
add_text (Parser *self, CpTermKind kind, gboolean negated, char *text)
{
  char **values = g_new0 (char *, 2);

  values[0] = text;
  add_term (self, kind, 0, negated, values);
}

/* Whether a backslash is there for the character behind it; another one stands for itself. */
static gboolean
is_escape (const char *at)
{
  return *at == '\\' && (at[1] == '"' || at[1] == '\\');
}

/* From a quotation mark to behind the one that closes it. */
static gboolean
read_quoted (Parser *self, char **text, GError **error)
{
  g_autoptr (GString) quoted = g_string_new (NULL);
  const char *at;

  for (at = self->at + 1; *at != '\0' && *at != '"'; at++)
    {
      if (is_escape (at))
        at++;
      g_string_append_c (quoted, *at);
    }
  if (*at == '\0')
    return fail (error,
                 /* Translators: %s is a part of a query, from a quotation mark on */
                 _("“%s”: the quotation mark is never closed. Write another one at the end of the "
                    "phrase."),
                 show_token (self));
  *text = g_string_free (g_steal_pointer (&quoted), FALSE);
  self->at = at + 1;
  return TRUE;
}

static gboolean
read_phrase (Parser *self, gboolean negated, GError **error)
{
  g_autofree char *text = NULL;

  if (!read_quoted (self, &text, error))
    return FALSE;
  if (!is_at_end (self->at))
    return fail (error,
                 /* Translators: %s is a part of a query, such as "word"word */
                 _("“%s”: write a blank after the closing quotation mark."), show_token (self));
  if (!has_word (text))
    return fail (error,
                 /* Translators: %s is a part of a query */
                 _("“%s” has no letter or digit to look for. Write a word between the quotation "
                    "marks."),
                 show_token (self));
  add_text (self, CP_TERM_PHRASE, negated, g_steal_pointer (&text));
  return TRUE;
}

static gboolean
read_word (Parser *self, gboolean negated, GError **error)
{
  const char *end = find_end (self->at);
  g_autofree char *text = g_strndup (self->at, end - self->at);

  if (strchr (text, '"') != NULL)
    return fail (error,
                 /* Translators: %s is a part of a query, such as a"b */
                 _("“%s”: write a blank before the quotation mark."), show_token (self));
  if (strchr (text, '|') != NULL)
    return fail (error,
                 /* Translators: %s is a part of a query; keep role:official|expert as it is */
                 _("“%s”: “|” stands only between the values of a field, as in "
                    "role:official|expert."),
                 show_token (self));
  if (!has_word (text))
    return fail (error,
                 /* Translators: %s is a part of a query */
                 _("“%s” has no letter or digit to look for. Write a word."), show_token (self));
  self->at = end;
  add_text (self, CP_TERM_WORD, negated, g_steal_pointer (&text));
  return TRUE;
}

static gboolean
check_date (Parser *self, CpField field, const char *value, GError **error)
{
  CpDate date = 0;

  if (!cp_date_parse (value, &date))
    return fail (error,
                 /* Translators: the first %s is a part of a query, the second a wrong date */
                 _("“%s”: “%s” is no date. Write a year, a month or a day, such as 2024, 2024-06 "
                    "or 2024-06-06."),
                 show_token (self), value);
  if (field == CP_FIELD_MONTH && cp_date_get_day (date) != 0)
    return fail (error,
                 /* Translators: the first %s is a part of a query, the second a day; keep month:
                  * and none as they are */
                 _("“%s”: “%s” is a day. After month: write a month or a year, such as 2024-06 or "
                    "2024, or none."),
                 show_token (self), value);
  return TRUE;
}

/* By its name, or by what people read in its place. */
static gboolean
find_mode (const char *value, CpMode *mode)
{
  g_autofree char *folded = cp_fold (value);

  if (cp_mode_from_string (value, mode))
    return TRUE;
  for (CpMode i = CP_MODE_NONE + 1; i < CP_N_MODES; i++)
    {
      g_autofree char *label = cp_fold (cp_mode_get_label (i));

      if (g_str_equal (label, folded) || g_str_equal (cp_mode_to_string (i), folded))
        {
          *mode = i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
check_mode (Parser *self, const char *value, GError **error)
{
  CpMode mode;

  if (find_mode (value, &mode))
    return TRUE;
  return fail (error,
               /* Translators: the first %s is a part of a query, the second what should be a mode;
                * keep the five names as they are */
               _("“%s”: “%s” is no mode. Write direct, block, answer, indirect or none."),
               show_token (self), value);
}

static gboolean
check_value (Parser *self, CpField field, const char *value, GError **error)
{
  if (*value == '\0')
    return fail (error,
                 /* Translators: %s is a part of a query, such as role: or role:official| */
                 _("“%s”: a value is missing. Write one behind the “:” and one on each side of a "
                    "“|”, as in role:official|expert."),
                 show_token (self));
  if (cp_field_allows_none (field) && strcmp (value, CP_VALUE_NONE) == 0)
    return TRUE;

  switch (field)
    {
    case CP_FIELD_MODE:
      return check_mode (self, value, error);
    case CP_FIELD_MONTH:
    case CP_FIELD_AFTER:
    case CP_FIELD_BEFORE:
      return check_date (self, field, value, error);
    case CP_FIELD_ROLE:
    case CP_FIELD_SPEAKER:
    case CP_FIELD_OUTLET:
    case CP_FIELD_DOCUMENT:
    case CP_FIELD_COUNTRY:
    case CP_FIELD_TOPIC:
      return TRUE;
    case CP_N_FIELDS:
    default:
      g_assert_not_reached ();
    }
}

/* A mode by its name, whatever it was typed by: the query is the same in every language. */
static char *
dup_written (CpField field, const char *value)
{
  CpMode mode = CP_MODE_NONE;

  if (field == CP_FIELD_MODE && strcmp (value, CP_VALUE_NONE) != 0 && find_mode (value, &mode))
    return g_strdup (cp_mode_to_string (mode));
  return g_strdup (value);
}

static gboolean
read_value (Parser *self, CpField field, GPtrArray *values, GError **error)
{
  g_autofree char *value = NULL;
  const char *end = self->at;

  if (*self->at == '"')
    {
      if (!read_quoted (self, &value, error))
        return FALSE;
    }
  else
    {
      while (!is_at_end (end) && *end != '|' && *end != '"')
        end = g_utf8_next_char (end);
      value = g_strndup (self->at, end - self->at);
      self->at = end;
    }
  if (!check_value (self, field, value, error))
    return FALSE;
  g_ptr_array_add (values, dup_written (field, value));
  return TRUE;
}

static gboolean
read_values (Parser *self, CpField field, gboolean negated, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  if (!read_value (self, field, values, error))
    return FALSE;
  while (*self->at == '|')
    {
      self->at++;
      if (!read_value (self, field, values, error))
        return FALSE;
    }
  if (!is_at_end (self->at))
    return fail (error,
                 /* Translators: %s is a part of a query, such as country:"A"b */
                 _("“%s”: quotation marks stand around a whole value, as in country:\"South "
                    "Korea\", with a blank or a “|” behind it."),
                 show_token (self));

  g_ptr_array_add (values, NULL);
  add_term (self, CP_TERM_FIELD, field, negated,
            (char **) g_ptr_array_free (g_steal_pointer (&values), FALSE));
  return TRUE;
}

/* @colon is the end of the field's name. */
static gboolean
read_field (Parser *self, const char *colon, gboolean negated, GError **error)
{
  g_autofree char *name = g_strndup (self->at, colon - self->at);
  g_autofree char *shown = shorten (name, strlen (name));
  CpField field;

  if (!cp_field_find (name, &field))
    return fail (error,
                 /* Translators: the first %s is a part of a query, the second what should be the
                  * name of a field; keep the names of the fields as they are */
                 _("“%s”: there is no field “%s”. The fields are role, speaker, outlet, document, "
                    "country, topic, mode, month, after and before. To look for words with a "
                    "colon, put quotation marks around them."),
                 show_token (self), shown);
  self->at = colon + 1;
  return read_values (self, field, negated, error);
}

static gboolean
read_term (Parser *self, GError **error)
{
  gboolean negated = *self->at == '-';
  const char *colon;

  self->token = self->at;
  if (negated)
    self->at++;
  if (is_at_end (self->at) || *self->at == '-')
    return fail (error,
                 /* Translators: %s is a part of a query, such as - or --word */
                 _("“%s”: write a word, a phrase or a field right after one “-” to leave out what "
                    "matches it."),
                 show_token (self));

  if (*self->at == '"')
    return read_phrase (self, negated, error);
  for (colon = self->at; !is_at_end (colon) && *colon != ':' && *colon != '"';)
    colon = g_utf8_next_char (colon);
  if (*colon == ':')
    return read_field (self, colon, negated, error);
  return read_word (self, negated, error);
}

static gboolean
check_text (const char *text, GError **error)
{
  if (strlen (text) > MAX_KIB * 1024)
    return fail (error,
                 /* Translators: %d is a number of kibibytes */
                 _("The query is longer than %d KiB. Ask for less at a time."), MAX_KIB);
  if (!g_utf8_validate (text, -1, NULL))
    /* Translators: an error message; a query is what is typed into the search */
    return fail (error, _("The query is not in UTF-8. Type it again."));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)) && !is_at_end (at))
      return fail (error,
                   /* Translators: %04X is the number of a character, such as 0007 */
                   _("The query has a control character in it (U+%04X). Type it again without."),
                   g_utf8_get_char (at));
  return TRUE;
}

/**
 * cp_query_parse_terms:
 * @text: what a person or a file asks for
 * @error: return location
 *
 * Reads the terms of a query.
 *
 * Returns: (transfer full): an array of #CpTerm, or %NULL with %CP_COMPARE_ERROR_SYNTAX
 */
GArray *
cp_query_parse_terms (const char *text, GError **error)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (CpTerm));
  Parser self = { .at = text, .terms = terms };
  gboolean good = check_text (text, error);

  g_array_set_clear_func (terms, (GDestroyNotify) clear_term);
  while (good && *(self.at = skip_blanks (self.at)) != '\0')
    good = read_term (&self, error);
  g_free (self.shown);
  return good ? g_steal_pointer (&terms) : NULL;
}

/**
 * cp_field_get_name:
 * @field: a field
 *
 * Gets the name of a field as it is written before the colon.
 *
 * Returns: the name
 */
const char *
cp_field_get_name (CpField field)
{
  g_return_val_if_fail (field < CP_N_FIELDS, NULL);
  return field_names[field];
}

/**
 * cp_field_get_translated_name:
 * @field: a field
 *
 * Gets the name of a field as its readers may type it in their own language.
 *
 * Returns: the name, that of cp_field_get_name () where there is no other
 */
const char *
cp_field_get_translated_name (CpField field)
{
  g_return_val_if_fail (field < CP_N_FIELDS, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "query field", field_names[field]);
}

/**
 * cp_field_find:
 * @name: what stands before a colon
 * @field: (out): the field
 *
 * Finds a field by its name or its translated one, whatever the case.
 *
 * Returns: whether there is one
 */
gboolean
cp_field_find (const char *name, CpField *field)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL && field != NULL, FALSE);

  for (guint i = 0; i < CP_N_FIELDS; i++)
    if (g_ascii_strcasecmp (name, field_names[i]) == 0)
      {
        *field = i;
        return TRUE;
      }
  folded = cp_fold (name);
  for (guint i = 0; i < CP_N_FIELDS; i++)
    {
      g_autofree char *translated = cp_fold (cp_field_get_translated_name (i));

      if (g_str_equal (folded, translated))
        {
          *field = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * cp_field_allows_none:
 * @field: a field
 *
 * Tells whether the value %CP_VALUE_NONE asks for statements that have nothing of the kind.
 *
 * Returns: %FALSE for what every statement has (a document) and for the limits of a period
 */
gboolean
cp_field_allows_none (CpField field)
{
  return field != CP_FIELD_DOCUMENT && field != CP_FIELD_AFTER && field != CP_FIELD_BEFORE;
}
