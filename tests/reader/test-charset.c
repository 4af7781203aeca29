/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of texts in any encoding. */

#include "cp-charset.h"

#include <string.h>

#include "cp-reader-error.h"

/* Bytes that may hold NULs. */
#define BYTES(literal) literal, sizeof (literal) - 1

#define RUSSIAN "Глава города сообщил, что мост откроют весной. По его словам, работы идут по плану."
#define FRENCH "La préfète a déclaré que le pont sera prêt à l’été. « Ça avance », a-t-elle ajouté."
#define POLISH "Burmistrz powiedział, że most był gotowy już wiosną, więc śnieg i żółte światła nic nie zmienią."

typedef struct
{
  const char *text;
  const char *charset;
} Sample;

/* What is written in an encoding and read without a word about it. */
static const Sample samples[] = {
  { RUSSIAN, "Windows-1251" },
  { RUSSIAN, "KOI8-R" },
  { RUSSIAN, "IBM866" },
  { RUSSIAN, "ISO-8859-5" },
  { RUSSIAN, "UTF-16LE" },
  { RUSSIAN, "UTF-16BE" },
  { FRENCH, "Windows-1252" },
  { POLISH, "Windows-1250" },
  { "The mayor said so. “Fine”, she wrote.", "Windows-1252" },
  { "The mayor said so.", "UTF-16LE" },
  { "The mayor said so.", "UTF-16BE" },
};

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *charset = NULL;
      g_autofree char *bytes = NULL;
      g_autofree char *text = NULL;
      gsize n_bytes;

      bytes = g_convert (samples[i].text, -1, samples[i].charset, "UTF-8", NULL, &n_bytes, &error);
      g_assert_no_error (error);
      text = cp_charset_decode (bytes, n_bytes, NULL, &charset, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, samples[i].text);
      g_assert_cmpstr (charset, ==, samples[i].charset);
    }
}

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *declared;
  const char *text;
  const char *charset;
} Case;

static const Case cases[] = {
  { BYTES (""), NULL, "", NULL },
  { BYTES ("plain"), "windows-1251", "plain", NULL },
  { BYTES ("M\xC3\xBCnze"), "iso-8859-1", "Münze", NULL },
  { BYTES ("\xEF\xBB\xBFM\xC3\xBCnze"), NULL, "Münze", NULL },
  { BYTES ("\xFF\xFEt\0e\0"), NULL, "te", "UTF-16LE" },
  { BYTES ("\xFE\xFF\0t\0e"), NULL, "te", "UTF-16BE" },
  { BYTES ("\xFF\xFE\0\0t\0\0\0"), NULL, "t", "UTF-32LE" },
  { BYTES ("M\xFCnze"), "latin1", "Münze", "Windows-1252" },
  { BYTES ("M\xFCnze"), "utf-8", "Münze", "Windows-1252" },
  { BYTES ("M\xFCnze"), "no-such-thing", "Münze", "Windows-1252" },
  /* Encodings that no browser believes a page to be in, though the system may know them. */
  { BYTES ("M\xFCnze"), "IBM037", "Münze", "Windows-1252" },
  { BYTES ("M\xFCnze"), "utf-7", "Münze", "Windows-1252" },
  { BYTES ("M\xFCnze"), "iso-8859-2", "Münze", "ISO-8859-2" },
  { BYTES ("\x82\xA0"), "shift_jis", "あ", "CP932" },
  { BYTES ("\xC4\xE0"), "cp1251", "Да", "Windows-1251" },
  { BYTES ("один два три чет\xD1"), NULL, "один два три чет\xEF\xBF\xBD", "UTF-8" },
};

static void
test_declared (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *charset = NULL;
      g_autofree char *text = cp_charset_decode (cases[i].bytes, cases[i].n_bytes, cases[i].declared, &charset, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (charset, ==, cases[i].charset);
    }
}

static void
test_binary (void)
{
  guchar bytes[4096];
  const Case bad[] = {
    { BYTES ("a\0b"), NULL, NULL, NULL },
    { BYTES ("\xFF\xFEt\0\0\0e\0"), NULL, NULL, NULL },
    { BYTES ("\x01\x02\x03\xFF\xFE\x04\x05\x06"), NULL, NULL, NULL },
    { (const char *) bytes, sizeof bytes, NULL, NULL, NULL },
  };

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guchar) (i * i * 31 + i / 7);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *charset = NULL;

      g_assert_null (cp_charset_decode (bad[i].bytes, bad[i].n_bytes, NULL, &charset, &error));
      g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_ENCODING);
      g_assert_null (charset);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/charset/guess", test_guess);
  g_test_add_func ("/reader/charset/declared", test_declared);
  g_test_add_func ("/reader/charset/binary", test_binary);
  return g_test_run ();
}
