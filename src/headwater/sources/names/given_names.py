"""Given names by which a report goes on with "he" or "she"; those that both bear, or that are surnames, are left out.

Chosen by hand from names common in news in English; a name that is not here only leaves the question open.
"""

from __future__ import annotations

MALE = frozenset(
    """
    aaron abdul abdullah abraham adam adrian ahmed alan albert aleksandr alexander alexei ali alfred ali anders
    andre andrei andrew andy anthony antonio arnold arthur barack ben benjamin bernard bernie bill bob boris brad
    brian bruce carl carlos charles christopher chuck clarence colin craig daniel dan dave david dennis derek dick
    dmitri dominic don donald doug douglas ed edgar eduardo edward edwin emmanuel eric ernest eugene felix
    fernando francisco frank fred frederick gary geoffrey george gerald gilbert giovanni giuseppe glenn greg
    gregory guillermo gustavo harold hassan hector henry herbert herman howard hugh hugo ian ibrahim igor imran
    isaac ivan jack jacob jake james jason javier jeff jeffrey jeremy jerome jim jimmy joe joel johann john
    jonathan jorge jose joseph josh joshua juan julio justin karl keith kenneth kenny kevin khalid kurt kyle larry
    lars leonard leonardo leroy louis luca luigi luis manuel marc marco mario mark martin marvin matt matthew
    maurice max mehmet michael miguel mike mitch mitt mohamed mohammad mohammed muhammad mustafa nathan neil
    nicholas nick nigel nikolai norman oleg oliver omar oscar osama pablo patrick paul pedro peter phil philip
    pierre rafael ralph ray raymond recep reggie ricardo richard rick robert roberto rodney roger roland ronald
    ronnie roy russell sam samuel scott sebastian sergei seth shane simon stan stanley stephen steve steven stuart
    ted terrence terry theodore thomas tim timothy tobias todd tom tony travis vernon victor vincent vladimir
    volodymyr walter wayne wesley william yuri yusuf zachary
    """.split()
)
FEMALE = frozenset(
    """
    abigail agnes aisha alice alicia alison amanda amelia amy ana angela anita ann anna anne annette annie arianna
    ashley audrey ayesha barbara beatrice bernadette beth betty beverly brenda bridget camila carla carly carmen
    carol caroline carolyn catherine cecilia celia charlotte cheryl christina christine cindy claire clara claudia
    colleen cynthia daisy danielle deborah debra denise diana diane dianne donna dora doris dorothy edith eileen
    elaine eleanor elena elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona florence
    frances gabriela geraldine gina gloria grace hannah heather heidi helen hillary ida ingrid irene iris isabel
    isabella ivanka jacqueline jane janet janice jeanne jennifer jenny jessica jill joan joanna joanne josephine
    joyce juanita judith judy julia julie kamala karen karin katherine kathleen kathryn kathy katie berly kirsten
    kristen laura lauren leila lena leslie linda lisa liz lois loretta lorraine lucia lucille lucy lydia madeleine
    madeline malala marcia margaret maria marian marie marilyn marjorie martha mary maureen megan melania melanie
    melinda melissa meredith michelle mildred miriam monica nancy natalia natalie natasha nicola nicole nikki nina
    nora olga olivia pamela patricia paula pauline peggy petra phyllis priscilla rachel raquel rebecca regina rita
    roberta rosa rosemary ruth sabrina sally samantha sandra sara sarah shannon sharon sheila shirley silvia sofia
    sonia sophia sophie stacy stella stephanie susan suzanne sylvia tamara tammy tanya tara teresa thelma theresa
    tina tracy ursula valerie vanessa vera veronica victoria viola virginia vivian wanda wendy winifred yolanda
    yvonne
    """.split()
)  # fmt: skip


def sex_of_name(given: str) -> str:
    """``male`` or ``female`` by a folded given name, ``""`` where it does not say.

    Examples:
        >>> sex_of_name("hannah")
        'female'
    """
    return "male" if given in MALE else "female" if given in FEMALE else ""
