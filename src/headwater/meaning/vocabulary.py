"""Word tables: function words, verb bases and irregular forms of English, written for news prose."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _pairs(rows: str) -> dict[str, str]:
    """Read rows ``form form base;`` as a table from each form to its base."""
    table: dict[str, str] = {}
    for row in rows.split(";"):
        names = row.split()
        table.update({form: names[-1] for form in names[:-1]})
    return table


FUNCTION_WORDS: Final = _set("""
a an the this that these those such same own other another each every either neither both all any some no none not and
or but nor so yet if unless until till while whilst when whenever where wherever whereas because since although though
than as like whether lest once i me my mine myself we us our ours ourselves you your yours yourself yourselves he him
his himself she her hers herself it its itself they them their theirs themselves one ones who whom whose which what
whatever whoever whichever there here in on at by for from to of with without within into onto upon over under above
below between among amongst against during before after about around across along amid amidst through throughout
toward towards beyond behind beside besides near off out up down per via despite except regarding concerning including
following be have do will would shall should can could may might must ought need very too also only just even still
already again ever never then now however therefore thus hence moreover meanwhile instead rather quite almost further
more most much many few little less least several further else how why yes s t re ve ll d m ourselve yourselve themselve
""")

# Nearly empty verbs: two clauses that share one of them share nothing yet.
LIGHT_VERBS: Final = _set("""
be have do make take get give go come put let keep seem become use say tell see know think want need try start begin
continue include include remain stay happen occur show look turn call set hold bring lead find allow help cause work
""")

# Base forms. A stripped "-ed" or "-ing" is trusted when it leads here; see ``lemmas``.
VERBS: Final = _set("""
abandon argue square denote elapse glaze chew abide abolish abort absorb abstain abuse accelerate accept access
acclaim accommodate accompany accomplish accord account accumulate accuse achieve acknowledge acquire acquit act
activate adapt add address adjourn adjust administer admire admit adopt adorn advance advertise advise advocate affect
affirm afford aggravate agree aid aim air airlift alarm alert align allay allege alleviate allocate allot allow ally
alter amass amend amount amplify analyze anger announce annex annoy annul answer anticipate apologize appeal appear
applaud apply appoint appraise appreciate apprehend approach approve arise arm arouse arraign arrange arrest arrive
ascertain ask assail assassinate assault assemble assert assess assign assist associate assume assure attach attack
attain attempt attend attract attribute auction audit augment author authorize average avert avoid await awake award axe
back badger bail balance ban bank bar bargain base bash batter battle be beam bear beat become befriend beg begin
behave behead belong bend benefit besiege bet betray bid bill bind blacklist blame blast bleed blend bless block
blockade bloom blow board boast bolster bomb bombard book boost border borrow bother bow boycott brace branch brand
breach break breathe breed brew bribe bring broadcast broaden broker bruise brush buckle budget build bulldoze bully
bump burn burst bury bus bust buy bypass calculate call calm campaign cancel cap capitalize capitulate capsize captain
captivate capture care caricature carry carve cast catch cater cause caution cease cede celebrate censor censure
center certify chair challenge champion change channel chant characterize charge chart charter chase cheat check cheer
chide chip choose choke circle circulate circumvent cite claim clarify clash classify claw clean cleanse clear cling
close coach coax coerce coincide collaborate collapse collect collide combat combine come comfort command commemorate
commence commend comment commission commit communicate compare compel compensate compete compile complain complement
complete complicate comply compound comprise compromise conceal concede concentrate concern conclude concur condemn
condition condone conduct confer confess confide confine confirm confiscate confront confuse congratulate connect
conquer consent conserve consider consist console consolidate conspire constitute constrain construct consult consume
contact contain contaminate contend contest continue contract contradict contrast contribute control convene converge
converse convert convey convict convince cook cool cooperate coordinate cope copy correct correspond corroborate cost
counsel count counter couple court cover cram crack craft crash crawl create credit cripple criticize cross crouch
crowd crown cruise crumble crush cry culminate cultivate curb cure curtail cut damage dance dare dash date dawn deal
debate debunk debut decapitate decide decimate deck declare declassify decline decommission decrease decree decry
dedicate deem deepen defame defeat defect defend defer define deflect deforest defraud defuse defy degrade delay
delegate delete deliberate delight deliver demand demolish demonstrate demote denounce deny depart depend depict
deplete deploy deport depose deposit deprive derail derive descend describe desert deserve design designate desire
despair destabilize destroy detail detain detect deter deteriorate determine detonate devastate develop deviate devise
devote diagnose dictate die differ differentiate dig digest dilute dim diminish dine dip direct disable disagree
disappear disappoint disapprove disarm disavow disband disburse discard discharge disclose discontinue discourage
discover discredit discriminate discuss dish disintegrate dislike dismantle dismiss disown dispatch disperse displace
display dispose dispute disqualify disregard disrupt dissolve distance distort distract distribute disturb ditch dive
divert divide divorce do document dodge dominate donate double doubt down download downgrade downplay draft drag drain
draw dread dream dress drift drill drink drive drop drown dry dub duck dump dwarf dwell dwindle earmark earn ease eat
echo edge edit educate elaborate elect elevate elicit eliminate elude embark embarrass embed embody embolden embrace
emerge emit emphasize employ empower empty emulate enable enact encircle encounter encourage end endanger endorse
endure enforce engage engineer engulf enhance enjoy enlarge enlist enrage enrich enroll ensue ensure entail entangle
enter entertain entice entitle entrench entrust enumerate envisage envision equal equip eradicate erect erode err
erupt escalate escape eschew escort establish estimate evacuate evade evaluate evaporate evict evoke evolve exacerbate
exaggerate examine exceed excel exchange excite exclude excuse execute exempt exercise exert exhaust exhibit exile
exist exit exonerate expand expect expedite expel expend experience experiment expire explain explode exploit explore
export expose express expropriate extend extinguish extort extract extradite eye face facilitate fade fail faint fake
fall falsify falter fan fare farm fashion fast fasten father favor fear feature feed feel fell fend fetch field fight
figure file fill film filter finalize finance find fine finish fire fit fix flag flare flash flatten flee flip float
flock flood floor flourish flow fluctuate fly focus foil fold follow foment fool forbid force forecast foresee forge
forget forgive form formalize formulate forsake fortify forward foster found frame free freeze frighten frown
frustrate fuel fulfill function fund funnel further gain gamble garner gather gauge gaze gear generate get give glean
go govern grab grace grade graduate grant grapple grasp greet grieve grill grind grip groom ground group grow
guarantee guard guess guide gun hack hail halt hamper hand handcuff handle hang happen harass harbor harden harm
harness harvest hasten hate haul haunt have head heal hear heat heed heighten help herald hesitate hide highlight
hijack hike hinder hint hire hit hoist hold honor hope hospitalize host house hover hunt hurl hurry hurt identify
ignite ignore illustrate imagine imitate immigrate immunize impact impair impeach impede impel imperil implant
implement implicate implore imply import impose impound impress imprison improve improvise incarcerate incite include
incorporate increase incur indicate indict induce infect infer infiltrate inflame inflate inflict influence inform
infringe infuriate inhabit inherit inhibit initiate inject injure innovate inquire insert insist inspect inspire
install instigate institute instruct insulate insult insure integrate intend intensify interact intercept interest
interfere intern interpret interrogate interrupt intervene interview intimidate introduce invade invalidate invent
invest investigate invite invoke involve iron irritate isolate issue jail jam jeopardize join joke judge jump justify
keep kick kidnap kill kiss kneel knock know label labor lack lag lament land languish lash last laud laugh launch
launder lay lead leak lean leap learn lease leave lecture legalize legislate lend lengthen lessen let level leverage
levy liberate license lie lift light like liken limit line linger link liquidate list listen litter live load loan
lobby locate lock lodge log long look loom loosen loot lose love lower lunge lure lurk magnify mail maim maintain make
man manage mandate maneuver manipulate manufacture map march mark market marry mask massacre master match mate matter
mature maul mean measure mediate meet melt mend mention merge migrate militarize mimic mind mine minimize mirror
miscalculate mislead misrepresent miss mistake misuse mix mobilize mock moderate modernize modify monitor mortgage
motivate mount mourn move mull multiply murder muster name narrow nationalize near necessitate need negate neglect
negotiate net neutralize nominate normalize note notice notify nudge nullify number nurse obey object oblige obscure
observe obstruct obtain occupy occur offend offer offset omit open operate oppose oppress opt order organize orient
originate oust outlaw outline outnumber outpace outrage oversee overcome overhaul overlook overrule overrun overshadow
overtake overthrow overturn overwhelm owe own pack paint pair pale panic parade paralyze pardon park parry part
participate partner pass patch patrol pause pave pay peak peddle penalize penetrate perceive perform perish permit
perpetrate persecute persist persuade petition phase phone photograph pick picket picture pile pilot pin pinpoint
pioneer pitch place plague plan plant play plead please pledge plot plow plummet plunder plunge point poise poison
police poll pollute ponder populate portray pose position possess post postpone pound pour power practice praise pray
preach precede precipitate preclude predict prefer premiere prepare prescribe present preserve preside press pressure
presume pretend prevail prevent price privatize probe proceed process proclaim procure produce profess profile profit
program progress prohibit project proliferate prolong promise promote prompt pronounce propel propose prosecute
prosper protect protest prove provide provoke publicize publish pull pummel pump punch punish purchase purge pursue
push put qualify quarantine quarrel quash quell query question quicken quit quiz quote race radicalize raid rail raise
rally ram ramp range rank rape rate ratify rattle ravage raze reach react read reaffirm realize reap reappear rear
reason reassert reassess reassure rebel rebound rebuff rebuild rebuke rebut recall recapture recede receive reckon
reclaim recognize recommend reconcile reconsider reconstruct record recount recover recruit rectify recuperate recycle
redeem redefine redeploy redirect redraw reduce reelect refer refine reflect reform refrain refuel refurbish refuse
refute regain regard register regret regroup regulate rehabilitate reignite reimburse reimpose reinforce reinstate
reiterate reject rejoin relate relax relay release relent relieve relinquish relocate rely remain remark remember
remind remove rename render renege renew renounce renovate rent reopen reorganize repair repatriate repay repeal
repeat repel replace replenish reply report represent repress reprimand reproduce repudiate request require
requisition rescind rescue research resemble resent reserve resettle reshape reshuffle reside resign resist resolve
resort resound respect respond rest restart restate restore restrain restrict restructure result resume resurface
resurrect retain retake retaliate rethink retire retort retract retreat retrieve return reunite reuse revamp reveal
reverse revert review revise revisit revive revoke revolt reward rewrite rid ride ridicule rig ring riot rip rise risk
rival roam roar rob rock roll rotate round rout rub ruin rule rumble rumor run rupture rush sabotage sack sacrifice
safeguard sail salute salvage sanction satisfy save say scale scan scandalize scare scatter schedule scold score scour
scout scramble scrap scrape scream screen scrutinize scuttle seal search seat secede seclude secure seduce see seek
seem seize select sell send sense sentence separate serve set settle sever shake shape share sharpen shatter shed
shell shelter shelve shield shift shine ship shock shoot shop shore shorten shoulder shout shove show shower shrink
shun shut shuttle sicken side sideline sift sign signal silence simplify simulate sing single sink sit ski skid skip
skyrocket slam slap slash slaughter slay sleep slide slip slow slump smash smear smell smile smoke smuggle snap snatch
sniff snub soar sob soften solicit solidify solve sort sound source span spare spark spawn speak spearhead specialize
specify speculate speed spell spend spike spill spin split spoil sponsor spook sport spot sprawl spray spread spring
sprint spur spurn spy squander squeeze stab stabilize stage stagger stagnate stain stall stamp stampede stand star
stare start starve state station stay steady steal steer stem step stick stifle stimulate stir stockpile stoke stop
store storm straddle strain strand strap streamline strengthen stress stretch strike strip strive struggle study
stumble stun subdue subject submit subpoena subscribe subside subsidize substantiate substitute succeed succumb sue
suffer suffice suffocate suggest suit summarize summon supervise supplement supply support suppose suppress surface
surge surpass surprise surrender surround survey survive suspect suspend sustain swallow swap swarm sway swear sweep
swell swim swing switch sympathize tackle tail take talk tally tamper tap target task taste tax teach team tear tease
telephone televise tell tempt tend term terminate terrify terrorize test testify text thank thin think thrash threaten
thrive throw thrust thwart tie tighten tilt time tip tire toil tolerate top topple torch torment torpedo torture total
touch tour tout tow trace track trade trail train transcend transfer transform translate transmit transport trap
travel traverse treat trek tremble trend trick trickle trigger trim triple triumph trouble trump trust try turn tweet
twist type unblock uncover undercut undergo underline undermine underpin underscore understand undertake undo unearth
unfold unify unite unleash unload unlock unravel unveil update upgrade uphold uproot upset urge use usher usurp
utilize vaccinate vacate validate value vanish vary veer vent venture verify veto view vilify vindicate violate visit
voice void volunteer vote vow wage wait waive wake walk wall wander wane want warn warrant wash waste watch water wave
weaken wear weather weigh welcome whip whisper widen wield win wind wipe wish withdraw wither withhold withstand
witness wonder work worry worsen worship wound wrap wreak wreck wrestle write yell yield zero zoom mass-produce
test-fire doze nod lapse remand flout fabricate malfunction climb
""")

# Forms that no rule finds -> base. Where a form is ambiguous the reading usual in news wins ("found" -> find).
IRREGULAR_VERBS: Final = _pairs("""
am is are was were been being be; has had having have; does did done do; goes went gone go; said says say; made make;
took taken take; got gotten get; gave given give; came come; became become; kept keep; left leave; found find; thought
think; told tell; knew known know; saw seen see; wrote written write; ran run; began begun begin; brought bring;
bought buy; built build; held hold; met meet; led lead; lost lose; paid pay; sent send; sold sell; spoke spoken speak;
spent spend; stood stand; understood understand; won win; fought fight; fell fallen fall; fled flee; flew flown fly;
forgot forgotten forget; froze frozen freeze; grew grown grow; hid hidden hide; heard hear; hung hang; laid lay; lain
lie; lent lend; lit light; meant mean; rose risen rise; rang rung ring; rode ridden ride; sank sunk sink; sat sit;
shook shaken shake; shone shine; shot shoot; showed shown show; shrank shrunk shrink; slept sleep; slid slide; stole
stolen steal; stuck stick; struck stricken strike; strove striven strive; swore sworn swear; swept sweep; swam swum
swim; swung swing; taught teach; tore torn tear; threw thrown throw; woke woken wake; wore worn wear; wept weep;
withdrew withdrawn withdraw; withheld withhold; withstood withstand; born bear; wove woven weave; ate eaten eat; drank
drunk drink; drove driven drive; drew drawn draw; dealt deal; dug dig; dreamt dream; fed feed; felt feel; forbade
forbidden forbid; foresaw foreseen foresee; forgave forgiven forgive; ground grind; blew blown blow; bred breed; broke
broken break; bled bleed; bent bend; caught catch; chose chosen choose; clung cling; crept creep; crossed cross; arose
arisen arise; awoke awoken awake; beaten beat; bitten bite; bore borne bear; bound bind; sought seek; shed shed; slew
slain slay; sped speed; spun spin; sprang sprung spring; stung sting; stank stunk stink; underwent undergone undergo;
undertook undertaken undertake; upheld uphold; overcame overcome; overtook overtaken overtake; overthrew overthrown
overthrow; oversaw overseen oversee; overran overrun; mistook mistaken mistake; misled mislead; proven prove; rebuilt
rebuild; repaid repay; retook retaken retake; redrew redrawn redraw; rewrote rewritten rewrite; sown sow; sewn sew;
shaven shave; sang sung sing; knelt kneel; leapt leap; learnt learn; burnt burn; spelt spell; spilt spill; spoilt
spoil; smelt smell; leant lean; pled plead; stridden strode stride; wound wind; undercut undercut; cut cut; hit hit;
put put; set set; let let; shut shut; cost cost; hurt hurt; quit quit; split split; spread spread; cast cast;
broadcast broadcast; forecast forecast; burst burst; thrust thrust; bet bet; bid bid; rid rid; upset upset; read read;
beat beat; offset offset; dying die; lying lie; tying tie; vying vie; dyed dye; freed free; agreed agree; decreed
decree; guaranteed guarantee; refereed referee; sued sue; dies die; lies lie; ties tie; died die; lied lie; tied tie;
allied ally; seen see; panicked panic; trafficked trafficking traffic; mimicked mimic; picnicked picnic; bussed bus;
gassed gas; focussed focused focusing focus; targetted target; benefitted benefit; programmed programming programme
program; eyed eye; owed owe; owing owe; skied ski; ageing aging aged age; dyeing dye; singeing singe; vetoed veto;
echoed echo
""")
# Readings of an irregular form that are nouns or other words more often than verbs in news.
del IRREGULAR_VERBS["wound"], IRREGULAR_VERBS["ground"], IRREGULAR_VERBS["bound"], IRREGULAR_VERBS["smelt"]

IRREGULAR_NOUNS: Final = _pairs("""
people person; persons person; men man; women woman; children child; feet foot; teeth tooth; mice mouse; geese goose;
oxen ox; lives life; wives wife; knives knife; wolves wolf; halves half; thieves thief; shelves shelf; loaves loaf;
calves calf; selves self; elves elf; hooves hoof; crises crisis; analyses analysis; bases base; theses thesis;
hypotheses hypothesis; oases oasis; parentheses parenthesis; emphases emphasis; phenomena phenomenon; criteria
criterion; data data; media media; bacteria bacterium; strata stratum; memoranda memorandum; referenda referendum;
aircraft aircraft; spacecraft spacecraft; series series; species species; news news; headquarters headquarters; means
means; buses bus; gases gas; viruses virus; statuses status; campuses campus; censuses census; bonuses bonus; focuses
focus; heroes hero; potatoes potato; tomatoes tomato; vetoes veto; echoes echo; embargoes embargo; torpedoes torpedo;
mosquitoes mosquito; volcanoes volcano; tornadoes tornado; cargoes cargo; movies movie; cookies cookie; zombies
zombie; calories calorie; aunties auntie; rookies rookie; shoes shoe; toes toe; foes foe; woes woe; aches ache;
headaches headache; caches cache; policemen policeman; policewomen policewoman; servicemen serviceman; servicewomen
servicewoman; gunmen gunman; fishermen fisherman; lawmen lawman; businessmen businessman; businesswomen businesswoman;
spokesmen spokesman; spokeswomen spokeswoman; spokespeople spokesperson; congressmen congressman; chairmen chairman;
firemen fireman; freshmen freshman; militiamen militiaman; airmen airman; marines marine; salespeople salesperson;
townspeople townsperson; passersby passer-by; passers-by passer-by; grandchildren grandchild; schoolchildren
schoolchild; stepchildren stepchild; policies policy; attorneys-general attorney-general; mothers-in-law
mother-in-law; kilometres kilometers kilometre kilometer; metres metre meter; litres litre liter; tonnes tonne
""")

# Words that look inflected and are not.
UNINFLECTED: Final = _set("""
this his its hers ours yours theirs us as thus plus bus gas yes perhaps always besides towards afterwards sometimes
nevertheless nonetheless regardless unless across less overseas politics economics ethics mathematics physics
statistics athletics logistics aerobics diabetes rabies measles corps congress texas christmas paris wales thing king
spring string wing during morning evening nothing something anything everything ceiling sibling ring offspring
sterling viking beijing nanjing hundred sacred naked wicked kindred united red bed shed sled need indeed feed speed
seed breed creed weed greed hatred biased ahead dead ted ned alleged pending according notwithstanding uprising
underlying james charles thomas chris lucas nicholas dallas kansas arkansas honduras laos cyprus belarus athens
brussels naples los las des les hans mrs ms dr jr sr u.s. u.k. u.n. e.u. sunday monday tuesday wednesday thursday
friday saturday
""")

# -ise verbs that are no -ize verbs; every other "-ise/-isation" is spelt with z in a lemma.
TRUE_ISE: Final = _set("""
advertise advise arise chastise circumcise comprise compromise concise demise despise devise disguise enterprise
enfranchise excise exercise expertise franchise guise improvise incise likewise merchandise noise otherwise paradise
poise praise precise premise promise raise cruise revise rise supervise surmise surprise televise treatise wise bruise
liaise malaise anise cerise reprise appraise precise turquoise tortoise porpoise poise clockwise sunrise mayonnaise
""")

# British spelling -> the one a lemma uses.
SPELLINGS: Final = _pairs("""
defence defense; offence offense; licence license; practise practice; centre center; theatre theater; fibre fiber;
calibre caliber; metre meter; kilometre kilometer; litre liter; colour color; honour honor; labour labor; favour
favor; favourite favorite; neighbour neighbor; neighbourhood neighborhood; harbour harbor; behaviour behavior; rumour
rumor; armour armor; humour humor; endeavour endeavor; vapour vapor; parlour parlor; tumour tumor; saviour savior;
flavour flavor; grey gray; cheque check; programme program; catalogue catalog; dialogue dialog; analogue analog;
plough plow; tyre tire; kerb curb; analyse analyze; paralyse paralyze; catalyse catalyze; aluminium aluminum; airplane
aeroplane plane; judgement judgment; acknowledgement acknowledgment; ageing aging; fulfil fulfill; enrol enroll;
instal install; skilful skillful; manoeuvre maneuver; paediatrician pediatrician; paediatric pediatric; anaemia
anemia; diarrhoea diarrhea; oestrogen estrogen; haemorrhage hemorrhage; whisky whiskey; sceptical skeptical; sceptic
skeptic; scepticism skepticism; artefact artifact; kidnapper kidnaper; jewellery jewelry; mould mold; storey story;
travelled travel
""")
