/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes records of what was read; here bytes of a text become code points. */

#include "cp-import-private.h"

#include "cp-default-roles.h"

/* A blocks' or an ignored stretch's two offsets. */
static void
set_span (CpRecordBuilder *builder, guint start, guint end, const CpTextIndex *index,
          const CpByteSpan *span)
{
  cp_record_builder_set_number (builder, start, cp_text_index_to_offset (index, span->start));
  cp_record_builder_set_number (builder, end, cp_text_index_to_offset (index, span->end));
}

static gboolean
is_sound (const CpByteSpan *span, const CpTextIndex *index)
{
  gsize n_bytes;

  cp_text_index_get_text (index, &n_bytes);
  return span->start < span->end && span->end <= n_bytes;
}

static int
compare_blocks_cb (gconstpointer a, gconstpointer b)
{
  const CpArticleBlock *one = a, *other = b;

  if (one->span.start != other->span.start)
    return one->span.start < other->span.start ? -1 : 1;
  if (one->span.end != other->span.end)
    return one->span.end > other->span.end ? -1 : 1;
  return (int) one->kind - (int) other->kind;
}

/* What the format says of a paragraph goes before what the reader sees in it. */
static GArray *
join_blocks (const CpImportArticle *read)
{
  const GArray *given = read->article->blocks;
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (CpArticleBlock));
  guint at = 0;

  g_array_append_vals (blocks, given->data, given->len);
  for (guint i = 0; i < read->reading->headings->len; i++)
    {
      CpArticleBlock block = { g_array_index (read->reading->headings, CpByteSpan, i),
                               CP_BLOCK_HEADING };
      gboolean is_given = FALSE;

      while (at < given->len
             && g_array_index (given, CpArticleBlock, at).span.end <= block.span.start)
        at++;
      for (guint j = at; j < given->len && !is_given; j++)
        {
          const CpArticleBlock *other = &g_array_index (given, CpArticleBlock, j);

          if (other->span.start >= block.span.end)
            break;
          is_given = other->kind != CP_BLOCK_EMPHASIS;
        }
      if (!is_given)
        g_array_append_val (blocks, block);
    }
  g_array_sort (blocks, compare_blocks_cb);
  return blocks;
}

static void
set_blocks (CpRecordBuilder *builder, const CpImportArticle *read, const CpTextIndex *index)
{
  const CpMember *member = &cp_schema_get (CP_ARRAY_DOCUMENTS)->members[CP_DOCUMENT_BLOCKS];
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  g_autoptr (GArray) blocks = join_blocks (read);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CpArticleBlock *block = &g_array_index (blocks, CpArticleBlock, i);
      CpRecordBuilder *inner;

      if (block->kind == CP_BLOCK_NONE || !is_sound (&block->span, index))
        continue;
      inner = cp_record_builder_new (member->schema);
      set_span (inner, CP_BLOCK_START, CP_BLOCK_END, index, &block->span);
      cp_record_builder_set_enum (inner, CP_BLOCK_KIND, block->kind);
      g_ptr_array_add (records, cp_record_builder_end (inner));
    }
  cp_record_builder_set_objects (builder, CP_DOCUMENT_BLOCKS, (CpRecord *const *) records->pdata,
                                 records->len);
}

static gboolean
is_same_span (const CpReadIgnored *one, const CpReadIgnored *other)
{
  return one->span.start == other->span.start && one->span.end == other->span.end;
}

static void
set_ignored (CpRecordBuilder *builder, const CpReading *reading, const CpTextIndex *index)
{
  const CpMember *member = &cp_schema_get (CP_ARRAY_DOCUMENTS)->members[CP_DOCUMENT_IGNORED];
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; i < reading->ignored->len; i++)
    {
      const CpReadIgnored *ignored = &g_array_index (reading->ignored, CpReadIgnored, i);
      CpRecordBuilder *inner;

      if (!is_sound (&ignored->span, index) || (i > 0 && is_same_span (ignored, ignored - 1)))
        continue;
      inner = cp_record_builder_new (member->schema);
      set_span (inner, CP_IGNORED_START, CP_IGNORED_END, index, &ignored->span);
      cp_record_builder_set_string (inner, CP_IGNORED_WHY, ignored->why);
      g_ptr_array_add (records, cp_record_builder_end (inner));
    }
  cp_record_builder_set_objects (builder, CP_DOCUMENT_IGNORED, (CpRecord *const *) records->pdata,
                                 records->len);
}

/* What the article itself does not say can be seen where half of what is said are answers. */
static const char *
get_kind (const CpImportArticle *read)
{
  const GArray *statements = read->reading->statements;
  guint n_answers = 0;

  if (read->article->kind != NULL)
    return read->article->kind;
  for (guint i = 0; i < statements->len; i++)
    n_answers += g_array_index (statements, CpReadStatement, i).mode == CP_MODE_ANSWER;
  return n_answers > 1 && 2 * n_answers >= statements->len ? "interview" : NULL;
}

/* Makes the record of an article. */
CpRecord *
cp_import_make_document (const CpImportArticle *read, const CpTextIndex *index, const char *id,
                         const char *outlet)
{
  const CpArticle *article = read->article;
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_DOCUMENTS));

  cp_record_builder_set_string (builder, CP_DOCUMENT_ID, id);
  cp_record_builder_set_string (builder, CP_DOCUMENT_OUTLET, outlet);
  cp_record_builder_set_string (builder, CP_DOCUMENT_TITLE, article->title);
  cp_record_builder_set_date (builder, CP_DOCUMENT_DATE, article->date);
  if (article->date != 0)
    cp_record_builder_set_enum (builder, CP_DOCUMENT_DATE_BASIS, article->date_basis);
  cp_record_builder_set_string (builder, CP_DOCUMENT_AUTHOR, article->author);
  cp_record_builder_set_string (builder, CP_DOCUMENT_KIND, get_kind (read));
  cp_record_builder_set_string (builder, CP_DOCUMENT_LANGUAGE, article->language);
  cp_record_builder_set_string (builder, CP_DOCUMENT_URL, article->url);
  cp_record_builder_set_string (builder, CP_DOCUMENT_FILE, article->file);
  cp_record_builder_set_string (builder, CP_DOCUMENT_CHARSET, article->charset);
  cp_record_builder_set_string (builder, CP_DOCUMENT_TEXT, article->text);
  set_blocks (builder, read, index);
  set_ignored (builder, read->reading, index);
  return cp_record_builder_end (builder);
}

static void
set_inner_span (CpRecordBuilder *builder, guint member, const CpTextIndex *index,
                const CpByteSpan *span)
{
  CpRecordBuilder *inner;

  if (!is_sound (span, index))
    return;
  inner = cp_record_builder_new (cp_schema_get (CP_ARRAY_STATEMENTS)->members[member].schema);
  set_span (inner, CP_SPAN_START, CP_SPAN_END, index, span);
  cp_record_builder_set_object (builder, member, cp_record_builder_end (inner));
}

/* Marks alone say nothing, and could not be found again in a copy of the article. */
static gboolean
has_letters (const CpByteSpan *span, const CpTextIndex *index)
{
  const char *text = cp_text_index_get_text (index, NULL);

  for (guint32 at = span->start; at < span->end; at++)
    if (g_ascii_isalnum (text[at])
        || ((guchar) text[at] >= 0xC0 && g_unichar_isalnum (g_utf8_get_char (text + at))))
      return TRUE;
  return FALSE;
}

/* Makes the record of a statement; NULL where it has no words. */
CpRecord *
cp_import_make_statement (const CpReadStatement *statement, const CpTextIndex *index,
                          const CpImportReferences *references)
{
  CpRecordBuilder *builder;

  if (!is_sound (&statement->span, index) || !has_letters (&statement->span, index))
    return NULL;

  builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_STATEMENTS));
  cp_record_builder_set_string (builder, CP_STATEMENT_ID, references->id);
  cp_record_builder_set_string (builder, CP_STATEMENT_DOCUMENT, references->document);
  cp_record_builder_set_string (builder, CP_STATEMENT_SPEAKER, references->speaker);
  cp_record_builder_set_strings (builder, CP_STATEMENT_WITH, references->with);
  cp_record_builder_set_string (builder, CP_STATEMENT_VIA, references->via);
  cp_record_builder_set_enum (builder, CP_STATEMENT_MODE, statement->mode);
  set_span (builder, CP_STATEMENT_START, CP_STATEMENT_END, index, &statement->span);
  set_inner_span (builder, CP_STATEMENT_MENTION, index, &statement->mention);
  set_inner_span (builder, CP_STATEMENT_QUESTION, index, &statement->question);
  cp_record_builder_set_string (builder, CP_STATEMENT_REPORTED, references->reported);
  if (statement->turn > 0 && statement->turn <= G_MAXINT32)
    cp_record_builder_set_number (builder, CP_STATEMENT_TURN, statement->turn);
  cp_record_builder_set_string (builder, CP_STATEMENT_ROLE, references->role);
  cp_record_builder_set_strings (builder, CP_STATEMENT_TOPICS, references->topics);
  cp_record_builder_set_enum (builder, CP_STATEMENT_ORIGIN, CP_ORIGIN_FOUND);
  cp_record_builder_set_string (builder, CP_STATEMENT_RULE, statement->rule);
  cp_record_builder_set_number (builder, CP_STATEMENT_CONFIDENCE, MIN (statement->confidence, 100));
  return cp_record_builder_end (builder);
}

/* Makes the record of a relation between two statements. */
CpRecord *
cp_import_make_relation (const CpFoundRelation *relation, const char *from, const char *to)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_RELATIONS));

  cp_record_builder_set_string (builder, CP_RELATION_FROM, from);
  cp_record_builder_set_string (builder, CP_RELATION_TO, to);
  cp_record_builder_set_enum (builder, CP_RELATION_TYPE, relation->type);
  cp_record_builder_set_enum (builder, CP_RELATION_BASIS, relation->basis);
  cp_record_builder_set_enum (builder, CP_RELATION_ORIGIN, CP_ORIGIN_FOUND);
  cp_record_builder_set_number (builder, CP_RELATION_CONFIDENCE, MIN (relation->confidence, 100));
  return cp_record_builder_end (builder);
}

/* Makes the record of a role that the corpus lacks, in the language of the person, who owns it from then on. */
CpRecord *
cp_import_make_role (const char *id)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_ROLES));
  CpDefaultRole role;

  cp_record_builder_set_string (builder, CP_ROLE_ID, id);
  cp_record_builder_set_string (builder, CP_ROLE_LABEL,
                                cp_default_role_find (id, &role) ? cp_default_role_get_label (role) : id);
  return cp_record_builder_end (builder);
}
