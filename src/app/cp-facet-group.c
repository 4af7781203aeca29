/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of one facet, to be ticked. */

#include "cp-facet-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-facet-header.h"
#include "cp-facet-row.h"
#include "cp-name-match.h"
#include "cp-number-words.h"

/* How many values are in sight at first, from how many on they can be searched, and how many rows
 * are ever made: what is beyond is found by searching. */
#define FEW 8
#define SEARCHED 20
#define MAX_ROWS 100

/* Rows are made when the group is first unfolded, and stay: what they show is set anew after each
 * count, so that the focus stays where it is. */
struct _CpFacetGroup
{
  GtkWidget parent_instance;

  CpFacetHeader *header;
  GtkBox *content;
  GtkEditable *search; /* made when there is that much to search */
  GtkBox *rows;
  GtkLabel *rest;
  GtkButton *more;

  CpSession *session;
  const CpFacets *facets; /* of the sidebar, which says when they go */
  CpFacet facet;
  gboolean shows_all;
};

enum
{
  PROP_FACET = 1,
  PROP_TITLE,
  PROP_EXPANDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpFacetGroup, cp_facet_group, GTK_TYPE_WIDGET)

static CpFilter *
get_filter (CpFacetGroup *self)
{
  return self->session != NULL ? cp_session_get_filter (self->session) : NULL;
}

static const char *
get_searched (CpFacetGroup *self)
{
  return self->search != NULL ? gtk_editable_get_text (self->search) : "";
}

static const CpFacetValue *
get_values (CpFacetGroup *self, guint *n_values)
{
  *n_values = 0;
  return self->facets == NULL ? NULL : cp_facets_get_values (self->facets, self->facet, n_values);
}

/* Whether a side is asked for by this role, alone or with others: role:official|media. */
static gboolean
asks_for_role (const CpQuery *side, const char *role)
{
  g_autofree char *text = side != NULL ? cp_query_to_string (side) : NULL;
  g_autoptr (GString) value = g_string_new (NULL);
  g_auto (GStrv) values = NULL;

  if (text == NULL || !g_str_has_prefix (text, "role:") || strchr (text, ' ') != NULL)
    return FALSE;
  cp_query_append_value (value, role);
  values = g_strsplit (text + strlen ("role:"), "|", -1);
  return g_strv_contains ((const char *const *) values, value->str);
}

static CpSide
find_side (CpFacetGroup *self, const CpFacetValue *value)
{
  if (self->facet != CP_FACET_ROLES)
    return CP_N_SIDES;
  if (asks_for_role (cp_session_get_left (self->session), value->id))
    return CP_SIDE_LEFT;
  if (asks_for_role (cp_session_get_right (self->session), value->id))
    return CP_SIDE_RIGHT;
  return CP_SIDE_OTHERS;
}

static void
row_toggled_cb (CpFacetGroup *self, CpFacetRow *row)
{
  cp_filter_set_ticked (get_filter (self), self->facet, cp_facet_row_get_id (row),
                        cp_facet_row_is_ticked (row));
}

static GtkWidget *
add_row (CpFacetGroup *self)
{
  GtkWidget *row = cp_facet_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);

  return row;
}

/* Shows the values that are searched for, or the first ones; gives the number that would be shown
 * if there were no limit. */
static guint
fill_rows (CpFacetGroup *self, guint limit)
{
  const char *searched = get_searched (self);
  CpFilter *filter = get_filter (self);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  guint n_values;
  const CpFacetValue *values = get_values (self, &n_values);
  guint n_matching = 0;

  for (guint i = 0; i < n_values; i++)
    {
      if (cp_name_match (values[i].label, searched) < CP_NAME_MATCH_INSIDE
          || n_matching++ >= limit)
        continue;
      if (row == NULL)
        row = add_row (self);
      cp_facet_row_set (CP_FACET_ROW (row), &values[i], find_side (self, &values[i]),
                        cp_filter_is_ticked (filter, self->facet, values[i].id));
      row = gtk_widget_get_next_sibling (row);
    }
  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      gtk_box_remove (self->rows, row);
      row = next;
    }
  return n_matching;
}

static void
update_more (CpFacetGroup *self, guint n_values, gboolean searching)
{
  g_autofree char *number = cp_words_dup_number (n_values);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->more), n_values > FEW && !searching);
  if (self->shows_all)
    /* Translators: a button below the values of a filter: hide most of them again */
    label = g_strdup (_("Show Fewer"));
  else if (n_values > MAX_ROWS)
    /* Translators: a button below the values of a filter: list more of them */
    label = g_strdup (_("Show More"));
  else
    /* Translators: %s is the number of values that a filter has */
    label = g_strdup_printf (_("Show All %s"), number);
  gtk_button_set_label (self->more, label);
}

static void
update_rest (CpFacetGroup *self, guint n_matching, guint limit, gboolean searching)
{
  guint n_rest = n_matching > limit ? n_matching - limit : 0;
  g_autofree char *number = cp_words_dup_number (n_rest);
  g_autofree char *label = NULL;

  if (searching && n_matching == 0)
    /* Translators: below the search in the values of a filter */
    label = g_strdup (_("Nothing of this name."));
  else if (n_rest > 0 && limit == MAX_ROWS)
    /* Translators: %s is a number of values of a filter that are not listed */
    label = g_strdup_printf (ngettext ("%s more. Search for it above.",
                                       "%s more. Search for them above.", n_rest),
                             number);
  gtk_label_set_text (self->rest, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rest), label != NULL);
}

/* "2 of 4", where something is unticked. */
static void
update_note (CpFacetGroup *self)
{
  CpFilter *filter = get_filter (self);
  guint n_values;
  const CpFacetValue *values = get_values (self, &n_values);
  guint n_ticked = 0;
  g_autofree char *note = NULL;

  for (guint i = 0; i < n_values; i++)
    n_ticked += cp_filter_is_ticked (filter, self->facet, values[i].id);
  if (n_ticked < n_values)
    /* Translators: how many values of a filter are ticked, and how many there are */
    note = g_strdup_printf (_("%u of %u"), n_ticked, n_values);
  cp_facet_header_set_note (self->header, note);
}

static void
update_content (CpFacetGroup *self)
{
  gboolean searching = *get_searched (self) != '\0';
  guint limit = searching || self->shows_all ? MAX_ROWS : FEW;
  guint n_values;
  guint n_matching;

  get_values (self, &n_values);
  if (self->search != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->search), n_values >= SEARCHED);
  n_matching = fill_rows (self, limit);
  update_more (self, n_values, searching);
  update_rest (self, n_matching, limit, searching);
}

static void
search_changed_cb (CpFacetGroup *self)
{
  if (self->facets != NULL)
    update_content (self);
}

static void
ensure_search (CpFacetGroup *self)
{
  GtkWidget *search;
  guint n_values;

  get_values (self, &n_values);
  if (self->search != NULL || n_values < SEARCHED)
    return;
  search = gtk_search_entry_new ();
  gtk_widget_add_css_class (search, "cp-facet-search");
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what a screen reader says of the entry that
                                   * searches the values of a filter */
                                  _("Search in this list"), -1);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (search_changed_cb), self);
  gtk_box_prepend (self->content, search);
  self->search = GTK_EDITABLE (search);
}

static void
fill_content (CpFacetGroup *self)
{
  ensure_search (self);
  update_content (self);
}

static void
update_all (CpFacetGroup *self)
{
  guint n_values;

  get_values (self, &n_values);
  gtk_widget_set_visible (GTK_WIDGET (self), n_values > 0);
  if (self->facets == NULL)
    return;
  update_note (self);
  if (cp_facet_header_is_expanded (self->header))
    fill_content (self);
}

static void
tick_only (GtkWidget *widget, const char *action, GVariant *id)
{
  CpFacetGroup *self = CP_FACET_GROUP (widget);
  guint n_values;
  const CpFacetValue *values = get_values (self, &n_values);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < n_values; i++)
    g_ptr_array_add (ids, (gpointer) values[i].id);
  g_ptr_array_add (ids, NULL);
  cp_filter_tick_only (get_filter (self), self->facet, g_variant_get_string (id, NULL),
                       (const char *const *) ids->pdata);
}

static void
tick_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpFacetGroup *self = CP_FACET_GROUP (widget);

  cp_filter_tick_all (get_filter (self), self->facet);
}

static void
header_expanded_cb (CpFacetGroup *self)
{
  gboolean expanded = cp_facet_header_is_expanded (self->header);

  if (expanded && self->facets != NULL)
    fill_content (self);
  gtk_widget_set_visible (GTK_WIDGET (self->content), expanded);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
more_clicked_cb (CpFacetGroup *self)
{
  self->shows_all = !self->shows_all;
  update_content (self);
}

static void
cp_facet_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpFacetGroup *self = CP_FACET_GROUP (object);

  switch (id)
    {
    case PROP_FACET:
      g_value_set_uint (value, self->facet);
      break;
    case PROP_TITLE:
      g_object_get_property (G_OBJECT (self->header), "title", value);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, cp_facet_header_is_expanded (self->header));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_facet_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpFacetGroup *self = CP_FACET_GROUP (object);

  switch (id)
    {
    case PROP_FACET:
      self->facet = g_value_get_uint (value);
      break;
    case PROP_TITLE:
      cp_facet_header_set_title (self->header, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_EXPANDED:
      cp_facet_header_set_expanded (self->header, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_facet_group_dispose (GObject *object)
{
  CpFacetGroup *self = CP_FACET_GROUP (object);

  self->facets = NULL;
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_FACET_GROUP);

  G_OBJECT_CLASS (cp_facet_group_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_FACET] =
      g_param_spec_uint ("facet", NULL, NULL, 0, CP_N_FACETS - 1, CP_FACET_ROLES, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
cp_facet_group_class_init (CpFacetGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_facet_group_get_property;
  object_class->set_property = cp_facet_group_set_property;
  object_class->dispose = cp_facet_group_dispose;
  install_properties (object_class);

  g_type_ensure (CP_TYPE_FACET_HEADER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-facet-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CpFacetGroup, header);
  gtk_widget_class_bind_template_child (widget_class, CpFacetGroup, content);
  gtk_widget_class_bind_template_child (widget_class, CpFacetGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, CpFacetGroup, rest);
  gtk_widget_class_bind_template_child (widget_class, CpFacetGroup, more);
  gtk_widget_class_bind_template_callback (widget_class, header_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);

  gtk_widget_class_install_action (widget_class, "facet.only", "s", tick_only);
  gtk_widget_class_install_action (widget_class, "facet.all", NULL, tick_all);
}

static void
cp_facet_group_init (CpFacetGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_facet_group_set_session:
 * @self: a group
 * @session: (nullable): whose filter and sides it shows
 *
 * Binds the group to a session; the numbers follow with cp_facet_group_set_facets ().
 */
void
cp_facet_group_set_session (CpFacetGroup *self, CpSession *session)
{
  g_return_if_fail (CP_IS_FACET_GROUP (self));

  if (g_set_object (&self->session, session))
    self->facets = NULL;
}

/**
 * cp_facet_group_set_facets:
 * @self: a group that has a session
 * @facets: (nullable): counts; borrowed until the next call
 *
 * Shows the values with their numbers, and what is ticked.
 */
void
cp_facet_group_set_facets (CpFacetGroup *self, const CpFacets *facets)
{
  g_return_if_fail (CP_IS_FACET_GROUP (self));

  self->facets = facets;
  update_all (self);
}
