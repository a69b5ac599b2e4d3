"""Head words: what kind of thing a name is by its last word, its first, or a common noun beside it."""

from __future__ import annotations

from briefgen.model.findings import EntityKind

# The last word of a name, or its first before "of", "on", "for": Skerry Tidal Association, Ministry of Energy.
HEAD_WORDS: tuple[tuple[EntityKind, str], ...] = (
    (
        "organisation",
        "academy administration agency alliance assembly association authority bank board brigade bureau cabinet"
        " caucus center centre chamber church club coalition college house command commission commissariat committee"
        " commonwealth confederation congress consulate cooperative corps council court department"
        " directorate duma embassy federation fellowship force forces foundation front fund guard initiative"
        " inspectorate institute institution intelligence junta laboratory laboratories league legislature"
        " library militia ministry mission museum network observatory office organisation organization parliament"
        " partnership party police politburo presidium prosecutor registry regiment school secretariat senate"
        " service services society soviet studio syndicate taskforce tribunal trust union university watch army navy"
        " secretariat treasury facility battalion order observatory hospital clinic orchestra theatre monastery task"
        " programme program",
    ),
    (
        "treaty",
        "accord accords act agreement agreements armistice charter communique compact concordat convention covenant"
        " declaration doctrine memorandum pact protocol resolution statute treaty truce",
    ),
    (
        "event",
        "championship championships conference congress crisis cup dialogue earthquake election elections exhibition"
        " expo festival forum games genocide massacre olympics process referendum revolution summit symposium"
        " tournament uprising war wars workshop hurricane typhoon pandemic prize award awards biennale",
    ),
    (
        "company",
        "ag airlines airways bhd bros co company companies corp corporation electric electronics energy engineering"
        " enterprises gmbh group holding holdings inc industries insurance international lines llc llp logistics ltd"
        " motors nv oil oyj partners petroleum pharmaceuticals plc railways resources sa se shipping shipyard"
        " spa steel systems technologies technology telecom televisa television tv ventures works aerospace"
        " airline automotive capital chemicals communications media mining pharma semiconductor labs studios foods"
        " seafoods breweries brewery hotels stores entertainment pictures records publishing bancorp research"
        " analytics consulting consultants advisory consortium ferries",
    ),
    (
        "publication",
        "bulletin chronicle courier daily gazette globe herald journal magazine mail mirror monitor news newspaper"
        " observer post quarterly register review standard telegraph times tribune weekly",
    ),
    (
        "place",
        "airport archipelago avenue base bay beach boulevard bridge canal cape castle sea cathedral cemetery city"
        " corridor"
        " cosmodrome creek dam desert district farm field fields fort glacier gorge harbor harbour hill hills"
        " island islands isle isles krai lagoon lake lakes line mainline mine mosque mount mountain mountains oblast"
        " palace park pass pipeline plant port prefecture province railroad railway reactor refinery reef reserve"
        " reservoir ridge river road rocks shoal sound square stadium station strait straits street temple terminal"
        " town tower tunnel valley village volcano waterfall highway county gulf campus",
    ),
    ("country", "kingdom republic empire caliphate sultanate emirate principality"),
    ("region", "basin coast highlands lowlands ocean peninsula plateau region steppe territory territories"),
)

HEADS: dict[str, EntityKind] = {word: kind for kind, words in reversed(HEAD_WORDS) for word in words.split()}

# Those that also begin a name: Ministry of …, Lake …. The others only end one.
OPENING = frozenset(
    "academy agreement agency alliance house association authority bank bay board bureau center centre chamber church"
    " college commission committee confederation conference congress convention council court declaration department"
    " directorate embassy federation foundation front fund gulf institute isle league library ministry mission museum"
    " movement office organisation organization pact parliament party protocol school secretariat service society"
    " strait straits treaty tribunal union university charter memorandum accord consulate act army festival journal"
    " bulletin review port palace province city sea bridge duchy order battle siege statute community forum kingdom"
    " republic empire caliphate sultanate emirate principality".split()
)
OPENING_KINDS: dict[str, EntityKind] = {
    "movement": "organisation",
    "battle": "event",
    "siege": "event",
    "duchy": "region",
    "community": "organisation",
}

# Before a name: Lake Ondava, Mount Skerry.
BEFORE_PLACE = frozenset(
    "lake mount mt cape fort camp port isla monte cerro puerto rio río lago loch rue calle avenida plaza piazza ulitsa"
    " sierra salar laguna valle playa bahia".split()
)

# A common noun after a name says what it is: the Ondava nuclear plant, the Skerry newspaper, the Marra summit.
NOUN_WORDS: tuple[tuple[EntityKind, str], ...] = (
    (
        "place",
        "airport archipelago base bay border bridge canal city coast corridor crossing dam delta desert district field"
        " fields harbour harbor hills island islands lake mine mountain mountains neighbourhood neighborhood oblast"
        " pipeline plant port prefecture province railway reactor refinery region reservoir river road shipyard"
        " site sound square stadium state station straits strait suburb terminal track tracks valley village volcano"
        " county town governorate municipality",
    ),
    ("event", "conference summit process format war massacre earthquake hurricane uprising festival forum"),
    ("treaty", "accord accords agreement convention pact protocol treaty declaration"),
    ("publication", "newspaper magazine daily weekly journal"),
    ("company", "company corporation airline factory firm brand conglomerate group carrier shipyards"),
    ("organisation", "party movement militia faction network institute university ministry foundation agency union"),
)
NOUNS: dict[str, EntityKind] = {word: kind for kind, words in reversed(NOUN_WORDS) for word in words.split()}

# The same before a name: the newspaper Proa, the town of Perechyn, oil company Brekkol.
NOUNS_BEFORE: dict[str, EntityKind] = {
    **dict.fromkeys("city town village island province district port river lake state suburb".split(), "place"),
    **dict.fromkeys("company firm airline giant conglomerate carrier bank retailer carmaker".split(), "company"),
    **dict.fromkeys("newspaper magazine daily weekly journal tabloid".split(), "publication"),
    **dict.fromkeys("analyst author economist historian poet scholar singer activist lawyer".split(), "person"),
}

# In other languages the head stands first, here folded: Movimiento Marra, Banco de Ondava, Parti du Sud.
FOREIGN_HEADS: dict[str, EntityKind] = {
    **dict.fromkeys(
        "movimiento partido frente alianza universidad instituto ministerio secretaria comision consejo fundacion"
        " asociacion centro camara federacion confederacion corte movimento alianca uniao universidade"
        " ministerio secretaria comissao conselho fundacao associacao federacao parti mouvement rassemblement"
        " universite ministere conseil fondation universitat bundesamt verband partei"
        " gesellschaft stiftung ministero universita istituto fondazione associazione lega fratelli".split(),
        "organisation",
    ),
    **dict.fromkeys("banco grupo empresa compania banque groupe societe banca gruppo compagnie".split(), "company"),
}

# Lower-case words inside the names of organisations, treaties and the like.
TAIL_OPENERS = frozenset("of on for against in to between concerning regarding".split())
TAIL_IN = frozenset("embassy consulate mission representation office".split())
"""Heads whose name goes on with "in" or "to": the Chilean Embassy in Oslo."""

OWNERS = frozenset(
    "king queen people women children workers farmers lloyd master attorney trade st peter"
    " citizens teachers veterans doctors lawyers miners writers students merchants pensioners".split()
)
"""Possessives inside names: King's College."""

STRONG_ORGANISATIONS = frozenset(
    "ministry commission committee council bank agency service department court assembly authority institute office"
    " bureau academy association union federation parliament directorate secretariat congress senate alliance"
    " movement organisation organization army navy embassy consulate league party front guard corps".split()
)
"""Heads that need no name beside them: Foreign Ministry, Supreme Court."""

STRONG_COMPANIES = frozenset("consortium corporation corp inc ltd plc llc holdings airlines gmbh".split())
"""Heads that two common words make a company: Southern Salt Consortium."""

PUBLIC = frozenset("central national reserve development world state federal investment export import food".split())
"""Before "bank" they make it an organisation; other banks are companies."""
