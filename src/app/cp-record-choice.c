/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down whose choices stand for ids. */

#include "cp-record-choice.h"

#include "cp-compat.h"

/* Where there are more choices than these they can be searched. */
#define SEARCHED 12

#define IDS "cp-ids"

static void
choice_setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_list_item_set_child (item, label);
}

static void
choice_bound_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (string));
}

static const char *const *
get_ids (GtkDropDown *self)
{
  return g_object_get_data (G_OBJECT (self), IDS);
}

static gboolean
has_labels (GListModel *model, const char *const *labels)
{
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;

  if (model == NULL || g_strv_length ((char **) labels) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), labels[i]))
      return FALSE;
  return TRUE;
}

/**
 * cp_record_choice_new:
 *
 * Makes a drop-down without choices.
 */
GtkWidget *
cp_record_choice_new (void)
{
  GtkWidget *self = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) expression =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_signal_connect (factory, "setup", G_CALLBACK (choice_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (choice_bound_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self), factory);
  gtk_drop_down_set_expression (GTK_DROP_DOWN (self), expression);
  cp_compat_keep_name (GTK_DROP_DOWN (self));

  return self;
}

/**
 * cp_record_choice_set:
 * @ids: what is chosen among
 * @labels: what they are called, as many
 *
 * Sets the choices. What was chosen is to be selected anew.
 *
 * Returns: whether they are others than before
 */
gboolean
cp_record_choice_set (GtkDropDown *self, const char *const *ids, const char *const *labels)
{
  g_autoptr (GtkStringList) list = NULL;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (self) && ids != NULL && labels != NULL, FALSE);

  if (get_ids (self) != NULL && g_strv_equal (get_ids (self), ids)
      && has_labels (gtk_drop_down_get_model (self), labels))
    return FALSE;
  g_object_set_data_full (G_OBJECT (self), IDS, g_strdupv ((char **) ids),
                          (GDestroyNotify) g_strfreev);
  list = gtk_string_list_new (labels);
  gtk_drop_down_set_model (self, G_LIST_MODEL (list));
  gtk_drop_down_set_enable_search (self, g_strv_length ((char **) ids) > SEARCHED);

  return TRUE;
}

/**
 * cp_record_choice_get_id:
 *
 * Gets what is chosen.
 *
 * Returns: the id, "" where nothing is
 */
const char *
cp_record_choice_get_id (GtkDropDown *self)
{
  guint selected = gtk_drop_down_get_selected (self);
  const char *const *ids = get_ids (self);

  return selected != GTK_INVALID_LIST_POSITION && ids != NULL ? ids[selected] : "";
}

/**
 * cp_record_choice_select:
 *
 * Chooses an id, or nothing where it is none of the choices.
 */
void
cp_record_choice_select (GtkDropDown *self, const char *id)
{
  const char *const *ids = get_ids (self);
  guint place = 0;

  while (ids != NULL && ids[place] != NULL && g_strcmp0 (ids[place], id) != 0)
    place++;
  gtk_drop_down_set_selected (self, ids != NULL && ids[place] != NULL
                                        ? place
                                        : GTK_INVALID_LIST_POSITION);
}
