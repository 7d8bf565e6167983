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

    ``open_claims``: claims of a story shown openly; the rest wait under one line. ``language``: of our own words.
    """

    open_claims: int = 20
    language: str = "en"


def to_html(dossier: Record, options: HtmlOptions | None = None) -> str:
    """The dossier as one HTML page.

    Every word of the coverage is escaped. Outlets' text is shown as far as a claim, a passage or a piece of evidence
    needs it; the whole article stands behind a switch of its own. The same dossier gives the same bytes.
    """
    chosen = options or HtmlOptions()
    lookup = Lookup(dossier)
    stories = [make_story_page(story, lookup, chosen.open_claims) for story in dossier["stories"]]
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
