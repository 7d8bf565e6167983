"""The nouns and pronouns by which news text refers to those it quotes; all as lemmas in American spelling."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SINGULAR_PERSON = _set("he she him her his hers himself herself")
MALE = _set("he him his himself")
FEMALE = _set("she her hers herself")
THING = _set("it its itself")
PLURAL = _set("they them their theirs themselves")
SPEAKER = _set("i we me us my our mine ours")
RELATIVE = _set("who which that whose whom")
NOBODY = _set("you your one there this these those what some all others another many few several both")
MEMBER = "one"  # head of the pronouns that mean some of a group: "one", "the other", "both"
# Who is nobody: what "nobody" says is that it was not said.
NO_ONE = _set("nobody nothing none no-one")
ANYBODY = _set("everybody everyone anybody anyone somebody someone nobody")
PRONOUNS = SINGULAR_PERSON | THING | PLURAL | SPEAKER | RELATIVE

NUMBERS = _set("hundred thousand million billion trillion")

DEFINITE = _set("the this that these those its his her their our my your said same")
INDEFINITE = _set("a an another one some any several many most few two three four five six both other numerous various")
QUANTIFIERS = _set("many some most several few numerous various")  # of others each time: no later ones point back
DETERMINERS = DEFINITE | INDEFINITE | _set("all each every no")

# Written before a name: who somebody is, never part of the name.
HONORIFICS = _set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister rabbi imam sheikh ayatollah "
    "gen lt col capt sgt maj adm cpl pvt brig cmdr sen sens rep reps gov govs pres justice judge baroness baron prince "
    "princess king queen pope hon messrs colonel lieutenant captain admiral sergeant commodore brigadier "
    "const cst insp supt det ald cllr amb eng constable inspector detective superintendent corporal"
)
# Those that are shortened, and so never a name: the stop behind one ends no sentence.
RANKS = _set(
    "dr prof rev gen lt col capt sgt maj adm cpl pvt brig cmdr sen sens rep reps gov govs pres const cst insp supt det "
    "ald cllr amb"
)
# Offices written before a name as part of it: "|President Pell|" is Ada Pell.
TITLES = _set(
    "president premier chancellor senator congressman congresswoman governor mayor minister secretary ambassador "
    "commissioner chairman chairwoman councilman councilwoman sheriff undersheriff archbishop commander"
)
MALE_HONORIFICS = _set("mr sir lord father fr king prince baron pope")
FEMALE_HONORIFICS = _set("mrs ms miss dame lady sister queen princess baroness")
SUFFIXES = _set("jr sr ii iii iv md phd esq obe mbe kc qc mp")

CIVIL = _set("mr mrs ms messrs")  # before the names of persons alone

# What an honorific says that somebody is.
HONORED = {
    "rep": _set("representative congressman congresswoman"), "sen": _set("senator"), "gov": _set("governor"),
    "justice": _set("judge"), "judge": _set("judge"), "prof": _set("professor"), "gen": _set("general"),
    "adm": _set("admiral"), "col": _set("colonel"), "capt": _set("captain"), "lt": _set("lieutenant"),
    "sgt": _set("sergeant"), "maj": _set("major"), "cmdr": _set("commander"), "pres": _set("president"),
}  # fmt: skip
# Wider nouns for holders of an office.
WIDER = {
    noun: ("lawmaker", "legislator")
    for noun in ("senator", "congressman", "congresswoman", "mp", "representative", "councilor", "councillor")
}
# Offices of which a report on its holder speaks first and then gives the name: "a judge ruled", "a senator said".
HELD = _set(
    "judge lawmaker legislator senator congressman congresswoman mayor governor minister premier chancellor president "
    "ambassador sheriff"
)

# Heads of noun phrases that stand for people: with a name they are its title, without one an anonymous source.
PEOPLE = _set(
    "official officer spokesman spokeswoman spokesperson spokespeople source analyst expert observer critic resident "
    "witness eyewitness survivor victim relative neighbor neighbour villager protester activist campaigner supporter "
    "opponent diplomat envoy ambassador minister president premier chancellor leader chief head director chairman "
    "chairwoman chair chairperson executive manager employee worker staffer aide adviser advisor consultant lawyer "
    "attorney prosecutor judge investigator detective inspector police scientist researcher professor academic scholar "
    "economist historian engineer doctor physician nurse surgeon patient teacher student parent mother father brother "
    "sister son daughter wife husband widow friend colleague lawmaker senator congressman congresswoman representative "
    "legislator politician mayor governor councilor councillor commissioner secretary undersecretary deputy general "
    "admiral colonel major captain lieutenant sergeant commander soldier troop fighter militant rebel insurgent "
    "defector dissident refugee migrant farmer fisherman trader investor banker broker strategist pollster voter "
    "candidate nominee contender rival insider veteran pilot astronaut author writer journalist reporter correspondent "
    "editor columnist presenter anchor narrator host producer filmmaker actor singer player coach athlete owner "
    "founder developer designer user customer client consumer driver passenger tourist visitor local person people "
    "man woman auditor businessman businesswoman tycoon mogul justice "
    "boy girl child youth citizen american republican democrat liberal conservative tory monitor rescuer paramedic "
    "firefighter cleric bishop priest pastor king queen prince princess whistleblower contractor negotiator mediator "
    "delegate attendee participant skeptic proponent advocate westerner authority individual member partner boss "
    "publicist rep mp mla pm trainer referee umpire quarterback linebacker cornerback goalkeeper midfielder striker "
    "jockey golfer boxer cyclist swimmer runner cricketer wrestler skipper celebrity actress rapper musician composer "
    "dancer choreographer comedian novelist poet playwright photographer cameraman blogger sheriff undersheriff "
    "constable corporal superintendent coroner medic midwife pharmacist dentist psychologist psychiatrist therapist "
    "sociologist anthropologist archaeologist biologist ecologist botanist zoologist chemist physicist astrophysicist "
    "astronomer geologist seismologist meteorologist climatologist epidemiologist virologist oncologist cardiologist "
    "neurologist neuroscientist pediatrician veterinarian mathematician statistician philosopher theologian linguist "
    "lecturer tutor headmaster headmistress provost treasurer clerk registrar magistrate solicitor barrister plaintiff "
    "defendant suspect attacker gunman shooter assailant hostage inmate prisoner detainee bystander onlooker commuter "
    "shopper pedestrian motorist hiker climber mountaineer skier sailor lifeguard warden rancher grower herder "
    "shopkeeper vendor merchant dealer landlord tenant homeowner builder carpenter plumber electrician mechanic "
    "technician welder docker porter cleaner janitor caretaker housekeeper nanny waiter waitress bartender chef "
    "hairdresser artist painter sculptor architect curator librarian archivist translator interpreter programmer "
    "hacker kicker entrepreneur industrialist financier shareholder trustee donor volunteer lobbyist organizer "
    "organiser convener coordinator pensioner retiree grandmother grandfather grandson granddaughter uncle aunt "
    "nephew niece cousin "
    "sibling fiance fiancee girlfriend boyfriend widower spouse roommate classmate teammate coworker co-worker "
    "bodyguard receptionist monk nun vicar deacon chaplain missionary preacher ceo cto cfo coo councilman councilwoman "
    "lad teenager toddler agent"
)
# Which party somebody is of: beside a noun for people no name of his, "the Democratic nominee".
PARTISAN = _set("republican democratic democrat conservative liberal labour labor tory green socialist gop")
# Nouns for the same people.
SYNONYMS = {"attorney": "lawyer", "lawyer": "attorney", "aide": "adviser", "adviser": "aide", "advisor": "adviser"}
# Nouns for anybody in office or work: only in one article can they point at somebody who is named.
ANYONE_IN_OFFICE = _set("official officer aide adviser advisor employee worker staffer manager expert analyst")
# Those at the head of any body: alone, only in one article.
HEADS_OF_ANY = _set("director head executive chairman chairwoman chair boss owner")
# Nouns for those whom a report will not name: whoever bears a name is never "the source".
NAMELESS = _set("source insider person people individual")
# A single one of these, tied to a body by name, speaks with the body's voice.
VOICES = _set("spokesman spokeswoman spokesperson spokespeople representative")
# Several of these at a named body give its finding or its word: "analysts at Harwell Labs", "bosses at Harwell".
STAFF = _set("analyst expert researcher scientist economist boss chief")
# Those who are spoken of by their work where its body has a name: "the auditors" of a "Court of Audit".
OF_OFFICES = _set("auditor prosecutor regulator")
# Offices of government: with a country beside them they say whose government speaks.
OFFICES = _set(
    "leader president premier minister chancellor secretary ambassador envoy diplomat king queen emir sultan "
    "official authority general admiral commander spokesman spokeswoman spokesperson attorney prosecutor"
)
# Words that take an office out of government: an opposition leader speaks for no state.
NOT_IN_OFFICE = _set(
    "opposition former ex exiled dissident rebel union business party church religious community protest civil society "
    "separatist late retired then labor tribal faction gang cartel militia club team company corporate student "
    "would-be candidate nominee presidential-candidate shadow ex-president ex-minister"
)
# Offices that speak for a company or association.
HEADS_OF_BODIES = _set(
    "spokesman spokeswoman spokesperson chairman chairwoman chairperson chair ceo president boss owner founder "
    "secretary-general director-general"
)

BODIES = _set(
    "government ministry department agency military army navy force police court tribunal company firm corporation "
    "group union party organization committee commission council parliament congress senate bank fund university "
    "college institute institution school hospital clinic campaign administration embassy consulate mission office "
    "regime bureau watchdog regulator authority association federation league alliance coalition movement charity "
    "foundation think-tank tank center body service command headquarters board panel inquiry team club church "
    "newspaper paper magazine journal outlet broadcaster station channel network website site publication newsroom "
    "airline airport operator carrier manufacturer maker retailer supplier developer startup lab laboratory "
    "observatory survey bloc country nation state city town county province kingdom republic cabinet presidency "
    "staff chiefs intelligence port railway utility exchange employer syndicate consortium militia brigade division "
    "corps guard secretariat ombudsman directorate inspectorate treasury garrison district municipality prefecture "
    "archdiocese diocese pac gang cartel yard shipyard giant"
)
# Nouns that stand for a body named elsewhere even where they are written as a name: "the Board", "Union: no deal".
INSTITUTIONS = _set(
    "union army navy military club company board council commission committee court ministry department government "
    "party bank agency authority office hospital university school airport port association federation group firm team"
)
# Last words of names that the noun before them is enough for: "the port" for the port authority.
CARRIERS = _set("authority company corporation operator services trust")
# Other last words of what may be called a union, where the name says whose it is: "Association of Dock Workers".
UNIONS = _set("association federation guild brotherhood congress")
# Last words of names of bodies that nobody would call a company.
NO_FIRMS = _set(
    "union board commission council committee court police party parliament ministry department office agency "
    "association federation watchdog regulator mission university hospital school exchange authority government"
)
GANGS = _set("gang cartel")
# Nouns that stand before the names of bodies and never before those of persons.
FIRMS = _set(
    "bank company firm corporation group charity agency union newspaper magazine broadcaster maker manufacturer "
    "retailer supplier developer lender insurer airline carrier operator startup think-tank consultancy outlet network "
    "multinational conglomerate watchdog regulator gang shipyard"
)
# Nouns for bodies that are surnames just as well.
SURNAMES = _set("church state county town city nation club court bank park lab port guard service center")
# Bodies of government where a country or its adjective stands beside them.
STATE_BODIES = _set(
    "government ministry department agency military army navy force police court parliament congress senate cabinet "
    "office intelligence embassy consulate presidency regime authority command chiefs staff service council "
    "administration commission bureau treasury guard"
)
GOVERNMENT = _set("government regime authority")
MINISTRIES = _set("ministry department")
OUTLET_NOUNS = _set(
    "newspaper paper magazine journal outlet broadcaster station channel network website site publication daily weekly"
)
AGENCY_NOUNS = _set("agency newswire wire service")
COUNTRY_NOUNS = _set("country nation state kingdom republic")

DOCUMENTS = _set(
    "report statement dispatch commentary article story study survey poll paper letter lawsuit suit complaint filing "
    "indictment memo memorandum document transcript email e-mail tweet post editorial bulletin announcement "
    "book affidavit ruling verdict judgment order petition manifesto communique notice warning account broadcast text "
    "message website data figure statistic estimate analysis assessment review audit finding research index "
    "advisory blog column op-ed speech remark readout note log disclosure missive ad advert draft measurement circular "
    "register "
    "advertisement playbook questionnaire roster memoir excerpt tally average count result biography bio autopsy "
    "post-mortem constitution handbook manual leaflet pamphlet brochure booklet banner placard resolution regulation "
    "rule guideline release obituary essay diary record evidence receipt test law policy"
)
# What is found out by asking or measuring: a source of its own, whoever paid for it or did it.
STUDIES = _set("poll survey study research")
# What is kept and looked up: a source of its own, whatever body keeps it.
RECORDS = _set("log register record")
# What is of whom it is about, and not of whoever wrote it: "her biography", "his autopsy".
ABOUT = _set("biography bio autopsy post-mortem obituary")
# Nouns for one and the same document when it is spoken of again.
ALIKE = tuple(
    _set(alike)
    for alike in (
        "poll survey", "study research paper analysis", "report review audit draft inquiry investigation probe finding",
        "letter missive email e-mail memo memorandum note message", "editorial column op-ed piece article commentary",
        "lawsuit suit complaint filing", "ruling verdict judgment order", "post tweet message", "biography bio",
    )
)  # fmt: skip
INQUIRIES = _set("inquiry investigation probe")
# Nouns for one and the same body, or several, when they are spoken of again.
GROUPS = _set("pac group organization body association charity union coalition alliance company firm corporation")
# Sites that carry what others post.
PLATFORMS = _set("facebook twitter x instagram youtube tiktok telegram whatsapp reddit snapchat weibo linkedin")
# What belongs to a person and speaks in its own name: "her campaign".
OWN_BODIES = _set("campaign camp team office")
# What a news service puts out: "the report added" speaks of the service that was just cited.
DISPATCHES = _set("report dispatch commentary article story broadcast account bulletin announcement statement")
IMAGES = _set("image photo photograph picture video footage clip imagery recording screenshot map film")
RELEASES = _set("release publish provide issue share distribute supply post broadcast air carry show circulate take")
STATE_MEDIA = _set("media medium press")
STATE_WORDS = _set("state state-run state-owned state-controlled state-backed official government government-run")

PREPOSITIONS = _set(
    "of at in on for from with within without by to near among amid inside outside under over between against about "
    "into around as via across behind close familiar briefed speaking citing who which that whose whom where when "
    "while after before during since until including because based"
)
TIME_WORDS = _set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
# Of when something was said, by nobody: "Wednesday", "only days" (later).
TIMES = TIME_WORDS | _set("only just minutes hours days weeks months years decades centuries")
OUTLET_NAME_ENDS = _set(
    "times post herald gazette tribune chronicle telegraph guardian mirror observer courier standard sentinel journal "
    "daily news express mail globe star sun register examiner inquirer bulletin dispatch ledger review today tv radio "
    "press advocate"
)
# What an authority may be called whatever its name calls it.
AUTHORITIES = _set(
    "authority agency office department bureau service directorate inspectorate administration regulator"
)
STATE_NAME_ENDS = _set(
    "ministry department police army navy force forces court parliament cabinet treasury senate congress guard embassy "
    "authority council government kremlin presidency administration bureau legislature"
)
NICKNAMES = {
    "joe": "joseph", "bob": "robert", "rob": "robert", "bill": "william", "will": "william", "mike": "michael",
    "jim": "james", "jimmy": "james", "tom": "thomas", "dave": "david", "liz": "elizabeth", "tony": "anthony",
    "antony": "anthony", "dan": "daniel", "steve": "steven", "stephen": "steven", "chris": "christopher",
    "matt": "matthew", "ed": "edward", "ted": "edward", "ben": "benjamin", "sam": "samuel", "nick": "nicholas",
    "kate": "katherine", "jeff": "jeffrey", "greg": "gregory", "ron": "ronald", "ken": "kenneth", "pete": "peter",
    "vlad": "vladimir", "alex": "alexander", "andy": "andrew", "don": "donald", "chuck": "charles", "jon": "jonathan",
    "jen": "jennifer", "jenny": "jennifer", "sue": "susan", "debbie": "deborah", "cathy": "catherine",
    "larry": "lawrence", "rick": "richard", "fred": "frederick", "tim": "timothy", "phil": "philip",
    "bobby": "robert", "billy": "william", "charlie": "charles", "danny": "daniel", "eddie": "edward",
    "tommy": "thomas", "johnny": "john", "gerry": "gerald", "ray": "raymond", "vince": "vincent", "walt": "walter",
    "doug": "douglas", "josh": "joshua", "maggie": "margaret", "becky": "rebecca", "pam": "pamela",
}  # fmt: skip
# Words of a phrase that a role or name need not hold: they praise, date or repeat.
NOT_WORDS = frozenset(
    "'s own country nation same state-run state-owned official state supreme top current young embattled longtime "
    "veteran powerful famed new incoming acting late".split()
)
