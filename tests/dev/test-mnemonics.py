#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In each menu no two items have the same mnemonic, in English and in every language of po/LINGUAS.

Usage: test-mnemonics.py TREE. It proves first that it finds a clash.
"""
import gettext
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET


def find_mnemonic(label):
    at = label.replace("__", "  ").find("_")
    return label[at + 1].casefold() if 0 <= at < len(label) - 1 else None


def list_labels(menu):
    """The labels of a menu and of its sections, which it shows as one; not those of its submenus."""
    for child in menu:
        if child.tag in ("item", "submenu"):
            yield from (entry for entry in child.findall("attribute") if entry.get("name") == "label")
        elif child.tag == "section":
            yield from list_labels(child)


def list_clashes(menu, translate):
    taken = {}
    for entry in list_labels(menu):
        label = translate(entry.get("context"), entry.text)
        letter = find_mnemonic(label)
        if letter is not None and letter in taken:
            yield f"“{taken[letter]}” and “{label}”"
        taken.setdefault(letter, label)


def list_faults(roots, translate):
    for name, root in roots:
        for menu in (*root.iter("menu"), *root.iter("submenu")):
            for clash in list_clashes(menu, translate):
                yield f"{name}: {menu.get('id', 'a submenu')}: {clash}"


def load(tree, language, folder):
    compiled = pathlib.Path(folder) / (language + ".mo")
    subprocess.run(["msgfmt", str(tree / "po" / (language + ".po")), "-o", str(compiled)], check=True)
    with compiled.open("rb") as file:
        messages = gettext.GNUTranslations(file)
    return lambda context, text: messages.pgettext(context, text) if context else messages.gettext(text)


def prove():
    root = ET.fromstring("<interface><menu id='m'><section><item><attribute name='label'>_Save</attribute></item>"
                         "</section><item><attribute name='label'>_Send</attribute></item></menu></interface>")
    assert list(list_faults([("proof", root)], lambda context, text: text)), "a clash is not found"


def main():
    tree = pathlib.Path(sys.argv[1])
    roots = [(path.name, ET.parse(path).getroot()) for path in sorted((tree / "ui").glob("*.ui"))]
    prove()
    faults = list(list_faults(roots, lambda context, text: text))
    with tempfile.TemporaryDirectory() as folder:
        lines = (tree / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
        for language in " ".join(line for line in lines if not line.startswith("#")).split():
            faults += [f"{language}: {fault}" for fault in list_faults(roots, load(tree, language, folder))]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
