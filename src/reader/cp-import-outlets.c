/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who published an article: one outlet for one name, and for one place on the web. */

#include "cp-import-private.h"

#include <string.h>

#include "cp-fold.h"
#include "cp-web-host.h"

typedef struct
{
  char *id;
  char *name;
  char *url;
  char *host; /* of the URL */
  gboolean is_new;
} Outlet;

/*
 * CpImportOutlets:
 * @outlets: Outlet, those of the corpus first, then the new ones as they are met
 * @by_name: letters of the name to an Outlet
 * @by_host: host to the first Outlet there
 * @names: host to the first name that an article of the import has for it
 */
struct _CpImportOutlets
{
  CpIdMaker *ids;
  GPtrArray *outlets;
  GHashTable *by_name;
  GHashTable *by_host;
  GHashTable *names;
};

static void
free_outlet (gpointer data)
{
  Outlet *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->url);
  g_free (self->host);
  g_free (self);
}

static char *
make_letters (const char *name)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  cp_fold_append_letters (letters, name, strlen (name));
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/* The site of a page. */
static char *
dup_site (const char *url)
{
  g_autofree char *scheme = NULL;
  g_autofree char *host = NULL;

  if (url == NULL
      || !g_uri_split_network (url, G_URI_FLAGS_PARSE_RELAXED, &scheme, &host, NULL, NULL)
      || scheme == NULL || host == NULL || *host == '\0')
    return NULL;
  return g_strdup_printf ("%s://%s/", scheme, host);
}

/* "BBC" and "BBC News" of one site are one outlet; two magazines of one publisher are not. */
static gboolean
are_alike (const Outlet *outlet, const char *letters)
{
  g_autofree char *own = make_letters (outlet->name);

  return strstr (own, letters) != NULL || strstr (letters, own) != NULL;
}

static void
index_outlet (CpImportOutlets *self, Outlet *outlet)
{
  g_autofree char *letters = make_letters (outlet->name);

  g_ptr_array_add (self->outlets, outlet);
  if (*letters != '\0' && !g_hash_table_contains (self->by_name, letters))
    g_hash_table_insert (self->by_name, g_steal_pointer (&letters), outlet);
  if (outlet->host != NULL && !g_hash_table_contains (self->by_host, outlet->host))
    g_hash_table_insert (self->by_host, outlet->host, outlet);
}

static void
add_known (CpImportOutlets *self, const CpRecord *record)
{
  Outlet *outlet = g_new0 (Outlet, 1);

  outlet->id = g_strdup (cp_record_get_string (record, CP_OUTLET_ID));
  outlet->name = g_strdup (cp_record_get_string (record, CP_OUTLET_NAME));
  outlet->url = g_strdup (cp_record_get_string (record, CP_OUTLET_URL));
  outlet->host = cp_web_host_dup (outlet->url);
  index_outlet (self, outlet);
}

static const Outlet *
add_new (CpImportOutlets *self, const char *name, const char *url)
{
  Outlet *outlet = g_new0 (Outlet, 1);

  outlet->id = cp_id_maker_make (self->ids, CP_ARRAY_OUTLETS, name, "outlet");
  outlet->name = g_strdup (name);
  outlet->url = dup_site (url);
  outlet->host = cp_web_host_dup (outlet->url);
  outlet->is_new = TRUE;
  index_outlet (self, outlet);
  return outlet;
}

static gboolean
has_letters (const char *name)
{
  g_autofree char *letters = name == NULL ? NULL : make_letters (name);

  return letters != NULL && *letters != '\0';
}

static const Outlet *
find_outlet (CpImportOutlets *self, const char *name, const char *url)
{
  g_autofree char *letters = make_letters (name);
  g_autofree char *host = cp_web_host_dup (url);
  const Outlet *outlet = g_hash_table_lookup (self->by_name, letters);

  if (outlet == NULL && host != NULL)
    {
      outlet = g_hash_table_lookup (self->by_host, host);
      if (outlet != NULL && !are_alike (outlet, letters))
        outlet = NULL;
    }
  return outlet != NULL ? outlet : add_new (self, name, url);
}

CpImportOutlets *
cp_import_outlets_new (CpSnapshot *snapshot, CpIdMaker *ids)
{
  CpImportOutlets *self = g_new0 (CpImportOutlets, 1);
  const guint32 *order;
  guint n_outlets;

  self->ids = ids;
  self->outlets = g_ptr_array_new_with_free_func (free_outlet);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_host = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_OUTLETS, &n_outlets);
  for (guint i = 0; i < n_outlets; i++)
    add_known (self, cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS,
                                                               order[i])));
  return self;
}

void
cp_import_outlets_free (CpImportOutlets *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_host);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->outlets);
  g_free (self);
}

/* Notes what a site is called, for its pages that do not say so; the article must outlive it. */
void
cp_import_outlets_learn (CpImportOutlets *self, const CpArticle *article)
{
  g_autofree char *host = has_letters (article->outlet) ? cp_web_host_dup (article->url) : NULL;

  if (host != NULL && !g_hash_table_contains (self->names, host))
    g_hash_table_insert (self->names, g_steal_pointer (&host), article->outlet);
}

/* Finds the id of an article's outlet, %NULL where nothing says who it is. */
const char *
cp_import_outlets_find (CpImportOutlets *self, const CpArticle *article)
{
  g_autofree char *host = NULL;
  const Outlet *outlet;
  const char *name;

  if (has_letters (article->outlet))
    return find_outlet (self, article->outlet, article->url)->id;
  host = cp_web_host_dup (article->url);
  if (host == NULL)
    return NULL;

  outlet = g_hash_table_lookup (self->by_host, host);
  if (outlet != NULL)
    return outlet->id;
  name = g_hash_table_lookup (self->names, host);
  return find_outlet (self, name != NULL ? name : host, article->url)->id;
}

/* Finds the id of an outlet that an article names. */
const char *
cp_import_outlets_find_name (CpImportOutlets *self, const char *name)
{
  return has_letters (name) ? find_outlet (self, name, NULL)->id : NULL;
}

/* Adds the records of those that the corpus has not. */
void
cp_import_outlets_add_new (CpImportOutlets *self, CpEdit *edit)
{
  for (guint i = 0; i < self->outlets->len; i++)
    {
      const Outlet *outlet = self->outlets->pdata[i];
      CpRecordBuilder *builder;
      g_autoptr (CpRecord) record = NULL;

      if (!outlet->is_new)
        continue;
      builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_OUTLETS));
      cp_record_builder_set_string (builder, CP_OUTLET_ID, outlet->id);
      cp_record_builder_set_string (builder, CP_OUTLET_NAME, outlet->name);
      cp_record_builder_set_string (builder, CP_OUTLET_URL, outlet->url);
      record = cp_record_builder_end (builder);
      cp_edit_insert (edit, CP_ARRAY_OUTLETS, G_MAXUINT, record);
    }
}
