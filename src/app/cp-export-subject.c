/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figure: a list of those that there are. */

#include "cp-export-subject.h"

#include <glib/gi18n-lib.h>

#include "cp-choice-line.h"
#include "cp-compat.h"

/*
 * Which figures there are changes with what is looked at; a figure that is gone makes place for the
 * matrix, which is always there. A comparison stands in the list before there is one, so that who
 * looks for it finds how it is come by, but cannot be chosen.
 */

struct _CpExportSubject
{
  GtkWidget parent_instance;

  GtkDropDown *list;

  char *comparison;     /* what is compared, or NULL */
  char *tray;           /* the name of a tray with cards, or NULL */
  GArray *subjects;     /* CpSubject, in the order of the list */
  gboolean is_changing; /* by the program, step by step */
};

/* Those that are there whatever is compared or picked, in the order of the list. */
static const struct
{
  CpSubject subject;
  const char *label;
} plain_subjects[] = {
  /* Translators: a figure to choose, and after the line feed what of it. */
  { CP_SUBJECT_MATRIX, N_("Matrix\nas filtered") },
  /* Translators: a figure to choose, and after the line feed what of it */
  { CP_SUBJECT_TIMELINE, N_("Timeline\nas filtered") },
  /* Translators: a figure to choose, and after the line feed what of it */
  { CP_SUBJECT_OVERVIEW, N_("Overview\nas filtered") },
  /* Translators: a figure to choose, slides; after the line feed what they are on */
  { CP_SUBJECT_DECK, N_("Deck\nof topics") },
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpExportSubject, cp_export_subject, GTK_TYPE_WIDGET)

static gboolean
can_choose (CpExportSubject *self, CpSubject subject)
{
  return subject != CP_SUBJECT_COMPARISON || self->comparison != NULL;
}

static guint
find_subject (CpExportSubject *self, CpSubject subject)
{
  for (guint i = 0; i < self->subjects->len; i++)
    if (g_array_index (self->subjects, CpSubject, i) == subject)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
offer (CpExportSubject *self, GtkStringList *list, CpSubject subject, const char *label)
{
  gtk_string_list_append (list, label);
  g_array_append_val (self->subjects, subject);
}

static void
offer_comparison (CpExportSubject *self, GtkStringList *list)
{
  g_autofree char *comparison = NULL;

  if (self->comparison != NULL)
    /* Translators: a figure to choose, and after the line feed what is compared. */
    comparison = g_strdup_printf (_("Comparison\n%s"), self->comparison);
  else
    /* Translators: a figure that cannot be chosen yet, and after the line feed why. */
    comparison = g_strdup (_("Comparison\nopen one first"));
  offer (self, list, CP_SUBJECT_COMPARISON, comparison);
}

static void
offer_tray (CpExportSubject *self, GtkStringList *list)
{
  g_autofree char *tray = NULL;

  if (self->tray == NULL)
    return;
  /* Translators: a figure to choose, and after the line feed the name of the tray whose cards it
   * shows. */
  tray = g_strdup_printf (_("Deck\nof the tray “%s”"), self->tray);
  offer (self, list, CP_SUBJECT_PICKED, tray);
}

static void
fill_list (CpExportSubject *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_array_set_size (self->subjects, 0);
  for (guint i = 0; i < G_N_ELEMENTS (plain_subjects); i++)
    {
      offer (self, list, plain_subjects[i].subject, _(plain_subjects[i].label));
      if (i == 0)
        offer_comparison (self, list);
    }
  offer_tray (self, list);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (list));
}

/* What was chosen stays so where it is still there. */
static void
offer_all (CpExportSubject *self)
{
  CpSubject subject = cp_export_subject_get_selected (self);
  gboolean is_gone;

  self->is_changing = TRUE;
  fill_list (self);
  is_gone = !cp_export_subject_has (self, subject);
  cp_export_subject_set_selected (self, is_gone ? CP_SUBJECT_MATRIX : subject);
  self->is_changing = FALSE;
  if (is_gone)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* A list that stays as it is may be open. */
static void
set_line (CpExportSubject *self, char **line, const char *text)
{
  g_autofree char *old = *line;

  *line = text != NULL ? g_strdelimit (g_strdup (text), "\n", ' ') : NULL;
  if (g_strcmp0 (*line, old) != 0)
    offer_all (self);
}

/* Keys pass a line that cannot be chosen as they pass the others, or they would stop at it. */
static void
bound_cb (CpExportSubject *self, GtkListItem *item)
{
  guint place = gtk_list_item_get_position (item);
  gboolean possible =
      place >= self->subjects->len
      || can_choose (self, g_array_index (self->subjects, CpSubject, place));

  gtk_list_item_set_activatable (item, possible);
  gtk_widget_set_sensitive (gtk_list_item_get_child (item), possible);
}

static void
selected_cb (CpExportSubject *self)
{
  if (!self->is_changing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
cp_export_subject_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CP_EXPORT_SUBJECT (widget)->list));
}

static void
cp_export_subject_dispose (GObject *object)
{
  CpExportSubject *self = CP_EXPORT_SUBJECT (object);

  g_clear_pointer ((GtkWidget **) &self->list, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_export_subject_parent_class)->dispose (object);
}

static void
cp_export_subject_finalize (GObject *object)
{
  CpExportSubject *self = CP_EXPORT_SUBJECT (object);

  g_clear_pointer (&self->subjects, g_array_unref);
  g_free (self->comparison);
  g_free (self->tray);

  G_OBJECT_CLASS (cp_export_subject_parent_class)->finalize (object);
}

static void
cp_export_subject_class_init (CpExportSubjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_subject_dispose;
  object_class->finalize = cp_export_subject_finalize;
  widget_class->grab_focus = cp_export_subject_grab_focus;

  /* Another figure is chosen, or stands in the place of one that is gone. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-export-subject");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_export_subject_init (CpExportSubject *self)
{
  g_autoptr (GtkListItemFactory) factory = cp_choice_line_factory_new ();

  self->subjects = g_array_new (FALSE, FALSE, sizeof (CpSubject));
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  cp_compat_keep_name (self->list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: a picture of the matrix, a comparison …: a list
                                   * to choose from, a file's name */
                                  _("Figure"), -1);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bound_cb), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_factory (self->list, factory);
  fill_list (self);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_export_subject_new:
 *
 * Makes a list of figures, of which the matrix is chosen.
 */
GtkWidget *
cp_export_subject_new (void)
{
  return g_object_new (CP_TYPE_EXPORT_SUBJECT, NULL);
}

/**
 * cp_export_subject_set_comparison:
 * @label: (nullable): what is compared, or %NULL where nothing is
 *
 * Tells whether there is a comparison to choose, and of what.
 */
void
cp_export_subject_set_comparison (CpExportSubject *self, const char *label)
{
  g_return_if_fail (CP_IS_EXPORT_SUBJECT (self));

  set_line (self, &self->comparison, label);
}

/**
 * cp_export_subject_set_tray:
 * @name: (nullable): of the tray, or %NULL where it has no card
 *
 * Tells whether there is a tray to choose, and which.
 */
void
cp_export_subject_set_tray (CpExportSubject *self, const char *name)
{
  g_return_if_fail (CP_IS_EXPORT_SUBJECT (self));

  set_line (self, &self->tray, name);
}

/**
 * cp_export_subject_has:
 *
 * Checks whether a figure is among those to choose from.
 */
gboolean
cp_export_subject_has (CpExportSubject *self, CpSubject subject)
{
  g_return_val_if_fail (CP_IS_EXPORT_SUBJECT (self), FALSE);

  return can_choose (self, subject)
         && find_subject (self, subject) != GTK_INVALID_LIST_POSITION;
}

/**
 * cp_export_subject_get_selected:
 *
 * Gets which figure is chosen.
 */
CpSubject
cp_export_subject_get_selected (CpExportSubject *self)
{
  guint place;

  g_return_val_if_fail (CP_IS_EXPORT_SUBJECT (self), CP_SUBJECT_MATRIX);

  place = gtk_drop_down_get_selected (self->list);

  return place < self->subjects->len ? g_array_index (self->subjects, CpSubject, place)
                                     : CP_SUBJECT_MATRIX;
}

/**
 * cp_export_subject_set_selected:
 * @subject: one that there is
 *
 * Chooses a figure.
 */
void
cp_export_subject_set_selected (CpExportSubject *self, CpSubject subject)
{
  g_return_if_fail (CP_IS_EXPORT_SUBJECT (self));
  g_return_if_fail (cp_export_subject_has (self, subject));

  gtk_drop_down_set_selected (self->list, find_subject (self, subject));
}
