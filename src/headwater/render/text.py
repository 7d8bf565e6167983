"""The report as plain text, for a terminal, a mail or a pager."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from headwater.render.claim_page import ClaimPage, Telling, make_claim_page
from headwater.render.lookup import Lookup, Record
from headwater.render.origins import say_shared
from headwater.render.words import STATUS_WORDS, count, printable, say_moment, say_period, say_share, shorten

WIDTH = 100  # columns
_ORIGINS = 8  # named under a story's figures
_ALSO = 4  # findings below the most important one, as on the page


def to_text(dossier: Record) -> str:
    """The dossier as readable plain text, no line of our own wider than ``WIDTH`` columns.

    Nothing in it can steer a terminal: control characters come out as U+FFFD.
    """
    lookup = Lookup(dossier)
    parts = [_story(story, lookup) for story in dossier["stories"]] or [
        ["NOTHING TO REPORT", "", "No story was found."]
    ]
    parts.append(_landscape(dossier, lookup))
    parts.append(_articles(dossier, lookup))
    parts.append(_ledger(dossier["ledger"]))
    generator = dossier["generator"]
    parts.append([f"{generator['name']} {generator['version']}"])
    lines = [line for part in parts if part for line in [*part, ""]]
    return printable("\n".join(lines).rstrip()) + "\n"


def _wrap(text: str, indent: str = "", hang: str = "") -> list[str]:
    """The text as lines; ``indent`` before the first, ``hang`` more before the others."""
    return textwrap.wrap(
        " ".join(text.split()), WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent) + hang
    ) or [indent.rstrip()]


def _heading(words: str, rule: str = "-") -> list[str]:
    lines = _wrap(words)
    return [*lines, rule * min(WIDTH, max(map(len, lines)))]


def _story(story: Record, lookup: Lookup) -> list[str]:
    figures = (
        f"{count(story['outlets'], 'outlet')}, {count(len(story['articles']), 'article')}, "
        f"{count(len(story['claims']), 'claim')}, {count(story['origins'], 'origin')} in all"
    )
    lines = [*_heading(story["headline"] or "A story without a headline", "="), figures]
    if story["cut"]:
        names = [lookup.source_name(source_id) for source_id in story["cut"]]
        more = f" and {len(names) - _ORIGINS} more" if len(names) > _ORIGINS else ""
        lines += _wrap(f"{say_shared(lookup.claims_of(story))} {'; '.join(names[:_ORIGINS])}{more}.")
    if story["finding"]["text"]:
        lines += ["", *_wrap(story["finding"]["text"], "!  ")]
    others = [finding for finding in story["findings"] if finding["text"] != story["finding"]["text"]]
    for finding in others[:_ALSO]:
        lines += _wrap(finding["text"], "-  ")
    for n, claim in enumerate(lookup.claims_of(story), 1):
        lines += ["", *_claim(n, make_claim_page(claim, lookup))]
    for passages in (_reuse(story, lookup), _timeline(story, lookup), _sources(story, lookup)):
        if passages:
            lines += ["", *passages]
    return lines


def _claim(n: int, page: ClaimPage) -> list[str]:
    statuses = ", ".join(STATUS_WORDS.get(part, part) for part in (page.claim["status"], *page.others))
    lines = [f"{n}. [{statuses}]", *_wrap(page.claim["text"], "   "), *_wrap(page.origins, "   ")]
    if page.failure:
        lines += _wrap(page.failure, "   ")
    for conflict in page.conflicts:
        there = f" ({conflict.there.outlet}: “{shorten(conflict.there.text, 160)}”)"
        lines += _wrap(f"{conflict.told}{there if conflict.there.outlet else ''}", "   conflict: ")
    if page.n_more_conflicts:
        lines.append(f"   … {count(page.n_more_conflicts, 'more conflict')}: the JSON has them all")
    for note in page.drifts:
        lines += _wrap(note.told, "   drift: ")
    for telling in page.tellings:
        lines += _telling(telling)
    if page.n_more_tellings:
        lines.append(f"   … {count(page.n_more_tellings, 'more telling')}: the JSON has them all")
    return lines


def _telling(telling: Telling) -> list[str]:
    chain = " <- ".join([telling.outlet, *[hop.name for hop in telling.hops]])
    notes = [telling.stance] if telling.stance else []
    if telling.assertion["hedge"]:
        notes.append(f"hedged: {telling.assertion['hedge']}")
    if telling.assertion["voice"] == "inherited":
        notes.append("source taken from elsewhere in the article")
    if telling.word:
        notes.append(telling.word)
    if telling.repeats:
        notes.append(f"says it again {count(len(telling.repeats), 'time')}")
    note = f" ({'; '.join(notes)})" if notes else ""
    return [*_wrap(f"{chain}{note}", "   - ", "  "), *_wrap(f"“{shorten(telling.assertion['text'], 400)}”", "       ")]


def _reuse(story: Record, lookup: Lookup) -> list[str]:
    lines: list[str] = []
    for passage in lookup.passages_of(story):
        giver, taker = passage["from"]["article"], passage["to"]["article"]
        arrow = "->" if passage["decided"] else "<->"
        share = f"{passage['kind']}, {say_share(passage['share'])} of the text"
        lines += _wrap(f"{lookup.outlet(giver)} {arrow} {lookup.outlet(taker)}: {share}", "- ")
        for drift in passage["drift"]:
            lines += _wrap(lookup.name_ends(drift["detail"], (drift["before"], drift["after"])), "  drift: ")
    return [*_heading("Reuse"), *lines] if lines else []


def _timeline(story: Record, lookup: Lookup) -> list[str]:
    lines = [line for moment in lookup.moments_of(story) for line in _moment(moment, lookup)]
    return [*_heading("Timeline"), *lines] if lines else []


def _moment(moment: Record, lookup: Lookup) -> Iterator[str]:
    day = say_period(moment["date"], moment["until"], moment["precision"])
    claims = dict.fromkeys(claim["text"] for claim in lookup.claims_with(moment["assertions"]))
    yield from _wrap(f"{day}: “{shorten(moment['text'], 160)}” ({lookup.outlet(moment['article'])})", "- ")
    for claim in claims:
        yield from _wrap(shorten(claim, 200), "    ")


def _sources(story: Record, lookup: Lookup) -> list[str]:
    lines: list[str] = []
    for source in lookup.sources_of(story["articles"]):
        party = f"; speaks for {source['party']}" if source["party"] else ""
        aliases = ", ".join(alias for alias in source["aliases"] if alias != source["name"])
        named = f"; also “{shorten(aliases, 200)}”" if aliases else ""
        lines += _wrap(f"{source['name']} ({source['kind']}{party}){named}", "- ", "  ")
    return [*_heading("Sources"), *lines] if lines else []


def _landscape(dossier: Record, lookup: Lookup) -> list[str]:
    lines: list[str] = []
    for seat in dossier["landscape"]["outlets"]:
        wires = [f"runs {name} copy" for name in lookup.wires_of(seat)]
        facts = ", ".join(fact for fact in (seat["kind"], seat["country"], seat["owner"], *wires) if fact)
        counts = f"{count(seat['claims'], 'claim')}, {count(len(seat['origins']), 'origin')}"
        counts += f", {seat['own_word']} without a named source"
        lines += _wrap(f"{seat['name']} ({facts}): {counts}", "- ", "  ")
    return [*_heading("Landscape"), *lines] if lines else []


def _articles(dossier: Record, lookup: Lookup) -> list[str]:
    lines: list[str] = []
    for article in dossier["articles"]:
        published = say_moment(article["published_at"], article["published_precision"])
        parts = [lookup.outlet(article["id"]), published, shorten(article["headline"] or "no headline", 160)]
        lines += _wrap("; ".join(part for part in parts if part), "- ", "  ")
        lines += [f"  {shorten(article['input'], 160)}", f"  SHA-256 {article['digest']}"]
    return [*_heading("Articles"), *lines] if lines else []


def _ledger(ledger: Record) -> list[str]:
    lines = [*_heading("Ledger"), f"{count(ledger['read'], 'input')} read, {len(ledger['rejected'])} rejected."]
    for rejected in ledger["rejected"]:
        lines += _wrap(f"{rejected['input']}: {rejected['reason']}. {rejected['detail']}", "- ", "  ")
    return lines
