"""Words that reports of one event use for one another: good enough to say that two clauses share something, no more.

Unlike ``meaning.synonyms`` these need context to mean the same, and inside one story they have it: the *blast* of one
outlet is the *explosion* of another. They are used for how much two assertions share, never for whether they differ.
"""

from __future__ import annotations

from typing import Final

from headwater.algorithms.kept import kept
from headwater.algorithms.letters import without_accents
from headwater.meaning.synonyms import canonical

_ROWS = """
explosion blast detonation explode detonate; fire blaze wildfire inferno; earthquake quake tremor;
storm hurricane typhoon cyclone; flood flooding deluge; attack assault strike raid;
shell bombard bombardment shelling; kill dead die death fatality slay perish fatal deadly;
injure hurt wound injury casualty; arrest detain hold custody detention; border frontier; boat vessel ship;
footage video clip recording; film record; plane aircraft jet airliner; car vehicle; truck lorry;
police officer policeman; soldier troop serviceman; army military; inquiry probe investigation investigate;
firm company business; worker employee staff; boss chief head director leader; lawmaker legislator mp;
minister secretary; judge court; lawyer attorney counsel barrister; trial hearing; jail prison imprison;
sentence term; guilty convict conviction; charge indict indictment accuse; home house residence;
pupil student schoolchild; doctor medic physician; hospital clinic; vote ballot poll election;
deal agreement accord pact treaty; talk negotiation negotiate; ceasefire truce armistice;
close shut closure shutdown; open reopen; buy purchase acquire acquisition takeover; profit earnings;
revenue sale turnover; fall drop decline decrease slump; rise increase climb growth grow jump surge; ask request;
help aid assist assistance; assistant helper aide adjutant; knife blade; custom convention practice;
license permit certificate; cause reason; parcel package; bus coach; hostage captive; send dispatch deploy deployment;
order instruct command directive;
ready prepare preparation standby; build construct construction; launch start begin; end stop halt cease;
quit resign resignation; hire appoint; sack fire dismiss oust; protest demonstration rally demonstrator protester;
riot unrest clash; flee evacuate evacuation; rescue save; search hunt; crash collide collision;
cause blame responsible behind; sabotage saboteur; test trial; drone uav; missile rocket; weapon arm munition;
accurate precise accurately precisely exactly; target aim; hit strike; destroy wreck ruin demolish; damage harm;
leak spill;
"""
_STEM: Final = 5  # letters two words of one family begin with
_FIRST: Final[dict[str, str]] = {}
for _row in _ROWS.split(";"):
    for _word in _row.split():
        _FIRST.setdefault(canonical(_word), canonical(_row.split()[0]))


@kept(50_000)
def kin(lemma: str) -> str:
    """The lemma that stands for all that reports use like this one."""
    known = canonical(without_accents(lemma))
    return _FIRST.get(known, known)


def kindred(a: frozenset[str], b: frozenset[str]) -> list[tuple[str, str]]:
    """The pairs of words of one family ("saboteur", "sabotage"): a long common beginning, each word used once."""
    stems = {x[:_STEM] for x in a} & {y[:_STEM] for y in b}
    if not stems:
        return []
    pairs: list[tuple[str, str]] = []
    left = sorted(y for y in b if y[:_STEM] in stems)
    for x in sorted(x for x in a if x[:_STEM] in stems):
        y = next((y for y in left if _is_kin(x, y)), None)
        if y is not None:
            pairs.append((x, y))
            left.remove(y)
    return pairs


def _is_kin(x: str, y: str) -> bool:
    stem = _STEM if min(len(x), len(y)) <= 7 else _STEM + 1
    return x[:stem] == y[:stem] and min(len(x), len(y)) >= _STEM and x.isalpha() and y.isalpha()
