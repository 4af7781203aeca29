/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arguments of one call of a command: options by name, and the rest. */

#include "cp-arguments.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-cli-error.h"

/* GOption finds options, wherever they stand; here their values are collected as bytes, so that a
 * path need not be UTF-8, and an option that is given twice is noticed. */
struct _CpArguments
{
  GPtrArray *options; /* const CpOption * */
  char ***values;     /* one list for each option */
  gboolean *flags;
  GHashTable *texts;  /* name to value */
  char **rest;
};

static int
find_option (const CpArguments *self, const char *name)
{
  for (guint i = 0; i < self->options->len; i++)
    if (g_str_equal (((const CpOption *) self->options->pdata[i])->name, name))
      return (int) i;
  return -1;
}

static void
collect_options (CpArguments *self, const CpOption *const *tables)
{
  for (; *tables != NULL; tables++)
    for (const CpOption *option = *tables; option->name != NULL; option++)
      g_ptr_array_add (self->options, (gpointer) option);
  self->values = g_new0 (char **, self->options->len + 1);
  self->flags = g_new0 (gboolean, self->options->len + 1);
}

static GOptionEntry *
make_entries (CpArguments *self)
{
  GOptionEntry *entries = g_new0 (GOptionEntry, self->options->len + 2);
  GOptionEntry *rest = &entries[self->options->len];

  for (guint i = 0; i < self->options->len; i++)
    {
      const CpOption *option = self->options->pdata[i];
      gboolean is_flag = option->type == CP_OPTION_FLAG;

      entries[i].long_name = option->name;
      entries[i].short_name = option->letter;
      entries[i].arg = is_flag ? G_OPTION_ARG_NONE : G_OPTION_ARG_FILENAME_ARRAY;
      entries[i].arg_data = is_flag ? (gpointer) &self->flags[i] : (gpointer) &self->values[i];
    }
  rest->long_name = G_OPTION_REMAINING;
  rest->arg = G_OPTION_ARG_FILENAME_ARRAY;
  rest->arg_data = &self->rest;
  return entries;
}

/* GOption takes the value of an option that has none, and drops it. */
static gboolean
check_flags (const CpArguments *self, char **argv, GError **error)
{
  for (guint i = 0; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    for (guint j = 0; j < self->options->len; j++)
      {
        const CpOption *option = self->options->pdata[j];
        g_autofree char *prefix = g_strconcat ("--", option->name, "=", NULL);

        if (option->type != CP_OPTION_FLAG || !g_str_has_prefix (argv[i], prefix))
          continue;
        g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                     /* Translators: %s is the name of an option */
                     _("--%s takes no value"), option->name);
        return FALSE;
      }
  return TRUE;
}

static gboolean
parse_options (CpArguments *self, char **argv, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree GOptionEntry *entries = make_entries (self);
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) copy = g_strdupv (argv);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse_strv (context, &copy, &local_error))
    return TRUE;

  g_set_error_literal (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, local_error->message);
  return FALSE;
}

static gboolean
take_value (CpArguments *self, const CpOption *option, char **values, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *value = NULL;

  if (values == NULL)
    return TRUE;
  if (g_strv_length (values) > 1)
    {
      /* Translators: %s is the name of an option, such as "filter" */
      g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, _("--%s is given twice"),
                   option->name);
      return FALSE;
    }

  title = g_strconcat ("--", option->name, NULL);
  value = option->type == CP_OPTION_TEXT ? cp_arguments_dup_text (values[0], title, error)
                                         : g_strdup (values[0]);
  if (value == NULL)
    return FALSE;

  g_hash_table_insert (self->texts, (gpointer) option->name, g_steal_pointer (&value));
  return TRUE;
}

static gboolean
is_among (const char *choices, const char *value)
{
  g_auto (GStrv) list = g_strsplit (choices, "|", -1);

  return g_strv_contains ((const char *const *) list, value);
}

static gboolean
check_choice (const CpOption *option, const char *value, GError **error)
{
  g_auto (GStrv) choices = NULL;
  g_autofree char *list = NULL;

  if (is_among (option->argument, value))
    return TRUE;

  choices = g_strsplit (option->argument, "|", -1);
  list = g_strjoinv (", ", choices);
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
               /* Translators: %1$s is the name of an option, %2$s the value that was given, %3$s
                * a list of those it takes */
               _("--%1$s is “%2$s”, which is none of: %3$s"), option->name, value, list);
  return FALSE;
}

/**
 * cp_arguments_parse:
 * @tables: the tables of options that are known, ended by %NULL; they must outlive the arguments
 * @argv: the arguments from the command's name on, as bytes, ended by %NULL
 *
 * Reads the arguments of a command.
 *
 * Options stand before, between or behind the others, up to "--". Fails with
 * %CP_CLI_ERROR_USAGE for an option that is unknown, lacks its value, is given twice or is not
 * UTF-8 where it has to be.
 *
 * Returns: (transfer full): the arguments
 */
CpArguments *
cp_arguments_parse (const CpOption *const *tables, char **argv, GError **error)
{
  g_autoptr (CpArguments) self = NULL;

  g_return_val_if_fail (tables != NULL, NULL);
  g_return_val_if_fail (argv != NULL && argv[0] != NULL, NULL);

  self = g_new0 (CpArguments, 1);
  self->options = g_ptr_array_new ();
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  collect_options (self, tables);
  if (!check_flags (self, argv, error) || !parse_options (self, argv, error))
    return NULL;

  for (guint i = 0; i < self->options->len; i++)
    if (!take_value (self, self->options->pdata[i], self->values[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * cp_arguments_free:
 *
 * Frees the arguments and their values.
 */
void
cp_arguments_free (CpArguments *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; self->values != NULL && i < self->options->len; i++)
    g_strfreev (self->values[i]);
  g_free (self->values);
  g_free (self->flags);
  g_ptr_array_unref (self->options);
  g_hash_table_unref (self->texts);
  g_strfreev (self->rest);
  g_free (self);
}

/**
 * cp_arguments_get:
 * @name: an option with a value, without its dashes
 *
 * Gives the value of an option.
 *
 * Returns: (nullable): the value, %NULL where the option is not given
 */
const char *
cp_arguments_get (const CpArguments *self, const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (self->texts, name);
}

/**
 * cp_arguments_has:
 * @name: an option, without its dashes
 *
 * Tells whether an option is given.
 */
gboolean
cp_arguments_has (const CpArguments *self, const char *name)
{
  int place;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  place = find_option (self, name);
  return place >= 0 && (self->flags[place] || self->values[place] != NULL);
}

/**
 * cp_arguments_check_choices:
 *
 * Tells whether each option that is a choice ("text|csv|json") has one of its values.
 *
 * Fails with %CP_CLI_ERROR_USAGE.
 */
gboolean
cp_arguments_check_choices (const CpArguments *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->options->len; i++)
    {
      const CpOption *option = self->options->pdata[i];
      const char *value = g_hash_table_lookup (self->texts, option->name);
      gboolean is_choice = option->argument != NULL && strchr (option->argument, '|') != NULL;

      if (value != NULL && is_choice && g_ascii_islower (*option->argument)
          && !check_choice (option, value, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cp_arguments_get_rest:
 * @place: from 0
 *
 * Gives an argument that is no option, as bytes.
 *
 * Returns: (nullable): the argument, %NULL behind the last
 */
const char *
cp_arguments_get_rest (const CpArguments *self, guint place)
{
  g_return_val_if_fail (self != NULL, NULL);

  return place < cp_arguments_get_n_rest (self) ? self->rest[place] : NULL;
}

/**
 * cp_arguments_get_n_rest:
 *
 * Counts the arguments that are no options.
 */
guint
cp_arguments_get_n_rest (const CpArguments *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rest != NULL ? g_strv_length (self->rest) : 0;
}

/**
 * cp_arguments_dup_text:
 * @bytes: an argument as it came
 * @name: what to call it in an error
 *
 * Turns an argument into UTF-8: it is taken as such where it can be, else as the locale's.
 *
 * Fails with %CP_CLI_ERROR_USAGE.
 *
 * Returns: (transfer full): the text
 */
char *
cp_arguments_dup_text (const char *bytes, const char *name, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (g_utf8_validate (bytes, -1, NULL))
    return g_strdup (bytes);

  text = g_locale_to_utf8 (bytes, -1, NULL, NULL, NULL);
  if (text == NULL)
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE,
                 /* Translators: %s is the name of an argument, such as "--filter" */
                 _("%s is not valid UTF-8 text"), name);
  return g_steal_pointer (&text);
}
