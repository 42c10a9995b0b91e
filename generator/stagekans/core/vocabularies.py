"""Controlled lists: the keys an editor may choose from; their labels live in theme/words."""

from typing import Literal, get_args

Role = Literal[
    "student",
    "docent",
    "stagecoordinator",
    "stageorganisatie",
    "vertrouwenspersoon",
    "bestuur",
    "communicatie",
    "overheid",
    "branche",
    "onderzoeker",
    "studentenorganisatie",
]
Stage = Literal["orienteren", "zoeken", "solliciteren", "afspraken", "tijdens", "afronden", "melden"]
StageOrAll = Literal["alle", "orienteren", "zoeken", "solliciteren", "afspraken", "tijdens", "afronden", "melden"]
Ground = Literal[
    "alle",
    "godsdienst",
    "levensovertuiging",
    "politieke-gezindheid",
    "ras",
    "geslacht",
    "seksuele-gerichtheid",
    "nationaliteit",
    "burgerlijke-staat",
    "handicap",
    "leeftijd",
]
StoryForm = Literal["interview", "showcase", "research", "news"]
SessionForm = Literal[
    "focusgroep",
    "dialoogtafel",
    "co-creatiesessie",
    "denktank",
    "seminar",
    "ontwerpsessie",
    "training",
    "intervisie",
    "reflectiebijeenkomst",
    "bijeenkomst",
]
"""Forms of meeting the programme and the Hague manifest name; "bijeenkomst" is any other, such as a signing."""
CommunityForm = Literal["community-of-practice", "stageondersteuningsteam", "denktank", "netwerk"]
Attendance = Literal["op-locatie", "online", "hybride", "onbekend"]
NeedStatus = Literal["open", "in-bewerking", "beantwoord"]
IndicatorForm = Literal["cijfer", "telling", "kwalitatief"]
Topic = Literal["ervaren", "zoekinspanning", "gevolg", "melden", "professionals", "beleid", "effect", "context"]
Unit = Literal["procent", "aantal", "euro"]
WaveState = Literal["gepland", "geen-openbare-cijfers", "openbaar", "onbekend"]
AnswerKind = Literal["een", "meer", "open"]
QuestionsOrigin = Literal["bron", "voorstel-redactie"]
Trait = Literal["niveau", "rol", "jaar", "regio", "grond"]
StatementStatus = Literal["A", "B", "C", "D", "onbekend"]
Level = Literal["mbo", "hbo", "wo", "vo", "arbeidsmarkt"]
Sector = Literal[
    "ict",
    "zorg-en-welzijn",
    "bouw-en-techniek",
    "zakelijke-dienstverlening",
    "onderwijs",
    "kunst-en-cultuur",
    "media-en-communicatie",
    "groen",
    "overheid",
    "detailhandel",
]
Region = Literal["landelijk", "noord", "oost", "midden", "zuid", "noord-holland", "den-haag", "rotterdam"]
Intervention = Literal[
    "netwerk",
    "convenant",
    "code",
    "beleid",
    "contract",
    "standaard",
    "co-design",
    "onderzoek",
    "monitoring",
    "melden",
    "protocol",
    "sanctie",
    "training",
    "e-learning",
    "vr",
    "spel",
    "dialoog",
    "campagne",
    "storytelling",
    "podcast",
    "informatie",
    "handreiking",
    "tool",
    "stagematching",
    "bemiddeling",
    "contact",
    "werving-selectie",
    "kwaliteitsborging",
    "rechtsbijstand",
    "borging",
    "rol",
    "kennis",
]
Mechanism = Literal["elkaar-leren-kennen", "objectief-werven", "omstander", "sociale-norm", "bewustwording"]
Scale = Literal["landelijk", "regionaal", "lokaal", "instelling"]
Status = Literal["lopend", "pilot", "gestopt", "afgerond", "onbekend"]
Amount = Literal["laag", "middel", "hoog", "onbekend"]
Strength = Literal[0, 1, 2, 3, 4]
Direction = Literal["gunstig", "gemengd", "geen-verschil", "nadelig", "onbekend"]
Origin = Literal["bron", "onderzoek-elders", "inschatting-redactie"]
Certainty = Literal["gezien", "secundair", "afgeleid"]
MediumLicence = Literal["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "publiek-domein"]
EpisodeForm = Literal["full", "trailer", "bonus"]
RecordingType = Literal["audio/mpeg", "audio/mp4", "video/mp4"]
SpeakerPart = Literal["host", "guest"]
PodcastCategory = Literal["Education", "Society & Culture", "News", "Business", "Science", "Government"]
"""Categories of Apple Podcasts that fit this site (podcasters.apple.com/support/1691)."""
People = Literal["geen", "met-toestemming"]
Switch = Literal["aan", "uit"]
InstitutionLevel = Literal["mbo", "hbo", "wo"]
InstitutionType = Literal["hogeschool", "universiteit", "mbo-instelling"]
MeldpuntForm = Literal[
    "instellingsmeldpunt",
    "vertrouwenspersoon",
    "route-via-begeleider",
    "antidiscriminatievoorziening",
    "sectormeldpunt",
    "toezichthouder",
    "klachtenroute",
    "strafrecht",
    "informatie-en-verwijzing",
    "erkenning",
]
Reach = Literal["landelijk", "regio", "instelling", "faculteit"]
Anonymity = Literal["ja", "nee", "vertrouwelijk", "onbekend"]
ManifestForm = Literal["manifest", "intentieverklaring", "pact", "code", "wetsvoorstel", "actieplan"]
PartyType = Literal[
    "koepel-onderwijs",
    "hbo",
    "wo",
    "mbo",
    "studentenorganisatie",
    "werkgevers",
    "rijk",
    "gemeente",
    "samenwerking-beroepsonderwijs",
    "erkenning-stagebedrijven",
    "antidiscriminatievoorziening",
    "expertisecentrum",
    "ontwerpcollectief",
    "welzijn",
    "organisatie",
]
PartyRole = Literal["ondertekenaar", "partij", "opsteller", "opdrachtgever", "uitvoerder", "bijdrager"]
PledgeStatus = Literal["onbekend", "niet-gevraagd", "gevraagd", "gepland", "loopt", "aangetoond"]

STAGES: tuple[str, ...] = get_args(Stage)
ENTRY_ROLES: tuple[str, ...] = (
    "student",
    "docent",
    "stagecoordinator",
    "stageorganisatie",
    "vertrouwenspersoon",
    "bestuur",
    "communicatie",
)
VOCABULARIES: dict[str, tuple[str, ...]] = {
    "role": get_args(Role),
    "stage": get_args(StageOrAll),
    "ground": get_args(Ground),
    "level": get_args(Level),
    "sector": get_args(Sector),
    "region": get_args(Region),
    "type": get_args(Intervention),
    "mechanism": get_args(Mechanism),
    "scale": get_args(Scale),
    "status": get_args(Status),
    "amount": get_args(Amount),
    "direction": get_args(Direction),
    "origin": get_args(Origin),
    "certainty": get_args(Certainty),
    "medium_licence": get_args(MediumLicence),
    "people": get_args(People),
    "institution_type": get_args(InstitutionType),
    "form": get_args(MeldpuntForm),
    "reach": get_args(Reach),
    "anonymity": get_args(Anonymity),
    "statement_status": get_args(StatementStatus),
    "session_form": get_args(SessionForm),
    "need_status": get_args(NeedStatus),
    "community_form": get_args(CommunityForm),
    "manifest_form": get_args(ManifestForm),
    "party_type": get_args(PartyType),
    "party_role": get_args(PartyRole),
    "pledge_status": get_args(PledgeStatus),
    "indicator_form": get_args(IndicatorForm),
    "topic": get_args(Topic),
    "unit": get_args(Unit),
    "wave_state": get_args(WaveState),
    "answer_kind": get_args(AnswerKind),
    "questions_origin": get_args(QuestionsOrigin),
    "trait": get_args(Trait),
    "strength": tuple(str(value) for value in get_args(Strength)),
}
