/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to choose about a figure: subject, texts, format, size, scale, theme. */

#include "cp-export-choices.h"

#include <glib/gi18n-lib.h>

#include "cp-export-alt.h"
#include "cp-export-size.h"
#include "cp-export-subject.h"
#include "cp-export-topics.h"
#include "cp-figure-error.h"
#include "cp-toggles.h"

/* The widgets hold what is chosen; each tells on its own what is wrong with it. */

struct _CpExportChoices
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CpExportSubject *subject;
  GtkWidget *topics_label;
  CpExportTopics *topics;
  GtkWidget *title;
  CpToggles *format;
  CpExportSize *size;
  CpToggles *scale;
  GtkWidget *scale_note;
  CpToggles *theme;
  GtkWidget *too_many_label;
  GtkDropDown *too_many;
  CpExportAlt *alt;
  GtkLabel *note;

  gboolean is_changing; /* by the program, step by step */
};

/* In the order of the buttons. */
static const CpTheme themes[] = { CP_THEME_LIGHT, CP_THEME_DARK, CP_THEME_PRINT };

static const char *const theme_labels[] = {
  /* Translators: the colours of a figure. */
  N_("Light"),
  /* Translators: the colours of a figure. */
  N_("Dark"),
  /* Translators: the colours of a figure: those for paper. */
  N_("Print"),
};

static const char *const format_labels[CP_N_FORMATS] = {
  /* Translators: a format of files */
  [CP_FORMAT_PNG] = N_("PNG"),
  /* Translators: a format of files */
  [CP_FORMAT_SVG] = N_("SVG"),
  /* Translators: a format of files */
  [CP_FORMAT_PDF] = N_("PDF"),
  /* Translators: a format of files, beside PNG, SVG and PDF: slides that can be edited. */
  [CP_FORMAT_FODP] = N_("Slides"),
};

/* In the order of the list, by whether what does not fit is grouped. */
static const char *const too_many_labels[] = {
  /* Translators: where what does not fit goes; also a button and a key: to the next page. */
  N_("Next page"),
  /* Translators: what does not fit on a page is put together to one row or column. */
  N_("One group"),
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpExportChoices, cp_export_choices, GTK_TYPE_WIDGET)

/* Only pixels have a scale. */
static guint
get_scale (CpExportChoices *self)
{
  if (cp_export_choices_get_format (self) != CP_FORMAT_PNG)
    return 1;
  return cp_export_choices_get_scale (self);
}

static const char *
get_title (CpExportChoices *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));

  return *title != '\0' ? title : NULL;
}

static void
update_scale (CpExportChoices *self)
{
  gboolean scaled = cp_export_choices_get_format (self) == CP_FORMAT_PNG;

  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), scaled);
  gtk_widget_set_visible (self->scale_note, !scaled);
  cp_export_size_check (self->size, get_scale (self));
}

/* Cards are never grouped, rows and columns are; and only a deck is of some topics. */
static void
update_rows (CpExportChoices *self)
{
  CpSubject subject = cp_export_choices_get_subject (self);
  gboolean useful = subject != CP_SUBJECT_COMPARISON && subject != CP_SUBJECT_PICKED;

  gtk_widget_set_visible (self->topics_label, subject == CP_SUBJECT_DECK);
  gtk_widget_set_visible (GTK_WIDGET (self->topics), subject == CP_SUBJECT_DECK);
  gtk_widget_set_visible (self->too_many_label, useful);
  gtk_widget_set_visible (GTK_WIDGET (self->too_many), useful);
}

static void
choice_changed_cb (CpExportChoices *self)
{
  if (self->is_changing)
    return;
  update_scale (self);
  update_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
cp_export_choices_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CP_EXPORT_CHOICES (widget)->title);
}

static void
cp_export_choices_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_EXPORT_CHOICES);

  G_OBJECT_CLASS (cp_export_choices_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, box);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, subject);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, topics_label);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, topics);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, title);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, format);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, size);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, scale);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, scale_note);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, theme);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, too_many_label);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, too_many);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, alt);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, note);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
cp_export_choices_class_init (CpExportChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_choices_dispose;
  widget_class->grab_focus = cp_export_choices_grab_focus;

  /* A choice was changed that the picture or its file shows. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CP_TYPE_EXPORT_ALT);
  g_type_ensure (CP_TYPE_EXPORT_SIZE);
  g_type_ensure (CP_TYPE_EXPORT_SUBJECT);
  g_type_ensure (CP_TYPE_EXPORT_TOPICS);
  g_type_ensure (CP_TYPE_TOGGLES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-export-choices.ui");
  bind_children (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-export-choices");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* A number and a sign have no direction of their own, and would turn round in that of the window. */
static void
append_scale (CpExportChoices *self, guint scale)
{
  /* Translators: how many pixels a picture has for each of its size. */
  g_autofree char *label = g_strdup_printf (_("%u×"), scale);
  GtkWidget *button;

  cp_toggles_append (self->scale, label);
  button = gtk_widget_get_last_child (GTK_WIDGET (self->scale));
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (button)), GTK_TEXT_DIR_LTR);
}

static void
fill_toggles (CpExportChoices *self)
{
  for (CpFigureFormat i = 0; i < CP_N_FORMATS; i++)
    cp_toggles_append (self->format, _(format_labels[i]));
  for (guint i = 1; i <= CP_FIGURE_SCALE_MAX; i++)
    append_scale (self, i);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    cp_toggles_append (self->theme, _(theme_labels[i]));
}

static void
fill_too_many (CpExportChoices *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (too_many_labels); i++)
    gtk_string_list_append (list, _(too_many_labels[i]));
  gtk_drop_down_set_model (self->too_many, G_LIST_MODEL (list));
}

static void
cp_export_choices_init (CpExportChoices *self)
{
  self->is_changing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_toggles (self);
  fill_too_many (self);
  self->is_changing = FALSE;
}

/**
 * cp_export_choices_new:
 *
 * Makes the choices of a matrix for a slide.
 */
GtkWidget *
cp_export_choices_new (void)
{
  return g_object_new (CP_TYPE_EXPORT_CHOICES, NULL);
}

/* How much more a row of buttons wants than it needs. */
static int
measure_wish (CpToggles *toggles)
{
  int least, wanted;

  gtk_widget_measure (GTK_WIDGET (toggles), GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL,
                      NULL);

  return wanted - least;
}

/**
 * cp_export_choices_measure_wide:
 *
 * Measures the width from which on all buttons of a row are equally wide.
 */
int
cp_export_choices_measure_wide (CpExportChoices *self)
{
  int least;

  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self), 0);

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least + MAX (measure_wish (self->format), measure_wish (self->theme));
}

/**
 * cp_export_choices_set_comparison:
 * @label: (nullable): what is compared, or %NULL where nothing is
 *
 * Tells whether there is a comparison to choose, and of what.
 */
void
cp_export_choices_set_comparison (CpExportChoices *self, const char *label)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));

  cp_export_subject_set_comparison (self->subject, label);
}

/**
 * cp_export_choices_set_tray:
 * @name: (nullable): of the tray, or %NULL where it has no card
 *
 * Tells whether there is a tray to choose, and which.
 */
void
cp_export_choices_set_tray (CpExportChoices *self, const char *name)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));

  cp_export_subject_set_tray (self->subject, name);
}

/**
 * cp_export_choices_set_matrix:
 * @matrix: (nullable): whose topics can be chosen
 *
 * Tells which topics a deck can have.
 */
void
cp_export_choices_set_matrix (CpExportChoices *self, CpMatrix *matrix)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));

  cp_export_topics_set_matrix (self->topics, matrix);
}

/**
 * cp_export_choices_get_topics:
 *
 * Gets the choice of a deck's topics.
 */
CpExportTopics *
cp_export_choices_get_topics (CpExportChoices *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self), NULL);

  return self->topics;
}

static gboolean
check_topics (CpExportChoices *self, GError **error)
{
  g_autoptr (GArray) topics = NULL;

  if (cp_export_choices_get_subject (self) != CP_SUBJECT_DECK)
    return TRUE;
  topics = cp_export_topics_list (self->topics);
  if (topics->len > 0)
    return TRUE;
  g_set_error_literal (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES,
                       /* Translators: what is wrong: no topic is ticked in the list of those to
                        * export */
                       _("Choose at least one topic."));

  return FALSE;
}

/**
 * cp_export_choices_has_subject:
 *
 * Checks whether a figure is among those to choose from.
 */
gboolean
cp_export_choices_has_subject (CpExportChoices *self, CpSubject subject)
{
  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self), FALSE);

  return cp_export_subject_has (self->subject, subject);
}

/**
 * cp_export_choices_get_subject:
 *
 * Gets what is to be drawn.
 */
CpSubject
cp_export_choices_get_subject (CpExportChoices *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self), CP_SUBJECT_MATRIX);

  return cp_export_subject_get_selected (self->subject);
}

/**
 * cp_export_choices_set_subject:
 * @subject: one that there is
 *
 * Chooses what is drawn.
 */
void
cp_export_choices_set_subject (CpExportChoices *self, CpSubject subject)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));
  g_return_if_fail (cp_export_choices_has_subject (self, subject));

  cp_export_subject_set_selected (self->subject, subject);
}

/**
 * cp_export_choices_get_format:
 *
 * Gets what files are to be written.
 */
CpFigureFormat
cp_export_choices_get_format (CpExportChoices *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self), CP_FORMAT_PNG);

  return cp_toggles_get_selected (self->format);
}

/**
 * cp_export_choices_set_format:
 *
 * Chooses what files are to be written.
 */
void
cp_export_choices_set_format (CpExportChoices *self, CpFigureFormat format)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && (guint) format < CP_N_FORMATS);

  cp_toggles_set_selected (self->format, format);
}

/**
 * cp_export_choices_get_options:
 * @options: (out): what is chosen; its texts are borrowed until the next change
 *
 * Gets what a figure is to be made for. Fails with %CP_FIGURE_ERROR_SIZE, or with
 * %CP_FIGURE_ERROR_PAGES for a deck of no topics, which is told in the widget already.
 */
gboolean
cp_export_choices_get_options (CpExportChoices *self, CpFigureOptions *options, GError **error)
{
  const CpFigureOptions none = CP_FIGURE_OPTIONS_DEFAULT;

  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self) && options != NULL, FALSE);

  *options = none;
  options->scale = get_scale (self);
  options->theme = themes[cp_toggles_get_selected (self->theme)];
  options->grouped = gtk_drop_down_get_selected (self->too_many) == 1;
  options->title = get_title (self);
  options->alt = cp_export_alt_get_text (self->alt);

  return cp_export_size_take (self->size, options, error) && check_topics (self, error);
}

/**
 * cp_export_choices_set_size:
 * @size: as cp_figure_size_from_string () takes it; what it does not is told in the widget
 *
 * Chooses a size, by its name or written by hand.
 */
void
cp_export_choices_set_size (CpExportChoices *self, const char *size)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && size != NULL);

  cp_export_size_set_name (self->size, size);
}

/**
 * cp_export_choices_dup_size:
 *
 * Tells the size as the command line takes it.
 */
char *
cp_export_choices_dup_size (CpExportChoices *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self), NULL);

  return cp_export_size_dup_name (self->size);
}

/**
 * cp_export_choices_get_scale:
 *
 * Gets the scale that is chosen, whether the format has one or not.
 */
guint
cp_export_choices_get_scale (CpExportChoices *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self), 1);

  return cp_toggles_get_selected (self->scale) + 1;
}

/**
 * cp_export_choices_set_scale:
 * @scale: 1 to %CP_FIGURE_SCALE_MAX; what is above or below is taken as the last or first
 *
 * Chooses how many pixels a picture has for each of its size.
 */
void
cp_export_choices_set_scale (CpExportChoices *self, guint scale)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));

  cp_toggles_set_selected (self->scale, CLAMP (scale, 1, CP_FIGURE_SCALE_MAX) - 1);
}

/**
 * cp_export_choices_set_theme:
 * @theme: light, dark or print; light in place of another
 *
 * Chooses the colours of the figure.
 */
void
cp_export_choices_set_theme (CpExportChoices *self, CpTheme theme)
{
  guint place = 0;

  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (themes[i] == theme)
      place = i;
  cp_toggles_set_selected (self->theme, place);
}

/**
 * cp_export_choices_set_grouped:
 * @grouped: whether rows and columns that do not fit are one together, not on further pages
 *
 * Chooses what becomes of what does not fit.
 */
void
cp_export_choices_set_grouped (CpExportChoices *self, gboolean grouped)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));

  gtk_drop_down_set_selected (self->too_many, grouped ? 1 : 0);
}

/**
 * cp_export_choices_set_title:
 * @title: a title, "" for the figure's own
 *
 * Writes a title.
 */
void
cp_export_choices_set_title (CpExportChoices *self, const char *title)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && title != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->title), title);
}

/**
 * cp_export_choices_set_alt:
 * @alt: a text in place of the picture, "" for the generated one
 *
 * Writes the text alternative.
 */
void
cp_export_choices_set_alt (CpExportChoices *self, const char *alt)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && alt != NULL);

  cp_export_alt_set_text (self->alt, alt);
}

/**
 * cp_export_choices_set_generated:
 * @title: (nullable): the title that the figure has of its own, %NULL to leave what is there
 * @alt: the text in place of the picture that it has of its own
 *
 * Shows what stands where nothing is written.
 */
void
cp_export_choices_set_generated (CpExportChoices *self, const char *title, const char *alt)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && alt != NULL);

  if (title != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->title), title);
  cp_export_alt_set_generated (self->alt, alt);
}

/**
 * cp_export_choices_set_note:
 * @note: sentences
 *
 * Says at the foot what the files will be.
 */
void
cp_export_choices_set_note (CpExportChoices *self, const char *note)
{
  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && note != NULL);

  gtk_label_set_text (self->note, note);
}
