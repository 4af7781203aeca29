/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doors to speakers, or to articles, whose names have the words that are searched for. */

#include "cp-search-doors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-article-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-wrap-layout.h"

/* The first ones are offered, the others when they are asked for; more than so many nobody looks
 * through, who looks for another word then. */
#define FIRST 4
#define MOST 60
#define LETTERS 32

struct _CpSearchDoors
{
  GtkWidget parent_instance;

  CpSnapshot *snapshot;
  CpArray array;
  GArray *handles; /* what is shown, guint32 */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (CpSearchDoors, cp_search_doors, GTK_TYPE_WIDGET)

static void
remove_children (CpSearchDoors *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
add_button (CpSearchDoors *self, const char *text)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (label, LETTERS);
  gtk_widget_add_css_class (button, "cp-search-door");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static char *
dup_name (CpSearchDoors *self, guint32 handle)
{
  if (self->array == CP_ARRAY_DOCUMENTS)
    return cp_article_words_dup_title (self->snapshot, handle);
  return cp_words_dup_name (
      cp_item_get_label (cp_snapshot_get_item (self->snapshot, self->array, handle)));
}

static void
add_door (CpSearchDoors *self, guint32 handle)
{
  const char *id = cp_item_get_id (cp_snapshot_get_item (self->snapshot, self->array, handle));
  g_autofree char *name = dup_name (self, handle);
  GtkActionable *door = GTK_ACTIONABLE (add_button (self, name));

  if (self->array == CP_ARRAY_DOCUMENTS)
    gtk_actionable_set_action_target (door, "s", id);
  else
    gtk_actionable_set_action_target (door, "(ss)", "speakers", id);
  gtk_actionable_set_action_name (
      door, self->array == CP_ARRAY_DOCUMENTS ? "win.show-article" : "win.show-record");
  gtk_widget_set_tooltip_text (GTK_WIDGET (door), name);
}

static void
add_title (CpSearchDoors *self)
{
  GtkWidget *title =
      gtk_label_new (self->array == CP_ARRAY_DOCUMENTS ? _("Articles") : _("Speakers"));

  gtk_widget_add_css_class (title, "cp-caption");
  gtk_widget_set_parent (title, GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
}

static void
add_rest (CpSearchDoors *self)
{
  g_autofree char *number = cp_words_dup_number (self->handles->len);
  /* Translators: %s is how many speakers, or articles, there are of which the first are shown */
  g_autofree char *text = g_strdup_printf (_("Show all %s"), number);
  GtkWidget *button = add_button (self, text);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "doors.show-all");
}

static void
fill (CpSearchDoors *self)
{
  guint n = MIN (self->handles->len, self->all ? MOST : FIRST);

  remove_children (self);
  if (n > 0)
    add_title (self);
  for (guint i = 0; i < n; i++)
    add_door (self, g_array_index (self->handles, guint32, i));
  if (n < self->handles->len && !self->all)
    add_rest (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
show_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpSearchDoors *self = CP_SEARCH_DOORS (widget);

  self->all = TRUE;
  fill (self);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
forget (CpSearchDoors *self)
{
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->handles, g_array_unref);
}

static void
cp_search_doors_dispose (GObject *object)
{
  remove_children (CP_SEARCH_DOORS (object));
  forget (CP_SEARCH_DOORS (object));

  G_OBJECT_CLASS (cp_search_doors_parent_class)->dispose (object);
}

static void
cp_search_doors_class_init (CpSearchDoorsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_search_doors_dispose;
  gtk_widget_class_install_action (widget_class, "doors.show-all", NULL, show_all_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_search_doors_init (CpSearchDoors *self)
{
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "spacing", 6, "line-spacing", 4,
                NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cp-search-doors");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
are_same (const GArray *one, const GArray *other)
{
  return one != NULL && one->len == other->len
         && (one->len == 0
             || memcmp (one->data, other->data, one->len * sizeof (guint32)) == 0);
}

/**
 * cp_search_doors_show:
 * @array: speakers or documents
 * @handles: (element-type guint32): which of them; nothing is seen where there are none
 *
 * Offers a door to each.
 */
void
cp_search_doors_show (CpSearchDoors *self, CpSnapshot *snapshot, CpArray array,
                      const GArray *handles)
{
  g_return_if_fail (CP_IS_SEARCH_DOORS (self) && snapshot != NULL && handles != NULL);

  if (self->snapshot == snapshot && are_same (self->handles, handles))
    return;
  self->all = self->all && are_same (self->handles, handles);
  forget (self);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->array = array;
  self->handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (handles->len > 0)
    g_array_append_vals (self->handles, handles->data, handles->len);
  fill (self);
}
