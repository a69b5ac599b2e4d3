"""The words of the page that says what can be taken away; words that stand in the data itself stay English there."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.site.words.table import Said

DATA_WORDS: Mapping[str, Said] = {
    "All that %(site)s says, as tables, files and feeds.": Said(
        "Todo lo que dice %(site)s, en tablas, archivos y canales.",
        "Всё, что говорит %(site)s: таблицы, файлы и ленты.",
    ),
    # Files that hold everything
    "Data package": Said("Paquete de datos", "Пакет данных"),
    "JSON API": Said("API JSON", "JSON API"),
    "JSON Schema": Said("Esquema JSON", "Схема JSON"),
    "Atom feed": Said("canal Atom", "лента Atom"),
    "JSON feed": Said("canal JSON", "лента JSON"),
    "All tables in one file; a list is a JSON array.": Said(
        "Todas las tablas en un archivo; una lista es una matriz JSON.",
        "Все таблицы в одном файле; список — массив JSON.",
    ),
    "What is in the CSV files, as Frictionless has it.": Said(
        "Qué contienen los archivos CSV, según Frictionless.", "Что есть в файлах CSV, в формате Frictionless."
    ),
    "Static files: each table, and each brief with all that it says.": Said(
        "Archivos estáticos: cada tabla, y cada informe con todo lo que dice.",
        "Статические файлы: каждая таблица и каждая справка целиком.",
    ),
    "Every field of the API with a sentence.": Said(
        "Cada campo de la API con una frase.", "Каждое поле API с пояснением."
    ),
    "The newest briefs; every entity and topic has a feed beside its page.": Said(
        "Los informes más recientes; cada entidad y cada tema tiene un canal junto a su página.",
        "Новейшие справки; у каждого участника и темы есть лента рядом со страницей.",
    ),
    "The same for programs that prefer JSON.": Said(
        "Lo mismo para programas que prefieren JSON.", "То же для программ, которым удобнее JSON."
    ),
    "The briefs and their summaries, for programs that read words.": Said(
        "Los informes y sus resúmenes, para programas que leen palabras.",
        "Справки и их краткое содержание, для программ, читающих слова.",
    ),
    # Tables
    "Entities": Said("Entidades", "Участники"),
    "Events": Said("Hechos", "События"),
    "Citations": Said("Citas", "Цитирования"),
    "Sides": Said("Partes", "Стороны"),
    "Agreements": Said("Coincidencias", "Совпадения"),
    "Each brief, and the article that it is about.": Said(
        "Cada informe y el artículo del que trata.", "Каждая справка и статья, о которой она."
    ),
    "What the articles assert, in our words. Claims that were taken back are left out.": Said(
        "Lo que afirman los artículos, con nuestras palabras. Las afirmaciones retiradas no figuran.",
        "Что утверждают статьи, нашими словами. Отозванных утверждений нет.",
    ),
    "Numbers that the articles give.": Said("Números que dan los artículos.", "Числа из статей."),
    "Dated happenings that the articles name.": Said(
        "Hechos fechados que nombran los artículos.", "События с датой, названные в статьях."
    ),
    "Named things of all briefs, joined.": Said(
        "Lo que nombran los informes, reunido.", "Всё названное в справках, сведённое вместе."
    ),
    "Works that the articles point at. A note that repeats a work (Ibid.) has its fields, with its own page.": Said(
        "Obras a las que remiten los artículos. Una nota que repite una obra (Ibid.) tiene sus campos, con su página.",
        "Работы, на которые указывают статьи. У повторной ссылки (Там же) поля той работы и своя страница.",
    ),
    "Places in the articles that point at a work.": Said(
        "Lugares de los artículos que remiten a una obra.", "Места в статьях, указывающие на работу."
    ),
    "Questions to which the articles give different answers, as an editor wrote them down.": Said(
        "Cuestiones a las que los artículos dan respuestas distintas, según las anotó un editor.",
        "Вопросы, на которые статьи отвечают по-разному, в записи редактора.",
    ),
    "The answers to each disagreement.": Said("Las respuestas de cada discrepancia.", "Ответы на каждый такой вопрос."),
    "Statements that two or more articles make independently.": Said(
        "Lo que dos o más artículos dicen por separado.", "Что две статьи или больше говорят независимо."
    ),
    # Columns
    "Address for ever: brief#id.": Said("Dirección permanente: informe#id.", "Вечный адрес: справка#id."),
    "Name of the brief.": Said("Nombre del informe.", "Имя справки."),
    "The article's own words, cut to a few at each end.": Said(
        "Palabras del artículo, reducidas a unas pocas de cada extremo.",
        "Слова статьи, сокращённые до нескольких с каждого конца.",
    ),
    "Where they stand: p3.s2 is the second sentence of the third paragraph.": Said(
        "Dónde están: p3.s2 es la segunda frase del tercer párrafo.",
        "Где они: p3.s2 — второе предложение третьего абзаца.",
    ),
    "The row on the site, relative to its root.": Said(
        "La fila en el sitio, relativa a su raíz.", "Строка на сайте, относительно его корня."
    ),
    "Its name, and that of its page.": Said("Su nombre y el de su página.", "Её имя и имя её страницы."),
    "Its title.": Said("Su título.", "Её заголовок."),
    "Its summary without links.": Said("Su resumen sin enlaces.", "Её краткое содержание без ссылок."),
    "draft, reviewed or published.": Said("draft, reviewed o published.", "draft, reviewed или published."),
    "What it is about.": Said("De qué trata.", "О чём она."),
    "Title of the article.": Said("Título del artículo.", "Заголовок статьи."),
    "Authors of the article.": Said("Autores del artículo.", "Авторы статьи."),
    "Journal, series or site that it appeared in.": Said(
        "Revista, serie o sitio en que apareció.", "Журнал, серия или сайт, где она вышла."
    ),
    "Who published it.": Said("Quién lo publicó.", "Кто её издал."),
    "When it appeared.": Said("Cuándo apareció.", "Когда вышла работа."),
    "What the date rests on: stated, inferred or unknown.": Said(
        "En qué se basa la fecha: stated, inferred o unknown.", "На чём основана дата: stated, inferred или unknown."
    ),
    "Language of the article.": Said("Idioma del artículo.", "Язык статьи."),
    "Where it was published.": Said("Dónde se publicó.", "Где она опубликована."),
    "Digest of the file that was read.": Said("Resumen criptográfico del archivo leído.", "Хеш прочитанного файла."),
    "The claim.": Said("La afirmación.", "Утверждение."),
    "fact, figure, assessment, forecast or recommendation.": Said(
        "fact, figure, assessment, forecast o recommendation.", "fact, figure, assessment, forecast или recommendation."
    ),
    "One of the few that carry the article.": Said(
        "Una de las pocas que sostienen el artículo.", "Одно из немногих, на которых держится статья."
    ),
    "Whom the article credits with it; empty for the article itself.": Said(
        "A quién la atribuye el artículo; vacío si es el propio artículo.",
        "Кому его приписывает статья; пусто, если самой себе.",
    ),
    "Ids of the entities that it is about.": Said("Id de las entidades de que trata.", "Id участников, о которых оно."),
    "What it is about, beside the topics of its brief.": Said(
        "De qué trata, además de los temas de su informe.", "О чём оно, кроме тем своей справки."
    ),
    "verified, moved, ambiguous, missing or unchecked against the article.": Said(
        "verified, moved, ambiguous, missing o unchecked frente al artículo.",
        "verified, moved, ambiguous, missing или unchecked по тексту статьи.",
    ),
    "What is measured.": Said("Qué se mide.", "Что измерено."),
    "In base units; 25 with unit percent.": Said(
        "En unidades básicas; 25 con la unidad percent.", "В базовых единицах; 25 с единицей percent."
    ),
    "Upper end of a range.": Said("Extremo superior de un intervalo.", "Верхний край диапазона."),
    "USD, percent, times, rank, or the noun that is counted.": Said(
        "USD, percent, times, rank o el nombre de lo contado.", "USD, percent, times, rank или название считаемого."
    ),
    "money, share, count, rate, rank, ratio, duration or quantity.": Said(
        "money, share, count, rate, rank, ratio, duration o quantity.",
        "money, share, count, rate, rank, ratio, duration или quantity.",
    ),
    "Given as almost, over, some, up to.": Said(
        "Dado como casi, más de, unos, hasta.", "Дано как «почти», «более», «около», «до»."
    ),
    "The time that it holds for.": Said("El tiempo para el que vale.", "Время, к которому оно относится."),
    "Ids of the entities that it is a number of.": Said(
        "Id de las entidades a las que se refiere.", "Id участников, к которым оно относится."
    ),
    "Addresses of the claims that it stands in.": Said(
        "Direcciones de las afirmaciones en que figura.", "Адреса утверждений, где оно стоит."
    ),
    "When it happened.": Said("Cuándo ocurrió.", "Когда это случилось."),
    "What happened.": Said("Qué ocurrió.", "Что случилось."),
    "Ids of the entities that act.": Said("Id de las entidades que actúan.", "Id действующих участников."),
    "Its id in this library.": Said("Su id en esta biblioteca.", "Id в этой библиотеке."),
    "Its common name.": Said("Su nombre habitual.", "Обычное имя."),
    "country, region, organisation, person, treaty, company, place, event or publication.": Said(
        "country, region, organisation, person, treaty, company, place, event o publication.",
        "country, region, organisation, person, treaty, company, place, event или publication.",
    ),
    "Other forms of the name in the articles.": Said(
        "Otras formas del nombre en los artículos.", "Другие формы имени в статьях."
    ),
    "Its addresses elsewhere.": Said("Sus direcciones en otros sitios.", "Адреса в других местах."),
    "How many claims are about it.": Said("Cuántas afirmaciones tratan de ello.", "Сколько утверждений об этом."),
    "Names of the briefs that name it.": Said("Nombres de los informes que lo nombran.", "Справки, где это есть."),
    "The printed sign that leads to it.": Said("El signo impreso que lleva a ella.", "Знак, ведущий к работе."),
    "endnote, footnote, entry or link.": Said("endnote, footnote, entry o link.", "endnote, footnote, entry или link."),
    "Address of the reference that it repeats.": Said(
        "Dirección de la referencia que repite.", "Адрес ссылки, которую она повторяет."
    ),
    "CSL type of the work.": Said("Tipo CSL de la obra.", "Вид работы по CSL."),
    "Title.": Said("Título.", "Заголовок."),
    "Authors.": Said("Autores.", "Авторы."),
    "Journal, book or site that it is part of.": Said(
        "Revista, libro o sitio de que forma parte.", "Журнал, книга или сайт, частью которых она является."
    ),
    "Volume.": Said("Volumen.", "Том."),
    "Issue.": Said("Número.", "Выпуск."),
    "Pages.": Said("Páginas.", "Страницы."),
    "Publisher.": Said("Editorial.", "Издательство."),
    "Place of publication.": Said("Lugar de publicación.", "Место издания."),
    "DOI.": Said("DOI.", "DOI."),
    "Address, as the article prints it.": Said("Dirección, como la da el artículo.", "Адрес, как он дан в статье."),
    "How many marks of the text lead to it.": Said(
        "Cuántas marcas del texto llevan a ella.", "Сколько знаков текста ведут к ней."
    ),
    "The work written out.": Said("La obra, escrita completa.", "Описание работы целиком."),
    "Addresses of the works; none where the mark leads nowhere.": Said(
        "Direcciones de las obras; ninguna si la marca no lleva a nada.",
        "Адреса работ; нет, если знак никуда не ведёт.",
    ),
    "The page that it names.": Said("La página que nombra.", "Страница, которую он называет."),
    "The field that text and list give differently: year.": Said(
        "El campo que texto y lista dan distinto: year.", "Поле, в котором текст и список расходятся: year."
    ),
    "Its id.": Said("Su id.", "Id."),
    "The question.": Said("La cuestión.", "Вопрос."),
    "date, number or judgement.": Said("date, number o judgement.", "date, number или judgement."),
    "open, time (explained by date) or settled.": Said(
        "open, time (explicada por la fecha) o settled.", "open, time (объясняется датой) или settled."
    ),
    "What the values of its sides are in.": Said(
        "En qué están los valores de sus partes.", "В чём выражены значения сторон."
    ),
    "How the editor reads it.": Said("Cómo la lee el editor.", "Как его понимает редактор."),
    "What would settle it.": Said("Qué la resolvería.", "Что его решило бы."),
    "The disagreement and the number of the side.": Said(
        "La discrepancia y el número de la parte.", "Расхождение и номер стороны."
    ),
    "Id of the disagreement.": Said("Id de la discrepancia.", "Id расхождения."),
    "The answer.": Said("La respuesta.", "Ответ."),
    "Its place on the scale; judgements have none.": Said(
        "Su lugar en la escala; los juicios no lo tienen.", "Место на шкале; у суждений его нет."
    ),
    "Addresses of the claims that give it.": Said(
        "Direcciones de las afirmaciones que la dan.", "Адреса утверждений с этим ответом."
    ),
    "The statement.": Said("Lo que se dice.", "Высказывание."),
    "Addresses of the claims that make it.": Said(
        "Direcciones de las afirmaciones que lo dicen.", "Адреса утверждений, где это сказано."
    ),
}
