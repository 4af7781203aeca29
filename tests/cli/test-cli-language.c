/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program in Russian, where it was built: no word of another language, and forms of numbers. */

#include "cli-run.h"

#include <string.h>

#define MAX_ARGUMENTS 8
#define MAX_STATEMENTS 21

/* Names that are the same in every language, and values that are typed as they stand. */
static const char *const allowed[] = {
  "Counterpoint", "counterpoint", "Markdown", "HTML", "JSON", "PNG", "SVG", "PDF", "FODP", "UTF-8",
  "import", "info", "check", "matrix", "compare", "search", "export", "help", "text", "documents",
  "statements", "page", "light", "none", "square", "after", NULL,
};

static char *
get_corpus (void)
{
  return g_test_build_filename (G_TEST_DIST, "e2e", "samples", "prichal.counterpoint", NULL);
}

static gboolean
has_latin (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      return TRUE;

  return FALSE;
}

/* "--option", "a|b", "field:", "FILE.html", "4k": what is typed, or the name of a file. */
static gboolean
is_typed (const char *word)
{
  return *word == '-' || strpbrk (word, "|:./0123456789") != NULL;
}

static gboolean
is_foreign (const char *word)
{
  return has_latin (word) && !is_typed (word) && !g_strv_contains (allowed, word);
}

/* Fails with every English word of a text; @source says where the text is from. */
static void
assert_russian (const char *text, const char *source)
{
  g_autoptr (GRegex) separators = g_regex_new ("[\\s«»()\\[\\],;]+|[.:](?=\\s|$)", 0, 0, NULL);
  g_auto (GStrv) words = g_regex_split (separators, text, 0);
  guint n_foreign = 0;
  guint n_words = 0;

  for (char **word = words; *word != NULL; word++)
    {
      n_words += **word != '\0';
      if (!is_foreign (*word))
        continue;
      g_test_message ("%s: “%s”", source, *word);
      n_foreign++;
    }
  g_assert_cmpuint (n_words, >, 3);
  g_assert_cmpuint (n_foreign, ==, 0);
}

static void
test_commands (void)
{
  static const char *const lines[][MAX_ARGUMENTS] = {
    { "info" },
    { "check" },
    { "matrix" },
    { "matrix", "--columns", "speakers", "--measure", "words" },
    { "matrix", "--columns", "months", "--measure", "column-share" },
    { "matrix", "--filter", "role:expert" },
    { "compare" },
    { "compare", "--topic", "причал" },
    { "compare", "--topic", "причал", "--left", "speaker:морская", "--filter", "-role:other" },
    { "search", "причал" },
    { "search", "-рыбаки" },
  };
  g_autofree char *corpus = get_corpus ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *const *line = lines[i];
      const char *arguments[MAX_ARGUMENTS] = { NULL };
      g_autofree char *source = g_strjoinv (" ", (char **) line);
      g_autofree char *text = NULL;
      g_auto (GStrv) parts = NULL;
      g_autoptr (CliResult) result = NULL;

      memcpy (arguments, line, sizeof arguments);
      arguments[g_strv_length ((char **) line)] = corpus;
      result = cli_run (arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                        arguments[5], arguments[6], arguments[7], NULL);
      cli_assert_made (result);
      parts = g_strsplit (result->out, corpus, -1);
      text = g_strjoinv ("", parts);
      if (!g_str_equal (line[0], "check"))
        assert_russian (text, source);
    }
}

/* The roles that every corpus has are not written: who reads it in another language finds them in that. */
static void
test_roles (void)
{
  g_autofree char *path = cli_write ("plain.counterpoint",
                                     CLI_PROJECT_BEGIN CLI_PROJECT_DOCUMENTS "\n]\n}\n");
  g_autofree char *copy = cli_make_path ("plain-copy.counterpoint");
  g_autofree char *text = NULL;
  g_autoptr (CliResult) made = cli_run ("export", "--without-text", "-o", copy, path, NULL);
  g_autoptr (CliResult) read = NULL;

  cli_assert_made (made);
  g_assert_true (g_file_get_contents (copy, &text, NULL, NULL));
  g_assert_null (strstr (text, "roles"));
  read = cli_run ("compare", copy, NULL);
  cli_assert_made (read);
  cli_assert_contains (read->out, "Официальные лица");
}

/* Names of outlets and speakers are nobody's role, though a role is called so. */
static void
test_sides (void)
{
  g_autofree char *path = cli_write (
      "names.counterpoint",
      CLI_PROJECT_BEGIN "\"outlets\": [{\"id\": \"m\", \"name\": \"Media\"}],\n"
      "\"documents\": [{\"id\": \"d1\", \"title\": \"Причал\", \"outlet\": \"m\"}],\n"
      "\"speakers\": [{\"id\": \"s\", \"name\": \"Other\"}],\n" CLI_PROJECT_TOPICS "],\n"
      "\"statements\": [{\"id\": \"s1\", \"document\": \"d1\", \"gist\": \"Мол стоит.\", "
      "\"topics\": [\"quay\"]},\n"
      "{\"id\": \"s2\", \"document\": \"d1\", \"speaker\": \"s\", \"gist\": \"Мол упал.\", "
      "\"topics\": [\"quay\"]}]}\n");
  g_autoptr (CliResult) names = cli_run ("compare", "--left", "outlet:m", "--right", "speaker:s", path, NULL);
  g_autoptr (CliResult) roles = cli_run ("compare", "--left", "role:media", "--right", "role:other", path, NULL);

  cli_assert_made (names);
  cli_assert_contains (names->out, "Media");
  cli_assert_contains (names->out, "Other");
  g_assert_null (strstr (names->out, "СМИ"));
  g_assert_null (strstr (names->out, "Прочие"));
  cli_assert_made (roles);
  cli_assert_contains (roles->out, "СМИ");
  cli_assert_contains (roles->out, "Прочие");
}

static void
test_help (void)
{
  static const char *const commands[] = {
    "import", "info", "check", "matrix", "compare", "search", "export", "help",
  };
  g_autoptr (CliResult) all = cli_run ("help", NULL);

  assert_russian (all->out, "help");
  cli_assert_contains (all->out, "counterpoint КОМАНДА [ПАРАМЕТР…]");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliResult) result = cli_run ("help", commands[i], NULL);

      cli_assert_made (result);
      cli_assert_contains (all->out, commands[i]);
      assert_russian (result->out, commands[i]);
    }
}

static void
test_errors (void)
{
  g_autofree char *broken = cli_write ("broken.counterpoint", "{\n\"format\": 1\n}\n");
  g_autoptr (CliResult) option = cli_run ("--frobnicate", NULL);
  g_autoptr (CliResult) command = cli_run ("matrx", NULL);
  g_autoptr (CliResult) usage = cli_run ("search", NULL);
  g_autoptr (CliResult) file = cli_run ("info", broken, NULL);

  cli_assert_usage (option, "Неизвестный параметр --frobnicate");
  cli_assert_usage (command, "возможно, имелась в виду «matrix»?");
  cli_assert_usage (usage, "search ЗАПРОС [КОРПУС]");
  cli_assert_failed (file, "это не проект Counterpoint");
}

/* A corpus of so many statements. */
static char *
write_statements (guint n_statements)
{
  g_autofree char *name = g_strdup_printf ("%u.counterpoint", n_statements);
  g_autoptr (GString) text = g_string_new (CLI_PROJECT_BEGIN CLI_PROJECT_DOCUMENTS
                                           "\n],\n" CLI_PROJECT_SPEAKERS "\n],\n" CLI_PROJECT_TOPICS
                                           "\n],\n\"statements\": [\n");

  for (guint i = 0; i < n_statements; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"s%u\", \"document\": \"d1\", \"speaker\": \"ada\", "
                            "\"gist\": \"Safe.\", \"topics\": [\"quay\"]}",
                            i > 0 ? ",\n" : "", i);
  g_string_append (text, "\n]\n}\n");

  return cli_write (name, text->str);
}

static void
test_plurals (void)
{
  static const struct
  {
    guint n;
    const char *words;
  } forms[] = {
    { 1, "\n1 высказывание, 1 документ;" },   { 2, "\n2 высказывания, 1 документ;" },
    { 5, "\n5 высказываний, 1 документ;" },   { 11, "\n11 высказываний, 1 документ;" },
    { 21, "\n21 высказывание, 1 документ;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *corpus = write_statements (forms[i].n);
      g_autoptr (CliResult) result = cli_run ("matrix", corpus, NULL);

      cli_assert_made (result);
      cli_assert_contains (result->out, forms[i].words);
    }
}

/* What a person reads of a page: no styles and no tags, but the texts for those who do not see it. */
static char *
dup_visible (const char *page)
{
  g_autoptr (GRegex) hidden = g_regex_new (
      "<style.*?</style>|<office:(styles|automatic-styles|settings|font-face-decls|meta)\\b.*?</office:\\1>"
      "|<[^>]*?(?:aria-label|alt)=\"|<[^>]*>|&[a-z]+;|[0-9a-f]{12}",
      G_REGEX_DOTALL, 0, NULL);

  return g_regex_replace_literal (hidden, page, -1, 0, " ", 0, NULL);
}

static void
test_files (void)
{
  static const char *const figures[] = { "matrix", "comparison", "timeline", "overview", "deck" };
  g_autofree char *corpus = get_corpus ();
  g_autofree char *report = cli_make_path ("report.html");
  g_autoptr (CliResult) result = cli_run ("export", "-o", report, corpus, NULL);
  g_autofree char *page = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (g_file_get_contents (report, &page, NULL, NULL));
  cli_assert_contains (page, "<html lang=\"ru\"");
  text = dup_visible (page);
  assert_russian (text, "report");

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *name = g_strconcat (figures[i], ".fodp", NULL);
      g_autofree char *path = cli_make_path (name);
      g_autofree char *slides = NULL;
      g_autofree char *words = NULL;
      g_autoptr (CliResult) made =
          g_str_equal (figures[i], "comparison")
              ? cli_run ("export", "--figure", figures[i], "--topic", "причал", "-o", path, corpus, NULL)
              : cli_run ("export", "--figure", figures[i], "-o", path, corpus, NULL);

      g_assert_cmpint (made->status, ==, 0);
      g_assert_true (g_file_get_contents (path, &slides, NULL, NULL));
      words = dup_visible (slides);
      assert_russian (words, figures[i]);
    }
}

/* Screen readers are told what to read a document as. */
static void
test_pdf (void)
{
  g_autofree char *path = cli_make_path ("figure.pdf");
  g_autofree char *bytes = NULL;
  g_autoptr (CliResult) result = cli_run ("export", "--figure", "matrix", "-o", path, NULL);
  gsize n_bytes;

  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  g_assert_nonnull (memmem (bytes, n_bytes, "/Lang (ru)", strlen ("/Lang (ru)")));
}

/* The pages of a figure of the built-in corpus, which @texts takes, first to last. */
static guint
draw_pages (const char *language, const char *figure, const char *size, GString *texts)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.svg", figure, language != NULL ? language : "en");
  g_autofree char *path = cli_make_path (name);
  g_autoptr (CliResult) made = NULL;
  g_auto (GStrv) paths = NULL;
  guint n_pages;

  cli_set_language (language);
  made = g_str_equal (figure, "comparison")
             ? cli_run ("export", "--figure", figure, "--size", size, "--topic", "armenia", "-o", path, NULL)
             : cli_run ("export", "--figure", figure, "--size", size, "-o", path, NULL);
  cli_set_language ("ru");
  g_assert_cmpint (made->status, ==, 0);
  paths = g_strsplit (g_strchomp (made->out), "\n", -1);
  n_pages = g_strv_length (paths);
  for (guint i = 0; texts != NULL && i < n_pages; i++)
    {
      g_autofree char *page = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (paths[i], &page, NULL, NULL));
      text = dup_visible (page);
      g_string_append_printf (texts, "%s\f", text);
    }

  return n_pages;
}

/* Words are longer than in English; a figure has as many pages, and nothing on it is cut. */
static void
test_room (void)
{
  static const char *const figures[] = { "matrix", "overview", "timeline" };
  static const char *const sizes[] = { "1920x1080", "1024x768", "a4", "a4-landscape" };
  static const char *const topics[] = {
    "Угрозы", "Армения", "Афганистан", "Талибан", "Альянс", "Информационная", "НАТО", "Терроризм",
    "Границы", "Другие вопросы", "Война", "Январь", "Без темы",
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
      {
        g_autoptr (GString) texts = g_string_new (NULL);
        guint n_english = draw_pages (NULL, figures[i], sizes[k], NULL);

        g_assert_cmpuint (draw_pages ("ru", figures[i], sizes[k], texts), <=, n_english);
        for (guint topic = 0; topic < G_N_ELEMENTS (topics); topic++)
          cli_assert_contains (texts->str, topics[topic]);
        g_assert_null (strstr (texts->str, "…"));
        g_assert_null (strstr (texts->str, "Полностью:"));
      }
}

/* All positions of a question are on its first page, as in English, and none is cut. */
static void
test_positions (void)
{
  g_autoptr (GString) texts = g_string_new (NULL);
  guint n_pages = draw_pages ("ru", "comparison", "1920x1080", texts);
  char *end = strchr (texts->str, '\f');

  g_assert_cmpuint (n_pages, >, 1);
  *end = '\0';
  cli_assert_contains (texts->str, "возможно");
  cli_assert_contains (texts->str, "в сторону");
  cli_assert_contains (texts->str, "нет экспертов с этой позицией");
  cli_assert_contains (texts->str, "Паруйр Ованнисян");
  g_assert_null (strstr (texts->str, "…"));
}

/* The built-in corpus names things in Russian, by the same ids; a copy of it does so for everybody, but
 * for the roles that every corpus has. */
static void
test_builtin (void)
{
  g_autofree char *path = cli_make_path ("copy.counterpoint");
  g_autoptr (CliResult) info = cli_run ("info", NULL);
  g_autoptr (CliResult) found = cli_run ("search", "speaker:\"Имангали Тасмагамбетов\"", NULL);
  g_autoptr (CliResult) same = cli_run ("search", "speaker:tasmagambetov", NULL);
  g_autoptr (CliResult) topic = cli_run ("compare", "--topic", "threats", NULL);
  g_autoptr (CliResult) copy = cli_run ("export", "--without-text", "-o", path, NULL);
  g_autoptr (CliResult) english = NULL;

  cli_assert_contains (info->out, "заголовок: ОДКБ, 2023–2024\n");
  cli_assert_contains (info->out, "threats  Угрозы\n");
  cli_assert_contains (info->out, "tasmagambetov  Имангали Тасмагамбетов, ");
  cli_assert_contains (topic->out, "Находятся ли страны ОДКБ под угрозой?\n  да — ");
  g_assert_cmpint (copy->status, ==, 0);
  cli_set_language (NULL);
  english = cli_run ("info", path, NULL);
  cli_set_language ("ru");
  cli_assert_contains (english->out, "title: ОДКБ, 2023–2024\n");
  cli_assert_contains (english->out, "main topic: threats  Угрозы\n");
  cli_assert_contains (english->out, "statements by role:\n  Official: 47\n  Expert: 45\n");
  cli_assert_contains (found->out, "\n35 высказываний\n");
  g_assert_cmpstr (found->out, ==, same->out);
}

/* A table has its keywords in one language, the one of its heads; what the corpus has is as it is. */
static void
test_table (void)
{
  g_autofree char *path = cli_make_path ("statements.csv");
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (CliResult) result = cli_run ("export", "-o", path, NULL);

  cli_assert_contains (result->out, "statements.csv");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rows = cli_parse_csv (text);
  g_assert_cmpstr (cli_get_csv (rows, 0, 11), ==, "role");
  g_assert_cmpstr (cli_get_csv (rows, 1, 7), ==, "Имангали Тасмагамбетов");
  g_assert_cmpstr (cli_get_csv (rows, 1, 11), ==, "Official");
  g_assert_cmpstr (cli_get_csv (rows, 1, 12), ==, "indirect");
}

/* A search takes names as they are read, and as they are in English. */
static void
test_search (void)
{
  static const struct
  {
    const char *query;
    const char *same;
  } queries[] = {
    { "speaker:Тасмагамбетов", "speaker:tasmagambetov" },
    { "speaker:\"imangali tasmagambetov\"", "speaker:tasmagambetov" },
    { "mode:ответ|\"Косвенная речь\"", "mode:answer|indirect" },
    { "role:эксперт", "role:expert" },
    { "role:\"Официальные лица\"|Insider", "role:official|insider" },
    { "country:kazakhstan", "country:Казахстан" },
    { "topic:Threats", "topic:threats" },
    { "topic:угрозы", "topic:threats" },
    { "роль:эксперт спикер:Арин после:2023", "role:expert speaker:arin" },
    { "Тема:угрозы после:2023-11 -СПОСОБ:ответ", "topic:threats after:2023-11 -mode:answer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (CliResult) found = cli_run ("search", queries[i].query, NULL);
      g_autoptr (CliResult) same = cli_run ("search", queries[i].same, NULL);

      g_assert_cmpstr (found->err, ==, "");
      cli_assert_contains (found->out, " высказыван");
      g_assert_cmpstr (found->out, ==, same->out);
    }
}

/* An English article names a speaker as the corpus did before it was translated. */
static void
test_import (void)
{
  g_autofree char *corpus = cli_make_path ("into.counterpoint");
  g_autofree char *grown = cli_make_path ("grown.counterpoint");
  g_autofree char *article = cli_write (
      "quay.txt", "The quay of the alliance\n\n“The quay is ready for the allies,” said Imangali "
                  "Tasmagambetov, Secretary General of the CSTO, on Monday.\n");
  g_autoptr (CliResult) copy = cli_run ("export", "--without-text", "-o", corpus, NULL);
  g_autoptr (CliResult) import = cli_run ("import", "--into", corpus, "-o", grown, article, NULL);
  g_autoptr (CliResult) before = cli_run ("info", corpus, NULL);
  g_autoptr (CliResult) after = cli_run ("info", grown, NULL);

  g_assert_cmpint (import->status, ==, 0);
  cli_assert_contains (import->err, "1 статья прочитана\n1 высказывание найдено\n");
  cli_assert_contains (before->out, "\nспикеры: 25\n  tasmagambetov  Имангали Тасмагамбетов, "
                                    "Официальное лицо: 35\n");
  cli_assert_contains (after->out, "\nспикеры: 25\n  tasmagambetov  Имангали Тасмагамбетов, "
                                   "Официальное лицо: 36\n");
}

/* In a language that there is not, and in the locale C, it speaks English. */
static void
test_english (void)
{
  g_autoptr (CliResult) ascii = cli_run_with (CLI_RUN_ASCII, "info", NULL);
  g_autoptr (CliResult) other = NULL;

  cli_set_language ("tlh");
  other = cli_run ("info", NULL);
  cli_set_language ("ru");
  cli_assert_contains (ascii->out, "statements: 104\n");
  cli_assert_contains (other->out, "title: CSTO, 2023–2024\nstatements: 104\n");
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  cli_set_language ("ru");
  g_test_add_func ("/cli-language/commands", test_commands);
  g_test_add_func ("/cli-language/roles", test_roles);
  g_test_add_func ("/cli-language/sides", test_sides);
  g_test_add_func ("/cli-language/help", test_help);
  g_test_add_func ("/cli-language/errors", test_errors);
  g_test_add_func ("/cli-language/plurals", test_plurals);
  g_test_add_func ("/cli-language/files", test_files);
  g_test_add_func ("/cli-language/pdf", test_pdf);
  g_test_add_func ("/cli-language/room", test_room);
  g_test_add_func ("/cli-language/positions", test_positions);
  g_test_add_func ("/cli-language/builtin", test_builtin);
  g_test_add_func ("/cli-language/search", test_search);
  g_test_add_func ("/cli-language/table", test_table);
  g_test_add_func ("/cli-language/import", test_import);
  g_test_add_func ("/cli-language/english", test_english);

  return cli_finish ();
}
