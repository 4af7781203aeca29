/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target as a unit test: over its samples and over random changes of them. */

#include <gio/gio.h>
#include <stdint.h>
#include <string.h>

/* Changes of each sample, from a fixed seed, so that a fault comes again. */
#define N_MUTATIONS 2000
#define SEED 20240606

/* No more bytes than this are made of a sample. */
#define MAX_SIZE 65536

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* A copy of just its size, so that ASan and valgrind see each byte read too many. */
static void
run_target (const GByteArray *bytes)
{
  g_autofree uint8_t *copy = g_memdup2 (bytes->data, bytes->len);

  LLVMFuzzerTestOneInput (copy, bytes->len);
}

/* Bytes that formats of text make something of. */
static uint8_t
pick_byte (GRand *random)
{
  const char special[] = "{}[]<>\"'\\/,:;&#=-+.0 9eEu\n\r\t\0\x80\xBF\xC2\xE2\xED\xF0\xFF";

  if (g_rand_boolean (random))
    return (uint8_t) g_rand_int_range (random, 0, 256);
  return (uint8_t) special[g_rand_int_range (random, 0, sizeof special - 1)];
}

static void
mutate (GByteArray *bytes, GRand *random)
{
  guint at = (guint) g_rand_int_range (random, 0, (int) bytes->len);
  guint n_bytes = (guint) g_rand_int_range (random, 0, (int) MIN (bytes->len - at, 8)) + 1;
  uint8_t byte = pick_byte (random);
  g_autofree uint8_t *piece = NULL;

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      bytes->data[at] = byte;
      break;
    case 1:
      bytes->data[at] ^= (uint8_t) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, n_bytes);
      break;
    case 3:
      /* A piece again, at the end where it may follow the file's own. */
      piece = g_memdup2 (bytes->data + at, n_bytes);
      g_byte_array_append (bytes, piece, n_bytes);
      break;
    default:
      g_byte_array_append (bytes, &byte, 1);
      memmove (bytes->data + at + 1, bytes->data + at, bytes->len - at - 1);
      bytes->data[at] = byte;
    }
}

static guint
run_sample (const char *path)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GByteArray) sample = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  g_byte_array_append (sample, (const guint8 *) contents, (guint) size);
  run_target (sample);
  if (size > MAX_SIZE)
    return 1;
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      int n_changes = g_rand_int_range (random, 1, 5);

      g_byte_array_append (bytes, sample->data, sample->len);
      for (int j = 0; j < n_changes && bytes->len > 0; j++)
        mutate (bytes, random);
      run_target (bytes);
    }
  return 1 + N_MUTATIONS;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A file, or each file of a folder in the order of their names. */
static guint
run_path (const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n_runs = 0;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return run_sample (path);
  folder = g_dir_open (path, 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    n_runs += run_sample (names->pdata[i]);
  return n_runs;
}

int
main (int argc, char *argv[])
{
  guint n_runs = 0;

  for (int i = 1; i < argc; i++)
    n_runs += run_path (argv[i]);
  g_print ("%u inputs\n", n_runs);
  return n_runs > 0 ? 0 : 1;
}
