"""The words of saying and thinking by which one content holds another: verbs, nouns, and what may stand between.

Written for news English from grammars of reporting verbs, not from any gold; the lists are in base forms.
"""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Verbs that take a clause or a quotation: "says (that) …", "warned …", "knows …".
CLAUSAL: Final = _set(
    "say tell think believe claim argue insist warn add note report announce admit acknowledge concede confirm deny "
    "declare state suggest allege assert contend maintain explain reveal disclose write tweet testify complain predict "
    "estimate expect hope fear feel know conclude indicate imply hint remark observe reply respond recall remember "
    "repeat reiterate stress emphasize underscore underline mention promise pledge vow threaten swear agree doubt "
    "wonder ask inform assure remind notify guess suspect assume realize boast joke quip point charge advise caution "
    "consider understand learn mean see show speculate confess lament protest theorize caution retort"
)
# Of these, the ones whose clause must be marked (by "that", "whether" or a quotation), for they have other uses.
MARKED_ONLY: Final = _set(
    "add note state see show mean learn understand point remember charge maintain observe ask find agree expect"
)
# Verbs whose object is what is said or judged: "calls the blast the work of …", "denied the charge".
OBJECT: Final = _set(
    "call accuse blame criticize praise mock ridicule condemn denounce defend reject dismiss dispute deny order urge "
    "demand propose recommend request describe characterize portray mention cite announce endorse oppose applaud "
    "question threaten promise deplore underscore stress emphasize highlight reiterate express voice"
)
# Verbs that take "to do": "refused to answer", "promised to sign".
INFINITIVE: Final = _set("refuse promise pledge vow threaten offer agree order urge ask tell claim")
# What takes a person told before what is told.
ADDRESSED: Final = _set("tell inform assure remind notify warn ask promise advise urge order")
PARTICLES: Final = {"point": "out", "lash": "out"}
# What some verbs say after a preposition: "admitted to crossing", "asked for access".
PREPOSITIONAL: Final = {
    "admit": _set("to"), "confess": _set("to"), "refer": _set("to"), "ask": _set("for"), "call": _set("for on"),
    "complain": _set("about of"), "warn": _set("of about against"), "speak": _set("of about against"),
    "talk": _set("about of"), "boast": _set("of about"), "comment": _set("on"), "object": _set("to"),
    "testify": _set("about to"), "appeal": _set("for to"), "lie": _set("about"), "agree": _set("to with"),
    "apologize": _set("for"), "joke": _set("about"), "hint": _set("at"), "allude": _set("to"),
    "think": _set("of about"),
}  # fmt: skip
# Of what the speaker and the one spoken to think, a quotation is full: "I think", "you know" say who speaks, no more.
MENTAL: Final = _set(
    "think know believe feel mean wonder guess hope see understand suppose consider want fear remember"
)
# Nouns of saying that stand with an owner: "their complaints about …", "Lew's account of …".
NOUNS: Final = _set(
    "claim accusation allegation assertion statement comment remark criticism complaint account description denial "
    "suggestion proposal warning report announcement promise pledge threat refusal demand call tweet admission "
    "conclusion prediction insistence contention attack charge notion belief opinion praise reference tweet testimony "
    "self-description explanation characterization argument declaration"
)
# Nouns of what goes round, and verbs done to who is told or meant: they need nobody who says so.
RUMOURS: Final = _set("rumor fear story idea news")
DONE_TO: Final = _set(
    "tell warn inform assure notify ask order urge advise instruct promise accuse say believe expect think know report "
    "allege suspect rumor fear reckon"
)
AFTER_NOUN: Final = _set("that of about on to for against over")

MODALS: Final = _set("will would can could may might must shall should 'll ’ll 'd ’d cannot ca wo to")
BE: Final = _set("is are was were am be been being 's ’s 're ’re 'm ’m")
HAVE_DO: Final = _set("has have had do does did 've ’ve having")
ADVERBS: Final = _set(
    "not never n't n’t also even still always just already again now then ever often once yet later since twice so too "
    "first further later only both all themselves himself herself itself jointly"
)
SUBJECTS: Final = _set(
    "i you he she they we it everybody everyone somebody someone nobody anyone anybody others who which many some"
)
FIRST: Final = _set("i we you")
OWNERS: Final = _set("his her their its my our your whose")
DETERMINERS: Final = _set(
    "the a an this these those such some many several other another any no all both each every his her their "
    "its my our your"
)
# What ends a subject when one walks back from its verb.
STOPS: Final = _set(
    "that because if when while as but or so than since although though whether what where how why after before until "
    "unless not to by with about me him us them yes no well look like into onto upon over under against through as "
    "during between among despite without beyond behind across around per via on more less then there here when ever"
)
OF: Final = _set("of in at from for")
OPENERS: Final = _set(
    "that whether if what who where when why how he she they we i you it there this these those the a an no his her "
    "their its our my your everybody everyone nobody somebody someone people all some many well oh look both nothing "
    "something one two three"
)
# What marks a clause as said.
MARKS: Final = _set("that whether if how why what where")
NEVER_SAID: Final = _set("by and but or than as")
PREPOSITIONS: Final = _set("in on at for with from off up out about of")
ADDRESSEES: Final = _set("me him her them us you it reporters people voters journalists")
TOLD: Final = _set("me him her them us you it")
NEXT_CLAUSE: Final = _set("i we he she they it you that's this")
APPOSITIONS: Final = _set("a an the its his her their who which")
# Verbs whose subject is as often a thing, and words that begin the names of such things.
OF_THINGS: Final = _set("call show mean suggest indicate demand reveal threaten underscore highlight tell see")
POINTERS: Final = _set("such this that these those it")
# Subjects of a verb without ending.
MANY: Final = _set("i you we they who which many some few others several both all children police media most")
ADVERBS_AFTER: Final = _set("only again earlier later before instead once also")
REASONS: Final = _set("because since when while after before although though until unless")
