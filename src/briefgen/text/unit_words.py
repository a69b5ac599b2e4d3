"""The words that make a number a quantity: currencies, units, approximators; and those that make it none."""

from __future__ import annotations

import re


def words(line: str) -> frozenset[str]:
    """Make a set of words that stand in one line."""
    return frozenset(line.split())


CODES = (
    "USD EUR GBP JPY CNY RMB RUB RUR CHF CAD AUD NZD HKD SGD TWD KRW INR IDR MYR THB VND PHP PKR BDT TRY UAH "
    "KZT UZS AZN "
    "AMD BYN PLN CZK HUF RON BGN SEK NOK DKK ISK ILS SAR AED QAR KWD IRR IQD EGP MAD DZD NGN KES ZAR GHS "
    "ETB MXN BRL "
    "ARS CLP COP PEN UYU VEF VES CUP BOB PYG DOP GTQ CRC MDL RSD MKD GEL MNT KGS TJS TMT LKR MMK KHR LAK NPR LBP "
    "OMR BHD TND LYD TZS UGX RWF XOF XAF XDR SDR"
)
SYMBOLS = {
    "US$": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB",
    "₹": "INR", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₸": "KZT", "₼": "AZN", "₪": "ILS", "₫": "VND",
    "Rs.": "INR", "Rs": "INR", "₦": "NGN", "R": "ZAR", "RM": "MYR", "Rp": "IDR", "KSh": "KES", "Ksh": "KES",
}  # fmt: skip
CURRENCY_OF_CODE = {code: {"RMB": "CNY", "RUR": "RUB"}.get(code, code) for code in CODES.split()}
# Word → code. Where many countries call their money so, the word itself is the unit.
CURRENCY_WORDS: tuple[tuple[str, str], ...] = (
    (r"canadian dollars?", "CAD"),
    (r"australian dollars?", "AUD"),
    (r"new zealand dollars?", "NZD"),
    (r"hong kong dollars?", "HKD"),
    (r"singapore dollars?", "SGD"),
    (r"(?:new )?taiwan(?:ese)? dollars?", "TWD"),
    (r"(?:(?:u\.? ?s\.?|american|us) )?dollars?", "USD"),
    (r"euros?", "EUR"),
    (r"(?:british )?pounds? sterling|british pounds?|pounds?(?! (?:of|per)\b)", "GBP"),
    (r"(?:japanese )?yen", "JPY"),
    (r"(?:chinese )?(?:yuan|renminbi)", "CNY"),
    (r"(?:russian )?ro?u?bles?", "RUB"),
    (r"(?:south korean |korean )?won(?! (?:the|by|in|a|an|at|over)\b)", "KRW"),
    (r"(?:indian )?rupees?", "INR"),
    (r"mexican pesos?", "MXN"),
    (r"chilean pesos?", "CLP"),
    (r"colombian pesos?", "COP"),
    (r"argentine pesos?", "ARS"),
    (r"philippine pesos?", "PHP"),
    (r"(?:brazilian )?rea(?:is|l)", "BRL"),
    (r"swiss francs?", "CHF"),
    (r"(?:turkish )?liras?", "TRY"),
    (r"(?:ukrainian )?hryv?nias?", "UAH"),
    (r"(?:kazakh )?tenge", "KZT"),
    (r"(?:azerbaijani )?manats?", "AZN"),
    (r"(?:polish )?zlot(?:y|ys|ies)", "PLN"),
    (r"(?:thai )?baht", "THB"),
    (r"(?:indonesian )?rupiah", "IDR"),
    (r"(?:malaysian )?ringgit", "MYR"),
    (r"(?:israeli )?shekels?", "ILS"),
    (r"(?:south african )?rand", "ZAR"),
    (r"swedish kron(?:a|or)", "SEK"),
    (r"norwegian kron(?:e|er)", "NOK"),
    (r"danish kron(?:e|er)", "DKK"),
    (r"pesos?|francs?|crowns?|kron(?:a|e|or|er)|dinars?|dirhams?|riyals?|cents?|pence", ""),
)
_SP = r"(?:[\s\u00a0]{1,3}|-)"
CURRENCY_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])(?:{'|'.join([*CURRENCY_OF_CODE, *map(re.escape, sorted(SYMBOLS, key=len, reverse=True))])}"
    rf"))[\s\u00a0]?$"
)
CURRENCY_AFTER = re.compile(
    rf"{_SP}?(?:(?P<symbol>[$€£¥₽₹₩₺₴₸₼₪₫₦]|p(?!\w)(?=[\s\u00a0][a-z]|[.,;)]))|(?P<code>{'|'.join(CURRENCY_OF_CODE)})(?!\w)"
    rf"|(?P<word>{'|'.join(pattern for pattern, _ in CURRENCY_WORDS)})(?!\w))",
    re.I,
)

PERCENT = re.compile(
    rf"""{_SP}? (?: (?P<points> percentage{_SP}points?(?!\w) | p\.p\.(?!\w) | pp(?!\w) )
         | (?P<basis> basis{_SP}points?(?!\w) | bps(?!\w) )
         | (?P<percent> % | (?:per[\s\u00a0]?cent|pct|pc)(?!\w) ) )""",
    re.VERBOSE | re.I,
)
DURATION = re.compile(
    rf"{_SP}(?:(?:long|short|full|whole|straight|consecutive|successive|more|additional|further|working|calendar){_SP})?"
    rf"(?P<unit>seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?"
    rf"|centur(?:y|ies)|millenni(?:um|a))(?:[\s\u00a0-]old)?(?!\w|['’]s)",
    re.I,
)
YEARS_IN = {"decade": 10, "decades": 10, "century": 100, "centuries": 100, "millennium": 1000, "millennia": 1000}
MEASURE = re.compile(
    r"""
    [\s\u00a0-]?
    (?P<unit>
      (?: (?: square | cubic | nautical | light | metric ) [\s\u00a0-] )?
      (?: (?: kilo | centi | milli | nano | hecto )? (?: met(?:er|re)s? | grams? | grammes? | lit(?:er|re)s? )
        | (?: mega | giga ) (?: lit(?:er|re)s? | tons? | tonnes? )
        | miles? | feet | foot | inch(?:es)? | yards? | acres? | hectares? | tons? | tonnes? | pounds? | ounces?
        | gallons? | barrels?
        | (?: kilo | mega | giga | tera )? watts? (?: [\s-] hours? )? | (?: mega | giga | tera | kilo )bytes?
        | (?:kilo|mega|giga)?hertz
        | kilotons? | megatons? | knots? | volts? | calories | bushels? | years
        | degrees? (?: [\s\u00a0] (?:Celsius|Fahrenheit|C|F)\b )?
      )
      (?: [\s\u00a0](?:per|(?<=barrels.)a|(?<=barrel.)a)[\s\u00a0]
          (?:day|hour|second|minute|week|month|year|annum|capita|person|head|hectare|acre
      |tonne|ton|mile) )?
      (?! \w )
    | (?: sq\.?\s?(?:km|m|ft|mi) | ppm | ppb | TEUs? | teus? | Gt | kV
      | km² | km2 | km\^2 | m² | m³ | km/h | kph | mph | m/s | km | cm | mm | nm | kg | mg | lb | lbs | oz | ha
    | bcm | mcm | tcm
        | bcf | tcf | bpd | b/d | mbd | mb/d | [kMGT]Wh? | [MGTk]B(?:/s)? | [MG]bps | [kMG]Hz | kt | Mt | dwt
        | °\s?[CF]? | (?<=[0-9])[CF] | ºC | ft | mt | m | g | t )
      (?! [\w/'’] )
    )
    """,
    re.VERBOSE,
)
TIMES = re.compile(rf"{_SP}(?P<unit>times|fold)(?!\w)|fold(?!\w)|(?P<x>x)(?!\w)", re.I)
HYPHENED = re.compile(
    r"-(?P<unit>member|seat|seater|bed|bedroom|room|storey|story|floor|person|man|page|strong|unit|ship|vehicle"
    r"|team|player|foot|inch)(?!\w)"
)  # a 24-member council

APPROX_BEFORE = re.compile(
    r"""(?: \b (?: almost | nearly | about | around | some | over
      | (?:well|just|slightly|little)\s(?:over|under|above|below) | (?:more|less|fewer
        |greater|higher|lower|larger|smaller|better)\sthan | up\sto | at\s(?:least|most|the\svery\sleast) | roughly
        | approximately | approx\.? | circa | ca\.
        | c\. | under | below | above | beyond | close\sto | as\s(?:much|many|little|few|high|low|long)\sas
        | no(?:t)?\s(?:more|less|fewer)\sthan
        | estimated | exceed(?:s|ed|ing)? | in\sexcess\sof | (?:near|approach)(?:s|es|ed|ing)? | upwards?\sof
        | (?:a\s)?(?:minimum|maximum|total\sof\sup\sto)(?:\sof)?
        | perhaps | probably | virtually | practically | an?\s(?:estimated|reported) | within
        | surpass(?:es|ed|ing)? | topp(?:ed|ing) | a\s(?:mere\s)?few ) \s{1,3}
        (?:(?:the|a|an|only|just|another|its|their|as\smany\sas|whopping|staggering|hefty|record)\s{1,2})?
      | [~≈><≥≤±] \s? ) $""",
    re.VERBOSE,
)  # almost · more than · up to · an estimated; asked of words in small letters
APPROX_AFTER = re.compile(
    r"[\s\u00a0](?:or\s(?:so|more|less|fewer|above|over)|at\s(?:least|most)|plus)(?!\w)|\+(?![\w])|-plus\b", re.I
)

# What is glued to something else is a name, an address, a time or a score, whatever stands after it.
GLUED = re.compile(r"(?:[A-Za-z][-–]|[#№§@]\s?|[/:+=×*^_]|[0-9][.,:/+–—-]|\[)$")  # S-400 · 2+2 · 9/11 · #4
# A number after one of these names a thing rather than counts the noun after it.
NUMBERED = re.compile(
    r"""(?<![\w-])
    (?: [Aa]rt(?:icles?|\.) | [Rr]esolutions? | [Nn]os?\. | N[or] | [Nn]umbers? | [Pp]{1,2}\. | [Pp]ages?
    | [Cc]hap(?:ters?|\.)
      | [Ss]ec(?:tions?|\.) | [Pp]ara(?:graphs?|\.) | [Ff]ig(?:ures?|\.) | [Tt]ables? | [Bb]ox | [Aa]nnex
      | [Aa]ppendix
      | [Vv]ol(?:umes?|\.) | [Ii]ssue | [Ii]tem | [Ll]ine | [Ll]aw | [Dd]ecree | [Dd]irective | [Rr]egulation
      | [Pp]rotocol
      | [Cc]lause | [Rr]oom | [Rr]oute | [Hh]ighway | [Ff]light | [Mm]odel | [Vv]ersion | [Ss]tep | [Ll]evel
      | [Pp]hase
      | [Ss]tage | [Tt]rack | [Gg]rade | [Cc]lass | [Tt]ype | [Aa]rea | [Cc]hannel | [Zz]one | [Bb]lock | [Dd]istrict
      | [Ff]ootnote | [Nn]ote | [Ee]quation | [Qq]uestion | [Aa]ged? | Boeing | Airbus | Apollo | Windows
      | Group\sof | Unit
      | Order | Mark | Port
    ) [\s\u00a0]? (?: [Nn]o\.?\s? )? $""",
    re.VERBOSE,
)  # Article 5 · No. 24 · p. 12 · Boeing 737
# Names of the text's own points, and words with which "two" only points back.
OWN_POINTS = words(
    "reasons ways questions points factors arguments issues problems things examples aspects conclusions "
    "scenarios options "
    "sets types kinds categories considerations observations lessons caveats dimensions respects senses approaches "
    "explanations objections alternatives conditions possibilities hands sides parties extremes ends halves "
    "fronts worlds "
    "consequences implications literatures strands themes matters features findings messages principles priorities "
    "obstacles challenges weaknesses strengths lessons tracks paths answers ones others sorts levels lines"
)
POINTED_BACK = words("countries nations states peoples governments neighbours neighbors capitals allies powers")
DETERMINER = re.compile(
    r"\b(?:the|these|those|both|all|each|any|other|either|neither|such|last|first)[\s\u00a0]{1,2}$", re.I
)
BETWEEN = re.compile(r"\b(?:between|among|of|by|both|our|as)[\s\u00a0]{1,2}$", re.I)

IRREGULAR_PLURALS = words(
    "people men women children policemen fishermen servicemen businessmen sheep fish cattle aircraft spacecraft "
    "personnel troops police "
    "staff media data criteria mice feet crew clergy sailors percent offspring deer head"
)
# Words that end a noun phrase before its noun is reached, and words in -s that are no plurals.
NO_NOUN = words(
    "a an the this that these those its his her their our my your of in on at to by for from with without "
    "within into onto over under "
    "after before since until during between among against through across towards toward upon as than and or "
    "but nor yet so if when "
    "while where which who whom whose what why how because although though is are was were be been being am has "
    "have had having do "
    "does did will would shall should can could may might must not no never also only just even still already "
    "ago earlier later "
    "perhaps always sometimes besides less plus minus versus vs us thus it he she they we i you there here "
    "overseas afterwards "
    "per each every all both more most such says whereas unless out up down off about around near via said told"
)
SUPERLATIVE = re.compile(
    r"[\s\u00a0-]{1,2}(?:(?!(?:(?:north|south)?(?:west|east)|test|forest|interest|guest|request|honest|modest"
    r"|harvest|protest|contest|priest|arrest|rest|quest|manifest|conquest|chest|nest|pest|invest|suggest|digest"
    r"|behest|inquest|crest|vest|zest|bequest|latest)\b)[a-z]{2,14}est|best|worst|(?:most"
    r"|least)[\s\u00a0-][a-z]{3,20}(?:[\s\u00a0-](?:populous|powerful|visited|traded|spoken|dense))?)(?!\w)"
)
RANKED = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|placed|rated|finish(?:es|ed)|stands|came|comes|dropped|rose|fell"
    r"|climbed)[\s\u00a0](?:at[\s\u00a0]|to[\s\u00a0]|only[\s\u00a0])?(?:the[\s\u00a0])?$",
    re.I,
)
PLACE = re.compile(r"[\s\u00a0-](?:place|position|spot|rank)(?!\w)", re.I)
