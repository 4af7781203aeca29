/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which thread finalises an object. */

#pragma once

#include <glib-object.h>

/*
 * An object of the thread that asks for something must never be finalised by one that works for it:
 *
 *   ThreadWatch watch = THREAD_WATCH_INIT;
 *
 *   thread_watch_add (&watch, object);
 *   …ask, unref, wait…
 *   g_assert_cmpuint (watch.n_finalized, ==, 1);
 */
typedef struct
{
  GThread *thread;
  guint n_finalized;
} ThreadWatch;

#define THREAD_WATCH_INIT { .thread = g_thread_self () }

static inline void
thread_watch_finalized_cb (gpointer data)
{
  ThreadWatch *watch = data;

  g_assert_true (g_thread_self () == watch->thread);
  watch->n_finalized++;
}

static inline void
thread_watch_add (ThreadWatch *watch, gpointer object)
{
  /* The data goes when the object is finalised; weak references are told before, when it is disposed. */
  g_object_set_data_full (G_OBJECT (object), "thread-watch", watch, thread_watch_finalized_cb);
}
