/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop's settings portal says about appearance. */

#include "cp-style-portal.h"

/* Asks org.freedesktop.portal.Settings once and follows what it tells later, never waiting for it.
 * Whoever owns the name may answer anything, so types and ranges are looked at: a value that is
 * not as the portal's documentation has it counts as not said. Without a bus or a portal the
 * appearance stays as it began, all zero. */

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"

struct _CpStylePortal
{
  GObject parent_instance;

  CpAppearance appearance;
  GDBusConnection *bus;
  GCancellable *cancellable;
  guint subscription;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpStylePortal, cp_style_portal, G_TYPE_OBJECT)

static guint32
get_number (GVariant *value)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32) ? g_variant_get_uint32 (value) : 0;
}

/* A comparison with NaN is false. */
static gboolean
is_channel (double value)
{
  return value >= 0 && value <= 1;
}

/* Out of range means that no accent was chosen. */
static void
read_accent (CpAppearance *appearance, GVariant *value)
{
  CpRgba accent = { .alpha = 1 };

  appearance->has_accent = FALSE;
  appearance->accent = (CpRgba) { 0 };

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE ("(ddd)")))
    return;

  g_variant_get (value, "(ddd)", &accent.red, &accent.green, &accent.blue);

  if (!is_channel (accent.red) || !is_channel (accent.green) || !is_channel (accent.blue))
    return;

  appearance->has_accent = TRUE;
  appearance->accent = accent;
}

static void
read_scheme (CpAppearance *appearance, GVariant *value)
{
  guint32 number = get_number (value);

  appearance->scheme = number <= CP_SCHEME_LIGHT ? (CpScheme) number : CP_SCHEME_ANY;
}

static void
read_contrast (CpAppearance *appearance, GVariant *value)
{
  appearance->high_contrast = get_number (value) == 1;
}

static void
read_motion (CpAppearance *appearance, GVariant *value)
{
  appearance->reduced_motion = get_number (value) == 1;
}

static const struct
{
  const char *key;
  void (*read) (CpAppearance *appearance, GVariant *value);
} settings[] = {
  { "color-scheme", read_scheme },
  { "contrast", read_contrast },
  { "accent-color", read_accent },
  { "reduced-motion", read_motion },
};

/* Some portals put a variant into the variant. */
static void
read_setting (CpAppearance *appearance, const char *key, GVariant *value)
{
  g_autoptr (GVariant) inner = NULL;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT))
    value = inner = g_variant_get_variant (value);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (g_str_equal (settings[i].key, key))
        settings[i].read (appearance, value);
    }
}

static gboolean
equal_appearances (const CpAppearance *a, const CpAppearance *b)
{
  return a->scheme == b->scheme && a->high_contrast == b->high_contrast &&
         a->reduced_motion == b->reduced_motion && a->has_accent == b->has_accent &&
         a->accent.red == b->accent.red && a->accent.green == b->accent.green &&
         a->accent.blue == b->accent.blue;
}

static void
set_appearance (CpStylePortal *self, const CpAppearance *appearance)
{
  if (equal_appearances (&self->appearance, appearance))
    return;

  self->appearance = *appearance;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_namespace (CpAppearance *appearance, GVariant *values)
{
  GVariantIter iter;
  const char *key;
  GVariant *value;

  g_variant_iter_init (&iter, values);

  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    read_setting (appearance, key, value);
}

static void
all_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) namespaces = NULL;
  g_autoptr (GVariant) values = NULL;
  CpStylePortal *self = user_data;
  CpAppearance appearance;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  /* No portal is no fault; when the call was cancelled the object is gone. */
  if (answer == NULL)
    return;

  appearance = self->appearance;
  namespaces = g_variant_get_child_value (answer, 0);
  values = g_variant_lookup_value (namespaces, NAMESPACE, G_VARIANT_TYPE_VARDICT);

  if (values != NULL)
    read_namespace (&appearance, values);

  set_appearance (self, &appearance);
}

static void
setting_changed_cb (GDBusConnection *bus, const char *sender, const char *path,
                    const char *interface, const char *signal, GVariant *parameters,
                    gpointer user_data)
{
  CpStylePortal *self = user_data;
  CpAppearance appearance = self->appearance;
  g_autoptr (GVariant) value = NULL;
  const char *name;
  const char *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", &name, &key, &value);

  if (!g_str_equal (name, NAMESPACE))
    return;

  read_setting (&appearance, key, value);
  set_appearance (self, &appearance);
}

static void
follow_portal (CpStylePortal *self)
{
  static const char *const namespaces[] = { NAMESPACE, NULL };

  self->subscription = g_dbus_connection_signal_subscribe (
      self->bus, PORTAL_NAME, PORTAL_INTERFACE, "SettingChanged", PORTAL_PATH, NAMESPACE,
      G_DBUS_SIGNAL_FLAGS_NONE, setting_changed_cb, self, NULL);
  g_dbus_connection_call (self->bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "ReadAll",
                          g_variant_new ("(^as)", namespaces), G_VARIANT_TYPE ("(a{sa{sv}})"),
                          G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, all_read_cb, self);
}

static void
bus_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  g_autoptr (CpStylePortal) self = g_weak_ref_get (user_data);

  g_weak_ref_clear (user_data);
  g_free (user_data);

  if (self == NULL || bus == NULL || g_dbus_connection_is_closed (bus))
    return;

  self->bus = g_steal_pointer (&bus);
  follow_portal (self);
}

static void
cp_style_portal_dispose (GObject *object)
{
  CpStylePortal *self = CP_STYLE_PORTAL (object);

  g_cancellable_cancel (self->cancellable);

  if (self->subscription != 0)
    {
      g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
      self->subscription = 0;
    }

  g_clear_object (&self->bus);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (cp_style_portal_parent_class)->dispose (object);
}

static void
cp_style_portal_class_init (CpStylePortalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cp_style_portal_dispose;

  /* Emitted when the appearance is another than it was. */
  signals[CHANGED] = g_signal_new ("changed", CP_TYPE_STYLE_PORTAL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_style_portal_init (CpStylePortal *self)
{
  GWeakRef *weak = g_new (GWeakRef, 1);

  self->cancellable = g_cancellable_new ();
  /* Not to be cancelled: the connection is everybody's. */
  g_weak_ref_init (weak, self);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_found_cb, weak);
}

/**
 * cp_style_portal_new:
 *
 * Begins to ask the portal on the session bus; answers come from the main loop.
 */
CpStylePortal *
cp_style_portal_new (void)
{
  return g_object_new (CP_TYPE_STYLE_PORTAL, NULL);
}

/**
 * cp_style_portal_get_appearance:
 *
 * What the portal said so far.
 */
const CpAppearance *
cp_style_portal_get_appearance (CpStylePortal *self)
{
  g_return_val_if_fail (CP_IS_STYLE_PORTAL (self), NULL);

  return &self->appearance;
}
