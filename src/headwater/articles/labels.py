"""Labels: lower-case lines that are furniture as a whole ("share", "related stories", "log in")."""

from __future__ import annotations

SECTIONS = (
    r"home|homepage|news|world|us|u s|uk|asia|asia pacific|africa|europe|middle east|americas|latin america|"
    r"china|india|australia|international|national|local|regional|politics|business|finance|economy|markets|"
    r"money|technology|tech|science|health|environment|climate|sport|sports|football|cricket|culture|arts|"
    r"entertainment|lifestyle|life|style|travel|food|opinion|comment|analysis|features|long reads|"
    r"investigations|military|defen[cs]e|security|war|conflict|crime|courts|education|weather|video|videos|"
    r"audio|podcasts?|photos|pictures|live|breaking|breaking news|top stories|headlines|trending|latest|"
    r"latest news|live tv|tv|radio|explainers?|fact check|obituaries|society|religion|energy"
)

# One rule per reason, tried in this order; the pieces of a rule are alternatives.
LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("navigation", (
        r"(skip|jump) (to|navigation|links).*|(main |toggle |close |open )?(menu|navigation|search)|close|back",
        r"back to top|next|previous|prev|home|log ?out|my account|account|settings|edition|change edition",
        r"languages?|select language|more|show more|load more|see more|view all|see all|all|go",
        r"search (this site|the site).*|(switch|change) (site|edition).*",
    )),
    ("navigation", (
        r"(ar|de|en|es|fr|hi|id|it|ja|ko|pt|ru|tr|uk|zh)",
    )),
    ("section", (
        rf"(in |section |category |posted in |filed under |more in |more )?({SECTIONS})"
        rf"( (and|&) ({SECTIONS}))?( news| desk)?",
    )),
    ("on-air", (
        r"on now|live now|on air|now playing|up next|listen( now| live)?|watch( now| live| video)?|play( video)?",
        r"live stream|(play|pause|mute|unmute|full ?screen|volume|0:00|\d\d?:\d\d)( .{0,20})?|this is a live .*",
        r"audio player.*",
    )),
    ("share-bar", (
        r"(share|print|email|e-mail|save|bookmark|tweet|post|copy link|link copied|copied|whatsapp|facebook|"
        r"twitter|x|linkedin|reddit|telegram|pinterest|flipboard|messenger|bluesky|threads|mail|sms|\d+ shares?|"
        r"like|likes|follow|following|followers|gift|gift (this )?article|listen|cite|embed|download pdf|"
        r"text size|font size|resize text|a a a|aa|dark mode|print this.*)( (this|via|on|to|by|with|link|article|"
        r"story|page|icon|button|for later|email|facebook|twitter|x|whatsapp|linkedin|reddit|friends?))*",
    )),
    ("share-bar", (
        r"share (this|article|story|on|via|with).*",
        r"(follow|find|join|like|connect with) (us|me|.{2,40})( on)?( (facebook|twitter|x|instagram|youtube|"
        r"telegram|whatsapp|google news|threads|linkedin|social media))+.*",
        r"follow us( on)?|follow .{2,30} on .{1,60}|add .{2,40} (on|as a preferred source on) google.*",
    )),
    ("comment-form", (
        r"(\d+ |view |show |read |post |add |leave |write |see |all |hide |no |load |join )?(a |the |your |more |"
        r"all |\d+ )?(comments?|repl(y|ies)|conversation|discussion|reviews?)( \d+| policy| section| closed| yet|"
        r" guidelines| below| here)*",
        r"(your )?(email address|name|website|comment)( required)?|post( comment)?|submit|report( comment| abuse)?",
        r"sort by.*|newest|oldest|most liked",
        r"(be the first|log ?in|sign in|register) to (comment|reply|post|like|leave).*",
        r"comments are (closed|moderated).*",
    )),
    ("login", (
        r"(log|sign) ?in|log ?in / register|register|sign in / register|create (an |your )?account",
        r"forgot(ten)? (your )?password.*|already (a )?(subscriber|member|registered|have an account).*",
        r"thank you for registering|remember me|password|username",
    )),
    ("subscription", (
        r"subscribe( now| today| here)?|subscribers? only|premium|exclusive content|unlock.*|try for free",
        r"start (your )?free trial|support us|support .{2,40}|donate( now)?",
        r"become a (member|subscriber|supporter|patron).*|give|contribute|membership|register for free.*",
    )),
    ("newsletter", (
        r"(the |our |get the |get our |sign up for |subscribe to )?(.{2,30} )?newsletters?( sign ?up| signup)?",
        r"sign up( now| here| today| for free)?|(enter )?(your )?email( address)?",
        r"get (our|the) (daily|weekly|free|latest).*|morning briefing|daily briefing|news(letter)? alerts?",
        r".{0,40} in your inbox.*",
    )),
    ("app-download", (
        r"(download|get) (the|our) .{0,40}app.*|qr code.*|.*scan (the |this )?qr.*",
        r"(google play|app store|get it on google play|download on the app store|available on .{2,30})",
        r"point .{0,20}camera.*|open in app|view in app",
    )),
    ("related-stories", (
        r"(related|recommended|suggested|similar)( (stories|story|articles?|news|content|topics?|posts?|coverage|"
        r"reading|links|videos?|items))?",
        r"(most|top|more|popular|trending|latest|featured|other|also|further|editors?|don t miss|must) (read|"
        r"reads|viewed|popular|stories|story|articles|news|headlines|posts|picks?|watched|shared|discussed|"
        r"on this( story| topic)?|in this section|like this|coverage|reading|recent|recommended|now|today|"
        r"commented|videos?|pick)( now| today| this week| stories| articles)*",
        r"(you )?(may|might|will|would) also (like|be interested in|enjoy|want to read)|you may like",
        r"read (more|next|also|on|this next|the full (story|article))|keep reading|continue reading",
        r"more (from|on|about|in) .{2,50}|more stories( .{0,40})?|read more( .{0,40})?|see also",
        r"also (read|on .{2,30}|in .{2,30})|what to read next|up next|around the web",
        r"from (our|the) (partners|web|archives?).*|what (else )?(we re|to) (reading|watch).*",
        r"promoted( stories| content)?|sponsored( content| stories| links)?|paid content|elsewhere on .{2,30}",
        r"in other news|in case you missed it",
    )),
    ("advertisement", (
        r"(advertisement|advertising|ad|ads|advert|sponsored|paid post|promotion|"
        r"story continues below( this)?( advertisement| ad)?|article continues (below|after).*|"
        r"continue(s)? (reading )?below.*|scroll (down )?(for|to) (more|continue).*|ad feedback|"
        r"skip ad(vertisement)?|report this ad|remove ads|why ads.*|content continues.*|story continues.*)",
    )),
    ("cookie-banner", (
        r"(accept|reject|allow|decline|manage|agree)( (all|cookies|preferences|settings|choices|and|continue|to|"
        r"close|consent|options))*",
        r"(cookie|privacy|consent) (policy|settings|preferences|notice|choices|centre|center|statement|manager)",
        r"do not sell.*|your (privacy|ad) choices.*",
    )),
    ("legal", (
        r"(terms|terms (of|and|&) .{3,20}|privacy( policy)?|contact( us)?|about( us)?|advertise( with us)?|"
        r"careers|jobs|help|faqs?|sitemap|accessibility|disclaimer|imprint|impressum|corrections?( policy)?|"
        r"editorial (policy|standards|guidelines)|ethics( policy)?|masthead|press|rss|feedback|code of ethics|"
        r"our standards.*|the .{3,30} trust principles.*|licensing rights.*|purchase licensing rights.*|"
        r"reprints?( and permissions)?|syndication|request permission.*)",
    )),
    ("tags", (
        r"(tags?|keywords|filed under|related topics)( .*)?|topics?|labels|categories|in this (story|article)",
        r"explore( more)?",
    )),
    ("published", (
        r"(published|posted|updated|last updated|first published|created|modified|date|time)( (on|at|by))?",
        r"\d+ ?(min(ute)?s?|mins?) (read|ago|listen)",
        r"(an?|\d+) ?(second|minute|min|hour|hr|h|day|week|month|year)s? ago|just now|yesterday|today",
        r"(about )?\d+ min(ute)?s? to read|reading time.*|read time.*",
    )),
    ("widget", (
        r"(image|video|media|photo|gallery|graphic|map|chart|infographic|slideshow|loading|please wait|"
        r"video unavailable|media landscape|bias distribution|weather|stock(s| quotes?)?|poll|quiz|crossword|"
        r"games?|live updates?|key (facts|stats)|powered by .*|.* powered by .*|fact ?box|timeline|transcript|"
        r"summary|javascript .*|this (video|content|browser) .{0,60}|your browser .*|(enlarge|expand|hide|toggle|"
        r"view|show) (the |this )?(image|caption|gallery|photos?|fullscreen|full ?screen).*)",
    )),
    ("caption-credit", (
        r"(image|photo|picture|video|media|file) (source|credit|copyright|by|courtesy)( .{2,60})?|getty( images)?",
        r"(credit|photo(graph)?|picture|image|source)s? .{2,40}/ ?.{2,40}",
    )),
)  # fmt: skip
