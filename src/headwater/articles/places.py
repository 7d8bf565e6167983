"""What an element says about the text in it: the furniture that its name, class, id or role announces."""

from __future__ import annotations

import re

from headwater.algorithms.kept import kept

_TAGS = {
    "nav": "navigation",
    "footer": "legal",
    "aside": "aside",
    "form": "form",
    "button": "widget",
    "select": "widget",
    "dialog": "widget",
}
_ROLES = {
    "navigation": "navigation",
    "contentinfo": "legal",
    "complementary": "aside",
    "search": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
}

# Words in classes and ids, the more telling first. They name a reason; alone they never make a line furniture.
_WORDS: tuple[tuple[str, str], ...] = (
    ("cookie-banner", r"cookies?|gdpr|consent|ccpa|onetrust|cmp"),
    ("comment-form", r"comments?|disqus|respond|replies|coral|openweb|viafoura"),
    ("newsletter", r"newsletters?|sign-?up|mailing-?list|mc4wp|mailchimp"),
    ("subscription", r"paywall|subscri\w*|piano|meter|regwall|premium|upsell|registration"),
    ("donation-appeal", r"donat\w*|contribut(?:e|ions?)|support-?us|appeal|membership"),
    ("share-bar", r"shar(?:e|ing|er)\w*|social\w*|follow-?us|addthis|sharedaddy"),
    ("related-stories", (
        r"related\w*|recommend\w*|read-?more|more-?(?:stories|news|from|on|in)|most-?(?:read|popular|viewed)|trending|"
        r"popular|teasers?|promos?|outbrain|taboola|also-?(?:read|like)|rail|latest-?news|next-?(?:article|story|post)|"
        r"you-?may|spotlight|headlines-?list"
    )),
    ("advertisement", r"ads?|advert\w*|sponsor\w*|dfp|google-?ad\w*|promoted|banner"),
    ("tags", r"tags?|topics?|keywords|categor(?:y|ies)|tag-?list|post-?tags"),
    ("breadcrumb", r"breadcrumbs?|crumbs?"),
    ("byline", r"bylines?|authors?|contributors?|writers?|reporter|vcard|author-?(?:name|info|box)|bio"),
    ("published", r"dates?|datelines?|timestamps?|published|pub-?date|time|post-?date|entry-?date|updated"),
    ("caption-credit", r"(?:photo|image|img|media|picture|caption|wp-)?-?credits?|copyright-?holder|photographer"),
    ("caption", r"(?:fig|photo|image|img|media|picture|video|wp|gallery)?-?captions?(?:-?text)?|cutline"),
    ("summary", r"stand-?first|deck|dek|sub-?(?:title|head(?:line|ing)?)|strap-?line|article-?summary|article-?intro"),
    ("navigation", (
        r"nav\w*|menus?|masthead|skip-?links?|skip|toolbar|site-?header|topbar|global-?header|subnav|side-?bar"
    )),
    ("legal", r"footer|colophon|copyright|legal|site-?footer"),
    ("widget", (
        r"widgets?|weather|stocks?|ticker|poll|quiz|player|jw-?player|gallery|carousel|slideshow|modal|popup|overlay|"
        r"tooltip|toast"
    )),
)  # fmt: skip
_RULES = tuple(
    (reason, re.compile(rf"(?:^|[\s_])(?:[\w]+-{{1,2}}){{0,2}}(?:{words})(?:$|[\s_-])", re.I))
    for reason, words in _WORDS
)
_LONGEST = 200  # characters of class and id that are looked at


@kept(4_096)  # a page says the same few classes thousands of times
def place_of(tag: str, classes: str, name: str, role: str) -> str:
    """The reason that an element's surroundings give, or an empty string."""
    if tag == "figcaption":
        return "caption"
    if role.casefold() in _ROLES:
        return _ROLES[role.casefold()]
    if tag in ("body", "html", "main", "article"):
        return ""
    told = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", f"{classes} {name}"[:_LONGEST])
    announced = next((reason for reason, rule in _RULES if rule.search(told)), "") if told.strip() else ""
    return announced or _TAGS.get(tag, "")
