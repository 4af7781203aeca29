/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program, killed at random moments while somebody works in its window, and started again. */

#include <json-glib/json-glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "program-run.h"

/* Statements are accepted and deleted in turn, by the actions of the window; now and then the corpus is
 * saved. A thread kills the program at a moment that it has chosen. Each step of which the program has
 * said three seconds before that it is done has to be there again, and so have all before it. */

#define N_RUNS 5
#define N_STATEMENTS 800
#define STEPS_PER_SAVE 23
#define LONGEST_PAUSE 30000
#define SHORTEST (G_USEC_PER_SEC / 4)
#define LONGEST (5 * G_USEC_PER_SEC)
#define MAY_BE_LOST (3 * G_USEC_PER_SEC)

#define BUS_NAME "io.github.counterpoint_app.Counterpoint"
#define OBJECT "/io/github/counterpoint_app/Counterpoint/window/%u"

typedef struct
{
  char *path;
  Program *program;
  GRand *rand;
  GArray *times; /* of gint64: when each step was done */
  gint64 after;  /* microseconds until the end */
  gint64 killed;
} Run;

static char *
write_project (guint number)
{
  g_autofree char *name = g_strdup_printf ("killed %u.counterpoint", number);
  g_autoptr (GString) text = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Tides\", \"documents\": [{\"id\": "
      "\"harbour\", \"title\": \"The harbour\"}], \"statements\": [\n");

  for (guint i = 0; i < N_STATEMENTS; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"s-%u\", \"document\": \"harbour\", \"gist\": \"Tide number %u "
                            "comes.\", \"origin\": \"found\", \"confidence\": 50}",
                            i > 0 ? ",\n" : "", i, i);
  g_string_append (text, "\n]}\n");

  return program_write_file (name, text->str);
}

/* Answers when the window has done it. */
static gboolean
activate (guint window, const char *action, GVariant *parameter)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *path = g_strdup_printf (OBJECT, window);
  g_autoptr (GVariant) answer = NULL;
  GVariantBuilder parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", parameter);
  answer = g_dbus_connection_call_sync (
      bus, BUS_NAME, path, "org.gtk.Actions", "Activate",
      g_variant_new ("(sava{sv})", action, &parameters, NULL), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START,
      5000, NULL, NULL);

  return answer != NULL;
}

static gboolean
do_step (guint step)
{
  g_autofree char *id = g_strdup_printf ("s-%u", step);
  const char *ids[] = { id, NULL };

  return activate (1, step % 2 == 0 ? "accept-statements" : "delete-statements",
                   g_variant_new_strv (ids, -1));
}

static gpointer
kill_cb (gpointer data)
{
  Run *run = data;

  g_usleep (run->after);
  run->killed = g_get_monotonic_time ();
  g_assert_cmpint (kill ((pid_t) program_get_pid (run->program), SIGKILL), ==, 0);

  return NULL;
}

/* Works until the program is gone. */
static void
work (Run *run)
{
  g_autoptr (GThread) killer = NULL;
  gboolean alive = TRUE;

  program_wait_for_window (run->program, "Tides");
  killer = g_thread_new ("killer", kill_cb, run);
  for (guint step = 0; alive && step < N_STATEMENTS; step++)
    {
      gint64 time;

      alive = do_step (step);
      time = g_get_monotonic_time ();
      if (alive)
        g_array_append_val (run->times, time);
      if (alive && step % STEPS_PER_SAVE == 0)
        activate (1, "save", NULL);
      g_usleep (g_rand_int_range (run->rand, 0, LONGEST_PAUSE));
    }
  g_thread_join (g_steal_pointer (&killer));
  g_clear_pointer (&run->program, program_free);
}

/* Whether the statement of a step is as the step left it. */
static gboolean
is_done (JsonArray *statements, guint *at, guint step)
{
  JsonObject *statement = *at < json_array_get_length (statements)
                              ? json_array_get_object_element (statements, *at)
                              : NULL;
  g_autofree char *id = g_strdup_printf ("s-%u", step);
  gboolean is_there = statement != NULL
                      && g_str_equal (json_object_get_string_member (statement, "id"), id);

  if (is_there)
    ++*at;
  if (step % 2 == 1)
    return !is_there;
  g_assert_true (is_there);
  return json_object_get_boolean_member_with_default (statement, "reviewed", FALSE);
}

/* The steps that are in a file: as many from the first one on, and none after a gap. */
static guint
count_steps (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *statements;
  guint n_steps = N_STATEMENTS;
  guint at = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  statements = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                             "statements");
  for (guint step = 0; step < N_STATEMENTS; step++)
    if (!is_done (statements, &at, step))
      n_steps = MIN (n_steps, step);
    else
      g_assert_cmpuint (n_steps, ==, N_STATEMENTS);
  return n_steps;
}

/* The program itself finds nothing wrong with a file. */
static void
check_file (const char *path)
{
  char *arguments[] = { (char *) g_getenv ("COUNTERPOINT"), (char *) "check", (char *) path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s", output);
}

/* The name of the one journal that was left behind, or NULL. */
static char *
find_journal (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("XDG_STATE_HOME"), "counterpoint", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".journal"))
      return g_strndup (name, strlen (name) - strlen (".journal"));
  return NULL;
}

/* Starts the program again, takes its offer, and saves what it brings back. */
static void
recover_and_save (Run *run)
{
  g_autofree char *journal = find_journal ();

  g_assert_nonnull (journal);
  run->program = program_start (NULL);
  program_wait_for_words (run->program, "*not saved*");
  g_object_unref (program_wait_for (run->program, ATSPI_ROLE_PUSH_BUTTON, "Recover"));
  g_assert_true (activate (1, "recover", g_variant_new_string (journal)));
  program_wait_for_words (run->program, "Your changes are back*");
  program_wait_for_window (run->program, "• Tides");
  g_assert_true (activate (2, "save", NULL));
  program_wait_for_window (run->program, "Tides");
  program_finish (run->program);
  g_clear_pointer (&run->program, program_free);
}

/* How many steps have to be there: those that were done three seconds before the end. */
static guint
count_safe (Run *run)
{
  guint n = 0;

  while (n < run->times->len
         && g_array_index (run->times, gint64, n) < run->killed - MAY_BE_LOST)
    n++;
  return n;
}

static void
check_run (guint number, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed + number);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *path = write_project (number);
  Run run = { .path = path, .rand = rand, .times = times };
  guint n_saved, n_found;

  run.after = g_rand_int_range (rand, SHORTEST, LONGEST);
  run.program = program_start (path);
  work (&run);
  check_file (path);
  n_saved = count_steps (path);
  if (n_saved < times->len)
    recover_and_save (&run);
  check_file (path);
  n_found = count_steps (path);
  g_test_message ("killed after %.2f s: %u steps done, %u of them older than 3 s, %u saved, %u there",
                  run.after / (double) G_USEC_PER_SEC, times->len, count_safe (&run), n_saved, n_found);
  g_assert_cmpuint (n_found, >=, n_saved);
  g_assert_cmpuint (n_found, >=, count_safe (&run));
  g_assert_cmpuint (n_found, <=, times->len + 1);
}

static void
test_killed (void)
{
  const char *given = g_getenv ("CP_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();

  g_test_message ("CP_SEED=%u repeats this run", seed);
  for (guint i = 0; i < N_RUNS; i++)
    check_run (i, seed);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-killed/random-moments", test_killed);

  return g_test_run ();
}
