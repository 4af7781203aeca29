/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The topics of a deck: the main ones, or chosen one by one. */

#include "cp-export-topics.h"

#include <glib/gi18n-lib.h>

#include "cp-deck-figure.h"
#include "cp-number-words.h"

/*
 * As long as nobody chooses, the main topics stand, whatever they are after a change of the corpus.
 * Topics are remembered by their handles, so that they keep their check marks under another filter.
 * The list is filled when it is opened.
 */

#define LETTERS_MAX 32

struct _CpExportTopics
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkBox *list;
  GtkWidget *fault;

  CpMatrix *matrix;     /* or NULL */
  GHashTable *chosen;   /* handles, or NULL while the main topics stand */
  gboolean is_changing; /* by the program */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpExportTopics, cp_export_topics, GTK_TYPE_WIDGET)

/* Whether anything is said on it that can be compared. */
static gboolean
is_offered (CpExportTopics *self, guint row)
{
  return cp_matrix_get_row (self->matrix, row)->handle != CP_HANDLE_NONE
         && cp_matrix_get_count (self->matrix, row, CP_MATRIX_TOTAL)->statements > 0;
}

static GHashTable *
create_set (const guint32 *topics, guint n_topics)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_topics; i++)
    g_hash_table_add (set, GUINT_TO_POINTER (topics[i]));

  return set;
}

static void
update_label (CpExportTopics *self)
{
  g_autoptr (GArray) topics = cp_export_topics_list (self);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u topic", "%u topics", topics->len), topics->len);

  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  gtk_widget_set_visible (self->fault, self->matrix != NULL && topics->len == 0);
}

static void
tell_changed (CpExportTopics *self)
{
  update_label (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggled_cb (CpExportTopics *self, GtkCheckButton *check)
{
  gpointer topic = g_object_get_data (G_OBJECT (check), "topic");

  if (self->is_changing)
    return;
  if (self->chosen == NULL)
    {
      g_autoptr (GArray) topics = cp_export_topics_list (self);

      self->chosen = create_set ((const guint32 *) topics->data, topics->len);
    }
  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, topic);
  else
    g_hash_table_remove (self->chosen, topic);
  tell_changed (self);
}

static GtkWidget *
create_content (const CpMatrixRow *row, const char *number)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (row->label);
  GtkWidget *count = gtk_label_new (number);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LETTERS_MAX);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim");
  gtk_widget_add_css_class (count, "cp-number");
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), count);

  return content;
}

static GtkWidget *
create_check (CpExportTopics *self, guint place, gboolean active)
{
  const CpMatrixRow *row = cp_matrix_get_row (self->matrix, place);
  guint n_statements = cp_matrix_get_count (self->matrix, place, CP_MATRIX_TOTAL)->statements;
  g_autofree char *number = cp_words_dup_number (n_statements);
  /* Translators: a topic, and how many statements there are on it. */
  g_autofree char *name = g_strdup_printf (ngettext ("%s, %s statement", "%s, %s statements",
                                                     n_statements),
                                           row->label, number);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), create_content (row, number));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (check), "topic", GUINT_TO_POINTER (row->handle));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return check;
}

static void
clear_list (CpExportTopics *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
}

static void
fill_list (CpExportTopics *self)
{
  g_autoptr (GArray) topics = cp_export_topics_list (self);
  g_autoptr (GHashTable) active = create_set ((const guint32 *) topics->data, topics->len);

  clear_list (self);
  for (guint i = 0; self->matrix != NULL && i < cp_matrix_get_n_rows (self->matrix); i++)
    {
      guint32 topic = cp_matrix_get_row (self->matrix, i)->handle;

      if (is_offered (self, i))
        gtk_box_append (self->list, create_check (self, i, g_hash_table_contains (
                                                               active, GUINT_TO_POINTER (topic))));
    }
}

/* Check marks as they stand, without making the list anew under the pointer. */
static void
update_checks (CpExportTopics *self)
{
  g_autoptr (GArray) topics = cp_export_topics_list (self);
  g_autoptr (GHashTable) active = create_set ((const guint32 *) topics->data, topics->len);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  self->is_changing = TRUE;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (child),
        g_hash_table_contains (active, g_object_get_data (G_OBJECT (child), "topic")));
  self->is_changing = FALSE;
}

static void
opened_cb (CpExportTopics *self)
{
  fill_list (self);
}

static void
main_clicked_cb (CpExportTopics *self)
{
  cp_export_topics_choose_main (self);
}

static void
all_clicked_cb (CpExportTopics *self)
{
  g_autoptr (GArray) topics = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; self->matrix != NULL && i < cp_matrix_get_n_rows (self->matrix); i++)
    if (is_offered (self, i))
      g_array_append_val (topics, cp_matrix_get_row (self->matrix, i)->handle);
  cp_export_topics_choose (self, (const guint32 *) topics->data, topics->len);
}

static gboolean
cp_export_topics_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CP_EXPORT_TOPICS (widget)->button));
}

static void
cp_export_topics_dispose (GObject *object)
{
  CpExportTopics *self = CP_EXPORT_TOPICS (object);

  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_EXPORT_TOPICS);

  G_OBJECT_CLASS (cp_export_topics_parent_class)->dispose (object);
}

static void
cp_export_topics_class_init (CpExportTopicsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_topics_dispose;
  widget_class->grab_focus = cp_export_topics_grab_focus;

  /* Other topics are chosen. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-export-topics.ui");
  gtk_widget_class_bind_template_child (widget_class, CpExportTopics, box);
  gtk_widget_class_bind_template_child (widget_class, CpExportTopics, button);
  gtk_widget_class_bind_template_child (widget_class, CpExportTopics, label);
  gtk_widget_class_bind_template_child (widget_class, CpExportTopics, popover);
  gtk_widget_class_bind_template_child (widget_class, CpExportTopics, list);
  gtk_widget_class_bind_template_child (widget_class, CpExportTopics, fault);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, main_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-export-topics");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* A menu button stands its content in the middle; this one is to look as the lists beside it do. */
static void
spread_content (CpExportTopics *self)
{
  GtkWidget *inside = gtk_widget_get_parent (GTK_WIDGET (self->label));

  for (; inside != NULL && inside != GTK_WIDGET (self->button);
       inside = gtk_widget_get_parent (inside))
    gtk_widget_set_halign (inside, GTK_ALIGN_FILL);
}

static void
cp_export_topics_init (CpExportTopics *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  spread_content (self);
  update_label (self);
}

/**
 * cp_export_topics_new:
 *
 * Makes a choice among no topics yet.
 */
GtkWidget *
cp_export_topics_new (void)
{
  return g_object_new (CP_TYPE_EXPORT_TOPICS, NULL);
}

/**
 * cp_export_topics_set_matrix:
 * @matrix: (nullable): whose topics can be chosen
 *
 * Tells which topics there are; those that are chosen stay so as far as they are still there.
 */
void
cp_export_topics_set_matrix (CpExportTopics *self, CpMatrix *matrix)
{
  g_return_if_fail (CP_IS_EXPORT_TOPICS (self));

  if (matrix == self->matrix)
    return;
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  self->matrix = matrix != NULL ? cp_matrix_ref (matrix) : NULL;
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    fill_list (self);
  update_label (self);
}

/**
 * cp_export_topics_list:
 *
 * Lists the topics that are chosen, in the order of the matrix.
 *
 * Returns: (transfer full) (element-type guint32): handles; none where the person unchecked them all
 */
GArray *
cp_export_topics_list (CpExportTopics *self)
{
  GArray *topics;

  g_return_val_if_fail (CP_IS_EXPORT_TOPICS (self), NULL);

  if (self->matrix != NULL && self->chosen == NULL)
    return cp_deck_list_main_topics (self->matrix);
  topics = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; self->matrix != NULL && i < cp_matrix_get_n_rows (self->matrix); i++)
    {
      guint32 topic = cp_matrix_get_row (self->matrix, i)->handle;

      if (is_offered (self, i) && g_hash_table_contains (self->chosen, GUINT_TO_POINTER (topic)))
        g_array_append_val (topics, topic);
    }

  return topics;
}

/**
 * cp_export_topics_choose:
 * @topics: (nullable): handles
 *
 * Chooses topics.
 */
void
cp_export_topics_choose (CpExportTopics *self, const guint32 *topics, guint n_topics)
{
  g_return_if_fail (CP_IS_EXPORT_TOPICS (self));
  g_return_if_fail (topics != NULL || n_topics == 0);

  g_clear_pointer (&self->chosen, g_hash_table_unref);
  self->chosen = create_set (topics, n_topics);
  update_checks (self);
  tell_changed (self);
}

/**
 * cp_export_topics_choose_main:
 *
 * Chooses the main topics, as at first.
 */
void
cp_export_topics_choose_main (CpExportTopics *self)
{
  g_return_if_fail (CP_IS_EXPORT_TOPICS (self));

  g_clear_pointer (&self->chosen, g_hash_table_unref);
  update_checks (self);
  tell_changed (self);
}
