# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window, driven through AT-SPI by the accessible names that docs promise."""

import os
import signal
import subprocess
import sys
import time
import traceback

import pyatspi


class NotThere(AssertionError):
    pass


def until(what, wanted, seconds=20.0):
    """Asks `wanted` until it gives something true."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = wanted()
        except Exception:  # AT-SPI objects die while a window changes; ask again
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise NotThere(f"not there after {seconds:.0f} s: {what}")
        time.sleep(0.05)


def settled(what, look, quiet=0.3, seconds=20.0):
    """What `look` gives, once it has been true and the same for `quiet` seconds: a page still takes its shape while
    answers arrive."""
    end = time.monotonic() + seconds
    before, since = until(what, look, seconds), time.monotonic()
    while time.monotonic() - since < quiet:
        if time.monotonic() > end:
            raise NotThere(f"not at rest after {seconds:.0f} s: {what}")
        time.sleep(0.05)
        now = until(what, look, seconds)
        if now != before:
            before, since = now, time.monotonic()
    return before


def has(node, state):
    """Asked anew: what is remembered of a node follows its events, and those wait for a main loop that tests lack."""
    node.clear_cache()
    return node.getState().contains(state)


def name_of(node):
    """Asked anew, as `has` does."""
    node.clear_cache()
    return node.name


class ObiWindow:
    """One running Obi. Use it in a with-statement."""

    def __init__(self, program, *options, log=None):
        """`log`: a file that takes all that the program says, down to debug messages."""
        told = {} if log is None else {"stdout": log, "stderr": subprocess.STDOUT,
                                       "env": os.environ | {"QT_LOGGING_RULES": "*=true"}}
        self.process = subprocess.Popen([program, *options], **told)
        self.root = until("the program on the accessibility bus", self._application)
        self.active = False

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:  # what failed comes first: long outputs are cut
            where = "".join(traceback.format_tb(trace)[:2])
            print(f"{kind.__name__}: {value}\n{where}" + "".join(self.outline(max_depth=14)), file=sys.stderr)
        self.close()

    def _application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def close(self):
        """As a window manager does it; the program must end by itself."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
                assert self.process.returncode == 0, f"Obi ended with {self.process.returncode}"
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise

    def kill(self, how=signal.SIGKILL):
        self.process.send_signal(how)
        self.process.wait()

    # -- finding -------------------------------------------------------------------------------------------------

    def all(self, role=None, name=None, under=None, visible=False):
        """`visible`: only what shows; nothing is looked for in what does not. The top is always looked into: an
        application has no state."""
        top = under if under is not None else self.root
        stack = [top]
        while stack:
            node = stack.pop()
            try:
                shows = not visible or has(node, pyatspi.STATE_SHOWING)
                if not shows and node != top:
                    continue
                fits = shows and (role is None or node.getRole() == role) and (
                    name is None or (name(node.name) if callable(name) else node.name == name))
                children = [node.getChildAtIndex(i) for i in range(min(node.childCount, 400))]
            except Exception:
                continue
            if fits:
                yield node
            stack.extend(child for child in reversed(children) if child is not None)

    def find(self, role=None, name=None, under=None, seconds=20.0, visible=True):
        return until(f"{role and role.value_nick if hasattr(role, 'value_nick') else role} {name!r}",
                     lambda: next(self.all(role, name, under, visible), None), seconds)

    def gone(self, role, name, seconds=5.0):
        until(f"{name!r} to go away", lambda: next(self.all(role, name, visible=True), None) is None, seconds)

    # -- doing ---------------------------------------------------------------------------------------------------

    @staticmethod
    def press(node):
        actions = node.queryAction()
        for index in range(actions.nActions):
            if actions.getName(index).lower() in ("press", "toggle", "showmenu", "click", "activate"):
                actions.doAction(index)
                return
        actions.doAction(0)

    def press_found(self, what, node):
        """Presses what `node` finds; again where it was replaced between the look and the press."""
        until(what, lambda: self.press(node()) or True)

    def _be_active(self):
        """The first keys would go nowhere before the window manager has given the window the keyboard."""
        if not self.active:
            until("the window to have the keyboard", lambda: any(
                has(node, pyatspi.STATE_ACTIVE) for node in self.root))
            self.active = True

    def keys(self, *keys):
        self._be_active()
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "40", *keys], check=True)

    def type(self, text):
        self._be_active()
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    @staticmethod
    def centre(node):
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x + box.width // 2, box.y + box.height // 2

    def click(self, node, button=1):
        x, y = settled("a place to click at", lambda: self.centre(node), quiet=0.15, seconds=2)
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", str(button)], check=True)

    def click_until(self, what, node, done, patience=3.0):
        """Clicks what `node` finds; again where it moved from under the pointer, while answers arrived, and nothing
        came of it."""
        def clicked():
            try:
                self.click(node())
            except NotThere:  # gone, as it went with the first click
                pass
            return until(what, done, patience)

        return until(what, clicked, seconds=30)

    def open_pivot_menu(self, cell, title):
        """By the keyboard, on the cell that `cell` finds. Tried again where rows came between the look and the click."""
        def opened():
            node = cell()
            if node is None:
                return None
            try:
                self.click(node)
                self.keys("shift+F10")
                return self.find(name=title, seconds=5)
            except NotThere:
                # That of another cell; where there is none, Esc would close the ribbon.
                if next(self.all(role=pyatspi.ROLE_POPUP_MENU, visible=True), None):
                    self.keys("Escape")
                return None

        return until(title, opened, seconds=40)

    # -- looking -------------------------------------------------------------------------------------------------

    def outline(self, node=None, depth=0, max_depth=6):
        node = node if node is not None else self.root
        try:
            if node.getRole() == pyatspi.ROLE_MENU_BAR:  # the same each time, and long
                return
            yield f"{'  ' * depth}{node.getRoleName()} {node.name!r} {node.description!r}\n"
            if depth < max_depth:
                few = 4 if node.getRole() == pyatspi.ROLE_TABLE else 40
                for index in range(min(node.childCount, few)):
                    child = node.getChildAtIndex(index)
                    if child is not None:
                        yield from self.outline(child, depth + 1, max_depth)
        except Exception:
            return


def program():
    return os.environ.get("OBI_PROGRAM") or sys.argv[1]


def in_both_languages(run):
    """Runs it for English and Japanese, or for those named after the program; ends this process with the outcome."""
    failed = 0
    for language in sys.argv[2:] or ["en", "ja"]:
        try:
            run(language)
        except AssertionError as error:
            print(f"{language}: {error}", file=sys.stderr)
            failed = 1
    sys.exit(failed)
