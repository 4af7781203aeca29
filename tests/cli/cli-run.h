/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the program as a user would, in a folder of its own. */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  int status;
  char *out;
  char *err;
} CliResult;

/* How a program is run other than plainly. */
typedef enum
{
  CLI_RUN_PLAIN = 0,
  CLI_RUN_STDOUT_FULL = 1 << 0,   /* stdout is a disk that is full */
  CLI_RUN_STDOUT_CLOSED = 1 << 1, /* there is no stdout */
  CLI_RUN_STDOUT_BROKEN = 1 << 2, /* stdout is a pipe that nobody reads */
  CLI_RUN_ASCII = 1 << 3,         /* in the locale C */
  CLI_RUN_NARROW = 1 << 4,        /* on a terminal of 60 columns */
  CLI_RUN_UNPRIVILEGED = 1 << 5,  /* not as root */
  CLI_RUN_TERMINAL = 1 << 6,      /* stderr is a terminal */
} CliRunFlags;

/* A small corpus of invented statements, one record a line. */
#define CLI_PROJECT_BEGIN \
  "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": \"Harbour\",\n"
#define CLI_PROJECT_DOCUMENTS \
  "\"documents\": [\n" \
  "{\"id\": \"d1\", \"title\": \"The quay\", \"date\": \"2024-05\", \"text\": \"One two three.\"}"
#define CLI_PROJECT_SPEAKERS \
  "\"speakers\": [\n" \
  "{\"id\": \"ada\", \"name\": \"Ada Moor\", \"role\": \"official\"},\n" \
  "{\"id\": \"ben\", \"name\": \"Ben Tide\", \"role\": \"expert\"}"
#define CLI_PROJECT_TOPICS \
  "\"topics\": [\n{\"id\": \"quay\", \"label\": \"The quay\", \"main\": true}"
#define CLI_PROJECT_QUESTIONS \
  "\"questions\": [\n" \
  "{\"id\": \"q1\", \"topic\": \"quay\", \"text\": \"Is it safe?\", " \
  "\"positions\": [\"yes\", \"no\"]}"
#define CLI_PROJECT_STATEMENTS \
  "\"statements\": [\n" \
  "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"ada\", \"gist\": \"It is safe.\", " \
  "\"topics\": [\"quay\"], \"answers\": [{\"question\": \"q1\", \"position\": \"yes\"}]},\n" \
  "{\"id\": \"s2\", \"document\": \"d1\", \"speaker\": \"ben\", \"gist\": \"It is not.\", " \
  "\"topics\": [\"quay\"]}"
#define CLI_PROJECT_RELATIONS \
  "\"relations\": [\n{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"disputes\"}"

void cli_init (int *argc, char ***argv);
int cli_finish (void);

void cli_set_language (const char *code);
const char *cli_get_folder (void);
char *cli_make_path (const char *name);
char *cli_write (const char *name, const char *text);
char *cli_write_project (const char *name);
char *cli_list_folder (const char *folder);
char *cli_make_folder (const char *name);

CliResult *cli_run (const char *argument, ...) G_GNUC_NULL_TERMINATED;
CliResult *cli_run_with (CliRunFlags flags, const char *argument, ...) G_GNUC_NULL_TERMINATED;
CliResult *cli_run_in (const char *environment, const char *argument, ...) G_GNUC_NULL_TERMINATED;
void cli_result_free (CliResult *self);

void cli_assert_made (const CliResult *self);
void cli_assert_failed (const CliResult *self, const char *words);
void cli_assert_usage (const CliResult *self, const char *words);
void cli_assert_contains (const char *text, const char *words);

JsonNode *cli_parse_json (const char *text);
GPtrArray *cli_parse_csv (const char *text);
const char *cli_get_csv (GPtrArray *rows, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliResult, cli_result_free)

G_END_DECLS
