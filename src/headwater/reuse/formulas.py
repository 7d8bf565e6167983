"""Phrases of the trade: what every newsroom writes in the same words without having it from another."""

from __future__ import annotations

import re

from headwater.meaning.negation import NOT

_ASKED = (
    "immediately|promptly|to|for|on|an?|our|its|the|any|multiple|several|repeated|written|phone|e-?mails?|e-?mailed|calls?"
    "|messages?|texts?|letters?|requests?|inquiry|inquiries|enquiry|enquiries|query|queries|questions?|seeking|comments?"
    "|further|immediate|from|by|matter|case|publicly|about|issue|media|press|reporters"
)
_TAIL = rf"(?:\s+(?:{_ASKED})\b){{0,12}}"
_NOT = rf"\s*{NOT}(?:\s+(?:immediately|promptly|yet|independently|be|been))*"
_FORMULA = re.compile(
    rf"\b(?:did|does|do|have|has|had|could|was|were|is|are){_NOT}"
    rf"\s+(?:available|reached|respond(?:ed)?|reply|replied|return(?:ed)?|answer(?:ed)?|comment(?:ed)?){_TAIL}"
    rf"|\bdeclined\s+to\s+(?:be\s+named|be\s+identified|comment|elaborate){_TAIL}"
    rf"|\b(?:could|has|have|was|were){_NOT}\s+(?:verify|verified|confirm|confirmed|authenticate|authenticated)\b"
    r"|\bon\s+(?:the\s+)?condition\s+of\s+anonymity\b|\basked\s+not\s+to\s+be\s+(?:named|identified)\b"
    rf"|\bnot\s+authori[sz]ed\s+to\s+(?:speak|talk|comment|brief|discuss){_TAIL}"
    r"|\b(?:people|person|persons|source|sources|officials?)\s+familiar\s+with\s+the\s+(?:matter|situation|talks|issue)\b"
    r"|\bthis\s+is\s+a\s+(?:breaking|developing)\s+(?:news\s+)?story\b|\bcontributed\s+to\s+this\s+report\b"
    r"|\b(?:reporting|editing|writing)\s+by\b|\bin\s+a\s+statement\b",
    re.IGNORECASE,
)


def blank_formulas(text: str) -> str:
    """``text`` with spaces in place of its formulas, so that what is left keeps its place. Linear in its length."""
    return _FORMULA.sub(lambda match: " " * len(match.group()), text)
