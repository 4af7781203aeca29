/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's light or dark, contrast, accent and motion, and the colours that follow from them. */

#include "cp-style.h"

#include "cp-style-portal.h"
#include "cp-style-sheet.h"

#include "cp-ui-resources.h"

/* Of what decides, the first that says anything counts: a forced theme, the GTK_THEME variable
 * (GTK obeys it whatever the settings are), the portal, GtkSettings. The portal answers from the
 * main loop, mostly before the first frame; until then the name of the theme tells. Sheets of the
 * program lie above the desktop's theme, the emitted colours above them, high contrast on top. */

#define RESOURCE_BASE "/io/github/counterpoint_app/Counterpoint/style/"

/* From below: of two sheets, the one above decides, however exact the rules in it are. Only those
 * for the first frame are read before it; GTK takes longer the more rules there are. */
static const struct
{
  const char *name;
  gboolean first;
} sheets[] = {
  { "base.css", TRUE },        { "controls.css", FALSE }, { "window.css", TRUE },
  { "matrix.css", TRUE },      { "filters.css", FALSE },  { "comparison.css", FALSE },
  { "export.css", FALSE },     { "articles.css", FALSE },
  { "statements.css", FALSE }, { "import.css", FALSE },
  { "registers.css", FALSE },  { "tray.css", FALSE },
  { "presentation.css", FALSE },
};

struct _CpStyle
{
  GObject parent_instance;

  CpStylePortal *portal;
  GdkDisplay *display;   /* %NULL where there is none: colours are known, nothing is restyled */
  GtkSettings *settings; /* of the display, borrowed */
  GtkCssProvider *providers[G_N_ELEMENTS (sheets)]; /* %NULL where not read yet */
  GtkCssProvider *colors;
  GtkCssProvider *high_contrast;

  CpTheme forced; /* CP_N_THEMES where the desktop decides */
  CpTheme theme;
  CpRgba wished_accent;
  GdkRGBA rgba[CP_N_COLORS];
  GdkRGBA accent;
  gboolean has_wished_accent;
  gboolean prefers_dark; /* as the desktop had it, before this object changed it */
  gboolean motion_reduced;
  gboolean high_contrast_added;
  gboolean applied;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whether only the sheets for the first frame are read. */
static gboolean is_beginning;

G_DEFINE_FINAL_TYPE (CpStyle, cp_style, G_TYPE_OBJECT)

static GdkRGBA
convert_color (const CpRgba *color)
{
  return (GdkRGBA) { color->red, color->green, color->blue, color->alpha };
}

static gboolean
is_dark_theme (CpTheme theme)
{
  return theme == CP_THEME_DARK || theme == CP_THEME_HC_DARK;
}

static gboolean
is_high_contrast_theme (CpTheme theme)
{
  return theme == CP_THEME_HC_LIGHT || theme == CP_THEME_HC_DARK;
}

/* GTK_THEME is a name, and after a colon a variant. */
static gboolean
is_dark_name (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, "-dark") || g_str_has_suffix (folded, ":dark") ||
         g_str_equal (folded, "highcontrastinverse");
}

static gboolean
is_high_contrast_name (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_prefix (folded, "highcontrast") || strstr (folded, "-hc") != NULL;
}

static char *
dup_theme_name (CpStyle *self)
{
  char *name = NULL;

  if (self->settings != NULL)
    g_object_get (self->settings, "gtk-theme-name", &name, NULL);

  return name != NULL ? name : g_strdup ("");
}

static CpTheme
pick_theme (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? CP_THEME_HC_DARK : CP_THEME_HC_LIGHT;

  return dark ? CP_THEME_DARK : CP_THEME_LIGHT;
}

static CpTheme
find_theme (CpStyle *self)
{
  const CpAppearance *appearance = cp_style_portal_get_appearance (self->portal);
  const char *variable = g_getenv ("GTK_THEME");
  g_autofree char *name = dup_theme_name (self);
  gboolean dark;

  if (self->forced != CP_N_THEMES)
    return self->forced;

  if (variable != NULL && *variable != '\0')
    return pick_theme (is_dark_name (variable),
                       is_high_contrast_name (variable) || appearance->high_contrast);

  dark = appearance->scheme == CP_SCHEME_ANY ? self->prefers_dark || is_dark_name (name)
                                             : appearance->scheme == CP_SCHEME_DARK;

  return pick_theme (dark, appearance->high_contrast || is_high_contrast_name (name));
}

static void
load_colors (CpStyle *self)
{
  const CpPalette *palette = cp_palette_get (self->theme);
  const CpRgba *wished = self->has_wished_accent ? &self->wished_accent : NULL;
  CpRgba accent = cp_style_sheet_move_accent (palette, wished);

  for (CpColor color = 0; color < CP_N_COLORS; color++)
    self->rgba[color] = convert_color (cp_palette_get_color (palette, color));

  self->accent = convert_color (&accent);

  if (self->colors != NULL)
    {
      g_autofree char *sheet = cp_style_sheet_dup_colors (palette, wished);

      gtk_css_provider_load_from_data (self->colors, sheet, -1);
    }
}

static void
add_provider (CpStyle *self, GtkCssProvider *provider)
{
  gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
remove_provider (CpStyle *self, GtkCssProvider *provider)
{
  gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (provider));
}

static GtkCssProvider *
load_sheet (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_BASE, name, NULL);
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);

  return provider;
}

/* High contrast is rare, so its sheet is read when it is first asked for. */
static void
follow_high_contrast (CpStyle *self)
{
  gboolean wanted = is_high_contrast_theme (self->theme);

  if (self->display == NULL || wanted == self->high_contrast_added)
    return;

  if (self->high_contrast == NULL)
    self->high_contrast = load_sheet ("hc.css");

  if (wanted)
    add_provider (self, self->high_contrast);
  else
    remove_provider (self, self->high_contrast);

  self->high_contrast_added = wanted;
}

/* Setting it to what it is would make GTK read its theme once more. */
static void
prefer_dark (CpStyle *self, gboolean dark)
{
  gboolean preferred;

  g_object_get (self->settings, "gtk-application-prefer-dark-theme", &preferred, NULL);
  if (preferred != dark)
    g_object_set (self->settings, "gtk-application-prefer-dark-theme", dark, NULL);
}

/* GTK's own widgets follow; what somebody else set comes back when nobody asks any more. */
static void
follow_settings (CpStyle *self, gboolean reduced)
{
  if (self->settings == NULL)
    return;

  prefer_dark (self, is_dark_theme (self->theme));
  if (reduced)
    g_object_set (self->settings, "gtk-enable-animations", FALSE, NULL);
  else if (self->motion_reduced)
    gtk_settings_reset_property (self->settings, "gtk-enable-animations");
}

static void
update (CpStyle *self)
{
  const CpAppearance *appearance = cp_style_portal_get_appearance (self->portal);
  CpTheme theme = find_theme (self);
  CpRgba accent = appearance->accent;
  gboolean reduced = appearance->reduced_motion;

  if (self->applied && theme == self->theme && reduced == self->motion_reduced &&
      appearance->has_accent == self->has_wished_accent &&
      (!appearance->has_accent || memcmp (&accent, &self->wished_accent, sizeof accent) == 0))
    return;

  self->theme = theme;
  self->has_wished_accent = appearance->has_accent;
  self->wished_accent = accent;

  load_colors (self);
  follow_high_contrast (self);
  follow_settings (self, reduced);

  self->motion_reduced = reduced;
  self->applied = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_sheets (CpStyle *self, gboolean all)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (self->providers[i] == NULL && (all || sheets[i].first))
        self->providers[i] = load_sheet (sheets[i].name);
      if (self->providers[i] != NULL)
        add_provider (self, self->providers[i]);
    }
  add_provider (self, self->colors);
  if (self->high_contrast_added)
    add_provider (self, self->high_contrast);
}

static void
remove_sheets (CpStyle *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (self->providers[i] != NULL)
      remove_provider (self, self->providers[i]);

  remove_provider (self, self->colors);

  if (self->high_contrast_added)
    remove_provider (self, self->high_contrast);
}

static void
cp_style_dispose (GObject *object)
{
  CpStyle *self = CP_STYLE (object);

  if (self->display != NULL && self->colors != NULL)
    remove_sheets (self);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_clear_object (&self->providers[i]);
  g_clear_object (&self->colors);
  g_clear_object (&self->high_contrast);
  g_clear_object (&self->portal);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (cp_style_parent_class)->dispose (object);
}

static void
cp_style_class_init (CpStyleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cp_style_dispose;

  /* Emitted when colours or motion are others than they were: draw again. */
  signals[CHANGED] = g_signal_new ("changed", CP_TYPE_STYLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cp_style_init (CpStyle *self)
{
  self->forced = CP_N_THEMES;
  self->portal = cp_style_portal_new ();
  g_signal_connect_object (self->portal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  if (gdk_display_get_default () != NULL)
    {
      self->display = g_object_ref (gdk_display_get_default ());
      self->settings = gtk_settings_get_for_display (self->display);
      g_object_get (self->settings, "gtk-application-prefer-dark-theme", &self->prefers_dark, NULL);
      g_signal_connect_object (self->settings, "notify::gtk-theme-name", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      /* A reference to the bundle, or the linker leaves it out. */
      cp_ui_get_resource ();
      self->colors = gtk_css_provider_new ();
      add_sheets (self, !is_beginning);
    }

  update (self);
}

/**
 * cp_style_get_default:
 *
 * The style of the default display, made when first asked for; that installs the style sheets.
 * It is never released.
 */
CpStyle *
cp_style_get_default (void)
{
  static CpStyle *style;

  if (style == NULL)
    style = g_object_new (CP_TYPE_STYLE, NULL);

  return style;
}

const CpPalette *
cp_style_get_palette (CpStyle *self)
{
  g_return_val_if_fail (CP_IS_STYLE (self), NULL);

  return cp_palette_get (self->theme);
}

const GdkRGBA *
cp_style_get_color (CpStyle *self, CpColor color)
{
  g_return_val_if_fail (CP_IS_STYLE (self), NULL);
  g_return_val_if_fail (color < CP_N_COLORS, NULL);

  return &self->rgba[color];
}

/**
 * cp_style_get_accent:
 *
 * The desktop's accent as it can be seen on the view; for focus rings and what is chosen.
 */
const GdkRGBA *
cp_style_get_accent (CpStyle *self)
{
  g_return_val_if_fail (CP_IS_STYLE (self), NULL);

  return &self->accent;
}

gboolean
cp_style_is_dark (CpStyle *self)
{
  g_return_val_if_fail (CP_IS_STYLE (self), FALSE);

  return is_dark_theme (self->theme);
}

gboolean
cp_style_is_high_contrast (CpStyle *self)
{
  g_return_val_if_fail (CP_IS_STYLE (self), FALSE);

  return is_high_contrast_theme (self->theme);
}

/**
 * cp_style_is_motion_reduced:
 *
 * Whether the portal or GTK's setting asks for no animations.
 */
gboolean
cp_style_is_motion_reduced (CpStyle *self)
{
  gboolean animations = TRUE;

  g_return_val_if_fail (CP_IS_STYLE (self), FALSE);

  if (self->settings != NULL)
    g_object_get (self->settings, "gtk-enable-animations", &animations, NULL);

  return self->motion_reduced || !animations;
}

/**
 * cp_style_force:
 * @theme: a theme, or CP_N_THEMES for what the desktop wants
 *
 * Shows @theme whatever the desktop wants; for tests and pictures.
 */
void
cp_style_force (CpStyle *self, CpTheme theme)
{
  g_return_if_fail (CP_IS_STYLE (self));
  g_return_if_fail (theme <= CP_N_THEMES);

  self->forced = theme;
  update (self);
}

/**
 * cp_style_begin:
 *
 * Makes the style of the default display with no more than the first frame needs.
 */
void
cp_style_begin (void)
{
  is_beginning = TRUE;
  cp_style_get_default ();
  is_beginning = FALSE;
}

/**
 * cp_style_load_rest:
 *
 * Reads the style sheets that cp_style_begin () left out.
 */
void
cp_style_load_rest (CpStyle *self)
{
  gboolean whole = TRUE;

  g_return_if_fail (CP_IS_STYLE (self));

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    whole &= self->providers[i] != NULL;
  if (self->display == NULL || whole)
    return;
  remove_sheets (self);
  add_sheets (self, TRUE);
}
