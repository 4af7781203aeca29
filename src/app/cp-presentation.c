/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presents a matrix on the whole screen: the whole, topic by topic, over time. */

#include "cp-presentation-private.h"

#include <glib/gi18n-lib.h>

#include "cp-door.h"
#include "cp-presentation-keys.h"
#include "cp-style.h"

/*
 * What is presented is what was counted when the presentation began: edits do not reach it. The
 * slideshow says which page is to be seen, the maker makes it and those around it, and the stage
 * shows it when it is there; until then the page before stays. The arrow keys turn pages until
 * somebody goes to the doors of a page by keyboard; then they go from door to door.
 */

#define RESOURCE "/io/github/counterpoint_app/Counterpoint/ui/cp-presentation.ui"

/* How long the first page is waited for before the screen is taken, and any before that is said. */
#define FIRST_MILLISECONDS 300
#define SLOW_MILLISECONDS 500
/* How long a window may take to find its size. */
#define RESIZE_MILLISECONDS 100

/* Letters over a page are as large as those on it: 16 of the 540 parts of the shorter side. */
#define TYPE_PARTS 16
#define SHORT_SIDE_PARTS 540

G_DEFINE_FINAL_TYPE (CpPresentation, cp_presentation, GTK_TYPE_WINDOW)

static gboolean
is_waiting (CpPresentation *self)
{
  CpSlidePlace place = cp_slideshow_get_place (self->slideshow);

  return !self->has_shown || !cp_slide_place_equal (&self->shown, &place);
}

/* "3 of 14", or what one has zoomed into; and the page where there are several. */
static char *
dup_place (CpPresentation *self)
{
  guint n_pages = cp_slideshow_get_n_pages (self->slideshow);
  guint page = cp_slideshow_get_place (self->slideshow).page + 1;
  guint number = cp_slideshow_get_number (self->slideshow) + 1;
  guint n_chapters = cp_slideshow_get_n_chapters (self->slideshow);

  if (cp_slideshow_is_zoomed (self->slideshow))
    /* Translators: of the pages of a part of the matrix. */
    return g_strdup_printf (_("page %u of %u"), page, MAX (n_pages, 1));
  if (n_chapters == 1)
    return g_strdup_printf (_("%u of %u"), page, MAX (n_pages, 1));
  if (n_pages <= 1)
    /* Translators: which topic of a presentation is shown, of how many. */
    return g_strdup_printf (_("%u of %u"), number, n_chapters);
  /* Translators: which topic is shown, of how many, and which page of those on it. */
  return g_strdup_printf (_("%u of %u, page %u of %u"), number, n_chapters, page, n_pages);
}

/**
 * cp_presentation_update_hint:
 *
 * Says which page it is, while the pointer moves, or that it takes its time.
 */
void
cp_presentation_update_hint (CpPresentation *self)
{
  g_autofree char *place = dup_place (self);
  /* Translators: %s is "3 of 14", the number of a page. */
  g_autofree char *hint = g_strdup_printf (_("%s · ? shows the keys"), place);

  if (is_waiting (self) && self->slow == 0)
    /* Translators: a hint on the screen, while a page is drawn */
    gtk_label_set_text (self->hint_label, _("Preparing the page…"));
  else
    gtk_label_set_text (self->hint_label, hint);
  gtk_revealer_set_reveal_child (self->hint, self->pointer_shown
                                                 || (is_waiting (self) && self->slow == 0));
}

static gboolean
slow_cb (gpointer data)
{
  CpPresentation *self = data;

  self->slow = 0;
  cp_presentation_update_hint (self);

  return G_SOURCE_REMOVE;
}

static gboolean
first_cb (gpointer data)
{
  CpPresentation *self = data;

  self->first = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
want (CpPresentation *self)
{
  static const CpTurn turns[] = { CP_TURN_NEXT_PAGE, CP_TURN_PREVIOUS_PAGE, CP_TURN_NEXT_CHAPTER };
  CpSlidePlace places[G_N_ELEMENTS (turns) + 1];
  guint n_places = 1;

  places[0] = cp_slideshow_get_place (self->slideshow);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (cp_slideshow_peek (self->slideshow, turns[i], &places[n_places]))
      n_places++;
  cp_slide_maker_want (self->maker, places, n_places);
}

/* Back on the page from which one has zoomed, the focus is where it was. */
static void
restore_focus (CpPresentation *self)
{
  CpSlideView *view = cp_stage_get_view (self->stage);

  if (cp_slide_view_focus_door (view, &self->door) && self->steered)
    cp_slide_view_enter_doors (view, GTK_DIR_TAB_FORWARD);
}

static void
show_slide (CpPresentation *self, const CpSlide *slide, const CpSlidePlace *place)
{
  g_autofree char *words = dup_place (self);
  gboolean again = self->has_shown && cp_slide_place_equal (&self->shown, place);
  CpSlideView *view = cp_stage_get_view (self->stage);
  GtkWidget *focus = again ? gtk_window_get_focus (GTK_WINDOW (self)) : NULL;

  if (again && CP_IS_DOOR (focus))
    {
      self->door = *cp_door_get_scope (CP_DOOR (focus));
      self->steered = cp_slide_view_is_on_door (view);
    }
  self->shown = *place;
  self->has_shown = TRUE;
  g_set_object (&self->picture, slide->texture);
  cp_stage_show (self->stage, slide, words);
  if (self->motion == CP_MOTION_OUT || CP_IS_DOOR (focus))
    restore_focus (self);
  cp_stage_move (self->stage, self->motion, &self->door);
  self->motion = CP_MOTION_NONE;
}

static void
begin_waiting (CpPresentation *self)
{
  if (self->slow == 0)
    self->slow = g_timeout_add (SLOW_MILLISECONDS, slow_cb, self);
}

/* Shows the page that is to be seen, if it is there. */
static void
follow (CpPresentation *self)
{
  CpSlidePlace place = cp_slideshow_get_place (self->slideshow);
  guint n_pages = cp_slide_maker_get_n_pages (self->maker, &place.chapter);
  CpSlide slide;

  if (n_pages > 0)
    cp_slideshow_set_n_pages (self->slideshow, &place.chapter, n_pages);
  place = cp_slideshow_get_place (self->slideshow);
  if (!cp_slide_maker_find (self->maker, &place, &slide))
    return;
  g_clear_handle_id (&self->slow, g_source_remove);
  if (is_waiting (self) || slide.texture != self->picture)
    show_slide (self, &slide, &place);
  cp_presentation_update_hint (self);
  if (self->first != 0)
    {
      g_clear_handle_id (&self->first, g_source_remove);
      gtk_window_present (GTK_WINDOW (self));
    }
}

/**
 * cp_presentation_go:
 *
 * @motion: by which its page comes
 * 
 * Goes to the page that the slideshow has come to.
 */
void
cp_presentation_go (CpPresentation *self, CpMotion motion)
{
  self->motion = motion;
  if (is_waiting (self))
    begin_waiting (self);
  want (self);
  follow (self);
  cp_presentation_update_hint (self);
}

static void
made_cb (CpPresentation *self)
{
  follow (self);
  want (self);
}

/**
 * cp_presentation_turn:
 *
 * Goes to another page, if there is one that way.
 */
void
cp_presentation_turn (CpPresentation *self, CpTurn turn)
{
  gboolean was_zoomed = cp_slideshow_is_zoomed (self->slideshow);
  gboolean comes_back;

  if (!cp_slideshow_turn (self->slideshow, turn))
    return;
  comes_back = was_zoomed && !cp_slideshow_is_zoomed (self->slideshow)
               && turn != CP_TURN_FIRST && turn != CP_TURN_LAST;
  cp_presentation_go (self, comes_back ? CP_MOTION_OUT : CP_MOTION_NONE);
}

static void
door_opened_cb (CpPresentation *self, CpDoor *door)
{
  self->door = *cp_door_get_scope (door);
  self->steered = cp_slide_view_is_on_door (cp_stage_get_view (self->stage));
  cp_slideshow_zoom (self->slideshow, &self->door);
  cp_presentation_go (self, CP_MOTION_IN);
}

/* What is told over the pages is to be read from the last row, too. */
static void
set_type (CpPresentation *self, int width, int height)
{
  g_autofree char *sheet = g_strdup_printf ("* { font-size: %dpx; }", MIN (width, height) * TYPE_PARTS
                                                                          / SHORT_SIDE_PARTS);

  gtk_css_provider_load_from_data (self->type, sheet, -1);
}

static void
set_size (CpPresentation *self, int width, int height, int scale)
{
  CpTheme theme = cp_palette_get_theme (cp_style_get_palette (cp_style_get_default ()));

  set_type (self, width, height);
  cp_slide_maker_set_size (self->maker, width * scale, height * scale, theme);
}

static void
update_size (CpPresentation *self)
{
  GtkWidget *stage = GTK_WIDGET (self->stage);

  if (gtk_widget_get_width (stage) > 0)
    set_size (self, gtk_widget_get_width (stage), gtk_widget_get_height (stage),
              gtk_widget_get_scale_factor (stage));
}

static gboolean
resize_cb (gpointer data)
{
  CpPresentation *self = data;

  self->resize = 0;
  update_size (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update_size (CpPresentation *self)
{
  if (self->maker == NULL)
    return;
  g_clear_handle_id (&self->resize, g_source_remove);
  self->resize = g_timeout_add (RESIZE_MILLISECONDS, resize_cb, self);
}

static void
style_changed_cb (CpPresentation *self)
{
  queue_update_size (self);
}

static GdkMonitor *
get_monitor (GtkWindow *parent)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));

  if (surface == NULL)
    return NULL;
  return gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (parent)), surface);
}

/* On the monitor of the window that it is about; pages are made before the window has its size. */
static void
take_monitor (CpPresentation *self, GtkWindow *parent)
{
  GdkMonitor *monitor = get_monitor (parent);
  GdkRectangle screen;

  if (monitor == NULL)
    {
      gtk_window_fullscreen (GTK_WINDOW (self));
      return;
    }
  gdk_monitor_get_geometry (monitor, &screen);
  gtk_window_set_default_size (GTK_WINDOW (self), screen.width, screen.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  set_size (self, screen.width, screen.height, gdk_monitor_get_scale_factor (monitor));
}

/* The screen does not go dark on somebody who talks. */
static void
inhibit (CpPresentation *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkApplication *application = parent != NULL ? gtk_window_get_application (parent) : NULL;

  if (application != NULL)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (self),
                                               /* Translators: the presentation of slides on the
                                                * whole screen */
                                               GTK_APPLICATION_INHIBIT_IDLE, _("Presentation"));
}

static void
uninhibit (CpPresentation *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkApplication *application = parent != NULL ? gtk_window_get_application (parent) : NULL;

  if (application != NULL && self->inhibited != 0)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
}

static void
cp_presentation_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (cp_presentation_parent_class)->size_allocate (widget, width, height, baseline);
  queue_update_size (CP_PRESENTATION (widget));
}

static void
cp_presentation_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cp_presentation_parent_class)->map (widget);
  inhibit (CP_PRESENTATION (widget));
}

static void
cp_presentation_unmap (GtkWidget *widget)
{
  uninhibit (CP_PRESENTATION (widget));
  GTK_WIDGET_CLASS (cp_presentation_parent_class)->unmap (widget);
}

/* The template is not disposed of here: GTK 4.8 would unparent the child, and the window would do so
 * once more. */
static void
cp_presentation_dispose (GObject *object)
{
  CpPresentation *self = CP_PRESENTATION (object);

  g_clear_handle_id (&self->still, g_source_remove);
  g_clear_handle_id (&self->slow, g_source_remove);
  g_clear_handle_id (&self->resize, g_source_remove);
  g_clear_handle_id (&self->first, g_source_remove);
  if (self->maker != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->maker, self);
      /* A thread may hold it still, which stops then. */
      g_object_run_dispose (G_OBJECT (self->maker));
    }
  g_clear_object (&self->maker);
  g_clear_object (&self->picture);
  g_clear_object (&self->type);

  G_OBJECT_CLASS (cp_presentation_parent_class)->dispose (object);
}

static void
cp_presentation_finalize (GObject *object)
{
  g_clear_pointer (&CP_PRESENTATION (object)->slideshow, cp_slideshow_free);

  G_OBJECT_CLASS (cp_presentation_parent_class)->finalize (object);
}

static void
cp_presentation_class_init (CpPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_presentation_dispose;
  object_class->finalize = cp_presentation_finalize;
  widget_class->size_allocate = cp_presentation_size_allocate;
  widget_class->map = cp_presentation_map;
  widget_class->unmap = cp_presentation_unmap;

  g_type_ensure (CP_TYPE_STAGE);
  g_type_ensure (CP_TYPE_PRESENTATION_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE);
  gtk_widget_class_bind_template_child (widget_class, CpPresentation, stage);
  gtk_widget_class_bind_template_child (widget_class, CpPresentation, hint);
  gtk_widget_class_bind_template_child (widget_class, CpPresentation, hint_label);
  gtk_widget_class_bind_template_child (widget_class, CpPresentation, keys);
  gtk_widget_class_bind_template_child (widget_class, CpPresentation, black);
  gtk_widget_class_bind_template_callback (widget_class, door_opened_cb);
}

/* A provider is for one widget; what is in it inherits the size. */
static void
add_type (CpPresentation *self, GtkWidget *widget)
{
  gtk_style_context_add_provider (gtk_widget_get_style_context (widget),
                                  GTK_STYLE_PROVIDER (self->type),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
cp_presentation_init (CpPresentation *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->type = gtk_css_provider_new ();
  add_type (self, self->keys);
  add_type (self, GTK_WIDGET (self->hint_label));
  cp_presentation_add_input (self);
  g_signal_connect_swapped (self, "notify::scale-factor", G_CALLBACK (queue_update_size), self);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_presentation_new:
 * @parent: the window that it is about
 * @matrix: what is counted
 * @talk: (nullable): what was picked, to present that; %NULL for what is counted
 *
 * Makes a presentation, which is not shown yet.
 */
CpPresentation *
cp_presentation_new (GtkWindow *parent, CpMatrix *matrix, CpTalk *talk)
{
  CpPresentation *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && matrix != NULL, NULL);

  cp_style_load_rest (cp_style_get_default ());
  self = g_object_new (CP_TYPE_PRESENTATION, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->slideshow = talk != NULL ? cp_slideshow_new_talk () : cp_slideshow_new (matrix);
  self->maker = cp_slide_maker_new (matrix, talk);
  g_signal_connect_swapped (self->maker, "made", G_CALLBACK (made_cb), self);

  return self;
}

/**
 * cp_presentation_begin:
 *
 * Takes the whole screen as soon as the first page is there, or a moment later.
 */
void
cp_presentation_begin (CpPresentation *self)
{
  g_return_if_fail (CP_IS_PRESENTATION (self));

  self->first = g_timeout_add (FIRST_MILLISECONDS, first_cb, self);
  take_monitor (self, gtk_window_get_transient_for (GTK_WINDOW (self)));
  cp_presentation_set_pointer_shown (self, FALSE);
  cp_presentation_go (self, CP_MOTION_NONE);
}

/**
 * cp_presentation_get_stage:
 *
 * Gets where the pages are shown.
 */
CpStage *
cp_presentation_get_stage (CpPresentation *self)
{
  g_return_val_if_fail (CP_IS_PRESENTATION (self), NULL);

  return self->stage;
}

/**
 * cp_presentation_get_maker:
 *
 * Gets what makes the pages.
 */
CpSlideMaker *
cp_presentation_get_maker (CpPresentation *self)
{
  g_return_val_if_fail (CP_IS_PRESENTATION (self), NULL);

  return self->maker;
}

/**
 * cp_presentation_get_slideshow:
 *
 * Gets where in the presentation one is.
 */
const CpSlideshow *
cp_presentation_get_slideshow (CpPresentation *self)
{
  g_return_val_if_fail (CP_IS_PRESENTATION (self), NULL);

  return self->slideshow;
}

/**
 * cp_presentation_is_ready:
 *
 * Tells whether the page that is to be seen is shown, and nothing moves.
 */
gboolean
cp_presentation_is_ready (CpPresentation *self)
{
  g_return_val_if_fail (CP_IS_PRESENTATION (self), FALSE);

  return !is_waiting (self) && !cp_stage_is_moving (self->stage)
         && gtk_widget_get_mapped (GTK_WIDGET (self->stage));
}
