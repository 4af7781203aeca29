/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to choose about a figure: subject, texts, size, scale, theme. */

#include "cp-export-choices.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/*
 * The widgets hold what is chosen. A choice in a list is a line of text with a second, dim one that
 * explains it, parted by a line feed. A fault of the size is told where it was written.
 */

#define N_THEMES 3
/* What is compared may have a long name. */
#define CHOICE_LETTERS_MAX 36

struct _CpExportChoices
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkDropDown *subject;
  GtkWidget *title;
  GtkDropDown *size;
  GtkWidget *custom;
  GtkWidget *fault;
  GtkToggleButton *scales[CP_FIGURE_SCALE_MAX];
  GtkToggleButton *themes[N_THEMES];
  GtkTextView *alt;
  GtkLabel *alt_origin;
  GtkLabel *alt_generated;
  GtkLabel *note;

  CpFigureOptions last;  /* whose size could be made */
  char *alt_text;        /* as written; NULL where the generated one stands */
  gboolean is_changing;  /* by the program, step by step */
};

/* Names are those of the command line; the last is for what is written by hand. */
static const struct
{
  const char *name;
  const char *label;
} sizes[] = {
  /* Translators: a size of figures, and after the line feed what that is. */
  { "16:9", N_("Slide 16:9\n1920 × 1080") },
  { "4k", N_("Slide 16:9, 4K\n3840 × 2160") },
  { "4:3", N_("Slide 4:3\n1440 × 1080") },
  { "square", N_("Square\n1080 × 1080") },
  { "a4", N_("A4 upright\n210 × 297 mm") },
  { "a4-landscape", N_("A4 across\n297 × 210 mm") },
  { NULL, N_("Custom") },
};

#define CUSTOM_SIZE (G_N_ELEMENTS (sizes) - 1)

/* In the order of the buttons. */
static const CpTheme themes[N_THEMES] = { CP_THEME_LIGHT, CP_THEME_DARK, CP_THEME_PRINT };

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpExportChoices, cp_export_choices, GTK_TYPE_WIDGET)

static guint
find_active (GtkToggleButton *const *buttons, guint n_buttons)
{
  for (guint i = 0; i < n_buttons; i++)
    if (gtk_toggle_button_get_active (buttons[i]))
      return i;
  return 0;
}

static gboolean
is_custom (CpExportChoices *self)
{
  return gtk_drop_down_get_selected (self->size) == CUSTOM_SIZE;
}

/* What is written as a size, as the command line takes it: "1920 × 1080" is "1920x1080". */
static char *
dup_size (CpExportChoices *self)
{
  g_autoptr (GString) written = NULL;

  if (!is_custom (self))
    return g_strdup (sizes[gtk_drop_down_get_selected (self->size)].name);
  written = g_string_new (gtk_editable_get_text (GTK_EDITABLE (self->custom)));
  g_string_replace (written, "×", "x", 0);
  g_string_replace (written, "X", "x", 0);
  g_string_replace (written, " ", "", 0);

  return g_string_free (g_steal_pointer (&written), FALSE);
}

static gboolean
take_size (CpExportChoices *self, CpFigureOptions *options, GError **error)
{
  g_autofree char *size = dup_size (self);

  options->scale = find_active (self->scales, CP_FIGURE_SCALE_MAX) + 1;
  options->theme = themes[find_active (self->themes, N_THEMES)];

  return cp_figure_size_from_string (size, options, error);
}

static const char *
get_title (CpExportChoices *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));

  return *title != '\0' ? title : NULL;
}

static void
update_fault (CpExportChoices *self)
{
  g_autoptr (GError) error = NULL;
  gboolean valid = take_size (self, &self->last, &error);

  gtk_widget_set_visible (self->custom, is_custom (self));
  gtk_widget_set_visible (self->fault, !valid);
  gtk_label_set_text (GTK_LABEL (self->fault), valid ? "" : error->message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->custom), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
update_alt (CpExportChoices *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->alt_generated), self->alt_text == NULL);
  gtk_label_set_text (self->alt_origin, self->alt_text == NULL
                                            /* Translators: the text in place of a picture was made
                                             * by the program. */
                                            ? _("generated")
                                            /* Translators: the text in place of a picture was
                                             * written by hand. */
                                            : _("your own"));
}

static void
choice_changed_cb (CpExportChoices *self)
{
  if (self->is_changing)
    return;
  update_fault (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Who wants a size of their own begins with the one that they had. */
static void
fill_custom (CpExportChoices *self)
{
  g_autofree char *size = g_strdup_printf ("%ux%u", self->last.width, self->last.height);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->custom)) == '\0')
    {
      self->is_changing = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->custom), size);
      self->is_changing = FALSE;
    }
}

static void
size_changed_cb (CpExportChoices *self)
{
  if (self->is_changing)
    return;
  if (is_custom (self))
    fill_custom (self);
  choice_changed_cb (self);
  if (is_custom (self))
    gtk_widget_grab_focus (self->custom);
}

static void
alt_changed_cb (CpExportChoices *self, GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_strstrip (text);
  g_clear_pointer (&self->alt_text, g_free);
  if (*text != '\0')
    self->alt_text = g_steal_pointer (&text);
  update_alt (self);
}

static GtkWidget *
create_choice_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHOICE_LETTERS_MAX);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
choice_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), create_choice_label (NULL));
  gtk_box_append (GTK_BOX (box), create_choice_label ("dim"));
  gtk_list_item_set_child (item, box);
}

/* "1920 × 1080" has no letter that tells its direction: it is kept from turning round. */
static char *
isolate (const char *text)
{
  return g_strdup_printf ("\u2068%s\u2069", text);
}

static void
choice_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *detail = gtk_widget_get_last_child (box);
  GtkStringObject *choice = gtk_list_item_get_item (item);
  g_auto (GStrv) lines = g_strsplit (gtk_string_object_get_string (choice), "\n", 2);
  g_autofree char *isolated = isolate (lines[1] != NULL ? lines[1] : "");
  gboolean rtl = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), lines[0]);
  gtk_label_set_text (GTK_LABEL (detail), rtl ? isolated : lines[1] != NULL ? lines[1] : "");
  gtk_widget_set_visible (detail, lines[1] != NULL);
}

static gboolean
cp_export_choices_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CP_EXPORT_CHOICES (widget)->title);
}

static void
cp_export_choices_dispose (GObject *object)
{
  CpExportChoices *self = CP_EXPORT_CHOICES (object);

  g_clear_pointer (&self->alt_text, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_EXPORT_CHOICES);

  G_OBJECT_CLASS (cp_export_choices_parent_class)->dispose (object);
}

static void
bind_buttons (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < CP_FIGURE_SCALE_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf ("scale_%u", i);

      gtk_widget_class_bind_template_child_full (
          widget_class, g_intern_string (name), FALSE,
          G_STRUCT_OFFSET (CpExportChoices, scales) + i * sizeof (GtkToggleButton *));
    }
  for (guint i = 0; i < N_THEMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("theme_%u", i);

      gtk_widget_class_bind_template_child_full (
          widget_class, g_intern_string (name), FALSE,
          G_STRUCT_OFFSET (CpExportChoices, themes) + i * sizeof (GtkToggleButton *));
    }
}

static void
cp_export_choices_class_init (CpExportChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_choices_dispose;
  widget_class->grab_focus = cp_export_choices_grab_focus;

  /* A choice that the picture shows was changed. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-export-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, box);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, subject);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, title);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, size);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, custom);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, fault);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, alt);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, alt_origin);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, alt_generated);
  gtk_widget_class_bind_template_child (widget_class, CpExportChoices, note);
  bind_buttons (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_bound_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-export-choices");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_export_choices_init (CpExportChoices *self)
{
  const CpFigureOptions none = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  self->last = none;
  self->is_changing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_string_list_append (list, _(sizes[i].label));
  gtk_drop_down_set_model (self->size, G_LIST_MODEL (list));
  g_signal_connect_object (gtk_text_view_get_buffer (self->alt), "changed",
                           G_CALLBACK (alt_changed_cb), self, G_CONNECT_SWAPPED);
  cp_export_choices_set_comparison (self, NULL);
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

/**
 * cp_export_choices_set_comparison:
 * @label: (nullable): what is compared, or %NULL where there is only the matrix
 *
 * Tells which subjects there are to choose from.
 */
void
cp_export_choices_set_comparison (CpExportChoices *self, const char *label)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autofree char *comparison = NULL;
  guint selected;

  g_return_if_fail (CP_IS_EXPORT_CHOICES (self));

  selected = cp_export_choices_get_subject (self);
  /* Translators: a figure to choose, and after the line feed what of it. */
  gtk_string_list_append (list, _("Matrix\nas filtered"));
  if (label != NULL)
    {
      g_autofree char *line = g_strdelimit (g_strdup (label), "\n", ' ');

      /* Translators: a figure to choose, and after the line feed what is compared. */
      comparison = g_strdup_printf (_("Comparison\n%s"), line);
      gtk_string_list_append (list, comparison);
    }
  gtk_drop_down_set_model (self->subject, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->subject, label != NULL ? selected : CP_SUBJECT_MATRIX);
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

  return gtk_drop_down_get_selected (self->subject) == CP_SUBJECT_COMPARISON ? CP_SUBJECT_COMPARISON
                                                                             : CP_SUBJECT_MATRIX;
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
  g_return_if_fail (subject < g_list_model_get_n_items (gtk_drop_down_get_model (self->subject)));

  gtk_drop_down_set_selected (self->subject, subject);
}

/**
 * cp_export_choices_get_options:
 * @options: (out): what is chosen; its texts are borrowed until the next change
 *
 * Gets what a figure is to be made for. Fails with %CP_FIGURE_ERROR_SIZE, which is told in the
 * widget already.
 */
gboolean
cp_export_choices_get_options (CpExportChoices *self, CpFigureOptions *options, GError **error)
{
  const CpFigureOptions none = CP_FIGURE_OPTIONS_DEFAULT;

  g_return_val_if_fail (CP_IS_EXPORT_CHOICES (self) && options != NULL, FALSE);

  *options = none;
  if (!take_size (self, options, error))
    return FALSE;
  options->title = get_title (self);
  options->alt = self->alt_text;

  return TRUE;
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
  guint place = CUSTOM_SIZE;

  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && size != NULL);

  for (guint i = 0; i < CUSTOM_SIZE; i++)
    if (g_str_equal (sizes[i].name, size))
      place = i;
  self->is_changing = TRUE;
  gtk_drop_down_set_selected (self->size, place);
  if (place == CUSTOM_SIZE)
    gtk_editable_set_text (GTK_EDITABLE (self->custom), size);
  self->is_changing = FALSE;
  choice_changed_cb (self);
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

  gtk_toggle_button_set_active (self->scales[CLAMP (scale, 1, CP_FIGURE_SCALE_MAX) - 1], TRUE);
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

  for (guint i = 0; i < N_THEMES; i++)
    if (themes[i] == theme)
      place = i;
  gtk_toggle_button_set_active (self->themes[place], TRUE);
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

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->alt), alt, -1);
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
  gtk_label_set_text (self->alt_generated, alt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->alt), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  alt, -1);
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

/**
 * cp_export_choices_load:
 *
 * Chooses size, scale and theme as they were chosen last.
 */
void
cp_export_choices_load (CpExportChoices *self, GSettings *settings)
{
  g_autofree char *size = NULL;
  g_autofree char *theme_name = NULL;
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpTheme theme = CP_THEME_LIGHT;

  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && G_IS_SETTINGS (settings));

  size = g_settings_get_string (settings, "export-size");
  theme_name = g_settings_get_string (settings, "export-theme");
  if (cp_figure_size_from_string (size, &options, NULL))
    cp_export_choices_set_size (self, size);
  cp_export_choices_set_scale (self, MAX (g_settings_get_int (settings, "export-scale"), 1));
  if (cp_theme_from_string (theme_name, &theme))
    cp_export_choices_set_theme (self, theme);
}

/**
 * cp_export_choices_save:
 *
 * Remembers size, scale and theme; a size with a fault is not remembered.
 */
void
cp_export_choices_save (CpExportChoices *self, GSettings *settings)
{
  g_autofree char *size = NULL;
  CpFigureOptions options;

  g_return_if_fail (CP_IS_EXPORT_CHOICES (self) && G_IS_SETTINGS (settings));

  if (!cp_export_choices_get_options (self, &options, NULL))
    return;
  size = dup_size (self);
  g_settings_set_string (settings, "export-size", size);
  g_settings_set_int (settings, "export-scale", options.scale);
  g_settings_set_string (settings, "export-theme", cp_theme_to_string (options.theme));
}
