"""How real a text makes what it tells: the kinds, the modals that tell them, and the words that govern an infinitive.

"Managed to land" was done and "failed to land" was not; "is due to land" lies ahead, "needs to land" is needed and
"plans to land" intended; "eligible to land" plans nothing.
"""

from __future__ import annotations

from typing import Final, Literal

from headwater.meaning.negation import is_negation
from headwater.meaning.words import Word

Modality = Literal["done", "ongoing", "possible", "future", "needed", "intended", "conditional"]
ACTUAL: Final = frozenset({"done", "ongoing"})
MODALS: Final[dict[str, Modality]] = {
    "may": "possible", "might": "possible", "could": "possible", "can": "possible", "cannot": "possible",
    "will": "future", "would": "future", "shall": "future", "should": "needed", "must": "needed", "ought": "needed",
}  # fmt: skip
_BEFORE_NOUN: Final = frozenset({"due", "owing", "thanks", "according", "prior"})  # whose "to" is a preposition
_HAPPENED: Final = frozenset(
    "manage continue begin start help able force proceed go come get compel have bring".split()
)
_MEASURED: Final = frozenset("cent percent point penny percentage dollar euro yen pound foot".split())
_NOT_HAPPENED: Final = frozenset(
    "fail failure refuse refusal decline unable inability forget neglect yet cease stop impossible".split()
)
# "Eligible to vote" and "a permit to carry a gun" say what may be done, "a tool used to cut" what for: no plan.
_NO_PLAN: Final = frozenset(
    "eligible entitled free fit qualified permit licence license right chance opportunity power use design".split()
)
_CONATIVE: Final = frozenset("try attempt struggle strive".split())
_PROSPECTS: Final[dict[str, Modality]] = dict.fromkeys(
    "set due expected scheduled going about poised slated likely bound".split(), "future"
)


def by_governor(all_words: list[Word], at: int, lemmas: list[str], *, is_past: bool) -> tuple[Modality, bool] | None:
    """The modality of an infinitive whose *to* is word ``at``, by the word that governs it, and whether that undoes it.

    ``None`` where it leaves both open; ``lemmas`` are those of the infinitive's auxiliaries.
    """
    if "have" in lemmas[lemmas.index("to") :] and is_past:
        return "done", False
    if is_past and "be" not in lemmas:
        return None
    governor = all_words[at - 1] if at else None
    if governor is None:
        return "intended", False
    lower = governor.text.lower()
    if lower in _BEFORE_NOUN and not (at > 1 and all_words[at - 2].lemma == "be"):
        return None  # "cut off due to damage" governs a noun, "is due to sail" an infinitive
    if lower in _PROSPECTS:
        return _PROSPECTS[lower], False
    if _is_no_plan(all_words, at):
        return None
    if governor.lemma in _NOT_HAPPENED:
        return "done", True
    if governor.lemma in _HAPPENED or _is_outcome(all_words, at):
        return ("needed" if lower in {"have", "has"} else "done"), False
    if governor.lemma in {"seem", "appear"} or lower in {"believed", "thought", "said", "alleged", "reported"}:
        return "ongoing", False
    return ("needed" if governor.lemma in {"need", "ought"} else "intended"), False


def _is_no_plan(all_words: list[Word], at: int) -> bool:
    """Whether the infinitive whose *to* is word ``at`` plans nothing.

    "Rose 16 cents to close at 58" is an outcome, "surgery on May 7 to replace a valve" and "aiming to mend it" tell a
    purpose, "tried to flee" was done as far as it went, and "we do not want to close so" is no wish to.
    """
    governor = all_words[at - 1]
    if governor.text[0].isdigit() or governor.lemma in _MEASURED | _NO_PLAN | _CONATIVE:
        return True
    return governor.text.lower() == "aiming" or (at > 1 and is_negation(all_words[at - 2].text.lower()))


def _is_outcome(all_words: list[Word], at: int) -> bool:
    """Whether the infinitive whose *to* is word ``at`` tells how it went on: "was freed, | only to be held again"."""
    return at > 1 and all_words[at - 1].text.lower() == "only" and all_words[at - 2].lemma != "have"
