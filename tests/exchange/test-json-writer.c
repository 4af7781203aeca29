/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON as it is written: layout, escapes, and that a parser reads it. */

#include "cp-json-writer.h"

#include <json-glib/json-glib.h>

static void
test_layout (void)
{
  g_autoptr (CpJsonWriter) writer = cp_json_writer_new ();
  g_autofree char *text = NULL;

  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_add_string (writer, "title", "Harbour");
  cp_json_writer_add_number (writer, "count", 3);
  cp_json_writer_begin_object (writer, "side");
  cp_json_writer_begin_array (writer, "speakers");
  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_add_string (writer, "id", "ada");
  cp_json_writer_end_object (writer);
  cp_json_writer_end_array (writer);
  cp_json_writer_end_object (writer);
  cp_json_writer_begin_array (writer, "cells");
  for (guint i = 0; i < 2; i++)
    {
      cp_json_writer_begin_array (writer, NULL);
      cp_json_writer_begin_object (writer, NULL);
      cp_json_writer_add_boolean (writer, "main", i == 0);
      cp_json_writer_add_string (writer, "note", NULL);
      cp_json_writer_end_object (writer);
      cp_json_writer_end_array (writer);
    }
  cp_json_writer_end_array (writer);
  cp_json_writer_begin_array (writer, "ids");
  cp_json_writer_add_string (writer, NULL, "a");
  cp_json_writer_add_string (writer, NULL, "b");
  cp_json_writer_end_array (writer);
  cp_json_writer_end_object (writer);
  text = cp_json_writer_end (writer);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"title\": \"Harbour\",\n"
                   "  \"count\": 3,\n"
                   "  \"side\": {\"speakers\": [{\"id\": \"ada\"}]},\n"
                   "  \"cells\": [\n"
                   "    [\n"
                   "      {\"main\": true, \"note\": null}\n"
                   "    ],\n"
                   "    [\n"
                   "      {\"main\": false, \"note\": null}\n"
                   "    ]\n"
                   "  ],\n"
                   "  \"ids\": [\"a\", \"b\"]\n"
                   "}\n");
}

static void
test_empty (void)
{
  g_autoptr (CpJsonWriter) writer = cp_json_writer_new ();
  g_autofree char *text = NULL;

  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_begin_array (writer, "a");
  cp_json_writer_end_array (writer);
  cp_json_writer_begin_object (writer, "b");
  cp_json_writer_end_object (writer);
  cp_json_writer_end_object (writer);
  text = cp_json_writer_end (writer);
  g_assert_cmpstr (text, ==, "{\n  \"a\": [],\n  \"b\": {}\n}\n");
}

static void
test_escapes (void)
{
  const char *odd = "\"\\\b\f\n\r\t\x01\x1f/ Ħ 🎏";
  g_autoptr (CpJsonWriter) writer = cp_json_writer_new ();
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_add_string (writer, odd, odd);
  cp_json_writer_end_object (writer);
  text = cp_json_writer_end (writer);
  node = json_from_string (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), odd), ==, odd);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/layout", test_layout);
  g_test_add_func ("/json-writer/empty", test_empty);
  g_test_add_func ("/json-writer/escapes", test_escapes);
  return g_test_run ();
}
