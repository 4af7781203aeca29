/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one rules file. */

#include "cp-rules-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-lexer.h"
#include "cp-reader-error.h"

/* Words of a phrase; what is longer is a mistake. */
#define MAX_PHRASE 16

static const char *const class_names[] = {
#define CP_NAME_CLASS(name, word) word,
  CP_WORD_CLASSES (CP_NAME_CLASS)
#undef CP_NAME_CLASS
};

static const char *const relation_class_names[] = {
#define CP_NAME_CLASS(name, word) word,
  CP_RELATION_CLASSES (CP_NAME_CLASS)
#undef CP_NAME_CLASS
};

static const char *const post_class_names[] = {
#define CP_NAME_CLASS(name, word) word,
  CP_POST_CLASSES (CP_NAME_CLASS)
#undef CP_NAME_CLASS
};

/* A line that is read; @target is @rules, or those of relations or of posts. */
typedef struct
{
  CpRules *rules;
  CpRules *target;
  const char *file;
  guint line;
  guint64 classes;
} LineReader;

static gboolean
find_name (const char *const *names, guint n_names, const char *name, gsize n_bytes, guint64 *bit)
{
  for (guint i = 0; i < n_names; i++)
    if (strlen (names[i]) == n_bytes && memcmp (names[i], name, n_bytes) == 0)
      {
        *bit = G_GUINT64_CONSTANT (1) << i;
        return TRUE;
      }
  return FALSE;
}

/* Finds the bit of a class, and the rules that it is a class of. */
static gboolean
find_class (const LineReader *self, const char *name, gsize n_bytes, guint64 *bit, CpRules **target)
{
  CpRules **own;

  *target = self->rules;
  if (find_name (class_names, G_N_ELEMENTS (class_names), name, n_bytes, bit))
    return TRUE;
  if (find_name (relation_class_names, G_N_ELEMENTS (relation_class_names), name, n_bytes, bit))
    own = &self->rules->relations;
  else if (find_name (post_class_names, G_N_ELEMENTS (post_class_names), name, n_bytes, bit))
    own = &self->rules->posts;
  else
    return FALSE;
  if (*own == NULL)
    *own = cp_rules_new_empty ();
  *target = *own;
  return TRUE;
}

static gboolean
set_line_error (const LineReader *self, GError **error, const char *what)
{
  /* Translators: a file name, the number of a line in it, and what is wrong there. */
  g_set_error (error, CP_READER_ERROR, CP_READER_ERROR_RULES, _("“%s”, line %u: %s"), self->file,
               self->line, what);
  return FALSE;
}

static gboolean
set_class_error (const LineReader *self, const char *name, gsize n_bytes, GError **error)
{
  g_autofree char *shown = g_strndup (name, MIN (n_bytes, 64));
  g_autofree char *valid = g_utf8_make_valid (shown, -1);
  /* Translators: the placeholder is a word from the file. */
  g_autofree char *what = g_strdup_printf (_("there is no class of words “%s”"), valid);

  return set_line_error (self, error, what);
}

/* Reads "[say bare]". */
static gboolean
read_header (LineReader *self, const char *at, const char *end, GError **error)
{
  self->classes = 0;
  self->target = NULL;
  if (end[-1] != ']')
    /* Translators: what is wrong with a line of a file of rules, such as “[say bare” */
    return set_line_error (self, error, _("the bracket is not closed"));

  at++;
  end--;
  while (at < end)
    {
      const char *start;
      CpRules *target;
      guint64 bit;

      while (at < end && g_ascii_isspace (*at))
        at++;
      start = at;
      while (at < end && !g_ascii_isspace (*at))
        at++;
      if (at == start)
        break;
      if (!find_class (self, start, (gsize) (at - start), &bit, &target)
          || (self->target != NULL && target != self->target))
        return set_class_error (self, start, (gsize) (at - start), error);
      self->target = target;
      self->classes |= bit;
    }
  return self->classes != 0
         /* Translators: what is wrong with a line of a file of rules: “[]”; a class is one of words */
         || set_line_error (self, error, _("there is no class between the brackets"));
}

/* The ids of an entry's words; full stops are left out, as they are where a text is looked at. */
static gboolean
cut_entry (LineReader *self, const char *at, const char *end, guint32 *words, guint *n_words)
{
  char folded[CP_WORD_BUFFER];
  CpLexer lexer;
  CpToken token;

  *n_words = 0;
  cp_lexer_init (&lexer, at, (gsize) (end - at));
  while (cp_lexer_next (&lexer, &token))
    {
      guint32 hash;
      gsize n_bytes;

      if (token.kind == CP_TOKEN_STOP)
        continue;
      if (*n_words == MAX_PHRASE)
        return FALSE;
      if (token.kind > CP_TOKEN_POSSESSIVE && token.kind != CP_TOKEN_OTHER)
        {
          words[(*n_words)++] = CP_WORD_FIRST_MARK + token.kind;
          continue;
        }
      n_bytes = cp_word_fold (at + token.start, token.end - token.start, folded, &hash);
      words[(*n_words)++] = cp_rules_add_word (self->target, folded, n_bytes, hash);
    }
  return TRUE;
}

static gboolean
read_entry (LineReader *self, const char *at, const char *end, GError **error)
{
  guint32 words[MAX_PHRASE];
  guint n_words;
  gboolean is_removed;

  while (at < end && g_ascii_isspace (*at))
    at++;
  is_removed = at < end && *at == '-';
  if (!cut_entry (self, at + is_removed, end, words, &n_words))
    /* Translators: what is wrong with a line of a file of rules */
    return set_line_error (self, error, _("the phrase has too many words"));

  if (n_words > 0 && is_removed)
    cp_rules_remove_entry (self->target, words, n_words, self->classes);
  else if (n_words > 0)
    cp_rules_add_entry (self->target, words, n_words, self->classes);
  return TRUE;
}

static gboolean
read_entries (LineReader *self, const char *at, const char *end, GError **error)
{
  if (self->classes == 0)
    /* Translators: what is wrong with a file of rules: no class of words is named yet */
    return set_line_error (self, error, _("an entry stands before the first line in brackets"));

  if (self->target == self->rules && (self->classes & CP_CLASS_COUNTRY) != 0 && *at != '-')
    cp_country_table_add_line (self->rules->countries, at, (gsize) (end - at));
  while (at < end)
    {
      const char *comma = memchr (at, ',', (gsize) (end - at));
      const char *entry_end = comma != NULL ? comma : end;

      if (!read_entry (self, at, entry_end, error))
        return FALSE;
      at = entry_end + 1;
    }
  return TRUE;
}

static gboolean
read_line (LineReader *self, const char *at, const char *end, GError **error)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  while (end > at && g_ascii_isspace (end[-1]))
    end--;
  if (at == end || *at == '#')
    return TRUE;
  if (!g_utf8_validate_len (at, (gsize) (end - at), NULL))
    /* Translators: what is wrong with a line of a file of rules */
    return set_line_error (self, error, _("this is no UTF-8 text"));
  if (*at == '[')
    return read_header (self, at, end, error);
  return read_entries (self, at, end, error);
}

/**
 * cp_rules_read:
 * @self: rules that are read
 * @text: the content of a file, from anywhere
 * @n_bytes: its length
 * @file: how the file is called in errors
 * @error: return location for an error
 *
 * Adds the entries of one rules file, or takes their classes away where a hyphen stands before
 * them. The format is described at the head of the files in resources/rules.
 *
 * Returns: whether the whole file was right; else @error is %CP_READER_ERROR_RULES and names the
 *   line
 */
gboolean
cp_rules_read (CpRules *self, const char *text, gsize n_bytes, const char *file, GError **error)
{
  LineReader reader = { self, self, file, 0, 0 };
  const char *end = text + n_bytes;

  while (text < end)
    {
      const char *line_break = memchr (text, '\n', (gsize) (end - text));
      const char *line_end = line_break != NULL ? line_break : end;

      reader.line++;
      if (!read_line (&reader, text, line_end, error))
        return FALSE;
      text = line_end + 1;
    }
  return TRUE;
}
