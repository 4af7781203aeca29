/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window without a corpus offers to begin with. */

#include "cp-start-page.h"

#include "cp-note-row.h"
#include "cp-place-words.h"
#include "cp-recent.h"

/* All that can be done on it are actions of the window. */

/* As many as have room below the other ways to begin. */
#define RECENT_SHOWN 4

struct _CpStartPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (CpStartPage, cp_start_page, GTK_TYPE_WIDGET)

/* Copies of a project have one title. */
static gboolean
is_titled_like_another (CpRecent *recent, guint position)
{
  const char *title = cp_recent_get_title (recent, position);

  for (guint i = 0; i < cp_recent_get_n_projects (recent); i++)
    if (i != position && g_str_equal (cp_recent_get_title (recent, i), title))
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): what stands below the title; the folder of what the portal lends may not be known */
static char *
dup_place (CpRecent *recent, guint position, const char *name, const char *folder)
{
  if (folder == NULL)
    return g_strdup (name);
  return is_titled_like_another (recent, position) ? g_build_filename (folder, name, NULL)
                                                   : g_strdup (folder);
}

static GtkWidget *
create_row (CpRecent *recent, guint position)
{
  g_autofree char *path = cp_recent_dup_path (recent, position);
  g_autofree char *name = cp_place_words_dup_name (path);
  g_autofree char *folder = cp_place_words_dup_folder (path);
  const char *title = cp_recent_get_title (recent, position);
  g_autofree char *action = g_action_print_detailed_name (
      "win.open-recent", g_variant_new_string (cp_recent_get_uri (recent, position)));
  g_autofree char *place = dup_place (recent, position, name, folder);
  GtkWidget *row =
      *title != '\0' ? cp_note_row_new (title, place) : cp_note_row_new (name, folder);

  cp_note_row_set_action (CP_NOTE_ROW (row), action);

  return row;
}

static void
recent_changed_cb (CpStartPage *self, CpRecent *recent)
{
  guint n = MIN (cp_recent_get_n_projects (recent), RECENT_SHOWN);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->recent_list, create_row (recent, i));
  gtk_widget_set_visible (self->recent_box, n > 0);
}

static void
cp_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_START_PAGE);

  G_OBJECT_CLASS (cp_start_page_parent_class)->dispose (object);
}

static void
cp_start_page_class_init (CpStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_start_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-start-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "scroller", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, CpStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, CpStartPage, recent_list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_start_page_init (CpStartPage *self)
{
  CpRecent *recent = cp_recent_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  recent_changed_cb (self, recent);
  g_signal_connect_object (recent, "changed", G_CALLBACK (recent_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
