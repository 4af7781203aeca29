#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report in a browser: nothing is run or loaded, all of it is read, seen and printed.

Usage: test-report-browser.py COUNTERPOINT. Chromium is driven over its own pipe, as developers do.
"""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROLES_SEEN = ("banner", "navigation", "main", "contentinfo")

# The contrast of each text with what lies behind it, less than 4.5 : 1; a list of what is too weak.
CONTRAST = """
(() => {
  const parse = (text) => (text.match(/[0-9.]+/g) || []).map(Number);
  const light = (c) => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const bright = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const color = parse(getComputedStyle(element).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const weak = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('svg, .nothing')) continue;
    const a = bright(parse(getComputedStyle(element).color)), b = bright(ground(element));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) weak.add(`${element.className || element.tagName} ${ratio.toFixed(2)}`);
  }
  return [...weak];
})()
"""

# What is wider than the screen, other than a table that is scrolled by itself.
OVERFLOW = """
(() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter((e) => !e.closest('.wide, svg, .skip') && e.getBoundingClientRect().right > wide + 0.5)
    .map((e) => e.className || e.tagName).slice(0, 5).concat(
      document.documentElement.scrollWidth > wide ? ['the page'] : []);
})()
"""


# Names that are longer than any line, or run the other way; words with no blank in them.
LONG = "Breakwater" * 500
AWKWARD = {
    "format": "counterpoint", "version": 1, "title": LONG,
    "roles": [{"id": "official", "label": LONG}, {"id": "expert", "label": "خبير"},
              {"id": "insider", "label": "当事者"}],
    "outlets": [{"id": "o", "name": LONG}],
    "documents": [{"id": "d1", "outlet": "o", "title": LONG, "author": LONG, "kind": LONG,
                   "date": "2024-05", "url": "https://example.org/" + LONG},
                  {"id": "d2", "title": "潮と埠頭" * 200, "url": "ftp://" + LONG}],
    "speakers": [{"id": "a", "name": LONG, "role": "official", "position": LONG},
                 {"id": "b", "name": "محمد المرفأ", "role": "expert", "position": "خبير"},
                 {"id": "c", "name": "港" * 300, "role": "insider"}],
    "topics": [{"id": "t", "label": LONG, "main": True}, {"id": "u", "label": "ميناء"}],
    "questions": [{"id": "q", "topic": "t", "text": LONG, "positions": [LONG, "نعم"]}],
    "statements": [
        {"id": "1", "document": "d1", "speaker": "a", "gist": LONG, "topics": ["t"], "reported": "c",
         "answers": [{"question": "q", "position": LONG}]},
        {"id": "2", "document": "d2", "speaker": "b", "gist": "الرصيف آمن. " * 40, "topics": ["t", "u"],
         "answers": [{"question": "q", "position": "نعم"}]},
        {"id": "3", "document": "d2", "speaker": "c", "gist": "潮" * 500, "topics": ["u"], "via": "o"}],
    "relations": [{"from": "2", "to": "1", "type": "disputes", "basis": "reporter"},
                  {"from": "3", "to": "1", "type": "supports", "basis": "speaker"}],
}


def skip(reason):
    print("Skipped: " + reason)
    sys.exit(77)


class Browser:
    """One page of a browser."""

    def __init__(self, program, folder):
        to_browser, self.out = os.pipe()
        self.inp, from_browser = os.pipe()
        self.events = []
        self.rest = b""
        self.last = 0
        self.session = None
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                   "--no-first-run", "--disable-background-networking", "--disable-component-update",
                   "--remote-debugging-pipe", f"--user-data-dir={folder}/browser", "about:blank"]
        # It reads from the third file and writes to the fourth.
        shell = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        self.process = subprocess.Popen(["sh", "-c", shell, "sh", program, *options],
                                        pass_fds=(to_browser, from_browser), stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime", "Accessibility"):
            self.call(domain + ".enable")

    def read(self):
        while b"\0" not in self.rest:
            data = os.read(self.inp, 1 << 20)
            if not data:
                raise SystemExit("the browser is gone")
            self.rest += data
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **params):
        self.last += 1
        message = {"id": self.last, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, url):
        self.events.clear()
        self.call("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.read())

    def ask(self, expression):
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def close(self):
        self.session = None
        self.call("Browser.close")
        self.process.wait(30)


def check(condition, words):
    if not condition:
        raise SystemExit(words)


def check_quiet(browser, url):
    """Nothing but the page itself is asked for, and nobody complains."""
    requests = [event["params"]["request"]["url"] for event in browser.events
                if event.get("method") == "Network.requestWillBeSent"]
    check(requests == [url], f"asked for {requests}")
    for event in browser.events:
        check(event.get("method") not in ("Log.entryAdded", "Runtime.consoleAPICalled",
                                          "Runtime.exceptionThrown"), f"the browser says {event}")
    check(browser.ask("document.compatMode") == "CSS1Compat", "read in quirks mode")
    # What somebody adds to the page loads nothing.
    browser.ask("document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}))")
    browser.call("Runtime.evaluate", expression="new Promise(r => setTimeout(r, 100))", awaitPromise=True)
    sent = [event["params"]["request"]["url"] for event in browser.events
            if event.get("method") == "Network.responseReceived" and "example.org" in str(event)]
    check(not sent, f"loaded {sent}")
    refused = [event for event in browser.events if event.get("method") == "Log.entryAdded"
               and "Content Security Policy" in event["params"]["entry"]["text"]]
    check(refused, "the policy refused nothing")


def check_contrast(browser):
    for media in ("screen", "print"):
        for scheme in ("light", "dark"):
            for contrast in ("no-preference", "more"):
                browser.call("Emulation.setEmulatedMedia", media=media, features=[
                    {"name": "prefers-color-scheme", "value": scheme},
                    {"name": "prefers-contrast", "value": contrast}])
                weak = browser.ask(CONTRAST)
                check(not weak, f"{media}, {scheme}, {contrast}: too weak: {weak}")
    browser.call("Emulation.setEmulatedMedia", media="", features=[])


def check_widths(browser):
    for width in (320, 360, 600, 768, 1280):
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1,
                     mobile=False)
        wide = browser.ask(OVERFLOW)
        check(not wide, f"{width} px: too wide: {wide}")
    browser.call("Emulation.clearDeviceMetricsOverride")


def get(node, name):
    return node.get(name, {}).get("value", "")


def check_reading(browser, title):
    """What a screen reader gets."""
    nodes = [node for node in browser.call("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
    roles = {}
    for node in nodes:
        roles.setdefault(get(node, "role"), []).append(get(node, "name"))
    check(roles["RootWebArea"] == [title], f"the page is called {roles['RootWebArea']}")
    for role in ROLES_SEEN:
        check(len(roles.get(role, [])) == 1, f"{role}: {roles.get(role)}")
    for role in ("link", "image", "heading", "region", "columnheader", "rowheader"):
        check(roles.get(role), f"no {role}")
        check(all(name.strip() for name in roles[role]), f"a {role} without a name")
    check("13 statements, 7 official, 6 expert" in roles["link"], "a number is not read")
    check("nothing said" in roles["image"], "an empty cell is not read")
    check("official" in roles["image"] and "expert" in roles["image"], "a side is not read")


def check_print(browser, folder):
    data = browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]
    path = pathlib.Path(folder, "report.pdf")
    path.write_bytes(base64.b64decode(data))
    if not shutil.which("pdftotext"):
        return
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                          text=True).stdout
    for words in ("CSTO, 2023–2024", "Are the CSTO countries under threat?", "no reply in this corpus",
                  "Izvestia", "References", "How to read this"):
        check(words in text, f"not printed: {words}")
    for words in ("Back to the matrix", "Skip to"):
        check(words not in text, f"printed: {words}")


def main():
    counterpoint = sys.argv[1]
    program = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    if not program:
        skip("there is no Chromium.")
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "report.html")
        awkward = pathlib.Path(folder, "awkward.html")
        corpus = pathlib.Path(folder, "awkward.counterpoint")
        corpus.write_text(json.dumps(AWKWARD))
        subprocess.run([counterpoint, "export", "-o", page], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([counterpoint, "export", "-o", awkward, corpus], check=True,
                       stdout=subprocess.DEVNULL)
        browser = Browser(program, folder)
        try:
            browser.open(page.as_uri())
            check_contrast(browser)
            check_widths(browser)
            check_reading(browser, "CSTO, 2023–2024")
            check_print(browser, folder)
            check_quiet(browser, page.as_uri())
            browser.open(awkward.as_uri())
            check_widths(browser)
            check_contrast(browser)
        finally:
            browser.close()


main()
