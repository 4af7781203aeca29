/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in place of a matrix, or of a timeline, that has nothing to count. */

#include "cp-matrix-empty.h"

#include <glib/gi18n-lib.h>

#include "cp-matrix-words.h"
#include "cp-name-ways.h"
#include "cp-wrap-layout.h"

/* It says why there is nothing, and what can be done about it. */

#define SPACING 12

/* Among the pages of a stack. */
#define NAME "empty"

struct _CpMatrixEmpty
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *text;
  GtkBox *name_ways;
  GtkWidget *begin_box;
  GtkWidget *import_button;
  GtkWidget *show_all_button;
};

G_DEFINE_FINAL_TYPE (CpMatrixEmpty, cp_matrix_empty, GTK_TYPE_WIDGET)

static gboolean
cp_matrix_empty_grab_focus (GtkWidget *widget)
{
  CpMatrixEmpty *self = CP_MATRIX_EMPTY (widget);

  if (gtk_widget_get_visible (self->begin_box))
    return gtk_widget_grab_focus (self->import_button);
  return gtk_widget_get_visible (self->show_all_button)
         && gtk_widget_grab_focus (self->show_all_button);
}

static void
cp_matrix_empty_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_MATRIX_EMPTY);

  G_OBJECT_CLASS (cp_matrix_empty_parent_class)->dispose (object);
}

static void
cp_matrix_empty_class_init (CpMatrixEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_matrix_empty_dispose;
  widget_class->grab_focus = cp_matrix_empty_grab_focus;

  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-matrix-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, CpMatrixEmpty, title);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixEmpty, text);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixEmpty, name_ways);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixEmpty, begin_box);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixEmpty, import_button);
  gtk_widget_class_bind_template_child (widget_class, CpMatrixEmpty, show_all_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_matrix_empty_init (CpMatrixEmpty *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Who searched for a name is led to who bears it. */
static void
show_name_ways (CpMatrixEmpty *self, CpSession *session, gboolean filtered)
{
  GtkWidget *way;

  while ((way = gtk_widget_get_first_child (GTK_WIDGET (self->name_ways))) != NULL)
    gtk_box_remove (self->name_ways, way);
  if (filtered)
    cp_name_ways_append (self->name_ways, session);
  gtk_widget_set_visible (GTK_WIDGET (self->name_ways),
                          gtk_widget_get_first_child (GTK_WIDGET (self->name_ways)) != NULL);
}

static void
show_reason (CpMatrixEmpty *self, CpSession *session, const char *purpose)
{
  CpMatrix *matrix = cp_session_get_matrix (session);
  gboolean filtered = matrix != NULL && cp_matrix_words_is_filtered (matrix);
  const char *title;
  const char *text = "";

  if (matrix == NULL)
    /* Translators: in place of the matrix, while it is computed */
    title = _("Counting…");
  else if (filtered)
    {
      /* Translators: a heading in place of the matrix, where the filters leave nothing */
      title = _("No statement passes the filter");
      /* Translators: below "No statement passes the filter": what to do */
      text = _("Tick more in the sidebar, search for something else, or look at all statements.");
    }
  else
    {
      /* Translators: a heading, where a corpus is empty */
      title = _("No statements yet");
      text = purpose;
    }
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), *text != '\0');
  gtk_widget_set_visible (self->begin_box, matrix != NULL && !filtered);
  gtk_widget_set_visible (self->show_all_button, filtered);
  show_name_ways (self, session, filtered);
}

/**
 * cp_matrix_empty_show_in:
 * @stack: has the matrix, or the timeline, too
 * @session: one that counts nothing, or has not counted yet
 * @purpose: what to do where the corpus is empty, and what is seen then
 *
 * Shows the page, which is made when it is first needed, and why there is nothing.
 */
void
cp_matrix_empty_show_in (GtkStack *stack, CpSession *session, const char *purpose)
{
  GtkWidget *page;

  g_return_if_fail (GTK_IS_STACK (stack) && CP_IS_SESSION (session) && purpose != NULL);

  page = gtk_stack_get_child_by_name (stack, NAME);
  if (page == NULL)
    {
      page = g_object_new (CP_TYPE_MATRIX_EMPTY, NULL);
      gtk_stack_add_named (stack, page, NAME);
    }
  show_reason (CP_MATRIX_EMPTY (page), session, purpose);
  gtk_stack_set_visible_child (stack, page);
}

/**
 * cp_matrix_empty_focus_in:
 *
 * Gives the focus to what can be done, where the page is shown.
 *
 * Returns: whether something has taken it
 */
gboolean
cp_matrix_empty_focus_in (GtkStack *stack)
{
  GtkWidget *page;

  g_return_val_if_fail (GTK_IS_STACK (stack), FALSE);

  page = gtk_stack_get_visible_child (stack);

  return CP_IS_MATRIX_EMPTY (page) && gtk_widget_grab_focus (page);
}
