"""The report: one self-contained page that asks nothing of any network and needs no script."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.render.landscape_page import part_omissions
from headwater.render.lookup import Lookup, Record
from headwater.render.pages import environment, style
from headwater.render.story_page import make_story_page


@dataclass(frozen=True, slots=True)
class HtmlOptions:
    """How the page is cut.

    ``open_claims``: claims of a story shown openly; the rest wait under one line. ``whole_claims``: claims of the whole
    page, those of most outlets first, that are shown with all that stands behind them; the rest have a line each, or no
    browser could open the page. ``language``: of our own words.
    """

    open_claims: int = 20
    whole_claims: int = 800
    language: str = "en"


def to_html(dossier: Record, options: HtmlOptions | None = None) -> str:
    """The dossier as one HTML page.

    Every word of the coverage is escaped. Outlets' text is shown as far as a claim, a passage or a piece of evidence
    needs it; the whole article stands behind a switch of its own. The same dossier gives the same bytes.
    """
    chosen = options or HtmlOptions()
    lookup = Lookup(dossier)
    whole = _pick_whole(lookup, chosen.whole_claims)
    stories = [make_story_page(story, lookup, chosen.open_claims, whole) for story in dossier["stories"]]
    template = environment().get_template("page.html.j2")
    return (
        template.render(
            dossier=dossier,
            lookup=lookup,
            stories=stories,
            omissions=part_omissions(lookup),
            options=chosen,
            style=style("parts.css", "page.css"),
        ).strip()
        + "\n"
    )


def _pick_whole(lookup: Lookup, n: int) -> frozenset[str]:
    """The ids of ``n`` claims: those of most outlets, then the first of each story before its second."""
    ranked = sorted(
        (-claim["outlets"], place, at, claim["id"])
        for at, story in enumerate(lookup.dossier["stories"])
        for place, claim in enumerate(lookup.claims_of(story))
    )
    return frozenset(claim_id for *_, claim_id in ranked[:n])
