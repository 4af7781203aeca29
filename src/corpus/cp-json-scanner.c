/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strict scanner of a project file: checks its JSON and cuts it into records. */

#include "cp-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-corpus-error.h"
#include "cp-json-lexer.h"
#include "cp-json-names.h"
#include "cp-json-text.h"

/* Characters of a doubled name that a message shows. */
#define MAX_SHOWN_NAME 60

/*
 * What is open is a stack of at most CP_JSON_MAX_DEPTH brackets, not the C stack, so that no file
 * can exhaust the latter. Outside of a value the lexer's buffer holds nothing.
 */
typedef struct
{
  CpJsonLexer lexer;
  CpJsonNames *names;
  gboolean is_object[CP_JSON_MAX_DEPTH];
  guint depth;

  /* Borrowed */
  const char *const *arrays;
  const CpJsonScannerFuncs *funcs;
  gpointer data;
} Scanner;

/* What comes next inside a value. */
typedef enum
{
  STEP_FAULT,
  STEP_VALUE,
  STEP_CLOSED,
} Step;

static void
init_scanner (Scanner *self, GInputStream *stream, GCancellable *cancellable)
{
  *self = (Scanner) { 0 };
  cp_json_buffer_init (&self->lexer.buffer, stream, cancellable);
  self->names = cp_json_names_new ();
}

static void
clear_scanner (Scanner *self)
{
  cp_json_buffer_clear (&self->lexer.buffer);
  g_clear_pointer (&self->names, cp_json_names_free);
  g_clear_error (&self->lexer.error);
}

static Step
fault (Scanner *self, const char *message)
{
  cp_json_lexer_fault (&self->lexer, message);
  return STEP_FAULT;
}

static gboolean
is_in_object (Scanner *self)
{
  return self->depth > 0 && self->is_object[self->depth - 1];
}

/* --- Faults --- */

static Step
fault_end (Scanner *self)
{
  if (self->depth == 0)
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("the file ends where a value should stand"));
  if (is_in_object (self))
    /* Translators: what is wrong in a file, after “line 3, column 7:”; “object” is a term of JSON */
    return fault (self, _("the file ends in the middle of an object"));
  /* Translators: what is wrong in a file, after “line 3, column 7:” */
  return fault (self, _("the file ends in the middle of a list"));
}

/* Where a quotation mark that JSON does not know stands: ', ` or one of “”‘’„‚. */
static gboolean
is_foreign_quote (Scanner *self, int c)
{
  CpJsonBuffer *buffer = &self->lexer.buffer;

  if (c == '\'' || c == '`')
    return TRUE;
  if (c != 0xE2 || cp_json_buffer_ensure (buffer, 3) < 3)
    return FALSE;
  return buffer->data[buffer->position + 1] == 0x80 && buffer->data[buffer->position + 2] >= 0x98
         && buffer->data[buffer->position + 2] <= 0x9F;
}

/* Something stands where a value or a name should. */
static Step
fault_no_value (Scanner *self, int c)
{
  if (c < 0)
    return fault_end (self);
  if (is_foreign_quote (self, c))
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("strings need double quotation marks"));
  if (c == '/' || c == '#')
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("comments are not JSON"));
  if (c == '+')
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("a number may not begin with “+”"));
  if (c == '.')
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("a number may not begin with a point"));
  if (strchr (",:]}", c) != NULL && c != 0)
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("a value is missing"));
  /* Translators: what is wrong in a file, after “line 3, column 7:”; keep true, false and null */
  return fault (self, _("a value should stand here: a string, a number, a list, an object, true, false or null"));
}

static Step
fault_no_name (Scanner *self, int c)
{
  if (c < 0)
    return fault_end (self);
  if (c == '/' || c == '#')
    return fault (self, _("comments are not JSON"));
  if (c == ',')
    /* Translators: what is wrong in a file, after “line 3, column 7:”; a member of an object of
     * JSON */
    return fault (self, _("a member is missing before the comma"));
  /* Translators: what is wrong in a file, after “line 3, column 7:”; a member of an object of JSON */
  return fault (self, _("the name of a member needs double quotation marks"));
}

static Step
fault_no_separator (Scanner *self, int c)
{
  if (c < 0)
    return fault_end (self);
  if (c == '}')
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("a list is closed with “}”"));
  if (c == ']')
    /* Translators: what is wrong in a file, after “line 3, column 7:”; “object” is a term of JSON */
    return fault (self, _("an object is closed with “]”"));
  if (c == '/' || c == '#')
    return fault (self, _("comments are not JSON"));
  /* Translators: what is wrong in a file, after “line 3, column 7:” */
  return fault (self, _("a comma is missing"));
}

static Step
fault_doubled_name (Scanner *self, goffset start, const char *name, gsize n_bytes)
{
  g_autofree char *copy = g_strndup (name, n_bytes);
  g_autofree char *message = NULL;

  if (g_utf8_strlen (copy, -1) > MAX_SHOWN_NAME)
    {
      char *cut = g_utf8_substring (copy, 0, MAX_SHOWN_NAME - 1);

      g_free (copy);
      copy = g_strconcat (cut, "…", NULL);
      g_free (cut);
    }
  /* Translators: the name of a member of a JSON object, such as “title” */
  message = g_strdup_printf (_("the member “%s” stands twice in one object"), copy);
  cp_json_lexer_fault_at (&self->lexer, start, CP_CORPUS_ERROR_SYNTAX, message);
  return STEP_FAULT;
}

/* --- Grammar --- */

static Step
add_name (Scanner *self, const CpJsonSpan *span)
{
  const char *name = cp_json_buffer_get_bytes (&self->lexer.buffer, span->start);
  gsize n_bytes = span->n_bytes;
  g_autoptr (GString) decoded = NULL;

  if (span->has_escapes)
    {
      decoded = g_string_sized_new (n_bytes);
      cp_json_append_decoded (decoded, name, n_bytes);
      name = decoded->str;
      n_bytes = decoded->len;
    }
  if (!cp_json_names_add (self->names, name, n_bytes))
    return fault_doubled_name (self, span->start - 1, name, n_bytes);
  return STEP_VALUE;
}

/* A member's name and the colon. */
static Step
scan_name (Scanner *self, int c)
{
  CpJsonBuffer *buffer = &self->lexer.buffer;
  gboolean is_holder;
  CpJsonSpan span;
  Step step = STEP_FAULT;

  if (c != '"')
    return fault_no_name (self, c);
  is_holder = cp_json_buffer_hold (buffer);
  if (cp_json_lexer_scan_string (&self->lexer, &span))
    step = add_name (self, &span);
  if (is_holder)
    cp_json_buffer_release (buffer);
  if (step == STEP_FAULT)
    return STEP_FAULT;

  c = cp_json_lexer_skip_blanks (&self->lexer);
  if (c < 0)
    return fault_end (self);
  if (c != ':')
    /* Translators: what is wrong in a file, after “line 3, column 7:”; a member of an object of
     * JSON */
    return fault (self, _("a colon is missing after the name of a member"));
  buffer->position++;
  return STEP_VALUE;
}

static Step
close_bracket (Scanner *self)
{
  if (is_in_object (self))
    cp_json_names_close (self->names);
  self->depth--;
  self->lexer.buffer.position++;
  return STEP_CLOSED;
}

/* From an opening bracket to the first value inside it. */
static Step
open_bracket (Scanner *self, gboolean is_object)
{
  int c;

  if (self->depth == CP_JSON_MAX_DEPTH)
    {
      cp_json_lexer_fault_at (&self->lexer, cp_json_buffer_get_offset (&self->lexer.buffer),
                              CP_CORPUS_ERROR_LIMIT,
                              /* Translators: what is wrong in a file, after “line 3, column 7:” */
                              _("lists and objects are nested more than 64 deep"));
      return STEP_FAULT;
    }
  self->is_object[self->depth++] = is_object;
  if (is_object)
    cp_json_names_open (self->names);
  self->lexer.buffer.position++;
  c = cp_json_lexer_skip_blanks (&self->lexer);
  if (c == (is_object ? '}' : ']'))
    return close_bracket (self);
  return is_object ? scan_name (self, c) : STEP_VALUE;
}

/* From behind a value to the next one in the same brackets, or behind these. */
static Step
continue_in_brackets (Scanner *self)
{
  gboolean is_object = is_in_object (self);
  int closing = is_object ? '}' : ']';
  int c = cp_json_lexer_skip_blanks (&self->lexer);

  if (c == closing)
    return close_bracket (self);
  if (c != ',')
    return fault_no_separator (self, c);
  self->lexer.buffer.position++;
  c = cp_json_lexer_skip_blanks (&self->lexer);
  if (c == closing)
    /* Translators: what is wrong in a file, after “line 3, column 7:” */
    return fault (self, _("a comma stands before the closing bracket"));
  return is_object ? scan_name (self, c) : STEP_VALUE;
}

/* A scalar, or the beginning of an object or list. */
static Step
begin_value (Scanner *self)
{
  CpJsonLexer *lexer = &self->lexer;
  int c = cp_json_lexer_skip_blanks (lexer);
  CpJsonSpan span;

  if (c == '"')
    return cp_json_lexer_scan_string (lexer, &span) ? STEP_CLOSED : STEP_FAULT;
  if (c == '-' || g_ascii_isdigit (c))
    return cp_json_lexer_scan_number (lexer) ? STEP_CLOSED : STEP_FAULT;
  if (c == '{' || c == '[')
    return open_bracket (self, c == '{');
  if (g_ascii_isalpha (c))
    return cp_json_lexer_scan_word (lexer) ? STEP_CLOSED : STEP_FAULT;
  return fault_no_value (self, c);
}

static gboolean
scan_value (Scanner *self)
{
  guint floor = self->depth;
  Step step;

  do
    {
      step = begin_value (self);
      while (step == STEP_CLOSED && self->depth > floor)
        step = continue_in_brackets (self);
    }
  while (step == STEP_VALUE);
  return step == STEP_CLOSED;
}

/* Scans a value and keeps its bytes: valid until cp_json_buffer_release(). */
static gboolean
hold_value (Scanner *self, const char **json, gsize *n_bytes, guint *line)
{
  CpJsonBuffer *buffer = &self->lexer.buffer;
  goffset start;

  cp_json_lexer_skip_blanks (&self->lexer);
  cp_json_buffer_hold (buffer);
  start = cp_json_buffer_get_offset (buffer);
  *line = buffer->line;
  if (!scan_value (self))
    return FALSE;
  *json = cp_json_buffer_get_bytes (buffer, start);
  *n_bytes = (gsize) (cp_json_buffer_get_offset (buffer) - start);
  if (*n_bytes <= CP_JSON_MAX_RECORD)
    return TRUE;
  buffer->is_full = TRUE;
  return cp_json_lexer_fault_stream (&self->lexer);
}

/* --- Project file --- */

static Step
deliver_record (Scanner *self, guint array, guint position)
{
  const char *json;
  gsize n_bytes;
  guint line;

  if (!hold_value (self, &json, &n_bytes, &line)
      || !self->funcs->record (array, position, json, n_bytes, line, self->data, &self->lexer.error))
    return STEP_FAULT;
  cp_json_buffer_release (&self->lexer.buffer);
  return continue_in_brackets (self);
}

static Step
scan_array (Scanner *self, guint array)
{
  CpJsonLexer *lexer = &self->lexer;
  Step step;

  if (self->funcs->array != NULL
      && !self->funcs->array (array, lexer->buffer.line, self->data, &lexer->error))
    return STEP_FAULT;
  lexer->array = self->arrays[array];
  step = open_bracket (self, FALSE);
  while (step == STEP_VALUE)
    {
      lexer->record++;
      step = deliver_record (self, array, lexer->record - 1);
    }
  lexer->record = 0;
  return step;
}

static Step
deliver_member (Scanner *self, const char *name)
{
  const char *json;
  gsize n_bytes;
  guint line;

  if (!hold_value (self, &json, &n_bytes, &line)
      || !self->funcs->member (name, json, n_bytes, line, self->data, &self->lexer.error))
    return STEP_FAULT;
  cp_json_buffer_release (&self->lexer.buffer);
  return STEP_CLOSED;
}

static Step
scan_member (Scanner *self)
{
  g_autofree char *name = cp_json_names_dup_last (self->names);
  guint array = 0;
  Step step;

  while (self->arrays[array] != NULL && !g_str_equal (self->arrays[array], name))
    array++;
  if (cp_json_lexer_skip_blanks (&self->lexer) == '[' && self->arrays[array] != NULL)
    step = scan_array (self, array);
  else
    step = deliver_member (self, name);
  return step == STEP_CLOSED ? continue_in_brackets (self) : STEP_FAULT;
}

/* Drops a byte-order mark; refuses what can only be another encoding: UTF-16 and UTF-32 have a
 * mark of their own, or NULs beside the first bracket. */
static gboolean
check_encoding (Scanner *self)
{
  CpJsonBuffer *buffer = &self->lexer.buffer;
  gsize n_bytes = MIN (cp_json_buffer_ensure (buffer, 4), 4);
  const guchar *bytes = buffer->data + buffer->position;

  if (n_bytes >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    {
      buffer->position += 3;
      buffer->line_start = 3;
      return TRUE;
    }
  if (memchr (bytes, 0, n_bytes) != NULL || memchr (bytes, 0xFE, n_bytes) != NULL
      || memchr (bytes, 0xFF, n_bytes) != NULL)
    /* Translators: why a file cannot be opened */
    return cp_json_lexer_fault (&self->lexer, _("the file is not UTF-8 text"));
  return TRUE;
}

/* The value is no project: but where it is no JSON either, that is the fault to name. */
static gboolean
fault_no_object (Scanner *self)
{
  cp_json_buffer_hold (&self->lexer.buffer);
  if (scan_value (self))
    g_set_error_literal (&self->lexer.error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_FORMAT,
                         /* Translators: why a file cannot be opened; “object” is a term of JSON */
                         _("The file is no Counterpoint project: its outermost value is not an object."));
  return FALSE;
}

static gboolean
check_end (Scanner *self)
{
  int c = cp_json_lexer_skip_blanks (&self->lexer);

  if (c >= 0)
    /* Translators: why a file cannot be opened: there is a second value in it */
    return cp_json_lexer_fault (&self->lexer, _("the same file goes on after its end"));
  /* Nothing follows, unless it could not be read. */
  if (!self->lexer.buffer.at_end)
    return cp_json_lexer_fault_stream (&self->lexer);
  return TRUE;
}

static gboolean
scan_file (Scanner *self)
{
  Step step;
  int c;

  if (!check_encoding (self))
    return FALSE;
  c = cp_json_lexer_skip_blanks (&self->lexer);
  if (c < 0)
    /* Translators: why a file cannot be opened or imported */
    return cp_json_lexer_fault (&self->lexer, _("the file is empty"));
  if (c != '{')
    return fault_no_object (self);
  step = open_bracket (self, TRUE);
  while (step == STEP_VALUE)
    step = scan_member (self);
  return step == STEP_CLOSED && check_end (self);
}

/**
 * cp_json_scanner_run:
 * @stream: the project file
 * @arrays: (array zero-terminated=1): the names of the record arrays
 * @funcs: where members and records go
 * @data: for @funcs
 * @cancellable: (nullable): stops it
 * @error: #CP_CORPUS_ERROR, #G_IO_ERROR_CANCELLED, or what a function of @funcs set
 *
 * Reads a project file to its end, in the calling thread, and hands out its records as they pass.
 * Memory is that of the largest record, at most 256 MiB. Whatever is handed out is strict JSON
 * (RFC 8259) in UTF-8, with unique names in each object, without \u0000 and lone surrogates, at most 64
 * deep counted from the whole file, its integers in the range of gint64 and its other numbers finite.
 *
 * Returns: FALSE on a fault; records may have been handed out before it is found
 */
gboolean
cp_json_scanner_run (GInputStream *stream, const char *const *arrays,
                     const CpJsonScannerFuncs *funcs, gpointer data, GCancellable *cancellable,
                     GError **error)
{
  Scanner self;
  gboolean passed;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (arrays != NULL, FALSE);
  g_return_val_if_fail (funcs != NULL && funcs->record != NULL && funcs->member != NULL, FALSE);

  init_scanner (&self, stream, cancellable);
  self.lexer.buffer.progress = funcs->progress;
  self.lexer.buffer.progress_data = data;
  self.arrays = arrays;
  self.funcs = funcs;
  self.data = data;
  passed = scan_file (&self);
  if (!passed)
    g_propagate_error (error, g_steal_pointer (&self.lexer.error));
  clear_scanner (&self);
  return passed;
}

/**
 * cp_json_scanner_check_value:
 * @json: (array length=n_bytes): a text
 * @n_bytes: its length
 * @error: #CP_CORPUS_ERROR
 *
 * Checks that a text is one JSON value and nothing else, by the rules of cp_json_scanner_run().
 *
 * Returns: FALSE on a fault
 */
gboolean
cp_json_scanner_check_value (const char *json, gsize n_bytes, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  Scanner self;
  gboolean passed;
  const char *value;
  guint line;

  g_return_val_if_fail (json != NULL || n_bytes == 0, FALSE);

  stream = g_memory_input_stream_new_from_data (json, (gssize) n_bytes, NULL);
  init_scanner (&self, stream, NULL);
  passed = hold_value (&self, &value, &n_bytes, &line) && check_end (&self);
  if (!passed)
    g_propagate_error (error, g_steal_pointer (&self.lexer.error));
  clear_scanner (&self);
  return passed;
}
