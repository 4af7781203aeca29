/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One who says something, named or unnamed. */

#include "cp-speaker.h"

#include "cp-dated-position.h"

struct _CpSpeaker
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpSpeaker, cp_speaker, CP_TYPE_ITEM)

static void
cp_speaker_class_init (CpSpeakerClass *klass)
{
}

static void
cp_speaker_init (CpSpeaker *self)
{
}

/**
 * cp_speaker_get_name:
 * @self: a speaker
 *
 * Gets the name, or what an unnamed source is called.
 *
 * Returns: (transfer none): the name
 */
const char *
cp_speaker_get_name (CpSpeaker *self)
{
  g_return_val_if_fail (CP_IS_SPEAKER (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_SPEAKER_NAME);
}

/**
 * cp_speaker_is_named:
 * @self: a speaker
 *
 * Tells a person or body with a name from an unnamed source.
 *
 * Returns: whether the speaker has a name
 */
gboolean
cp_speaker_is_named (CpSpeaker *self)
{
  g_return_val_if_fail (CP_IS_SPEAKER (self), FALSE);
  return cp_record_get_boolean (cp_item_get_record (CP_ITEM (self)), CP_SPEAKER_NAMED);
}

/**
 * cp_speaker_get_role:
 * @self: a speaker
 *
 * Gets the role in which the speaker usually speaks.
 *
 * Returns: (nullable) (transfer none): the id of a role
 */
const char *
cp_speaker_get_role (CpSpeaker *self)
{
  g_return_val_if_fail (CP_IS_SPEAKER (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_SPEAKER_ROLE);
}

/**
 * cp_speaker_get_position:
 * @self: a speaker
 *
 * Gets the position as the articles give it.
 *
 * Returns: (nullable) (transfer none): the position
 */
const char *
cp_speaker_get_position (CpSpeaker *self)
{
  g_return_val_if_fail (CP_IS_SPEAKER (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_SPEAKER_POSITION);
}

/**
 * cp_speaker_get_affiliation:
 * @self: a speaker
 *
 * Gets whom the speaker belongs to.
 *
 * Returns: (nullable) (transfer none): the affiliation
 */
const char *
cp_speaker_get_affiliation (CpSpeaker *self)
{
  g_return_val_if_fail (CP_IS_SPEAKER (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_SPEAKER_AFFILIATION);
}

/**
 * cp_speaker_get_position_at:
 * @self: a speaker
 * @date: when, or 0
 * @affiliation: (out) (nullable) (transfer none): whom the speaker belonged to then
 *
 * Gets the first position whose time holds all of @date, else the one without a time.
 *
 * Returns: (nullable) (transfer none): the position
 */
const char *
cp_speaker_get_position_at (CpSpeaker *self, CpDate date, const char **affiliation)
{
  const CpRecord *const *positions;

  g_return_val_if_fail (CP_IS_SPEAKER (self) && affiliation != NULL, NULL);

  positions = cp_record_get_objects (cp_item_get_record (CP_ITEM (self)), CP_SPEAKER_POSITIONS);
  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    if (cp_dated_position_holds (positions[i], date))
      {
        *affiliation = cp_record_get_string (positions[i], CP_POSITION_AFFILIATION);
        return cp_record_get_string (positions[i], CP_POSITION_POSITION);
      }
  *affiliation = cp_speaker_get_affiliation (self);

  return cp_speaker_get_position (self);
}

/**
 * cp_speaker_get_country:
 * @self: a speaker
 *
 * Gets the country that the speaker stands for or comes from.
 *
 * Returns: (nullable) (transfer none): the country
 */
const char *
cp_speaker_get_country (CpSpeaker *self)
{
  g_return_val_if_fail (CP_IS_SPEAKER (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_SPEAKER_COUNTRY);
}
