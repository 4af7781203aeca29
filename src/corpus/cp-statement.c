/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One statement of a corpus as an object, made when somebody asks for it. */

#include "cp-statement.h"

/* It holds the corpus and a handle and no state: what it says is what the corpus says now, and
 * after the statement was removed it says nothing. Two objects may mean the same statement. */

struct _CpStatement
{
  GObject parent_instance;

  CpCorpus *corpus;
  guint32 handle;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_GIST,
  PROP_SPEAKER,
  PROP_DOCUMENT,
  PROP_MODE,
  PROP_DATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpStatement, cp_statement, G_TYPE_OBJECT)

/* The columns, or NULL where the statement is not there any more. */
static const CpStatementColumns *
get_columns (CpStatement *self)
{
  const CpStatementColumns *columns =
      cp_snapshot_get_statements (cp_corpus_get_current (self->corpus));

  return self->handle < columns->n_rows && columns->live[self->handle] ? columns : NULL;
}

static void
cp_statement_finalize (GObject *object)
{
  g_clear_object (&CP_STATEMENT (object)->corpus);
  G_OBJECT_CLASS (cp_statement_parent_class)->finalize (object);
}

static void
cp_statement_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CpStatement *self = CP_STATEMENT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, cp_statement_get_id (self));
      break;
    case PROP_GIST:
      g_value_set_string (value, cp_statement_get_gist (self));
      break;
    case PROP_SPEAKER:
      g_value_set_object (value, cp_statement_get_speaker (self));
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, cp_statement_get_document (self));
      break;
    case PROP_MODE:
      g_value_set_uint (value, cp_statement_get_mode (self));
      break;
    case PROP_DATE:
      g_value_set_uint (value, cp_statement_get_date (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cp_statement_class_init (CpStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cp_statement_get_property;
  object_class->finalize = cp_statement_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_GIST] = g_param_spec_string ("gist", NULL, NULL, NULL, flags);
  properties[PROP_SPEAKER] =
      g_param_spec_object ("speaker", NULL, NULL, CP_TYPE_SPEAKER, flags);
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, CP_TYPE_DOCUMENT, flags);
  properties[PROP_MODE] = g_param_spec_uint ("mode", NULL, NULL, 0, CP_N_MODES - 1, 0, flags);
  properties[PROP_DATE] = g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_statement_init (CpStatement *self)
{
}

/**
 * cp_statement_new:
 * @corpus: a corpus
 * @handle: the handle of a statement
 *
 * Makes an object for a statement.
 *
 * Returns: (transfer full): the object
 */
CpStatement *
cp_statement_new (CpCorpus *corpus, guint32 handle)
{
  CpStatement *self;

  g_return_val_if_fail (CP_IS_CORPUS (corpus) && handle != CP_HANDLE_NONE, NULL);

  self = g_object_new (CP_TYPE_STATEMENT, NULL);
  self->corpus = g_object_ref (corpus);
  self->handle = handle;
  return self;
}

/**
 * cp_statement_get_corpus:
 * @self: a statement
 *
 * Gets the corpus that the statement is in.
 *
 * Returns: (transfer none): the corpus
 */
CpCorpus *
cp_statement_get_corpus (CpStatement *self)
{
  g_return_val_if_fail (CP_IS_STATEMENT (self), NULL);
  return self->corpus;
}

/**
 * cp_statement_get_handle:
 * @self: a statement
 *
 * Gets the handle by which the corpus knows the statement.
 *
 * Returns: the handle
 */
guint32
cp_statement_get_handle (CpStatement *self)
{
  g_return_val_if_fail (CP_IS_STATEMENT (self), CP_HANDLE_NONE);
  return self->handle;
}

/**
 * cp_statement_equal:
 * @self: a statement
 * @other: a statement
 *
 * Compares what two objects mean.
 *
 * Returns: whether it is the same statement
 */
gboolean
cp_statement_equal (CpStatement *self, CpStatement *other)
{
  g_return_val_if_fail (CP_IS_STATEMENT (self) && CP_IS_STATEMENT (other), FALSE);
  return self->corpus == other->corpus && self->handle == other->handle;
}

/**
 * cp_statement_get_id:
 * @self: a statement
 *
 * Gets the id.
 *
 * Returns: (nullable) (transfer none): the id, or %NULL after it was removed
 */
const char *
cp_statement_get_id (CpStatement *self)
{
  const CpStatementColumns *columns;

  g_return_val_if_fail (CP_IS_STATEMENT (self), NULL);

  columns = get_columns (self);
  return columns == NULL ? NULL : columns->id[self->handle];
}

/**
 * cp_statement_get_document:
 * @self: a statement
 *
 * Gets the article that the statement is in.
 *
 * Returns: (nullable) (transfer none): the document, or %NULL after it was removed
 */
CpDocument *
cp_statement_get_document (CpStatement *self)
{
  const CpStatementColumns *columns;

  g_return_val_if_fail (CP_IS_STATEMENT (self), NULL);

  columns = get_columns (self);
  return columns == NULL ? NULL
                         : cp_snapshot_get_document (cp_corpus_get_current (self->corpus),
                                                     columns->document[self->handle]);
}

/**
 * cp_statement_get_speaker:
 * @self: a statement
 *
 * Gets who says it, the first where there are several.
 *
 * Returns: (nullable) (transfer none): the speaker
 */
CpSpeaker *
cp_statement_get_speaker (CpStatement *self)
{
  const CpStatementColumns *columns;

  g_return_val_if_fail (CP_IS_STATEMENT (self), NULL);

  columns = get_columns (self);
  return columns == NULL ? NULL
                         : cp_snapshot_get_speaker (cp_corpus_get_current (self->corpus),
                                                    columns->speaker[self->handle]);
}

/**
 * cp_statement_get_gist:
 * @self: a statement
 *
 * Gets the paraphrase.
 *
 * Returns: (nullable) (transfer none): the gist
 */
const char *
cp_statement_get_gist (CpStatement *self)
{
  const CpStatementColumns *columns;

  g_return_val_if_fail (CP_IS_STATEMENT (self), NULL);

  columns = get_columns (self);
  return columns == NULL ? NULL : columns->gist[self->handle];
}

/**
 * cp_statement_dup_words:
 * @self: a statement
 *
 * Gets the words of the source.
 *
 * Returns: (nullable) (transfer full): the words, or %NULL where the corpus does not have them
 */
char *
cp_statement_dup_words (CpStatement *self)
{
  g_return_val_if_fail (CP_IS_STATEMENT (self), NULL);

  return get_columns (self) == NULL
             ? NULL
             : cp_snapshot_dup_words (cp_corpus_get_current (self->corpus), self->handle);
}

/**
 * cp_statement_get_mode:
 * @self: a statement
 *
 * Gets how the article gives the words.
 *
 * Returns: the mode
 */
CpMode
cp_statement_get_mode (CpStatement *self)
{
  const CpStatementColumns *columns;

  g_return_val_if_fail (CP_IS_STATEMENT (self), CP_MODE_NONE);

  columns = get_columns (self);
  return columns == NULL ? CP_MODE_NONE : columns->mode[self->handle];
}

/**
 * cp_statement_get_date:
 * @self: a statement
 *
 * Gets when it was said: its own date, else its document's.
 *
 * Returns: the date, or 0
 */
CpDate
cp_statement_get_date (CpStatement *self)
{
  g_return_val_if_fail (CP_IS_STATEMENT (self), 0);

  return get_columns (self) == NULL
             ? 0
             : cp_snapshot_get_statement_date (cp_corpus_get_current (self->corpus), self->handle);
}
