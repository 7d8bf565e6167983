"""A headless Chromium spoken to through a pipe: enough of the DevTools protocol to open a page and look at it."""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import time
from pathlib import Path
from typing import Any

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-pipe",
]  # fmt: skip
PATIENCE = 60.0  # seconds for one answer: a busy machine starts a browser slowly


class Browser:
    """One browser; ``open`` gives a fresh page each time."""

    def __init__(self, chromium: str, folder: Path) -> None:
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()

        def join_pipes() -> None:  # Chromium reads commands on 3 and answers on 4
            spare_read, spare_write = os.dup(to_read), os.dup(to_write)
            high_read, high_write = os.dup(spare_read), os.dup(spare_write)
            os.dup2(high_read, 3)
            os.dup2(high_write, 4)

        self._process = subprocess.Popen(
            [chromium, *FLAGS, f"--user-data-dir={folder}"],
            close_fds=False, preexec_fn=join_pipes,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_read)
        os.close(to_write)
        self._buffer = b""
        self._last = 0
        self._events: list[dict[str, Any]] = []

    def close(self) -> None:
        """End the browser and its pipes."""
        try:
            self.call("Browser.close")
            self._process.wait(timeout=10)
        except (OSError, TimeoutError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait(timeout=10)
        os.close(self._write)
        os.close(self._read)

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Ask and wait for the answer; what happens meanwhile is kept."""
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return dict(answer["result"])
            self._events.append(answer)

    def wait_for(self, method: str) -> None:
        """Wait until this event has come."""
        while not any(event.get("method") == method for event in self._events):
            self._events.append(self._next())

    def _next(self) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while b"\0" not in self._buffer:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._read], [], [], left)[0]:
                raise TimeoutError(f"Chromium said nothing for {PATIENCE} s")
            piece = os.read(self._read, 1 << 16)
            if not piece:
                raise OSError("Chromium closed its pipe")
            self._buffer += piece
        line, self._buffer = self._buffer.split(b"\0", 1)
        return dict(json.loads(line))

    def open(self, path: Path, *, width: int = 1400, height: int = 900, dark: bool = False, media: str = "") -> Page:
        """Open a file in a page of this size and colour scheme and wait until it has loaded."""
        self._events.clear()
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(f"{domain}.enable", session)
        self.call(
            "Emulation.setDeviceMetricsOverride", session, width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", session, media=media, features=[scheme])
        self.call("Page.navigate", session, url=path.as_uri())
        self.wait_for("Page.loadEventFired")
        return Page(self, session, target, path.as_uri())


class Page:
    """A page that has loaded."""

    def __init__(self, browser: Browser, session: str, target: str, url: str) -> None:
        self._browser, self._session, self._target, self.url = browser, session, target, url

    def look(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page."""
        answer = self._browser.call("Runtime.evaluate", self._session, expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def shot(self, path: Path) -> None:
        """A picture of the whole page, for people."""
        answer = self._browser.call("Page.captureScreenshot", self._session, format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(answer["data"]))

    def complaints(self) -> list[str]:
        """What the console holds: entries of the log, calls of the console, exceptions."""
        self.look("1")
        kinds = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
        return [json.dumps(event["params"])[:300] for event in self._browser._events if event.get("method") in kinds]

    def requests(self) -> list[str]:
        """Addresses the page asked for, itself and inline data left out."""
        self.look("1")
        asked = [
            event["params"]["request"]["url"]
            for event in self._browser._events
            if event.get("method") == "Network.requestWillBeSent"
        ]
        return [url for url in asked if url != self.url and not url.startswith("data:")]

    def close(self) -> None:
        """Close it."""
        self._browser.call("Target.closeTarget", targetId=self._target)
