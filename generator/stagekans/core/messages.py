"""Every sentence an editor can read from us: code -> sentence and hint, in plain Dutch."""

import errno
from dataclasses import dataclass

from yaml import YAMLError

from stagekans.core.diagnostics import Diagnostic, Place, Severity


@dataclass(frozen=True)
class Message:
    """The sentence of a code, the hint, and how bad it is; {names} are filled in from the facts."""

    sentence: str
    hint: str = ""
    severity: Severity = Severity.ERROR


FULLNESS = "Volledigheid van {count} praktijkvoorbeelden: de helft is voor {share} % of meer ingevuld (mediaan)."

MESSAGES: dict[str, Message] = {
    # files
    "file-too-large": Message(
        "Dit bestand is {size} kB; meer dan {limit} kB lezen we niet.",
        "Maak het kleiner of splits het in meer bestanden.",
    ),
    "and-more": Message(
        "Dit staat in dit bestand nog {count} keer: {same}.",
        "We noemen er hierboven genoeg; herstel die eerst.",
        Severity.WARNING,
    ),
    "body-lines": Message(
        "Deze tekst heeft {count} regels; meer dan {limit} lezen we niet.",
        "Splits de tekst in meer bestanden, of wis wat per ongeluk herhaald is.",
    ),
    "body-depth": Message(
        "Deze regel zit meer dan {limit} niveaus diep in lijsten of citaten.",
        "Wis tekens of spaties aan het begin van de regel.",
    ),
    "body-signs": Message(
        "In deze tekst staat {count} keer “{sign}”; meer dan {limit} lezen we niet.",
        "Splits de tekst in meer bestanden, of wis wat per ongeluk herhaald is.",
    ),
    "paragraph-signs": Message(
        "In dit stuk tekst staat {count} keer “{sign}”; meer dan {limit} zonder lege regel lezen we niet.",
        "Zet lege regels in het stuk, of wis wat per ongeluk herhaald is.",
    ),
    "file-symlink": Message(
        "Dit is een snelkoppeling (symlink); die volgen we niet.", "Zet het bestand zelf op deze plek."
    ),
    "file-encoding": Message(
        "Dit bestand is geen UTF-8: byte {byte} kunnen we niet lezen.", "Sla het bestand op als UTF-8."
    ),
    "file-control-character": Message(
        "Hier staat een onzichtbaar stuurteken ({character}).", "Wis dit en typ het opnieuw: {clean}"
    ),
    "file-bidi": Message(
        "Hier staat een onzichtbaar teken ({character}) dat de leesrichting of de woorden kan vervalsen.",
        "Wis dit, met wat ertussen staat, en typ het opnieuw: {clean}",
    ),
    "odd-space": Message(
        "Hier staat een bijzondere spatie ({character}); de opbouw vraagt om een gewone.",
        "Wis haar en typ een gewone spatie. Vaak kwam zij mee uit Word of van een webpagina.",
    ),
    "odd-in-name": Message(
        "In deze naam staat een teken dat je niet ziet ({character}).", "Wis het woord en typ het opnieuw: {clean}"
    ),
    "letter-unprintable": Message(
        "Het teken “{letter}” ({number}{name}) heeft geen van onze lettertypen; het kan niet gedrukt worden.",
        "Gebruik een ander teken, of schrijf in woorden wat er staat.",
    ),
    "file-name": Message(
        "De bestandsnaam “{name}” kan geen adres worden.",
        "Gebruik alleen kleine letters, cijfers en koppeltekens, zoals “{suggestion}”.",
    ),
    "file-case": Message(
        "Dit bestand en “{other}” verschillen alleen in hoofdletters of in tekens die er hetzelfde uitzien.",
        "Geef een van beide een andere naam.",
    ),
    "file-nested": Message("Dit bestand staat in een map te diep.", "Zet het rechtstreeks in {folder}/."),
    "file-unexpected": Message(
        "Dit soort bestand hoort hier niet: we verwachten {suffix}.",
        "Verplaats of verwijder het bestand, of geef het de juiste extensie.",
        Severity.WARNING,
    ),
    # front matter and YAML
    "front-matter-missing": Message(
        "Dit bestand begint niet met een kop tussen twee regels met ---.",
        "Zet --- op regel 1, dan de velden, dan weer --- op een eigen regel.",
    ),
    "front-matter-preceded": Message("Er staat tekst vóór de kop.", "De eerste regel van het bestand moet --- zijn."),
    "front-matter-unclosed": Message(
        "De kop begint hier, maar wordt nergens gesloten.", "Zet onder het laatste veld een regel met alleen ---."
    ),
    "yaml-syntax": Message(
        "De opbouw van de kop klopt hier niet ({detail}).",
        "Kijk naar inspringen, dubbele punten en aanhalingstekens op deze regel en de regel erboven.",
    ),
    "yaml-quotes": Message("Deze waarde kan niet zonder aanhalingstekens ({detail}).", "Schrijf: {mended}"),
    "yaml-unclosed": Message(
        "Dit aanhalingsteken ({quote}) wordt niet gesloten.",
        "Zet aan het einde van deze waarde hetzelfde aanhalingsteken. Begint de tekst zelf met zo'n teken, zet er dan "
        "andere omheen.",
    ),
    "yaml-comma": Message("De komma knipt deze tekst in tweeën.", "Zet de tekst tussen aanhalingstekens: {mended}"),
    "yaml-colon": Message(
        "De dubbele punt maakt van deze tekst een groep.", "Zet de tekst tussen aanhalingstekens: {mended}"
    ),
    "yaml-colon-space": Message("Achter de dubbele punt hoort een spatie.", "Schrijf: {mended}"),
    "yaml-curly": Message(
        "De krulaanhalingstekens om deze waarde tellen mee als tekst.",
        "Schrijf {straight}. Horen ze echt bij de tekst, schrijf dan {kept}.",
    ),
    "yaml-duplicate-key": Message(
        "De sleutel “{key}” staat er twee keer; de eerste staat op regel {first}.",
        "Voeg de twee samen of verwijder er een.",
    ),
    "yaml-key": Message("Een sleutel moet een gewoon woord zijn.", "Schrijf “sleutel: waarde”."),
    "yaml-alias": Message("Ankers en verwijzingen (& en *) lezen we niet.", "Schrijf de waarde voluit."),
    "yaml-tag": Message("Het label “{tag}” lezen we niet.", "Verwijder het woord met het uitroepteken."),
    "yaml-comment": Message(
        "Alles na het hekje (#) op deze regel wordt niet gelezen.",
        "Hoort het bij de tekst, zet de hele waarde dan tussen aanhalingstekens.",
        Severity.WARNING,
    ),
    "yaml-depth": Message("Deze kop is dieper genest dan {limit} niveaus.", "Maak de opbouw vlakker."),
    "yaml-documents": Message(
        "Er staat meer dan één YAML-document in dit bestand.", "Verwijder de extra regel met ---."
    ),
    "yaml-not-mapping": Message(
        "We verwachten hier regels van de vorm “sleutel: waarde”.", "Begin met bijvoorbeeld “title: …”."
    ),
    # fields
    "unknown-key": Message("De sleutel “{key}” kennen we hier niet.", "{suggestion}"),
    "missing-key": Message(
        "De sleutel “{key}” ontbreekt.", "Voeg “{key}: …” toe. Is het niet bekend, dan mag vaak “onbekend”."
    ),
    "empty-value": Message("“{key}” heeft geen waarde.", "Vul een waarde in of verwijder de regel."),
    "expected-text": Message(
        "Bij “{key}” verwachten we tekst.", "Schrijf de tekst op één regel achter de dubbele punt."
    ),
    "expected-list": Message(
        "Bij “{key}” verwachten we een lijst.",
        "Schrijf “{key}: [een, twee]” of elke waarde op een regel met een streepje.",
    ),
    "expected-group": Message(
        "Bij “{key}” verwachten we een groep velden.",
        "Spring de velden in onder “{key}:”, elk als “naam: waarde”. Het kan met: {names}.",
    ),
    "expected-number": Message("Bij “{key}” verwachten we een heel getal.", "Schrijf bijvoorbeeld “{key}: 2”."),
    "number-range": Message("“{value}” valt buiten het bereik van “{key}”.", "Kies een getal: {range}."),
    "text-length": Message("“{key}” is {length} tekens lang.", "Gebruik {range} tekens."),
    "list-length": Message("In de lijst “{key}” klopt het aantal niet: {length}.", "Geef er {range}."),
    "unknown-choice": Message("“{value}” is geen keuze voor “{key}”.", "{suggestion}"),
    "bad-date": Message(
        "“{value}” is geen datum die bestaat.", "Schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD, zoals 2026-11-22."
    ),
    "date-form": Message("De datum “{value}” schrijven we anders.", "Schrijf: {right}"),
    "bad-address": Message(
        "“{value}” is geen webadres.",
        "Schrijf https:// en de naam van de site, zonder spaties: https://www.school.nl/x.",
    ),
    "address-credentials": Message(
        "In “{value}” staat voor de @ een naam of wachtwoord.",
        "Neem het adres over zonder dat deel; is het een echt wachtwoord, verander het dan meteen.",
    ),
    "address-number": Message(
        "“{value}” wijst met een nummer naar een computer.", "Neem het adres over met de naam van de site."
    ),
    "address-lookalike": Message(
        "In “{value}” staan letters uit een ander schrift die op gewone letters lijken.",
        "Typ het adres zelf over, of zoek de site op; misschien is het een nepsite.",
    ),
    "no-words": Message("In deze titel of naam staat geen letter of cijfer.", "Schrijf hem in woorden."),
    "summary-no-words": Message(
        "In deze samenvatting staat geen letter of cijfer.", "Schrijf in een zin waar het over gaat."
    ),
    "bad-slug": Message(
        "“{value}” kan geen verwijzing zijn.", "Gebruik de bestandsnaam zonder extensie, zoals “objectief-werven”."
    ),
    "bad-colour": Message(
        "“{value}” is geen kleur die we kunnen lezen.", "Schrijf de kleur als # met zes tekens, zoals “#14286b”."
    ),
    "bad-word": Message(
        "“{value}” kan geen zoekwoord zijn.", "Gebruik kleine letters en hooguit drie woorden, zonder leestekens."
    ),
    "bad-alias": Message(
        "“{value}” is geen oud adres op deze site.",
        "Schrijf het pad zonder / ervoor en met / erachter, zoals “praktijken/oude-naam/”.",
    ),
    "bad-value": Message("De waarde “{value}” past niet bij “{key}”.", "Kijk in BIJDRAGEN.md wat hier mag staan."),
    "brand-same": Message(
        "De tweede kleur is dezelfde als de eerste.", "Kies een andere kleur, of haal “secondary” weg."
    ),
    "half-confirmed": Message(
        "“confirmed_by” en “confirmed_on” horen bij elkaar.", "Vul ze allebei in, of geen van beide."
    ),
    "bad-day": Message("“{value}” is geen hele dag.", "Schrijf jaar, maand en dag, zoals “2026-09-01”."),
    "bad-instant": Message(
        "“{value}” is geen dag of tijdstip.", "Schrijf een dag, met of zonder tijd: “2026-09-01” of “2026-09-01T15:00”."
    ),
    "no-such-time": Message(
        "De tijd “{value}” bestaat niet: in die nacht springt de klok vooruit.",
        "Schrijf “{later}”, of een tijd van voor de sprong.",
    ),
    "session-order": Message(
        "Deze bijeenkomst eindigt niet later dan zij begint.",
        "Verbeter “start” of “end”, of laat “end” weg als je de eindtijd niet weet.",
    ),
    "session-mixed": Message(
        "Van “start” en “end” is de een een dag en de ander een tijdstip.",
        "Schrijf ze allebei als dag of allebei als tijdstip, of laat “end” weg.",
    ),
    "session-no-source": Message(
        "Van deze bijeenkomst staat nergens waar je dat weet.",
        "Noem een bron bij “sources”, of schrijf “example: true” als zij verzonnen is.",
    ),
    "session-harvest-early": Message(
        "Deze bijeenkomst moet nog komen en heeft al opbrengst.", "Verbeter “start”, of haal “harvest” weg."
    ),
    "period-order": Message("Dit houdt op voordat het begint.", "Verbeter “start” of “end”."),
    "progress-order": Message("Deze periode houdt op voordat zij begint.", "Verbeter “since” of “until”."),
    "progress-effect": Message(
        "Hier staat een effect zonder bron.", "Noem de meting bij “source”, of schrijf “effect: onbekend”."
    ),
    "need-unheard": Message(
        "Er staat niet waar deze behoefte is gehoord.", "Noem een bijeenkomst bij “heard_in” of een bron bij “sources”."
    ),
    "need-unanswered": Message(
        "Deze behoefte heet beantwoord, maar er staat geen antwoord bij.",
        "Noem wat haar beantwoordt bij “practices” of “modules”, of kies een andere “status”.",
    ),
    "question-unanswered": Message(
        "Bij deze vraag hoort een antwoord met een dag, of een behoefte.",
        "Vul “answer” en “answered_on” in, of noem bij “need” de open behoefte.",
    ),
    "instrument-unknown": Message(
        "“{value}” is geen soort inhoud van deze site.", "Kies bij “shows” een soort uit de lijst in BIJDRAGEN.md."
    ),
    "address-nowhere": Message(
        "Op “{value}” staat op deze site niets.", "Neem het adres over van een pagina die er is."
    ),
    "privacy-contact": Message(
        "Hier staat een mailadres of telefoonnummer: “{text}”.",
        "Haal het weg; noem de functie bij wie iemand zich meldt.",
    ),
    "privacy-name": Message(
        "Hier staat misschien de naam van een persoon: “{text}”.",
        "Noem de rol, zoals een student of een begeleider. "
        "Is het een organisatie of een wet? Noem haar dan bij “publisher” in “sources”.",
        Severity.WARNING,
    ),
    "privacy-function": Message(
        "Bij “{key}” staat misschien de naam van een persoon: “{text}”.",
        "Noem de functie of de afdeling, zoals “Coördinator sociale veiligheid”.",
    ),
    "outdated-word": Message(
        "“{value}” is een verouderd woord.",
        "Bij “{today}” ({path}) staat welk woord nu past. "
        "Gaat je zin over het woord zelf, zet het dan tussen aanhalingstekens.",
        Severity.WARNING,
    ),
    "privacy-small-group": Message(
        "Deze groep is zo klein dat mensen te herkennen zijn: “{text}”.",
        "Schrijf het zo dat het over meer mensen kan gaan, of laat het weg.",
    ),
    "story-tells-nothing": Message(
        "Dit verhaal hoort nergens bij.", "Noem bij “practices” of “phases” waarover het gaat."
    ),
    "story-study": Message(
        "“study” hoort bij een verhaal over onderzoek, en alleen daar.",
        "Vul “study” in bij “form: research”, of haal het weg.",
    ),
    "text-replaces-nothing": Message("De eigen tekst vervangt niets: “{value}” is er niet.", "Kies uit: {choices}."),
    "variant-unknown": Message(
        "“lead_with” noemt een poster die er niet is.", "Neem een “id” over uit “variants”, of laat “lead_with” weg."
    ),
    "half-checked": Message(
        "“checked_on”, “checked_by” en “valid_until” horen bij elkaar.",
        "Vul ze alle drie in, of schrijf drie keer “onbekend”.",
    ),
    "claim-without-research": Message(
        "Status A of B mag pas als mensen de site hebben onderzocht.",
        "Noem bij “research” wie dat deed, wanneer en hoe; of schrijf status: onbekend.",
    ),
    # routes
    "route-no-steps": Message(
        "Deze route heeft geen stappen om uit te kiezen.", "Maak van elke stap een kop met ## en verwijs ernaar."
    ),
    "route-unreachable": Message(
        "De stap “{step}” is vanaf de eerste stap niet te bereiken.", "Verwijs er vanuit een andere stap naar."
    ),
    "route-dead-end": Message(
        "De stap “{step}” houdt op zonder te zeggen waar iemand heen kan.",
        "Verwijs naar een volgende stap, of naar een praktijk, een begrip of hulp.",
    ),
    "route-circle": Message(
        "Vanaf de stap “{step}” kom je nergens meer uit.", "Zorg dat er een weg is naar een stap die eindigt."
    ),
    "step-unknown": Message("De stap “{value}” bestaat niet.", "{suggestion}"),
    "route-too-long": Message(
        "De stap “{step}” is de {count}e stap; meer dan {limit} is te ver.", "Maak de weg erheen korter."
    ),
    "route-level": Message(
        "De link “{href}” stuurt {levels} naar hulp die daar niet voor is.",
        "Maak een eigen stap, met het niveau in de kop, zoals “Hulp bij het mbo”.",
    ),
    # modules
    "module-few": Message("“{title}” heeft te weinig om uit te kiezen.", "Zet er ten minste twee onder."),
    "module-no-right": Message(
        "Bij de vraag “{title}” is geen antwoord goed.", "Zet een kruisje bij wat past: - [x] antwoord."
    ),
    "module-no-feedback": Message(
        "Bij het antwoord “{option}” staat geen uitleg.",
        "Zet op de regel eronder, vier spaties ingesprongen, > en wat iemand hiervan leert.",
    ),
    "module-longest-right": Message(
        "Bij elke vraag is het langste antwoord goed.", "Maak een ander antwoord even lang, anders valt het op."
    ),
    "module-branch-unreachable": Message(
        "Niemand komt bij de stap “{step}”.", "Verwijs ernaar vanuit een andere stap, of haal haar weg."
    ),
    "module-branch-endless": Message(
        "Vanaf de stap “{step}” kom je nergens meer uit.", "Zorg dat er een weg is naar een stap die eindigt."
    ),
    "module-duration": Message(
        "Deze module duurt ongeveer {minutes} minuten; {low} tot {high} is de bedoeling.",
        "Maak de tekst korter of langer, of voeg een vraag toe of haal er een weg.",
    ),
    "module-duration-draft": Message(
        "Deze module in de maak duurt ongeveer {minutes} minuten; {low} tot {high} is de bedoeling.",
        "Haal “draft” pas weg als zij even lang duurt als de andere.",
        Severity.WARNING,
    ),
    # learning lines
    "line-part-short": Message(
        "“{title}” krijgt {minutes} minuten, maar de module alleen duurt al {own} minuten.",
        "Tel bij “minutes” alles van dit onderdeel op: module, bijeenkomst en opdracht.",
    ),
    "line-part-empty": Message(
        "In het onderdeel “{title}” valt niets te doen.", "Voeg “module”, “meeting” of “assignment” toe."
    ),
    "line-twice": Message(
        "De module “{value}” staat al bij het onderdeel “{other}”.", "Haal haar bij een van beide weg."
    ),
    "line-study-load": Message(
        "De badge noemt {hours} uur, maar de onderdelen zijn samen {sum} uur.",
        "Verbeter “study_load_hours” of de minuten van de onderdelen.",
    ),
    # body
    "raw-html": Message(
        "Hier staat HTML: “{text}”. Dat nemen we niet over.", "Schrijf het in gewone Markdown of verwijder het."
    ),
    "template-text": Message(
        "Hier staat nog een zin van het voorbeeld: “{value}”",
        "Vervang hem door je eigen tekst, of haal hem weg. Weet je het niet, dan mag bij veel velden “onbekend”.",
    ),
    "example-address": Message(
        "“{value}” is een voorbeeld en geen echt adres.",
        "Vul het adres in van de bron die je las, of haal het weg.",
    ),
    "unsafe-link": Message(
        "Een link naar “{href}” staan we niet toe.", "Gebruik https://… of een gewone link naar een .md-bestand."
    ),
    "image-alt": Message(
        "Deze afbeelding heeft geen beschrijving.",
        "Schrijf wat er te zien is tussen de rechte haken: ![beschrijving](…).",
    ),
    "image-place": Message(
        "De afbeelding “{href}” staat niet in deze bewaarplaats.",
        "Zet een PNG-, JPEG- of WebP-bestand naast de tekst en verwijs daarnaar.",
    ),
    "image-format": Message(
        "“{href}” is geen hele PNG, JPEG of WebP, of is groter dan {limit} kB.",
        "Sla de afbeelding opnieuw op, kleiner en als PNG of JPEG.",
    ),
    "duplicate-heading": Message(
        "De kop “{text}” staat er twee keer.",
        "Geef een van beide een andere tekst, zodat links naar de juiste plek wijzen.",
    ),
    "heading-wordless": Message(
        "In deze kop staat geen woord.", "Zet er minstens één woord in, zodat links ernaar kunnen wijzen."
    ),
    "heading-level": Message(
        "Deze kop slaat een niveau over of is een titel (#).",
        "Begin in de tekst met ## en ga daarna hooguit één niveau dieper.",
    ),
    "list-sign": Message(
        "Deze regel begint met “{sign}”; zo wordt het geen lijst.",
        "Begin elke regel van de lijst met een - en een spatie, en zet een lege regel voor de lijst.",
    ),
    "heading-space": Message("Achter “{sign}” staat geen spatie; zo wordt het geen kop.", "Schrijf: {sign} {text}"),
    "link-apart": Message(
        "Zo wordt “{text}” geen link.", "Zet de haken tegen elkaar aan, eerst [ ] en dan ( ): [{text}]({href})"
    ),
    "link-shown": Message(
        "Zo wordt “{text}” geen link: in het adres staan spaties of ronde aanhalingstekens.",
        "Zet tussen de ronde haken alleen het adres: [{text}]({href})",
    ),
    "indented-code": Message(
        "Deze regel springt in en komt daardoor als code op de pagina.",
        "Haal de tab of de spaties ervoor weg. Is het echt code, zet er dan een regel met ``` voor en na.",
    ),
    # references
    "dangling-reference": Message("“{value}” bestaat niet als {kind}.", "{suggestion}"),
    "dangling-link": Message("De link wijst naar “{href}”, maar dat bestand is er niet.", "{suggestion}"),
    "dangling-anchor": Message("In “{path}” is geen kop met de naam “{anchor}”.", "{suggestion}"),
    "link-outside": Message(
        "De link “{href}” verlaat deze bewaarplaats.", "Verwijs naar een bestand binnen het project."
    ),
    "circular": Message("“{value}” verwijst langs {route} weer naar zichzelf.", "Haal een van deze verwijzingen weg."),
    "duplicate-slug": Message("De naam “{slug}” is al van {other}.", "Geef dit bestand een andere naam."),
    "address-taken": Message(
        "Het adres /{address} is al van {other}.", "Kies een ander adres of een andere bestandsnaam."
    ),
    "name-long": Message(
        "De naam “{name}” is te lang: {count} tekens, en meer dan {limit} past niet in een bestandsnaam.",
        "Kies een kortere naam.",
    ),
    "name-device": Message(
        "Windows kan geen bestand of map maken met de naam “{name}”.", "Kies een andere naam, of zet er een woord bij."
    ),
    "address-long": Message(
        "Het adres /{address} is te lang: {count} tekens, en meer dan {limit} kan niet.", "Kies een korter adres."
    ),
    # room
    "text-room": Message(
        "“{text}” past niet op {where}, hoe klein ook gedrukt.",
        "Maak de tekst korter, of knip een lang woord met een koppelteken en een spatie.",
    ),
    "module-many": Message(
        "“{title}” heeft meer dan {limit} antwoorden; dan zijn de letters op.", "Splits de vraag, of laat er weg."
    ),
    # facts
    "source-not-listed": Message(
        "De bron “{value}” staat niet in de lijst “sources”.", "Voeg de bron daar toe of verbeter het adres."
    ),
    "evidence-no-source": Message(
        "Bij “{key}” staat meer dan “onbekend” of 0, zonder bron.",
        "Noem bij “source” het webadres waar dit uit blijkt, en zet het ook bij “sources”. "
        "Is er geen bron, schrijf dan bij strength 0, bij direction onbekend en bij context [].",
    ),
    "bad-duration": Message("“{value}” is geen duur.", "Schrijf hem als PT2M10S: twee minuten en tien seconden."),
    "media-missing": Message(
        "Het bestand “{href}” staat niet in deze bewaarplaats.",
        "Zet het naast de tekst en schrijf de naam precies zo.",
    ),
    "media-place": Message(
        "Geluid of film (“{href}”) kan hier niet staan.",
        "Zet het in een module, op een regel voor zich, met een lege regel ervoor en erna.",
    ),
    "media-format": Message(
        "“{href}” is geen MP3, M4A, MP4 of WebM, of is groter dan {limit} kB.",
        "Maak het bestand kleiner of zet het om.",
    ),
    "media-no-transcript": Message(
        "Bij “{href}” staat geen tekst van wat er gezegd wordt.",
        "Maak een bestand met ondertiteling (WebVTT, .vtt) en noem het bij “captions”.",
    ),
    "media-no-duration": Message("Bij “{href}” staat niet hoe lang het duurt.", "Voeg “duration” toe, zoals PT2M10S."),
    "media-no-description": Message(
        "Bij de film “{href}” staat niet wat er te zien is.",
        "Beschrijf bij “description” wat iemand moet weten die de film niet ziet.",
    ),
    "captions-header": Message("Deze ondertiteling begint niet met WEBVTT.", "Zet WEBVTT alleen op de eerste regel."),
    "captions-times": Message(
        "Deze tijden kunnen we niet lezen.", "Schrijf ze als 00:01.000 --> 00:04.500, op een regel voor zich."
    ),
    "captions-order": Message(
        "Deze tijd ligt voor de vorige.", "Zet de regels op volgorde; het einde komt na het begin."
    ),
    "captions-overlap": Message(
        "Deze regel begint terwijl de vorige nog in beeld is.",
        "Laat de vorige eerder eindigen, of deze later beginnen.",
    ),
    "captions-empty": Message("Hier staan tijden zonder tekst.", "Schrijf eronder wat er gezegd wordt of te horen is."),
    "captions-arrow": Message("Deze pijl (-->) maakt van deze regel tijden.", "Schrijf in tekst --&gt; of een woord."),
    "captions-tag": Message(
        "Een speler laat weg wat achter dit teken (<) staat.",
        "Schrijf &lt; als het teken bedoeld is, en haal andere opmaak dan <v>, <i>, <b>, <u>, <c> en <lang> weg.",
    ),
    "captions-lost": Message(
        "Deze regels hebben geen tijden; geen speler laat ze zien.",
        "Zet er een regel boven zoals 00:01.000 --> 00:04.500. Een opmerking begint met NOTE en een spatie.",
    ),
    "media-no-licence": Message(
        "Bij de afbeelding “{href}” staat geen maker en licentie.",
        "Voeg haar toe aan “media”, met file, creator en licence.",
    ),
    "media-not-shown": Message(
        "De tekst laat “{href}” niet zien.", "Haal de regel uit “media” of zet de afbeelding in de tekst."
    ),
    # podcasts
    "bad-clock": Message("“{value}” is geen moment in geluid of film.", "Schrijf het als 0:07, 12:30 of 1:02:05."),
    "bad-guid": Message("“{value}” is geen vaste naam (UUID).", "Laat “guid” weg; dan maken wij er een."),
    "bad-digest": Message("“{value}” is geen SHA-256.", "Draai “stagekans media” met het bestand; dat zegt de waarde."),
    "bad-email": Message("“{value}” is geen mailadres.", "Schrijf naam@voorbeeld.nl, of laat “email” weg."),
    "recording-place": Message(
        "Een opname staat op één plek.", "Noem “file” (naast de tekst) of “url” (ergens anders), niet allebei."
    ),
    "recording-format": Message(
        "“{href}” is geen MP3, M4A of MP4 die we kunnen lezen, of is groter dan {limit} kB.",
        "Maak het bestand kleiner of zet het om, of zet het op een eigen opslag en noem “url”.",
    ),
    "recording-unmeasured": Message("Bij deze opname ontbreekt “{key}”.", "Voeg toe: {key}: {right}"),
    "recording-unmeasured-url": Message(
        "Bij deze opname ontbreekt “{key}”.", "Draai: stagekans media {url}, en neem over wat er staat."
    ),
    "recording-differs": Message("“{key}” is {value}, maar het bestand zegt iets anders.", "Schrijf: {key}: {right}"),
    "recording-type": Message("“{value}” hoort niet bij “{name}”.", "Geluid hoort bij “audio”, film bij “video”."),
    "recording-origin": Message(
        "Van {origin} spelen we niets af.",
        "Zet dit adres in mkdocs.yml bij extra: media_origins, of verwijs er alleen naar met “elsewhere”.",
    ),
    "episode-silent": Message(
        "Deze aflevering is nergens te horen.", "Voeg “audio” of “video” toe, of “elsewhere” met een adres."
    ),
    "episode-two-places": Message(
        "Deze aflevering staat hier en ergens anders.", "Kies: een eigen opname, of alleen een link (“elsewhere”)."
    ),
    "episode-no-transcript": Message(
        "Van deze opname staat nergens wat er gezegd wordt.",
        "Maak transcript.vtt (WebVTT, met de naam van wie spreekt) en schrijf transcript: transcript.vtt.",
    ),
    "episode-no-date": Message("Apps vragen wanneer een opname uitkwam.", "Schrijf de dag bij “published”."),
    "episode-no-consent": Message(
        "Van {name} staat er niet dat die toestemming gaf.",
        "Schrijf bij “consent” de dag, of “synthetic: true” als er niemand echt spreekt.",
    ),
    "consent-withdrawn": Message(
        "Sinds {day} is er geen toestemming meer; de site laat alles weg, maar “{name}” staat hier nog.",
        "Verwijder het uit deze bewaarplaats, en vraag de beheerder om de geschiedenis te schonen.",
        Severity.WARNING,
    ),
    "chapter-order": Message(
        "Het hoofdstuk “{title}” begint niet op een moment dat past.",
        "Begin op 0:00, zet ze op volgorde, en niet na het einde.",
    ),
    "transcript-no-speaker": Message("Hier staat niet wie er spreekt.", "Begin de tekst met <v Naam>."),
    "transcript-stranger": Message("“{name}” staat niet bij “people”.", "{suggestion}"),
    "transcript-too-long": Message(
        "Hier wordt gesproken na het einde: de opname duurt {lasts} seconden.", "Verbeter de tijden of “duration”."
    ),
    "duplicate-guid": Message(
        "De vaste naam {value} is al van {other}.", "Laat “guid” bij een van beide weg; dan maken wij er een."
    ),
    "series-no-channel": Message(
        "De reeks van deze opname zegt nog niet wat apps vragen.", "Voeg “channel” toe in {series}."
    ),
    "series-two-main": Message("Er is al een hoofdreeks: {other}.", "Haal “main” bij een van beide weg."),
    # logos
    "logo-missing": Message(
        "Het logo “{href}” staat niet op de plek waar het hoort.",
        "Zet het als {slug}.svg of {slug}.png in de map logos naast dit bestand, en schrijf file: logos/{slug}.svg.",
    ),
    "logo-unused": Message(
        "Geen instelling gebruikt dit logo.",
        "Voeg “logo” toe bij de instelling, of haal het bestand weg.",
        Severity.WARNING,
    ),
    "logo-too-large": Message(
        "Dit logo is groter dan {limit} kB.", "Sla het opnieuw op, zonder foto’s en oude versies erin, of kleiner."
    ),
    "logo-format": Message(
        "Dit is geen SVG of PNG.",
        "Sla het logo opnieuw op als SVG of PNG; alleen een andere naam helpt niet.",
    ),
    "logo-broken": Message("Dit logo is beschadigd.", "Vraag het bestand opnieuw op, of sla het opnieuw op."),
    "logo-unclosed": Message(
        "Hier sluit iets anders dan wat open staat: <{name}> van regel {opened}.",
        "Sluit eerst <{name}>, of vraag het bestand opnieuw op.",
    ),
    "logo-canvas": Message(
        "Dit logo heeft geen bruikbare maat.",
        'Geef de SVG een viewBox met vier getallen, zoals viewBox="0 0 300 100", en snijd lege rand weg.',
    ),
    "logo-pixels": Message(
        "Dit logo is {width} bij {height} beeldpunten; meer dan {limit} bij {limit} lezen we niet.",
        "Sla het kleiner op, of lever een SVG.",
    ),
    "logo-doctype": Message(
        "Hier staat een DOCTYPE; dat lezen we niet.",
        "Sla het logo op als “gewone SVG”, zonder gegevens van het tekenprogramma; in Illustrator niet bewerkbaar.",
    ),
    "logo-depth": Message(
        "Dit logo is dieper genest dan {limit} niveaus.", "Hef groepen op in het tekenprogramma en sla het opnieuw op."
    ),
    "logo-nodes": Message(
        "Dit logo heeft meer dan {limit} onderdelen, elke herhaling meegeteld.",
        "Voeg vormen samen, of lever een PNG.",
    ),
    "logo-use": Message(
        "Deze verwijzing gaat rond, of meer dan {limit} keer door.", "Zet verwijzingen om in gewone vormen."
    ),
    "logo-text": Message(
        "Hier staat tekst (“{name}”); die ziet er op een andere computer anders uit.",
        "Zet de letters om in vormen, zoals met “Object naar pad” of “Contouren maken”.",
    ),
    "logo-script": Message(
        "Hier staat een programma of beweging (“{name}”).", "Vraag de maker om een logo dat stilstaat."
    ),
    "logo-filter": Message("Hier staat een effect (“{name}”).", "Haal schaduw, vervaging en andere effecten weg."),
    "logo-style": Message(
        "Hier staat een stijlblad dat we niet lezen (“{name}”).",
        "Kies bij het opslaan “presentatiekenmerken” in plaats van CSS, of alleen klassen, zoals .a{{fill:red}}.",
    ),
    "logo-image": Message(
        "Hier staat een plaatje of vreemd onderdeel (“{name}”).", "Lever het logo als PNG, of teken het plaatje na."
    ),
    "logo-element": Message(
        "Het onderdeel “{name}” nemen we niet over.", "Sla het logo op als “gewone SVG” met alleen vormen."
    ),
    "logo-attribute": Message(
        "Het kenmerk “{name}” nemen we niet over.", "Sla het logo op als “gewone SVG”, of haal het kenmerk weg."
    ),
    "logo-value": Message(
        "De waarde “{value}” van “{name}” kunnen we niet lezen.", "Sla het logo opnieuw op als “gewone SVG”."
    ),
    "logo-reference": Message(
        "De verwijzing “{value}” wijst niet naar een deel van dit logo.",
        "Alles moet in het logo zelf staan; haal de verwijzing weg.",
    ),
    "logo-heavy": Message(
        "Dit logo tekenen kost te veel tijd of geheugen.", "Maak het eenvoudiger, of lever een kleine PNG."
    ),
    "logo-coarse": Message(
        "Dit logo is {width} bij {height} beeldpunten; op papier wordt het onscherp.",
        "Lever liever een SVG, of een PNG die ten minste {limit} beeldpunten breed of hoog is.",
        Severity.WARNING,
    ),
    "logo-empty": Message("In dit logo is niets te zien.", "Kijk of je het goede bestand hebt."),
    "scan-same-item": Message("Het punt “{value}” staat er twee keer.", "Geef een van beide een andere “id”."),
    "lexicon-untouched": Message(
        "Geen van deze zoekwoorden staat op een bladzijde: {value}.",
        "Voeg een woord toe dat er wel staat, of haal de regel weg.",
        Severity.WARNING,
    ),
    "lexicon-twice": Message("“{value}” staat ook in een andere groep: {other}.", "Voeg de groepen samen."),
    "lexicon-circle": Message(
        "“{value}” leidt naar “{other}” en omgekeerd.", "Zet ze samen bij “synonyms”, of haal een van beide weg."
    ),
    "lexicon-two-terms": Message(
        "In deze groep staan twee begrippen: {value}.", "Maak er twee groepen van, of zet ze bij “related”."
    ),
    "name-of-other": Message(
        "“{value}” is de titel van een ander begrip ({other}).",
        "Kies een andere naam, of verwijs ernaar met “related”.",
    ),
    "commitment-twice": Message(
        "“{value}” staat er twee keer.", "Geef een van beide een ander nummer of een andere “key”."
    ),
    "commitment-unknown": Message(
        "Afspraak {number} heeft geen onderdeel “{part}”.", "Kijk bij “commitments” in het bestand van het manifest."
    ),
    "party-role-empty": Message("Bij deze rol staat niet waarvan.", "Vul “manifest” in, of “of” met eigen woorden."),
    "pledge-twice": Message("De stand van “{value}” staat er twee keer.", "Houd één van beide."),
    "pledge-not-signed": Message(
        "{party} tekende “{value}” niet volgens dit bestand.",
        "Zet bij “roles” een rol “ondertekenaar” met een bron, of haal deze stand weg.",
    ),
    "pledge-no-date": Message(
        "Bij de stand “{value}” staat niet sinds wanneer.", "Vul “since” in; bij “gevraagd” is dat de dag van de vraag."
    ),
    "pledge-no-evidence": Message(
        "De stand “{value}” kan niemand nagaan.",
        "Vul “evidence” in met een openbaar webadres, of “reply” met wat de partij zelf zegt.",
    ),
    "pledge-not-shown": Message(
        "“aangetoond” vraagt om iets wat iedereen kan zien.", "Vul “evidence” in, of kies “loopt”."
    ),
    "clause-order": Message(
        "Versie {value} staat niet op volgorde.",
        "Zet de nieuwste versie bovenaan, met het hoogste nummer en de laatste dag.",
    ),
    "clause-differs": Message(
        "De nieuwste versie is niet dezelfde tekst als in {other}.", "Neem de tekst in beide bestanden letterlijk over."
    ),
    "review-passed": Message(
        "De herzieningsdatum {value} is voorbij.", "Loop de tekst na en zet een nieuwe “review_date”.", Severity.WARNING
    ),
    "details-passed": Message(
        "De gegevens waren geldig tot {value}; de site toont ze niet meer.",
        "Controleer ze bij de bron en vul “checked_on”, “checked_by” en “valid_until” opnieuw in.",
        Severity.WARNING,
    ),
    "date-range": Message(
        "“{key}” kan niet {value} zijn.", "Kijk het jaartal na: hier past {earliest} tot en met {latest}."
    ),
    "date-in-future": Message("“{key}” ligt in de toekomst ({value}).", "Verbeter de datum."),
    # indicators and measurements
    "indicator-secondary": Message(
        "Een cijfer op de monitor komt van wie het zelf mat, telde of liet meten.",
        "Haalt een ander het aan? Schrijf er dan een verhaal over in content/verhalen/, met “aangehaald door …”.",
    ),
    "indicator-empty": Message(
        "Deze vorm heeft iets nodig dat er niet staat.",
        "Bij “cijfer” en “telling” horen “waves” en “unit”; bij “kwalitatief” hoort “findings”.",
    ),
    "indicator-over": Message("Een percentage is hoger dan 100.", "Verbeter “value”, of kies een andere “unit”."),
    "finding-identifies": Message(
        "Twee kenmerken samen kunnen iemand aanwijzen.", "Laat er één staan, of geen: “traits: [niveau]”."
    ),
    "finding-no-consent": Message(
        "Van deze bevinding staat er niet waar zij openbaar is, of wie haar mag tonen.",
        "Noem bij “source” de publicatie, of bij “consent_on” de dag waarop de deelnemers akkoord gingen.",
    ),
    "results-place": Message(
        "Dit bestand hoort bij geen ronde van een meting.",
        "Noem het <meting>-<ronde>.csv, met de naam van het bestand in content/metingen/ en de “id” van de ronde.",
    ),
    "results-missing": Message(
        "Deze ronde heet openbaar, maar {file} is er niet.", "Voeg het bestand toe, of kies een andere “state”."
    ),
    "results-not-public": Message(
        "Van deze ronde staat {file} er al, maar zij heet niet openbaar.",
        "Mag het openbaar, schrijf dan “state: openbaar”. Zo niet: haal het bestand weg, ook uit de geschiedenis.",
    ),
    "results-id-twice": Message("De “id” {value} staat er twee keer, of is al van ons.", "Kies een andere naam."),
    "results-separator": Message(
        "De kolommen zijn niet met puntkomma's of komma's gescheiden.",
        "Sla het bestand op als CSV UTF-8; een Nederlandse Excel zet er zelf puntkomma's tussen.",
    ),
    "results-encoding": Message(
        "Dit bestand is geen UTF-8, dus we lezen letters als ë niet goed.",
        "Kies in Excel bij Opslaan als “CSV UTF-8”, niet gewoon “CSV”.",
    ),
    "results-column-missing": Message("De kolom “{column}” ontbreekt.", "Voeg haar toe op de eerste regel."),
    "results-column-unknown": Message(
        "De kolom “{column}” kennen we niet, of staat er twee keer.",
        "Haal haar weg: alleen {known} en percentage mogen openbaar worden.",
    ),
    "results-row": Message(
        "Deze regel heeft {count} cellen; de eerste regel heeft er {expected}.", "Kijk of er een komma te veel is."
    ),
    "results-unknown": Message("“{value}” kennen we niet als “{column}”.", "{suggestion}"),
    "results-number": Message(
        "“{value}” is geen getal voor “{column}”.",
        "Schrijf een heel getal zonder punten (bij percentage een punt voor de decimalen), of “onderdrukt”.",
    ),
    "results-number-comma": Message(
        "“{value}” is geen getal voor “{column}”.",
        "Schrijf een heel getal (bij percentage een komma voor de decimalen), of “onderdrukt”.",
    ),
    "results-grouped": Message(
        "“{value}” kan twee dingen betekenen: in dit bestand staat een punt voor decimalen.",
        "Schrijf {whole} zonder punt, of verbeter het getal.",
    ),
    "results-half-withheld": Message(
        "Deze rij is half weggelaten.", "Schrijf bij “count” én “base” {word} en laat “percentage” leeg."
    ),
    "results-over-base": Message(
        "{count} mensen is meer dan de basis van {base}.", "Verbeter “count” of “base”; “base” is wie de vraag kreeg."
    ),
    "results-over-hundred": Message("{value} % is meer dan 100.", "Verbeter het percentage, of haal de kolom weg."),
    "results-share": Message(
        "{value} % past niet bij “count” en “base”.", "Reken na: 100 maal “count”, gedeeld door “base”."
    ),
    "results-few": Message(
        "De basis is {base} mensen; onder de {limit} zegt een percentage weinig.",
        "De site waarschuwt erbij. Laat de uitsplitsing liever weg.",
        Severity.WARNING,
    ),
    "results-wave-double": Message(
        "Deze rij is van ronde “{value}”; die hoort in {other} en kan hier niet nog eens staan.",
        "Zet de rij in dat bestand, of verbeter de ronde.",
    ),
    "results-row-double": Message("Deze rij staat er al, op regel {first}.", "Haal een van beide weg."),
    "results-base-differs": Message(
        "De basis is hier anders dan bij een ander antwoord van dezelfde vraag en groep.",
        "Wie een vraag kreeg, telt bij elk antwoord mee.",
    ),
    "results-sum": Message(
        "De antwoorden zijn samen {sum}, maar de basis is {base}.",
        "Bij een vraag met één antwoord tellen alle antwoorden samen op tot “base”.",
    ),
    "results-parts": Message(
        "De groepen van “{trait}” zijn samen {sum}, meer dan het totaal van {total}.", "Verbeter een van de rijen."
    ),
    "results-small": Message(
        "Dit gaat over minder dan {limit} mensen: wie dit antwoord gaf, of wie juist niet.",
        "Schrijf {word} bij “count” en “base”. Dit bestand is openbaar: haal het getal ook uit de geschiedenis.",
    ),
    "results-reveals": Message(
        "Uit dit getal is een ander te berekenen dat weg moet blijven (minder dan {limit} mensen).",
        "Schrijf ook hier {word}. “stagekans suppress” doet dat voor een heel bestand.",
    ),
    # making
    "path-taken": Message(
        "Twee onderdelen willen het bestand {path} maken: {first} en {second}.", "Geef een van beide een andere naam."
    ),
    "job-failed": Message(
        "{path} kon niet gemaakt worden: {detail}", "Kijk of de tekst past en geen vreemde tekens bevat."
    ),
    "site-address": Message(
        "“{value}” is geen adres waar een site kan staan.",
        "Schrijf het hele adres, met https:// ervoor en zonder naam, vraagteken of hekje: https://www.voorbeeld.nl/kb/.",
    ),
    "config": Message("De instellingen kloppen niet: {detail}", "Kijk in mkdocs.yml en theme/words/."),
    "engine-warnings": Message(
        "De bouw gaf waarschuwingen en staat op streng.", "Lees de meldingen hierboven; de vorige site is ongewijzigd."
    ),
}


MEASURING: dict[str, str] = {
    "no-browser": "Geen Chromium gevonden. Installeer er een (apt-get install chromium) of zet STAGEKANS_CHROMIUM.",
    "not-empty": "De map {folder} is niet leeg; kies een nieuwe of laat --site weg.",
    "failed": "De meting in de browser lukte niet: {detail}",
}
MEASURED: dict[str, str] = {
    "head": "{documents} documenten, {queries} vragen",
    "columns": "klasse      vragen   nDCG@10  recall@5 success@1    leeg",
    "all": "alle",
    "first": "eerste vraag: {kilobytes:.0f} kB en {ms:.0f} ms (mediaan, met niets op het apparaat)",
    "next": "volgende vraag, met andere woorden: {ms:.1f} ms (mediaan)",
    "warm": "dezelfde vraag nog eens: {ms:.1f} ms (mediaan), {p95:.1f} ms (95 %)",
}


COMMANDS: dict[str, str] = {
    "fault": "Fout: {detail}",
    "help": "Hulp: {command} --help",
    "stopped": "Afgebroken.",
    "own-fault": "Hier gaat het programma zelf de mist in ({kind}: {detail}). Meld dit in de bewaarplaats van het "
    "project, met het commando dat je gaf en wat je ziet als je er STAGEKANS_DEBUG=1 voor zet.",
    "worker-gone": "Een proces dat meewerkte, is gestopt; vaak is er te weinig geheugen. Probeer: --workers 1.",
    "no-command": "Het commando “{name}” bestaat niet. {hint}",
    "choose": "Kies uit: {names}.",
    "no-option": "De optie {name} bestaat niet. {hint}",
    "option-use": "Bij de optie {name} klopt de waarde niet: er ontbreekt er een, of er staat er een te veel.",
    "missing": "{name} ontbreekt.",
    "too-many": "Dit is te veel: {given}.",
    "no-choice": "Bij {name} kun je kiezen uit: {values}.",
    "no-number": "Bij {name} hoort een getal van {low} tot en met {high}.",
    "no-path": "Bij {name} hoort een bestand dat er is en dat we mogen lezen; dat is “{value}” niet.",
    "no-folder": "Bij {name} hoort een map; dat is “{value}” niet.",
    "no-project": "In {folder} staat geen mkdocs.yml. Ga naar de map van het project of gebruik --project.",
    "store": "Op {place} kunnen we niets bewaren: {detail}.",
    "address": "“{address}” is geen adres; schrijf IP:POORT, zoals --address 127.0.0.1:8001.",
    "address-taken": "Op {address} draait al iets. Kies een andere poort, zoals --address {other}.",
    "address-refused": "Op {address} kunnen we de site niet tonen. Kies een ander adres, zoals --address {other}.",
    "configuration": "mkdocs.yml:{line}:{column}: {detail}.",
    "no-utf8": "hier staat een teken dat geen UTF-8 is",
    "wrong-value": "bij “{key}” klopt de waarde niet ({detail})",
    "no-plugin": "mkdocs.yml: zet “stagekans” bij “plugins”.",
    "not-listed": "De inhoud klopt nog niet. Zie: stagekans check.",
    "configuration-value": "mkdocs.yml: {detail}",
}

REFUSALS: dict[str, str] = {
    "ENOSPC": "De schijf{at} is vol. Maak ruimte en probeer het opnieuw; een site die er al stond, is niet veranderd.",
    "EDQUOT": "De schijfruimte die je mag gebruiken{at}, is op. Maak ruimte en probeer het opnieuw.",
    "EROFS": "Hier{at} kunnen we niet schrijven: deze schijf is alleen te lezen.",
    "EACCES": "Dit mogen we niet lezen of schrijven{at}. Kijk naar de rechten van het bestand en van de map.",
    "EPERM": "Dit mogen we niet lezen of schrijven{at}. Kijk naar de rechten van het bestand en van de map.",
    "ENOENT": "Dit bestand of deze map is er niet{at}.",
    "ENOTDIR": "Hier hoort een map te staan, maar er staat een bestand{at}. Verplaats of verwijder het.",
    "EEXIST": "Hier hoort een map te staan, maar er staat een bestand{at}. Verplaats of verwijder het.",
    "EISDIR": "Hier hoort een bestand te staan, maar er staat een map{at}.",
    "ENOTEMPTY": "Deze map is niet leeg{at}; draait er nog een bouw?",
    "ENAMETOOLONG": "Deze naam is te lang voor de schijf{at}.",
    "EBUSY": "Dit is in gebruik{at}, of het is een schijf op zichzelf. Kies een andere plek.",
    "EXDEV": "Dit staat op een andere schijf{at}. Kies een plek op dezelfde schijf.",
    "EFBIG": "Dit bestand is te groot voor de schijf{at}.",
    "EMFILE": "Er staan te veel bestanden tegelijk open. Probeer: --workers 1.",
    "ENFILE": "Er staan te veel bestanden tegelijk open. Probeer: --workers 1.",
    "ENOMEM": "Er is te weinig geheugen. Probeer: --workers 1.",
    "EIO": "De schijf geeft een fout{at}. Maak een kopie van je werk en laat de schijf nakijken.",
}
OTHER_REFUSAL = "De computer weigert iets{at}: {detail}."


YAML_DETAILS: dict[str, str] = {
    "did not find expected key": "hier verwachten we een sleutel of het einde van de kop",
    "did not find expected ',' or ']'": "een lijst met rechte haken wordt niet gesloten",
    "did not find expected ',' or '}'": "een groep met accolades wordt niet gesloten",
    "did not find expected '-' indicator": "hier verwachten we een streepje van de lijst",
    "did not find expected node content": "hier ontbreekt een waarde",
    "found character that cannot start any token": "een waarde kan niet met dit teken beginnen",
    "mapping values are not allowed in this context": "een dubbele punt te veel",
    "could not find expected ':'": "achter een sleutel hoort een dubbele punt",
    "found unexpected end of stream": "een aanhalingsteken of haak wordt niet gesloten",
    "found unexpected document indicator": "een aanhalingsteken wordt niet gesloten",
    "found unknown escape character": "na een \\ staat een teken dat daar niet kan",
    "block sequence entries are not allowed in this context": "een streepje staat op een plek waar geen lijst kan",
    "early quote": "het eerste aanhalingsteken hoort bij de tekst of sluit te vroeg",
    "too deep": "deze regel springt verder in dan die erboven",
    "tab": "een tab kan hier niet; spring in met spaties",
}
OTHER_YAML_DETAIL = "deze regel is niet te lezen"


NOTHING_LEFT = "een woord dat je kunt lezen"
"""Stands for what is left of a text when all that cannot be seen is taken out, and that is nothing."""


def problem(code: str, place: Place, **facts: object) -> Diagnostic:
    """Return the diagnostic of a code at a place.

    code: a key of MESSAGES. place: where. facts: what the sentence's {names} stand for.
    Raises KeyError when the code or a name is not known.
    """
    message = MESSAGES[code]
    if facts.get("clean") == "":
        facts["clean"] = NOTHING_LEFT
    shown = {name: str(value) if name == "suggestion" else str(value)[:160] for name, value in facts.items()}
    return Diagnostic(place, code, message.sentence.format(**shown), message.hint.format(**shown), message.severity)


def refused(error: OSError) -> str:
    """Return what the system refuses (a full disk, a folder that may not be written) as a Dutch sentence with where."""
    at = f" ({error.filename})" if error.filename else ""
    sentence = REFUSALS.get(errno.errorcode.get(error.errno or 0, ""), OTHER_REFUSAL)
    return sentence.format(at=at, detail=error.strerror or error)


def broken_yaml(error: YAMLError) -> tuple[int, int, str]:
    """Return line, column (from 1) and in words what is wrong with a YAML file of ours."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    detail = YAML_DETAILS.get(getattr(error, "problem", "") or "", OTHER_YAML_DETAIL)
    return (mark.line + 1, mark.column + 1, detail) if mark else (1, 1, detail)


def did_you_mean(matches: list[str], otherwise: str) -> str:
    """Return a hint that names the nearest known words, or otherwise when none is near."""
    if not matches:
        return otherwise
    return "Bedoelde je “" + "” of “".join(matches) + "”?"


COMMA_HINT = "Hoort dit bij de tekst ervoor, zet die dan helemaal tussen aanhalingstekens."


def write_as(value: str) -> str:
    """Return a hint that names the one way to write what was meant."""
    return f"Schrijf “{value}”."


def choose_from(values: list[str]) -> str:
    """Return a hint that lists what may be chosen."""
    return "Kies uit: " + ", ".join(values) + "."


def size_range(low: object, high: object) -> str:
    """Return the words for a range with one or two ends; None means that end is open."""
    if high is None:
        return f"ten minste {low}"
    return f"ten hoogste {high}" if low is None else f"{low} tot en met {high}"
