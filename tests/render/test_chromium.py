"""The report in a real browser: quiet console, no request, nothing sticks out, in every size and colour."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from headwater.render.html import to_html

pytestmark = pytest.mark.chromium

SIZES = {"wide": 1400, "narrow": 390, "narrowest": 320, "widest": 1600}

# Texts of one drawing that lie over one another, as pairs.
COLLISIONS = """
[...document.querySelectorAll('svg.river')].filter(svg => svg.getBoundingClientRect().width).flatMap(svg => {
  const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
  const hits = [];
  boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
    const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (across > 1 && down > 2) hits.push(a.trim() + ' / ' + b.trim());
  }));
  const frame = svg.getBoundingClientRect();
  boxes.forEach(([a, p]) => {
    if (p.left < frame.left - 2 || p.right > frame.right + 2) hits.push('outside: ' + a.trim());
  });
  return hits;
})
"""
CONTRASTS = """
(() => {
  const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => { v /= 255;
    return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
  const clear = c => c === 'transparent' || /, 0\\)$/.test(c);
  const ground = e => {
    for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!clear(c)) return c; }
    return 'rgb(255,255,255)'; };
  const faint = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || e.closest('svg') || !e.getClientRects().length) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) faint.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
  }
  return [...faint];
})()
"""


@pytest.fixture(scope="module")
def pages(make: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The reports as files, and one of them with every switch open."""
    folder = tmp_path_factory.mktemp("pages")
    written = {}
    for name in ("dossier", "long", "empty", "single", "two_stories", "hostile", "bracketed"):
        html = to_html(getattr(make, f"make_{name}")())
        written[name] = folder / f"{name}.html"
        written[name].write_text(html, encoding="utf-8")
        written[f"{name}_open"] = folder / f"{name}-open.html"
        written[f"{name}_open"].write_text(html.replace("<details", "<details open"), encoding="utf-8")
    return written


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", ["wide", "narrow"])
@pytest.mark.parametrize("name", ["dossier", "hostile"])
def test_html_opens_without_complaint_or_request(
    browser: Any, pages: dict[str, Path], name: str, size: str, dark: bool
) -> None:
    page = browser.open(pages[name], width=SIZES[size], dark=dark)
    assert page.complaints() == []
    assert page.requests() == []
    assert page.look("matchMedia('(prefers-color-scheme: dark)').matches") is dark
    ground = page.look("getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(21, 23, 26)" if dark else "rgb(250, 249, 246)")
    page.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["dossier_open", "long", "empty", "single", "two_stories", "hostile_open"])
def test_html_never_scrolls_sideways(browser: Any, pages: dict[str, Path], name: str, size: str) -> None:
    page = browser.open(pages[name], width=SIZES[size])
    assert page.look("document.documentElement.scrollWidth") <= SIZES[size]
    page.close()


@pytest.mark.parametrize("name", ["dossier_open", "long_open", "hostile_open"])
def test_river_labels_keep_clear_of_one_another(browser: Any, pages: dict[str, Path], name: str) -> None:
    page = browser.open(pages[name])
    assert page.look("document.querySelectorAll('svg.river text').length") > 10
    assert page.look(COLLISIONS) == []
    page.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["dossier_open", "bracketed_open"])
def test_html_has_ink_that_stands_out_from_its_ground(
    browser: Any, pages: dict[str, Path], name: str, dark: bool
) -> None:
    page = browser.open(pages[name], dark=dark)
    assert page.look(CONTRASTS) == []
    page.close()


def test_html_on_paper_shows_what_was_closed_but_no_full_article(browser: Any, pages: dict[str, Path]) -> None:
    page = browser.open(pages["dossier"], media="print")
    shown = "[...document.querySelectorAll('%s')].filter(e => e.checkVisibility()).length"
    assert page.look(shown % ".claim .tellings blockquote") >= 20
    assert page.look(shown % ".full .text p") == 0
    page.close()
    page = browser.open(pages["dossier"])
    assert page.look(shown % ".claim .tellings blockquote") == 0
    page.close()


def test_html_can_be_read_with_the_keyboard_alone(browser: Any, pages: dict[str, Path]) -> None:
    page = browser.open(pages["dossier"])
    stops = page.look("[...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')].map(e => e.tabIndex)")
    assert len(stops) > 40
    assert set(stops) == {0}
    page.close()


def test_browser_would_notice_a_request_and_a_complaint(browser: Any, tmp_path: Path) -> None:
    """The checks above can fail: a page that asks and complains is caught."""
    path = tmp_path / "bad.html"
    path.write_text("<img src='http://127.0.0.1:9/x.png'><script>console.error('no')</script>", encoding="utf-8")
    page = browser.open(path)
    assert page.requests() == ["http://127.0.0.1:9/x.png"]
    assert page.complaints()
    page.close()
