"""Turns of phrase that give a sentence away as furniture wherever they stand outside quotation marks."""

from __future__ import annotations

# One rule per reason, tried in this order; the pieces of a rule are alternatives.
TELLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("donation-appeal", (
        r"\byour (support|donation|contribution|generosity|subscription|gift)\b.{0,80}\b(makes?|helps?|allows?|"
        r"enables?|keeps?|means|goes|powers?|matters)\b",
        r"\b(support|fund|donate to|back|power|sustain)\b.{0,30}\b(our|independent|quality|free|public|local|"
        r"nonprofit|non-profit|fearless|investigative)\b.{0,20}\b(journalism|reporting|newsroom|journalists|work|"
        r"mission)\b",
        r"\b(we (rely|depend)|relies|depend) on (your|the support of|readers?|donations|contributions|"
        r"people like you)\b",
        r"\bbecome an? (member|supporter|subscriber|patron|donor|friend) (today|now|of)\b",
        r"\b(make|making) an? (one-time|monthly|tax-deductible|small)?\s?(donation|contribution)( today| now|"
        r" here)?\b",
        r"\b(consider|please) (donating|supporting (us|our)|subscribing|making a (donation|contribution)|"
        r"becoming a)\b",
        r"\b(help|allow)s? us (to )?(tell|keep|continue|deliver|provide|report|bring|hold|stay|fund|send)\b",
        r"\bwe (choose|have chosen|promise) not to\b.{0,60}\b(paywall|readers|reporting|charge|lock)",
    )),
    ("newsletter", (
        r"^sign up (to|for) .{2,40}$",
        r"\b(sign|signing) up\b.{0,60}\b(newsletter|briefing|email|e-mail|alerts?|inbox|free|for our|to our|here|"
        r"below)\b",
        r"\bsubscribe to (our|the|this|my)\b",
        r"\b(delivered|sent|straight|direct|directly) (straight |directly )?(to|into) your (inbox|phone|email)\b",
        r"\b(get|receive) (the |our |all the |all our )?(latest|top|best|breaking|daily|biggest|day's|essential|"
        r"exclusive)\b.{0,60}\b(newsletter|inbox|alerts|notifications|in your|by email|straight to|emailed)\b",
        r"\bjoin our (whatsapp|telegram|mailing|newsletter|community|channel)",
        r"\bour (free )?(daily|weekly|morning|evening)? ?(newsletter|email|briefing)s?\b|\byou can unsubscribe\b",
        r"\bunsubscribe at any time\b|\bplease enter a valid email\b",
        r"\byou('re| are) (now )?(subscribed|signed up)\b",
    )),
    ("login", (
        # What the reader is told to do; that somebody "logged on to his account" is news.
        r"(^|[.!?:;,|–—]\s*|\b(please|or|and|then|to|must|can|you|now|subscribers?|members?|users?|readers?)\s+)"
        r"(log|sign) ?(in|on)\b((?!\b(his|her|their|its)\b).){0,40}\b(to (continue|read|view|access|comment|your)|"
        r"account|here|below|automatically)\b",
        r"\b(you|must|please)\b.{0,30}\b(logged|signed) ?(in|on)\b((?!\b(his|her|their|its)\b).){0,40}\b(to "
        r"(continue|read|view|access|comment|your)|account|here|below|automatically)\b",
        r"\b(logged|signed) ?(in|on)\b.{0,20}\byour\b",
        r"\bplease (log|sign) ?in\b|\bplease (refresh|reload)\b|\bto be logged in\b",
        r"\b(create|activate|register for) (a|an|your) (free )?account\b",
        r"\balready (a|have) (subscriber|subscription|member|an account|registered)\b",
        r"\bthank you for (registering|subscribing|signing up|your interest)\b",
    )),
    ("subscription", (
        r"^continue reading (with|for|by)\b",
        r"\b(subscribe|register|sign up) (now |today |here )?(to|for) (continue|keep|unlimited|read|full|get|"
        r"unlock|access|more|free)\b",
        r"\bto (continue|keep) reading\b",
        r"\bthis (article|content|story) is (for|reserved for|available to|exclusive to|"
        r"only available)\b.{0,40}\b(subscribers|members|readers)\b",
        r"\b(free trial|cancel any ?time|per month after|for (just )?[$£€]\d+(\.\d\d)? (a|per|for) (week|month|"
        r"year|your first)|unlimited (digital )?access)\b",
        r"\byou (have|'ve) (read|reached|used) (your|all|the)\b.{0,40}\b(articles?|limit)\b",
        r"\b\d+ (free )?articles? (left|remaining)\b|\bsubscribers? (can|get|have) (access|read|view)\b",
    )),
    ("comment-form", (
        r"\bjoin (the|our) (conversation|discussion|debate|commenting|community)\b",
        r"\b(thought-provoking|civil|respectful) (conversations?|discussions?)\b",
        r"\byour email address will not be published\b|\b(leave|post|add|write) (a|your) (comment|reply|review)\b",
        r"\bsee their replies\b|\bcomments? (below|section)\b.{0,30}$",
        r"\b(comments|conversations) (are|is|will be) (moderated|closed|opinions)\b",
        r"\b(house rules|community (guidelines|standards))\b|\bhave your say\b",
        r"\blet us know (what you think|in the comments)\b",
        r"\bwhat do you think\b.{0,60}\b(comments?|below|tell us|let us)",
    )),
    ("app-download", (
        r"\b(download|get|install)\b.{0,25}\b(the|our)\b.{0,40}\bapps?\b|\bscan the (qr )?code\b|\bqr code\b",
        r"\bpoint (your )?(phone |phone's )?camera\b",
        r"\b(available|download) (on|from|in) (the )?(app ?store|google play|apple|android)\b",
        r"\bon (ios|iphone) (and|or) android\b",
    )),
    ("share-bar", (
        r"\b(follow|join) our (whatsapp|telegram|facebook|instagram|youtube|tiktok|x|signal|channel|page)\b",
        r"\blike (the|our|this) (facebook )?page\b",
        r"\bshare (it|this) with (a |your )?friends?\b|^tell us what you think\b",
        r"\b(follow|like|find|join|connect with) (us|me|.{2,30}) on (facebook|twitter|x|instagram|youtube|"
        r"telegram|whatsapp|linkedin|tiktok|threads|google news|social)\b",
        r"\bshare this (article|story|page|post)\b|\bfollow us:?$",
        r"\bsend (us )?(your )?(story|tips?|news) (tips? |ideas? )?(to|at|by)\b|\bdo you have a (story|tip)\b",
        r"\bgot a (tip|story)\b|\bcontact (us|the author|our newsroom|our news team)\b.{0,60}(@|email|here|below)",
        r"\bsubscribe to (us|our channel|our youtube)\b",
    )),
    ("cookie-banner", (
        r"\b(we|this (web)?site|our partners|our site) (and our partners )?(uses?|stores?|"
        r"sets?) (and/or access )?(cookies|information on a device)\b",
        r"\b(accept|reject|manage|enable|disable|allow) (all )?(our )?cookies\b",
        r"\bcookies? (policy|settings|preferences|to (improve|give|provide|ensure|personali))\b",
        r"\b(our|the) (privacy|cookie) (policy|notice)\b",
        r"\bby (continuing|clicking|signing up|subscribing|using|submitting)\b.{0,60}\b(agree|accept|consent)\b",
        r"\bprotected by recaptcha\b",
    )),
    ("widget", (
        r"\bpowered by \w+",
        r"\b(click|tap|swipe|scroll|hover)\b.{0,20}\b(on|the|here|to|below|through|down|any|each)\b.{0,60}\b(plus|"
        r"signs?|icons?|buttons?|links?|image|below|here|map|to (see|read|view|expand|enlarge|play|watch|listen|"
        r"continue))\b",
        r"\blearn more about (this|our|the) (data|methodology|ratings?|rating system|policy)\b|\bsee who else is\b",
        r"\bwhich side of the (political )?spectrum\b",
        r"\b(your|this) browser (does not|doesn't|is not|isn't) support|\b(enable|turn on|requires?) javascript\b",
        r"\bjavascript (is|must be) (disabled|enabled|required)|\bthis video (is not|cannot|can not|isn't|has)",
        r"\b(please|to) (enable|turn on|allow) (your )?(ad ?blocker|notifications|javascript|cookies)",
    )),
    ("copyright", (
        r"^(©|\(c\)|copyright\b).{0,160}$|\ball rights reserved\b",
        r"\bmay not be (published|reproduced|republished|copied|redistributed)\b",
        r"\brepublished? (this|our) (article|story)\b.{0,60}\b(licen[cs]e|creative commons|permission)",
        r"\bunder (a )?creative commons\b",
    )),
    ("disclaimer", (
        r"\b(views?|opinions?) expressed\b.{0,80}\b(author|own|not necessarily|do not|are those)",
        r"\b(is not responsible|are not responsible) for (the )?(content|external)",
        r"\b(this|the) (story|article|report|copy) (has not been|was not|is not|hasn't been) edited by\b",
        r"\bauto-?generated from a syndicated feed\b|\bwe may (earn|receive) (a )?(commission|an affiliate)",
        r"\baffiliate (links?|commission)",
    )),
    ("sign-off", (
        r"\b(for more|stay tuned|stay with|keep up|stay up[- ]to[- ]date|for the latest)\b.{0,120}\b(our|app|"
        r"download|log on|visit|follow|website|\w+\.(com|org|net|co|tv)|tune in|subscribe|with \w+)\b",
        r"\bthanks for (watching|reading|listening|tuning in|joining)\b",
        r"\b(log on|head|go) (on)?to \w[\w.]*\.(com|org|net|tv|co)\b",
    )),
    ("advertisement", (
        r"^(advertisement|sponsored|story continues below|article continues below)\b",
    )),
    ("teaser", (
        r"^(read more|read also|also read|read next|related|see also|watch|watch now|listen|more|don't miss|"
        r"must read|recommended|explained?r?|opinion|in pictures|in photos|photos|video|gallery|podcast|live|"
        r"live updates|exclusive|more on this( story)?|read the full (story|article)|read)\s?[:|»>→–—-]\s*\S",
        r"^(read|see|watch) (more|also|next)\b.{0,100}$|^(click|tap) here (to|for)\b",
        r"^(read|see|find) (more )?(about|on) .{3,80} here\b",
    )),
)  # fmt: skip
