"""Words around persons' names, and words that are no name in spite of their capital."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from briefgen.text.names import fold

TITLES = frozenset(
    "president vice-president premier chancellor minister prime secretary senator representative congressman"
    " congresswoman governor mayor ambassador envoy general admiral colonel major captain lieutenant sergeant"
    " marshal commander king queen prince princess emperor empress tsar czar sultan emir sheikh shah pope"
    " cardinal archbishop bishop patriarch imam ayatollah rabbi reverend father sister brother saint mr mrs ms miss"
    " dr doctor prof professor sir lord lady dame baron count duke judge justice chairman chairwoman chair director"
    " chief commissioner deputy speaker leader foreign defense defence finance interior trade energy"
    " gen sen rep gov col lt capt adm sgt maj hon rev fr herr frau monsieur madame señor señora don doña"
    " spokesman spokeswoman spokesperson inspector officer sheriff attorney prosecutor coach singer author"
    " economist analyst historian journalist comrade executive financial operating managing maitre"
    " signor signora sheikha abbot count commodore brigadier"
    " mullah caliph rector provost warden vicar deacon"
    " first vice acting former ex-president then".split()
)
"""Before a person's name, alone or several: Deputy Prime Minister; folded."""
TITLE_ENDS = TITLES - frozenset(
    "prime foreign defense defence finance interior trade energy first vice acting former then deputy".split()
)
"""The ones that may stand right before the name."""

PARTICLES = frozenset(
    "de del della di da dos das do du van der den von zu zur bin ibn al el la las los le ter ten y e ben bint ould abu"
    " af av für des".split()
)

NAME_VERBS = frozenset(
    "said says told tells wrote writes argued argues added adds warned warns explained explains noted notes asked"
    " insisted insists resigned died married believes thinks claims claimed recalled recalls who whose replied"
    " testified tweeted joked laughed smiled"
    # In headlines, where verbs have capitals too.
    " meets met visits visited calls wins won signs signed opens opened hosts hosted welcomes welcomed greets greeted"
    " speaks spoke addresses attends attended arrives arrived leaves left urges vows faces seeks backs hits puts makes"
    " takes gets talks shakes receives received thanks congratulates presents delivers gives holds looks walks waves"
    " poses sits stands inspects tours arrive meet visit sign".split()
)

FUNCTION = frozenset(
    # Months, days, feasts, seasons.
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
    " christmas easter ramadan spring summer autumn fall winter hanukkah diwali thanksgiving bc ad ce bce am pm"
    # Words that begin sentences or join them.
    " the a an this that these those there here it its he she they we i you his her their our my your who whom whose"
    " which what when where why how if in on at by for from to of with without within into onto over under about above"
    " after before during since until till while although though because as so than then thus hence but and or nor yet"
    " both either neither each every all any some many much more most few fewer several such other another same no not"
    " only even just also too very now today yesterday tomorrow tonight again once twice first second third fourth"
    " fifth last next previous former latter finally firstly secondly thirdly lastly however moreover furthermore"
    " meanwhile nevertheless nonetheless otherwise therefore indeed instead besides still perhaps maybe certainly"
    " clearly overall despite against among amid between beyond across along around behind below beneath beside"
    " down up out off near through throughout toward towards upon via per unlike like unless whether according given"
    " considering regarding concerning following including nothing nobody none everyone everything someone something"
    " anyone anything one two three four five six seven eight nine ten hundred thousand million billion half"
    " is are was were be been being has have had do does did will would shall should can could may might must let"
    " yes okay well oh ok please thanks thank see read note photo image figure fig table chart map chapter"
    " section article part volume vol page appendix annex phase stage step box source sources summary introduction"
    " conclusion conclusions abstract keywords contents references bibliography notes acknowledgements preface".split()
)
"""Folded words that begin no name: months and days, words that begin sentences, labels of figures and sections."""

NO_NAME = FUNCTION | frozenset(
    # Common nouns that some write with a capital.
    "government governments president minister ministers parliament cabinet state states country countries nation"
    " nations people peoples world earth moon sun god bible koran quran internet web net online email media press"
    " north south east northern southern eastern northeast northwest southeast southwest central upper lower"
    " company group party member members director chairman professor doctor king queen prince church army navy"
    " today week weeks month months year years day days century decade time times age era history war peace treaty"
    " trade economy business politics science technology culture art music sport health education law security"
    " energy oil gas water air sea land city town village street road house home family children women men"
    " capitalism communism socialism liberalism democracy democratic republican islam christianity judaism buddhism"
    " hinduism islamic islamist christian christians muslim muslims jewish jew jews catholic catholics orthodox"
    " protestant sunni shia shiite buddhist hindu hindus marxist marxism bolshevik bolsheviks nazi nazis"
    " critics analysts experts officials economists scientists researchers observers scholars supporters opponents"
    " report reports study studies act law laws bill budget plan plans programme program project projects policy"
    " strategy agenda framework mechanism system systems model models method methods theory review reform reforms"
    " office bureau department ministry agency council committee commission board court bank union league alliance"
    " foreign domestic international national regional local global federal public private social political economic"
    " military civil legal human natural general special joint free open new old big great good high long young modern"
    " ancient black white red green blue grand royal imperial civic urban rural digital nuclear marine"
    " market markets price prices cost costs tax taxes rate rates growth income debt wealth poverty labour labor work"
    " job jobs worker workers employer employers student students teacher teachers university school college library"
    " church mosque temple hospital clinic hotel restaurant airport station road bridge river lake island islands"
    " mountain valley forest desert coast bay port harbour sea ocean climate weather ice snow rain food water power"
    " chief head senior junior deputy vice acting lead top main key core final full total average annual daily weekly"
    " monthly quarterly morning evening night summit conference meeting congress forum round talks declaration"
    " agreement convention protocol charter resolution constitution code rule rules order orders decree act acts"
    " hearing trial case cases crime police prison judge justice army navy force forces fleet ship ships base"
    " weapon weapons missile missiles bomb tank tanks drone drones soldier soldiers officer officers general"
    " north-south east-west question questions answer answers problem problems issue issues point points fact facts"
    " idea ideas word words name names number numbers data information result results effect effects impact"
    " change changes crisis conflict war wars revolution movement campaign election elections vote votes voter voters"
    " opposition citizens coalition majority minority leader leaders leadership speaker chair chairwoman spokesman"
    " mr mrs ms dr prof sir madam lord lady ii iii iv vi vii viii ix xi xii roman gothic latin"
    " ".split()
)
"""Folded words that are no name of their own."""

# Letters that stand for common nouns.
NO_ACRONYM = frozenset(
    "GDP GNP LNG LPG CNG CEO CFO CTO COO CIO TV FDI WMD AI IT PR HIV AIDS DNA RNA FTA FTAS RTA SME SMES NGO NGOS INGO"
    " PM PHD MBA MA BA MSC USD EUR GBP RMB CNY JPY RUB MXN AZN PPP VAT IPO ROI RD R&D ICT GPS USB PC PCS CD DVD"
    " PDF HTML URL WWW HTTP API FAQ ID IDP IDPS POW POWS MP MPS MEP MEPS ICBM ICBMS SLBM IED IEDS UAV UAVS MW GW KW"
    " KWH MWH GWH TWH KM MM CM KG BCM MMBTU BTU CO2 GHG GHGS CCS EV EVS SUV SUVS ATM ATMS Q1 Q2 Q3 Q4 H1 H2 EST GMT"
    " UTC AM PM BC AD CE BCE OK VIP SOS DIY FYI ASAP LGBT LGBTQ BRI STEM CCTV QR PIN SIM LED LCD MRI ICU PCR PPE"
    " ESG CSR B2B B2C SDG SDGS MDG MDGS ODA CBM EEZ EEZS SLOC BMD ABM MIRV SSBN ASW A2 AD ISR C4ISR RPG"
    " II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI PS NB RSVP TBD TBA".split()
)

COMMON_ENDS = (
    "tion tions sion sions ment ments ness ity ities ing ism ance ence ship ology ics ive ous able ible ally fully"
    " ional ative".split()
)


@cache
def read_given_names() -> frozenset[str]:
    """Folded first words of persons' names, from data/given_names.txt."""
    lines = (files("briefgen") / "data" / "given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(
        fold(name) for line in lines if not line.startswith("#") for name in line.partition(":")[2].split()
    )


def is_common(key: str, lower: frozenset[str]) -> bool:
    """Whether a folded word is no name by itself; `lower` are the words that the article writes small."""
    return (
        key in NO_NAME
        or key in lower
        or (key.endswith("s") and key[:-1] in lower)
        or (len(key) > 6 and key.endswith(tuple(COMMON_ENDS)))
    )
