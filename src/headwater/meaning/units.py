"""Units: what a number counts or measures, read off the words around it."""

from __future__ import annotations

import re
from typing import Final

from headwater.meaning.lemmas import lemma_of, past_forms
from headwater.meaning.vocabulary import FUNCTION_WORDS, IRREGULAR_NOUNS, VERBS


def _rows(rows: str) -> dict[str, str]:
    """Read rows ``unit: name, name;`` as a table from each name to its unit."""
    table: dict[str, str] = {}
    for row in rows.split(";"):
        unit, _, names = row.partition(":")
        table.update({" ".join(name.split()): " ".join(unit.split()) for name in names.split(",") if name.strip()})
    return table


CURRENCY_SIGNS: Final = _rows("""
usd: US$, $, USD, U.S.$; gbp: £, GBP; eur: €, EUR; jpy: JPY, JP¥; cny: CNY, RMB, CN¥; yen-or-yuan: ¥; inr: ₹, INR,
Rs., Rs; krw: ₩, KRW; rub: ₽, RUB; try: ₺, TRY; ngn: ₦, NGN; uah: ₴, UAH; ils: ₪, ILS, NIS; aud: A$, AU$, AUD;
cad: C$, CA$, CAD; nzd: NZ$, NZD; hkd: HK$, HKD; sgd: S$, SGD; brl: R$, BRL; mxn: MX$, MXN; php: ₱, PHP; vnd: ₫, VND;
zar: ZAR; chf: CHF; sek: SEK; nok: NOK; dkk: DKK; pln: PLN; kes: KES, KSh, Ksh; ghs: GH₵, GHS; aed: AED; sar: SAR;
pkr: PKR; idr: IDR, Rp; myr: RM, MYR; thb: THB, ฿; twd: NT$, TWD
""")
CURRENCIES: Final = frozenset(CURRENCY_SIGNS.values()) | {"cent", "pence"}
# Longest names first; "pound" is decided by what follows.
_MEASURES: Final = _rows("""
percent: %, percent, per cent, pct, percents; percentage point: percentage points, percentage point, pct points,
points of a percent; basis point: basis points, basis point, bps; usd: dollars, dollar, us dollars, u.s. dollars,
american dollars, bucks; eur: euros, euro; gbp: pounds sterling, sterling; jpy: yen; cny: yuan, renminbi; inr: rupees,
rupee, indian rupees; rub: roubles, rouble, rubles, ruble; try: lira, liras, turkish lira; ngn: naira; uah: hryvnia,
hryvnias; ils: shekels, shekel; aud: australian dollars; cad: canadian dollars; brl: reais, real; mxn: mexican pesos;
zar: rand; chf: swiss francs; sek: swedish kronor, swedish crowns; nok: norwegian kroner, norwegian crowns; krw: south
korean won, korean won; peso: pesos, peso; franc: francs, franc; cent: cents; pence: pence; km: km, kms, kilometres,
kilometers, kilometre, kilometer; m: metres, meters, metre, meter; cm: cm, centimetres, centimeters, centimetre,
centimeter; mm: mm, millimetres, millimeters, millimetre, millimeter; mile: miles, mile, mi; nautical mile: nautical
miles, nautical mile; foot: feet, foot, ft; inch: inches, inch, ins; yard: yards, yard, yds, yd; hectare: hectares,
hectare, ha; acre: acres, acre; square km: square kilometres, square kilometers, square-kilometre, square-kilometer, sq
km, sq. km, km2, km², square km; square mile: square miles, square-mile, sq miles, sq. miles, sq mi; square m: square
metres, square meters, square-metre, square-meter, sq m, sqm, m2, m²; square foot: square feet, square-foot, sq ft, sq.
ft; tonne: tonnes, tonne, metric tons, metric ton, metric tonnes; ton: tons, ton; kg:
kg, kgs, kilograms, kilogram, kilogrammes, kilos, kilo; g: grams, gram, grammes; lb: lbs, lb; ounce: ounces, ounce,
oz; litre: litres, liters, litre, liter; barrel: barrels, barrel, barrels per day, bpd; gallon: gallons, gallon;
megawatt: megawatts, megawatt, mw; gigawatt: gigawatts, gigawatt, gw; kilowatt-hour: kwh; terawatt-hour: twh; mph:
mph, miles per hour, miles an hour; km/h: km/h, kph, kmh, kilometres per hour, kilometers per hour, kilometres an
hour, kilometers an hour; knot: knots, knot; celsius: °c, degrees celsius, degrees centigrade, degrees c; fahrenheit:
°f, degrees fahrenheit, degrees f; degree: degrees, degree, °; year-old: years old, year old, years of age, year-old,
year-olds, years-old; second: seconds, second, secs; minute: minutes, minute, mins, min; hour: hours, hour, hrs, hr;
day: days, day; week: weeks, week; month: months, month; year: years, year, yrs; decade: decades, decade; century:
centuries, century; magnitude: magnitude; time: times; gb: gb, gigabytes; tb: tb, terabytes; mb: mb, megabytes;
kiloton: kilotons, kilotonnes; megaton: megatons
""")
_MEASURED: Final = frozenset(_MEASURES.values())
_MEASURE: Final = re.compile(
    r"[\s\u00a0-]?(?P<unit>"
    + "|".join(re.escape(name) for name in sorted(_MEASURES, key=len, reverse=True))
    + r")(?![\w’'])",
    re.IGNORECASE,
)
_POUNDS: Final = re.compile(
    r"[\s\u00a0-](?P<unit>pounds?)\b(?P<mass>\s+of\b(?!\s+(?:debt|aid|funding|public|taxpayer)))?", re.IGNORECASE
)
_WON: Final = re.compile(r"[\s\u00a0](?P<unit>won)\b", re.IGNORECASE)
_SIGN: Final = re.compile(
    "(?:" + "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True)) + r")[\s\u00a0]?$"
)
_DURATIONS: Final = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "year-old", "time"}
)

# People by what they are; each is a kind of person, and not of one another.
PERSONS: Final = frozenset(
    """
person adult aide analyst asylum-seeker attendee baby boy bystander captive casualty child civilian cleric combatant
commander conscript contractor crew defendant delegate demonstrator detainee diplomat doctor driver employee evacuee
expert family-member fan farmer fighter firefighter fisherman girl guard guest gunman hostage household inhabitant
inmate insurgent journalist juror lawmaker lawyer marine medic member mercenary migrant militant militiaman miner
minister minor monk mourner national native nurse officer official onlooker pantry-worker paramedic parent participant
passenger patient peacekeeper pedestrian pilgrim police policeman prisoner protester protestor pupil rebel recruit
refugee rescuer reservist resident rioter sailor schoolchild senator serviceman settler shopper soldier spectator
staff staffer student supporter survivor suspect teacher teenager terrorist tourist traveller traveler trooper troop
user victim villager visitor volunteer voter warrior witness woman man worker youth employee personnel countryman
citizen holidaymaker reporter rider commuter hiker climber skier swimmer cyclist pensioner
""".split()
)
_INVARIANT: Final = frozenset(
    """
    people police aircraft staff personnel cattle sheep youth crew dead wounded homeless troops fish spacecraft deer
    livestock infantry cavalry helicopter
    """.split()
)
_STOP: Final = FUNCTION_WORDS | frozenset(
    """
    more others other so additional further people's ago later earlier old strong dead alive away apart each today
    yesterday tomorrow tonight
    """.split()
) - frozenset({"additional", "further"})
_OF: Final = re.compile(
    r"\s+(?:more\s+|other\s+|additional\s+|further\s+|or\s+so\s+|odd\s+)*(?:of\s+)?(?:(?:the|its|their|his|her|our"
    r"|these|those|them|all|such|more|other|additional|further)\s+(?:of\s+)?){0,3}(?:(?<=of\s)\d[\d,]*\s+|"
    r"(?<=the\s)\d[\d,]*\s+)?",
    re.IGNORECASE,
)
_GLUED_NOUN: Final = re.compile(r"-(?P<word>[^\W\d_]{3,})\b(?!-)")
_NOUN_WORD: Final = re.compile(r"[\s-]*(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?)")
_MAX_MODIFIERS = 5  # words of a noun phrase looked through for its plural head; longer ones are rare and mostly lists


def sign_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose sign stands right before ``start``, and where the sign starts."""
    match = _SIGN.search(text, max(0, start - 6), start)
    if match is None or (match.group()[0].isalpha() and match.start() > 0 and text[match.start() - 1].isalnum()):
        return None
    return CURRENCY_SIGNS[match.group().strip()], match.start()


def measure_after(text: str, end: int, value: float) -> tuple[str, int] | None:
    """The unit of measurement written right after ``end``, and where it ends."""
    pounds = _POUNDS.match(text, end)
    if pounds:
        glued = text[end] == "-"
        return ("lb" if pounds["mass"] or glued else "gbp"), pounds.end("unit")
    won = _WON.match(text, end)
    if won and value >= 1_000:
        return "krw", won.end()
    match = _MEASURE.match(text, end)
    if match is None:
        return None
    name = match["unit"].lower()
    if name.isalpha() and len(name) < 3 and match.group()[0] == "-":
        return None
    return _MEASURES[name], match.end()


def is_measure(unit: str | None) -> bool:
    """Whether a unit measures ("km", "percent", "usd") rather than names what is counted ("missile", "person")."""
    return unit in _MEASURED or unit in CURRENCIES


def is_duration(unit: str | None) -> bool:
    """Whether ``unit`` measures time."""
    return unit in _DURATIONS


def noun_after(text: str, end: int, *, singular: bool) -> tuple[str, int] | None:
    """The noun counted by a number that ends at ``end``: its lemma and its end. ``singular`` for the number one."""
    glued = _GLUED_NOUN.match(text, end)
    if glued:
        return ("person" if glued["word"].lower() == "strong" else lemma_of(glued["word"])), glued.end()
    position = joint.end() if (joint := _OF.match(text, end)) else end
    last: tuple[str, int] | None = None
    for _ in range(_MAX_MODIFIERS):
        match = _NOUN_WORD.match(text, position)
        if match is None:
            break
        word = match["word"].rstrip(".")
        lower = word.lower()
        if lower in _STOP or (last is not None and past_forms(lower) and lower not in _INVARIANT and singular):
            break
        if _is_plural(lower) and not singular:
            return _head(text, match)
        last = (lemma_of(word), match.start("word") + len(word))
        position = match.end()
        if match["word"].endswith(".") and len(word) > 3:
            break
    return last if singular and last is not None and last[0] not in VERBS else None


def _head(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The plural at ``match``, or a second plural straight after it that it only modifies ("arms dealers")."""
    following = _NOUN_WORD.match(text, match.end("word"))
    if following and _is_plural(following["word"].lower()) and lemma_of(following["word"]) not in VERBS:
        match = following
    word = match["word"].rstrip(".")
    return lemma_of(word), match.start("word") + len(word)


def _is_plural(word: str) -> bool:
    if word in _INVARIANT or (word in IRREGULAR_NOUNS and IRREGULAR_NOUNS[word] != word):
        return True
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and len(word) > 3
        and lemma_of(word) != word
    )
