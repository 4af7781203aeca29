#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages can be translated, and every language of po/LINGUAS translates all of them, well-formed.

Usage: test-translations.py TREE [comments]. With "comments" it asks only whether translators are told
what each message is. Each check proves first that it finds the faults that it is made for.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# As Meson's i18n.gettext () calls it with the preset "glib".
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3")
FLAGS = ("N_:1:pass-c-format", "C_:2:pass-c-format", "NC_:2:pass-c-format", "g_dngettext:2:pass-c-format",
         "g_strdup_printf:1:c-format", "g_string_printf:2:c-format", "g_string_append_printf:2:c-format",
         "g_error_new:3:c-format", "g_set_error:4:c-format", "g_markup_printf_escaped:1:c-format")

# Endings that a translation has where its message has them: what follows is glued to it.
ENDINGS = ("…", ":", ": ", "\n", " ", ", ")

# Labels of roles are data in projects that were made in a language; this file knows them all.
ROLE_LABELS = "src/compare/cp-role-label.c"

# Words that Russian prints with ё; without it they are read as others, or as carelessness.
RUSSIAN_WITHOUT_YO = re.compile(
    r"\b(?:еще|ее|нее|свое|мое|твое|трех|четырех|идет|найдет|войдет|пойдет|ведет|дает|берет|причем|надежн\w*|серьезн\w*"
    r"|(?:от|у|с|под|рас)чет(?:а|е|у|ом|ы|ов)?|темн(?:ая|ый|ое|ые|ой)|(?:измен|сохран|определ|включ|удал|объедин|раздел)ен"
    r"|(?:измен|сохран|определ|включ|удал|объедин|раздел)енн(?:ый|ая|ое|ые|ого|ой|ых|ым|ыми|ую))\b",
    re.IGNORECASE)
MIXED_ALPHABETS = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")


def run(*command, cwd=None):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def make_template(tree, files, template):
    """Writes a template of the messages in files; gives xgettext's complaints."""
    result = run("xgettext", "--from-code=UTF-8", "--add-comments", "--no-wrap", "--package-name=counterpoint",
                 *("--keyword=" + keyword for keyword in KEYWORDS), *("--flag=" + flag for flag in FLAGS),
                 "--output=" + str(template), *files, cwd=tree)
    return [line for line in result.stderr.splitlines() if line.strip()]


def unescape(text):
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text)


class Message:
    """A message of a catalog: its comments, and its texts by the words before them."""

    def __init__(self, block):
        self.is_obsolete = block.startswith("#~") or "\n#~ " in block
        self.is_fuzzy = bool(re.search(r"^#,.*\bfuzzy\b", block, re.M))
        self.comments = re.findall(r"^#\. *(.*)", block, re.M)
        self.places = " ".join(re.findall(r"^#: (.*)", block, re.M)).split()
        self.texts = {}
        for name, text in re.findall(r'^(?:#~ )?(msg\w+(?:\[\d\])?) ((?:(?:#~ )?".*"\n?)+)', block, re.M):
            self.texts[name] = unescape("".join(re.findall(r'^(?:#~ )?"(.*)"$', text, re.M)))
        self.id = self.texts.get("msgid", "")

    def list_translations(self):
        return [text for name, text in self.texts.items() if name.startswith("msgstr")]


def read_catalog(path):
    blocks = path.read_text(encoding="utf-8").strip("\n").split("\n\n")
    return [message for message in map(Message, blocks) if message.id != "" or message.is_obsolete]


def list_uncommented(template):
    for message in read_catalog(template):
        if not any(comment.strip() for comment in message.comments):
            yield f"{message.places[0]}: say to translators what {message.id!r} is"


def list_faults_of_text(language, message, text):
    """The faults of one translated text that msgfmt does not see."""
    if '"' in text and '"' not in message.id:
        yield "has straight quotation marks"
    if "  " in text and "  " not in message.id:
        yield "has two blanks together"
    if "..." in text:
        yield "has three dots in place of “…”"
    for ending in ENDINGS:
        if message.id.endswith(ending) != text.endswith(ending):
            yield f"differs in whether it ends with {ending!r}"
    if message.id[:1].isspace() != text[:1].isspace():
        yield "differs in whether it begins with a blank"
    if language == "ru":
        yield from list_faults_of_russian(text)


def list_faults_of_russian(text):
    if "“" in text or "”" in text or "'" in text:
        yield "has other quotation marks than « and »"
    if " - " in text:
        yield "has a hyphen in place of a dash"
    for found in RUSSIAN_WITHOUT_YO.finditer(text):
        yield f"has {found[0]} without ё"
    for found in MIXED_ALPHABETS.finditer(re.sub(r"%[\d$]*[a-z]", " ", text.replace("_", ""))):
        yield f"has letters of two alphabets together: {found[0]}"


def list_faults_of_catalog(language, catalog, template):
    for check in (("msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", str(catalog)),
                  ("msgcmp", str(catalog), str(template))):
        result = run(*check)
        if result.returncode != 0:
            yield from (f"{check[0]}: {line}" for line in result.stderr.splitlines())
    known = {(message.texts.get("msgctxt"), message.id) for message in read_catalog(template)}
    for message in read_catalog(catalog):
        if message.is_obsolete:
            yield f"{message.id!r} is obsolete; take it out"
            continue
        if (message.texts.get("msgctxt"), message.id) not in known:
            yield f"{message.id!r} is no message any more; take it out"
        if message.is_fuzzy:
            yield f"{message.id!r} is fuzzy"
        for text in message.list_translations():
            for fault in list_faults_of_text(language, message, text):
                yield f"{text!r} for {message.id!r} {fault}"


def list_unknown_labels(tree, catalog, template):
    """Labels of roles that a corpus made in this language has, and that no other language would know."""
    roles = {(message.texts.get("msgctxt"), message.id) for message in read_catalog(template)
             if any(place.startswith(ROLE_LABELS + ":") for place in message.places)}
    known = re.findall(r'"([^"\n]+)"', (tree / ROLE_LABELS).read_text(encoding="utf-8"))
    for message in read_catalog(catalog):
        if (message.texts.get("msgctxt"), message.id) in roles and message.texts["msgstr"] not in known:
            yield f"{message.texts['msgstr']!r} for the role {message.id!r} is missing in {ROLE_LABELS}"


def write_catalog(path, *entries, language="ru"):
    path.write_text(
        'msgid ""\nmsgstr ""\n"Project-Id-Version: x\\n"\n"PO-Revision-Date: 2026-11-22 17:00+0000\\n"\n'
        '"Last-Translator: x\\n"\n"Language-Team: x\\n"\n"MIME-Version: 1.0\\n"\n'
        f'"Language: {language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        + "".join(f"\n{entry}\n" for entry in entries), encoding="utf-8")


def prove_comments(folder):
    source = folder / "greet.c"
    source.write_text('/* Translators: a greeting */\nputs (_("Hello"));\n\nputs (_("Bye"));\n'
                      '/* Translators: what a door is */\nputs (C_("door", "Open"));\nputs (C_("door", "Shut"));\n'
                      'puts (N_(""\n"Up"));\n', encoding="utf-8")
    template = folder / "greet.pot"
    make_template(folder, ["greet.c"], template)
    return list(list_uncommented(template)), 3


def prove_warnings(folder):
    (folder / "warn.c").write_text('puts (_("One"));\nputs (ngettext ("One", "%u", n));\n', encoding="utf-8")
    return make_template(folder, ["warn.c"], folder / "warn.pot")[:1], 1


def prove_catalogs(folder):
    """A template of messages, and a catalog with one fault for each of them."""
    pairs = (("Open “%s”", "Открыть \\\"%s\\\""), ("Save", "Сохранить  всё"), ("Wait…", "Ждать..."), ("Side:", "Сторона"),
             (" and", "и"), ("“%s”", "“%s”"), ("a to b", "а - б"), ("more", "еще"), ("side", "сторонa"), ("%u of %s", "%s"),
             ("_File", "Файл"), ("empty", ""), ("fuzzy", "неясно"))
    template, catalog = folder / "proof.pot", folder / "proof.po"
    write_catalog(template, *(f'msgid "{message}"\nmsgstr ""' for message, _ in pairs), language="")
    entries = [f'{"#, fuzzy" + chr(10) if message == "fuzzy" else ""}'
               f'{"#, c-format" + chr(10) if "%" in message else ""}msgid "{message}"\nmsgstr "{text}"'
               for message, text in pairs]
    write_catalog(catalog, *entries, 'msgid "gone"\nmsgstr "нет"', '#~ msgid "old"\n#~ msgstr "старое"')
    faults = "\n".join(list_faults_of_catalog("ru", catalog, template))
    wanted = ("straight", "two blanks", "three dots", "ends with ':'", "begins with a blank", "« and »", "hyphen",
              "without ё", "two alphabets", "format specifications", "keyboard accelerator", "untranslated", "is fuzzy",
              "no message any more", "is obsolete")
    return [want for want in wanted if want in faults], len(wanted)


def prove_labels(folder):
    """Two roles, one of which the table does not know in Russian."""
    source = folder / ROLE_LABELS
    source.parent.mkdir(parents=True)
    source.write_text('N_("Guide"), { "Проводник" },\nN_("Guest"),\n', encoding="utf-8")
    template, catalog = folder / "labels.pot", folder / "labels.po"
    make_template(folder, [ROLE_LABELS], template)
    write_catalog(catalog, 'msgid "Guide"\nmsgstr "Проводник"', 'msgid "Guest"\nmsgstr "Гость"')
    return list(list_unknown_labels(folder, catalog, template)), 1


def prove_itself():
    with tempfile.TemporaryDirectory() as folder:
        for prove in (prove_comments, prove_warnings, prove_catalogs, prove_labels):
            found, n_wanted = prove(pathlib.Path(folder))
            if len(found) != n_wanted:
                sys.exit(f"The check itself is broken: of {n_wanted} planted faults it found {found}")


def list_lines(path):
    return [line for line in (line.split("#")[0].strip() for line in path.read_text().splitlines()) if line]


def list_faults(tree, what, folder):
    template = folder / "counterpoint.pot"
    warnings = make_template(tree, list_lines(tree / "po/POTFILES.in"), template)
    if what == "comments":
        return list(list_uncommented(template))
    faults = ["xgettext: " + warning for warning in warnings]
    for language in list_lines(tree / "po/LINGUAS"):
        catalog = tree / "po" / (language + ".po")
        faults += [f"{catalog.name}: {fault}" for fault in list_faults_of_catalog(language, catalog, template)]
        faults += list_unknown_labels(tree, catalog, template)
    return faults


def main():
    for tool in ("xgettext", "msgfmt", "msgcmp"):
        if shutil.which(tool) is None:
            print(f"{tool} is not installed (./dev test installs it)")
            sys.exit(77)
    prove_itself()
    with tempfile.TemporaryDirectory() as folder:
        faults = list_faults(pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "catalogs",
                             pathlib.Path(folder))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
