/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plain text and the name of its file say of the article. */

#include "cp-text-metadata.h"

#include <string.h>

#include "cp-article-file.h"
#include "cp-date-text.h"
#include "cp-html-hints.h"
#include "cp-text-outlet.h"

/* Lines that are looked at, from the beginning and from the end. */
#define N_HEAD_LINES 8
#define N_TAIL_LINES 4
#define N_TITLE_LINES 5

/* In bytes. A first line that is longer is no title; one that ends as a sentence and is longer
 * than the second is none where a line without a full stop follows it. */
#define MAX_TITLE 260
#define MAX_HEADLINE 100

/* A line of a date, a by-line, the part of a paragraph before the dash of a dateline. */
#define MAX_DATE_LINE 60
#define MAX_BYLINE 60
#define MAX_DATELINE 80

/* A line of an outlet's name, and perhaps an author's and a date. */
#define MAX_MASTHEAD 100

/* The words of a person's name. */
#define MAX_NAME_WORDS 5

typedef struct
{
  const char *at;
  gsize n_bytes;
} Line;

/* --- Lines --- */

static Line
trim_line (const char *at, const char *end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  while (end > at && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return (Line) { at, (gsize) (end - at) };
}

static guint
read_head (const CpArticle *article, Line *lines)
{
  const char *at = article->text;
  guint n_lines = 0;

  while (*at != '\0' && n_lines < N_HEAD_LINES)
    {
      const char *end = strchrnul (at, '\n');
      Line line = trim_line (at, end);

      if (line.n_bytes > 0)
        lines[n_lines++] = line;
      at = *end == '\0' ? end : end + 1;
    }
  return n_lines;
}

static guint
read_tail (const CpArticle *article, Line *lines)
{
  const char *end = article->text + article->n_bytes;
  guint n_lines = 0;

  while (end > article->text && n_lines < N_TAIL_LINES)
    {
      const char *start = memrchr (article->text, '\n', (gsize) (end - article->text));
      Line line = trim_line (start != NULL ? start + 1 : article->text, end);

      if (line.n_bytes > 0)
        lines[n_lines++] = line;
      end = start != NULL ? start : article->text;
    }
  return n_lines;
}

/* --- Title --- */

static gboolean
ends_sentence (const Line *line)
{
  const char *last = line->at + line->n_bytes;

  while (last > line->at)
    {
      gunichar c;

      last = g_utf8_prev_char (last);
      c = g_utf8_get_char (last);
      if (strchr ("\"')", (int) MIN (c, 0x7F)) == NULL && c != 0x201D && c != 0xBB && c != 0x2019)
        return c < 0x80 && strchr (".;,:", (int) c) != NULL;
    }
  return FALSE;
}

static gboolean
is_headline (const Line *line)
{
  return line->n_bytes <= MAX_TITLE && !ends_sentence (line) && memchr (line->at, ' ', line->n_bytes) != NULL;
}

static char *
dup_line (const Line *line)
{
  return g_strndup (line->at, line->n_bytes);
}

/* The outlet's name above the headline. */
static gboolean
is_masthead (const Line *line)
{
  gboolean is_all = FALSE;
  g_autofree char *name = NULL;

  if (line->n_bytes <= MAX_MASTHEAD)
    name = cp_text_outlet_find (line->at, line->n_bytes, &is_all);
  return name != NULL && is_all;
}

static char *
find_title (const Line *lines, guint n_lines)
{
  if (n_lines == 0)
    return NULL;
  if (n_lines > 1 && is_masthead (&lines[0]) && is_headline (&lines[1]))
    return dup_line (&lines[1]);
  if (lines[0].n_bytes > MAX_HEADLINE && ends_sentence (&lines[0]))
    for (guint i = 1; i < MIN (n_lines, N_TITLE_LINES); i++)
      if (is_headline (&lines[i]))
        return dup_line (&lines[i]);
  return lines[0].n_bytes <= MAX_TITLE ? dup_line (&lines[0]) : NULL;
}

/* --- By-line --- */

/* A few words of which the first and the last begin with a capital; ends before a comma. */
static char *
dup_name (const char *at, const char *end)
{
  const char *comma = memchr (at, ',', (gsize) (end - at));
  Line line = trim_line (at, comma != NULL ? comma : end);
  guint n_words = 1;

  if (line.n_bytes == 0 || !g_unichar_isupper (g_utf8_get_char (line.at)))
    return NULL;
  if (strcspn (line.at, "0123456789.;:!?") < line.n_bytes)
    return NULL;
  for (gsize i = 1; i < line.n_bytes; i++)
    n_words += line.at[i] == ' ';
  return n_words <= MAX_NAME_WORDS ? dup_line (&line) : NULL;
}

/* What follows "By", where the rest of the line is a name. */
static char *
find_author (const Line *line)
{
  const char *end = line->at + line->n_bytes;

  if (line->n_bytes > MAX_BYLINE
      || (cp_html_hints_of_paragraph (line->at, line->n_bytes) & CP_HINT_AUTHOR) == 0)
    return NULL;
  for (const char *blank = line->at; (blank = memchr (blank, ' ', (gsize) (end - blank))) != NULL; blank++)
    {
      char *name = NULL;

      if ((cp_html_hints_of_paragraph (line->at, (gsize) (blank - line->at)) & CP_HINT_AUTHOR) != 0)
        name = dup_name (blank, end);
      if (name != NULL)
        return name;
    }
  return NULL;
}

/* --- Dateline --- */

/* The first dash with blanks around it, not further than a dateline is long. */
static const char *
find_dash (const Line *line)
{
  static const char *const dashes[] = { " - ", " – ", " — ", " -- ", " ― ", " − " };
  const char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = memmem (line->at, MIN (line->n_bytes, MAX_DATELINE), dashes[i], strlen (dashes[i]));

      if (dash != NULL && (first == NULL || dash < first))
        first = dash;
    }
  return first;
}

/* One word with a point inside: a site that names itself before its text. */
static gboolean
is_site (const char *at, const char *end)
{
  const char *point = memchr (at, '.', (gsize) (end - at));

  if (point == NULL || point == at || end - point < 3 || memchr (at, ' ', (gsize) (end - at)) != NULL)
    return FALSE;
  for (const char *c = point + 1; c < end; c++)
    if (!g_ascii_isalpha (*c))
      return FALSE;
  return TRUE;
}

/* "Outlet.example - …", "CITY (Agency) - …", "CITY, March 3, 2024 (Agency) - …", "City, 3 May 2024 – …" */
static void
read_dateline (CpArticle *article, const Line *line)
{
  const char *dash = find_dash (line);
  const char *open = dash != NULL ? memchr (line->at, '(', (gsize) (dash - line->at)) : NULL;
  CpDate date;
  gsize start, end;

  if (dash == NULL)
    return;
  if (article->date == 0 && cp_date_text_find (line->at, (gsize) (dash - line->at), &date, &start, &end)
      && (dash[-1] == ')' || line->at + end == dash))
    article->date = date;
  if (article->outlet == NULL && is_site (line->at, dash))
    article->outlet = g_strndup (line->at, (gsize) (dash - line->at));
  else if (open == NULL || dash[-1] != ')')
    return;
  else if (article->outlet == NULL)
    article->outlet = g_strndup (open + 1, (gsize) (dash - open - 2));
}

/* --- Dates --- */

/* A line of which the date is a good part: "Updated: 8 November 2023, 12:30". */
static CpDate
find_line_date (const Line *line)
{
  CpDate date;
  gsize start, end;

  if (line->n_bytes > MAX_DATE_LINE || !cp_date_text_find (line->at, line->n_bytes, &date, &start, &end))
    return 0;
  return (end - start) * 5 >= line->n_bytes * 2 ? date : 0;
}

/* --- Outlet --- */

static gboolean
is_dated_line (const Line *line)
{
  CpDate date;
  gsize start, end;

  return line->n_bytes <= MAX_MASTHEAD && cp_date_text_find (line->at, line->n_bytes, &date, &start, &end);
}

/* "The Haven Courier / 5 March 2024", "By Ada Okoro, The Haven Courier, 5 March 2024", or the name
 * alone beside such a line. */
static void
read_masthead (CpArticle *article, const Line *lines, guint n_lines, guint index)
{
  const Line *line = &lines[index];
  gboolean is_dated = is_dated_line (line);
  gboolean is_all = FALSE;
  g_autofree char *name = NULL;
  CpDate date;
  gsize start, end;

  if (line->n_bytes > MAX_MASTHEAD || ends_sentence (line))
    return;
  name = cp_text_outlet_find (line->at, line->n_bytes, &is_all);
  if (name == NULL
      || !(is_dated
           || (is_all && ((index + 1 < n_lines && is_dated_line (&lines[index + 1]))
                          || (index > 0 && is_dated_line (&lines[index - 1]))))))
    return;
  if (article->outlet == NULL)
    article->outlet = g_steal_pointer (&name);
  if (article->date == 0 && cp_date_text_find (line->at, line->n_bytes, &date, &start, &end))
    article->date = date;
}

static void
read_file_date (CpArticle *article)
{
  const char *name = article->file != NULL ? strrchr (article->file, '/') : NULL;
  CpDate date;
  gsize start, end;

  name = name != NULL ? name + 1 : article->file;
  if (article->date == 0 && name != NULL && cp_date_text_find (name, strlen (name), &date, &start, &end))
    article->date = date;
}

static void
read_line (CpArticle *article, const Line *line, gboolean is_head)
{
  if (article->author == NULL)
    article->author = find_author (line);
  if (article->date == 0)
    article->date = find_line_date (line);
  if (is_head && (article->date == 0 || article->outlet == NULL))
    read_dateline (article, line);
}

/**
 * cp_text_metadata_read:
 * @article: an article with its text and file
 *
 * Fills in what the article does not have yet: the title from its first line, author, date and
 * outlet from head lines, a dateline, the last lines and the file's name. All of it is inferred.
 */
void
cp_text_metadata_read (CpArticle *article)
{
  Line head[N_HEAD_LINES];
  Line tail[N_TAIL_LINES];
  guint n_head = read_head (article, head);
  guint n_tail = read_tail (article, tail);
  gboolean has_date = article->date != 0;

  if (article->title == NULL)
    article->title = find_title (head, n_head);
  if (article->outlet == NULL && n_head > 1 && is_masthead (&head[0]) && is_headline (&head[1]))
    article->outlet = dup_line (&head[0]);
  if (!has_date)
    read_file_date (article);
  for (guint i = 0; i < n_head; i++)
    {
      read_masthead (article, head, n_head, i);
      read_line (article, &head[i], TRUE);
    }
  for (guint i = 0; i < n_tail; i++)
    {
      read_masthead (article, tail, n_tail, i);
      read_line (article, &tail[i], FALSE);
    }
  if (!has_date && article->date != 0)
    article->date_basis = CP_DATE_BASIS_INFERRED;
}

/**
 * cp_article_new_from_plain_text:
 * @text: (transfer full): a text, valid UTF-8
 * @file: (nullable): its name below the imported folder
 *
 * Takes the text as it is; what it says of itself is inferred.
 *
 * Returns: (transfer full): the article
 */
CpArticle *
cp_article_new_from_plain_text (char *text, const char *file)
{
  CpArticle *article = cp_article_new ();

  g_return_val_if_fail (text != NULL, article);

  article->file = g_strdup (file);
  cp_article_take_text (article, text);
  cp_text_metadata_read (article);
  return article;
}
