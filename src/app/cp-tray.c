/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of a corpus's trays a window works with, and which statements are in it. */

#include "cp-tray.h"

#include <glib/gi18n-lib.h>

/* A corpus has any number of trays, and one of them is the current one: the last that was chosen or
 * made, at first the first. Where it goes, the one before it is. Signal "changed" tells that another
 * one is, or that what is in it is another. */

struct _CpTray
{
  GObject parent_instance;

  CpCorpus *corpus;
  guint32 current;     /* a handle, or CP_HANDLE_NONE */
  GHashTable *places;  /* from the id of a statement to its place in the tray */
  CpRecord *record;    /* of the tray, or NULL */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define OFFERED "cp-tray"

G_DEFINE_FINAL_TYPE (CpTray, cp_tray, G_TYPE_OBJECT)

static gboolean
is_there (CpSnapshot *snapshot, guint32 tray)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_TRAYS, &n);

  for (guint i = 0; i < n; i++)
    if (order[i] == tray)
      return TRUE;
  return FALSE;
}

/* The last one before it that is still there, by age; else the first. */
static guint32
find_other (CpSnapshot *snapshot, guint32 tray)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_TRAYS, &n);
  guint32 other = n > 0 ? order[0] : CP_HANDLE_NONE;

  for (guint i = 0; i < n; i++)
    if (order[i] < tray && order[i] > other)
      other = order[i];
  return other;
}

static void
index_cards (CpTray *self)
{
  const CpRecord *const *cards = cp_tray_get_cards (self);

  g_hash_table_remove_all (self->places);
  for (guint i = 0; cards != NULL && cards[i] != NULL; i++)
    {
      const char *id = cp_record_get_string (cards[i], CP_CARD_STATEMENT);

      if (!g_hash_table_contains (self->places, id))
        g_hash_table_insert (self->places, (gpointer) id, GUINT_TO_POINTER (i));
    }
}

static CpRecord *
ref_record (CpTray *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);

  if (self->current == CP_HANDLE_NONE)
    return NULL;
  return cp_record_ref ((CpRecord *) cp_item_get_record (
      cp_snapshot_get_item (snapshot, CP_ARRAY_TRAYS, self->current)));
}

/* The places hold ids of the record. */
static void
update (CpTray *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);

  if (!is_there (snapshot, self->current))
    self->current = find_other (snapshot, self->current);
  g_hash_table_remove_all (self->places);
  g_clear_pointer (&self->record, cp_record_unref);
  self->record = ref_record (self);
  index_cards (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
corpus_changed_cb (CpTray *self, CpChange *change)
{
  if (cp_change_touches (change, CP_ARRAY_TRAYS))
    update (self);
}

static void
cp_tray_finalize (GObject *object)
{
  CpTray *self = CP_TRAY (object);

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->record, cp_record_unref);
  g_clear_object (&self->corpus);

  G_OBJECT_CLASS (cp_tray_parent_class)->finalize (object);
}

static void
cp_tray_class_init (CpTrayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_tray_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CP_TYPE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
cp_tray_init (CpTray *self)
{
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * cp_tray_new:
 *
 * Makes what keeps to a corpus's trays.
 */
CpTray *
cp_tray_new (CpCorpus *corpus)
{
  CpTray *self;

  g_return_val_if_fail (CP_IS_CORPUS (corpus), NULL);

  self = g_object_new (CP_TYPE_TRAY, NULL);
  self->corpus = g_object_ref (corpus);
  g_signal_connect_object (corpus, "changed", G_CALLBACK (corpus_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * cp_tray_get_current:
 *
 * Gets the tray that is worked with.
 *
 * Returns: its handle, %CP_HANDLE_NONE where the corpus has none
 */
guint32
cp_tray_get_current (CpTray *self)
{
  g_return_val_if_fail (CP_IS_TRAY (self), CP_HANDLE_NONE);

  return self->current;
}

/**
 * cp_tray_set_current:
 * @tray: one that the corpus has
 *
 * Sets the tray that is worked with.
 */
void
cp_tray_set_current (CpTray *self, guint32 tray)
{
  g_return_if_fail (CP_IS_TRAY (self));

  if (self->current == tray || !is_there (cp_corpus_get_current (self->corpus), tray))
    return;
  self->current = tray;
  update (self);
}

/**
 * cp_tray_get_name:
 *
 * Gets the name of the current tray.
 *
 * Returns: (nullable): the name, %NULL where it has none or there is no tray
 */
const char *
cp_tray_get_name (CpTray *self)
{
  g_return_val_if_fail (CP_IS_TRAY (self), NULL);

  return self->record != NULL ? cp_record_get_string (self->record, CP_TRAY_NAME) : NULL;
}

/* Whether a tray is called that. */
static gboolean
is_taken (CpTray *self, const char *name)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_TRAYS, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_TRAYS, order[i])), name)
        == 0)
      return TRUE;
  return FALSE;
}

static char *
dup_numbered (const char *name, guint number)
{
  if (name == NULL)
    /* Translators: the name of a tray that nobody has named, and its number. */
    return g_strdup_printf (_("Talk %u"), number);
  /* Translators: the name of a tray, and a number that tells it from another of that name. */
  return g_strdup_printf (_("%s %u"), name, number);
}

/**
 * cp_tray_dup_free_name:
 * @name: (nullable): what a tray is to be called; %NULL for "Talk 1" and so on
 *
 * Finds a name that no tray has: @name, or with a number.
 */
char *
cp_tray_dup_free_name (CpTray *self, const char *name)
{
  g_return_val_if_fail (CP_IS_TRAY (self), NULL);

  if (name != NULL && !is_taken (self, name))
    return g_strdup (name);
  for (guint i = name != NULL ? 2 : 1;; i++)
    {
      g_autofree char *numbered = dup_numbered (name, i);

      if (!is_taken (self, numbered))
        return g_steal_pointer (&numbered);
    }
}

/**
 * cp_tray_get_n_cards:
 *
 * Gets how many cards are in the current tray.
 */
guint
cp_tray_get_n_cards (CpTray *self)
{
  const CpRecord *const *cards;
  guint n = 0;

  g_return_val_if_fail (CP_IS_TRAY (self), 0);

  cards = cp_tray_get_cards (self);
  while (cards != NULL && cards[n] != NULL)
    n++;
  return n;
}

/**
 * cp_tray_get_cards:
 *
 * Gets the cards of the current tray, in their order.
 *
 * Returns: (nullable) (array zero-terminated=1): the cards, until the next "changed"
 */
const CpRecord *const *
cp_tray_get_cards (CpTray *self)
{
  g_return_val_if_fail (CP_IS_TRAY (self), NULL);

  return self->record != NULL ? cp_record_get_objects (self->record, CP_TRAY_CARDS) : NULL;
}

/**
 * cp_tray_find:
 * @statement: an id
 *
 * Finds a statement in the current tray.
 *
 * Returns: its place, from 0, or %G_MAXUINT
 */
guint
cp_tray_find (CpTray *self, const char *statement)
{
  gpointer place;

  g_return_val_if_fail (CP_IS_TRAY (self) && statement != NULL, G_MAXUINT);

  if (!g_hash_table_lookup_extended (self->places, statement, NULL, &place))
    return G_MAXUINT;
  return GPOINTER_TO_UINT (place);
}

/**
 * cp_tray_offer:
 * @self: (nullable): a tray, or %NULL for none
 * @widget: a window, or a view
 *
 * Lets all that is inside a widget know which tray is worked with, such as cards, which know nothing
 * of the view that they are in.
 */
void
cp_tray_offer (CpTray *self, GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data_full (G_OBJECT (widget), OFFERED,
                           self != NULL ? g_object_ref (self) : NULL, g_object_unref);
}

/**
 * cp_tray_find_for:
 *
 * Gets the tray that is worked with where a widget is.
 *
 * Returns: (nullable) (transfer none): the tray
 */
CpTray *
cp_tray_find_for (GtkWidget *widget)
{
  while (widget != NULL)
    {
      CpTray *tray = g_object_get_data (G_OBJECT (widget), OFFERED);

      if (tray != NULL)
        return tray;
      widget = gtk_widget_get_parent (widget);
    }
  return NULL;
}
