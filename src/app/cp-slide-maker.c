/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the pages of a presentation beside the main loop, ahead of time. */

#include "cp-slide-maker.h"

#include "cp-figure-texture.h"
#include "cp-slide-layout.h"

/*
 * What is wanted is a list of places, the page in sight first. One thread works at a time; where the
 * page in sight is not what it works on, a second one makes that at once. What was wanted and is not
 * any more is kept as long as there is room, so that going back is quick.
 */

/* A picture of a 4K screen has 33 MB. */
#define SLIDES_MAX 5
#define LAYOUTS_MAX 16
#define THREADS_MAX 2

/* The pages of a chapter. */
typedef struct
{
  CpChapter chapter;
  GPtrArray *pages; /* of CpFigure */
} Layout;

typedef struct
{
  CpSlidePlace place;
  CpSlide slide;
} Made;

struct _CpSlideMaker
{
  GObject parent_instance;

  CpMatrix *matrix;
  CpTalk *talk; /* or NULL */
  CpFigureOptions options; /* its width is 0 until it is set */
  GArray *wanted;          /* of CpSlidePlace */
  GArray *layouts;         /* of Layout; what was asked for last comes first */
  GArray *made;            /* of Made; the same */
  GPtrArray *works;        /* of GTask: what is being done */
  GCancellable *cancellable; /* of these */
};

/* What a thread is given, and what it makes. What is given is read by others meanwhile. */
typedef struct
{
  CpMatrix *matrix;
  CpTalk *talk; /* or NULL */
  CpFigureOptions options;
  CpSlidePlace place;
  GPtrArray *pages; /* those that are there already, or NULL */
  guint page;       /* which of them was drawn */
  GdkTexture *texture;
} Work;

enum
{
  SIGNAL_MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpSlideMaker, cp_slide_maker, G_TYPE_OBJECT)

static void
work_free (gpointer data)
{
  Work *self = data;

  cp_matrix_unref (self->matrix);
  g_clear_pointer (&self->talk, cp_talk_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->texture);
  g_free (self);
}

static void
layout_clear (gpointer data)
{
  g_ptr_array_unref (((Layout *) data)->pages);
}

static void
made_clear (gpointer data)
{
  Made *self = data;

  cp_figure_unref (self->slide.figure);
  g_object_unref (self->slide.texture);
}

static void
work_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  if (work->pages == NULL)
    work->pages = cp_slide_layout_new (work->matrix, work->talk, &work->place.chapter,
                                       &work->options, cancellable);
  work->page = MIN (work->place.page, work->pages->len - 1);
  if (!g_cancellable_is_cancelled (cancellable))
    work->texture = cp_figure_texture_new (work->pages->pdata[work->page], work->options.width);
  g_task_return_boolean (task, TRUE);
}

static Layout *
find_layout (CpSlideMaker *self, const CpChapter *chapter)
{
  for (guint i = 0; i < self->layouts->len; i++)
    {
      Layout *layout = &g_array_index (self->layouts, Layout, i);

      if (cp_chapter_equal (&layout->chapter, chapter))
        return layout;
    }
  return NULL;
}

/* A page beyond the last of its chapter is the last. */
static CpSlidePlace
clamp_place (CpSlideMaker *self, const CpSlidePlace *place)
{
  guint n_pages = cp_slide_maker_get_n_pages (self, &place->chapter);
  CpSlidePlace clamped = *place;

  if (n_pages > 0)
    clamped.page = MIN (place->page, n_pages - 1);
  return clamped;
}

static gboolean
find_made (CpSlideMaker *self, const CpSlidePlace *place, guint *found)
{
  for (guint i = 0; i < self->made->len; i++)
    if (cp_slide_place_equal (&g_array_index (self->made, Made, i).place, place))
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_wanted (CpSlideMaker *self, const CpSlidePlace *place)
{
  for (guint i = 0; i < self->wanted->len; i++)
    {
      CpSlidePlace wanted = clamp_place (self, &g_array_index (self->wanted, CpSlidePlace, i));

      if (cp_slide_place_equal (&wanted, place))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_worked_on (CpSlideMaker *self, const CpSlidePlace *place)
{
  for (guint i = 0; i < self->works->len; i++)
    {
      const Work *work = g_task_get_task_data (self->works->pdata[i]);

      /* Another page of the same chapter waits for its layout. */
      if (cp_chapter_equal (&work->place.chapter, &place->chapter)
          && (work->place.page == place->page || find_layout (self, &place->chapter) == NULL))
        return TRUE;
    }
  return FALSE;
}

/* The oldest goes that nobody wants, else the oldest. */
static void
make_room (CpSlideMaker *self)
{
  guint oldest = self->made->len - 1;

  for (guint i = self->made->len; i > 0; i--)
    if (!is_wanted (self, &g_array_index (self->made, Made, i - 1).place))
      {
        oldest = i - 1;
        break;
      }
  g_array_remove_index (self->made, oldest);
}

static void
take_pages (CpSlideMaker *self, const Work *work)
{
  const Layout layout = { work->place.chapter, g_ptr_array_ref (work->pages) };

  if (self->layouts->len >= LAYOUTS_MAX)
    g_array_remove_index (self->layouts, self->layouts->len - 1);
  g_array_prepend_val (self->layouts, layout);
}

static void
take_texture (CpSlideMaker *self, const Work *work)
{
  const Made made = {
    .place = { work->place.chapter, work->page },
    .slide = { cp_figure_ref (work->pages->pdata[work->page]), g_object_ref (work->texture) },
  };

  while (self->made->len >= SLIDES_MAX)
    make_room (self);
  g_array_prepend_val (self->made, made);
}

/* Where there is no memory for a picture, nobody tries for ever. */
static void
stop_wanting (CpSlideMaker *self, const CpSlidePlace *place)
{
  for (guint i = self->wanted->len; i > 0; i--)
    {
      CpSlidePlace wanted = clamp_place (self, &g_array_index (self->wanted, CpSlidePlace, i - 1));

      if (cp_slide_place_equal (&wanted, place))
        g_array_remove_index (self->wanted, i - 1);
    }
}

static void
take_work (CpSlideMaker *self, const Work *work)
{
  const CpSlidePlace place = { work->place.chapter, work->page };
  guint found;

  if (find_layout (self, &work->place.chapter) == NULL)
    take_pages (self, work);
  if (work->texture == NULL)
    stop_wanting (self, &place);
  else if (!find_made (self, &place, &found))
    take_texture (self, work);
  g_signal_emit (self, signals[SIGNAL_MADE], 0);
}

static void
work_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpSlideMaker) self = data;
  const Work *work = g_task_get_task_data (G_TASK (result));
  gboolean is_old = !g_ptr_array_remove (self->works, result);

  /* What is for another size, or for nobody, is forgotten. */
  if (!is_old && self->matrix != NULL)
    take_work (self, work);
}

static void
start_work (CpSlideMaker *self, const CpSlidePlace *place)
{
  /* Not as the source of the task, which its thread may be the last to let go of. */
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, work_done_cb, g_object_ref (self));
  const Layout *layout = find_layout (self, &place->chapter);
  Work *work = g_new0 (Work, 1);

  work->matrix = cp_matrix_ref (self->matrix);
  work->talk = self->talk != NULL ? cp_talk_ref (self->talk) : NULL;
  work->options = self->options;
  work->place = *place;
  work->pages = layout != NULL ? g_ptr_array_ref (layout->pages) : NULL;
  g_task_set_source_tag (task, start_work);
  g_task_set_task_data (task, work, work_free);
  g_task_set_check_cancellable (task, FALSE);
  g_ptr_array_add (self->works, g_object_ref (task));
  g_task_run_in_thread (task, work_cb);
}

/* The page in sight does not wait for those that were made ahead of it. */
static void
start_works (CpSlideMaker *self)
{
  if (self->matrix == NULL || self->options.width == 0)
    return;
  for (guint i = 0; i < self->wanted->len; i++)
    {
      CpSlidePlace place = clamp_place (self, &g_array_index (self->wanted, CpSlidePlace, i));
      guint found;

      if (self->works->len >= (i == 0 ? THREADS_MAX : 1))
        return;
      if (!find_made (self, &place, &found) && !is_worked_on (self, &place))
        start_work (self, &place);
    }
}

static void
forget (CpSlideMaker *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_ptr_array_set_size (self->works, 0);
  g_array_set_size (self->layouts, 0);
  g_array_set_size (self->made, 0);
}

static void
cp_slide_maker_dispose (GObject *object)
{
  CpSlideMaker *self = CP_SLIDE_MAKER (object);

  forget (self);
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_pointer (&self->talk, cp_talk_unref);

  G_OBJECT_CLASS (cp_slide_maker_parent_class)->dispose (object);
}

static void
cp_slide_maker_finalize (GObject *object)
{
  CpSlideMaker *self = CP_SLIDE_MAKER (object);

  g_array_unref (self->wanted);
  g_array_unref (self->layouts);
  g_array_unref (self->made);
  g_ptr_array_unref (self->works);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (cp_slide_maker_parent_class)->finalize (object);
}

static void
cp_slide_maker_class_init (CpSlideMakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cp_slide_maker_dispose;
  object_class->finalize = cp_slide_maker_finalize;

  /* A chapter was laid out or a page drawn; then the next is begun. */
  signals[SIGNAL_MADE] =
      g_signal_new_class_handler ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  G_CALLBACK (start_works), NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_slide_maker_init (CpSlideMaker *self)
{
  self->wanted = g_array_new (FALSE, FALSE, sizeof (CpSlidePlace));
  self->layouts = g_array_new (FALSE, FALSE, sizeof (Layout));
  g_array_set_clear_func (self->layouts, layout_clear);
  self->made = g_array_new (FALSE, FALSE, sizeof (Made));
  g_array_set_clear_func (self->made, made_clear);
  self->works = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * cp_slide_maker_new:
 * @matrix: what is counted, with which sides and filter
 * @talk: (nullable): what was picked, where that is presented
 *
 * Makes one that makes nothing before it knows the size.
 */
CpSlideMaker *
cp_slide_maker_new (CpMatrix *matrix, CpTalk *talk)
{
  CpSlideMaker *self;

  g_return_val_if_fail (matrix != NULL, NULL);

  self = g_object_new (CP_TYPE_SLIDE_MAKER, NULL);
  self->matrix = cp_matrix_ref (matrix);
  self->talk = talk != NULL ? cp_talk_ref (talk) : NULL;

  return self;
}

/**
 * cp_slide_maker_set_size:
 * @width: of the screen, in device pixels
 * @height: the same
 *
 * Sets what pages are made for; all that were made for anything else are forgotten.
 */
void
cp_slide_maker_set_size (CpSlideMaker *self, guint width, guint height, CpTheme theme)
{
  g_return_if_fail (CP_IS_SLIDE_MAKER (self));
  g_return_if_fail (width > 0 && height > 0);

  width = CLAMP (width, CP_FIGURE_SIDE_MIN, CP_FIGURE_SIDE_MAX);
  height = CLAMP (height, CP_FIGURE_SIDE_MIN, CP_FIGURE_SIDE_MAX);
  if (width == self->options.width && height == self->options.height && theme == self->options.theme)
    return;
  forget (self);
  self->options = (CpFigureOptions) { .width = width, .height = height, .scale = 1, .theme = theme };
  start_works (self);
}

/**
 * cp_slide_maker_want:
 * @places: (array length=n_places): the page in sight, then those that may be next
 *
 * Makes pages, in this order; at most %SLIDES_MAX are kept.
 */
void
cp_slide_maker_want (CpSlideMaker *self, const CpSlidePlace *places, guint n_places)
{
  g_return_if_fail (CP_IS_SLIDE_MAKER (self));
  g_return_if_fail (places != NULL || n_places == 0);

  g_array_set_size (self->wanted, 0);
  g_array_append_vals (self->wanted, places, MIN (n_places, SLIDES_MAX));
  start_works (self);
}

/**
 * cp_slide_maker_find:
 * @slide: (out) (transfer none): the page
 *
 * Finds a page that was made.
 *
 * Returns: whether it is there
 */
gboolean
cp_slide_maker_find (CpSlideMaker *self, const CpSlidePlace *place, CpSlide *slide)
{
  CpSlidePlace clamped;
  guint found;

  g_return_val_if_fail (CP_IS_SLIDE_MAKER (self), FALSE);
  g_return_val_if_fail (place != NULL && slide != NULL, FALSE);

  clamped = clamp_place (self, place);
  if (!find_made (self, &clamped, &found))
    return FALSE;
  *slide = g_array_index (self->made, Made, found).slide;
  return TRUE;
}

/**
 * cp_slide_maker_get_n_pages:
 *
 * Gets how many pages a chapter has, 0 while it is not laid out.
 */
guint
cp_slide_maker_get_n_pages (CpSlideMaker *self, const CpChapter *chapter)
{
  const Layout *layout;

  g_return_val_if_fail (CP_IS_SLIDE_MAKER (self) && chapter != NULL, 0);

  layout = find_layout (self, chapter);

  return layout != NULL ? layout->pages->len : 0;
}

/**
 * cp_slide_maker_get_n_slides:
 *
 * Gets how many pictures are kept.
 */
guint
cp_slide_maker_get_n_slides (CpSlideMaker *self)
{
  g_return_val_if_fail (CP_IS_SLIDE_MAKER (self), 0);

  return self->made->len;
}

/**
 * cp_slide_maker_is_busy:
 *
 * Tells whether anything is being made.
 */
gboolean
cp_slide_maker_is_busy (CpSlideMaker *self)
{
  g_return_val_if_fail (CP_IS_SLIDE_MAKER (self), FALSE);

  return self->works->len > 0;
}
