/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement in a list: who, when, where, on what, and the words with those looked for amid them. */

#include "cp-hit-row.h"

#include "cp-hit-painter.h"

/*
 * A list has up to two hundred rows at any time, of which twenty are seen, and all get another
 * statement with each letter that is typed. So a row is one widget that draws, and does nothing for
 * a statement until that is drawn or read out: one that is out of sight stays blank until
 * cp_hit_row_come_into_sight () is called, and its name is made by cp_hit_row_prepare () when there
 * is time.
 */

struct _CpHitRow
{
  GtkWidget parent_instance;

  CpHitPlace *place;
  CpHitSource *source;
  guint32 statement;
  CpHitFace *face;   /* or NULL where it was not needed yet */
  gboolean is_named; /* for those who do not see it */
  gboolean is_blank; /* was drawn out of sight */
};

G_DEFINE_FINAL_TYPE (CpHitRow, cp_hit_row, GTK_TYPE_WIDGET)

static const CpHitFace *
ensure_face (CpHitRow *self)
{
  if (self->face == NULL && self->source != NULL)
    self->face = cp_hit_face_new (self->source, self->statement);
  return self->face;
}

/* The list as it is scrolled has the size of what is seen. */
static gboolean
is_near (CpHitRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  graphene_rect_t bounds;
  int height;

  if (list == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), list, &bounds))
    return TRUE;
  height = gtk_widget_get_height (list);
  return bounds.origin.y < height + height / 2
         && bounds.origin.y + bounds.size.height > -height / 2;
}

static GtkSizeRequestMode
cp_hit_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_hit_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                    int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = CP_HIT_LEAST_WIDTH;
      *natural = CP_HIT_NATURAL_WIDTH;
    }
  else
    *minimum = *natural = cp_hit_painter_get_height (widget, for_size);
}

static void
cp_hit_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpHitRow *self = CP_HIT_ROW (widget);

  self->is_blank = !is_near (self);
  if (!self->is_blank && ensure_face (self) != NULL)
    cp_hit_painter_draw (widget, snapshot, self->face);
}

static void
cp_hit_row_dispose (GObject *object)
{
  cp_hit_row_set_place (CP_HIT_ROW (object), NULL);

  G_OBJECT_CLASS (cp_hit_row_parent_class)->dispose (object);
}

static void
cp_hit_row_class_init (CpHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_hit_row_dispose;
  widget_class->get_request_mode = cp_hit_row_get_request_mode;
  widget_class->measure = cp_hit_row_measure;
  widget_class->snapshot = cp_hit_row_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_hit_row_init (CpHitRow *self)
{
}

GtkWidget *
cp_hit_row_new (void)
{
  return g_object_new (CP_TYPE_HIT_ROW, NULL);
}

static void
forget (CpHitRow *self)
{
  g_clear_pointer (&self->source, cp_hit_source_unref);
  g_clear_pointer (&self->face, cp_hit_face_free);
  self->statement = CP_HANDLE_NONE;
  self->is_named = FALSE;
}

/**
 * cp_hit_row_set_place:
 * @place: (nullable): whose statement is to be shown
 *
 * Says what the row is for; it shows nothing until cp_hit_row_show () is called.
 */
void
cp_hit_row_set_place (CpHitRow *self, CpHitPlace *place)
{
  g_return_if_fail (CP_IS_HIT_ROW (self));

  forget (self);
  g_set_object (&self->place, place);
}

/**
 * cp_hit_row_show:
 * @source: (nullable): what it is made from, %NULL for nothing
 *
 * Shows the statement that is at the row's place now.
 */
void
cp_hit_row_show (CpHitRow *self, CpHitSource *source)
{
  guint32 statement;

  g_return_if_fail (CP_IS_HIT_ROW (self));

  statement = self->place != NULL ? cp_hit_place_get_statement (self->place) : CP_HANDLE_NONE;
  if (self->source == source && self->statement == statement)
    return;
  forget (self);
  self->source = source != NULL ? cp_hit_source_ref (source) : NULL;
  self->statement = statement;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cp_hit_row_get_statement:
 *
 * Gets the handle of what is shown.
 */
guint32
cp_hit_row_get_statement (CpHitRow *self)
{
  g_return_val_if_fail (CP_IS_HIT_ROW (self), CP_HANDLE_NONE);

  return self->statement;
}

/**
 * cp_hit_row_prepare:
 *
 * Names the row, and what takes the focus around it, after what is shown.
 *
 * Returns: whether there was something to do
 */
gboolean
cp_hit_row_prepare (CpHitRow *self)
{
  GtkWidget *parent;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (CP_IS_HIT_ROW (self), FALSE);

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (self->is_named || parent == NULL || ensure_face (self) == NULL)
    return FALSE;
  self->is_named = TRUE;
  sentence = cp_hit_face_dup_sentence (self->face);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  return TRUE;
}

/**
 * cp_hit_row_come_into_sight:
 *
 * Draws the row where the list was scrolled to it.
 */
void
cp_hit_row_come_into_sight (CpHitRow *self)
{
  g_return_if_fail (CP_IS_HIT_ROW (self));

  if (self->is_blank && is_near (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
