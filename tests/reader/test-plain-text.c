/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of articles as plain text. */

#include "cp-plain-text.h"

#include "cp-reader-error.h"

#define MARK "\xEF\xBB\xBF"

/* Bytes that may hold NULs, and what they are read as. */
#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *text;
} Good;

static const Good good[] = {
  { BYTES ("Title\n\nText.\n"), "Title\n\nText.\n" },
  { BYTES ("no line break"), "no line break" },
  { BYTES ("One\r\nTwo\r\n\r\nThree"), "One\nTwo\n\nThree" },
  { BYTES ("a\rb\r\r\nc"), "ab\nc" },
  { BYTES (MARK "Мост — 橋 🌉\r\n"), "Мост — 橋 🌉\n" },
  { BYTES (MARK MARK "x"), MARK "x" },
  { BYTES ("  kept \t as it is \n\n\n"), "  kept \t as it is \n\n\n" },
  { BYTES ("\xC2\xA0x\x01\x7F"), "\xC2\xA0x\x01\x7F" },
  { BYTES ("\xFF\xFEt\0e\0x\0\r\0t\0"), "text" },
  { BYTES ("caf\xE9"), "café" },
};

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  int code;
} Bad;

static const Bad bad[] = {
  { BYTES (""), CP_READER_ERROR_EMPTY },
  { BYTES (MARK), CP_READER_ERROR_EMPTY },
  { BYTES (" \r\n\t\xC2\xA0\xE3\x80\x80"), CP_READER_ERROR_EMPTY },
  { BYTES ("a\0b"), CP_READER_ERROR_ENCODING },
};

static void
test_decode (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = cp_plain_text_decode (good[i].bytes, good[i].n_bytes, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, good[i].text);
    }
}

static void
test_decode_bad (void)
{
  g_autoptr (GError) nothing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_plain_text_decode (bad[i].bytes, bad[i].n_bytes, NULL, &error));
      g_assert_error (error, CP_READER_ERROR, bad[i].code);
    }
  g_assert_null (cp_plain_text_decode (NULL, 0, NULL, &nothing));
  g_assert_error (nothing, CP_READER_ERROR, CP_READER_ERROR_EMPTY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-text/decode", test_decode);
  g_test_add_func ("/plain-text/decode-bad", test_decode_bad);
  return g_test_run ();
}
