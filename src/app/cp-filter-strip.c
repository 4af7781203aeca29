/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says above the matrix what is looked at, wherever that is not all, with a way to clear it. */

#include "cp-filter-strip.h"

#include "cp-filter-words.h"
#include "cp-tooltip.h"

/* It says what the matrix shows, which follows the filter after a moment in a large corpus. */
struct _CpFilterStrip
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkWidget *total_place;
  GtkButton *total; /* leads to what it counts */
  GtkWidget *clear;

  CpSession *session;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpFilterStrip, cp_filter_strip, GTK_TYPE_WIDGET)

static void
update_words (CpFilterStrip *self)
{
  CpMatrix *matrix = self->session != NULL ? cp_session_get_matrix (self->session) : NULL;
  g_autofree char *words = matrix != NULL ? cp_filter_words_dup_filter (matrix) : NULL;
  g_autofree char *total = words != NULL ? cp_filter_words_dup_total (matrix) : NULL;

  if (words != NULL)
    {
      gtk_label_set_text (self->label, words);
      cp_tooltip_set (GTK_WIDGET (self->label), words);
      gtk_button_set_label (self->total, total);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}

static void
clear_clicked_cb (CpFilterStrip *self)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.clear-filter", NULL))
    cp_filter_clear (cp_session_get_filter (self->session));
}

static void
cp_filter_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, CP_FILTER_STRIP (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_filter_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    cp_filter_strip_set_session (CP_FILTER_STRIP (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_filter_strip_dispose (GObject *object)
{
  CpFilterStrip *self = CP_FILTER_STRIP (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_FILTER_STRIP);

  G_OBJECT_CLASS (cp_filter_strip_parent_class)->dispose (object);
}

static void
cp_filter_strip_class_init (CpFilterStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_filter_strip_get_property;
  object_class->set_property = cp_filter_strip_set_property;
  object_class->dispose = cp_filter_strip_dispose;

  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, CP_TYPE_SESSION,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-filter-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, CpFilterStrip, label);
  gtk_widget_class_bind_template_child (widget_class, CpFilterStrip, total_place);
  gtk_widget_class_bind_template_child (widget_class, CpFilterStrip, total);
  gtk_widget_class_bind_template_child (widget_class, CpFilterStrip, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
cp_filter_strip_init (CpFilterStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_filter_strip_new:
 *
 * Creates a strip that is not in sight until something is filtered.
 */
GtkWidget *
cp_filter_strip_new (void)
{
  return g_object_new (CP_TYPE_FILTER_STRIP, NULL);
}

/**
 * cp_filter_strip_set_session:
 * @self: a strip
 * @session: (nullable): whose filter it tells of
 *
 * Binds the strip to a session.
 */
void
cp_filter_strip_set_session (CpFilterStrip *self, CpSession *session)
{
  g_return_if_fail (CP_IS_FILTER_STRIP (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::matrix", G_CALLBACK (update_words), self,
                             G_CONNECT_SWAPPED);
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * cp_filter_strip_set_list_shown:
 * @self: a strip
 * @shown: whether what passes is seen as a list, which says how much it is
 *
 * Leaves the number out where it would stand twice.
 */
void
cp_filter_strip_set_list_shown (CpFilterStrip *self, gboolean shown)
{
  g_return_if_fail (CP_IS_FILTER_STRIP (self));

  gtk_widget_set_visible (GTK_WIDGET (self->total), !shown);
}
