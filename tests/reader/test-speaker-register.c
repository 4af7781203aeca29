/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of who is the same speaker in several articles. */

#include "cp-speaker-register.h"

static CpReadSpeaker *
create_speaker (const char *name, gboolean named, gboolean person)
{
  CpReadSpeaker *speaker = g_new0 (CpReadSpeaker, 1);

  speaker->name = g_strdup (name);
  speaker->aliases = g_ptr_array_new_with_free_func (g_free);
  speaker->named = named;
  speaker->person = person;
  return speaker;
}

static void
free_speaker (CpReadSpeaker *speaker)
{
  g_free (speaker->name);
  g_ptr_array_unref (speaker->aliases);
  g_free (speaker);
}

static guint32
add_with_alias (CpSpeakerRegister *self, const char *name, const char *alias, guint32 document)
{
  CpReadSpeaker *speaker = create_speaker (name, TRUE, TRUE);
  guint32 key;

  if (alias != NULL)
    g_ptr_array_add (speaker->aliases, g_strdup (alias));
  key = cp_speaker_register_add (self, speaker, document);
  free_speaker (speaker);
  return key;
}

static guint32
add_person (CpSpeakerRegister *self, const char *name, guint32 document)
{
  return add_with_alias (self, name, NULL, document);
}

static guint32
add_other (CpSpeakerRegister *self, const char *name, gboolean named, guint32 document)
{
  CpReadSpeaker *speaker = create_speaker (name, named, FALSE);
  guint32 key = cp_speaker_register_add (self, speaker, document);

  free_speaker (speaker);
  return key;
}

static void
test_spellings (void)
{
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 first = add_person (self, "Marat Suleyev", 0);

  g_assert_cmpuint (add_person (self, "Marat Suleev", 1), ==, first);
  g_assert_cmpuint (add_person (self, "M. Suleiev", 2), ==, first);
  g_assert_cmpuint (add_person (self, "Marat T. Suleyev", 3), ==, first);
  g_assert_cmpuint (add_person (self, "Marat Suleyev Jr.", 3), ==, first);
  g_assert_cmpstr (cp_speaker_register_get_name (self, first), ==, "Marat Suleyev");
  g_assert_cmpuint (cp_speaker_register_get_n_keys (self), ==, 1);
}

static void
test_namesakes (void)
{
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 anna = add_person (self, "Anna Berg", 0);
  guint32 nils = add_person (self, "Nils Berg", 0);

  g_assert_cmpuint (anna, !=, nils);
  g_assert_cmpuint (add_person (self, "A. Berg", 1), ==, anna);
  g_assert_cmpuint (add_person (self, "K. Berg", 1), !=, anna);
  g_assert_cmpuint (add_person (self, "Nils Berg", 2), ==, nils);
}

/* An initial that fits two people joins neither. */
static void
test_ambiguous_initial (void)
{
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 anna = add_person (self, "Anna Berg", 0);
  guint32 arne = add_person (self, "Arne Berg", 0);
  guint32 key = add_person (self, "A. Berg", 1);

  g_assert_cmpuint (key, !=, anna);
  g_assert_cmpuint (key, !=, arne);
}

static void
test_surname_alone (void)
{
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 full = add_person (self, "Anna Berg", 0);
  guint32 alone = add_person (self, "Berg", 1);

  g_assert_cmpuint (alone, !=, full);
  g_assert_cmpuint (add_person (self, "Berg", 2), !=, alone);
}

static void
test_unnamed (void)
{
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 first = add_other (self, "senior official", FALSE, 0);

  g_assert_cmpuint (add_other (self, "senior official", FALSE, 1), !=, first);
}

static void
test_organisations (void)
{
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 acronym = add_other (self, "NRA", TRUE, 0);
  guint32 ministry = add_other (self, "Ministry of Transport", TRUE, 0);

  g_assert_cmpuint (add_other (self, "NRA", TRUE, 1), ==, acronym);
  g_assert_cmpuint (add_other (self, "Ministry of Transport", TRUE, 1), ==, ministry);
  g_assert_cmpuint (add_other (self, "Ministry of Public Transport", TRUE, 1), !=, ministry);
  g_assert_cmpuint (add_other (self, "Northern Rail", TRUE, 1), !=,
                    add_other (self, "Northern Light Rail", TRUE, 1));
}

/* The corpus has people already, and a person has written down how else they are called. */
static void
test_known (void)
{
  const char *const aliases[] = { "Qasym Almayev", "the minister", NULL };
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 known = cp_speaker_register_add_known (self, "Kasym Almaev", aliases, TRUE, 77);
  guint32 unnamed = cp_speaker_register_add_known (self, "delegate", NULL, FALSE, 78);
  guint32 handle = 0;
  guint32 found;

  g_assert_cmpuint (add_person (self, "Kassym Almajev", 0), ==, known);
  g_assert_true (cp_speaker_register_get_handle (self, known, &handle));
  g_assert_cmpuint (handle, ==, 77);

  found = add_other (self, "delegate", FALSE, 0);
  g_assert_cmpuint (found, !=, unnamed);
  g_assert_false (cp_speaker_register_get_handle (self, found, &handle));
}

/* Another spelling that only an alias has. */
static void
test_alias (void)
{
  g_autoptr (CpSpeakerRegister) self = cp_speaker_register_new ();
  guint32 first = add_person (self, "Sascha Berg", 0);

  g_assert_cmpuint (add_with_alias (self, "Alexander Berg", "Sascha Berg", 1), ==, first);
  g_assert_cmpuint (add_person (self, "Alexander Berg", 2), ==, first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speaker-register/spellings", test_spellings);
  g_test_add_func ("/speaker-register/namesakes", test_namesakes);
  g_test_add_func ("/speaker-register/ambiguous-initial", test_ambiguous_initial);
  g_test_add_func ("/speaker-register/surname-alone", test_surname_alone);
  g_test_add_func ("/speaker-register/unnamed", test_unnamed);
  g_test_add_func ("/speaker-register/organisations", test_organisations);
  g_test_add_func ("/speaker-register/known", test_known);
  g_test_add_func ("/speaker-register/alias", test_alias);
  return g_test_run ();
}
