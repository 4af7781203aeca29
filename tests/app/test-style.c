/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the colours that style sheets get, and that the desktop's wishes are followed. */

#include "cp-style.h"

#include <math.h>
#include <string.h>

#include "cp-style-portal.h"
#include "cp-style-sheet.h"
#include "display-fixture.h"
#include "mock-portal.h"

static GTestDBus *bus;

static gboolean
defines (const char *sheet, const char *name)
{
  g_autofree char *definition = g_strdup_printf ("@define-color cp_%s ", name);

  return strstr (sheet, definition) != NULL;
}

static void
test_sheet (void)
{
  for (CpTheme theme = 0; theme < CP_N_THEMES; theme++)
    {
      g_autofree char *sheet = cp_style_sheet_dup_colors (cp_palette_get (theme), NULL);
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      for (CpColor color = 0; color < CP_N_COLORS; color++)
        {
          g_autofree char *name =
              g_strdelimit (g_strdup (cp_color_to_string (color)), "-", '_');

          g_assert_true (defines (sheet, name));
        }

      g_assert_true (defines (sheet, "accent"));
      g_assert_true (defines (sheet, "on_accent"));
      /* Warns, and so fails, where something cannot be parsed. */
      gtk_css_provider_load_from_data (provider, sheet, -1);
    }
}

static void
test_sheet_values (void)
{
  g_autofree char *light = cp_style_sheet_dup_colors (cp_palette_get (CP_THEME_LIGHT), NULL);
  g_autofree char *dark = cp_style_sheet_dup_colors (cp_palette_get (CP_THEME_DARK), NULL);
  g_autofree char *print = cp_style_sheet_dup_colors (cp_palette_get (CP_THEME_PRINT), NULL);

  g_assert_nonnull (strstr (light, "@define-color cp_marked_official #e8f2f9;\n"));
  g_assert_nonnull (strstr (light, "@define-color cp_accent #1c71d8;\n"));
  g_assert_nonnull (strstr (light, "@define-color cp_on_accent #ffffff;\n"));
  g_assert_nonnull (strstr (dark, "@define-color cp_accent #78aeed;\n"));
  g_assert_nonnull (strstr (dark, "@define-color cp_on_accent #000000;\n"));
  g_assert_nonnull (strstr (print, "@define-color cp_raised transparent;\n"));
}

/* What the contrast is brought to, and that no more is changed than must be. */
static void
test_accent_contrast (void)
{
  static const CpRgba accents[] = {
    { 1, 1, 0.6, 1 }, { 0, 0, 0.2, 1 }, { 0.5, 0.5, 0.5, 1 }, { 1, 1, 1, 1 }, { 0, 0, 0, 1 },
    { 0.9, 0.38, 0, 1 },
  };

  for (CpTheme theme = 0; theme < CP_N_THEMES; theme++)
    {
      const CpPalette *palette = cp_palette_get (theme);
      const CpRgba *view = cp_palette_get_color (palette, CP_COLOR_VIEW);
      double least = theme == CP_THEME_HC_LIGHT || theme == CP_THEME_HC_DARK ? 4.5 : 3;

      for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
        {
          CpRgba moved = cp_style_sheet_move_accent (palette, &accents[i]);
          CpRgba on = cp_style_sheet_get_on_accent (&moved);

          g_assert_cmpfloat (cp_palette_contrast (&moved, view), >=, least);
          g_assert_cmpfloat (cp_palette_contrast (&on, &moved), >=, 4.5);

          if (cp_palette_contrast (&accents[i], view) >= least)
            g_assert_cmpmem (&moved, sizeof moved, &accents[i], sizeof accents[i]);
        }
    }
}

/* Waits until the portal has been asked once more and has been heard. */
static CpStylePortal *
ask (MockPortal *mock)
{
  guint n_calls = mock_portal_get_n_calls (mock);
  CpStylePortal *portal = cp_style_portal_new ();

  display_fixture_wait_for (mock_portal_get_n_calls (mock) > n_calls);
  mock_portal_settle (mock);

  return portal;
}

static void
assert_unset (const CpAppearance *appearance)
{
  g_assert_cmpint (appearance->scheme, ==, CP_SCHEME_ANY);
  g_assert_false (appearance->high_contrast);
  g_assert_false (appearance->reduced_motion);
  g_assert_false (appearance->has_accent);
}

static void
test_portal_answer (void)
{
  g_autoptr (MockPortal) mock = mock_portal_new (bus);
  g_autoptr (CpStylePortal) portal = NULL;
  const CpAppearance *appearance;

  mock_portal_set_answer (
      mock, "{'org.example.other': {'color-scheme': <uint32 2>}, 'org.freedesktop.appearance': "
            "{'color-scheme': <uint32 1>, 'contrast': <uint32 1>, 'reduced-motion': <uint32 1>, "
            "'accent-color': <(0.5, 0.25, 1.0)>, 'unknown': <'x'>}}");
  portal = ask (mock);
  appearance = cp_style_portal_get_appearance (portal);

  g_assert_cmpint (appearance->scheme, ==, CP_SCHEME_DARK);
  g_assert_true (appearance->high_contrast);
  g_assert_true (appearance->reduced_motion);
  g_assert_true (appearance->has_accent);
  g_assert_cmpfloat (appearance->accent.red, ==, 0.5);
  g_assert_cmpfloat (appearance->accent.green, ==, 0.25);
  g_assert_cmpfloat (appearance->accent.blue, ==, 1);
}

static void
test_portal_odd_answers (void)
{
  static const char *const answers[] = {
    "@a{sa{sv}} {}",
    "{'org.freedesktop.appearance': @a{sv} {}}",
    "{'org.freedesktop.appearance': {'color-scheme': <'dark'>, 'contrast': <1.0>, "
    "'accent-color': <(0.1, 0.2)>, 'reduced-motion': <true>}}",
    "{'org.freedesktop.appearance': {'color-scheme': <1>, 'contrast': <-1>, "
    "'accent-color': <[0.1, 0.2, 0.3]>, 'reduced-motion': <@as []>}}",
    "{'org.freedesktop.appearance': {'color-scheme': <uint32 7>, 'contrast': <uint32 2>, "
    "'accent-color': <(2.0, 0.0, 0.0)>, 'reduced-motion': <uint32 9>}}",
    "{'org.freedesktop.appearance': {'accent-color': <(-1.0, -1.0, -1.0)>}}",
    "{'org.freedesktop.appearance': {'color-scheme': <<<uint32 1>>>}}",
  };
  g_autoptr (MockPortal) mock = mock_portal_new (bus);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (CpStylePortal) portal = NULL;

      mock_portal_set_answer (mock, answers[i]);
      portal = ask (mock);
      assert_unset (cp_style_portal_get_appearance (portal));
    }
}

static void
test_portal_wrong_type (void)
{
  g_autoptr (MockPortal) mock = mock_portal_new (bus);
  CpStylePortal *portal;

  mock_portal_set_wrong_type (mock);
  portal = ask (mock);
  assert_unset (cp_style_portal_get_appearance (portal));
  g_assert_finalize_object (portal);
}

static GVariant *
make_setting (const char *name, const char *key, GVariant *value)
{
  return g_variant_new ("(ssv)", name, key, value);
}

static void
test_portal_changes (void)
{
  g_autoptr (MockPortal) mock = mock_portal_new (bus);
  g_autoptr (CpStylePortal) portal = NULL;
  const CpAppearance *appearance;
  guint n_changes = 0;

  mock_portal_set_answer (mock,
                          "{'org.freedesktop.appearance': {'color-scheme': <<uint32 1>>}}");
  portal = ask (mock);
  appearance = cp_style_portal_get_appearance (portal);
  g_assert_cmpint (appearance->scheme, ==, CP_SCHEME_DARK);
  g_signal_connect_swapped (portal, "changed", G_CALLBACK (g_atomic_int_inc), &n_changes);

  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "contrast",
                                        g_variant_new_uint32 (1)));
  mock_portal_settle (mock);
  g_assert_true (appearance->high_contrast);
  g_assert_cmpint (appearance->scheme, ==, CP_SCHEME_DARK);
  g_assert_cmpuint (n_changes, ==, 1);

  /* The same again, another namespace, no setting at all: nothing changes. */
  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "contrast",
                                        g_variant_new_uint32 (1)));
  mock_portal_emit (mock, make_setting ("org.example.other", "contrast",
                                        g_variant_new_uint32 (0)));
  mock_portal_emit (mock, g_variant_new ("(sss)", "org.freedesktop.appearance", "contrast", "0"));
  mock_portal_emit (mock, g_variant_new ("(s)", "org.freedesktop.appearance"));
  mock_portal_settle (mock);
  g_assert_cmpuint (n_changes, ==, 1);

  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "accent-color",
                                        g_variant_new ("(ddd)", 0.1, 0.2, 0.3)));
  mock_portal_settle (mock);
  g_assert_true (appearance->has_accent);
  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "accent-color",
                                        g_variant_new ("(ddd)", NAN, 0.2, 0.3)));
  mock_portal_settle (mock);
  g_assert_false (appearance->has_accent);
  g_assert_cmpuint (n_changes, ==, 3);
}

/* Whoever goes away before the answer comes is not called any more. */
static void
test_portal_gone (void)
{
  g_autoptr (MockPortal) mock = mock_portal_new (bus);
  CpStylePortal *portal = cp_style_portal_new ();

  g_assert_finalize_object (portal);
  mock_portal_settle (mock);
}

static gboolean
prefers_dark (void)
{
  gboolean dark;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark;
}

static gboolean
has_animations (void)
{
  gboolean animations;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  return animations;
}

static void
test_style_follows (void)
{
  g_autoptr (MockPortal) mock = mock_portal_new (bus);
  gboolean had_animations = has_animations ();
  CpStyle *style;

  mock_portal_set_answer (mock, "{'org.freedesktop.appearance': {'color-scheme': <uint32 1>, "
                                "'reduced-motion': <uint32 1>}}");
  style = g_object_new (CP_TYPE_STYLE, NULL);
  /* Nobody waits for the portal. */
  g_assert_false (cp_style_is_dark (style));

  display_fixture_wait_for (cp_style_is_dark (style));
  g_assert_cmpint (cp_palette_get_theme (cp_style_get_palette (style)), ==, CP_THEME_DARK);
  g_assert_true (prefers_dark ());
  g_assert_true (cp_style_is_motion_reduced (style));
  g_assert_false (has_animations ());
  g_assert_cmpfloat_with_epsilon (cp_style_get_color (style, CP_COLOR_VIEW)->red, 0x1d / 255.0,
                                  0.001);

  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "contrast",
                                        g_variant_new_uint32 (1)));
  display_fixture_wait_for (cp_style_is_high_contrast (style));
  g_assert_true (cp_style_is_dark (style));

  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "color-scheme",
                                        g_variant_new_uint32 (2)));
  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "reduced-motion",
                                        g_variant_new_uint32 (0)));
  mock_portal_emit (mock, make_setting ("org.freedesktop.appearance", "accent-color",
                                        g_variant_new ("(ddd)", 0.6, 0.0, 0.3)));
  mock_portal_settle (mock);
  g_assert_false (cp_style_is_dark (style));
  g_assert_false (prefers_dark ());
  g_assert_cmpint (has_animations (), ==, had_animations);
  g_assert_cmpfloat_with_epsilon (cp_style_get_accent (style)->red, 0.6, 0.001);
  g_assert_finalize_object (style);
}

static gboolean
look_up_accent (GtkWidget *widget, GdkRGBA *color)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "cp_accent",
                                         color);
}

static void
test_style_force (void)
{
  CpStyle *style = cp_style_get_default ();
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("x"));
  GdkRGBA accent;

  for (CpTheme theme = 0; theme < CP_N_THEMES; theme++)
    {
      cp_style_force (style, theme);
      g_assert_cmpint (cp_palette_get_theme (cp_style_get_palette (style)), ==, theme);
      g_assert_true (look_up_accent (label, &accent));
      g_assert_true (gdk_rgba_equal (&accent, cp_style_get_accent (style)));
    }

  cp_style_force (style, CP_N_THEMES);
  g_assert_cmpint (cp_palette_get_theme (cp_style_get_palette (style)), ==, CP_THEME_LIGHT);
  g_object_unref (label);
}

/* Without a portal the name of the theme tells. */
static void
test_style_theme_name (void)
{
  static const struct
  {
    const char *name;
    CpTheme theme;
  } cases[] = {
    { "Adwaita-dark", CP_THEME_DARK },
    { "HighContrast", CP_THEME_HC_LIGHT },
    { "HighContrastInverse", CP_THEME_HC_DARK },
    { "Adwaita", CP_THEME_LIGHT },
  };
  g_autofree char *before = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &before, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-theme-name", cases[i].name, NULL);
      g_assert_cmpint (cp_palette_get_theme (cp_style_get_palette (cp_style_get_default ())), ==,
                       cases[i].theme);
    }

  g_object_set (gtk_settings_get_default (), "gtk-theme-name", before, NULL);
}

int
main (int argc, char **argv)
{
  int result;

  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));

  /* Before anything asks for a session bus, so that there is no other. It takes the display away,
   * lest services show windows. */
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

  if (display != NULL)
    g_setenv ("DISPLAY", display, TRUE);

  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  g_test_add_func ("/style/sheet", test_sheet);
  g_test_add_func ("/style/sheet-values", test_sheet_values);
  g_test_add_func ("/style/accent-contrast", test_accent_contrast);
  g_test_add_func ("/style/portal-answer", test_portal_answer);
  g_test_add_func ("/style/portal-odd-answers", test_portal_odd_answers);
  g_test_add_func ("/style/portal-wrong-type", test_portal_wrong_type);
  g_test_add_func ("/style/portal-changes", test_portal_changes);
  g_test_add_func ("/style/portal-gone", test_portal_gone);
  g_test_add_func ("/style/follows", test_style_follows);
  g_test_add_func ("/style/force", test_style_force);
  g_test_add_func ("/style/theme-name", test_style_theme_name);
  result = g_test_run ();

  /* Letting go of it would wait until GTK has let go of its connection, which it need not do. */
  g_test_dbus_stop (bus);

  return result;
}
