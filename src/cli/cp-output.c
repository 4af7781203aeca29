/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command prints. */

#include "cp-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cp-cli-error.h"

/* What stands in the place of a character that would command the terminal. */
#define REPLACEMENT "\xef\xbf\xbd"

/* Corpora come from others: no text of theirs may move the cursor or change the terminal. */
static char *
dup_harmless (const char *text)
{
  GString *harmless = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c != '\n' && g_unichar_iscntrl (c))
        g_string_append (harmless, REPLACEMENT);
      else
        g_string_append_unichar (harmless, c);
    }
  return g_string_free (harmless, FALSE);
}

/* Whether the C library has an own letter or a spelling ("Zh") for a character. */
static gboolean
is_converted (GIConv converter, const char *character)
{
  char buffer[32] = { 0 };
  char *in = (char *) character;
  char *out = buffer;
  gsize in_left = strlen (character);
  gsize out_left = sizeof buffer - 1;

  return g_iconv (converter, &in, &in_left, &out, &out_left) != (gsize) -1 && *buffer != '?';
}

/* Else a character becomes its letter without marks, or a question mark. */
static void
append_spelled (GString *spelled, GIConv converter, const char *character, gsize n_bytes)
{
  g_autofree char *copy = g_strndup (character, n_bytes);
  g_autofree char *plain = NULL;

  if (is_converted (converter, copy))
    g_string_append (spelled, copy);
  else
    g_string_append (spelled, plain = g_str_to_ascii (copy, NULL));
}

static char *
dup_spelled (const char *text, const char *codeset)
{
  GIConv converter = g_iconv_open (codeset, "UTF-8");
  GString *spelled;

  if (converter == (GIConv) -1)
    return g_strdup (text);
  spelled = g_string_sized_new (strlen (text));
  while (*text != '\0')
    {
      const char *next = g_utf8_next_char (text);

      if (next - text == 1)
        g_string_append_c (spelled, *text);
      else
        append_spelled (spelled, converter, text, (gsize) (next - text));
      text = next;
    }
  g_iconv_close (converter);

  return g_string_free (spelled, FALSE);
}

/* In the locale's encoding; what it lacks becomes what looks most like it, or a question mark. */
static char *
dup_for_terminal (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *harmless = dup_harmless (valid);
  g_autofree char *codeset = NULL;
  g_autofree char *spelled = NULL;
  const char *charset;
  char *converted;

  if (g_get_charset (&charset))
    return g_steal_pointer (&harmless);

  codeset = g_strconcat (charset, "//TRANSLIT", NULL);
  spelled = dup_spelled (harmless, codeset);
  converted = g_convert_with_fallback (spelled, -1, codeset, "UTF-8", "?", NULL, NULL, NULL);
  return converted != NULL ? converted : g_steal_pointer (&spelled);
}

static void
print_to_stderr (const char *message)
{
  g_autofree char *text = dup_for_terminal (message);

  fputs (text, stderr);
}

/* A name in place of a number: a closed descriptor would be given to the next file that is opened,
 * and what is printed would end up in it. Reading only, so that printing fails as it should. */
static void
open_standard_files (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) == -1 && errno == EBADF && open ("/dev/null", O_RDONLY) == -1)
      return;
}

/**
 * cp_output_prepare:
 *
 * Makes printing safe; to be called once, before any file is opened.
 *
 * A reader that goes away (as "head" does) is noticed when something is printed.
 */
void
cp_output_prepare (void)
{
  open_standard_files ();
  signal (SIGPIPE, SIG_IGN);
}

/**
 * cp_output_dup_shown:
 * @text: UTF-8
 *
 * Spells a text as cp_output_print () will, which may take more letters than it has, so that it can be
 * measured before.
 *
 * Returns: (transfer full): UTF-8
 */
char *
cp_output_dup_shown (const char *text)
{
  g_autofree char *converted = NULL;
  const char *charset;
  char *shown;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_get_charset (&charset))
    return g_strdup (text);
  converted = dup_for_terminal (text);
  shown = g_convert (converted, -1, "UTF-8", charset, NULL, NULL, NULL);

  return shown != NULL ? shown : g_strdup (text);
}

/**
 * cp_output_print:
 * @text: UTF-8, with its line breaks
 *
 * Prints text for people, in the encoding of the locale.
 *
 * Fails as cp_output_print_data () does.
 */
gboolean
cp_output_print (const char *text, GError **error)
{
  g_autofree char *converted = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  converted = dup_for_terminal (text);
  return cp_output_print_data (converted, error);
}

/**
 * cp_output_print_data:
 * @text: the bytes to print
 *
 * Prints text for programs as it is.
 *
 * Fails with %CP_CLI_ERROR_CLOSED where nobody reads it any more, and with %CP_CLI_ERROR_FAILED
 * where it cannot be written.
 */
gboolean
cp_output_print_data (const char *text, GError **error)
{
  gsize n_bytes;
  int code;

  g_return_val_if_fail (text != NULL, FALSE);

  n_bytes = strlen (text);
  errno = 0;
  if (fwrite (text, 1, n_bytes, stdout) == n_bytes && fflush (stdout) == 0)
    return TRUE;

  code = errno;
  if (code == EPIPE)
    g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_CLOSED, g_strerror (code));
  else
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: %s is the reason that the system gives */
                 _("The result cannot be printed to the standard output: %s."), g_strerror (code));
  return FALSE;
}

/**
 * cp_output_print_error:
 * @message: a sentence
 *
 * Prints to stderr what went wrong, in one line, after the program's name.
 */
void
cp_output_print_error (const char *message)
{
  g_autofree char *line = NULL;

  g_return_if_fail (message != NULL);

  line = g_strconcat ("counterpoint: ", message, "\n", NULL);
  for (char *c = line; *c != '\0'; c++)
    if (*c == '\n' && c[1] != '\0')
      *c = ' ';
  print_to_stderr (line);
}

/**
 * cp_output_print_note:
 * @message: a sentence
 *
 * Prints to stderr what is no error, in a line of its own.
 */
void
cp_output_print_note (const char *message)
{
  g_autofree char *line = NULL;

  g_return_if_fail (message != NULL);

  line = g_strconcat (message, "\n", NULL);
  print_to_stderr (line);
}

/**
 * cp_output_print_progress:
 * @message: (nullable): a few words, or %NULL when all is done
 *
 * Prints to stderr how far something is, over what was printed so before; at the end nothing of it
 * is left. Where stderr is no terminal nothing is printed at all. One thread at a time may call this.
 */
void
cp_output_print_progress (const char *message)
{
  static int n_shown = 0;
  g_autofree char *line = NULL;
  int n;

  if (!isatty (STDERR_FILENO))
    return;

  n = message == NULL ? 0 : (int) g_utf8_strlen (message, -1);
  line = g_strdup_printf ("%s%*s", message == NULL ? "" : message, MAX (n_shown - n, 0), "");
  n_shown = n;
  fputc ('\r', stderr);
  print_to_stderr (line);
  if (message == NULL)
    fputc ('\r', stderr);
}
