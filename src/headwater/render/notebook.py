"""Small pieces of the report for ``_repr_html_``: each brings its own style and nothing else."""

from __future__ import annotations

from headwater.errors import UnknownName
from headwater.render.claim_page import make_claim_page
from headwater.render.lookup import Lookup, Record
from headwater.render.pages import environment, style
from headwater.render.story_page import make_story_page

_CLAIMS_SHOWN = 8


def claim_html(dossier: Record, claim_id: str) -> str:
    """One claim with its status, origins and every assertion in its sentence.

    Raises:
        UnknownName: the dossier has no such claim.
    """
    lookup = Lookup(dossier)
    if claim_id not in lookup.claims:
        raise _unknown("claim", claim_id, tuple(lookup.claims))
    page = make_claim_page(lookup.claims[claim_id], lookup)
    template = environment().get_template("notebook_claim.html.j2")
    return template.render(page=page, lookup=lookup, style=style("parts.css")).strip()


def story_html(dossier: Record, story_id: str) -> str:
    """One story in brief: its figures, its finding, its river and its first claims.

    Raises:
        UnknownName: the dossier has no such story.
    """
    lookup = Lookup(dossier)
    stories = {story["id"]: story for story in dossier["stories"]}
    if story_id not in stories:
        raise _unknown("story", story_id, tuple(stories))
    page = make_story_page(stories[story_id], lookup, _CLAIMS_SHOWN)
    template = environment().get_template("notebook_story.html.j2")
    return template.render(page=page, lookup=lookup, style=style("parts.css")).strip()


def _unknown(kind: str, id: str, known: tuple[str, ...]) -> UnknownName:
    shown = ", ".join(map(repr, known[:3])) or "none"
    message = (
        f"{kind.capitalize()} {id!r} is not in the dossier; it holds {len(known)} ({shown} …). Take an id from it."
    )
    return UnknownName(message, name=id, nearest=known[:3])
