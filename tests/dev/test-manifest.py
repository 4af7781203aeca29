#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak asks for what it needs and nothing else, and every byte of it is known beforehand.

Usage: test-manifest.py MANIFEST APPLICATION-ID
"""

import json
import re
import sys

EXPECTED = {
    "runtime": "org.gnome.Platform",
    "runtime-version": "50",
    "sdk": "org.gnome.Sdk",
    "command": "counterpoint",
    # No network, no file system, no name on a bus.
    "finish-args": ["--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"],
    # Else a bundle speaks English only.
    "separate-locales": False,
}
# What would widen the sandbox, or build with a network.
FORBIDDEN = {"add-extensions", "add-build-extensions", "build-args", "metadata", "metadata-platform", "inherit-extensions"}


def list_modules(module):
    for child in module.get("modules", []):
        assert isinstance(child, dict), f"{child}: a module in a file of its own"
        yield child
        yield from list_modules(child)


def check_build_options(options):
    assert not FORBIDDEN & options.keys(), f"build options: {options}"


def check_pinned(name, source):
    assert source["type"] == "archive", f"{name}: a source of type {source['type']}"
    assert source["url"].startswith("https://"), f"{name}: {source['url']}"
    assert re.fullmatch("[0-9a-f]{64}", source.get("sha256", "")), f"{name}: {source['url']} has no sha256"


def check_program(module):
    assert module["buildsystem"] == "meson"
    (source,) = module["sources"]
    assert source["type"] == "dir" and source["path"] == "..", f"the program is not built of this tree: {source}"


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        manifest = json.load(stream)

    assert manifest["id"] == sys.argv[2], manifest["id"]
    for key, value in EXPECTED.items():
        assert manifest.get(key) == value, f"{key}: {manifest.get(key)}, expected {value}"
    assert not FORBIDDEN & manifest.keys(), FORBIDDEN & manifest.keys()
    check_build_options(manifest.get("build-options", {}))

    *libraries, program = manifest["modules"]
    check_program(program)
    for module in [*libraries, *(inner for outer in libraries for inner in list_modules(outer))]:
        check_build_options(module.get("build-options", {}))
        for source in module["sources"]:
            check_pinned(module["name"], source)
    assert not program.get("modules"), "the libraries of the program stand before it"
    check_build_options(program.get("build-options", {}))


main()
