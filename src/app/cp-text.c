/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that is as wide as it may be, shaped once: for cards, of which there are many. */

#include "cp-text.h"

#include <string.h>

#define BLANKS " \n\t"

/* No word has as many letters. */
#define WORD_LONGEST 200
#define SOFT_HYPHEN "\xc2\xad"

/* GtkLabel shapes its text anew for each question about its size, four or five times before it is
 * drawn; that is most of what a card would cost. This one takes whatever width there is, says how
 * high it is at that width, and draws the same layout. A text that fills has no width of its own;
 * one that does not is at best as wide as its only line, and no narrower if it has no other. Font
 * and colour are those of the style; the start of the text is at the start of the line, whichever
 * way either runs. */

struct _CpText
{
  GtkWidget parent_instance;

  char *text;
  guint lines; /* no more than these, 0 for all */
  gboolean fills;
  PangoLayout *layout; /* or NULL */
  int natural;         /* of the only line, or -1 */
  int width;           /* that the layout is broken at, -1 for one line */
  guint bold_start;
  guint bold_end;
};

enum
{
  PROP_TEXT = 1,
  PROP_LINES,
  PROP_FILLS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpText, cp_text, GTK_TYPE_WIDGET)

static gboolean
runs_to_left (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
      return TRUE;
    default:
      return FALSE;
    }
}

/* By its first letter, as Pango does it; asking Pango would shape the text. */
static gboolean
is_from_right (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return runs_to_left (g_utf8_get_char (at));

  return FALSE;
}

/* Whether lines can end often enough where there are no blanks: Chinese has none, nor has Thai. */
static gboolean
has_breaks (const char *text, gsize length)
{
  int n = g_utf8_strlen (text, length) + 1;
  g_autofree PangoLogAttr *letters = g_new0 (PangoLogAttr, n);
  int last = 0;

  pango_get_log_attrs (text, length, -1, pango_language_get_default (), letters, n);
  for (int i = 0; i < n; i++)
    {
      if (i - last > WORD_LONGEST)
        return FALSE;
      if (letters[i].is_line_break)
        last = i;
    }

  return TRUE;
}

/* A word that is too long for its line is broken without a hyphen, which is no part of a name; only
 * where the text itself asks for hyphens are there any. */
static void
add_attributes (CpText *self)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (strstr (self->text, SOFT_HYPHEN) == NULL)
    pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (self->bold_end > self->bold_start)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = self->bold_start;
      bold->end_index = self->bold_end;
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
ensure_layout (CpText *self)
{
  if (self->layout != NULL)
    return;
  self->layout = pango_layout_new (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  self->width = -1;
  self->natural = -1;
  pango_layout_set_text (self->layout, self->text, -1);
  pango_layout_set_wrap (self->layout, cp_text_find_wrap (self->text));
  /* Pango turns left and right round where the text runs the other way than the line does. */
  pango_layout_set_alignment (self->layout, is_from_right (self->text) ? PANGO_ALIGN_RIGHT
                                                                       : PANGO_ALIGN_LEFT);
  pango_layout_set_single_paragraph_mode (self->layout, self->lines == 1);
  if (self->lines > 0)
    {
      pango_layout_set_height (self->layout, -(int) self->lines);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  add_attributes (self);
}

static void
set_width (CpText *self, int width)
{
  ensure_layout (self);
  if (width == self->width)
    return;
  self->width = width;
  pango_layout_set_width (self->layout, width < 0 ? -1 : width * PANGO_SCALE);
}

static int
get_natural (CpText *self)
{
  ensure_layout (self);
  if (self->natural < 0)
    {
      set_width (self, -1);
      pango_layout_get_pixel_size (self->layout, &self->natural, NULL);
    }

  return self->natural;
}

static void
drop_layout (CpText *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
cp_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpText *self = CP_TEXT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = self->fills ? 0 : get_natural (self);
      *minimum = self->lines == 1 ? *natural : 0;
      return;
    }
  /* What fits in one line is in one line already. */
  if (for_size < 0 || (!self->fills && for_size >= get_natural (self)))
    set_width (self, -1);
  else
    set_width (self, for_size);
  pango_layout_get_pixel_size (self->layout, NULL, natural);
  *minimum = *natural;
}

static void
cp_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpText *self = CP_TEXT (widget);

  if (self->fills || width < get_natural (self))
    set_width (self, width);
  else
    set_width (self, -1);
}

static void
cp_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpText *self = CP_TEXT (widget);

  ensure_layout (self);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0, self->layout);
}

static void
cp_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cp_text_parent_class)->css_changed (widget, change);

  /* The layout itself notices another font. */
  CP_TEXT (widget)->natural = -1;
}

static void
cp_text_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (cp_text_parent_class)->direction_changed (widget, before);

  drop_layout (CP_TEXT (widget));
}

static void
cp_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cp_text_parent_class)->system_setting_changed (widget, setting);

  drop_layout (CP_TEXT (widget));
}

static void
cp_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpText *self = CP_TEXT (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_LINES:
      g_value_set_uint (value, self->lines);
      break;
    case PROP_FILLS:
      g_value_set_boolean (value, self->fills);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpText *self = CP_TEXT (object);

  switch (id)
    {
    case PROP_TEXT:
      cp_text_set_text (self, g_value_get_string (value));
      break;
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      break;
    case PROP_FILLS:
      self->fills = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_text_dispose (GObject *object)
{
  g_clear_object (&CP_TEXT (object)->layout);

  G_OBJECT_CLASS (cp_text_parent_class)->dispose (object);
}

static void
cp_text_finalize (GObject *object)
{
  g_free (CP_TEXT (object)->text);

  G_OBJECT_CLASS (cp_text_parent_class)->finalize (object);
}

static void
cp_text_class_init (CpTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_text_get_property;
  object_class->set_property = cp_text_set_property;
  object_class->dispose = cp_text_dispose;
  object_class->finalize = cp_text_finalize;
  widget_class->get_request_mode = cp_text_get_request_mode;
  widget_class->measure = cp_text_measure;
  widget_class->size_allocate = cp_text_size_allocate;
  widget_class->snapshot = cp_text_snapshot;
  widget_class->css_changed = cp_text_css_changed;
  widget_class->direction_changed = cp_text_direction_changed;
  widget_class->system_setting_changed = cp_text_system_setting_changed;

  /**
   * CpText:text: what it says.
   */
  properties[PROP_TEXT]
      = g_param_spec_string ("text", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * CpText:lines: no more than these, and an ellipsis where there are more; 0 for all.
   */
  properties[PROP_LINES]
      = g_param_spec_uint ("lines", NULL, NULL, 0, 1000, 0,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * CpText:fills: whether it has no width of its own, and takes that of its line.
   */
  properties[PROP_FILLS]
      = g_param_spec_boolean ("fills", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
cp_text_init (CpText *self)
{
  self->text = g_strdup ("");
  self->natural = -1;
  self->width = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cp_text_new:
 *
 * Makes a text that is broken into lines only where it has to be.
 */
GtkWidget *
cp_text_new (const char *text)
{
  return g_object_new (CP_TYPE_TEXT, "text", text, NULL);
}

/**
 * cp_text_get_text:
 *
 * Gets what a text says.
 */
const char *
cp_text_get_text (CpText *self)
{
  g_return_val_if_fail (CP_IS_TEXT (self), NULL);

  return self->text;
}

/**
 * cp_text_set_text:
 * @text: never markup
 *
 * Changes what a text says.
 */
void
cp_text_set_text (CpText *self, const char *text)
{
  g_return_if_fail (CP_IS_TEXT (self));

  text = text != NULL ? text : "";
  if (g_str_equal (text, self->text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->bold_start = self->bold_end = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  drop_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * cp_text_set_bold:
 * @start: first byte
 * @end: the byte after the last
 *
 * Sets a part of the text in bold.
 */
void
cp_text_set_bold (CpText *self, guint start, guint end)
{
  g_return_if_fail (CP_IS_TEXT (self) && end <= strlen (self->text));

  self->bold_start = start;
  self->bold_end = end;
  drop_layout (self);
}

/**
 * cp_text_find_wrap:
 *
 * Finds how a text is to be broken into lines: between words, and inside one that does not fit in a
 * line. Pango takes seconds over a word of thousands of letters that way, so a text with such a one
 * is broken at any letter.
 */
PangoWrapMode
cp_text_find_wrap (const char *text)
{
  g_return_val_if_fail (text != NULL, PANGO_WRAP_WORD_CHAR);

  for (const char *at = text; *at != '\0'; at += strspn (at, BLANKS))
    {
      gsize length = strcspn (at, BLANKS);

      if (length > WORD_LONGEST && !has_breaks (at, length))
        return PANGO_WRAP_CHAR;
      at += length;
    }

  return PANGO_WRAP_WORD_CHAR;
}
