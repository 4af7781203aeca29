/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is given to the program to open: projects under any name, articles, what cannot be read, what is elsewhere. */

#include <fcntl.h>
#include <gtk/gtk.h>
#include <linux/capability.h>
#include <glib/gstdio.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "late-bus.h"
#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"

#define NAME "io.github.counterpoint_app.Counterpoint"
#define PATH "/io/github/counterpoint_app/Counterpoint"
#define LARGE (3 * G_GINT64_CONSTANT (1000000000))

/* What is given, and what the window says to it. */
typedef struct
{
  const char *given;
  const char *words;
} Case;

static char *
make_path (const char *name)
{
  return g_build_filename (g_getenv ("HOME"), name, NULL);
}

/* A project with a title of its own. */
static void
write_project (const char *name, const char *title)
{
  g_autofree char *path = window_corpus_write_named (name, title);
}

static void
write_text (const char *name, const char *text)
{
  g_autofree char *path = program_write_file (name, text);
}

/* As large as it says, and no room taken. */
static void
write_large (const char *name)
{
  g_autofree char *path = program_write_file (name, "{");

  g_assert_cmpint (truncate (path, LARGE), ==, 0);
}

static void
write_closed (const char *name)
{
  g_autofree char *path = window_corpus_write (name);

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
}

static void
make_pipe (const char *name)
{
  g_autofree char *path = make_path (name);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_folder (const char *name, int mode)
{
  g_autofree char *path = make_path (name);

  g_assert_cmpint (g_mkdir (path, mode), ==, 0);
}

static void
make_link (const char *name, const char *target)
{
  g_autofree char *path = make_path (name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
wait_for_project (Program *program, const char *title)
{
  program_wait_for_window (program, title);
  program_wait_for_words (program, title);
}

/* Asks the program that runs, as file managers do; what desktops send along is their own business. */
static void
open_over_bus (const char *const *uris)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  GVariantBuilder junk;

  g_variant_builder_init (&junk, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&junk, "{sv}", "desktop-startup-id", g_variant_new_int32 (-1));
  g_variant_builder_add (&junk, "{sv}", "activation-token", g_variant_new_string ("\n<b>%s%n"));
  g_variant_builder_add (&junk, "{sv}", "", g_variant_new_parsed ("[{'a': <@ay []>}]"));
  answer = g_dbus_connection_call_sync (bus, NAME, PATH, "org.freedesktop.Application", "Open",
                                        g_variant_new ("(^asa{sv})", uris, &junk), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static Program *
start_on_quay (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  Program *program = program_start (path);

  program_wait_for_words (program, "6 statements, 2 documents*");
  return program;
}

/* A second start, with one word. It tells the first and ends. */
static void
give (const char *word)
{
  g_autoptr (Program) second = program_start_with ((const char *const[]) { "--", word, NULL });

  program_wait_for_end (second);
}

/* Projects are projects, whatever they are called, and wherever one stands. */
static void
test_names (void)
{
  static const char *const names[][2] = {
    { "a quay & 100%.counterpoint", "Blanks" },    { "-o.counterpoint", "Dash" },
    { "minutes: May.counterpoint", "Colon" },      { "quay.json", "Jetty" },
    { "quay.txt", "Textual" },                     { "quay.bin", "Octets" },
    { "quay", "Bare" },                            { "caf\xE9 \xFF.counterpoint", "Latin" },
    { "пристань.counterpoint", "Cyrillic" },
  };
  const char *arguments[G_N_ELEMENTS (names) + 2] = { "--", NULL };
  g_autoptr (Program) program = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      write_project (names[i][0], names[i][1]);
      arguments[i + 1] = names[i][0];
    }
  program = program_start_with (arguments);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    wait_for_project (program, names[i][1]);
  program_wait_for_n_windows (program, G_N_ELEMENTS (names));
  program_finish (program);
}

/* By whatever way one comes to a file, it is in one window. */
static void
test_same (void)
{
  g_autofree char *path = make_path ("quay.counterpoint");
  g_autofree char *twin = make_path ("twin.counterpoint");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (Program) program = start_on_quay ();

  make_folder ("sub", 0700);
  make_link ("link.counterpoint", "sub/../quay.counterpoint");
  g_assert_cmpint (link (path, twin), ==, 0);
  give ("quay.counterpoint");
  give ("./sub/../quay.counterpoint");
  give ("link.counterpoint");
  give (twin);
  give (uri);
  open_over_bus ((const char *const[]) { uri, uri, NULL });
  write_project ("last.counterpoint", "Last");
  give ("last.counterpoint");
  wait_for_project (program, "Last");
  program_wait_for_n_windows (program, 2);
  program_finish (program);
}

/* A sandbox has somebody between the program and the bus, who ends with the program and may be late. */
static void
test_late_bus (void)
{
  g_autoptr (Program) program = start_on_quay ();
  g_autoptr (Program) second = NULL;

  write_project ("mole.counterpoint", "Mole");
  late_bus_start ();
  give ("mole.counterpoint");
  second = program_start_with ((const char *const[]) { "--new-window", NULL });
  program_wait_for_end (second);
  late_bus_stop ();
  wait_for_project (program, "Mole");
  program_wait_for_n_windows (program, 3);
  program_finish (program);
}

/* What cannot be read says why in the window that is there; whatever is open stays as it is. */
static void
test_unreadable (void)
{
  static const Case cases[] = {
    { "pipe.counterpoint", "*no ordinary file but a device or a pipe*" },
    { "zero.counterpoint", "*no ordinary file but a device or a pipe*" },
    { "empty.counterpoint", "*the file is empty*" },
    { "large.counterpoint", "*large.counterpoint”: line 1, column *" },
    { "closed.counterpoint", "*cannot be read: Permission denied" },
    { "locked/quay.counterpoint", "*cannot be read: Permission denied" },
    { "dangling.counterpoint", "*cannot be read: No such file or directory" },
    { "loop.counterpoint", "*cannot be read: Too many levels of symbolic links" },
    { "nonesuch.counterpoint", "There is no “nonesuch.counterpoint” in ~." },
  };
  g_autoptr (Program) program = start_on_quay ();

  make_pipe ("pipe.counterpoint");
  make_link ("zero.counterpoint", "/dev/zero");
  make_link ("dangling.counterpoint", "nowhere");
  make_link ("loop.counterpoint", "loop.counterpoint");
  make_folder ("locked", 0);
  write_text ("empty.counterpoint", "");
  write_large ("large.counterpoint");
  write_closed ("closed.counterpoint");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      give (cases[i].given);
      program_wait_for_words (program, cases[i].words);
      program_wait_for_n_windows (program, 1);
      program_assert_says (program, "6 statements, 2 documents*");
    }
  program_finish (program);
}

/* However many cannot be read, they are told of together, and those that can are opened. */
static void
test_unreadable_together (void)
{
  g_autoptr (Program) program = NULL;

  write_text ("first.counterpoint", "\x7F\x01" "ELF");
  write_text ("second.counterpoint", "");
  write_project ("mole.counterpoint", "Mole");
  program = program_start_with (
      (const char *const[]) { "first.counterpoint", "mole.counterpoint", "second.counterpoint", NULL });
  wait_for_project (program, "Mole");
  program_wait_for_words (program, "2 files could not be opened.");
  program_assert_says (program, "*It is no Counterpoint project, or it is damaged.*");
  program_assert_says (program, "*first.counterpoint*second.counterpoint*");
  program_wait_for_n_windows (program, 1);
  program_finish (program);
}

/* What was said of a file is over when the window shows another. */
static void
test_reused (void)
{
  g_autoptr (Program) program = NULL;

  write_text ("broken.counterpoint", "{");
  write_project ("mole.counterpoint", "Mole");
  program = program_start ("broken.counterpoint");
  program_wait_for_words (program, "“broken.counterpoint” could not be opened.");
  give ("mole.counterpoint");
  wait_for_project (program, "Mole");
  program_wait_for_n_windows (program, 1);
  program_wait_until_gone (program, ATSPI_ROLE_INVALID, "“broken.counterpoint” could not be opened.");
  program_finish (program);
}

/* What is no project is offered for import, which says what is wrong with it. */
static void
test_no_article (void)
{
  static const Case cases[] = {
    { "pipe", "*this is no file but a device or the like*" },
    { "/dev/zero", "*this is no file but a device or the like*" },
    { "empty.txt", "*the file is empty*" },
    { "large.txt", "*it is larger than 64 MiB*" },
    { "closed.txt", "*Permission denied*" },
    { "sealed", "*Permission denied*" },
    { "bare", "*there is no file in this folder*" },
  };
  g_autoptr (Program) program = start_on_quay ();

  make_pipe ("pipe");
  make_folder ("sealed", 0);
  make_folder ("bare", 0700);
  write_text ("empty.txt", "");
  write_large ("large.txt");
  write_closed ("closed.txt");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      give (cases[i].given);
      program_wait_for_window (program, "Import articles");
      program_settle (program);
      program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
      program_wait_for_window (program, "Nothing imported");
      program_wait_for_words (program, cases[i].words);
      program_settle (program);
      program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
      program_wait_for_n_windows (program, 1);
      program_assert_says (program, "6 statements, 2 documents*");
    }
  program_finish (program);
}

/* Nothing is fetched: whoever wants to open it is told to save it first. */
static void
test_elsewhere (void)
{
  static const Case cases[] = {
    { "https://example.org/far.counterpoint", "“https://example.org/far.counterpoint” is not a file *" },
    { "sftp://example.org/a%20b.txt", "“sftp://example.org/a*b.txt” is not a file on this computer." },
    { "mtp://[usb:001,007]/x.counterpoint", "“mtp://*/x.counterpoint” is not a file on this computer." },
    { "data:text/plain,Ships%20sail.", "“data:text/plain,Ships*” is not a file on this computer." },
    { "rubbish://%zz\n<b>%s", "“rubbish:*” is not a file on this computer." },
  };
  const char *all[G_N_ELEMENTS (cases) + 1] = { NULL };
  g_autoptr (Program) program = start_on_quay ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      open_over_bus ((const char *const[]) { cases[i].given, NULL });
      program_wait_for_words (program, cases[i].words);
      program_assert_says (program, "*Save it on this computer first*");
      program_wait_for_n_windows (program, 1);
      all[i] = cases[i].given;
    }
  open_over_bus (all);
  program_wait_for_words (program, "5 files are not on this computer.");
  program_assert_says (program, "6 statements, 2 documents*");
  program_finish (program);
}

/* The address of a file of this computer, as it would be on another one, or with this one's name. */
static char *
make_host_uri (const char *host, const char *path)
{
  return g_strconcat ("file://", host, path, NULL);
}

/* A file of the same name may be on this computer: it is not what was asked for. */
static void
test_other_host (void)
{
  g_autofree char *path = window_corpus_write_named ("mole.counterpoint", "Mole");
  g_autofree char *uri = make_host_uri ("elsewhere.example.org", path);
  g_autofree char *loud = make_host_uri ("ELSEWHERE", path);
  g_autofree char *words = g_strdup_printf ("“%s” is not a file on this computer.", uri);
  g_autofree char *loud_words = g_strdup_printf ("“%s” is not a file on this computer.", loud);
  g_autoptr (Program) program = program_start (uri);

  program_wait_for_words (program, words);
  program_assert_says (program, "*Save it on this computer first*");
  give (loud);
  program_wait_for_words (program, loud_words);
  open_over_bus ((const char *const[]) { uri, NULL });
  program_wait_for_words (program, words);
  open_over_bus ((const char *const[]) { uri, loud, NULL });
  program_wait_for_words (program, "2 files are not on this computer.");
  program_drop_addresses (program, "Counterpoint", (const char *const[]) { loud, NULL });
  program_wait_for_words (program, loud_words);
  program_wait_for_n_windows (program, 1);
  program_finish (program);
}

/* This computer may be called by its name. */
static void
test_this_host (void)
{
  static const char *const names[] = { "given", "called", "dropped" };
  const char *hosts[] = { "localhost", g_get_host_name (), "LocalHost" };
  g_autoptr (Program) program = start_on_quay ();
  char *uris[G_N_ELEMENTS (names) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".counterpoint", NULL);
      g_autofree char *path = window_corpus_write_named (file, names[i]);

      uris[i] = make_host_uri (hosts[i], path);
    }
  give (uris[0]);
  wait_for_project (program, names[0]);
  open_over_bus ((const char *const[]) { uris[1], NULL });
  wait_for_project (program, names[1]);
  program_drop_addresses (program, WINDOW_CORPUS_TITLE, (const char *const[]) { uris[2], NULL });
  wait_for_project (program, names[2]);
  program_wait_for_n_windows (program, G_N_ELEMENTS (names) + 1);
  program_finish (program);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (uris[i]);
}

/* However long an address is, and with nothing else open. */
static void
test_long_address (void)
{
  g_autofree char *filler = g_strnfill (100000, 'x');
  g_autofree char *address = g_strconcat ("https://example.org/", filler, NULL);
  g_autoptr (Program) program = program_start (address);

  program_wait_for_words (program, "“https://example.org/xxxxx*…” is not a file on this computer.");
  program_wait_for_n_windows (program, 1);
  program_finish (program);
}

/* Projects, articles and what is elsewhere at once: each gets what is its. */
static void
test_mixed (void)
{
  g_autofree char *article = window_corpus_write_article ("news.txt");
  g_autofree char *article_uri = g_filename_to_uri (article, NULL, NULL);
  g_autofree char *project = window_corpus_write_named ("jetty.txt", "Jetty");
  g_autofree char *project_uri = g_filename_to_uri (project, NULL, NULL);
  g_autoptr (Program) program = start_on_quay ();

  open_over_bus ((const char *const[]) { article_uri, "ftp://example.org/a.txt", project_uri, NULL });
  wait_for_project (program, "Jetty");
  program_wait_for_words (program, "“ftp://example.org/a.txt” is not a file on this computer.");
  program_wait_for_window (program, "Import articles");
  program_wait_for_n_windows (program, 3);
  program_settle (program);
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 2);
  program_finish (program);
}

static void
test_dropped (void)
{
  g_autofree char *article = window_corpus_write_article ("news.txt");
  g_autofree char *first = window_corpus_write_named ("jetty.dat", "Jetty");
  g_autofree char *second = window_corpus_write_named ("mole.counterpoint", "Mole");
  g_autoptr (Program) program = start_on_quay ();

  program_drop_files (program, WINDOW_CORPUS_TITLE, (const char *const[]) { first, article, second, NULL });
  wait_for_project (program, "Jetty");
  wait_for_project (program, "Mole");
  program_wait_for_window (program, "Import articles");
  program_wait_for_n_windows (program, 4);
  program_settle (program);
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 3);
  program_finish (program);
}

/* In the dialog for projects an article, in that for articles a project. */
static void
test_wrong_dialog (void)
{
  g_autofree char *article = window_corpus_write_article ("news.txt");
  g_autofree char *project = window_corpus_write_named ("jetty.json", "Jetty");
  g_autoptr (Program) program = start_on_quay ();

  program_key (program, GDK_KEY_o, REAL_INPUT_CONTROL);
  program_wait_for_window (program, "Open a Project");
  program_settle (program);
  program_choose_file (program, article);
  program_wait_for_window (program, "Import articles");
  program_settle (program);
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);
  program_key (program, GDK_KEY_i, REAL_INPUT_CONTROL);
  program_wait_for_window (program, "Import Articles");
  program_settle (program);
  program_choose_file (program, project);
  wait_for_project (program, "Jetty");
  program_finish (program);
}

static void
save_as (Program *program, const char *path, const char *words)
{
  program_key (program, GDK_KEY_s, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  program_wait_for_window (program, "Save the Project");
  program_settle (program);
  program_choose_file (program, path);
  program_wait_for_words (program, words);
}

/* The chooser asks whether the file that was named may be replaced, and no other is. */
static void
test_saved_beside (void)
{
  g_autofree char *other = window_corpus_write_named ("tides.counterpoint", "Tides");
  g_autofree char *short_name = make_path ("tides");
  g_autofree char *new_name = make_path ("ebb");
  g_autofree char *made = make_path ("ebb.counterpoint");
  g_autofree char *text = NULL;
  g_autoptr (Program) program = start_on_quay ();

  save_as (program, short_name, "Saved as “tides” *");
  g_assert_true (g_file_get_contents (other, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Tides"));
  save_as (program, new_name, "Saved as “ebb.counterpoint” *");
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
  program_finish (program);
}

/* The tests may run as somebody to whom no file is closed; the programs that they start do not. */
static void
give_up_privileges (void)
{
  prctl (PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
  prctl (PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  give_up_privileges ();
  g_test_add_func ("/window-opening/names", test_names);
  g_test_add_func ("/window-opening/same", test_same);
  g_test_add_func ("/window-opening/late-bus", test_late_bus);
  g_test_add_func ("/window-opening/unreadable", test_unreadable);
  g_test_add_func ("/window-opening/unreadable-together", test_unreadable_together);
  g_test_add_func ("/window-opening/reused", test_reused);
  g_test_add_func ("/window-opening/no-article", test_no_article);
  g_test_add_func ("/window-opening/elsewhere", test_elsewhere);
  g_test_add_func ("/window-opening/other-host", test_other_host);
  g_test_add_func ("/window-opening/this-host", test_this_host);
  g_test_add_func ("/window-opening/long-address", test_long_address);
  g_test_add_func ("/window-opening/mixed", test_mixed);
  g_test_add_func ("/window-opening/dropped", test_dropped);
  g_test_add_func ("/window-opening/wrong-dialog", test_wrong_dialog);
  g_test_add_func ("/window-opening/saved-beside", test_saved_beside);
  return g_test_run ();
}
