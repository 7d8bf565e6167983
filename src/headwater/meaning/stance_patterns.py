"""Patterns of the words by which sources deny, decline, doubt, or say that nobody could verify.

Written for ``re.VERBOSE`` and for text in lower case: blanks in them count nothing. No pattern repeats a repetition, so
that matching stays linear in the length of the text.
"""

from __future__ import annotations

from typing import Final

from headwater.data.annotation import Stance
from headwater.meaning.negation import NOBODY, NOT

_ADV = (
    r"(?:\s+(?:immediately|independently|directly|explicitly|publicly|formally|officially|fully|yet|so\s+far"
    r"|been|be|specifically|also|either|initially|separately|ever|itself|himself|herself|themselves))"
)
_REQUESTS = r"(?:requests?|questions?|calls?|messages?|e-?mails?|letters?|inquiries|enquiries|queries)"
# Only whoever was asked refuses: "did not respond to the ministry's letter", not "to the attack" or "in kind".
_ASKED = (
    rf"(?!\s+in\s+(?:kind|turn)\b)(?!\s+with\s+\w)(?!\s+to\b(?!\s+(?:[\w’'-]+\s+){{0,4}}?"
    rf"(?:{_REQUESTS}|comment|interview|claims?|reports?|allegations?|accusations?|charges?|suggestions?)\b))"
)
_REPLY = rf"(?:respond(?:ed)?|repl(?:y|ied))\b{_ASKED}"
# Words are no news: who will not say "sorry", or say the words, refuses an act; nor does "did not name him" refuse one.
_UTTERED = r"(?!\s+(?:the\s+)?(?:words?|phrases?|terms?|names?|prayers?|sorry|please|hello|goodbye|thanks?)\b)"
_WHOM = r"(?!\s+(?:him|her|them|it|me|us)\b)"
_SAY = (
    rf"(?:say{_UTTERED}|comment|confirm|discuss|disclose|elaborate|answer|specify|(?:identify|name){_WHOM}|reveal|give\s+details"
    rf"|provide\s+details|be\s+drawn|{_REPLY}|speak|acknowledge|address|take\s+(?:any\s+|a\s+)?questions?"
    r"|give\s+(?:any\s+|an?\s+|the\s+)?(?:\w+\s+)?(?:numbers?|figures?|opinion|view|answer|reasons?|names?|comment|estimate))"
)
# Order is established, and a camp; whoever could not do that has checked no claim.
_FINDING = (
    r"(?=\s*(?:[^\w\s]|\Z)|\s+(?:that|whether|if|who|whom|whose|what|which|why|where|when|how|exactly|precisely|the|its|his|her"
    r"|their|this|these|those|any|by|from|in|on|yet|so|\w+ly)\b)"
)
_CHECK = (
    r"(?:stand\s+(?:it|that|this|them|the\s+\w+)\s+up|verif(?:y|ied)|confirm(?:ed)?|authenticat(?:e|ed)|corroborat(?:e|ed)|substantiat(?:e|ed)"
    rf"|establish(?:ed)?{_FINDING}|determin(?:e|ed)|ascertain(?:ed)?|validat(?:e|ed)|geolocat(?:e|ed))"
)
CLAIM_NOUNS = (
    r"claims?|reports?|allegations?|accusations?|statements?|assertions?|accounts?|figures?|tolls?|footage|videos?"
    r"|images?"
    r"|photos?|photographs|pictures|charges?|rumou?rs?|suggestions?|information|documents?|authenticity|details"
    r"|numbers?|casualty\s+figures"
    r"|version|narrative|story|stories|remarks|comments|casualties|recordings?|circumstances"
    r"|(?:count|recount|tally|tallies|margin|results?|outcome|estimates?)(?=\W*$|\s*[^\w\s]|\s+(?:and|or|but|of|by|from|that"
    r"|which|as|is|was|are|were|has|had|on|in|for|to|with|after|because|given|put|released|announced)\b)"
)

# Alternatives are tried in order at each place: longer and negated forms stand before what they contain.
_DECLINES = rf"""
    (?:n(?:ei)?ther\s+(?:to\s+)?(?:confirm(?:ed|s|ing)?|den(?:y|ied|ies|ying))\s+n?or\s+(?:to\s+)?(?:confirm(?:ed|s
        |ing)?|den(?:y|ied|ies|ying)))
  | {NOT}{_ADV}?\s+(?:confirm(?:ed)?|den(?:y|ied))\s+n?or\s+(?:confirm(?:ed)?|den(?:y|ied))
  | (?:declin|refus)(?:e|es|ed|ing)\s+(?:requests?\s+(?:for|to)\s+(?:an\s+)?(?:comment|interview)s? | (?:all\s+
      |any\s+)?comment\b)
  | (?: (?:declin|refus)(?:e|es|ed|ing)\s+(?:\w+\s+)?to\s+(?!be\s+(?:named|identified|quoted))(?:\w+\s+)?(?:either\s+)?
      | (?:would|will|wo)\s*{NOT}{_ADV}?\s+ | (?:did|does|do)\s*{NOT}\s+(?:want|wish|care)\s+to\s+
      | (?:has|have|had)\s+(?:so\s+far\s+|still\s+)?yet\s+to\s+ ){_SAY}
  | (?:would|will|wo)\s*{NOT}{_ADV}?\s+be\s+saying
  | (?:did|does|do|has|have|had){NOT}?\s*{NOT}{_ADV}*\s+(?:{_REPLY}|comment(?:ed)?|answer(?:ed)?
          |return(?:ed)?(?=\s+(?:[\w’'-]+\s+){{0,3}}?(?:calls?|messages?|e-?mails?)\b))
      (?:\s+(?:to\s+)?(?:[\w’'-]+\s+){{0,3}}?{_REQUESTS}(?:\s+(?:for|seeking)\s+(?:further\s+)?comments?)?)?
  | (?:could|can)\s*{NOT}\s+say\s+(?:on\s+\w+day\s+)?(?=(?:which|whether|who|whose|how|when|if|where|why|what)\b)
  | refused\s+to\s+back\s+(?=(?:the|that|this|any)\b)
  | (?:it|they|we)\s+(?:never|do\s*{NOT}|does\s*{NOT})\s+(?:comment|discuss|brief|speculat)(?:e|es|s|ed)?\b
  | (?:had|has|have|with|offered|gave|made|was|were)\s+no\s+(?:immediate\s+|further\s+|official\s+|public\s+)?
      (?:comment|response|reaction)\b
  | no\s+(?:immediate\s+|official\s+)?(?:comment|response|reaction|word)\s+(?:was|came|has|had|from)\b
  | (?:could|can)\s*{NOT}{_ADV}?\s+be\s+(?:immediately\s+)?(?:reached|contacted)(?:\s+for\s+comment)?
  | (?:could|was|were)\s*{NOT}{_ADV}?\s+(?:available|reachable)\s+for\s+comment
  | (?:was|were)\s+unavailable\s+for\s+comment
  | (?:did|does|do)\s*{NOT}{_ADV}*\s+(?:say{_UTTERED}|specify|elaborate|disclose|explain|clarify
      |(?:identify|name){_WHOM}|give\s+details|provide\s+details)\b
  | neither\s+(?:\w+\s+){{1,4}}?(?:has|have|had)?\s*(?:confirmed|commented|responded)
  | remain(?:s|ed)?\s+silent | (?:has|have|had|kept|stayed)\s+(?:been\s+)?silent\b | sidestepped | evaded\s+
      (?:the\s+)?questions?
  | (?:did|does|do|has|have|had){NOT}?\s*{NOT}{_ADV}*\s+(?:den(?:y|ied)|dispute[d]?|confirm(?:ed)?\b(?!\s+by))
"""
# What may stand before the verb is one list: each copy of _CHECK would cost the start of the command its compiling.
_UNVERIFIED = rf"""
    (?: (?:was|were|is|are|has|have|had)\s*{NOT}{_ADV}*\s+able{_ADV}?\s+to | (?:unable|impossible|difficult|hard)\s+to
      | (?:could|can)\s*{NOT} | cannot | (?:has|have|had)\s*{NOT}{_ADV}*\s+be(?:en)? | (?:is|are|was|were)\s*{NOT}
      | {NOBODY}(?:\s+\w+){{0,2}}?\s+(?:could|can|was\s+able\s+to|has|have|had)
      | not\s+(?:been\s+)?(?:immediately\s+)?possible\s+to | (?:did|does|do)\s*{NOT}\s+independently
      | (?:has|have|had|is|are)\s+(?:still\s+)?yet\s+to\s+be ){_ADV}*\s+{_CHECK}
  | (?:has|have|had)\s*{NOT}{_ADV}*\s+(?:verified|authenticated|corroborated|substantiated|geolocated)
  | (?:remain(?:s|ed|ing)?|is|are|was|were|still)\s+(?:so\s+far\s+|still\s+|as\s+yet\s+|largely\s+)?(?:unverified
      |unconfirmed|unsubstantiated|uncorroborated|unproven)
  | (?:no|without|lacked|lacking)\s+(?:immediate\s+|any\s+)?(?:independent\s+|official\s+|outside\s+)?(?:confirmation
      |verification|corroboration)
  | no\s+(?:independent\s+)?(?:way|means)\s+(?:of\s+(?:\w+ly\s+)?(?:verifying|confirming)|to\s+(?:\w+ly\s+)?(?:verify
      |confirm))
  | awaiting\s+(?:independent\s+)?(?:confirmation|verification)
"""
_FALSE = (
    r"(?:false|untrue|baseless|groundless|unfounded|fabricated|fabrications?|fake(?:\s+news)?|fictitious"
    r"|nonsense|rubbish|lies|an?\s+(?:[\w-]+\s+)?lie|a\s+hoax|hoax|a\s+fabrication|without\s+foundation|incorrect|inaccurate"
    r"|misleading|disinformation|propaganda|a\s+smear|slander(?:ous)?|bogus|preposterous|fanciful|made[-\s]up"
    r"|(?:an?\s+)?(?:\w+\s+)?(?:invention|fiction|fantasy|myth|falsehood|fabrication))"
)
_LABEL = r"(?:call|label|brand|describ|term|dismiss|denounc|slamm?|decri|condemn|reject)(?:s|ed|ing|es|e)?"
# A denial in so many words of what has just been said: "That never happened", "It's just not true", "She made it up".
_PLAINLY = r"(?:(?:just|simply|all|absolutely|totally|completely|plainly|clearly|entirely|patently|utterly)\s+)?"
_PLAIN = (
    rf"(?:(?:that|this|it|they|those|these)(?:['’](?:s|re)|\s+(?:is|are|was|were))\s+{_PLAINLY}(?:{_FALSE}"
    rf"|not\s+(?:true|the\s+case|correct|accurate|what\s+happened))"
    rf"|(?:that|this|it)\s+{_PLAINLY}(?:never|did\s*{NOT})\s+(?:happen(?:ed)?|occur(?:red)?|t(?:ook|ake)\s+place)"
    rf"|(?:(?:he|she|they|you|who)\s+)?{_PLAINLY}(?:made|makes|making|make)\s+(?:it|this|that|them)\s+(?:all\s+)?up"
    rf")\b(?=\s*(?:[.,;:!?)”\"]|\Z))"
)
# What can be disowned without a word of denying: "does not accept that margin", but not "does not accept cash".
_DISOWNED = rf"(?:the|that|this|those|these|its|his|her|their|any\s+such)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{CLAIM_NOUNS})\b"
# Only what somebody puts forward is denied by rejecting it: "rejected the idea that", "dismissed it", not "the bid".
_THOUGHTS = (
    r"arguments?|assessments?|assumptions?|characteri[sz]ations?|comparisons?|complaints?|concerns?|conclusions?|contentions?"
    r"|criticisms?|depictions?|explanations?|findings?|fears|ideas?(?!\s+of)|implications?|insinuations?|interpretations?"
    r"|labels?|notions?(?!\s+of)|premises?|speculation|talk|theor(?:y|ies)|verdicts?|views?|warnings?|worries"
)
_PUT_FORWARD = (
    rf"(?=\s*(?:[^\w\s]|\Z)|\s+(?:it|them|this|that|those|these|which|by|as|out|outright|on|in|at)\b"
    rf"|\s+(?:[\w’'-]+\s+){{0,5}}?(?:{CLAIM_NOUNS}|{_THOUGHTS})\b)"
)
# What is kept from somebody is not denied: "denied them the vote", "to deny entry to strangers". Its capitals tell a
# name, so it is matched with the text as it is, after a cue of denying.
WITHHELD: Final = (
    r"(?:(?:him|her|them|us|me|you|people|(?-i:[A-Z])(?!\w*day\b)[\w.’'-]+"
    rf"|(?:the|his|her|their|its|an?|some|many)\s+(?!(?:{CLAIM_NOUNS})\b)[\w-]+)\s+(?:(?:the|an?|his|her|their|its|any)\s+\w"
    r"|(?:access|entry|service|bail|aid|care|visas?|permission|justice)\b)"
    r"|it\s+(?:the|its|any|an?)\s+(?!(?:next|same|following|very|first|second|other|last|day|week|month|year)\b)\w"
    r"|(?:(?:any|the|an?|all|basic|equal|them|him|her|his|their)\s+)?(?:access|admission|aid|applications?|appeals?|asylum|bail|benefits"
    r"|boarding|care|coverage|credit|entrance|entry|funding|funds|justice|licen[cs]es?|loans?|marriage|motions?"
    r"|permission|permits?|petitions?|refuge|requests?|rights|services?|treatment|visas?)\b)"
)
# "dismissed the fuss as remote to voters" says what the fuss is; "dismissed the report as gossip" denies it.
_JUDGED = (
    rf"(?:(?!(?:claims?|reports?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|assertions?|accounts?)\b)"
    rf"[\w’'-]+\s+){{1,9}}?as\s+(?![“\"‘']?(?:an?\s+)?(?:\w+\s+)?{_FALSE}\b)"
)
_OPPOSITE = r"sa(?:id|ys|ying)\s+the\s+(?:reverse|opposite|contrary)\b"
PRO_FORM: Final = rf"\b(?:never\s+said\b|{_OPPOSITE}|not\s+so\b|{_PLAIN})"  # stands for what was said before
_DENIES = rf"""
    {_LABEL}\s+as\s+[“"‘']?(?:an?\s+)?(?:\w+\s+)?{_FALSE}\b
  | {_PLAIN}
  | den(?:y|ies|ied|ying)\b | (?:a|the|his|her|its|their)\s+(?:\w+\s+)?denials?\b
  | (?<!\bbe\s)(?:reject|dismiss)(?:s|es|ed|ing)?\b {_PUT_FORWARD} (?!\s+{_JUDGED})
  | (?<!\bbe\s)(?<![-‑])(?<!\bthe\s)(?<!\ba\s)(?<!\bthis\s)(?<!\bany\s)disput(?:e|es|ed|ing)\b
  | (?<!\bbe\s)(?:refut|rebut|repudiat|debunk|disavow|contradict|disclaim)(?:e|es|s|ed|ing|ted|ting)?\b
  | defend(?:s|ed|ing)?\s+(?:him|her|it|them)sel(?:f|ves)(?:\s+again)?\s+against\s+(?:(?:the|new|recent|repeated)\s+)*
      (?:claims?|accusations?|allegations?|charges?)\b
  | (?:rul(?:e|es|ed|ing))\s+out\b | push(?:es|ed|ing)?\s+back\s+(?:against|on)\b | took\s+issue\s+with
      | poured\s+cold\s+water\s+on
  | {_LABEL}\s+(?:[\w’'-]+\s+){{0,5}}?
      (?:as\s+)?[“"‘']?(?:(?:completely|totally|entirely|utterly|categorically|patently)\s+)?(?:{_FALSE}|wrong)\b
  | (?:{NOT})\s+(?=(?:accept|recogni[sz]e|agree\s+with|believe|share)\s+{_DISOWNED})(?:accept|recogni[sz]e|agree\s+with
      |believe|share)
  | never\s+said\s+(?:so|that|it|any\s+such\s+thing|anything\s+of\s+the\s+(?:kind|sort))\b
  | (?:do|does|did)\s*(?:not|n['’]t)\s+believe\b | {_OPPOSITE} | (?<!\w)not\s+so\b(?=\s*(?:,|[.!]|$))
  | \A\W*(?:it|he|she|they|we|that|this)\s+(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could)\s*{NOT}
      (?=\s*[.!](?:\W|\Z))
  | (?:{CLAIM_NOUNS})\b[^.;:!?\n]{{0,60}}?\s(?:is|are|was|were)\s+(?:simply\s+|just\s+|plainly\s+)?wrong\b
      (?=\s*[.,;!)”"]|$)
  | (?:no|not\s+(?:a\s+)?(?:shred|grain|word)\s+of)\s+truth\b | (?:{NOT})\s+(?:true|the\s+case|correct|accurate)\b
  | (?:is|are|was|were|be|being|as|wholly|totally|completely|entirely|categorically|utterly|patently)\s+(?:
      (?:completely|totally|entirely|categorically|utterly|patently|simply|just)\s+)?{_FALSE}\b
"""
_QUESTIONS = r"""
    (?:see|sees|saw|seen|find|finds|found|is|was|are|were|have|has|had)\s+no\s+evidence\b | few\s+(?:\w+\s+)?believe\b
  | (?:cast(?:s|ing)?|rais(?:e|es|ed|ing)|express(?:es|ed|ing)?|voic(?:e|es|ed|ing)|threw|sow(?:s|ed)?)\s+
        (?:\w+\s+){0,2}?doubts?(?:\s+(?:on|upon|about|over|as\s+to))?
  | (?:call(?:s|ed|ing)?|brought|throw(?:s|n)?|threw)\s+(?:\w+\s+){0,4}?into\s+(?:question|doubt)
  | rais(?:e|es|ed|ing)\s+(?:\w+\s+){0,2}?questions\s+(?:as\s+to|about|over)
  | question(?:s|ed|ing)\b(?!\s+by)(?=\s+(?:whether|if|how|why|the|those|these|this|its|his|her|their|claims?)\b)
  | (?:is|are|was|were|remain(?:s|ed)?|be)\s+(?:deeply\s+|highly\s+)?(?:s[ck]eptical|doubtful|unconvinced|dubious
      |unsure)
  | s[ck]epticism\s+(?:about|over) | wonder(?:s|ed|ing)?\s+(?:whether|if|how|why) | doubt(?:s|ed|ing)\b(?=\s+(?:that
      |whether|if|the|those|it|he|she|they))
  | challeng(?:e|es|ed|ing)\s+(?:the\s+)?(?:claim|account|version|figure
      |assertion|report)s?
"""
PATTERNS: Final[tuple[tuple[Stance, str], ...]] = (
    ("unverified", _UNVERIFIED),
    ("declines", _DECLINES),
    ("questions", _QUESTIONS),
    ("denies", _DENIES),
)
