"""Chromium driven over its DevTools protocol, for the demo's browser test and the README's picture.

aiohttp, which discord.py brings, is all it needs: no driver, no browser download. Everything a reader would
do (look for words, press a button, type) is done through real input events, as a mouse and a keyboard would.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import signal
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp

_SWITCHES = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--metrics-recording-only",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    "--password-store=basic",
    "--remote-debugging-port=0",
    "--use-mock-keychain",
)

_KEYS: dict[str, dict[str, Any]] = {
    "Enter": {"code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"},
    "Tab": {"code": "Tab", "windowsVirtualKeyCode": 9},
    "Escape": {"code": "Escape", "windowsVirtualKeyCode": 27},
    "Backspace": {"code": "Backspace", "windowsVirtualKeyCode": 8},
    "ArrowDown": {"code": "ArrowDown", "windowsVirtualKeyCode": 40},
    "ArrowUp": {"code": "ArrowUp", "windowsVirtualKeyCode": 38},
    "End": {"code": "End", "windowsVirtualKeyCode": 35},
    " ": {"code": "Space", "windowsVirtualKeyCode": 32, "text": " "},
}

# The smallest visible element that says the words wins: its ancestors say them too. Of several equally small
# ones the last wins, because in a conversation the newest message is the lowest.
_FIND = """
async (wanted) => {
  const shown = (node) => {
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.display !== 'none';
  };
  const plain = (text) => (text || '').replace(/[\\u2060\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
  let found = [];
  if (wanted.selector !== null) {
    found = [...document.querySelectorAll(wanted.selector)].filter(shown);
    if (wanted.text !== null) found = found.filter((node) => plain(node.innerText).includes(wanted.text));
  } else {
    const says = (node) => [node.innerText, node.getAttribute('aria-label'), node.placeholder].map(plain);
    const all = [...document.querySelectorAll('body *')].filter(shown);
    const pressable = all.filter((node) => node.matches(
      'button, a, summary, label, input, textarea, select, [role=button], [role=option], [role=menuitem], '
      + '[role=tab], [role=radio], [role=checkbox], [role=combobox]'));
    for (const pool of [pressable, all]) {
      for (const same of [(said) => said === wanted.text, (said) => said.includes(wanted.text)]) {
        if (found.length === 0) found = pool.filter((node) => says(node).some(same));
      }
    }
    const least = Math.min(...found.map((node) => plain(node.innerText).length));
    found = found.filter((node) => plain(node.innerText).length === least);
  }
  if (found.length === 0) return null;
  const node = found[found.length - 1];
  node.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
  const before = node.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const box = node.getBoundingClientRect();
  const moves = box.x !== before.x || box.y !== before.y || box.width !== before.width;
  if (moves) return {ready: false, why: 'moves'};
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  if (top === null || !(node.contains(top) || top.contains(node))) return {ready: false, why: 'is covered'};
  const disabled = node.disabled || node.getAttribute('aria-disabled') === 'true';
  if (disabled) return {ready: false, why: 'is disabled'};
  return {ready: true, x, y};
}
"""

# A drawer that is still sliding or a font that is still loading would make every picture a different one.
_SETTLED = """
(async () => {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < 5000);
  await Promise.all(moving.map((one) => one.finished.catch(() => null)));
  return true;
})()
"""

_CHOOSE = """
(wanted) => {
  const list = document.querySelector(wanted.selector);
  const option = list && [...list.options].find((one) => one.label.includes(wanted.label));
  if (!option) return false;
  list.value = option.value;
  list.dispatchEvent(new Event('input', {bubbles: true}));
  list.dispatchEvent(new Event('change', {bubbles: true}));
  return true;
}
"""


class BrowserError(AssertionError):
    """The page did not show or accept what was expected within the time allowed."""


class Browser:
    """One headless Chromium with one page; an asynchronous context manager.

    ``width`` and ``height`` are CSS pixels. ``patience`` is how many seconds a wait may take before it fails.
    """

    def __init__(
        self, executable: Path | str, *, width: int = 1280, height: int = 900, patience: float = 30.0
    ) -> None:
        self.executable = str(executable)
        self.patience = patience
        self.requested: list[str] = []
        """Every address the page asked for, in order: a test can show that none left this machine."""
        self.complaints: list[str] = []
        """Uncaught exceptions and errors that the page's scripts reported."""
        self._size = (width, height)
        self._profile: tempfile.TemporaryDirectory[str] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._reader: asyncio.Task[None] | None = None
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._counter = 0

    async def __aenter__(self) -> Self:
        try:
            await self._start()
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self, url: str) -> None:
        """Go to an address and wait until its scripts have loaded."""
        await self.send("Page.navigate", {"url": url})
        await self._until("document.readyState === 'complete'", f"{url.partition('#')[0]} did not load")

    async def wait_for(self, text: str, *, selector: str = "body") -> None:
        """Wait until an element matching the selector shows the words (direction marks are ignored)."""
        await self._until(
            f"[...document.querySelectorAll({json.dumps(selector)})].some((node) => node.innerText"
            ".replace(/[\\u2060\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ')"
            f".includes({json.dumps(' '.join(text.split()))}))",
            f"{text!r} did not appear in {selector}",
        )

    async def wait_gone(self, text: str, *, selector: str = "body") -> None:
        """Wait until no element matching the selector shows the words."""
        await self._until(
            f"![...document.querySelectorAll({json.dumps(selector)})].some((node) => node.innerText"
            f".includes({json.dumps(text)}))",
            f"{text!r} stayed in {selector}",
        )

    async def click(self, text: str | None = None, *, selector: str | None = None) -> None:
        """Press what shows the words (the lowest such control), or what the CSS selector matches, or both."""
        place = await self._place(text, selector)
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            event = {"type": kind, "x": place["x"], "y": place["y"]}
            if kind != "mouseMoved":
                event |= {"button": "left", "clickCount": 1}
            await self.send("Input.dispatchMouseEvent", event)

    async def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        await self.send("Input.insertText", {"text": text})

    async def press(self, key: str) -> None:
        """Press one key by its name: Enter, Tab, Escape, Backspace, ArrowDown, ArrowUp, End or a space."""
        details = _KEYS[key]
        await self.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": key, **details})
        await self.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": key, **details})

    async def choose(self, selector: str, label: str) -> None:
        """Choose in a native drop-down list the entry whose label contains the words."""
        wanted = json.dumps({"selector": selector, "label": label})
        await self._until(f"({_CHOOSE})({wanted})", f"{selector} offers no {label!r}")

    async def text(self, selector: str = "body") -> str:
        """The visible words of the first element that matches, without direction marks."""
        found = await self.evaluate(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")
        return "".join(letter for letter in str(found) if not "\u2066" <= letter <= "\u2069")

    async def evaluate(self, script: str) -> Any:
        """The value of a JavaScript expression, awaited if it is a promise; BrowserError if it throws."""
        answer = await self.send(
            "Runtime.evaluate", {"expression": script, "awaitPromise": True, "returnByValue": True}
        )
        if "exceptionDetails" in answer:
            raise BrowserError(str(answer["exceptionDetails"].get("exception", {}).get("description")))
        return answer["result"].get("value")

    async def resize(self, width: int, height: int, *, phone: bool = False, scale: float = 1.0) -> None:
        """Show the page at another size in CSS pixels; ``scale`` is the number of picture pixels for each."""
        self._size = (width, height)
        await self.send(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone},
        )

    async def screenshot(self, path: Path | str, *, selector: str | None = None, beyond: bool = True) -> Path:
        """Write a PNG of the window, or of the first element that matches, once nothing moves any more.

        Without ``beyond`` what lies outside of the window is left out; with it, a page may be narrower
        afterwards.
        """
        await self.evaluate(_SETTLED)
        wanted: dict[str, Any] = {"format": "png"}
        if selector is not None:
            box = await self.evaluate(
                f"(() => {{ const node = document.querySelector({json.dumps(selector)});"
                " if (!node) return null;"
                " node.scrollIntoView({block: 'nearest', behavior: 'instant'});"
                " const box = node.getBoundingClientRect(); return {x: box.x + scrollX, y: box.y + scrollY,"
                " width: box.width, height: box.height, scale: 1}; })()"
            )
            if box is None:
                raise BrowserError(f"nothing matches {selector}")
            wanted |= {"clip": box, "captureBeyondViewport": beyond}
        answer = await self.send("Page.captureScreenshot", wanted)
        return _write(Path(path), base64.b64decode(answer["data"]))

    async def send(self, method: str, parameters: dict[str, Any] | None = None) -> dict[str, Any]:
        """Send one DevTools command and return its result; BrowserError carries the browser's refusal."""
        assert self._socket is not None, "the browser is not running"
        self._counter += 1
        number = self._counter
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        await self._socket.send_json({"id": number, "method": method, "params": parameters or {}})
        try:
            message = await asyncio.wait_for(answer, self.patience)
        except TimeoutError as error:
            raise BrowserError(f"the browser did not answer {method}") from error
        finally:
            self._answers.pop(number, None)
        if "error" in message:
            raise BrowserError(f"{method}: {message['error'].get('message')}")
        result: dict[str, Any] = message["result"]
        return result

    async def close(self) -> None:
        """End the browser and remove its profile; safe to call twice."""
        if self._socket is not None and not self._socket.closed:
            with contextlib.suppress(BrowserError, ConnectionError):
                await self.send("Browser.close")
        if self._reader is not None:
            self._reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reader
        if self._session is not None:
            await self._session.close()
        if self._process is not None and self._process.returncode is None:
            try:
                await asyncio.wait_for(self._process.wait(), 5)
            except TimeoutError:
                self._process.send_signal(signal.SIGKILL)
                await self._process.wait()
        if self._profile is not None:
            # Chromium's own children may still be writing for a moment after it has gone.
            with contextlib.suppress(OSError):
                self._profile.cleanup()
        self._socket = self._session = self._process = self._profile = self._reader = None

    async def _start(self) -> None:
        self._profile = tempfile.TemporaryDirectory(prefix="deeds-browser-", ignore_cleanup_errors=True)
        width, height = self._size
        self._process = await asyncio.create_subprocess_exec(
            self.executable,
            *_SWITCHES,
            f"--user-data-dir={self._profile.name}",
            f"--window-size={width},{height}",
            "about:blank",
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        port = await self._port(Path(self._profile.name) / "DevToolsActivePort")
        self._session = aiohttp.ClientSession()
        async with self._session.get(f"http://127.0.0.1:{port}/json/list") as response:
            pages: Sequence[dict[str, Any]] = await response.json()
        address = next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page")
        self._socket = await self._session.ws_connect(address, max_msg_size=0)
        self._reader = asyncio.create_task(self._read(self._socket))
        for domain in ("Page", "Runtime", "Network"):
            await self.send(f"{domain}.enable")
        await self.resize(width, height)

    async def _port(self, file: Path) -> int:
        deadline = asyncio.get_running_loop().time() + self.patience
        while asyncio.get_running_loop().time() < deadline:
            assert self._process is not None
            if self._process.returncode is not None:
                raise BrowserError(f"{self.executable} ended with {self._process.returncode} at its start")
            # Its first line appears before the second; only a complete file names a port that listens.
            lines = _lines(file)
            if len(lines) >= 2:
                return int(lines[0])
            await asyncio.sleep(0.05)
        raise BrowserError(f"{self.executable} did not open its DevTools port")

    async def _read(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for frame in socket:
            if frame.type is not aiohttp.WSMsgType.TEXT:
                break
            message = json.loads(frame.data)
            if "id" in message:
                answer = self._answers.get(message["id"])
                if answer is not None and not answer.done():
                    answer.set_result(message)
            elif message["method"] == "Network.requestWillBeSent":
                self.requested.append(message["params"]["request"]["url"])
            elif message["method"] == "Runtime.exceptionThrown":
                details = message["params"]["exceptionDetails"]
                self.complaints.append(
                    str(details.get("exception", {}).get("description") or details.get("text"))
                )
            elif message["method"] == "Runtime.consoleAPICalled" and message["params"]["type"] == "error":
                self.complaints.append(" ".join(str(one.get("value")) for one in message["params"]["args"]))
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(BrowserError("the browser closed the connection"))

    async def _place(self, text: str | None, selector: str | None) -> dict[str, Any]:
        wanted = json.dumps({"text": text, "selector": selector})
        deadline = asyncio.get_running_loop().time() + self.patience
        place: dict[str, Any] | None = None
        while asyncio.get_running_loop().time() < deadline:
            place = await self.evaluate(f"({_FIND})({wanted})")
            if place is not None and place["ready"]:
                return place
            await asyncio.sleep(0.05)
        state = place["why"] if place is not None else "is not on the page"
        raise BrowserError(f"{text or selector!r} {state}; it shows: {(await self.text())[-2000:]}")

    async def _until(self, condition: str, complaint: str) -> None:
        deadline = asyncio.get_running_loop().time() + self.patience
        while asyncio.get_running_loop().time() < deadline:
            # A navigation destroys the world a script runs in; the next look finds the new one.
            with contextlib.suppress(BrowserError):
                if await self.evaluate(condition):
                    return
            await asyncio.sleep(0.05)
        raise BrowserError(f"{complaint}; it shows: {(await self.text())[-2000:]}")


class PreviewBrowser(Browser):
    """A browser that looks at a channel of the simulated Discord, as one of its viewers at a time."""

    async def open(self, url: str) -> None:
        """Open the preview and wait until it takes keys."""
        await super().open(url)
        await self.idle()
        await self._until(
            "document.querySelector('#channel-composer')?.hidden === false", "the preview shows no channel"
        )

    async def idle(self) -> None:
        """Wait until the page has shown the outcome of the last action."""
        await self._until("window.simcordPreview?.ready === true", "the preview stayed busy")

    async def click(self, text: str | None = None, *, selector: str | None = None) -> None:
        """Press as :meth:`Browser.click` does, once the page has shown the outcome of the last action."""
        await self.idle()
        await super().click(text, selector=selector)

    async def look_as(self, name: str) -> None:
        """Look through another viewer's eyes."""
        await self.idle()
        await self.choose("#viewer-picker", name)
        await self.idle()

    async def run(self, command: str, **options: str | tuple[str, str]) -> None:
        """Run a slash command; an option is words to type, or what to type and the offer to take."""
        await self.click(selector="#channel-composer-input")
        await self.type(f"/{command}")
        await self.wait_for(f"/{command}", selector="[role=listbox]")
        await self.press("Enter")
        for name, value in options.items():
            typed, offer = (value, None) if isinstance(value, str) else value
            ready = f"document.activeElement?.dataset.option === {json.dumps(name)}"
            if not await self.evaluate(ready):
                await self.click(name, selector="[role=option]")
                await self._until(ready, f"the option {name} did not open")
            await self.type(typed)
            if offer is not None:
                await self.click(offer, selector="[role=option]")
        await self.click(selector="#send-message")


def _write(target: Path, content: bytes) -> Path:
    target.write_bytes(content)
    return target


def _lines(file: Path) -> list[str]:
    return file.read_text().splitlines() if file.exists() else []
