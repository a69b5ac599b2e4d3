"""The words of the interface: English, which is the key, then Spanish and Russian."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Said(NamedTuple):
    es: str
    ru: str


WORDS: Mapping[str, Said] = {
    # Every page
    "Skip to content": Said("Ir al contenido", "К содержанию"),
    "Main": Said("Principal", "Главное меню"),
    "Menu": Said("Menú", "Меню"),
    "Footer": Said("Pie de página", "Подвал"),
    "Colour theme:": Said("Tema de color:", "Цветовая тема:"),
    "automatic": Said("automático", "автоматически"),
    "light": Said("claro", "светлая"),
    "dark": Said("oscuro", "тёмная"),
    "says what each source says, in our words. The sources’ own words appear only as the first and last few words of"
    " each passage.": Said(
        "dice con nuestras palabras lo que dice cada fuente. De las palabras de las fuentes solo figuran las primeras y"
        " las últimas de cada pasaje.",
        "излагает своими словами то, что говорит каждый источник. От слов источников приведены лишь первые и последние"
        " слова каждого отрывка.",
    ),
    "Data": Said("Datos", "Данные"),
    "Licence": Said("Licencia", "Лицензия"),
    "Made with": Said("Hecho con", "Сделано в"),
    "Home": Said("Inicio", "Главная"),
    "Index": Said("Índice", "Указатель"),
    "Briefs": Said("Informes", "Справки"),
    "Brief": Said("Informe", "Справка"),
    "Relations": Said("Relaciones", "Связи"),
    "Relation": Said("Relación", "Связь"),
    "Claims": Said("Afirmaciones", "Утверждения"),
    "Claim": Said("Afirmación", "Утверждение"),
    "Figures": Said("Cifras", "Цифры"),
    "Figure": Said("Cifra", "Цифра"),
    "Timeline": Said("Cronología", "Хронология"),
    "Disagreements": Said("Discrepancias", "Расхождения"),
    "Bibliography": Said("Bibliografía", "Библиография"),
    "Search": Said("Buscar", "Поиск"),
    "Sources": Said("Fuentes", "Источники"),
    "Source": Said("Fuente", "Источник"),
    "Actors": Said("Actores", "Участники"),
    "Actor": Said("Actor", "Участник"),
    "Topics": Said("Temas", "Темы"),
    "Topic": Said("Tema", "Тема"),
    "and": Said("y", "и"),
    # Kinds of claim
    "Fact": Said("Hecho", "Факт"),
    "Assessment": Said("Valoración", "Оценка"),
    "Forecast": Said("Pronóstico", "Прогноз"),
    "Recommendation": Said("Recomendación", "Рекомендация"),
    "The source reports that something is or was so.": Said(
        "La fuente informa de que algo es o fue así.", "Источник сообщает, что нечто есть или было."
    ),
    "A report whose point is its number.": Said(
        "Una información cuyo centro es su número.", "Сообщение, суть которого — число."
    ),
    "The source judges, explains or compares.": Said(
        "La fuente juzga, explica o compara.", "Источник оценивает, объясняет или сравнивает."
    ),
    "The source says what will or may happen.": Said(
        "La fuente dice lo que pasará o puede pasar.", "Источник говорит, что будет или может быть."
    ),
    "The source says what someone should do.": Said(
        "La fuente dice lo que alguien debería hacer.", "Источник говорит, что кому-то следует делать."
    ),
    "What the marks mean": Said("Qué significan los signos", "Что значат знаки"),
    # Status of a disagreement
    "Open": Said("Abierta", "Открыто"),
    "Explained by date": Said("Explicada por la fecha", "Объясняется датой"),
    "Settled": Said("Resuelta", "Решено"),
    # Claims and evidence
    "no date": Said("sin fecha", "без даты"),
    "passage": Said("pasaje", "отрывок"),
    "No address recorded for this source": Said(
        "No consta la dirección de esta fuente", "Адрес этого источника не записан"
    ),
    "The words were found in the text of the source": Said(
        "Las palabras se hallaron en el texto de la fuente", "Слова найдены в тексте источника"
    ),
    "verified": Said("comprobado", "проверено"),
    "not found in the text": Said("no hallado en el texto", "в тексте не найдено"),
    "place to be checked": Said("lugar por comprobar", "место требует проверки"),
    "sources differ by date": Said("las fuentes difieren por la fecha", "источники расходятся из-за даты"),
    "sources differ": Said("las fuentes difieren", "источники расходятся"),
    "cites": Said("cita", "ссылается на"),
    "said by %(speaker)s": Said("según %(speaker)s", "по словам: %(speaker)s"),
    "Permanent link to the claim": Said("Enlace permanente a la afirmación", "Постоянная ссылка на утверждение"),
    "cite": Said("citar", "цитировать"),
    "Date of source": Said("Fecha de la fuente", "Дата источника"),
    "Said by": Said("Según", "По словам"),
    "Download these (CSV)": Said("Descargar estas (CSV)", "Скачать эти (CSV)"),
    # Figures
    "Table of figures": Said("Tabla de cifras", "Таблица цифр"),
    "Measure": Said("Medida", "Показатель"),
    "Value": Said("Valor", "Значение"),
    "Period": Said("Periodo", "Период"),
    "about": Said("unos", "около"),
    "not given": Said("no consta", "не указан"),
    # Brief
    "draft": Said("borrador", "черновик"),
    "On this page": Said("En esta página", "На этой странице"),
    "Key claims": Said("Afirmaciones principales", "Главные утверждения"),
    "Further claims": Said("Otras afirmaciones", "Прочие утверждения"),
    "References": Said("Referencias", "Ссылки"),
    "Related": Said("Relacionados", "Близкие"),
    "Cite": Said("Citar", "Цитировать"),
    "The source": Said("La fuente", "Источник"),
    "No title": Said("Sin título", "Без названия"),
    "Author": Said("Autor", "Автор"),
    "No author named": Said("Sin autor", "Автор не указан"),
    "Venue": Said("Publicación", "Издание"),
    "Venue not stated": Said("Publicación no indicada", "Издание не указано"),
    "vol.": Said("vol.", "т."),
    "no.": Said("n.º", "№"),
    "Not stated": Said("No indicada", "Не указано"),
    "Date": Said("Fecha", "Дата"),
    "stated": Said("indicada", "указана"),
    "inferred": Said("deducida", "выведена"),
    "basis unknown": Said("de origen desconocido", "основание неизвестно"),
    "Set aside: %(date)s, %(what)s.": Said("Descartada: %(date)s, %(what)s.", "Отклонено: %(date)s, %(what)s."),
    "Length": Said("Extensión", "Объём"),
    "Language": Said("Idioma", "Язык"),
    "Text": Said("Texto", "Текст"),
    "No address recorded": Said("No consta la dirección", "Адрес не записан"),
    "Kind": Said("Tipo", "Вид"),
    "What the source says, in our words": Said(
        "Lo que dice la fuente, con nuestras palabras", "Что говорит источник, нашими словами"
    ),
    "Evidence, in the source’s words": Said("La prueba, con palabras de la fuente", "Подтверждение, словами источника"),
    "In the order of the source.": Said("En el orden de la fuente.", "В порядке источника."),
    "Withdrawn claims": Said("Afirmaciones retiradas", "Отозванные утверждения"),
    "They keep their address and leave every list.": Said(
        "Conservan su dirección y salen de todas las listas.", "Сохраняют адрес и уходят из всех списков."
    ),
    "Withdrawn: %(why)s": Said("Retirada: %(why)s", "Отозвано: %(why)s"),
    "Dated events that the source mentions.": Said(
        "Hechos fechados que menciona la fuente.", "Датированные события, упомянутые источником."
    ),
    "Where other sources differ": Said("En qué difieren otras fuentes", "Где другие источники расходятся"),
    "Works that the source cites, and where.": Said(
        "Obras que cita la fuente, y dónde.", "Работы, на которые ссылается источник, и где."
    ),
    "Given as “%(quote)s”; resolved to": Said("Dice «%(quote)s»; remite a", "Дано как «%(quote)s»; это"),
    "Uncited": Said("Sin citar", "Без ссылки"),
    "The list names this work; the text never points at it.": Said(
        "La lista nombra esta obra; el texto nunca remite a ella.",
        "Работа есть в списке, но текст на неё не ссылается.",
    ),
    "%(field)s differs": Said("Difiere: %(field)s", "Расходится: %(field)s"),
    "The text cites it otherwise than the list has it.": Said(
        "El texto la cita de otro modo que la lista.", "Текст ссылается на неё иначе, чем в списке."
    ),
    "Cited in": Said("Citada en", "Ссылки:"),
    "Not cited in the text": Said("No citada en el texto", "В тексте ссылок нет"),
    "In the bibliography": Said("En la bibliografía", "В библиографии"),
    "This source cites no works.": Said("Esta fuente no cita obras.", "Источник ни на что не ссылается."),
    "Related briefs": Said("Informes relacionados", "Близкие справки"),
    "Named in this brief": Said("Nombrado en este informe", "Названа в этой справке"),
    "Names this brief": Said("Nombra este informe", "Называет эту справку"),
    "Disagree:": Said("Difieren:", "Расходятся:"),
    "Agree:": Said("Coinciden:", "Согласны:"),
    "Agree against a third source, “%(side)s”:": Said(
        "Coinciden frente a una tercera fuente, «%(side)s»:", "Согласны против третьего источника, «%(side)s»:"
    ),
    "Both on": Said("Ambos sobre", "Обе о теме:"),
    "Pointed at from": Said("Enlazado desde", "Сюда ссылаются"),
    "on": Said("sobre", "о"),
    "Cite this brief": Said("Citar este informe", "Цитировать справку"),
    "To cite the analysis itself, follow its link under “The source”.": Said(
        "Para citar el propio análisis, siga su enlace en «La fuente».",
        "Чтобы сослаться на саму статью, откройте её в разделе «Источник».",
    ),
    "Citation as %(format)s": Said("Cita en %(format)s", "Ссылка в формате %(format)s"),
    "Copy": Said("Copiar", "Копировать"),
    "Copied": Said("Copiado", "Скопировано"),
    "Download": Said("Descargar", "Скачать"),
    "Changes": Said("Cambios", "Изменения"),
    "In the claims of this brief since it came to the site.": Said(
        "En las afirmaciones de este informe desde que está en el sitio.",
        "В утверждениях этой справки с тех пор, как она на сайте.",
    ),
    "added": Said("añadida", "добавлено"),
    "reworded": Said("redactada de nuevo", "сказано иначе"),
    "changed beside its words": Said("cambiada sin tocar el texto", "изменено, слова те же"),
    "withdrawn": Said("retirada", "отозвано"),
    "Cite a claim": Said("Citar una sola afirmación", "Цитировать одно утверждение"),
    "Its sources:": Said("Sus fuentes:", "Её источники:"),
    "This brief:": Said("Este informe:", "Эта справка:"),
    "Provenance": Said("Procedencia", "Происхождение"),
    "Source file": Said("Archivo de la fuente", "Файл источника"),
    "Evidence": Said("Pruebas", "Подтверждения"),
    "%(found)s of %(all)s quotes found in the source text": Said(
        "%(found)s de %(all)s citas halladas en el texto de la fuente",
        "Найдено в тексте источника цитат: %(found)s из %(all)s",
    ),
    "Not checked: the text of the source was not at hand": Said(
        "Sin comprobar: no se disponía del texto de la fuente", "Не проверено: текста источника не было под рукой"
    ),
    "Extraction": Said("Extracción", "Извлечение"),
    "Edit this brief": Said("Editar este informe", "Править справку"),
    "This brief has a new address:": Said("Este informe tiene nueva dirección:", "У справки новый адрес:"),
    # Claims
    "Jump to a source": Said("Ir a una fuente", "К источнику"),
    "Filter claims": Said("Filtrar afirmaciones", "Отбор утверждений"),
    "Filter": Said("Filtrar", "Отбор"),
    "Words": Said("Palabras", "Слова"),
    "Year of source": Said("Año de la fuente", "Год источника"),
    "Clear filters": Said("Quitar filtros", "Сбросить отбор"),
    "No claim matches all of these. Remove a filter to widen the list.": Said(
        "Ninguna afirmación cumple todo. Quite un filtro para ampliar la lista.",
        "Ничто не отвечает всем условиям. Уберите одно, чтобы расширить список.",
    ),
    "Too many for one page: each brief lists its own, and search finds them all.": Said(
        "Demasiadas para una página: cada informe tiene las suyas, y la búsqueda las halla todas.",
        "Слишком много для одной страницы: они есть в каждой справке, а поиск находит все.",
    ),
    # Bibliography
    "Repeated references are merged and every “Ibid.” is resolved.": Said(
        "Las referencias repetidas se unen y cada «Ibid.» se resuelve.",
        "Повторные ссылки объединены, каждое «Там же» раскрыто.",
    ),
    "Titles in brackets are not in the text itself.": Said(
        "Los títulos entre corchetes no figuran en el texto.", "Названий в скобках нет в самом тексте."
    ),
    "Works they cite": Said("Obras que citan", "Цитируемые работы"),
    "Text and list differ": Said("Texto y lista difieren", "Текст и список расходятся"),
    "Cited by several": Said("Citadas por varias", "Цитируют несколько"),
    "More than one source points at it.": Said(
        "Más de una fuente remite a ella.", "На неё указывает не один источник."
    ),
    "No address": Said("Sin dirección", "Без адреса"),
    "Neither a web address nor a DOI is given.": Said(
        "No consta ni dirección web ni DOI.", "Не указаны ни адрес в сети, ни DOI."
    ),
    "Marks without a work": Said("Llamadas sin obra", "Отсылки без работы"),
    "A mark in a text leads to a note without a work, or to nothing.": Said(
        "Una llamada del texto lleva a una nota sin obra, o a nada.",
        "Отсылка в тексте ведёт к примечанию без работы или в никуда.",
    ),
    "A check leaves only the works that it means.": Said(
        "Una comprobación deja solo las obras a las que se refiere.", "Проверка оставляет лишь работы, о которых речь."
    ),
    "Cited most:": Said("La más citada:", "Чаще всего цитируется:"),
    "None is cited more than once.": Said("Ninguna se cita más de una vez.", "Ни одна не цитируется дважды."),
    "Works that nobody cites": Said("Obras que nadie cita", "Работы, которые никто не цитирует"),
    "Listed among the references; no text points at it.": Said(
        "Figura entre las referencias; ningún texto remite a ella.", "Есть в списке; ни один текст на неё не ссылается."
    ),
    "Brief on %(source)s": Said("Informe sobre %(source)s", "Справка о %(source)s"),
    # Entity
    "No claim is about it.": Said("Ninguna afirmación trata de ello.", "Утверждений об этом нет."),
    "Most often named with": Said("Se nombra sobre todo con", "Чаще всего рядом:"),
    "Also written": Said("También escrito", "Также пишется"),
    "Read about in": Said("Se trata en", "Читать в"),
    "Named in": Said("Se nombra en", "Упоминается в"),
    "Elsewhere": Said("En otros sitios", "В других местах"),
    "Claims about both. A claim about three actors counts for each pair.": Said(
        "Afirmaciones sobre ambos. La que trata de tres actores cuenta para cada par.",
        "Утверждения об обоих. Утверждение о трёх участниках считается для каждой пары.",
    ),
    "Partner": Said("Contraparte", "Партнёр"),
    "Partners": Said("Contrapartes", "Партнёры"),
    "Share of the largest": Said("Parte del mayor", "Доля от наибольшего"),
    "One claim each:": Said("Una afirmación cada uno:", "По одному утверждению:"),
    "Claims by partner": Said("Afirmaciones por contraparte", "Утверждения по партнёрам"),
    "Key claims first, five at most for each partner.": Said(
        "Primero las principales, cinco como mucho por contraparte.",
        "Сначала главные, не больше пяти на партнёра.",
    ),
    "Claims about %(name)s and each partner": Said(
        "Afirmaciones sobre %(name)s y cada contraparte", "Утверждения: %(name)s и каждый партнёр"
    ),
    "With %(name)s": Said("Con %(name)s", "Вместе: %(name)s"),
    "%(name)s alone": Said("Solo %(name)s", "Только %(name)s"),
    "All %(num)s claims on %(one)s and %(other)s": Said(
        "Las %(num)s afirmaciones sobre %(one)s y %(other)s", "Все утверждения (%(num)s): %(one)s и %(other)s"
    ),
    "All claims on %(name)s": Said("Todas las afirmaciones sobre %(name)s", "Все утверждения: %(name)s"),
    "In the briefs": Said("En los informes", "В справках"),
    "Sentences of the briefs that link here.": Said(
        "Frases de los informes que enlazan aquí.", "Предложения справок со ссылкой сюда."
    ),
    "Map of the relations of %(name)s": Said("Mapa de las relaciones de %(name)s", "Карта связей: %(name)s"),
    "Country": Said("País", "Страна"),
    "Region": Said("Región", "Регион"),
    "Organisation": Said("Organización", "Организация"),
    "Person": Said("Persona", "Лицо"),
    "Treaty": Said("Tratado", "Договор"),
    "Company": Said("Empresa", "Компания"),
    "Place": Said("Lugar", "Место"),
    "Event": Said("Acontecimiento", "Событие"),
    "Publication": Said("Publicación", "Публикация"),
    # Relations
    "Actors and relations": Said("Actores y relaciones", "Участники и связи"),
    "How many claims are about two actors together. A claim about three actors counts for each of its pairs.": Said(
        "Cuántas afirmaciones tratan de dos actores a la vez. La que trata de tres cuenta para cada uno de sus pares.",
        "Сколько утверждений — о двух участниках вместе. Утверждение о трёх считается для каждой пары.",
    ),
    "The stronger the colour, the more claims. Empty cells have none.": Said(
        "Cuanto más fuerte el color, más afirmaciones. Las celdas vacías no tienen ninguna.",
        "Чем гуще цвет, тем больше утверждений. В пустых клетках их нет.",
    ),
    "Table of relations": Said("Tabla de relaciones", "Таблица связей"),
    "Number of claims about each pair of actors": Said(
        "Número de afirmaciones sobre cada par de actores", "Число утверждений о каждой паре"
    ),
    "Table of actors": Said("Tabla de actores", "Таблица участников"),
    "Claims about each actor": Said("Afirmaciones sobre cada actor", "Утверждения о каждом участнике"),
    "The %(count)s actors with most claims. Each actor’s page has all its relations.": Said(
        "Los %(count)s actores con más afirmaciones. La página de cada uno tiene todas sus relaciones.",
        "Участники, о которых сказано больше всего: %(count)s. На странице каждого — все его связи.",
    ),
    "about both": Said("sobre ambos", "об обоих"),
    "Kinds": Said("Tipos", "Виды"),
    "Side by side": Said("Frente a frente", "Рядом"),
    "Agree": Said("Coinciden", "Согласны"),
    "Agree in part": Said("Coinciden en parte", "Согласны отчасти"),
    "Differ": Said("Difieren", "Расходятся"),
    "Differ, explained by date": Said("Difieren, por la fecha", "Расходятся, объясняется датой"),
    "agree": Said("coinciden", "согласны"),
    "agree in part": Said("coinciden en parte", "согласны отчасти"),
    "differ": Said("difieren", "расходятся"),
    "Nothing on this": Said("Nada sobre esto", "Об этом ничего"),
    "Neighbouring relations": Said("Relaciones vecinas", "Соседние связи"),
    "%(one)s and %(other)s": Said("%(one)s y %(other)s", "%(one)s и %(other)s"),
    "Table: %(name)s": Said("Tabla: %(name)s", "Таблица: %(name)s"),
    # Disagreements
    "Where the sources disagree": Said("En qué difieren las fuentes", "Где источники расходятся"),
    "Number": Said("Número", "Число"),
    "Judgement": Said("Juicio", "Суждение"),
    "Each side is shown with its evidence and stays open until a source settles it.": Said(
        "Cada parte figura con sus pruebas y sigue abierta hasta que una fuente la resuelva.",
        "Каждая сторона показана с подтверждениями; вопрос открыт, пока его не решит источник.",
    ),
    "No editor has written down a disagreement yet.": Said(
        "Ningún editor ha anotado aún una discrepancia.", "Редакторы пока не записали расхождений."
    ),
    "Where they agree": Said("En qué coinciden", "Где они согласны"),
    "No source in the library decides it.": Said(
        "Ninguna fuente de la biblioteca lo decide.", "Ни один источник этого не решает."
    ),
    "The sources describe different years.": Said(
        "Las fuentes describen años distintos.", "Источники описывают разные годы."
    ),
    "A source added later decides it.": Said(
        "Una fuente añadida después lo decide.", "Решает источник, добавленный позже."
    ),
    "None so far.": Said("Ninguna por ahora.", "Пока нет."),
    "About": Said("Sobre", "О чём"),
    "Permanent link to this disagreement": Said(
        "Enlace permanente a esta discrepancia", "Постоянная ссылка на это расхождение"
    ),
    "link": Said("enlace", "ссылка"),
    "Reading": Said("Lectura", "Толкование"),
    "Would settle it": Said("Lo resolvería", "Что решит вопрос"),
    "Statements that two or more sources make independently.": Said(
        "Enunciados que dos o más fuentes hacen por separado.", "То, что независимо говорят два источника и более."
    ),
    "All %(count)s disagreements": Said("Las %(count)s discrepancias", "Все расхождения: %(count)s"),
    "Found by machine": Said("Hallado por la máquina", "Найдено машиной"),
    "Unconfirmed": Said("Sin confirmar", "Не подтверждено"),
    "Read from the claims, events and figures of the briefs; no editor has confirmed them.": Said(
        "Leído en las afirmaciones, hechos y cifras de los informes; ningún editor lo ha confirmado.",
        "Прочитано в утверждениях, событиях и цифрах справок; редактор этого не подтвердил.",
    ),
    # Figures and charts
    "Money": Said("Dinero", "Деньги"),
    "Shares": Said("Porcentajes", "Доли"),
    "Counts, durations and the rest": Said("Recuentos, duraciones y demás", "Количества, сроки и прочее"),
    "Scale is logarithmic: each step is ten times the one before. The amounts measure different things; compare sizes,"
    " not meanings. Open dots are approximate.": Said(
        "La escala es logarítmica: cada paso es diez veces el anterior. Las sumas miden cosas distintas; compare"
        " tamaños, no significados. Los puntos huecos son aproximados.",
        "Шкала логарифмическая: каждый шаг вдесятеро больше предыдущего. Суммы измеряют разное; сравнивайте величины,"
        " а не смысл. Пустые точки — приблизительные значения.",
    ),
    "Percent of different wholes, named in each row.": Said(
        "Porcentajes de totales distintos, nombrados en cada fila.", "Проценты от разных целых, названных в строке."
    ),
    "each with its period and its source. Open dots and the word “about” mark what the source itself hedges.": Said(
        "cada una con su periodo y su fuente. Los puntos huecos y la palabra «unos» marcan lo que la fuente matiza.",
        "каждая с периодом и источником. Пустые точки и слово «около» отмечают оговорки самого источника.",
    ),
    "Download all %(count)s (CSV)": Said("Descargar las %(count)s (CSV)", "Скачать все: %(count)s (CSV)"),
    "each square is 1%%": Said("cada cuadro es un 1 %%", "каждый квадрат — 1 %%"),
    "Two points only.": Said("Solo dos puntos.", "Всего две точки."),
    "Approximate.": Said("Aproximado.", "Приблизительно."),
    "of %(year)s": Said("de %(year)s", "%(year)s года"),
    "from %(first)s to %(last)s": Said("de %(first)s a %(last)s", "с %(first)s по %(last)s"),
    # Home
    "Each is restated in our words and points to the words it rests on in its source.": Said(
        "Cada una se dice con nuestras palabras y remite a las palabras de su fuente en que se apoya.",
        "Каждое пересказано нашими словами и указывает на слова источника, на которых держится.",
    ),
    "Search the briefs": Said("Buscar en los informes", "Поиск по справкам"),
    "For example": Said("Por ejemplo", "Например"),
    "where the sources differ": Said("en qué difieren las fuentes", "где источники расходятся"),
    "Map of the actors with most claims": Said(
        "Mapa de los actores con más afirmaciones", "Карта участников, о которых сказано больше всего"
    ),
    "Who the claims connect.": Said("A quiénes unen las afirmaciones.", "Кого связывают утверждения."),
    "Numbers are claims about an actor. A line joins two actors that claims treat together.": Said(
        "Los números son afirmaciones sobre un actor. Una línea une a dos actores tratados juntos.",
        "Числа — утверждения об участнике. Линия соединяет двоих, о которых говорится вместе.",
    ),
    "1 claim": Said("1 afirmación", "1 утверждение"),
    "All relations as a table": Said("Todas las relaciones en una tabla", "Все связи таблицей"),
    "One brief for each source, newest source first.": Said(
        "Un informe por fuente, la más reciente primero.", "По справке на источник, сначала новые."
    ),
    "All %(count)s briefs, by source": Said("Los %(count)s informes, por fuente", "Все справки: %(count)s"),
    "Vertical scales start at zero.": Said(
        "Las escalas verticales empiezan en cero.", "Вертикальные шкалы начинаются с нуля."
    ),
    "All figures": Said("Todas las cifras", "Все цифры"),
    "Shown as they stand. Nothing is settled here without a source.": Said(
        "Se muestran tal cual. Aquí nada se resuelve sin una fuente.",
        "Показаны как есть. Без источника здесь ничего не решается.",
    ),
    "Ways in": Said("Por dónde entrar", "С чего начать"),
    "Kinds of claim": Said("Tipos de afirmación", "Виды утверждений"),
    "Indexes": Said("Índices", "Указатели"),
    "How to read a claim": Said("Cómo leer una afirmación", "Как читать утверждение"),
    "Solid marks report, the half-filled mark judges, open marks look ahead. The link on ¶ opens the source at the"
    " passage where the browser supports it.": Said(
        "Los signos llenos informan, el medio lleno juzga, los huecos miran adelante. El enlace de ¶ abre la fuente en"
        " el pasaje si el navegador lo permite.",
        "Закрашенные знаки сообщают, наполовину закрашенный судит, пустые смотрят вперёд. Ссылка у ¶ открывает"
        " источник на нужном отрывке, если это умеет браузер.",
    ),
    "All %(count)s claims": Said("Las %(count)s afirmaciones", "Все утверждения: %(count)s"),
    # Search
    "Words in briefs, claims, figures, events, disagreements, actors and works cited": Said(
        "Palabras en informes, afirmaciones, cifras, hechos, discrepancias, actores y obras citadas",
        "Слова в справках, утверждениях, цифрах, событиях, расхождениях, участниках и цитируемых работах",
    ),
    "All words must be there; “quotation marks” keep words together. The beginning of a word will do, and accents do"
    " not matter.": Said(
        "Deben estar todas las palabras; las «comillas» las mantienen juntas. Basta el comienzo de una palabra, y los"
        " acentos no cuentan.",
        "Нужны все слова; «кавычки» держат их вместе. Достаточно начала слова, диакритика не важна.",
    ),
    "Searching needs JavaScript. The index below lists every actor and topic, and your browser can search within"
    " the": Said(
        "La búsqueda necesita JavaScript. El índice de abajo tiene todos los actores y temas, y su navegador puede"
        " buscar en la",
        "Для поиска нужен JavaScript. Ниже перечислены все участники и темы, а браузер может искать в",
    ),
    "full list of claims": Said("lista completa de afirmaciones", "полном списке утверждений"),
    "Results": Said("Resultados", "Результаты"),
    "Narrow the results": Said("Acotar los resultados", "Уточнить"),
    "Show more": Said("Mostrar más", "Показать ещё"),
    "Numbers are claims.": Said("Los números son afirmaciones.", "Числа — утверждения."),
    # Timeline
    "Where sources give different dates for one event, each date is listed.": Said(
        "Si las fuentes dan fechas distintas de un hecho, figura cada una.",
        "Если источники датируют событие по-разному, приведена каждая дата.",
    ),
    "One dot for each event.": Said("Un punto por hecho.", "Одна точка — одно событие."),
    "One dot for every %(each)s events of a year, or what is left of them.": Said(
        "Un punto por cada %(each)s hechos de un año, o por los que queden.",
        "Одна точка на каждые %(each)s событий года или на остаток.",
    ),
    "Open dots mark dates on which the sources differ.": Said(
        "Los puntos huecos marcan fechas en que las fuentes difieren.",
        "Пустые точки — даты, о которых источники спорят.",
    ),
    "from": Said("de", "с"),
    "to": Said("a", "по"),
    "Show events about": Said("Mostrar hechos sobre", "Показать события о"),
    "all actors": Said("todos los actores", "всех участниках"),
    "sources differ: %(dates)s": Said("las fuentes difieren: %(dates)s", "источники расходятся: %(dates)s"),
    "%(first)s to %(last)s": Said("%(first)s a %(last)s", "%(first)s — %(last)s"),
    "Figures (CSV)": Said("Cifras (CSV)", "Цифры (CSV)"),
    # Charts
    "%(value)s in %(when)s": Said("%(value)s en %(when)s", "%(value)s, %(when)s"),
    "Scale from %(first)s to %(last)s": Said("Escala de %(first)s a %(last)s", "Шкала от %(first)s до %(last)s"),
    "Scale from %(first)s to %(last)s; each step is %(times)s times the one before": Said(
        "Escala de %(first)s a %(last)s; cada paso es %(times)s veces el anterior",
        "Шкала от %(first)s до %(last)s; каждый шаг в %(times)s раз больше предыдущего",
    ),
    "Events for each year from %(first)s to %(last)s; the most, %(most)s, fall in %(busiest)s": Said(
        "Hechos de cada año, de %(first)s a %(last)s; el máximo, %(most)s, en %(busiest)s",
        "События по годам, с %(first)s по %(last)s; больше всего, %(most)s, в %(busiest)s",
    ),
    # Citations of the site itself
    "%(site)s editors": Said("Redacción de %(site)s", "Редакция %(site)s"),
    "GOST": Said("GOST", "ГОСТ"),
    "Plain": Said("Simple", "Простой"),
    # Search
    "Work cited": Said("Obra citada", "Цитируемая работа"),
    "cited by %(source)s": Said("citada por %(source)s", "цитирует: %(source)s"),
    "or": Said("o", "или"),
    "Year": Said("Año", "Год"),
    "Disagreement": Said("Discrepancia", "Расхождение"),
    "Agreement": Said("Coincidencia", "Совпадение"),
    "In a brief": Said("En un informe", "В справке"),
    "Also said": Said("También se dice", "Сказано также"),
    # Data
    "Tables": Said("Tablas", "Таблицы"),
    "Take it away": Said("Para llevar", "Забрать с собой"),
    "All of it": Said("Todo", "Всё целиком"),
    "Everything that the briefs say, as tables and files. Each brief also offers its own source and citations.": Said(
        "Todo lo que dicen los informes, en tablas y archivos. Cada informe ofrece además su texto y sus citas.",
        "Всё, что говорят справки, таблицами и файлами. Каждая справка предлагает и свой исходный текст, и ссылки.",
    ),
    "Dates are EDTF. In CSV the parts of a list stand between semicolons.": Said(
        "Las fechas son EDTF. En CSV las partes de una lista van entre puntos y comas.",
        "Даты записаны по EDTF. В CSV части списка разделены точкой с запятой.",
    ),
    # Topic
    "Who they are about": Said("De quiénes tratan", "О ком они"),
    "Newest source first.": Said("La fuente más reciente primero.", "Сначала новые источники."),
    # Not found
    "No page at this address": Said("No hay página en esta dirección", "По этому адресу нет страницы"),
    "It may have moved when a brief was renamed. Claim numbers never change, so a search for the claim’s words will"
    " find it.": Said(
        "Puede haberse movido al cambiar el nombre de un informe. Los números de las afirmaciones no cambian, así que"
        " una búsqueda de sus palabras la hallará.",
        "Возможно, справку переименовали. Номера утверждений не меняются, так что поиск по словам утверждения его"
        " найдёт.",
    ),
    # Bodies
    "Note": Said("Nota", "Примечание"),
    "Tip": Said("Consejo", "Совет"),
    "Important": Said("Importante", "Важно"),
    "Warning": Said("Advertencia", "Внимание"),
    "Caution": Said("Precaución", "Осторожно"),
    "Table": Said("Tabla", "Таблица"),
    "done": Said("hecho", "сделано"),
    "to do": Said("por hacer", "не сделано"),
    # Places in an article
    "heading %(n)s": Said("título %(n)s", "заголовок %(n)s"),
    "note %(n)s": Said("nota %(n)s", "примечание %(n)s"),
    "caption %(n)s": Said("pie %(n)s", "подпись %(n)s"),
    "title": Said("título", "название"),
    # Kinds of work
    "Article": Said("Artículo", "Статья"),
    "Journal article": Said("Artículo de revista", "Статья в журнале"),
    "Magazine article": Said("Artículo de magacín", "Статья в журнале"),
    "Newspaper article": Said("Artículo de prensa", "Статья в газете"),
    "Bill": Said("Proyecto de ley", "Законопроект"),
    "Book": Said("Libro", "Книга"),
    "Broadcast": Said("Emisión", "Передача"),
    "Chapter": Said("Capítulo", "Глава"),
    "Document": Said("Documento", "Документ"),
    "Encyclopedia entry": Said("Entrada de enciclopedia", "Статья энциклопедии"),
    "Hearing": Said("Audiencia", "Слушания"),
    "Interview": Said("Entrevista", "Интервью"),
    "Case": Said("Sentencia", "Судебное дело"),
    "Law": Said("Ley", "Закон"),
    "Manuscript": Said("Manuscrito", "Рукопись"),
    "Conference paper": Said("Ponencia", "Доклад"),
    "Periodical": Said("Publicación periódica", "Периодическое издание"),
    "Post": Said("Entrada", "Запись"),
    "Weblog post": Said("Entrada de blog", "Запись в блоге"),
    "Regulation": Said("Reglamento", "Постановление"),
    "Report": Said("Informe", "Доклад"),
    "Review": Said("Reseña", "Рецензия"),
    "Speech": Said("Discurso", "Речь"),
    "Thesis": Said("Tesis", "Диссертация"),
    "Web page": Said("Página web", "Веб-страница"),
    "Work": Said("Obra", "Работа"),
    # Languages
    "Arabic": Said("árabe", "арабский"),
    "Azerbaijani": Said("azerí", "азербайджанский"),
    "German": Said("alemán", "немецкий"),
    "English": Said("inglés", "английский"),
    "Spanish": Said("español", "испанский"),
    "Persian": Said("persa", "персидский"),
    "French": Said("francés", "французский"),
    "Hebrew": Said("hebreo", "иврит"),
    "Hindi": Said("hindi", "хинди"),
    "Indonesian": Said("indonesio", "индонезийский"),
    "Italian": Said("italiano", "итальянский"),
    "Japanese": Said("japonés", "японский"),
    "Georgian": Said("georgiano", "грузинский"),
    "Kazakh": Said("kazajo", "казахский"),
    "Korean": Said("coreano", "корейский"),
    "Dutch": Said("neerlandés", "нидерландский"),
    "Polish": Said("polaco", "польский"),
    "Portuguese": Said("portugués", "португальский"),
    "Romanian": Said("rumano", "румынский"),
    "Russian": Said("ruso", "русский"),
    "Swedish": Said("sueco", "шведский"),
    "Turkish": Said("turco", "турецкий"),
    "Ukrainian": Said("ucraniano", "украинский"),
    "Uzbek": Said("uzbeko", "узбекский"),
    "Vietnamese": Said("vietnamita", "вьетнамский"),
    "Chinese": Said("chino", "китайский"),
    # What scripts say
    "%(shown)s of %(all)s": Said("%(shown)s de %(all)s", "%(shown)s из %(all)s"),
    "claims": Said("afirmaciones", "утверждений"),
    "events": Said("hechos", "событий"),
    "First %(limit)s of %(all)s results": Said(
        "Los primeros %(limit)s de %(all)s resultados", "Первые %(limit)s из %(all)s результатов"
    ),
    "1 result": Said("1 resultado", "1 результат"),
    "%(all)s results": Said("%(all)s resultados", "Результатов: %(all)s"),
    "%(results)s for %(query)s": Said("%(results)s para %(query)s", "%(results)s по запросу %(query)s"),
    "Nothing has all of these words.": Said("Nada tiene todas estas palabras.", "Все эти слова вместе не найдены."),
    "No result fits these filters.": Said("Ningún resultado cumple estos filtros.", "Ничего не проходит отбор."),
    "None of %(all)s results for %(query)s fits these filters.": Said(
        "Ninguno de los %(all)s resultados para %(query)s cumple estos filtros.",
        "Ни один из %(all)s результатов по запросу %(query)s не проходит отбор.",
    ),
    "Nothing found for %(query)s. Try fewer words, or the index below.": Said(
        "Nada para %(query)s. Pruebe con menos palabras o con el índice de abajo.",
        "По запросу %(query)s ничего нет. Попробуйте меньше слов или указатель ниже.",
    ),
    "Searching this site needs a web server: run “python3 -m http.server” in its folder, or use the index below.": Said(
        "La búsqueda en este sitio necesita un servidor web: ejecute «python3 -m http.server» en su carpeta o use el"
        " índice de abajo.",
        "Для поиска по этому сайту нужен веб-сервер: запустите в его папке «python3 -m http.server» или воспользуйтесь"
        " указателем ниже.",
    ),
    "The search index could not be read. Use the index below.": Said(
        "No se pudo leer el índice de búsqueda. Use el índice de abajo.",
        "Не удалось прочитать индекс поиска. Воспользуйтесь указателем ниже.",
    ),
}

SCRIPTS = (
    "automatic", "light", "dark", "Colour theme:", "cite", "Copy", "Copied", "%(shown)s of %(all)s", "claims", "events",
    "Kind", "Actor", "Topic", "Source", "Year of source", "First %(limit)s of %(all)s results", "1 result",
    "%(all)s results", "%(results)s for %(query)s", "None of %(all)s results for %(query)s fits these filters.",
    "No result fits these filters.", "Nothing has all of these words.",
    "Nothing found for %(query)s. Try fewer words, or the index below.",
    "The search index could not be read. Use the index below.",
    "Searching this site needs a web server: run “python3 -m http.server” in its folder, or use the index below.",
)  # fmt: skip
"""What the scripts of the theme say; they speak English by themselves."""
